//! Numbers as they are written in Việt Nam, and exact percentages.
//!
//! Nothing here uses floating point: a share is two integers until it is printed.

/// Writes an integer with dots between thousands: 4600 → "4.600"; minus is "-".
pub fn grouped(value: i64) -> String {
    let digits = value.unsigned_abs().to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if value < 0 {
        out.push('-');
    }
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push('.');
        }
        out.push(c);
    }
    out
}

/// Writes a count as it stands in a sentence: 5 → "05", 12 → "12", 4600 → "4.600".
pub fn in_sentence(value: i64) -> String {
    if (0..10).contains(&value) {
        format!("0{value}")
    } else {
        grouped(value)
    }
}

/// Divides exactly and rounds half away from zero to `decimals` places.
///
/// Returns the quotient × 10^decimals, or `None` when `denominator` is zero.
pub fn rounded_quotient(numerator: i128, denominator: i128, decimals: u32) -> Option<i128> {
    if denominator == 0 {
        return None;
    }
    let scaled = numerator.checked_mul(10_i128.checked_pow(decimals)?)?;
    let (n, d) = (scaled.unsigned_abs(), denominator.unsigned_abs());
    let rounded = i128::try_from((2 * n + d) / (2 * d)).ok()?;
    Some(if (scaled < 0) == (denominator < 0) {
        rounded
    } else {
        -rounded
    })
}

/// Writes a scaled integer with a decimal comma: (-429, 1) → "-42,9".
pub fn decimal(scaled: i128, decimals: u32) -> String {
    let power = 10_u128.pow(decimals);
    let magnitude = scaled.unsigned_abs();
    let whole = i64::try_from(magnitude / power)
        .map(grouped)
        .unwrap_or_default();
    let sign = if scaled < 0 { "-" } else { "" };
    if decimals == 0 {
        return format!("{sign}{whole}");
    }
    format!(
        "{sign}{whole},{:0width$}",
        magnitude % power,
        width = decimals as usize
    )
}

/// Reads what [`grouped`] and [`decimal`] write, with "-", "−" or "+" before it: "-42,9" is
/// (-429, 1).
pub fn parse_decimal(text: &str) -> Option<(i128, u32)> {
    let text = text.trim();
    let (is_negative, digits) = match text.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (whole, fraction) = digits.split_once(',').unwrap_or((digits, ""));
    let all = format!("{}{fraction}", whole.replace('.', ""));
    if whole.is_empty() || all.len() > 30 || !all.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let scaled: i128 = all.parse().ok()?;
    let scaled = if is_negative { -scaled } else { scaled };
    Some((scaled, u32::try_from(fraction.len()).ok()?))
}

/// Writes part / whole as a percentage without the sign: (2, 21, 1) → "9,5".
pub fn percent(part: i64, whole: i64, decimals: u32) -> Option<String> {
    rounded_quotient(i128::from(part) * 100, i128::from(whole), decimals)
        .map(|scaled| decimal(scaled, decimals))
}

/// Writes the change from `base` to `current` in percent: (10, 15, 1) → "-33,3".
///
/// `None` on a zero base: there is no percentage then (design §7).
pub fn percent_change(current: i64, base: i64, decimals: u32) -> Option<String> {
    let change = (i128::from(current) - i128::from(base)) * 100;
    rounded_quotient(change, i128::from(base), decimals).map(|scaled| decimal(scaled, decimals))
}

/// Points are stored × 100. Writes them as on the form: 500 → "5", 425 → "4,25".
pub fn points(hundredths: i64) -> String {
    let text = decimal(i128::from(hundredths), 2);
    text.trim_end_matches('0').trim_end_matches(',').to_owned()
}

/// Reads points written with a comma or a dot: "4,25" → 425. At most two decimals.
pub fn parse_points(text: &str) -> Option<i64> {
    let text = text.trim().replace(',', ".");
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    if whole.is_empty() || whole.len() > 6 || fraction.len() > 2 {
        return None;
    }
    let all_digits = |t: &str| t.chars().all(|c| c.is_ascii_digit());
    if !all_digits(whole) || !all_digits(fraction) {
        return None;
    }
    let cents: i64 = if fraction.is_empty() {
        0
    } else {
        format!("{fraction:0<2}").parse().ok()?
    };
    Some(whole.parse::<i64>().ok()? * 100 + cents)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_figures_come_out() {
        // domain.md §3.3
        for (current, base, decimals, expected) in [
            (4054, 3663, 2, "10,67"),
            (9398, 12407, 2, "-24,25"),
            (5293, 5494, 2, "-3,66"),
            (6246, 9449, 2, "-33,90"),
            (4, 7, 1, "-42,9"),
            (2, 3, 1, "-33,3"),
            (10, 15, 1, "-33,3"),
            (9, 25, 1, "-64,0"),
        ] {
            assert_eq!(percent_change(current, base, decimals).unwrap(), expected);
        }
        assert_eq!(percent(3066, 4054, 2).unwrap(), "75,63");
        assert_eq!(percent(2, 21, 1).unwrap(), "9,5");
        assert_eq!(percent(22, 26, 1).unwrap(), "84,6");
        assert_eq!(percent_change(2, 0, 1), None);
    }

    #[test]
    fn halves_round_away_from_zero() {
        assert_eq!(percent(1, 8, 0).unwrap(), "13");
        assert_eq!(percent_change(7, 8, 0).unwrap(), "-13");
        assert_eq!(percent_change(9, 8, 0).unwrap(), "13");
    }

    #[test]
    fn numbers_are_written_the_vietnamese_way() {
        assert_eq!(grouped(4600), "4.600");
        assert_eq!(grouped(-1_234_567), "-1.234.567");
        assert_eq!(in_sentence(5), "05");
        assert_eq!(in_sentence(0), "00");
        assert_eq!(in_sentence(15000), "15.000");
        assert_eq!(points(9800), "98");
        assert_eq!(points(425), "4,25");
        assert_eq!(points(450), "4,5");
        assert_eq!(points(0), "0");
        assert_eq!(parse_points("4,25"), Some(425));
        assert_eq!(parse_points("4.5"), Some(450));
        assert_eq!(parse_points("5"), Some(500));
        for (scaled, decimals) in [(0, 0), (5, 0), (-429, 1), (1_234_567, 2), (-1_234_567, 0)] {
            let written = decimal(scaled, decimals);
            assert_eq!(
                parse_decimal(&written),
                Some((scaled, decimals)),
                "{written}"
            );
        }
        assert_eq!(parse_decimal("+5"), Some((5, 0)));
        assert_eq!(parse_decimal("−1.234,5"), Some((-12_345, 1)));
        for text in ["", "–", "k/c", "5 vụ", "-", "1,2,3"] {
            assert_eq!(parse_decimal(text), None, "{text}");
        }
        assert_eq!(parse_points("-1"), None);
        assert_eq!(parse_points("4,255"), None);
        assert_eq!(parse_points("năm"), None);
    }
}
