//! The catalogue as a person edits it: new versions, retirement, history. Nothing is overwritten.

use super::list::require_indicator;
use super::*;
use crate::actions::validate::{day, note, optional, required};
use crate::domain::fold::fold;
use crate::domain::people::FolderRole;
use crate::domain::statistics::{Definition, Indicator, IndicatorOrigin, Target, indicator_groups};
use crate::error::Error;
use crate::session::Context;
use crate::store::Connection;
use crate::store::people;
use crate::store::statistics::definitions::{self, DefinitionRow};

/// Adds an indicator, or a new version of one. A ward writes its own; a province any.
pub fn save_indicator(
    context: &Context,
    request: SaveIndicator,
) -> Result<Vec<IndicatorVersion>, Error> {
    let session = context.session()?;
    let unit = session.unit()?;
    let title = required("tên chỉ tiêu", &request.title)?;
    let unit_word = required("đơn vị tính", &request.unit_word)?;
    let starts_on = day(request.starts_on.as_deref())?.unwrap_or_default();
    let target = optional("mức", request.target.as_deref())?;
    let is_target = target.is_empty() || Target::parse(&target).is_some();
    if !is_target {
        return Err(Error::ChoiceUnknown {
            field: "mức".into(),
            value: target,
        });
    }
    let document = note("căn cứ", request.document.as_deref())?;
    let reason = note("lý do", request.reason.as_deref())?;
    let code = context.write(|w| {
        let catalogue = definitions::catalogue(w.tx, unit)?;
        let rows = definitions::list(w.tx, unit)?;
        let older = request
            .code
            .as_deref()
            .filter(|c| !c.is_empty())
            .map(|code| require_indicator(&catalogue, code).cloned())
            .transpose()?;
        let part = |code: &Option<String>| -> Result<Option<String>, Error> {
            let Some(code) = code.as_deref().filter(|c| !c.is_empty()) else {
                return Ok(None);
            };
            let found = require_indicator(&catalogue, code)?;
            if found.kind == Kind::Ratio {
                return Err(Error::IndicatorComputed {
                    indicator: found.title.clone(),
                });
            }
            Ok(Some(code.to_owned()))
        };
        let (numerator, denominator) = (part(&request.numerator)?, part(&request.denominator)?);
        let is_ratio = request.kind == Kind::Ratio;
        if older.is_none() && is_ratio && (numerator.is_none() || denominator.is_none()) {
            return Err(Error::FieldMissing {
                field: "tử số và mẫu số".into(),
            });
        }
        if is_ratio && numerator.is_some() && numerator == denominator {
            return Err(Error::RatioOfItself);
        }
        let origin = match session.folder.role {
            FolderRole::Province => IndicatorOrigin::Province,
            FolderRole::Ward => IndicatorOrigin::Local,
        };
        if let Some(older) = &older {
            require_own(older, origin)?;
            required("lý do sửa", &reason)?;
        }
        let (code, version) = match &older {
            Some(one) => (one.code.clone(), latest(&rows, &one.code, one.version) + 1),
            None => (new_code(&title, origin, &catalogue, &rows), 1),
        };
        let group = catalogue.groups().iter().find(|g| g.code == request.group);
        let group = group.ok_or_else(|| Error::ChoiceUnknown {
            field: "nhóm".into(),
            value: request.group.clone(),
        })?;
        let is_same = |one: &&Indicator| {
            one.code != code && one.ends_on.is_empty() && fold(&one.title) == fold(&title)
        };
        if let Some(one) = group.indicators.iter().find(is_same) {
            return Err(Error::IndicatorTitleTaken {
                indicator: one.title.clone(),
            });
        }
        let kept = older.as_ref();
        let ends_on = kept.map_or_else(String::new, |i| i.ends_on.clone());
        require_term(&starts_on, &ends_on)?;
        let indicator = Indicator {
            code: code.clone(),
            title: title.clone(),
            title_en: Some(optional("tên tiếng Anh", request.title_en.as_deref())?)
                .filter(|t| !t.is_empty())
                .unwrap_or_else(|| title.clone()),
            kind: kept.map_or(request.kind, |i| i.kind),
            unit: kept.map_or_else(|| unit_word.clone(), |i| i.unit.clone()),
            unit_en: kept.map_or_else(|| unit_word.clone(), |i| i.unit_en.clone()),
            noun: kept.map_or_else(|| unit_word.clone(), |i| i.noun.clone()),
            direction: request.direction,
            decimals: request.decimals.unwrap_or(1).min(2),
            numerator: kept.map_or(numerator.filter(|_| is_ratio), |i| i.numerator.clone()),
            denominator: kept.map_or(denominator.filter(|_| is_ratio), |i| i.denominator.clone()),
            target: Target::parse(&target),
            has_small_cells: kept.is_some_and(|i| i.has_small_cells),
            never_above: kept.and_then(|i| i.never_above.clone()),
            short: optional("tên ngắn", request.short.as_deref())?,
            origin,
            version,
            starts_on: starts_on.clone(),
            // A new version does not take up what was ended.
            ends_on,
        };
        let row = DefinitionRow {
            unit_id: unit.id.0.clone(),
            definition: Definition {
                indicator,
                group: group.code.clone(),
                group_title: group.title.clone(),
                group_title_en: group.title_en.clone(),
            },
            target: target.clone(),
            document: document.clone(),
            reason: reason.clone(),
            actor_id: String::new(),
            at: None,
        };
        definitions::put(w.tx, &row)?;
        Ok(code)
    })?;
    context.note_changed("figures");
    context.read(|db| history(db, unit, &code.0))
}

