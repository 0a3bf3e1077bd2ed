//! Which clocks a report has, from what happened to it.

use chrono::NaiveDateTime;

use super::count::{days_before, end_of};
use super::solving::Solving;
use super::{
    Clock, Counted, DaysOff, Event, EventKind, Facts, Group, Limit, Reading, Rule, Stage, Standing,
    rule,
};

/// Raised when this file or the counting changes what a stored standing would be.
pub(super) const VERSION: &str = "1";

/// A deadline under the chosen reading and under the earliest one.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Pair {
    pub(super) legal: Counted,
    pub(super) warning: Counted,
}

pub(super) struct Work<'a> {
    pub(super) facts: &'a Facts<'a>,
    pub(super) reading: Reading,
    pub(super) days_off: &'a DaysOff,
    clocks: Vec<Clock>,
    pub(super) late_decisions: Vec<EventKind>,
}

impl<'a> Work<'a> {
    pub(super) fn new(facts: &'a Facts<'a>, reading: Reading, days_off: &'a DaysOff) -> Work<'a> {
        Work {
            facts,
            reading,
            days_off,
            clocks: Vec::new(),
            late_decisions: Vec::new(),
        }
    }

    pub(super) fn standing(mut self) -> Standing {
        let settled = self.facts.events.iter().find(|e| e.kind.settles()).copied();
        let taken = self.first(EventKind::TakenUp).map(|e| e.at);
        let reclassified = match self.facts.group {
            Group::B => self.first(EventKind::Reclassified).map(|e| e.at),
            Group::A => None,
        };
        let is_a = self.facts.group == Group::A || reclassified.is_some();
        let suspension = self.last(EventKind::Suspended).map(|e| e.at);
        let resumption = self.last(EventKind::Resumed).map(|e| e.at);
        let is_suspended = settled.is_none() && suspension > resumption;

        self.at_once("record", EventKind::Recorded);
        if is_a {
            self.at_once("report-at-once", EventKind::ReportedAtOnce);
        }
        let mut main = self.transfer(reclassified, taken, settled);
        self.receipt_notice(settled);
        if taken.is_some() {
            main = self.handling(settled, suspension, resumption, is_suspended);
        }
        let is_in_time = settled.and_then(|event| {
            let legal = self.clocks.get(main?)?.legal?;
            Some(legal.due.holds(event.at))
        });
        Standing {
            stage: match settled {
                Some(_) => Stage::Settled,
                None if is_suspended => Stage::Suspended,
                None => Stage::Open,
            },
            group: if is_a { Group::A } else { Group::B },
            is_taken_up: taken.is_some(),
            outcome: settled.map(|e| e.kind),
            settled_at: settled.map(|e| e.at),
            is_in_time,
            clocks: self.clocks,
            main,
            late_decisions: self.late_decisions,
        }
    }

    pub(super) fn first(&self, kind: EventKind) -> Option<&Event> {
        self.facts.events.iter().find(|e| e.kind == kind)
    }

    fn last(&self, kind: EventKind) -> Option<&Event> {
        self.facts.events.iter().rev().find(|e| e.kind == kind)
    }

    /// The first event of a kind at or after a moment.
    fn after(&self, kind: EventKind, from: NaiveDateTime) -> Option<NaiveDateTime> {
        let mut events = self.facts.events.iter();
        events
            .find(|e| e.kind == kind && e.at >= from)
            .map(|e| e.at)
    }

    pub(super) fn rule(&self, code: &str) -> Option<&'static Rule> {
        rule(code, self.facts.received.date())
    }

    /// A term under both readings.
    pub(super) fn pair(&self, start: NaiveDateTime, limit: Limit) -> Option<Pair> {
        Some(Pair {
            legal: end_of(start, limit, self.reading, self.days_off)?,
            warning: end_of(start, limit, Reading::EARLIEST, self.days_off)?,
        })
    }

