//! The text of a report in a file.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use phuong_intake::limits::FILE_LIMIT;
use phuong_intake::text_of;

use super::*;
use crate::error::Error;
use crate::session::Context;

/// Reads the text of a DOCX or TXT file; legacy encodings come out as Unicode.
pub fn read_text_file(_: &Context, request: ReadTextFile) -> Result<TextFile, Error> {
    let path = Path::new(&request.path);
    let unreadable = |error: &std::io::Error| Error::io(path, error, false);
    let mut bytes = Vec::new();
    // One byte more than is taken, so that a greater file is refused without being read whole.
    File::open(path)
        .and_then(|file| file.take(FILE_LIMIT + 1).read_to_end(&mut bytes))
        .map_err(|e| unreadable(&e))?;
    let read = text_of(&bytes)?;
    let name = path.file_name().unwrap_or_default();
    Ok(TextFile {
        name: name.to_string_lossy().into_owned(),
        text: read.text,
        encoding: read.encoding.to_owned(),
    })
}
