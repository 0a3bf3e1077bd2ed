//! Who does what by when: an assignment and its five clears ("năm rõ": rõ người, rõ việc, rõ tiến
//! độ, rõ kết quả, rõ trách nhiệm).
//!
//! Work done and criterion met are two things: the work is done when the person has handed in what
//! was asked for; whether the criterion is met is said by those who judge it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use strum::{EnumIter, IntoEnumIterator, IntoStaticStr};
use ts_rs::TS;

/// Deadlines within this many days are near.
pub const SOON: i64 = 7;

/// One of the five things that must be clear, in the order they are named.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS, EnumIter, IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Clear {
    /// Rõ người: who does it.
    Person,
    /// Rõ việc: what is done.
    Task,
    /// Rõ tiến độ: by when.
    Due,
    /// Rõ kết quả: what has to come out.
    Product,
    /// Rõ trách nhiệm: the commander who answers for it.
    Responsibility,
}

/// The part a person has in an assignment.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Part {
    Person,
    Supervisor,
    Helper,
}

/// What one criterion asks of whom. People are ids of staff; days are `YYYY-MM-DD`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Assignment {
    pub person: Option<String>,
    pub task: String,
    pub due_on: Option<String>,
    pub product: String,
    /// The commander who answers for it.
    pub supervisor: Option<String>,
    /// Who works along; may be nobody.
    pub helpers: Vec<String>,
    /// The day the work was done.
    pub done_on: Option<String>,
}

/// How the criterion itself stands, as far as an assignment cares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    Met,
    /// Waits on another body.
    Waiting,
    Open,
}

/// How an assignment stands on a day.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS, EnumIter, IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Progress {
    Overdue,
    Today,
    /// Within a week.
    Soon,
    Later,
    /// Given to somebody, without a day.
    Undated,
    /// Nothing is said of it.
    Unassigned,
    /// Waits on another body: never late.
    Waiting,
    /// The criterion is met, whether or not anybody noted the work as done.
    Met,
    Done,
}

impl Progress {
    /// Whether somebody still has to do something for it.
    pub fn is_open(self) -> bool {
        !matches!(self, Progress::Met | Progress::Done)
    }
}

impl Assignment {
    /// Whether nothing at all is said.
    pub fn is_empty(&self) -> bool {
        *self == Assignment::default()
    }

    /// What is not clear. A person who has left the office makes nothing clear.
    pub fn missing(&self, in_office: impl Fn(&str) -> bool) -> Vec<Clear> {
        let holds = |id: &Option<String>| id.as_deref().is_some_and(&in_office);
        Clear::iter()
            .filter(|clear| match clear {
                Clear::Person => !holds(&self.person),
                Clear::Task => self.task.trim().is_empty(),
                Clear::Due => self.due_on.is_none(),
                Clear::Product => self.product.trim().is_empty(),
                Clear::Responsibility => !holds(&self.supervisor),
            })
            .collect()
    }

    /// How it stands on a day, and the days left where a deadline still runs (negative when late).
    pub fn progress(&self, standing: Standing, today: NaiveDate) -> (Progress, Option<i64>) {
        if self.done_on.is_some() {
            return (Progress::Done, None);
        }
        match standing {
            Standing::Met => return (Progress::Met, None),
            Standing::Waiting => return (Progress::Waiting, None),
            Standing::Open => {}
        }
        let due = self
            .due_on
            .as_deref()
            .and_then(|day| day.parse::<NaiveDate>().ok());
        let Some(due) = due else {
            let progress = if self.is_empty() {
                Progress::Unassigned
            } else {
                Progress::Undated
            };
            return (progress, None);
        };
        let left = (due - today).num_days();
        let progress = match left {
            ..0 => Progress::Overdue,
            0 => Progress::Today,
            1..=SOON => Progress::Soon,
            _ => Progress::Later,
        };
        (progress, Some(left))
    }

    /// The parts a person has in it.
    pub fn parts_of(&self, person: &str) -> Vec<Part> {
        let mut parts = Vec::new();
        if self.person.as_deref() == Some(person) {
            parts.push(Part::Person);
        }
        if self.supervisor.as_deref() == Some(person) {
            parts.push(Part::Supervisor);
        }
        if self.helpers.iter().any(|h| h == person) {
            parts.push(Part::Helper);
        }
        parts
    }

