//! The assessment of one ward, set and year as a process: signed by the commander, sent, appraised
//! or returned by the province, recognised by a decision.
//!
//! A signature freezes a copy of what the ward's layers say, and is never changed: signing again
//! is a new numbered signature. What the province does always names the signature it is about, so
//! where an assessment stands is a function of the rows, whatever the order they arrived in.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};
use ts_rs::TS;

use super::criteria::{Judgement, Layer, State, Working};

mod programme;

pub use programme::{Closeness, Share, TargetStanding, against, most_unmet};

/// Where an assessment stands.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Nobody has signed it.
    Draft,
    /// Signed by the commander, not in any bundle yet.
    Signed,
    /// Carried to the province in a bundle.
    Submitted,
    /// Sent back with remarks.
    Returned,
    /// The province has concluded its appraisal.
    Appraised,
    /// A decision recognises the ward for this year.
    Recognised,
}

/// What the province did with a signed assessment.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    TS,
    JsonSchema,
    IntoStaticStr,
    EnumString,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum ActKind {
    Appraised,
    Returned,
}

/// What decides which signature is in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signing {
    pub id: String,
    pub device: String,
    /// Milliseconds since 1970 UTC.
    pub signed_at: i64,
}

/// What decides which of the province's acts counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    pub id: String,
    pub kind: ActKind,
    /// The signature it is about.
    pub signing_id: String,
    /// Milliseconds since 1970 UTC.
    pub acted_at: i64,
}

/// Where an assessment stands, with what decides it. Numbers are places in the lists given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    pub stage: Stage,
    /// The signature in force: the latest.
    pub signing: Option<usize>,
    /// The latest act of the province about that signature.
    pub act: Option<usize>,
}

/// Sorts out signatures and acts. An act about an earlier signature says nothing of the latest.
pub fn standing(
    signings: &[Signing],
    acts: &[Act],
    is_sent: bool,
    is_recognised: bool,
) -> Standing {
    let signing = (0..signings.len()).max_by_key(|i| {
        signings
            .get(*i)
            .map(|s| (s.signed_at, s.device.as_str(), s.id.as_str()))
    });
    let in_force = signing.and_then(|i| signings.get(i));
    let act = (0..acts.len())
        .filter(|i| {
            acts.get(*i)
                .is_some_and(|a| in_force.is_some_and(|s| s.id == a.signing_id))
        })
        .max_by_key(|i| acts.get(*i).map(|a| (a.acted_at, a.id.as_str())));
    let stage = match (in_force, act.and_then(|i| acts.get(i)).map(|a| a.kind)) {
        _ if is_recognised => Stage::Recognised,
        (None, _) => Stage::Draft,
        (Some(_), Some(ActKind::Returned)) => Stage::Returned,
        (Some(_), Some(ActKind::Appraised)) => Stage::Appraised,
        (Some(_), None) if is_sent => Stage::Submitted,
        (Some(_), None) => Stage::Signed,
    };
    Standing {
        stage,
        signing,
        act,
    }
}

/// One frozen judgement. The fields stand in alphabetical order: the copy is canonical JSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CopyLine {
    pub criterion: String,
    #[serde(default)]
    pub expected_on: Option<String>,
    pub layer: Layer,
    #[serde(default)]
    pub note: String,
    pub points: Option<i64>,
    pub set: String,
    pub state: State,
    #[serde(default)]
    pub waits_for: Option<String>,
    #[serde(default)]
    pub working: Option<Working>,
}

impl CopyLine {
    /// What it said.
    pub fn judgement(&self) -> Judgement {
        Judgement {
            state: self.state,
            points: self.points,
        }
    }
}

/// A judgement that is no longer what was signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub criterion: String,
    pub layer: Layer,
    pub old: Option<Judgement>,
    pub new: Option<Judgement>,
}

