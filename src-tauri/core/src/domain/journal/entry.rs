//! An entry: its header as canonical JSON, its body, and the hash that chains them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};
use thiserror::Error;

/// The number every header carries first; a program that knows less refuses the entry.
pub const FORMAT: i64 = 1;

/// An entry's changes are at most this many bytes of JSON; longer actions are split.
pub const MAX_CHANGES_BYTES: usize = 1 << 20;

/// Who acted, by office: the id of a staff row and the role exercised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actor {
    pub id: String,
    pub role: String,
}

/// The header that always travels, even where its body is withheld.
///
/// The fields stand in alphabetical order because the hash covers the exact bytes of this JSON:
/// names, types and order must never change (`header_bytes_never_change` would fail).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    pub action: String,
    pub action_id: String,
    pub actor: Actor,
    /// Milliseconds since 1970 UTC; never below what the writer had seen + 1.
    pub at: i64,
    pub changes_bytes: i64,
    pub changes_sha256: String,
    pub device: String,
    pub format: i64,
    /// Hash of the header before it in the stream, empty for the first.
    pub prev: String,
    /// The schema number it was written under.
    pub schema: i64,
    /// Độ mật: empty, "mat", "toi-mat", "tuyet-mat". The body of what is marked is withheld.
    pub secrecy: String,
    /// The highest number seen of the other streams of this unit, by device.
    pub seen: BTreeMap<String, i64>,
    pub seq: i64,
    /// Hashes of earlier entries of the same stream that this one takes back.
    pub undoes: Vec<String>,
    pub unit: String,
}

/// Old and new value by register. A value is null, an integer, a text, or a list of these.
pub type Registers = BTreeMap<String, (Value, Value)>;

/// What an entry did to one row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    pub fields: Registers,
    pub id: String,
    pub table: String,
}

/// A header with its exact bytes, its hash, and its body where that is here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub header: Header,
    /// The header's canonical JSON, byte for byte as stored and sent.
    pub header_text: String,
    pub hash: String,
    /// `None` when the body is withheld.
    pub changes: Option<Vec<Change>>,
}

/// Why bytes are not an entry.
#[derive(Debug, Error, Clone, PartialEq, Eq, strum::IntoStaticStr, strum::VariantNames)]
#[strum(serialize_all = "kebab-case", prefix = "entry-")]
pub enum EntryError {
    #[error("the header is not the canonical JSON of an entry")]
    HeaderMalformed,
    #[error("the header has format {found}, this program knows {FORMAT}")]
    FormatTooNew { found: i64 },
    #[error("the body does not have the hash its header names")]
    BodyChanged,
    #[error("the body is not a list of changes")]
    BodyMalformed,
}

impl Entry {
    /// Seals a header over changes: fills in their hash and size and takes its own hash.
    pub fn seal(mut header: Header, changes: Vec<Change>) -> Entry {
        let body = body_text(&changes);
        header.changes_sha256 = sha256_hex(body.as_bytes());
        header.changes_bytes = body.len() as i64;
        let header_text = canonical(&header);
        let hash = sha256_hex(header_text.as_bytes());
        Entry {
            header,
            header_text,
            hash,
            changes: Some(changes),
        }
    }

    /// Reads a header's bytes and, where it is here, its body; both must be exact.
    pub fn read(header_text: &str, body: Option<&str>) -> Result<Entry, EntryError> {
        let value: Value =
            serde_json::from_str(header_text).map_err(|_| EntryError::HeaderMalformed)?;
        let format = value.get("format").and_then(Value::as_i64).unwrap_or(0);
        if format > FORMAT {
            return Err(EntryError::FormatTooNew { found: format });
        }
        let header: Header =
            serde_json::from_value(value).map_err(|_| EntryError::HeaderMalformed)?;
        if canonical(&header) != header_text || header.seq < 1 {
            return Err(EntryError::HeaderMalformed);
        }
        let changes = body.map(|text| read_body(&header, text)).transpose()?;
        let hash = sha256_hex(header_text.as_bytes());
        Ok(Entry {
            header,
            header_text: header_text.to_owned(),
            hash,
            changes,
        })
    }

