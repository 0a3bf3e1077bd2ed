//! Why a date is what it is, in one sentence with its rule.

use chrono::{NaiveDate, NaiveDateTime};
use serde_json::{Value, json};

use super::search::key;
use crate::domain::deadlines::{Clock, Counted, DayOff, DaysOff, Due, Limit, Reading, Standing};
use crate::texts::{Language, text};

/// "07 ngày", "24 giờ", "02 tháng"; empty for "at once".
pub(crate) fn limit_words(limit: Limit, language: Language) -> String {
    let (code, count) = match limit {
        Limit::AtOnce => return text(language, "limit-at-once", &[]),
        Limit::Hours(n) => ("limit-hours", n),
        Limit::Days(n) => ("limit-days", n),
        Limit::WorkingDays(n) => ("limit-working-days", n),
        Limit::Months(n) => ("limit-months", n),
    };
    let written = match language {
        Language::Vi => format!("{count:02}"),
        Language::En => count.to_string(),
    };
    let args = [("n", json!(written)), ("count", json!(count))];
    text(language, code, &args)
}

/// "16:20 ngày 09/12/2026".
pub(super) fn moment_words(at: NaiveDateTime, language: Language) -> String {
    moment(&at.format("%H:%M").to_string(), at.date(), language)
}

/// "24:00 ngày 11/12/2026", or the minute.
pub(super) fn due_words(due: Due, language: Language) -> String {
    if due.is_day_end {
        moment("24:00", due.day(), language)
    } else {
        moment_words(due.last, language)
    }
}

/// A deadline of the list as "24:00 ngày 11/12/2026".
pub(crate) fn due_text(last: NaiveDateTime, is_day_end: bool, language: Language) -> String {
    due_words(Due { last, is_day_end }, language)
}

fn moment(time: &str, day: chrono::NaiveDate, language: Language) -> String {
    text(
        language,
        "why-moment",
        &[("time", json!(time)), ("day", json!(day_words(day)))],
    )
}

/// dd/mm/yyyy as official papers write it: a zero before days 1–9 and months 1–2.
pub(super) fn day_words(day: chrono::NaiveDate) -> String {
    use chrono::Datelike;
    if day.month() < 3 {
        day.format("%d/%m/%Y").to_string()
    } else {
        format!("{:02}/{}/{}", day.day(), day.month(), day.year())
    }
}

/// What every sentence about one report needs.
pub(super) struct Why<'a> {
    pub(super) language: Language,
    pub(super) reading: Reading,
    pub(super) days_off: &'a DaysOff,
    pub(super) standing: &'a Standing,
}

