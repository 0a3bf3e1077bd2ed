//! What a file is, from its bytes: its name only says what somebody called it.

use std::io::{Cursor, Read};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};
use ts_rs::TS;
use zip::ZipArchive;

/// What an office file may hold once unpacked, in bytes; a few bytes of ZIP can claim any size.
pub const UNPACKED_LIMIT: u64 = 256 << 20;
/// Members of an office file.
const MEMBERS_LIMIT: usize = 10_000;
/// `[Content_Types].xml` of real files is a few thousand bytes.
const TYPES_LIMIT: u64 = 1 << 20;

/// A kind of file that is taken.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    TS,
    JsonSchema,
    IntoStaticStr,
    EnumString,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Media {
    Pdf,
    Jpeg,
    Png,
    Docx,
    Xlsx,
}

impl Media {
    /// The ending of a file's name.
    pub fn ending(self) -> &'static str {
        match self {
            Media::Pdf => "pdf",
            Media::Jpeg => "jpg",
            Media::Png => "png",
            Media::Docx => "docx",
            Media::Xlsx => "xlsx",
        }
    }

    /// The media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Media::Pdf => "application/pdf",
            Media::Jpeg => "image/jpeg",
            Media::Png => "image/png",
            Media::Docx => {
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            }
            Media::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }
}

/// Why a file is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    Empty,
    /// Of another kind, by its code: "zip", "office-old", "html", …
    Kind(&'static str),
    /// It opens only with a password.
    Password,
    /// It carries macros.
    Macros,
    /// It would swell beyond [`UNPACKED_LIMIT`].
    Swells,
    /// It begins as this kind and is cut short or damaged.
    Damaged(Media),
}

const ZIP: &[u8] = b"PK\x03\x04";
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
const JPEG: &[u8] = b"\xff\xd8\xff";
/// Some scanners write a few bytes before the head of a PDF; readers look this far.
const PDF_WITHIN: usize = 1024;

/// What the first bytes say, as a code; enough to name a file that is too large to be read.
pub fn beginning(bytes: &[u8]) -> &'static str {
    let head = bytes.get(..PDF_WITHIN).unwrap_or(bytes);
    let text = String::from_utf8_lossy(head).to_lowercase();
    let text = text.trim_start_matches(['\u{feff}', ' ', '\r', '\n', '\t']);
    if head.starts_with(ZIP) || head.starts_with(b"PK\x05\x06") {
        "zip"
    } else if head.starts_with(COMPOUND) {
        "office-old"
    } else if head.starts_with(PNG) {
        "png"
    } else if head.starts_with(JPEG) {
        "jpeg"
    } else if head.starts_with(b"MZ") || head.starts_with(b"\x7fELF") {
        "program"
    } else if head.starts_with(b"Rar!") || head.starts_with(b"7z\xbc\xaf") {
        "archive"
    } else if ["<html", "<!doctype", "<?xml", "<svg", "<table"]
        .iter()
        .any(|mark| text.starts_with(mark))
    {
        "html"
    } else if head.starts_with(b"{\\rtf") {
        "rtf"
    } else if head.windows(5).any(|w| w == b"%PDF-") {
        "pdf"
    } else {
        "other"
    }
}

/// Recognises a file that is taken, by its content alone.
///
/// # Errors
/// The [`Refusal`] that says what it is instead.
pub fn recognise(bytes: &[u8]) -> Result<Media, Refusal> {
    if bytes.is_empty() {
        return Err(Refusal::Empty);
    }
    match beginning(bytes) {
        "pdf" => Ok(Media::Pdf),
        "png" => match dimensions(Media::Png, bytes) {
            Some(_) => Ok(Media::Png),
            None => Err(Refusal::Damaged(Media::Png)),
        },
        "jpeg" => match dimensions(Media::Jpeg, bytes) {
            Some(_) => Ok(Media::Jpeg),
            None => Err(Refusal::Damaged(Media::Jpeg)),
        },
        "zip" => office(bytes),
        "office-old" if is_encrypted(bytes) => Err(Refusal::Password),
        code => Err(Refusal::Kind(code)),
    }
}

/// An office file of 2007 and later behind a password lies encrypted in a compound file.
fn is_encrypted(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    bytes.windows(name.len()).any(|w| w == name)
}

/// A ZIP is a document or workbook only if its content types say so.
fn office(bytes: &[u8]) -> Result<Media, Refusal> {
    let other = Refusal::Kind("zip");
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| other)?;
    let types = {
        let member = archive.by_name("[Content_Types].xml").map_err(|_| other)?;
        let mut text = Vec::new();
        member
            .take(TYPES_LIMIT)
            .read_to_end(&mut text)
            .map_err(|_| other)?;
        String::from_utf8_lossy(&text).into_owned()
    };
    if types.contains("macroEnabled") || types.contains("vbaProject") {
        return Err(Refusal::Macros);
    }
    let media = if types.contains("wordprocessingml.document.main+xml") {
        Media::Docx
    } else if types.contains("spreadsheetml.sheet.main+xml") {
        Media::Xlsx
    } else {
        return Err(other);
    };
    measure(&mut archive, media)?;
    Ok(media)
}

