//! Counting what stands in the registers.

use strum::IntoEnumIterator;

use super::add::require_count;
use super::change::require;
use super::list::unit_asked;
use super::*;
use crate::actions::statistics::{GetFigure, get_figure};
use crate::domain::evidence::Source;
use crate::domain::models::ModelStatus;
use crate::domain::periods::{Calendar, Period};
use crate::domain::units::Unit;
use crate::environment::day_of;
use crate::error::Error;
use crate::session::Context;
use crate::store::evidence::{self as store, EvidenceRow};
use crate::store::models;

/// What can be counted.
pub fn list_queries(_: &Context, _: ListQueries) -> Result<Vec<QueryView>, Error> {
    Ok(EvidenceQuery::iter()
        .map(|query| QueryView {
            query,
            is_of_year: query.is_of_year(),
        })
        .collect())
}

/// What a register gives now.
pub fn count_query(context: &Context, request: CountQuery) -> Result<CountNow, Error> {
    let unit = unit_asked(context, request.unit.as_deref())?;
    count(context, unit, request.query, request.year)
}

/// Takes the count of a piece anew, with today's date.
pub fn retake_count(context: &Context, request: RetakeCount) -> Result<EvidenceChanged, Error> {
    let session = context.session()?;
    session.require_ward()?;
    let unit = session.unit()?;
    let year = Period::month_of(Calendar::Administrative, context.today()).year;
    let row = context.read(|db| require(db, unit.id.as_str(), &request.id))?;
    let query = row.query.ok_or_else(|| Error::NotFound {
        what: "số liệu đã lấy".into(),
    })?;
    let now = count(context, unit, query, row.query_year.unwrap_or(year))?;
    let (changed, _) = context.write(|w| {
        let row = require(w.tx, unit.id.as_str(), &request.id)?;
        let taken = require_count(&now, day_of(w.now).to_string())?;
        let row = EvidenceRow {
            taken: Some(taken),
            ..row
        };
        store::put(w.tx, unit.id.as_str(), &row)?;
        Ok(EvidenceChanged {
            id: row.id,
            name: row.name,
        })
    })?;
    Ok(changed)
}

/// Counts; nothing where nothing was entered.
pub(super) fn count(
    context: &Context,
    unit: &Unit,
    query: EvidenceQuery,
    year: i32,
) -> Result<CountNow, Error> {
    let own = unit.id.as_str();
    match query.source() {
        Source::CameraSites => {
            let sites = context.read(|db| models::list_camera_sites(db, own))?;
            let works = |s: &&models::CameraSiteRow| {
                s.cameras.is_some_and(|c| c > 0) && s.working == s.cameras
            };
            Ok(part(
                sites.iter().filter(works).count() as i64,
                sites.len() as i64,
            ))
        }
        Source::Cameras => {
            let sites = context.read(|db| models::list_camera_sites(db, own))?;
            let working = sites.iter().filter_map(|s| s.working).sum();
            Ok(part(working, sites.iter().filter_map(|s| s.cameras).sum()))
        }
        Source::Models => {
            let all = context.read(|db| models::list_models(db, own))?;
            let active = all.iter().filter(|m| m.status == ModelStatus::Active);
            Ok(whole(active.count() as i64))
        }
        Source::HouseholdGroups => {
            let all = context.read(|db| models::list_household_groups(db, own))?;
            let active = all.iter().filter(|g| g.status == ModelStatus::Active);
            Ok(whole(active.count() as i64))
        }
        Source::Indicator(code) => of_indicator(context, unit, code, year),
    }
}

/// The figure in force over the administrative year; of a ratio, part and whole.
fn of_indicator(context: &Context, unit: &Unit, code: &str, year: i32) -> Result<CountNow, Error> {
    let figure = get_figure(
        context,
        GetFigure {
            indicator: code.to_owned(),
            period: Period::year(Calendar::Administrative, year).to_string(),
            unit: Some(unit.id.0.clone()),
        },
    )?;
    // "12/12" says nothing; "10/12" must be said.
    let is_whole = figure
        .coverage
        .split_once('/')
        .is_none_or(|(reported, expected)| reported == expected);
    Ok(CountNow {
        amount: figure.numerator.or(figure.count),
        total: figure.denominator,
        coverage: (!is_whole).then_some(figure.coverage),
    })
}

/// A part of a register; an empty register gives nothing.
fn part(amount: i64, total: i64) -> CountNow {
    CountNow {
        amount: (total > 0).then_some(amount),
        total: (total > 0).then_some(total),
        coverage: None,
    }
}

/// Rows of a register; none is a count too, but no evidence.
fn whole(amount: i64) -> CountNow {
    CountNow {
        amount: (amount > 0).then_some(amount),
        total: None,
        coverage: None,
    }
}
