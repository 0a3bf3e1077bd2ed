//! What a label means: an indicator of the catalogue, a period, a column of a list.

use std::collections::BTreeSet;

use crate::domain::fold::fold;
use crate::domain::periods::{Calendar, Part, Period};
use crate::domain::statistics::{Catalogue, Indicator};

use super::names::Role;

/// Short forms that reports use, folded.
const SHORT: [(&str, &str); 9] = [
    ("ttxh", "trat tu xa hoi"),
    ("tngt", "tai nan giao thong"),
    ("pphs", "pham phap hinh su"),
    ("qlkt", "quan li kinh te"),
    ("tthc", "thu tuc hanh chinh"),
    ("pccc", "phong chay chua chay"),
    ("antt", "an ninh trat tu"),
    ("anqg", "an ninh quoc gia"),
    ("tp", "toi pham"),
];

/// The indicators of a folder by what they are called, for comparing.
#[derive(Debug)]
pub struct Names {
    known: Vec<Name>,
}

#[derive(Debug)]
struct Name {
    code: String,
    title: String,
    words: BTreeSet<String>,
}

fn words(folded: &str) -> BTreeSet<String> {
    folded.split_whitespace().map(str::to_owned).collect()
}

impl Names {
    /// The names of a catalogue.
    pub fn of(catalogue: &Catalogue) -> Names {
        let name = |indicator: &Indicator| {
            let title = fold(&indicator.title);
            let words = words(&title);
            Name {
                code: indicator.code.clone(),
                title,
                words,
            }
        };
        Names {
            known: catalogue.indicators().map(name).collect(),
        }
    }

    /// The code of the indicator a label names; `None` when none, or two alike well.
    ///
    /// Numbering before the label and the unit in brackets behind it are passed over. `section` is
    /// the heading above it ("Tội phạm về ma túy"), for labels such as "Số vụ".
    pub fn find(&self, label: &str, section: &str) -> Option<&str> {
        let bare = without_numbering(label);
        let code = bare.trim().to_lowercase();
        if let Some(name) = self.known.iter().find(|name| name.code == code) {
            return Some(&name.code);
        }
        let folded = expanded(&fold(without_unit(bare)));
        let with_unit = expanded(&fold(bare));
        if folded.is_empty() {
            return None;
        }
        let is_it = |name: &&Name| name.title == folded || name.title == with_unit;
        if let Some(name) = self.known.iter().find(is_it) {
            return Some(&name.code);
        }
        let section = expanded(&fold(without_unit(without_numbering(section))));
        self.closest(&folded).or_else(|| {
            (!section.is_empty())
                .then(|| self.closest(&format!("{section} {with_unit}")))
                .flatten()
        })
    }

    /// The title that shares most words, when it shares enough and no other shares as many.
    fn closest(&self, folded: &str) -> Option<&str> {
        let own = words(folded);
        // Twice the shared words over all words, in thousandths.
        let mut scored: Vec<(usize, &str)> = self
            .known
            .iter()
            .map(|name| {
                let shared = own.intersection(&name.words).count();
                let all = (own.len() + name.words.len()).max(1);
                (2000 * shared / all, name.code.as_str())
            })
            .collect();
        scored.sort_by(|a, b| b.cmp(a));
        match scored.as_slice() {
            [(best, code), (next, _), ..] if *best >= 800 && best - next >= 60 => Some(code),
            _ => None,
        }
    }
}

fn expanded(folded: &str) -> String {
    let long = |word: &str| {
        SHORT
            .iter()
            .find(|(short, _)| *short == word)
            .map(|(_, long)| *long)
    };
    let out: Vec<&str> = folded
        .split_whitespace()
        .map(|word| long(word).unwrap_or(word))
        .collect();
    out.join(" ")
}