impl Why<'_> {
    /// The sentence of a clock: its start, its term, its end, and the clause.
    pub(super) fn sentence(&self, clock: &Clock) -> String {
        let body = match (clock.start, clock.legal) {
            (None, _) => text(
                self.language,
                &format!("why-waits-{}", key(clock.rule.from.into())),
                &[],
            ),
            (Some(start), None) => text(
                self.language,
                "why-at-once",
                &[("start", json!(moment_words(start, self.language)))],
            ),
            (Some(start), Some(legal)) if clock.rule.is_before => self.before(clock, start, legal),
            (Some(start), Some(legal)) => self.term(clock, start, legal),
        };
        let mut sentence = format!("{body}; {}.", clock.rule.basis);
        if let (Some(legal), Some(warning)) = (clock.legal, clock.warning)
            && warning < legal.due
        {
            sentence += " ";
            sentence += &text(
                self.language,
                "why-warning",
                &[("end", json!(due_words(warning, self.language)))],
            );
        }
        sentence
    }

    fn before(&self, clock: &Clock, start: NaiveDateTime, legal: Counted) -> String {
        // Counted from the first term, also when a resumption has begun another.
        let expiry = self
            .standing
            .first_term()
            .and_then(|c| c.legal)
            .map_or_else(
                || moment_words(start, self.language),
                |c| due_words(c.due, self.language),
            );
        let args: [(&str, Value); 3] = [
            ("limit", json!(limit_words(clock.rule.limit, self.language))),
            ("expiry", json!(expiry)),
            ("end", json!(due_words(legal.due, self.language))),
        ];
        text(self.language, "why-before", &args)
    }

    fn term(&self, clock: &Clock, start: NaiveDateTime, legal: Counted) -> String {
        if clock.is_named {
            let end = due_words(legal.due, self.language);
            return text(self.language, "why-named", &[("end", json!(end))]);
        }
        let from = text(
            self.language,
            &format!("why-from-{}", key(clock.rule.from.into())),
            &[],
        );
        let counting = match (clock.rule.limit, self.reading.receipt_is_first_day) {
            (Limit::WorkingDays(_), _) => self.working_days(start, legal),
            (Limit::Days(_), true) => text(self.language, "why-first-day", &[]),
            (Limit::Days(_), false) => text(self.language, "why-next-day", &[]),
            _ => String::new(),
        };
        let unmoved = Due {
            last: Due::day_end(legal.nominal).last,
            is_day_end: true,
        };
        let end = if legal.is_moved() { unmoved } else { legal.due };
        let args: [(&str, Value); 5] = [
            ("from", json!(from)),
            ("start", json!(self.start_words(clock, start))),
            ("counting", json!(counting)),
            ("limit", json!(limit_words(clock.rule.limit, self.language))),
            ("end", json!(due_words(end, self.language))),
        ];
        // By hours, and yet the end of a day: the limit of group b came first.
        let is_bounded = matches!(clock.rule.limit, Limit::Hours(_)) && legal.due.is_day_end;
        let code = if is_bounded {
            "why-bounded"
        } else {
            "why-term"
        };
        let mut body = text(self.language, code, &args);
        if legal.is_moved() {
            let args: [(&str, Value); 2] = [
                ("reason", json!(self.reason(legal))),
                ("end", json!(due_words(legal.due, self.language))),
            ];
            body += &text(self.language, "why-moved", &args);
        }
        body
    }

    /// Which working day is the first, and what was skipped up to the last.
    fn working_days(&self, start: NaiveDateTime, legal: Counted) -> String {
        let given = start.date();
        let begins = match self.reading.receipt_is_first_day {
            true => given,
            false => given.succ_opt().unwrap_or(given),
        };
        let trusts = self.reading.trusts_unverified;
        let first = self.days_off.next_working(begins, trusts);
        let mut words = if first == given {
            text(self.language, "why-first-day", &[])
        } else {
            let day = ("day", json!(day_words(first)));
            text(self.language, "why-first-working-day", &[day])
        };
        let days = || begins.iter_days().take_while(|day| *day < legal.due.day());
        let skipped: Vec<NaiveDate> = days()
            .filter(|day| self.days_off.next_working(*day, trusts) != *day)
            .collect();
        if !skipped.is_empty() {
            let is_computed = |day: &NaiveDate| {
                let why = self.days_off.why(*day);
                matches!(why, Some(DayOff::Tet | DayOff::HungKings))
            };
            let code = if skipped.iter().any(is_computed) {
                "why-skipped-computed"
            } else {
                "why-skipped"
            };
            words += &text(self.language, code, &[("count", json!(skipped.len()))]);
        }
        words
    }

    /// A term by hours starts at a minute, any other on a day.
    fn start_words(&self, clock: &Clock, start: NaiveDateTime) -> String {
        match clock.rule.limit {
            Limit::Hours(_) => moment_words(start, self.language),
            _ => day_words(start.date()),
        }
    }

    /// Why the day a term ended on by its number is off.
    fn reason(&self, legal: Counted) -> String {
        match self.days_off.why(legal.nominal) {
            Some(DayOff::Holiday { name, name_en }) => self.language.pick(name, name_en).to_owned(),
            Some(DayOff::Tet) => text(self.language, "day-off-tet", &[]),
            Some(DayOff::HungKings) => text(self.language, "day-off-hung-kings", &[]),
            Some(DayOff::Declared) => text(self.language, "day-off-declared", &[]),
            Some(DayOff::Weekend) | None => {
                use chrono::Datelike;
                let is_saturday = legal.nominal.weekday().number_from_monday() == 6;
                let code = if is_saturday {
                    "day-saturday"
                } else {
                    "day-sunday"
                };
                text(self.language, code, &[])
            }
        }
    }
}
