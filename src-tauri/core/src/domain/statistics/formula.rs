//! Arithmetic in a cell: "=3+2", "=12-5", "=(3+4)*2". Worked out once, at entry.

use super::parse::parse_digits;

/// Longer formulas are no formulas.
const LONGEST: usize = 200;
/// Brackets within brackets.
const DEEPEST: u32 = 16;

/// Works out what stands behind "=".
///
/// Whole numbers with + − * / and brackets; a division has to come out even. `None` for what
/// cannot be read, does not come out even or leaves 64 bits.
pub(super) fn evaluate(text: &str) -> Option<i64> {
    if text.chars().count() > LONGEST {
        return None;
    }
    let mut reader = Reader {
        signs: text.chars().collect(),
        at: 0,
    };
    let value = reader.sum(0)?;
    reader.skip_spaces();
    (reader.at == reader.signs.len()).then_some(value)
}

struct Reader {
    signs: Vec<char>,
    at: usize,
}

impl Reader {
    fn skip_spaces(&mut self) {
        while self.signs.get(self.at).is_some_and(|c| c.is_whitespace()) {
            self.at += 1;
        }
    }

    fn next_is(&mut self, any: &[char]) -> Option<char> {
        self.skip_spaces();
        let sign = self.signs.get(self.at).copied()?;
        any.contains(&sign).then(|| {
            self.at += 1;
            sign
        })
    }

    fn sum(&mut self, depth: u32) -> Option<i64> {
        let mut value = self.product(depth)?;
        while let Some(sign) = self.next_is(&['+', '-', '\u{2212}', '–']) {
            let next = self.product(depth)?;
            value = if sign == '+' {
                value.checked_add(next)?
            } else {
                value.checked_sub(next)?
            };
        }
        Some(value)
    }

    fn product(&mut self, depth: u32) -> Option<i64> {
        let mut value = self.factor(depth)?;
        while let Some(sign) = self.next_is(&['*', '×', '/', ':']) {
            let next = self.factor(depth)?;
            value = if matches!(sign, '*' | '×') {
                value.checked_mul(next)?
            } else if value.checked_rem(next)? == 0 {
                value.checked_div(next)?
            } else {
                return None;
            };
        }
        Some(value)
    }

    fn factor(&mut self, depth: u32) -> Option<i64> {
        if depth > DEEPEST {
            return None;
        }
        if self.next_is(&['-', '\u{2212}']).is_some() {
            return self.factor(depth + 1)?.checked_neg();
        }
        if self.next_is(&['(']).is_some() {
            let value = self.sum(depth + 1)?;
            self.next_is(&[')'])?;
            return Some(value);
        }
        self.skip_spaces();
        let from = self.at;
        while self
            .signs
            .get(self.at)
            .is_some_and(|c| c.is_ascii_digit() || *c == '.')
        {
            self.at += 1;
        }
        let number: String = self.signs.get(from..self.at)?.iter().collect();
        parse_digits(&number).flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::evaluate;

    #[test]
    fn cells_are_worked_out_as_in_a_sheet() {
        for (text, expected) in [
            ("3+2", Some(5)),
            ("12-5", Some(7)),
            (" 12 − 5 ", Some(7)),
            ("2+3*4", Some(14)),
            ("(2+3)*4", Some(20)),
            ("1.200+34", Some(1234)),
            ("10/4", None),
            ("12/4", Some(3)),
            ("1/0", None),
            ("-(3-5)", Some(2)),
            ("5-9", Some(-4)),
            ("9223372036854775807+1", None),
            ("99999999999*99999999999", None),
            ("", None),
            ("3+", None),
            ("(3", None),
            ("3)", None),
            ("3 2", None),
            ("A1+2", None),
            ("1,5+2", None),
            ("12.34+1", None),
        ] {
            assert_eq!(evaluate(text), expected, "{text:?}");
        }
        assert_eq!(evaluate(&"(".repeat(150)), None);
        assert_eq!(evaluate(&"-".repeat(150)), None);
        assert_eq!(evaluate(&"1+".repeat(300)), None);
    }
}
