//! The registers of every synced table, read from the open file.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::synced::{Column, Register, SYNCED, SyncedTable};
use crate::error::Error;

/// What the doors need to know of the tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schema {
    tables: BTreeMap<&'static str, Vec<Register>>,
}

impl Schema {
    /// Reads the columns of the synced tables.
    pub(super) fn read(connection: &Connection) -> Result<Schema, Error> {
        let mut tables = BTreeMap::new();
        for table in SYNCED {
            tables.insert(table.name, table.registers(&columns(connection, table)?));
        }
        Ok(Schema { tables })
    }

    /// The registers of a table; empty for a table this program does not know.
    pub fn registers(&self, table: &str) -> &[Register] {
        self.tables.get(table).map_or(&[], Vec::as_slice)
    }

    /// One register of a table.
    pub fn register(&self, table: &str, name: &str) -> Option<&Register> {
        self.registers(table).iter().find(|r| r.name == name)
    }

    /// Tables with their registers.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &[Register])> {
        self.tables
            .iter()
            .map(|(name, registers)| (*name, registers.as_slice()))
    }
}

fn columns(connection: &Connection, table: &SyncedTable) -> Result<Vec<Column>, Error> {
    let mut statement = connection.prepare("select name, type from pragma_table_info(?1)")?;
    let rows = statement.query_map([table.name], |row| {
        let kind: String = row.get(1)?;
        Ok(Column {
            name: row.get(0)?,
            is_integer: kind.eq_ignore_ascii_case("integer"),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
