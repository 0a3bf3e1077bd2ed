//! Finding rows by words without marks, in the local index the triggers fill.

use std::collections::BTreeSet;

use rusqlite::{Connection, named_params};

use crate::domain::fold::fold;
use crate::error::Error;

/// What the full-text search is asked for a query; `None` for a query without words.
pub fn match_words(query: &str) -> Option<String> {
    let folded = fold(query);
    if folded.is_empty() {
        return None;
    }
    // Folded words are letters and digits only, so quoting them is enough.
    let words: Vec<String> = folded.split(' ').map(|w| format!("\"{w}\"*")).collect();
    Some(words.join(" "))
}

/// Ids of the rows of a table whose folded words begin with every word of the query.
///
/// `None` for a query without words: everything matches.
pub fn matching_rows(
    connection: &Connection,
    table: &str,
    query: &str,
) -> Result<Option<BTreeSet<String>>, Error> {
    let Some(words) = match_words(query) else {
        return Ok(None);
    };
    let mut statement = connection.prepare_cached(include_str!("matching_rows.sql"))?;
    let rows = statement.query_map(
        named_params! { ":table_name": table, ":words": words },
        |row| row.get(0),
    )?;
    Ok(Some(rows.collect::<Result<_, _>>()?))
}