/// Ends an indicator on a day, or takes the end back with an empty one. Its figures stay.
pub fn retire_indicator(
    context: &Context,
    request: RetireIndicator,
) -> Result<Vec<IndicatorVersion>, Error> {
    let session = context.session()?;
    let unit = session.unit()?;
    let ends_on = day(request.ends_on.as_deref())?.unwrap_or_default();
    let reason = required("lý do", &request.reason)?;
    context.write(|w| {
        let catalogue = definitions::catalogue(w.tx, unit)?;
        let older = require_indicator(&catalogue, &request.code)?;
        let origin = match session.folder.role {
            FolderRole::Province => IndicatorOrigin::Province,
            FolderRole::Ward => IndicatorOrigin::Local,
        };
        require_own(older, origin)?;
        require_term(&older.starts_on, &ends_on)?;
        let rows = definitions::list(w.tx, unit)?;
        let last = rows
            .iter()
            .rev()
            .find(|r| r.definition.indicator.code == older.code);
        let group = catalogue
            .groups()
            .iter()
            .find(|g| g.indicators.iter().any(|i| i.code == older.code));
        let mut indicator = older.clone();
        indicator.version = latest(&rows, &older.code, older.version) + 1;
        indicator.origin = origin;
        indicator.ends_on = ends_on.clone();
        let row = DefinitionRow {
            unit_id: unit.id.0.clone(),
            definition: Definition {
                indicator,
                group: group.map(|g| g.code.clone()).unwrap_or_default(),
                group_title: group.map(|g| g.title.clone()).unwrap_or_default(),
                group_title_en: group.map(|g| g.title_en.clone()).unwrap_or_default(),
            },
            target: match last {
                Some(row) => row.target.clone(),
                None => older
                    .target
                    .map(super::figure::plain_target)
                    .unwrap_or_default(),
            },
            document: String::new(),
            reason: reason.clone(),
            actor_id: String::new(),
            at: None,
        };
        definitions::put(w.tx, &row)
    })?;
    context.note_changed("figures");
    context.read(|db| history(db, unit, &request.code))
}

/// Every version of an indicator, newest first.
pub fn list_indicator_versions(
    context: &Context,
    request: ListIndicatorVersions,
) -> Result<Vec<IndicatorVersion>, Error> {
    let unit = context.session()?.unit()?;
    context.read(|db| history(db, unit, &request.code))
}

