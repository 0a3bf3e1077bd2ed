//! Crosswalks between two versions of a set (synced), and answers copied register by register.

use std::collections::BTreeMap;
use std::str::FromStr;

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Transaction, named_params, params_from_iter};

use super::AnswerKey;
use crate::domain::criteria::CrosswalkDecision;
use crate::domain::ids::natural_id;
use crate::error::Error;
use crate::store::Schema;
use crate::store::synced::Register;

/// Two versions compared for a unit and a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CrosswalkKey<'a> {
    pub from_set_id: &'a str,
    pub to_set_id: &'a str,
    pub unit_id: &'a str,
    pub year: i32,
}

impl CrosswalkKey<'_> {
    /// The id of one old criterion's row, the same on every PC.
    pub fn row_id(&self, criterion: &str) -> String {
        let year = self.year.to_string();
        natural_id(
            "crosswalk_rows",
            &[
                self.from_set_id,
                self.to_set_id,
                self.unit_id,
                &year,
                criterion,
            ],
        )
    }
}

/// What was decided of one old criterion, and where its answers were carried over to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CrosswalkRow {
    pub criterion: String,
    pub decision: Option<CrosswalkDecision>,
    pub to_criterion: Option<String>,
    pub decided_by: String,
    pub decided_on: Option<String>,
    pub carried_to: Option<String>,
    pub carried_on: Option<String>,
}

/// A crosswalk that was begun: its sets and year, rows decided, rows carried over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CrosswalkPair {
    pub from_set_id: String,
    pub to_set_id: String,
    pub year: i32,
    pub decided: u32,
    pub carried: u32,
}

/// Every row of a crosswalk.
pub fn list_crosswalk(
    connection: &Connection,
    key: CrosswalkKey,
) -> Result<Vec<CrosswalkRow>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list_crosswalk.sql"))?;
    let rows = statement.query_map(
        named_params! {
            ":unit_id": key.unit_id, ":from_set_id": key.from_set_id, ":to_set_id": key.to_set_id,
            ":year": key.year,
        },
        |row| {
            let decision: Option<String> = row.get("decision")?;
            Ok(CrosswalkRow {
                criterion: row.get("criterion")?,
                decision: decision.and_then(|d| CrosswalkDecision::from_str(&d).ok()),
                to_criterion: row.get("to_criterion")?,
                decided_by: row
                    .get::<_, Option<String>>("decided_by")?
                    .unwrap_or_default(),
                decided_on: row.get("decided_on")?,
                carried_to: row.get("carried_to")?,
                carried_on: row.get("carried_on")?,
            })
        },
    )?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The crosswalks of a unit, latest year first.
