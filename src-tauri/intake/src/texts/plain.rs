//! Bytes of text to Unicode NFC.

use encoding_rs::{Encoding as Table, UTF_16BE, UTF_16LE, WINDOWS_1252, WINDOWS_1258};
use unicode_normalization::UnicodeNormalization as _;

use crate::kind::wide_without_mark;
use crate::legacy::{Encoding, Votes, convert};

/// The text of the bytes, and the name of what it was written in.
///
/// UTF-8 and UTF-16 are known by their marks or their shape; single bytes are read as
/// Windows-1258, TCVN3 and VNI, and the reading with the most Vietnamese syllables stands.
pub(crate) fn decode(bytes: &[u8]) -> (String, &'static str) {
    if let Some(text) = unicode(bytes) {
        let mut votes = Votes::default();
        votes.take(&text);
        let encoding = votes.verdict();
        return (convert(&text, encoding), encoding.name());
    }
    let (western, _, _) = WINDOWS_1252.decode(bytes);
    let mut votes = Votes::default();
    votes.take(&western);
    let (vietnamese, _, _) = WINDOWS_1258.decode(bytes);
    let mut as_is = Votes::default();
    as_is.take(&vietnamese);
    match votes.verdict_against(as_is) {
        Encoding::Unicode => (vietnamese.nfc().collect(), "Windows-1258"),
        found => (convert(&western, found), found.name()),
    }
}

/// The text of bytes that are UTF-8 or UTF-16; `None` for any other.
pub(crate) fn unicode(bytes: &[u8]) -> Option<String> {
    if let Some((table, mark)) = Table::for_bom(bytes) {
        let (text, is_damaged) = table.decode_without_bom_handling(bytes.get(mark..)?);
        return (!is_damaged || mark == 2).then(|| text.into_owned());
    }
    if let Some(is_little) = wide_without_mark(bytes) {
        let table = if is_little { UTF_16LE } else { UTF_16BE };
        return Some(table.decode_without_bom_handling(bytes).0.into_owned());
    }
    std::str::from_utf8(bytes).ok().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Công an phường Hồng Gai: xảy ra 15 vụ, tăng 2 vụ";

    #[test]
    fn every_encoding_gives_the_same_text() {
        let utf16 =
            |text: &str| -> Vec<u8> { text.encode_utf16().flat_map(u16::to_le_bytes).collect() };
        let mut marked = vec![0xff, 0xfe];
        marked.extend(utf16(TEXT));
        let windows =
            b"C\xf4ng an ph\xfd\xf5\xccng H\xf4\xccng Gai: xa\xd2y ra 15 vu\xf2, t\xe3ng 2 vu\xf2";
        let tcvn3 = b"C\xabng an ph\xad\xeang H\xe5ng Gai: x\xb6y ra 15 v\xf4, t\xa8ng 2 v\xf4";
        let vni =
            b"Co\xe2ng an ph\xf6\xf4\xf8ng Ho\xe0ng Gai: xa\xfby ra 15 vu\xef, ta\xeang 2 vu\xef";
        let cases: [(&[u8], &str); 6] = [
            (TEXT.as_bytes(), "Unicode"),
            (&marked, "Unicode"),
            (&utf16(TEXT), "Unicode"),
            (windows, "Windows-1258"),
            (tcvn3, "TCVN3"),
            (vni, "VNI"),
        ];
        for (bytes, encoding) in cases {
            assert_eq!(decode(bytes), (TEXT.to_owned(), encoding));
        }
        let decomposed: String = TEXT.nfd().collect();
        assert_eq!(decode(decomposed.as_bytes()).0, TEXT);
        let mut with_mark = vec![0xef, 0xbb, 0xbf];
        with_mark.extend(TEXT.as_bytes());
        assert_eq!(decode(&with_mark).0, TEXT);
    }
}
