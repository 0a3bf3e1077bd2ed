//! One report: its events, its clocks and why they end when they do.

use chrono::NaiveDateTime;
use strum::IntoEnumIterator;

use super::list::{now_of, row_view};
use super::why::Why;
use super::*;
use crate::domain::crime_reports::minute;
use crate::domain::deadlines::{
    self, Clock, DaysOff, Event, Facts, Standing, refusal, standing, unchecked,
};
use crate::error::Error;
use crate::session::Context;
use crate::store::Connection;
use crate::store::crime_reports::{self as store, EventRow, ReportRow};
use crate::store::deadlines as ways;

/// A report with every clock.
pub fn get_crime_report(context: &Context, request: GetCrimeReport) -> Result<CrimeReport, Error> {
    let session = context.session()?;
    let unit = session.folder.unit_id.clone();
    context.read(|db| report_view(context, db, &unit, &request.id))
}

/// A report of the ward.
pub(super) fn require(db: &Connection, unit: &str, id: &str) -> Result<ReportRow, Error> {
    store::find(db, unit, id)?.ok_or_else(|| Error::NotFound {
        what: "tin báo".into(),
    })
}

/// What happened, as the clocks see it.
pub(super) fn events_of(rows: &[EventRow]) -> Vec<Event> {
    rows.iter()
        .map(|e| Event {
            kind: e.kind,
            at: e.at,
            until: e.until_on.as_ref().and_then(|d| d.parse().ok()),
        })
        .collect()
}

/// Where a report stands now, with what it rests on.
pub(super) struct Worked {
    pub(super) settings: ways::Settings,
    pub(super) days_off: DaysOff,
    pub(super) standing: Standing,
}

/// Works a report out.
pub(super) fn work_out(
    db: &Connection,
    unit: &str,
    received: NaiveDateTime,
    group: Group,
    events: &[Event],
) -> Result<Worked, Error> {
    let settings = ways::get(db, unit)?;
    let days_off = ways::days_off(db, unit)?;
    let facts = Facts {
        received,
        group,
        is_remote: settings.is_remote,
        events,
    };
    let standing = standing(&facts, settings.reading(), &days_off);
    Ok(Worked {
        settings,
        days_off,
        standing,
    })
}

/// The whole of a report for the screen.
pub(super) fn report_view(
    context: &Context,
    db: &Connection,
    unit: &str,
    id: &str,
) -> Result<CrimeReport, Error> {
    let language = context.app.language();
    let now = now_of(context);
    let row = require(db, unit, id)?;
    let happened = store::events(db, unit, id)?;
    let events = events_of(&happened);
    let worked = work_out(db, unit, row.received_at, row.group, &events)?;
    let why = Why {
        language,
        reading: worked.settings.reading(),
        days_off: &worked.days_off,
        standing: &worked.standing,
    };
    let standing = &worked.standing;
    let is_duplicate = store::is_number_taken(db, unit, row.year, row.number, &row.id)?;
    Ok(CrimeReport {
        year: row.year,
        number: row.number,
        residential_unit_id: row.residential_unit_id.clone(),
        officer_id: row.officer_id.clone(),
        group: row.group,
        clocks: standing
            .clocks
            .iter()
            .map(|c| clock_view(c, &why, now))
            .collect(),
        main: standing
            .main
            .and_then(|place| standing.clocks.get(place))
            .map(|c| c.rule.code.clone()),
        allowed: EventKind::iter()
            .filter(|kind| refusal(*kind, now, row.group, &events).is_none())
            .collect(),
        late_decisions: standing.late_decisions.clone(),
        unchecked: unchecked(row.received_at.date()).map(str::to_owned),
        receipt_is_first_day: worked.settings.receipt_is_first_day,
        now: minute(now),
        events: happened
            .into_iter()
            .map(|e| ReportEvent {
                id: e.id,
                kind: e.kind,
                at: minute(e.at),
                until_on: e.until_on,
                ground: e.ground,
            })
            .collect(),
        row: row_view(&row, is_duplicate, now, language),
    })
}

fn clock_view(clock: &Clock, why: &Why, now: NaiveDateTime) -> ReportClock {
    let rule = clock.rule;
    let legal = clock.legal.map(|c| c.due);
    let aim = clock
        .warning
        .filter(|due| due.holds(now))
        .or(legal)
        .filter(|_| clock.is_running());
    ReportClock {
        code: rule.code.clone(),
        title: why.language.pick(&rule.title, &rule.title_en).to_owned(),
        state: clock.shown(now),
        actor: rule.actor,
        start: clock.start.map(minute),
        legal: legal.map(|d| minute(d.last)),
        warning: clock.warning.map(|d| minute(d.last)),
        is_day_end: legal.is_some_and(|d| d.is_day_end),
        met_at: clock.met.map(minute),
        stopped_at: clock.stopped.map(minute),
        minutes_left: aim.map(|d: deadlines::Due| d.minutes_from(now)),
        is_optional: clock.is_optional,
        condition: why
            .language
            .pick(&rule.condition, &rule.condition_en)
            .to_owned(),
        basis: rule.basis.clone(),
        certainty: rule.certainty,
        note: why.language.pick(&rule.note, &rule.note_en).to_owned(),
        why: why.sentence(clock),
    }
}
