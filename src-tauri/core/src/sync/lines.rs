//! Entries in a bundle: a header line, byte for byte as stored, then its body or `null`.

use crate::domain::journal::Entry;
use crate::error::Error;

/// The member that holds the entries.
pub const ENTRIES: &str = "entries.ndjson";
/// The member that holds the signed heads.
pub const HEADS: &str = "heads.json";

/// Writes entries as lines.
pub fn write(entries: &[Entry]) -> Vec<u8> {
    let mut text = String::new();
    for entry in entries {
        text.push_str(&entry.header_text);
        text.push('\n');
        text.push_str(entry.body_text().as_deref().unwrap_or("null"));
        text.push('\n');
    }
    text.into_bytes()
}

/// Reads lines back; anything not exact is refused with its line.
pub fn read(bytes: &[u8]) -> Result<Vec<Entry>, Error> {
    let damaged = |line: usize, because: &str| Error::BundleEntriesDamaged {
        because: format!("dòng {}: {because}", line + 1),
    };
    let text = std::str::from_utf8(bytes).map_err(|_| damaged(0, "not UTF-8"))?;
    if !text.is_empty() && !text.ends_with('\n') {
        return Err(damaged(0, "cut short"));
    }
    let lines: Vec<&str> = text.lines().collect();
    if !lines.len().is_multiple_of(2) {
        return Err(damaged(lines.len(), "a header without its body"));
    }
    lines
        .chunks_exact(2)
        .enumerate()
        .map(|(i, pair)| {
            let body = (pair[1] != "null").then_some(pair[1]);
            Entry::read(pair[0], body).map_err(|e| damaged(2 * i, &e.to_string()))
        })
        .collect()
}
