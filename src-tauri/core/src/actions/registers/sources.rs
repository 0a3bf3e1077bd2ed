//! Which register is the source in force of its indicators, and from which day on.

use super::*;
use crate::actions::validate::day;
use crate::domain::registers::feeds;
use crate::domain::statistics::indicator;
use crate::error::Error;
use crate::session::Context;
use crate::store::Connection;
use crate::store::people::find_staff;
use crate::store::registers::{self as store, SourceRow};

/// Every register with what it feeds and since when.
pub fn list_register_sources(
    context: &Context,
    _: ListRegisterSources,
) -> Result<Vec<RegisterSource>, Error> {
    let session = context.session()?;
    context.read(|db| views(db, &session.folder.unit_id))
}

/// Declares that a register is complete from a day on: periods that begin on that day or later
/// take their figures from it. The declaration is the signed act behind the zeros of its months.
pub fn declare_register_source(
    context: &Context,
    request: DeclareRegisterSource,
) -> Result<Vec<RegisterSource>, Error> {
    let session = context.session()?;
    session.require_ward()?;
    let from = day(request.in_force_from.as_deref())?;
    let unit = &session.folder.unit_id;
    context.write(|w| store::put(w.tx, unit, request.register, from.as_deref()))?;
    context.note_changed("figures");
    context.read(|db| views(db, unit))
}

fn views(db: &Connection, unit: &str) -> Result<Vec<RegisterSource>, Error> {
    let declared = store::list(db, &[unit.to_owned()])?;
    RegisterKind::ALL
        .into_iter()
        .map(|register| {
            view(
                db,
                register,
                declared.iter().find(|d| d.register == register),
            )
        })
        .collect()
}

fn view(
    db: &Connection,
    register: RegisterKind,
    declared: Option<&SourceRow>,
) -> Result<RegisterSource, Error> {
    let declared_by = match declared {
        Some(row) => find_staff(db, &row.actor_id)?.map(|s| s.name),
        None => None,
    };
    Ok(RegisterSource {
        register,
        in_force_from: declared.and_then(|d| d.in_force_from.clone()),
        declared_by: declared_by.unwrap_or_default(),
        declared_at: declared.and_then(|d| d.at),
        indicators: feeds()
            .iter()
            .filter(|f| f.register == register)
            .filter_map(|f| {
                let fed = indicator(&f.indicator)?;
                Some(RegisterIndicator {
                    code: f.indicator.clone(),
                    title: fed.title.clone(),
                    title_en: fed.title_en.clone(),
                    day: f.day,
                })
            })
            .collect(),
    })
}
