//! A period with its signed acts and what came after them.

use chrono::{Days, NaiveDate};

use super::late::{differences, late_figure, live_copy};
use super::words::{cell_words, period_words};
use super::*;
use crate::actions::folder::unit_info;
use crate::actions::statistics::{Figures, require_period, require_unit};
use crate::actions::validation::findings_of_month;
use crate::domain::closings::{Act, CopyCell, CopyChange, Standing, standing};
use crate::domain::periods::Period;
use crate::domain::statistics::{Amount, Catalogue, Indicator, Kind};
use crate::domain::units::Unit;
use crate::domain::validation::Severity;
use crate::error::Error;
use crate::session::Context;
use crate::store::Connection;
use crate::store::closings::{self as store, ClosingRow};
use crate::store::statistics::definitions;

/// A period's signed acts, later figures, empty cells and findings.
pub fn get_closing(context: &Context, request: GetClosing) -> Result<ClosingView, Error> {
    let unit = require_unit(context, request.unit.as_deref())?;
    let period = require_period(&request.period)?;
    closing_view(context, unit, period)
}

/// The acts of a unit's period, sorted out.
pub(super) struct Acts {
    pub(super) rows: Vec<ClosingRow>,
    pub(super) standing: Standing,
}

impl Acts {
    pub(super) fn load(db: &Connection, unit: &Unit, period: Period) -> Result<Acts, Error> {
        let rows = store::list(
            db,
            std::slice::from_ref(&unit.id.0),
            Some(&[period.to_string()]),
        )?;
        let acts: Vec<Act> = rows.iter().map(|r| r.act.clone()).collect();
        let standing = standing(&acts);
        Ok(Acts { rows, standing })
    }

    pub(super) fn chain(&self) -> impl DoubleEndedIterator<Item = &ClosingRow> {
        self.standing.chain.iter().filter_map(|i| self.rows.get(*i))
    }

    /// The closing itself.
    pub(super) fn first(&self) -> Option<&ClosingRow> {
        self.chain().next()
    }

    /// The act in force.
    pub(super) fn last(&self) -> Option<&ClosingRow> {
        self.chain().next_back()
    }
}

pub(super) fn closing_view(
    context: &Context,
    unit: &Unit,
    period: Period,
) -> Result<ClosingView, Error> {
    let session = context.session()?;
    let language = context.app.language();
    let window = period.window();
    let today = context.today();
    context.read(|db| {
        let acts = Acts::load(db, unit, period)?;
        let catalogue = definitions::catalogue(db, unit)?;
        let device = &session.folder.device_id;
        let mut late = Vec::new();
        if let (Some(first), Some(last)) = (acts.first(), acts.last()) {
            let signed = store::copies(db, &last.act.id)?.unwrap_or_default();
            for change in differences(&catalogue, &signed, &live_copy(db, unit, period, today)?) {
                late.push(late_figure(db, unit, &catalogue, period, first, &change)?);
            }
        }
        let is_closed = acts.last().is_some();
        let is_month = period.months().first() == Some(&period);
        let findings = if is_closed || !is_month {
            Vec::new()
        } else {
            findings_of_month(db, unit, period, today, language)?
        };
        let explained = |f: &FindingView| f.reason.as_ref().is_some_and(|r| !r.has_lapsed);
        let soft = |f: &&FindingView| f.severity == Severity::Soft && !explained(f);
        let open_findings = findings.iter().filter(soft).count() as u32;
        let signed =
            |row: &ClosingRow, is_settled| signed_act(db, &catalogue, row, device, is_settled);
        let unsettled = &acts.standing.unsettled;
        let beside = &acts.standing.beside;
        Ok(ClosingView {
            unit: unit_info(unit)?,
            period: period.to_string(),
            name: period_words(language, period),
            first_day: window.first.to_string(),
            last_day: window.last.to_string(),
            is_over: can_be_closed(period, today),
            number: acts.last().map(|r| r.act.number),
            acts: acts
                .chain()
                .map(|r| signed(r, false))
                .collect::<Result<_, _>>()?,
            beside: beside
                .iter()
                .filter_map(|i| Some((acts.rows.get(*i)?, !unsettled.contains(i))))
                .map(|(row, is_settled)| signed(row, is_settled))
                .collect::<Result<_, _>>()?,
            is_disputed: !unsettled.is_empty(),
            is_named_here: acts.last().is_none_or(|r| &r.act.device == device),
            empties: if is_closed {
                Vec::new()
            } else {
                empties(db, unit, period, today)?
            },
            late,
            blocking: findings
                .into_iter()
                .filter(|f| f.severity == Severity::Hard)
                .collect(),
            open_findings,
        })
    })
}

fn signed_act(
    db: &Connection,
    catalogue: &Catalogue,
    row: &ClosingRow,
    device: &str,
    is_settled: bool,
) -> Result<SignedAct, Error> {
    let changes = store::copies(db, &row.act.id)?.unwrap_or_default().changes;
    Ok(SignedAct {
        id: row.act.id.clone(),
        number: row.act.number,
        signer: row.signer.clone(),
        position: row.position.clone(),
        signed_at: row.act.signed_at,
        reason: row.reason.clone(),
        is_this_pc: row.act.device == device,
        is_settled,
        changes: changes
            .iter()
            .map(|c| signed_change(catalogue, c))
            .collect(),
    })
}

fn signed_change(catalogue: &Catalogue, change: &CopyChange) -> SignedChange {
    let old = change
        .old
        .as_ref()
        .map_or(Amount::NotReported, CopyCell::amount);
    SignedChange {
        indicator: change.indicator.clone(),
        title: catalogue
            .find(&change.indicator)
            .map(|i| i.title.clone())
            .unwrap_or_default(),
        place: change
            .place
            .as_ref()
            .map(|(_, name)| name.clone())
            .unwrap_or_default(),
        old: cell_words(old),
        new: cell_words(change.new.amount()),
    }
}

/// A month can be signed on its last day; a longer period when its last month is over.
pub(super) fn closes_from(period: Period) -> NaiveDate {
    let last = period.window().last;
    if period.months() == [period] {
        last
    } else {
        last + Days::new(1)
    }
}

pub(super) fn can_be_closed(period: Period, today: NaiveDate) -> bool {
    closes_from(period) <= today
}

/// A month's cells of the whole ward that nobody filled. A longer period is summed from its
/// months, so nothing of it has to be filled.
pub(super) fn empties(
    db: &Connection,
    unit: &Unit,
    period: Period,
    today: NaiveDate,
) -> Result<Vec<EmptyCell>, Error> {
    if period.months().first() != Some(&period) {
        return Ok(Vec::new());
    }
    let figures = Figures::load_cells(db, unit, &[period], None, today)?;
    let mut empty = Vec::new();
    let window = period.window();
    let is_entered = |i: &&Indicator| i.kind != Kind::Ratio && i.is_collected(window);
    for group in figures.catalogue().groups() {
        for indicator in group.indicators.iter().filter(is_entered) {
            let is_said = figures
                .cell(&indicator.code, period)
                .is_some_and(|row| row.amount.is_some());
            let found = figures.find_live(unit, indicator, period);
            if !is_said && found.total.reported == 0 && found.total.value.is_none() {
                empty.push(EmptyCell {
                    indicator: indicator.code.clone(),
                    title: indicator.title.clone(),
                    unit_word: indicator.unit.clone(),
                    group: group.title.clone(),
                });
            }
        }
    }
    Ok(empty)
}
