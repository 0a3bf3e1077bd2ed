//! The letters every form is set in, compiled into the program.

use std::sync::OnceLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// The faces, in the order of the font book. Licences lie beside them.
const FACES: [&[u8]; 6] = [
    include_bytes!("../../../assets/fonts/LiberationSerif-Regular.ttf"),
    include_bytes!("../../../assets/fonts/LiberationSerif-Bold.ttf"),
    include_bytes!("../../../assets/fonts/LiberationSerif-Italic.ttf"),
    include_bytes!("../../../assets/fonts/LiberationSerif-BoldItalic.ttf"),
    include_bytes!("../../../assets/fonts/LiberationMono-Regular.ttf"),
    // Five signs Liberation lacks: ☐ ☑ ☒ ✓ ✗.
    include_bytes!("../../../assets/fonts/DejaVuSans-Boxes.ttf"),
];

/// The bytes of a face for text.
pub(crate) fn face(is_bold: bool, is_italic: bool, is_fixed: bool) -> &'static [u8] {
    let [regular, bold, italic, bold_italic, fixed, _] = FACES;
    match (is_fixed, is_bold, is_italic) {
        (true, _, _) => fixed,
        (_, false, false) => regular,
        (_, true, false) => bold,
        (_, false, true) => italic,
        (_, true, true) => bold_italic,
    }
}

/// The parsed faces and their index.
pub(crate) struct Fonts {
    pub(crate) faces: Vec<Font>,
    pub(crate) book: LazyHash<FontBook>,
}

/// Returns the fonts, parsed once.
pub(crate) fn fonts() -> &'static Fonts {
    static FONTS: OnceLock<Fonts> = OnceLock::new();
    FONTS.get_or_init(|| {
        let faces: Vec<Font> = FACES
            .iter()
            .filter_map(|data| Font::new(Bytes::new(*data), 0))
            .collect();
        let book = LazyHash::new(FontBook::from_fonts(&faces));
        Fonts { faces, book }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_face_is_readable() {
        assert_eq!(fonts().faces.len(), FACES.len());
    }

    #[test]
    fn every_vietnamese_letter_is_in_every_face_for_text() {
        let letters = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ";
        assert_eq!(letters.chars().count(), 67);
        let signs = "“”‘’–—…₫°²³≤≥×";
        let all = [letters, &letters.to_uppercase(), signs].concat();
        for face in &fonts().faces[..4] {
            for letter in all.chars() {
                let covered = face.info().coverage.contains(letter.into());
                assert!(covered, "{} lacks {letter}", face.info().family);
            }
        }
    }

    #[test]
    fn the_boxes_are_in_the_face_for_signs() {
        let face = &fonts().faces[5];
        assert_eq!(face.info().family, "DejaVu Sans");
        assert!(
            "☐☑☒✓✗"
                .chars()
                .all(|sign| face.info().coverage.contains(sign.into()))
        );
    }
}
