//! What is worth doing next, with the reason of each place.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::board::loads;
use super::*;
use crate::actions::criteria::{
    Checklist, ChecklistCriterion, GetChecklist, find_set, get_checklist, offices,
};
use crate::domain::criteria::{
    Answered, AnsweredGroup, Around, Judgement, Layer, Progress, Step, plan,
};
use crate::domain::numbers::points;
use crate::error::Error;
use crate::session::Context;
use crate::store::criteria as store;

/// This many of those with the least to do are named.
const MOST_FREE: usize = 3;

/// The plan of a set and year.
pub fn plan_criteria(context: &Context, request: PlanCriteria) -> Result<NextPlan, Error> {
    let list = get_checklist(
        context,
        GetChecklist {
            set: request.set,
            unit: request.unit,
            year: request.year,
        },
    )?;
    let own = context.session()?.folder.unit_id.clone();
    let today = context.today();
    context.read(|db| {
        let unit = list.unit.id.as_str();
        let set = find_set(db, &list.set.id)?;
        let answers = store::list_answers(db, unit, &set.ids(), list.year)?;
        let mut judged: BTreeMap<(&str, &str), BTreeMap<Layer, Judgement>> = BTreeMap::new();
        for answer in &answers {
            if let Some(judgement) = answer.judgement {
                judged
                    .entry((&answer.set_id, &answer.criterion))
                    .or_default()
                    .insert(answer.layer, judgement);
            }
        }
        let groups: Vec<AnsweredGroup> = set
            .groups
            .iter()
            .map(|(set_id, group)| AnsweredGroup {
                group,
                criteria: group
                    .criteria
                    .iter()
                    .map(|criterion| Answered {
                        criterion,
                        layers: judged
                            .get(&(set_id.as_str(), criterion.number.as_str()))
                            .cloned()
                            .unwrap_or_default(),
                    })
                    .collect(),
            })
            .collect();
        let loads = loads(db, &list, &offices(db, &own, unit)?)?;
        let year_left = list
            .last_day
            .parse::<NaiveDate>()
            .map_or(0, |day| (day - today).num_days());
        let plan = plan(&groups, set.pass(), year_left, |number| {
            around(&list, &loads, number)
        });
        let view = |steps: Vec<Step>| steps.into_iter().filter_map(|s| step(&list, s)).collect();
        let mut free: Vec<PersonLoad> = loads.iter().filter(|l| l.is_in_office).cloned().collect();
        free.sort_by_key(|l| l.open);
        free.truncate(MOST_FREE);
        Ok(NextPlan {
            set: list.set.clone(),
            unit: list.unit.clone(),
            year: list.year,
            shown: list.shown.clone(),
            score: list.score.clone(),
            missing_items: plan.missing_items,
            missing_points: (plan.missing_points > 0).then(|| points(plan.missing_points)),
            days_left: year_left.max(0),
            steps: view(plan.steps),
            waiting: view(plan.waiting),
            free,
        })
    })
}

fn row<'a>(list: &'a Checklist, number: &str) -> Option<&'a ChecklistCriterion> {
    list.groups
        .iter()
        .flat_map(|g| &g.criteria)
        .find(|c| c.number == number)
}

fn around(list: &Checklist, loads: &[PersonLoad], number: &str) -> Around {
    let Some(row) = row(list, number) else {
        return Around::default();
    };
    let assignment = &row.assignment;
    let person = assignment.person_id.as_deref();
    Around {
        days_left: assignment.days_left,
        load: person.and_then(|id| {
            loads
                .iter()
                .find(|l| l.id == id && l.is_in_office)
                .map(|l| l.open)
        }),
        is_done: assignment.progress == Progress::Done,
    }
}

fn step(list: &Checklist, step: Step) -> Option<PlanStep> {
    let row = row(list, &step.number)?;
    let (waits_for, expected_on) = row.waits().unzip();
    Some(PlanStep {
        number: step.number,
        text: row.text.clone(),
        state: row.state,
        person: row.assignment.person_name.clone(),
        due_on: row.assignment.due_on.clone(),
        waits_for,
        expected_on: expected_on.flatten(),
        reasons: step.reasons,
    })
}
