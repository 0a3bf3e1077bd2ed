//! Criteria bound to figures: the figure of the assessment year, its working, and whether it has
//! changed since a person confirmed it.

use chrono::NaiveDate;

use super::rows::ByLayer;
use super::*;
use crate::actions::statistics::{Figures, Measured};
use crate::domain::criteria::{
    Basis, Criterion, Judgement, Measure, Reading, Threshold, ThresholdGap, Working, figures_shown,
    read_threshold,
};
use crate::domain::periods::{Calendar, Period};
use crate::domain::units::Unit;
use crate::error::Error;
use crate::store::Connection;

/// The figures of an assessment year and of the year before; read only where a set has thresholds.
pub(crate) struct YearFigures<'a> {
    unit: &'a Unit,
    figures: Option<Figures>,
    year: Period,
    before: Period,
}

/// A reading with where it comes from.
pub(super) struct Read {
    pub(super) reading: Reading,
    title: String,
    title_en: String,
    noun: String,
    now: Option<Measured>,
    base: Option<Measured>,
}

/// A judgement of a threshold beside the figures.
pub(super) struct Confirmed {
    /// The figures it was said on.
    pub(super) working: Option<Working>,
    /// What the figures come to where they say otherwise; then a person gives a reason.
    pub(super) otherwise: Option<String>,
}

impl<'a> YearFigures<'a> {
    /// Reads the figures a set's thresholds need.
    pub(crate) fn load(
        db: &Connection,
        unit: &'a Unit,
        set: &EffectiveSet,
        year: i32,
        today: NaiveDate,
    ) -> Result<YearFigures<'a>, Error> {
        let is_needed = set.criteria().any(|(_, c)| c.threshold.is_some());
        // The window of the checklist's year.
        let (year, before) = (
            Period::year(Calendar::Administrative, year),
            Period::year(Calendar::Administrative, year - 1),
        );
        let figures = is_needed
            .then(|| Figures::load(db, unit, &[year, before], None, today))
            .transpose()?;
        Ok(YearFigures {
            unit,
            figures,
            year,
            before,
        })
    }

    /// What the figures say of a threshold now.
    pub(super) fn read(&self, threshold: &Threshold) -> Read {
        let unknown = || Read {
            reading: Reading {
                basis: None,
                holds: Err(ThresholdGap::UnknownIndicator {
                    indicator: threshold.indicator.clone(),
                }),
                so_far: None,
                working: None,
            },
            title: threshold.indicator.clone(),
            title_en: threshold.indicator.clone(),
            noun: String::new(),
            now: None,
            base: None,
        };
        let Some(figures) = &self.figures else {
            return unknown();
        };
        let Some(indicator) = figures.catalogue().find(&threshold.indicator) else {
            return unknown();
        };
        let Some(now) = figures.measure(self.unit, indicator, self.year) else {
            return unknown();
        };
        let base = (threshold.measure != Measure::Value)
            .then(|| figures.measure(self.unit, indicator, self.before))
            .flatten();
        Read {
            reading: read_threshold(
                threshold,
                indicator,
                now.side,
                base.as_ref().map(|b| b.side),
            ),
            title: indicator.title.clone(),
            title_en: indicator.title_en.clone(),
            noun: indicator.noun.clone(),
            now: Some(now),
            base,
        }
    }

    /// What a criterion's row shows of its threshold; `None` for any other criterion.
    pub(super) fn view(&self, criterion: &Criterion, answers: &ByLayer) -> Option<ThresholdFigure> {
        let threshold = criterion.threshold.as_ref()?;
        let Read {
            reading,
            title,
            title_en,
            noun,
            now,
            base,
        } = self.read(threshold);
        let shown = |basis: Basis| figures_shown(basis, &noun);
        let judged = answers
            .iter()
            .rev()
            .find_map(|(layer, a)| Some((*layer, a.judgement?, a.working.as_ref()?.figures)));
        let since = judged
            .and_then(|(layer, _, figures)| Some((layer, figures?)))
            .filter(|(_, figures)| Some(*figures) != reading.basis)
            .map(|(layer, figures)| FiguresSince {
                layer,
                from: shown(figures),
                to: reading.basis.map(shown),
            });
        let said = answers
            .values()
            .rev()
            .find_map(|a| a.judgement)
            .filter(|j| matches!(j.state, State::Met | State::Unmet));
        Some(ThresholdFigure {
            indicator: threshold.indicator.clone(),
            title,
            title_en,
            period: self.year.to_string(),
            base_period: base.as_ref().map(|_| self.before.to_string()),
            verdict: match reading.holds {
                Ok(true) => ThresholdVerdict::Holds,
                Ok(false) => ThresholdVerdict::Fails,
                Err(_) => ThresholdVerdict::Unsaid,
            },
            is_overruled: matches!((&reading.holds, said), (Ok(holds), Some(said)) if *holds != (said.state == State::Met)),
            is_confirmed: judged.is_some_and(|(_, _, figures)| figures.is_some()),
            because: reading.holds.err(),
            so_far: reading.so_far,
            working: reading.working,
            coverage: now.as_ref().map(|n| n.coverage.clone()).unwrap_or_default(),
            base_coverage: base.as_ref().map(|b| b.coverage.clone()),
            source: now
                .as_ref()
                .map(|n| n.source.to_owned())
                .unwrap_or_default(),
            notes: now.into_iter().chain(base).flat_map(|m| m.notes).fold(
                Vec::new(),
                |mut notes, note| {
                    if !notes.contains(&note) {
                        notes.push(note);
                    }
                    notes
                },
            ),
            since,
        })
    }

    /// What stays with a judgement of a threshold; `None` where figures have no say in it.
    pub(super) fn confirm(&self, criterion: &Criterion, judgement: Judgement) -> Option<Confirmed> {
        let threshold = criterion.threshold.as_ref()?;
        if !matches!(judgement.state, State::Met | State::Unmet) {
            return None;
        }
        let reading = self.read(threshold).reading;
        let differs =
            matches!(reading.holds, Ok(holds) if holds != (judgement.state == State::Met));
        Some(Confirmed {
            working: reading.basis.map(|basis| Working {
                figures: Some(basis),
                ..Working::default()
            }),
            otherwise: differs.then(|| reading.working.unwrap_or_default()),
        })
    }

    /// The figures a layer confirmed, in words.
    pub(super) fn confirmed(&self, criterion: &Criterion, basis: Basis) -> Option<String> {
        let threshold = criterion.threshold.as_ref()?;
        Some(figures_shown(basis, &self.read(threshold).noun))
    }
}
