//! Issued criteria sets, answers and appraisals (synced).

mod crosswalk;

use std::str::FromStr;

use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use crate::domain::criteria::{Assignment, Judgement, Layer, State, Working};
use crate::domain::ids::natural_id;
use crate::error::Error;

pub use crosswalk::{
    CrosswalkKey, CrosswalkPair, CrosswalkRow, Part, list_crosswalk, list_crosswalk_pairs,
    parts_of, put_carried, put_decision, put_part,
};

/// An issued set; its whole text is one register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetRow {
    pub id: String,
    pub unit_id: String,
    pub code: String,
    pub version: String,
    pub title: String,
    pub content: String,
}

/// What one layer says of one criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerRow {
    pub id: String,
    pub unit_id: String,
    pub set_id: String,
    pub criterion: String,
    pub year: i32,
    pub layer: Layer,
    pub judgement: Option<Judgement>,
    /// How the points came about, where there was more to them than a number.
    pub working: Option<Working>,
    pub judged_by: String,
    pub judged_on: Option<String>,
    pub note: String,
    /// Stands with the ward's own answer; empty elsewhere.
    pub assignment: Assignment,
    pub waits_for: Option<String>,
    pub expected_on: Option<String>,
    pub has_conflict: bool,
}

/// The key of an answer: (set, criterion, unit, year, layer).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AnswerKey<'a> {
    pub set_id: &'a str,
    pub criterion: &'a str,
    pub unit_id: &'a str,
    pub year: i32,
    pub layer: Layer,
}

impl AnswerKey<'_> {
    /// The table an answer of this layer stands in: the province writes its own.
    pub fn table(&self) -> &'static str {
        if self.layer == Layer::Appraisal {
            "appraisals"
        } else {
            "answers"
        }
    }

    /// The row's id, the same on every PC.
    pub fn id(&self) -> String {
        let year = self.year.to_string();
        natural_id(
            self.table(),
            &[
                self.set_id,
                self.criterion,
                self.unit_id,
                &year,
                self.layer.into(),
            ],
        )
    }
}

impl TryFrom<&Row<'_>> for AnswerRow {
    type Error = rusqlite::Error;

    fn try_from(row: &Row) -> Result<Self, rusqlite::Error> {
        let text = |c: &str| {
            row.get::<_, Option<String>>(c)
                .map(Option::unwrap_or_default)
        };
        let state = State::from_str(&text("state")?).ok();
        let points: Option<i64> = row.get("points")?;
        Ok(AnswerRow {
            id: row.get("id")?,
            unit_id: row.get("unit_id")?,
            set_id: text("set_id")?,
            criterion: text("criterion")?,
            year: row.get::<_, Option<i32>>("year")?.unwrap_or(0),
            layer: Layer::from_str(&text("layer")?).unwrap_or(Layer::Own),
            judgement: state.map(|state| Judgement { state, points }),
            working: serde_json::from_str(&text("working")?).ok(),
            judged_by: text("judged_by")?,
            judged_on: row.get("judged_on")?,
            note: text("note")?,
            assignment: assignment(row)?,
            waits_for: row.get("waits_for")?,
            expected_on: row.get("expected_on")?,
            has_conflict: row.get("has_conflict")?,
        })
    }
}

fn assignment(row: &Row) -> Result<Assignment, rusqlite::Error> {
    let text = |c: &str| {
        row.get::<_, Option<String>>(c)
            .map(Option::unwrap_or_default)
    };
    Ok(Assignment {
        person: row.get("person_id")?,
        task: text("task")?,
        due_on: row.get("due_on")?,
        product: text("product")?,
        supervisor: row.get("supervisor_id")?,
        helpers: text("helper_ids")?
            .split_whitespace()
            .map(str::to_owned)
            .collect(),
        done_on: row.get("done_on")?,
    })
}

