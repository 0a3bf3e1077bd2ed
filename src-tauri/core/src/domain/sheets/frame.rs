//! Labels and headers at a place a person named, where what was found is not right.

use phuong_intake::Sheet;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::labels::{Names, find_role};
use super::layout::{Layout, Look, Year};
use super::{Grid, Mapping, Role, Shape, Target};
use crate::domain::periods::Calendar;

/// Where a person says that a sheet's headers and labels stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "SheetFrame")]
pub struct Frame {
    pub shape: Shape,
    /// From 0, as in a mapping.
    pub header_row: u32,
    /// Of a list: the column that names the indicators.
    pub label_column: u32,
}

/// Reads the labels and headers of a given place, and recognises what it can of them.
pub fn lay_out(
    sheet: &Sheet,
    names: &Names,
    year: Year,
    calendar: Calendar,
    frame: Frame,
) -> Layout {
    let grid = Grid { sheet };
    Look::new(&grid, names, year, calendar).given(frame)
}

impl Look<'_> {
    /// What stands at a place a person named, recognised or not.
    fn given(&self, frame: Frame) -> Layout {
        let Frame {
            shape,
            header_row,
            label_column,
        } = frame;
        let headers: Vec<String> = (0..self.columns)
            .map(|c| self.header(header_row, c))
            .collect();
        let known: Vec<(usize, String)> = match shape {
            Shape::IndicatorsDown => self.periods(header_row, &headers),
            Shape::PeriodsDown => self.indicators(&headers),
            Shape::List => headers
                .iter()
                .enumerate()
                .filter_map(|(c, text)| Some((c, <&str>::from(find_role(text)?).to_owned())))
                .filter(|(c, role)| {
                    (u32::try_from(*c) == Ok(label_column))
                        == (role == <&str>::from(Role::Indicator))
                })
                .collect(),
        };
        let is_label = |c: usize| u32::try_from(c) == Ok(label_column);
        let columns: Vec<Target> = headers
            .iter()
            .enumerate()
            .filter(|(c, text)| !text.is_empty() && (shape == Shape::List || !is_label(*c)))
            .map(|(c, text)| {
                let found = known.iter().find(|(k, _)| *k == c);
                let to = if shape == Shape::List && is_label(c) {
                    <&str>::from(Role::Indicator).to_owned()
                } else {
                    found.map(|(_, to)| to.clone()).unwrap_or_default()
                };
                Target {
                    label: text.clone(),
                    to,
                }
            })
            .collect();
        let rows = if shape == Shape::List {
            self.words(header_row, label_column)
        } else {
            self.labels(header_row, label_column, shape)
        };
        let is_known = |t: &&Target| !t.to.is_empty();
        Layout {
            recognised: rows.iter().filter(is_known).count()
                * columns.iter().filter(is_known).count(),
            mapping: Mapping {
                shape,
                header_row,
                label_column,
                year: self.year,
                rows,
                columns,
            },
        }
    }
}
