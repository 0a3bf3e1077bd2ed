//! Reporting periods. Calendars are dated data (`assets/rules/calendars.toml`): a period names
//! its calendar, and unlike windows are never compared.
//!
//! # Text form
//!
//! Two letters of the calendar, a colon, the year, and for less than a year a part:
//!
//! | form | days |
//! |---|---|
//! | `hc:2026-10` | administrative month, 15/9–14/10 |
//! | `hc:2026-Q3`, `hc:2026-6T`, `hc:2026-6C`, `hc:2026-9T`, `hc:2026` | quarter, first and last six months, nine months, year |
//! | `hc:2026-L07` | from the start of the year to the end of month 7 (`L06` is written `6T`, `L09` `9T`, `L12` as the year, `L03` `Q1`, `L01` `01`) |
//! | `dl:…` | the same over calendar months |
//! | `qh:2026`, `qh:2026-Q1`, `qh:2026-6T`, `qh:2026-9T` | assembly year 01/10–30/9 and its 3, 6, 9 months |
//! | `ct:2026` | 16/11–15/11, safe communes |
//! | `kd:2026` | 01/11–31/10, safe neighbourhoods |
//! | `bv:2026` | 15/11–14/11, security teams |
//! | `tu:2026-W07` | ISO week, Monday to Sunday |
//! | `tc:2026-03-01..2026-04-15` | from one day to another |
//!
//! A text form is stored with figures and never takes another meaning.

mod rules;
mod window;

pub use rules::{CalendarRule, CalendarRules, RuleMark, calendars};
pub use window::{Cut, Window};

use chrono::{Datelike, Months, NaiveDate, Weekday};

/// A way of cutting time into months and years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Calendar {
    /// Month 15/m−1 … 14/m, year 15/12 … 14/12 (NĐ 09/2019 Điều 12).
    Administrative,
    /// Calendar months and years.
    Calendar,
    /// 01/10 of the year before … 30/9; has no months of its own (NĐ 128/2017).
    Assembly,
    /// 16/11 … 15/11: safe communes (TT 124/2021).
    Programme,
    /// 01/11 … 31/10: safe neighbourhoods (TT 124/2021).
    Neighbourhood,
    /// 15/11 … 14/11: security teams (HD 01/HD-BCA-V05).
    SecurityTeam,
    /// ISO weeks.
    Week,
    /// From one day to another.
    Custom,
}

/// Which part of the year a period covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    Month(u8),
    Quarter(u8),
    SixMonths,
    LastSixMonths,
    NineMonths,
    /// From the start of the year to the end of this month.
    Through(u8),
    Year,
    Week(u8),
    Days {
        first: NaiveDate,
        last: NaiveDate,
    },
}

/// A reporting period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Period {
    pub calendar: Calendar,
    pub year: i32,
    pub part: Part,
}

impl Calendar {
    const ALL: [Calendar; 8] = [
        Calendar::Administrative,
        Calendar::Calendar,
        Calendar::Assembly,
        Calendar::Programme,
        Calendar::Neighbourhood,
        Calendar::SecurityTeam,
        Calendar::Week,
        Calendar::Custom,
    ];

    /// The calendars figures are entered by month for.
    pub const WITH_MONTHS: [Calendar; 2] = [Calendar::Administrative, Calendar::Calendar];

