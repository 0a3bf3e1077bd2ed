//! Which forms there are; preview and save.

use std::path::{Path, PathBuf};

use phuong_documents::{Document, Form};

use super::assignment_sheet::assignment_data;
use super::checklist::checklist_data;
use super::*;
use crate::error::Error;
use crate::session::Context;
use crate::store::disk;
use crate::texts::text;

/// The checklist form's code.
pub(super) const CHECKLIST: &str = "bang-tieu-chi";
/// The assignment sheets' codes.
const ASSIGNMENTS: &str = "bang-phan-cong";
const ASSIGNMENTS_BY_PERSON: &str = "bang-phan-cong-theo-nguoi";

/// The forms that can be printed.
pub fn list_forms(context: &Context, _: ListForms) -> Result<Vec<FormView>, Error> {
    let language = context.app.language();
    let view = |code: &str, title: String, can_be_blank| FormView {
        code: code.into(),
        title,
        can_be_blank,
    };
    Ok(vec![
        view(CHECKLIST, text(language, "form-bang-tieu-chi", &[]), true),
        view(
            ASSIGNMENTS,
            text(language, "form-bang-phan-cong", &[]),
            true,
        ),
        view(
            ASSIGNMENTS_BY_PERSON,
            text(language, "form-bang-phan-cong-theo-nguoi", &[]),
            false,
        ),
    ])
}

/// The pages of a form as images.
pub fn preview_form(context: &Context, request: PreviewForm) -> Result<Preview, Error> {
    let wanted = Wanted {
        form: request.form,
        blank: request.blank.unwrap_or(false),
        set: request.set,
        unit: request.unit,
        year: request.year,
    };
    let (document, title, file_name) = draw(context, wanted)?;
    Ok(Preview {
        title,
        pages: document.pages_svg(),
        file_name,
    })
}

/// Saves a form as PDF.
pub fn save_form(context: &Context, request: SaveForm) -> Result<Saved, Error> {
    let path = PathBuf::from(request.path.trim());
    require_pdf(&path)?;
    let wanted = Wanted {
        form: request.form,
        blank: request.blank.unwrap_or(false),
        set: request.set,
        unit: request.unit,
        year: request.year,
    };
    let (document, _, _) = draw(context, wanted)?;
    save(&path, &document)
}

/// What a request for a form names.
pub(super) struct Wanted {
    pub(super) form: String,
    pub(super) blank: bool,
    pub(super) set: Option<String>,
    pub(super) unit: Option<String>,
    pub(super) year: Option<i32>,
}

fn draw(context: &Context, wanted: Wanted) -> Result<(Document, String, String), Error> {
    let (form, (data, title, file_name)) = match wanted.form.as_str() {
        CHECKLIST => (Form::Checklist, checklist_data(context, &wanted)?),
        ASSIGNMENTS => (
            Form::AssignmentSheet,
            assignment_data(context, &wanted, false)?,
        ),
        ASSIGNMENTS_BY_PERSON => (
            Form::AssignmentSheet,
            assignment_data(context, &wanted, true)?,
        ),
        _ => return Err(Error::FormUnknown { form: wanted.form }),
    };
    Ok((render(form, &data)?, title, file_name))
}

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
