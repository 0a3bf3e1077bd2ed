//! What members report each month: list, save, delete.

use chrono::{Datelike, Months, NaiveDate};

use super::expected::{duty_of, is_day_off, term};
use super::members::require_term;
use super::*;
use crate::actions::Deleted;
use crate::actions::validate::{day, optional, required, within};
use crate::domain::deadlines::DaysOff;
use crate::domain::fold::sort_key;
use crate::domain::periods::{Calendar, Period};
use crate::error::Error;
use crate::session::Context;
use crate::store::reporting::{self, DutyRow, Register};
use crate::store::{Connection, deadlines};

/// Duties in Vietnamese alphabetical order.
pub fn list_report_duties(
    context: &Context,
    _: ListReportDuties,
) -> Result<Vec<ReportDuty>, Error> {
    let session = context.session()?;
    let unit = &session.folder.unit_id;
    let (mut rows, days_off) = context.read(|db| {
        Ok((
            reporting::list_duties(db, unit)?,
            deadlines::days_off(db, unit)?,
        ))
    })?;
    rows.sort_by_key(|r| sort_key(&r.name));
    let today = context.today();
    Ok(rows
        .into_iter()
        .map(|row| view(row, today, &days_off))
        .collect())
}

/// Adds or changes a duty.
pub fn save_report_duty(context: &Context, request: SaveReportDuty) -> Result<ReportDuty, Error> {
    let session = context.session()?;
    session.require_ward()?;
    let calendar = Calendar::from_code(&request.calendar)
        .filter(|c| *c != Calendar::Assembly)
        .ok_or_else(|| Error::ChoiceUnknown {
            field: "cách tính tháng".into(),
            value: request.calendar.clone(),
        })?;
    let row = DutyRow {
        id: String::new(),
        name: required("tên báo cáo", &request.name)?,
        body: optional("ban, tổ phải báo cáo", request.body.as_deref())?,
        calendar,
        due_day: within("ngày hạn", request.due_day, 1, 31)?,
        due_month: request.due_month,
        off_day_rule: request.off_day_rule,
        effective_from: day(request.effective_from.as_deref())?,
        effective_to: day(request.effective_to.as_deref())?,
    };
    require_term(&row.effective_from, &row.effective_to)?;
    let unit = &session.folder.unit_id;
    let ((row, days_off), _) = context.write(|w| {
        let id = match &request.id {
            Some(id) => require(w.tx, unit, id)?.id,
            None => w.environment.ids.next(),
        };
        reporting::put_duty(
            w.tx,
            unit,
            &DutyRow {
                id: id.clone(),
                ..row
            },
        )?;
        Ok((require(w.tx, unit, &id)?, deadlines::days_off(w.tx, unit)?))
    })?;
    Ok(view(row, context.today(), &days_off))
}

/// Deletes a duty; what was received for it stays and comes back into view with undo.
pub fn delete_report_duty(context: &Context, request: DeleteReportDuty) -> Result<Deleted, Error> {
    let session = context.session()?;
    let (name, action_id) = context.write(|w| {
        let row = require(w.tx, &session.folder.unit_id, &request.id)?;
        let day = crate::environment::day_of(w.now).to_string();
        reporting::delete(w.tx, Register::Duties, &row.id, &day)?;
        Ok(row.name)
    })?;
    Ok(Deleted { action_id, name })
}

/// A duty of the unit.
pub(super) fn require(tx: &Connection, unit: &str, id: &str) -> Result<DutyRow, Error> {
    let found = reporting::list_duties(tx, unit)?
        .into_iter()
        .find(|d| d.id == id);
    found.ok_or_else(|| Error::NotFound {
        what: "loại báo cáo".into(),
    })
}

/// The first period from last month on that is due today or later.
fn next_due(row: &DutyRow, today: NaiveDate, days_off: &DaysOff) -> Option<(Period, NaiveDate)> {
    let duty = duty_of(row);
    (0..4)
        .map(|n| today - Months::new(1) + Months::new(n))
        .map(|month| duty.period(month.year(), month.month() as u8))
        .filter(|period| duty.term.holds_on(period.window().last))
        .map(|period| {
            (
                period,
                duty.due_on(period, &|day| is_day_off(days_off, day)),
            )
        })
        .find(|(_, due)| *due >= today)
}

fn view(row: DutyRow, today: NaiveDate, days_off: &DaysOff) -> ReportDuty {
    let next = next_due(&row, today, days_off);
    ReportDuty {
        is_current: term(&row.effective_from, &row.effective_to).holds_on(today),
        next_due_on: next.map(|(_, due)| due.to_string()),
        next_period: next.map(|(period, _)| period.to_string()),
        id: row.id,
        name: row.name,
        body: row.body,
        calendar: row.calendar.code().to_owned(),
        due_day: row.due_day,
        due_month: row.due_month,
        off_day_rule: row.off_day_rule,
        effective_from: row.effective_from,
        effective_to: row.effective_to,
    }
}
