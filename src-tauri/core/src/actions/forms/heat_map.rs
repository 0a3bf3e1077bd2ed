//! When a register's entries happen, weekday by hour, as a printed form.

use std::path::PathBuf;

use phuong_documents::Document;
use serde_json::{Value, json};

use super::chart::{Drawn, page};
use super::print::{require_pdf, save};
use super::*;
use crate::actions::folder::unit_info;
use crate::actions::incidents::{HeatMap, IncidentHeatMap, incident_heat_map};
use crate::actions::statistics::{period_words, require_period};
use crate::domain::numbers::grouped;
use crate::domain::registers::category_groups;
use crate::error::Error;
use crate::session::Context;
use crate::texts::{Language, text};

/// Shades above none, each an equal part of the greatest cell.
const SHADES: i64 = 4;

/// The page of a heat map.
pub fn preview_heat_map(context: &Context, request: PreviewHeatMap) -> Result<Preview, Error> {
    let (document, title) = draw(context, &request.map)?;
    let of: &str = request.map.register.into();
    let period = request.map.period.replace([':', '.'], "-");
    Ok(Preview {
        title,
        pages: document.pages_svg(),
        file_name: format!("gio-trong-tuan_{of}_{period}.pdf"),
    })
}

/// Saves a heat map as PDF.
pub fn save_heat_map(context: &Context, request: SaveHeatMap) -> Result<Saved, Error> {
    let path = PathBuf::from(request.path.trim());
    require_pdf(&path)?;
    let (document, _) = draw(context, &request.map)?;
    save(&path, &document)
}

fn draw(context: &Context, wanted: &HeatMapWanted) -> Result<(Document, String), Error> {
    let language = context.app.language();
    let period = require_period(&wanted.period)?;
    let map = incident_heat_map(
        context,
        IncidentHeatMap {
            register: wanted.register,
            period: wanted.period.clone(),
            group: wanted.group.clone(),
            residential_unit: None,
        },
    )?;
    let unit = unit_info(context.session()?.unit()?)?;
    let subtitle = text(
        language,
        "heat-map-subtitle",
        &[
            ("register", json!(register_name(language, wanted))),
            ("period", json!(period_words(language, period))),
        ],
    );
    let drawn = Drawn {
        chart: chart(language, wanted, &map),
        table: Value::Null,
        notes: vec![text(
            language,
            "incidents-heat-note",
            &[("unknown", json!(grouped(map.unknown)))],
        )],
        subtitle: subtitle.clone(),
        footnote: "heat-map-footnote",
        is_across: true,
    };
    Ok((page(context, &unit, &drawn)?, subtitle))
}

/// The register, or the group of crime that was chosen of it.
fn register_name(language: Language, wanted: &HeatMapWanted) -> String {
    let group = wanted.group.as_deref().unwrap_or_default();
    if let Some(group) = category_groups().iter().find(|g| g.code == group) {
        return language.pick(&group.title, &group.title_en).to_owned();
    }
    let of: &str = wanted.register.into();
    text(language, &format!("incidents-tab-{of}"), &[])
}

fn chart(language: Language, wanted: &HeatMapWanted, map: &HeatMap) -> Value {
    let say = |key: &str| text(language, key, &[]);
    let hours: Vec<String> = (0..24).map(|hour: u8| hour.to_string()).collect();
    let rows: Vec<Value> =
        map.days
            .iter()
            .map(|day| {
                let cells = day.hours.iter().map(
                    |count| json!({ "shown": grouped(*count), "shade": shade(*count, map.most) }),
                );
                json!({
                    "label": say(&format!("incidents-weekday-{}", day.weekday)),
                    "cells": cells.collect::<Vec<_>>(),
                    "more": [grouped(day.unknown), grouped(day.total)],
                })
            })
            .collect();
    let title = text(
        language,
        "incidents-heat-title",
        &[
            ("register", json!(register_name(language, wanted))),
            ("count", json!(grouped(map.total))),
        ],
    );
    json!({
        "shape": "heat",
        "title": title,
        "corner": say("incidents-heat-day"),
        "columns": hours,
        "more": [say("incidents-heat-unknown"), say("incidents-heat-total")],
        "rows": rows,
    })
}

fn shade(count: i64, most: i64) -> i64 {
    if count == 0 || most == 0 {
        0
    } else {
        (count * SHADES + most - 1) / most
    }
}
