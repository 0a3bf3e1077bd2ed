//! Gathering the figures that the rules look at.

use chrono::NaiveDate;

use crate::actions::statistics::Figures;
use crate::domain::closings::amount_of;
use crate::domain::periods::{Part, Period};
use crate::domain::statistics::{Amount, Indicator, Kind};
use crate::domain::units::Unit;
use crate::domain::validation::{Facts, may_carry, rules_on};
use crate::error::Error;
use crate::store::{Connection, places};

/// As many years back as any rule looks.
const YEARS_BACK: i32 = 5;

/// Whose figures are checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scope<'a> {
    /// The whole ward with its residential units.
    Everything,
    /// The whole ward, or one residential unit.
    One(Option<&'a str>),
}

/// The figures for checking one month: itself as it stands now, others as they are in force.
pub(crate) fn facts_of(
    db: &Connection,
    unit: &Unit,
    month: Period,
    scope: Scope,
    today: NaiveDate,
) -> Result<Facts, Error> {
    let mut facts = Facts::default();
    let at = At {
        db,
        unit,
        month,
        today,
    };
    let mut periods: Vec<Period> = Period::year(month.calendar, month.year)
        .months()
        .into_iter()
        .filter(|m| *m <= month)
        .collect();
    if month.part == Part::Month(1) {
        periods.push(Period::month(month.calendar, month.year - 1, 12));
    }
    match scope {
        Scope::One(Some(place)) => at.put_all(&mut facts, &periods, Some(place))?,
        Scope::One(None) | Scope::Everything => {
            let mut all = periods.clone();
            all.extend((1..=YEARS_BACK).map(|back| month.earlier(back)));
            at.put_all(&mut facts, &all, None)?;
        }
    }
    if let Scope::One(Some(place)) = scope {
        facts.places.push(place.to_owned());
    }
    if scope == Scope::Everything {
        let earlier: Vec<Period> = periods.iter().copied().filter(|p| *p != month).collect();
        for place in places::list(db, unit.id.as_str())? {
            at.put_all(&mut facts, &[month], Some(&place.id))?;
            // Of a residential unit the rules look back only to see what was carried over.
            if may_carry(&facts, &place.id, month, rules_on(month.window().last)) {
                at.put_all(&mut facts, &earlier, Some(&place.id))?;
            }
            facts.places.push(place.id);
        }
    }
    Ok(facts)
}

struct At<'a> {
    db: &'a Connection,
    unit: &'a Unit,
    month: Period,
    today: NaiveDate,
}

impl At<'_> {
    fn put_all(
        &self,
        facts: &mut Facts,
        periods: &[Period],
        place: Option<&str>,
    ) -> Result<(), Error> {
        let unit = self.unit;
        let figures = Figures::load(self.db, unit, periods, place, self.today)?;
        let catalogue = figures.catalogue();
        let window = self.month.window();
        let entered: Vec<&Indicator> = catalogue
            .indicators()
            .filter(|i| i.kind != Kind::Ratio && i.is_collected(window))
            .collect();
        if facts.entered.is_empty() {
            facts.entered = entered.iter().map(|i| (i.code.clone(), i.kind)).collect();
        }
        for indicator in entered {
            for period in periods {
                let is_own = *period == self.month;
                let found = if is_own {
                    figures.find_live(unit, indicator, *period)
                } else {
                    figures.find(unit, indicator, *period)
                };
                let said = figures.entered(unit, &indicator.code, *period);
                let amount = match amount_of(found.total) {
                    Amount::NotReported if said.is_none() => continue,
                    amount
                        if is_own || found.total.is_complete() || amount == Amount::NotReported =>
                    {
                        amount
                    }
                    // A sum of which parts are missing is no figure to check by.
                    _ => continue,
                };
                facts.put(place.unwrap_or_default(), &indicator.code, *period, amount);
            }
        }
        Ok(())
    }
}
