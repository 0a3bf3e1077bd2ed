//! Members of the ward's bodies: list, save, delete.

use chrono::NaiveDate;

use super::expected::{reports_for, term};
use super::*;
use crate::actions::Deleted;
use crate::actions::places::require_residential_unit;
use crate::actions::validate::{day, optional, required};
use crate::domain::fold::sort_key;
use crate::error::Error;
use crate::session::Context;
use crate::store::Connection;
use crate::store::reporting::{self, MemberRow, Register};
use crate::store::search::matching_rows;

/// Members by body, then by what they report for, in Vietnamese alphabetical order.
pub fn list_committee_members(
    context: &Context,
    request: ListCommitteeMembers,
) -> Result<Vec<CommitteeMember>, Error> {
    let session = context.session()?;
    let mut rows = context.read(|db| {
        let query = request.query.as_deref().unwrap_or_default();
        let found = matching_rows(db, "committee_members", query)?;
        // A member is found by their residential unit's name too.
        let places = matching_rows(db, "residential_units", query)?;
        let mut rows = reporting::list_members(db, &session.folder.unit_id)?;
        rows.retain(|r| {
            let is_of_place = |ids: &std::collections::BTreeSet<String>| {
                r.residential_unit_id
                    .as_ref()
                    .is_some_and(|id| ids.contains(id))
            };
            found.as_ref().is_none_or(|ids| ids.contains(&r.id))
                || places.as_ref().is_some_and(is_of_place)
        });
        Ok(rows)
    })?;
    rows.sort_by_key(|r| {
        (
            sort_key(&r.body),
            sort_key(&reports_for(r)),
            sort_key(&r.name),
        )
    });
    let today = context.today();
    Ok(rows.into_iter().map(|row| view(row, today)).collect())
}

/// Adds or changes a member.
pub fn save_committee_member(
    context: &Context,
    request: SaveCommitteeMember,
) -> Result<CommitteeMember, Error> {
    let session = context.session()?;
    session.require_ward()?;
    let row = MemberRow {
        id: String::new(),
        name: required("họ tên", &request.name)?,
        position: optional("chức vụ", request.position.as_deref())?,
        body: required("thuộc ban, tổ", &request.body)?,
        organisation: optional("đơn vị", request.organisation.as_deref())?,
        residential_unit_id: request
            .residential_unit_id
            .clone()
            .filter(|id| !id.is_empty()),
        residential_unit: String::new(),
        effective_from: day(request.effective_from.as_deref())?,
        effective_to: day(request.effective_to.as_deref())?,
        is_reporting: request.is_reporting,
    };
    if row.organisation.is_empty() && row.residential_unit_id.is_none() {
        return Err(Error::FieldMissing {
            field: "đơn vị".into(),
        });
    }
    require_term(&row.effective_from, &row.effective_to)?;
    let unit = &session.folder.unit_id;
    let (row, _) = context.write(|w| {
        if let Some(id) = &row.residential_unit_id {
            require_residential_unit(w.tx, unit, id)?;
        }
        let id = match &request.id {
            Some(id) => require(w.tx, unit, id)?.id,
            None => w.environment.ids.next(),
        };
        reporting::put_member(
            w.tx,
            unit,
            &MemberRow {
                id: id.clone(),
                ..row
            },
        )?;
        require(w.tx, unit, &id)
    })?;
    Ok(view(row, context.today()))
}

/// Deletes a member; their reports stay and come back into view with undo.
pub fn delete_committee_member(
    context: &Context,
    request: DeleteCommitteeMember,
) -> Result<Deleted, Error> {
    let session = context.session()?;
    let (name, action_id) = context.write(|w| {
        let row = require(w.tx, &session.folder.unit_id, &request.id)?;
        let day = crate::environment::day_of(w.now).to_string();
        reporting::delete(w.tx, Register::Members, &row.id, &day)?;
        Ok(row.name)
    })?;
    Ok(Deleted { action_id, name })
}

/// A term must not end before it begins.
pub(super) fn require_term(from: &Option<String>, to: &Option<String>) -> Result<(), Error> {
    if term(from, to).is_reversed() {
        return Err(Error::TermReversed {
            from: from
                .as_deref()
                .map(super::expected::written)
                .unwrap_or_default(),
            to: to
                .as_deref()
                .map(super::expected::written)
                .unwrap_or_default(),
        });
    }
    Ok(())
}

/// A member of the unit.
pub(super) fn require(tx: &Connection, unit: &str, id: &str) -> Result<MemberRow, Error> {
    let found = reporting::list_members(tx, unit)?
        .into_iter()
        .find(|m| m.id == id);
    found.ok_or_else(|| Error::NotFound {
        what: "thành viên".into(),
    })
}

fn view(row: MemberRow, today: NaiveDate) -> CommitteeMember {
    CommitteeMember {
        reports_for: reports_for(&row),
        is_current: term(&row.effective_from, &row.effective_to).holds_on(today),
        id: row.id,
        name: row.name,
        position: row.position,
        body: row.body,
        organisation: row.organisation,
        residential_unit_id: row.residential_unit_id,
        residential_unit: row.residential_unit,
        effective_from: row.effective_from,
        effective_to: row.effective_to,
        is_reporting: row.is_reporting,
    }
}
