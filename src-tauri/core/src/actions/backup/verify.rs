//! Checking that everything is whole: pages, chain, state, attachments.

use std::path::Path;

use super::*;
use crate::domain::journal::sha256_hex;
use crate::error::Error;
use crate::session::Context;
use crate::store::{BLOBS, Connection, DATABASE, backup, disk, journal};

/// Checks the open folder.
pub fn verify_store(context: &Context, _: VerifyStore) -> Result<Verification, Error> {
    let session = context.session()?;
    let mut found = context.read(|db| {
        let mut found = empty();
        if backup::check(db).is_err() {
            found.problems.push(Problem {
                code: "pages".into(),
                subject: DATABASE.into(),
            });
        }
        check_chain(context, db, &mut found)?;
        Ok(found)
    })?;
    let (blobs, damaged) = session.store.check_blobs()?;
    found.blobs = blobs;
    found
        .problems
        .extend(damaged.into_iter().map(|subject| Problem {
            code: "blob".into(),
            subject,
        }));
    found.is_whole = found.problems.is_empty();
    Ok(found)
}

/// Checks a backup's files against their sums; opening it needs a restore.
pub fn verify_backup(context: &Context, request: VerifyBackup) -> Result<Verification, Error> {
    let session = context.session()?;
    let folder = Path::new(request.path.trim());
    let mut found = empty();
    for name in [DATABASE, BLOBS] {
        let bytes = disk::read(&folder.join(name))?;
        let line = String::from_utf8_lossy(&disk::read(&folder.join(format!("{name}.sha256")))?)
            .into_owned();
        if line.split_whitespace().next() != Some(sha256_hex(&bytes).as_str()) {
            found.problems.push(Problem {
                code: "backup".into(),
                subject: name.into(),
            });
        }
    }
    if found.problems.is_empty()
        && backup::compare_with(&session.store, session.key(), folder).is_err()
    {
        found.problems.push(Problem {
            code: "backup".into(),
            subject: request.path,
        });
    }
    found.is_whole = found.problems.is_empty();
    Ok(found)
}

fn empty() -> Verification {
    Verification {
        is_whole: true,
        entries: 0,
        streams: 0,
        blobs: 0,
        waiting: 0,
        problems: Vec::new(),
        states: Vec::new(),
    }
}

/// Every stream: numbers without holes, each header chained to the one before, each body exact.
fn check_chain(context: &Context, db: &Connection, found: &mut Verification) -> Result<(), Error> {
    let streams = journal::list_streams(db)?;
    found.streams = streams.len() as u32;
    found.waiting = journal::count_open(db)?.0;
    let mut units: Vec<String> = Vec::new();
    for (i, (unit, device, _, _)) in streams.iter().enumerate() {
        context
            .task
            .step("verify", i as u64, streams.len() as u64)?;
        let subject = || format!("{unit} {device}");
        match journal::entries_above(db, unit, device, 0) {
            Err(_) => found.problems.push(Problem {
                code: "entry".into(),
                subject: subject(),
            }),
            Ok(entries) => {
                let mut prev = String::new();
                for (k, entry) in entries.iter().enumerate() {
                    if entry.header.seq != k as i64 + 1 || entry.header.prev != prev {
                        found.problems.push(Problem {
                            code: "chain".into(),
                            subject: subject(),
                        });
                        break;
                    }
                    prev.clone_from(&entry.hash);
                }
                found.entries += entries.len() as u32;
            }
        }
        if !units.contains(unit) {
            units.push(unit.clone());
        }
    }
    for unit in units {
        let state = journal::unit_state(db, &unit)?;
        found.states.push(UnitState {
            hash: state.hash(),
            withheld: state.withheld.len() as u32,
            unit,
        });
    }
    Ok(())
}
