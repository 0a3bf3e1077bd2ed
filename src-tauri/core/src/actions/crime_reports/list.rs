//! The register by tab, year and query.

use chrono::{Datelike, NaiveDateTime, NaiveTime, TimeDelta, Timelike};

use super::search::Finder;
use super::*;
use crate::domain::crime_reports::{categories, category, minute};
use crate::domain::deadlines::{SOON_HOURS, rules, unchecked};
use crate::environment::local_time;
use crate::error::Error;
use crate::session::{Context, Session};
use crate::store::Connection;
use crate::store::crime_reports::{
    self as store, Page, ReportRow, RunningClock, Searched, Tab, TabCounts,
};
use crate::texts::Language;

/// Rows of one page.
const PAGE: u32 = 100;

/// The local minute of a call: deadlines and events have no seconds, so a minute that has begun
/// still belongs to them.
pub(crate) fn now_of(context: &Context) -> NaiveDateTime {
    let now = local_time(context.now()).naive_local();
    NaiveTime::from_hms_opt(now.hour(), now.minute(), 0)
        .map_or(now, |time| now.date().and_time(time))
}

/// The end of what counts as soon.
pub(super) fn soon_of(now: NaiveDateTime) -> NaiveDateTime {
    now + TimeDelta::hours(SOON_HOURS)
}

/// One page of the register.
pub fn list_crime_reports(
    context: &Context,
    request: ListCrimeReports,
) -> Result<CrimeReportList, Error> {
    let session = context.session()?;
    session.require_ward()?;
    let unit = &session.folder.unit_id;
    let now = now_of(context);
    let language = context.app.language();
    let tab = request.tab.unwrap_or(ReportTab::All);
    context.read(|db| {
        let finder = Finder::new(db, unit, request.query.as_deref().unwrap_or_default())?;
        let year = finder.year().or(request.year).unwrap_or_else(|| now.year());
        let counts = store::tab_counts(db, unit, year, now, soon_of(now))?;
        let wanted = request.page.unwrap_or(0);
        let (ids, total, page) = if finder.is_empty() {
            let total = u32::try_from(count_of(tab, counts)).unwrap_or(u32::MAX);
            let page = wanted.min(total.saturating_sub(1) / PAGE);
            let ids = ids_of(db, unit, tab, year, now, Some(page), |_| true)?;
            (ids, total, page)
        } else {
            let all = ids_of(db, unit, tab, year, now, None, |row| finder.finds(row))?;
            let total = u32::try_from(all.len()).unwrap_or(u32::MAX);
            let page = wanted.min(total.saturating_sub(1) / PAGE);
            let first = (page * PAGE) as usize;
            let ids = all.into_iter().skip(first).take(PAGE as usize).collect();
            (ids, total, page)
        };
        let rows = store::list_named(db, unit, &ids)?;
        let duplicates = store::duplicates(db, unit, year)?;
        let mut years = store::years(db, unit)?;
        for needed in [year, now.year()] {
            if !years.contains(&needed) {
                years.push(needed);
            }
        }
        years.sort_unstable_by(|a, b| b.cmp(a));
        Ok(CrimeReportList {
            year,
            years,
            tab,
            counts: ReportTabCounts {
                all: counts.all,
                settled: counts.settled,
                in_time: counts.in_time,
                judged: counts.judged,
                open: counts.open,
                suspended: counts.suspended,
                overdue: counts.overdue,
                due_soon: counts.due_soon,
            },
            rows: rows
                .into_iter()
                .map(|row| {
                    let is_duplicate = row.year == year && duplicates.contains(&row.number);
                    row_view(&row, is_duplicate, now, language)
                })
                .collect(),
            page,
            pages: total.div_ceil(PAGE).max(1),
            total,
            duplicates: duplicates.iter().map(|n| format!("{n}/{year}")).collect(),
            categories: categories()
                .iter()
                .map(|c| ReportCategory {
                    code: c.code.clone(),
                    title: language.pick(&c.title, &c.title_en).to_owned(),
                })
                .collect(),
            unchecked: unchecked(now.date()).map(str::to_owned),
            now: minute(now),
        })
    })
}

fn count_of(tab: ReportTab, counts: TabCounts) -> i64 {
    match tab {
        ReportTab::All => counts.all,
        ReportTab::Settled => counts.settled,
        ReportTab::Open => counts.open,
        ReportTab::Suspended => counts.suspended,
        ReportTab::Overdue => counts.overdue,
        ReportTab::DueSoon => counts.due_soon,
    }
}

fn ids_of(
    db: &Connection,
    unit: &str,
    tab: ReportTab,
    year: i32,
    now: NaiveDateTime,
    page: Option<u32>,
    keep: impl Fn(&Searched) -> bool,
) -> Result<Vec<String>, Error> {
    let tab = match tab {
        ReportTab::All => Tab::All,
        ReportTab::Settled => Tab::Settled,
        ReportTab::Open => Tab::Open,
        ReportTab::Suspended => Tab::Suspended,
        ReportTab::Overdue => Tab::Overdue,
        ReportTab::DueSoon => Tab::DueSoon,
    };
    let page = Page {
        tab,
        year,
        now,
        soon: soon_of(now),
        limit: page.map_or(-1, |_| i64::from(PAGE)),
        offset: i64::from(page.unwrap_or(0) * PAGE),
    };
    store::list_ids(db, unit, page, keep)
}

