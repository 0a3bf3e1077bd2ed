//! Which reports are expected in some months, and how each stands: what the board, the year, the
//! work list and the printed reminders are made of.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Months, NaiveDate};

use super::*;
use crate::domain::deadlines::DaysOff;
use crate::domain::fold::sort_key;
use crate::domain::periods::Period;
use crate::domain::reporting::{Duty, Receipt, Term};
use crate::error::Error;
use crate::store::reporting::{self, DutyRow, MemberRow, ReportRow, report_id};
use crate::store::{Connection, deadlines};

/// One expected report.
#[derive(Debug, Clone)]
pub(crate) struct Expected<'a> {
    pub(crate) duty: &'a DutyRow,
    pub(crate) member: &'a MemberRow,
    pub(crate) period: Period,
    pub(crate) due_on: NaiveDate,
    pub(crate) state: ReportingState,
    pub(crate) lateness: Option<Lateness>,
    pub(crate) days_late: i64,
    /// What is written down of it.
    pub(crate) report: Option<&'a ReportRow>,
}

/// A unit's members, duties, and what is written down of the reports of some months.
#[derive(Debug)]
pub(crate) struct Register {
    pub(crate) members: Vec<MemberRow>,
    pub(crate) duties: Vec<DutyRow>,
    reports: BTreeMap<String, ReportRow>,
    days_off: DaysOff,
}

/// A month by its name: what it covers is for each duty to say.
pub(crate) type Month = (i32, u8);

impl Register {
    /// Reads what is needed for some months.
    pub(crate) fn read(db: &Connection, unit: &str, months: &[Month]) -> Result<Register, Error> {
        let duties = reporting::list_duties(db, unit)?;
        let periods: BTreeSet<String> = duties
            .iter()
            .flat_map(|row| months.iter().map(|m| duty_of(row).period(m.0, m.1)))
            .map(|period| period.to_string())
            .collect();
        let periods: Vec<String> = periods.into_iter().collect();
        let reports = reporting::list_reports(db, unit, &periods)?;
        let mut members = reporting::list_members(db, unit)?;
        members.sort_by_key(|m| {
            (
                sort_key(&m.body),
                sort_key(&reports_for(m)),
                sort_key(&m.name),
            )
        });
        Ok(Register {
            members,
            duties,
            days_off: deadlines::days_off(db, unit)?,
            reports: reports.into_iter().map(|r| (r.id.clone(), r)).collect(),
        })
    }

    /// Whether nobody works on a day.
    pub(crate) fn is_day_off(&self, day: NaiveDate) -> bool {
        is_day_off(&self.days_off, day)
    }

    /// Every report expected in a month, duty by duty, as of a day.
    pub(crate) fn expected(&self, month: Month, as_of: NaiveDate) -> Vec<Expected<'_>> {
        let of_duty = |row: &'_ DutyRow| duty_of(row).period(month.0, month.1);
        self.duties
            .iter()
            .flat_map(|duty| {
                let period = of_duty(duty);
                self.members
                    .iter()
                    .filter_map(move |member| self.one(duty, member, period, as_of))
            })
            .collect()
    }

    /// The report a member owes for a period, if any.
    pub(crate) fn one<'a>(
        &'a self,
        row: &'a DutyRow,
        member: &'a MemberRow,
        period: Period,
        as_of: NaiveDate,
    ) -> Option<Expected<'a>> {
        let duty = duty_of(row);
        let is_of_body = row.body.is_empty() || sort_key(&row.body) == sort_key(&member.body);
        let in_office = term(&member.effective_from, &member.effective_to);
        if !member.is_reporting || !is_of_body || !duty.is_owed_by(in_office, period) {
            return None;
        }
        let due_on = duty.due_on(period, &|day| self.is_day_off(day));
        let report = self
            .reports
            .get(&report_id(&row.id, &member.id, &period.to_string()));
        let receipt = report.map(receipt_of).unwrap_or_default();
        let state = receipt.state(due_on, as_of);
        Some(Expected {
            duty: row,
            member,
            period,
            due_on,
            state,
            lateness: (state == ReportingState::Late).then(|| receipt.lateness(due_on)),
            days_late: receipt.days_late(due_on, as_of),
            report,
        })
    }
}

