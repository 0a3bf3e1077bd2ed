//! A year: members by months, and who is on time.

use std::collections::BTreeMap;

use chrono::Datelike;

use super::board::as_of_day;
use super::expected::{Expected, Month, Register, reports_for};
use super::*;
use crate::domain::periods::{Calendar, Period};
use crate::error::Error;
use crate::session::Context;

/// How every member stands in each month of a year; of one duty or of all.
pub fn get_reporting_year(
    context: &Context,
    request: GetReportingYear,
) -> Result<ReportingYear, Error> {
    let session = context.session()?;
    let as_of = as_of_day(request.as_of.as_deref(), context.today())?;
    let year = request.year.unwrap_or_else(|| as_of.year());
    if !(1900..=2200).contains(&year) {
        return Err(Error::PeriodUnknown {
            text: year.to_string(),
        });
    }
    let months: Vec<Month> = (1..=12).map(|m| (year, m)).collect();
    let register = context.read(|db| Register::read(db, &session.folder.unit_id, &months))?;
    let wanted = |e: &Expected| request.duty_id.as_ref().is_none_or(|id| *id == e.duty.id);

    let calendar = register
        .duties
        .first()
        .map_or(Calendar::Administrative, |d| d.calendar);
    let mut rows: BTreeMap<&str, MemberYear> = BTreeMap::new();
    let mut columns = Vec::new();
    let mut total = ReportingTally::default();
    for (at, month) in months.iter().enumerate() {
        let mut tally = ReportingTally::default();
        for expected in register
            .expected(*month, as_of)
            .iter()
            .filter(|e| wanted(e))
        {
            expected.count(&mut tally, as_of);
            expected.count(&mut total, as_of);
            let row = rows
                .entry(&expected.member.id)
                .or_insert_with(|| empty(expected));
            expected.count(&mut row.tally, as_of);
            if let Some(cell) = row.cells.get_mut(at) {
                put(cell, expected);
            }
        }
        columns.push(ReportingMonth {
            period: Period::month(calendar, month.0, month.1).to_string(),
            rate_on_time: tally.rate_on_time(),
            coverage: tally.coverage(),
            tally,
        });
    }
    // In the order of the list of members, which is sorted.
    let rows = register
        .members
        .iter()
        .filter_map(|m| rows.remove(m.id.as_str()))
        .map(|mut row| {
            row.rate_on_time = row.tally.rate_on_time();
            row.coverage = row.tally.coverage();
            row
        })
        .collect();
    Ok(ReportingYear {
        year,
        as_of: as_of.to_string(),
        duties: register
            .duties
            .iter()
            .map(|d| DutyName {
                id: d.id.clone(),
                name: d.name.clone(),
            })
            .collect(),
        rows,
        months: columns,
        rate_on_time: total.rate_on_time(),
        coverage: total.coverage(),
        tally: total,
    })
}

fn empty(expected: &Expected) -> MemberYear {
    let nothing = MemberMonth {
        state: None,
        lateness: None,
        expected: 0,
        on_time: 0,
        days_late: 0,
    };
    MemberYear {
        member_id: expected.member.id.clone(),
        member: expected.member.name.clone(),
        position: expected.member.position.clone(),
        reports_for: reports_for(expected.member),
        cells: vec![nothing; 12],
        tally: ReportingTally::default(),
        rate_on_time: None,
        coverage: String::new(),
    }
}

/// The worst of a month's reports stands for it.
fn put(cell: &mut MemberMonth, expected: &Expected) {
    cell.expected += 1;
    cell.on_time += u32::from(expected.state == ReportingState::OnTime);
    let is_worse = match cell.state {
        None => true,
        Some(state) => {
            expected.state < state
                || (expected.state == state && expected.days_late > cell.days_late)
        }
    };
    if is_worse {
        cell.state = Some(expected.state);
        cell.lateness = expected.lateness;
        cell.days_late = expected.days_late;
    }
}
