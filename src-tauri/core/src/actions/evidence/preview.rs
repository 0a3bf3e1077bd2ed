//! Looking at a piece in the window, and saving its file.

use std::path::PathBuf;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::change::{require, shown_name};
use super::drawing;
use super::list::unit_asked;
use super::*;
use crate::actions::forms::Saved;
use crate::domain::evidence::dimensions;
use crate::error::Error;
use crate::session::Context;
use crate::store::disk;
use crate::store::evidence::{EvidenceRow, FileFacts};

/// Pixels across of a drawn page: sharp at 150 %.
const PAGE_WIDTH: u16 = 1_200;
/// Pixels of an image the window is asked to show; larger ones can still be saved.
const PIXELS_LIMIT: u64 = 80_000_000;

/// One page of a PDF, an image, or the text of an office file.
pub fn preview_evidence(
    context: &Context,
    request: PreviewEvidence,
) -> Result<EvidencePreview, Error> {
    let (row, facts, bytes) = file_of(context, request.unit.as_deref(), &request.id)?;
    let name = shown_name(&row);
    let mut preview = EvidencePreview {
        name: name.clone(),
        media: facts.media,
        pages: 1,
        page: 1,
        image: None,
        text: None,
        is_cut: false,
    };
    match facts.media {
        Media::Pdf => {
            let page = request.page.unwrap_or(1).max(1);
            let drawn = drawing::page(context, &bytes, &name, page as usize - 1, PAGE_WIDTH)?;
            preview.pages = drawn.pages as u32;
            preview.page = page;
            preview.image = Some(data_url("image/png", &drawn.png));
        }
        Media::Jpeg | Media::Png => {
            let (wide, high) = dimensions(facts.media, &bytes).unwrap_or_default();
            if u64::from(wide) * u64::from(high) > PIXELS_LIMIT {
                return Err(Error::PreviewTooLarge { name });
            }
            preview.image = Some(data_url(facts.media.media_type(), &bytes));
        }
        Media::Docx | Media::Xlsx => {
            let read = super::text::plain(&bytes, facts.media, &name)?;
            preview.text = Some(read.text);
            preview.is_cut = read.is_cut;
        }
    }
    Ok(preview)
}

fn data_url(media_type: &str, bytes: &[u8]) -> String {
    format!("data:{media_type};base64,{}", STANDARD.encode(bytes))
}

/// Writes the file of a piece to a place outside the folder, and reads it back.
pub fn save_evidence_file(context: &Context, request: SaveEvidenceFile) -> Result<Saved, Error> {
    let (_, _, bytes) = file_of(context, request.unit.as_deref(), &request.id)?;
    let path = PathBuf::from(request.path.trim());
    disk::write_and_read_back(&path, &bytes, &mut |_| {})?;
    Ok(Saved {
        path: path.display().to_string(),
        bytes: bytes.len() as i64,
    })
}

/// A piece with its file, which must have come.
fn file_of(
    context: &Context,
    unit: Option<&str>,
    id: &str,
) -> Result<(EvidenceRow, FileFacts, Vec<u8>), Error> {
    let unit = unit_asked(context, unit)?;
    let row = context.read(|db| require(db, unit.id.as_str(), id))?;
    let facts = row.file.clone().ok_or_else(|| Error::NotFound {
        what: "tệp của minh chứng này".into(),
    })?;
    let bytes = context
        .session()?
        .store
        .find_blob(&facts.sha256)?
        .ok_or_else(|| Error::EvidenceFileAway {
            name: facts.file_name.clone(),
        })?;
    Ok((row, facts, bytes))
}
