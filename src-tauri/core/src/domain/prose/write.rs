//! Writes a report's paragraph from figures; every number in it knows its cell.
//!
//! Counts first, then percent; two digits below 10; "điểm %" for rates; no percentage on a base of
//! none; a note under a small base (design.md §7). The words are the fixed phrases of Vietnamese
//! police reports and so stand here, as those of a comparison do, not among the translated texts.

use crate::domain::numbers::{decimal, in_sentence, percent, percent_change, rounded_quotient};

/// Below this base a percentage swings easily (design.md §7).
const SMALL_BASE: i64 = 20;

/// A count of the paragraph with the count before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// "Tai nạn giao thông: xảy ra".
    pub title: String,
    pub indicator: String,
    pub noun: String,
    pub decimals: u32,
    pub now: i64,
    /// `None` where nothing can be compared.
    pub base: Option<i64>,
}

/// A rate of the paragraph with its counts, and those before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rated {
    pub title: String,
    pub part_indicator: String,
    pub whole_indicator: String,
    pub noun: String,
    pub decimals: u32,
    pub now: (i64, i64),
    pub base: Option<(i64, i64)>,
}

/// One indicator of the paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Measure {
    Counted(Counted),
    Rated(Rated),
}

/// A number of the paragraph and the figure it was taken from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Characters of the paragraph, the end exclusive.
    pub at: (usize, usize),
    pub indicator: String,
    /// Of the base period rather than of the period reported.
    pub is_base: bool,
    pub value: i64,
}

/// A written paragraph.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Paragraph {
    pub text: String,
    pub cells: Vec<Cell>,
}

/// Writes a paragraph. `opening` says when and where ("Trong tháng 10/2026, trên địa bàn phường
/// Hồng Gai"), `against` what is compared with ("cùng kỳ năm 2025").
pub fn write(opening: &str, against: &str, measures: &[Measure]) -> Paragraph {
    let mut page = Page::default();
    let mut head = "";
    let mut is_small = false;
    for (i, measure) in measures.iter().enumerate() {
        let (of, says) = match measure {
            Measure::Counted(row) => row.title.split_once(": ").unwrap_or((&row.title, "")),
            Measure::Rated(row) => (row.title.as_str(), ""),
        };
        let is_rate = matches!(measure, Measure::Rated(_));
        let is_same = i > 0 && of == head;
        if i == 0 {
            page.say(&format!("{opening}: {}", lower_first(of)));
        } else if is_same {
            page.say(";");
        } else if is_rate {
            page.say(&format!("; {}", lower_first(of)));
        } else {
            page.say(&format!(". {of}"));
        }
        match measure {
            Measure::Counted(row) => is_small |= page.counted(row, says, against),
            Measure::Rated(row) => page.rated(row, against),
        }
        if !is_rate {
            head = of;
        }
    }
    if !measures.is_empty() {
        page.say(".");
    }
    if is_small {
        page.say(&format!(
            " (*) Số gốc dưới {SMALL_BASE} nên tỷ lệ phần trăm dễ dao động."
        ));
    }
    Paragraph {
        text: page.text,
        cells: page.cells,
    }
}

/// The first letter small, unless the word is written in capitals throughout.
fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => {
            let rest: String = text.chars().skip(1).collect();
            format!("{}{rest}", first.to_lowercase())
        }
        _ => text.to_owned(),
    }
}

#[derive(Debug, Default)]
struct Page {
    text: String,
    length: usize,
    cells: Vec<Cell>,
}

impl Page {
    fn say(&mut self, words: &str) {
        self.text.push_str(words);
        self.length += words.chars().count();
    }

    fn number(&mut self, value: i64, indicator: &str, is_base: bool) {
        let start = self.length;
        self.say(&in_sentence(value));
        self.cells.push(Cell {
            at: (start, self.length),
            indicator: indicator.to_owned(),
            is_base,
            value,
        });
    }

    /// "xảy ra 05 vụ, giảm 02 vụ (−28,6%*) so với cùng kỳ năm 2025 (07 vụ)"; whether the base is
    /// small.
    fn counted(&mut self, row: &Counted, says: &str, against: &str) -> bool {
        let noun = &row.noun;
        // "người chết 05 người" would say it twice.
        let says = says.strip_prefix(&format!("{noun} ")).unwrap_or(says);
        if says.is_empty() || says == noun {
            self.say(" là ");
        } else {
            self.say(&format!(" {says} "));
        }
        self.number(row.now, &row.indicator, false);
        self.say(&format!(" {noun}"));
        let Some(base) = row.base else { return false };
        if row.now == base {
            self.say(&format!(", không tăng, không giảm so với {against}"));
            return false;
        }
        let verb = if row.now > base { "tăng" } else { "giảm" };
        let change = in_sentence((row.now - base).abs());
        self.say(&format!(", {verb} {change} {noun}"));
        let share = percent_change(row.now, base, row.decimals);
        let is_small = share.is_some() && base < SMALL_BASE;
        if let Some(share) = &share {
            let sign = if row.now > base { '+' } else { '\u{2212}' };
            let signed = format!("{sign}{}", share.trim_start_matches('-'));
            let star = if is_small { "*" } else { "" };
            self.say(&format!(" ({signed}%{star})"));
        }
        self.say(&format!(" so với {against} ("));
        self.number(base, &row.indicator, true);
        self.say(&format!(" {noun})"));
        is_small
    }

    /// "đạt 85,42% (41/48 vụ), tăng 2,98 điểm % so với cùng kỳ năm 2025 (39/46 vụ)".
    fn rated(&mut self, row: &Rated, against: &str) {
        let Some(level) = percent(row.now.0, row.now.1, row.decimals) else {
            self.say(" chưa tính được vì không có số phát sinh");
            return;
        };
        self.say(&format!(" đạt {level}% ("));
        self.fraction(row, row.now, false);
        let before = row.base.filter(|base| base.1 != 0);
        let Some(base) = before else { return };
        let (a, b) = (i128::from(row.now.0), i128::from(row.now.1));
        let (c, d) = (i128::from(base.0), i128::from(base.1));
        let points = rounded_quotient((a * d - c * b) * 100, b * d, row.decimals).unwrap_or(0);
        if points == 0 {
            self.say(&format!(", không tăng, không giảm so với {against} ("));
        } else {
            let verb = if points > 0 { "tăng" } else { "giảm" };
            let size = decimal(points.abs(), row.decimals);
            self.say(&format!(", {verb} {size} điểm % so với {against} ("));
        }
        self.fraction(row, base, true);
    }

    fn fraction(&mut self, row: &Rated, counts: (i64, i64), is_base: bool) {
        self.number(counts.0, &row.part_indicator, is_base);
        self.say("/");
        self.number(counts.1, &row.whole_indicator, is_base);
        self.say(&format!(" {})", row.noun));
    }
}
