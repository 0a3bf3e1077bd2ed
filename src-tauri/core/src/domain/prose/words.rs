//! The words of Vietnamese police reports that the reader knows.

/// Which way a change goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Up,
    Down,
}

impl Way {
    /// The way a verb says.
    pub(super) fn of_word(word: &str) -> Option<Way> {
        match word {
            "tăng" => Some(Way::Up),
            "giảm" => Some(Way::Down),
            _ => None,
        }
    }

    /// The way a sign says.
    pub(super) fn of_sign(sign: char) -> Option<Way> {
        match sign {
            '+' => Some(Way::Up),
            '-' => Some(Way::Down),
            _ => None,
        }
    }

    /// The verb.
    pub(super) fn verb(self) -> &'static str {
        match self {
            Way::Up => "tăng",
            Way::Down => "giảm",
        }
    }

    /// +1 or −1.
    pub(super) fn sign(self) -> i64 {
        match self {
            Way::Up => 1,
            Way::Down => -1,
        }
    }
}

/// How exactly a number is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bound {
    Exact,
    AtLeast,
    AtMost,
    About,
}

impl Bound {
    /// What the word right before a number says.
    pub(super) fn of_word(word: &str) -> Bound {
        match word {
            "hơn" | "trên" | "quá" | "vượt" | "thiểu" | "nhất" => Bound::AtLeast,
            "dưới" | "gần" | "đến" | "tới" | "đa" | "sát" => Bound::AtMost,
            "khoảng" | "xỉ" | "chừng" | "độ" | "ước" | "cỡ" => Bound::About,
            _ => Bound::Exact,
        }
    }
}

/// Behind these a number is a name, a day or a place, not a count.
pub(super) const NAMED_BY_NUMBER: [&str; 39] = [
    "năm",
    "tháng",
    "ngày",
    "quý",
    "tuần",
    "kỳ",
    "giờ",
    "lúc",
    "điều",
    "khoản",
    "mục",
    "chương",
    "phường",
    "xã",
    "quận",
    "huyện",
    "tổ",
    "khu",
    "phố",
    "ấp",
    "thôn",
    "bản",
    "khóm",
    "hẻm",
    "ngõ",
    "đội",
    "thứ",
    "đợt",
    "khóa",
    "mẫu",
    "lộ",
    "phút",
    "loại",
    "cấp",
    "hạng",
    "đoạn",
    "nhóm",
    "đề",
    "biểu",
];

/// Units of what is measured and rounded, not counted one by one.
pub(super) const MEASURED: [&str; 33] = [
    "tỷ", "tỉ", "triệu", "nghìn", "ngàn", "vạn", "usd", "kg", "g", "gam", "gram", "tấn", "tạ",
    "yến", "lít", "ml", "km", "m", "m2", "m²", "mét", "ha", "giờ", "phút", "giây", "ngày", "tháng",
    "năm", "tuần", "quý", "tuổi", "lần", "phần",
];

/// Words of time: a mention of another period opens another measure.
pub(super) const PERIODS: [&str; 6] = ["tháng", "quý", "năm", "tuần", "ngày", "kỳ"];

/// Words that may stand between a total and its change without naming anything else.
pub(super) const FILLERS: [&str; 47] = [
    "so", "với", "cùng", "kỳ", "năm", "tháng", "quý", "tuần", "trước", "liền", "kề", "ngoái",
    "nay", "thì", "là", "đã", "và", "như", "vậy", "cũng", "theo", "thời", "điểm", "giai", "đoạn",
    "tương", "ứng", "đều", "lại", "đồng", "này", "qua", "đó", "được", "thêm", "tức", "đương",
    "hay", "mức", "một", "cả", "ở", "có", "sau", "sáp", "nhập", "báo",
];

/// Behind these the nouns of a count have ended.
pub(super) const NOUN_ENDS: [&str; 34] = [
    "so", "tăng", "giảm", "đạt", "trong", "và", "gồm", "bao", "còn", "chiếm", "với", "tại", "từ",
    "đã", "do", "làm", "xuống", "lên", "bằng", "cùng", "đến", "hay", "tương", "là", "trên", "khi",
    "được", "để", "theo", "tỷ", "tỉ", "nhưng", "ở", "năm",
];

/// What was done about what occurred: the smaller count of a rate.
pub(super) const DONE: [&str; 22] = [
    "khám phá",
    "làm rõ",
    "giải quyết",
    "xử lý",
    "hoàn thành",
    "hòa giải",
    "hoà giải",
    "đúng hạn",
    "trước hạn",
    "thực hiện",
    "bắt giữ",
    "phá án",
    "kết luận",
    "khởi tố",
    "phân loại",
    "trực tuyến",
    "thu hồi",
    "thành công",
    "thẩm định",
    "công nhận",
    "tái phạm",
    "hòa giải thành",
];

/// What occurred or came in: the greater count of a rate.
pub(super) const OCCURRED: [&str; 14] = [
    "xảy ra",
    "tiếp nhận",
    "thụ lý",
    "phát sinh",
    "phát hiện",
    "tổng số",
    "ghi nhận",
    "được giao",
    "tổng cộng",
    "nhận được",
    "có",
    "quản lý",
    "đăng ký",
    "gồm",
];

/// Words that make a percentage a level of something counted.
pub(super) const LEVELS: [&str; 7] = [
    "đạt",
    "chiếm",
    "tỷ lệ",
    "tỉ lệ",
    "tương đương",
    "tương ứng",
    "bằng",
];

/// Whether a phrase stands among words, as whole words.
pub(super) fn has(words: &[&str], phrase: &str) -> bool {
    let first = phrase.split(' ').next().unwrap_or_default();
    words.iter().enumerate().any(|(at, word)| {
        *word == first
            && phrase
                .split(' ')
                .enumerate()
                .all(|(i, part)| words.get(at + i) == Some(&part))
    })
}

/// Whether one of the phrases stands among words.
pub(super) fn has_any(words: &[&str], phrases: &[&str]) -> bool {
    !words.is_empty() && phrases.iter().any(|phrase| has(words, phrase))
}
