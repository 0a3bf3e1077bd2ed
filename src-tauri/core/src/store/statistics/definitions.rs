//! Definitions of indicators and declared shares of divided units (synced).

use std::str::FromStr;

use rusqlite::{Connection, Row, Transaction, named_params};

use crate::domain::ids::natural_id;
use crate::domain::statistics::{
    Catalogue, Definition, Direction, Indicator, IndicatorOrigin, Kind, Target,
};
use crate::domain::units::{Shares, Unit};
use crate::error::Error;

/// One version of an indicator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DefinitionRow {
    pub unit_id: String,
    pub definition: Definition,
    /// The target as it is written, ">= 90".
    pub target: String,
    /// The document that ordered it.
    pub document: String,
    pub reason: String,
    pub actor_id: String,
    pub at: Option<i64>,
}

/// A declaration of shares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharesRow {
    pub id: String,
    pub unit_id: String,
    pub former_id: String,
    pub shares: Shares,
    pub reason: String,
    pub declared_by: String,
    pub at: Option<i64>,
}

/// The id of a version.
pub fn definition_id(unit: &str, code: &str, version: i64) -> String {
    natural_id("indicators", &[unit, code, &version.to_string()])
}

/// The id of a declaration.
pub fn shares_id(unit: &str, former: &str) -> String {
    natural_id("lineage_shares", &[unit, former])
}

fn text(row: &Row, column: &str) -> Result<String, rusqlite::Error> {
    Ok(row.get::<_, Option<String>>(column)?.unwrap_or_default())
}

/// Reads a row's columns in the order of the statement: by name, each would be looked for again in
/// every row, and every table asks for the whole catalogue.
struct Columns<'a> {
    row: &'a Row<'a>,
    at: usize,
}

impl Columns<'_> {
    fn next<T: rusqlite::types::FromSql>(&mut self) -> Result<Option<T>, rusqlite::Error> {
        self.at += 1;
        self.row.get(self.at - 1)
    }

    fn text(&mut self) -> Result<String, rusqlite::Error> {
        Ok(self.next()?.unwrap_or_default())
    }

    fn optional(&mut self) -> Result<Option<String>, rusqlite::Error> {
        Ok(self.next::<String>()?.filter(|t| !t.is_empty()))
    }

    /// The columns that `list_catalogue.sql` and `list_definitions.sql` begin with.
    fn definition(&mut self) -> Result<DefinitionRow, rusqlite::Error> {
        let unit_id = self.text()?;
        let mut indicator = Indicator {
            code: self.text()?,
            version: self.next()?.unwrap_or(1),
            title: self.text()?,
            title_en: self.text()?,
            short: self.text()?,
            // A kind of a newer program counts as a plain count.
            kind: Kind::from_str(&self.text()?).unwrap_or(Kind::Count),
            unit: self.text()?,
            unit_en: self.text()?,
            noun: self.text()?,
            direction: Direction::from_str(&self.text()?).unwrap_or(Direction::Neutral),
            decimals: self
                .next::<i64>()?
                .and_then(|d| u32::try_from(d).ok())
                .unwrap_or(1)
                .min(2),
            numerator: self.optional()?,
            denominator: self.optional()?,
            never_above: self.optional()?,
            has_small_cells: self.next::<i64>()? == Some(1),
            starts_on: self.text()?,
            ends_on: self.text()?,
            origin: IndicatorOrigin::Local,
            target: None,
        };
        let target = self.text()?;
        indicator.target = Target::parse(&target);
        Ok(DefinitionRow {
            unit_id,
            definition: Definition {
                indicator,
                group: self.text()?,
                group_title: self.text()?,
                group_title_en: self.text()?,
            },
            target,
            document: String::new(),
            reason: String::new(),
            actor_id: String::new(),
            at: None,
        })
    }
}

/// Every version the province issued, then every version of the unit's own, by code.
pub fn list(connection: &Connection, unit: &Unit) -> Result<Vec<DefinitionRow>, Error> {
    read(
        connection,
        unit,
        include_str!("list_definitions.sql"),
        |columns| {
            let row = columns.definition()?;
            Ok(DefinitionRow {
                document: columns.text()?,
                reason: columns.text()?,
                actor_id: columns.text()?,
                at: columns.next()?,
                ..row
            })
        },
    )
}

