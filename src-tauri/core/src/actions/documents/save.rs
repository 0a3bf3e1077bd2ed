//! Adding, changing and deleting documents, and their files.

use super::list::view_of;
use super::*;
use crate::actions::Deleted;
use crate::actions::evidence::{checked_file, delete_with_links, require_order, store_file};
use crate::actions::validate::{day, note, optional, required};
use crate::domain::evidence::EvidenceKind;
use crate::environment::day_of;
use crate::error::Error;
use crate::session::Context;
use crate::store::Connection;
use crate::store::documents::{self as store, DocumentRow};
use crate::store::evidence::{self, EvidenceRow, FileFacts};

/// Adds or changes a document.
///
/// What a person marked with a độ mật keeps kind, number, date and issuer: the application stores
/// no classified content. A file it had goes with the mark.
pub fn save_document(context: &Context, request: SaveDocument) -> Result<Document, Error> {
    let session = context.session()?;
    session.require_ward()?;
    let row = DocumentRow {
        id: String::new(),
        kind: request.kind,
        number: required("số, ký hiệu", &request.number)?,
        issued_on: day(request.issued_on.as_deref())?,
        issuer: optional("cơ quan ban hành", request.issuer.as_deref())?,
        name: note("trích yếu", request.name.as_deref())?,
        secrecy: request.secrecy.unwrap_or_default(),
        effective_on: day(request.effective_on.as_deref())?,
        expires_on: day(request.expires_on.as_deref())?,
    };
    require_order(row.effective_on.as_deref(), row.expires_on.as_deref())?;
    if row.secrecy.is_marked() && !row.name.is_empty() {
        return Err(Error::MarkedKeepsNumber);
    }
    let unit = &session.folder.unit_id;
    let (id, _) = context.write(|w| {
        let id = match &request.id {
            Some(id) => require(w.tx, unit, id)?.id,
            None => w.environment.ids.next(),
        };
        if row.secrecy.is_marked() && piece_of(w.tx, unit, &id)?.is_some_and(|p| p.file.is_some()) {
            return Err(Error::MarkedKeepsNumber);
        }
        let row = DocumentRow {
            id: id.clone(),
            ..row
        };
        store::put(w.tx, unit, &row)?;
        Ok(id)
    })?;
    context.read(|db| view_of(context, db, unit, &id))
}

/// Deletes a document with the evidence that stands for it; undo brings both back.
pub fn delete_document(context: &Context, request: DeleteDocument) -> Result<Deleted, Error> {
    let session = context.session()?;
    session.require_ward()?;
    let unit = &session.folder.unit_id;
    let (name, action_id) = context.write(|w| {
        let row = require(w.tx, unit, &request.id)?;
        let day = day_of(w.now).to_string();
        if let Some(piece) = piece_of(w.tx, unit, &row.id)? {
            delete_with_links(w.tx, unit, &piece.id, &day)?;
        }
        store::delete(w.tx, &row.id, &day)?;
        Ok(row.number)
    })?;
    Ok(Deleted { action_id, name })
}

/// Puts a file to a document.
pub fn attach_document_file(
    context: &Context,
    request: AttachDocumentFile,
) -> Result<Document, Error> {
    let session = context.session()?;
    session.require_ward()?;
    let unit = &session.folder.unit_id;
    let marked = context.read(|db| Ok(require(db, unit, &request.id)?.secrecy.is_marked()))?;
    if marked {
        return Err(Error::MarkedKeepsNumber);
    }
    let (facts, bytes) = checked_file(&request.file)?;
    store_file(context, &session, &facts, &bytes)?;
    put_file(context, unit, &request.id, Some(facts))
}

/// Takes the file away from a document; the bytes stay for undo.
pub fn detach_document_file(
    context: &Context,
    request: DetachDocumentFile,
) -> Result<Document, Error> {
    let session = context.session()?;
    session.require_ward()?;
    put_file(context, &session.folder.unit_id, &request.id, None)
}

fn put_file(
    context: &Context,
    unit: &str,
    id: &str,
    file: Option<FileFacts>,
) -> Result<Document, Error> {
    context.write(|w| {
        let document = require(w.tx, unit, id)?;
        let piece = match piece_of(w.tx, unit, &document.id)? {
            Some(piece) => EvidenceRow { file, ..piece },
            None => EvidenceRow {
                id: evidence::document_evidence_id(&document.id),
                kind: EvidenceKind::Document,
                name: String::new(),
                file,
                document_id: Some(document.id.clone()),
                document: None,
                query: None,
                query_year: None,
                taken: None,
                valid_from: None,
                valid_to: None,
                added_on: Some(day_of(w.now).to_string()),
            },
        };
        evidence::put(w.tx, unit, &piece)
    })?;
    context.read(|db| view_of(context, db, unit, id))
}

fn require(db: &Connection, unit: &str, id: &str) -> Result<DocumentRow, Error> {
    store::list(db, unit)?
        .into_iter()
        .find(|d| d.id == id)
        .ok_or_else(|| Error::NotFound {
            what: "văn bản".into(),
        })
}

/// The piece of evidence that stands for a document.
fn piece_of(db: &Connection, unit: &str, document: &str) -> Result<Option<EvidenceRow>, Error> {
    Ok(evidence::list(db, unit)?
        .into_iter()
        .find(|row| row.document_id.as_deref() == Some(document)))
}
