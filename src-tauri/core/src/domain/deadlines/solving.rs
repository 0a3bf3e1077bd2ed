//! The term for handling a report: prolonged, extended, or named by a decision.

use chrono::NaiveDateTime;

use super::clocks::{Pair, Work, earlier};
use super::count::end_of;
use super::{Counted, Due, Event, EventKind, Limit, Reading, Rule};

/// The term for handling a report, with what moved it.
pub(super) struct Solving {
    pub(super) rule: &'static Rule,
    pub(super) start: NaiveDateTime,
    pub(super) pair: Pair,
    pub(super) prolonged: bool,
    pub(super) extended: bool,
    /// The end is the day a decision names.
    pub(super) is_named: bool,
}

impl Work<'_> {
    /// 20 days; 2 months in all when prolonged in time; 2 more when extended in time.
    pub(super) fn solving(&mut self) -> Option<Solving> {
        let start = self.facts.received;
        let base = self.rule("solve")?;
        let mut solving = Solving {
            rule: base,
            start,
            pair: self.pair(start, base.limit)?,
            prolonged: false,
            extended: false,
            is_named: false,
        };
        if let Some(event) = self.first(EventKind::Prolonged).copied() {
            let rule = self.rule("solve-prolonged")?;
            if solving.pair.legal.due.holds(event.at) {
                let most = self.pair(start, rule.limit)?;
                solving.pair = until(solving.pair, most, event);
                solving.is_named = solving.pair.legal != most.legal;
                solving.rule = rule;
                solving.prolonged = true;
            } else {
                self.late_decisions.push(event.kind);
            }
        }
        if let Some(event) = self.first(EventKind::Extended).copied() {
            let rule = self.rule("solve-extended")?;
            if solving.pair.legal.due.holds(event.at) {
                solving.start = solving.pair.legal.due.last;
                let most = self.extended(solving.pair, rule.limit)?;
                solving.pair = until(solving.pair, most, event);
                solving.is_named = solving.pair.legal != most.legal;
                solving.rule = rule;
                solving.extended = true;
            } else {
                self.late_decisions.push(event.kind);
            }
        }
        Some(solving)
    }

    /// Months counted from the expiry before.
    fn extended(&self, before: Pair, limit: Limit) -> Option<Pair> {
        let from = |counted: Counted, reading: Reading| {
            let day = if reading.extends_moved_expiry {
                counted.due.day()
            } else {
                counted.nominal
            };
            end_of(Due::day_end(day).last, limit, reading, self.days_off)
        };
        Some(Pair {
            legal: from(before.legal, self.reading)?,
            warning: from(before.warning, Reading::EARLIEST)?,
        })
    }
}

/// The day a decision names, when it is before the law's limit. A prolongation makes no term
/// shorter: a day not behind the end there was (a slip, from another PC) leaves that end.
fn until(before: Pair, most: Pair, event: Event) -> Pair {
    let Some(day) = event.until else { return most };
    if day <= before.legal.due.day() {
        return before;
    }
    let named = Counted {
        due: Due::day_end(day),
        nominal: day,
    };
    Pair {
        legal: earlier(most.legal, named),
        warning: earlier(most.warning, named),
    }
}
