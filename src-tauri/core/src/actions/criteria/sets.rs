//! Sets: those that ship, those that were issued, and a supplement joined to its base.

use super::*;
use crate::domain::criteria::{Criterion, Group, PassRule, Set, builtin_sets, read_set};
use crate::domain::ids::natural_id;
use crate::domain::numbers::points;
use crate::error::Error;
use crate::session::{Context, find_unit};
use crate::store::Connection;
use crate::store::criteria as store;

/// A set as it is answered: with its base's groups before its own.
#[derive(Debug, Clone)]
pub(crate) struct EffectiveSet {
    pub(crate) id: String,
    pub(crate) set: Set,
    /// The unit that issued it; empty for a sample.
    pub(crate) issuer: String,
    /// (id of the set a group belongs to, group), the base's first.
    pub(crate) groups: Vec<(String, Group)>,
    pub(crate) title: String,
    /// The rule of the base, for a supplement without one.
    base_pass: PassRule,
}

impl EffectiveSet {
    /// Criteria with the id of the set each belongs to.
    pub(crate) fn criteria(&self) -> impl Iterator<Item = (&str, &Criterion)> {
        self.groups
            .iter()
            .flat_map(|(id, g)| g.criteria.iter().map(move |c| (id.as_str(), c)))
    }

    /// The ids of the set and its base.
    pub(crate) fn ids(&self) -> Vec<String> {
        let mut ids: Vec<String> = self.groups.iter().map(|(id, _)| id.clone()).collect();
        ids.dedup();
        ids
    }

    /// The criterion with this number.
    pub(crate) fn find(&self, number: &str) -> Result<(&str, &Criterion), Error> {
        self.criteria()
            .find(|(_, c)| c.number == number)
            .ok_or_else(|| Error::CriterionUnknown {
                number: number.to_owned(),
            })
    }

    /// What the whole asks for: the supplement's rule where it has one, else its base's.
    pub(crate) fn pass(&self) -> PassRule {
        if self.set.pass == PassRule::default() {
            self.base_pass
        } else {
            self.set.pass
        }
    }

    /// Maximum points × 100, its base's included.
    pub(crate) fn scale(&self) -> Option<i64> {
        self.set.scale.or_else(|| {
            (self.set.scoring == Scoring::Points)
                .then(|| self.groups.iter().map(|(_, g)| g.most_points()).sum())
        })
    }
}

/// A set's id: its key (issuer, code, version).
pub(super) fn set_id(issuer: &str, set: &Set) -> String {
    natural_id("criteria_sets", &[issuer, &set.code, &set.version])
}

fn all_sets(db: &Connection) -> Result<Vec<(String, Set)>, Error> {
    let mut sets: Vec<(String, Set)> = store::list_sets(db)?
        .into_iter()
        .filter_map(|row| read_set(&row.content).ok().map(|set| (row.unit_id, set)))
        .collect();
    sets.extend(
        builtin_sets()
            .iter()
            .map(|set| (String::new(), set.clone())),
    );
    Ok(sets)
}

/// Every set with its base joined; issued sets first.
pub(crate) fn effective_sets(db: &Connection) -> Result<Vec<EffectiveSet>, Error> {
    let all = all_sets(db)?;
    let mut effective = Vec::new();
    for (issuer, set) in &all {
        let id = set_id(issuer, set);
        let mut groups = Vec::new();
        let mut title = set.title.clone();
        let mut base_pass = PassRule::default();
        if let Some(base_code) = &set.base {
            let Some((base_issuer, base)) = all
                .iter()
                .find(|(_, s)| s.code == *base_code && s.base.is_none())
            else {
                continue;
            };
            let base_id = set_id(base_issuer, base);
            groups.extend(base.groups.iter().map(|g| (base_id.clone(), g.clone())));
            title = format!("{} + {}", base.title, set.title);
            base_pass = base.pass;
        }
        groups.extend(set.groups.iter().map(|g| (id.clone(), g.clone())));
        effective.push(EffectiveSet {
            id,
            set: set.clone(),
            issuer: issuer.clone(),
            groups,
            title,
            base_pass,
        });
    }
    Ok(effective)
}

/// The set with this code or id.
pub(crate) fn find_set(db: &Connection, code: &str) -> Result<EffectiveSet, Error> {
    effective_sets(db)?
        .into_iter()
        .find(|s| s.set.code == code || s.id == code)
        .ok_or_else(|| Error::SetUnknown {
            code: code.to_owned(),
        })
}

/// A set's head as screens show it.
pub(crate) fn summary(set: &EffectiveSet, years: Vec<i32>) -> Result<SetSummary, Error> {
    Ok(SetSummary {
        id: set.id.clone(),
        code: set.set.code.clone(),
        version: set.set.version.clone(),
        title: set.title.clone(),
        is_sample: set.set.is_sample,
        scoring: set.set.scoring,
        size: set.criteria().count() as u32,
        base: set.set.base.clone(),
        scale: set.scale().map(points),
        issuer: if set.issuer.is_empty() {
            String::new()
        } else {
            find_unit(&set.issuer)?.police_name()
        },
        note: set.set.note.clone().unwrap_or_default(),
        years,
    })
}

/// Every set that can be answered here.
pub fn list_sets(context: &Context, request: ListSets) -> Result<Vec<SetSummary>, Error> {
    let session = context.session()?;
    let unit = match &request.unit {
        Some(text) => {
            let unit = find_unit(text)?;
            if !session.concerns(&unit.id) {
                return Err(Error::UnitElsewhere {
                    unit: unit.name.clone(),
                });
            }
            unit.id.as_str().to_owned()
        }
        None => session.folder.unit_id.clone(),
    };
    context.read(|db| {
        let years = store::list_years(db, &unit)?;
        effective_sets(db)?
            .iter()
            .map(|set| {
                let own = years
                    .iter()
                    .filter(|(id, _)| *id == set.id)
                    .map(|(_, y)| *y)
                    .collect();
                summary(set, own)
            })
            .collect()
    })
}
