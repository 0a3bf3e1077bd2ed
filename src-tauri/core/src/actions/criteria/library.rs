//! The sets known to this folder, read whole, and written down as files.

use std::path::Path;

use super::set_workbook::set_workbook;
use super::sets::{BaseOf, KnownSet, all_sets, base_of, years_of};
use super::*;
use crate::actions::forms::Saved;
use crate::actions::validate::required;
use crate::domain::criteria::{Criterion, Group, PassRule, TEMPLATE, read_set};
use crate::domain::numbers::points;
use crate::error::Error;
use crate::session::{Context, find_unit};
use crate::store::{Connection, disk};

/// Every set here: those of the province, one's own, samples; a supplement without its base too.
pub fn list_set_versions(context: &Context, _: ListSetVersions) -> Result<Vec<SetVersion>, Error> {
    let unit = context.session()?.folder.unit_id.clone();
    context.read(|db| {
        let all = all_sets(db)?;
        all.iter()
            .map(|known| version(db, &unit, &all, known))
            .collect()
    })
}

/// One set with its whole text, its base's before its own.
pub fn get_set(context: &Context, request: GetSet) -> Result<SetText, Error> {
    let unit = context.session()?.folder.unit_id.clone();
    context.read(|db| {
        let all = all_sets(db)?;
        let known = find(&all, &request.set)?;
        let base = match base_of(&all, &known.set) {
            BaseOf::Found(base) => Some(base),
            BaseOf::None | BaseOf::Missing => None,
        };
        let mut groups: Vec<SetTextGroup> = Vec::new();
        for group in base.iter().flat_map(|b| &b.set.groups) {
            groups.push(text_group(group, true));
        }
        for group in &known.set.groups {
            groups.push(text_group(group, false));
        }
        let own = known.set.pass;
        let pass = match base {
            Some(base) if own == PassRule::default() => base.set.pass,
            _ => own,
        };
        Ok(SetText {
            version: version(db, &unit, &all, known)?,
            note: known.set.note.clone().unwrap_or_default(),
            pass_mandatory: pass.all_mandatory,
            pass_met: pass.at_least_met,
            pass_points: pass.at_least_points.map(points),
            groups,
        })
    })
}

/// Writes a set, or the template with its example rows, as a file that reads as the same set: a
/// workbook where the path ends in .xlsx, else its text.
pub fn save_set_file(context: &Context, request: SaveSetFile) -> Result<Saved, Error> {
    let path = required("tệp", &request.path)?;
    let (set, content) = match &request.set {
        None => {
            let template = read_set(TEMPLATE).map_err(Error::internal)?;
            (template, TEMPLATE.to_owned())
        }
        Some(id) => context.read(|db| {
            let all = all_sets(db)?;
            let known = find(&all, id)?;
            Ok((known.set.clone(), known.content.clone()))
        })?,
    };
    let is_workbook = Path::new(&path)
        .extension()
        .is_some_and(|e| e.eq_ignore_ascii_case("xlsx"));
    let bytes = if is_workbook {
        set_workbook(&set, context.today())?
    } else {
        content.into_bytes()
    };
    disk::write_and_read_back(Path::new(&path), &bytes, &mut |_| {})?;
    Ok(Saved {
        path,
        bytes: bytes.len() as i64,
    })
}

fn find<'a>(all: &'a [KnownSet], id: &str) -> Result<&'a KnownSet, Error> {
    all.iter()
        .find(|known| known.id == id)
        .ok_or_else(|| Error::SetUnknown {
            code: id.to_owned(),
        })
}

fn version(
    db: &Connection,
    unit: &str,
    all: &[KnownSet],
    known: &KnownSet,
) -> Result<SetVersion, Error> {
    let set = &known.set;
    let id = known.id.clone();
    let base = base_of(all, set);
    let base_size = match base {
        BaseOf::Found(base) => base.set.criteria().count(),
        BaseOf::None | BaseOf::Missing => 0,
    };
    let supplements = all
        .iter()
        .filter(
            |other| matches!(base_of(all, &other.set), BaseOf::Found(b) if std::ptr::eq(b, known)),
        )
        .map(|other| other.set.title.clone())
        .collect();
    Ok(SetVersion {
        code: set.code.clone(),
        version: set.version.clone(),
        title: set.title.clone(),
        origin: match known.issuer.as_str() {
            "" => SetOrigin::Sample,
            issuer if issuer == unit => SetOrigin::Own,
            _ => SetOrigin::Other,
        },
        // What the file says; else the unit that issued it.
        issuer: match (&set.issuer, known.issuer.as_str()) {
            (Some(issuer), _) => issuer.clone(),
            (None, "") => String::new(),
            (None, unit) => find_unit(unit)?.police_name(),
        },
        document: set.document.clone().unwrap_or_default(),
        valid_from: set.valid_from.clone(),
        valid_to: set.valid_to.clone(),
        scoring: set.scoring,
        scale: set.scale.map(points),
        size: (base_size + set.criteria().count()) as u32,
        own_size: set.criteria().count() as u32,
        base: set.base.clone(),
        base_title: match base {
            BaseOf::Found(base) => Some(base.set.title.clone()),
            BaseOf::None | BaseOf::Missing => None,
        },
        is_base_missing: matches!(base, BaseOf::Missing),
        supplements,
        sha256: known.sha256(),
        years: years_of(db, unit, &id)?,
        id,
    })
}

fn text_group(group: &Group, is_base: bool) -> SetTextGroup {
    SetTextGroup {
        number: group.number.clone(),
        title: group.title.clone(),
        cap: group.cap.map(points),
        max: (group.most_points() > 0).then(|| points(group.most_points())),
        is_base,
        criteria: group.criteria.iter().map(text_criterion).collect(),
    }
}

fn text_criterion(c: &Criterion) -> SetTextCriterion {
    SetTextCriterion {
        number: c.number.clone(),
        text: c.text.clone(),
        kind: c.kind,
        max: c.max.map(points),
        step: c.step.map(points),
        pass_at: c.pass_at.map(points),
        is_mandatory: c.is_mandatory,
        must_reach_max: c.must_reach_max,
        disqualifies: c.disqualifies,
        bonus: c.bonus.map(points),
        deductions: c
            .deductions
            .iter()
            .map(|d| DeductionView {
                points: points(d.points),
                text: d.text.clone(),
            })
            .collect(),
        threshold: c.threshold.as_ref().map(ToString::to_string),
        waits_on: c.waits_on.clone(),
        evidence: c.evidence.clone(),
        guidance: c.guidance.clone(),
    }
}
