//! What one cell says, in Vietnamese notation. What can be read in two ways is refused.

use phuong_intake::Value;

use crate::domain::fold::fold;
use crate::domain::numbers::grouped;
use crate::domain::statistics::{Amount, MOST, ParseError, parse_amount};

use super::shown;

/// Why a cell is no figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    NotANumber(String),
    Negative(String),
    TooLarge(String),
    /// 1,315 is 1.315 in one notation and 1 and a bit in the other.
    Ambiguous(String),
    /// A count with a fraction; often 1.315 typed where the dot is a decimal sign.
    NotWhole(String),
    /// The sheet made a date of it.
    Date(String),
    /// A formula that failed.
    Failed(String),
    /// A formula whose result the file does not hold.
    NoResult(String),
    /// One number over several merged cells.
    Merged(String),
    /// The indicator is worked out from others and never entered.
    Computed(String),
    /// A register gives this figure from a declared day on.
    FromRegister(String),
    /// The period is signed: only a correction changes it.
    Closed {
        period: String,
        signer: String,
        day: String,
    },
    Indicator(String),
    Period(String),
    Unit(String),
    ResidentialUnit(String),
    /// The same figure stands at another address with another value.
    Twice(String),
}

/// Reads a cell; `None` leaves the figure as it is.
///
/// Accepts whole numbers, digits with dots or spaces between thousands ("1.315"), leading zeros
/// ("05") and a unit word behind them ("12 vụ"); "-" and "chưa báo cáo"; "k/c", "K/áp dụng".
pub fn read_value(value: &Value) -> Result<Option<Amount>, Trouble> {
    match value {
        Value::Number(number) => read_number(*number),
        Value::Text(text) => read_text(text),
        Value::Date(_) => Err(Trouble::Date(shown(value))),
        Value::Failed(text) => Err(Trouble::Failed(text.clone())),
        Value::NoResult(text) => Err(Trouble::NoResult(text.clone())),
        Value::Yes(_) => Err(Trouble::NotANumber(shown(value))),
    }
}

fn read_number(number: f64) -> Result<Option<Amount>, Trouble> {
    let text = || shown(&Value::Number(number));
    // Sums of a sheet carry dust in the last digits.
    let rounded = number.round();
    if !number.is_finite() || (number - rounded).abs() > 1e-9 {
        return Err(Trouble::NotWhole(text()));
    }
    if rounded < 0.0 {
        return Err(Trouble::Negative(text()));
    }
    if rounded > MOST as f64 {
        return Err(Trouble::TooLarge(text()));
    }
    Ok(Some(Amount::Reported(rounded as i64)))
}

fn read_text(text: &str) -> Result<Option<Amount>, Trouble> {
    let text = text.trim().trim_start_matches('\'');
    match fold(text).as_str() {
        "chua bao cao" | "cbc" | "chua co" | "chua co so lieu" => {
            return Ok(Some(Amount::NotReported));
        }
        "khong ap dung" | "k ap dung" | "k c" | "kad" | "n a" => {
            return Ok(Some(Amount::NotApplicable));
        }
        _ => {}
    }
    if text.starts_with('#') {
        return Err(Trouble::Failed(text.to_owned()));
    }
    let number = without_word(text);
    let joined: String = number.chars().filter(|c| !is_space(*c)).collect();
    let number = if is_spaced(number) {
        joined.as_str()
    } else {
        number
    };
    parse_amount(number).map_err(|error| match error {
        ParseError::Negative => Trouble::Negative(text.to_owned()),
        ParseError::TooLarge => Trouble::TooLarge(text.to_owned()),
        ParseError::Ambiguous => Trouble::Ambiguous(text.to_owned()),
        ParseError::NotANumber | ParseError::Formula if is_western(number) => {
            Trouble::Ambiguous(text.to_owned())
        }
        ParseError::NotANumber | ParseError::Formula if is_decimal(number) => {
            Trouble::NotWhole(text.to_owned())
        }
        ParseError::NotANumber | ParseError::Formula => Trouble::NotANumber(text.to_owned()),
    })
}