/// Unpacks every member once into nothing, so that sizes are what they are, not what is claimed.
fn measure(archive: &mut ZipArchive<Cursor<&[u8]>>, media: Media) -> Result<(), Refusal> {
    if archive.len() > MEMBERS_LIMIT {
        return Err(Refusal::Swells);
    }
    let mut left = UNPACKED_LIMIT;
    for index in 0..archive.len() {
        let member = archive.by_index(index).map_err(|e| match e {
            zip::result::ZipError::UnsupportedArchive(text)
                if text == zip::result::ZipError::PASSWORD_REQUIRED =>
            {
                Refusal::Password
            }
            _ => Refusal::Damaged(media),
        })?;
        let read = std::io::copy(&mut member.take(left + 1), &mut std::io::sink())
            .map_err(|_| Refusal::Damaged(media))?;
        left = left.checked_sub(read).ok_or(Refusal::Swells)?;
    }
    Ok(())
}

/// Width and height of an image in pixels, from its head; `None` when it is damaged.
pub fn dimensions(media: Media, bytes: &[u8]) -> Option<(u32, u32)> {
    let found = match media {
        Media::Png => {
            let head = bytes.strip_prefix(PNG)?;
            if head.get(4..8)? != b"IHDR" {
                return None;
            }
            (be32(head, 8)?, be32(head, 12)?)
        }
        Media::Jpeg => jpeg_dimensions(bytes)?,
        Media::Pdf | Media::Docx | Media::Xlsx => return None,
    };
    (found.0 > 0 && found.1 > 0).then_some(found)
}

/// Walks the segments up to the frame's head.
fn jpeg_dimensions(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut at = 2;
    loop {
        while *bytes.get(at)? != 0xff {
            at += 1;
        }
        while *bytes.get(at)? == 0xff {
            at += 1;
        }
        let marker = *bytes.get(at)?;
        at += 1;
        match marker {
            0xc0..=0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf => {
                return Some((be16(bytes, at + 5)?, be16(bytes, at + 3)?));
            }
            0xd9 | 0xda => return None,
            0x01 | 0xd0..=0xd8 => {}
            _ => at += be16(bytes, at)? as usize,
        }
    }
}

fn be16(bytes: &[u8], at: usize) -> Option<u32> {
    let part: [u8; 2] = bytes.get(at..at + 2)?.try_into().ok()?;
    Some(u32::from(u16::from_be_bytes(part)))
}

fn be32(bytes: &[u8], at: usize) -> Option<u32> {
    let part: [u8; 4] = bytes.get(at..at + 4)?.try_into().ok()?;
    Some(u32::from_be_bytes(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_decides() {
        assert_eq!(recognise(b""), Err(Refusal::Empty));
        assert_eq!(recognise(b"%PDF-1.7\n"), Ok(Media::Pdf));
        assert_eq!(recognise(b"\xef\xbb\xbf\r\n%PDF-1.4"), Ok(Media::Pdf));
        assert_eq!(
            recognise(b"PK\x03\x04 and %PDF- later"),
            Err(Refusal::Kind("zip"))
        );
        assert_eq!(recognise(b"MZ\x90\x00"), Err(Refusal::Kind("program")));
        assert_eq!(
            recognise(b"<html><body>%PDF-</body>"),
            Err(Refusal::Kind("html"))
        );
        assert_eq!(recognise(b"chu thuong"), Err(Refusal::Kind("other")));
        assert_eq!(
            recognise(b"\x89PNG\r\n\x1a\nrest"),
            Err(Refusal::Damaged(Media::Png)),
            "the magic alone is no picture"
        );
        assert_eq!(
            recognise(b"\xff\xd8\xff\xd9"),
            Err(Refusal::Damaged(Media::Jpeg))
        );
    }

    #[test]
    fn dimensions_stand_in_the_head() {
        let mut png = PNG.to_vec();
        png.extend(b"\x00\x00\x00\rIHDR\x00\x00\x01\x00\x00\x00\x00\x80");
        assert_eq!(dimensions(Media::Png, &png), Some((256, 128)));
        let jpeg = b"\xff\xd8\xff\xe0\x00\x04xx\xff\xc0\x00\x11\x08\x00\x80\x01\x00\x03";
        assert_eq!(dimensions(Media::Jpeg, jpeg), Some((256, 128)));
        assert_eq!(recognise(jpeg), Ok(Media::Jpeg));
    }
}
