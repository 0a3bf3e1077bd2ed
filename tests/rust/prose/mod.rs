//! Reports as text: what is found in them, what is left alone, and what the program itself writes.

use phuong_core::domain::prose::{self, Counted, Finding, Measure, Rated};
use proptest::prelude::*;
use serde::Deserialize;
use serde_json::json;

use crate::support::{Pc, root};

mod published;
mod store;

#[derive(Deserialize)]
struct File {
    text: Vec<Text>,
}

/// A text and what is to be found in it.
#[derive(Deserialize)]
struct Text {
    name: String,
    text: String,
    #[serde(default)]
    findings: Vec<Expected>,
    #[serde(default)]
    remarks: Vec<Expected>,
    checked: Option<usize>,
    #[serde(default)]
    unchecked: usize,
}

#[derive(Deserialize)]
struct Expected {
    printed: String,
    computed: Option<String>,
    reason: String,
    suggestion: Option<String>,
}

fn texts(file: &str) -> Vec<Text> {
    let path = root().join("tests/fixtures/prose").join(file);
    let file: File = toml::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    file.text
}

fn fits(found: &[Finding], expected: &[Expected]) -> bool {
    found.len() == expected.len()
        && found.iter().zip(expected).all(|(found, expected)| {
            found.printed == expected.printed
                && found.computed == expected.computed
                && found.reason.code() == expected.reason
                && (expected.suggestion.is_none() || found.suggestion == expected.suggestion)
        })
}

/// How a text was read otherwise than expected.
fn misread(file: &str) -> Vec<String> {
    texts(file)
        .into_iter()
        .filter_map(|text| {
            let found = prose::check(&text.text);
            let is_as_expected = fits(&found.findings, &text.findings)
                && fits(&found.remarks, &text.remarks)
                && text.checked.is_none_or(|n| n == found.checked)
                && text.unchecked == found.unchecked.len();
            (!is_as_expected).then(|| format!("{}: {}\n{found:#?}", text.name, text.text))
        })
        .collect()
}

