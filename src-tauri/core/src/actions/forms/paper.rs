//! What every paper on a unit's criteria shares: its head, its words for marks, its foot.

use chrono::NaiveDate;
use phuong_documents::Form;
use serde_json::{Map, Value, json};

use super::catalogue::Wanted;
use super::letterhead;
use super::print::labels;
use crate::actions::criteria::{
    Checklist, ChecklistCriterion, GetChecklist, LayerTotal, get_checklist,
};
use crate::domain::criteria::{Decision, Layer, Reason, Scoring, State};
use crate::environment::local_time;
use crate::error::Error;
use crate::session::Context;
use crate::store::{folder, journal};
use crate::texts::text;

/// A checklist about to be printed.
pub(super) struct Paper<'a> {
    pub(super) context: &'a Context<'a>,
    pub(super) list: Checklist,
    /// Without answers and names, to be filled in by hand.
    pub(super) blank: bool,
}

impl<'a> Paper<'a> {
    pub(super) fn new(context: &'a Context<'a>, wanted: &Wanted) -> Result<Paper<'a>, Error> {
        let list = get_checklist(
            context,
            GetChecklist {
                set: wanted.set.clone(),
                unit: wanted.unit.clone(),
                year: wanted.year,
            },
        )?;
        Ok(Paper {
            context,
            list,
            blank: wanted.blank,
        })
    }

    pub(super) fn say(&self, key: &str, args: &[(&str, Value)]) -> String {
        text(self.context.app.language(), key, args)
    }

    pub(super) fn is_scored(&self) -> bool {
        self.list.set.scoring == Scoring::Points
    }

    /// The set and year, for the line above a preview.
    pub(super) fn about(&self) -> String {
        self.say(
            "checklist-form-title",
            &[
                ("set", json!(self.list.set.title)),
                ("year", json!(self.list.year)),
            ],
        )
    }

    /// "bang-tieu-chi_06685_2026_da-dien", without an ending.
    pub(super) fn file_name(&self, form: &str, variant: Option<&str>) -> String {
        let list = &self.list;
        let name = format!("{form}_{}_{}", list.unit.code, list.year);
        match variant {
            Some(variant) => format!("{name}_{variant}"),
            None => name,
        }
    }

    /// The head: who issues it, of which year, and whether the set is a sample.
    pub(super) fn head(&self, form: Form, number_line: &str) -> Map<String, Value> {
        let list = &self.list;
        let unit = &list.unit;
        let parent = letterhead::parent(self.context, unit);
        let sample = list.set.is_sample.then(|| {
            let set = ("set", json!(list.set.title));
            self.say("checklist-sample-notice", &[set])
        });
        let mut head = Map::new();
        for (key, value) in [
            ("labels", labels(self.context, form)),
            ("language", json!(self.context.app.language().code())),
            ("document_date", json!(self.context.today().to_string())),
            ("parent", json!(broken(&parent))),
            ("unit", json!(broken(&unit.police_name))),
            ("place", json!(unit.short_name)),
            ("number_line", json!(self.number_line(number_line))),
            ("date_line", json!(self.date_line(&unit.short_name))),
            ("period_line", json!(self.period_line())),
            ("sample_notice", json!(sample)),
        ] {
            head.insert(key.to_owned(), value);
        }
        head
    }

    /// The number of a report, or of the kind of paper that `key` names.
    fn number_line(&self, key: &str) -> String {
        match key {
            "form-number-line" => letterhead::number_line(self.context, &self.list.unit),
            key => self.say(key, &[]),
        }
    }

    /// Signed in the year it is printed in, whatever year it is about.
    pub(super) fn date_line(&self, place: &str) -> String {
        let args = [("place", json!(place)), ("year", json!(self.year()))];
        self.say("form-date-line", &args)
    }

    pub(super) fn year(&self) -> i32 {
        chrono::Datelike::year(&self.context.today())
    }

    fn period_line(&self) -> String {
        let list = &self.list;
        self.say(
            "checklist-period",
            &[
                ("year", json!(list.year)),
                ("first", json!(day(&list.first_day))),
                ("last", json!(day(&list.last_day))),
            ],
        )
    }

    /// One place to sign; no name on a blank form.
    pub(super) fn signer(&self, titles: &[&str], hint: &str, name: Option<String>) -> Value {
        let titles: Vec<String> = titles.iter().map(|key| self.say(key, &[])).collect();
        json!({
            "title": titles, "hint": self.say(hint, &[]), "name": name.filter(|_| !self.blank),
        })
    }

    /// Who is at the desk.
    pub(super) fn person(&self) -> Result<String, Error> {
        Ok(self.context.session()?.person.name.clone())
    }

    /// The chief of the unit's police, where the staff list has one.
    pub(super) fn commander(&self) -> Result<Option<String>, Error> {
        letterhead::head_name(self.context, &self.list.unit)
    }

    /// The day and the journal entry the print was made from.
    pub(super) fn footnote(&self, key: &str) -> Result<String, Error> {
        let seq = entry_of_own(self.context, self.list.unit.id.as_str())?;
        let printed = local_time(self.context.now())
            .format("%d/%m/%Y")
            .to_string();
        Ok(self.say(key, &[("day", json!(printed)), ("entry", json!(seq))]))
    }

    /// What a layer says of a criterion, as written in a cell.
    pub(super) fn mark(&self, row: &ChecklistCriterion, layer: Layer) -> Option<String> {
        let answer = row.layers.iter().find(|l| l.layer == layer)?;
        Some(match answer.state? {
            State::Met => self.say("checklist-met", &[]),
            State::Unmet => self.say("checklist-unmet", &[]),
            State::Waiting => self.say("checklist-waiting", &[]),
            State::Scored => answer.points.clone().unwrap_or_default(),
        })
    }

    /// Points of a layer, or how many of `size` criteria it found met; nothing where it judged
    /// nothing.
    pub(super) fn sum(&self, totals: &[LayerTotal], layer: Layer, size: usize) -> Option<String> {
        let total = totals
            .iter()
            .find(|t| t.layer == layer)
            .filter(|t| t.answered > 0)?;
        if self.is_scored() {
            total.points.clone()
        } else {
            Some(format!("{}/{size}", total.met))
        }
    }

    /// Whom a criterion waits for, and until when: the highest layer that says.
    pub(super) fn waits(&self, row: &ChecklistCriterion) -> (String, Option<String>) {
        let (owner, until) = row.waits().unwrap_or_default();
        (owner, until.as_deref().map(day))
    }

    pub(super) fn rows(&self) -> impl Iterator<Item = &ChecklistCriterion> {
        self.list.groups.iter().flat_map(|g| &g.criteria)
    }

    pub(super) fn layer_name(&self, layer: Layer) -> String {
        self.say(
            match layer {
                Layer::Own => "criteria-layer-self",
                Layer::Committee => "criteria-layer-committee",
                Layer::Appraisal => "criteria-layer-appraisal",
            },
            &[],
        )
    }

    pub(super) fn decision(&self) -> String {
        self.say(
            match self.list.decision {
                Decision::Reached => "criteria-decision-reached",
                Decision::NotReached => "criteria-decision-not-reached",
                Decision::WaitsOnOthers => "criteria-decision-waits",
                Decision::Open => "criteria-decision-open",
            },
            &[],
        )
    }

    /// Which rules decided and what is missing, a sentence each, as the screen says it.
    pub(super) fn reasons(&self) -> Vec<String> {
        self.list.reasons.iter().map(|r| self.reason(r)).collect()
    }

    fn reason(&self, reason: &Reason) -> String {
        let named = |numbers: &[String]| {
            vec![
                ("count", json!(numbers.len())),
                ("numbers", json!(numbers.join(", "))),
            ]
        };
        let (key, args) = match reason {
            Reason::Disqualified { numbers } => ("criteria-reason-disqualified", named(numbers)),
            Reason::MandatoryUnmet { numbers } => {
                ("criteria-reason-mandatory-unmet", named(numbers))
            }
            Reason::BelowMaximum { numbers } => ("criteria-reason-below-maximum", named(numbers)),
            Reason::Unmet { numbers } => ("criteria-reason-unmet", named(numbers)),
            Reason::Unanswered { numbers } => ("criteria-reason-unanswered", named(numbers)),
            Reason::Waiting { numbers } => ("criteria-reason-waiting", named(numbers)),
            Reason::TooFewMet { met, needed } => (
                "criteria-reason-too-few-met",
                vec![("met", json!(met)), ("needed", json!(needed))],
            ),
            Reason::EnoughMet { met, needed } => (
                "criteria-reason-enough-met",
                vec![("met", json!(met)), ("needed", json!(needed))],
            ),
            Reason::TooFewPoints {
                points,
                needed,
                missing,
            } => (
                "criteria-reason-too-few-points",
                vec![
                    ("points", json!(points)),
                    ("needed", json!(needed)),
                    ("missing", json!(missing)),
                ],
            ),
            Reason::EnoughPoints { points, needed } => (
                "criteria-reason-enough-points",
                vec![("points", json!(points)), ("needed", json!(needed))],
            ),
            Reason::AllMandatoryMet { count } => (
                "criteria-reason-all-mandatory-met",
                vec![("count", json!(count))],
            ),
            Reason::AllMet { count } => ("criteria-reason-all-met", vec![("count", json!(count))]),
        };
        self.say(key, &args)
    }
}

