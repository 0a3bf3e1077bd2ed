//! Freezing figures, and finding what differs from a frozen copy.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::*;
use crate::actions::statistics::{Figures, Origin};
use crate::domain::closings::{CopyCell, CopyChange, CopyPlace, knew_closing};
use crate::domain::fold::sort_key;
use crate::domain::periods::Period;
use crate::domain::statistics::{Catalogue, Kind};
use crate::domain::units::Unit;
use crate::error::Error;
use crate::store::closings::{ClosingRow, Copies};
use crate::store::statistics::{DIRECT, FigureKey};
use crate::store::{Connection, journal, people, places};

/// The source of a figure that a register gives.
const REGISTER: &str = "register";

/// The figures of a period as they stand now: the whole ward's, and those of residential units
/// that somebody entered.
pub(super) fn live_copy(
    db: &Connection,
    unit: &Unit,
    period: Period,
    today: NaiveDate,
) -> Result<Copies, Error> {
    let ward = Figures::load(db, unit, &[period], None, today)?;
    let places = places::list(db, unit.id.as_str())?;
    let ids: Vec<&str> = places.iter().map(|p| p.id.as_str()).collect();
    let of_places = ward.load_places(db, unit, &[period], &ids, today)?;
    let mut frozen = Vec::new();
    for (place, figures) in places.into_iter().zip(of_places) {
        let mut cells = live_cells(&figures, unit, period);
        cells.retain(|c| c.reported > 0);
        if !cells.is_empty() {
            frozen.push(CopyPlace {
                cells,
                id: place.id,
                name: place.name,
            });
        }
    }
    Ok(Copies {
        figures: live_cells(&ward, unit, period),
        places: frozen,
        ..Copies::default()
    })
}

fn live_cells(figures: &Figures, unit: &Unit, period: Period) -> Vec<CopyCell> {
    let window = period.window();
    figures
        .catalogue()
        .indicators()
        .filter(|i| i.kind != Kind::Ratio && i.is_collected(window))
        .map(|indicator| {
            let mut found = figures.find_live(unit, indicator, period);
            // What a register holds on a month's last day is provisional until it is signed.
            if period.months() == [period] && found.total.value.is_some() {
                found.total.reported = found.total.expected;
            }
            let source = match found.origin {
                _ if found.total.reported == 0 => "",
                Origin::Register => REGISTER,
                Origin::Own => DIRECT,
                Origin::Months => "months",
                Origin::Lineage => "lineage",
            };
            CopyCell::of(&indicator.code, found.total, source)
        })
        .collect()
}

/// Where figures that stand now differ from a signed copy.
pub(super) fn differences(
    catalogue: &Catalogue,
    signed: &Copies,
    live: &Copies,
) -> Vec<CopyChange> {
    let mut changes = between(&signed.figures, &live.figures, None);
    let mut ids: Vec<(&String, &String)> = Vec::new();
    for place in live.places.iter().chain(&signed.places) {
        if !ids.iter().any(|(id, _)| *id == &place.id) {
            ids.push((&place.id, &place.name));
        }
    }
    for (id, name) in ids {
        let of = |places: &'_ [CopyPlace]| -> Vec<CopyCell> {
            let found = places.iter().find(|p| &p.id == id);
            found.map(|p| p.cells.clone()).unwrap_or_default()
        };
        let place = Some((id.clone(), name.clone()));
        changes.extend(between(&of(&signed.places), &of(&live.places), place));
    }
    let order = |code: &str| catalogue.indicators().position(|i| i.code == code);
    // The whole ward first, then place by place, each in the order of the catalogue.
    let place = |c: &CopyChange| c.place.as_ref().map(|(_, name)| sort_key(name));
    changes.sort_by_cached_key(|c| (place(c), order(&c.indicator)));
    changes
}

fn between(
    signed: &[CopyCell],
    live: &[CopyCell],
    place: Option<(String, String)>,
) -> Vec<CopyChange> {
    let by_code = |cells: &[CopyCell]| -> BTreeMap<String, CopyCell> {
        cells
            .iter()
            .map(|c| (c.indicator.clone(), c.clone()))
            .collect()
    };
    let (old, new) = (by_code(signed), by_code(live));
    let codes: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    let nothing = |code: &str| CopyCell::of(code, Default::default(), "");
    codes
        .into_iter()
        .filter_map(|code| {
            let new = new.get(code).cloned().unwrap_or_else(|| nothing(code));
            let old = old.get(code).cloned();
            let before = old.clone().unwrap_or_else(|| nothing(code));
            let differs = before.amount() != new.amount()
                || (before.expected > 1 && before.total() != new.total());
            differs.then(|| CopyChange {
                indicator: code.clone(),
                new,
                old,
                place: place.clone(),
            })
        })
        .collect()
}

/// A signed copy with changes taken in.
pub(super) fn with_changes(mut copy: Copies, changes: &[CopyChange]) -> Copies {
    for change in changes {
        let cells = match &change.place {
            None => &mut copy.figures,
            Some((id, name)) => {
                let at = copy.places.iter().position(|p| &p.id == id);
                let at = at.unwrap_or_else(|| {
                    copy.places.push(CopyPlace {
                        cells: Vec::new(),
                        id: id.clone(),
                        name: name.clone(),
                    });
                    copy.places.len() - 1
                });
                match copy.places.get_mut(at) {
                    Some(place) => &mut place.cells,
                    None => continue,
                }
            }
        };
        cells.retain(|c| c.indicator != change.indicator);
        if change.place.is_none() || change.new.reported > 0 {
            cells.push(change.new.clone());
        }
    }
    copy
}

/// A difference with who wrote it, and whether they knew of the closing.
pub(super) fn late_figure(
    db: &Connection,
    unit: &Unit,
    catalogue: &Catalogue,
    period: Period,
    closing: &ClosingRow,
    change: &CopyChange,
) -> Result<LateFigure, Error> {
    let place = change.place.as_ref();
    let key = FigureKey {
        unit_id: unit.id.as_str(),
        indicator: &change.indicator,
        period,
        residential_unit_id: place.map(|(id, _)| id.as_str()),
        source: DIRECT,
    };
    let row_id = key.id();
    let is_register = change.new.source == REGISTER;
    let writer = journal::entries_of_row(db, "figures", &row_id)?
        .into_iter()
        .next()
        .filter(|_| !is_register);
    let header = writer.as_ref().map(|w| &w.entry.header);
    let by = match header {
        Some(h) => people::find_staff(db, &h.actor.id)?.map(|s| s.name),
        None => None,
    };
    let knew = writer
        .as_ref()
        .is_some_and(|w| knew_closing(&w.entry, &closing.act.device, &closing.seen));
    let known = catalogue.find(&change.indicator);
    let nothing = crate::domain::statistics::Amount::NotReported;
    Ok(LateFigure {
        indicator: change.indicator.clone(),
        title: known.map(|i| i.title.clone()).unwrap_or_default(),
        unit_word: known.map(|i| i.unit.clone()).unwrap_or_default(),
        residential_unit: place.map(|(id, _)| id.clone()),
        place: place.map(|(_, name)| name.clone()).unwrap_or_default(),
        signed: words::cell_words(change.old.as_ref().map_or(nothing, CopyCell::amount)),
        live: words::cell_words(change.new.amount()),
        kind: match (is_register, knew) {
            (true, _) => LateKind::Register,
            (false, true) => LateKind::Proposed,
            (false, false) => LateKind::Arrived,
        },
        by: by.unwrap_or_default(),
        at: header.map(|h| h.at),
        origin: String::new(),
        row_id,
    })
}
