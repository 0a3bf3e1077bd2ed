//! A printed form as a reader sees it: pages of text.

use std::io::Write;
use std::process::{Command, Stdio};

use phuong_documents::{Document, Form, render};
use serde_json::Value;

/// The text of each page.
pub(crate) struct Paper {
    pub(crate) pages: Vec<String>,
}

impl Paper {
    /// Prints `form`; the form must be sound.
    pub(crate) fn print(form: Form, data: &Value) -> Self {
        let document = render(form, data).unwrap();
        assert_eq!(document.warnings(), [] as [String; 0]);
        Self::read(&document)
    }

    pub(crate) fn checklist(data: &Value) -> Self {
        Self::print(Form::Checklist, data)
    }

    fn read(document: &Document) -> Self {
        let text = text_of(document.pdf().unwrap());
        let mut pages: Vec<String> = text.split('\u{c}').map(str::to_owned).collect();
        pages.pop();
        assert_eq!(pages.len(), document.page_count());
        Self { pages }
    }

    pub(crate) fn text(&self) -> String {
        self.pages.concat()
    }

    /// The index of the only page with `words`.
    pub(crate) fn page_with(&self, words: &str) -> usize {
        let pages = self
            .pages
            .iter()
            .enumerate()
            .filter(|(_, text)| text.contains(words));
        let found: Vec<usize> = pages.map(|(index, _)| index).collect();
        assert_eq!(found.len(), 1, "{words:?} is on pages {found:?}");
        found[0]
    }

    /// The lines of a page that are not empty, without the spaces around them.
    pub(crate) fn lines(&self, page: usize) -> Vec<&str> {
        self.pages[page]
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .collect()
    }
}

/// `text` with every run of spaces and line ends as one space, for words that may have wrapped.
pub(crate) fn unwrapped(text: &str) -> String {
    text.replace('\u{200b}', "")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

fn text_of(pdf: Vec<u8>) -> String {
    let mut reader = Command::new("pdftotext")
        .args(["-layout", "-enc", "UTF-8", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("pdftotext is needed to read the forms back: install poppler-utils");
    let mut input = reader.stdin.take().unwrap();
    let writer = std::thread::spawn(move || input.write_all(&pdf));
    let output = reader.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    assert!(output.status.success(), "pdftotext could not read the PDF");
    String::from_utf8(output.stdout).unwrap()
}
