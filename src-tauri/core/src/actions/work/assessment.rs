//! What the assessment of a year puts on the work list.

use serde_json::json;

use super::list::args;
use super::*;
use crate::actions::assessment::{Case, Process, can_be_signed, remarks_left};
use crate::actions::criteria::{Checklist, find_set};
use crate::domain::assessment::Stage;
use crate::domain::people::FolderRole;
use crate::domain::units::UnitId;
use crate::error::Error;
use crate::session::{Session, find_unit};
use crate::store::{Connection, assessment};

fn item(code: &str, year: i32, target: String, more: serde_json::Value) -> WorkItem {
    let mut values = args([("year", json!(year.to_string()))]);
    if let serde_json::Value::Object(more) = more {
        values.extend(more);
    }
    WorkItem {
        state: WorkState::Soon,
        code: code.to_owned(),
        args: values,
        screen: WorkScreen::Assessment,
        target,
        person_id: None,
        person: String::new(),
        assigned_by_id: None,
        due_on: None,
        days_left: None,
        done_on: None,
    }
}

/// Ward: remarks of a returned assessment, or that it can be signed.
pub(super) fn assessment_items(
    db: &Connection,
    session: &Session,
    list: &Checklist,
    items: &mut Vec<WorkItem>,
) -> Result<(), Error> {
    if session.folder.role != FolderRole::Ward {
        return Ok(());
    }
    let set = find_set(db, &list.set.id)?;
    let case = Case {
        unit: session.unit()?,
        set: &set,
        year: list.year,
    };
    let process = Process::read(db, session, case)?;
    let left = remarks_left(&process);
    let code = if process.standing.stage == Stage::Returned {
        "assessment-returned"
    } else if process.standing.stage != Stage::Recognised
        && can_be_signed(db, case, list, &process)?
    {
        if process.signing().is_some() {
            "assessment-changed"
        } else {
            "assessment-ready"
        }
    } else {
        return Ok(());
    };
    items.push(item(
        code,
        list.year,
        format!("{}/{}", set.id, list.year),
        json!({ "count": left, "title": list.set.title }),
    ));
    Ok(())
}

/// Province: signed assessments that wait for its appraisal, each with its ward.
pub(super) fn appraisal_items(
    db: &Connection,
    session: &Session,
    items: &mut Vec<WorkItem>,
) -> Result<(), Error> {
    for (unit, set, year) in assessment::list_to_appraise(db)? {
        if !session.concerns(&UnitId(unit.clone())) {
            continue;
        }
        let name = find_unit(&unit)?.name.clone();
        items.push(item(
            "assessment-arrived",
            year,
            format!("{set}/{year}/{unit}"),
            json!({ "unit": name }),
        ));
    }
    Ok(())
}
