//! Listing a register, and the codes it is entered by.

use super::*;
use crate::domain::periods::{Period, Window};
use crate::domain::registers::{
    Category, CategoryGroup, Cause, category_groups, category_list_source, causes,
};
use crate::environment::day_of;
use crate::error::Error;
use crate::session::Context;
use crate::store::incidents::{self as store, Filter, IncidentRow, Sums};
use crate::store::search::match_words;

/// A page has at most this many rows.
const MOST_ROWS: u32 = 500;
/// Rows of a page when nothing is said.
const ROWS: u32 = 200;
/// A printed list has at most this many rows, some 60 pages.
pub(crate) const MOST_PRINTED: u32 = 1_500;

/// Categories of cases and causes of fires.
pub fn list_incident_categories(
    _: &Context,
    _: ListIncidentCategories,
) -> Result<IncidentCategories, Error> {
    Ok(IncidentCategories {
        groups: category_groups().iter().map(group_view).collect(),
        causes: causes().iter().map(cause_view).collect(),
        source: category_list_source().to_owned(),
    })
}

fn group_view(group: &CategoryGroup) -> IncidentGroup {
    IncidentGroup {
        code: group.code.clone(),
        title: group.title.clone(),
        title_en: group.title_en.clone(),
        is_criminal: group.criminal,
        categories: group.categories.iter().map(category_view).collect(),
    }
}

fn category_view(category: &Category) -> IncidentCode {
    IncidentCode {
        code: category.code.clone(),
        title: category.title.clone(),
        title_en: category.title_en.clone(),
    }
}

fn cause_view(cause: &Cause) -> IncidentCode {
    IncidentCode {
        code: cause.code.clone(),
        title: cause.title.clone(),
        title_en: cause.title_en.clone(),
    }
}

/// The days of a period a request names.
pub(super) fn window_of(period: &str) -> Result<(Period, Window), Error> {
    let period = Period::parse(period).ok_or_else(|| Error::PeriodUnknown {
        text: period.to_owned(),
    })?;
    Ok((period, period.window()))
}

/// The calendar year a day lies in: numbers begin anew with each.
pub(super) fn year_of(day: chrono::NaiveDate) -> Window {
    Period::year(
        crate::domain::periods::Calendar::Calendar,
        chrono::Datelike::year(&day),
    )
    .window()
}

/// The codes of a group, for the filter.
pub(super) fn codes_of_group(code: &str) -> Vec<String> {
    let group = category_groups().iter().find(|g| g.code == code);
    group.map_or_else(Vec::new, |g| {
        g.categories.iter().map(|c| c.code.clone()).collect()
    })
}

fn filter_of(request: &ListIncidents) -> Filter {
    let given = |text: &Option<String>| text.clone().filter(|t| !t.is_empty());
    let categories = match (given(&request.category), given(&request.group)) {
        (Some(code), _) => Some(vec![code]),
        (None, Some(group)) => Some(codes_of_group(&group)),
        (None, None) => None,
    };
    Filter {
        categories,
        place: given(&request.residential_unit).map(
            |id| {
                if id == "none" { String::new() } else { id }
            },
        ),
        cleared: request.cleared,
        words: match_words(request.query.as_deref().unwrap_or_default()),
    }
}

/// Entries of a period with their sums, latest first.
pub fn list_incidents(context: &Context, request: ListIncidents) -> Result<IncidentPage, Error> {
    let limit = request.limit.unwrap_or(ROWS).clamp(1, MOST_ROWS);
    page(context, &request, request.offset.unwrap_or(0), limit)
}

/// Entries of a period for print, first to last.
pub(crate) fn print_list(
    context: &Context,
    register: IncidentRegister,
    period: &str,
) -> Result<IncidentPage, Error> {
    let request = ListIncidents {
        register,
        period: period.to_owned(),
        group: None,
        category: None,
        residential_unit: None,
        cleared: None,
        query: None,
        offset: None,
        limit: None,
    };
    let mut page = page(context, &request, 0, MOST_PRINTED)?;
    page.rows.reverse();
    Ok(page)
}

fn page(
    context: &Context,
    request: &ListIncidents,
    offset: u32,
    limit: u32,
) -> Result<IncidentPage, Error> {
    let session = context.session()?;
    let (period, window) = window_of(&request.period)?;
    let filter = filter_of(request);
    let (unit, register) = (&session.folder.unit_id, request.register);
    let this_year = year_of(day_of(context.now()));
    context.read(|db| {
        let rows = store::list(db, unit, register, window, &filter, (offset, limit))?;
        let sums = store::sums(db, unit, register, window, &filter)?;
        let next = store::greatest_number(db, unit, register, this_year)? + 1;
        Ok(IncidentPage {
            period: period.to_string(),
            first_day: window.first.to_string(),
            last_day: window.last.to_string(),
            rows: rows.into_iter().map(view).collect(),
            sums: sums_view(sums),
            next_number: format!("{next:02}"),
        })
    })
}

fn sums_view(sums: Sums) -> IncidentSums {
    IncidentSums {
        incidents: sums.incidents,
        cleared: sums.cleared,
        subjects: sums.subjects,
        dead: sums.dead,
        injured: sums.injured,
        damage: sums.damage,
        damage_unknown: sums.damage_unknown,
        hour_unknown: sums.hour_unknown,
        without_place: sums.without_place,
    }
}

pub(super) fn view(row: IncidentRow) -> Incident {
    Incident {
        id: row.id,
        number: row.number,
        occurred_on: row.occurred_on,
        occurred_hour: row.occurred_hour,
        category: row.category,
        cause: row.cause,
        residential_unit_id: row.residential_unit_id,
        residential_unit: row.residential_unit,
        subjects: row.subjects,
        dead: row.dead,
        injured: row.injured,
        damage: row.damage,
        discovered_on: row.discovered_on,
        cleared_on: row.cleared_on,
        helped_kind: row.helped_kind,
        helped_id: row.helped_id,
        helped_name: row.helped_name,
        is_criminal: row.is_criminal,
        is_serious: row.is_serious,
    }
}
