//! The documents, latest first.

use std::collections::BTreeMap;

use super::*;
use crate::domain::units::Unit;
use crate::error::Error;
use crate::session::{Context, find_unit};
use crate::store::Connection;
use crate::store::documents::{self as store, DocumentRow};
use crate::store::evidence::{self, EvidenceRow};
use crate::store::search::matching_rows;

/// Documents of a unit, latest first; those without a date at the end.
pub fn list_documents(context: &Context, request: ListDocuments) -> Result<Vec<Document>, Error> {
    let session = context.session()?;
    let unit: &Unit = match &request.unit {
        Some(text) => find_unit(text)?,
        None => session.unit()?,
    };
    if !session.concerns(&unit.id) {
        return Err(Error::UnitElsewhere {
            unit: unit.name.clone(),
        });
    }
    context.read(|db| {
        let query = request.query.as_deref().unwrap_or_default();
        let found = matching_rows(db, "documents", query)?;
        let mut all = views(context, db, unit.id.as_str())?;
        all.retain(|d| found.as_ref().is_none_or(|ids| ids.contains(&d.id)));
        all.sort_by(|a, b| (&b.issued_on, &a.number, &a.id).cmp(&(&a.issued_on, &b.number, &b.id)));
        Ok(all)
    })
}

/// One document as the register shows it.
pub(super) fn view_of(
    context: &Context,
    db: &Connection,
    unit: &str,
    id: &str,
) -> Result<Document, Error> {
    views(context, db, unit)?
        .into_iter()
        .find(|d| d.id == id)
        .ok_or_else(|| Error::NotFound {
            what: "văn bản".into(),
        })
}

fn views(context: &Context, db: &Connection, unit: &str) -> Result<Vec<Document>, Error> {
    let here = context.session()?.store.blob_hashes()?;
    let today = context.today().to_string();
    let mut links: BTreeMap<String, u32> = BTreeMap::new();
    for link in evidence::list_links(db, unit)? {
        *links.entry(link.evidence_id).or_default() += 1;
    }
    let mut pieces: BTreeMap<String, EvidenceRow> = evidence::list(db, unit)?
        .into_iter()
        .filter_map(|row| Some((row.document_id.clone()?, row)))
        .collect();
    let view = |row: DocumentRow| {
        let piece = pieces.remove(&row.id);
        let file = piece.as_ref().and_then(|p| p.file.as_ref());
        Document {
            is_over: row.expires_on.as_ref().is_some_and(|day| *day < today),
            is_file_here: file.is_some_and(|f| here.contains(&f.sha256)),
            file_name: file.map(|f| f.file_name.clone()),
            file_bytes: file.map(|f| f.bytes),
            links: piece
                .as_ref()
                .and_then(|p| links.get(&p.id).copied())
                .unwrap_or(0),
            evidence_id: piece.map(|p| p.id),
            id: row.id,
            kind: row.kind,
            number: row.number,
            issued_on: row.issued_on,
            issuer: row.issuer,
            name: row.name,
            secrecy: row.secrecy,
            effective_on: row.effective_on,
            expires_on: row.expires_on,
        }
    };
    Ok(store::list(db, unit)?.into_iter().map(view).collect())
}