    /// Adds a clock; gives its place.
    fn push(&mut self, rule: &'static Rule, start: NaiveDateTime, pair: Option<Pair>) -> usize {
        self.clocks.push(Clock {
            rule,
            start: Some(start),
            legal: pair.map(|p| p.legal),
            warning: pair.map(|p| p.warning.due.min(p.legal.due)),
            met: None,
            stopped: None,
            is_suspended: false,
            is_optional: false,
            is_named: false,
        });
        self.clocks.len() - 1
    }

    fn clock(&mut self, place: usize, change: impl FnOnce(&mut Clock)) {
        if let Some(clock) = self.clocks.get_mut(place) {
            change(clock);
        }
    }

    /// What is done at once has no instant to be late by.
    fn at_once(&mut self, code: &str, done_by: EventKind) {
        let Some(rule) = self.rule(code) else { return };
        let met = self.first(done_by).map(|e| e.at);
        let settled = self.facts.events.iter().find(|e| e.kind.settles());
        let stopped = settled.map(|e| e.at);
        let place = self.push(rule, self.facts.received, None);
        self.clock(place, |c| {
            c.met = met;
            c.stopped = stopped;
        });
    }

    /// Passing the report on: group a, group b, or moved from b to a.
    fn transfer(
        &mut self,
        reclassified: Option<NaiveDateTime>,
        taken: Option<NaiveDateTime>,
        settled: Option<Event>,
    ) -> Option<usize> {
        let received = self.facts.received;
        let code = match (self.facts.group, reclassified, self.facts.is_remote) {
            (Group::A, _, false) => "transfer-a",
            (Group::A, _, true) => "transfer-a-remote",
            (Group::B, Some(_), false) => "transfer-reclassified",
            (Group::B, Some(_), true) => "transfer-reclassified-remote",
            (Group::B, None, _) => "transfer-b",
        };
        let rule = self.rule(code)?;
        let start = reclassified.unwrap_or(received);
        let mut pair = self.pair(start, rule.limit)?;
        if reclassified.is_some()
            && let Some(bound) = self.rule("transfer-b")
            && let Some(most) = self.pair(received, bound.limit)
        {
            pair.legal = earlier(pair.legal, most.legal);
            pair.warning = earlier(pair.warning, most.warning);
        }
        let place = self.push(rule, start, Some(pair));
        let met = settled.map(|e| e.at);
        self.clock(place, |clock| match taken {
            Some(at) if met.is_none_or(|met| at <= met) => clock.stopped = Some(at),
            _ => clock.met = met,
        });
        Some(place)
    }

    /// Three working days to tell the procuracy and the reporter; a report passed on within them
    /// takes the duty along.
    fn receipt_notice(&mut self, settled: Option<Event>) {
        let Some(rule) = self.rule("receipt-notice") else {
            return;
        };
        let pair = self.pair(self.facts.received, rule.limit);
        let met = self.first(EventKind::ReceiptNotified).map(|e| e.at);
        let place = self.push(rule, self.facts.received, pair);
        let passed_on = settled
            .filter(|e| e.kind == EventKind::Transferred)
            .filter(|e| pair.is_some_and(|p| p.legal.due.holds(e.at)))
            .map(|e| e.at);
        self.clock(place, |clock| {
            clock.met = met;
            clock.stopped = passed_on;
        });
    }

    /// The clocks of an investigator who took the report up; gives the main one.
    fn handling(
        &mut self,
        settled: Option<Event>,
        suspension: Option<NaiveDateTime>,
        resumption: Option<NaiveDateTime>,
        is_suspended: bool,
    ) -> Option<usize> {
        let solving = self.solving()?;
        let expiry = solving.pair;
        let first_end = self.first(EventKind::Suspended).map(|e| e.at);
        let settled_at = settled.map(|e| e.at);
        let mut main = self.push(solving.rule, solving.start, Some(expiry));
        self.clock(main, |clock| {
            clock.met = first_end.or(settled_at);
            clock.is_suspended = is_suspended && resumption.is_none();
            clock.is_named = solving.is_named;
        });
        if first_end.is_none() {
            self.before_expiry(&solving, settled_at);
        }
        if let Some(resumed) = resumption {
            main = self.resumed(resumed, suspension, settled_at, is_suspended)?;
        }
        self.decisions(settled, suspension);
        Some(main)
    }

