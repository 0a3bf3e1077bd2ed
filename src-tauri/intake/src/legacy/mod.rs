//! Vietnamese text from before Unicode: TCVN3 (ABC) and VNI Windows, recognised and converted.
//!
//! Both show Vietnamese with ordinary bytes and a font of their own, so a file says in Latin-1
//! letters `C«ng an phêng` or `Coâng an phöôøng`. A font's name settles it ([`of_font`]); without
//! one, the reading wins under which more words are Vietnamese syllables ([`recognise`]). Text
//! that is Unicode already is never changed, only composed (NFC).

mod bytes;
mod syllable;
mod tcvn3;
mod vni;

use unicode_normalization::UnicodeNormalization as _;

pub use syllable::is_syllable;

/// What a text was written in.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Encoding {
    /// Unicode, composed or not.
    Unicode,
    /// TCVN 5712 VN3, called ABC; the fonts whose names begin with `.Vn`.
    Tcvn3,
    /// The same with a font of capitals (`.VnTimeH`).
    Tcvn3Capitals,
    /// VNI Windows; the fonts whose names begin with `VNI-`.
    Vni,
}

impl Encoding {
    /// The name people know it by.
    pub fn name(self) -> &'static str {
        match self {
            Self::Unicode => "Unicode",
            Self::Tcvn3 | Self::Tcvn3Capitals => "TCVN3",
            Self::Vni => "VNI",
        }
    }
}

/// The encoding a font stands for, or `None` for a font of no encoding of its own.
///
/// `.VnTime`, `.VnArialH` are TCVN3 (a final `H` is a font of capitals); `VNI-Times`,
/// `VNI-Helve` are VNI.
pub fn of_font(font: &str) -> Option<Encoding> {
    let font = font.trim();
    let starts = |prefix: &str| {
        font.get(..prefix.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(prefix))
    };
    if starts(".vn") {
        let is_capitals = font.ends_with('H');
        Some(if is_capitals {
            Encoding::Tcvn3Capitals
        } else {
            Encoding::Tcvn3
        })
    } else if starts("vni-") || starts("vni ") {
        Some(Encoding::Vni)
    } else {
        None
    }
}

/// The encoding under which most words of a text are Vietnamese.
///
/// Unicode unless another reading makes strictly more words valid syllables: a text of plain ASCII,
/// of another language or of Unicode already is `Unicode`.
pub fn recognise<'a>(texts: impl IntoIterator<Item = &'a str>) -> Encoding {
    let mut votes = Votes::default();
    for text in texts {
        votes.take(text);
    }
    votes.verdict()
}

/// How many words are valid under each reading; adds up over the cells of a sheet.
#[derive(Clone, Copy, Debug, Default)]
pub struct Votes {
    as_is: usize,
    tcvn3: usize,
    vni: usize,
}

impl Votes {
    /// Counts the words of a text that have a letter beyond ASCII.
    pub fn take(&mut self, text: &str) {
        if text.is_ascii() {
            return;
        }
        for word in words(text).filter(|word| !word.is_ascii()) {
            self.as_is += usize::from(is_syllable(word));
            // A letter no single-byte table knows: this word is Unicode.
            if word.chars().all(bytes::could_be_one) {
                let one_letter =
                    |text: &str| text.chars().count() == 1 && word.chars().count() == 1;
                let tcvn3 = tcvn3::to_unicode(word);
                self.tcvn3 += usize::from(!one_letter(&tcvn3) && is_syllable(&tcvn3));
                let vni = vni::to_unicode(word);
                self.vni += usize::from(!one_letter(&vni) && is_syllable(&vni));
            }
        }
    }

    /// The reading with the most words; Unicode when nothing beats it.
    pub fn verdict(self) -> Encoding {
        self.verdict_against(self)
    }

    /// The same where what stands as it is was read by another table.
    pub(crate) fn verdict_against(mut self, other: Votes) -> Encoding {
        self.as_is = other.as_is;
        if self.tcvn3 > self.as_is && self.tcvn3 > self.vni {
            Encoding::Tcvn3
        } else if self.vni > self.as_is && self.vni >= self.tcvn3 {
            Encoding::Vni
        } else {
            Encoding::Unicode
        }
    }
}