/// The title of a rule in a language; its code when the table no longer has it.
pub(crate) fn rule_title(code: &str, language: Language) -> String {
    rules().iter().find(|r| r.code == code).map_or_else(
        || code.to_owned(),
        |r| language.pick(&r.title, &r.title_en).to_owned(),
    )
}

/// The clock somebody must meet first: an overdue one before any other.
fn first_clock(row: &ReportRow, now: NaiveDateTime) -> Option<&RunningClock> {
    let owed = || row.running.iter().filter(|c| !c.is_optional);
    owed()
        .filter(|c| c.legal < now)
        .min_by_key(|c| c.legal)
        .or_else(|| owed().min_by_key(|c| c.warning))
}

fn minutes_left(clock: &RunningClock, now: NaiveDateTime) -> i64 {
    let aim = if clock.warning >= now {
        clock.warning
    } else {
        clock.legal
    };
    (aim - now).num_minutes() + i64::from(clock.is_day_end)
}

fn next_view(clock: &RunningClock, now: NaiveDateTime, language: Language) -> NextClock {
    NextClock {
        code: clock.code.clone(),
        title: rule_title(&clock.code, language),
        warning: minute(clock.warning),
        legal: minute(clock.legal),
        is_day_end: clock.is_day_end,
        minutes_left: minutes_left(clock, now),
    }
}

fn state_of(row: &ReportRow, clock: Option<&RunningClock>, now: NaiveDateTime) -> Shown {
    match (clock, row.stage) {
        (Some(clock), _) if clock.legal < now => Shown::Overdue,
        (Some(clock), _) if clock.warning <= soon_of(now) => Shown::DueSoon,
        (_, Stage::Open) => Shown::Running,
        (_, Stage::Suspended) => Shown::Suspended,
        (_, Stage::Settled) => match row.is_in_time {
            Some(true) => Shown::Met,
            Some(false) => Shown::MetLate,
            None => Shown::Stopped,
        },
    }
}

pub(super) fn row_view(
    row: &ReportRow,
    is_duplicate: bool,
    now: NaiveDateTime,
    language: Language,
) -> CrimeReportRow {
    let clock = first_clock(row, now);
    CrimeReportRow {
        id: row.id.clone(),
        number: format!("{}/{}", row.number, row.year),
        received_at: minute(row.received_at),
        channel: row.channel,
        kind: row.kind,
        category_title: category_title(row, language),
        category: row.category.clone(),
        residential_unit: row.residential_unit.clone(),
        group: row.group_now,
        officer: row.officer.clone(),
        is_taken_up: row.is_taken_up,
        stage: row.stage,
        state: state_of(row, clock, now),
        next: clock.map(|c| next_view(c, now, language)),
        outcome: row.outcome,
        settled_at: row.settled_at.map(minute),
        is_in_time: row.is_in_time,
        is_duplicate,
    }
}

/// What a report is about; the code itself where only a newer program knows it.
pub(super) fn category_title(row: &ReportRow, language: Language) -> String {
    category(&row.category).map_or_else(
        || row.category.clone(),
        |c| language.pick(&c.title, &c.title_en).to_owned(),
    )
}

/// A clock for the work list: the report, its officer, the clock.
#[derive(Debug)]
pub(crate) struct WorkClock {
    pub(crate) report_id: String,
    pub(crate) number: String,
    pub(crate) officer_id: Option<String>,
    pub(crate) officer: String,
    pub(crate) title: String,
    pub(crate) warning: NaiveDateTime,
    pub(crate) legal: NaiveDateTime,
    pub(crate) is_day_end: bool,
    pub(crate) is_overdue: bool,
    pub(crate) is_optional: bool,
}

/// Clocks that have run out or end soon, at most `limit` reports of each; optional ones too while
/// they can still be used.
pub(crate) fn work_clocks(
    db: &Connection,
    session: &Session,
    now: NaiveDateTime,
    language: Language,
    limit: i64,
) -> Result<Vec<WorkClock>, Error> {
    let soon = soon_of(now);
    let rows = store::owing_rows(db, &session.folder.unit_id, now, soon, limit)?;
    let mut found = Vec::new();
    for row in &rows {
        for clock in row.running.iter().filter(|c| c.warning <= soon) {
            if clock.is_optional && clock.legal < now {
                continue;
            }
            found.push(WorkClock {
                report_id: row.id.clone(),
                number: format!("{}/{}", row.number, row.year),
                officer_id: row.officer_id.clone(),
                officer: row.officer.clone(),
                title: rule_title(&clock.code, language),
                warning: clock.warning,
                legal: clock.legal,
                is_day_end: clock.is_day_end,
                is_overdue: clock.legal < now,
                is_optional: clock.is_optional,
            });
        }
    }
    Ok(found)
}
