//! Where a cell stands.

use std::fmt;
use std::str::FromStr;

/// A cell's place, counted from 0; written as sheets do: row 6, column 3 is `D7`.
#[derive(Clone, Copy, Debug, Default, Eq, Ord, PartialEq, PartialOrd)]
pub struct Address {
    pub row: u32,
    pub column: u32,
}

/// A rectangle of cells, both corners included.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Area {
    pub first: Address,
    pub last: Address,
}

/// Columns of the widest sheet there is.
const COLUMNS: u32 = 16_384;
/// Rows of the longest.
const ROWS: u32 = 1_048_576;

impl Address {
    pub fn new(row: u32, column: u32) -> Self {
        Self { row, column }
    }

    /// The letters of a column: 0 is `A`, 27 is `AB`.
    pub fn letters(column: u32) -> String {
        let mut letters = Vec::new();
        let mut left = column + 1;
        while left > 0 {
            left -= 1;
            letters.push(char::from(b'A' + (left % 26) as u8));
            left /= 26;
        }
        letters.iter().rev().collect()
    }

    /// Whether any sheet has such a cell.
    pub(crate) fn is_real(self) -> bool {
        self.row < ROWS && self.column < COLUMNS
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", Self::letters(self.column), self.row + 1)
    }
}

impl FromStr for Address {
    type Err = ();

    /// Reads `D7` or `d7`.
    fn from_str(text: &str) -> Result<Self, ()> {
        let digits = text.find(|c: char| !c.is_ascii_alphabetic()).ok_or(())?;
        let (letters, row) = text.split_at(digits);
        if letters.is_empty() || letters.len() > 3 || row.starts_with('0') {
            return Err(());
        }
        let column = letters.bytes().fold(0, |column, letter| {
            column * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1
        });
        let row: u32 = row.parse().map_err(|_| ())?;
        let found = Self::new(row.checked_sub(1).ok_or(())?, column - 1);
        if found.is_real() { Ok(found) } else { Err(()) }
    }
}

impl Area {
    pub fn contains(&self, at: Address) -> bool {
        (self.first.row..=self.last.row).contains(&at.row)
            && (self.first.column..=self.last.column).contains(&at.column)
    }
}

impl fmt::Display for Area {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.first, self.last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_written_as_sheets_do() {
        for (row, column, text) in [
            (0, 0, "A1"),
            (6, 3, "D7"),
            (0, 25, "Z1"),
            (0, 26, "AA1"),
            (1_048_575, 16_383, "XFD1048576"),
        ] {
            assert_eq!(Address::new(row, column).to_string(), text);
            assert_eq!(text.parse(), Ok(Address::new(row, column)));
        }
        for wrong in [
            "", "A", "1", "A0", "XFE1", "A1048577", "AAAA1", "A-1", "A1B", "Ă1",
        ] {
            assert_eq!(wrong.parse::<Address>(), Err(()), "{wrong}");
        }
    }
}
