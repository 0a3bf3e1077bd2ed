//! Reasons why findings of the validation rules stand as they are (synced).

use rusqlite::{Connection, Row, Transaction, named_params};

use crate::domain::ids::natural_id;
use crate::error::Error;

/// A reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OverrideRow {
    pub rule: String,
    pub indicator: String,
    pub period: String,
    pub residential_unit_id: Option<String>,
    /// The numbers it was given for; it lapses when they change.
    pub numbers: String,
    pub reason: String,
    /// The name of who gave it.
    pub person: String,
    pub noted_at: i64,
}

impl OverrideRow {
    /// The row's id, the same on every PC.
    pub fn id(&self, unit: &str) -> String {
        natural_id(
            "overrides",
            &[
                unit,
                &self.rule,
                &self.indicator,
                &self.period,
                self.residential_unit_id.as_deref().unwrap_or_default(),
            ],
        )
    }
}

impl TryFrom<&Row<'_>> for OverrideRow {
    type Error = rusqlite::Error;

    fn try_from(row: &Row) -> Result<Self, rusqlite::Error> {
        let text = |c: &str| {
            row.get::<_, Option<String>>(c)
                .map(Option::unwrap_or_default)
        };
        Ok(OverrideRow {
            rule: text("rule")?,
            indicator: text("indicator")?,
            period: text("period")?,
            residential_unit_id: row.get("residential_unit_id")?,
            numbers: text("numbers")?,
            reason: text("reason")?,
            person: text("person")?,
            noted_at: row.get::<_, Option<i64>>("noted_at")?.unwrap_or_default(),
        })
    }
}

/// The reasons given for a unit's periods.
pub fn list(
    connection: &Connection,
    unit: &str,
    periods: &[String],
) -> Result<Vec<OverrideRow>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list.sql"))?;
    let rows = statement.query_map(
        named_params! { ":unit_id": unit, ":periods": serde_json::to_string(periods)? },
        |row| OverrideRow::try_from(row),
    )?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Gives a reason, or another one; an empty reason takes it back.
pub fn put(tx: &Transaction, unit: &str, row: &OverrideRow) -> Result<(), Error> {
    tx.prepare_cached(include_str!("put.sql"))?
        .execute(named_params! {
            ":id": row.id(unit), ":unit_id": unit, ":rule": row.rule, ":indicator": row.indicator,
            ":period": row.period, ":residential_unit_id": row.residential_unit_id,
            ":numbers": row.numbers, ":reason": row.reason, ":person": row.person,
            ":noted_at": row.noted_at,
        })?;
    Ok(())
}
