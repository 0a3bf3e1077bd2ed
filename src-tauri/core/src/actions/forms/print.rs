//! Setting a form, its fixed words, and its file.

use std::path::Path;

use phuong_documents::{Document, Form};

use super::*;
use crate::error::Error;
use crate::session::Context;
use crate::store::disk;
use crate::texts::text;

/// Sets a form; a refusal here is a mistake of ours, because the data are ours.
pub(crate) fn render(form: Form, data: &serde_json::Value) -> Result<Document, Error> {
    phuong_documents::render(form, data).map_err(Error::internal)
}

/// What a file is saved as, by its name's ending.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Ending {
    Pdf,
    Xlsx,
    Png,
}

impl Ending {
    /// The ending of a path, if it is among those that can be; none is guessed at.
    pub(crate) fn of(path: &Path, can_be: &[Ending]) -> Result<Ending, Error> {
        let extension = path
            .extension()
            .map(|e| e.to_string_lossy().to_lowercase())
            .unwrap_or_default();
        let found = can_be.iter().find(|ending| ending.name() == extension);
        found.copied().ok_or_else(|| {
            let endings: Vec<String> = can_be.iter().map(|e| format!(".{}", e.name())).collect();
            Error::FormatUnknown {
                extension,
                endings: endings.join(", "),
            }
        })
    }

    fn name(self) -> &'static str {
        match self {
            Ending::Pdf => "pdf",
            Ending::Xlsx => "xlsx",
            Ending::Png => "png",
        }
    }
}

/// For what is printed only.
pub(crate) fn require_pdf(path: &Path) -> Result<(), Error> {
    Ending::of(path, &[Ending::Pdf]).map(|_| ())
}

/// Writes a document's PDF and reads it back.
pub(crate) fn save(path: &Path, document: &Document) -> Result<Saved, Error> {
    save_bytes(path, &document.pdf().map_err(Error::internal)?)
}

/// Writes a file and reads it back.
pub(super) fn save_bytes(path: &Path, bytes: &[u8]) -> Result<Saved, Error> {
    disk::write_and_read_back(path, bytes, &mut |_| {})?;
    Ok(Saved {
        path: path.display().to_string(),
        bytes: bytes.len() as i64,
    })
}

/// The fixed words of a form in the language of the program.
pub(crate) fn labels(context: &Context, form: Form) -> serde_json::Value {
    let language = context.app.language();
    form.labels()
        .iter()
        .map(|l| {
            (
                (*l).to_owned(),
                serde_json::Value::String(text(language, &form.label_key(l), &[])),
            )
        })
        .collect()
}
