//! The text of a document: DOCX, or plain text in any encoding.

mod docx;
mod plain;

use crate::error::IntakeError;
use crate::kind::{Kind, is_encrypted, kind_of};
use crate::limits::FILE_LIMIT;

pub(crate) use plain::{decode, unicode};

/// The text of a document in Unicode NFC, lines ended by `\n`.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Text {
    pub kind: Kind,
    /// What it was written in, as people call it: `Unicode`, `TCVN3`, `VNI`, `Windows-1258`.
    pub encoding: &'static str,
    pub text: String,
}

/// Reads the text of a DOCX or TXT file.
///
/// Of a DOCX: paragraphs as lines, rows of tables as lines with a tab between cells, without what
/// tracked changes deleted and without headers and footers. Fails with [`IntakeError::WrongKind`]
/// for any other kind of file.
pub fn text_of(bytes: &[u8]) -> Result<Text, IntakeError> {
    if bytes.is_empty() {
        return Err(IntakeError::Empty);
    }
    if bytes.len() as u64 > FILE_LIMIT {
        return Err(IntakeError::too_large(FILE_LIMIT));
    }
    match kind_of(bytes) {
        Kind::Docx => docx::read(bytes),
        Kind::Txt => {
            let (text, encoding) = decode(bytes);
            Ok(Text {
                kind: Kind::Txt,
                encoding,
                text: text.replace("\r\n", "\n").replace('\r', "\n"),
            })
        }
        _ if is_encrypted(bytes) => Err(IntakeError::Password),
        kind => Err(IntakeError::WrongKind { kind }),
    }
}
