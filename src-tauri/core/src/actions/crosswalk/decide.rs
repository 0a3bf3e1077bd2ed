//! A person's word on which criterion became which.

use std::collections::BTreeMap;

use super::view::{Sets, get_crosswalk};
use super::*;
use crate::actions::validate::within;
use crate::environment::day_of;
use crate::error::Error;
use crate::session::Context;
use crate::store::criteria::{self as store, CrosswalkKey};

/// Most rows of one request: no set is larger.
const MOST_ROWS: usize = 1000;

/// Writes what was decided. No two old criteria become the same new one: an answer has one origin.
pub fn decide_crosswalk(context: &Context, request: DecideCrosswalk) -> Result<Crosswalk, Error> {
    let session = context.session()?;
    session.require_ward()?;
    let unit = session.folder.unit_id.clone();
    let year = within("năm", request.year.into(), 1900, 2200)? as i32;
    if request.rows.len() > MOST_ROWS {
        return Err(Error::CrosswalkTooLong { most: MOST_ROWS });
    }
    let (ids, _) = context.write(|w| {
        let sets = Sets::find(w.tx, &request.from, &request.to)?;
        let key = CrosswalkKey {
            from_set_id: &sets.from.id,
            to_set_id: &sets.to.id,
            unit_id: &unit,
            year,
        };
        let mut mapped: BTreeMap<String, String> = store::list_crosswalk(w.tx, key)?
            .into_iter()
            .filter(|row| row.decision == Some(CrosswalkDecision::Mapped))
            .filter_map(|row| Some((row.criterion, row.to_criterion?)))
            .collect();
        for choice in &request.rows {
            sets.from.find(&choice.criterion)?;
            mapped.remove(&choice.criterion);
            if choice.decision == Some(CrosswalkDecision::Mapped) {
                let to = choice.to.as_deref().unwrap_or_default();
                sets.to.find(to)?;
                mapped.insert(choice.criterion.clone(), to.to_owned());
            }
        }
        let mut taken: BTreeMap<&str, &str> = BTreeMap::new();
        for (from, to) in &mapped {
            if let Some(first) = taken.insert(to, from) {
                return Err(Error::CrosswalkTakenTwice {
                    number: to.clone(),
                    first: first.to_owned(),
                    second: from.clone(),
                });
            }
        }
        let today = day_of(w.now).to_string();
        for choice in &request.rows {
            let to = mapped.get(&choice.criterion).map(String::as_str);
            let decision = choice.decision.map(|d| (d, to));
            let by = &w.stamp.actor.id;
            store::put_decision(w.tx, key, &choice.criterion, decision, by, &today)?;
        }
        Ok((sets.from.id, sets.to.id))
    })?;
    get_crosswalk(
        context,
        GetCrosswalk {
            from: ids.0,
            to: ids.1,
            year: Some(year),
            unit: None,
        },
    )
}