/// Text of a known encoding as Unicode NFC.
pub fn convert(text: &str, encoding: Encoding) -> String {
    if text.is_ascii() && encoding != Encoding::Tcvn3Capitals {
        return text.to_owned();
    }
    // Within a legacy text a person may have typed Unicode later: what no byte can be stays.
    let is_unicode = encoding == Encoding::Unicode || !text.chars().all(bytes::could_be_one);
    match encoding {
        _ if is_unicode => text.nfc().collect(),
        Encoding::Unicode | Encoding::Tcvn3 => tcvn3::to_unicode(text).nfc().collect(),
        Encoding::Tcvn3Capitals => tcvn3::to_unicode(text).to_uppercase().nfc().collect(),
        Encoding::Vni => vni::to_unicode(text),
    }
}

/// Recognises and converts one text on its own.
pub fn to_unicode(text: &str) -> String {
    convert(text, recognise([text]))
}

/// Decides for many texts, each with the font it is shown in where that is known.
///
/// A font of an encoding settles its text; the others are judged together, and one alone only
/// when it speaks clearly against them.
#[derive(Clone, Copy, Debug, Default)]
pub struct Judge {
    votes: Votes,
}

impl Judge {
    /// Notes a text of an unknown font.
    pub fn hear(&mut self, text: &str) {
        self.votes.take(text);
    }

    /// The encoding of a text.
    pub fn encoding(&self, text: &str, font: Option<&str>) -> Encoding {
        if let Some(found) = font.and_then(of_font) {
            return found;
        }
        if text.is_ascii() {
            return Encoding::Unicode;
        }
        let mut own = Votes::default();
        own.take(text);
        match (own.verdict(), self.votes.verdict()) {
            (Encoding::Unicode, Encoding::Unicode) => Encoding::Unicode,
            // Its words read as well as they stand as converted: the company it keeps decides.
            (Encoding::Unicode, Encoding::Tcvn3) if own.tcvn3 >= own.as_is => Encoding::Tcvn3,
            (Encoding::Unicode, Encoding::Vni) if own.vni >= own.as_is => Encoding::Vni,
            (Encoding::Tcvn3, Encoding::Vni) if own.vni == own.tcvn3 => Encoding::Vni,
            (Encoding::Vni, Encoding::Tcvn3) if own.vni == own.tcvn3 => Encoding::Tcvn3,
            (found, _) => found,
        }
    }
}

