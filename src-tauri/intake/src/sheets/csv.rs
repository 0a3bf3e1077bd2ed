//! Text whose lines are rows: separated by `;`, a tab or `,`, in any encoding.

use super::{Address, Cell, Sheet, Value};
use crate::error::IntakeError;
use crate::limits::CELLS_LIMIT;
use crate::texts::decode;

pub(super) fn read(bytes: &[u8]) -> Result<Sheet, IntakeError> {
    let (text, encoding) = decode(bytes);
    // Excel's own first line that names the separator.
    let (named, text) = match text.strip_prefix("sep=") {
        Some(rest) => (
            rest.chars().next(),
            rest.split_once('\n').map_or("", |(_, rest)| rest),
        ),
        None => (None, text.as_str()),
    };
    let separator = named
        .and_then(|c| u8::try_from(c).ok())
        .unwrap_or_else(|| separator(text));
    let separator = char::from(separator);
    let mut cells = Vec::new();
    let mut row = u32::from(named.is_some());
    let mut column = 0;
    let mut field = String::new();
    let mut is_quoted = false;
    let mut signs = text.chars().peekable();
    loop {
        let sign = signs.next();
        match sign {
            Some('"') if is_quoted && signs.peek() == Some(&'"') => {
                signs.next();
                field.push('"');
            }
            Some('"') if is_quoted => is_quoted = false,
            // Only at the start of a field is it a quote: 5" stays what it is.
            Some('"') if field.trim().is_empty() => {
                field.clear();
                is_quoted = true;
            }
            Some(other) if is_quoted => field.push(other),
            Some('\r') => {}
            Some(other) if other != separator && other != '\n' => field.push(other),
            end => {
                put(&mut cells, Address::new(row, column), &mut field)?;
                match end {
                    None => break,
                    Some('\n') => (row, column) = (row + 1, 0),
                    Some(_) => column += 1,
                }
            }
        }
    }
    Ok(Sheet {
        cells,
        encodings: vec![encoding],
        ..Sheet::default()
    })
}

fn put(cells: &mut Vec<Cell>, at: Address, field: &mut String) -> Result<(), IntakeError> {
    let text = field.trim();
    if !text.is_empty() {
        if cells.len() == CELLS_LIMIT {
            return Err(IntakeError::TooManyCells { most: CELLS_LIMIT });
        }
        cells.push(Cell {
            at,
            value: Value::Text(text.to_owned()),
            format: None,
        });
    }
    field.clear();
    Ok(())
}

/// The sign that cuts the first lines into the most equal rows; a comma inside numbers ("12,5")
/// loses against a semicolon.
fn separator(text: &str) -> u8 {
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .take(30)
        .collect();
    let score = |sign: char| {
        let mut counts: Vec<usize> = lines
            .iter()
            .map(|line| outside_quotes(line, sign))
            .collect();
        counts.sort_unstable();
        let usual = counts.get(counts.len() / 2).copied().unwrap_or(0);
        let alike = counts.iter().filter(|count| **count == usual).count();
        if usual == 0 {
            (0, counts.iter().filter(|count| **count > 0).count())
        } else {
            (alike, usual)
        }
    };
    [';', '\t', ',', '|']
        .into_iter()
        // The first of equals: a semicolon before a comma.
        .rev()
        .max_by_key(|sign| score(*sign))
        .and_then(|sign| u8::try_from(sign).ok())
        .unwrap_or(b';')
}

fn outside_quotes(line: &str, sign: char) -> usize {
    let mut is_quoted = false;
    let mut found = 0;
    for c in line.chars() {
        if c == '"' {
            is_quoted = !is_quoted;
        } else if c == sign && !is_quoted {
            found += 1;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &[u8]) -> Vec<String> {
        let sheet = read(text).unwrap();
        let cell = |cell: &Cell| match &cell.value {
            Value::Text(text) => format!("{}={text}", cell.at),
            other => panic!("{other:?}"),
        };
        sheet.cells.iter().map(cell).collect()
    }

    #[test]
    fn separators_are_found() {
        let expected = ["A1=Chỉ tiêu", "B1=Tỷ lệ", "A2=Trộm", "B2=12,5"];
        assert_eq!(rows("Chỉ tiêu;Tỷ lệ\nTrộm;12,5\n".as_bytes()), expected);
        assert_eq!(rows("Chỉ tiêu\tTỷ lệ\r\nTrộm\t12,5".as_bytes()), expected);
        assert_eq!(rows("Chỉ tiêu,Tỷ lệ\nTrộm,\"12,5\"\n".as_bytes()), expected);
        assert_eq!(
            rows("sep=|\nChỉ tiêu|Tỷ lệ\nTrộm|12,5".as_bytes()),
            ["A2=Chỉ tiêu", "B2=Tỷ lệ", "A3=Trộm", "B3=12,5"]
        );
    }

    #[test]
    fn an_empty_line_is_a_row_and_a_broken_field_is_not() {
        assert_eq!(
            rows(b"a;b\n\n\"c\nd\";e\nf;g"),
            ["A1=a", "B1=b", "A3=c\nd", "B3=e", "A4=f", "B4=g"]
        );
        assert_eq!(rows(b"a\nb"), ["A1=a", "A2=b"]);
        assert_eq!(
            rows(b"\"a \"\"b\"\"\";5\"\n\"open;c"),
            ["A1=a \"b\"", "B1=5\"", "A2=open;c"]
        );
    }

    #[test]
    fn old_encodings_are_read() {
        assert_eq!(
            rows(b"Ch\xd8 ti\xaau;T\xe6ng s\xe8 v\xf4\n"),
            ["A1=Chỉ tiêu", "B1=Tổng số vụ"]
        );
    }
}