/// What differs between a frozen copy and what stands now, in the layers given, in the copy's
/// order; what is new comes last.
pub fn changes(copy: &[CopyLine], now: &[CopyLine], layers: &[Layer]) -> Vec<Change> {
    let is_same = |a: &CopyLine, b: &CopyLine| {
        (&a.set, &a.criterion, a.layer) == (&b.set, &b.criterion, b.layer)
    };
    let of_layers = |line: &&CopyLine| layers.contains(&line.layer);
    let mut found: Vec<Change> = copy
        .iter()
        .filter(of_layers)
        .filter_map(|old| {
            let new = now.iter().find(|n| is_same(n, old));
            let (before, after) = (old.judgement(), new.map(CopyLine::judgement));
            (Some(before) != after).then(|| Change {
                criterion: old.criterion.clone(),
                layer: old.layer,
                old: Some(before),
                new: after,
            })
        })
        .collect();
    found.extend(
        now.iter()
            .filter(of_layers)
            .filter(|new| !copy.iter().any(|old| is_same(old, new)))
            .map(|new| Change {
                criterion: new.criterion.clone(),
                layer: new.layer,
                old: None,
                new: Some(new.judgement()),
            }),
    );
    found
}

/// Whether a decision is in force on a day; days as `YYYY-MM-DD`. Without a date it is not: a
/// decision that cannot be named recognises nobody.
pub fn is_in_force(issued_on: Option<&str>, valid_to: Option<&str>, day: &str) -> bool {
    issued_on.is_some_and(|from| from <= day) && valid_to.is_none_or(|to| day <= to)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signing(id: &str, at: i64) -> Signing {
        Signing {
            id: id.into(),
            device: "A".into(),
            signed_at: at,
        }
    }

    fn act(id: &str, kind: ActKind, signing: &str, at: i64) -> Act {
        Act {
            id: id.into(),
            kind,
            signing_id: signing.into(),
            acted_at: at,
        }
    }

    #[test]
    fn an_act_counts_for_the_signature_it_names_in_any_order_of_arrival() {
        let mut signings = vec![signing("1", 10), signing("2", 30)];
        let mut acts = vec![
            act("a", ActKind::Returned, "1", 20),
            act("b", ActKind::Appraised, "2", 40),
        ];
        for _ in 0..2 {
            for _ in 0..2 {
                assert_eq!(
                    standing(&signings, &acts, true, false).stage,
                    Stage::Appraised
                );
                assert_eq!(
                    standing(&signings, &acts[..0], true, false).stage,
                    Stage::Submitted
                );
                acts.rotate_left(1);
            }
            signings.rotate_left(1);
        }
        let first = [signing("1", 10)];
        assert_eq!(standing(&first, &acts, true, false).stage, Stage::Returned);
        let returned_only = [act("a", ActKind::Returned, "1", 20)];
        assert_eq!(
            standing(&signings, &returned_only, false, false).stage,
            Stage::Signed,
            "signed again after the return, not sent yet"
        );
        assert_eq!(standing(&[], &acts, false, false).stage, Stage::Draft);
        assert_eq!(standing(&[], &[], false, true).stage, Stage::Recognised);
    }

    #[test]
    fn what_changed_after_signing_is_listed_by_layer() {
        let line = |criterion: &str, layer, state| CopyLine {
            criterion: criterion.into(),
            expected_on: None,
            layer,
            note: String::new(),
            points: None,
            set: "s".into(),
            state,
            waits_for: None,
            working: None,
        };
        let copy = [
            line("1", Layer::Own, State::Met),
            line("2", Layer::Own, State::Met),
        ];
        let now = [
            line("2", Layer::Own, State::Unmet),
            line("3", Layer::Own, State::Met),
            line("1", Layer::Appraisal, State::Met),
        ];
        let found = changes(&copy, &now, &[Layer::Own, Layer::Committee]);
        let told: Vec<_> = found
            .iter()
            .map(|c| (c.criterion.as_str(), c.old.is_some(), c.new.is_some()))
            .collect();
        assert_eq!(
            told,
            [("1", true, false), ("2", true, true), ("3", false, true)]
        );
        assert!(changes(&copy, &copy, &[Layer::Own]).is_empty());
    }

    #[test]
    fn a_decision_is_in_force_from_its_date_to_its_last_day() {
        let on = |day| is_in_force(Some("2022-04-01"), Some("2024-03-31"), day);
        assert_eq!(
            ["2022-03-31", "2022-04-01", "2024-03-31", "2024-04-01"].map(on),
            [false, true, true, false]
        );
        assert!(is_in_force(Some("2022-04-01"), None, "2099-01-01"));
        assert!(!is_in_force(None, None, "2099-01-01"));
    }
}
