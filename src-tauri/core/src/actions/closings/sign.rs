//! Signing: the closing of a period, and its corrections.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::late::{differences, live_copy, with_changes};
use super::sheet::Sheets;
use super::view::{Acts, can_be_closed, closes_from, closing_view, empties};
use super::words::{day_words, period_short};
use super::*;
use crate::actions::statistics::{TypedCell, own_unit, read_cell, require_period};
use crate::actions::validate::{note, required};
use crate::actions::validation::findings_of_month;
use crate::domain::closings::{Act, CopyChange};
use crate::domain::periods::Period;
use crate::domain::units::Unit;
use crate::domain::validation::Severity;
use crate::error::Error;
use crate::session::Context;
use crate::store::closings::{self as store, ClosingRow, Copies};
use crate::store::doors::Writing;
use crate::store::statistics::definitions;
use crate::store::{Connection, journal, statistics};

/// Signs a period: freezes every figure of it. From then on a change is a correction.
pub fn close_period(context: &Context, request: ClosePeriod) -> Result<ClosingView, Error> {
    let session = context.session()?;
    session.require_ward()?;
    let unit = own_unit(context, request.unit.as_deref())?;
    let period = require_period(&request.period)?;
    let last = period.window().last;
    let today = context.today();
    if !can_be_closed(period, today) {
        return Err(Error::PeriodNotOver {
            period: period_short(period),
            last: day_words(last),
            from: day_words(closes_from(period)),
        });
    }
    let catalogue = context.read(|db| definitions::catalogue(db, unit))?;
    let fills = request
        .fills
        .iter()
        .map(|fill| {
            let typed = TypedCell {
                indicator: fill.indicator.clone(),
                period: request.period.clone(),
                value: fill.value.clone(),
            };
            read_cell(&catalogue, &typed)
        })
        .collect::<Result<Vec<_>, _>>()?;
    context.write(|w| {
        if let Some(act) = Acts::load(w.tx, unit, period)?.last() {
            return Err(closed(period, act));
        }
        let waiting = empties(w.tx, unit, period, today)?;
        for cell in &fills {
            // Only what is empty is filled: a figure that came meanwhile is not written over.
            if waiting.iter().any(|e| e.indicator == cell.indicator.code) {
                statistics::put(w.tx, cell.key(unit, None), cell.amount, None)?;
            }
        }
        require_filled(w, unit, period, today)?;
        require_sound(context, w, unit, period)?;
        let copies = live_copy(w.tx, unit, period, today)?;
        let act = Signing {
            number: 0,
            previous: None,
            settles: Vec::new(),
            reason: String::new(),
        };
        sign(context, w, unit, period, act, copies, Vec::new())
    })?;
    closing_view(context, unit, period)
}

/// Signs a correction: takes in some of the figures that came after the closing.
pub fn correct_period(context: &Context, request: CorrectPeriod) -> Result<ClosingView, Error> {
    let session = context.session()?;
    session.require_ward()?;
    let unit = own_unit(context, request.unit.as_deref())?;
    let period = require_period(&request.period)?;
    required("lý do đính chính", &request.reason)?;
    let reason = note("lý do đính chính", Some(&request.reason))?;
    let today = context.today();
    let takes_over = request.takes_over.unwrap_or(false);
    context.write(|w| {
        let acts = Acts::load(w.tx, unit, period)?;
        let Some(last) = acts.last() else {
            return Err(Error::PeriodNotClosed {
                period: period_short(period),
            });
        };
        if last.act.device != session.folder.device_id && !takes_over {
            return Err(Error::CorrectionElsewhere {
                period: period_short(period),
                signer: last.signer.clone(),
            });
        }
        let catalogue = definitions::catalogue(w.tx, unit)?;
        let signed = store::copies(w.tx, &last.act.id)?.unwrap_or_default();
        let late = differences(&catalogue, &signed, &live_copy(w.tx, unit, period, today)?);
        let is_wanted = |change: &CopyChange| {
            request.take.iter().any(|cell| {
                let place = cell.residential_unit.as_deref().filter(|id| !id.is_empty());
                cell.indicator == change.indicator
                    && place == change.place.as_ref().map(|(id, _)| id.as_str())
            })
        };
        let changes: Vec<CopyChange> = late.into_iter().filter(|c| is_wanted(c)).collect();
        let settles: Vec<String> = acts
            .standing
            .unsettled
            .iter()
            .filter_map(|i| acts.rows.get(*i))
            .map(|r| r.act.id.clone())
            .collect();
        if changes.len() != request.take.len() || (changes.is_empty() && settles.is_empty()) {
            return Err(Error::CorrectionEmpty {
                period: period_short(period),
            });
        }
        require_sound(context, w, unit, period)?;
        let act = Signing {
            number: last.act.number + 1,
            previous: Some(last.act.id.clone()),
            settles,
            reason: reason.clone(),
        };
        let copies = with_changes(signed, &changes);
        sign(context, w, unit, period, act, copies, changes)
    })?;
    closing_view(context, unit, period)
}

