//! The zip archive that XLSX, ODS and DOCX are, opened so that it cannot swell beyond the limits.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;

use crate::error::IntakeError;
use crate::kind::Kind;
use crate::limits::{FILE_LIMIT, MEMBERS_LIMIT, UNPACKED_LIMIT};

/// An archive whose members were all unpacked once and counted.
pub(crate) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    kind: Kind,
}

impl<'a> Archive<'a> {
    /// Opens an archive and unpacks every member once, so that sizes are what they are and not
    /// what the archive says they are, and every checksum holds.
    pub(crate) fn open(bytes: &'a [u8], kind: Kind) -> Result<Self, IntakeError> {
        if bytes.len() as u64 > FILE_LIMIT {
            return Err(IntakeError::too_large(FILE_LIMIT));
        }
        let mut zip =
            ZipArchive::new(Cursor::new(bytes)).map_err(|e| IntakeError::damaged(kind, e))?;
        if zip.len() > MEMBERS_LIMIT {
            return Err(IntakeError::too_large(UNPACKED_LIMIT));
        }
        let mut left = UNPACKED_LIMIT;
        for index in 0..zip.len() {
            let member = zip.by_index(index).map_err(|e| match e {
                zip::result::ZipError::UnsupportedArchive(text)
                    if text == zip::result::ZipError::PASSWORD_REQUIRED =>
                {
                    IntakeError::Password
                }
                other => IntakeError::damaged(kind, other),
            })?;
            let read = std::io::copy(&mut member.take(left + 1), &mut std::io::sink())
                .map_err(|e| IntakeError::damaged(kind, e))?;
            left = left
                .checked_sub(read)
                .ok_or(IntakeError::too_large(UNPACKED_LIMIT))?;
        }
        Ok(Self { zip, kind })
    }

    /// The text of a member, or `None` when there is none of that name.
    pub(crate) fn text(&mut self, name: &str) -> Result<Option<String>, IntakeError> {
        let Some(index) = self.zip.index_for_name(name) else {
            return Ok(None);
        };
        let member = self
            .zip
            .by_index(index)
            .map_err(|e| IntakeError::damaged(self.kind, e))?;
        let mut bytes = Vec::new();
        member
            .take(UNPACKED_LIMIT)
            .read_to_end(&mut bytes)
            .map_err(|e| IntakeError::damaged(self.kind, e))?;
        let text = crate::texts::unicode(&bytes)
            .ok_or_else(|| IntakeError::damaged(self.kind, format!("{name} is not Unicode")))?;
        Ok(Some(text))
    }

    /// A member that must be there.
    pub(crate) fn need(&mut self, name: &str) -> Result<String, IntakeError> {
        self.text(name)?
            .ok_or_else(|| IntakeError::damaged(self.kind, format!("{name} is missing")))
    }
}

/// Whether the archive lists a member of that name; false when it cannot be opened at all.
pub(crate) fn has_member(bytes: &[u8], name: &str) -> bool {
    bytes.len() as u64 <= FILE_LIMIT
        && ZipArchive::new(Cursor::new(bytes)).is_ok_and(|zip| zip.index_for_name(name).is_some())
}