    /// The body's exact bytes, where it is here.
    pub fn body_text(&self) -> Option<String> {
        self.changes.as_deref().map(body_text)
    }

    /// Whether the writer of this entry had seen number `seq` of `device`.
    pub fn saw(&self, device: &str, seq: i64) -> bool {
        if device == self.header.device {
            seq < self.header.seq
        } else {
            self.header.seen.get(device).copied().unwrap_or(0) >= seq
        }
    }
}

fn read_body(header: &Header, text: &str) -> Result<Vec<Change>, EntryError> {
    if text.len() as i64 != header.changes_bytes
        || sha256_hex(text.as_bytes()) != header.changes_sha256
    {
        return Err(EntryError::BodyChanged);
    }
    let changes: Vec<Change> = serde_json::from_str(text).map_err(|_| EntryError::BodyMalformed)?;
    if body_text(&changes) != text {
        return Err(EntryError::BodyMalformed);
    }
    Ok(changes)
}

/// The canonical text of a body: sorted keys, no spaces.
fn body_text(changes: &[Change]) -> String {
    canonical(&changes)
}

/// Serialises with keys in the order of the type, which is alphabetical, and without spaces.
fn canonical<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// SHA-256 in lower-case hex.
pub fn sha256_hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|b| format!("{b:02x}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn header() -> Header {
        Header {
            action: "enter_figure".into(),
            action_id: "a".into(),
            actor: Actor {
                id: "p".into(),
                role: "officer".into(),
            },
            at: 1,
            changes_bytes: 0,
            changes_sha256: String::new(),
            device: "d".into(),
            format: FORMAT,
            prev: String::new(),
            schema: 1,
            secrecy: String::new(),
            seen: BTreeMap::from([("e".into(), 2)]),
            seq: 1,
            undoes: vec![],
            unit: "06685@2025-07-01".into(),
        }
    }

    fn change() -> Change {
        let fields = BTreeMap::from([("name".into(), (json!(null), json!("Tổ 2")))]);
        Change {
            fields,
            id: "r".into(),
            table: "residential_units".into(),
        }
    }

    #[test]
    fn header_bytes_never_change() {
        let entry = Entry::seal(header(), vec![change()]);
        assert_eq!(
            entry.header_text,
            concat!(
                r#"{"action":"enter_figure","action_id":"a","actor":{"id":"p","role":"officer"},"at":1,"#,
                r#""changes_bytes":74,"changes_sha256":"5db390e616163be09a048afdf5ca21901ef8cdcdd3a284e5381b5f5ecae64032","device":"d","format":1,"prev":"","#,
                r#""schema":1,"secrecy":"","seen":{"e":2},"seq":1,"undoes":[],"unit":"06685@2025-07-01"}"#
            )
        );
    }

    #[test]
    fn what_was_sealed_is_read_back() {
        let entry = Entry::seal(header(), vec![change()]);
        let body = entry.body_text().expect("a body");
        assert_eq!(
            Entry::read(&entry.header_text, Some(&body)).expect("readable"),
            entry
        );
        let withheld = Entry::read(&entry.header_text, None).expect("readable");
        assert_eq!((withheld.hash, withheld.changes), (entry.hash, None));
    }

    #[test]
    fn anything_not_canonical_is_refused() {
        let entry = Entry::seal(header(), vec![change()]);
        let body = entry.body_text().expect("a body");
        let spaced = entry.header_text.replace("\"seq\":1", "\"seq\": 1");
        assert_eq!(Entry::read(&spaced, None), Err(EntryError::HeaderMalformed));
        let newer = entry.header_text.replace("\"format\":1", "\"format\":2");
        assert_eq!(
            Entry::read(&newer, None),
            Err(EntryError::FormatTooNew { found: 2 })
        );
        assert_eq!(
            Entry::read(&entry.header_text, Some(&body.replace('2', "3"))),
            Err(EntryError::BodyChanged)
        );
        assert_eq!(Entry::read("", None), Err(EntryError::HeaderMalformed));
    }
}
