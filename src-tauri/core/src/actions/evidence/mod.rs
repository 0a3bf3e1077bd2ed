//! Evidence for criteria: files, documents of the register, counts taken from registers.

use crate::domain::documents::{DocumentKind, Secrecy};
use crate::domain::evidence::{EvidenceKind, EvidenceQuery, Media, Validity};
use crate::error::WireError;

mod add;
mod change;
mod count;
mod drawing;
mod list;
mod preview;
mod scope;
mod text;

pub use add::{add_document_evidence, add_evidence_files, add_query_evidence};
pub(crate) use add::{checked_file, store_file};
pub use change::{
    delete_evidence, link_evidence, save_evidence, set_appraisal_day, unlink_evidence,
};
pub(crate) use change::{delete_with_links, require_order};
pub use count::{count_query, list_queries, retake_count};
pub use list::list_evidence;
pub use preview::{preview_evidence, save_evidence_file};

/// A file of evidence is at most this many bytes.
pub const FILE_LIMIT: u64 = 20 << 20;

requests! {
    /// The pieces of a unit. Left out: the folder's unit, the set and year of its checklist.
    ListEvidence {
        unit: Option<String>,
        set: Option<String>,
        year: Option<i32>,
        /// Only what is linked to this criterion of the set and year.
        criterion: Option<String>,
        /// Searches without marks.
        query: Option<String>,
    }
    /// A criterion of a set in a year.
    EvidenceTarget { set: String, criterion: String, year: i32 }
    /// Where a file lies, and what it is called where that is not the end of its path.
    ChosenFile { path: String, name: Option<String> }
    /// Adds files; each is taken or refused on its own.
    AddEvidenceFiles { files: Vec<ChosenFile>, target: Option<EvidenceTarget> }
    /// Makes a document of the register a piece of evidence.
    AddDocumentEvidence { document_id: String, target: Option<EvidenceTarget> }
    /// Takes a count from a register and keeps it with its day.
    AddQueryEvidence { query: EvidenceQuery, year: i32, target: Option<EvidenceTarget> }
    SaveEvidence { id: String, name: String, valid_from: Option<String>, valid_to: Option<String> }
    /// `is_substitute`: it stands in for what another body still owes; left out, as it was.
    LinkEvidence { id: String, target: EvidenceTarget, is_substitute: Option<bool> }
    UnlinkEvidence { id: String, target: EvidenceTarget }
    /// Deletes a piece with all its links; undo brings it back.
    DeleteEvidence { id: String }
    ListQueries {}
    /// What a register gives now; keeps nothing.
    CountQuery { query: EvidenceQuery, year: i32, unit: Option<String> }
    /// Takes the count of a piece anew; the one before stays in its history.
    RetakeCount { id: String }
    /// One page of a PDF, an image, or the text of an office file. `page` counts from 1.
    PreviewEvidence { id: String, page: Option<u32>, unit: Option<String> }
    /// Writes the file of a piece to a place outside the folder.
    SaveEvidenceFile { id: String, path: String, unit: Option<String> }
    /// The day the province appraises a year; left out, the year's last day.
    SetAppraisalDay { year: i32, day: Option<String> }
}

replies! {
    EvidenceView {
        year: i32,
        /// The set the numbers are of; `None` before any set is answered.
        set: Option<String>,
        set_title: String,
        /// The day the province appraises this year.
        appraisal_on: String,
        /// Whether that day was set by a person; otherwise it is the year's last.
        is_appraisal_set: bool,
        pieces: Vec<EvidencePiece>,
        /// Pieces in all, whatever was searched.
        count: u32,
        /// Bytes of all files, each counted once.
        total_bytes: i64,
        /// The largest file that is taken, in bytes.
        file_limit: i64,
    }
    EvidencePiece {
        id: String,
        kind: EvidenceKind,
        /// Its number in the printed index of the set and year; `None` where it is not in it.
        number: Option<u32>,
        name: String,
        file: Option<EvidenceFile>,
        document_id: Option<String>,
        /// `None` where the document was deleted, is held back or has not come.
        document: Option<EvidenceDocument>,
        query: Option<EvidenceQuery>,
        query_year: Option<i32>,
        taken: Option<CountTaken>,
        valid_from: Option<String>,
        valid_to: Option<String>,
        validity: Validity,
        added_on: Option<String>,
        links: Vec<EvidenceLink>,
    }
    EvidenceFile {
        file_name: String,
        media: Media,
        bytes: i64,
        sha256: String,
        /// Whether the bytes are in this folder; a piece may come before its file.
        is_here: bool,
        /// A name to save it under.
        proposed_name: String,
    }
    EvidenceDocument {
        kind: DocumentKind,
        number: String,
        issued_on: Option<String>,
        issuer: String,
        name: String,
        secrecy: Secrecy,
    }
    CountTaken {
        amount: i64,
        total: Option<i64>,
        /// "10/11" months, where some did not report.
        coverage: Option<String>,
        taken_on: String,
    }
    EvidenceLink {
        set: String,
        set_title: String,
        criterion: String,
        year: i32,
        /// Whether it is of the set and year shown.
        is_shown: bool,
        /// It stands in for what another body still owes.
        is_substitute: bool,
    }
    FilesAdded { added: Vec<FileAdded>, refused: Vec<FileRefused> }
    FileAdded {
        id: String,
        name: String,
        bytes: i64,
        /// The same content was here already: nothing was stored twice.
        was_here: bool,
    }
    FileRefused { name: String, error: WireError }
    EvidenceAdded { id: String, name: String, was_here: bool }
    EvidenceChanged { id: String, name: String }
    QueryView { query: EvidenceQuery, is_of_year: bool }
    CountNow { amount: Option<i64>, total: Option<i64>, coverage: Option<String> }
    EvidencePreview {
        name: String,
        media: Media,
        pages: u32,
        /// The page shown, from 1.
        page: u32,
        /// `data:image/…;base64,…` of a page or an image.
        image: Option<String>,
        /// Plain text of a document or workbook.
        text: Option<String>,
        /// The text was longer and is cut here.
        is_cut: bool,
    }
}
