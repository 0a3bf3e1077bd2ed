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
        Scope::One(Some(place)) => {
            let figures = Figures::load(db, unit, &periods, Some(place), today)?;
            at.put_all(&mut facts, &figures, &periods, place);
        }
        Scope::One(None) | Scope::Everything => {
            let mut all = periods.clone();
            all.extend((1..=YEARS_BACK).map(|back| month.earlier(back)));
            let figures = Figures::load(db, unit, &all, None, today)?;
            at.put_all(&mut facts, &figures, &all, "");
            if scope == Scope::Everything {
                at.put_places(&mut facts, &figures, &periods)?;
            }
        }
    }
    if let Scope::One(Some(place)) = scope {
        facts.places.push(place.to_owned());
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
    /// Every residential unit; the months before only where what they left over decides.
    fn put_places(
        &self,
        facts: &mut Facts,
        ward: &Figures,
        periods: &[Period],
    ) -> Result<(), Error> {
        let At {
            db, unit, month, ..
        } = *self;
        let places = places::list(db, unit.id.as_str())?;
        let ids: Vec<&str> = places.iter().map(|p| p.id.as_str()).collect();
        self.put_each(facts, ward, &[month], &ids)?;
        let earlier: Vec<Period> = periods.iter().copied().filter(|p| *p != month).collect();
        let carries = |id: &&str| may_carry(facts, id, month, rules_on(month.window().last));
        let carrying: Vec<&str> = ids.iter().copied().filter(carries).collect();
        self.put_each(facts, ward, &earlier, &carrying)?;
        facts.places.extend(places.into_iter().map(|p| p.id));
        Ok(())
    }

    fn put_each(
        &self,
        facts: &mut Facts,
        ward: &Figures,
        periods: &[Period],
        places: &[&str],
    ) -> Result<(), Error> {
        let all = ward.load_places(self.db, self.unit, periods, places, self.today)?;
        for (figures, place) in all.iter().zip(places) {
            self.put_all(facts, figures, periods, place);
        }
        Ok(())
    }

    /// `place` is empty for the whole ward.
    fn put_all(&self, facts: &mut Facts, figures: &Figures, periods: &[Period], place: &str) {
        let unit = self.unit;
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
                facts.put(place, &indicator.code, *period, amount);
            }
        }
    }
}
