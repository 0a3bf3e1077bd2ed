//! Which clocks a report has, from what happened to it.

use chrono::NaiveDateTime;

use super::count::{days_before, end_of};
use super::solving::Solving;
use super::spells::{Spell, answered, is_suspended, spells};
use super::{
    Clock, Counted, DaysOff, Event, EventKind, Facts, Group, Limit, Reading, Rule, Stage, Standing,
    rule,
};

/// Raised when this file or the counting changes what a stored standing would be.
pub(super) const VERSION: &str = "2";

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
        let until = settled.map(|e| e.at);
        let spells = spells(self.facts.events, until);
        let is_suspended = until.is_none() && is_suspended(&spells);

        self.at_once("record", EventKind::Recorded);
        if is_a {
            self.at_once("report-at-once", EventKind::ReportedAtOnce);
        }
        let mut mains = Vec::from_iter(self.transfer(reclassified, taken, settled));
        self.receipt_notice(settled);
        if taken.is_some() {
            mains = self.handling(settled, &spells, is_suspended);
        }
        let is_in_time = settled.and_then(|_| self.is_in_time(&mains));
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
            main: mains.last().copied(),
            late_decisions: self.late_decisions,
        }
    }

    pub(super) fn first(&self, kind: EventKind) -> Option<&Event> {
        self.facts.events.iter().find(|e| e.kind == kind)
    }

    /// When every event of a kind happened.
    fn times(&self, kind: EventKind) -> Vec<NaiveDateTime> {
        let events = self.facts.events.iter();
        events.filter(|e| e.kind == kind).map(|e| e.at).collect()
    }

    /// BLTTHS 2015, article 147 clause 1: one of the decisions within the term. A suspension is one
    /// of them, so a term that it closed too late stays missed, whatever is done in time after a
    /// resumption.
    fn is_in_time(&self, mains: &[usize]) -> Option<bool> {
        mains.last()?;
        let mut all = true;
        for place in mains {
            let clock = self.clocks.get(*place)?;
            all &= clock.legal?.due.holds(clock.met?);
        }
        Some(all)
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
            // Taken up within the limit, the report need not be passed on. After it, the limit of
            // TTLT 01/2017 article 8 clause 5 had passed with neither, which taking up cannot undo;
            // whether the report is handled in time is still for the clock of article 147 to say.
            Some(at) if met.is_none_or(|met| at <= met) => {
                let is_late = !pair.legal.due.holds(at);
                clock.met = is_late.then_some(at);
                clock.stopped = (!is_late).then_some(at);
            }
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

    /// The clocks of an investigator who took the report up; gives the main one of every spell of
    /// handling, or none when no rule was in force.
    fn handling(
        &mut self,
        settled: Option<Event>,
        spells: &[Spell],
        is_suspended: bool,
    ) -> Vec<usize> {
        let Some(solving) = self.solving() else {
            return Vec::new();
        };
        let settled_at = settled.map(|e| e.at);
        let resumed: Vec<NaiveDateTime> = spells.iter().filter_map(|s| s.from).collect();
        let mut sent = answered(&resumed, &self.times(EventKind::ResumptionSent)).into_iter();
        let mut mains = Vec::new();
        for (place, spell) in spells.iter().enumerate() {
            let is_last = place + 1 == spells.len();
            let main = match spell.from {
                None => Some(self.push(solving.rule, solving.start, Some(solving.pair))),
                Some(resumed) => self.term("solve-resumed", resumed),
            };
            let Some(main) = main else {
                return Vec::new();
            };
            self.clock(main, |clock| {
                clock.met = spell.to.or(settled_at);
                clock.is_suspended = is_suspended && is_last;
                clock.is_named = spell.from.is_none() && solving.is_named;
            });
            mains.push(main);
            match spell.from {
                None => self.before_expiry(&solving, spell.to.or(settled_at)),
                Some(resumed) => {
                    let met = sent.next().flatten();
                    if let Some(place) = self.term("resumption-sent", resumed) {
                        self.clock(place, |clock| clock.met = met);
                    }
                }
            }
        }
        self.decisions(settled, spells);
        mains
    }

    /// Adds the clock of a rule; gives its place.
    fn term(&mut self, code: &str, start: NaiveDateTime) -> Option<usize> {
        let rule = self.rule(code)?;
        let pair = self.pair(start, rule.limit);
        Some(self.push(rule, start, pair))
    }

    /// What is due some days before the expiry.
    /// A suspension or an outcome ends what the first term asked for.
    fn before_expiry(&mut self, solving: &Solving, ended: Option<NaiveDateTime>) {
        // Article 147 clause 2 speaks of a need to extend; TT 28/2020/TT-BCA article 15 asks for the
        // report on the check of every case, so only the first may be left undone.
        let wanted = [
            (
                "extension-request",
                EventKind::ExtensionRequested,
                solving.prolonged && !solving.extended,
                true,
            ),
            (
                "verification-report",
                EventKind::VerificationReported,
                true,
                false,
            ),
        ];
        for (code, kind, applies, is_optional) in wanted {
            let Some(rule) = self.rule(code).filter(|_| applies) else {
                continue;
            };
            let Limit::Days(days) = rule.limit else {
                continue;
            };
            let met = self.first(kind).map(|e| e.at);
            let met = met.filter(|at| ended.is_none_or(|ended| *at <= ended));
            let pair = Pair {
                legal: days_before(solving.pair.legal.due, days),
                warning: days_before(solving.pair.warning.due, days),
            };
            let place = self.push(rule, solving.start, Some(pair));
            self.clock(place, |clock| {
                clock.met = met;
                clock.stopped = ended;
                clock.is_optional = is_optional;
            });
        }
    }

    /// Sending each decision, telling the outcome, filing the papers.
    fn decisions(&mut self, settled: Option<Event>, spells: &[Spell]) {
        let decided = settled
            .filter(|e| matches!(e.kind, EventKind::Prosecuted | EventKind::NotProsecuted))
            .map(|e| e.at);
        // Article 148 clause 2: every suspension is sent, not only the last one.
        let suspended = spells.iter().filter_map(|s| s.to);
        let decisions: Vec<NaiveDateTime> = suspended.chain(decided).collect();
        let passed_on = settled.is_some_and(|e| e.kind == EventKind::Transferred);
        let sent = answered(&decisions, &self.times(EventKind::DecisionSent));
        for (start, met) in decisions.iter().zip(sent) {
            if let Some(place) = self.term("decision-sent", *start) {
                self.clock(place, |clock| clock.met = met);
            }
        }
        if decisions.is_empty() && !passed_on {
            self.not_started("decision-sent");
        }
        let ended = settled.filter(|_| !passed_on).map(|e| e.at);
        for (code, kind) in [
            ("result-notice", EventKind::ResultNotified),
            ("archive", EventKind::Archived),
        ] {
            let Some(start) = ended else {
                if !passed_on && code != "archive" {
                    self.not_started(code);
                }
                continue;
            };
            let met = self.after(kind, start);
            if let Some(place) = self.term(code, start) {
                self.clock(place, |clock| clock.met = met);
            }
        }
    }

    fn not_started(&mut self, code: &str) {
        let Some(rule) = self.rule(code) else { return };
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
