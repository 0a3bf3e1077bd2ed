//! The data of the printed sheets, made once at signing and kept with the act: a later print of
//! an earlier number shows what was issued, whatever has changed since.

use serde_json::{Value, json};

use super::words::{cell_words, day_words, period_words};
use crate::actions::forms::{broken, labels};
use crate::actions::statistics::{Comparison, Figures, comparison, does_not_apply};
use crate::domain::closings::{CopyCell, CopyChange};
use crate::domain::numbers::grouped;
use crate::domain::periods::Period;
use crate::domain::statistics::{Amount, Catalogue, Indicator, Kind, Note};
use crate::domain::units::Unit;
use crate::environment::day_of;
use crate::error::Error;
use crate::session::{Context, find_unit};
use crate::store::Connection;
use crate::store::closings::{self as store, ClosingRow, Copies};
use crate::store::statistics::definitions;
use crate::texts::text;
use phuong_documents::Form;

pub(super) struct Sheets<'a> {
    pub(super) context: &'a Context<'a>,
    pub(super) unit: &'a Unit,
    pub(super) period: Period,
    pub(super) act: &'a ClosingRow,
    pub(super) copies: &'a Copies,
}

impl Sheets<'_> {
    /// Both sheets; the list of changes only for a correction.
    pub(super) fn data(&self, db: &Connection) -> Result<Value, Error> {
        let changes = if self.act.act.number > 0 {
            self.changes(db)?
        } else {
            Value::Null
        };
        Ok(json!({ "figures": self.figures(db)?, "changes": changes }))
    }

    fn say(&self, key: &str, args: &[(&str, Value)]) -> String {
        text(self.context.app.language(), key, args)
    }

    /// What both sheets begin and end with.
    fn common(&self, form: Form) -> Result<Value, Error> {
        let unit = self.unit;
        let province = find_unit(unit.province.as_str())?;
        let signed = day_of(self.act.act.signed_at);
        let hint = self.say("form-sign-hint", &[]);
        Ok(json!({
            "labels": labels(self.context, form),
            "language": self.context.app.language().code(),
            "document_date": signed.to_string(),
            "parent": broken(&province.police_name()),
            "unit": broken(&unit.police_name()),
            "place": unit.short_name(),
            "number_line": self.say("form-number-line", &[]),
            "date_line": self.say("closing-date-line", &[
                ("place", json!(unit.short_name())), ("day", json!(format!("{:02}", chrono::Datelike::day(&signed)))),
                ("month", json!(month_words(chrono::Datelike::month(&signed)))),
                ("year", json!(chrono::Datelike::year(&signed).to_string())),
            ]),
            "subtitle": self.subtitle(),
            "legend": self.say("closing-legend", &[]),
            "signatures": [
                { "title": [self.say("form-prepared-by", &[])], "hint": hint, "name": null },
                {
                    "title": [match self.act.position.as_str() {
                        "" => self.say("form-commander", &[]),
                        position => position.to_uppercase(),
                    }],
                    "hint": self.say("form-seal-hint", &[]), "name": self.act.signer,
                },
            ],
            "recipients": [
                self.say("closing-recipient-province", &[]), self.say("form-recipient-file", &[]),
            ],
            "footnote": self.say(if self.act.act.number == 0 {
                "closing-footnote-first"
            } else {
                "closing-footnote"
            }, &[
                ("day", json!(day_words(signed))), ("number", json!(self.act.act.number)),
                ("id", json!(self.act.act.id.chars().rev().take(8).collect::<String>())),
            ]),
        }))
    }

    fn subtitle(&self) -> String {
        let window = self.period.window();
        self.say(
            "closing-subtitle",
            &[
                (
                    "period",
                    json!(capital(&period_words(
                        self.context.app.language(),
                        self.period
                    ))),
                ),
                ("first", json!(day_words(window.first))),
                ("last", json!(day_words(window.last))),
            ],
        )
    }

    fn figures(&self, db: &Connection) -> Result<Value, Error> {
        let base = self.period.earlier(1);
        let mut figures = Figures::load(
            db,
            self.unit,
            &[self.period, base],
            None,
            self.context.today(),
        )?;
        figures.set_closed(self.unit, self.period, &self.copies.figures);
        let mut notes: Vec<String> = Vec::new();
        let mut groups = Vec::new();
        let window = self.period.window();
        for (at, group) in figures.catalogue().groups().iter().enumerate() {
            let mut rows = Vec::new();
            let collected = |i: &&Indicator| i.is_collected(window);
            for indicator in group.indicators.iter().filter(collected) {
                let change = comparison(&figures, self.unit, indicator, self.period, base);
                let cell = self
                    .copies
                    .figures
                    .iter()
                    .find(|c| c.indicator == indicator.code);
                for note in self.long_notes(&change) {
                    if !notes.contains(&note) {
                        notes.push(note);
                    }
                }
                rows.push(self.row(&group.title, indicator, &change, cell));
            }
            groups.push(json!({
                "number": roman(at + 1), "title": group.title, "rows": rows,
            }));
        }
        let mut data = self.common(Form::ClosedFigures)?;
        let version = if self.act.act.number == 0 {
            self.say("closing-version-first", &[])
        } else {
            self.say(
                "closing-version-corrected",
                &[
                    ("number", json!(self.act.act.number)),
                    ("reason", json!(self.act.reason)),
                ],
            )
        };
        merge(
            &mut data,
            json!({
                "title": self.say("closing-figures-title", &[]).to_uppercase(),
                "version_line": version,
                "base_line": self.say("closing-base-line", &[
                    ("period", json!(period_words(self.context.app.language(), base))),
                ]),
                "groups": groups,
                "notes": notes,
            }),
        );
        Ok(data)
    }

    fn row(
        &self,
        heading: &str,
        indicator: &Indicator,
        change: &Comparison,
        cell: Option<&CopyCell>,
    ) -> Value {
        let now = match cell {
            _ if indicator.kind == Kind::Ratio => {
                in_table(&change.current_shown, &change.coverage.current)
            }
            Some(cell) => covered(&cell_words(cell.amount()), &change.coverage.current),
            None => "–".into(),
        };
        let base = in_table(&change.base_shown, &change.coverage.base);
        let difference = if change.is_points {
            change
                .percent
                .as_deref()
                .map(|p| self.say("closing-points", &[("points", json!(signed(p)))]))
        } else {
            change.difference.map(|d| signed(&grouped(d)))
        };
        let star = if change.is_faint { "*" } else { "" };
        let percent = change
            .percent
            .as_deref()
            .filter(|_| !change.is_points)
            .map(|p| format!("{}{star}", signed(p)));
        json!({
            "title": under_heading(heading, &indicator.title), "unit": indicator.unit, "now": now, "base": base,
            "difference": difference, "percent": percent, "note": self.short_note(change),
        })
    }

    /// What stands in the narrow column of remarks.
    fn short_note(&self, change: &Comparison) -> Option<String> {
        let word = |note: &Note| {
            Some(match note {
                Note::OrdinaryVariation { .. } => self.say("closing-remark-ordinary", &[]),
                Note::NotComparable { .. } | Note::UnlikeWindows { .. } => {
                    self.say("closing-remark-not-comparable", &[])
                }
                Note::OwnDiffers { .. } => self.say("closing-remark-own-differs", &[]),
                Note::Incomplete { current, base } => {
                    let is_bare = |c: &str| c.is_empty() || c.starts_with("0/");
                    if is_bare(current) || is_bare(base) {
                        return None;
                    }
                    self.say("closing-remark-incomplete", &[])
                }
                _ => return None,
            })
        };
        change.notes.iter().find_map(word)
    }

    fn long_notes(&self, change: &Comparison) -> Vec<String> {
        let word = |note: &Note| match note {
            Note::Lineage { units } => Some(self.say(
                "closing-note-lineage",
                &[("units", json!(units.join(", ")))],
            )),
            Note::SmallBase { .. } => Some(self.say("closing-note-small", &[])),
            _ => None,
        };
        change.notes.iter().filter_map(word).collect()
    }

    fn changes(&self, db: &Connection) -> Result<Value, Error> {
        let catalogue = definitions::catalogue(db, self.unit)?;
        let mut sections = vec![self.section(&catalogue, self.act, &self.copies.changes)];
        let mut previous = self.act.act.previous.clone();
        while let Some(row) = previous
            .as_deref()
            .map(|id| store::find(db, id))
            .transpose()?
            .flatten()
            .filter(|row| row.act.number > 0 && sections.len() < 1000)
        {
            let copies = store::copies(db, &row.act.id)?.unwrap_or_default();
            sections.push(self.section(&catalogue, &row, &copies.changes));
            previous = row.act.previous.clone();
        }
        sections.reverse();
        let mut data = self.common(Form::Corrections)?;
        merge(
            &mut data,
            json!({
                "title": self.say("closing-changes-title", &[]).to_uppercase(),
                "version_line": self.say("closing-changes-version", &[("number", json!(self.act.act.number))]),
                "sections": sections,
            }),
        );
        Ok(data)
    }

    fn section(&self, catalogue: &Catalogue, act: &ClosingRow, changes: &[CopyChange]) -> Value {
        json!({
            "head": self.say("closing-section", &[
                ("number", json!(act.act.number)), ("day", json!(day_words(day_of(act.act.signed_at)))),
                ("signer", json!(act.signer)),
            ]),
            "reason": self.say("closing-section-reason", &[("reason", json!(act.reason))]),
            "rows": changes.iter().map(|c| self.changed(catalogue, c)).collect::<Vec<_>>(),
            "none": self.say("closing-section-none", &[]),
        })
    }

    fn changed(&self, catalogue: &Catalogue, change: &CopyChange) -> Value {
        let known = catalogue.find(&change.indicator);
        let old = change
            .old
            .as_ref()
            .map_or(Amount::NotReported, CopyCell::amount);
        let new = change.new.amount();
        // Small numbers of people by residential unit do not leave the station (design §7).
        let is_masked = change.place.is_some() && known.is_some_and(|i| i.has_small_cells);
        let shown = |amount: Amount| match amount {
            Amount::Reported(1..=4) if is_masked => "< 5".to_owned(),
            other => cell_words(other),
        };
        let difference = match (old.value(), new.value()) {
            (Some(a), Some(b)) if !is_masked => Some(signed(&grouped(b.saturating_sub(a)))),
            _ => None,
        };
        let place = match &change.place {
            Some((_, name)) => name.clone(),
            None => self.say("closing-whole-ward", &[]),
        };
        json!({
            "title": known.map(|i| i.title.clone()), "unit": known.map(|i| i.unit.clone()),
            "place": place, "old": shown(old), "new": shown(new), "difference": difference,
        })
    }
}

