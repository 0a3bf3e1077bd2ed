//! What is due: criteria with deadlines, the open month, bundles, conflicts, backups.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::assessment::{appraisal_items, assessment_items};
use super::criteria::criteria_items;
use super::reports::report_items;
use super::*;
use crate::actions::criteria::{Checklist, checklist_of, years_with_answers};
use crate::actions::reporting::{month_in_words, outstanding};
use crate::actions::sync::pending_entries;
use crate::domain::criteria::SOON;
use crate::domain::people::FolderRole;
use crate::domain::periods::{Calendar, Part, Period};
use crate::domain::statistics::Kind;
use crate::error::Error;
use crate::session::{Context, Session};
use crate::store::statistics as figures;
use crate::store::{Connection, journal, trust};

/// A folder without a backup for this long is reminded.
const BACKUP_DAYS: i64 = 7;

/// What is due, by when, whose; overdue first.
pub fn list_work(context: &Context, _: ListWork) -> Result<WorkList, Error> {
    let session = context.session()?;
    let today = context.today();
    context.read(|db| {
        let mut items = Vec::new();
        let mut facts = Vec::new();
        let checklist = latest_checklist(db, &session, context)?;
        if let Some(list) = &checklist {
            criteria_items(db, list, &mut items)?;
            assessment_items(db, &session, list, &mut items)?;
            facts.push(WorkFact {
                code: "met".into(),
                value: list.shown.clone(),
            });
            if let Some(score) = &list.score {
                facts.push(WorkFact {
                    code: "score".into(),
                    value: score.clone(),
                });
            }
            if !list.waiting.is_empty() {
                facts.push(WorkFact {
                    code: "waiting".into(),
                    value: list.waiting.len().to_string(),
                });
            }
        }
        if session.folder.role == FolderRole::Province {
            appraisal_items(db, &session, &mut items)?;
        }
        if session.folder.role == FolderRole::Ward {
            month_item(db, &session, context, &mut items, &mut facts)?;
            reporting_items(db, &session, today, &mut items)?;
            report_items(db, &session, context, &mut items)?;
        }
        conflict_item(db, today, &mut items)?;
        let backup_at = trust::list_backups(db)?.first().map(|b| b.2);
        backup_item(backup_at, context.now(), &mut items);
        items.sort_by_key(|i| {
            (
                matches!(i.state, WorkState::Waiting | WorkState::Done),
                i.state,
                i.days_left.unwrap_or(i64::MAX),
            )
        });
        Ok(WorkList {
            today: today.to_string(),
            items,
            facts,
            sync: sync(db, &session)?,
            backup_at,
            is_sample_set: checklist.as_ref().is_some_and(|c| c.set.is_sample),
            set_title: checklist.map(|c| c.set.title),
        })
    })
}

fn latest_checklist(
    db: &Connection,
    session: &Session,
    context: &Context,
) -> Result<Option<Checklist>, Error> {
    let unit = session.unit()?;
    let Some((set, year)) = years_with_answers(db, unit)?.into_iter().next() else {
        return Ok(None);
    };
    checklist_of(db, session, unit, &set, year, context).map(Some)
}

fn state_for(days_left: Option<i64>) -> WorkState {
    match days_left {
        Some(days) if days < 0 => WorkState::Overdue,
        Some(0) => WorkState::Today,
        Some(days) if days <= SOON => WorkState::Soon,
        _ => WorkState::Later,
    }
}

/// The month that is open: how many of its figures are entered; due the day after it closes.
fn month_item(
    db: &Connection,
    session: &Session,
    context: &Context,
    items: &mut Vec<WorkItem>,
    facts: &mut Vec<WorkFact>,
) -> Result<(), Error> {
    let today = context.today();
    let month = Period::month_of(Calendar::Administrative, today);
    let unit = vec![session.folder.unit_id.clone()];
    let rows = figures::list(db, &unit, &[month.to_string()], None)?;
    let filled = rows.iter().filter(|r| r.amount.is_some()).count();
    let catalogue = figures::definitions::catalogue(db, session.unit()?)?;
    let all = catalogue
        .indicators()
        .filter(|i| i.kind != Kind::Ratio && i.is_collected(month.window()))
        .count();
    facts.push(WorkFact {
        code: "filled".into(),
        value: format!("{filled}/{all}"),
    });
    if filled < all {
        let due = month.window().last;
        let left = (due - today).num_days();
        items.push(WorkItem {
            state: if filled > 0 {
                WorkState::Partial
            } else {
                state_for(Some(left))
            },
            code: "month".into(),
            args: args([
                ("period", json!(month.to_string())),
                ("left", json!(all - filled)),
                ("all", json!(all)),
            ]),
            screen: WorkScreen::Statistics,
            target: month.to_string(),
            person_id: None,
            assigned_by_id: None,
            person: String::new(),
            due_on: Some(due.to_string()),
            days_left: Some(left),
            done_on: None,
        });
    }
    Ok(())
}