fn closed(period: Period, act: &ClosingRow) -> Error {
    Error::PeriodClosed {
        period: period_short(period),
        signer: act.signer.clone(),
        day: day_words(crate::environment::day_of(act.act.signed_at)),
    }
}

/// Refuses to change a closed period, unless the change is meant as a proposal for a correction.
pub(crate) fn require_open(
    w: &Writing,
    unit: &Unit,
    periods: &[Period],
    is_proposal: bool,
) -> Result<(), Error> {
    if is_proposal {
        return Ok(());
    }
    for period in periods {
        if let Some(error) = closed_by(w.tx, unit, *period)? {
            return Err(error);
        }
    }
    Ok(())
}

/// The refusal to change a period that is closed; `None` while it is open.
pub(crate) fn closed_by(
    db: &Connection,
    unit: &Unit,
    period: Period,
) -> Result<Option<Error>, Error> {
    let acts = Acts::load(db, unit, period)?;
    Ok(acts.last().map(|act| closed(period, act)))
}

fn require_filled(w: &Writing, unit: &Unit, period: Period, today: NaiveDate) -> Result<(), Error> {
    let left = empties(w.tx, unit, period, today)?;
    match left.first() {
        None => Ok(()),
        Some(first) => Err(Error::ClosingIncomplete {
            count: left.len() as u32,
            first: first.title.clone(),
        }),
    }
}

/// Hard findings block signing.
fn require_sound(context: &Context, w: &Writing, unit: &Unit, period: Period) -> Result<(), Error> {
    if period.months().first() != Some(&period) {
        return Ok(());
    }
    let findings = findings_of_month(w.tx, unit, period, context.today(), context.app.language())?;
    let mut hard = findings.iter().filter(|f| f.severity == Severity::Hard);
    match hard.next() {
        None => Ok(()),
        Some(first) => Err(Error::ClosingBlocked {
            rule: first.rule.clone(),
            because: first.sentence.trim_end_matches('.').to_owned(),
            more: hard.count() as u32,
        }),
    }
}

/// What is being signed.
pub(super) struct Signing {
    pub(super) number: i64,
    pub(super) previous: Option<String>,
    pub(super) settles: Vec<String>,
    pub(super) reason: String,
}

fn sign(
    context: &Context,
    w: &Writing,
    unit: &Unit,
    period: Period,
    signing: Signing,
    mut copies: Copies,
    changes: Vec<CopyChange>,
) -> Result<(), Error> {
    let person = &context.session()?.person;
    let seen: BTreeMap<String, i64> = journal::heads_of_unit(w.tx, unit.id.as_str())?
        .into_iter()
        .map(|(device, (seq, _))| (device, seq))
        .collect();
    let row = ClosingRow {
        act: Act {
            id: w.environment.ids.next(),
            number: signing.number,
            previous: signing.previous,
            settles: signing.settles,
            device: w.stamp.device.clone(),
            signed_at: w.now,
        },
        unit_id: unit.id.0.clone(),
        period: period.to_string(),
        signer_id: person.staff_id.clone(),
        signer: person.name.clone(),
        position: person.position.clone(),
        reason: signing.reason,
        seen,
    };
    copies.changes = changes;
    copies.printed = Sheets {
        context,
        unit,
        period,
        act: &row,
        copies: &copies,
    }
    .data(w.tx)?;
    store::put(w.tx, &row, &copies)
}
