//! The three doors through which synced rows change: author, adopt, migrate.
//!
//! Temp triggers of the writing connection hold them shut: a write outside a door, a physical
//! delete, a changed id and `insert or replace` are all aborted; what the author door writes is
//! captured register by register.

mod adopt;
mod author;
mod rows;

pub use adopt::{AdoptReport, Incoming, Judge, adopt};
pub use author::{Authored, Stamp, Watch, Writing, author, author_undo};
pub(crate) use rows::{delete_meets_edits, parse_registers, row_registers};

use rusqlite::{Connection, named_params};

use super::schema::Schema;
use super::synced::{Register, SYNCED, SyncedTable};
use super::{crime_reports, incidents};
use crate::error::Error;

/// Makes the temp tables and triggers of the writing connection.
pub(super) fn prepare(connection: &Connection, schema: &Schema) -> Result<(), Error> {
    connection.execute_batch(include_str!("prepare.sql"))?;
    for table in SYNCED {
        connection.execute_batch(&guards(table.name))?;
        connection.execute_batch(&captures(table.name, schema.registers(table.name)))?;
        connection.execute_batch(&search_triggers(table))?;
    }
    connection.execute_batch(&crime_reports::triggers())?;
    connection.execute_batch(&incidents::triggers())?;
    Ok(())
}

/// Names the door that is open; `closed` outside a transaction of ours.
fn open_door(connection: &Connection, name: &str) -> Result<(), Error> {
    connection
        .prepare_cached("update temp.door set name = :name")?
        .execute(named_params! { ":name": name })?;
    Ok(())
}

fn guards(table: &str) -> String {
    format!(
        "create temp trigger {table}_guard_insert before insert on {table}
           when (select name from temp.door) = 'closed'
           begin select raise(abort, 'written outside a door'); end;
         create temp trigger {table}_guard_update before update on {table}
           when (select name from temp.door) = 'closed'
           begin select raise(abort, 'written outside a door'); end;
         create temp trigger {table}_guard_id before update of id, unit_id on {table}
           when new.id is not old.id or new.unit_id is not old.unit_id
           begin select raise(abort, 'ids of synced rows do not change'); end;
         create temp trigger {table}_guard_delete before delete on {table}
           when (select name from temp.door) <> 'adopt'
           begin select raise(abort, 'synced rows are not deleted'); end;"
    )
}

fn captures(table: &str, registers: &[Register]) -> String {
    let mut inserts = String::new();
    let mut updates = String::new();
    for register in registers {
        let name = &register.name;
        let all = |prefix: &str| {
            register
                .columns
                .iter()
                .map(|c| format!("{prefix}.{}", c.name))
                .collect::<Vec<_>>()
        };
        let json = |values: Vec<String>| {
            if register.columns.len() == 1 {
                format!("json_quote({})", values[0])
            } else {
                format!("json_array({})", values.join(", "))
            }
        };
        let nulls = json(register.columns.iter().map(|_| "null".to_owned()).collect());
        let (old, new) = (json(all("old")), json(all("new")));
        let any_set = all("new")
            .iter()
            .map(|c| format!("{c} is not null"))
            .collect::<Vec<_>>()
            .join(" or ");
        let any_changed = register
            .columns
            .iter()
            .map(|c| format!("new.{0} is not old.{0}", c.name))
            .collect::<Vec<_>>()
            .join(" or ");
        let columns = "table_name, row_id, unit_id, register, old, new";
        inserts += &format!(
            "insert into captured ({columns})
               select '{table}', new.id, new.unit_id, '{name}', {nulls}, {new} where {any_set};"
        );
        updates += &format!(
            "insert into captured ({columns})
               select '{table}', new.id, new.unit_id, '{name}', {old}, {new} where {any_changed};"
        );
    }
    format!(
        "create temp trigger {table}_capture_insert after insert on {table}
           when (select name from temp.door) = 'author' begin {inserts} end;
         create temp trigger {table}_capture_update after update on {table}
           when (select name from temp.door) = 'author' begin {updates} end;"
    )
}

fn search_triggers(table: &SyncedTable) -> String {
    if table.searched.is_empty() {
        return String::new();
    }
    let name = table.name;
    let words = table
        .searched
        .iter()
        .map(|c| format!("coalesce(fold(new.{c}), '')"))
        .collect::<Vec<_>>()
        .join(" || ' ' || ");
    let body = format!(
        "insert into search_rows (table_name, row_id) values ('{name}', new.id)
           on conflict (table_name, row_id) do nothing;
         delete from search where rowid = (select id from search_rows where table_name = '{name}' and row_id = new.id);
         insert into search (rowid, folded)
           select id, {words} from search_rows
           where table_name = '{name}' and row_id = new.id and new.deleted_at is null;"
    );
    format!(
        "create temp trigger {name}_search_insert after insert on {name} begin {body} end;
         create temp trigger {name}_search_update after update on {name} begin {body} end;"
    )
}