/// Reports of members that are late, by duty, and those due soon, by duty and period.
fn reporting_items(
    db: &Connection,
    session: &Session,
    today: chrono::NaiveDate,
    items: &mut Vec<WorkItem>,
) -> Result<(), Error> {
    for line in outstanding(db, &session.folder.unit_id, today, SOON)? {
        let left = (line.due_on - today).num_days();
        let first = line.periods.first().cloned().unwrap_or_default();
        let code = match (line.is_missing, line.periods.len()) {
            (true, 1) => "reports-missing",
            (true, _) => "reports-missing-months",
            (false, _) => "reports-due",
        };
        items.push(WorkItem {
            state: state_for(Some(left)),
            code: code.into(),
            args: args([
                ("duty", json!(line.duty)),
                ("count", json!(line.count)),
                ("month", json!(month_words(&first))),
                ("months", json!(line.periods.len())),
            ]),
            screen: WorkScreen::Reporting,
            target: format!("{first}/{}", line.duty_id),
            person_id: None,
            assigned_by_id: None,
            person: String::new(),
            due_on: Some(line.due_on.to_string()),
            days_left: Some(left),
            done_on: None,
        });
    }
    Ok(())
}

/// "11/2026" of `hc:2026-11`.
fn month_words(period: &str) -> String {
    match Period::parse(period).map(|p| (p.year, p.part)) {
        Some((year, Part::Month(month))) => month_in_words((year, month)),
        _ => period.to_owned(),
    }
}

fn conflict_item(
    db: &Connection,
    today: chrono::NaiveDate,
    items: &mut Vec<WorkItem>,
) -> Result<(), Error> {
    let (_, _, conflicts) = journal::count_open(db)?;
    if conflicts > 0 {
        items.push(WorkItem {
            state: WorkState::Conflict,
            code: "conflicts".into(),
            args: args([("count", json!(conflicts))]),
            screen: WorkScreen::Sync,
            target: String::new(),
            person_id: None,
            assigned_by_id: None,
            person: String::new(),
            due_on: Some(today.to_string()),
            days_left: Some(0),
            done_on: None,
        });
    }
    Ok(())
}

fn backup_item(last: Option<i64>, now: i64, items: &mut Vec<WorkItem>) {
    let days = last.map(|at| (now - at) / 86_400_000);
    if days.is_none_or(|d| d >= BACKUP_DAYS) {
        items.push(WorkItem {
            state: WorkState::Soon,
            code: if last.is_some() {
                "backup-old"
            } else {
                "backup-none"
            }
            .into(),
            args: args([("days", json!(days.unwrap_or(0)))]),
            screen: WorkScreen::Backup,
            target: String::new(),
            person_id: None,
            assigned_by_id: None,
            person: String::new(),
            due_on: None,
            days_left: None,
            done_on: None,
        });
    }
}

fn sync(db: &Connection, session: &Session) -> Result<WorkSync, Error> {
    let last_sent = trust::list_bundles(db)?
        .into_iter()
        .find(|b| b.is_sent && b.kind == "changes");
    let received = match &last_sent {
        Some(bundle) => crate::actions::sync::received_of(db, session, bundle)?
            .map(|n| format!("{n}/{}", bundle.entries)),
        None => None,
    };
    Ok(WorkSync {
        last_sent_at: last_sent.map(|b| b.at),
        received,
        pending: pending_entries(db, session)?,
        is_enrolled: !trust::list_peers(db)?.is_empty(),
    })
}

pub(super) fn args<const N: usize>(pairs: [(&str, Value); N]) -> BTreeMap<String, Value> {
    pairs.into_iter().map(|(k, v)| (k.to_owned(), v)).collect()
}
