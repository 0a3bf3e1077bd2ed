//! The documents register: resolutions, schemes, plans, decisions, directives.

use crate::actions::evidence::ChosenFile;
use crate::domain::documents::{DocumentKind, Secrecy};

mod list;
mod save;

pub use list::list_documents;
pub use save::{attach_document_file, delete_document, detach_document_file, save_document};

requests! {
    /// `query` searches number, issuer and summary without marks.
    ListDocuments { query: Option<String>, unit: Option<String> }
    /// A document with a độ mật keeps kind, number, date and issuer, nothing else.
    SaveDocument {
        id: Option<String>,
        kind: DocumentKind,
        number: String,
        issued_on: Option<String>,
        issuer: Option<String>,
        /// Trích yếu.
        name: Option<String>,
        secrecy: Option<Secrecy>,
        effective_on: Option<String>,
        expires_on: Option<String>,
    }
    DeleteDocument { id: String }
    /// Puts a file to a document; one before it is replaced and stays in the history.
    AttachDocumentFile { id: String, file: ChosenFile }
    DetachDocumentFile { id: String }
}

replies! {
    Document {
        id: String,
        kind: DocumentKind,
        number: String,
        issued_on: Option<String>,
        issuer: String,
        name: String,
        secrecy: Secrecy,
        effective_on: Option<String>,
        expires_on: Option<String>,
        /// Whether it no longer is in force today.
        is_over: bool,
        /// The piece of evidence that stands for it, where there is one.
        evidence_id: Option<String>,
        file_name: Option<String>,
        file_bytes: Option<i64>,
        is_file_here: bool,
        /// Criteria it is evidence for.
        links: u32,
    }
}
