//! Sets: those that ship, those that were issued, and a supplement joined to its base.

use std::path::Path;

use super::*;
use crate::actions::validate::required;
use crate::domain::criteria::{Criterion, FileError, Group, Set, builtin_sets, read_set};
use crate::domain::ids::natural_id;
use crate::domain::journal::sha256_hex;
use crate::domain::numbers::points;
use crate::error::Error;
use crate::session::{Context, find_unit};
use crate::store::criteria::{self as store, SetRow};
use crate::store::{Connection, disk};

/// Criteria files are small; anything larger was chosen by mistake.
const MOST_FILE: u64 = 1 << 19;

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

    /// Maximum points × 100, its base's included.
    pub(crate) fn scale(&self) -> Option<i64> {
        self.set.scale.or_else(|| {
            (self.set.scoring == Scoring::Points)
                .then(|| self.criteria().filter_map(|(_, c)| c.max).sum())
        })
    }
}

/// A set's id: its key (issuer, code, version).
fn set_id(issuer: &str, set: &Set) -> String {
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
        }
        groups.extend(set.groups.iter().map(|g| (id.clone(), g.clone())));
        effective.push(EffectiveSet {
            id,
            set: set.clone(),
            issuer: issuer.clone(),
            groups,
            title,
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
pub fn list_sets(context: &Context, _: ListSets) -> Result<Vec<SetSummary>, Error> {
    let unit = context.session()?.folder.unit_id.clone();
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

/// Reads a criteria file and shows what it holds; changes nothing.
pub fn read_criteria_file(_: &Context, request: ReadCriteriaFile) -> Result<SetPreview, Error> {
    let (set, content) = read_file(&request.path)?;
    Ok(SetPreview {
        code: set.code.clone(),
        version: set.version.clone(),
        title: set.title.clone(),
        scoring: set.scoring,
        scale: set.scale.map(points),
        is_sample: set.is_sample,
        groups: set
            .groups
            .iter()
            .map(|g| SetPreviewGroup {
                number: g.number.clone(),
                title: g.title.clone(),
                criteria: g
                    .criteria
                    .iter()
                    .map(|c| SetPreviewCriterion {
                        number: c.number.clone(),
                        text: c.text.clone(),
                        kind: c.kind,
                        max: c.max.map(points),
                    })
                    .collect(),
            })
            .collect(),
        sha256: sha256_hex(content.as_bytes()),
    })
}

/// Issues the set of a criteria file under this unit's name. An issued version never changes.
pub fn issue_set(context: &Context, request: IssueSet) -> Result<SetSummary, Error> {
    let session = context.session()?;
    let (set, content) = read_file(&request.path)?;
    let unit = session.folder.unit_id.clone();
    let id = set_id(&unit, &set);
    context.write(|w| {
        if let Some(row) = store::list_sets(w.tx)?.iter().find(|row| row.id == id)
            && row.content != content
        {
            return Err(Error::SetIssuedAlready {
                code: set.code.clone(),
                version: set.version.clone(),
            });
        }
        if let Some(base) = &set.base {
            find_set(w.tx, base)?;
        }
        let row = SetRow {
            id: id.clone(),
            unit_id: unit.clone(),
            code: set.code.clone(),
            version: set.version.clone(),
            title: set.title.clone(),
            content: content.clone(),
        };
        store::put_set(w.tx, &row)
    })?;
    // The writing connection has committed; the reader sees it now.
    context.read(|db| summary(&find_set(db, &id)?, Vec::new()))
}

fn read_file(path: &str) -> Result<(Set, String), Error> {
    let path = required("tệp", path)?;
    let bytes = disk::read_limited(Path::new(&path), MOST_FILE)?;
    let unreadable = Error::CriteriaFileUnreadable { line: 1 };
    if bytes.len() as u64 > MOST_FILE {
        return Err(unreadable);
    }
    let text = String::from_utf8(bytes).map_err(|_| unreadable)?;
    let content = crate::domain::fold::nfc(&text);
    let set = read_set(&content).map_err(|e| match e {
        FileError::Unreadable { line } => Error::CriteriaFileUnreadable { line },
        FileError::FieldMissing { place, field } => {
            Error::CriteriaFileFieldMissing { place, field }
        }
        FileError::FieldWrong {
            place,
            field,
            value,
        } => Error::CriteriaFileFieldWrong {
            place,
            field,
            value,
        },
        FileError::DuplicateNumber { number } => Error::CriteriaFileDuplicateNumber { number },
        FileError::Empty => Error::CriteriaFileEmpty,
        FileError::ScaleDiffers { sum, scale } => Error::CriteriaFileScaleDiffers { sum, scale },
    })?;
    Ok((set, content))
}
