//! Reports as text: checking their figures, reading them from files, writing a paragraph.

use std::collections::BTreeMap;

use crate::domain::prose::Reason;

mod check;
mod read;
mod write;

pub use check::check_text;
pub use read::read_text_file;
pub use write::write_paragraph;

requests! {
    /// A report as pasted. With a folder open its figures are also held against the store's own.
    CheckText { text: String }
    /// A report in a file: DOCX, or TXT in Unicode, TCVN3 or VNI.
    ReadTextFile { path: String }
    /// A paragraph of the figures of a period against another.
    WriteParagraph { period: String, with: String, indicators: Vec<String>, unit: Option<String> }
}

replies! {
    /// Positions count characters (Unicode scalar values) of the text in NFC, the end exclusive.
    TextChecked {
        /// Contradicted by the counts of their sentence, or by the store.
        findings: Vec<TextFinding>,
        /// Worth a look, though the text may be right as it is.
        remarks: Vec<TextFinding>,
        /// Percentages held against their counts.
        checked: u32,
        /// Percentages without counts in their sentence: left alone.
        unchecked: u32,
        unchecked_at: Vec<[u32; 2]>,
    }
    TextFinding {
        /// The phrase that the suggestion replaces.
        at: [u32; 2],
        number_at: [u32; 2],
        /// As printed: "36,3".
        printed: String,
        /// "33,3"; `None` on a zero base.
        computed: Option<String>,
        reason: Reason,
        values: BTreeMap<String, String>,
        /// The reason as a sentence, in the language of the interface.
        because: String,
        suggestion: Option<String>,
    }
    TextFile {
        /// The file's own name.
        name: String,
        /// In NFC, lines ended by a line feed.
        text: String,
        /// "Unicode", "TCVN3", "VNI", "Windows-1258".
        encoding: String,
    }
    ParagraphWritten {
        text: String,
        /// The figure behind each number.
        cells: Vec<ParagraphCell>,
        /// Titles of indicators without a complete figure: not in the paragraph.
        missing: Vec<String>,
    }
    ParagraphCell { at: [u32; 2], indicator: String, title: String, period: String, unit: String, value: i64 }
}
