//! Counts and rates whose period and indicator the sentence itself names, to be held against the
//! store.

use std::sync::OnceLock;

use serde::Deserialize;

use super::claims::{Claim, Count, What};
use super::exact::{Agreement, agreement, written};
use super::mentions::{is_its_window, only_period};
use super::places::is_elsewhere;
use super::scene::{Scene, words};
use super::tokens::{Number, Sentence, Token};
use super::words::{Bound, has_any};
use crate::domain::numbers::{grouped, in_sentence};
use crate::domain::periods::Period;
use crate::domain::statistics::{Indicator, Kind, indicator, indicator_groups};

/// A figure of a named indicator in a named administrative period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stated {
    /// The number and its noun, or its percent sign; characters of the text in NFC.
    pub at: (usize, usize),
    pub number_at: (usize, usize),
    pub printed: String,
    pub indicator: String,
    pub period: Period,
    said: Said,
    /// What stands behind the number: " vụ", "%".
    behind: String,
}

/// The figure as the text gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Said {
    Count(i64),
    Rate(Number),
}

/// The store's figure of the same indicator and period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stored {
    Count(i64),
    Rate { part: i64, whole: i64 },
}

impl Stated {
    /// Whether the text and the store say the same, a rate at the decimals printed; decimals cut off
    /// are left to the check of the text by itself. A rate of nothing is never wrong.
    pub fn agrees(&self, stored: Stored) -> bool {
        match (self.said, stored) {
            (Said::Count(said), Stored::Count(count)) => said == count,
            (Said::Rate(said), Stored::Rate { part, whole }) => {
                whole == 0 || agreement(said, part, whole) != Agreement::Differs
            }
            (Said::Count(_), Stored::Rate { .. }) | (Said::Rate(_), Stored::Count(_)) => true,
        }
    }

    /// The store's figure as the text would write it, alone and in the place of `at`.
    pub fn corrected(&self, stored: Stored) -> (String, String) {
        let (alone, within) = match (self.said, stored) {
            (Said::Rate(said), Stored::Rate { part, whole }) => {
                let number = written(part, whole, said.decimals).unwrap_or_default();
                (format!("{number} %"), number)
            }
            (_, Stored::Count(count)) => (grouped(count), in_sentence(count)),
            (Said::Count(_), Stored::Rate { part, .. }) => (grouped(part), in_sentence(part)),
        };
        (alone, format!("{within}{}", self.behind))
    }
}

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
        let titled = titled.filter_map(|i| {
            let (of, says) = match i.kind {
                Kind::Count => i.title.split_once(": ")?,
                Kind::Ratio => (i.title.as_str(), "đạt"),
                Kind::Stock => return None,
            };
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

/// The figures of a sentence that name their indicator, where the sentence names one period only
/// and speaks of the unit called `own`.
pub(super) fn of_sentence(
    text: &[char],
    sentence: &Sentence,
    claims: &[Claim],
    own: &str,
) -> Vec<Stated> {
    let scene = Scene {
        text,
        sentence,
        claims,
        before: None,
    };
    let tokens = &sentence.tokens;
    match only_period(tokens) {
        Some(period) if is_its_window(tokens, period) && !is_elsewhere(text, tokens, own) => claims
            .iter()
            .filter_map(|claim| stated(&scene, claim, period, own))
            .collect(),
        _ => Vec::new(),
    }
}

fn stated(scene: &Scene, claim: &Claim, period: Period, own: &str) -> Option<Stated> {
    let tokens = scene.tokens();
    let fits = |number: usize, behind: &[&str], phrase: &Phrase| {
        fits(scene, number, behind, phrase)
            .is_some_and(|start| is_introduced_plainly(scene, start, own))
    };
    let (said, token, indicator, last) = match &claim.what {
        What::Count(count) => {
            let indicator = counted(scene, count, &fits)?;
            let last = count.token + indicator.noun.split(' ').count();
            (Said::Count(count.value), count.token, indicator, last)
        }
        What::Percent(percent) => {
            let is_level = percent.way.is_none() && percent.bound == Bound::Exact;
            // Nobody knows whether 2.100 % are two thousand or two.
            if !is_level || percent.is_points || percent.number.is_grouped_once {
                return None;
            }
            let behind = scene.words_behind(claim.last);
            let is_ratio = |phrase: &&Phrase| phrase.indicator.kind == Kind::Ratio;
            let fitting = phrases().iter().filter(is_ratio);
            let fitting = fitting.filter(|phrase| fits(percent.token, &behind, phrase));
            let indicator = only(fitting)?;
            (
                Said::Rate(percent.number),
                percent.token,
                indicator,
                claim.last,
            )
        }
        What::Fraction { .. } | What::FromTo { .. } => return None,
    };
    let (number, last) = (tokens.get(token)?, tokens.get(last)?);
    let behind = scene.text.get(number.end..last.end)?.iter().collect();
    Some(Stated {
        at: (number.start, last.end),
        number_at: (number.start, number.end),
        printed: scene.slice(token, token),
        indicator: indicator.code.clone(),
        period,
        said,
        behind,
    })
}

/// The indicator of a count.
fn counted(
    scene: &Scene,
    count: &Count,
    fits: &dyn Fn(usize, &[&str], &Phrase) -> bool,
) -> Option<&'static Indicator> {
    if count.way.is_some() || !count.is_exact || count.is_base || count.is_level {
        return None;
    }
    let noun = |phrase: &Phrase| phrase.indicator.noun.split(' ').next() == Some(&count.unit);
    let fitting = phrases().iter().filter(|phrase| noun(phrase));
    only(fitting.filter(|phrase| {
        let behind = scene.words_behind(count.token);
        let behind = behind.get(phrase.indicator.noun.split(' ').count()..);
        fits(count.token, behind.unwrap_or_default(), phrase)
    }))
}

/// The one indicator of all the phrases that fit.
fn only<'a>(mut fitting: impl Iterator<Item = &'a Phrase>) -> Option<&'static Indicator> {
    let first = fitting.next()?.indicator;
    fitting
        .all(|phrase| phrase.indicator.code == first.code)
        .then_some(first)
}

