//! One block that names a member, and the writing of members.

use std::io::{self, Write};

/// Everything in a tar archive is a multiple of this.
pub(crate) const BLOCK: usize = 512;

/// The two zero blocks after the last member.
pub(crate) const END: [u8; 2 * BLOCK] = [0; 2 * BLOCK];

/// The longest path that fits without a prefix; longer ones never occur.
const PATH_LIMIT: usize = 100;

/// The largest size that eleven octal digits express.
const SIZE_LIMIT: u64 = (1 << 33) - 1;

/// Tells whether `path` may name a member: plain characters, relative, no way out of the folder
/// into which somebody may unpack it with `tar`.
pub(crate) fn is_member_path(path: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"._-".contains(&byte);
    path.len() <= PATH_LIMIT
        && path.split('/').all(|part| {
            !part.is_empty() && part.bytes().all(is_plain) && !part.starts_with(['.', '-'])
        })
}

/// Bytes a member takes in the archive.
pub(crate) fn packed_size(size: u64) -> u64 {
    (BLOCK as u64)
        .saturating_add(size)
        .saturating_add(padding(size) as u64)
}

/// Zero bytes that fill a member's last block.
pub(super) fn padding(size: u64) -> usize {
    // A remainder of 512 fits every integer type.
    (size.wrapping_neg() % BLOCK as u64) as usize
}

/// Writes a member: header, content, padding.
pub(crate) fn write_member(out: &mut impl Write, path: &str, content: &[u8]) -> io::Result<()> {
    let size = content.len() as u64;
    let header = header(path, size).ok_or(io::ErrorKind::InvalidInput)?;
    out.write_all(&header)?;
    out.write_all(content)?;
    out.write_all(&END[..padding(size)])
}

/// Builds the header of a regular file as GNU tar does; `None` when path or size do not fit.
fn header(path: &str, size: u64) -> Option<[u8; BLOCK]> {
    if !is_member_path(path) || size > SIZE_LIMIT {
        return None;
    }
    let mut block = [0; BLOCK];
    let mut put = |at: usize, text: &[u8]| block[at..at + text.len()].copy_from_slice(text);
    put(0, path.as_bytes());
    put(100, b"0000644\0"); // mode
    put(108, b"0000000\0"); // owner
    put(116, b"0000000\0"); // group
    put(124, format!("{size:011o}\0").as_bytes());
    put(136, b"00000000000\0"); // time of change
    put(148, b"        "); // checksum, counted as spaces
    put(156, b"0"); // a regular file
    put(257, b"ustar\x0000");
    put(329, b"0000000\0"); // device numbers
    put(337, b"0000000\0");
    let sum: u32 = block.iter().copied().map(u32::from).sum();
    block[148..156].copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
    Some(block)
}

/// Reads path and size from a block; `None` unless it is exactly the header we would write.
pub(super) fn read_header(block: &[u8; BLOCK]) -> Option<(&str, u64)> {
    let end = block[..PATH_LIMIT]
        .iter()
        .position(|byte| *byte == 0)
        .unwrap_or(PATH_LIMIT);
    let path = std::str::from_utf8(&block[..end]).ok()?;
    let digits = std::str::from_utf8(&block[124..135]).ok()?;
    let size = u64::from_str_radix(digits, 8).ok()?;
    (header(path, size)? == *block).then_some((path, size))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_read_back() {
        for (path, size) in [
            ("BIA.txt", 0),
            ("blobs/ab", 511),
            (&*"x".repeat(100), SIZE_LIMIT),
        ] {
            assert_eq!(
                read_header(&header(path, size).unwrap()),
                Some((path, size))
            );
        }
    }

    #[test]
    fn a_flipped_header_is_none_of_ours_or_another_whole_one() {
        let block = header("manifest.json", 77).unwrap();
        for bit in 0..BLOCK * 8 {
            let mut flipped = block;
            flipped[bit / 8] ^= 1 << (bit % 8);
            // The checksum sees every single flip.
            assert_eq!(read_header(&flipped), None, "bit {bit}");
        }
    }

    #[test]
    fn paths_stay_inside_the_folder() {
        for path in ["a", "blobs/0f", "payload.tar.zst", "a-b_c.d/e"] {
            assert!(is_member_path(path), "{path}");
        }
        for path in [
            "", "/a", "a/", "a//b", "..", "../a", "a/../b", ".", ".a", "-a", "a\\b",
        ] {
            assert!(!is_member_path(path), "{path}");
        }
        for path in ["c:a", "a b", "ế", "a\0", &"x".repeat(101)] {
            assert!(!is_member_path(path), "{path}");
        }
    }

    #[test]
    fn sizes_are_counted_in_whole_blocks() {
        assert_eq!([0, 1, 512, 513].map(padding), [0, 511, 0, 511]);
        assert_eq!([0, 1, 512, 513].map(packed_size), [512, 1024, 1024, 1536]);
        assert_eq!(packed_size(u64::MAX), u64::MAX);
    }
}
