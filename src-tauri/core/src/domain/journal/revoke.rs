//! Revocations: the last number of a device's stream that is still honoured.

use std::collections::BTreeMap;

/// The last honoured number by device; a device that is not listed is honoured whole.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Revocations(BTreeMap<String, i64>);

impl Revocations {
    /// Adds a revocation; of two for one device the stricter holds, in whichever order they come.
    pub fn add(&mut self, device: &str, last_honoured: i64) {
        let last = self.0.entry(device.to_owned()).or_insert(last_honoured);
        *last = (*last).min(last_honoured);
    }

    /// Whether this number of this device is honoured.
    pub fn honours(&self, device: &str, seq: i64) -> bool {
        self.0.get(device).is_none_or(|last| seq <= *last)
    }
}
