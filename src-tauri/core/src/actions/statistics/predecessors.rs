//! Figures from before the unit existed: the sum of its predecessors, of a divided one the part
//! somebody declared.
//!
//! The months of a divided unit are handed out one on top of the other from the start of their
//! year, so that the months of a successor add up to its year, and those of all successors to what
//! the divided unit counted, to the unit.

use super::source::{Figures, Found, Origin, missing, nearest};
use crate::domain::periods::Period;
use crate::domain::statistics::{Indicator, Kind, Note, Total};
use crate::domain::units::{Shares, Unit, catalogue};

/// What is asked of the predecessors.
#[derive(Debug, Clone, Copy)]
pub(super) enum Asked<'a> {
    /// A period: its own figure, else its months.
    Period(Period),
    /// Months that are summed.
    Months(&'a [Period]),
}

impl Figures {
    /// The sum of the predecessors. A divided one without declared shares makes the whole not
    /// comparable.
    pub(super) fn over_predecessors(
        &self,
        unit: &Unit,
        indicator: &Indicator,
        asked: Asked,
    ) -> Found {
        let mut total = Total::default();
        let mut names = Vec::new();
        let mut notes = Vec::new();
        let mut off = (0, 0);
        for succession in &unit.predecessors {
            let Some(former) = catalogue().find(&succession.unit) else {
                continue;
            };
            let mut found = self.of_predecessor(former, indicator, asked);
            if !succession.is_whole {
                let shares = self.shares.get(former.id.as_str());
                let declared = shares.and_then(|all| Some((all, all.of(&unit.id)?)));
                let Some((shares, share)) = declared else {
                    return missing(vec![Note::NotComparable {
                        unit: former.name.clone(),
                    }]);
                };
                if let Some(whole) = found.total.value {
                    notes.push(Note::Share {
                        unit: former.name.clone(),
                        share: share.to_string(),
                        whole,
                        noun: indicator.noun.clone(),
                    });
                    found.total.value = self.part(unit, former, indicator, asked, shares, whole);
                }
            }
            total = total.plus(found.total);
            notes.extend(
                found
                    .notes
                    .into_iter()
                    .filter(|n| matches!(n, Note::Window { .. })),
            );
            off = (off.0.max(found.off.0), off.1.max(found.off.1));
            names.push(former.name.clone());
        }
        if names.is_empty() {
            return missing(Vec::new());
        }
        notes.dedup();
        if total.value.is_some() {
            notes.insert(0, Note::Lineage { units: names });
        } else {
            notes.clear();
        }
        Found {
            total,
            origin: Origin::Lineage,
            notes,
            off,
        }
    }

    fn of_predecessor(&self, former: &Unit, indicator: &Indicator, asked: Asked) -> Found {
        let period = match asked {
            Asked::Months(months) => return self.over_months(former, indicator, months),
            Asked::Period(period) => period,
        };
        let found = self.find(former, indicator, period);
        // A year's own figure stands beside other units' months: it covers as many.
        let parts = match (found.origin, period.months().len()) {
            (Origin::Own, months) if months > 1 && found.total.value.is_some() => months,
            _ => 1,
        };
        Found {
            total: found.total.covering(parts as u32),
            ..found
        }
    }

    /// The heir's part of what a divided unit counted.
    fn part(
        &self,
        heir: &Unit,
        former: &Unit,
        indicator: &Indicator,
        asked: Asked,
        shares: &Shares,
        whole: i64,
    ) -> Option<i64> {
        let months = match asked {
            // A stock is one count on one day: nothing is added up over time.
            _ if indicator.kind == Kind::Stock => Vec::new(),
            Asked::Months(months) => months.to_vec(),
            Asked::Period(period) if period.is_longer() => {
                self.months_summed(former, indicator, period)
            }
            Asked::Period(month) => vec![month],
        };
        if months.is_empty() {
            return shares.part(&heir.id, whole);
        }
        let value = |month| self.find(former, indicator, month).total.value;
        let parts = months.into_iter().filter_map(|month| {
            let before: i64 = month.months_before().filter_map(value).sum();
            shares.flow(&heir.id, before, value(month)?)
        });
        Some(parts.sum())
    }

    /// The months a longer period of a former unit was summed from; none where it has a figure of
    /// its own.
    fn months_summed(&self, former: &Unit, indicator: &Indicator, period: Period) -> Vec<Period> {
        if self.find(former, indicator, period).origin == Origin::Own {
            return Vec::new();
        }
        let cuts = nearest(period).into_iter().map(|cut| cut.months);
        std::iter::once(period.months())
            .chain(cuts)
            .find(|months| {
                let total = self.over_months(former, indicator, months).total;
                total.value.is_some()
            })
            .unwrap_or_default()
    }
}
