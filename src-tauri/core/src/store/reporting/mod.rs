//! Members of the ward's bodies, their duties to report, and the reports that came (synced).

use std::str::FromStr;

use rusqlite::{Connection, Row, Transaction, named_params};

use crate::domain::ids::natural_id;
use crate::domain::periods::Calendar;
use crate::domain::reporting::{DueMonth, OffDayRule, ReportingChannel};
use crate::error::Error;

/// A member of a body, in office for a term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberRow {
    pub id: String,
    pub name: String,
    pub position: String,
    pub body: String,
    /// The unit or residential group they report for.
    pub organisation: String,
    pub residential_unit_id: Option<String>,
    pub residential_unit: String,
    pub effective_from: Option<String>,
    pub effective_to: Option<String>,
    pub is_reporting: bool,
}

/// What is to be reported each month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DutyRow {
    pub id: String,
    pub name: String,
    /// Whose members owe it; empty: every reporting member.
    pub body: String,
    pub calendar: Calendar,
    pub due_day: i64,
    pub due_month: DueMonth,
    pub off_day_rule: OffDayRule,
    pub effective_from: Option<String>,
    pub effective_to: Option<String>,
}

/// What is known of one report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportRow {
    pub id: String,
    pub duty_id: String,
    pub member_id: String,
    pub period: String,
    pub received_on: Option<String>,
    pub sent_on: Option<String>,
    pub made_on: Option<String>,
    pub channel: Option<ReportingChannel>,
    pub has_conflict: bool,
}

/// The id of a report's row: two PCs that write down the same report meet in one row.
pub fn report_id(duty: &str, member: &str, period: &str) -> String {
    natural_id("member_reports", &[duty, member, period])
}

/// Text of a nullable column.
fn text(row: &Row, column: &str) -> Result<String, rusqlite::Error> {
    Ok(row.get::<_, Option<String>>(column)?.unwrap_or_default())
}

/// A stored word; one that a newer program wrote shows as the given default.
fn word<T: FromStr>(row: &Row, column: &str, unknown: T) -> Result<T, rusqlite::Error> {
    Ok(T::from_str(&text(row, column)?).unwrap_or(unknown))
}

impl TryFrom<&Row<'_>> for MemberRow {
    type Error = rusqlite::Error;

    fn try_from(row: &Row) -> Result<Self, rusqlite::Error> {
        Ok(MemberRow {
            id: row.get("id")?,
            name: text(row, "name")?,
            position: text(row, "position")?,
            body: text(row, "body")?,
            organisation: text(row, "organisation")?,
            residential_unit_id: row.get("residential_unit_id")?,
            residential_unit: text(row, "residential_unit")?,
            effective_from: row.get("effective_from")?,
            effective_to: row.get("effective_to")?,
            is_reporting: row.get::<_, Option<i64>>("is_reporting")? == Some(1),
        })
    }
}

impl TryFrom<&Row<'_>> for DutyRow {
    type Error = rusqlite::Error;

    fn try_from(row: &Row) -> Result<Self, rusqlite::Error> {
        Ok(DutyRow {
            id: row.get("id")?,
            name: text(row, "name")?,
            body: text(row, "body")?,
            calendar: Calendar::from_code(&text(row, "calendar")?)
                .unwrap_or(Calendar::Administrative),
            due_day: row.get::<_, Option<i64>>("due_day")?.unwrap_or(1),
            due_month: word(row, "due_month", DueMonth::Next)?,
            off_day_rule: word(row, "off_day_rule", OffDayRule::NextWorkingDay)?,
            effective_from: row.get("effective_from")?,
            effective_to: row.get("effective_to")?,
        })
    }
}

impl TryFrom<&Row<'_>> for ReportRow {
    type Error = rusqlite::Error;

    fn try_from(row: &Row) -> Result<Self, rusqlite::Error> {
        Ok(ReportRow {
            id: row.get("id")?,
            duty_id: text(row, "duty_id")?,
            member_id: text(row, "member_id")?,
            period: text(row, "period")?,
            received_on: row.get("received_on")?,
            sent_on: row.get("sent_on")?,
            made_on: row.get("made_on")?,
            channel: ReportingChannel::from_str(&text(row, "channel")?).ok(),
            has_conflict: row.get("has_conflict")?,
        })
    }
}

/// The members of a unit's bodies, former ones too.
pub fn list_members(connection: &Connection, unit: &str) -> Result<Vec<MemberRow>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list_members.sql"))?;
    let rows = statement.query_map([unit], |row| MemberRow::try_from(row))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The duties of a unit's members, former ones too.
pub fn list_duties(connection: &Connection, unit: &str) -> Result<Vec<DutyRow>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list_duties.sql"))?;
    let rows = statement.query_map([unit], |row| DutyRow::try_from(row))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What is written down of reports of some periods.
pub fn list_reports(
    connection: &Connection,
    unit: &str,
    periods: &[String],
) -> Result<Vec<ReportRow>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list_reports.sql"))?;
    let rows = statement.query_map(
        named_params! { ":unit_id": unit, ":periods": serde_json::to_string(periods)? },
        |row| ReportRow::try_from(row),
    )?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Adds or changes a member.
pub fn put_member(tx: &Transaction, unit: &str, member: &MemberRow) -> Result<(), Error> {
    tx.prepare_cached(include_str!("put_member.sql"))?
        .execute(named_params! {
            ":id": member.id, ":unit_id": unit, ":name": member.name, ":position": member.position,
            ":body": member.body, ":organisation": member.organisation,
            ":residential_unit_id": member.residential_unit_id,
            ":effective_from": member.effective_from, ":effective_to": member.effective_to,
            ":is_reporting": i64::from(member.is_reporting),
        })?;
    Ok(())
}

/// Adds or changes a duty.
pub fn put_duty(tx: &Transaction, unit: &str, duty: &DutyRow) -> Result<(), Error> {
    tx.prepare_cached(include_str!("put_duty.sql"))?
        .execute(named_params! {
            ":id": duty.id, ":unit_id": unit, ":name": duty.name, ":body": duty.body,
            ":calendar": duty.calendar.code(), ":due_day": duty.due_day,
            ":due_month": <&'static str>::from(duty.due_month),
            ":off_day_rule": <&'static str>::from(duty.off_day_rule),
            ":effective_from": duty.effective_from, ":effective_to": duty.effective_to,
        })?;
    Ok(())
}

/// Writes down what is known of a report; all days empty: it has not come.
pub fn put_report(tx: &Transaction, unit: &str, report: &ReportRow) -> Result<(), Error> {
    tx.prepare_cached(include_str!("put_report.sql"))?
        .execute(named_params! {
            ":id": report.id, ":unit_id": unit, ":duty_id": report.duty_id,
            ":member_id": report.member_id, ":period": report.period,
            ":received_on": report.received_on, ":sent_on": report.sent_on,
            ":made_on": report.made_on, ":channel": report.channel.map(<&'static str>::from),
        })?;
    Ok(())
}

/// Which of the two registers a delete is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Register {
    Members,
    Duties,
}

/// Deletes a row; it stays with the day of its deletion.
pub fn delete(
    tx: &Transaction,
    register: Register,
    id: &str,
    deleted_at: &str,
) -> Result<(), Error> {
    let sql = match register {
        Register::Members => include_str!("delete_member.sql"),
        Register::Duties => include_str!("delete_duty.sql"),
    };
    tx.prepare_cached(sql)?
        .execute(named_params! { ":id": id, ":deleted_at": deleted_at })?;
    Ok(())
}
