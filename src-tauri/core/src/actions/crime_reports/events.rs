//! What happens to a report: recorded, and taken back.

use chrono::{NaiveDate, NaiveDateTime};

use super::detail::{events_of, report_view, require, work_out};
use super::list::now_of;
use super::save::minute_of;
use super::search::key;
use super::why::{day_words, moment_words};
use super::*;
use crate::actions::Deleted;
use crate::actions::validate::day;
use crate::domain::deadlines::{Event, Group, Refusal, refusal, resting};
use crate::error::Error;
use crate::session::Context;
use crate::store::Connection;
use crate::store::crime_reports::{self as store, EventRow, ReportRow};
use crate::texts::{Language, text};

/// The words of an event.
pub(super) fn event_words(kind: EventKind, language: Language) -> String {
    text(language, &format!("report-event-{}", key(kind.into())), &[])
}

/// Records something that happened to a report: a transfer, a decision, an extension, an outcome.
pub fn record_report_event(
    context: &Context,
    request: RecordReportEvent,
) -> Result<CrimeReport, Error> {
    let session = context.session()?;
    session.require_ward()?;
    let unit = session.folder.unit_id.clone();
    let language = context.app.language();
    let at = minute_of("ngày giờ", &request.at)?;
    if at > now_of(context) {
        return Err(Error::InFuture {
            at: moment_words(at, language),
        });
    }
    let until = match request.kind {
        EventKind::Prolonged | EventKind::Extended => day(request.until_on.as_deref())?,
        _ => None,
    };
    let ground = match request.kind {
        EventKind::Suspended => Some(request.ground.ok_or_else(|| Error::FieldMissing {
            field: text(language, "report-field-ground", &[]),
        })?),
        _ => None,
    };
    context.write(|w| {
        let report = require(w.tx, &unit, &request.report_id)?;
        check(w.tx, &unit, &report, request.kind, at, language)?;
        let event = EventRow {
            id: w.environment.ids.next(),
            kind: request.kind,
            at,
            until_on: until,
            ground,
        };
        check_until(w.tx, &unit, &report, &event, language)?;
        store::put_event(w.tx, &unit, &report.id, &event)
    })?;
    context.read(|db| report_view(context, db, &unit, &request.report_id))
}

/// Takes an event off a report; undo brings it back.
pub fn remove_report_event(
    context: &Context,
    request: RemoveReportEvent,
) -> Result<Deleted, Error> {
    let session = context.session()?;
    session.require_ward()?;
    let unit = session.folder.unit_id.clone();
    let language = context.app.language();
    let (name, action_id) = context.write(|w| {
        let report = require(w.tx, &unit, &request.report_id)?;
        let events = store::events(w.tx, &unit, &report.id)?;
        let (removed, rest): (Vec<EventRow>, Vec<EventRow>) =
            events.into_iter().partition(|e| e.id == request.id);
        let (Some(event), Some(gone)) = (removed.first(), events_of(&removed).first().copied())
        else {
            return Err(Error::NotFound {
                what: "mốc của tin".into(),
            });
        };
        check_resting(gone, report.group, &events_of(&rest), language)?;
        let day = crate::environment::day_of(w.now).to_string();
        store::delete_event(w.tx, &event.id, &day)?;
        Ok(event_words(event.kind, language))
    })?;
    Ok(Deleted { action_id, name })
}

/// An event stays while another one that remains rests on it.
pub(super) fn check_resting(
    gone: Event,
    group: Group,
    rest: &[Event],
    language: Language,
) -> Result<(), Error> {
    match resting(gone, group, rest) {
        None => Ok(()),
        Some(later) => Err(Error::EventRestedOn {
            event: event_words(gone.kind, language),
            later: event_words(later.kind, language),
            at: moment_words(later.at, language),
        }),
    }
}

fn check(
    db: &Connection,
    unit: &str,
    report: &ReportRow,
    kind: EventKind,
    at: NaiveDateTime,
    language: Language,
) -> Result<(), Error> {
    if at < report.received_at {
        return Err(Error::BeforeReceipt {
            at: moment_words(at, language),
            received: moment_words(report.received_at, language),
        });
    }
    let events = events_of(&store::events(db, unit, &report.id)?);
    let event = event_words(kind, language);
    match refusal(kind, at, report.group, &events) {
        None => Ok(()),
        Some(Refusal::Twice) => Err(Error::EventTwice { event }),
        Some(Refusal::Settled) => Err(Error::EventAfterSettling { event }),
        Some(Refusal::NotNow) => Err(Error::EventNotNow { event }),
        Some(Refusal::Early(other)) => Err(Error::EventTooEarly {
            event,
            at: moment_words(at, language),
            other: event_words(other.kind, language),
            when: moment_words(other.at, language),
        }),
        Some(Refusal::Needs(needs)) => Err(Error::EventNeeds {
            event,
            needs: event_words(needs, language),
        }),
    }
}

/// A decision names a day behind the end there was, and not beyond the law's limit. Both are of its
/// own rule: a suspension since, or a decision made late, changes neither.
fn check_until(
    db: &Connection,
    unit: &str,
    report: &ReportRow,
    event: &EventRow,
    language: Language,
) -> Result<(), Error> {
    let named: Option<NaiveDate> = event.until_on.as_ref().and_then(|text| text.parse().ok());
    let Some(named) = named else { return Ok(()) };
    if named < event.at.date() {
        return Err(Error::BeforeReceipt {
            at: day_words(named),
            received: moment_words(event.at, language),
        });
    }
    // The first term as it would be had everything been decided at once.
    let at = report.received_at;
    let decided = |kind: EventKind, until: Option<NaiveDate>| Event { kind, at, until };
    let mut steps = vec![decided(EventKind::TakenUp, None)];
    if event.kind == EventKind::Extended {
        let events = events_of(&store::events(db, unit, &report.id)?);
        let prolonged = events.iter().find(|e| e.kind == EventKind::Prolonged);
        let until = prolonged.and_then(|e| e.until);
        steps.push(decided(EventKind::Prolonged, until));
    }
    let end = |steps: &[Event]| -> Result<Option<NaiveDate>, Error> {
        let standing = work_out(db, unit, at, report.group, steps)?.standing;
        let legal = standing.first_term().and_then(|clock| clock.legal);
        Ok(legal.map(|legal| legal.due.day()))
    };
    let before = end(&steps)?;
    steps.push(decided(event.kind, None));
    let most = end(&steps)?;
    match (before, most) {
        (Some(before), _) if named <= before => Err(Error::UntilTooEarly {
            day: day_words(named),
            before: day_words(before),
        }),
        (_, Some(most)) if named > most => Err(Error::UntilTooLate {
            day: day_words(named),
            most: day_words(most),
        }),
        _ => Ok(()),
    }
}
