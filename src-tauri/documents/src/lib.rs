//! Printed documents: data in, A4 pages out, as PDF and SVG; and the same tables as workbooks.
//!
//! The data of a form is JSON with every string already in the reader's language and format; the templates in
//! `assets/forms` have no words of their own. This crate knows no domain, reads no clock and no file:
//! the same data gives the same bytes, on every machine.

mod document;
mod error;
mod fonts;
mod form;
mod text;
mod view;
pub mod workbook;
mod world;

pub use document::Document;
pub use error::DocumentError;
pub use form::Form;
pub use view::{DrawnPage, ViewError, draw_page};

/// Lays out `form` with `data`.
///
/// The data is printed as it stands: nothing in it is read as markup. A field the form needs and
/// does not find is [`DocumentError::DataRejected`]; unknown fields are ignored.
pub fn render(form: Form, data: &serde_json::Value) -> Result<Document, DocumentError> {
    Document::lay_out(form, data)
}
