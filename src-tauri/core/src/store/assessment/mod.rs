//! Signatures under an assessment, what the province did with it, and recognitions (synced).

use std::str::FromStr;

use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};
use serde::{Deserialize, Serialize};

use crate::domain::assessment::{Act, ActKind, CopyLine, Signing};
use crate::domain::ids::natural_id;
use crate::error::Error;

/// What an assessment is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AssessmentKey<'a> {
    pub unit_id: &'a str,
    pub set_id: &'a str,
    pub year: i32,
}

/// A signature with the copy it froze.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SigningRow {
    pub signing: Signing,
    pub number: i64,
    pub signer_id: String,
    pub signer: String,
    pub position: String,
    pub note: String,
    /// "21/22" and "98/110" at signing.
    pub shown: String,
    pub score: Option<String>,
    pub copy: Vec<CopyLine>,
}

/// A remark on one criterion of a returned assessment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    pub criterion: String,
    pub text: String,
}

/// What the province did with a signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActRow {
    pub act: Act,
    pub by_id: String,
    pub by_name: String,
    pub position: String,
    pub note: String,
    pub remarks: Vec<Remark>,
    pub shown: String,
    pub score: Option<String>,
    /// The appraisal layer, where it was concluded.
    pub copy: Vec<CopyLine>,
}

/// A decision that recognises a ward.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecognitionRow {
    pub id: String,
    pub unit_id: String,
    pub set_id: Option<String>,
    pub year: i32,
    pub number: String,
    pub issued_on: Option<String>,
    pub issuer: String,
    /// As at the decision: "98/110".
    pub score: String,
    pub valid_to: Option<String>,
    pub note: String,
    /// Entered by the province, not by the ward.
    pub is_of_province: bool,
}

/// How many wards a province has in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WardTotal {
    pub year: i32,
    pub wards: i64,
    pub source: String,
}

/// What cannot be read (a newer program wrote it) counts as nothing.
fn read<T: serde::de::DeserializeOwned + Default>(text: &str) -> T {
    serde_json::from_str(text).unwrap_or_default()
}

fn text(row: &Row, column: &str) -> Result<String, rusqlite::Error> {
    Ok(row.get::<_, Option<String>>(column)?.unwrap_or_default())
}

impl TryFrom<&Row<'_>> for SigningRow {
    type Error = rusqlite::Error;

    fn try_from(row: &Row) -> Result<Self, rusqlite::Error> {
        Ok(SigningRow {
            signing: Signing {
                id: row.get("id")?,
                device: text(row, "device")?,
                signed_at: row.get::<_, Option<i64>>("signed_at")?.unwrap_or_default(),
            },
            number: row.get::<_, Option<i64>>("number")?.unwrap_or_default(),
            signer_id: text(row, "signer_id")?,
            signer: text(row, "signer")?,
            position: text(row, "position")?,
            note: text(row, "note")?,
            shown: text(row, "shown")?,
            score: row.get("score")?,
            copy: read(&text(row, "copy")?),
        })
    }
}

impl TryFrom<&Row<'_>> for ActRow {
    type Error = rusqlite::Error;

    fn try_from(row: &Row) -> Result<Self, rusqlite::Error> {
        Ok(ActRow {
            act: Act {
                id: row.get("id")?,
                // A kind of a newer program is the more careful of the two.
                kind: ActKind::from_str(&text(row, "kind")?).unwrap_or(ActKind::Returned),
                signing_id: text(row, "signing_id")?,
                acted_at: row.get::<_, Option<i64>>("acted_at")?.unwrap_or_default(),
            },
            by_id: text(row, "by_id")?,
            by_name: text(row, "by_name")?,
            position: text(row, "position")?,
            note: text(row, "note")?,
            remarks: read(&text(row, "remarks")?),
            shown: text(row, "shown")?,
            score: row.get("score")?,
            copy: read(&text(row, "copy")?),
        })
    }
}

impl TryFrom<&Row<'_>> for RecognitionRow {
    type Error = rusqlite::Error;

    fn try_from(row: &Row) -> Result<Self, rusqlite::Error> {
        Ok(RecognitionRow {
            id: row.get("id")?,
            unit_id: row.get("unit_id")?,
            set_id: row.get("set_id")?,
            year: row.get::<_, Option<i32>>("year")?.unwrap_or(0),
            number: text(row, "number")?,
            issued_on: row.get("issued_on")?,
            issuer: text(row, "issuer")?,
            score: text(row, "score")?,
            valid_to: row.get("valid_to")?,
            note: text(row, "note")?,
            is_of_province: row.get("is_of_province")?,
        })
    }
}

/// The signatures under an assessment, first signed first.
pub fn list_signings(
    connection: &Connection,
    key: AssessmentKey,
) -> Result<Vec<SigningRow>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list_signings.sql"))?;
    let rows = statement.query_map(
        named_params! { ":unit_id": key.unit_id, ":set_id": key.set_id, ":year": key.year },
        |row| SigningRow::try_from(row),
    )?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Writes a signature once; nothing ever changes it.
