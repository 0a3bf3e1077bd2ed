//! The sheets of a signed act, printed as they were issued.

use std::path::PathBuf;

use phuong_documents::{Document, Form};

use super::words::period_short;
use super::*;
use crate::actions::folder::unit_info;
use crate::actions::forms::{Ending, Preview, Saved, render, save, save_workbook};
use crate::domain::periods::Period;
use crate::domain::units::UnitId;
use crate::error::Error;
use crate::session::{Context, find_unit};
use crate::store::closings as store;
use crate::texts::text;

/// The pages of a sheet as images.
pub fn preview_closing(context: &Context, request: PreviewClosing) -> Result<Preview, Error> {
    let issued = issued(context, &request.id, request.sheet)?;
    Ok(Preview {
        pages: draw(&issued)?.pages_svg(),
        title: issued.title,
        file_name: issued.file_name,
    })
}

/// Saves a sheet as PDF or as a workbook.
pub fn save_closing(context: &Context, request: SaveClosing) -> Result<Saved, Error> {
    let path = PathBuf::from(request.path.trim());
    let ending = Ending::of(&path, &[Ending::Pdf, Ending::Xlsx])?;
    let issued = issued(context, &request.id, request.sheet)?;
    if ending == Ending::Xlsx {
        let unit = unit_info(find_unit(&issued.unit_id)?)?;
        let sheet = workbook::sheet(context, &unit, request.sheet, &issued.data)?;
        return save_workbook(context, &path, sheet);
    }
    save(&path, &draw(&issued)?)
}

/// A sheet as it was kept at signing.
struct Issued {
    form: Form,
    data: serde_json::Value,
    unit_id: String,
    title: String,
    file_name: String,
}

fn draw(issued: &Issued) -> Result<Document, Error> {
    render(issued.form, &issued.data)
}

fn issued(context: &Context, id: &str, sheet: ClosingSheet) -> Result<Issued, Error> {
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
    let period = Period::parse(&row.period).map(period_short);
    let period = period.unwrap_or_default().replace('/', "-");
    Ok(Issued {
        form,
        data: data.ok_or_else(missing)?.clone(),
        title: text(context.app.language(), title, &[]),
        file_name: format!("bang-{kind}_{period}_lan-{}.pdf", row.act.number),
        unit_id: row.unit_id,
    })
}
