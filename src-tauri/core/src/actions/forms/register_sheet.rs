//! What the lists of registers have in common on paper: A4 across, headed and signed.

use phuong_documents::{Document, Form};
use serde_json::{Value, json};

use super::letterhead;
use super::paper::broken;
use super::print::{labels, render};
use crate::actions::folder::unit_info;
use crate::environment::local_time;
use crate::error::Error;
use crate::session::Context;
use crate::texts::text;

/// A column: the key of its head, its width in millimetres, whether it holds numbers.
pub(super) type Column = (&'static str, Option<u32>, bool);

/// A register's list as it is printed, a cell for each column.
pub(super) struct RegisterSheet {
    pub(super) title: String,
    pub(super) period_line: String,
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<Vec<String>>,
    /// The sums at the foot; `None` for a list nothing is added up in.
    pub(super) total: Option<Vec<String>>,
    pub(super) notes: Vec<String>,
}

impl RegisterSheet {
    pub(super) fn draw(&self, context: &Context) -> Result<Document, Error> {
        let say = |key: &str, args: &[(&str, Value)]| text(context.app.language(), key, args);
        let unit = unit_info(context.session()?.unit()?)?;
        let printed = local_time(context.now()).format("%d/%m/%Y").to_string();
        let year = printed.get(6..).unwrap_or_default().to_owned();
        let data = json!({
            "labels": labels(context, Form::List),
            "language": context.app.language().code(),
            "document_date": context.today().to_string(),
            "parent": broken(&letterhead::parent(context, &unit)),
            "unit": broken(&unit.police_name),
            "place": unit.short_name,
            "number_line": letterhead::number_line(context, &unit),
            "date_line": say("form-date-line", &[("place", json!(unit.short_name)), ("year", json!(year))]),
            "title": self.title,
            "period_line": self.period_line,
            "columns": self.columns.iter().map(|(key, mm, is_number)| json!({
                "head": say(key, &[]), "mm": mm, "align": if *is_number { "right" } else { "left" },
            })).collect::<Vec<_>>(),
            "rows": self.rows,
            "total": self.total,
            "notes": self.notes,
            "signatures": letterhead::signatures(context, &unit)?,
            "footnote": say("incident-list-footnote", &[("day", json!(printed))]),
        });
        render(Form::List, &data)
    }
}
