//! Workbooks made on the spot, read back; and the same bytes cut short, flipped and swollen.

use std::io::Write as _;
use std::sync::LazyLock;

use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook as Writer};

use super::*;

static SAMPLE: LazyLock<Vec<u8>> = LazyLock::new(sample);

fn sample() -> Vec<u8> {
    let mut book = Writer::new();
    let sheet = book.add_worksheet();
    sheet.set_name("Năm 2026").unwrap();
    let date = Format::new().set_num_format("dd/mm/yyyy");
    let old = Format::new().set_font_name(".VnTimeH");
    sheet
        .merge_range(0, 0, 0, 3, "Tổng hợp", &Format::new())
        .unwrap();
    sheet.write(1, 0, "Tháng 1").unwrap();
    sheet.write(1, 1, 1315).unwrap();
    sheet
        .write_with_format(1, 2, 0.125, &Format::new().set_num_format("0.0%"))
        .unwrap();
    sheet
        .write_with_format(1, 3, ExcelDateTime::from_ymd(2026, 10, 5).unwrap(), &date)
        .unwrap();
    sheet.write(2, 0, true).unwrap();
    sheet
        .write_with_format(2, 1, "c«ng an ph\u{AD}êng", &old)
        .unwrap();
    sheet.write(1_048_575, 16_383, "góc xa").unwrap();
    book.add_worksheet()
        .set_name("Ẩn")
        .unwrap()
        .set_hidden(true);
    book.save_to_buffer().unwrap()
}

fn at(text: &str) -> Address {
    text.parse().unwrap()
}

/// A workbook whose first sheet is changed as text.
fn rewritten(bytes: &[u8], change: impl Fn(String) -> String) -> Vec<u8> {
    let mut from = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut to = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for at in 0..from.len() {
        let mut file = from.by_index(at).unwrap();
        let name = file.name().unwrap().into_owned();
        let mut content = Vec::new();
        std::io::Read::read_to_end(&mut file, &mut content).unwrap();
        if name == "xl/worksheets/sheet1.xml" {
            let text = String::from_utf8(content).unwrap();
            content = change(text).into_bytes();
        }
        to.start_file(&*name, zip::write::SimpleFileOptions::default())
            .unwrap();
        to.write_all(&content).unwrap();
    }
    to.finish().unwrap().into_inner()
}

#[test]
fn a_formula_nobody_has_worked_out_is_no_empty_cell() {
    let mut book = Writer::new();
    let sheet = book.add_worksheet();
    sheet.write_formula(0, 0, "3+4").unwrap();
    sheet.write(0, 1, 5).unwrap();
    sheet.write_blank(1, 0, &Format::new().set_bold()).unwrap();
    sheet.write_formula(1, 1, "B1*2").unwrap();
    let bytes = rewritten(&book.save_to_buffer().unwrap(), |text| {
        assert_eq!(text.matches("</f><v>0</v>").count(), 2, "{text}");
        text.replacen("</f><v>0</v>", "</f>", 1)
    });
    let book = read_workbook(&bytes).unwrap();
    let sheet = &book.sheets[0];
    let value = |place: &str| sheet.cell(at(place)).map(|cell| cell.value.clone());
    assert_eq!(value("A1"), Some(Value::NoResult("=3+4".into())));
    assert_eq!(value("B1"), Some(Value::Number(5.0)));
    assert_eq!(value("A2"), None);
    assert_eq!(value("B2"), Some(Value::Number(0.0)));
}

#[test]
fn cells_have_address_kind_and_format() {
    let book = read_workbook(&SAMPLE).unwrap();
    assert_eq!(book.kind, Kind::Xlsx);
    let sheet = &book.sheets[0];
    assert_eq!((sheet.name.as_str(), sheet.is_hidden), ("Năm 2026", false));
    assert!(book.sheets[1].is_hidden);
    let value = |place: &str| sheet.cell(at(place)).map(|cell| cell.value.clone());
    assert_eq!(value("A1"), Some(Value::Text("Tổng hợp".into())));
    assert_eq!(value("B1"), None);
    assert_eq!(value("B2"), Some(Value::Number(1315.0)));
    assert_eq!(value("C2"), Some(Value::Number(0.125)));
    let day = Day {
        year: 2026,
        month: 10,
        day: 5,
        minute: None,
    };
    assert_eq!(value("D2"), Some(Value::Date(day)));
    assert_eq!(value("A3"), Some(Value::Yes(true)));
    assert_eq!(value("B3"), Some(Value::Text("CÔNG AN PHƯỜNG".into())));
    assert_eq!(sheet.encodings, ["TCVN3"]);
    assert_eq!(sheet.format(sheet.cell(at("C2")).unwrap()), Some("0.0%"));
    assert_eq!(
        sheet.merged,
        [Area {
            first: at("A1"),
            last: at("D1")
        }]
    );
    assert_eq!(sheet.row(1).len(), 4);
    assert_eq!(sheet.size(), (1_048_576, 16_384));
}

