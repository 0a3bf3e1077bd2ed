//! The period a sentence names: "tháng 10/2026", "quý III năm 2026", "6 tháng đầu năm 2026".

use chrono::Datelike;

use super::tokens::Token;
use crate::domain::periods::{Calendar, Part, Period};

/// The one administrative period a sentence names outside its comparisons.
pub(super) fn only_period(tokens: &[Token]) -> Option<Period> {
    let mut found = Vec::new();
    let mut at = 0;
    let mut is_comparison = false;
    while at < tokens.len() {
        match tokens[at].word() {
            "so" | "cùng" => is_comparison = true,
            "" if tokens[at].is(',') || tokens[at].is(';') || tokens[at].is(')') => {
                is_comparison = false;
            }
            _ => {}
        }
        match period_at(tokens, at) {
            Some((period, next)) => {
                if !is_comparison {
                    found.push(period);
                }
                at = next;
            }
            None => at += 1,
        }
    }
    found.dedup();
    match found[..] {
        [period] => period,
        _ => None,
    }
}

/// Whether the days a sentence names are the period's own: "tháng 1/2026 (từ 01/01 đến
/// 31/01/2026)" counts by other days than the administrative month.
pub(super) fn is_its_window(tokens: &[Token], period: Period) -> bool {
    let number = |i: usize| {
        let number = tokens.get(i).and_then(Token::number)?;
        u32::try_from(number.count()?).ok()
    };
    let is = |i: usize, mark: char| tokens.get(i).is_some_and(|t| t.is(mark));
    let window = period.window();
    let mut at = 0;
    let mut days = 0;
    while at < tokens.len() {
        let (day, month) = match (number(at), number(at + 2)) {
            (Some(day), Some(month)) if month <= 12 && is(at + 1, '/') => (day, month),
            _ => {
                at += 1;
                continue;
            }
        };
        let is_behind = |word: &str| {
            let from = at.saturating_sub(3);
            tokens
                .get(from..at)
                .unwrap_or_default()
                .iter()
                .any(|t| t.word() == word)
        };
        let is_dash = |i: Option<usize>| i.is_some_and(|i| is(i, '-'));
        let end = if is(at + 3, '/') { at + 5 } else { at + 3 };
        let is_first = is_behind("từ") || is_dash(Some(end));
        let is_last = is_behind("đến") || is_dash(at.checked_sub(1));
        let bound = match (is_first, is_last) {
            (_, true) => Some(window.last),
            (true, false) => Some(window.first),
            (false, false) => None,
        };
        if let Some(bound) = bound
            && (bound.day(), bound.month()) != (day, month)
        {
            return false;
        }
        days += u32::from(bound.is_some());
        at += 3;
    }
    days == 0 || days == 2
}

/// A mention of a period and the token behind it; a mention that is no period of ours is `None`
/// inside, so that it keeps the sentence from being sure.
fn period_at(tokens: &[Token], at: usize) -> Option<(Option<Period>, usize)> {
    let number = |i: usize| {
        tokens
            .get(i)
            .and_then(Token::number)
            .and_then(|n| n.count())
    };
    let word = |i: usize| tokens.get(i).map_or("", Token::word);
    let is = |i: usize, mark: char| tokens.get(i).is_some_and(|t| t.is(mark));
    // "/2026" or "năm 2026" behind a month or quarter.
    let year_at = |i: usize| {
        if is(i, '/') || word(i) == "năm" {
            number(i + 1).map(|year| (year, i + 2))
        } else {
            None
        }
    };
    let period = |year: i64, part: Part| {
        let year = i32::try_from(year).ok()?;
        (1990..=2099).contains(&year).then_some(Period {
            calendar: Calendar::Administrative,
            year,
            part,
        })
    };
    match word(at) {
        "tháng" => match (number(at + 1), year_at(at + 2)) {
            (Some(month @ 1..=12), Some((year, next))) => {
                Some((period(year, Part::Month(month as u8)), next))
            }
            (Some(_), None) => Some((None, at + 2)),
            _ if word(at + 1) == "đầu" && word(at + 2) == "năm" => {
                let part = match at.checked_sub(1).and_then(number) {
                    Some(6) => Part::SixMonths,
                    Some(9) => Part::NineMonths,
                    _ => return Some((None, at + 3)),
                };
                let year = number(at + 3);
                Some((year.and_then(|year| period(year, part)), at + 4))
            }
            _ if number(at.wrapping_sub(1)).is_some() => Some((None, at + 1)),
            _ => None,
        },
        "quý" => {
            let quarter = match (number(at + 1), word(at + 1)) {
                (Some(quarter @ 1..=4), _) => quarter as u8,
                (_, "i") => 1,
                (_, "ii") => 2,
                (_, "iii") => 3,
                (_, "iv") => 4,
                _ => return Some((None, at + 1)),
            };
            match year_at(at + 2) {
                Some((year, next)) => Some((period(year, Part::Quarter(quarter)), next)),
                None => Some((None, at + 2)),
            }
        }
        "năm" => number(at + 1).map(|year| (period(year, Part::Year), at + 2)),
        "tuần" | "ngày" => Some((None, at + 1)),
        _ => None,
    }
}
