//! The inside of a bundle: an archive of the manifest and the members, compressed with zstd.

use std::io::{self, BufRead, BufReader, Read, Write};

use zstd::{Decoder, Encoder};

use crate::archive::{ArchiveError, END, Stream, StreamError, packed_size, write_member};
use crate::container::bound;
use crate::error::BundleError;
use crate::limits::{MANIFEST_LIMIT, WINDOW_LOG_LIMIT};

pub(crate) const MANIFEST: &str = "manifest.json";

/// Small enough to take no time on an old PC, large enough to halve the default's output.
const LEVEL: i32 = 9;

/// Writes the compressed archive; the same members always give the same bytes.
pub(crate) fn pack(
    out: &mut dyn Write,
    manifest: &[u8],
    members: &[(String, Vec<u8>)],
) -> io::Result<()> {
    let mut packed = Encoder::new(out, LEVEL)?;
    packed.include_checksum(true)?;
    write_member(&mut packed, MANIFEST, manifest)?;
    for (path, content) in members {
        write_member(&mut packed, path, content)?;
    }
    packed.write_all(&END)?;
    packed.finish()?.flush()
}

/// Reads a compressed archive member by member, never more than a limit in all.
pub(crate) struct Unpacker<R: Read> {
    archive: Stream<Decoder<'static, BufReader<R>>>,
    limit: u64,
    size: u64,
}

impl<R: Read> Unpacker<R> {
    pub(crate) fn new(inner: R, limit: u64) -> Result<Self, BundleError> {
        let mut unpacked = Decoder::new(inner).map_err(|_| BundleError::BadCompression)?;
        // Without this bound a frame of a few bytes could ask for 2 GiB of memory.
        unpacked
            .window_log_max(WINDOW_LOG_LIMIT)
            .map_err(|_| BundleError::BadCompression)?;
        let archive = Stream::new(unpacked.single_frame());
        Ok(Self {
            archive,
            limit,
            size: END.len() as u64,
        })
    }

    /// Reads the manifest, which must be the first member.
    pub(crate) fn manifest(&mut self) -> Result<Vec<u8>, BundleError> {
        match self.next_member()? {
            Some((path, size)) if path == MANIFEST => {
                bound(size, MANIFEST_LIMIT)?;
                self.content(size)
            }
            _ => Err(BundleError::ManifestMissing),
        }
    }

    /// Gives path and size of the next member; its content must be taken before the next call.
    pub(crate) fn next_member(&mut self) -> Result<Option<(String, u64)>, BundleError> {
        let member = self
            .archive
            .next_member()
            .map_err(|error| self.refused(error))?;
        if let Some((_, size)) = &member {
            self.size = self.size.saturating_add(packed_size(*size));
            bound(self.size, self.limit)?;
        }
        Ok(member)
    }

    pub(crate) fn content(&mut self, size: u64) -> Result<Vec<u8>, BundleError> {
        self.archive
            .content(size)
            .map_err(|error| self.refused(error))
    }

    /// Makes sure that the frame ends with the archive, and the payload with the frame.
    pub(crate) fn finish(self) -> Result<(), BundleError> {
        let mut unpacked = self.archive.into_inner();
        let mut rest = [0; 1];
        if unpacked.read(&mut rest).map_err(unreadable)? > 0 {
            return Err(BundleError::TrailingBytes);
        }
        let mut packed = unpacked.finish();
        if !packed.fill_buf().map_err(unreadable)?.is_empty() {
            return Err(BundleError::TrailingBytes);
        }
        Ok(())
    }

    fn refused(&self, error: StreamError) -> BundleError {
        match error {
            StreamError::Io(error) => unreadable(error),
            StreamError::Archive(ArchiveError::NotCanonical { offset }) => {
                BundleError::PayloadNotCanonical { offset }
            }
            StreamError::Archive(ArchiveError::CutShort) => BundleError::PayloadNotCanonical {
                offset: self.archive.offset(),
            },
        }
    }
}

/// Tells the failures of the cipher below from those of the compression.
fn unreadable(error: io::Error) -> BundleError {
    let inner = error
        .get_ref()
        .and_then(|inner| inner.downcast_ref::<BundleError>());
    inner.cloned().unwrap_or(BundleError::BadCompression)
}
