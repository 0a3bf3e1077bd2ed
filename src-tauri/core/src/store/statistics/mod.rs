//! Figures (synced), one by (unit, indicator, calendar, period, residential unit or none, source).

pub mod definitions;

use std::collections::BTreeMap;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use crate::domain::ids::natural_id;
use crate::domain::periods::Period;
use crate::domain::statistics::Amount;
use crate::error::Error;

/// The source of figures typed or imported directly; registers come later with their own.
pub const DIRECT: &str = "direct";

/// A stored figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureRow {
    pub id: String,
    pub unit_id: String,
    pub indicator: String,
    pub period: String,
    /// `None` when the cell was emptied again.
    pub amount: Option<Amount>,
    pub origin: String,
    pub comment: String,
    pub actor_id: String,
    pub at: Option<i64>,
    pub has_conflict: bool,
}

/// The key of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FigureKey<'a> {
    pub unit_id: &'a str,
    pub indicator: &'a str,
    pub period: Period,
    pub residential_unit_id: Option<&'a str>,
    pub source: &'a str,
}

impl FigureKey<'_> {
    /// The row's id, the same on every PC.
    pub fn id(&self) -> String {
        natural_id(
            "figures",
            &[
                self.unit_id,
                self.indicator,
                self.period.calendar.code(),
                &self.period.to_string(),
                self.residential_unit_id.unwrap_or_default(),
                self.source,
            ],
        )
    }
}

impl TryFrom<&Row<'_>> for FigureRow {
    type Error = rusqlite::Error;

    fn try_from(row: &Row) -> Result<Self, rusqlite::Error> {
        let text = |c: &str| {
            row.get::<_, Option<String>>(c)
                .map(Option::unwrap_or_default)
        };
        let state: Option<String> = row.get("state")?;
        let value: Option<i64> = row.get("value")?;
        Ok(FigureRow {
            id: row.get("id")?,
            unit_id: row.get("unit_id")?,
            indicator: text("indicator")?,
            period: text("period")?,
            amount: state.map(|state| Amount::from_stored(&state, value)),
            origin: text("origin")?,
            comment: text("comment")?,
            actor_id: text("actor_id")?,
            at: row.get("at")?,
            has_conflict: row.get("has_conflict")?,
        })
    }
}

/// Figures of some units for some periods, whole units or one residential unit.
pub fn list(
    connection: &Connection,
    units: &[String],
    periods: &[String],
    residential_unit: Option<&str>,
) -> Result<Vec<FigureRow>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list.sql"))?;
    let rows = statement.query_map(
        named_params! {
            ":units": serde_json::to_string(units)?, ":periods": serde_json::to_string(periods)?,
            ":residential_unit_id": residential_unit, ":source": DIRECT,
        },
        |row| FigureRow::try_from(row),
    )?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Where a figure stands in what was asked for: the index of its residential unit, its unit and
/// its period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    pub place: usize,
    pub unit: usize,
    pub period: usize,
}

/// What some units reported in some periods, handed to `take` with its indicator. A place is the
/// whole unit or one residential unit. Cells that were emptied again are left out.
pub fn each_amount(
    connection: &Connection,
    units: &[String],
    periods: &[Period],
    places: &[Option<&str>],
    mut take: impl FnMut(Spot, &str, Amount),
) -> Result<(), Error> {
    let mut statement = connection.prepare_cached(include_str!("list_amounts.sql"))?;
    let names: Vec<String> = periods.iter().map(Period::to_string).collect();
    let mut rows = statement.query(named_params! {
        ":units": serde_json::to_string(units)?, ":periods": serde_json::to_string(&names)?,
        ":residential_units": serde_json::to_string(places)?, ":source": DIRECT,
    })?;
    while let Some(row) = rows.next()? {
        let index = |column| row.get::<_, u32>(column).map(|i| i as usize);
        let spot = Spot {
            place: index(0)?,
            unit: index(1)?,
            period: index(2)?,
        };
        // A reported number comes as itself, else the word for why there is none.
        let amount = match row.get_ref(4)? {
            ValueRef::Integer(value) => Amount::Reported(value),
            word => Amount::from_stored(word.as_str().unwrap_or_default(), None),
        };
        take(spot, row.get_ref(3)?.as_str().unwrap_or_default(), amount);
    }
    Ok(())
}

/// What stands in the figures of some units and periods by row id, residential units included.
pub fn amounts(
    connection: &Connection,
    units: &[String],
    periods: &[String],
) -> Result<BTreeMap<String, Amount>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list_standing.sql"))?;
    let rows = statement.query_map(
        named_params! {
            ":units": serde_json::to_string(units)?, ":periods": serde_json::to_string(periods)?,
            ":source": DIRECT,
        },
        |row| {
            let state: String = row.get("state")?;
            Ok((
                row.get("id")?,
                Amount::from_stored(&state, row.get("value")?),
            ))
        },
    )?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Writes value and state of a figure, and where it came from.
pub fn put(
    tx: &Transaction,
    key: FigureKey,
    amount: Option<Amount>,
    origin: Option<&str>,
) -> Result<(), Error> {
    tx.prepare_cached(include_str!("put.sql"))?.execute(named_params! {
        ":id": key.id(), ":unit_id": key.unit_id, ":indicator": key.indicator,
        ":calendar": key.period.calendar.code(), ":period": key.period.to_string(),
        ":residential_unit_id": key.residential_unit_id, ":source": key.source,
        ":value": amount.and_then(Amount::value), ":state": amount.map(Amount::state), ":origin": origin,
    })?;
    Ok(())
}

/// Writes a comment on a figure that is there.
pub fn put_comment(tx: &Transaction, id: &str, comment: Option<&str>) -> Result<(), Error> {
    tx.prepare_cached(include_str!("put_comment.sql"))?
        .execute(named_params! { ":id": id, ":comment": comment })?;
    Ok(())
}

/// The period of a figure; none when the row is not there.
pub fn period_of(connection: &Connection, id: &str) -> Result<Option<String>, Error> {
    let mut statement = connection.prepare_cached(include_str!("period_of.sql"))?;
    let period: Option<Option<String>> = statement.query_row([id], |r| r.get(0)).optional()?;
    Ok(period.map(Option::unwrap_or_default))
}

/// Years with figures, latest first.
pub fn list_years(connection: &Connection, unit: &str) -> Result<Vec<i32>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list_years.sql"))?;
    let rows = statement.query_map([unit], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
