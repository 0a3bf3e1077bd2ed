//! The data of the checklist form.

use chrono::NaiveDate;
use phuong_documents::Form;
use serde_json::{Value, json};

use super::print::{Wanted, labels};
use crate::actions::criteria::{
    Checklist, ChecklistCriterion, ChecklistGroup, GetChecklist, LayerTotal, get_checklist,
};
use crate::domain::criteria::{Layer, Scoring, State};
use crate::environment::local_time;
use crate::error::Error;
use crate::session::Context;
use crate::store::{folder, journal, people};
use crate::texts::text;

/// The form's data, the title of its preview and a name for its file.
pub(super) fn checklist_data(
    context: &Context,
    wanted: &Wanted,
) -> Result<(Value, String, String), Error> {
    let list = get_checklist(
        context,
        GetChecklist {
            set: wanted.set.clone(),
            unit: wanted.unit.clone(),
            year: wanted.year,
        },
    )?;
    let print = Print {
        context,
        list: &list,
        blank: wanted.blank,
    };
    let data = print.data()?;
    let title = print.say(
        "checklist-form-title",
        &[("set", json!(list.set.title)), ("year", json!(list.year))],
    );
    let kind = if wanted.blank { "trong" } else { "da-dien" };
    let file_name = format!("bang-tieu-chi_{}_{}_{kind}.pdf", list.unit.code, list.year);
    Ok((data, title, file_name))
}

struct Print<'a> {
    context: &'a Context<'a>,
    list: &'a Checklist,
    blank: bool,
}