pub fn list_crosswalk_pairs(
    connection: &Connection,
    unit: &str,
) -> Result<Vec<CrosswalkPair>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list_crosswalk_pairs.sql"))?;
    let rows = statement.query_map([unit], |row| {
        Ok(CrosswalkPair {
            from_set_id: row.get(0)?,
            to_set_id: row.get(1)?,
            year: row.get(2)?,
            decided: row.get(3)?,
            carried: row.get(4)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Writes what was decided of an old criterion; `None` takes the decision back.
pub fn put_decision(
    tx: &Transaction,
    key: CrosswalkKey,
    criterion: &str,
    decision: Option<(CrosswalkDecision, Option<&str>)>,
    by: &str,
    on: &str,
) -> Result<(), Error> {
    let is_decided = decision.is_some();
    tx.prepare_cached(include_str!("put_crosswalk_decision.sql"))?
        .execute(named_params! {
            ":id": key.row_id(criterion), ":unit_id": key.unit_id,
            ":from_set_id": key.from_set_id, ":to_set_id": key.to_set_id, ":year": key.year,
            ":criterion": criterion,
            ":decision": decision.map(|(d, _)| <&'static str>::from(d)),
            ":to_criterion": decision.and_then(|(_, to)| to),
            ":decided_by": is_decided.then_some(by), ":decided_on": is_decided.then_some(on),
        })?;
    Ok(())
}

/// Notes that the answers of an old criterion were carried over.
pub fn put_carried(
    tx: &Transaction,
    key: CrosswalkKey,
    criterion: &str,
    to: &str,
    on: &str,
) -> Result<(), Error> {
    tx.prepare_cached(include_str!("put_crosswalk_carried.sql"))?
        .execute(named_params! {
            ":id": key.row_id(criterion), ":carried_to": to, ":carried_on": on,
        })?;
    Ok(())
}

/// What stands in one register of an answer: its columns' values.
#[derive(Debug, Clone, PartialEq)]
pub struct Part(Vec<(String, Value)>);

impl Part {
    fn is_empty(&self) -> bool {
        self.0.iter().all(|(_, value)| *value == Value::Null)
    }

    /// Whether both say the same, whoever judged it and when.
    pub fn says_the_same(&self, other: &Part) -> bool {
        let said = |part: &Part| {
            part.0
                .iter()
                .filter(|(name, _)| !name.starts_with("judged_"))
                .cloned()
                .collect::<Vec<_>>()
        };
        said(self) == said(other)
    }

    /// The values as the journal shows them: "met · … · 2026-12-01".
    pub fn shown(&self) -> String {
        let text = |value: &Value| match value {
            Value::Integer(n) => n.to_string(),
            Value::Text(text) => text.clone(),
            _ => String::new(),
        };
        let values: Vec<String> = self.0.iter().map(|(_, value)| text(value)).collect();
        values.join(" · ")
    }
}

/// The columns that make an answer's key; they are not carried over.
const KEY: [&str; 5] = ["deleted_at", "set_id", "criterion", "year", "layer"];

/// The filled registers of an answer by name, all but its key. Whatever a later version of the
/// program keeps with an answer is among them.
pub fn parts_of(
    connection: &Connection,
    schema: &Schema,
    key: AnswerKey,
) -> Result<BTreeMap<String, Part>, Error> {
    let registers: Vec<&Register> = carried(schema, key).collect();
    let names: Vec<&str> = registers.iter().flat_map(|r| columns(r)).collect();
    let sql = format!(
        "select {} from {} where id = ?1 and deleted_at is null",
        names.join(", "),
        key.table()
    );
    let values = connection
        .prepare_cached(&sql)?
        .query_row([key.id()], |row| {
            let values = names
                .iter()
                .enumerate()
                .map(|(i, name)| Ok(((*name).to_owned(), row.get(i)?)));
            values.collect::<Result<BTreeMap<String, Value>, rusqlite::Error>>()
        })
        .optional()?;
    let Some(mut values) = values else {
        return Ok(BTreeMap::new());
    };
    let parts = registers.into_iter().map(|register| {
        let take = |name: &str| {
            let value = values.remove(name).unwrap_or(Value::Null);
            (name.to_owned(), value)
        };
        let part = columns(register).into_iter().map(take).collect();
        (register.name.clone(), Part(part))
    });
    Ok(parts.filter(|(_, part)| !part.is_empty()).collect())
}

/// Writes one register of an answer as it stands in another.
pub fn put_part(tx: &Transaction, key: AnswerKey, part: &Part) -> Result<(), Error> {
    let names: Vec<&str> = part.0.iter().map(|(name, _)| name.as_str()).collect();
    let places: Vec<String> = (7..7 + names.len()).map(|i| format!("?{i}")).collect();
    let updates: Vec<String> = names
        .iter()
        .map(|name| format!("{name} = excluded.{name}"))
        .collect();
    let sql = format!(
        "insert into {} (id, unit_id, set_id, criterion, year, layer, {})
         values (?1, ?2, ?3, ?4, ?5, ?6, {})
         on conflict (id) do update set deleted_at = null, {}",
        key.table(),
        names.join(", "),
        places.join(", "),
        updates.join(", ")
    );
    let mut values = vec![
        Value::Text(key.id()),
        Value::Text(key.unit_id.to_owned()),
        Value::Text(key.set_id.to_owned()),
        Value::Text(key.criterion.to_owned()),
        Value::Integer(key.year.into()),
        Value::Text(<&'static str>::from(key.layer).to_owned()),
    ];
    values.extend(part.0.iter().map(|(_, value)| value.clone()));
    tx.prepare_cached(&sql)?.execute(params_from_iter(values))?;
    Ok(())
}

fn carried<'a>(schema: &'a Schema, key: AnswerKey) -> impl Iterator<Item = &'a Register> {
    schema
        .registers(key.table())
        .iter()
        .filter(|register| !KEY.contains(&register.name.as_str()))
}

fn columns(register: &Register) -> Vec<&str> {
    register.columns.iter().map(|c| c.name.as_str()).collect()
}