fn is_space(c: char) -> bool {
    c == ' ' || c == '\u{a0}' || c == '\u{202f}'
}

/// "12 vụ" is 12: a number and a word of letters.
fn without_word(text: &str) -> &str {
    match text.rsplit_once(is_space) {
        Some((number, word))
            if number.starts_with(|c: char| c.is_ascii_digit())
                && word.chars().all(char::is_alphabetic) =>
        {
            number.trim_end()
        }
        _ => text,
    }
}

/// "1 315": groups of three behind the first.
fn is_spaced(text: &str) -> bool {
    let mut groups = text.split(is_space);
    let first = groups.next().unwrap_or_default();
    let is_digits = |group: &str| !group.is_empty() && group.chars().all(|c| c.is_ascii_digit());
    let mut rest = groups.peekable();
    rest.peek().is_some()
        && first.len() <= 3
        && is_digits(first)
        && rest.all(|g| g.len() == 3 && is_digits(g))
}

/// "1,315": thousands in English, a fraction in Vietnamese.
fn is_western(text: &str) -> bool {
    let groups: Vec<&str> = text.split(',').collect();
    let is_digits = |group: &&str| !group.is_empty() && group.chars().all(|c| c.is_ascii_digit());
    groups.len() > 1
        && groups.iter().all(is_digits)
        && groups.first().is_some_and(|g| g.len() <= 3)
        && groups.iter().skip(1).all(|g| g.len() == 3)
}

fn is_decimal(text: &str) -> bool {
    let sign = |c: char| c == ',' || c == '.';
    match text.split_once(sign) {
        Some((whole, part)) => [whole, part]
            .iter()
            .all(|digits| !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit())),
        None => false,
    }
}

/// A figure as it stands in a table.
pub(super) fn amount_text(amount: Option<Amount>) -> String {
    match amount {
        Some(Amount::Reported(value)) => grouped(value),
        Some(Amount::NotReported) => "-".into(),
        Some(Amount::NotApplicable) => "k/c".into(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_read_in_vietnamese_notation() {
        let text = |t: &str| read_value(&Value::Text(t.into()));
        let some = |n| Ok(Some(Amount::Reported(n)));
        for (cell, expected) in [
            ("1.315", some(1315)),
            ("05", some(5)),
            ("'07", some(7)),
            ("1 315", some(1315)),
            ("1\u{a0}315", some(1315)),
            ("12 vụ", some(12)),
            ("-", Ok(Some(Amount::NotReported))),
            ("Chưa báo cáo", Ok(Some(Amount::NotReported))),
            ("K/áp dụng", Ok(Some(Amount::NotApplicable))),
            ("k/c", Ok(Some(Amount::NotApplicable))),
            ("1,315", Err(Trouble::Ambiguous("1,315".into()))),
            ("1,5", Err(Trouble::NotWhole("1,5".into()))),
            ("1.3", Err(Trouble::NotWhole("1.3".into()))),
            ("-3", Err(Trouble::Negative("-3".into()))),
            ("#REF!", Err(Trouble::Failed("#REF!".into()))),
            ("mười", Err(Trouble::NotANumber("mười".into()))),
            ("12 13", Err(Trouble::NotANumber("12 13".into()))),
        ] {
            assert_eq!(text(cell), expected, "{cell}");
        }
        assert_eq!(read_value(&Value::Number(7.000_000_000_000_1)), some(7));
        assert_eq!(
            read_value(&Value::Number(1.315)),
            Err(Trouble::NotWhole("1,315".into()))
        );
        assert_eq!(
            read_value(&Value::Number(-1.0)),
            Err(Trouble::Negative("-1".into()))
        );
        assert_eq!(
            read_value(&Value::Number(1e12)),
            Err(Trouble::TooLarge("1000000000000".into()))
        );
    }
}
