//! Answers in a workbook: one row a criterion, a block of columns for each layer.
//!
//! The sheet "Chấm điểm" stands behind the two of the set's own layout (`sheet`). Its columns are
//! found by their words, not by their place; a blank cell says nothing and never clears anything.
//! `assets/forms/README.md` describes the layout.

use std::collections::BTreeMap;

use super::sheet::SheetCell;
use super::{Layer, State};
use crate::domain::fold::fold;
use crate::domain::numbers::parse_points;

/// The sheet's name.
pub const ANSWERS: &str = "Chấm điểm";
/// The year, as named on the sheet of the set's head.
pub const YEAR: &str = "Năm chấm";
/// The ward, as named on the sheet of the set's head; only told, never read.
pub const WARD: &str = "Đơn vị";
const NUMBER: &str = "Số";

/// A layer's name at the head of its columns.
pub fn layer_title(layer: Layer) -> &'static str {
    match layer {
        Layer::Own => "Tự chấm",
        Layer::Committee => "Ban Chỉ đạo",
        Layer::Appraisal => "Thẩm định",
    }
}

/// What a column of a layer holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LayerField {
    /// Points, or a word: đạt, chưa đạt, chờ.
    Result,
    /// Points before deductions.
    Before,
    /// "1 × 2; 3": the first deduction twice, the third once.
    Taken,
    Bonus,
    Note,
    WaitsFor,
    ExpectedOn,
    /// Who judged, and when: told, never read.
    JudgedBy,
    JudgedOn,
}

/// The columns of a layer in their order: what they hold and what follows the layer's name.
pub const LAYER_FIELDS: [(LayerField, &str); 9] = [
    (LayerField::Result, ""),
    (LayerField::Before, ": điểm trước trừ"),
    (LayerField::Taken, ": trừ điểm"),
    (LayerField::Bonus, ": điểm thưởng"),
    (LayerField::Note, ": ghi chú"),
    (LayerField::WaitsFor, ": chờ cơ quan"),
    (LayerField::ExpectedOn, ": dự kiến"),
    (LayerField::JudgedBy, ": người chấm"),
    (LayerField::JudgedOn, ": ngày chấm"),
];

/// Columns before the layers: number, text, full marks.
pub const FIRST_COLUMNS: [&str; 3] = [NUMBER, "Nội dung", "Điểm chuẩn"];

/// What a column of the assignment holds; people by their names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum WorkField {
    Person,
    Task,
    DueOn,
    Product,
    Supervisor,
    /// Names, one after another with semicolons.
    Helpers,
    DoneOn,
}

/// Columns behind the layers: who does what by when.
pub const WORK_FIELDS: [(WorkField, &str); 7] = [
    (WorkField::Person, "Người phụ trách"),
    (WorkField::Task, "Việc"),
    (WorkField::DueOn, "Hạn"),
    (WorkField::Product, "Kết quả cần có"),
    (WorkField::Supervisor, "Người chịu trách nhiệm"),
    (WorkField::Helpers, "Người phối hợp"),
    (WorkField::DoneOn, "Ngày làm xong"),
];
/// The last column: names of the evidence, only told.
pub const EVIDENCE: &str = "Minh chứng";

/// The title of a layer's column.
pub fn column_title(layer: Layer, field: LayerField) -> String {
    let after = LAYER_FIELDS.iter().find(|(one, _)| *one == field);
    format!(
        "{}{}",
        layer_title(layer),
        after.map_or("", |(_, after)| after)
    )
}

/// A filled cell with its address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filled {
    pub text: String,
    pub at: String,
}

/// One criterion as filled in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AnswerLine {
    pub number: String,
    /// Where the number stands.
    pub at: String,
    pub cells: BTreeMap<(Layer, LayerField), Filled>,
    pub work: BTreeMap<WorkField, Filled>,
}

impl AnswerLine {
    fn is_filled(&self) -> bool {
        !self.cells.is_empty() || !self.work.is_empty()
    }
}

/// The answers of a workbook, before anything is believed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AnswersSheet {
    /// Code and version of the set.
    pub code: Option<Filled>,
    pub version: Option<Filled>,
    pub year: Option<Filled>,
    pub lines: Vec<AnswerLine>,
}

