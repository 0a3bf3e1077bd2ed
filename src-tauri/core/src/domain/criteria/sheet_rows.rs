//! A set as the rows of a workbook, in the layout that [`super::sheet`] reads.
//!
//! The words stand here because the layout is read by them.

use super::sheet::{COLUMNS, GROUP_WORD, HEAD_FIELDS};
use super::{Criterion, CriterionKind, Scoring, Set};
use crate::domain::numbers::points;

/// What each field of the head means, in the order of [`HEAD_FIELDS`].
const HEAD_HELP: [&str; 14] = [
    "Chữ thường không dấu, số, gạch nối. Bắt buộc.",
    "Sửa nội dung thì tăng số này; bản đã ban hành không sửa được. Bắt buộc.",
    "Bắt buộc.",
    "\"đạt\": đạt hoặc chưa đạt; \"điểm\": chấm điểm. Để trống là đạt.",
    "Bằng tổng điểm tối đa (nhóm có trần thì tính theo trần). Không chấm điểm thì để trống.",
    "Mã của bộ đứng riêng mà bộ này bổ sung; \"ma@2\" là đúng bản 2.",
    "Như in trên văn bản.",
    "Số, ngày và tên văn bản.",
    "Năm-tháng-ngày, ví dụ 2026-01-01.",
    "Năm-tháng-ngày; chưa biết thì để trống.",
    "Ghi x nếu phải đạt mọi tiêu chí bắt buộc.",
    "Một số; không đặt thì để trống.",
    "Một số điểm; không đặt thì để trống.",
    "Lời ghi thêm.",
];

/// What each column means, in the order of [`COLUMNS`].
const COLUMN_HELP: [&str; 15] = [
    "Như trong văn bản: \"1\", \"1.a\", \"II.3\". Không trùng nhau.",
    "Lời của tiêu chí, hoặc tên nhóm.",
    "\"nhóm\" (dòng tên nhóm), \"đạt\", \"chấm điểm\" hoặc \"ngưỡng\".",
    "Điểm khi đạt hoặc điểm cao nhất; ở dòng nhóm là mức trần của nhóm.",
    "Điểm lẻ đến đâu, ví dụ 0,25. Chỉ cho loại chấm điểm.",
    "Được chừng này điểm thì coi là đạt; để trống là phải tối đa. Chỉ cho loại chấm điểm.",
    "Ghi x nếu là tiêu chí bắt buộc.",
    "Ghi x nếu phải được điểm tối đa. Chỉ cho loại chấm điểm.",
    "Ghi x nếu chưa đạt thì cả bộ không đạt.",
    "Điểm thưởng nhiều nhất. Chỉ cho loại chấm điểm.",
    "Mỗi dòng trong ô một mức: \"0,5: chậm báo cáo\". Chỉ cho loại chấm điểm.",
    "Chỉ cho loại ngưỡng: \"ma >= 90\" (số hoặc tỷ lệ), \"ma change <= -5\" (tăng, giảm % so với năm trước), \"ma difference < 0\" (hơn, kém), \"ma none\" (không xảy ra).",
    "Cơ quan khác thường quyết định tiêu chí này.",
    "Minh chứng cần có.",
    "Cách chấm, ghi cho người chấm đọc.",
];

/// A field of the head: its name in the sheet, its value, what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadRow {
    pub title: &'static str,
    pub value: String,
    pub help: &'static str,
}

/// A row of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableRow {
    pub is_group: bool,
    /// In the order of [`COLUMNS`].
    pub cells: [String; 15],
}

/// The head of a set, field by field; a field without a value stands there to be filled in.
pub fn head_rows(set: &Set) -> Vec<HeadRow> {
    HEAD_FIELDS
        .iter()
        .zip(HEAD_HELP)
        .map(|((name, title), help)| HeadRow {
            title,
            value: head_value(set, name),
            help,
        })
        .collect()
}