/// "1.2. Số vụ" and "a) Số vụ" are "Số vụ"; "- Số vụ" as well.
fn without_numbering(label: &str) -> &str {
    let label = label
        .trim()
        .trim_start_matches(['-', '+', '•', '*', '–'])
        .trim_start();
    let Some((first, rest)) = label.split_once(|c: char| c.is_whitespace()) else {
        return label;
    };
    let number = first.trim_end_matches(['.', ')', ':', '/']);
    let has_sign = number.len() < first.len();
    let is_number = !number.is_empty() && number.chars().all(|c| c.is_ascii_digit() || c == '.');
    let is_roman = !number.is_empty() && number.chars().all(|c| "IVX".contains(c));
    let is_letter = has_sign && number.chars().count() == 1;
    if is_number || is_roman || is_letter {
        rest.trim()
    } else {
        label
    }
}

/// "Số vụ (vụ)" is "Số vụ".
fn without_unit(label: &str) -> &str {
    match label.rsplit_once('(') {
        Some((head, tail)) if tail.trim_end().ends_with(')') && !head.trim().is_empty() => {
            head.trim_end()
        }
        _ => label,
    }
}

/// The year a text names: "Năm 2026", "quý I/2026".
pub fn find_year(text: &str) -> Option<i32> {
    text.split(|c: char| !c.is_ascii_digit())
        .filter(|digits| digits.len() == 4)
        .filter_map(|digits| digits.parse().ok())
        .find(|year| (1990..=2100).contains(year))
}

/// The period a header names in a year of a calendar; a year in the header itself comes first.
///
/// Reads "Tháng 1", "T1", "01/2026", "Quý II", "6 tháng đầu năm", "Năm 2026", "hc:2026-01".
/// `None` for sums ("Cộng", "Lũy kế") and everything else.
pub fn find_period(label: &str, year: i32, calendar: Calendar) -> Option<Period> {
    if let Some(period) = Period::parse(label) {
        return Some(period);
    }
    // "Tháng 12 (đang nhập)": a remark in brackets is no part of the name, but may hold the year.
    let bare = label
        .split('(')
        .next()
        .filter(|bare| !bare.trim().is_empty());
    let folded = fold(bare.unwrap_or(label));
    let year = find_year(label).unwrap_or(year);
    let words: Vec<&str> = folded.split_whitespace().collect();
    // What names the year is no part of the name.
    let names_year = |word: &&str| word.len() == 4 && word.parse::<i32>().is_ok();
    let words: Vec<&str> = words.into_iter().filter(|word| !names_year(word)).collect();
    let part = match words.as_slice() {
        ["nam"] | ["ca", "nam"] if find_year(label).is_some() => Part::Year,
        [] if find_year(label).is_some() => Part::Year,
        ["thang", month] | ["thang", month, "nam"] | ["t", month] | ["th", month] => {
            month_part(month)?
        }
        ["qui" | "quy" | "q", quarter] | ["qui" | "quy" | "q", quarter, "nam"] => {
            quarter_part(quarter)?
        }
        ["6", "thang"] | ["6", "thang", "dau", "nam"] | ["6", "thang", "nam"] => Part::SixMonths,
        ["9", "thang"] | ["9", "thang", "dau", "nam"] | ["9", "thang", "nam"] => Part::NineMonths,
        [one] => match one.strip_prefix("th").or_else(|| one.strip_prefix('t')) {
            Some(month) => month_part(month)?,
            None => match one.strip_prefix('q') {
                Some(quarter) => quarter_part(quarter)?,
                // "01/2026"; a lone number is a month only among others, see `layout`.
                None if find_year(label).is_some() => month_part(one)?,
                None => return None,
            },
        },
        _ => return None,
    };
    if calendar == Calendar::Assembly && matches!(part, Part::Month(_)) {
        return None;
    }
    Some(Period {
        calendar,
        year,
        part,
    })
}

