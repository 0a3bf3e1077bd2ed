//! Whether a word is spelled as a Vietnamese syllable: onset, rime, tone.

use unicode_normalization::UnicodeNormalization as _;

const ONSETS: [&str; 28] = [
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g",
    "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
];

const RIMES: &str = "a ac ach ai am an ang anh ao ap at au ay \
    ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây \
    e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu \
    i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu \
    y ya yu ych ynh yt yn ym yp yêm yên yêng yêt yêu \
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet \
    oi om on ong ooc oong op ot oc ô ôc ôi ôm ôn ông ôp ôt \
    ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uơ \
    uôc uôi uôm uôn uông uôt uy uya uych uynh uyên uyêt uyt uyu uyn uyp \
    ư ưa ưc ưi ưm ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu";

/// Whether a word, in any case, can be a syllable of Vietnamese.
///
/// ```
/// use phuong_intake::legacy::is_syllable;
/// assert!(is_syllable("Phường"));
/// assert!(!is_syllable("ph\u{AD}êng"));
/// assert!(!is_syllable("trởc"));
/// ```
pub fn is_syllable(word: &str) -> bool {
    let mut tone = None;
    let mut plain = String::with_capacity(word.len());
    for c in word.to_lowercase().nfd() {
        if matches!(c, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}') {
            if tone.replace(c).is_some() {
                return false;
            }
        } else {
            plain.push(c);
        }
    }
    let plain: String = plain.nfc().collect();
    if plain.chars().count() > 7 {
        return false;
    }
    // A final stop carries only the rising or the heavy tone.
    let is_stopped = ["c", "ch", "p", "t"].iter().any(|end| plain.ends_with(end));
    if is_stopped && !matches!(tone, Some('\u{301}' | '\u{323}')) {
        return false;
    }
    ONSETS.iter().any(|onset| {
        plain
            .strip_prefix(onset)
            .is_some_and(|rime| RIMES.split_whitespace().any(|known| known == rime))
    }) || plain == "gi"
}