/// The token at which "tai nạn giao thông xảy ra 10 vụ" begins, or "xảy ra 10 vụ tai nạn giao thông".
fn fits(scene: &Scene, number: usize, behind: &[&str], phrase: &Phrase) -> Option<usize> {
    let before = plain_words(&scene.tokens()[..number]);
    let ends = |words: &[&str], tail: &[String]| {
        words.len() >= tail.len() && words[words.len() - tail.len()..] == *tail
    };
    let says = phrase.says.iter().find(|says| ends(&before, says))?;
    let rest = &before[..before.len() - says.len()];
    let rest = match rest.split_last() {
        Some((&"đã", rest)) => rest,
        _ => rest,
    };
    let is_end = |words: &[&str]| {
        let is_turn = |w: &&str| ["so", "tăng", "giảm", "cùng"].contains(w);
        let is_breakdown = words.starts_with(&["trong", "đó"]);
        let is_target = has_any(words, &["chỉ tiêu", "kế hoạch", "mục tiêu"]);
        !is_target && (is_breakdown || words.first().is_none_or(is_turn))
    };
    let of_before = phrase.of.iter().any(|of| ends(rest, of)) && is_end(behind);
    let of_behind = phrase.of.iter().any(|of| {
        behind.len() >= of.len() && behind[..of.len()] == **of && is_end(&behind[of.len()..])
    });
    let own = if of_before {
        let of = phrase.of.iter().filter(|of| ends(rest, of)).map(Vec::len);
        before.len() - rest.len() + of.max()?
    } else if of_behind {
        before.len() - rest.len()
    } else {
        return None;
    };
    // Commas may stand between the words.
    let words = (0..number)
        .rev()
        .filter(|i| !scene.tokens()[*i].word().is_empty());
    words.take(own).last().or(Some(number))
}

/// Words that introduce a figure of the whole unit in the whole period, and nothing else.
const PLAIN: [&str; 32] = [
    "trong",
    "của",
    "tháng",
    "quý",
    "năm",
    "i",
    "ii",
    "iii",
    "iv",
    "trên",
    "địa",
    "bàn",
    "toàn",
    "phường",
    "xã",
    "công",
    "an",
    "tình",
    "hình",
    "kết",
    "quả",
    "về",
    "là",
    "tổng",
    "số",
    "đơn",
    "vị",
    "bộ",
    "theo",
    "báo",
    "cáo",
    "thì",
];

/// Whether nothing before a phrase makes it a figure of some days, some places or some people:
/// "tính đến tháng 10/2026", "ban đêm", "phấn đấu". Behind another figure only what stands between.
fn is_introduced_plainly(scene: &Scene, start: usize, own: &str) -> bool {
    let tokens = scene.tokens();
    let own: Vec<String> = own.to_lowercase().split(' ').map(str::to_owned).collect();
    let is_own = |word: &str| PLAIN.contains(&word) || own.iter().any(|w| w == word);
    let before = scene.claims.iter().rfind(|claim| claim.last < start);
    let from = match before {
        None => 0,
        Some(claim) => {
            let rest = tokens.get(claim.last + 1..start).unwrap_or_default();
            let mark = rest
                .iter()
                .position(|t| t.is(',') || t.is(';') || t.is(':'));
            claim.last + 1 + mark.unwrap_or_default()
        }
    };
    // "6 tháng đầu năm"; "(từ 15/9 đến 14/10/2026)" was held against the window.
    let is_first_months = |i: usize| {
        i > 1
            && tokens[i].word() == "đầu"
            && tokens[i - 1].word() == "tháng"
            && tokens[i - 2].number().is_some()
    };
    (from..start).all(|i| {
        let token = &tokens[i];
        let word = token.word();
        let is_of_days = token.depth > 0 && ["từ", "ngày", "đến", "hết"].contains(&word);
        word.is_empty() || is_own(word) || is_of_days || is_first_months(i)
    }) && (before.is_none() || is_introduced_at_start(scene, &is_own))
}

/// Whether the sentence begins with nothing but its period and place: what stands there governs
/// the figures behind too.
fn is_introduced_at_start(scene: &Scene, is_own: &dyn Fn(&str) -> bool) -> bool {
    let tokens = scene.tokens();
    let first = tokens.first().map_or("", Token::word);
    let governs = [
        "tính", "đến", "lũy", "luỹ", "từ", "trước", "sau", "nửa", "đầu", "cuối", "ước",
    ];
    let own = tokens.iter().take_while(|t| !t.is(',') && !t.is(':'));
    let says_more = own
        .filter(|t| !t.word().is_empty())
        .any(|t| NOT_YET.contains(&t.word()) && !is_own(t.word()));
    !governs.contains(&first) && !says_more
}

/// Words of figures that are not yet, or not of all days.
const NOT_YET: [&str; 8] = ["tiêu", "phấn", "đấu", "dự", "kiến", "ban", "đêm", "đợt"];

/// The words before a count, commas inside a name left out; a number or other mark begins anew.
fn plain_words(tokens: &[Token]) -> Vec<&str> {
    let from = tokens
        .iter()
        .rposition(|t| t.word().is_empty() && !t.is(','))
        .map_or(0, |at| at + 1);
    let spelled = |word| if word == "tỉ" { "tỷ" } else { word };
    words(&tokens[from..]).into_iter().map(spelled).collect()
}
