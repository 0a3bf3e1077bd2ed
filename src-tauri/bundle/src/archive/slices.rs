//! Reading an archive that is in memory, without copying what it holds.

use super::ArchiveError;
use super::header::{BLOCK, END, padding, read_header};

/// Walks the members of an archive in memory.
pub(crate) struct Slices<'a> {
    bytes: &'a [u8],
    offset: usize,
}

impl<'a> Slices<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, offset: 0 }
    }

    /// Gives path and content of the next member.
    pub(crate) fn next_member(&mut self) -> Result<(&'a str, &'a [u8]), ArchiveError> {
        let start = self.offset as u64;
        let block = self.take(BLOCK as u64)?;
        let not_canonical = ArchiveError::NotCanonical { offset: start };
        let block: &[u8; BLOCK] = block.try_into().map_err(|_| not_canonical)?;
        let (path, size) = read_header(block).ok_or(not_canonical)?;
        let content = self.take(size)?;
        let start = self.offset as u64;
        let zeros = self.take(padding(size) as u64)?;
        match zeros.iter().position(|byte| *byte != 0) {
            Some(at) => Err(ArchiveError::NotCanonical {
                offset: start + at as u64,
            }),
            None => Ok((path, content)),
        }
    }

    /// Where the next member begins.
    pub(crate) fn offset(&self) -> u64 {
        self.offset as u64
    }

    /// Makes sure that the two zero blocks are all that is left.
    pub(crate) fn finish(self) -> Result<(), ArchiveError> {
        let rest = &self.bytes[self.offset..];
        if rest == END {
            return Ok(());
        }
        let same = rest
            .iter()
            .zip(&END)
            .take_while(|(byte, zero)| byte == zero)
            .count();
        if same == rest.len() && same < END.len() {
            return Err(ArchiveError::CutShort);
        }
        Err(ArchiveError::NotCanonical {
            offset: (self.offset + same) as u64,
        })
    }

    fn take(&mut self, size: u64) -> Result<&'a [u8], ArchiveError> {
        let size = usize::try_from(size).map_err(|_| ArchiveError::CutShort)?;
        let rest = &self.bytes[self.offset..];
        let taken = rest.get(..size).ok_or(ArchiveError::CutShort)?;
        self.offset += size;
        Ok(taken)
    }
}
