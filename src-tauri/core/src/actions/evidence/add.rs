//! Adding pieces: files, documents, counts.

use std::path::Path;

use super::count::count;
use super::scope::resolve;
use super::*;
use crate::domain::evidence::{
    Refusal, UNPACKED_LIMIT, beginning, kept_file_name, kept_name, recognise,
};
use crate::environment::day_of;
use crate::error::Error;
use crate::session::{Context, Session};
use crate::store::doors::Writing;
use crate::store::evidence::{self as store, EvidenceRow, FileFacts, LinkKey, Taken};
use crate::store::{disk, documents};
use crate::texts::{Language, text};

/// Adds files. Each is taken or refused on its own, so that one bad file does not cost the others.
pub fn add_evidence_files(
    context: &Context,
    request: AddEvidenceFiles,
) -> Result<FilesAdded, Error> {
    let session = context.session()?;
    session.require_ward()?;
    if let Some(target) = &request.target {
        context.read(|db| resolve(db, target))?;
    }
    let mut done = FilesAdded {
        added: Vec::new(),
        refused: Vec::new(),
    };
    let total = request.files.len() as u64;
    for (i, chosen) in request.files.iter().enumerate() {
        context.task.step("read-files", i as u64, total)?;
        match add_file(context, &session, chosen, request.target.as_ref()) {
            Ok(added) => done.added.push(added),
            Err(Error::Stopped) => return Err(Error::Stopped),
            Err(error) => done.refused.push(FileRefused {
                name: given_name(chosen),
                error: error.to_wire(),
            }),
        }
    }
    Ok(done)
}

fn given_name(chosen: &ChosenFile) -> String {
    kept_file_name(chosen.name.as_deref().unwrap_or(&chosen.path))
}

fn add_file(
    context: &Context,
    session: &Session,
    chosen: &ChosenFile,
    target: Option<&EvidenceTarget>,
) -> Result<FileAdded, Error> {
    let (facts, bytes) = checked_file(chosen)?;
    store_file(context, session, &facts, &bytes)?;
    let unit = &session.folder.unit_id;
    let (added, _) = context.write(|w| {
        let known = store::find_by_file(w.tx, unit, &facts.sha256)?;
        let was_here = known.is_some();
        let (id, name) = match known {
            Some(known) => known,
            None => {
                let row = EvidenceRow {
                    kind: EvidenceKind::File,
                    name: kept_name(&facts.file_name),
                    file: Some(facts.clone()),
                    ..blank(w)
                };
                store::put(w.tx, unit, &row)?;
                (row.id, row.name)
            }
        };
        link(w, unit, &id, target)?;
        Ok(FileAdded {
            id,
            name,
            bytes: facts.bytes,
            was_here,
        })
    })?;
    Ok(added)
}

/// Reads a chosen file and makes sure that it is one that is taken.
pub(crate) fn checked_file(chosen: &ChosenFile) -> Result<(FileFacts, Vec<u8>), Error> {
    let name = given_name(chosen);
    let bytes = disk::read_limited(Path::new(chosen.path.trim()), FILE_LIMIT)?;
    if bytes.len() as u64 > FILE_LIMIT {
        // What a file is called is told before its size: a large "PDF" that is an archive would
        // not become right by being smaller.
        let found = beginning(&bytes);
        let ending = name.rsplit('.').next().unwrap_or_default().to_lowercase();
        let may_be = match found {
            "zip" => matches!(ending.as_str(), "docx" | "xlsx"),
            "pdf" | "png" | "jpeg" => true,
            _ => false,
        };
        return Err(if may_be {
            Error::FileTooLarge {
                name,
                most: FILE_LIMIT >> 20,
            }
        } else {
            Error::FileKindRefused {
                name,
                found: found.into(),
            }
        });
    }
    let media = recognise(&bytes).map_err(|refusal| refused(refusal, &name))?;
    let facts = FileFacts {
        sha256: crate::domain::journal::sha256_hex(&bytes),
        file_name: name,
        media,
        bytes: bytes.len() as i64,
    };
    Ok((facts, bytes))
}

fn refused(refusal: Refusal, name: &str) -> Error {
    let name = name.to_owned();
    match refusal {
        Refusal::Empty => Error::FileEmpty { name },
        Refusal::Kind(found) => Error::FileKindRefused {
            name,
            found: found.into(),
        },
        Refusal::Password => Error::FilePassword { name },
        Refusal::Macros => Error::FileMacros { name },
        Refusal::Swells => Error::FileSwells {
            name,
            most: UNPACKED_LIMIT >> 20,
        },
        Refusal::Damaged(media) => Error::FileDamaged {
            name,
            kind: media.ending().to_uppercase(),
        },
    }
}