fn month_part(text: &str) -> Option<Part> {
    let words = [
        "mot", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi",
    ];
    let number = words
        .iter()
        .zip(1_u8..)
        .find(|(word, _)| **word == text)
        .map(|(_, number)| number)
        .or_else(|| text.parse().ok())?;
    (1..=12).contains(&number).then_some(Part::Month(number))
}

fn quarter_part(text: &str) -> Option<Part> {
    let number: u8 = match text {
        "i" | "1" => 1,
        "ii" | "2" => 2,
        "iii" | "3" => 3,
        "iv" | "4" => 4,
        _ => return None,
    };
    Some(Part::Quarter(number))
}

/// What a column of a list holds, from its header.
pub(super) fn find_role(label: &str) -> Option<Role> {
    let folded = fold(label);
    let is_one_of = |names: &[&str]| names.contains(&folded.as_str());
    if is_one_of(&["chi tieu", "ma chi tieu", "ten chi tieu", "indicator"]) {
        Some(Role::Indicator)
    } else if is_one_of(&["ki", "ky", "ki bao cao", "thang", "period"]) {
        Some(Role::Period)
    } else if is_one_of(&["nam", "year"]) {
        Some(Role::Year)
    } else if is_one_of(&[
        "so lieu",
        "gia tri",
        "so luong",
        "ket qua",
        "thuc hien",
        "value",
    ]) {
        Some(Role::Value)
    } else if is_one_of(&["don vi", "ma don vi", "phuong", "xa", "xa phuong", "unit"]) {
        Some(Role::Unit)
    } else if is_one_of(&[
        "to dan pho",
        "khu pho",
        "to",
        "thon",
        "khom",
        "ap",
        "dia ban",
        "residential unit",
    ]) {
        Some(Role::ResidentialUnit)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_name_indicators() {
        let names = Names::of(&Catalogue::new(Vec::new()));
        for (label, section, code) in [
            ("Tội phạm về trật tự xã hội: xảy ra", "", Some("ttxh-vu")),
            ("1. Tội phạm về TTXH xảy ra (vụ)", "", Some("ttxh-vu")),
            ("ttxh-kham-pha", "", Some("ttxh-kham-pha")),
            ("- Xảy ra (vụ)", "II. Phạm pháp hình sự", Some("pphs-vu")),
            ("Khám phá", "Phạm pháp hình sự", Some("pphs-kham-pha")),
            ("TNGT: người chết", "", Some("tngt-chet")),
            ("Hộ gia đình", "", Some("ho-gia-dinh")),
            ("Số vụ", "", None),
            ("Tổng cộng", "", None),
            ("Tội phạm", "", None),
            ("", "", None),
        ] {
            assert_eq!(names.find(label, section), code, "{label}");
        }
    }

    #[test]
    fn headers_name_periods() {
        for (label, expected) in [
            ("Tháng 1", Some("hc:2026-01")),
            ("tháng 01", Some("hc:2026-01")),
            ("THÁNG 12", Some("hc:2026-12")),
            ("Tháng 3/2025", Some("hc:2025-03")),
            ("Tháng 3 năm 2025", Some("hc:2025-03")),
            ("T1", Some("hc:2026-01")),
            ("Th.10", Some("hc:2026-10")),
            ("01/2026", Some("hc:2026-01")),
            ("Quý I", Some("hc:2026-Q1")),
            ("Quý 4/2025", Some("hc:2025-Q4")),
            ("6 tháng đầu năm 2026", Some("hc:2026-6T")),
            ("9 tháng", Some("hc:2026-9T")),
            ("Năm 2025", Some("hc:2025")),
            ("2025", Some("hc:2025")),
            ("dl:2026-02", Some("dl:2026-02")),
            ("Tháng 13", None),
            ("Cộng", None),
            ("Lũy kế", None),
            ("7", None),
            ("Chỉ tiêu", None),
        ] {
            let found = find_period(label, 2026, Calendar::Administrative);
            assert_eq!(found.map(|p| p.to_string()).as_deref(), expected, "{label}");
        }
    }
}
