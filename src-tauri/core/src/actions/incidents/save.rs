//! Adding, changing and deleting an entry.

use chrono::NaiveDate;

use super::list::{view, year_of};
use super::*;
use crate::actions::Deleted;
use crate::actions::places::require_residential_unit;
use crate::actions::validate::{day, required, within};
use crate::domain::registers::{category, causes};
use crate::error::Error;
use crate::session::Context;
use crate::store::incidents::{self as store, IncidentRow};
use crate::store::{Connection, models};

/// More people than this in one incident is a slip of the finger.
const MOST_PEOPLE: i64 = 9_999;
/// The greatest damage taken, in đồng: a thousand billion.
const MOST_DAMAGE: i64 = 1_000_000_000_000;

const NUMBER: &str = "số vụ";
const OCCURRED: &str = "ngày xảy ra";
const DISCOVERED: &str = "ngày phát hiện";
const CLEARED: &str = "ngày khám phá";
const CATEGORY: &str = "loại vụ việc";
const CAUSE: &str = "nguyên nhân";
const HELPED: &str = "mô hình giúp làm rõ";

/// Adds or changes an entry of a register.
pub fn save_incident(context: &Context, request: SaveIncident) -> Result<Incident, Error> {
    let session = context.session()?;
    session.require_ward()?;
    let register = request.register;
    let (row, occurred) = read(&request, context.today())?;
    let unit = &session.folder.unit_id;
    let (row, _) = context.write(|w| {
        let id = match &request.id {
            Some(id) => require(w.tx, unit, id, register)?.id,
            None => w.environment.ids.next(),
        };
        if let Some(place) = &row.residential_unit_id {
            require_residential_unit(w.tx, unit, place)?;
        }
        require_helper(w.tx, unit, &row)?;
        if store::number_is_taken(w.tx, unit, register, year_of(occurred), &row.number, &id)? {
            return Err(Error::IncidentNumberTaken {
                number: row.number.clone(),
                year: chrono::Datelike::year(&occurred).to_string(),
            });
        }
        let row = IncidentRow {
            id: id.clone(),
            ..row
        };
        store::put(w.tx, unit, register, &row)?;
        require(w.tx, unit, &id, register)
    })?;
    Ok(view(row))
}

/// Deletes an entry; undo brings it back.
pub fn delete_incident(context: &Context, request: DeleteIncident) -> Result<Deleted, Error> {
    let session = context.session()?;
    let (name, action_id) = context.write(|w| {
        let found = store::find(w.tx, &session.folder.unit_id, &request.id)?;
        let (_, row) = found.ok_or_else(not_found)?;
        let day = crate::environment::day_of(w.now).to_string();
        store::delete(w.tx, &row.id, &day)?;
        Ok(row.number)
    })?;
    Ok(Deleted { action_id, name })
}

fn not_found() -> Error {
    Error::NotFound {
        what: "vụ việc".into(),
    }
}

fn require(
    tx: &Connection,
    unit: &str,
    id: &str,
    register: IncidentRegister,
) -> Result<IncidentRow, Error> {
    let found = store::find(tx, unit, id)?.filter(|(kind, _)| *kind == register);
    found.map(|(_, row)| row).ok_or_else(not_found)
}

/// The model or household group an entry names must be one of the ward's.
fn require_helper(tx: &Connection, unit: &str, row: &IncidentRow) -> Result<(), Error> {
    let Some(id) = &row.helped_id else {
        return Ok(());
    };
    let is_there = match row.helped_kind {
        Some(ModelKind::HouseholdGroup) => models::list_household_groups(tx, unit)?
            .iter()
            .any(|g| g.id == *id),
        _ => models::list_models(tx, unit)?.iter().any(|m| m.id == *id),
    };
    if is_there {
        Ok(())
    } else {
        Err(Error::NotFound {
            what: HELPED.into(),
        })
    }
}

