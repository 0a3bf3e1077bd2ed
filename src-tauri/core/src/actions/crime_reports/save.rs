//! Taking a report in, changing it, deleting it.

use chrono::{Datelike, NaiveDateTime};

use super::detail::{events_of, report_view, require};
use super::events::event_words;
use super::list::now_of;
use super::why::moment_words;
use super::*;
use crate::actions::Deleted;
use crate::actions::people::require_staff;
use crate::actions::places::require_residential_unit;
use crate::actions::validate::within;
use crate::domain::crime_reports::{category, parse_minute, parse_typed_minute};
use crate::domain::deadlines::{Group, resting_on_group};
use crate::error::Error;
use crate::session::Context;
use crate::store::crime_reports::{self as store, EventRow, ReportInput};
use crate::texts::Language;

/// More reports in a year are a slip of the finger.
const MOST_NUMBER: i64 = 99_999;

/// A minute as the window sends it, `2026-12-09T16:20`, or as a person types it.
pub(super) fn minute_of(field: &str, text: &str) -> Result<NaiveDateTime, Error> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Error::FieldMissing {
            field: field.to_owned(),
        });
    }
    let parsed = parse_minute(text)
        .or_else(|| parse_typed_minute(text))
        .filter(|at| (1900..=2200).contains(&at.year()));
    parsed.ok_or_else(|| Error::MinuteUnreadable {
        text: text.to_owned(),
    })
}

/// Takes a report in, or changes it. A new one gets the number after the highest of its year.
pub fn save_crime_report(
    context: &Context,
    request: SaveCrimeReport,
) -> Result<CrimeReport, Error> {
    let session = context.session()?;
    session.require_ward()?;
    let unit = session.folder.unit_id.clone();
    let language = context.app.language();
    let received_at = minute_of("ngày giờ tiếp nhận", &request.received_at)?;
    if received_at > now_of(context) {
        return Err(Error::InFuture {
            at: moment_words(received_at, language),
        });
    }
    let known = category(&request.category).ok_or_else(|| Error::ChoiceUnknown {
        field: "nội dung".into(),
        value: request.category.clone(),
    })?;
    let asked = request
        .number
        .map(|n| within("số", n, 1, MOST_NUMBER))
        .transpose()?;
    let given = |id: &Option<String>| id.clone().filter(|id| !id.is_empty());
    let (place, officer) = (
        given(&request.residential_unit_id),
        given(&request.officer_id),
    );
    let year = received_at.year();
    let (id, _) = context.write(|w| {
        let before = request
            .id
            .as_ref()
            .map(|id| require(w.tx, &unit, id))
            .transpose()?;
        if let Some(before) = &before {
            let events = store::events(w.tx, &unit, &before.id)?;
            check_receipt(before.received_at, received_at, &events, language)?;
            check_group(before.group, request.group, &events, language)?;
        }
        if let Some(id) = &place {
            require_residential_unit(w.tx, &unit, id)?;
        }
        if let Some(id) = &officer {
            require_staff(w.tx, &unit, id)?;
        }
        let kept = before.as_ref().filter(|b| b.year == year).map(|b| b.number);
        let id = before.map_or_else(|| w.environment.ids.next(), |b| b.id);
        let number = match asked.or(kept) {
            Some(number) => number,
            None => store::next_number(w.tx, &unit, year)?,
        };
        // A number two PCs gave stays until a person changes it; nobody gives one twice here.
        if Some(number) != kept && store::is_number_taken(w.tx, &unit, year, number, &id)? {
            return Err(Error::NumberTaken {
                number: format!("{number}/{year}"),
            });
        }
        let report = ReportInput {
            id: id.clone(),
            year,
            number,
            received_at,
            channel: request.channel,
            kind: request.kind,
            category: known.code.clone(),
            residential_unit_id: place,
            group: request.group,
            officer_id: officer,
        };
        store::put(w.tx, &unit, &report)?;
        Ok(id)
    })?;
    context.read(|db| report_view(context, db, &unit, &id))
}

/// The receipt cannot move past something that happened after it. What two PCs left before it
/// already stays: the other fields can still be saved.
pub(super) fn check_receipt(
    before: NaiveDateTime,
    received: NaiveDateTime,
    events: &[EventRow],
    language: Language,
) -> Result<(), Error> {
    let passed = events.iter().find(|e| e.at >= before && e.at < received);
    match passed {
        None => Ok(()),
        Some(event) => Err(Error::EventBeforeReceipt {
            event: event_words(event.kind, language),
            at: moment_words(event.at, language),
            received: moment_words(received, language),
        }),
    }
}

/// The group at receipt cannot change under a step that speaks of it.
pub(super) fn check_group(
    from: Group,
    to: Group,
    events: &[EventRow],
    language: Language,
) -> Result<(), Error> {
    match resting_on_group(from, to, &events_of(events)) {
        None => Ok(()),
        Some(event) => Err(Error::GroupRestedOn {
            event: event_words(event.kind, language),
            at: moment_words(event.at, language),
        }),
    }
}

/// Deletes a report; its events stay with it and come back into view with undo. Its number is not given again.
pub fn delete_crime_report(
    context: &Context,
    request: DeleteCrimeReport,
) -> Result<Deleted, Error> {
    let session = context.session()?;
    session.require_ward()?;
    let unit = session.folder.unit_id.clone();
    let (name, action_id) = context.write(|w| {
        let row = require(w.tx, &unit, &request.id)?;
        let day = crate::environment::day_of(w.now).to_string();
        store::delete(w.tx, &row.id, &day)?;
        Ok(format!("{}/{}", row.number, row.year))
    })?;
    Ok(Deleted { action_id, name })
}
