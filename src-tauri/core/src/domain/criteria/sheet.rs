//! A criteria set in a workbook: the same fields as the TOML file, as people fill in a table.
//!
//! Sheet one ("Bộ tiêu chí") names a field in its first column and the value in the second; sheet
//! two ("Tiêu chí") has a head row and one row a group or criterion. Both are found by their
//! words, not by their place. `assets/criteria/README.md` describes the layout.

use std::collections::BTreeMap;

use super::raw::{Raw, Row};
use crate::domain::fold::fold;

/// A filled cell: (row, column) from zero, its address ("Tiêu chí!D7") and its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetCell {
    pub row: u32,
    pub column: u32,
    pub address: String,
    pub text: String,
}

/// Names of the head's fields, as printed in the template.
pub const HEAD_FIELDS: [(&str, &str); 14] = [
    ("code", "Mã bộ"),
    ("version", "Phiên bản"),
    ("title", "Tên bộ"),
    ("scoring", "Cách chấm (đạt hoặc điểm)"),
    ("scale", "Thang điểm"),
    ("base", "Mã bộ gốc (nếu là bộ bổ sung)"),
    ("issuer", "Cơ quan ban hành"),
    ("document", "Văn bản ban hành"),
    ("valid_from", "Có hiệu lực từ"),
    ("valid_to", "Hết hiệu lực"),
    ("pass_mandatory", "Phải đủ tiêu chí bắt buộc"),
    ("pass_met", "Số tiêu chí phải đạt"),
    ("pass_points", "Số điểm phải được"),
    ("note", "Ghi chú"),
];

/// Columns of the table, as printed in the template.
pub const COLUMNS: [(&str, &str); 15] = [
    ("number", "Số"),
    ("text", "Nội dung"),
    ("kind", "Loại"),
    ("max", "Điểm tối đa"),
    ("step", "Bước điểm"),
    ("pass_at", "Đạt từ"),
    ("mandatory", "Bắt buộc"),
    ("must_max", "Phải tối đa"),
    ("disqualifies", "Điểm liệt"),
    ("bonus", "Điểm thưởng"),
    ("deductions", "Trừ điểm"),
    ("threshold", "Ngưỡng số liệu"),
    ("waits_on", "Chờ cơ quan"),
    ("evidence", "Minh chứng"),
    ("guidance", "Hướng dẫn"),
];

/// The word in the column "Loại" that makes a row a group; its points are the group's cap.
pub const GROUP_WORD: &str = "nhóm";

/// The rows of a set in some sheets; `None` when no sheet has the head of a criteria table.
pub fn from_sheets(sheets: &[Vec<SheetCell>]) -> Option<Raw> {
    let (table, head_row, columns) = sheets
        .iter()
        .find_map(|cells| find_columns(cells).map(|(row, columns)| (cells, row, columns)))?;
    let mut raw = Raw {
        head: Row::at("trang Bộ tiêu chí"),
        groups: Vec::new(),
    };
    for cells in sheets {
        read_head(cells, &mut raw.head);
    }
    read_rows(table, head_row, &columns, &mut raw);
    Some(raw)
}

/// Column → field, from the first row that has both "Số" and "Nội dung" and "Loại".
fn find_columns(cells: &[SheetCell]) -> Option<(u32, BTreeMap<u32, &'static str>)> {
    let mut rows: BTreeMap<u32, BTreeMap<u32, &'static str>> = BTreeMap::new();
    for cell in cells {
        let text = fold(&cell.text);
        if let Some((name, _)) = COLUMNS.iter().find(|(_, title)| fold(title) == text) {
            rows.entry(cell.row).or_default().insert(cell.column, name);
        }
    }
    rows.into_iter().find(|(_, columns)| {
        ["number", "text", "kind"]
            .iter()
            .all(|name| columns.values().any(|c| c == name))
    })
}

/// Fields named in a first column, with the value beside them.
fn read_head(cells: &[SheetCell], head: &mut Row) {
    for cell in cells {
        let text = fold(&cell.text);
        let named = HEAD_FIELDS.iter().find(|(_, title)| fold(title) == text);
        let value = cells
            .iter()
            .find(|c| c.row == cell.row && c.column == cell.column + 1);
        if let (Some((name, _)), Some(value)) = (named, value)
            && !head.fields.contains_key(*name)
        {
            head.put(name, &value.text, value.address.clone());
        }
    }
}

