//! Closed periods: signed copies of figures, and what changed after them.
//!
//! Each act is a row of its own that nobody changes: number 0 closes the period, 1, 2 … correct
//! it. The copy of the latest act in the chain is in force. Two PCs that close the same period
//! without knowing of each other leave two beginnings: the one signed first stands, the other
//! stays beside it, printable as issued, until a correction that knew of it settles the matter.

use serde::{Deserialize, Serialize};

use super::journal::Entry;
use super::statistics::{Amount, Total};
use std::collections::BTreeMap;

/// What decides which acts stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    pub id: String,
    /// 0 closes, 1 … correct.
    pub number: i64,
    /// The act it corrects; none for a closing.
    pub previous: Option<String>,
    /// Acts of another beginning that were known when it was signed.
    pub settles: Vec<String>,
    pub device: String,
    /// Milliseconds since 1970 UTC.
    pub signed_at: i64,
}

/// The acts of one unit and period, sorted out. Numbers are places in the list given.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Standing {
    /// From the closing to the latest correction; the last is in force.
    pub chain: Vec<usize>,
    /// Acts of another beginning or branch.
    pub beside: Vec<usize>,
    /// Those of `beside` that no act of the chain knew of.
    pub unsettled: Vec<usize>,
}

/// Sorts out acts: the first signed beginning stands, then at each step the first signed act that
/// follows it. A pure function of the set, whatever the order they arrived in.
pub fn standing(acts: &[Act]) -> Standing {
    let rank = |i: &usize| {
        acts.get(*i)
            .map(|a| (a.signed_at, a.device.as_str(), a.id.as_str()))
    };
    let is_here = |id: &str| acts.iter().any(|a| a.id == id);
    // What corrects an act that is not here (withheld, refused) begins a chain of its own.
    let begins = |a: &Act| a.previous.as_deref().is_none_or(|p| !is_here(p));
    let first = |wanted: &dyn Fn(&Act) -> bool| {
        (0..acts.len())
            .filter(|i| acts.get(*i).is_some_and(wanted))
            .min_by_key(rank)
    };
    let mut chain: Vec<usize> = Vec::new();
    let mut next = first(&begins);
    while let Some(i) = next.filter(|i| !chain.contains(i)) {
        chain.push(i);
        let id = acts.get(i).map(|a| a.id.clone());
        next = first(&|a: &Act| a.previous == id && id.is_some());
    }
    let beside: Vec<usize> = (0..acts.len()).filter(|i| !chain.contains(i)).collect();
    let settled: Vec<&String> = chain
        .iter()
        .filter_map(|i| acts.get(*i))
        .flat_map(|a| &a.settles)
        .collect();
    let unsettled = beside
        .iter()
        .copied()
        .filter(|i| acts.get(*i).is_some_and(|a| !settled.contains(&&a.id)))
        .collect();
    Standing {
        chain,
        beside,
        unsettled,
    }
}

/// One figure of a copy. The fields stand in alphabetical order: the copy is canonical JSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CopyCell {
    pub expected: u32,
    pub indicator: String,
    pub not_applicable: u32,
    pub reported: u32,
    /// "direct", a register, "months", "lineage".
    pub source: String,
    /// "reported", "not_reported", "not_applicable".
    pub state: String,
    pub value: Option<i64>,
}

/// The figures of one residential unit in a copy; those nobody entered are left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CopyPlace {
    pub cells: Vec<CopyCell>,
    pub id: String,
    pub name: String,
}

impl CopyCell {
    /// Freezes a total.
    pub fn of(indicator: &str, total: Total, source: &str) -> CopyCell {
        CopyCell {
            expected: total.expected,
            indicator: indicator.to_owned(),
            not_applicable: total.not_applicable,
            reported: total.reported,
            source: source.to_owned(),
            state: amount_of(total).state().to_owned(),
            value: total.value,
        }
    }

    /// What the cell says: a number, not reported, not applicable.
    pub fn amount(&self) -> Amount {
        Amount::from_stored(&self.state, self.value)
    }

    /// The total it stands for.
    pub fn total(&self) -> Total {
        Total {
            value: self.value,
            reported: self.reported,
            expected: self.expected,
            not_applicable: self.not_applicable,
        }
    }
}

/// What a total says in one word.
pub fn amount_of(total: Total) -> Amount {
    match total.value {
        Some(value) => Amount::Reported(value),
        None if total.not_applicable > 0 => Amount::NotApplicable,
        None => Amount::NotReported,
    }
}

/// One figure that a correction takes in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CopyChange {
    pub indicator: String,
    pub new: CopyCell,
    pub old: Option<CopyCell>,
    /// The residential unit's id and name; none for the whole ward.
    pub place: Option<(String, String)>,
}

/// Whether the writer of an entry knew of a closing: everything the closing's device had written
/// up to and with it. `seen` are the heads at signing, its own device's included.
pub fn knew_closing(entry: &Entry, closing_device: &str, seen: &BTreeMap<String, i64>) -> bool {
    let before = seen.get(closing_device).copied().unwrap_or(0);
    entry.header.device == closing_device && entry.header.seq > before
        || entry.saw(closing_device, before + 1)
}

/// Whether an entry stood in the journal when a period was signed.
pub fn is_before(device: &str, seq: i64, seen: &BTreeMap<String, i64>) -> bool {
    seen.get(device).is_some_and(|head| seq <= *head)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn act(id: &str, number: i64, previous: Option<&str>, device: &str, at: i64) -> Act {
        Act {
            id: id.into(),
            number,
            previous: previous.map(str::to_owned),
            settles: Vec::new(),
            device: device.into(),
            signed_at: at,
        }
    }

    fn names(acts: &[Act], places: &[usize]) -> Vec<String> {
        places.iter().map(|i| acts[*i].id.clone()).collect()
    }

    #[test]
    fn corrections_follow_their_closing_in_any_order_of_arrival() {
        let mut acts = vec![
            act("c2", 2, Some("c1"), "A", 30),
            act("c0", 0, None, "A", 10),
            act("c1", 1, Some("c0"), "A", 20),
        ];
        for _ in 0..3 {
            acts.rotate_left(1);
            let found = standing(&acts);
            assert_eq!(names(&acts, &found.chain), ["c0", "c1", "c2"]);
            assert!(found.beside.is_empty());
        }
    }

    #[test]
    fn of_two_closings_the_first_signed_stands_and_the_other_is_told_until_settled() {
        let mut acts = vec![
            act("b0", 0, None, "B", 20),
            act("b1", 1, Some("b0"), "B", 25),
            act("a0", 0, None, "A", 10),
        ];
        let found = standing(&acts);
        assert_eq!(names(&acts, &found.chain), ["a0"]);
        assert_eq!(names(&acts, &found.unsettled), ["b0", "b1"]);
        let mut settling = act("a1", 1, Some("a0"), "A", 40);
        settling.settles = vec!["b0".into(), "b1".into()];
        acts.push(settling);
        let found = standing(&acts);
        assert_eq!(names(&acts, &found.chain), ["a0", "a1"]);
        assert_eq!((found.beside.len(), found.unsettled.len()), (2, 0));
    }

    #[test]
    fn a_correction_whose_closing_is_not_here_still_stands() {
        let acts = vec![act("c1", 1, Some("withheld"), "A", 20)];
        assert_eq!(standing(&acts).chain, [0]);
    }
}
