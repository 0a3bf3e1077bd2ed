//! The place a sentence speaks of: the unit itself, or somewhere else.

use super::scene::words;
use super::tokens::Token;
use super::words::has_any;

/// Places wider or narrower than the ward: such a sentence is not about the ward's figure.
const ELSEWHERE: [&str; 33] = [
    "toàn quốc",
    "cả nước",
    "toàn tỉnh",
    "toàn thành phố",
    "tổ dân phố",
    "khu phố",
    "khóm",
    "ấp",
    "thôn",
    "bộ công an",
    "công an tỉnh",
    "địa bàn tỉnh",
    "quận",
    // Parts of the ward, and what it was made of.
    "khu",
    "khối",
    "xóm",
    "buôn",
    "cũ",
    "tỉnh",
    "thành phố",
    "tp",
    "các phường",
    "liên phường",
    "các xã",
    "dương lịch",
    "lịch dương",
    "trước sáp nhập",
    "trước khi",
    "tuyến",
    "quốc lộ",
    "tỉnh lộ",
    "trên đường",
    "chợ",
];

/// Whether a sentence speaks of another place than the unit called `own` ("Phường Hồng Gai").
pub(super) fn is_elsewhere(text: &[char], tokens: &[Token], own: &str) -> bool {
    has_any(&words(tokens), &ELSEWHERE) || names_team(tokens) || names_another(text, tokens, own)
}

/// "phường Bạch Đằng" where the unit is another: a kind of unit with a name or number behind it.
fn names_another(text: &[char], tokens: &[Token], own: &str) -> bool {
    let own: Vec<String> = own.to_lowercase().split(' ').map(str::to_owned).collect();
    let written = |at: usize| -> Option<String> {
        let token = tokens.get(at)?;
        let letters = text.get(token.start..token.end)?.iter();
        Some(letters.flat_map(|c| c.to_lowercase()).collect())
    };
    (0..tokens.len()).any(|at| {
        let next = tokens.get(at + 1);
        let is_kind = match tokens.get(at).map_or("", Token::word) {
            "phường" | "trấn" => true,
            "xã" => next.is_some_and(|t| t.word() != "hội"),
            _ => false,
        };
        let first = next.and_then(|t| text.get(t.start));
        let is_name = first.is_some_and(|c| c.is_uppercase() || c.is_ascii_digit());
        let is_own = || (0..own.len()).all(|i| written(at + i).as_ref() == own.get(i));
        is_kind && is_name && !is_own()
    })
}

/// "tổ 3", "bản 2", "phố 1": a part of the ward by its number.
fn names_team(tokens: &[Token]) -> bool {
    let pairs = tokens.iter().zip(tokens.iter().skip(1));
    pairs.into_iter().any(|(word, number)| {
        ["tổ", "bản", "phố", "đội", "làng"].contains(&word.word()) && number.number().is_some()
    })
}
