//! All assignments of a set and year, and what each person has.

use super::*;
use crate::actions::criteria::{
    Checklist, ChecklistCriterion, ChecklistGroup, GetChecklist, Offices, get_checklist, offices,
};
use crate::domain::criteria::Progress;
use crate::domain::fold::sort_key;
use crate::error::Error;
use crate::session::Context;
use crate::store::{Connection, people};

/// The board: one row a criterion, one load a person.
pub fn get_assignments(
    context: &Context,
    request: GetAssignments,
) -> Result<AssignmentBoard, Error> {
    let list = get_checklist(
        context,
        GetChecklist {
            set: request.set,
            unit: request.unit,
            year: request.year,
        },
    )?;
    let own = context.session()?.folder.unit_id.clone();
    context.read(|db| {
        let unit = list.unit.id.as_str();
        let offices = offices(db, &own, unit)?;
        let mut rows = Vec::new();
        for group in &list.groups {
            for row in &group.criteria {
                rows.push(board_row(db, unit, &offices, group, row)?);
            }
        }
        Ok(AssignmentBoard {
            people: loads(db, &list, &offices)?,
            set: list.set.clone(),
            unit: list.unit.clone(),
            year: list.year,
            first_day: list.first_day.clone(),
            last_day: list.last_day.clone(),
            today: context.today().to_string(),
            rows,
        })
    })
}

fn board_row(
    db: &Connection,
    unit: &str,
    offices: &Offices,
    group: &ChecklistGroup,
    row: &ChecklistCriterion,
) -> Result<AssignmentRow, Error> {
    let own = row.layers.first();
    let row_id = own.map(|l| l.row_id.clone()).unwrap_or_default();
    let assigned_by_id = match row.assignment.person_id {
        Some(_) => assigner(db, unit, &row_id)?,
        None => None,
    };
    let (waits_for, expected_on) = row.waits().unzip();
    Ok(AssignmentRow {
        number: row.number.clone(),
        text: row.text.clone(),
        group: group.number.clone(),
        group_title: group.title.clone(),
        state: row.state,
        waits_for,
        expected_on: expected_on.flatten(),
        table: own.map(|l| l.table.clone()).unwrap_or_default(),
        row_id,
        assignment: row.assignment.clone(),
        assigned_by: offices.name(assigned_by_id.as_deref()),
        assigned_by_id,
        has_conflict: own.is_some_and(|l| l.has_conflict),
    })
}

/// What everybody has, by name; nobody in office is left out, so that the free ones are seen.
pub(super) fn loads(
    db: &Connection,
    list: &Checklist,
    offices: &Offices,
) -> Result<Vec<PersonLoad>, Error> {
    let staff = people::list_staff(db, list.unit.id.as_str())?;
    let mut loads: Vec<PersonLoad> = staff
        .into_iter()
        .map(|s| empty_load(s.id, s.name, s.position, true))
        .collect();
    for row in list.groups.iter().flat_map(|g| &g.criteria) {
        let assignment = &row.assignment;
        let supervisor = assignment
            .supervisor_id
            .as_ref()
            .filter(|_| assignment.progress.is_open());
        if let Some(id) = &assignment.person_id {
            let load = load_of(&mut loads, id, offices);
            match assignment.progress {
                Progress::Waiting => load.waiting += 1,
                Progress::Done => load.done += 1,
                Progress::Met => {}
                progress => {
                    load.open += 1;
                    load.overdue += u32::from(progress == Progress::Overdue);
                }
            }
        }
        if let Some(id) = supervisor {
            load_of(&mut loads, id, offices).supervised += 1;
        }
    }
    loads.sort_by_key(|l| {
        let given = l.name.rsplit(' ').next().unwrap_or_default();
        (sort_key(given), sort_key(&l.name))
    });
    Ok(loads)
}

fn load_of<'a>(loads: &'a mut Vec<PersonLoad>, id: &str, offices: &Offices) -> &'a mut PersonLoad {
    let at = loads.iter().position(|l| l.id == id).unwrap_or_else(|| {
        let name = offices.name(Some(id));
        loads.push(empty_load(id.to_owned(), name, String::new(), false));
        loads.len() - 1
    });
    &mut loads[at]
}

fn empty_load(id: String, name: String, position: String, is_in_office: bool) -> PersonLoad {
    PersonLoad {
        id,
        name,
        position,
        is_in_office,
        open: 0,
        overdue: 0,
        waiting: 0,
        done: 0,
        supervised: 0,
    }
}
