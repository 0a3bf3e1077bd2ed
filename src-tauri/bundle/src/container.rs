//! The outside of a bundle: an archive of the cover, the payload and its signature.

use crate::archive::{ArchiveError, END, Slices, packed_size, write_member};
use crate::error::BundleError;
use crate::limits::{COVER_LIMIT, FILE_LIMIT, REQUEST_LIMIT, SIGNATURE_LIMIT};

const COVER: &str = "BIA.txt";

/// Names of the payload and its signature: encrypted, and plain as only requests are.
const ENCRYPTED: [&str; 2] = ["payload.age", "payload.age.minisig"];
const PLAIN: [&str; 2] = ["payload.tar.zst", "payload.tar.zst.minisig"];

/// The three parts of a bundle, in an archive that is in its canonical form.
pub(crate) struct Container<'a> {
    pub(crate) cover: &'a [u8],
    pub(crate) payload: &'a [u8],
    pub(crate) signature: &'a [u8],
    pub(crate) is_encrypted: bool,
}

impl<'a> Container<'a> {
    /// Takes a bundle apart; what [`Self::write`] would make of the parts is `bytes` again.
    pub(crate) fn read(bytes: &'a [u8]) -> Result<Self, BundleError> {
        let size = bytes.len() as u64;
        bound(size, FILE_LIMIT)?;
        let begin = format!("{COVER}\0");
        let same = bytes
            .iter()
            .zip(begin.as_bytes())
            .take_while(|(a, b)| a == b)
            .count();
        if same < begin.len() {
            let is_begin = same == bytes.len();
            return Err(if is_begin {
                BundleError::CutShort { size }
            } else {
                BundleError::NotABundle
            });
        }

        let refused = |error| match error {
            ArchiveError::CutShort => BundleError::CutShort { size },
            ArchiveError::NotCanonical { offset } => BundleError::ArchiveNotCanonical { offset },
        };
        let mut members = Slices::new(bytes);
        let (_, cover) = members.next_member().map_err(refused)?;
        bound(cover.len() as u64, COVER_LIMIT)?;

        let offset = members.offset();
        let (payload_path, payload) = members.next_member().map_err(refused)?;
        let names = [ENCRYPTED, PLAIN]
            .into_iter()
            .find(|names| names[0] == payload_path);
        let [_, signature_name] = names.ok_or(BundleError::ArchiveNotCanonical { offset })?;
        let is_encrypted = payload_path == ENCRYPTED[0];
        if !is_encrypted {
            bound(payload.len() as u64, REQUEST_LIMIT)?;
        }

        let offset = members.offset();
        let (signature_path, signature) = members.next_member().map_err(refused)?;
        if signature_path != signature_name {
            return Err(BundleError::ArchiveNotCanonical { offset });
        }
        bound(signature.len() as u64, SIGNATURE_LIMIT)?;
        members.finish().map_err(refused)?;
        Ok(Self {
            cover,
            payload,
            signature,
            is_encrypted,
        })
    }

    /// Puts a bundle together.
    pub(crate) fn write(&self) -> Result<Vec<u8>, BundleError> {
        let [payload, signature] = if self.is_encrypted { ENCRYPTED } else { PLAIN };
        let members = [
            (COVER, self.cover),
            (payload, self.payload),
            (signature, self.signature),
        ];
        let size = members
            .iter()
            .map(|(_, content)| packed_size(content.len() as u64));
        let size = size.sum::<u64>() + END.len() as u64;
        bound(size, FILE_LIMIT)?;
        // The bound makes sure that the size fits.
        let mut bytes = Vec::with_capacity(size as usize);
        for (path, content) in members {
            write_member(&mut bytes, path, content).map_err(|_| BundleError::SealFailed)?;
        }
        bytes.extend_from_slice(&END);
        Ok(bytes)
    }
}

/// Refuses what is larger than `limit`.
pub(crate) fn bound(size: u64, limit: u64) -> Result<(), BundleError> {
    if size > limit {
        Err(BundleError::TooLarge { limit, size })
    } else {
        Ok(())
    }
}
