//! Writing a proposal, and what the province made of it.

use super::list::view;
use super::*;
use crate::actions::Deleted;
use crate::actions::criteria::{effective_sets, find_set};
use crate::actions::validate::{day, note, optional, required};
use crate::environment::day_of;
use crate::error::Error;
use crate::session::Context;
use crate::store::Connection;
use crate::store::proposals::{self as store, ProposalRow, Review};

/// Adds or changes a proposal of the ward.
pub fn save_proposal(context: &Context, request: SaveProposal) -> Result<Proposal, Error> {
    let session = context.session()?;
    session.require_ward()?;
    let unit = session.folder.unit_id.clone();
    let change = filled("nội dung đề nghị", &request.change)?;
    let reason = filled("lý do", &request.reason)?;
    let wording = note("câu chữ đề nghị", request.wording.as_deref())?;
    let person = required("người đề nghị", &request.person)?;
    let position = optional("chức vụ", request.position.as_deref())?;
    let on = day(request.proposed_on.as_deref())?;
    let (row, _) = context.write(|w| {
        let set = find_set(w.tx, &request.set)?;
        let (_, criterion) = set.find(&request.criterion)?;
        let known = match &request.id {
            Some(id) => Some(require(w.tx, Some(&unit), id)?),
            None => None,
        };
        let row = ProposalRow {
            id: match &known {
                Some(row) => row.id.clone(),
                None => w.environment.ids.next(),
            },
            unit_id: unit.clone(),
            set_id: set.id.clone(),
            criterion: criterion.number.clone(),
            change,
            reason,
            wording,
            person,
            position,
            proposed_on: Some(on.unwrap_or_else(|| day_of(w.now).to_string())),
            review: known.and_then(|row| row.review),
        };
        store::put(w.tx, &row)?;
        Ok(row)
    })?;
    context.read(|db| view(&effective_sets(db)?, row))
}

/// Deletes a proposal; undo brings it back.
pub fn delete_proposal(context: &Context, request: DeleteProposal) -> Result<Deleted, Error> {
    let session = context.session()?;
    session.require_ward()?;
    let unit = session.folder.unit_id.clone();
    let (name, action_id) = context.write(|w| {
        let row = require(w.tx, Some(&unit), &request.id)?;
        store::delete(w.tx, &row.id, &day_of(w.now).to_string())?;
        Ok(row.criterion)
    })?;
    Ok(Deleted { action_id, name })
}

/// Notes what the province made of a proposal; one that is not taken up has a reason.
pub fn review_proposal(context: &Context, request: ReviewProposal) -> Result<Proposal, Error> {
    let session = context.session()?;
    session.require_province()?;
    let said = note("ý kiến", request.note.as_deref())?;
    if request.status == Some(ProposalStatus::Declined) && said.is_empty() {
        return Err(Error::FieldMissing {
            field: "lý do".into(),
        });
    }
    let (row, _) = context.write(|w| {
        let mut row = require(w.tx, None, &request.id)?;
        row.review = request.status.map(|status| Review {
            status,
            note: said.clone(),
            reviewed_by: session.person.name.clone(),
            reviewed_on: Some(day_of(w.now).to_string()),
        });
        store::put_review(w.tx, &row.unit_id, &row.id, row.review.as_ref())?;
        Ok(row)
    })?;
    context.read(|db| view(&effective_sets(db)?, row))
}

fn filled(field: &str, text: &str) -> Result<String, Error> {
    let text = note(field, Some(text))?;
    if text.is_empty() {
        return Err(Error::FieldMissing {
            field: field.to_owned(),
        });
    }
    Ok(text)
}

fn require(db: &Connection, unit: Option<&str>, id: &str) -> Result<ProposalRow, Error> {
    store::list(db, unit)?
        .into_iter()
        .find(|row| row.id == id)
        .ok_or_else(|| Error::NotFound {
            what: "đề nghị sửa tiêu chí".into(),
        })
}
