//! What the checklist puts on the work list: assignments, and what waits on another body.

use serde_json::json;

use super::list::args;
use super::*;
use crate::actions::assignments::assigner;
use crate::actions::criteria::{Checklist, ChecklistCriterion, FiguresSince};
use crate::domain::criteria::{Clear, Progress};
use crate::error::Error;
use crate::store::Connection;

/// Criteria with a person or a deadline, whether open or done, and those that wait.
pub(super) fn criteria_items(
    db: &Connection,
    list: &Checklist,
    items: &mut Vec<WorkItem>,
) -> Result<(), Error> {
    for row in list.groups.iter().flat_map(|g| &g.criteria) {
        if let Some(since) = row.figure.as_ref().and_then(|f| f.since.as_ref()) {
            items.push(figures_item(row, since));
        }
        // Work can be done while the criterion still waits.
        if row.waits().is_some() {
            items.push(waiting_item(row));
        }
        let state = match row.assignment.progress {
            Progress::Overdue => WorkState::Overdue,
            Progress::Today => WorkState::Today,
            Progress::Soon => WorkState::Soon,
            Progress::Later | Progress::Undated => WorkState::Later,
            Progress::Done => WorkState::Done,
            Progress::Waiting | Progress::Unassigned | Progress::Met => continue,
        };
        items.push(assignment_item(db, list, row, state)?);
    }
    Ok(())
}

/// A threshold's figures are others than when it was confirmed: somebody has to look again.
fn figures_item(row: &ChecklistCriterion, since: &FiguresSince) -> WorkItem {
    let code = match since.to {
        Some(_) => "criterion-figures",
        None => "criterion-figures-gone",
    };
    WorkItem {
        state: WorkState::Today,
        code: code.into(),
        args: args([
            ("number", json!(row.number)),
            ("from", json!(since.from)),
            ("to", json!(since.to.clone().unwrap_or_default())),
        ]),
        screen: WorkScreen::Criteria,
        target: row.number.clone(),
        person_id: row.assignment.person_id.clone(),
        person: row.assignment.person_name.clone(),
        assigned_by_id: None,
        due_on: None,
        days_left: Some(0),
        done_on: None,
    }
}

fn assignment_item(
    db: &Connection,
    list: &Checklist,
    row: &ChecklistCriterion,
    state: WorkState,
) -> Result<WorkItem, Error> {
    let assignment = &row.assignment;
    let row_id = row.layers.first().map(|l| l.row_id.as_str());
    let assigned_by_id = match (&assignment.person_id, row_id) {
        (Some(_), Some(row_id)) => assigner(db, list.unit.id.as_str(), row_id)?,
        _ => None,
    };
    // The person is said in its own column.
    let unclear = assignment.missing.iter().any(|c| *c != Clear::Person);
    let code = match (assignment.task.is_empty(), unclear) {
        (false, _) => "criterion-task",
        (true, true) => "criterion-unclear",
        (true, false) => "criterion",
    };
    Ok(WorkItem {
        state,
        code: code.into(),
        args: args([
            ("number", json!(row.number)),
            ("text", json!(row.text)),
            ("task", json!(assignment.task)),
        ]),
        screen: WorkScreen::Criteria,
        target: row.number.clone(),
        person_id: assignment.person_id.clone(),
        person: assignment.person_name.clone(),
        assigned_by_id,
        due_on: assignment.due_on.clone(),
        days_left: assignment.days_left,
        done_on: assignment.done_on.clone(),
    })
}

/// Waits on another body: its expected date, never the ward's lateness.
fn waiting_item(row: &ChecklistCriterion) -> WorkItem {
    let (owner, expected_on) = row.waits().unwrap_or_default();
    WorkItem {
        state: WorkState::Waiting,
        // Past its day it is still the other body's: somebody asks there again.
        code: match row.expected_left {
            Some(left) if left < 0 => "waiting-past",
            _ => "waiting",
        }
        .into(),
        args: args([
            ("number", json!(row.number)),
            ("text", json!(row.text)),
            ("days", json!(row.expected_left.unwrap_or(0).abs())),
        ]),
        screen: WorkScreen::Criteria,
        target: row.number.clone(),
        person_id: None,
        person: owner,
        assigned_by_id: None,
        due_on: expected_on,
        days_left: None,
        done_on: None,
    }
}
