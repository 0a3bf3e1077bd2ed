//! Checking a text by its own counts, and by the store's figures where it names them.

use std::collections::BTreeSet;

use super::*;
use crate::actions::statistics::{GetFigure, get_figure};
use crate::domain::fold::nfc;
use crate::domain::people::{Right, role_for};
use crate::domain::periods::{Calendar, Period};
use crate::domain::prose::{self, Finding, Stated, Stored};
use crate::domain::statistics::indicator;
use crate::error::Error;
use crate::session::Context;
use crate::texts::{Language, text};

/// About 1,500 pages; longer texts are pasted in parts.
const LONGEST: usize = 4_000_000;

/// Checks the figures of a text. Needs no folder: without one the text is checked by itself.
pub fn check_text(context: &Context, request: CheckText) -> Result<TextChecked, Error> {
    if request.text.len() > LONGEST {
        return Err(Error::FieldTooLong {
            field: "text".into(),
            most: LONGEST as u32,
        });
    }
    let given = nfc(&request.text);
    let mut checked = prose::check(&given);
    let by_the_store = by_the_store(context, &given)?;
    // A rate without counts in its sentence that the store has counts for is checked after all.
    let alone = checked.unchecked.len();
    checked
        .unchecked
        .retain(|at| !by_the_store.held.contains(at));
    checked.checked += alone - checked.unchecked.len();
    checked.findings.extend(by_the_store.findings);
    checked.findings.sort_by_key(|finding| finding.number_at);
    let language = context.app.language();
    let views = |findings: Vec<Finding>| findings.into_iter().map(|f| view(f, language)).collect();
    Ok(TextChecked {
        findings: views(checked.findings),
        remarks: views(checked.remarks),
        checked: checked.checked as u32,
        unchecked: checked.unchecked.len() as u32,
        unchecked_at: checked.unchecked.into_iter().map(span).collect(),
    })
}

fn span((start, end): (usize, usize)) -> [u32; 2] {
    [start as u32, end as u32]
}

fn view(finding: Finding, language: Language) -> TextFinding {
    let values: BTreeMap<String, String> = finding
        .values
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect();
    let args: Vec<(&str, serde_json::Value)> = values
        .iter()
        .map(|(name, value)| (name.as_str(), value.clone().into()))
        .collect();
    TextFinding {
        at: span(finding.at),
        number_at: span(finding.number_at),
        printed: finding.printed,
        computed: finding.computed,
        because: text(
            language,
            &format!("prose-why-{}", finding.reason.code()),
            &args,
        ),
        reason: finding.reason,
        values,
        suggestion: finding.suggestion,
    }
}

/// What came of holding a text against the store.
#[derive(Default)]
struct ByTheStore {
    findings: Vec<Finding>,
    /// The figures that the store has too, right or wrong.
    held: BTreeSet<(usize, usize)>,
}

/// Figures that name their period and indicator, where the store holds another complete one.
fn by_the_store(context: &Context, given: &str) -> Result<ByTheStore, Error> {
    let mut found = ByTheStore::default();
    let Some(session) = context.app.session() else {
        return Ok(found);
    };
    if role_for(&session.person.roles, Right::View).is_none() {
        return Ok(found);
    }
    let own = &session.unit()?.name;
    for stated in prose::stated(given, own) {
        let Some(stored) = complete_figure(context, &stated, stated.period)? else {
            continue;
        };
        found.held.insert(stated.at);
        // A report by calendar months may be right by those.
        let calendar = Period {
            calendar: Calendar::Calendar,
            ..stated.period
        };
        let is_right = stated.agrees(stored)
            || complete_figure(context, &stated, calendar)?.is_some_and(|by| stated.agrees(by));
        if !is_right {
            let finding = finding(stated, stored, context.app.language());
            found.findings.push(finding);
        }
    }
    Ok(found)
}

/// The store's figure, where every month of it was reported.
fn complete_figure(
    context: &Context,
    stated: &Stated,
    period: Period,
) -> Result<Option<Stored>, Error> {
    let figure = get_figure(
        context,
        GetFigure {
            indicator: stated.indicator.clone(),
            period: period.to_string(),
            unit: None,
        },
    )?;
    let rate = figure.numerator.zip(figure.denominator);
    let rate = rate.map(|(part, whole)| Stored::Rate { part, whole });
    let stored = figure.count.map(Stored::Count).or(rate);
    Ok(stored.filter(|_| is_complete(&figure.coverage)))
}

/// "3/3".
pub(super) fn is_complete(coverage: &str) -> bool {
    coverage
        .split_once('/')
        .is_some_and(|(reported, expected)| reported == expected)
}

fn finding(stated: Stated, stored: Stored, language: Language) -> Finding {
    let window = stated.period.window();
    let title = indicator(&stated.indicator).map_or("", |i| language.pick(&i.title, &i.title_en));
    let (computed, suggestion) = stated.corrected(stored);
    let is_rate = matches!(stored, Stored::Rate { .. });
    let printed = format!("{}{}", stated.printed, if is_rate { " %" } else { "" });
    let values = BTreeMap::from([
        ("printed", printed),
        ("computed", computed.clone()),
        ("title", title.to_owned()),
        ("first", window.first.format("%d/%m/%Y").to_string()),
        ("last", window.last.format("%d/%m/%Y").to_string()),
    ]);
    Finding {
        at: stated.at,
        number_at: stated.number_at,
        printed: stated.printed,
        computed: Some(computed.trim_end_matches(" %").to_owned()),
        reason: Reason::Store,
        values,
        suggestion: Some(suggestion),
    }
}
