//! What a file is, from its bytes.

use crate::archive::has_member;

/// A kind of file that people send.
#[derive(Clone, Copy, Debug, Eq, PartialEq, serde::Serialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Kind {
    Xlsx,
    Xls,
    Ods,
    /// Cells as text, separated by `;`, `,` or a tab.
    Csv,
    Docx,
    /// Text without any markup.
    Txt,
    /// The binary workbook of Excel 2007 and later.
    Xlsb,
    /// The text document of LibreOffice.
    Odt,
    /// The binary document of Word before 2007.
    Doc,
    Rtf,
    Pdf,
    /// A web page, often called `.xls` by the site that made it.
    Html,
    /// XML, such as the workbook of Excel 2003.
    Xml,
    /// An archive or a container with something else inside.
    Container,
    /// Bytes that are no text and no kind above.
    Binary,
}

impl Kind {
    /// The name of the kind in upper case, as people write it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Xlsx => "XLSX",
            Self::Xls => "XLS",
            Self::Ods => "ODS",
            Self::Csv => "CSV",
            Self::Docx => "DOCX",
            Self::Txt => "TXT",
            Self::Xlsb => "XLSB",
            Self::Odt => "ODT",
            Self::Doc => "DOC",
            Self::Rtf => "RTF",
            Self::Pdf => "PDF",
            Self::Html => "HTML",
            Self::Xml => "XML",
            Self::Container => "ZIP",
            Self::Binary => "BIN",
        }
    }
}

const ZIP: &[u8] = b"PK\x03\x04";
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// What the bytes are. Text is [`Kind::Txt`]: whether its lines are cells is the caller's question.
pub fn kind_of(bytes: &[u8]) -> Kind {
    if bytes.starts_with(ZIP) {
        return in_archive(bytes);
    }
    if bytes.starts_with(COMPOUND) {
        return in_compound(bytes);
    }
    if bytes.starts_with(b"%PDF-") {
        return Kind::Pdf;
    }
    if bytes.starts_with(b"{\\rtf") {
        return Kind::Rtf;
    }
    if is_wide(bytes) {
        return Kind::Txt;
    }
    let start = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let start = String::from_utf8_lossy(start.get(..512).unwrap_or(start)).to_lowercase();
    let start = start.trim_start();
    if start.starts_with("<?xml") && !start.contains("<html") {
        return Kind::Xml;
    }
    if [
        "<html",
        "<!doctype html",
        "<table",
        "<?xml",
        "<head",
        "<meta",
        "<style",
        "<div",
    ]
    .iter()
    .any(|mark| start.starts_with(mark))
    {
        return Kind::Html;
    }
    // Old encodings use every byte from 0x20 on; control characters no text has.
    let is_control =
        |byte: &u8| *byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c | 0x1a);
    if bytes.iter().take(64 << 10).any(is_control) {
        Kind::Binary
    } else {
        Kind::Txt
    }
}

/// UTF-16 with its mark, or two-byte characters of Latin text without one.
pub(crate) fn is_wide(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\xff\xfe")
        || bytes.starts_with(b"\xfe\xff")
        || wide_without_mark(bytes).is_some()
}

/// `Some(true)` when every second byte from the second on is mostly zero (little endian).
pub(crate) fn wide_without_mark(bytes: &[u8]) -> Option<bool> {
    let sample = bytes.get(..1024).unwrap_or(bytes);
    if sample.len() < 8 {
        return None;
    }
    let zeros = |from: usize| {
        sample
            .iter()
            .skip(from)
            .step_by(2)
            .filter(|b| **b == 0)
            .count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    let half = sample.len() / 2;
    if odd * 10 > half * 6 && even == 0 {
        Some(true)
    } else if even * 10 > half * 6 && odd == 0 {
        Some(false)
    } else {
        None
    }
}

fn in_archive(bytes: &[u8]) -> Kind {
    let has = |name: &str| has_member(bytes, name);
    if has("xl/workbook.bin") {
        Kind::Xlsb
    } else if has("xl/workbook.xml") {
        Kind::Xlsx
    } else if has("word/document.xml") {
        Kind::Docx
    } else if contains(bytes, b"opendocument.spreadsheet", 4096) {
        Kind::Ods
    } else if contains(bytes, b"opendocument.text", 4096) {
        Kind::Odt
    } else if contains(bytes, b"xl/", bytes.len()) {
        // The directory at the end is gone, the members' own headers still tell.
        Kind::Xlsx
    } else if contains(bytes, b"word/", bytes.len()) {
        Kind::Docx
    } else {
        Kind::Container
    }
}

fn in_compound(bytes: &[u8]) -> Kind {
    let has = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        contains(bytes, &wide, bytes.len())
    };
    if has("Workbook") || has("Book") || is_encrypted(bytes) {
        Kind::Xls
    } else if has("WordDocument") {
        Kind::Doc
    } else {
        Kind::Container
    }
}

/// A workbook or document of 2007 and later behind a password: its package lies encrypted in a
/// compound file.
pub(crate) fn is_encrypted(bytes: &[u8]) -> bool {
    let wide: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    bytes.starts_with(COMPOUND) && contains(bytes, &wide, bytes.len())
}

fn contains(bytes: &[u8], part: &[u8], within: usize) -> bool {
    bytes
        .get(..within)
        .unwrap_or(bytes)
        .windows(part.len())
        .any(|window| window == part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_decides() {
        assert_eq!(kind_of(b"Ng\xc3\xa0y;S\xe1\xbb\x91"), Kind::Txt);
        assert_eq!(kind_of(b"  <HTML><table>"), Kind::Html);
        assert_eq!(kind_of(b"\xef\xbb\xbf<table border=1>"), Kind::Html);
        assert_eq!(kind_of(b"<?xml version=\"1.0\"?><Workbook>"), Kind::Xml);
        assert_eq!(kind_of(b"%PDF-1.7"), Kind::Pdf);
        assert_eq!(kind_of(b"{\\rtf1\\ansi"), Kind::Rtf);
        assert_eq!(kind_of(b"\x7fELF\x02\x01\x01\x00"), Kind::Binary);
        assert_eq!(kind_of(b"PK\x03\x04nothing"), Kind::Container);
        assert_eq!(kind_of(b"C\xabng an ph\xad\xeang"), Kind::Txt);
    }

    #[test]
    fn wide_text_is_seen_with_and_without_its_mark() {
        let wide: Vec<u8> = "Tháng;Số vụ\r\n1;2\r\n"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        assert_eq!(wide_without_mark(&wide), Some(true));
        assert_eq!(kind_of(&wide), Kind::Txt);
        let big: Vec<u8> = "Tháng;Số vụ\r\n1;2\r\n"
            .encode_utf16()
            .flat_map(u16::to_be_bytes)
            .collect();
        assert_eq!(wide_without_mark(&big), Some(false));
    }
}
