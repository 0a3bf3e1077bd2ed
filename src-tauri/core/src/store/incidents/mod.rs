//! Cases, traffic accidents and fires, one incident a row (synced).

mod by_window;
mod counts;

use std::str::FromStr;

use rusqlite::{Connection, OptionalExtension, Row, ToSql, Transaction, named_params};

pub use by_window::count_by_window;
pub(super) use by_window::triggers;
pub use counts::{HeatCell, StructureRow, Sums, heat_map, structure, sums};

use crate::domain::models::ModelKind;
use crate::domain::periods::Window;
use crate::domain::registers::IncidentRegister;
use crate::error::Error;

/// An incident of one of the registers; what a register does not have stays empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct IncidentRow {
    pub id: String,
    pub number: String,
    pub occurred_on: String,
    /// 0–23; `None` when nobody knows.
    pub occurred_hour: Option<i64>,
    pub category: Option<String>,
    pub cause: Option<String>,
    pub residential_unit_id: Option<String>,
    pub residential_unit: String,
    pub subjects: Option<i64>,
    pub dead: Option<i64>,
    pub injured: Option<i64>,
    /// Đồng; `None` is "chưa có số liệu", 0 is no damage.
    pub damage: Option<i64>,
    pub discovered_on: Option<String>,
    pub cleared_on: Option<String>,
    pub helped_kind: Option<ModelKind>,
    pub helped_id: Option<String>,
    pub helped_name: String,
    pub is_criminal: Option<bool>,
    pub is_serious: Option<bool>,
}

impl TryFrom<&Row<'_>> for IncidentRow {
    type Error = rusqlite::Error;

    fn try_from(row: &Row) -> Result<Self, rusqlite::Error> {
        let text = |c: &str| {
            row.get::<_, Option<String>>(c)
                .map(Option::unwrap_or_default)
        };
        Ok(IncidentRow {
            id: row.get("id")?,
            number: text("number")?,
            occurred_on: text("occurred_on")?,
            occurred_hour: row.get("occurred_hour")?,
            category: row.get("category")?,
            cause: row.get("cause")?,
            residential_unit_id: row.get("residential_unit_id")?,
            residential_unit: text("residential_unit")?,
            subjects: row.get("subjects")?,
            dead: row.get("dead")?,
            injured: row.get("injured")?,
            damage: row.get("damage")?,
            discovered_on: row.get("discovered_on")?,
            cleared_on: row.get("cleared_on")?,
            helped_kind: ModelKind::from_str(&text("helped_kind")?).ok(),
            helped_id: row.get("helped_id")?,
            helped_name: text("helped_name")?,
            is_criminal: row.get("is_criminal")?,
            is_serious: row.get("is_serious")?,
        })
    }
}

/// Which entries of a register are wanted. A period is always named: no screen reads every year.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Codes of categories or causes; `None` for all.
    pub categories: Option<Vec<String>>,
    /// A residential unit; empty for entries without one; `None` for all.
    pub place: Option<String>,
    pub cleared: Option<bool>,
    /// Words of the full-text search, prepared by [`crate::store::search::match_words`].
    pub words: Option<String>,
}

/// The named values of [`Filter`] and its register, for the statements that share them.
pub(super) fn with_filter<T>(
    unit: &str,
    register: IncidentRegister,
    window: Window,
    filter: &Filter,
    more: &[(&str, &dyn ToSql)],
    run: impl FnOnce(&[(&str, &dyn ToSql)]) -> Result<T, Error>,
) -> Result<T, Error> {
    let categories = filter
        .categories
        .as_ref()
        .map(serde_json::to_string)
        .transpose()?;
    let (first, last) = (window.first.to_string(), window.last.to_string());
    let register = register.code();
    let mut values: Vec<(&str, &dyn ToSql)> = vec![
        (":unit_id", &unit),
        (":register", &register),
        (":first", &first),
        (":last", &last),
        (":categories", &categories),
        (":place", &filter.place),
        (":cleared", &filter.cleared),
        (":words", &filter.words),
    ];
    values.extend_from_slice(more);
    run(&values)
}

