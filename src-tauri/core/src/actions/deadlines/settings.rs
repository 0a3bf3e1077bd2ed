//! Reading and changing how deadlines are counted.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use super::*;
use crate::actions::crime_reports::limit_words;
use crate::actions::validate::day;
use crate::domain::deadlines::{DayOff, DaysOff, Rule, rules, unchecked};
use crate::error::Error;
use crate::session::Context;
use crate::store::Connection;
use crate::store::deadlines::{self as store, Settings};
use crate::texts::{Language, text};

/// How the station counts, its days off of a year, and the rule table.
pub fn get_deadline_settings(
    context: &Context,
    request: GetDeadlineSettings,
) -> Result<DeadlineSettings, Error> {
    let session = context.session()?;
    let unit = session.folder.unit_id.clone();
    let year = request.year.unwrap_or_else(|| context.today().year());
    context.read(|db| view(context, db, &unit, year))
}

/// Changes how the station counts; every report is worked out anew.
pub fn set_deadline_settings(
    context: &Context,
    request: SetDeadlineSettings,
) -> Result<DeadlineSettings, Error> {
    let session = context.session()?;
    session.require_ward()?;
    let unit = session.folder.unit_id.clone();
    let settings = Settings {
        receipt_is_first_day: request.receipt_is_first_day,
        holiday_moves_days: request.holiday_moves_days,
        is_remote: request.is_remote,
    };
    context.write(|w| store::put(w.tx, &unit, settings))?;
    let year = context.today().year();
    context.read(|db| view(context, db, &unit, year))
}

/// Declares a day off, a day worked, or takes that back.
pub fn set_day_off(context: &Context, request: SetDayOff) -> Result<DeadlineSettings, Error> {
    let session = context.session()?;
    session.require_ward()?;
    let unit = session.folder.unit_id.clone();
    let day = day(Some(&request.day))?.ok_or_else(|| Error::FieldMissing {
        field: "ngày".into(),
    })?;
    let kind = request.kind.map(|kind| match kind {
        DayOffKind::Off => "off",
        DayOffKind::Worked => "worked",
    });
    context.write(|w| store::put_day(w.tx, &unit, &day, kind))?;
    let year = day
        .parse::<NaiveDate>()
        .map_or_else(|_| context.today().year(), |d| d.year());
    context.read(|db| view(context, db, &unit, year))
}

fn view(
    context: &Context,
    db: &Connection,
    unit: &str,
    year: i32,
) -> Result<DeadlineSettings, Error> {
    let language = context.app.language();
    let settings = store::get(db, unit)?;
    Ok(DeadlineSettings {
        receipt_is_first_day: settings.receipt_is_first_day,
        holiday_moves_days: settings.holiday_moves_days,
        is_remote: settings.is_remote,
        year,
        days: days_of(&store::days_off(db, unit)?, year, language),
        rules: rules().iter().map(|r| rule_view(r, language)).collect(),
        unchecked: unchecked(context.today()).map(str::to_owned),
    })
}

/// The holidays of a year and what the station declared; plain weekends are left out.
fn days_of(days_off: &DaysOff, year: i32, language: Language) -> Vec<DayOffView> {
    let shipped = DaysOff::default();
    let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
    let mut found = BTreeMap::new();
    for day in first.iter_days().take_while(|d| d.year() == year) {
        let declared = match (days_off.off.contains(&day), days_off.worked.contains(&day)) {
            (_, true) => Some(DayOffKind::Worked),
            (true, _) => Some(DayOffKind::Off),
            _ => None,
        };
        let why = DaysOff::holiday(day).or_else(|| shipped.why(day));
        if declared.is_none() && matches!(why, None | Some(DayOff::Weekend)) {
            continue;
        }
        let view = DayOffView {
            day: day.to_string(),
            name: why
                .as_ref()
                .map_or_else(String::new, |w| name_of(w, language)),
            is_unverified: declared.is_none() && why.is_some_and(|w| w.is_unverified()),
            declared,
        };
        found.insert(day, view);
    }
    found.into_values().collect()
}

fn name_of(why: &DayOff, language: Language) -> String {
    match (why, language) {
        (DayOff::Holiday { name, name_en }, _) => language.pick(name, name_en).to_owned(),
        (DayOff::Tet, _) => text(language, "day-off-tet", &[]),
        (DayOff::HungKings, _) => text(language, "day-off-hung-kings", &[]),
        (DayOff::Weekend, _) => text(language, "day-off-weekend", &[]),
        (DayOff::Declared, _) => text(language, "day-off-declared", &[]),
    }
}

fn rule_view(rule: &Rule, language: Language) -> RuleView {
    let either = |vi: &str, en: &str| language.pick(vi, en).to_owned();
    RuleView {
        code: rule.code.clone(),
        title: either(&rule.title, &rule.title_en),
        limit: limit_words(rule.limit, language),
        condition: either(&rule.condition, &rule.condition_en),
        actor: rule.actor,
        basis: rule.basis.clone(),
        valid_from: rule.valid_from.to_string(),
        valid_to: rule.valid_to.map(|d| d.to_string()),
        checked_to: rule.checked_to.to_string(),
        certainty: rule.certainty,
        note: either(&rule.note, &rule.note_en),
    }
}
