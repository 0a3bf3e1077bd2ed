//! One layer of one row of a workbook's answers: what its cells say, against what stands here.

use super::answer::misfit;
use super::answers_file::{Beside, Plan, Todo};
use super::*;
use crate::actions::validate::{day, note, optional};
use crate::domain::criteria::answers_sheet::{
    AnswerLine, Filled, LayerField, WorkField, parse_result, parse_taken, result_word,
};
use crate::domain::criteria::{Assignment, Criterion, Judgement, JudgementError, Working};
use crate::domain::numbers::{parse_points, points};
use crate::error::Error;
use crate::store::criteria::AnswerRow;

/// The address of a cell that cannot be taken, and why.
type Misread = Box<(String, Error)>;

/// One layer of one row being read.
pub(super) struct Reading<'a> {
    pub(super) plan: &'a mut Plan,
    pub(super) line: &'a AnswerLine,
    pub(super) layer: Layer,
    pub(super) criterion: &'a Criterion,
    pub(super) before: Option<&'a AnswerRow>,
    pub(super) beside: &'a Beside<'a>,
}

impl Reading<'_> {
    fn cell(&self, field: LayerField) -> Option<Filled> {
        self.line.cells.get(&(self.layer, field)).cloned()
    }

    fn fault(&mut self, at: &str, error: Error) {
        self.plan.faults.push((at.to_owned(), error));
    }

    fn change(&mut self, at: &str, what: AnswerPart, before: String, after: String) {
        self.plan.changes.push(AnswerChange {
            at: at.to_owned(),
            criterion: self.criterion.number.clone(),
            layer: self.layer,
            what,
            before,
            after,
        });
    }

    pub(super) fn judgement(&mut self, todo: &mut Todo) {
        let parts = [
            LayerField::Result,
            LayerField::Before,
            LayerField::Taken,
            LayerField::Bonus,
        ];
        let Some(first) = parts.into_iter().find_map(|field| self.cell(field)) else {
            return;
        };
        let (judgement, mut working) = match self.said() {
            Ok(said) => said,
            Err(wrong) => return self.fault(&wrong.0, wrong.1),
        };
        let standing = self.before.and_then(|a| a.judgement);
        let had = self.before.and_then(|a| a.working.clone());
        let confirmed = self.beside.figures.confirm(self.criterion, judgement);
        let is_bound = confirmed.is_some();
        if let Some(confirmed) = confirmed {
            working = confirmed.working;
        }
        // The same word does not confirm newer figures: that is for a person on the screen.
        if standing == Some(judgement) && (is_bound || had == working) {
            return;
        }
        let words = |judgement: Option<Judgement>, working: &Option<Working>| match judgement {
            None => String::new(),
            Some(j) if j.state == State::Scored => match working {
                Some(w) => format!("{} ({})", points(j.points.unwrap_or(0)), points(w.before)),
                None => points(j.points.unwrap_or(0)),
            },
            Some(j) => result_word(j.state).to_owned(),
        };
        let (before, after) = (words(standing, &had), words(Some(judgement), &working));
        self.change(&first.at, AnswerPart::Result, before, after);
        todo.judgement = Some((judgement, working));
    }

    /// What the cells say, checked against the criterion; or the cell that is wrong.
    fn said(&self) -> Result<(Judgement, Option<Working>), Misread> {
        let criterion = self.criterion;
        let result = self.cell(LayerField::Result);
        let wrong = |at: &str, error| -> Misread { Box::new((at.to_owned(), error)) };
        let unreadable = |cell: &Filled| {
            let text = cell.text.clone();
            wrong(&cell.at, Error::AnswerUnreadable { text })
        };
        let points_in = |field| match self.cell(field) {
            None => Ok(None),
            Some(cell) => match parse_points(&cell.text) {
                Some(points) => Ok(Some((points, cell.at))),
                None => Err(wrong(&cell.at, Error::PointsUnreadable { text: cell.text })),
            },
        };
        let before = points_in(LayerField::Before)?;
        let bonus = points_in(LayerField::Bonus)?;
        let taken = match self.cell(LayerField::Taken) {
            None => Vec::new(),
            Some(cell) => parse_taken(&cell.text).ok_or_else(|| unreadable(&cell))?,
        };
        let taken: Vec<(usize, u32)> = taken.into_iter().filter(|(_, times)| *times > 0).collect();
        let said = match &result {
            Some(cell) => Some(parse_result(&cell.text).ok_or_else(|| unreadable(cell))?),
            None => None,
        };
        let at = [
            result.as_ref().map(|c| c.at.clone()),
            before.as_ref().map(|b| b.1.clone()),
        ]
        .into_iter()
        .flatten()
        .next()
        .unwrap_or_else(|| self.line.at.clone());
        let misfits = |error| wrong(&at, misfit(criterion, error));
        let has_working = !taken.is_empty() || bonus.is_some();
        let state = said.map_or(State::Scored, |(state, _)| state);
        if state != State::Scored || !has_working {
            let points = said.and_then(|(_, points)| points).or(before.map(|b| b.0));
            let judgement = Judgement { state, points };
            return Ok((judgement.check(criterion).map_err(misfits)?, None));
        }
        let working = Working {
            before: before.map(|b| b.0).or(criterion.max).unwrap_or(0),
            taken,
            bonus: bonus.map_or(0, |b| b.0),
            figures: None,
        };
        let judgement = Judgement {
            state,
            points: Some(working.before),
        };
        judgement.check(criterion).map_err(misfits)?;
        let computed = working.points(criterion).map_err(|error| {
            // What was taken off stands in a cell of its own.
            let cell = matches!(error, JudgementError::DeductionUnknown)
                .then(|| self.cell(LayerField::Taken))
                .flatten();
            let at = cell.map_or_else(|| at.clone(), |c| c.at);
            wrong(&at, misfit(criterion, error))
        })?;
        if let Some((_, Some(written))) = said
            && written != computed
        {
            let error = Error::AnswerSumDiffers {
                points: points(written),
                computed: points(computed),
            };
            return Err(wrong(&at, error));
        }
        let judgement = Judgement {
            state,
            points: Some(computed),
        };
        Ok((judgement, Some(working)))
    }

    pub(super) fn note(&mut self, todo: &mut Todo) {
        let Some(cell) = self.cell(LayerField::Note) else {
            return;
        };
        let text = match note("ghi chú", Some(&cell.text)) {
            Ok(text) => text,
            Err(error) => return self.fault(&cell.at, error),
        };
        let had = self.before.map(|a| a.note.clone()).unwrap_or_default();
        if had != text {
            self.change(&cell.at, AnswerPart::Note, had, text.clone());
            todo.note = Some(text);
        }
    }

    pub(super) fn waiting(&mut self, todo: &mut Todo) {
        let (owner, expected) = (
            self.cell(LayerField::WaitsFor),
            self.cell(LayerField::ExpectedOn),
        );
        if owner.is_none() && expected.is_none() && todo.judgement.is_none() {
            return;
        }
        let state = match &todo.judgement {
            Some((judgement, _)) => Some(judgement.state),
            None => self.before.and_then(|a| a.judgement).map(|j| j.state),
        };
        let is_waiting = state == Some(State::Waiting);
        let had_owner = self.before.and_then(|a| a.waits_for.clone());
        let had_expected = self.before.and_then(|a| a.expected_on.clone());
        let at = owner
            .as_ref()
            .or(expected.as_ref())
            .map_or_else(|| self.line.at.clone(), |c| c.at.clone());
        let named = match owner
            .as_ref()
            .map(|c| optional("cơ quan phải chờ", Some(&c.text)))
        {
            None => None,
            Some(Ok(text)) => Some(text),
            Some(Err(error)) => return self.fault(&at, error),
        };
        let until = match expected.as_ref().map(|c| day(Some(&c.text))) {
            None => None,
            Some(Ok(until)) => until,
            Some(Err(error)) => {
                let at = expected.map(|c| c.at).unwrap_or_default();
                return self.fault(&at, error);
            }
        };
        let mut owner = named.or_else(|| had_owner.clone());
        if is_waiting && owner.is_none() {
            owner.clone_from(&self.criterion.waits_on);
            if owner.is_none() {
                let field = "cơ quan phải chờ".into();
                self.drop_judgement(todo);
                return self.fault(&at, Error::FieldMissing { field });
            }
        }
        let expected = until.or_else(|| had_expected.clone());
        if (&owner, &expected) != (&had_owner, &had_expected) {
            let words = |owner: &Option<String>, day: &Option<String>| {
                let parts = [owner, day].into_iter().flatten().cloned();
                parts.collect::<Vec<_>>().join(", ")
            };
            let before = words(&had_owner, &had_expected);
            self.change(&at, AnswerPart::Waiting, before, words(&owner, &expected));
            todo.waiting = Some((owner, expected));
        }
    }

    /// A layer that judges otherwise than the one below it, or than the figures, says why, as on
    /// the screen.
    pub(super) fn reason(&mut self, todo: &mut Todo, below: Option<Judgement>) {
        let Some((judgement, _)) = &todo.judgement else {
            return;
        };
        let note = todo
            .note
            .as_deref()
            .or(self.before.map(|a| a.note.as_str()));
        let is_reasoned = note.is_some_and(|note| !note.trim().is_empty());
        if is_reasoned {
            return;
        }
        let number = self.criterion.number.clone();
        let confirmed = self.beside.figures.confirm(self.criterion, *judgement);
        let differs = self.layer != Layer::Own && below.is_some_and(|b| b != *judgement);
        let error = match confirmed.and_then(|c| c.otherwise) {
            Some(working) => Error::ThresholdReasonMissing { number, working },
            None if differs => Error::ReasonMissing { number },
            None => return,
        };
        let at = self
            .cell(LayerField::Result)
            .map_or_else(|| self.line.at.clone(), |c| c.at);
        self.drop_judgement(todo);
        self.fault(&at, error);
    }

    /// What was read of the result does not hold after all.
    fn drop_judgement(&mut self, todo: &mut Todo) {
        todo.judgement = None;
        let (number, layer) = (&self.criterion.number, self.layer);
        self.plan
            .changes
            .retain(|c| (&c.criterion, c.layer, c.what) != (number, layer, AnswerPart::Result));
    }

    pub(super) fn assignment(&mut self, todo: &mut Todo) {
        let (staff, today) = (&self.beside.staff, self.beside.today);
        let had = self
            .before
            .map(|a| a.assignment.clone())
            .unwrap_or_default();
        let mut now = had.clone();
        let Some(first) = self.line.work.values().next() else {
            return;
        };
        let at = first.at.clone();
        // A name nobody has is told apart; the rest of the row is taken.
        for (field, cell) in &self.line.work {
            let (at, text) = (&cell.at, cell.text.as_str());
            match field {
                WorkField::Person => {
                    if let Some(id) = self.named(text) {
                        now.person = Some(id);
                    }
                }
                WorkField::Supervisor => {
                    if let Some(id) = self.named(text) {
                        now.supervisor = Some(id);
                    }
                }
                WorkField::Helpers => {
                    let names = text.split(';').map(str::trim).filter(|n| !n.is_empty());
                    let ids: Vec<String> = names.filter_map(|n| self.named(n)).collect();
                    if !ids.is_empty() {
                        now.helpers = ids;
                    }
                }
                WorkField::Task => match note("việc", Some(text)) {
                    Ok(task) => now.task = task,
                    Err(error) => return self.fault(at, error),
                },
                WorkField::Product => match note("kết quả", Some(text)) {
                    Ok(product) => now.product = product,
                    Err(error) => return self.fault(at, error),
                },
                WorkField::DueOn => match day(Some(text)) {
                    Ok(day) => now.due_on = day,
                    Err(error) => return self.fault(at, error),
                },
                WorkField::DoneOn => match day(Some(text)) {
                    Ok(day) if day > Some(today.to_string()) => {
                        return self.fault(at, Error::DoneInFuture);
                    }
                    Ok(day) => now.done_on = day,
                    Err(error) => return self.fault(at, error),
                },
            }
        }
        if now == had {
            return;
        }
        let name = |id: &Option<String>| {
            let mut known = staff.iter();
            let found = known.find(|(_, one)| one.is_some() && *one == id);
            found.map(|(name, _)| name.clone())
        };
        let words = |a: &Assignment| {
            let parts = [name(&a.person), Some(a.task.clone()), a.due_on.clone()];
            let parts = parts.into_iter().flatten().filter(|p| !p.is_empty());
            parts.collect::<Vec<_>>().join(", ")
        };
        self.change(&at, AnswerPart::Assignment, words(&had), words(&now));
        todo.assignment = Some(now);
    }

    /// The id of the one office holder with this name.
    fn named(&mut self, name: &str) -> Option<String> {
        let found = self.beside.staff.get(name).cloned().flatten();
        if found.is_none() {
            self.plan.people_unknown.insert(name.to_owned());
        }
        found
    }
}