/// Entries of a window, latest first.
pub fn list(
    connection: &Connection,
    unit: &str,
    register: IncidentRegister,
    window: Window,
    filter: &Filter,
    (offset, limit): (u32, u32),
) -> Result<Vec<IncidentRow>, Error> {
    let page: [(&str, &dyn ToSql); 2] = [(":offset", &offset), (":limit", &limit)];
    with_filter(unit, register, window, filter, &page, |values| {
        let mut statement = connection.prepare_cached(include_str!("list.sql"))?;
        let rows = statement.query_map(values, |row| IncidentRow::try_from(row))?;
        Ok(rows.collect::<Result<_, _>>()?)
    })
}

/// One entry of a unit with its register.
pub fn find(
    connection: &Connection,
    unit: &str,
    id: &str,
) -> Result<Option<(IncidentRegister, IncidentRow)>, Error> {
    let mut statement = connection.prepare_cached(include_str!("find.sql"))?;
    let found = statement
        .query_row(named_params! { ":unit_id": unit, ":id": id }, |row| {
            let register: Option<String> = row.get("register")?;
            Ok((register, IncidentRow::try_from(row)?))
        })
        .optional()?;
    Ok(found.and_then(|(register, row)| {
        let register = IncidentRegister::from_str(&register.unwrap_or_default()).ok()?;
        Some((register, row))
    }))
}

/// Whether another entry of these days has this number.
pub fn number_is_taken(
    connection: &Connection,
    unit: &str,
    register: IncidentRegister,
    days: Window,
    number: &str,
    but: &str,
) -> Result<bool, Error> {
    let mut statement = connection.prepare_cached(include_str!("find_number.sql"))?;
    let found: Option<String> = statement
        .query_row(
            named_params! {
                ":unit_id": unit, ":register": register.code(), ":number": number,
                ":first": days.first.to_string(), ":last": days.last.to_string(),
            },
            |row| row.get(0),
        )
        .optional()?;
    Ok(found.is_some_and(|id| id != but))
}

/// The greatest number that begins an entry's number in these days; 0 when there is none.
pub fn greatest_number(
    connection: &Connection,
    unit: &str,
    register: IncidentRegister,
    days: Window,
) -> Result<i64, Error> {
    let mut statement = connection.prepare_cached(include_str!("greatest_number.sql"))?;
    Ok(statement.query_row(
        named_params! {
            ":unit_id": unit, ":register": register.code(), ":first": days.first.to_string(),
            ":last": days.last.to_string(),
        },
        |row| row.get(0),
    )?)
}

/// Adds or changes an entry.
pub fn put(
    tx: &Transaction,
    unit: &str,
    register: IncidentRegister,
    row: &IncidentRow,
) -> Result<(), Error> {
    tx.prepare_cached(include_str!("put.sql"))?
        .execute(named_params! {
            ":id": row.id, ":unit_id": unit, ":register": register.code(), ":number": row.number,
            ":occurred_on": row.occurred_on, ":occurred_hour": row.occurred_hour,
            ":category": row.category, ":cause": row.cause,
            ":residential_unit_id": row.residential_unit_id, ":subjects": row.subjects,
            ":dead": row.dead, ":injured": row.injured, ":damage": row.damage,
            ":discovered_on": row.discovered_on, ":cleared_on": row.cleared_on,
            ":helped_kind": row.helped_kind.map(<&'static str>::from), ":helped_id": row.helped_id,
            ":is_criminal": row.is_criminal, ":is_serious": row.is_serious,
        })?;
    Ok(())
}

/// Deletes an entry; it stays with the day of its deletion.
pub fn delete(tx: &Transaction, id: &str, deleted_at: &str) -> Result<(), Error> {
    tx.prepare_cached(include_str!("delete.sql"))?
        .execute(named_params! { ":id": id, ":deleted_at": deleted_at })?;
    Ok(())
}
