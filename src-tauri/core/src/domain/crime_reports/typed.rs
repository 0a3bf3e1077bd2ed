//! A minute as a person types it.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use crate::domain::fold::nfc;

/// Reads `16:20 09/12/2026`, `16:20 ngày 09/12/2026`, `16h20 ngày 9/12/2026`,
/// `16 giờ 20 phút ngày 9/12/2026`, `16h ngày 9/12/2026`, also without the marks on the words: the
/// hour as Vietnamese papers write it, then the day.
pub fn parse_typed_minute(text: &str) -> Option<NaiveDateTime> {
    let typed = nfc(text).to_lowercase();
    let (before, day) = typed.trim().rsplit_once(char::is_whitespace)?;
    let day = NaiveDate::parse_from_str(day, "%d/%m/%Y").ok()?;
    let before = before.trim_end();
    let hour = ["ngày", "ngay", "on"]
        .into_iter()
        .find_map(|word| before.strip_suffix(word))
        .unwrap_or(before);
    Some(day.and_time(hour_of(hour)?))
}

/// `16:20`, `16h20`, `16h`, `16 giờ 20 phút`.
fn hour_of(text: &str) -> Option<NaiveTime> {
    let joined: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && *c != ',')
        .collect();
    let joined = ["phút", "phut"]
        .into_iter()
        .find_map(|word| joined.strip_suffix(word))
        .unwrap_or(&joined);
    let (hour, minute) = ["giờ", "gio", "h", ":"]
        .into_iter()
        .find_map(|word| joined.split_once(word))?;
    let minute = match minute {
        "" => 0,
        digits => number(digits)?,
    };
    NaiveTime::from_hms_opt(number(hour)?, minute, 0)
}

fn number(digits: &str) -> Option<u32> {
    let is_short = (1..=2).contains(&digits.len());
    let is_number = is_short && digits.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| digits.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::crime_reports::minute;

    #[test]
    fn minutes_are_read_as_people_write_them() {
        for typed in [
            "16:20 09/11/2026",
            "16:20 9/11/2026",
            "16:20 ngày 09/11/2026",
            "16:20, ngày 09/11/2026",
            "16:20 on 09/11/2026",
            "16h20 ngày 09/11/2026",
            "16H20 Ngày 9/11/2026",
            "16 giờ 20 ngày 9/11/2026",
            "16 giờ 20 phút, ngày 9/11/2026",
            "16 gio 20 ngay 9/11/2026",
        ] {
            let read = parse_typed_minute(typed).map(minute);
            assert_eq!(read.as_deref(), Some("2026-11-09T16:20"), "{typed}");
        }
        for typed in ["8h ngày 9/11/2026", "8 giờ 9/11/2026", "08:00 9/11/2026"] {
            let read = parse_typed_minute(typed).map(minute);
            assert_eq!(read.as_deref(), Some("2026-11-09T08:00"), "{typed}");
        }
        for typed in [
            "",
            "hôm qua",
            "9/11/2026",
            "ngày 9/11/2026",
            "16 9/11/2026",
            "24:00 ngày 9/11/2026",
            "16:60 ngày 9/11/2026",
            "16:200 ngày 9/11/2026",
            "-6:20 ngày 9/11/2026",
            "16:20 ngày 31/11/2026",
            "16:20 tháng 9/11/2026",
        ] {
            assert_eq!(parse_typed_minute(typed), None, "{typed}");
        }
    }
}