/// Sets issued by units known here.
pub fn list_sets(connection: &Connection) -> Result<Vec<SetRow>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list_sets.sql"))?;
    let rows = statement.query_map([], |row| {
        Ok(SetRow {
            id: row.get("id")?,
            unit_id: row.get("unit_id")?,
            code: row.get::<_, Option<String>>("code")?.unwrap_or_default(),
            version: row.get::<_, Option<String>>("version")?.unwrap_or_default(),
            title: row.get::<_, Option<String>>("title")?.unwrap_or_default(),
            content: row.get::<_, Option<String>>("content")?.unwrap_or_default(),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Issues a set. Its id is its key (issuer, code, version).
pub fn put_set(tx: &Transaction, set: &SetRow) -> Result<(), Error> {
    tx.prepare_cached(include_str!("put_set.sql"))?
        .execute(named_params! {
            ":id": set.id, ":unit_id": set.unit_id, ":code": set.code, ":version": set.version,
            ":title": set.title, ":content": set.content,
        })?;
    Ok(())
}

/// All answers and appraisals of a unit for some sets and a year.
pub fn list_answers(
    connection: &Connection,
    unit: &str,
    sets: &[String],
    year: i32,
) -> Result<Vec<AnswerRow>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list_answers.sql"))?;
    let sets = serde_json::to_string(sets)?;
    let rows = statement.query_map(
        named_params! { ":unit_id": unit, ":sets": sets, ":year": year },
        |row| AnswerRow::try_from(row),
    )?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// (set, year) pairs with answers of a unit, latest year first.
pub fn list_years(connection: &Connection, unit: &str) -> Result<Vec<(String, i32)>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list_years.sql"))?;
    let rows = statement.query_map([unit], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Units with answers for some sets and a year.
pub fn list_units(
    connection: &Connection,
    sets: &[String],
    year: i32,
) -> Result<Vec<String>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list_units.sql"))?;
    let sets = serde_json::to_string(sets)?;
    let rows = statement.query_map(named_params! { ":sets": sets, ":year": year }, |row| {
        row.get(0)
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The latest year any unit has answers for, with its sets.
pub fn list_all_years(connection: &Connection) -> Result<Vec<(String, i32)>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list_all_years.sql"))?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Writes a judgement with who and when.
pub fn put_judgement(
    tx: &Transaction,
    key: AnswerKey,
    judgement: Option<Judgement>,
    working: Option<&Working>,
    judged_by: &str,
    judged_on: &str,
) -> Result<(), Error> {
    let sql = match key.layer {
        Layer::Appraisal => include_str!("put_appraisal_judgement.sql"),
        Layer::Own | Layer::Committee => include_str!("put_answer_judgement.sql"),
    };
    let is_judged = judgement.is_some();
    tx.prepare_cached(sql)?.execute(named_params! {
        ":id": key.id(), ":unit_id": key.unit_id, ":set_id": key.set_id, ":criterion": key.criterion,
        ":year": key.year, ":layer": <&'static str>::from(key.layer),
        ":state": judgement.map(|j| <&'static str>::from(j.state)),
        ":points": judgement.and_then(|j| j.points),
        ":working": working.map(serde_json::to_string).transpose()?,
        ":judged_by": is_judged.then_some(judged_by), ":judged_on": is_judged.then_some(judged_on),
    })?;
    Ok(())
}

/// Writes a note.
pub fn put_note(tx: &Transaction, key: AnswerKey, note: Option<&str>) -> Result<(), Error> {
    let sql = match key.layer {
        Layer::Appraisal => include_str!("put_appraisal_note.sql"),
        Layer::Own | Layer::Committee => include_str!("put_answer_note.sql"),
    };
    tx.prepare_cached(sql)?.execute(named_params! {
        ":id": key.id(), ":unit_id": key.unit_id, ":set_id": key.set_id, ":criterion": key.criterion,
        ":year": key.year, ":layer": <&'static str>::from(key.layer), ":note": note,
    })?;
    Ok(())
}

/// Writes whom a criterion waits for, and until when.
pub fn put_waiting(
    tx: &Transaction,
    key: AnswerKey,
    waits_for: Option<&str>,
    expected_on: Option<&str>,
) -> Result<(), Error> {
    let sql = match key.layer {
        Layer::Appraisal => include_str!("put_appraisal_waiting.sql"),
        Layer::Own | Layer::Committee => include_str!("put_answer_waiting.sql"),
    };
    tx.prepare_cached(sql)?.execute(named_params! {
        ":id": key.id(), ":unit_id": key.unit_id, ":set_id": key.set_id, ":criterion": key.criterion,
        ":year": key.year, ":layer": <&'static str>::from(key.layer),
        ":waits_for": waits_for, ":expected_on": expected_on,
    })?;
    Ok(())
}

/// Who does what by when, where anything was ever said of the criterion in this layer.
pub fn find_assignment(
    connection: &Connection,
    key: AnswerKey,
) -> Result<Option<Assignment>, Error> {
    let mut statement = connection.prepare_cached(include_str!("find_assignment.sql"))?;
    Ok(statement.query_row([key.id()], assignment).optional()?)
}

/// Writes who does what by when; stands with the ward's own answer. Empty parts become none.
pub fn put_assignment(
    tx: &Transaction,
    key: AnswerKey,
    assignment: &Assignment,
) -> Result<(), Error> {
    let filled = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    tx.prepare_cached(include_str!("put_assignment.sql"))?.execute(named_params! {
        ":id": key.id(), ":unit_id": key.unit_id, ":set_id": key.set_id, ":criterion": key.criterion,
        ":year": key.year, ":layer": <&'static str>::from(key.layer),
        ":person_id": assignment.person, ":task": filled(&assignment.task), ":due_on": assignment.due_on,
        ":product": filled(&assignment.product), ":supervisor_id": assignment.supervisor,
        ":helper_ids": filled(&assignment.helpers.join(" ")), ":done_on": assignment.done_on,
    })?;
    Ok(())
}
