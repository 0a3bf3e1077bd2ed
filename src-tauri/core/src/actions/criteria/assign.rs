//! Who does what by when for a criterion, and that it was done.

use std::collections::BTreeSet;

use super::answer::shown;
use super::*;
use crate::actions::validate::{day, note};
use crate::domain::criteria::Assignment;
use crate::error::Error;
use crate::session::Context;
use crate::store::criteria::{self as store, AnswerKey};
use crate::store::doors::Writing;
use crate::store::people;

/// Says who does what by when; a finished assignment stays finished.
pub fn assign_criterion(context: &Context, request: AssignCriterion) -> Result<Checklist, Error> {
    let session = context.session()?;
    session.require_ward()?;
    let unit = session.folder.unit_id.clone();
    let filled = |id: Option<String>| id.filter(|id| !id.trim().is_empty());
    let person = filled(request.person_id);
    let mut helpers: Vec<String> = Vec::new();
    for id in request.helper_ids.unwrap_or_default() {
        // Who does the work does not help with it.
        if person.as_ref() != Some(&id) && !id.is_empty() && !helpers.contains(&id) {
            helpers.push(id);
        }
    }
    let said = Assignment {
        person,
        task: note("việc", request.task.as_deref())?,
        due_on: day(request.due_on.as_deref())?,
        product: note("kết quả", request.product.as_deref())?,
        supervisor: filled(request.supervisor_id),
        helpers,
        done_on: None,
    };
    change(
        context,
        &request.set,
        request.year,
        &request.criterion,
        |w, before| {
            require_staff(w, &unit, &before, &said)?;
            let done_on = before.done_on.filter(|_| !said.is_empty());
            Ok(Assignment { done_on, ..said })
        },
    )?;
    shown(context, &request.set, &unit, request.year)
}

/// Notes the day the work was done, or opens it again.
pub fn finish_assignment(context: &Context, request: FinishAssignment) -> Result<Checklist, Error> {
    let session = context.session()?;
    session.require_ward()?;
    let done_on = day(request.done_on.as_deref())?;
    if done_on > Some(context.today().to_string()) {
        return Err(Error::DoneInFuture);
    }
    change(
        context,
        &request.set,
        request.year,
        &request.criterion,
        |_, before| {
            if before.is_empty() {
                return Err(Error::NotAssigned {
                    number: request.criterion.clone(),
                });
            }
            Ok(Assignment { done_on, ..before })
        },
    )?;
    let unit = session.folder.unit_id.clone();
    shown(context, &request.set, &unit, request.year)
}

/// Changes one criterion's assignment in one action.
fn change(
    context: &Context,
    set: &str,
    year: i32,
    number: &str,
    make: impl FnOnce(&Writing, Assignment) -> Result<Assignment, Error>,
) -> Result<(), Error> {
    let unit = context.session()?.folder.unit_id.clone();
    context.write(|w| {
        let set = find_set(w.tx, set)?;
        let (set_id, criterion) = set.find(number)?;
        let key = AnswerKey {
            set_id,
            criterion: &criterion.number,
            unit_id: &unit,
            year,
            layer: Layer::Own,
        };
        let before = store::find_assignment(w.tx, key)?.unwrap_or_default();
        let after = make(w, before)?;
        store::put_assignment(w.tx, key, &after)
    })?;
    Ok(())
}

/// Everybody named holds an office here; who has left it since may stay where they stood.
fn require_staff(
    w: &Writing,
    unit: &str,
    before: &Assignment,
    said: &Assignment,
) -> Result<(), Error> {
    let people_of = |a: &Assignment| -> BTreeSet<String> {
        let named = a.person.iter().chain(&a.supervisor).chain(&a.helpers);
        named.cloned().collect()
    };
    let mut known = people_of(before);
    known.extend(people::list_staff(w.tx, unit)?.into_iter().map(|s| s.id));
    if people_of(said).is_subset(&known) {
        Ok(())
    } else {
        Err(Error::NotFound {
            what: "cán bộ".into(),
        })
    }
}
