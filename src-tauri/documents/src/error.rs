//! What can go wrong, as codes; the words a person reads are elsewhere.

use thiserror::Error;
use typst::diag::SourceDiagnostic;

/// Why a document could not be made.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum DocumentError {
    /// The data does not have the shape the form needs: a field is missing or of another type.
    #[error("the form cannot be made from this data: {detail}")]
    DataRejected { detail: String },
    /// The pages were laid out but could not be written as PDF.
    #[error("the document could not be written: {detail}")]
    ExportFailed { detail: String },
}

impl DocumentError {
    /// The stable name callers and texts go by.
    pub fn code(&self) -> &'static str {
        match self {
            Self::DataRejected { .. } => "document-data-rejected",
            Self::ExportFailed { .. } => "document-export-failed",
        }
    }
}

/// Joins the compiler's messages for the log; they name fields and types.
pub(crate) fn detail(diagnostics: &[SourceDiagnostic]) -> String {
    let messages: Vec<&str> = diagnostics.iter().map(|it| it.message.as_str()).collect();
    messages.join("; ")
}
