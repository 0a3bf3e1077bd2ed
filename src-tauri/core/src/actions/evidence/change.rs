//! Changing pieces: name and validity, links, the day of appraisal, deleting.

use super::scope::resolve;
use super::*;
use crate::actions::Deleted;
use crate::actions::validate::{day, optional, required};
use crate::environment::day_of;
use crate::error::Error;
use crate::session::Context;
use crate::store::Connection;
use crate::store::evidence::{self as store, EvidenceRow, LinkKey};

/// Changes a piece's name and how long it is valid. A document's name stands in the register.
pub fn save_evidence(context: &Context, request: SaveEvidence) -> Result<EvidenceChanged, Error> {
    let session = context.session()?;
    session.require_ward()?;
    let unit = &session.folder.unit_id;
    let valid_from = day(request.valid_from.as_deref())?;
    let valid_to = day(request.valid_to.as_deref())?;
    require_order(valid_from.as_deref(), valid_to.as_deref())?;
    let (changed, _) = context.write(|w| {
        let row = require(w.tx, unit, &request.id)?;
        let name = if row.kind == EvidenceKind::Document {
            optional("tên minh chứng", Some(&request.name))?
        } else {
            required("tên minh chứng", &request.name)?
        };
        // A document's own name, sent back as it was shown, is no name of the piece.
        let name = match &row.document {
            Some(document) if document.name == name => String::new(),
            _ => name,
        };
        let row = EvidenceRow {
            name,
            valid_from,
            valid_to,
            ..row
        };
        store::put(w.tx, unit, &row)?;
        Ok(EvidenceChanged {
            id: row.id.clone(),
            name: shown_name(&row),
        })
    })?;
    Ok(changed)
}

/// The first day comes before the last.
pub(crate) fn require_order(from: Option<&str>, to: Option<&str>) -> Result<(), Error> {
    match (from, to) {
        (Some(from), Some(to)) if to < from => Err(Error::ValidityReversed {
            from: from.to_owned(),
            to: to.to_owned(),
        }),
        _ => Ok(()),
    }
}

/// Lets a piece speak for one more criterion.
pub fn link_evidence(context: &Context, request: LinkEvidence) -> Result<EvidenceChanged, Error> {
    relink(
        context,
        &request.id,
        &request.target,
        true,
        request.is_substitute,
    )
}

/// Takes a piece away from one criterion; the piece stays.
pub fn unlink_evidence(
    context: &Context,
    request: UnlinkEvidence,
) -> Result<EvidenceChanged, Error> {
    relink(context, &request.id, &request.target, false, None)
}

fn relink(
    context: &Context,
    id: &str,
    target: &EvidenceTarget,
    is_linked: bool,
    is_substitute: Option<bool>,
) -> Result<EvidenceChanged, Error> {
    let session = context.session()?;
    session.require_ward()?;
    let unit = &session.folder.unit_id;
    let (changed, _) = context.write(|w| {
        let row = require(w.tx, unit, id)?;
        let (set_id, criterion, year) = if is_linked {
            resolve(w.tx, target)?
        } else {
            // A set that is gone must not keep its links.
            resolve(w.tx, target)
                .unwrap_or_else(|_| (target.set.clone(), target.criterion.clone(), target.year))
        };
        let key = LinkKey {
            evidence_id: &row.id,
            set_id: &set_id,
            criterion: &criterion,
            year,
        };
        if is_linked {
            store::put_link(w.tx, unit, key)?;
            if let Some(stands_in) = is_substitute {
                store::put_link_role(w.tx, key, stands_in)?;
            }
        } else {
            store::delete_link(w.tx, key, &day_of(w.now).to_string())?;
        }
        Ok(EvidenceChanged {
            id: row.id.clone(),
            name: shown_name(&row),
        })
    })?;
    Ok(changed)
}

/// Deletes a piece with its links; undo brings all back. The bytes stay for that.
pub fn delete_evidence(context: &Context, request: DeleteEvidence) -> Result<Deleted, Error> {
    let session = context.session()?;
    session.require_ward()?;
    let unit = &session.folder.unit_id;
    let (name, action_id) = context.write(|w| {
        let row = require(w.tx, unit, &request.id)?;
        delete_with_links(w.tx, unit, &row.id, &day_of(w.now).to_string())?;
        Ok(shown_name(&row))
    })?;
    Ok(Deleted { action_id, name })
}

/// Deletes a piece and every link of it.
pub(crate) fn delete_with_links(
    tx: &crate::store::Transaction,
    unit: &str,
    id: &str,
    day: &str,
) -> Result<(), Error> {
    for link in store::list_links(tx, unit)? {
        if link.evidence_id == id {
            let key = LinkKey {
                evidence_id: id,
                set_id: &link.set_id,
                criterion: &link.criterion,
                year: link.year,
            };
            store::delete_link(tx, key, day)?;
        }
    }
    store::delete(tx, id, day)
}

/// Sets the day of appraisal of a year.
pub fn set_appraisal_day(
    context: &Context,
    request: SetAppraisalDay,
) -> Result<EvidenceView, Error> {
    let session = context.session()?;
    session.require_ward()?;
    let year = crate::actions::validate::within("năm", request.year.into(), 1900, 2200)?;
    let on = day(request.day.as_deref())?;
    context.write(|w| {
        store::put_appraisal_day(w.tx, &session.folder.unit_id, year as i32, on.as_deref())
    })?;
    super::list_evidence(
        context,
        ListEvidence {
            unit: None,
            set: None,
            year: Some(request.year),
            criterion: None,
            query: None,
        },
    )
}

/// A piece of the ward.
pub(super) fn require(db: &Connection, unit: &str, id: &str) -> Result<EvidenceRow, Error> {
    store::list(db, unit)?
        .into_iter()
        .find(|row| row.id == id)
        .ok_or_else(|| Error::NotFound {
            what: "minh chứng".into(),
        })
}

/// A document's piece is called as the document is.
pub(super) fn shown_name(row: &EvidenceRow) -> String {
    let of_document = row.document.as_ref().map(|d| {
        if d.name.is_empty() {
            d.number.clone()
        } else {
            d.name.clone()
        }
    });
    if row.name.is_empty() {
        of_document.unwrap_or_default()
    } else {
        row.name.clone()
    }
}
