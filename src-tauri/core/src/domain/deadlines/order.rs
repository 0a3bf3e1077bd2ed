//! In what order things can happen to a report: what may be recorded, and what may be taken back.

use chrono::NaiveDateTime;

use super::spells::{Spell, answered, is_link, is_suspended, spells};
use super::{Event, EventKind, Group};

/// Why something cannot be recorded for a report as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Only once.
    Twice,
    /// Another event has to come first.
    Needs(EventKind),
    /// It cannot be before this event.
    Early(Event),
    /// The report is settled.
    Settled,
    /// Nothing to do it to: not group b, not suspended, not decided.
    NotNow,
}

/// Whether an event at a moment can be recorded beside those a report has; they are by time.
///
/// A later moment is never refused where an earlier one is not, so what can be recorded at all is
/// what can be recorded now.
pub fn refusal(
    kind: EventKind,
    at: NaiveDateTime,
    group: Group,
    events: &[Event],
) -> Option<Refusal> {
    use EventKind as K;
    let has = |kind: K| events.iter().any(|e| e.kind == kind);
    if has(kind) && !kind.repeats() {
        return Some(Refusal::Twice);
    }
    if kind.needs_taking_up()
        && let Some(refused) = follows(K::TakenUp, at, events)
    {
        return Some(refused);
    }
    let settled = events.iter().find(|e| e.kind.settles());
    if goes_on(kind) && settled.is_some() {
        return Some(Refusal::Settled);
    }
    let link = events.iter().rev().find(|e| is_link(e.kind)).copied();
    let is_suspended = is_suspended(&spells(events, None));
    let is_group_a = group == Group::A || has(K::Reclassified);
    match kind {
        K::Extended | K::ExtensionRequested => follows(K::Prolonged, at, events),
        K::Reclassified if group == Group::A => Some(Refusal::NotNow),
        K::ReportedAtOnce if !is_group_a => Some(Refusal::NotNow),
        K::Suspended if is_suspended => Some(Refusal::NotNow),
        K::Resumed if !is_suspended => Some(Refusal::NotNow),
        K::Suspended | K::Resumed => early(at, link),
        K::ResumptionSent | K::DecisionSent => sending(kind, at, events),
        K::ResultNotified | K::Archived => match settled {
            None => Some(Refusal::NotNow),
            Some(event) => early(at, Some(*event)),
        },
        kind if kind.settles() => {
            let last = events.iter().rev().find(|e| goes_on(e.kind)).copied();
            // BLTTHS 2015, article 149: a suspended report is handled again by a decision to resume.
            // No text at hand lets any outcome, not even passing it on, follow without one.
            early(at, last).or(is_suspended.then_some(Refusal::Needs(K::Resumed)))
        }
        _ => None,
    }
}

/// Whether an event belongs to handling a report that has no outcome yet.
fn goes_on(kind: EventKind) -> bool {
    use EventKind as K;
    kind.settles()
        || matches!(
            kind,
            K::Reclassified
                | K::TakenUp
                | K::Prolonged
                | K::VerificationReported
                | K::ExtensionRequested
                | K::Extended
                | K::Suspended
                | K::Resumed
        )
}

fn early(at: NaiveDateTime, before: Option<Event>) -> Option<Refusal> {
    before.filter(|e| at < e.at).map(Refusal::Early)
}

fn follows(needed: EventKind, at: NaiveDateTime, events: &[Event]) -> Option<Refusal> {
    match events.iter().find(|e| e.kind == needed) {
        None => Some(Refusal::Needs(needed)),
        Some(event) => early(at, Some(*event)),
    }
}

/// Whether a sending is of that decision.
fn is_sent_by(sending: EventKind, decision: EventKind) -> bool {
    use EventKind as K;
    match sending {
        K::ResumptionSent => decision == K::Resumed,
        K::DecisionSent => matches!(decision, K::Suspended | K::Prosecuted | K::NotProsecuted),
        _ => false,
    }
}

/// Whether every sending has a decision before it, with one more at a moment.
fn sending(kind: EventKind, at: NaiveDateTime, events: &[Event]) -> Option<Refusal> {
    let decisions: Vec<Event> = events
        .iter()
        .filter(|e| is_sent_by(kind, e.kind))
        .copied()
        .collect();
    let mut sent: Vec<NaiveDateTime> = events
        .iter()
        .filter(|e| e.kind == kind)
        .map(|e| e.at)
        .collect();
    if decisions.len() <= sent.len() {
        return Some(Refusal::NotNow);
    }
    let times: Vec<NaiveDateTime> = decisions.iter().map(|e| e.at).collect();
    let count = |sent: &[NaiveDateTime]| answered(&times, sent).iter().flatten().count();
    let before = count(&sent);
    sent.push(at);
    sent.sort_unstable();
    if count(&sent) > before {
        return None;
    }
    // Decisions before the moment are all sent: it would be the sending of a later one.
    let later = decisions.into_iter().find(|e| e.at > at);
    Some(later.map_or(Refusal::NotNow, Refusal::Early))
}

