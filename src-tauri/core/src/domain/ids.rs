//! Ids of rows with a natural key.
//!
//! Two PCs that fill the same cell meet in one row, because both compute its id from its key.

use uuid::Uuid;

/// The namespace of natural ids. Must never change: ids are stored, signed and travel
/// (`natural_ids_never_change` would fail).
const NAMESPACE: Uuid = Uuid::from_u128(0x8f4c_1d2e_6a37_5b90_9e1d_2f06_4c7a_b853);

/// Returns the UUIDv5 of a natural key: the table's name and the key's parts.
pub fn natural_id(table: &str, parts: &[&str]) -> String {
    let mut key = String::from(table);
    for part in parts {
        key.push('\u{1f}');
        key.push_str(part);
    }
    Uuid::new_v5(&NAMESPACE, key.as_bytes()).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn natural_ids_never_change() {
        assert_eq!(
            natural_id("units", &["06685"]),
            "103414e9-0e69-52c0-94d6-5bc1c8f6ed6a"
        );
    }

    #[test]
    fn parts_do_not_run_together() {
        assert_ne!(natural_id("t", &["ab", "c"]), natural_id("t", &["a", "bc"]));
    }
}
