//! What crime reports put on the work list.

use serde_json::json;

use super::list::args;
use super::*;
use crate::actions::crime_reports::{due_text, now_of, work_clocks};
use crate::error::Error;
use crate::session::{Context, Session};
use crate::store::Connection;

/// At most this many crime reports of each kind stand in the list; their own screen has all.
const MOST_REPORTS: i64 = 50;

/// Clocks of crime reports that have run out or end soon, by the date that warns.
pub(super) fn report_items(
    db: &Connection,
    session: &Session,
    context: &Context,
    items: &mut Vec<WorkItem>,
) -> Result<(), Error> {
    let language = context.app.language();
    let now = now_of(context);
    for clock in work_clocks(db, session, now, language, MOST_REPORTS)? {
        let due = if clock.is_overdue {
            clock.legal
        } else {
            clock.warning
        };
        let left = (due.date() - now.date()).num_days();
        items.push(WorkItem {
            state: match left {
                _ if clock.is_overdue => WorkState::Overdue,
                ..=0 => WorkState::Today,
                _ => WorkState::Soon,
            },
            code: if clock.is_optional {
                "report-option"
            } else {
                "report-clock"
            }
            .into(),
            args: args([
                ("title", json!(clock.title)),
                ("number", json!(clock.number)),
                ("due", json!(due_text(due, clock.is_day_end, language))),
            ]),
            screen: WorkScreen::CrimeReports,
            target: clock.report_id,
            person_id: clock.officer_id,
            assigned_by_id: None,
            person: clock.officer,
            due_on: Some(due.date().to_string()),
            days_left: Some(left),
            done_on: None,
        });
    }
    Ok(())
}