/// Stores the bytes before the row that names them; the same content is stored once. A PDF behind
/// a password is refused here, because only opening it tells.
pub(crate) fn store_file(
    context: &Context,
    session: &Session,
    facts: &FileFacts,
    bytes: &[u8],
) -> Result<(), Error> {
    if facts.media == Media::Pdf {
        super::drawing::require_openable(context, bytes, &facts.file_name)?;
    }
    session
        .store
        .put_blob(bytes, facts.media.media_type(), context.now())?;
    Ok(())
}

/// Makes a document of the register a piece of evidence; one that is a piece already is linked.
pub fn add_document_evidence(
    context: &Context,
    request: AddDocumentEvidence,
) -> Result<EvidenceAdded, Error> {
    let session = context.session()?;
    session.require_ward()?;
    let unit = &session.folder.unit_id;
    let (added, _) = context.write(|w| {
        let document = documents::list(w.tx, unit)?
            .into_iter()
            .find(|d| d.id == request.document_id)
            .ok_or_else(|| Error::NotFound {
                what: "văn bản".into(),
            })?;
        let id = store::document_evidence_id(&document.id);
        let was_here = store::list(w.tx, unit)?.iter().any(|row| row.id == id);
        if !was_here {
            let row = EvidenceRow {
                id: id.clone(),
                kind: EvidenceKind::Document,
                document_id: Some(document.id.clone()),
                ..blank(w)
            };
            store::put(w.tx, unit, &row)?;
        }
        link(w, unit, &id, request.target.as_ref())?;
        Ok(EvidenceAdded {
            id,
            name: document.number,
            was_here,
        })
    })?;
    Ok(added)
}

/// Takes a count and keeps it with its day.
pub fn add_query_evidence(
    context: &Context,
    request: AddQueryEvidence,
) -> Result<EvidenceAdded, Error> {
    let session = context.session()?;
    session.require_ward()?;
    let unit = session.unit()?;
    let taken = count(context, unit, request.query, request.year)?;
    let (added, _) = context.write(|w| {
        let taken = require_count(&taken, day_of(w.now).to_string())?;
        let year = request.query.is_of_year().then_some(request.year);
        let known = store::list(w.tx, unit.id.as_str())?
            .into_iter()
            .find(|row| row.query == Some(request.query) && row.query_year == year);
        let was_here = known.is_some();
        let row = match known {
            Some(row) => row,
            None => {
                let row = EvidenceRow {
                    kind: EvidenceKind::Query,
                    name: query_name(request.query, year),
                    query: Some(request.query),
                    query_year: year,
                    taken: Some(taken),
                    ..blank(w)
                };
                store::put(w.tx, unit.id.as_str(), &row)?;
                row
            }
        };
        link(w, unit.id.as_str(), &row.id, request.target.as_ref())?;
        Ok(EvidenceAdded {
            id: row.id,
            name: row.name,
            was_here,
        })
    })?;
    Ok(added)
}

/// A register without anything to count gives no evidence.
pub(super) fn require_count(now: &CountNow, taken_on: String) -> Result<Taken, Error> {
    let amount = now.amount.ok_or(Error::CountMissing)?;
    Ok(Taken {
        amount,
        total: now.total,
        coverage: now.coverage.clone(),
        taken_on,
    })
}

/// The name a count is kept and printed under; Vietnamese, because it is data.
fn query_name(query: EvidenceQuery, year: Option<i32>) -> String {
    let code: &'static str = query.into();
    let words = text(Language::Vi, &format!("query-{code}"), &[]);
    match year {
        Some(year) => format!("{words}, năm {year}"),
        None => words,
    }
}

/// A piece of nothing yet, added today.
fn blank(w: &Writing) -> EvidenceRow {
    EvidenceRow {
        id: w.environment.ids.next(),
        kind: EvidenceKind::File,
        name: String::new(),
        file: None,
        document_id: None,
        document: None,
        query: None,
        query_year: None,
        taken: None,
        valid_from: None,
        valid_to: None,
        added_on: Some(day_of(w.now).to_string()),
    }
}

/// Links a piece where a criterion was given.
fn link(w: &Writing, unit: &str, id: &str, target: Option<&EvidenceTarget>) -> Result<(), Error> {
    let Some(target) = target else {
        return Ok(());
    };
    let (set_id, criterion, year) = resolve(w.tx, target)?;
    store::put_link(
        w.tx,
        unit,
        LinkKey {
            evidence_id: id,
            set_id: &set_id,
            criterion: &criterion,
            year,
        },
    )
}
