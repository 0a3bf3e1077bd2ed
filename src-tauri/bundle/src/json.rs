//! Canonical JSON: keys sorted by their bytes, no spaces, integers and text only.

use serde_json::Value;

use crate::error::BundleError;

/// Writes `value` in its one canonical form.
///
/// The bytes are hashed and signed, so the order must not depend on how a map happens to be
/// kept; that is why the keys are sorted here and not left to the library, whose order another
/// crate of the workspace can switch. Fails on a number that is not an integer.
pub(crate) fn canonical(value: &Value) -> Result<Vec<u8>, BundleError> {
    let mut out = Vec::new();
    write(value, &mut out)?;
    Ok(out)
}

fn write(value: &Value, out: &mut Vec<u8>) -> Result<(), BundleError> {
    match value {
        Value::Object(fields) => {
            let mut fields: Vec<_> = fields.iter().collect();
            fields.sort_by_key(|(key, _)| key.as_str());
            out.push(b'{');
            for (position, (key, value)) in fields.into_iter().enumerate() {
                if position > 0 {
                    out.push(b',');
                }
                write(&Value::String(key.clone()), out)?;
                out.push(b':');
                write(value, out)?;
            }
            out.push(b'}');
        }
        Value::Array(values) => {
            out.push(b'[');
            for (position, value) in values.iter().enumerate() {
                if position > 0 {
                    out.push(b',');
                }
                write(value, out)?;
            }
            out.push(b']');
        }
        Value::Number(number) if !number.is_i64() && !number.is_u64() => {
            return Err(malformed(format!("{number} is not an integer")));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
            serde_json::to_writer(out, value).map_err(|error| malformed(error.to_string()))?;
        }
    }
    Ok(())
}

pub(crate) fn malformed(reason: String) -> BundleError {
    BundleError::ManifestMalformed { reason }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn keys_are_sorted_at_every_depth() {
        let value = json!({"b": [{"z": 1, "a": "ế\n\""}], "a": null, "B": true});
        let text = String::from_utf8(canonical(&value).unwrap()).unwrap();
        assert_eq!(text, r#"{"B":true,"a":null,"b":[{"a":"ế\n\"","z":1}]}"#);
    }

    #[test]
    fn fractions_have_no_canonical_form() {
        assert!(matches!(
            canonical(&json!({"a": 1.5})),
            Err(BundleError::ManifestMalformed { .. })
        ));
    }
}
