//! Counts whose period and indicator the sentence itself names, to be held against the store.

use std::sync::OnceLock;

use chrono::Datelike;
use serde::Deserialize;

use super::claims::{Claim, Count};
use super::scene::{Scene, words};
use super::tokens::{Sentence, Token};
use super::words::has_any;
use crate::domain::periods::{Calendar, Part, Period};
use crate::domain::statistics::{Indicator, Kind, indicator, indicator_groups};

/// A count of a named indicator in a named administrative period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stated {
    /// The number and its noun; characters of the text in NFC.
    pub at: (usize, usize),
    pub number_at: (usize, usize),
    pub printed: String,
    pub value: i64,
    /// The noun behind the number: "vụ".
    pub noun: String,
    pub indicator: String,
    pub period: Period,
}

/// Places wider or narrower than the ward: such a sentence is not about the ward's figure.
const ELSEWHERE: [&str; 25] = [
    "toàn quốc",
    "cả nước",
    "toàn tỉnh",
    "toàn thành phố",
    "tổ dân phố",
    "khu phố",
    "khóm",
    "ấp",
    "thôn",
    "bộ công an",
    "công an tỉnh",
    "địa bàn tỉnh",
    "quận",
    // Parts of the ward, and what it was made of.
    "khu",
    "khối",
    "xóm",
    "buôn",
    "cũ",
    "trước sáp nhập",
    "trước khi",
    "tuyến",
    "quốc lộ",
    "tỉnh lộ",
    "trên đường",
    "chợ",
];

/// An indicator's words: what it is of, what is said of it, its noun.
#[derive(Debug)]
struct Phrase {
    indicator: &'static Indicator,
    of: Vec<Vec<String>>,
    says: Vec<Vec<String>>,
}

#[derive(Deserialize)]
struct File {
    phrase: Vec<FilePhrase>,
}

#[derive(Deserialize)]
struct FilePhrase {
    indicator: String,
    of: Vec<String>,
    says: Vec<String>,
}

fn phrases() -> &'static [Phrase] {
    static PHRASES: OnceLock<Vec<Phrase>> = OnceLock::new();
    PHRASES.get_or_init(|| {
        let text = include_str!("../../../../../assets/indicators/phrases.toml");
        let file: Option<File> = toml::from_str(text).ok();
        let listed = file.into_iter().flat_map(|file| file.phrase);
        let listed = listed.filter_map(|row| {
            Some(Phrase {
                indicator: indicator(&row.indicator)?,
                of: row.of.iter().map(|text| split(text)).collect(),
                says: row.says.iter().map(|text| split(text)).collect(),
            })
        });
        // The titles themselves: "Tội phạm về ma túy: phát hiện".
        let titled = indicator_groups()
            .iter()
            .flat_map(|group| &group.indicators);
        let titled = titled.filter(|i| i.kind == Kind::Count).filter_map(|i| {
            let (of, says) = i.title.split_once(": ")?;
            Some(Phrase {
                indicator: i,
                of: vec![split(of)],
                says: vec![split(says)],
            })
        });
        listed.chain(titled).collect()
    })
}

/// The words of a phrase in lower case, without marks.
fn split(text: &str) -> Vec<String> {
    text.to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The counts of a sentence that name their indicator, where the sentence names one period only.
pub(super) fn of_sentence(text: &[char], sentence: &Sentence, claims: &[Claim]) -> Vec<Stated> {
    let scene = Scene {
        text,
        sentence,
        claims,
        before: None,
    };
    let Some(period) = only_period(&sentence.tokens) else {
        return Vec::new();
    };
    let is_elsewhere = has_any(&words(&sentence.tokens), &ELSEWHERE);
    if is_elsewhere || names_team(&sentence.tokens) || !is_its_window(&sentence.tokens, period) {
        return Vec::new();
    }
    claims
        .iter()
        .filter_map(Claim::count)
        .filter(|c| c.way.is_none() && c.is_exact && !c.is_base && !c.is_level)
        .filter_map(|count| stated(&scene, count, period))
        .collect()
}

fn stated(scene: &Scene, count: &Count, period: Period) -> Option<Stated> {
    let tokens = scene.tokens();
    let mut fitting: Vec<&Phrase> = phrases()
        .iter()
        .filter(|phrase| phrase.indicator.noun.split(' ').next() == Some(count.unit.as_str()))
        .filter(|phrase| fits(scene, count, phrase))
        .collect();
    fitting.dedup_by_key(|phrase| phrase.indicator.code.as_str());
    let indicator = match fitting[..] {
        [first] => first.indicator,
        [first, ref rest @ ..]
            if rest
                .iter()
                .all(|p| p.indicator.code == first.indicator.code) =>
        {
            first.indicator
        }
        _ => return None,
    };
    let noun_words = indicator.noun.split(' ').count();
    let (number, last) = (
        tokens.get(count.token)?,
        tokens.get(count.token + noun_words)?,
    );
    Some(Stated {
        at: (number.start, last.end),
        number_at: (number.start, number.end),
        printed: scene.slice(count.token, count.token),
        value: count.value,
        noun: indicator.noun.clone(),
        indicator: indicator.code.clone(),
        period,
    })
}

/// "tai nạn giao thông xảy ra 10 vụ", or "xảy ra 10 vụ tai nạn giao thông".
fn fits(scene: &Scene, count: &Count, phrase: &Phrase) -> bool {
    let noun = phrase.indicator.noun.split(' ').count();
    let before = plain_words(&scene.tokens()[..count.token]);
    let behind: Vec<&str> = {
        let words = scene.words_behind(count.token);
        words.get(noun..).unwrap_or_default().to_vec()
    };
    let ends = |words: &[&str], tail: &[String]| {
        words.len() >= tail.len() && words[words.len() - tail.len()..] == *tail
    };
    let says = phrase.says.iter().find(|says| ends(&before, says));
    let Some(says) = says else { return false };
    let rest = &before[..before.len() - says.len()];
    let rest = match rest.split_last() {
        Some((&"đã", rest)) => rest,
        _ => rest,
    };
    let is_end = |words: &[&str]| {
        words
            .first()
            .is_none_or(|w| ["so", "tăng", "giảm", "trong", "cùng", "tại"].contains(w))
    };
    let of_before = phrase.of.iter().any(|of| ends(rest, of)) && is_end(&behind);
    let of_behind = phrase.of.iter().any(|of| {
        behind.len() >= of.len() && behind[..of.len()] == **of && is_end(&behind[of.len()..])
    });
    of_before || of_behind
}

/// The words before a count, commas inside a name left out; a number or other mark begins anew.
fn plain_words(tokens: &[Token]) -> Vec<&str> {
    let from = tokens
        .iter()
        .rposition(|t| t.word().is_empty() && !t.is(','))
        .map_or(0, |at| at + 1);
    words(&tokens[from..])
}

/// The one administrative period a sentence names outside its comparisons.
fn only_period(tokens: &[Token]) -> Option<Period> {
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

/// "tổ 3", "bản 2", "phố 1": a part of the ward by its number.
fn names_team(tokens: &[Token]) -> bool {
    let pairs = tokens.iter().zip(tokens.iter().skip(1));
    pairs.into_iter().any(|(word, number)| {
        ["tổ", "bản", "phố", "đội", "làng"].contains(&word.word()) && number.number().is_some()
    })
}

/// Whether the days a sentence names are the period's own: "tháng 1/2026 (từ 01/01 đến
/// 31/01/2026)" counts by other days than the administrative month.
fn is_its_window(tokens: &[Token], period: Period) -> bool {
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
