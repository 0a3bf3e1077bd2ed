//! Reporting periods. Calendars are data: a period names its calendar, and unlike windows are
//! never compared.
//!
//! Text form: `hc:2026-10`, `hc:2026-Q3`, `hc:2026-6T`, `hc:2026-9T`, `hc:2026`; the calendar is
//! `hc` (administrative: month = 15th of the month before … 14th, NĐ 09/2019 Điều 12), `dl`
//! (calendar months) or `qh` (assembly year 01/10 … 30/9, NĐ 128/2017).

mod window;

pub use window::Window;

use chrono::NaiveDate;

/// A way of cutting time into months and years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Calendar {
    /// Month 15/m−1 … 14/m, year 15/12 … 14/12.
    Administrative,
    /// Calendar months and years.
    Calendar,
    /// 01/10 of the year before … 30/9; has no months of its own.
    Assembly,
}

/// Which part of the year a period covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    Month(u8),
    Quarter(u8),
    SixMonths,
    NineMonths,
    Year,
}

/// A reporting period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Period {
    pub calendar: Calendar,
    pub year: i32,
    pub part: Part,
}

impl Calendar {
    /// The two letters that stand before the colon.
    pub fn code(self) -> &'static str {
        match self {
            Calendar::Administrative => "hc",
            Calendar::Calendar => "dl",
            Calendar::Assembly => "qh",
        }
    }

    /// The calendar with this code.
    pub fn from_code(code: &str) -> Option<Calendar> {
        [
            Calendar::Administrative,
            Calendar::Calendar,
            Calendar::Assembly,
        ]
        .into_iter()
        .find(|c| c.code() == code)
    }
}

impl Period {
    /// A month of a calendar that has months.
    pub fn month(calendar: Calendar, year: i32, month: u8) -> Period {
        Period {
            calendar,
            year,
            part: Part::Month(month),
        }
    }

    /// A whole year.
    pub fn year(calendar: Calendar, year: i32) -> Period {
        Period {
            calendar,
            year,
            part: Part::Year,
        }
    }

    /// Reads the text form; `None` when it is not one.
    pub fn parse(text: &str) -> Option<Period> {
        let (calendar, rest) = text.trim().split_once(':')?;
        let calendar = Calendar::from_code(calendar)?;
        let (year, part) = match rest.split_once('-') {
            None => (rest, Part::Year),
            Some((year, "6T")) => (year, Part::SixMonths),
            Some((year, "9T")) => (year, Part::NineMonths),
            Some((year, part)) => (year, parse_part(part)?),
        };
        if year.len() != 4 || (calendar == Calendar::Assembly && matches!(part, Part::Month(_))) {
            return None;
        }
        let year: i32 = year.parse().ok()?;
        (1900..=2200).contains(&year).then_some(Period {
            calendar,
            year,
            part,
        })
    }

    /// The administrative or calendar month a day falls in.
    pub fn month_of(calendar: Calendar, day: NaiveDate) -> Period {
        window::month_of(calendar, day)
    }

    /// The first and last day of the period.
    pub fn window(self) -> Window {
        window::of(self)
    }

    /// The months a longer period is summed from; a month is its own only month.
    pub fn months(self) -> Vec<Period> {
        window::months(self)
    }

    /// The same period `years` earlier.
    pub fn earlier(self, years: i32) -> Period {
        Period {
            year: self.year - years,
            ..self
        }
    }

    /// Whether comparing with `other` compares like with like.
    pub fn is_like(self, other: Period) -> bool {
        self.calendar == other.calendar
            && std::mem::discriminant(&self.part) == std::mem::discriminant(&other.part)
    }
}

impl std::fmt::Display for Period {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (calendar, year) = (self.calendar.code(), self.year);
        match self.part {
            Part::Month(m) => write!(f, "{calendar}:{year}-{m:02}"),
            Part::Quarter(q) => write!(f, "{calendar}:{year}-Q{q}"),
            Part::SixMonths => write!(f, "{calendar}:{year}-6T"),
            Part::NineMonths => write!(f, "{calendar}:{year}-9T"),
            Part::Year => write!(f, "{calendar}:{year}"),
        }
    }
}

fn parse_part(text: &str) -> Option<Part> {
    if let Some(quarter) = text.strip_prefix('Q') {
        let quarter: u8 = quarter.parse().ok()?;
        return (1..=4).contains(&quarter).then_some(Part::Quarter(quarter));
    }
    if text.len() != 2 {
        return None;
    }
    let month: u8 = text.parse().ok()?;
    (1..=12).contains(&month).then_some(Part::Month(month))
}