    /// What is due some days before the expiry.
    fn before_expiry(&mut self, solving: &Solving, settled_at: Option<NaiveDateTime>) {
        let wanted = [
            (
                "extension-request",
                EventKind::ExtensionRequested,
                solving.prolonged && !solving.extended,
            ),
            ("verification-report", EventKind::VerificationReported, true),
        ];
        for (code, kind, applies) in wanted {
            let Some(rule) = self.rule(code).filter(|_| applies) else {
                continue;
            };
            let Limit::Days(days) = rule.limit else {
                continue;
            };
            let met = self.first(kind).map(|e| e.at);
            let pair = Pair {
                legal: days_before(solving.pair.legal.due, days),
                warning: days_before(solving.pair.warning.due, days),
            };
            let place = self.push(rule, solving.start, Some(pair));
            self.clock(place, |clock| {
                clock.met = met;
                clock.stopped = settled_at;
                clock.is_optional = true;
            });
        }
    }

    /// One month after the last resumption, and three days to send the decision.
    fn resumed(
        &mut self,
        resumed: NaiveDateTime,
        suspension: Option<NaiveDateTime>,
        settled_at: Option<NaiveDateTime>,
        is_suspended: bool,
    ) -> Option<usize> {
        let rule = self.rule("solve-resumed")?;
        let pair = self.pair(resumed, rule.limit);
        let main = self.push(rule, resumed, pair);
        let again = suspension.filter(|at| *at > resumed);
        self.clock(main, |clock| {
            clock.met = again.or(settled_at);
            clock.is_suspended = is_suspended;
        });
        if let Some(rule) = self.rule("resumption-sent") {
            let pair = self.pair(resumed, rule.limit);
            let met = self.after(EventKind::ResumptionSent, resumed);
            let place = self.push(rule, resumed, pair);
            self.clock(place, |clock| clock.met = met);
        }
        Some(main)
    }

    /// Sending a decision, telling the outcome, filing the papers.
    fn decisions(&mut self, settled: Option<Event>, suspension: Option<NaiveDateTime>) {
        let decided = settled
            .filter(|e| matches!(e.kind, EventKind::Prosecuted | EventKind::NotProsecuted))
            .map(|e| e.at)
            .or(suspension);
        let passed_on = settled.is_some_and(|e| e.kind == EventKind::Transferred);
        let ended = settled.filter(|_| !passed_on).map(|e| e.at);
        let wanted = [
            ("decision-sent", EventKind::DecisionSent, decided),
            ("result-notice", EventKind::ResultNotified, ended),
            ("archive", EventKind::Archived, ended),
        ];
        for (code, kind, start) in wanted {
            let Some(rule) = self.rule(code) else {
                continue;
            };
            let Some(start) = start else {
                if !passed_on && code != "archive" {
                    self.not_started(rule);
                }
                continue;
            };
            let pair = self.pair(start, rule.limit);
            let met = self.after(kind, start);
            let place = self.push(rule, start, pair);
            self.clock(place, |clock| clock.met = met);
        }
    }

    fn not_started(&mut self, rule: &'static Rule) {
        self.clocks.push(Clock {
            rule,
            start: None,
            legal: None,
            warning: None,
            met: None,
            stopped: None,
            is_suspended: false,
            is_optional: false,
            is_named: false,
        });
    }
}

pub(super) fn earlier(a: Counted, b: Counted) -> Counted {
    if b.due < a.due { b } else { a }
}
