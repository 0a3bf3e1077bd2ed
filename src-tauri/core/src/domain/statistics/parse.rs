//! Reading what a person types into a cell.

use super::Amount;

/// The greatest count a cell takes; a ward's figures are far below it.
pub const MOST: i64 = 999_999_999;

/// Why a typed text is no figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParseError {
    NotANumber,
    Negative,
    TooLarge,
}

/// Reads a cell: digits with dots between thousands, "k/c" (not applicable), "-" (not reported).
///
/// Returns `None` for an empty text, which empties the cell.
pub fn parse_amount(text: &str) -> Result<Option<Amount>, ParseError> {
    let text = text.trim();
    match text.to_lowercase().as_str() {
        "" => return Ok(None),
        "k/c" | "kc" => return Ok(Some(Amount::NotApplicable)),
        "-" | "–" => return Ok(Some(Amount::NotReported)),
        _ => {}
    }
    let digits = text.strip_prefix(['-', '\u{2212}']).unwrap_or(text);
    let number = parse_digits(digits).ok_or(ParseError::NotANumber)?;
    if digits.len() != text.len() && number != Some(0) {
        return Err(ParseError::Negative);
    }
    match number {
        Some(value) if value <= MOST => Ok(Some(Amount::Reported(value))),
        _ => Err(ParseError::TooLarge),
    }
}

/// `Some(None)` is a number too great for 64 bits.
fn parse_digits(text: &str) -> Option<Option<i64>> {
    if let Some(plain) = scientific(text) {
        return Some(plain);
    }
    let grouped = text.split('.').collect::<Vec<_>>();
    let well_grouped =
        grouped.len() == 1 || (grouped[0].len() <= 3 && grouped[1..].iter().all(|g| g.len() == 3));
    let joined = grouped.concat();
    if joined.is_empty() || !well_grouped || !joined.chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    Some(joined.parse().ok())
}

/// Spreadsheets write great numbers as 1e12 or 1E+12.
fn scientific(text: &str) -> Option<Option<i64>> {
    let lower = text.to_ascii_lowercase();
    let (mantissa, exponent) = lower.split_once('e')?;
    let mantissa: i64 = mantissa.parse().ok()?;
    let exponent: u32 = exponent.trim_start_matches('+').parse().ok()?;
    Some(
        10_i64
            .checked_pow(exponent)
            .and_then(|p| mantissa.checked_mul(p)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_read_as_people_type_them() {
        for (text, expected) in [
            ("5", Ok(Some(Amount::Reported(5)))),
            ("0", Ok(Some(Amount::Reported(0)))),
            (" 4.600 ", Ok(Some(Amount::Reported(4600)))),
            ("", Ok(None)),
            ("k/c", Ok(Some(Amount::NotApplicable))),
            ("K/C", Ok(Some(Amount::NotApplicable))),
            ("-", Ok(Some(Amount::NotReported))),
            ("–", Ok(Some(Amount::NotReported))),
            ("−1", Err(ParseError::Negative)),
            ("-1", Err(ParseError::Negative)),
            ("1e12", Err(ParseError::TooLarge)),
            ("1E+3", Ok(Some(Amount::Reported(1000)))),
            ("99999999999999999999", Err(ParseError::TooLarge)),
            ("mười", Err(ParseError::NotANumber)),
            ("4.60", Err(ParseError::NotANumber)),
            ("1,5", Err(ParseError::NotANumber)),
        ] {
            assert_eq!(parse_amount(text), expected, "{text:?}");
        }
    }
}
