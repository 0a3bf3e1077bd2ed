//! Where a unit comes from, and what part of a divided unit it takes over.

use super::list::require_unit;
use super::*;
use crate::actions::Deleted;
use crate::actions::validate::required;
use crate::domain::units::{Share, Shares, SharesError, Unit, UnitId, catalogue};
use crate::error::Error;
use crate::session::{Context, find_unit};
use crate::store::statistics::definitions::{self, SharesRow};

/// The units a unit was made of, with the declared shares of the divided ones.
pub fn list_lineage(context: &Context, request: ListLineage) -> Result<Vec<Predecessor>, Error> {
    let unit = require_unit(context, request.unit.as_deref())?;
    let rows = context
        .read(|db| definitions::list_shares(db, &[unit.id.as_str(), unit.province.as_str()]))?;
    let mut found = Vec::new();
    for succession in &unit.predecessors {
        let Some(former) = catalogue().find(&succession.unit) else {
            continue;
        };
        // The province's declaration goes before the ward's own.
        let row = rows
            .iter()
            .filter(|r| r.former_id == former.id.as_str())
            .max_by_key(|r| r.unit_id == unit.province.as_str());
        found.push(Predecessor {
            unit: former.id.0.clone(),
            name: former.name.clone(),
            place: former.former_place.clone().unwrap_or_default(),
            until: former.until.clone().unwrap_or_default(),
            is_whole: succession.is_whole,
            successors: former
                .successors
                .iter()
                .filter_map(|s| catalogue().find(&s.unit))
                .map(|s| SuccessorShare {
                    unit: s.id.0.clone(),
                    name: s.name.clone(),
                    share: row
                        .and_then(|r| r.shares.of(&s.id))
                        .map(|share| share.to_string()),
                })
                .collect(),
            reason: row.map(|r| r.reason.clone()).unwrap_or_default(),
            declared_by: row.map(|r| r.declared_by.clone()).unwrap_or_default(),
            at: row.and_then(|r| r.at),
            is_of_province: row.is_some_and(|r| r.unit_id == unit.province.as_str()),
            declaration: row.map(|r| r.id.clone()).unwrap_or_default(),
        });
    }
    Ok(found)
}

/// Declares what part of a divided unit each of its successors takes over: exact fractions that
/// add up to the whole, with the reason.
pub fn save_shares(context: &Context, request: SaveShares) -> Result<Vec<Predecessor>, Error> {
    let session = context.session()?;
    let unit = session.unit()?;
    let former = divided(unit, &request.former)?;
    let reason = required("lý do", &request.reason)?;
    let mut shares = Vec::new();
    for successor in &former.successors {
        let given = request
            .shares
            .iter()
            .find(|s| s.unit == successor.unit.as_str());
        let text = given.map_or("0", |s| s.share.as_str());
        let share = Share::parse(text).ok_or_else(|| Error::ShareUnreadable {
            text: text.to_owned(),
        })?;
        shares.push((successor.unit.clone(), share));
    }
    let shares = Shares::new(shares).map_err(|e| match e {
        SharesError::NotWhole { sum } => Error::SharesNotWhole {
            unit: former.name.clone(),
            sum,
        },
        SharesError::Unreadable { text } => Error::ShareUnreadable { text },
    })?;
    let row = SharesRow {
        id: definitions::shares_id(unit.id.as_str(), former.id.as_str()),
        unit_id: unit.id.0.clone(),
        former_id: former.id.0.clone(),
        shares,
        reason,
        declared_by: session.person.name.clone(),
        at: None,
    };
    context.write(|w| definitions::put_shares(w.tx, &row))?;
    context.note_changed("figures");
    list_lineage(context, ListLineage { unit: None })
}

/// Takes a declaration back: the divided unit is again not comparable.
pub fn delete_shares(context: &Context, request: DeleteShares) -> Result<Deleted, Error> {
    let unit = context.session()?.unit()?;
    let former = divided(unit, &request.former)?;
    let id = definitions::shares_id(unit.id.as_str(), former.id.as_str());
    let (_, action_id) = context.write(|w| {
        let rows = definitions::list_shares(w.tx, &[unit.id.as_str()])?;
        if !rows.iter().any(|r| r.id == id) {
            return Err(Error::NotFound {
                what: "tỷ lệ chia".into(),
            });
        }
        let day = crate::environment::day_of(w.now).to_string();
        definitions::delete_shares(w.tx, &id, &day)
    })?;
    context.note_changed("figures");
    Ok(Deleted {
        action_id,
        name: former.name.clone(),
    })
}

/// A divided unit that this one, or a ward under it, partly succeeded.
fn divided(unit: &Unit, former: &str) -> Result<&'static Unit, Error> {
    let former = find_unit(former)?;
    let takes_part =
        |id: &UnitId| *id == unit.id || catalogue().find(id).is_some_and(|u| u.province == unit.id);
    let is_ours = former.successors.iter().any(|s| takes_part(&s.unit));
    if !is_ours {
        return Err(Error::UnitElsewhere {
            unit: former.name.clone(),
        });
    }
    if former.is_divided() {
        Ok(former)
    } else {
        Err(Error::UnitNotDivided {
            unit: former.name.clone(),
        })
    }
}
