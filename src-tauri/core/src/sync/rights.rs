//! What a device may write, judged from the entry alone.

use std::collections::BTreeMap;

use crate::domain::journal::{Entry, Writer};
use crate::domain::people::FolderRole;
use crate::domain::units::{UnitId, catalogue};
use crate::error::Error;
use crate::store::synced::synced_table;
use crate::store::{Connection, folder, trust};

/// Whom each device speaks for.
#[derive(Debug, Clone, Default)]
pub struct Certificates(BTreeMap<String, (UnitId, FolderRole)>);

impl Certificates {
    /// The devices pinned here, and this one.
    pub fn read(connection: &Connection) -> Result<Certificates, Error> {
        let own = folder::get(connection)?;
        let mut devices = BTreeMap::from([(own.device_id, (UnitId(own.unit_id), own.role))]);
        for peer in trust::list_devices(connection)? {
            devices.insert(peer.device_id, (UnitId(peer.unit_id), peer.role));
        }
        Ok(Certificates(devices))
    }

    /// Why an entry is beyond its right; `None` when it is within.
    ///
    /// A unit's right covers itself and every predecessor in the shipped succession list; a
    /// province's covers the units under it, in the tables it writes.
    pub fn judge(&self, entry: &Entry) -> Option<&'static str> {
        let Some((unit, role)) = self.0.get(&entry.header.device) else {
            return Some("unknown-device");
        };
        let concerned = UnitId(entry.header.unit.clone());
        let is_own = catalogue().is_own_or_predecessor(&concerned, unit);
        let is_above = *role == FolderRole::Province && catalogue().is_under(&concerned, unit);
        if !is_own && !is_above {
            return Some("other-unit");
        }
        let is_within = |writer: Writer| match writer {
            Writer::Unit => is_own,
            Writer::Province => is_above,
        };
        let changes = entry.changes.as_deref().unwrap_or_default();
        // A table of a newer schema is kept and judged after the upgrade.
        let all = changes
            .iter()
            .all(|c| synced_table(&c.table).is_none_or(|t| is_within(t.writer)));
        if all { None } else { Some("other-writer") }
    }
}
