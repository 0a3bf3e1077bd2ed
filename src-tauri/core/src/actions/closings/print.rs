//! The sheets of a signed act, printed as they were issued.

use std::path::PathBuf;

use phuong_documents::{Document, Form};

use super::words::period_short;
use super::*;
use crate::actions::forms::{Preview, Saved, render, require_pdf, save};
use crate::domain::periods::Period;
use crate::domain::units::UnitId;
use crate::error::Error;
use crate::session::Context;
use crate::store::closings as store;
use crate::texts::text;

/// The pages of a sheet as images.
pub fn preview_closing(context: &Context, request: PreviewClosing) -> Result<Preview, Error> {
    let (document, title, file_name) = draw(context, &request.id, request.sheet)?;
    Ok(Preview {
        title,
        pages: document.pages_svg(),
        file_name,
    })
}

/// Saves a sheet as PDF.
pub fn save_closing(context: &Context, request: SaveClosing) -> Result<Saved, Error> {
    let path = PathBuf::from(request.path.trim());
    require_pdf(&path)?;
    let (document, _, _) = draw(context, &request.id, request.sheet)?;
    save(&path, &document)
}

fn draw(
    context: &Context,
    id: &str,
    sheet: ClosingSheet,
) -> Result<(Document, String, String), Error> {
    let session = context.session()?;
    let missing = || Error::NotFound {
        what: "bản đã ký".into(),
    };
    let (row, copies) = context.read(|db| {
        let row = store::find(db, id)?.ok_or_else(missing)?;
        let copies = store::copies(db, id)?.ok_or_else(missing)?;
        Ok((row, copies))
    })?;
    if !session.concerns(&UnitId(row.unit_id.clone())) {
        return Err(missing());
    }
    let (form, field, kind, title) = match sheet {
        ClosingSheet::Figures => (
            Form::ClosedFigures,
            "figures",
            "so-lieu",
            "closing-figures-title",
        ),
        ClosingSheet::Changes => (
            Form::Corrections,
            "changes",
            "dinh-chinh",
            "closing-changes-title",
        ),
    };
    let data = copies.printed.get(field).filter(|d| !d.is_null());
    let document = render(form, data.ok_or_else(missing)?)?;
    let period = Period::parse(&row.period).map(period_short);
    let period = period.unwrap_or_default().replace('/', "-");
    let file_name = format!("bang-{kind}_{period}_lan-{}.pdf", row.act.number);
    Ok((
        document,
        text(context.app.language(), title, &[]),
        file_name,
    ))
}
