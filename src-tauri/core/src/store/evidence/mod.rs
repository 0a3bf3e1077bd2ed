//! Evidence, its links to criteria, the days of appraisal (synced), and files others still want.

use std::str::FromStr;

use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use crate::domain::documents::{DocumentKind, Secrecy};
use crate::domain::evidence::{EvidenceKind, EvidenceQuery, Media};
use crate::domain::ids::natural_id;
use crate::error::Error;

/// The bytes of a piece by their hash; they mean something only together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileFacts {
    pub sha256: String,
    /// As it was given; never a path.
    pub file_name: String,
    pub media: Media,
    pub bytes: i64,
}

/// A count with the day it was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    pub amount: i64,
    /// Of how many, where the count is a part of something.
    pub total: Option<i64>,
    /// "10/11": months that reported, where some did not.
    pub coverage: Option<String>,
    pub taken_on: String,
}

/// A document as a piece of evidence shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentFacts {
    pub kind: DocumentKind,
    pub number: String,
    pub issued_on: Option<String>,
    pub issuer: String,
    pub name: String,
    pub secrecy: Secrecy,
    pub effective_on: Option<String>,
    pub expires_on: Option<String>,
}

/// A piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceRow {
    pub id: String,
    pub kind: EvidenceKind,
    pub name: String,
    pub file: Option<FileFacts>,
    pub document_id: Option<String>,
    /// `None` where the document was deleted, withheld or has not come.
    pub document: Option<DocumentFacts>,
    pub query: Option<EvidenceQuery>,
    pub query_year: Option<i32>,
    pub taken: Option<Taken>,
    pub valid_from: Option<String>,
    pub valid_to: Option<String>,
    pub added_on: Option<String>,
}

/// What a piece speaks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LinkKey<'a> {
    pub evidence_id: &'a str,
    pub set_id: &'a str,
    pub criterion: &'a str,
    pub year: i32,
}

/// A link as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkRow {
    pub id: String,
    pub evidence_id: String,
    pub set_id: String,
    pub criterion: String,
    pub year: i32,
    /// The piece stands in for what another body still owes.
    pub is_substitute: bool,
}

/// A piece that stands in for what another body still owes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Substitute {
    pub set_id: String,
    pub criterion: String,
    pub name: String,
}

/// The stored word of a link whose piece stands in.
const SUBSTITUTE: &str = "substitute";

impl LinkKey<'_> {
    /// The row's id, the same on every PC.
    pub fn id(&self) -> String {
        let year = self.year.to_string();
        natural_id(
            "evidence_links",
            &[self.evidence_id, self.set_id, self.criterion, &year],
        )
    }
}

/// The id of the piece that stands for a document: two PCs that link it meet in one row.
pub fn document_evidence_id(document_id: &str) -> String {
    natural_id("evidence", &["document", document_id])
}

fn text(row: &Row, column: &str) -> Result<String, rusqlite::Error> {
    Ok(row.get::<_, Option<String>>(column)?.unwrap_or_default())
}

fn word<T: FromStr>(row: &Row, column: &str) -> Result<Option<T>, rusqlite::Error> {
    Ok(T::from_str(&text(row, column)?).ok())
}

fn file_facts(row: &Row) -> Result<Option<FileFacts>, rusqlite::Error> {
    let (sha256, media) = (
        row.get::<_, Option<String>>("sha256")?,
        word::<Media>(row, "media")?,
    );
    let (Some(sha256), Some(media)) = (sha256, media) else {
        return Ok(None);
    };
    Ok(Some(FileFacts {
        sha256,
        file_name: text(row, "file_name")?,
        media,
        bytes: row.get::<_, Option<i64>>("bytes")?.unwrap_or(0),
    }))
}

fn taken(row: &Row) -> Result<Option<Taken>, rusqlite::Error> {
    let (amount, taken_on) = (row.get("amount")?, row.get("taken_on")?);
    let (Some(amount), Some(taken_on)) = (amount, taken_on) else {
        return Ok(None);
    };
    Ok(Some(Taken {
        amount,
        total: row.get("total")?,
        coverage: row.get("coverage")?,
        taken_on,
    }))
}

