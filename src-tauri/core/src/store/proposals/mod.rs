//! What wards would have changed in a criterion, and what the province made of it (synced).

use std::str::FromStr;

use rusqlite::{Connection, Row, Transaction, named_params};

use crate::domain::criteria::ProposalStatus;
use crate::domain::ids::natural_id;
use crate::error::Error;

/// A proposal with what the province made of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposalRow {
    pub id: String,
    pub unit_id: String,
    pub set_id: String,
    pub criterion: String,
    pub change: String,
    pub reason: String,
    pub wording: String,
    /// Who proposes, in office.
    pub person: String,
    pub position: String,
    pub proposed_on: Option<String>,
    pub review: Option<Review>,
}

/// What the province made of a proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    pub status: ProposalStatus,
    pub note: String,
    pub reviewed_by: String,
    pub reviewed_on: Option<String>,
}

impl TryFrom<&Row<'_>> for ProposalRow {
    type Error = rusqlite::Error;

    fn try_from(row: &Row) -> Result<Self, rusqlite::Error> {
        let text = |c: &str| {
            row.get::<_, Option<String>>(c)
                .map(Option::unwrap_or_default)
        };
        let status = ProposalStatus::from_str(&text("status")?).ok();
        let review = match status {
            Some(status) => Some(Review {
                status,
                note: text("note")?,
                reviewed_by: text("reviewed_by")?,
                reviewed_on: row.get("reviewed_on")?,
            }),
            None => None,
        };
        Ok(ProposalRow {
            id: row.get("id")?,
            unit_id: row.get("unit_id")?,
            set_id: text("set_id")?,
            criterion: text("criterion")?,
            change: text("change")?,
            reason: text("reason")?,
            wording: text("wording")?,
            person: text("person")?,
            position: text("position")?,
            proposed_on: row.get("proposed_on")?,
            review,
        })
    }
}

/// The proposals of a unit, or of every unit.
pub fn list(connection: &Connection, unit: Option<&str>) -> Result<Vec<ProposalRow>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list.sql"))?;
    let rows = statement.query_map([unit], |row| ProposalRow::try_from(row))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Adds or changes a proposal.
pub fn put(tx: &Transaction, row: &ProposalRow) -> Result<(), Error> {
    tx.prepare_cached(include_str!("put.sql"))?
        .execute(named_params! {
            ":id": row.id, ":unit_id": row.unit_id, ":set_id": row.set_id, ":criterion": row.criterion,
            ":change": row.change, ":reason": row.reason, ":wording": row.wording,
            ":person": row.person, ":position": row.position, ":proposed_on": row.proposed_on,
        })?;
    Ok(())
}

/// Deletes a proposal; it stays with the day of its deletion.
pub fn delete(tx: &Transaction, id: &str, deleted_at: &str) -> Result<(), Error> {
    tx.prepare_cached(include_str!("delete.sql"))?
        .execute(named_params! { ":id": id, ":deleted_at": deleted_at })?;
    Ok(())
}

/// Notes what the province made of a proposal; none takes the note back.
pub fn put_review(
    tx: &Transaction,
    unit: &str,
    proposal: &str,
    review: Option<&Review>,
) -> Result<(), Error> {
    tx.prepare_cached(include_str!("put_review.sql"))?
        .execute(named_params! {
            ":id": natural_id("proposal_reviews", &[proposal]), ":unit_id": unit,
            ":proposal_id": proposal,
            ":status": review.map(|r| <&'static str>::from(r.status)),
            ":note": review.map(|r| r.note.as_str()),
            ":reviewed_by": review.map(|r| r.reviewed_by.as_str()),
            ":reviewed_on": review.and_then(|r| r.reviewed_on.as_deref()),
        })?;
    Ok(())
}
