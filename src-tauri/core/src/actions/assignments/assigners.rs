//! Who gave a criterion to its person: the journal knows it.

use crate::error::Error;
use crate::store::doors::row_registers;
use crate::store::{Connection, journal};

/// The staff id of whoever wrote the person that is shown; a sample's loader gave nobody anything.
pub(crate) fn assigner(db: &Connection, unit: &str, row_id: &str) -> Result<Option<String>, Error> {
    let lives = row_registers(db, unit, "answers", row_id)?;
    let Some(write) = lives.get("person_id").and_then(|l| l.writes().last()) else {
        return Ok(None);
    };
    if write.value.is_null() {
        return Ok(None);
    }
    let entry = journal::find_header(db, unit, &write.device, write.seq)?;
    Ok(entry
        .filter(|e| e.header.action != "load_sample")
        .map(|e| e.header.actor.id))
}