    /// The two letters that stand before the colon.
    pub fn code(self) -> &'static str {
        match self {
            Calendar::Administrative => "hc",
            Calendar::Calendar => "dl",
            Calendar::Assembly => "qh",
            Calendar::Programme => "ct",
            Calendar::Neighbourhood => "kd",
            Calendar::SecurityTeam => "bv",
            Calendar::Week => "tu",
            Calendar::Custom => "tc",
        }
    }

    /// The calendar with this code.
    pub fn from_code(code: &str) -> Option<Calendar> {
        Calendar::ALL.into_iter().find(|c| c.code() == code)
    }

    /// Whether its rules know this part of a year.
    fn has(self, part: Part) -> bool {
        let Some(calendar) = rules::of(self) else {
            return false;
        };
        let named = |sign: &str| calendar.parts.iter().any(|p| p == sign);
        match part {
            Part::Month(_) => calendar.has_months,
            Part::Quarter(_) => named("Q"),
            Part::SixMonths => named("6T"),
            Part::LastSixMonths => named("6C"),
            Part::NineMonths => named("9T"),
            Part::Through(_) => named("L"),
            Part::Year => !named("W") && !named("D"),
            Part::Week(_) => named("W"),
            Part::Days { .. } => named("D"),
        }
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

    /// From the start of a year to the end of one of its months.
    pub fn through(calendar: Calendar, year: i32, month: u8) -> Period {
        let part = match month {
            1 => Part::Month(1),
            3 => Part::Quarter(1),
            6 => Part::SixMonths,
            9 => Part::NineMonths,
            12.. => Part::Year,
            _ => Part::Through(month),
        };
        Period {
            calendar,
            year,
            part,
        }
    }

    /// From one day to another, both included.
    pub fn days(first: NaiveDate, last: NaiveDate) -> Period {
        Period {
            calendar: Calendar::Custom,
            year: first.year(),
            part: Part::Days { first, last },
        }
    }

    /// Reads the text form; `None` when it is not one.
    pub fn parse(text: &str) -> Option<Period> {
        let (calendar, rest) = text.trim().split_once(':')?;
        let calendar = Calendar::from_code(calendar)?;
        if calendar == Calendar::Custom {
            return parse_days(rest);
        }
        let (year, part) = match rest.split_once('-') {
            None => (rest, Part::Year),
            Some((year, "6T")) => (year, Part::SixMonths),
            Some((year, "6C")) => (year, Part::LastSixMonths),
            Some((year, "9T")) => (year, Part::NineMonths),
            Some((year, part)) => (year, parse_part(part)?),
        };
        if year.len() != 4 || !calendar.has(part) {
            return None;
        }
        let year: i32 = year.parse().ok()?;
        let exists = match part {
            Part::Week(week) => {
                NaiveDate::from_isoywd_opt(year, u32::from(week), Weekday::Mon).is_some()
            }
            _ => true,
        };
        let period = match part {
            Part::Through(month) => Period::through(calendar, year, month),
            part => Period {
                calendar,
                year,
                part,
            },
        };
        (exists && (1900..=2200).contains(&year)).then_some(period)
    }

    /// The administrative or calendar month a day falls in.
    pub fn month_of(calendar: Calendar, day: NaiveDate) -> Period {
        window::month_of(calendar, day)
    }

    /// The ISO week a day falls in.
    pub fn week_of(day: NaiveDate) -> Period {
        let week = day.iso_week();
        Period {
            calendar: Calendar::Week,
            year: week.year(),
            part: Part::Week(week.week() as u8),
        }
    }

    /// The first and last day of the period.
    pub fn window(self) -> Window {
        window::of(self)
    }

    /// The months a longer period is made of to the day; a month is its own only month. Empty
    /// where no months make it up exactly.
    pub fn months(self) -> Vec<Period> {
        window::months(self)
    }

    /// Whether it is more than a month, or no months at all.
    pub fn is_longer(self) -> bool {
        !matches!(self.part, Part::Month(_))
    }

    /// Whether a register counts it by its days: a month, or what no months make up.
    pub fn is_counted_whole(self) -> bool {
        !self.is_longer() || self.months().is_empty()
    }

    /// The period laid out in the months of a calendar, with the days that do not fit.
    pub fn cut(self, base: Calendar) -> Cut {
        window::cut(self, base)
    }

    /// The months of the same year before a month; of anything longer none.
    pub fn months_before(self) -> impl Iterator<Item = Period> {
        let month = match self.part {
            Part::Month(month) => month,
            _ => 1,
        };
        (1..month).map(move |one| Period::month(self.calendar, self.year, one))
    }

    /// The month after a month.
    fn next_month(self) -> Period {
        match self.part {
            Part::Month(12) => Period::month(self.calendar, self.year + 1, 1),
            Part::Month(m) => Period::month(self.calendar, self.year, m + 1),
            _ => self,
        }
    }

    /// The same period `years` earlier. A week 53 falls on week 52 of a year without one.
    pub fn earlier(self, years: i32) -> Period {
        let year = self.year - years;
        let part = match self.part {
            Part::Week(week)
                if NaiveDate::from_isoywd_opt(year, u32::from(week), Weekday::Mon).is_none() =>
            {
                Part::Week(52)
            }
            Part::Days { first, last } => {
                let months = Months::new(years.unsigned_abs() * 12);
                let shift = |day: NaiveDate| {
                    if years < 0 {
                        day + months
                    } else {
                        day - months
                    }
                };
                return Period::days(shift(first), shift(last));
            }
            part => part,
        };
        Period { year, part, ..self }
    }

    /// The period just before: as long and of the same calendar. `None` for nine months and for
    /// what runs from the start of the year, which nothing of their kind precedes.
    pub fn previous(self) -> Option<Period> {
        let before = |year, part| Some(Period { year, part, ..self });
        match self.part {
            Part::Month(1) => before(self.year - 1, Part::Month(12)),
            Part::Month(m) => before(self.year, Part::Month(m - 1)),
            Part::Quarter(1) => before(self.year - 1, Part::Quarter(4)),
            Part::Quarter(q) => before(self.year, Part::Quarter(q - 1)),
            Part::SixMonths => before(self.year - 1, Part::LastSixMonths),
            Part::LastSixMonths => before(self.year, Part::SixMonths),
            Part::Year => before(self.year - 1, Part::Year),
            Part::NineMonths | Part::Through(_) => None,
            Part::Week(_) => Some(Period::week_of(self.window().first - chrono::Days::new(7))),
            Part::Days { .. } => {
                let days = window::days_before(self.window());
                Some(Period::days(days.first, days.last))
            }
        }
    }

    /// Whether comparing with `other` compares like with like: the same calendar, and windows of
    /// one kind and length.
    pub fn is_like(self, other: Period) -> bool {
        let same_part = match (self.part, other.part) {
            (Part::Through(a), Part::Through(b)) => a == b,
            (Part::SixMonths | Part::LastSixMonths, Part::SixMonths | Part::LastSixMonths) => true,
            (Part::Days { .. }, Part::Days { .. }) => {
                let years = self.year - other.year;
                self.window().days() == other.window().days()
                    || self.earlier(years) == other
                    || self.previous() == Some(other)
                    || other.previous() == Some(self)
            }
            (a, b) => std::mem::discriminant(&a) == std::mem::discriminant(&b),
        };
        self.calendar == other.calendar && same_part
    }
}