#[test]
fn right_texts_raise_no_alarm() {
    for file in ["right.toml", "tempting.toml"] {
        let wrong = misread(file);
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
    let right = texts("right.toml");
    assert!(right.len() >= 15 && right.iter().all(|t| t.findings.is_empty()));
}

/// Sentences that tempt: a change of another comparison, a level of something else, a target, a
/// remainder, percentages behind a list. Each is right as it stands, so nothing is said of it.
#[test]
fn what_is_not_certain_is_left_alone() {
    let path = root().join("tests/fixtures/prose/silent.txt");
    let file = std::fs::read_to_string(path).unwrap();
    let alarms: Vec<String> = file
        .lines()
        .filter_map(|line| {
            let found = prose::check(line);
            let said = found.findings.iter().chain(&found.remarks);
            let said: Vec<_> = said.map(|f| (&f.printed, &f.computed, f.reason)).collect();
            (!said.is_empty()).then(|| format!("{line}\n  {said:?}"))
        })
        .collect();
    assert!(
        alarms.is_empty(),
        "{} of {}\n{}",
        alarms.len(),
        file.lines().count(),
        alarms.join("\n")
    );
    assert!(file.lines().count() > 80);
}

#[test]
fn wrong_texts_are_found_with_better_words() {
    let wrong = misread("wrong.toml");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(texts("wrong.toml").len() >= 15);
}

/// The text with a finding's suggestion in its place.
fn corrected(text: &str, finding: &Finding) -> Option<String> {
    let chars: Vec<char> = text.chars().collect();
    let (start, end) = finding.at;
    let head: String = chars[..start].iter().collect();
    let tail: String = chars[end..].iter().collect();
    Some(format!("{head}{}{tail}", finding.suggestion.as_ref()?))
}

#[test]
fn a_suggestion_settles_its_finding() {
    let mut settled = 0;
    for text in texts("wrong.toml") {
        let found = prose::check(&text.text);
        for finding in found.findings.iter().chain(&found.remarks) {
            let (start, end) = finding.number_at;
            let printed: String = text.text.chars().skip(start).take(end - start).collect();
            assert!(
                !printed.is_empty() && finding.at.0 <= start && end <= finding.at.1,
                "{}: the number stands in its phrase",
                text.name
            );
            let Some(better) = corrected(&text.text, finding) else {
                continue;
            };
            let again = prose::check(&better);
            assert!(
                again.findings.is_empty() && again.remarks.len() < found.remarks.len().max(1),
                "{better}: {again:#?}"
            );
            settled += 1;
        }
    }
    assert!(settled > 18, "{settled}");
}

#[test]
fn positions_count_characters_and_words_explain() {
    let pc = Pc::new();
    let text = "Ở Hồng Gai 😀, tai nạn giảm 36,3% (10/15).";
    let reply = pc.call("check_text", json!({ "text": text }));
    let finding = &reply["findings"][0];
    let at = |key: &str| {
        let span = &finding[key];
        let (start, end) = (span[0].as_u64().unwrap(), span[1].as_u64().unwrap());
        text.chars()
            .skip(start as usize)
            .take((end - start) as usize)
            .collect::<String>()
    };
    assert_eq!(at("at"), "giảm 36,3% (10/15)");
    assert_eq!(at("numberAt"), "36,3%");
    assert_eq!(
        finding["because"],
        json!("Từ 15 thành 10 là giảm 33,3 %, văn bản ghi 36,3 %.")
    );
    assert_eq!(finding["suggestion"], json!("giảm 33,3% (10/15)"));
    pc.call("set_language", json!({ "language": "en" }));
    let reply = pc.call("check_text", json!({ "text": text }));
    assert_eq!(
        reply["findings"][0]["because"],
        json!("From 15 to 10 is down 33,3 %; the text says 36,3 %.")
    );
}

#[test]
fn every_reason_has_its_words() {
    let pc = Pc::new();
    let mut seen = std::collections::BTreeSet::new();
    for text in texts("wrong.toml") {
        let reply = pc.call("check_text", json!({ "text": text.text }));
        let lists = [&reply["findings"], &reply["remarks"]];
        for finding in lists.iter().flat_map(|list| list.as_array().unwrap()) {
            let because = finding["because"].as_str().unwrap();
            assert!(
                because.ends_with('.') && !because.contains('{') && !because.contains("prose-"),
                "{because}"
            );
            seen.insert(finding["reason"].as_str().unwrap().to_owned());
        }
    }
    assert_eq!(seen.len(), 13, "all but that of the store: {seen:?}");
}

#[test]
fn a_hundred_pages_take_less_than_a_second() {
    let page: String = texts("tempting.toml")
        .iter()
        .chain(&texts("wrong.toml"))
        .map(|t| t.text.clone() + "\n")
        .collect();
    // A page of a report has about 2,500 characters.
    let pages = 100 * 2_500 / page.chars().count() + 1;
    let report = page.repeat(pages);
    let start = on_the_processor();
    assert!(prose::check(&report).checked > 1_000);
    let took = on_the_processor() - start;
    assert!(took < 1_000_000_000, "{took} ns");
}

/// Nanoseconds this thread has worked: the machine may be busy with other tests.
fn on_the_processor() -> u64 {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    told.split(' ').next().unwrap().parse().unwrap()
}

#[test]
fn empty_lines_cost_no_more_than_one() {
    let text = format!("Giảm 36,3% (10/15).{}", "\r\n".repeat(400_000));
    assert_eq!(prose::check(&text).findings.len(), 1);
}

#[test]
fn a_table_pasted_as_one_line_is_read_to_its_end() {
    let table = |rows: usize| "12 vụ (+5%) ".repeat(rows);
    let found = prose::check(&table(20_000));
    assert_eq!((found.findings.len(), found.unchecked.len()), (0, 20_000));
}

fn counted(title: &str, noun: &str, now: i64, base: Option<i64>) -> Measure {
    Measure::Counted(Counted {
        title: title.into(),
        indicator: "ttxh-vu".into(),
        noun: noun.into(),
        decimals: 1,
        now,
        base,
    })
}

#[test]
fn a_paragraph_says_counts_first() {
    let measures = [
        counted("Tội phạm về trật tự xã hội: xảy ra", "vụ", 5, Some(7)),
        counted("Tội phạm về trật tự xã hội: khám phá", "vụ", 5, Some(0)),
        Measure::Rated(Rated {
            title: "Tỷ lệ khám phá tội phạm về trật tự xã hội".into(),
            part_indicator: "ttxh-kham-pha".into(),
            whole_indicator: "ttxh-vu".into(),
            noun: "vụ".into(),
            decimals: 1,
            now: (41, 48),
            base: Some((39, 46)),
        }),
        counted("Tai nạn giao thông: người chết", "người", 0, Some(0)),
        counted("Hộ gia đình", "hộ", 4_600, None),
    ];
    let written = prose::write(
        "Trong tháng 10/2026, trên địa bàn phường Hồng Gai",
        "cùng kỳ năm 2025",
        &measures,
    );
    assert_eq!(
        written.text,
        "Trong tháng 10/2026, trên địa bàn phường Hồng Gai: tội phạm về trật tự xã hội xảy ra 05 vụ, \
         giảm 02 vụ (−28,6%*) so với cùng kỳ năm 2025 (07 vụ); khám phá 05 vụ, tăng 05 vụ so với \
         cùng kỳ năm 2025 (00 vụ); tỷ lệ khám phá tội phạm về trật tự xã hội đạt 85,4% (41/48 vụ), \
         tăng 0,6 điểm % so với cùng kỳ năm 2025 (39/46 vụ). Tai nạn giao thông chết 00 người, \
         không tăng, không giảm so với cùng kỳ năm 2025. Hộ gia đình là 4.600 hộ. \
         (*) Số gốc dưới 20 nên tỷ lệ phần trăm dễ dao động."
    );
}

proptest! {
    /// What the program writes passes its own check, and each number stands where its cell says.
    #[test]
    fn what_is_written_is_right(
        cases in (0_i64..5_000, 0_i64..5_000),
        cleared in (0_i64..5_000, 0_i64..5_000),
        deaths in (0_i64..40, 0_i64..40),
        wounded in (0_i64..40, proptest::option::of(0_i64..40)),
        decimals in 0_u32..3,
    ) {
        let cleared = (cleared.0.min(cases.0), cleared.1.min(cases.1));
        let mut measures = vec![
            counted("Phạm pháp hình sự: xảy ra", "vụ", cases.0, Some(cases.1)),
            counted("Phạm pháp hình sự: khám phá", "vụ", cleared.0, Some(cleared.1)),
            Measure::Rated(Rated {
                title: "Tỷ lệ khám phá phạm pháp hình sự".into(),
                part_indicator: "pphs-kham-pha".into(),
                whole_indicator: "pphs-vu".into(),
                noun: "vụ".into(),
                decimals,
                now: (cleared.0, cases.0),
                base: Some((cleared.1, cases.1)),
            }),
            counted("Tai nạn giao thông: người chết", "người", deaths.0, Some(deaths.1)),
            counted("Tai nạn giao thông: người bị thương", "người", wounded.0, wounded.1),
        ];
        for measure in &mut measures {
            if let Measure::Counted(row) = measure {
                row.decimals = decimals;
            }
        }
        let written = prose::write("Trong tháng 10/2026", "cùng kỳ năm 2025", &measures);
        let found = prose::check(&written.text);
        prop_assert!(found.findings.is_empty(), "{}\n{found:#?}", written.text);
        prop_assert!(found.remarks.is_empty(), "{}\n{found:#?}", written.text);
        prop_assert!(found.unchecked.is_empty(), "{}\n{found:#?}", written.text);
        let chars: Vec<char> = written.text.chars().collect();
        for cell in &written.cells {
            let printed: String = chars[cell.at.0..cell.at.1].iter().collect();
            prop_assert_eq!(printed, phuong_core::domain::numbers::in_sentence(cell.value));
        }
    }

    /// In the ways reports are written, the right percentage raises no alarm and another is found.
    #[test]
    fn a_percentage_is_right_or_found(
        base in 2_i64..20_000,
        now in 1_i64..20_000,
        decimals in 1_u32..3,
        off in 2_i128..500,
        form in 0_usize..6,
    ) {
        prop_assume!(now != base);
        let share = phuong_core::domain::numbers::percent_change(now, base, decimals).unwrap();
        let share = share.trim_start_matches('-').to_owned();
        let (verb, change) = if now > base { ("tăng", now - base) } else { ("giảm", base - now) };
        let number = phuong_core::domain::numbers::in_sentence;
        let (n, b, c) = (number(now), number(base), number(change));
        let sentence = |share: &str| match form {
            0 => format!("Số vụ {verb} {share}% ({n}/{b})."),
            1 => format!("Trong tháng xảy ra {n} vụ, {verb} {c} vụ ({share}%) so với cùng kỳ."),
            2 => format!("Xảy ra {n} vụ trộm cắp; so với tháng trước {verb} {c} vụ, tương ứng {share} %."),
            3 => format!("Từ {b} vụ năm 2024 thành {n} vụ năm 2025, {verb} {c} vụ ({share}%)."),
            4 => format!("Xảy ra {n} vụ, cùng kỳ năm trước {b} vụ, {verb} {share}%."),
            _ => format!("Xảy ra {n} vụ. So với cùng kỳ {verb} {c} vụ = {share}%."),
        };
        let right = prose::check(&sentence(&share));
        prop_assert_eq!(right.findings.len(), 0, "{}\n{:#?}", sentence(&share), right);
        prop_assert_eq!(right.checked, 1, "{}", sentence(&share));

        let scaled: i128 = share.replace(['.', ','], "").parse().unwrap();
        let other = phuong_core::domain::numbers::decimal(scaled + off, decimals);
        // The other order of the fraction, or the rate, may by chance be the other percentage.
        let by_chance = [(base - now, now), (now, base)].iter().any(|(part, whole)| {
            phuong_core::domain::numbers::percent(part.abs(), *whole, decimals).as_deref() == Some(other.as_str())
        });
        prop_assume!(!by_chance);
        let wrong = prose::check(&sentence(&other));
        prop_assert_eq!(wrong.findings.len(), 1, "{}\n{:#?}", sentence(&other), wrong);
        prop_assert_eq!(wrong.findings[0].computed.as_deref(), Some(share.as_str()));
    }
}
