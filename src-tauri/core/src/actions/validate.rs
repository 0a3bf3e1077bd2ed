//! Checks of what people type, shared by every noun.

use chrono::NaiveDate;

use crate::error::Error;

/// Names and titles are at most this long; longer ones fit no form.
const MOST_NAME: usize = 200;
/// Notes and summaries.
const MOST_NOTE: usize = 2000;

/// A text that must be there, trimmed.
pub(crate) fn required(field: &str, text: &str) -> Result<String, Error> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Error::FieldMissing {
            field: field.to_owned(),
        });
    }
    limited(field, text, MOST_NAME)
}

/// A short text that may be empty.
pub(crate) fn optional(field: &str, text: Option<&str>) -> Result<String, Error> {
    limited(field, text.unwrap_or_default().trim(), MOST_NAME)
}

/// A long text that may be empty.
pub(crate) fn note(field: &str, text: Option<&str>) -> Result<String, Error> {
    limited(field, text.unwrap_or_default().trim(), MOST_NOTE)
}

fn limited(field: &str, text: &str, most: usize) -> Result<String, Error> {
    if text.chars().count() > most {
        return Err(Error::FieldTooLong {
            field: field.to_owned(),
            most: most as u32,
        });
    }
    Ok(text.to_owned())
}

/// A day as `YYYY-MM-DD` or `dd/mm/yyyy`, in canonical form; empty is none.
pub(crate) fn day(text: Option<&str>) -> Result<Option<String>, Error> {
    let text = text.unwrap_or_default().trim();
    if text.is_empty() {
        return Ok(None);
    }
    let parsed = NaiveDate::parse_from_str(text, "%Y-%m-%d")
        .or_else(|_| NaiveDate::parse_from_str(text, "%d/%m/%Y"))
        .map_err(|_| Error::DateUnreadable {
            text: text.to_owned(),
        })?;
    let is_sane = (1900..=2200).contains(&chrono::Datelike::year(&parsed));
    if is_sane {
        Ok(Some(parsed.to_string()))
    } else {
        Err(Error::DateUnreadable {
            text: text.to_owned(),
        })
    }
}

/// A whole number within bounds.
pub(crate) fn within(field: &str, value: i64, least: i64, most: i64) -> Result<i64, Error> {
    if (least..=most).contains(&value) {
        Ok(value)
    } else {
        Err(Error::NumberOutOfRange {
            field: field.to_owned(),
            least,
            most,
        })
    }
}
