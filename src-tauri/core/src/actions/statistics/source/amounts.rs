//! What was entered, laid out by unit, period and indicator so that finding a cell compares next to
//! nothing: a year's table asks for thousands of them.

use crate::domain::periods::Period;
use crate::domain::statistics::{Amount, Catalogue};
use crate::store::statistics::Spot;

/// The amounts of some units in some periods.
#[derive(Debug, Clone)]
pub(super) struct Amounts {
    /// In order.
    periods: Vec<Period>,
    /// Indicators of the catalogue.
    width: usize,
    /// By unit, period and slot of the indicator.
    cells: Vec<Option<Amount>>,
}

impl Amounts {
    /// Room for so many units; `periods` are in order.
    pub(super) fn new(units: usize, periods: Vec<Period>, catalogue: &Catalogue) -> Amounts {
        let width = catalogue.len();
        Amounts {
            cells: vec![None; units * periods.len() * width],
            periods,
            width,
        }
    }

    /// The periods there is room for, in order.
    pub(super) fn periods(&self) -> &[Period] {
        &self.periods
    }

    /// Puts what stands at a spot; `slot` is the indicator's place in the catalogue.
    pub(super) fn put(&mut self, at: Spot, slot: usize, amount: Amount) {
        let row = at.unit * self.periods.len() + at.period;
        if let Some(cell) = self.cells.get_mut(row * self.width + slot) {
            *cell = Some(amount);
        }
    }

    /// What stands there, where something was entered.
    pub(super) fn get(&self, unit: usize, period: Period, slot: usize) -> Option<Amount> {
        let period = self.periods.binary_search(&period).ok()?;
        let row = unit * self.periods.len() + period;
        self.cells.get(row * self.width + slot).copied().flatten()
    }
}