/// Reads and checks what was typed; the day it happened comes with it.
fn read(request: &SaveIncident, today: NaiveDate) -> Result<(IncidentRow, NaiveDate), Error> {
    refuse_foreign(request)?;
    let number = required(NUMBER, &request.number)?;
    let occurred = past_day(OCCURRED, Some(&request.occurred_on), today)?.ok_or_else(|| {
        Error::FieldMissing {
            field: OCCURRED.into(),
        }
    })?;
    let after = |field: &str, text: &Option<String>| {
        let found = past_day(field, text.as_deref(), today)?;
        match found {
            Some(found) if found < occurred => Err(Error::DateBefore {
                field: field.into(),
                other: OCCURRED.into(),
            }),
            found => Ok(found.map(|d| d.to_string())),
        }
    };
    let count = |field: &str, value: Option<i64>| {
        value.map(|n| within(field, n, 0, MOST_PEOPLE)).transpose()
    };
    let discovered_on = after(DISCOVERED, &request.discovered_on)?;
    let cleared_on = after(CLEARED, &request.cleared_on)?;
    if let (Some(found), Some(cleared)) = (&discovered_on, &cleared_on)
        && cleared < found
    {
        return Err(Error::DateBefore {
            field: CLEARED.into(),
            other: DISCOVERED.into(),
        });
    }
    let hour = request
        .occurred_hour
        .map(|h| within("giờ xảy ra", h, 0, 23))
        .transpose()?;
    let is_case = request.register == IncidentRegister::Cases;
    let row = IncidentRow {
        number,
        occurred_on: occurred.to_string(),
        occurred_hour: hour,
        category: coded(CATEGORY, &request.category, is_case, |code| {
            category(code).is_some()
        })?,
        cause: coded(
            CAUSE,
            &request.cause,
            request.register == IncidentRegister::Fires,
            |code| causes().iter().any(|c| c.code == code),
        )?,
        residential_unit_id: request
            .residential_unit_id
            .clone()
            .filter(|t| !t.is_empty()),
        subjects: count("số đối tượng", request.subjects)?,
        dead: toll("số người chết", request.dead, !is_case)?,
        injured: toll("số người bị thương", request.injured, !is_case)?,
        damage: request
            .damage
            .map(|n| within("thiệt hại", n, 0, MOST_DAMAGE))
            .transpose()?,
        discovered_on,
        cleared_on,
        helped_kind: request.helped_kind,
        helped_id: request.helped_id.clone().filter(|t| !t.is_empty()),
        is_criminal: is_case.then_some(request.is_criminal.unwrap_or(false)),
        is_serious: (request.register == IncidentRegister::Fires)
            .then_some(request.is_serious.unwrap_or(false)),
        ..IncidentRow::default()
    };
    if row.helped_id.is_some() && row.helped_kind.is_none() {
        return Err(Error::FieldMissing {
            field: HELPED.into(),
        });
    }
    Ok((row, occurred))
}

/// The dead and the injured must be said where the register has them; none is 0.
fn toll(field: &str, value: Option<i64>, is_needed: bool) -> Result<Option<i64>, Error> {
    match value {
        Some(n) => within(field, n, 0, MOST_PEOPLE).map(Some),
        None if is_needed => Err(Error::FieldMissing {
            field: field.into(),
        }),
        None => Ok(None),
    }
}

/// A code of a list.
fn coded(
    field: &str,
    code: &Option<String>,
    is_needed: bool,
    is_known: impl Fn(&str) -> bool,
) -> Result<Option<String>, Error> {
    match code.as_deref().filter(|c| !c.is_empty()) {
        None if is_needed => Err(Error::FieldMissing {
            field: field.into(),
        }),
        None => Ok(None),
        Some(code) if is_known(code) => Ok(Some(code.to_owned())),
        Some(code) => Err(Error::ChoiceUnknown {
            field: field.into(),
            value: code.to_owned(),
        }),
    }
}

/// A day that is not still to come.
fn past_day(field: &str, text: Option<&str>, today: NaiveDate) -> Result<Option<NaiveDate>, Error> {
    let Some(text) = day(text)? else {
        return Ok(None);
    };
    let found: NaiveDate = text
        .parse()
        .map_err(|_| Error::DateUnreadable { text: text.clone() })?;
    if found > today {
        return Err(Error::DateInFuture {
            field: field.into(),
        });
    }
    Ok(Some(found))
}

/// What a register does not have is refused, never dropped silently.
fn refuse_foreign(request: &SaveIncident) -> Result<(), Error> {
    use IncidentRegister::{Cases, Fires, TrafficAccidents};
    let given = |text: &Option<String>| text.as_deref().is_some_and(|t| !t.is_empty());
    let of: [(&str, bool, &[IncidentRegister]); 9] = [
        (CATEGORY, given(&request.category), &[Cases]),
        ("số đối tượng", request.subjects.is_some(), &[Cases]),
        (DISCOVERED, given(&request.discovered_on), &[Cases]),
        (CLEARED, given(&request.cleared_on), &[Cases]),
        (
            HELPED,
            request.helped_kind.is_some() || given(&request.helped_id),
            &[Cases],
        ),
        ("phạm pháp hình sự", request.is_criminal.is_some(), &[Cases]),
        (CAUSE, given(&request.cause), &[Fires]),
        (
            "cháy, nổ nghiêm trọng",
            request.is_serious.is_some(),
            &[Fires],
        ),
        (
            "số người chết, bị thương",
            request.dead.is_some() || request.injured.is_some(),
            &[TrafficAccidents, Fires],
        ),
    ];
    let foreign = of
        .iter()
        .find(|(_, is_given, registers)| *is_given && !registers.contains(&request.register));
    match foreign {
        Some((field, _, _)) => Err(Error::FieldNotOfRegister {
            field: (*field).into(),
        }),
        None => Ok(()),
    }
}
