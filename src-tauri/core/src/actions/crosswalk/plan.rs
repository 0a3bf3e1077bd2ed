//! What carrying a criterion's answers over would do, worked out before anything is written.

use std::collections::BTreeMap;

use super::*;
use crate::actions::criteria::EffectiveSet;
use crate::domain::criteria::{Criterion, JudgementError, fits};
use crate::domain::numbers::points;
use crate::error::Error;
use crate::store::criteria::{self as store, AnswerKey, AnswerRow, CrosswalkRow, Part};
use crate::store::evidence::{self, LinkRow};
use crate::store::{Connection, Schema};

/// Two versions with everything a unit said under the old one in a year.
pub(super) struct Plans<'a> {
    schema: &'a Schema,
    from: &'a EffectiveSet,
    to: &'a EffectiveSet,
    unit_id: &'a str,
    year: i32,
    /// The layers this folder writes.
    layers: &'a [Layer],
    answers: BTreeMap<(String, String, Layer), AnswerRow>,
    links: Vec<LinkRow>,
}

/// What one row comes to.
pub(super) struct Plan {
    /// Registers to write: (layer, register).
    pub(super) fills: Vec<(Layer, Part)>,
    /// Registers that differ, with what is said of them.
    pub(super) differing: Vec<(Layer, Part)>,
    pub(super) conflicts: Vec<CarryConflict>,
    pub(super) unfit: Vec<UnfitJudgement>,
    /// Pieces of evidence that do not speak for the new criterion yet, and whether each stands in
    /// for what another body still owes.
    pub(super) evidence: Vec<(String, bool)>,
    /// Layers with an answer under the old version.
    pub(super) answers: u32,
}

impl<'a> Plans<'a> {
    /// Reads what the unit said under the old version.
    pub(super) fn load(
        db: &Connection,
        schema: &'a Schema,
        (from, to): (&'a EffectiveSet, &'a EffectiveSet),
        (unit_id, year): (&'a str, i32),
        layers: &'a [Layer],
    ) -> Result<Plans<'a>, Error> {
        let answers = store::list_answers(db, unit_id, &from.ids(), year)?
            .into_iter()
            .map(|a| ((a.set_id.clone(), a.criterion.clone(), a.layer), a))
            .collect();
        // Evidence is the ward's: the province carries none over.
        let links = if layers.contains(&Layer::Own) {
            let mut links = evidence::list_links(db, unit_id)?;
            links.retain(|link| link.year == year);
            links
        } else {
            Vec::new()
        };
        Ok(Plans {
            schema,
            from,
            to,
            unit_id,
            year,
            layers,
            answers,
            links,
        })
    }

    /// The key of an answer under the new version.
    pub(super) fn key<'k>(&'k self, to: (&'k str, &'k Criterion), layer: Layer) -> AnswerKey<'k> {
        AnswerKey {
            set_id: to.0,
            criterion: &to.1.number,
            unit_id: self.unit_id,
            year: self.year,
            layer,
        }
    }

    /// The criterion a row's answers go to; `None` for one that is not carried over (any more).
    pub(super) fn target(&self, row: &CrosswalkRow) -> Option<(&str, &Criterion)> {
        let to = row.to_criterion.as_deref()?;
        if row.decision != Some(CrosswalkDecision::Mapped) {
            return None;
        }
        self.to.find(to).ok()
    }

    /// What carrying an old criterion over to a new one would do.
    pub(super) fn plan(
        &self,
        db: &Connection,
        number: &str,
        to: (&str, &Criterion),
    ) -> Result<Plan, Error> {
        let (set_id, from) = self.from.find(number)?;
        let mut plan = Plan {
            fills: Vec::new(),
            differing: Vec::new(),
            conflicts: Vec::new(),
            unfit: Vec::new(),
            evidence: self.evidence(set_id, number, to),
            answers: 0,
        };
        for layer in self.layers.iter().copied() {
            let Some(answer) = self
                .answers
                .get(&(set_id.to_owned(), number.to_owned(), layer))
            else {
                continue;
            };
            let old_key = AnswerKey {
                set_id,
                criterion: number,
                ..self.key(to, layer)
            };
            let mut old = store::parts_of(db, self.schema, old_key)?;
            plan.answers += u32::from(!old.is_empty());
            if let Some(unfit) = unfit(answer, from, to.1) {
                old.remove("judgement");
                plan.unfit.push(unfit);
            }
            let new = store::parts_of(db, self.schema, self.key(to, layer))?;
            for (name, part) in old {
                match new.get(&name) {
                    None => plan.fills.push((layer, part)),
                    Some(there) if there.says_the_same(&part) => {}
                    Some(there) => {
                        plan.conflicts.push(CarryConflict {
                            criterion: number.to_owned(),
                            to: to.1.number.clone(),
                            layer,
                            old: part.shown(),
                            new: there.shown(),
                            part: name,
                        });
                        plan.differing.push((layer, part));
                    }
                }
            }
        }
        Ok(plan)
    }

    /// Layers with an answer under the old version, and pieces of evidence.
    pub(super) fn content(&self, number: &str) -> (u32, u32) {
        let Ok((set_id, _)) = self.from.find(number) else {
            return (0, 0);
        };
        let answers = self
            .layers
            .iter()
            .filter(|layer| {
                // A row that only says who does the work judges nothing.
                let key = (set_id.to_owned(), number.to_owned(), **layer);
                self.answers
                    .get(&key)
                    .is_some_and(|a| a.judgement.is_some())
            })
            .count();
        let links = self
            .links
            .iter()
            .filter(|l| l.set_id == set_id && l.criterion == number)
            .count();
        (answers as u32, links as u32)
    }

    fn evidence(&self, set_id: &str, number: &str, to: (&str, &Criterion)) -> Vec<(String, bool)> {
        let speaks_for = |link: &&LinkRow, set: &str, criterion: &str| {
            link.set_id == set && link.criterion == criterion
        };
        let there: Vec<&str> = self
            .links
            .iter()
            .filter(|l| speaks_for(l, to.0, &to.1.number))
            .map(|l| l.evidence_id.as_str())
            .collect();
        self.links
            .iter()
            .filter(|l| speaks_for(l, set_id, number) && !there.contains(&l.evidence_id.as_str()))
            .map(|l| (l.evidence_id.clone(), l.is_substitute))
            .collect()
    }
}

/// Why a judgement cannot stand under the new criterion.
fn unfit(answer: &AnswerRow, from: &Criterion, to: &Criterion) -> Option<UnfitJudgement> {
    let judgement = answer.judgement?;
    let error = fits(judgement, answer.working.as_ref(), from, to).err()?;
    Some(UnfitJudgement {
        layer: answer.layer,
        because: match error {
            JudgementError::WrongKind | JudgementError::PointsMissing => UnfitReason::Kind,
            JudgementError::AboveMax { .. } | JudgementError::OffStep { .. } => UnfitReason::Scale,
            JudgementError::DeductionUnknown | JudgementError::BonusAbove { .. } => {
                UnfitReason::Deductions
            }
        },
        points: judgement.points_of(from).map(points),
        max: to.max.map(points),
    })
}
