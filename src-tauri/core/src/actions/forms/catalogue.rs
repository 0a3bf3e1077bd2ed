//! Which forms there are; preview and save.

use std::path::PathBuf;

use phuong_documents::Form;
use phuong_documents::workbook::Workbook;

use super::print::{Ending, render, save, save_bytes};
use super::*;
use super::{appraisal_record, assignment_sheet, checklist, evidence_index, explanation};
use crate::error::Error;
use crate::session::Context;
use crate::texts::text;

/// What a request for a form names.
pub(super) struct Wanted {
    pub(super) form: String,
    pub(super) blank: bool,
    pub(super) large: bool,
    /// Columns beside the ward's own marks.
    pub(super) columns: Vec<FormColumn>,
    pub(super) set: Option<String>,
    pub(super) unit: Option<String>,
    pub(super) year: Option<i32>,
}

/// A form ready to be set.
pub(super) struct Sheet {
    pub(super) form: Form,
    pub(super) data: serde_json::Value,
    /// The title of its preview.
    pub(super) title: String,
    /// A name for its file, without an ending.
    pub(super) file_name: String,
}

/// Makes a paper or a workbook of what was asked for.
type Drawing<T> = fn(&Context, &Wanted) -> Result<T, Error>;

/// A form of the catalogue: its code is also the beginning of its file's name.
struct Entry {
    code: &'static str,
    title: &'static str,
    about: &'static str,
    can_be_blank: bool,
    can_be_large: bool,
    has_columns: bool,
    /// As a workbook, where it has one.
    workbook: Option<Drawing<Workbook>>,
    draw: Drawing<Sheet>,
}

/// The forms made from a set's checklist, in the order the screen lists them.
const FORMS: [Entry; 6] = [
    Entry {
        code: "bang-tieu-chi",
        title: "form-bang-tieu-chi",
        about: "form-bang-tieu-chi-about",
        can_be_blank: true,
        can_be_large: true,
        has_columns: true,
        workbook: Some(checklist_workbook::checklist_workbook),
        draw: |context, wanted| {
            if wanted.large {
                checklist::large_checklist(context, wanted)
            } else {
                checklist::checklist(context, wanted)
            }
        },
    },
    Entry {
        code: "giai-trinh",
        title: "form-giai-trinh",
        about: "form-giai-trinh-about",
        can_be_blank: false,
        can_be_large: false,
        has_columns: false,
        workbook: None,
        draw: explanation::explanation,
    },
    Entry {
        code: "bang-phan-cong",
        title: "form-bang-phan-cong",
        about: "form-bang-phan-cong-about",
        can_be_blank: true,
        can_be_large: false,
        has_columns: false,
        workbook: None,
        draw: |context, wanted| assignment_sheet::assignment_data(context, wanted, false),
    },
    Entry {
        code: "bang-phan-cong-theo-nguoi",
        title: "form-bang-phan-cong-theo-nguoi",
        about: "form-bang-phan-cong-theo-nguoi-about",
        can_be_blank: false,
        can_be_large: false,
        has_columns: false,
        workbook: None,
        draw: |context, wanted| assignment_sheet::assignment_data(context, wanted, true),
    },
    Entry {
        code: "muc-luc-minh-chung",
        title: "form-muc-luc-minh-chung",
        about: "form-muc-luc-minh-chung-about",
        can_be_blank: false,
        can_be_large: false,
        has_columns: false,
        workbook: None,
        draw: evidence_index::evidence_index,
    },
    Entry {
        code: "bien-ban-tham-dinh",
        title: "form-bien-ban-tham-dinh",
        about: "form-bien-ban-tham-dinh-about",
        can_be_blank: true,
        can_be_large: false,
        has_columns: false,
        workbook: None,
        draw: appraisal_record::appraisal_record,
    },
];

/// The forms that can be printed.
pub fn list_forms(context: &Context, _: ListForms) -> Result<Vec<FormView>, Error> {
    let language = context.app.language();
    Ok(FORMS
        .iter()
        .map(|entry| FormView {
            code: entry.code.to_owned(),
            title: text(language, entry.title, &[]),
            about: text(language, entry.about, &[]),
            can_be_blank: entry.can_be_blank,
            can_be_large: entry.can_be_large,
            has_columns: entry.has_columns,
            has_workbook: entry.workbook.is_some(),
        })
        .collect())
}

/// The pages of a form as images.
pub fn preview_form(context: &Context, request: PreviewForm) -> Result<Preview, Error> {
    let sheet = sheet(context, &request.wanted())?;
    Ok(Preview {
        pages: render(sheet.form, &sheet.data)?.pages_svg(),
        title: sheet.title,
        file_name: format!("{}.pdf", sheet.file_name),
    })
}

/// Saves a form as PDF or, where it has one, as a workbook; the path's ending says which.
pub fn save_form(context: &Context, request: SaveForm) -> Result<Saved, Error> {
    let path = PathBuf::from(request.path.trim());
    let wanted = request.wanted();
    let entry = find(&wanted.form)?;
    let endings: &[Ending] = match entry.workbook {
        Some(_) => &[Ending::Pdf, Ending::Xlsx],
        None => &[Ending::Pdf],
    };
    match (Ending::of(&path, endings)?, entry.workbook) {
        (Ending::Xlsx, Some(workbook)) => {
            let book = workbook(context, &wanted)?;
            save_bytes(&path, &book.xlsx().map_err(Error::internal)?)
        }
        _ => {
            let sheet = sheet(context, &wanted)?;
            save(&path, &render(sheet.form, &sheet.data)?)
        }
    }
}

fn find(form: &str) -> Result<&'static Entry, Error> {
    let found = FORMS.iter().find(|entry| entry.code == form);
    found.ok_or_else(|| Error::FormUnknown {
        form: form.to_owned(),
    })
}

fn sheet(context: &Context, wanted: &Wanted) -> Result<Sheet, Error> {
    let entry = find(&wanted.form)?;
    let asked = Wanted {
        form: wanted.form.clone(),
        blank: wanted.blank && entry.can_be_blank,
        large: wanted.large && entry.can_be_large,
        columns: wanted.columns.clone(),
        set: wanted.set.clone(),
        unit: wanted.unit.clone(),
        year: wanted.year,
    };
    (entry.draw)(context, &asked)
}

/// All columns, unless the request names those it wants.
fn columns(asked: Option<Vec<FormColumn>>) -> Vec<FormColumn> {
    asked.unwrap_or_else(|| {
        vec![
            FormColumn::Committee,
            FormColumn::Appraisal,
            FormColumn::Evidence,
        ]
    })
}

impl PreviewForm {
    fn wanted(self) -> Wanted {
        Wanted {
            form: self.form,
            blank: self.blank.unwrap_or(false),
            large: self.large.unwrap_or(false),
            columns: columns(self.columns),
            set: self.set,
            unit: self.unit,
            year: self.year,
        }
    }
}

impl SaveForm {
    fn wanted(self) -> Wanted {
        Wanted {
            form: self.form,
            blank: self.blank.unwrap_or(false),
            large: self.large.unwrap_or(false),
            columns: columns(self.columns),
            set: self.set,
            unit: self.unit,
            year: self.year,
        }
    }
}
