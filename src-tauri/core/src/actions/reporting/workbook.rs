//! The reports of a month and of a year as workbooks.

use std::path::PathBuf;

use phuong_documents::workbook::{Cell, Column, Number, Row, Sheet};
use serde_json::json;

use super::expected::{month_words, written};
use super::*;
use crate::actions::folder::unit_info;
use crate::actions::forms::{Ending, Saved, date_cell, number_in, save_workbook, sheet_frame};
use crate::domain::periods::{Part, Period};
use crate::error::Error;
use crate::session::Context;
use crate::texts::{Args, text};

/// Saves the expected reports of a month as a workbook.
pub fn save_reporting_board(
    context: &Context,
    request: SaveReportingBoard,
) -> Result<Saved, Error> {
    let path = PathBuf::from(request.path.trim());
    Ending::of(&path, &[Ending::Xlsx])?;
    let wanted = GetReportingBoard {
        period: request.period,
        as_of: request.as_of,
    };
    let board = get_reporting_board(context, wanted)?;
    save_workbook(context, &path, Writer { context }.board(&board)?)
}

/// Saves who reported when in a year as a workbook.
pub fn save_reporting_year(context: &Context, request: SaveReportingYear) -> Result<Saved, Error> {
    let path = PathBuf::from(request.path.trim());
    Ending::of(&path, &[Ending::Xlsx])?;
    let duty = request.duty_id.clone();
    let wanted = GetReportingYear {
        year: request.year,
        duty_id: request.duty_id,
        as_of: request.as_of,
    };
    let year = get_reporting_year(context, wanted)?;
    let writer = Writer { context };
    save_workbook(context, &path, writer.year(&year, duty.as_deref())?)
}

struct Writer<'a> {
    context: &'a Context<'a>,
}

/// The columns of a member's sums after the twelve months.
const DUE: usize = 16;
const ON_TIME: usize = 17;