fn head_value(set: &Set, name: &str) -> String {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let hundredths = |value: Option<i64>| value.map(points).unwrap_or_default();
    match name {
        "code" => set.code.clone(),
        "version" => set.version.clone(),
        "title" => set.title.clone(),
        "scoring" => match set.scoring {
            Scoring::Points => "điểm".into(),
            Scoring::Met => "đạt".into(),
        },
        "scale" => hundredths(set.scale),
        "base" => text(&set.base),
        "issuer" => text(&set.issuer),
        "document" => text(&set.document),
        "valid_from" => text(&set.valid_from),
        "valid_to" => text(&set.valid_to),
        "pass_mandatory" => mark(set.pass.all_mandatory),
        "pass_met" => set
            .pass
            .at_least_met
            .map(|n| n.to_string())
            .unwrap_or_default(),
        "pass_points" => hundredths(set.pass.at_least_points),
        "note" => text(&set.note),
        _ => String::new(),
    }
}

/// Groups and criteria, a row each.
pub fn table_rows(set: &Set) -> Vec<TableRow> {
    let mut rows = Vec::new();
    for group in &set.groups {
        let mut cells: [String; 15] = Default::default();
        cells[0].clone_from(&group.number);
        cells[1].clone_from(&group.title);
        cells[2] = GROUP_WORD.to_owned();
        cells[3] = group.cap.map(points).unwrap_or_default();
        rows.push(TableRow {
            is_group: true,
            cells,
        });
        rows.extend(group.criteria.iter().map(|criterion| TableRow {
            is_group: false,
            cells: COLUMNS.map(|(name, _)| cell(criterion, name)),
        }));
    }
    rows
}

/// The heads of the table with what each column means.
pub fn column_help() -> impl Iterator<Item = (&'static str, &'static str)> {
    COLUMNS
        .iter()
        .zip(COLUMN_HELP)
        .map(|((_, title), help)| (*title, help))
}

fn cell(c: &Criterion, name: &str) -> String {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let hundredths = |value: Option<i64>| value.map(points).unwrap_or_default();
    match name {
        "number" => c.number.clone(),
        "text" => c.text.clone(),
        "kind" => match c.kind {
            CriterionKind::Met => "đạt".into(),
            CriterionKind::Scored => "chấm điểm".into(),
            CriterionKind::Threshold => "ngưỡng".into(),
        },
        "max" => hundredths(c.max),
        "step" => hundredths(c.step),
        "pass_at" => hundredths(c.pass_at),
        "mandatory" => mark(c.is_mandatory),
        "must_max" => mark(c.must_reach_max),
        "disqualifies" => mark(c.disqualifies),
        "bonus" => hundredths(c.bonus),
        "deductions" => {
            let lines: Vec<String> = c.deductions.iter().map(ToString::to_string).collect();
            lines.join("\n")
        }
        "threshold" => c
            .threshold
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default(),
        "waits_on" => text(&c.waits_on),
        "evidence" => text(&c.evidence),
        "guidance" => text(&c.guidance),
        _ => String::new(),
    }
}

fn mark(is_set: bool) -> String {
    if is_set { "x".into() } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::criteria::sheet::{SheetCell, from_sheets};
    use crate::domain::criteria::{TEMPLATE, build_set, builtin_sets, read_set};

    fn sheet(rows: Vec<Vec<String>>) -> Vec<SheetCell> {
        let mut cells = Vec::new();
        for (r, row) in rows.into_iter().enumerate() {
            for (c, text) in row.into_iter().enumerate() {
                cells.push(SheetCell {
                    row: r as u32,
                    column: c as u32,
                    address: format!("{r}/{c}"),
                    text,
                });
            }
        }
        cells
    }

    #[test]
    fn the_rows_of_a_set_read_as_the_same_set() {
        let template = read_set(TEMPLATE).expect("the template");
        for set in builtin_sets().iter().chain([&template]) {
            let head = head_rows(set)
                .into_iter()
                .map(|row| vec![row.title.into(), row.value, row.help.into()])
                .collect();
            let heads = column_help().map(|(title, _)| title.to_owned()).collect();
            let mut table: Vec<Vec<String>> = vec![heads];
            table.extend(table_rows(set).into_iter().map(|row| row.cells.to_vec()));
            let raw = from_sheets(&[sheet(head), sheet(table)]).expect("a table");
            let mut read = build_set(&raw).expect("a set");
            // Only what ships says that it is a sample.
            read.is_sample = set.is_sample;
            assert_eq!(&read, set);
        }
    }
}