impl Expected<'_> {
    /// Counts this report, as of a day.
    pub(crate) fn count(&self, tally: &mut ReportingTally, as_of: NaiveDate) {
        tally.add(self.state, self.lateness, as_of > self.due_on);
    }
}

/// Reports not here although their due day is over or within `soon` days, in the months around
/// today that matter: one line for each duty and, for what is not due yet, each period.
pub(crate) fn outstanding(
    db: &Connection,
    unit: &str,
    today: NaiveDate,
    soon: i64,
) -> Result<Vec<Outstanding>, Error> {
    let months: Vec<Month> = (0..=13)
        .map(|back| today + Months::new(1) - Months::new(back))
        .map(|day| (day.year(), day.month() as u8))
        .rev()
        .collect();
    let register = Register::read(db, unit, &months)?;
    let mut found: Vec<Outstanding> = Vec::new();
    for expected in months.iter().flat_map(|m| register.expected(*m, today)) {
        let is_missing = expected.state == ReportingState::Missing;
        let is_soon = expected.state == ReportingState::Pending
            && (expected.due_on - today).num_days() <= soon;
        if !is_missing && !is_soon {
            continue;
        }
        let period = expected.period.to_string();
        let same = found.iter_mut().find(|o| {
            o.duty_id == expected.duty.id
                && o.is_missing == is_missing
                && (is_missing || o.periods.contains(&period))
        });
        match same {
            Some(line) => {
                line.count += 1;
                line.periods.insert(period);
                line.due_on = line.due_on.min(expected.due_on);
            }
            None => found.push(Outstanding {
                duty_id: expected.duty.id.clone(),
                duty: expected.duty.name.clone(),
                is_missing,
                count: 1,
                periods: BTreeSet::from([period]),
                due_on: expected.due_on,
            }),
        }
    }
    Ok(found)
}

/// Reports of one duty that are not here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Outstanding {
    pub(crate) duty_id: String,
    pub(crate) duty: String,
    pub(crate) is_missing: bool,
    pub(crate) count: u32,
    /// In order of time.
    pub(crate) periods: BTreeSet<String>,
    /// The earliest due day.
    pub(crate) due_on: NaiveDate,
}

/// Whether nobody works on a day: weekends, holidays, Tết as computed, what the station declared.
///
/// Tết is trusted here although nobody compared it: a due day of the station's own is not a legal
/// term, and nobody is to be called late for not reporting on the first day of the year.
pub(super) fn is_day_off(days_off: &DaysOff, day: NaiveDate) -> bool {
    days_off.is_off(day, true)
}

/// The rule of a stored duty.
pub(super) fn duty_of(row: &DutyRow) -> Duty {
    Duty {
        calendar: row.calendar,
        due_day: u32::try_from(row.due_day).unwrap_or(1),
        due_month: row.due_month,
        off_day_rule: row.off_day_rule,
        term: term(&row.effective_from, &row.effective_to),
    }
}

/// A stored term; a day that cannot be read is none.
pub(super) fn term(from: &Option<String>, to: &Option<String>) -> Term {
    Term {
        from: read(from),
        to: read(to),
    }
}

pub(super) fn receipt_of(row: &ReportRow) -> Receipt {
    Receipt {
        made_on: read(&row.made_on),
        sent_on: read(&row.sent_on),
        received_on: read(&row.received_on),
    }
}

fn read(day: &Option<String>) -> Option<NaiveDate> {
    day.as_deref().and_then(|d| d.parse().ok())
}

/// What a member reports for, in one text.
pub(crate) fn reports_for(row: &MemberRow) -> String {
    if row.organisation.is_empty() {
        row.residential_unit.clone()
    } else {
        row.organisation.clone()
    }
}

/// "11/2026"; zero before months 1 and 2 (ui.md §5).
pub(crate) fn month_words((year, month): Month) -> String {
    if month <= 2 {
        format!("{month:02}/{year}")
    } else {
        format!("{month}/{year}")
    }
}

/// "09/12/2026" from a stored day; zero before days 1–9 and months 1–2 (ui.md §5).
pub(crate) fn written(iso: &str) -> String {
    match iso.parse::<NaiveDate>() {
        Ok(day) if day.month() <= 2 => day.format("%d/%m/%Y").to_string(),
        Ok(day) => format!("{:02}/{}/{}", day.day(), day.month(), day.year()),
        Err(_) => iso.to_owned(),
    }
}
