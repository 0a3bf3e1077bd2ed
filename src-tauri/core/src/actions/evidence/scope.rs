//! Which set and year evidence is looked at for.

use chrono::NaiveDate;

use super::EvidenceTarget;
use crate::actions::criteria::{EffectiveSet, find_set, years_with_answers};
use crate::domain::periods::{Calendar, Period};
use crate::domain::units::Unit;
use crate::error::Error;
use crate::session::Context;
use crate::store::Connection;
use crate::store::evidence as store;

/// A set in a year, with the day of its appraisal.
pub(crate) struct Scope {
    pub(crate) set: Option<EffectiveSet>,
    pub(crate) year: i32,
    pub(crate) appraisal_on: NaiveDate,
    pub(crate) is_appraisal_set: bool,
}

impl Scope {
    /// The set and year asked for; left out, those of the unit's latest checklist.
    pub(crate) fn find(
        context: &Context,
        db: &Connection,
        unit: &Unit,
        set: Option<&str>,
        year: Option<i32>,
    ) -> Result<Scope, Error> {
        let answered = years_with_answers(db, unit)?;
        let this_year = Period::month_of(Calendar::Administrative, context.today()).year;
        let set = match set {
            Some(code) => Some(find_set(db, code)?),
            None => answered
                .iter()
                .find(|(_, y)| year.is_none_or(|year| *y == year))
                .or(answered.first())
                .map(|(set, _)| set.clone()),
        };
        let latest = set
            .as_ref()
            .and_then(|set| answered.iter().find(|(s, _)| s.id == set.id))
            .map(|(_, year)| *year);
        let year = year.or(latest).unwrap_or(this_year);
        let chosen = store::list_appraisal_days(db, unit.id.as_str())?
            .into_iter()
            .find(|(y, _)| *y == year)
            .and_then(|(_, day)| day.parse().ok());
        Ok(Scope {
            set,
            year,
            appraisal_on: chosen
                .unwrap_or_else(|| Period::year(Calendar::Administrative, year).window().last),
            is_appraisal_set: chosen.is_some(),
        })
    }

    /// Where a criterion of the set stands, from 0; `None` for one of another set.
    pub(crate) fn place(&self, set_id: &str, criterion: &str) -> Option<usize> {
        let set = self.set.as_ref()?;
        set.criteria()
            .position(|(id, c)| id == set_id && c.number == criterion)
    }
}

/// The set a criterion truly belongs to (its own or its base), and its number.
pub(super) fn resolve(
    db: &Connection,
    target: &EvidenceTarget,
) -> Result<(String, String, i32), Error> {
    if !(1900..=2200).contains(&target.year) {
        return Err(Error::NumberOutOfRange {
            field: "năm".into(),
            least: 1900,
            most: 2200,
        });
    }
    let set = find_set(db, &target.set)?;
    let (set_id, criterion) = set.find(&target.criterion)?;
    Ok((set_id.to_owned(), criterion.number.clone(), target.year))
}