impl Writer<'_> {
    fn say(&self, key: &str, args: Args) -> String {
        text(self.context.app.language(), key, args)
    }

    fn framed(&self, name: String, titles: Vec<String>) -> Result<Sheet, Error> {
        let session = self.context.session()?;
        let unit = unit_info(session.unit()?)?;
        Ok(Sheet {
            name,
            is_landscape: true,
            ..sheet_frame(self.context, &unit, titles)?
        })
    }

    fn state(&self, state: ReportingState) -> String {
        self.say(
            match state {
                ReportingState::Missing => "workbook-report-missing",
                ReportingState::Late => "workbook-report-late",
                ReportingState::Pending => "workbook-report-pending",
                ReportingState::OnTime => "workbook-report-on-time",
            },
            &[],
        )
    }

    fn lateness(&self, lateness: Option<Lateness>) -> String {
        match lateness {
            Some(Lateness::Made) => self.say("workbook-lateness-made", &[]),
            Some(Lateness::Carried) => self.say("workbook-lateness-carried", &[]),
            Some(Lateness::Unknown) => self.say("workbook-lateness-unknown", &[]),
            None => String::new(),
        }
    }

    fn as_of(&self, day: &str) -> String {
        self.say("workbook-reporting-as-of", &[("day", json!(written(day)))])
    }

    /// "Đúng hạn 1/3, đạt 33,3 %."
    fn rate(&self, rate: Option<&str>, coverage: &str) -> String {
        match rate {
            Some(rate) => self.say(
                "workbook-reporting-rate",
                &[("rate", json!(rate)), ("coverage", json!(coverage))],
            ),
            None => self.say("workbook-reporting-no-rate", &[]),
        }
    }

    fn board(&self, board: &ReportingBoard) -> Result<Sheet, Error> {
        let month = match Period::parse(&board.period) {
            Some(Period {
                year,
                part: Part::Month(month),
                ..
            }) => month_words((year, month)),
            _ => board.period.clone(),
        };
        let title = self.say("workbook-reporting-title", &[("month", json!(month))]);
        let head = |key: &str| self.say(key, &[]);
        let rows = (1..)
            .zip(&board.rows)
            .map(|(number, row)| {
                let day = |day: &Option<String>| day.as_deref().map_or(Cell::Blank, date_cell);
                Row::plain(vec![
                    Cell::whole(number),
                    Cell::text(&row.member),
                    Cell::text(&row.position),
                    Cell::text(&row.reports_for),
                    Cell::text(&row.duty),
                    date_cell(&row.due_on),
                    day(&row.received_on),
                    Cell::text(self.state(row.state)),
                    match row.state {
                        ReportingState::Missing | ReportingState::Late => {
                            Cell::whole(row.days_late)
                        }
                        ReportingState::Pending | ReportingState::OnTime => Cell::Blank,
                    },
                    Cell::text(self.lateness(row.lateness)),
                ])
            })
            .collect();
        Ok(Sheet {
            columns: vec![
                Column::mark(head("forms-reminder-number")),
                Column::text(head("forms-reminder-member")),
                Column::text(head("workbook-position")),
                Column::text(head("forms-reminder-reports-for")),
                Column::text(head("forms-reminder-report")),
                Column::mark(head("forms-reminder-due")).wide(11),
                Column::mark(head("workbook-received")).wide(11),
                Column::mark(head("workbook-state")).wide(12),
                Column::number(head("workbook-days-late")).wide(8),
                Column::text(head("workbook-why-late")).wide(14),
            ],
            rows,
            notes: vec![self.rate(board.rate_on_time.as_deref(), &board.coverage)],
            frozen_columns: 2,
            ..self.framed(
                self.say("workbook-sheet-reporting", &[]),
                vec![title, self.as_of(&board.as_of)],
            )?
        })
    }

    fn year(&self, year: &ReportingYear, duty: Option<&str>) -> Result<Sheet, Error> {
        let head = |key: &str| self.say(key, &[]);
        let mut columns = vec![
            Column::mark(head("forms-reminder-number")),
            Column::text(head("forms-reminder-member")),
            Column::text(head("forms-reminder-reports-for")),
        ];
        columns.extend((1..=12).map(|month: u8| {
            let args = [("month", json!(month.to_string()))];
            Column::mark(self.say("workbook-month", &args)).wide(8)
        }));
        columns.extend(
            [
                "workbook-expected",
                "workbook-due",
                "workbook-on-time",
                "workbook-late",
                "workbook-late-made",
                "workbook-late-carried",
                "workbook-missing",
                "workbook-rate",
            ]
            .map(|key| Column::number(head(key)).wide(8)),
        );
        let mut rows: Vec<Row> = (1..)
            .zip(&year.rows)
            .map(|(number, member)| self.member(number, member))
            .collect();
        if !year.rows.is_empty() {
            rows.push(self.total(year));
        }
        let numbered = ("year", json!(year.year.to_string()));
        let mut titles = vec![self.say("workbook-reporting-year-title", &[numbered])];
        titles.extend(
            duty.and_then(|id| year.duties.iter().find(|d| d.id == id))
                .map(|d| d.name.clone()),
        );
        titles.push(self.as_of(&year.as_of));
        Ok(Sheet {
            columns,
            rows,
            notes: vec![
                self.rate(year.rate_on_time.as_deref(), &year.coverage),
                self.say("workbook-reporting-legend", &[]),
            ],
            frozen_columns: 2,
            ..self.framed(self.say("workbook-sheet-reporting-year", &[]), titles)?
        })
    }

    fn member(&self, number: i64, member: &MemberYear) -> Row {
        let mut cells = vec![
            Cell::whole(number),
            Cell::text(&member.member),
            Cell::text(&member.reports_for),
        ];
        cells.extend(member.cells.iter().map(|month| match month.state {
            Some(state) => Cell::text(self.state(state)),
            None => Cell::Blank,
        }));
        let tally = &member.tally;
        cells.extend(counts(tally).map(|count| Cell::whole(i64::from(count))));
        cells.push(self.percent(member.rate_on_time.as_deref()));
        Row::plain(cells)
    }

    fn total(&self, year: &ReportingYear) -> Row {
        let last = year.rows.len() - 1;
        let mut cells = vec![
            Cell::Blank,
            Cell::text(self.say("incident-list-total", &[])),
        ];
        cells.resize(DUE - 1, Cell::Blank);
        for (at, count) in (DUE - 1..).zip(counts(&year.tally)) {
            let number = Number::whole(i64::from(count));
            cells.push(Cell::formula(format!("SUM({{{at}@0:{last}}})"), number));
        }
        cells.push(self.percent(year.rate_on_time.as_deref()));
        Row::total(cells)
    }

    /// On time of those whose due day is over; no rate before that.
    fn percent(&self, rate: Option<&str>) -> Cell {
        let none = self.say("workbook-none", &[]);
        let formula = format!("IF({{{DUE}}}=0,\"{none}\",ROUND({{{ON_TIME}}}/{{{DUE}}},3))");
        match rate.and_then(number_in) {
            Some(rate) => Cell::formula(formula, Number::percent(rate.scaled, rate.decimals)),
            None => Cell::formula_in_words(formula, none, Number::percent(0, 1)),
        }
    }
}

/// Expected, due, on time of those, late, of which made and carried late, missing.
fn counts(tally: &ReportingTally) -> [u32; 7] {
    [
        tally.expected,
        tally.due,
        tally.due_on_time,
        tally.late,
        tally.late_made,
        tally.late_carried,
        tally.missing,
    ]
}