/// The latest event that could not stand once another is taken off; `rest` is what stays, by time.
pub fn resting(removed: Event, group: Group, rest: &[Event]) -> Option<Event> {
    use EventKind as K;
    // Recorded on two PCs: the other one carries what comes after.
    if !removed.kind.repeats() && rest.iter().any(|e| e.kind == removed.kind) {
        return None;
    }
    let last = |rests: &dyn Fn(K) -> bool| rest.iter().rev().find(|e| rests(e.kind)).copied();
    match removed.kind {
        K::TakenUp => last(&K::needs_taking_up),
        K::Prolonged => last(&|k| matches!(k, K::Extended | K::ExtensionRequested)),
        K::Reclassified if group == Group::B => last(&|k| k == K::ReportedAtOnce),
        K::Suspended | K::Resumed => {
            let broken = is_chain_broken(removed, rest);
            let chain = || last(&|k| is_link(k) || k.settles()).filter(|e| e.at >= removed.at);
            chain().filter(|_| broken).or_else(|| unsent(removed, rest))
        }
        kind if kind.settles() => {
            let is_last = !rest.iter().any(|e| e.kind.settles());
            let told = || last(&|k| matches!(k, K::ResultNotified | K::Archived));
            unsent(removed, rest).or_else(|| told().filter(|_| is_last))
        }
        _ => None,
    }
}

/// The event that speaks of the group a report had at receipt, and keeps it from being changed: a
/// paper that moved it from b to a, or word sent at once as only group a asks for.
pub fn resting_on_group(from: Group, to: Group, events: &[Event]) -> Option<Event> {
    use EventKind as K;
    let find = |kind: K| events.iter().find(|e| e.kind == kind).copied();
    match (from, to) {
        (Group::B, Group::A) => find(K::Reclassified),
        (Group::A, Group::B) if find(K::Reclassified).is_none() => find(K::ReportedAtOnce),
        _ => None,
    }
}

/// Events that could not have been recorded one after the other; they are by time.
pub fn misfits(group: Group, events: &[Event]) -> Vec<Event> {
    let is_misfit = |(i, e): (usize, &Event)| {
        let before = events.get(..i).unwrap_or_default();
        refusal(e.kind, e.at, group, before).map(|_| *e)
    };
    events.iter().enumerate().filter_map(is_misfit).collect()
}

/// What a report went through with an event that was taken off.
fn with(removed: Event, rest: &[Event]) -> Vec<Event> {
    let mut all = rest.to_vec();
    all.push(removed);
    all.sort_by_key(|e| e.at);
    all
}

/// Whether suspensions and resumptions fit worse together without one of them, or an outcome would
/// stand on a suspended report.
fn is_chain_broken(removed: Event, rest: &[Event]) -> bool {
    let all = with(removed, rest);
    let (before, after) = (spells(&all, None), spells(rest, None));
    let unfit = |events: &[Event], spells: &[Spell]| {
        let links = events.iter().filter(|e| is_link(e.kind)).count();
        let used = spells
            .iter()
            .map(|s| usize::from(s.from.is_some()) + usize::from(s.to.is_some()));
        links.saturating_sub(used.sum())
    };
    let is_settled = rest.iter().any(|e| e.kind.settles());
    unfit(rest, &after) > unfit(&all, &before)
        || (is_settled && is_suspended(&after) && !is_suspended(&before))
}

/// The last sending that would be left without its decision.
fn unsent(removed: Event, rest: &[Event]) -> Option<Event> {
    let all = with(removed, rest);
    [EventKind::DecisionSent, EventKind::ResumptionSent]
        .into_iter()
        .filter(|sending| is_sent_by(*sending, removed.kind))
        .find_map(|sending| {
            let left = orphans(sending, rest);
            if left.len() <= orphans(sending, &all).len() {
                return None;
            }
            let mut sent = rest.iter().rev().filter(|e| e.kind == sending);
            sent.find(|e| left.contains(&e.at)).copied()
        })
}