fn document_facts(row: &Row) -> Result<Option<DocumentFacts>, rusqlite::Error> {
    if !row.get::<_, bool>("has_document")? {
        return Ok(None);
    }
    // A mark that a newer program wrote holds back like the highest.
    let secrecy = row
        .get::<_, Option<String>>("document_secrecy")?
        .map_or(Secrecy::Undecided, |s| {
            Secrecy::from_str(&s).unwrap_or(Secrecy::TuyetMat)
        });
    Ok(Some(DocumentFacts {
        kind: word(row, "document_kind")?.unwrap_or(DocumentKind::Other),
        number: text(row, "document_number")?,
        issued_on: row.get("document_issued_on")?,
        issuer: text(row, "document_issuer")?,
        name: text(row, "document_name")?,
        secrecy,
        effective_on: row.get("document_effective_on")?,
        expires_on: row.get("document_expires_on")?,
    }))
}

impl TryFrom<&Row<'_>> for EvidenceRow {
    type Error = rusqlite::Error;

    fn try_from(row: &Row) -> Result<Self, rusqlite::Error> {
        Ok(EvidenceRow {
            id: row.get("id")?,
            kind: word(row, "kind")?.unwrap_or(EvidenceKind::File),
            name: text(row, "name")?,
            file: file_facts(row)?,
            document_id: row.get("document_id")?,
            document: document_facts(row)?,
            query: word(row, "query_code")?,
            query_year: row.get("query_year")?,
            taken: taken(row)?,
            valid_from: row.get("valid_from")?,
            valid_to: row.get("valid_to")?,
            added_on: row.get("added_on")?,
        })
    }
}

/// Every piece of a unit.
pub fn list(connection: &Connection, unit: &str) -> Result<Vec<EvidenceRow>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list.sql"))?;
    let rows = statement.query_map([unit], |row| EvidenceRow::try_from(row))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Id and name of the piece whose file has these bytes, where there is one.
pub fn find_by_file(
    connection: &Connection,
    unit: &str,
    sha256: &str,
) -> Result<Option<(String, String)>, Error> {
    let mut statement = connection.prepare_cached(include_str!("find_by_file.sql"))?;
    let found = statement.query_row(
        named_params! { ":unit_id": unit, ":sha256": sha256 },
        |row| Ok((row.get("id")?, text(row, "name")?)),
    );
    Ok(found.optional()?)
}