fn read_rows(
    cells: &[SheetCell],
    head_row: u32,
    columns: &BTreeMap<u32, &'static str>,
    raw: &mut Raw,
) {
    let mut rows: BTreeMap<u32, Vec<&SheetCell>> = BTreeMap::new();
    for cell in cells.iter().filter(|c| c.row > head_row) {
        if columns.contains_key(&cell.column) {
            rows.entry(cell.row).or_default().push(cell);
        }
    }
    for cells in rows.into_values() {
        let first = cells.first().map_or("", |c| c.address.as_str());
        let mut row = Row::at(first);
        for cell in &cells {
            if let Some(name) = columns.get(&cell.column) {
                row.put(name, &cell.text, cell.address.clone());
            }
        }
        let is_group = row
            .fields
            .get("kind")
            .is_some_and(|kind| fold(&kind.text) == fold(GROUP_WORD));
        if is_group {
            raw.groups.push((group(row), Vec::new()));
        } else if let Some((_, criteria)) = raw.groups.last_mut() {
            criteria.push(row);
        } else {
            // A table without groups is one group under the set's own title.
            let mut own = Row::at(first);
            own.put("number", "I", first);
            let title = raw.head.fields.get("title").map(|t| t.text.clone());
            own.put("title", title.as_deref().unwrap_or("Tiêu chí"), first);
            raw.groups.push((own, vec![row]));
        }
    }
}

/// A row of the kind "nhóm", with the group's names for its fields.
fn group(row: Row) -> Row {
    let mut group = Row::at(row.at);
    for (name, field) in row.fields {
        let name = match name.as_str() {
            "kind" => continue,
            "text" => "title".to_owned(),
            "max" => "cap".to_owned(),
            _ => name,
        };
        group.fields.insert(name, field);
    }
    group
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::criteria::{FileError, build_set};

    fn sheet(name: &str, rows: &[&[&str]]) -> Vec<SheetCell> {
        let mut cells = Vec::new();
        for (r, row) in rows.iter().enumerate() {
            for (c, text) in row.iter().enumerate().filter(|(_, t)| !t.is_empty()) {
                let letter = char::from(b'A' + c as u8);
                cells.push(SheetCell {
                    row: r as u32,
                    column: c as u32,
                    address: format!("{name}!{letter}{}", r + 1),
                    text: (*text).to_owned(),
                });
            }
        }
        cells
    }

    fn sheets(last: &[&str]) -> [Vec<SheetCell>; 2] {
        [
            sheet(
                "Bộ tiêu chí",
                &[
                    &["Mã bộ", "thu"],
                    &["Phiên bản", "1"],
                    &["Tên bộ", "Bộ thử"],
                    &["CÁCH CHẤM (đạt hoặc điểm)", "điểm"],
                ],
            ),
            sheet(
                "Tiêu chí",
                &[
                    &["BẢNG TIÊU CHÍ"],
                    &["Số", "Nội dung", "Loại", "Điểm tối đa", "Bắt buộc"],
                    &["I", "Nhóm một", "nhóm", "8"],
                    &["1.a", "Tiêu chí một", "chấm điểm", "10", "x"],
                    last,
                ],
            ),
        ]
    }

    #[test]
    fn a_filled_template_is_a_set() {
        let raw = from_sheets(&sheets(&["2", "Tiêu chí hai", "đạt"])).expect("a table");
        let set = build_set(&raw).expect("a set");
        assert_eq!((set.code.as_str(), set.groups[0].cap), ("thu", Some(800)));
        let criteria = &set.groups[0].criteria;
        assert!(criteria[0].is_mandatory && !criteria[1].is_mandatory);
        assert_eq!(
            (criteria[0].number.as_str(), criteria[0].max),
            ("1.a", Some(1000))
        );
    }

    #[test]
    fn errors_name_the_cell() {
        let raw = from_sheets(&sheets(&["1.a", "Tiêu chí hai", "chấm điểm", "mười"]));
        let errors = build_set(&raw.expect("a table")).expect_err("wrong");
        let wrong = FileError::FieldWrong {
            place: "Tiêu chí!D5".into(),
            field: "max".into(),
            value: "mười".into(),
        };
        let twice = FileError::DuplicateNumber {
            number: "1.a".into(),
            place: "Tiêu chí!A5".into(),
        };
        assert!(
            errors.contains(&wrong) && errors.contains(&twice),
            "{errors:?}"
        );
        assert_eq!(from_sheets(&[sheet("Khác", &[&["Số", "Tên"]])]), None);
    }
}
