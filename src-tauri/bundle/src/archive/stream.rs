//! Reading an archive as it is decompressed, so that it is never in memory twice.

use std::io::{self, Read};

use super::ArchiveError;
use super::header::{BLOCK, END, padding, read_header};

/// What reading a stream can end with: its own failure, or the archive's.
#[derive(Debug)]
pub(crate) enum StreamError {
    Io(io::Error),
    Archive(ArchiveError),
}

impl From<io::Error> for StreamError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// Walks the members of an archive as they come.
pub(crate) struct Stream<R> {
    inner: R,
    offset: u64,
}

impl<R: Read> Stream<R> {
    pub(crate) fn new(inner: R) -> Self {
        Self { inner, offset: 0 }
    }

    /// Gives path and size of the next member, or `None` after the two zero blocks.
    ///
    /// The caller must take the content with [`Self::content`] before asking again; it decides
    /// first whether so much may be read.
    pub(crate) fn next_member(&mut self) -> Result<Option<(String, u64)>, StreamError> {
        let mut block = [0; BLOCK];
        self.fill(&mut block)?;
        if block == END[..BLOCK] {
            self.zeros(BLOCK)?;
            return Ok(None);
        }
        match read_header(&block) {
            Some((path, size)) => Ok(Some((path.to_owned(), size))),
            None => Err(self.not_canonical(BLOCK)),
        }
    }

    /// Reads the content of a member, which must be of the size just told.
    pub(crate) fn content(&mut self, size: u64) -> Result<Vec<u8>, StreamError> {
        // Memory grows with what arrives, not with what was claimed.
        let mut content = Vec::new();
        self.inner.by_ref().take(size).read_to_end(&mut content)?;
        self.offset += content.len() as u64;
        if content.len() as u64 != size {
            return Err(StreamError::Archive(ArchiveError::CutShort));
        }
        self.zeros(padding(size))?;
        Ok(content)
    }

    /// How far the archive has been read.
    pub(crate) fn offset(&self) -> u64 {
        self.offset
    }

    /// Gives the reader back once the archive has ended.
    pub(crate) fn into_inner(self) -> R {
        self.inner
    }

    fn zeros(&mut self, size: usize) -> Result<(), StreamError> {
        let mut block = [0; BLOCK];
        self.fill(&mut block[..size])?;
        if block != END[..BLOCK] {
            return Err(self.not_canonical(size));
        }
        Ok(())
    }

    fn fill(&mut self, block: &mut [u8]) -> Result<(), StreamError> {
        self.inner
            .read_exact(block)
            .map_err(|error| match error.kind() {
                io::ErrorKind::UnexpectedEof if error.get_ref().is_none() => {
                    StreamError::Archive(ArchiveError::CutShort)
                }
                _ => StreamError::Io(error),
            })?;
        self.offset += block.len() as u64;
        Ok(())
    }

    fn not_canonical(&self, size: usize) -> StreamError {
        StreamError::Archive(ArchiveError::NotCanonical {
            offset: self.offset - size as u64,
        })
    }
}
