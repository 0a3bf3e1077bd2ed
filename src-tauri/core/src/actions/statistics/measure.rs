//! An indicator's figure of a period as a rule is judged by it.

use super::source::{Figures, Origin};
use crate::domain::criteria::Side;
use crate::domain::periods::Period;
use crate::domain::statistics::{Indicator, Kind, Note};
use crate::domain::units::Unit;

/// The figure of one period with its coverage, where it comes from and what a reader must know.
#[derive(Debug, Clone)]
pub(crate) struct Measured {
    pub(crate) side: Side,
    /// "12/12"; of a rate that of the part reported less.
    pub(crate) coverage: String,
    /// "own", "months", "lineage", "register", or "ratio".
    pub(crate) source: &'static str,
    pub(crate) notes: Vec<Note>,
}

impl Figures {
    /// Measures an indicator over a period; `None` for a ratio whose parts nobody knows.
    pub(crate) fn measure(
        &self,
        unit: &Unit,
        indicator: &Indicator,
        period: Period,
    ) -> Option<Measured> {
        if indicator.kind == Kind::Ratio {
            let (ratio, notes) = self.ratio(unit, indicator, period)?;
            return Some(Measured {
                side: Side::Rate(ratio),
                coverage: ratio.coverage(),
                source: "ratio",
                notes,
            });
        }
        let found = self.find(unit, indicator, period);
        Some(Measured {
            side: Side::Count(found.total),
            coverage: found.total.coverage(),
            source: match found.origin {
                _ if self.register(unit, &indicator.code, period).is_some() => "register",
                Origin::Register => "register",
                Origin::Own => "own",
                Origin::Months => "months",
                Origin::Lineage => "lineage",
            },
            notes: found.notes,
        })
    }
}
