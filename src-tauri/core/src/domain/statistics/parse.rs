//! Reading what a person types into a cell.

use super::Amount;
use super::formula::evaluate;

/// The greatest count a cell takes; a ward's figures are far below it.
pub const MOST: i64 = 999_999_999;

/// Why a typed text is no figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParseError {
    NotANumber,
    Negative,
    TooLarge,
    /// "1,234": a thousand as English sheets write it, or a number with decimals.
    Ambiguous,
    /// What stands behind "=" cannot be worked out.
    Formula,
}

/// Reads a cell: digits with dots between thousands, "k/c" (not applicable), "-" (not reported),
/// arithmetic behind "=". Decimals that are all zero ("5,0", as sheets write whole numbers) are
/// dropped; "1,234" is refused, because nobody can tell what it means.
///
/// Returns `None` for an empty text, which empties the cell.
pub fn parse_amount(text: &str) -> Result<Option<Amount>, ParseError> {
    let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    match text.to_lowercase().as_str() {
        "" => return Ok(None),
        "k/c" | "kc" | "k" => return Ok(Some(Amount::NotApplicable)),
        "-" | "–" => return Ok(Some(Amount::NotReported)),
        _ => {}
    }
    if let Some(formula) = text.strip_prefix('=') {
        return match evaluate(formula) {
            Some(value) if value < 0 => Err(ParseError::Negative),
            Some(value) if value <= MOST => Ok(Some(Amount::Reported(value))),
            Some(_) => Err(ParseError::TooLarge),
            None => Err(ParseError::Formula),
        };
    }
    if is_english_thousands(text) {
        return Err(ParseError::Ambiguous);
    }
    let digits = text.strip_prefix(['-', '\u{2212}']).unwrap_or(text);
    let digits = without_zero_decimals(digits);
    let is_below = text.starts_with(['-', '\u{2212}']);
    let number = parse_digits(digits).ok_or(ParseError::NotANumber)?;
    if is_below && number != Some(0) {
        return Err(ParseError::Negative);
    }
    match number {
        Some(value) if value <= MOST => Ok(Some(Amount::Reported(value))),
        _ => Err(ParseError::TooLarge),
    }
}

/// "5,0" and "5,00" are 5.
fn without_zero_decimals(text: &str) -> &str {
    match text.split_once(',') {
        Some((whole, "0" | "00")) => whole,
        _ => text,
    }
}

/// "1,234", "12,345,678".
fn is_english_thousands(text: &str) -> bool {
    let mut groups = text.split(',');
    let first = groups.next().unwrap_or_default();
    let is_digits = |g: &str| g.chars().all(|c| c.is_ascii_digit());
    let rest: Vec<&str> = groups.collect();
    (1..=3).contains(&first.len())
        && is_digits(first)
        && !rest.is_empty()
        && rest.iter().all(|g| g.len() == 3 && is_digits(g))
}

/// `Some(None)` is a number too great for 64 bits.
pub(super) fn parse_digits(text: &str) -> Option<Option<i64>> {
    if let Some(plain) = scientific(text) {
        return Some(plain);
    }
    let grouped = text.split('.').collect::<Vec<_>>();
    // No group of thousands begins with 0: "0.125" is a decimal as English sheets write it.
    let is_first = |g: &str| (1..=3).contains(&g.len()) && !g.starts_with('0');
    let well_grouped =
        grouped.len() == 1 || (is_first(grouped[0]) && grouped[1..].iter().all(|g| g.len() == 3));
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
            ("0.125", Err(ParseError::NotANumber)),
            (".500", Err(ParseError::NotANumber)),
            ("=0.500", Err(ParseError::Formula)),
            ("05", Ok(Some(Amount::Reported(5)))),
            ("1,5", Err(ParseError::NotANumber)),
            ("1,234", Err(ParseError::Ambiguous)),
            ("12,345,678", Err(ParseError::Ambiguous)),
            ("5,0", Ok(Some(Amount::Reported(5)))),
            ("1.234,00", Ok(Some(Amount::Reported(1234)))),
            ("\u{a0}7\u{a0}", Ok(Some(Amount::Reported(7)))),
            ("k", Ok(Some(Amount::NotApplicable))),
            ("=3+2", Ok(Some(Amount::Reported(5)))),
            ("= (1.200 + 34) * 2", Ok(Some(Amount::Reported(2468)))),
            ("=5-9", Err(ParseError::Negative)),
            ("=999999999+1", Err(ParseError::TooLarge)),
            ("=A1+2", Err(ParseError::Formula)),
            ("=", Err(ParseError::Formula)),
        ] {
            assert_eq!(parse_amount(text), expected, "{text:?}");
        }
    }
}