impl std::fmt::Display for Period {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (calendar, year) = (self.calendar.code(), self.year);
        match self.part {
            Part::Month(m) => write!(f, "{calendar}:{year}-{m:02}"),
            Part::Quarter(q) => write!(f, "{calendar}:{year}-Q{q}"),
            Part::SixMonths => write!(f, "{calendar}:{year}-6T"),
            Part::LastSixMonths => write!(f, "{calendar}:{year}-6C"),
            Part::NineMonths => write!(f, "{calendar}:{year}-9T"),
            Part::Through(m) => write!(f, "{calendar}:{year}-L{m:02}"),
            Part::Year => write!(f, "{calendar}:{year}"),
            Part::Week(w) => write!(f, "{calendar}:{year}-W{w:02}"),
            Part::Days { first, last } => write!(f, "{calendar}:{first}..{last}"),
        }
    }
}

fn parse_part(text: &str) -> Option<Part> {
    let number = |text: &str, digits: usize, most: u8| {
        let well_formed = text.len() == digits && text.bytes().all(|b| b.is_ascii_digit());
        let number: u8 = well_formed.then(|| text.parse().ok())??;
        (1..=most).contains(&number).then_some(number)
    };
    match text.chars().next()? {
        'Q' => number(text.get(1..)?, 1, 4).map(Part::Quarter),
        'L' => number(text.get(1..)?, 2, 12).map(Part::Through),
        'W' => number(text.get(1..)?, 2, 53).map(Part::Week),
        _ => number(text, 2, 12).map(Part::Month),
    }
}

fn parse_days(text: &str) -> Option<Period> {
    let (first, last) = text.split_once("..")?;
    let day = |text: &str| -> Option<NaiveDate> {
        let day: NaiveDate = text.parse().ok()?;
        (text.len() == 10 && (1900..=2200).contains(&day.year())).then_some(day)
    };
    let (first, last) = (day(first)?, day(last)?);
    (first <= last).then(|| Period::days(first, last))
}