fn history(
    db: &Connection,
    unit: &crate::domain::units::Unit,
    code: &str,
) -> Result<Vec<IndicatorVersion>, Error> {
    let catalogue = definitions::catalogue(db, unit)?;
    require_indicator(&catalogue, code)?;
    let names = people::list_names(db)?;
    let built_in = indicator_groups()
        .iter()
        .find_map(|g| Some((g, g.indicators.iter().find(|i| i.code == code)?)))
        .map(|(group, indicator)| version(indicator, &group.title));
    let mut found: Vec<IndicatorVersion> = built_in.into_iter().collect();
    for row in definitions::list(db, unit)? {
        if row.definition.indicator.code != code {
            continue;
        }
        let by = names.iter().find(|(id, _)| *id == row.actor_id);
        found.push(IndicatorVersion {
            document: row.document.clone(),
            reason: row.reason.clone(),
            by: by.map(|(_, name)| name.clone()).unwrap_or_default(),
            at: row.at,
            ..version(&row.definition.indicator, &row.definition.group_title)
        });
    }
    found.reverse();
    Ok(found)
}

fn version(indicator: &Indicator, group: &str) -> IndicatorVersion {
    IndicatorVersion {
        code: indicator.code.clone(),
        version: indicator.version,
        origin: indicator.origin,
        title: indicator.title.clone(),
        group: group.to_owned(),
        direction: indicator.direction,
        decimals: indicator.decimals,
        target: indicator.target.map(super::figure::target_text),
        starts_on: indicator.starts_on.clone(),
        ends_on: indicator.ends_on.clone(),
        document: String::new(),
        reason: String::new(),
        by: String::new(),
        at: None,
    }
}

/// A ward changes its own indicators only.
fn require_own(indicator: &Indicator, origin: IndicatorOrigin) -> Result<(), Error> {
    if origin == IndicatorOrigin::Province || indicator.origin == origin {
        Ok(())
    } else {
        Err(Error::IndicatorNotOwn {
            indicator: indicator.title.clone(),
        })
    }
}

/// The last day it is collected is not before the first.
fn require_term(starts_on: &str, ends_on: &str) -> Result<(), Error> {
    if ends_on.is_empty() || starts_on <= ends_on {
        return Ok(());
    }
    let shown = |day: &str| {
        day.parse::<chrono::NaiveDate>()
            .map_or_else(|_| day.to_owned(), |d| d.format("%d/%m/%Y").to_string())
    };
    Err(Error::IndicatorEndsFirst {
        from: shown(starts_on),
        to: shown(ends_on),
    })
}

fn latest(rows: &[DefinitionRow], code: &str, known: i64) -> i64 {
    let all = rows
        .iter()
        .map(|r| &r.definition.indicator)
        .filter(|i| i.code == code);
    all.map(|i| i.version).max().unwrap_or(0).max(known)
}

/// "dp-" for a ward's own, "tinh-" for a province's, then the title in plain letters; a code that
/// was ever used is not given again.
fn new_code(
    title: &str,
    origin: IndicatorOrigin,
    catalogue: &crate::domain::statistics::Catalogue,
    rows: &[DefinitionRow],
) -> String {
    let words: Vec<String> = fold(title)
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|w| !w.is_empty())
        .take(8)
        .map(str::to_owned)
        .collect();
    let prefix = if origin == IndicatorOrigin::Province {
        "tinh"
    } else {
        "dp"
    };
    let base = format!("{prefix}-{}", words.join("-"));
    let is_taken = |code: &str| {
        catalogue.find(code).is_some() || rows.iter().any(|r| r.definition.indicator.code == code)
    };
    (1..)
        .map(|n| {
            if n == 1 {
                base.clone()
            } else {
                format!("{base}-{n}")
            }
        })
        .find(|code| !is_taken(code))
        .unwrap_or(base)
}