/// A column of a table on paper.
pub(super) fn column(head: String, mm: Option<f64>, align: &str) -> Value {
    json!({ "head": head, "mm": mm, "align": align })
}

/// The last entry this PC wrote of a unit: what a print was made from.
pub(crate) fn entry_of_own(context: &Context, unit: &str) -> Result<i64, Error> {
    context.read(|db| {
        let device = folder::get(db)?.device_id;
        Ok(journal::heads_of_unit(db, unit)?
            .remove(&device)
            .map_or(0, |(seq, _)| seq))
    })
}

/// "09/12/2026"; zero before days 1–9 and months 1–2 (ui.md §5).
pub(crate) fn day(iso: &str) -> String {
    let Ok(date) = iso.parse::<NaiveDate>() else {
        return iso.to_owned();
    };
    let (d, m) = (chrono::Datelike::day(&date), chrono::Datelike::month(&date));
    let month = if m <= 2 {
        format!("{m:02}")
    } else {
        m.to_string()
    };
    format!("{d:02}/{month}/{}", chrono::Datelike::year(&date))
}

/// A preferred break in long names: before the proper name.
pub(crate) fn broken(name: &str) -> String {
    let upper = name.to_uppercase();
    for kind in [
        "CÔNG AN THÀNH PHỐ ",
        "CÔNG AN TỈNH ",
        "CÔNG AN PHƯỜNG ",
        "CÔNG AN XÃ ",
        "CÔNG AN ĐẶC KHU ",
    ] {
        if let Some(rest) = upper.strip_prefix(kind) {
            return format!("{}\n{rest}", kind.trim_end());
        }
    }
    upper
}
