//! Looking at a PDF that somebody else made: one page as a picture.
//!
//! What it costs is bounded before anything is drawn: pictures and packed streams of a hostile file
//! may claim any size. Time is not bounded here; the caller gives up when it takes too long.

use std::io::Read;
use std::sync::Arc;

use flate2::read::ZlibDecoder;
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_interpret::font::{FontData, FontQuery};
use hayro::hayro_syntax::object::{Object, Stream};
use hayro::hayro_syntax::{DecryptionError, Filter, LoadPdfError, Pdf};
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{RenderCache, RenderSettings, render};

use crate::fonts::face;

/// Pixels of all that is drawn of one page: A4 at some 300 dots an inch.
const PIXELS_LIMIT: f32 = 9_000_000.0;
/// Pixels of one picture inside: A3 at 600 dots an inch.
const PICTURE_LIMIT: u64 = 80_000_000;
/// Bytes of all packed streams together, unpacked.
const UNPACKED_LIMIT: u64 = 512 << 20;
/// Streams packed with LZW or run lengths cannot be measured cheaply; real ones are small.
const OLD_PACKING_LIMIT: usize = 2 << 20;
/// Brackets within brackets of the plain part; real files have a few dozen.
const NESTING_LIMIT: usize = 1_000;

/// A page as a picture.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct DrawnPage {
    /// Pages of the whole document.
    pub pages: usize,
    pub width: u16,
    pub height: u16,
    pub png: Vec<u8>,
}

/// Why a page cannot be drawn.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum ViewError {
    #[error("the document opens only with a password")]
    Password,
    #[error("the document is damaged")]
    Damaged,
    #[error("the document asks for more memory than a preview may take")]
    TooLarge,
    #[error("the document has {pages} pages only")]
    NoPage { pages: usize },
}

/// Draws the page at `index` (from 0), about `width` pixels wide, on white.
///
/// # Errors
/// Whatever keeps the page from being drawn; see [`ViewError`].
pub fn draw_page(bytes: Vec<u8>, index: usize, width: u16) -> Result<DrawnPage, ViewError> {
    if is_nested_beyond(&bytes, NESTING_LIMIT) {
        return Err(ViewError::TooLarge);
    }
    let pdf = Pdf::new(bytes).map_err(|error| match error {
        LoadPdfError::Decryption(
            DecryptionError::PasswordProtected | DecryptionError::UnsupportedAlgorithm,
        ) => ViewError::Password,
        _ => ViewError::Damaged,
    })?;
    measure(&pdf)?;
    let pages = pdf.pages().len();
    let page = pdf.pages().get(index).ok_or(ViewError::NoPage { pages })?;
    let (wide, high) = page.render_dimensions();
    if !(wide.is_finite() && high.is_finite() && wide > 0.0 && high > 0.0) {
        return Err(ViewError::Damaged);
    }
    let scale = (f32::from(width) / wide).min((PIXELS_LIMIT / (wide * high)).sqrt());
    let side = |length: f32| (length * scale).floor().clamp(1.0, f32::from(u16::MAX)) as u16;
    let settings = RenderSettings {
        x_scale: scale,
        y_scale: scale,
        width: Some(side(wide)),
        height: Some(side(high)),
        bg_color: WHITE,
    };
    let drawn = render(
        page,
        &RenderCache::new(),
        &interpreter_settings(),
        &settings,
    );
    Ok(DrawnPage {
        pages,
        width: drawn.width(),
        height: drawn.height(),
        png: drawn.into_png().map_err(|_| ViewError::Damaged)?,
    })
}

/// Letters that a document does not bring along are ours: Liberation has the widths of Times and
/// Courier and every Vietnamese letter.
fn interpreter_settings() -> InterpreterSettings {
    InterpreterSettings {
        font_resolver: Arc::new(|query| {
            let (is_bold, is_italic, is_fixed) = match query {
                FontQuery::Fallback(font) => (font.is_bold, font.is_italic, font.is_fixed_pitch),
                FontQuery::Standard(font) => {
                    let name = format!("{font:?}");
                    (
                        name.contains("Bold"),
                        name.contains("Italic") || name.contains("Oblique"),
                        name.starts_with("Courier"),
                    )
                }
            };
            let data: FontData = Arc::new(face(is_bold, is_italic, is_fixed));
            Some((data, 0))
        }),
        ..InterpreterSettings::default()
    }
}

/// Makes sure that no picture and no packed stream asks for more memory than the limits.
fn measure(pdf: &Pdf) -> Result<(), ViewError> {
    let mut left = UNPACKED_LIMIT;
    for object in pdf.objects() {
        let Object::Stream(stream) = object else {
            continue;
        };
        let side = |key: &[u8]| stream.dict().get::<u32>(key).map_or(0, u64::from);
        if side(b"Width").saturating_mul(side(b"Height")) > PICTURE_LIMIT {
            return Err(ViewError::TooLarge);
        }
        left = left
            .checked_sub(unpacked(&stream, left)?)
            .ok_or(ViewError::TooLarge)?;
    }
    Ok(())
}

/// How large a stream becomes, counted up to one more than `most` without keeping it.
fn unpacked(stream: &Stream, most: u64) -> Result<u64, ViewError> {
    let filters = stream.filters();
    let packings = filters.iter().filter(|f| {
        matches!(
            f,
            Filter::FlateDecode | Filter::LzwDecode | Filter::RunLengthDecode
        )
    });
    if packings.count() > 1 {
        return Err(ViewError::TooLarge);
    }
    let raw = stream.raw_data();
    if filters
        .iter()
        .any(|f| matches!(f, Filter::LzwDecode | Filter::RunLengthDecode))
        && raw.len() > OLD_PACKING_LIMIT
    {
        return Err(ViewError::TooLarge);
    }
    if filters.first() == Some(&Filter::FlateDecode) {
        let mut unpacked = ZlibDecoder::new(raw.as_ref()).take(most + 1);
        let mut count = 0;
        let mut block = vec![0; 64 << 10];
        // A stream that breaks off is drawn as far as it goes; only its size matters here.
        while let Ok(read) = unpacked.read(&mut block) {
            if read == 0 {
                break;
            }
            count += read as u64;
        }
        return Ok(count);
    }
    Ok(raw.len() as u64)
}

/// Whether brackets open this deep: a reader goes down once for each.
fn is_nested_beyond(bytes: &[u8], most: usize) -> bool {
    let mut depth = 0_usize;
    for byte in bytes {
        match byte {
            b'[' | b'<' => depth += 1,
            b' ' | b'\r' | b'\n' | b'\t' | 0 | 0x0c => {}
            _ => depth = 0,
        }
        if depth > most {
            return true;
        }
    }
    false
}
