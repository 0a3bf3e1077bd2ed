//! One month: what is expected of whom, and what came.

use chrono::{Datelike, Months, NaiveDate};

use super::expected::{Expected, Month, Register, duty_of, reports_for};
use super::*;
use crate::actions::validate::day;
use crate::domain::periods::{Calendar, Part, Period};
use crate::error::Error;
use crate::session::{Context, Session};
use crate::store::reporting::report_id;

/// A month is shown as soon as a duty of it is due within this many days.
const COLLECTED_BEFORE: i64 = 7;

/// Expected reports of a month and how each stands.
pub fn get_reporting_board(
    context: &Context,
    request: GetReportingBoard,
) -> Result<ReportingBoard, Error> {
    let session = context.session()?;
    let read = board(
        context,
        &session,
        request.period.as_deref(),
        request.as_of.as_deref(),
    )?;
    Ok(view(&read, context.today()))
}

/// A month's board before it is put into words.
#[derive(Debug)]
pub(super) struct Board {
    pub(crate) register: Register,
    pub(crate) month: Month,
    pub(crate) as_of: NaiveDate,
}

impl Board {
    /// Every report expected in the month.
    pub(crate) fn expected(&self) -> Vec<Expected<'_>> {
        self.register.expected(self.month, self.as_of)
    }

    /// The month as a period: of the first duty's calendar.
    pub(crate) fn period(&self) -> Period {
        let calendar = self
            .register
            .duties
            .first()
            .map_or(Calendar::Administrative, |d| d.calendar);
        Period::month(calendar, self.month.0, self.month.1)
    }
}

/// Reads the board of a month; without one, of the month that is being collected.
pub(super) fn board(
    context: &Context,
    session: &Session,
    period: Option<&str>,
    as_of: Option<&str>,
) -> Result<Board, Error> {
    let today = context.today();
    let as_of = as_of_day(as_of, today)?;
    let wanted = period.map(month_of).transpose()?;
    context.read(|db| {
        let unit = &session.folder.unit_id;
        let month = match wanted {
            Some(month) => month,
            None => collected(&Register::read(db, unit, &[])?, as_of),
        };
        Ok(Board {
            register: Register::read(db, unit, &[month])?,
            month,
            as_of,
        })
    })
}

/// The day asked about: today if none, never later.
pub(super) fn as_of_day(text: Option<&str>, today: NaiveDate) -> Result<NaiveDate, Error> {
    let Some(text) = day(text)? else {
        return Ok(today);
    };
    match text.parse::<NaiveDate>() {
        Ok(day) if day <= today => Ok(day),
        _ => Err(Error::DayInFuture {
            day: super::expected::written(&text),
        }),
    }
}

/// The month a period names.
fn month_of(text: &str) -> Result<Month, Error> {
    match Period::parse(text) {
        Some(Period {
            year,
            part: Part::Month(month),
            ..
        }) => Ok((year, month)),
        _ => Err(Error::PeriodUnknown {
            text: text.to_owned(),
        }),
    }
}

/// The open month when something of it is due soon, else the one before.
fn collected(register: &Register, today: NaiveDate) -> Month {
    let calendar = register
        .duties
        .first()
        .map_or(Calendar::Administrative, |d| d.calendar);
    let open = Period::month_of(calendar, today);
    let Part::Month(month) = open.part else {
        return (today.year(), today.month() as u8);
    };
    let is_near = register.duties.iter().any(|row| {
        let duty = duty_of(row);
        let period = duty.period(open.year, month);
        let left = (duty.due_on(period, &|day| register.is_day_off(day)) - today).num_days();
        duty.term.holds_on(period.window().last) && left <= COLLECTED_BEFORE
    });
    if is_near {
        (open.year, month)
    } else {
        moved((open.year, month), -1)
    }
}

/// The month `by` months later.
fn moved(month: Month, by: i32) -> Month {
    let first = NaiveDate::from_ymd_opt(month.0, u32::from(month.1), 1).unwrap_or_default();
    let moved = if by < 0 {
        first - Months::new(by.unsigned_abs())
    } else {
        first + Months::new(by.unsigned_abs())
    };
    (moved.year(), moved.month() as u8)
}

fn view(board: &Board, today: NaiveDate) -> ReportingBoard {
    let (register, as_of) = (&board.register, board.as_of);
    let expected = board.expected();
    let period = board.period();
    let named = |by| {
        let (year, month) = moved(board.month, by);
        Period::month(period.calendar, year, month).to_string()
    };
    let mut tally = ReportingTally::default();
    expected.iter().for_each(|e| e.count(&mut tally, as_of));
    ReportingBoard {
        period: period.to_string(),
        previous: named(-1),
        next: named(1),
        today: today.to_string(),
        as_of: as_of.to_string(),
        members: register.members.len() as u32,
        duties_known: register.duties.len() as u32,
        duties: register
            .duties
            .iter()
            .filter_map(|row| {
                let duty = duty_of(row);
                let period = duty.period(board.month.0, board.month.1);
                let window = period.window();
                if !duty.term.holds_on(window.last) {
                    return None;
                }
                let (nominal, due) = (
                    duty.nominal_due_on(period),
                    duty.due_on(period, &|day| register.is_day_off(day)),
                );
                let mut tally = ReportingTally::default();
                expected
                    .iter()
                    .filter(|e| e.duty.id == row.id)
                    .for_each(|e| e.count(&mut tally, as_of));
                Some(BoardDuty {
                    duty_id: row.id.clone(),
                    name: row.name.clone(),
                    period: period.to_string(),
                    first_day: window.first.to_string(),
                    last_day: window.last.to_string(),
                    due_on: due.to_string(),
                    moved_from: (nominal != due).then(|| nominal.to_string()),
                    days_left: (due - as_of).num_days(),
                    rate_on_time: tally.rate_on_time(),
                    coverage: tally.coverage(),
                    tally,
                })
            })
            .collect(),
        rows: expected.iter().map(row).collect(),
        rate_on_time: tally.rate_on_time(),
        coverage: tally.coverage(),
        tally,
    }
}

fn row(expected: &Expected) -> BoardRow {
    let (duty, member, report) = (expected.duty, expected.member, expected.report);
    let period = expected.period.to_string();
    BoardRow {
        report_id: report_id(&duty.id, &member.id, &period),
        duty_id: duty.id.clone(),
        duty: duty.name.clone(),
        member_id: member.id.clone(),
        member: member.name.clone(),
        position: member.position.clone(),
        body: member.body.clone(),
        reports_for: reports_for(member),
        period,
        due_on: expected.due_on.to_string(),
        state: expected.state,
        lateness: expected.lateness,
        days_late: expected.days_late,
        received_on: report.and_then(|r| r.received_on.clone()),
        sent_on: report.and_then(|r| r.sent_on.clone()),
        made_on: report.and_then(|r| r.made_on.clone()),
        channel: report.and_then(|r| r.channel),
        has_conflict: report.is_some_and(|r| r.has_conflict),
    }
}
