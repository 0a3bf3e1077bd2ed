//! A public data set with published percentages: recomputed, and as sentences.

use phuong_core::domain::prose;

use crate::support::root;

/// One published percentage of a row: the counts it is of.
struct Published {
    county: String,
    printed: String,
    now: i64,
    base: i64,
    is_change: bool,
}

/// Yearly counts with published percentages (`tests/fixtures/crime/README.md`).
fn published() -> Vec<Published> {
    let path = root().join("tests/fixtures/crime/maryland.csv");
    let file = std::fs::read_to_string(path).unwrap();
    let rows: Vec<Vec<&str>> = file
        .lines()
        .skip(1)
        .map(|l| l.split(',').collect())
        .collect();
    let count = |row: &[&str], column: usize| row[column].parse::<i64>().unwrap();
    let mut found = Vec::new();
    for (i, row) in rows.iter().enumerate() {
        let before = i
            .checked_sub(1)
            .map(|k| &rows[k])
            .filter(|b| b[0] == row[0]);
        let changes = [(2, 3), (4, 6), (7, 9)];
        let shares = [(4, 5), (7, 8)];
        let mut add = |printed: &str, now: i64, base: i64, is_change: bool| {
            found.push(Published {
                county: format!("{} {}", row[0], row[1]),
                printed: decimals(printed),
                now,
                base,
                is_change,
            });
        };
        for (column, percent) in changes {
            if let Some(before) = before {
                add(
                    row[percent],
                    count(row, column),
                    count(before, column),
                    true,
                );
            }
        }
        for (column, percent) in shares {
            add(row[percent], count(row, column), count(row, 2), false);
        }
    }
    found
}

/// "-8.8" and "3" as we write them, with one decimal: "-8,8", "3,0".
fn decimals(text: &str) -> String {
    let text = text.replace('.', ",");
    match text.contains(',') {
        true => text,
        false => text + ",0",
    }
}

#[test]
fn a_public_data_set_comes_out_to_the_last_decimal() {
    use phuong_core::domain::numbers::{percent, percent_change};
    let all = published();
    assert_eq!(all.len(), 5_448);
    let wrong: Vec<String> = all
        .iter()
        .filter_map(|one| {
            let computed = if one.is_change {
                percent_change(one.now, one.base, 1)
            } else {
                percent(one.now, one.base, 1)
            };
            // A published zero has no sign.
            let computed = computed.map(|c| if c == "-0,0" { "0,0".to_owned() } else { c });
            (computed.as_deref() != Some(one.printed.as_str()))
                .then(|| format!("{}: {} against {computed:?}", one.county, one.printed))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_public_data_set_as_sentences_raises_no_alarm() {
    let number = phuong_core::domain::numbers::grouped;
    let mut checked = 0;
    for one in published().iter().filter(|one| one.now != one.base) {
        let (now, base) = (number(one.now), number(one.base));
        let share = one.printed.trim_start_matches('-');
        let verb = if one.now > one.base {
            "tăng"
        } else {
            "giảm"
        };
        let change = number((one.now - one.base).abs());
        let sentence = if one.is_change {
            format!("Trong năm xảy ra {now} vụ, {verb} {change} vụ ({share}%) so với năm trước.")
        } else {
            format!("Xảy ra {base} vụ, trong đó có {now} vụ bạo lực (chiếm {share}%).")
        };
        let found = prose::check(&sentence);
        assert!(
            found.findings.is_empty() && found.remarks.is_empty(),
            "{sentence}\n{found:#?}"
        );
        checked += found.checked;
    }
    assert!(checked > 5_400, "{checked}");
}