/// "Tội phạm về ma túy: phát hiện" under the heading "Tội phạm về ma túy" → "Phát hiện".
fn under_heading(heading: &str, title: &str) -> String {
    let rest = title
        .strip_prefix(heading)
        .and_then(|rest| rest.strip_prefix(": "));
    capital(rest.unwrap_or(title))
}

/// Adds fields to an object.
fn merge(data: &mut Value, more: Value) {
    if let (Value::Object(data), Value::Object(more)) = (data, more) {
        data.extend(more);
    }
}

/// "5" of an incomplete sum with its coverage: "10/11  5".
fn covered(shown: &str, coverage: &str) -> String {
    match coverage.split_once('/') {
        Some((have, all)) if have != all && have != "0" => format!("{coverage}  {shown}"),
        _ => shown.to_owned(),
    }
}

/// A figure that was worked out: "–" where it could not be for want of reports, "k/c" where
/// everything was reported and there is no number.
fn in_table(shown: &str, coverage: &str) -> String {
    match shown {
        "" if does_not_apply(coverage) => "k/c".into(),
        "" => covered("–", coverage),
        shown => covered(shown, coverage),
    }
}

/// A plus before growth.
fn signed(text: &str) -> String {
    if text.starts_with('-') || !text.contains(|c: char| ('1'..='9').contains(&c)) {
        text.to_owned()
    } else {
        format!("+{text}")
    }
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// Zero before months 1 and 2, as on official paper.
fn month_words(month: u32) -> String {
    if month <= 2 {
        format!("{month:02}")
    } else {
        month.to_string()
    }
}

/// 1 → "I", 12 → "XII".
fn roman(value: usize) -> String {
    const ONES: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    format!(
        "{}{}",
        "X".repeat(value / 10),
        ONES.get(value % 10).copied().unwrap_or_default()
    )
}
