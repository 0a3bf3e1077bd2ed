//! A criteria set as it was written down, before anything is believed: fields with their places.
//!
//! A TOML file and a sheet of a workbook both become this, so that both meet the same checks and
//! every error names the line or the cell a person has to look at.

use std::collections::BTreeMap;

use super::FileError;

/// A field as written, with the place a person finds it at ("tiêu chí 3", "Tiêu chí!D7").
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    pub text: String,
    pub at: String,
}

/// The fields of a set's head, a group or a criterion, by their names in the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// Where the row stands, for what is missing from it.
    pub at: String,
    pub fields: BTreeMap<String, Field>,
}

/// A whole set as written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Raw {
    pub head: Row,
    pub groups: Vec<(Row, Vec<Row>)>,
}

impl Row {
    /// An empty row at a place.
    pub fn at(place: impl Into<String>) -> Row {
        Row {
            at: place.into(),
            fields: BTreeMap::new(),
        }
    }

    /// Adds a field; blank text counts as not written.
    pub fn put(&mut self, name: &str, text: &str, at: impl Into<String>) {
        let text = text.trim();
        if !text.is_empty() {
            let field = Field {
                text: text.to_owned(),
                at: at.into(),
            };
            self.fields.insert(name.to_owned(), field);
        }
    }
}

/// Reads the rows of a TOML text; only its form can be wrong here.
pub fn from_toml(text: &str) -> Result<Raw, FileError> {
    let table: toml::Table = toml::from_str(text).map_err(|e| FileError::Unreadable {
        line: e.span().map_or(1, |span| {
            1 + text[..span.start.min(text.len())].matches('\n').count()
        }),
    })?;
    let mut raw = Raw {
        head: row(&table, "group", "bộ tiêu chí"),
        groups: Vec::new(),
    };
    for (g, group) in tables(&table, "group").enumerate() {
        let number = number_of(group);
        let place = number
            .clone()
            .map_or_else(|| format!("nhóm thứ {}", g + 1), |n| format!("nhóm {n}"));
        let mut criteria = Vec::new();
        for (c, criterion) in tables(group, "criterion").enumerate() {
            let place = number_of(criterion).map_or_else(
                || format!("{place}, tiêu chí thứ {}", c + 1),
                |n| format!("tiêu chí {n}"),
            );
            criteria.push(row(criterion, "", &place));
        }
        raw.groups.push((row(group, "criterion", &place), criteria));
    }
    Ok(raw)
}

fn tables<'a>(table: &'a toml::Table, name: &str) -> impl Iterator<Item = &'a toml::Table> {
    table
        .get(name)
        .and_then(toml::Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(toml::Value::as_table)
}

fn number_of(table: &toml::Table) -> Option<String> {
    table
        .get("number")
        .and_then(text_of)
        .filter(|n| !n.trim().is_empty())
}

fn row(table: &toml::Table, below: &str, place: &str) -> Row {
    let mut row = Row::at(place);
    for (name, value) in table.iter().filter(|(name, _)| *name != below) {
        if let Some(text) = text_of(value) {
            row.put(name, &text, place);
        }
    }
    row
}

fn text_of(value: &toml::Value) -> Option<String> {
    match value {
        toml::Value::String(text) => Some(text.clone()),
        toml::Value::Boolean(yes) => Some(yes.to_string()),
        toml::Value::Integer(number) => Some(number.to_string()),
        toml::Value::Float(number) => Some(number.to_string()),
        toml::Value::Datetime(date) => Some(date.to_string()),
        toml::Value::Array(lines) => Some(
            lines
                .iter()
                .filter_map(text_of)
                .collect::<Vec<_>>()
                .join("\n"),
        ),
        toml::Value::Table(_) => None,
    }
}
