//! The pieces of a unit, numbered as the printed index numbers them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::scope::Scope;
use super::*;
use crate::actions::criteria::effective_sets;
use crate::domain::evidence::{file_name, validity};
use crate::domain::fold::{fold, sort_key};
use crate::domain::units::Unit;
use crate::error::Error;
use crate::session::{Context, find_unit};
use crate::store::Connection;
use crate::store::evidence::{self as store, EvidenceRow, LinkRow};

/// What a list and a printed index are made from.
pub(crate) struct EvidenceList {
    pub(crate) scope: Scope,
    /// Numbered ones first, in the order of their numbers; then the others by name.
    pub(crate) pieces: Vec<EvidencePiece>,
}

/// The pieces, searched without marks; what is linked in the set and year comes first.
pub fn list_evidence(context: &Context, request: ListEvidence) -> Result<EvidenceView, Error> {
    let unit = unit_asked(context, request.unit.as_deref())?;
    let found =
        context.read(|db| pieces_of(context, db, unit, request.set.as_deref(), request.year))?;
    let EvidenceList { scope, mut pieces } = found;
    let count = pieces.len() as u32;
    let total_bytes = pieces
        .iter()
        .filter_map(|p| p.file.as_ref())
        .map(|f| (f.sha256.as_str(), f.bytes))
        .collect::<BTreeMap<_, _>>()
        .values()
        .sum();
    if let Some(number) = &request.criterion {
        pieces.retain(|p| p.links.iter().any(|l| l.is_shown && l.criterion == *number));
    }
    let words = fold(request.query.as_deref().unwrap_or_default());
    if !words.is_empty() {
        pieces.retain(|p| is_match(p, &words));
    }
    Ok(EvidenceView {
        year: scope.year,
        set_title: scope
            .set
            .as_ref()
            .map(|s| s.title.clone())
            .unwrap_or_default(),
        set: scope.set.map(|s| s.id),
        appraisal_on: scope.appraisal_on.to_string(),
        is_appraisal_set: scope.is_appraisal_set,
        pieces,
        count,
        total_bytes,
        file_limit: i64::try_from(FILE_LIMIT).unwrap_or(i64::MAX),
    })
}

/// The unit asked for, which must concern this folder.
pub(super) fn unit_asked(context: &Context, unit: Option<&str>) -> Result<&'static Unit, Error> {
    let session = context.session()?;
    let unit = match unit {
        Some(text) => find_unit(text)?,
        None => session.unit()?,
    };
    if session.concerns(&unit.id) {
        Ok(unit)
    } else {
        Err(Error::UnitElsewhere {
            unit: unit.name.clone(),
        })
    }
}

fn is_match(piece: &EvidencePiece, words: &str) -> bool {
    let mut text = piece.name.clone();
    for part in [
        piece.file.as_ref().map(|f| f.file_name.as_str()),
        piece.document.as_ref().map(|d| d.number.as_str()),
        piece.document.as_ref().map(|d| d.issuer.as_str()),
    ]
    .into_iter()
    .flatten()
    {
        text.push(' ');
        text.push_str(part);
    }
    crate::domain::fold::matches(&fold(&text), words)
}

/// Every piece of a unit as seen from a set and year.
pub(crate) fn pieces_of(
    context: &Context,
    db: &Connection,
    unit: &Unit,
    set: Option<&str>,
    year: Option<i32>,
) -> Result<EvidenceList, Error> {
    let scope = Scope::find(context, db, unit, set, year)?;
    let titles: BTreeMap<String, String> = effective_sets(db)?
        .into_iter()
        .map(|s| (s.id, s.set.title))
        .collect();
    let here = context.session()?.store.blob_hashes()?;
    let mut links: BTreeMap<String, Vec<LinkRow>> = BTreeMap::new();
    for link in store::list_links(db, unit.id.as_str())? {
        links
            .entry(link.evidence_id.clone())
            .or_default()
            .push(link);
    }
    let rows = store::list(db, unit.id.as_str())?;
    let mut placed: Vec<(Option<usize>, EvidencePiece)> = rows
        .into_iter()
        .map(|row| {
            let own = links.remove(&row.id).unwrap_or_default();
            let first = own
                .iter()
                .filter(|l| l.year == scope.year)
                .filter_map(|l| scope.place(&l.set_id, &l.criterion))
                .min();
            let piece = view(row, own, &scope, &titles, &here, context.today());
            (first, piece)
        })
        .collect();
    placed.sort_by_cached_key(|(place, piece)| {
        (
            place.is_none(),
            *place,
            sort_key(&piece.name),
            piece.id.clone(),
        )
    });
    let mut pieces = Vec::with_capacity(placed.len());
    for (at, (place, mut piece)) in placed.into_iter().enumerate() {
        piece.number = place.map(|_| at as u32 + 1);
        pieces.push(piece);
    }
    Ok(EvidenceList { scope, pieces })
}

fn view(
    row: EvidenceRow,
    links: Vec<LinkRow>,
    scope: &Scope,
    titles: &BTreeMap<String, String>,
    here: &BTreeSet<String>,
    today: NaiveDate,
) -> EvidencePiece {
    let document = row.document.as_ref();
    let name = if row.name.is_empty() {
        document.map(|d| d.name.clone()).unwrap_or_default()
    } else {
        row.name.clone()
    };
    let on = |own: &Option<String>, of_document: Option<&String>| {
        own.as_ref()
            .or(of_document)
            .and_then(|day| day.parse::<NaiveDate>().ok())
    };
    let from = on(
        &row.valid_from,
        document.and_then(|d| d.effective_on.as_ref()),
    );
    let to = on(&row.valid_to, document.and_then(|d| d.expires_on.as_ref()));
    let mut shown: Vec<(bool, Option<usize>, EvidenceLink)> = links
        .into_iter()
        .map(|link| {
            let place = scope
                .place(&link.set_id, &link.criterion)
                .filter(|_| link.year == scope.year);
            let title = titles.get(&link.set_id).cloned().unwrap_or_default();
            (
                place.is_none(),
                place,
                EvidenceLink {
                    set: link.set_id,
                    set_title: title,
                    criterion: link.criterion,
                    year: link.year,
                    is_shown: place.is_some(),
                    is_substitute: link.is_substitute,
                },
            )
        })
        .collect();
    // The store gives the latest year first; a stable sort keeps that among the others.
    shown.sort_by_key(|(is_other, place, _)| (*is_other, *place));
    EvidencePiece {
        number: None,
        file: row.file.as_ref().map(|file| EvidenceFile {
            file_name: file.file_name.clone(),
            media: file.media,
            bytes: file.bytes,
            is_here: here.contains(&file.sha256),
            proposed_name: file_name(&name, file.media),
            sha256: file.sha256.clone(),
        }),
        name,
        document_id: row.document_id,
        document: row.document.map(|d| EvidenceDocument {
            kind: d.kind,
            number: d.number,
            issued_on: d.issued_on,
            issuer: d.issuer,
            name: d.name,
            secrecy: d.secrecy,
        }),
        query: row.query,
        query_year: row.query_year,
        taken: row.taken.map(|t| CountTaken {
            amount: t.amount,
            total: t.total,
            coverage: t.coverage,
            taken_on: t.taken_on,
        }),
        validity: validity(from, to, today, scope.appraisal_on),
        valid_from: from.map(|d| d.to_string()),
        valid_to: to.map(|d| d.to_string()),
        added_on: row.added_on,
        links: shown.into_iter().map(|(_, _, link)| link).collect(),
        id: row.id,
        kind: row.kind,
    }
}
