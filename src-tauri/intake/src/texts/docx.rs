//! The text of a DOCX: what a reader of the printed pages would read, in order.

use quick_xml::events::Event;
use unicode_normalization::UnicodeNormalization as _;

use super::Text;
use crate::archive::Archive;
use crate::error::IntakeError;
use crate::kind::Kind;
use crate::legacy::{Encoding, Judge, convert, of_font};
use crate::xml::{Events, attribute, entity};

/// A stretch of text in one font.
struct Run {
    text: String,
    font: Option<String>,
}

/// A line still being gathered: a paragraph, or the cells of a table's row.
#[derive(Default)]
struct Lines {
    runs: Vec<Run>,
    /// Tables around this place; inside one, paragraphs of a cell share its line.
    depth: usize,
    /// Cells begun in the row of the outermost table.
    cells: usize,
    is_cell_begun: bool,
}

pub(super) fn read(bytes: &[u8]) -> Result<Text, IntakeError> {
    let mut archive = Archive::open(bytes, Kind::Docx)?;
    let document = archive.need("word/document.xml")?;
    let styles = archive.text("word/styles.xml")?;
    let default_font = styles.as_deref().map(default_font).transpose()?.flatten();
    let runs = runs(&document)?;
    let font = |run: &Run| run.font.clone().or_else(|| default_font.clone());
    let mut judge = Judge::default();
    for run in &runs {
        if font(run).as_deref().and_then(of_font).is_none() {
            judge.hear(&run.text);
        }
    }
    let mut text = String::new();
    let mut encoding = Encoding::Unicode;
    for run in &runs {
        let found = judge.encoding(&run.text, font(run).as_deref());
        encoding = encoding.max(found);
        text.push_str(&convert(&run.text, found));
    }
    Ok(Text {
        kind: Kind::Docx,
        encoding: encoding.name(),
        // Marks may stand in a run of their own.
        text: text
            .nfc()
            .collect::<String>()
            .trim_end_matches('\n')
            .to_owned(),
    })
}

/// The font of text that names none.
fn default_font(styles: &str) -> Result<Option<String>, IntakeError> {
    let mut events = Events::new(styles, Kind::Docx);
    let mut is_default = false;
    while let Some(event) = events.next()? {
        match event {
            Event::Start(e) if e.local_name().as_ref() == "rPrDefault" => is_default = true,
            Event::End(e) if e.local_name().as_ref() == "rPrDefault" => return Ok(None),
            Event::Start(e) if is_default && e.local_name().as_ref() == "rFonts" => {
                return Ok(attribute(&e, "ascii"));
            }
            _ => {}
        }
    }
    Ok(None)
}

fn runs(document: &str) -> Result<Vec<Run>, IntakeError> {
    let mut events = Events::new(document, Kind::Docx);
    let mut lines = Lines::default();
    let mut font: Option<String> = None;
    let (mut is_text, mut is_run) = (false, false);
    // A paragraph whose mark was deleted goes on in the next.
    let mut is_joined = false;
    while let Some(event) = events.next()? {
        match event {
            Event::Start(e) => match e.local_name().as_ref() {
                // What was deleted or moved away, and the copy of a drawing for older programs.
                "del" | "moveFrom" => events.skip(&e)?,
                "Fallback" | "instrText" | "delText" => events.skip(&e)?,
                "pPr" => is_joined = paragraph_properties(&mut events)?,
                "trPr" => {
                    let is_deleted = row_is_deleted(&mut events)?;
                    if is_deleted {
                        skip_row(&mut events)?;
                        lines.cells = 0;
                    }
                }
                "r" => {
                    is_run = true;
                    font = None;
                }
                "rFonts" if is_run => {
                    font = attribute(&e, "ascii").or_else(|| attribute(&e, "hAnsi"));
                }
                "t" => is_text = true,
                "tab" if is_run => lines.push("\t", &font),
                "br" | "cr" if is_run => lines.end_line(),
                "noBreakHyphen" if is_run => lines.push("-", &font),
                "tbl" => lines.depth += 1,
                "tr" if lines.depth == 1 => lines.cells = 0,
                "tc" if lines.depth == 1 => lines.begin_cell(),
                _ => {}
            },
            Event::End(e) => match e.local_name().as_ref() {
                "t" => is_text = false,
                "r" => is_run = false,
                "p" if is_joined => is_joined = false,
                "p" => lines.end_line(),
                "tr" if lines.depth == 1 => lines.end_row(),
                "tbl" => lines.depth = lines.depth.saturating_sub(1),
                _ => {}
            },
            Event::Text(t) if is_text => lines.push(&t.xml10_content(), &font),
            Event::CData(t) if is_text => lines.push(&t.xml10_content(), &font),
            Event::GeneralRef(r) if is_text => {
                if let Some(c) = entity(&r) {
                    lines.push(c.encode_utf8(&mut [0; 4]), &font);
                }
            }
            _ => {}
        }
    }
    Ok(lines.runs)
}

/// Passes over a paragraph's properties; true when its end mark was deleted.
fn paragraph_properties(events: &mut Events) -> Result<bool, IntakeError> {
    let (mut is_mark, mut is_deleted) = (false, false);
    while let Some(event) = events.next()? {
        match event {
            Event::Start(e) => match e.local_name().as_ref() {
                "rPr" => is_mark = true,
                "del" if is_mark => is_deleted = true,
                "pPrChange" => events.skip(&e)?,
                _ => {}
            },
            Event::End(e) if e.local_name().as_ref() == "rPr" => is_mark = false,
            Event::End(e) if e.local_name().as_ref() == "pPr" => break,
            _ => {}
        }
    }
    Ok(is_deleted)
}

