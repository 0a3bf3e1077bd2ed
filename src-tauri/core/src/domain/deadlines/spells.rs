//! The spells in which a report is handled: each suspension closes one, each resumption opens the
//! next. And which sending belongs to which decision.

use chrono::NaiveDateTime;

use super::{Event, EventKind};

/// One spell of handling.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Spell {
    /// The resumption that opened it; `None` for the first, which the receipt opened.
    pub(super) from: Option<NaiveDateTime>,
    /// The suspension that closed it.
    pub(super) to: Option<NaiveDateTime>,
}

/// The spells of a report, at least one, until a moment when one is given.
///
/// Two PCs can leave what no door accepts: a suspension of a suspended report and a resumption of one
/// that is not change nothing. Of two in the same minute, the one that fits comes first.
pub(super) fn spells(events: &[Event], until: Option<NaiveDateTime>) -> Vec<Spell> {
    let mut chain: Vec<Event> = events
        .iter()
        .filter(|e| is_link(e.kind) && until.is_none_or(|until| e.at <= until))
        .copied()
        .collect();
    let mut spells = Vec::new();
    let mut open = Spell {
        from: None,
        to: None,
    };
    while let Some(first) = chain.first().copied() {
        let wanted = match open.to {
            None => EventKind::Suspended,
            Some(_) => EventKind::Resumed,
        };
        let fits = chain
            .iter()
            .take_while(|e| e.at == first.at)
            .position(|e| e.kind == wanted);
        chain.remove(fits.unwrap_or_default());
        match (fits, open.to) {
            (None, _) => {}
            (Some(_), None) => open.to = Some(first.at),
            (Some(_), Some(_)) => {
                spells.push(open);
                open = Spell {
                    from: Some(first.at),
                    to: None,
                };
            }
        }
    }
    spells.push(open);
    spells
}

/// Whether the event opens or closes a spell.
pub(super) fn is_link(kind: EventKind) -> bool {
    matches!(kind, EventKind::Suspended | EventKind::Resumed)
}

/// Whether the last spell is closed.
pub(super) fn is_suspended(spells: &[Spell]) -> bool {
    spells.last().is_some_and(|spell| spell.to.is_some())
}

/// When each decision was sent; both lists by time.
///
/// A sending belongs to the latest decision before it that has none yet: a decision forgotten long
/// ago does not take the sending of a new one, and can still be made good afterwards.
pub(super) fn answered(
    decisions: &[NaiveDateTime],
    sendings: &[NaiveDateTime],
) -> Vec<Option<NaiveDateTime>> {
    let mut found = vec![None; decisions.len()];
    for sent in sendings {
        let open = decisions
            .iter()
            .zip(found.iter_mut())
            .rev()
            .find(|(decided, met)| *decided <= sent && met.is_none());
        if let Some((_, met)) = open {
            *met = Some(*sent);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(day: u32) -> NaiveDateTime {
        chrono::NaiveDate::from_ymd_opt(2026, 3, day)
            .and_then(|d| d.and_hms_opt(9, 0, 0))
            .unwrap()
    }

    fn chain(rows: &[(EventKind, u32)]) -> Vec<(Option<u32>, Option<u32>)> {
        use chrono::Datelike;
        let events: Vec<Event> = rows
            .iter()
            .map(|(kind, day)| Event {
                kind: *kind,
                at: at(*day),
                until: None,
            })
            .collect();
        let day = |at: Option<NaiveDateTime>| at.map(|at| at.day());
        let found = spells(&events, None);
        found.iter().map(|s| (day(s.from), day(s.to))).collect()
    }

    #[test]
    fn suspensions_and_resumptions_pair_by_time() {
        use EventKind::{Resumed as R, Suspended as S, TakenUp};
        assert_eq!(chain(&[(TakenUp, 1)]), [(None, None)]);
        assert_eq!(chain(&[(S, 2)]), [(None, Some(2))]);
        assert_eq!(
            chain(&[(S, 2), (R, 5), (S, 9)]),
            [(None, Some(2)), (Some(5), Some(9))]
        );
        assert_eq!(
            chain(&[(R, 1), (S, 2), (S, 3)]),
            [(None, Some(2))],
            "what does not fit"
        );
        assert_eq!(
            chain(&[(R, 2), (S, 2)]),
            [(None, Some(2)), (Some(2), None)],
            "in one minute"
        );
    }

    #[test]
    fn a_sending_belongs_to_the_latest_decision_without_one() {
        let days = |list: &[u32]| list.iter().map(|d| at(*d)).collect::<Vec<_>>();
        let sent = |decided: &[u32], sent: &[u32]| answered(&days(decided), &days(sent));
        assert_eq!(sent(&[2, 9], &[10]), [None, Some(at(10))]);
        assert_eq!(sent(&[2, 9], &[10, 11]), [Some(at(11)), Some(at(10))]);
        assert_eq!(sent(&[2, 9], &[3, 10]), [Some(at(3)), Some(at(10))]);
        assert_eq!(sent(&[2], &[1]), [None]);
    }
}
