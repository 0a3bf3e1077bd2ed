//! Writing down that a report came, that several came, that one did not come after all.

use chrono::NaiveDate;

use super::expected::{Register, receipt_of, written};
use super::*;
use crate::actions::validate::day;
use crate::domain::periods::{Part, Period};
use crate::domain::reporting::{Receipt, ReceiptError};
use crate::environment::day_of;
use crate::error::Error;
use crate::session::Context;
use crate::store::doors::Writing;
use crate::store::reporting::{self, ReportRow, report_id};

/// One report as it came.
pub fn record_member_report(
    context: &Context,
    request: RecordMemberReport,
) -> Result<ReportsRecorded, Error> {
    let session = context.session()?;
    session.require_ward()?;
    let key = ReportingKey {
        duty_id: request.duty_id,
        member_id: request.member_id,
        period: request.period,
    };
    let (received_on, sent_on, made_on) = (
        day(Some(&request.received_on))?,
        day(request.sent_on.as_deref())?,
        day(request.made_on.as_deref())?,
    );
    if received_on.is_none() {
        return Err(Error::FieldMissing {
            field: "ngày nhận".into(),
        });
    }
    let (name, action_id) = context.write(|w| {
        let found = find(w, &session.folder.unit_id, &key)?;
        let row = ReportRow {
            received_on: received_on.clone(),
            sent_on: sent_on.clone(),
            made_on: made_on.clone(),
            channel: request.channel,
            ..found.row
        };
        check(receipt_of(&row), found.period, day_of(w.now))?;
        reporting::put_report(w.tx, &session.folder.unit_id, &row)?;
        Ok(found.member)
    })?;
    Ok(ReportsRecorded {
        action_id,
        count: 1,
        name,
    })
}

/// Several reports that came on one day, today if none is named.
///
/// What is already here is left as it is: pressing the key twice changes nothing.
pub fn receive_member_reports(
    context: &Context,
    request: ReceiveMemberReports,
) -> Result<ReportsRecorded, Error> {
    let session = context.session()?;
    session.require_ward()?;
    let unit = &session.folder.unit_id;
    let received_on = day(request.received_on.as_deref())?;
    let ((count, name), action_id) = context.write(|w| {
        let today = day_of(w.now);
        let received_on = received_on.clone().unwrap_or_else(|| today.to_string());
        let mut names = Vec::new();
        for key in &request.reports {
            let found = find(w, unit, key)?;
            if found.row.received_on.is_some() {
                continue;
            }
            let row = ReportRow {
                received_on: Some(received_on.clone()),
                ..found.row
            };
            check(receipt_of(&row), found.period, today)?;
            reporting::put_report(w.tx, unit, &row)?;
            names.push(found.member);
        }
        let count = names.len() as u32;
        let name = names.pop().filter(|_| count == 1).unwrap_or_default();
        Ok((count, name))
    })?;
    Ok(ReportsRecorded {
        action_id,
        count,
        name,
    })
}

/// The report has not come after all; undo brings back what was written down.
pub fn clear_member_report(
    context: &Context,
    request: ClearMemberReport,
) -> Result<ReportsRecorded, Error> {
    let session = context.session()?;
    session.require_ward()?;
    let unit = &session.folder.unit_id;
    let key = ReportingKey {
        duty_id: request.duty_id,
        member_id: request.member_id,
        period: request.period,
    };
    let ((count, name), action_id) = context.write(|w| {
        let found = find(w, unit, &key)?;
        if found.row.received_on.is_none() {
            return Ok((0, found.member));
        }
        let row = ReportRow {
            received_on: None,
            sent_on: None,
            made_on: None,
            channel: None,
            ..found.row
        };
        reporting::put_report(w.tx, unit, &row)?;
        Ok((1, found.member))
    })?;
    Ok(ReportsRecorded {
        action_id,
        count,
        name,
    })
}

/// An expected report: its row as it stands, whose it is.
struct Found {
    row: ReportRow,
    member: String,
    period: Period,
}

/// Finds a report that is owed; one that nobody owes cannot come.
fn find(w: &Writing, unit: &str, key: &ReportingKey) -> Result<Found, Error> {
    let duty = super::duties::require(w.tx, unit, &key.duty_id)?;
    let member = super::members::require(w.tx, unit, &key.member_id)?;
    let unknown = || Error::PeriodUnknown {
        text: key.period.clone(),
    };
    let period = Period::parse(&key.period).ok_or_else(unknown)?;
    let Part::Month(month) = period.part else {
        return Err(unknown());
    };
    if period.calendar != duty.calendar {
        return Err(unknown());
    }
    let register = Register::read(w.tx, unit, &[(period.year, month)])?;
    let expected = register
        .one(&duty, &member, period, day_of(w.now))
        .ok_or_else(|| Error::ReportNotOwed {
            member: member.name.clone(),
            last: written(&period.window().last.to_string()),
        })?;
    let row = expected.report.cloned().unwrap_or_else(|| ReportRow {
        id: report_id(&duty.id, &member.id, &period.to_string()),
        duty_id: duty.id.clone(),
        member_id: member.id.clone(),
        period: period.to_string(),
        received_on: None,
        sent_on: None,
        made_on: None,
        channel: None,
        has_conflict: false,
    });
    Ok(Found {
        row,
        member: member.name.clone(),
        period,
    })
}

fn check(receipt: Receipt, period: Period, today: NaiveDate) -> Result<(), Error> {
    let words = |day: NaiveDate| written(&day.to_string());
    let first = period.window().first;
    receipt.check(first, today).map_err(|error| match error {
        ReceiptError::InFuture(day) => Error::DayInFuture { day: words(day) },
        ReceiptError::BeforePeriod(day) => Error::ReportBeforePeriod {
            day: words(day),
            first: words(first),
        },
        ReceiptError::OutOfOrder(before, after) => Error::ReportDaysOutOfOrder {
            before: words(before),
            after: words(after),
        },
        ReceiptError::NotReceived => Error::FieldMissing {
            field: "ngày nhận".into(),
        },
    })
}