/// Passes over a row's properties; true when tracked changes deleted the row.
fn row_is_deleted(events: &mut Events) -> Result<bool, IntakeError> {
    let mut is_deleted = false;
    while let Some(event) = events.next()? {
        match event {
            Event::Start(e) if e.local_name().as_ref() == "del" => is_deleted = true,
            Event::End(e) if e.local_name().as_ref() == "trPr" => break,
            _ => {}
        }
    }
    Ok(is_deleted)
}

fn skip_row(events: &mut Events) -> Result<(), IntakeError> {
    let mut depth = 0_usize;
    while let Some(event) = events.next()? {
        match event {
            Event::Start(e) if e.local_name().as_ref() == "tr" => depth += 1,
            Event::End(e) if e.local_name().as_ref() == "tr" => match depth.checked_sub(1) {
                Some(less) => depth = less,
                None => break,
            },
            _ => {}
        }
    }
    Ok(())
}

impl Lines {
    fn push(&mut self, text: &str, font: &Option<String>) {
        self.is_cell_begun = false;
        match self.runs.last_mut() {
            Some(run) if run.font == *font => run.text.push_str(text),
            _ => self.runs.push(Run {
                text: text.to_owned(),
                font: font.clone(),
            }),
        }
    }

    fn begin_cell(&mut self) {
        self.trim_space();
        if self.cells > 0 {
            self.push("\t", &None);
        }
        self.cells += 1;
        self.is_cell_begun = true;
    }

    /// A line of text ends; inside a cell it is only a space between two paragraphs.
    fn end_line(&mut self) {
        if self.depth == 0 {
            self.push("\n", &None);
        } else if !self.is_cell_begun {
            self.push(" ", &None);
        }
    }

    fn end_row(&mut self) {
        self.trim_space();
        self.push("\n", &None);
    }

    fn trim_space(&mut self) {
        if let Some(run) = self.runs.last_mut()
            && run.text.ends_with(' ')
        {
            run.text.pop();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    fn docx(body: &str) -> Vec<u8> {
        let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        zip.start_file(
            "word/document.xml",
            zip::write::SimpleFileOptions::default(),
        )
        .unwrap();
        write!(zip, "<?xml version=\"1.0\"?><w:document xmlns:w=\"w\" xmlns:mc=\"mc\"><w:body>{body}</w:body></w:document>").unwrap();
        zip.finish().unwrap().into_inner()
    }

    fn text(body: &str) -> String {
        read(&docx(body)).unwrap().text
    }

    #[test]
    fn paragraphs_tables_and_entities() {
        let body = "<w:p><w:r><w:t>Xảy ra </w:t></w:r><w:r><w:t>15 vụ &amp; 2 &#273;ối tượng</w:t></w:r></w:p>\
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Chỉ tiêu</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc>\
            <w:tc><w:p><w:r><w:t>Số vụ</w:t></w:r></w:p><w:p><w:r><w:t>(kỳ này)</w:t></w:r></w:p></w:tc></w:tr>\
            <w:tr><w:tc><w:p><w:r><w:t>Trộm cắp</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>10</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\
            <w:p><w:r><w:t>Hết</w:t><w:tab/><w:t>.</w:t><w:br/><w:t>dòng hai</w:t></w:r></w:p>";
        assert_eq!(
            text(body),
            "Xảy ra 15 vụ & 2 đối tượng\nChỉ tiêu\t\tSố vụ (kỳ này)\nTrộm cắp\t\t10\nHết\t.\ndòng hai"
        );
    }

    #[test]
    fn what_tracked_changes_deleted_is_left_out() {
        let body = "<w:p><w:r><w:t>tăng </w:t></w:r><w:del><w:r><w:delText>36,3%</w:delText></w:r></w:del>\
            <w:ins><w:r><w:t>33,3%</w:t></w:r></w:ins></w:p>\
            <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>nối </w:t></w:r></w:p><w:p><w:r><w:t>liền</w:t></w:r></w:p>\
            <w:p><w:moveFrom><w:r><w:t>đã chuyển</w:t></w:r></w:moveFrom></w:p>\
            <w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>bỏ</w:t></w:r></w:p></w:tc></w:tr>\
            <w:tr><w:tc><w:p><w:r><w:t>giữ</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
        assert_eq!(text(body), "tăng 33,3%\nnối liền\n\ngiữ");
    }

    #[test]
    fn a_drawing_is_read_once() {
        let body = "<w:p><w:r><mc:AlternateContent><mc:Choice><w:t>trong khung</w:t></mc:Choice>\
            <mc:Fallback><w:t>trong khung</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>";
        assert_eq!(text(body), "trong khung");
    }

    #[test]
    fn fonts_and_words_tell_old_encodings() {
        let body = "<w:p><w:r><w:rPr><w:rFonts w:ascii=\".VnTimeH\"/></w:rPr><w:t>c«ng an ph\u{AD}êng</w:t></w:r>\
            <w:r><w:rPr><w:rFonts w:ascii=\"Times New Roman\"/></w:rPr><w:t> Hồng Gai</w:t></w:r></w:p>";
        let found = read(&docx(body)).unwrap();
        assert_eq!(found.text, "CÔNG AN PHƯỜNG Hồng Gai");
        assert_eq!(found.encoding, "TCVN3");
        let found = read(&docx("<w:p><w:r><w:t>Coâng an phöôøng</w:t></w:r></w:p>")).unwrap();
        assert_eq!(
            (found.text.as_str(), found.encoding),
            ("Công an phường", "VNI")
        );
    }
}
