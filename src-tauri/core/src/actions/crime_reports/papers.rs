//! What the register gives to paper: the reports received in a window, and the clocks that have
//! run out or end soon, each with the sentence that says why.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};

use super::detail::{events_of, work_out};
use super::list::{now_of, row_view, soon_of};
use super::why::{Why, due_words};
use super::*;
use crate::domain::deadlines::{Clock, unchecked};
use crate::domain::periods::Window;
use crate::error::Error;
use crate::session::Context;
use crate::store::Connection;
use crate::store::crime_reports::{self as store, ReportRow};
use crate::texts::Language;

/// A report on paper.
pub(crate) struct PaperReport {
    pub(crate) row: CrimeReportRow,
    /// The end by law of the clock that decides whether it is handled in time; empty without one.
    pub(crate) deadline: String,
}

/// A clock on paper.
pub(crate) struct PaperClock {
    pub(crate) number: String,
    pub(crate) category: String,
    pub(crate) officer: String,
    pub(crate) title: String,
    pub(crate) is_optional: bool,
    pub(crate) is_overdue: bool,
    pub(crate) legal: String,
    /// The earlier end that warns, where it is another and has not passed.
    pub(crate) warning: Option<String>,
    /// To the warning; to the legal end once that has passed; negative when overdue.
    pub(crate) minutes_left: i64,
    /// Whether it ends with a day, not at a minute.
    pub(crate) is_day_end: bool,
    pub(crate) why: String,
}

/// A paper of the register.
pub(crate) struct Paper<T> {
    pub(crate) rows: Vec<T>,
    pub(crate) now: NaiveDateTime,
    /// The law the rule table was not compared with, where a report of the paper needs it.
    pub(crate) unchecked: Option<&'static str>,
    pub(crate) receipt_is_first_day: bool,
}

/// The reports received in a window, first to last; refused when there are more than `most`.
pub(crate) fn received_in(
    context: &Context,
    window: Window,
    most: u32,
) -> Result<Paper<PaperReport>, Error> {
    let session = context.session()?;
    session.require_ward()?;
    let unit = &session.folder.unit_id;
    let (language, now) = (context.app.language(), now_of(context));
    let first = window.first.and_time(NaiveTime::MIN);
    let after = (window.last + Days::new(1)).and_time(NaiveTime::MIN);
    context.read(|db| {
        let rows = store::received(db, unit, first, after)?;
        require_fits(rows.len(), most)?;
        let mut paper = Paper::begin(db, unit, now)?;
        for row in &rows {
            let worked = worked(db, unit, row)?;
            let standing = &worked.standing;
            let main = standing.main.and_then(|place| standing.clocks.get(place));
            paper.note_day(row.received_at.date());
            paper.rows.push(PaperReport {
                row: row_view(row, false, now, language),
                deadline: main
                    .and_then(|clock| clock.legal)
                    .map(|legal| due_words(legal.due, language))
                    .unwrap_or_default(),
            });
        }
        Ok(paper)
    })
}

/// Clocks that have run out or end soon: overdue ones first, each kind by its end.
pub(crate) fn owed(context: &Context, most: u32) -> Result<Paper<PaperClock>, Error> {
    let session = context.session()?;
    session.require_ward()?;
    let unit = &session.folder.unit_id;
    let (language, now) = (context.app.language(), now_of(context));
    context.read(|db| {
        let rows = store::owing_rows(db, unit, now, soon_of(now), -1)?;
        let mut paper = Paper::begin(db, unit, now)?;
        let mut ends = Vec::new();
        for row in &rows {
            let worked = worked(db, unit, row)?;
            let why = Why {
                language,
                reading: worked.settings.reading(),
                days_off: &worked.days_off,
                standing: &worked.standing,
            };
            for clock in &worked.standing.clocks {
                if let Some((end, view)) = paper_clock(row, clock, &why, now) {
                    paper.note_day(row.received_at.date());
                    ends.push((!view.is_overdue, end, view));
                }
            }
        }
        require_fits(ends.len(), most)?;
        ends.sort_by_key(|(is_soon, end, _)| (*is_soon, *end));
        paper.rows = ends.into_iter().map(|(_, _, view)| view).collect();
        Ok(paper)
    })
}

impl<T> Paper<T> {
    fn begin(db: &Connection, unit: &str, now: NaiveDateTime) -> Result<Paper<T>, Error> {
        Ok(Paper {
            rows: Vec::new(),
            now,
            unchecked: None,
            receipt_is_first_day: crate::store::deadlines::get(db, unit)?.receipt_is_first_day,
        })
    }

    fn note_day(&mut self, received: NaiveDate) {
        self.unchecked = self.unchecked.or_else(|| unchecked(received));
    }
}

fn worked(db: &Connection, unit: &str, row: &ReportRow) -> Result<super::detail::Worked, Error> {
    let events = events_of(&store::events(db, unit, &row.id)?);
    work_out(db, unit, row.received_at, row.group, &events)
}

fn require_fits(count: usize, most: u32) -> Result<(), Error> {
    if count > most as usize {
        return Err(Error::ListTooLong {
            count: i64::try_from(count).unwrap_or(i64::MAX),
            most,
        });
    }
    Ok(())
}

/// A clock and the end it is sorted by, when it has run out or ends soon.
fn paper_clock(
    row: &ReportRow,
    clock: &Clock,
    why: &Why,
    now: NaiveDateTime,
) -> Option<(NaiveDateTime, PaperClock)> {
    let shown = clock.shown(now);
    if !matches!(shown, Shown::Overdue | Shown::DueSoon) {
        return None;
    }
    let language: Language = why.language;
    let (legal, warning) = (clock.legal?.due, clock.warning?);
    let aim = if warning.holds(now) { warning } else { legal };
    let view = PaperClock {
        number: format!("{}/{}", row.number, row.year),
        category: super::list::category_title(row, language),
        officer: row.officer.clone(),
        title: language
            .pick(&clock.rule.title, &clock.rule.title_en)
            .to_owned(),
        is_optional: clock.is_optional,
        is_overdue: shown == Shown::Overdue,
        legal: due_words(legal, language),
        warning: (warning < legal && warning.holds(now)).then(|| due_words(warning, language)),
        minutes_left: aim.minutes_from(now),
        is_day_end: aim.is_day_end,
        why: why.sentence(clock),
    };
    Some((aim.last, view))
}