/// The words of a text: what stands between white space, digits and ASCII signs.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| {
        (c.is_ascii() && !c.is_ascii_alphabetic())
            || c.is_whitespace()
            || matches!(c, '“' | '”' | '‘' | '’' | '–' | '—' | '…' | '•')
    })
    .filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn real_words_of_tcvn3() {
        let cases = [
            ("C«ng an ph\u{AD}êng", "Công an phường"),
            (
                "Tæng sè vô viÖc vÒ trËt tù x· héi",
                "Tổng số vụ việc về trật tự xã hội",
            ),
            (
                "§iÒu tra, kh¸m ph¸ ¸n h×nh sù",
                "Điều tra, khám phá án hình sự",
            ),
            (
                "Tai n¹n giao th«ng: ng\u{AD}êi chÕt, bÞ th\u{AD}¬ng",
                "Tai nạn giao thông: người chết, bị thương",
            ),
            (
                "Sè ng\u{AD}êi nghiÖn ma tuý cã hå s¬ qu¶n lý",
                "Số người nghiện ma tuý có hồ sơ quản lý",
            ),
            (
                "Tæ d©n phè sè 5, ph\u{AD}êng Hång Gai",
                "Tổ dân phố số 5, phường Hồng Gai",
            ),
            (
                "Ngµy lËp biÓu, ký, ghi râ hä tªn",
                "Ngày lập biểu, ký, ghi rõ họ tên",
            ),
            (
                "Kú tr\u{AD}íc, kú nµy, t¨ng gi¶m",
                "Kỳ trước, kỳ này, tăng giảm",
            ),
            ("Quý, th¸ng, n¨m, céng", "Quý, tháng, năm, cộng"),
        ];
        for (old, new) in cases {
            assert_eq!(to_unicode(old), new);
        }
    }

    #[test]
    fn real_words_of_vni() {
        let cases = [
            ("Coâng an phöôøng", "Công an phường"),
            (
                "Toång soá vuï vieäc veà traät töï xaõ hoäi",
                "Tổng số vụ việc về trật tự xã hội",
            ),
            (
                "Ñieàu tra, khaùm phaù aùn hình söï",
                "Điều tra, khám phá án hình sự",
            ),
            (
                "Soá ngöôøi nghieän coù hoà sô quaûn lyù",
                "Số người nghiện có hồ sơ quản lý",
            ),
            ("COÂNG AN PHÖÔØNG BÌNH THAÏNH", "CÔNG AN PHƯỜNG BÌNH THẠNH"),
            (
                "Thaùng gieâng, kyø tröôùc, taêng giaûm",
                "Tháng giêng, kỳ trước, tăng giảm",
            ),
            (
                "Kyõ thuaät, tyû leä, quyù, thuûy",
                "Kỹ thuật, tỷ lệ, quý, thủy",
            ),
        ];
        for (old, new) in cases {
            assert_eq!(to_unicode(old), new);
        }
    }

    #[test]
    fn unicode_is_only_composed() {
        for text in [
            "Công an phường Hồng Gai",
            "Tổng số vụ: 15; tăng 12,5 %",
            "Ông Trần Văn Tý là tổ trưởng tổ dân phố",
            "côn trùng, môn học, tình hình, hòa bình",
            "Café, naïve, Zürich, São Paulo",
            "",
            "Total 12",
        ] {
            assert_eq!(to_unicode(text), text);
            let decomposed: String = text.nfd().collect();
            assert_eq!(to_unicode(&decomposed), text);
        }
    }

    #[test]
    fn a_font_settles_it() {
        assert_eq!(of_font(".VnTime"), Some(Encoding::Tcvn3));
        assert_eq!(of_font(".VnTimeH"), Some(Encoding::Tcvn3Capitals));
        assert_eq!(of_font("VNI-Times"), Some(Encoding::Vni));
        assert_eq!(of_font("Times New Roman"), None);
        assert_eq!(of_font("VNtimes new roman"), None);
        assert_eq!(
            convert("C«ng an ph\u{AD}êng", Encoding::Tcvn3Capitals),
            "CÔNG AN PHƯỜNG"
        );
        // Alone it reads both ways; the font says which.
        assert_eq!(convert("tôn", Encoding::Vni), "tơn");
        assert_eq!(to_unicode("tôn"), "tôn");
    }

    #[test]
    fn capitals_typed_in_a_font_of_small_letters_become_capitals() {
        assert_eq!(to_unicode("C¤NG AN PH¦êNG"), "CÔNG AN PHƯỜNG");
        assert_eq!(to_unicode("Sè vô viÖc X¶Y RA"), "Số vụ việc XẢY RA");
    }

    #[test]
    fn doubtful_words_follow_their_company() {
        let mut judge = Judge::default();
        for text in ["Toång soá vuï", "khaùm phaù", "Coâng an phöôøng"] {
            judge.hear(text);
        }
        // `sô` is Vietnamese as it stands and as VNI (sơ).
        assert_eq!(convert("hoà sô", judge.encoding("hoà sô", None)), "hồ sơ");
        assert_eq!(judge.encoding("sô", None), Encoding::Vni);
        assert_eq!(judge.encoding("Tổng số", None), Encoding::Unicode);
        assert_eq!(Judge::default().encoding("sô", None), Encoding::Unicode);
    }

    #[test]
    fn bytes_read_by_a_vietnamese_windows_are_found_again() {
        // Windows-1258 shows the bytes of TCVN3 with other letters and combining marks.
        let raw = b"T\xe6ng s\xe8 v\xf4 vi\xd6c, ng\xad\xeai ch\xd5t";
        let (shown, _, _) = encoding_rs::WINDOWS_1258.decode(raw);
        assert_eq!(to_unicode(&shown), "Tổng số vụ việc, người chết");
    }
}