enum Column {
    Number,
    Layer(Layer, LayerField),
    Work(WorkField),
}

/// Reads the answers; `None` when no sheet has the head of the table.
pub fn read_answers(sheets: &[Vec<SheetCell>]) -> Option<AnswersSheet> {
    let (cells, head, columns) = sheets
        .iter()
        .find_map(|cells| find_columns(cells).map(|(head, columns)| (cells, head, columns)))?;
    let mut rows: BTreeMap<u32, AnswerLine> = BTreeMap::new();
    for cell in cells.iter().filter(|c| c.row > head) {
        let Some(column) = columns.get(&cell.column) else {
            continue;
        };
        let text = cell.text.trim();
        if text.is_empty() {
            continue;
        }
        let line = rows.entry(cell.row).or_default();
        let filled = Filled {
            text: text.to_owned(),
            at: cell.address.clone(),
        };
        match column {
            Column::Number => (line.number, line.at) = (filled.text, filled.at),
            Column::Layer(layer, field) => {
                line.cells.insert((*layer, *field), filled);
            }
            Column::Work(field) => {
                line.work.insert(*field, filled);
            }
        }
    }
    let named = |title: &str| {
        let title = fold(title);
        sheets.iter().flatten().find_map(|cell| {
            if fold(&cell.text) != title {
                return None;
            }
            let beside = sheets.iter().flatten().find(|other| {
                other.row == cell.row
                    && other.column == cell.column + 1
                    && other.address.split('!').next() == cell.address.split('!').next()
            })?;
            Some(Filled {
                text: beside.text.trim().to_owned(),
                at: beside.address.clone(),
            })
        })
    };
    Some(AnswersSheet {
        code: named("Mã bộ"),
        version: named("Phiên bản"),
        year: named(YEAR),
        // Rows of groups and sums have no number; a remark below the table has nothing beside it.
        lines: rows
            .into_values()
            .filter(|line| !line.number.is_empty() && line.is_filled())
            .collect(),
    })
}

/// The head is the first row with a number's column and a layer's.
fn find_columns(cells: &[SheetCell]) -> Option<(u32, BTreeMap<u32, Column>)> {
    let mut rows: BTreeMap<u32, BTreeMap<u32, Column>> = BTreeMap::new();
    for cell in cells {
        if let Some(column) = column(&fold(&cell.text)) {
            rows.entry(cell.row)
                .or_default()
                .insert(cell.column, column);
        }
    }
    rows.into_iter().find(|(_, columns)| {
        let has_number = columns.values().any(|c| matches!(c, Column::Number));
        let has_layer = columns.values().any(|c| matches!(c, Column::Layer(..)));
        has_number && has_layer
    })
}

fn column(title: &str) -> Option<Column> {
    for layer in [Layer::Own, Layer::Committee, Layer::Appraisal] {
        for (field, _) in LAYER_FIELDS {
            if fold(&column_title(layer, field)) == title {
                return Some(Column::Layer(layer, field));
            }
        }
    }
    if fold(NUMBER) == title {
        return Some(Column::Number);
    }
    let work = WORK_FIELDS.iter().find(|(_, name)| fold(name) == title);
    work.map(|(field, _)| Column::Work(*field))
}

/// What a result says: a state, and its points × 100 where it has any.
pub fn parse_result(text: &str) -> Option<(State, Option<i64>)> {
    match fold(text).as_str() {
        "dat" => Some((State::Met, None)),
        "chua dat" | "khong dat" => Some((State::Unmet, None)),
        "cho" | "cho co quan khac" => Some((State::Waiting, None)),
        _ => parse_points(text).map(|points| (State::Scored, Some(points))),
    }
}

/// A state as written in the result's column; points are written as a number.
pub fn result_word(state: State) -> &'static str {
    match state {
        State::Met => "Đạt",
        State::Unmet => "Chưa đạt",
        State::Waiting => "Chờ",
        State::Scored => "",
    }
}

