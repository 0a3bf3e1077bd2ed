//! Sets: those that ship, those that were issued, and a supplement joined to its base.

use std::collections::BTreeMap;

use super::*;
use crate::domain::criteria::{BUILT_IN, Criterion, Group, PassRule, Set, builtin_sets, read_set};
use crate::domain::fold::{nfc, sort_key};
use crate::domain::ids::natural_id;
use crate::domain::journal::sha256_hex;
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

/// A set known here, whether it can be answered or not.
#[derive(Debug, Clone)]
pub(super) struct KnownSet {
    pub(super) id: String,
    /// The unit that issued it; empty for a sample.
    pub(super) issuer: String,
    pub(super) set: Set,
    /// Its text as issued.
    pub(super) content: String,
}

impl KnownSet {
    /// SHA-256 of the text: the same as the preview's before it was issued.
    pub(super) fn sha256(&self) -> String {
        sha256_hex(nfc(&self.content).as_bytes())
    }
}

/// Every set: those issued by code and version (10 after 9), then the samples.
pub(super) fn all_sets(db: &Connection) -> Result<Vec<KnownSet>, Error> {
    let known = |issuer: String, set: Set, content: String| KnownSet {
        id: set_id(&issuer, &set),
        issuer,
        set,
        content,
    };
    let mut sets: Vec<KnownSet> = store::list_sets(db)?
        .into_iter()
        .filter_map(|row| {
            let set = read_set(&row.content).ok()?;
            Some(known(row.unit_id, set, row.content))
        })
        .collect();
    sets.sort_by_key(|k| (k.set.code.clone(), sort_key(&k.set.version)));
    let texts: BTreeMap<&str, &str> = BUILT_IN.into_iter().collect();
    sets.extend(builtin_sets().iter().map(|set| {
        let text = texts.get(set.code.as_str()).copied().unwrap_or_default();
        known(String::new(), set.clone(), text.to_owned())
    }));
    Ok(sets)
}

/// What a set stands on.
#[derive(Debug, Clone, Copy)]
pub(super) enum BaseOf<'a> {
    /// It stands alone.
    None,
    Found(&'a KnownSet),
    /// Its base is not here.
    Missing,
}

/// The base of a supplement: "code" is the first version of it, so that a later one changes
/// nothing; "code@2" is that version.
pub(super) fn base_of<'a>(all: &'a [KnownSet], set: &Set) -> BaseOf<'a> {
    let Some(base) = &set.base else {
        return BaseOf::None;
    };
    all.iter()
        .find(|known| known.set.base.is_none() && is_named(&known.set, base))
        .map_or(BaseOf::Missing, BaseOf::Found)
}

/// Whether a set is meant by "code" or "code@version".
fn is_named(set: &Set, name: &str) -> bool {
    match name.split_once('@') {
        Some((code, version)) => set.code == code && set.version == version,
        None => set.code == name,
    }
}

/// Every set with its base joined; issued sets first.
pub(crate) fn effective_sets(db: &Connection) -> Result<Vec<EffectiveSet>, Error> {
    let all = all_sets(db)?;
    let mut effective = Vec::new();
    for known in &all {
        let set = &known.set;
        let mut groups = Vec::new();
        let mut title = set.title.clone();
        let mut base_pass = PassRule::default();
        match base_of(&all, set) {
            BaseOf::None => {}
            // Without its base it cannot be answered; the list of sets says so.
            BaseOf::Missing => continue,
            BaseOf::Found(base) => {
                groups.extend(base.set.groups.iter().map(|g| (base.id.clone(), g.clone())));
                // A supplement often names its base itself.
                if !set.title.starts_with(&base.set.title) {
                    title = format!("{} + {}", base.set.title, set.title);
                }
                base_pass = base.set.pass;
            }
        }
        groups.extend(set.groups.iter().map(|g| (known.id.clone(), g.clone())));
        effective.push(EffectiveSet {
            id: known.id.clone(),
            set: set.clone(),
            issuer: known.issuer.clone(),
            groups,
            title,
            base_pass,
        });
    }
    Ok(effective)
}

/// The set with this id, "code@version", or code: of several versions the latest.
pub(crate) fn find_set(db: &Connection, code: &str) -> Result<EffectiveSet, Error> {
    let sets = effective_sets(db)?;
    let found = sets
        .iter()
        .find(|s| s.id == code)
        .or_else(|| sets.iter().rfind(|s| is_named(&s.set, code)));
    found.cloned().ok_or_else(|| Error::SetUnknown {
        code: code.to_owned(),
    })
}

/// Years with answers of a unit under a set, latest first.
pub(super) fn years_of(db: &Connection, unit: &str, id: &str) -> Result<Vec<i32>, Error> {
    let years = store::list_years(db, unit)?;
    Ok(years
        .into_iter()
        .filter(|(set, _)| set == id)
        .map(|(_, year)| year)
        .collect())
}

/// A set's head with the years a unit used it in.
pub(crate) fn set_head(
    db: &Connection,
    set: &EffectiveSet,
    unit: &str,
) -> Result<SetSummary, Error> {
    summary(set, years_of(db, unit, &set.id)?)
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
