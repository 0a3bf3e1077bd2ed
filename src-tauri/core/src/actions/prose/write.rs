//! Writing a paragraph from the store's figures.

use super::check::is_complete;
use super::*;
use crate::actions::statistics::{
    CompareFigures, FigureView, GetFigure, compare_figures, get_figure,
};
use crate::domain::periods::{Calendar, Part, Period};
use crate::domain::prose::{Counted, Measure, Rated, write};
use crate::domain::statistics::{Catalogue, Indicator, Kind};
use crate::error::Error;
use crate::session::Context;
use crate::store::statistics::definitions;

/// Most indicators of one paragraph.
const MOST: usize = 40;

/// Writes the paragraph of a report. Incomplete figures are left out and named; nothing is
/// compared with an incomplete base.
pub fn write_paragraph(
    context: &Context,
    request: WriteParagraph,
) -> Result<ParagraphWritten, Error> {
    if request.indicators.is_empty() || request.indicators.len() > MOST {
        return Err(Error::NumberOutOfRange {
            field: "indicators".into(),
            least: 1,
            most: MOST as i64,
        });
    }
    let own = context.session()?.unit()?;
    let catalogue = context.read(|db| definitions::catalogue(db, own))?;
    let mut measures = Vec::new();
    let mut missing = Vec::new();
    let language = context.app.language();
    let (mut place, mut unit) = (String::new(), String::new());
    for code in &request.indicators {
        let known = catalogue
            .find(code)
            .ok_or_else(|| Error::IndicatorUnknown { code: code.clone() })?;
        let comparison = compare_figures(
            context,
            CompareFigures {
                indicator: code.clone(),
                period: request.period.clone(),
                with: request.with.clone(),
                unit: request.unit.clone(),
            },
        )?;
        let now = figure(context, &request, code, &request.period)?;
        let before = figure(context, &request, code, &request.with)?;
        place.clone_from(&now.unit.name);
        unit.clone_from(&now.unit.id.0);
        let is_like = comparison.difference.is_some() || comparison.percent.is_some();
        match measure(&catalogue, known, &now, is_like.then_some(&before)) {
            Some(measure) => measures.push(measure),
            None => missing.push(language.pick(&known.title, &known.title_en).to_owned()),
        }
    }
    let (period, with) = (Period::parse(&request.period), Period::parse(&request.with));
    let (Some(period), Some(with)) = (period, with) else {
        return Err(Error::PeriodUnknown {
            text: request.period,
        });
    };
    let opening = format!("{}, trên địa bàn {}", when(period), in_a_sentence(&place));
    let paragraph = if measures.is_empty() {
        Default::default()
    } else {
        write(&opening, &against(period, with), &measures)
    };
    let cells = paragraph.cells.into_iter().map(|cell| ParagraphCell {
        at: [cell.at.0 as u32, cell.at.1 as u32],
        title: catalogue
            .find(&cell.indicator)
            .map_or_else(String::new, |i| i.title.clone()),
        indicator: cell.indicator,
        period: if cell.is_base { with } else { period }.to_string(),
        unit: unit.clone(),
        value: cell.value,
    });
    Ok(ParagraphWritten {
        cells: cells.collect(),
        text: paragraph.text,
        missing,
    })
}

fn figure(
    context: &Context,
    request: &WriteParagraph,
    code: &str,
    period: &str,
) -> Result<FigureView, Error> {
    get_figure(
        context,
        GetFigure {
            indicator: code.to_owned(),
            period: period.to_owned(),
            unit: request.unit.clone(),
        },
    )
}

fn measure(
    catalogue: &Catalogue,
    known: &Indicator,
    now: &FigureView,
    before: Option<&FigureView>,
) -> Option<Measure> {
    let is_whole = |view: &&FigureView| is_complete(&view.coverage);
    let before = before.filter(is_whole);
    is_whole(&now).then_some(())?;
    if known.kind == Kind::Ratio {
        let counts = |view: &FigureView| view.numerator.zip(view.denominator);
        let part = catalogue.find(known.numerator.as_deref()?)?;
        return Some(Measure::Rated(Rated {
            title: known.title.clone(),
            part_indicator: part.code.clone(),
            whole_indicator: known.denominator.clone()?,
            noun: part.noun.clone(),
            decimals: known.decimals,
            now: counts(now)?,
            base: before.and_then(counts),
        }));
    }
    Some(Measure::Counted(Counted {
        title: known.title.clone(),
        indicator: known.code.clone(),
        noun: known.noun.clone(),
        decimals: known.decimals,
        now: now.count?,
        base: before.and_then(|view| view.count),
    }))
}

/// "Trong tháng 10/2026 (từ ngày 15/9/2026 đến hết ngày 14/10/2026)".
fn when(period: Period) -> String {
    let window = period.window();
    let day = |day: chrono::NaiveDate| day_in_sentence(day);
    let (first, last) = (day(window.first), day(window.last));
    format!(
        "Trong {} (từ ngày {first} đến hết ngày {last})",
        named(period)
    )
}

/// A zero stands before days 1–9 and months 1–2 (NĐ 30/2020).
fn day_in_sentence(day: chrono::NaiveDate) -> String {
    use chrono::Datelike;
    let month = match day.month() {
        month @ 1..=2 => format!("0{month}"),
        month => month.to_string(),
    };
    format!("{:02}/{month}/{}", day.day(), day.year())
}

fn named(period: Period) -> String {
    let year = period.year;
    match period.part {
        Part::Month(month @ 1..=2) => format!("tháng 0{month}/{year}"),
        Part::Month(month) => format!("tháng {month}/{year}"),
        Part::Quarter(quarter) => {
            let roman = ["I", "II", "III", "IV"];
            let at = usize::from(quarter).saturating_sub(1);
            format!("quý {}/{year}", roman.get(at).unwrap_or(&""))
        }
        Part::SixMonths => format!("6 tháng đầu năm {year}"),
        Part::LastSixMonths => format!("6 tháng cuối năm {year}"),
        Part::Through(month) => format!("{month} tháng đầu năm {year}"),
        Part::Week(week) => format!("tuần {week}/{year}"),
        Part::Days { .. } => "kỳ báo cáo".to_owned(),
        Part::NineMonths => format!("9 tháng đầu năm {year}"),
        Part::Year if period.calendar == Calendar::Assembly => {
            format!("năm báo cáo Quốc hội {year}")
        }
        Part::Year => format!("năm {year}"),
    }
}

/// "cùng kỳ năm 2025" for the same part of another year, else the period's own name.
fn against(period: Period, with: Period) -> String {
    match period.part {
        Part::Year | Part::Week(_) => named(with),
        Part::Days { .. } => {
            let window = with.window();
            let (first, last) = (day_in_sentence(window.first), day_in_sentence(window.last));
            format!("kỳ từ ngày {first} đến hết ngày {last}")
        }
        part if part == with.part => format!("cùng kỳ năm {}", with.year),
        _ => named(with),
    }
}

/// "Phường Hồng Gai" → "phường Hồng Gai".
fn in_a_sentence(unit: &str) -> String {
    ["Phường ", "Xã ", "Đặc khu ", "Tỉnh ", "Thành phố "]
        .iter()
        .find_map(|kind| {
            let name = unit.strip_prefix(kind)?;
            Some(format!("{}{name}", kind.to_lowercase()))
        })
        .unwrap_or_else(|| unit.to_owned())
}