/// "1 × 2; 3" → the first deduction twice, the third once; counted from zero.
pub fn parse_taken(text: &str) -> Option<Vec<(usize, u32)>> {
    let mut taken = Vec::new();
    for part in text.split(';').map(str::trim).filter(|p| !p.is_empty()) {
        let (which, times) = part.split_once(['×', 'x', 'X', '*']).unwrap_or((part, "1"));
        let which: usize = which.trim().parse().ok()?;
        let times: u32 = times.trim().parse().ok()?;
        taken.push((which.checked_sub(1)?, times));
    }
    Some(taken)
}

/// The other way round; nothing for what was not taken off.
pub fn write_taken(times: &[u32]) -> String {
    let parts: Vec<String> = (1..)
        .zip(times)
        .filter(|(_, times)| **times > 0)
        .map(|(which, times)| match times {
            1 => format!("{which}"),
            _ => format!("{which} × {times}"),
        })
        .collect();
    parts.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(sheet: &str, rows: &[&[&str]]) -> Vec<SheetCell> {
        let mut cells = Vec::new();
        for (r, row) in rows.iter().enumerate() {
            for (c, text) in row.iter().enumerate() {
                let letter = char::from(b'A' + c as u8);
                cells.push(SheetCell {
                    row: r as u32,
                    column: c as u32,
                    address: format!("{sheet}!{letter}{}", r + 1),
                    text: (*text).to_owned(),
                });
            }
        }
        cells
    }

    #[test]
    fn answers_are_found_by_the_words_of_their_columns() {
        let sheets = [
            cells(
                "Bộ tiêu chí",
                &[
                    &["Mã bộ", "thu"],
                    &["Phiên bản", "2"],
                    &["NĂM CHẤM", "2026"],
                ],
            ),
            cells(
                "Chấm điểm",
                &[
                    &["BẢNG CHẤM ĐIỂM"],
                    &[
                        "Số",
                        "Nội dung",
                        "Tự chấm: ghi chú",
                        "Tự chấm",
                        "Hạn",
                        "Cột lạ",
                    ],
                    &["", "I. Nhóm", "", "4", "", ""],
                    &["1.a", "Một", "đủ", "4,25", "2026-12-01", "gì đó"],
                    &["Ghi chú của người lập", "", "", "", "", ""],
                ],
            ),
        ];
        let read = read_answers(&sheets).expect("a table");
        let text = |filled: &Option<Filled>| filled.as_ref().map(|f| f.text.clone());
        assert_eq!(
            (text(&read.code), text(&read.version), text(&read.year)),
            (Some("thu".into()), Some("2".into()), Some("2026".into()))
        );
        assert_eq!(read.lines.len(), 1, "rows of groups are no answers");
        let line = &read.lines[0];
        assert_eq!(
            (line.number.as_str(), line.at.as_str()),
            ("1.a", "Chấm điểm!A4")
        );
        assert_eq!(
            line.cells[&(Layer::Own, LayerField::Result)],
            Filled {
                text: "4,25".into(),
                at: "Chấm điểm!D4".into()
            }
        );
        assert_eq!(line.work[&WorkField::DueOn].text, "2026-12-01");
        assert_eq!(read_answers(&sheets[..1]), None);
    }

    #[test]
    fn results_and_deductions_are_read_as_they_are_written() {
        assert_eq!(parse_result("ĐẠT"), Some((State::Met, None)));
        assert_eq!(parse_result("Chưa đạt"), Some((State::Unmet, None)));
        assert_eq!(parse_result("chờ"), Some((State::Waiting, None)));
        assert_eq!(parse_result("4.25"), Some((State::Scored, Some(425))));
        assert_eq!(parse_result("bốn"), None);
        for times in [vec![], vec![0, 2, 1], vec![1]] {
            let taken = parse_taken(&write_taken(&times)).expect("readable");
            let back: Vec<u32> = (0..times.len())
                .map(|i| {
                    taken
                        .iter()
                        .filter(|(which, _)| *which == i)
                        .map(|(_, t)| t)
                        .sum()
                })
                .collect();
            assert_eq!(back, times);
        }
        assert_eq!(parse_taken("1 x 2; 3 * 4"), Some(vec![(0, 2), (2, 4)]));
        assert_eq!(parse_taken("0"), None);
        assert_eq!(parse_taken("hai"), None);
    }
}