#[test]
fn other_kinds_are_named() {
    let kind = |bytes: &[u8]| match read_workbook(bytes) {
        Err(IntakeError::WrongKind { kind }) => kind.name(),
        other => panic!("{other:?}"),
    };
    assert_eq!(
        kind(b"<html><table><tr><td>1</td></tr></table></html>"),
        "HTML"
    );
    assert_eq!(kind(b"%PDF-1.4 ..."), "PDF");
    assert_eq!(kind(b"<?xml version=\"1.0\"?><Workbook/>"), "XML");
    assert_eq!(read_workbook(b""), Err(IntakeError::Empty));
}

#[test]
fn a_password_has_its_own_error() {
    // The shape Excel gives a protected workbook: a compound file with an encrypted package.
    let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    bytes.resize(2048, 0);
    bytes.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(read_workbook(&bytes), Err(IntakeError::Password));
}

fn ods(rows: &str) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let stored =
        zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    zip.start_file("mimetype", stored).unwrap();
    zip.write_all(b"application/vnd.oasis.opendocument.spreadsheet")
        .unwrap();
    zip.start_file("content.xml", zip::write::SimpleFileOptions::default())
        .unwrap();
    write!(
        zip,
        "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body><office:spreadsheet>\
         <table:table table:name=\"Sổ\">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    .unwrap();
    zip.finish().unwrap().into_inner()
}

#[test]
fn sheets_of_libreoffice() {
    let book = read_workbook(&ods(
        "<table:table-row><table:table-cell table:number-columns-spanned=\"2\" office:value-type=\"string\"><text:p>Kỳ &amp; năm</text:p></table:table-cell>\
         <table:covered-table-cell/></table:table-row>\
         <table:table-row table:number-rows-repeated=\"2\"><table:table-cell office:value-type=\"float\" office:value=\"7\"><text:p>7</text:p></table:table-cell>\
         <table:table-cell office:value-type=\"date\" office:date-value=\"2026-02-03\"><text:p>03/02/2026</text:p></table:table-cell></table:table-row>\
         <table:table-row table:number-rows-repeated=\"1048573\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>",
    ))
    .unwrap();
    let sheet = &book.sheets[0];
    assert_eq!(sheet.name, "Sổ");
    assert_eq!(sheet.cells.len(), 5);
    assert_eq!(
        sheet.merged,
        [Area {
            first: at("A1"),
            last: at("B1")
        }]
    );
    assert_eq!(sheet.cell(at("A3")).unwrap().value, Value::Number(7.0));
    assert_eq!(
        sheet.cell(at("A1")).unwrap().value,
        Value::Text("Kỳ & năm".into())
    );
    let day = Day {
        year: 2026,
        month: 2,
        day: 3,
        minute: None,
    };
    assert_eq!(sheet.cell(at("B2")).unwrap().value, Value::Date(day));
}

#[test]
fn a_sheet_that_repeats_without_end_is_refused() {
    let bomb = "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell table:number-columns-repeated=\"16384\" \
        office:value-type=\"float\" office:value=\"1\"/></table:table-row>";
    assert_eq!(
        read_workbook(&ods(bomb)),
        Err(IntakeError::TooManyCells { most: CELLS_LIMIT })
    );
}

#[test]
fn an_archive_that_swells_is_refused() {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    zip.start_file("xl/workbook.xml", zip::write::SimpleFileOptions::default())
        .unwrap();
    let zeros = vec![b' '; 1 << 20];
    for _ in 0..257 {
        zip.write_all(&zeros).unwrap();
    }
    let bytes = zip.finish().unwrap().into_inner();
    assert!(bytes.len() < 2 << 20);
    assert_eq!(
        read_workbook(&bytes),
        Err(IntakeError::too_large(crate::limits::UNPACKED_LIMIT))
    );
}

#[test]
fn every_cut_is_an_error_or_a_value() {
    let whole = &*SAMPLE;
    for length in (0..whole.len()).step_by(41) {
        let _ = read_workbook(&whole[..length]);
        let _ = crate::text_of(&whole[..length]);
    }
    assert!(read_workbook(&whole[..whole.len() / 2]).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn flipped_bits_never_panic(at in 0_usize..4096, bit in 0_u32..8, more in 0_usize..4096) {
        for whole in [SAMPLE.clone(), ods("<table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row>")] {
            let mut bytes = whole;
            for place in [at, more] {
                let place = place % bytes.len();
                bytes[place] ^= 1 << bit;
            }
            let _ = read_workbook(&bytes);
            let _ = crate::text_of(&bytes);
        }
    }

    #[test]
    fn any_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..600), start in 0_usize..4) {
        let marks: [&[u8]; 4] = [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xff\xfe"];
        let mut whole = marks[start].to_vec();
        whole.extend(bytes);
        let _ = read_workbook(&whole);
        let _ = crate::text_of(&whole);
    }
}
