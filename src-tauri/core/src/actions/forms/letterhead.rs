//! Who issues a paper and who signs it: a ward under its province, a province under the ministry.

use serde_json::{Value, json};

use crate::actions::folder::UnitInfo;
use crate::error::Error;
use crate::session::Context;
use crate::store::people;
use crate::texts::text;

/// The body above the unit.
pub(super) fn parent(context: &Context, unit: &UnitInfo) -> String {
    if unit.is_province {
        say(context, "form-ministry")
    } else {
        unit.province_police_name.clone()
    }
}

/// The open number of a report.
pub(super) fn number_line(context: &Context, unit: &UnitInfo) -> String {
    say(
        context,
        if unit.is_province {
            "form-number-line-province"
        } else {
            "form-number-line"
        },
    )
}

/// What the head of the unit signs as.
pub(super) fn head_title(context: &Context, unit: &UnitInfo) -> String {
    say(
        context,
        if unit.is_province {
            "form-head"
        } else {
            "form-commander"
        },
    )
}

/// The name of the head of the unit, where the staff list has one.
pub(super) fn head_name(context: &Context, unit: &UnitInfo) -> Result<Option<String>, Error> {
    context.read(|db| people::find_chief(db, unit.id.as_str()))
}

/// Whoever is at the desk, and the head of the unit.
pub(super) fn signatures(context: &Context, unit: &UnitInfo) -> Result<Value, Error> {
    Ok(json!([
        {
            "title": [say(context, "form-prepared-by")],
            "hint": say(context, "form-sign-hint"),
            "name": context.session()?.person.name,
        },
        {
            "title": [head_title(context, unit)],
            "hint": say(context, "form-seal-hint"),
            "name": head_name(context, unit)?,
        },
    ]))
}

fn say(context: &Context, key: &str) -> String {
    text(context.app.language(), key, &[])
}