/// Every link of a unit's pieces, latest year first.
pub fn list_links(connection: &Connection, unit: &str) -> Result<Vec<LinkRow>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list_links.sql"))?;
    let rows = statement.query_map([unit], |row| {
        Ok(LinkRow {
            id: row.get("id")?,
            evidence_id: text(row, "evidence_id")?,
            set_id: text(row, "set_id")?,
            criterion: text(row, "criterion")?,
            year: row.get::<_, Option<i32>>("year")?.unwrap_or(0),
            is_substitute: text(row, "role")? == SUBSTITUTE,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The pieces of a year that stand in, by criterion and name.
pub fn list_substitutes(
    connection: &Connection,
    unit: &str,
    year: i32,
) -> Result<Vec<Substitute>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list_substitutes.sql"))?;
    let rows = statement.query_map(
        named_params! { ":unit_id": unit, ":year": year, ":role": SUBSTITUTE },
        |row| {
            Ok(Substitute {
                set_id: text(row, "set_id")?,
                criterion: text(row, "criterion")?,
                name: text(row, "name")?,
            })
        },
    )?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Says whether a linked piece stands in for what another body still owes.
pub fn put_link_role(tx: &Transaction, key: LinkKey, is_substitute: bool) -> Result<(), Error> {
    tx.prepare_cached(include_str!("put_link_role.sql"))?
        .execute(named_params! {
            ":id": key.id(), ":role": is_substitute.then_some(SUBSTITUTE),
        })?;
    Ok(())
}

/// Adds or changes a piece; one that was deleted stands again.
pub fn put(tx: &Transaction, unit: &str, piece: &EvidenceRow) -> Result<(), Error> {
    let (file, taken) = (piece.file.as_ref(), piece.taken.as_ref());
    tx.prepare_cached(include_str!("put.sql"))?.execute(named_params! {
        ":id": piece.id, ":unit_id": unit, ":kind": <&'static str>::from(piece.kind), ":name": piece.name,
        ":sha256": file.map(|f| &f.sha256), ":file_name": file.map(|f| &f.file_name),
        ":media": file.map(|f| <&'static str>::from(f.media)), ":bytes": file.map(|f| f.bytes),
        ":document_id": piece.document_id,
        ":query_code": piece.query.map(<&'static str>::from), ":query_year": piece.query_year,
        ":amount": taken.map(|t| t.amount), ":total": taken.and_then(|t| t.total),
        ":coverage": taken.and_then(|t| t.coverage.as_ref()), ":taken_on": taken.map(|t| &t.taken_on),
        ":valid_from": piece.valid_from, ":valid_to": piece.valid_to, ":added_on": piece.added_on,
    })?;
    Ok(())
}

/// Deletes a piece; it stays with the day of its deletion, and its bytes stay too.
pub fn delete(tx: &Transaction, id: &str, deleted_at: &str) -> Result<(), Error> {
    tx.prepare_cached(include_str!("delete.sql"))?
        .execute(named_params! { ":id": id, ":deleted_at": deleted_at })?;
    Ok(())
}

/// Links a piece to a criterion of a year.
pub fn put_link(tx: &Transaction, unit: &str, key: LinkKey) -> Result<(), Error> {
    tx.prepare_cached(include_str!("put_link.sql"))?.execute(named_params! {
        ":id": key.id(), ":unit_id": unit, ":evidence_id": key.evidence_id, ":set_id": key.set_id,
        ":criterion": key.criterion, ":year": key.year,
    })?;
    Ok(())
}

/// Takes a link away.
pub fn delete_link(tx: &Transaction, key: LinkKey, deleted_at: &str) -> Result<(), Error> {
    tx.prepare_cached(include_str!("delete_link.sql"))?
        .execute(named_params! { ":id": key.id(), ":deleted_at": deleted_at })?;
    Ok(())
}

/// Days of appraisal by year, where they were set.
pub fn list_appraisal_days(
    connection: &Connection,
    unit: &str,
) -> Result<Vec<(i32, String)>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list_appraisal_days.sql"))?;
    let rows = statement.query_map([unit], |row| {
        Ok((
            row.get::<_, Option<i32>>(0)?.unwrap_or(0),
            row.get::<_, String>(1)?,
        ))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Sets the day of appraisal of a year; `None` goes back to the year's last day.
pub fn put_appraisal_day(
    tx: &Transaction,
    unit: &str,
    year: i32,
    day: Option<&str>,
) -> Result<(), Error> {
    let id = natural_id("appraisal_days", &[unit, &year.to_string()]);
    tx.prepare_cached(include_str!("put_appraisal_day.sql"))?
        .execute(
            named_params! { ":id": id, ":unit_id": unit, ":year": year, ":appraisal_on": day },
        )?;
    Ok(())
}

/// Hashes of the files a unit's pieces name.
pub fn list_file_hashes(connection: &Connection, unit: &str) -> Result<Vec<String>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list_file_hashes.sql"))?;
    let rows = statement.query_map([unit], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Hashes of files that a unit said it has not received.
pub fn list_wanted_files(connection: &Connection, peer_unit: &str) -> Result<Vec<String>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list_wanted_files.sql"))?;
    let rows = statement.query_map([peer_unit], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Takes over what a unit said it has not received; the latest word counts.
pub fn set_wanted_files(tx: &Transaction, peer_unit: &str, hashes: &[String]) -> Result<(), Error> {
    tx.prepare_cached(include_str!("forget_wanted_files.sql"))?
        .execute([peer_unit])?;
    let mut statement = tx.prepare_cached(include_str!("put_wanted_file.sql"))?;
    for sha256 in hashes {
        statement.execute(named_params! { ":peer_unit_id": peer_unit, ":sha256": sha256 })?;
    }
    Ok(())
}
