//! The cells a formula names, as addresses of the sheet.

use super::WorkbookError;

/// Where the table's first row stands on the sheet, how many rows it has, and which row asks.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) first_row: u32,
    pub(super) rows: u32,
    pub(super) columns: u16,
    pub(super) row: u32,
}

/// Replaces `{2}`, `{2@5}` and `{2@0:4}` by addresses.
pub(super) fn resolve(formula: &str, place: Place) -> Result<String, WorkbookError> {
    let wrong = || WorkbookError::Reference {
        formula: formula.to_owned(),
    };
    let mut out = String::with_capacity(formula.len());
    let mut rest = formula;
    while let Some(start) = rest.find('{') {
        let end = rest[start..].find('}').ok_or_else(wrong)? + start;
        out.push_str(&rest[..start]);
        out.push_str(&addresses(&rest[start + 1..end], place).ok_or_else(wrong)?);
        rest = &rest[end + 1..];
    }
    out.push_str(rest);
    Ok(out)
}

fn addresses(named: &str, place: Place) -> Option<String> {
    let (column, rows) = match named.split_once('@') {
        Some((column, rows)) => (column, Some(rows)),
        None => (named, None),
    };
    let column: u16 = column.parse().ok().filter(|c| *c < place.columns)?;
    let row = |text: &str| text.parse().ok().filter(|r| *r < place.rows);
    let address = |row: u32| format!("{}{}", letters(column), place.first_row + row + 1);
    match rows.map(|r| r.split_once(':').unwrap_or((r, r))) {
        None => Some(address(place.row)),
        Some((first, last)) if first == last => Some(address(row(first)?)),
        Some((first, last)) => Some(format!("{}:{}", address(row(first)?), address(row(last)?))),
    }
}

/// 0 → "A", 26 → "AA".
fn letters(column: u16) -> String {
    let mut left = u32::from(column) + 1;
    let mut out = Vec::new();
    while left > 0 {
        left -= 1;
        out.push(char::from(b'A' + (left % 26) as u8));
        left /= 26;
    }
    out.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_and_rows_become_addresses() {
        let place = Place {
            first_row: 8,
            rows: 5,
            columns: 30,
            row: 2,
        };
        let check = |formula: &str, expected: Option<&str>| {
            assert_eq!(
                resolve(formula, place).ok().as_deref(),
                expected,
                "{formula}"
            );
        };
        check("{1}-{2}", Some("B11-C11"));
        check("SUM({1@0:4})", Some("SUM(B9:B13)"));
        check("{29@4}/{0@0}", Some("AD13/A9"));
        check("1+1", Some("1+1"));
        for wrong in ["{30}", "{1@5}", "{1", "{a}", "{1@0:5}", "{-1}"] {
            check(wrong, None);
        }
    }
}