/// The catalogue of a unit: the built-in indicators, the province's, its own.
pub fn catalogue(connection: &Connection, unit: &Unit) -> Result<Catalogue, Error> {
    let statement = include_str!("list_catalogue.sql");
    let rows = read(connection, unit, statement, |columns| columns.definition())?;
    Ok(Catalogue::new(
        rows.into_iter().map(|r| r.definition).collect(),
    ))
}

fn read(
    connection: &Connection,
    unit: &Unit,
    statement: &str,
    one: impl Fn(&mut Columns) -> Result<DefinitionRow, rusqlite::Error>,
) -> Result<Vec<DefinitionRow>, Error> {
    let mut statement = connection.prepare_cached(statement)?;
    let units = serde_json::to_string(&units_above(unit))?;
    let rows = statement.query_map(named_params! { ":units": units }, |row| {
        one(&mut Columns { row, at: 0 })
    })?;
    let mut rows: Vec<DefinitionRow> = rows.collect::<Result<_, _>>()?;
    for row in &mut rows {
        if row.unit_id == unit.province.as_str() {
            row.definition.indicator.origin = IndicatorOrigin::Province;
        }
    }
    rows.sort_by_key(|r| r.definition.indicator.origin == IndicatorOrigin::Local);
    Ok(rows)
}

fn units_above(unit: &Unit) -> Vec<&str> {
    let mut units = vec![unit.id.as_str()];
    // A former unit's figures are read with the catalogue of the units that succeeded it.
    units.extend(unit.successors.iter().map(|s| s.unit.as_str()));
    if !unit.is_province {
        units.push(unit.province.as_str());
    }
    units
}

/// Writes a new version.
pub fn put(tx: &Transaction, row: &DefinitionRow) -> Result<(), Error> {
    let one = &row.definition.indicator;
    let kind: &'static str = one.kind.into();
    let direction: &'static str = one.direction.into();
    tx.prepare_cached(include_str!("put_definition.sql"))?
        .execute(named_params! {
            ":id": definition_id(&row.unit_id, &one.code, one.version), ":unit_id": row.unit_id,
            ":code": one.code, ":version": one.version, ":title": one.title, ":title_en": one.title_en,
            ":short": one.short, ":kind": kind, ":unit_word": one.unit, ":unit_word_en": one.unit_en,
            ":noun": one.noun, ":direction": direction, ":decimals": one.decimals,
            ":numerator": one.numerator, ":denominator": one.denominator, ":target": row.target,
            ":never_above": one.never_above, ":small_cells": i64::from(one.has_small_cells),
            ":group_code": row.definition.group, ":group_title": row.definition.group_title,
            ":group_title_en": row.definition.group_title_en, ":starts_on": one.starts_on,
            ":ends_on": one.ends_on, ":document": row.document, ":reason": row.reason,
        })?;
    Ok(())
}

/// The declarations of some units.
pub fn list_shares(connection: &Connection, units: &[&str]) -> Result<Vec<SharesRow>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list_shares.sql"))?;
    let units = serde_json::to_string(units)?;
    let rows = statement.query_map(named_params! { ":units": units }, |row| {
        Ok((
            SharesRow {
                id: row.get("id")?,
                unit_id: row.get("unit_id")?,
                former_id: text(row, "former_id")?,
                shares: Shares::default(),
                reason: text(row, "reason")?,
                declared_by: text(row, "declared_by")?,
                at: row.get("at")?,
            },
            text(row, "shares")?,
        ))
    })?;
    let mut found = Vec::new();
    for row in rows {
        let (row, shares) = row?;
        // What does not add up, as after a merge by hand, is no declaration.
        if let Some(shares) = Shares::parse(&shares) {
            found.push(SharesRow { shares, ..row });
        }
    }
    Ok(found)
}

/// Writes a declaration.
pub fn put_shares(tx: &Transaction, row: &SharesRow) -> Result<(), Error> {
    tx.prepare_cached(include_str!("put_shares.sql"))?
        .execute(named_params! {
            ":id": row.id, ":unit_id": row.unit_id, ":former_id": row.former_id,
            ":shares": row.shares.to_string(), ":reason": row.reason, ":declared_by": row.declared_by,
        })?;
    Ok(())
}

/// Takes a declaration back.
pub fn delete_shares(tx: &Transaction, id: &str, day: &str) -> Result<(), Error> {
    tx.prepare_cached(include_str!("delete_shares.sql"))?
        .execute(named_params! { ":id": id, ":day": day })?;
    Ok(())
}