/// The sendings that have no decision before them.
fn orphans(sending: EventKind, events: &[Event]) -> Vec<NaiveDateTime> {
    let times = |is: &dyn Fn(EventKind) -> bool| -> Vec<NaiveDateTime> {
        let events = events.iter().filter(|e| is(e.kind));
        events.map(|e| e.at).collect()
    };
    let mut sent = times(&|k| k == sending);
    let decided = times(&|k| is_sent_by(sending, k));
    for found in answered(&decided, &sent).into_iter().flatten() {
        if let Some(place) = sent.iter().position(|at| *at == found) {
            sent.remove(place);
        }
    }
    sent
}

#[cfg(test)]
mod tests {
    use super::*;
    use EventKind as K;

    fn at(day: u32) -> NaiveDateTime {
        chrono::NaiveDate::from_ymd_opt(2026, 3, day)
            .and_then(|d| d.and_hms_opt(9, 0, 0))
            .unwrap()
    }

    fn event(kind: K, day: u32) -> Event {
        Event {
            kind,
            at: at(day),
            until: None,
        }
    }

    fn events(rows: &[(K, u32)]) -> Vec<Event> {
        rows.iter().map(|(kind, day)| event(*kind, *day)).collect()
    }

    #[test]
    fn what_is_refused_earlier_may_be_right_later_but_never_the_other_way() {
        use strum::IntoEnumIterator;
        let histories = [
            events(&[]),
            events(&[(K::TakenUp, 3), (K::Prolonged, 5)]),
            events(&[(K::TakenUp, 3), (K::Suspended, 5), (K::DecisionSent, 6)]),
            events(&[
                (K::TakenUp, 3),
                (K::Suspended, 5),
                (K::Resumed, 9),
                (K::ResumptionSent, 10),
                (K::Prosecuted, 12),
                (K::DecisionSent, 12),
            ]),
        ];
        for history in &histories {
            for kind in K::iter() {
                let allowed: Vec<bool> = (1..20)
                    .map(|day| refusal(kind, at(day), Group::B, history).is_none())
                    .collect();
                assert!(allowed.is_sorted(), "{kind:?}: {allowed:?} {history:?}");
            }
        }
    }

    #[test]
    fn a_refusal_names_what_came_first() {
        let suspended = events(&[(K::TakenUp, 3), (K::Suspended, 5)]);
        let ask = |kind, day| refusal(kind, at(day), Group::B, &suspended);
        let early = Some(Refusal::Early(event(K::Suspended, 5)));
        assert_eq!(ask(K::Resumed, 4), early);
        assert_eq!(ask(K::Resumed, 5), None);
        assert_eq!(ask(K::Prosecuted, 4), early);
        assert_eq!(ask(K::Prosecuted, 6), Some(Refusal::Needs(K::Resumed)));
        assert_eq!(ask(K::DecisionSent, 4), early);
        assert_eq!(
            ask(K::Prolonged, 2),
            Some(Refusal::Early(event(K::TakenUp, 3)))
        );
        // Group b may be told of before the paper that moves it to group a.
        let moved = events(&[(K::Reclassified, 5)]);
        assert_eq!(refusal(K::ReportedAtOnce, at(4), Group::B, &moved), None);
    }

    #[test]
    fn what_two_pcs_recorded_twice_can_be_taken_off() {
        let rests = |kind, day, rest: &[(K, u32)]| {
            resting(event(kind, day), Group::B, &events(rest)).map(|e| e.kind)
        };
        let rest = [(K::TakenUp, 4), (K::Prolonged, 9)];
        assert_eq!(
            rests(K::TakenUp, 3, &rest),
            None,
            "the other one carries it"
        );
        let rest = [(K::TakenUp, 3), (K::Suspended, 6), (K::Resumed, 9)];
        assert_eq!(rests(K::Suspended, 5, &rest), None);
        let rest = [(K::Transferred, 6), (K::ResultNotified, 7)];
        assert_eq!(rests(K::Fined, 5, &rest), None);
        // Once only, each is needed.
        let rest = [(K::TakenUp, 3), (K::Resumed, 9)];
        assert_eq!(rests(K::Suspended, 5, &rest), Some(K::Resumed));
        let rest = [(K::Suspended, 6)];
        assert_eq!(rests(K::TakenUp, 3, &rest), Some(K::Suspended));
        let rest = [(K::ReportedAtOnce, 6)];
        assert_eq!(rests(K::Reclassified, 5, &rest), Some(K::ReportedAtOnce));
        // A sending that was of this decision alone.
        let rest = [
            (K::TakenUp, 3),
            (K::Suspended, 5),
            (K::DecisionSent, 6),
            (K::Resumed, 9),
        ];
        assert_eq!(rests(K::Prosecuted, 12, &rest), None);
        let rest = [(K::TakenUp, 3), (K::DecisionSent, 13)];
        assert_eq!(rests(K::Prosecuted, 12, &rest), Some(K::DecisionSent));
    }
}