pub fn put_signing(tx: &Transaction, key: AssessmentKey, row: &SigningRow) -> Result<(), Error> {
    tx.prepare_cached(include_str!("put_signing.sql"))?
        .execute(named_params! {
            ":id": row.signing.id, ":unit_id": key.unit_id, ":set_id": key.set_id, ":year": key.year,
            ":number": row.number, ":device": row.signing.device, ":signer_id": row.signer_id,
            ":signer": row.signer, ":position": row.position, ":signed_at": row.signing.signed_at,
            ":note": row.note, ":shown": row.shown, ":score": row.score,
            ":copy": serde_json::to_string(&row.copy)?,
        })?;
    Ok(())
}

/// What the province did, first done first.
pub fn list_acts(connection: &Connection, key: AssessmentKey) -> Result<Vec<ActRow>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list_acts.sql"))?;
    let rows = statement.query_map(
        named_params! { ":unit_id": key.unit_id, ":set_id": key.set_id, ":year": key.year },
        |row| ActRow::try_from(row),
    )?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Writes an act once; nothing ever changes it.
pub fn put_act(tx: &Transaction, key: AssessmentKey, row: &ActRow) -> Result<(), Error> {
    tx.prepare_cached(include_str!("put_act.sql"))?
        .execute(named_params! {
            ":id": row.act.id, ":unit_id": key.unit_id, ":set_id": key.set_id, ":year": key.year,
            ":kind": <&'static str>::from(row.act.kind), ":signing_id": row.act.signing_id,
            ":by_id": row.by_id, ":by_name": row.by_name, ":position": row.position,
            ":acted_at": row.act.acted_at, ":note": row.note,
            ":remarks": serde_json::to_string(&row.remarks)?, ":shown": row.shown,
            ":score": row.score, ":copy": serde_json::to_string(&row.copy)?,
        })?;
    Ok(())
}

/// Signed assessments the province has done nothing with yet: unit, set and year, first signed first.
pub fn list_to_appraise(connection: &Connection) -> Result<Vec<(String, String, i32)>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list_to_appraise.sql"))?;
    let rows = statement.query_map([], |row| {
        Ok((
            row.get(0)?,
            row.get::<_, Option<String>>(1)?.unwrap_or_default(),
            row.get::<_, Option<i32>>(2)?.unwrap_or_default(),
        ))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The decisions that recognise some units, by date.
pub fn list_recognitions(
    connection: &Connection,
    units: &[String],
) -> Result<Vec<RecognitionRow>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list_recognitions.sql"))?;
    let rows = statement.query_map([serde_json::to_string(units)?], |row| {
        RecognitionRow::try_from(row)
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A decision the province entered.
pub fn find_province_recognition(
    connection: &Connection,
    id: &str,
) -> Result<Option<RecognitionRow>, Error> {
    let mut statement = connection.prepare_cached(include_str!("find_province_recognition.sql"))?;
    let row = statement
        .query_row([id], |row| RecognitionRow::try_from(row))
        .optional()?;
    Ok(row)
}

/// Adds or changes a decision, in the table of whoever enters it.
pub fn put_recognition(tx: &Transaction, row: &RecognitionRow) -> Result<(), Error> {
    let sql = if row.is_of_province {
        include_str!("put_province_recognition.sql")
    } else {
        include_str!("put_recognition.sql")
    };
    tx.prepare_cached(sql)?.execute(named_params! {
        ":id": row.id, ":unit_id": row.unit_id, ":set_id": row.set_id, ":year": row.year,
        ":number": row.number, ":issued_on": row.issued_on, ":issuer": row.issuer,
        ":score": row.score, ":valid_to": row.valid_to, ":note": row.note,
    })?;
    Ok(())
}

/// Deletes a decision; it stays with the day of its deletion.
pub fn delete_recognition(
    tx: &Transaction,
    id: &str,
    is_of_province: bool,
    deleted_at: &str,
) -> Result<(), Error> {
    let sql = if is_of_province {
        include_str!("delete_province_recognition.sql")
    } else {
        include_str!("delete_recognition.sql")
    };
    tx.prepare_cached(sql)?
        .execute(named_params! { ":id": id, ":deleted_at": deleted_at })?;
    Ok(())
}

/// How many wards a province said it has, by year.
pub fn list_ward_totals(connection: &Connection, unit: &str) -> Result<Vec<WardTotal>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list_ward_totals.sql"))?;
    let rows = statement.query_map([unit], |row| {
        Ok(WardTotal {
            year: row.get("year")?,
            wards: row.get("wards")?,
            source: text(row, "source")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Says how many wards a province has in a year; none takes the number back.
pub fn put_ward_total(
    tx: &Transaction,
    unit: &str,
    year: i32,
    wards: Option<i64>,
    source: &str,
) -> Result<(), Error> {
    tx.prepare_cached(include_str!("put_ward_total.sql"))?
        .execute(named_params! {
            ":id": natural_id("ward_totals", &[unit, &year.to_string()]),
            ":unit_id": unit, ":year": year, ":wards": wards, ":source": source,
        })?;
    Ok(())
}
