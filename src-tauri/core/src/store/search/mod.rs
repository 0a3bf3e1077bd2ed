//! Finding rows by words without marks, in the local index the triggers fill.

use std::collections::BTreeSet;

use rusqlite::{Connection, named_params};

use crate::domain::fold::fold;
use crate::error::Error;

/// Ids of the rows of a table whose folded words begin with every word of the query.
///
/// `None` for a query without words: everything matches.
pub fn matching_rows(
    connection: &Connection,
    table: &str,
    query: &str,
) -> Result<Option<BTreeSet<String>>, Error> {
    let folded = fold(query);
    if folded.is_empty() {
        return Ok(None);
    }
    // Folded words are letters and digits only, so quoting them is enough.
    let words = folded
        .split(' ')
        .map(|w| format!("\"{w}\"*"))
        .collect::<Vec<_>>()
        .join(" ");
    let mut statement = connection.prepare_cached(include_str!("matching_rows.sql"))?;
    let rows = statement.query_map(
        named_params! { ":table_name": table, ":words": words },
        |row| row.get(0),
    )?;
    Ok(Some(rows.collect::<Result<_, _>>()?))
}
