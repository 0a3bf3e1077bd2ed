//! A set as a workbook that reads as the same set.

use chrono::{Datelike, NaiveDate};
use phuong_documents::workbook::{Cell, Column, Row, RowKind, Sheet, Workbook};

use crate::domain::criteria::Set;
use crate::domain::criteria::sheet_rows::{column_help, head_rows, table_rows};
use crate::error::Error;

/// Widths of the table's columns, in letters, in the order of the layout.
const WIDTHS: [u16; 15] = [8, 48, 12, 10, 9, 9, 9, 9, 9, 9, 26, 30, 20, 24, 30];

/// The bytes of an XLSX file: the head, the table, and what each column means.
pub(super) fn set_workbook(set: &Set, today: NaiveDate) -> Result<Vec<u8>, Error> {
    let head = Sheet {
        name: "Bộ tiêu chí".into(),
        columns: vec![
            Column::text("Mục").wide(34),
            Column::text("Giá trị").wide(40),
            Column::text("Giải thích").wide(70),
        ],
        rows: head_rows(set)
            .into_iter()
            .map(|row| {
                Row::plain(vec![
                    Cell::text(row.title),
                    Cell::text(&row.value),
                    Cell::text(row.help),
                ])
            })
            .collect(),
        is_landscape: true,
        ..Sheet::default()
    };
    let table = Sheet {
        name: "Tiêu chí".into(),
        columns: column_help()
            .zip(WIDTHS)
            .map(|((title, _), width)| Column::text(title).wide(width))
            .collect(),
        rows: table_rows(set)
            .into_iter()
            .map(|row| Row {
                kind: if row.is_group {
                    RowKind::Group
                } else {
                    RowKind::Plain
                },
                cells: row.cells.iter().map(Cell::text).collect(),
            })
            .collect(),
        is_landscape: true,
        frozen_columns: 1,
        ..Sheet::default()
    };
    // Its heads are none the layout is read by.
    let help = Sheet {
        name: "Hướng dẫn".into(),
        columns: vec![
            Column::text("Cột của trang Tiêu chí").wide(24),
            Column::text("Ghi gì").wide(110),
        ],
        rows: column_help()
            .map(|(title, help)| Row::plain(vec![Cell::text(title), Cell::text(help)]))
            .collect(),
        is_landscape: true,
        ..Sheet::default()
    };
    let workbook = Workbook {
        title: set.title.clone(),
        day: (
            u16::try_from(today.year()).unwrap_or_default(),
            today.month() as u8,
            today.day() as u8,
        ),
        sheets: vec![head, table, help],
    };
    workbook.xlsx().map_err(Error::internal)
}
