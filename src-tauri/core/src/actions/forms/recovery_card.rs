//! The card with the recovery key, to be printed and sealed.

use std::path::PathBuf;

use phuong_documents::{Document, Form};
use serde_json::json;

use super::print::{labels, render, require_pdf, save};
use super::*;
use crate::environment::local_time;
use crate::error::Error;
use crate::session::Context;
use crate::texts::text;

/// The card's page as an image.
pub fn preview_recovery_card(
    context: &Context,
    request: PreviewRecoveryCard,
) -> Result<Preview, Error> {
    let document = draw(context, &request.recovery_key)?;
    Ok(Preview {
        title: text(context.app.language(), "recovery-card-title", &[]),
        pages: document.pages_svg(),
        file_name: "the-khoi-phuc.pdf".into(),
    })
}

/// Saves the card as PDF.
pub fn save_recovery_card(context: &Context, request: SaveRecoveryCard) -> Result<Saved, Error> {
    let path = PathBuf::from(request.path.trim());
    require_pdf(&path)?;
    save(&path, &draw(context, &request.recovery_key)?)
}

fn draw(context: &Context, key: &str) -> Result<Document, Error> {
    let unit = context.session()?.unit()?;
    let data = json!({
        "labels": labels(context, Form::RecoveryCard),
        "language": context.app.language().code(),
        "document_date": context.today().to_string(),
        "unit": unit.police_name(),
        "key": key.trim(),
        "made_on": local_time(context.now()).format("%d/%m/%Y").to_string(),
        "warning": text(context.app.language(), "recovery-card-warning", &[]),
    });
    render(Form::RecoveryCard, &data)
}
