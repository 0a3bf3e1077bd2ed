//! How cells look: Times New Roman as office papers are set, black on white.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder};

use super::{Align, Number, RowKind};

const FONT: &str = "Times New Roman";
const SIZE: f64 = 12.0;
const SMALL: f64 = 10.0;
const LARGE: f64 = 14.0;

/// Days as Vietnamese offices write them.
pub(super) const DAY: &str = "dd/mm/yyyy";

/// Words outside the table, merged over a width.
#[derive(Clone, Copy)]
pub(super) enum Words {
    Title,
    Subtitle,
    Plain,
    Bold,
    Hint,
    Note,
    Source,
}

fn base() -> Format {
    Format::new().set_font_name(FONT).set_font_size(SIZE)
}

pub(super) fn words(kind: Words) -> Format {
    let middle = base()
        .set_align(FormatAlign::Center)
        .set_align(FormatAlign::VerticalCenter)
        .set_text_wrap();
    let left = base()
        .set_align(FormatAlign::Left)
        .set_align(FormatAlign::Top)
        .set_text_wrap();
    match kind {
        Words::Title => middle.set_bold().set_font_size(LARGE),
        Words::Subtitle | Words::Plain => middle,
        Words::Bold => middle.set_bold(),
        Words::Hint => middle.set_italic(),
        Words::Note => left,
        Words::Source => left.set_italic().set_font_size(SMALL),
    }
}

pub(super) fn head() -> Format {
    words(Words::Bold).set_border(FormatBorder::Thin)
}

/// A cell of the table, before what it holds.
pub(super) fn cell(kind: RowKind, align: Align) -> Format {
    let format = base()
        .set_border(FormatBorder::Thin)
        .set_align(FormatAlign::VerticalCenter);
    // A little air between words and lines.
    let format = match align {
        Align::Left => format.set_align(FormatAlign::Left).set_indent(1),
        Align::Center => format.set_align(FormatAlign::Center),
        Align::Right => format.set_align(FormatAlign::Right).set_indent(1),
    };
    if kind == RowKind::Total {
        format.set_bold()
    } else {
        format
    }
}

/// A cell of a heading inside the table: its words run on over the blank cells beside it, so no
/// line stands between them.
pub(super) fn group(is_first: bool, is_last: bool) -> Format {
    let line = |is: bool| {
        if is {
            FormatBorder::Thin
        } else {
            FormatBorder::None
        }
    };
    base()
        .set_bold()
        .set_align(FormatAlign::Left)
        .set_align(FormatAlign::VerticalCenter)
        .set_indent(1)
        .set_border_top(FormatBorder::Thin)
        .set_border_bottom(FormatBorder::Thin)
        .set_border_left(line(is_first))
        .set_border_right(line(is_last))
}

/// The code of a number's format. `[$-42A]` asks for Vietnamese separators (4.600 and 42,9)
/// wherever a program lets the file decide.
pub(super) fn code(number: Number) -> String {
    let mut digits = String::from(if number.is_percent { "0" } else { "#,##0" });
    if number.decimals > 0 {
        digits.push('.');
        digits.push_str(&"0".repeat(usize::from(number.decimals)));
    }
    if number.is_percent {
        digits.push('%');
    }
    if number.is_starred {
        digits.push_str("\"*\"");
    }
    let plus = if number.is_signed { "+" } else { "" };
    format!("[$-42A]{plus}{digits};\"−\"{digits};{digits}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_say_how_a_number_is_shown() {
        assert_eq!(code(Number::whole(5)), "[$-42A]#,##0;\"−\"#,##0;#,##0");
        assert_eq!(
            code(Number::percent(429, 1).signed().starred(true)),
            "[$-42A]+0.0%\"*\";\"−\"0.0%\"*\";0.0%\"*\""
        );
    }
}