    /// The same with every part of `from` given to `to`; nobody helps themselves, or twice.
    #[must_use]
    pub fn handed_over(&self, from: &str, to: &str) -> Assignment {
        let moved = |id: &Option<String>| match id.as_deref() {
            Some(id) if id == from => Some(to.to_owned()),
            other => other.map(str::to_owned),
        };
        let person = moved(&self.person);
        let mut helpers: Vec<String> = Vec::new();
        for helper in &self.helpers {
            let helper = if helper == from { to } else { helper };
            if person.as_deref() != Some(helper) && helpers.iter().all(|h| h != helper) {
                helpers.push(helper.to_owned());
            }
        }
        Assignment {
            person,
            supervisor: moved(&self.supervisor),
            helpers,
            ..self.clone()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole() -> Assignment {
        Assignment {
            person: Some("an".into()),
            task: "Lập danh sách".into(),
            due_on: Some("2026-12-15".into()),
            product: "Danh sách có ký duyệt".into(),
            supervisor: Some("binh".into()),
            helpers: vec!["chi".into()],
            done_on: None,
        }
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn it_is_complete_only_with_all_five() {
        assert_eq!(whole().missing(|_| true), []);
        // Each one taken away alone is what is missing; helpers are no clear of their own.
        let without: [fn(&mut Assignment); 5] = [
            |a| a.person = None,
            |a| a.task = " ".into(),
            |a| a.due_on = None,
            |a| a.product.clear(),
            |a| a.supervisor = None,
        ];
        for (clear, take) in Clear::iter().zip(without) {
            let mut assignment = whole();
            take(&mut assignment);
            assert_eq!(assignment.missing(|_| true), [clear]);
        }
        let mut alone = whole();
        alone.helpers.clear();
        assert_eq!(alone.missing(|_| true), []);
        assert_eq!(
            Assignment::default().missing(|_| true),
            Clear::iter().collect::<Vec<_>>()
        );
    }

    #[test]
    fn who_left_the_office_makes_nothing_clear() {
        assert_eq!(whole().missing(|id| id != "an"), [Clear::Person]);
        assert_eq!(whole().missing(|id| id != "binh"), [Clear::Responsibility]);
    }

    #[test]
    fn waiting_is_never_late_and_done_is_done() {
        let late = day("2026-12-20");
        let open = |today| whole().progress(Standing::Open, today);
        assert_eq!(open(late), (Progress::Overdue, Some(-5)));
        assert_eq!(open(day("2026-12-15")), (Progress::Today, Some(0)));
        assert_eq!(open(day("2026-12-08")), (Progress::Soon, Some(7)));
        assert_eq!(open(day("2026-12-07")), (Progress::Later, Some(8)));
        assert_eq!(
            whole().progress(Standing::Waiting, late),
            (Progress::Waiting, None)
        );
        assert_eq!(whole().progress(Standing::Met, late), (Progress::Met, None));
        let mut done = whole();
        done.done_on = Some("2026-12-19".into());
        for standing in [Standing::Open, Standing::Waiting, Standing::Met] {
            assert_eq!(done.progress(standing, late), (Progress::Done, None));
        }
        let nothing = Assignment::default();
        assert_eq!(
            nothing.progress(Standing::Open, late),
            (Progress::Unassigned, None)
        );
        let undated = Assignment {
            person: Some("an".into()),
            ..nothing
        };
        assert_eq!(
            undated.progress(Standing::Open, late),
            (Progress::Undated, None)
        );
    }

    #[test]
    fn a_hand_over_moves_every_part_and_nobody_helps_themselves() {
        let after = whole().handed_over("an", "chi");
        assert_eq!(after.parts_of("an"), []);
        assert_eq!(after.parts_of("chi"), [Part::Person]);
        let after = whole().handed_over("binh", "an");
        assert_eq!(after.parts_of("an"), [Part::Person, Part::Supervisor]);
        let after = whole().handed_over("chi", "an");
        assert_eq!(
            (after.parts_of("an"), after.helpers),
            (vec![Part::Person], vec![])
        );
        assert_eq!(whole().handed_over("dung", "an"), whole());
    }
}