impl Print<'_> {
    fn say(&self, key: &str, args: &[(&str, Value)]) -> String {
        text(self.context.app.language(), key, args)
    }

    fn is_scored(&self) -> bool {
        self.list.set.scoring == Scoring::Points
    }

    fn data(&self) -> Result<Value, Error> {
        let list = self.list;
        let unit = &list.unit;
        let parent = if unit.is_province {
            self.say("form-ministry", &[])
        } else {
            unit.province_police_name.clone()
        };
        Ok(json!({
            "labels": labels(self.context, Form::Checklist),
            "language": self.context.app.language().code(),
            "document_date": self.context.today().to_string(),
            "parent": broken(&parent),
            "unit": broken(&unit.police_name),
            "place": unit.short_name,
            "number_line": self.say("form-number-line", &[]),
            "date_line": self.say("form-date-line", &[("place", json!(unit.short_name)), ("year", json!(list.year))]),
            "title": self.say(if self.is_scored() { "checklist-title-points" } else { "checklist-title-met" }, &[]),
            "subtitle": self.say("checklist-subtitle", &[]),
            "period_line": self.say("checklist-period", &[
                ("year", json!(list.year)), ("first", json!(day(&list.first_day))), ("last", json!(day(&list.last_day))),
            ]),
            "sample_notice": list.set.is_sample.then(|| {
                self.say("checklist-sample-notice", &[("set", json!(list.set.title))])
            }),
            "scored": self.is_scored(),
            "blank": self.blank,
            "groups": list.groups.iter().map(|g| self.group(g)).collect::<Vec<_>>(),
            "total": self.total(),
            "notes": self.notes(),
            "signatures": self.signatures()?,
            "appraiser": {
                "title": [self.say("form-appraiser", &[])], "hint": self.say("form-sign-hint", &[]), "name": null,
            },
            "recipients": [
                self.say("form-recipient-province", &[]), self.say("form-recipient-ward", &[]),
                self.say("form-recipient-file", &[]),
            ],
            "footnote": self.footnote()?,
        }))
    }

    fn group(&self, group: &ChecklistGroup) -> Value {
        let sum = |layer| {
            if self.blank {
                None
            } else {
                self.sum(&group.totals, layer)
            }
        };
        json!({
            "number": group.number, "title": group.title, "max": group.max,
            "self": sum(Layer::Own), "committee": sum(Layer::Committee), "appraisal": sum(Layer::Appraisal),
            "criteria": group.criteria.iter().map(|c| self.criterion(c)).collect::<Vec<_>>(),
        })
    }

    /// Points of a layer, or how many it found met; nothing where it judged nothing.
    fn sum(&self, totals: &[LayerTotal], layer: Layer) -> Option<String> {
        let total = totals
            .iter()
            .find(|t| t.layer == layer)
            .filter(|t| t.answered > 0)?;
        if self.is_scored() {
            total.points.clone()
        } else {
            Some(format!("{}/{}", total.met, total.answered))
        }
    }

    fn criterion(&self, row: &ChecklistCriterion) -> Value {
        let cell = |layer| {
            if self.blank {
                None
            } else {
                self.cell(row, layer)
            }
        };
        json!({
            "number": row.number, "text": row.text, "max": row.max,
            "self": cell(Layer::Own), "committee": cell(Layer::Committee), "appraisal": cell(Layer::Appraisal),
            "evidence": if self.blank { None } else { Some(self.evidence(row)) },
        })
    }

    fn cell(&self, row: &ChecklistCriterion, layer: Layer) -> Option<String> {
        let answer = row.layers.iter().find(|l| l.layer == layer)?;
        Some(match answer.state? {
            State::Met => self.say("checklist-met", &[]),
            State::Unmet => self.say("checklist-unmet", &[]),
            State::Waiting => self.say("checklist-waiting", &[]),
            State::Scored => answer.points.clone().unwrap_or_default(),
        })
    }

    /// What is waited for, else the note of the highest layer that has one, else what is wanted.
    fn evidence(&self, row: &ChecklistCriterion) -> String {
        if let Some((owner, expected_on)) = row.waits() {
            return match expected_on {
                Some(on) => self.say(
                    "checklist-waits-until",
                    &[("owner", json!(owner)), ("day", json!(day(&on)))],
                ),
                None => self.say("checklist-waits", &[("owner", json!(owner))]),
            };
        }
        let note = row
            .layers
            .iter()
            .rev()
            .find(|l| !l.note.is_empty())
            .map(|l| l.note.clone());
        note.or_else(|| row.evidence.clone()).unwrap_or_default()
    }

    fn total(&self) -> Value {
        if self.blank {
            return json!({ "max": self.list.max });
        }
        let sum = |layer| self.sum(&self.list.totals, layer);
        json!({
            "max": self.list.max,
            "self": sum(Layer::Own), "committee": sum(Layer::Committee), "appraisal": sum(Layer::Appraisal),
            "result": self.say("checklist-result", &[("shown", json!(self.list.shown))]),
        })
    }

    fn notes(&self) -> Vec<String> {
        if self.blank {
            return Vec::new();
        }
        let list = self.list;
        let mut notes = Vec::new();
        if !list.waiting.is_empty() {
            notes.push(self.say(
                "checklist-note-waiting",
                &[("numbers", json!(list.waiting.join(", ")))],
            ));
        }
        let differing: Vec<&str> = list
            .groups
            .iter()
            .flat_map(|g| &g.criteria)
            .filter(|c| c.differs)
            .map(|c| c.number.as_str())
            .collect();
        if !differing.is_empty() {
            notes.push(self.say(
                "checklist-note-differs",
                &[("numbers", json!(differing.join(", ")))],
            ));
        }
        let key = if list.score.is_some() {
            "checklist-note-score"
        } else {
            "checklist-note-shown"
        };
        notes.push(self.say(
            key,
            &[
                ("shown", json!(list.shown)),
                ("score", json!(list.score.clone().unwrap_or_default())),
            ],
        ));
        notes
    }

    fn signatures(&self) -> Result<Value, Error> {
        let hint = self.say("form-sign-hint", &[]);
        let prepared_by = if self.blank {
            None
        } else {
            Some(self.context.session()?.person.name.clone())
        };
        let unit = self.list.unit.id.as_str().to_owned();
        let commander = self.context.read(|db| {
            Ok(people::list_staff(db, &unit)?
                .into_iter()
                .find(|s| s.position.starts_with("Trưởng Công an")))
        })?;
        let commander = commander.filter(|_| !self.blank).map(|s| s.name);
        Ok(json!([
            { "title": [self.say("form-prepared-by", &[])], "hint": hint, "name": prepared_by },
            { "title": [self.say("form-committee-for", &[]), self.say("form-committee-head", &[])], "hint": hint, "name": null },
            { "title": [self.say("form-commander", &[])], "hint": self.say("form-seal-hint", &[]), "name": commander },
        ]))
    }

    fn footnote(&self) -> Result<Option<String>, Error> {
        if self.blank {
            return Ok(None);
        }
        let seq = entry_of_own(self.context, self.list.unit.id.as_str())?;
        let printed = local_time(self.context.now())
            .format("%d/%m/%Y")
            .to_string();
        Ok(Some(self.say(
            "checklist-footnote",
            &[("day", json!(printed)), ("entry", json!(seq))],
        )))
    }
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
