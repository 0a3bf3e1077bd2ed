//! A register by weekday and hour, and by category, place and helper.

use std::collections::BTreeMap;

use super::list::{codes_of_group, window_of};
use super::*;
use crate::domain::fold::sort_key;
use crate::domain::registers::{category_groups, causes};
use crate::error::Error;
use crate::session::Context;
use crate::store::incidents::{self as store, StructureRow};

/// Counts by weekday and hour; an unknown hour is in no cell and counted beside.
pub fn incident_heat_map(context: &Context, request: IncidentHeatMap) -> Result<HeatMap, Error> {
    let session = context.session()?;
    let (_, window) = window_of(&request.period)?;
    let codes = request
        .group
        .as_deref()
        .filter(|g| !g.is_empty())
        .map(codes_of_group);
    let place = request
        .residential_unit
        .as_deref()
        .filter(|id| !id.is_empty());
    let cells = context.read(|db| {
        let unit = &session.folder.unit_id;
        store::heat_map(db, unit, request.register, window, codes.as_deref(), place)
    })?;
    let days: Vec<HeatDay> = (1..=7)
        .map(|weekday: u8| {
            let of_day = || cells.iter().filter(move |c| c.weekday == weekday % 7);
            let at = |hour: Option<u8>| -> i64 {
                of_day()
                    .filter(|c| c.hour == hour)
                    .map(|c| c.incidents)
                    .sum()
            };
            HeatDay {
                weekday,
                hours: (0..24).map(|hour| at(Some(hour))).collect(),
                unknown: at(None),
                total: of_day().map(|c| c.incidents).sum(),
            }
        })
        .collect();
    Ok(HeatMap {
        first_day: window.first.to_string(),
        last_day: window.last.to_string(),
        total: days.iter().map(|d| d.total).sum(),
        unknown: days.iter().map(|d| d.unknown).sum(),
        most: days
            .iter()
            .flat_map(|d| d.hours.iter().copied())
            .max()
            .unwrap_or(0),
        days,
    })
}

/// Counts by category or cause, by residential unit, by the model that helped.
pub fn incident_structure(
    context: &Context,
    request: IncidentStructure,
) -> Result<Structure, Error> {
    let session = context.session()?;
    let (_, window) = window_of(&request.period)?;
    let rows = context
        .read(|db| store::structure(db, &session.folder.unit_id, request.register, window))?;
    Ok(Structure {
        first_day: window.first.to_string(),
        last_day: window.last.to_string(),
        total: rows.iter().map(|r| r.incidents).sum(),
        groups: groups(request.register, &rows),
        places: places(&rows),
        helped: helped(&rows),
    })
}

fn part(
    code: Option<&str>,
    (title, title_en): (&str, &str),
    rows: &[&StructureRow],
) -> StructurePart {
    StructurePart {
        code: code.map(str::to_owned),
        title: title.to_owned(),
        title_en: title_en.to_owned(),
        incidents: rows.iter().map(|r| r.incidents).sum(),
        cleared: rows.iter().map(|r| r.cleared).sum(),
    }
}

type Group<'a> = (&'a str, &'a str, &'a str, Vec<(&'a str, &'a str, &'a str)>);

fn groups(register: IncidentRegister, rows: &[StructureRow]) -> Vec<StructureGroup> {
    let lists: Vec<Group> = match register {
        IncidentRegister::Cases => category_groups()
            .iter()
            .map(|g| {
                let codes = g
                    .categories
                    .iter()
                    .map(|c| (&*c.code, &*c.title, &*c.title_en));
                (&*g.code, &*g.title, &*g.title_en, codes.collect())
            })
            .collect(),
        IncidentRegister::Fires => {
            let codes = causes().iter().map(|c| (&*c.code, &*c.title, &*c.title_en));
            vec![("", "", "", codes.collect())]
        }
        IncidentRegister::TrafficAccidents => Vec::new(),
    };
    lists
        .into_iter()
        .map(|(code, title, title_en, codes)| {
            let parts: Vec<StructurePart> = codes
                .into_iter()
                .map(|(code, title, title_en)| {
                    let of: Vec<&StructureRow> = rows
                        .iter()
                        .filter(|r| r.code.as_deref() == Some(code))
                        .collect();
                    part(Some(code), (title, title_en), &of)
                })
                .filter(|p| p.incidents > 0)
                .collect();
            StructureGroup {
                code: code.to_owned(),
                title: title.to_owned(),
                title_en: title_en.to_owned(),
                incidents: parts.iter().map(|p| p.incidents).sum(),
                cleared: parts.iter().map(|p| p.cleared).sum(),
                parts,
            }
        })
        .collect()
}

fn places(rows: &[StructureRow]) -> Vec<StructurePart> {
    let mut by_place: BTreeMap<Option<&str>, Vec<&StructureRow>> = BTreeMap::new();
    for row in rows {
        by_place
            .entry(row.residential_unit_id.as_deref())
            .or_default()
            .push(row);
    }
    let mut parts: Vec<StructurePart> = by_place
        .into_iter()
        .map(|(id, of)| {
            let name = of.iter().find_map(|r| r.residential_unit.as_deref());
            let name = name.unwrap_or_default();
            part(id, (name, name), &of)
        })
        .collect();
    parts.sort_by_key(|p| (p.code.is_none(), -p.incidents, sort_key(&p.title)));
    parts
}

fn helped(rows: &[StructureRow]) -> Vec<StructurePart> {
    let mut by_kind: BTreeMap<&'static str, Vec<&StructureRow>> = BTreeMap::new();
    for row in rows {
        if let Some(kind) = row.helped_kind {
            by_kind.entry(kind.into()).or_default().push(row);
        }
    }
    by_kind
        .into_iter()
        .map(|(kind, of)| part(Some(kind), ("", ""), &of))
        .collect()
}
