//! One spelling for every string: composed letters.

use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

/// Returns `data` with every string in NFC.
///
/// Vietnamese typed as letter + marks would otherwise be drawn from separate glyphs and not be found
/// when the PDF is searched.
pub(crate) fn composed(data: &Value) -> Value {
    match data {
        Value::String(text) => Value::String(text.nfc().collect()),
        Value::Array(items) => items.iter().map(composed).collect(),
        Value::Object(fields) => fields
            .iter()
            .map(|(key, value)| (key.clone(), composed(value)))
            .collect(),
        other => other.clone(),
    }
}
