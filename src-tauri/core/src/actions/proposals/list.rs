//! Proposals in the order of their set's criteria.

use super::*;
use crate::actions::criteria::{EffectiveSet, effective_sets, find_set};
use crate::actions::folder::unit_info;
use crate::domain::fold::{fold, matches, sort_key};
use crate::domain::people::FolderRole;
use crate::domain::units::UnitId;
use crate::error::Error;
use crate::session::{Context, find_unit};
use crate::store::Connection;
use crate::store::proposals::{self as store, ProposalRow};

/// Proposals by set, criterion and ward.
pub fn list_proposals(context: &Context, request: ListProposals) -> Result<Proposals, Error> {
    let session = context.session()?;
    let unit = match (&request.unit, session.folder.role) {
        (Some(text), _) => Some(find_unit(text)?.id.clone()),
        (None, FolderRole::Ward) => Some(UnitId(session.folder.unit_id.clone())),
        (None, FolderRole::Province) => None,
    };
    if let Some(id) = unit.as_ref().filter(|id| !session.concerns(id)) {
        return Err(Error::UnitElsewhere {
            unit: find_unit(id.as_str())?.name.clone(),
        });
    }
    let mut rows = context.read(|db| {
        let set = match request.set.as_deref() {
            Some(code) => Some(find_set(db, code)?),
            None => None,
        };
        let mut rows = all(db, unit.as_ref())?;
        if let Some(set) = set {
            rows.retain(|p| set.ids().contains(&p.set));
        }
        Ok(rows)
    })?;
    rows.retain(|p| {
        session.concerns(&p.unit.id) && request.criterion.as_ref().is_none_or(|c| *c == p.criterion)
    });
    let count = |status| rows.iter().filter(|p| p.status == status).count() as u32;
    let counts = ProposalCounts {
        open: count(None),
        gathered: count(Some(ProposalStatus::Gathered)),
        forwarded: count(Some(ProposalStatus::Forwarded)),
        declined: count(Some(ProposalStatus::Declined)),
    };
    let words = fold(request.query.as_deref().unwrap_or_default());
    if !words.is_empty() {
        rows.retain(|p| {
            let text = format!(
                "{} {} {} {} {} {}",
                p.criterion, p.criterion_text, p.change, p.reason, p.wording, p.unit.name
            );
            matches(&fold(&text), &words)
        });
    }
    Ok(Proposals { rows, counts })
}

/// Every proposal of a unit, or of all, in the order of sets, criteria, wards and days.
fn all(db: &Connection, unit: Option<&UnitId>) -> Result<Vec<Proposal>, Error> {
    let sets = effective_sets(db)?;
    let mut placed = store::list(db, unit.map(UnitId::as_str))?
        .into_iter()
        .map(|row| {
            let place = place(&sets, &row);
            view(&sets, row).map(|p| (place, p))
        })
        .collect::<Result<Vec<_>, Error>>()?;
    placed.sort_by_cached_key(|(place, p)| {
        (
            *place,
            sort_key(&p.unit.short_name),
            p.proposed_on.clone(),
            p.id.clone(),
        )
    });
    Ok(placed.into_iter().map(|(_, p)| p).collect())
}

/// Set and criterion by their places; what is not here comes last.
fn place(sets: &[EffectiveSet], row: &ProposalRow) -> (usize, usize) {
    let set = sets.iter().position(|s| s.id == row.set_id);
    let criterion = set
        .and_then(|i| sets.get(i))
        .and_then(|s| s.criteria().position(|(_, c)| c.number == row.criterion));
    (set.unwrap_or(usize::MAX), criterion.unwrap_or(usize::MAX))
}

/// A row as screens show it.
pub(super) fn view(sets: &[EffectiveSet], row: ProposalRow) -> Result<Proposal, Error> {
    let set = sets.iter().find(|s| s.id == row.set_id);
    let criterion = set.and_then(|s| s.find(&row.criterion).ok());
    let review = row.review.as_ref();
    Ok(Proposal {
        unit: unit_info(find_unit(&row.unit_id)?)?,
        set_title: set.map(|s| s.title.clone()).unwrap_or_default(),
        criterion_text: criterion.map(|(_, c)| c.text.clone()).unwrap_or_default(),
        status: review.map(|r| r.status),
        review_note: review.map(|r| r.note.clone()).unwrap_or_default(),
        reviewed_by: review.map(|r| r.reviewed_by.clone()).unwrap_or_default(),
        reviewed_on: review.and_then(|r| r.reviewed_on.clone()),
        id: row.id,
        set: row.set_id,
        criterion: row.criterion,
        change: row.change,
        reason: row.reason,
        wording: row.wording,
        person: row.person,
        position: row.position,
        proposed_on: row.proposed_on,
    })
}
