//! Comparisons, the catalogue and lineage, through the commands.

use phuong_core::domain::periods::Period;
use phuong_core::domain::units::{Share, Shares, Unit, UnitId, catalogue};
use serde_json::{Value, json};

use crate::support::Pc;

mod shares;

fn row<'a>(table: &'a Value, indicator: &str) -> &'a Value {
    table["groups"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|g| g["rows"].as_array().unwrap())
        .find(|r| r["indicator"] == indicator)
        .unwrap()
}

/// A station that added up the months of its predecessors by hand is taken at its word, in a window
/// that its months make up and in one they only come near.
#[test]
fn own_months_from_before_the_merger_stand_in_every_window() {
    let pc = Pc::with_folder("ward", "06685");
    for month in 1..=4 {
        pc.enter("ttxh-vu", &format!("hc:2025-{month:02}"), "5");
    }
    for month in 11..=12 {
        pc.enter("ttxh-vu", &format!("hc:2024-{month}"), "5");
    }
    for period in [
        "tc:2024-10-15..2025-04-14",
        "tc:2024-10-16..2025-04-14",
        "qh:2025-6T",
    ] {
        let request = json!({ "indicator": "ttxh-vu", "period": period });
        let figure = pc.call("get_figure", request);
        assert_eq!(figure["count"], json!(30), "{period}: {figure:#}");
    }
}

#[test]
fn a_window_no_months_make_up_says_its_days() {
    let pc = Pc::with_folder("ward", "03646");
    for (year, months) in [(2025, 11..=12), (2026, 1..=10)] {
        for month in months {
            pc.enter("tngt-vu", &format!("hc:{year}-{month:02}"), "2");
        }
    }
    let figure = pc.call(
        "get_figure",
        json!({ "indicator": "tngt-vu", "period": "qh:2026" }),
    );
    assert_eq!(figure["count"], json!(24));
    let window = &figure["notes"][0];
    assert_eq!(
        (&window["kind"], &window["surplus"], &window["missing"]),
        (&json!("window"), &json!(14), &json!(14))
    );
    // The year of the safe commune differs from these months by a day at each end.
    let commune = pc.call(
        "get_figure",
        json!({ "indicator": "tngt-vu", "period": "ct:2026" }),
    );
    assert_eq!(commune["notes"][0]["surplus"], json!(1));
    // Unlike windows are refused with their days.
    let error = pc
        .ask(
            "compare_figures",
            json!({ "indicator": "tngt-vu", "period": "hc:2026", "with": "qh:2026" }),
        )
        .unwrap_err();
    assert_eq!(error.code(), "periods-unlike");
    let words = phuong_core::texts::error_text(phuong_core::texts::Language::Vi, &error);
    assert!(
        words.0.contains("trùng 290 ngày") && words.0.contains("có 75 ngày"),
        "{words:?}"
    );
}

#[test]
fn several_years_have_a_mean_and_a_range() {
    let pc = Pc::with_folder("ward", "03646");
    for (year, value) in [(2022, 4), (2023, 7), (2024, 6), (2025, 9), (2026, 12)] {
        pc.call("enter_figure", json!({ "indicator": "tngt-vu", "period": format!("dl:{year}"), "value": value.to_string(),
            "unit": if year < 2025 { "03646@1900-01-01" } else { "03646" } }));
    }
    // The ward was merged of four in 2025: the other three reported nothing for the years before.
    let table = pc.call("compare_mean", json!({ "period": "dl:2026", "years": 4 }));
    let found = row(&table, "tngt-vu");
    assert_eq!(
        (&found["years"], &found["meanShown"]),
        (&json!(1), &json!("9,0"))
    );

    let old = pc.call(
        "compare_mean",
        json!({ "period": "dl:2024", "years": 2, "unit": "03646@1900-01-01" }),
    );
    let found = row(&old, "tngt-vu");
    assert_eq!(
        (
            &found["meanShown"],
            &found["leastShown"],
            &found["mostShown"],
            &found["difference"],
            &found["percent"],
            &found["place"]
        ),
        (
            &json!("5,5"),
            &json!("4"),
            &json!("7"),
            &json!("0,5"),
            &json!("9,1"),
            &json!("within")
        )
    );
    let series = pc.call(
        "get_series",
        json!({ "indicator": "tngt-vu", "period": "dl:2026", "years": 5 }),
    );
    let values: Vec<&Value> = series["points"]
        .as_array()
        .unwrap()
        .iter()
        .map(|p| &p["value"])
        .collect();
    assert_eq!(
        values,
        [
            &Value::Null,
            &Value::Null,
            &Value::Null,
            &json!(9),
            &json!(12)
        ]
    );
    // Crime only: an accident is none of it.
    pc.enter("ma-tuy-vu", "dl:2026", "3");
    pc.enter("ttxh-vu", "dl:2026", "9");
    let structure = pc.call("get_structure", json!({ "period": "dl:2026" }));
    let rows = structure["rows"].as_array().unwrap();
    let told: Vec<_> = rows.iter().map(|r| (&r["group"], &r["percent"])).collect();
    assert_eq!(structure["total"], json!(12));
    assert_eq!(
        told,
        [
            (&json!("ttxh"), &json!("75,0")),
            (&json!("kinh-te"), &Value::Null),
            (&json!("moi-truong"), &Value::Null),
            (&json!("ma-tuy"), &json!("25,0")),
        ]
    );
}

#[test]
fn a_local_indicator_is_added_changed_and_retired_without_losing_history() {
    let pc = Pc::with_folder("ward", "03646");
    let asked = |code: Option<&str>, title: &str, reason: &str| {
        json!({
            "code": code, "title": title, "kind": "count", "unitWord": "buổi", "direction": "up", "group": "phong-trao",
            "startsOn": "2026-01-01", "reason": reason,
        })
    };
    let made = pc.call("save_indicator", asked(None, "Chợ đêm: tuần tra", ""));
    let code = made[0]["code"].as_str().unwrap().to_owned();
    assert_eq!(code, "dp-cho-dem-tuan-tra");
    pc.enter(&code, "hc:2026-11", "4");
    assert_eq!(
        pc.refused(
            "save_indicator",
            asked(Some(&code), "Chợ đêm: buổi tuần tra", "")
        ),
        "field-missing"
    );
    let changed = pc.call(
        "save_indicator",
        asked(Some(&code), "Chợ đêm: buổi tuần tra", "Nói rõ hơn"),
    );
    assert_eq!(changed.as_array().unwrap().len(), 2);
    let retired = pc.call(
        "retire_indicator",
        json!({ "code": code, "endsOn": "2026-12-14", "reason": "Chợ đóng cửa" }),
    );
    assert_eq!(
        (&retired[0]["version"], &retired[0]["endsOn"]),
        (&json!(3), &json!("2026-12-14"))
    );
    // Its figures stay; another of the same name takes another code; the next year no longer asks for it.
    let figure = pc.call(
        "get_figure",
        json!({ "indicator": code, "period": "hc:2026-11" }),
    );
    assert_eq!(figure["count"], json!(4));
    let second = pc.call("save_indicator", asked(None, "Chợ đêm: tuần tra", ""));
    assert_eq!(second[0]["code"], "dp-cho-dem-tuan-tra-2");
    let grid = pc.call("get_month_grid", json!({ "year": 2027 }));
    let listed: Vec<&Value> = grid["groups"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|g| g["rows"].as_array().unwrap())
        .map(|r| &r["indicator"])
        .collect();
    assert!(!listed.contains(&&json!(code)) && listed.contains(&&json!("dp-cho-dem-tuan-tra-2")));
    // What others issued is not the ward's to change.
    assert_eq!(
        pc.refused("save_indicator", asked(Some("ttxh-vu"), "Khác", "x")),
        "indicator-not-own"
    );
}

#[test]
fn an_indicator_that_says_nothing_new_or_nothing_possible_is_refused() {
    let pc = Pc::with_folder("ward", "03646");
    let count = |title: &str| json!({ "title": title, "kind": "count", "unitWord": "buổi", "direction": "up", "group": "ttxh" });
    assert_eq!(
        pc.refused(
            "save_indicator",
            count("tội phạm về TRẬT TỰ xã hội:  xảy ra")
        ),
        "indicator-title-taken"
    );
    assert_eq!(pc.refused("save_indicator", count("  ")), "field-missing");
    let ratio = |part: &str, whole: &str, target: &str| {
        json!({
            "title": "Tỷ lệ thử", "kind": "ratio", "unitWord": "%", "direction": "up", "group": "ttxh",
            "numerator": part, "denominator": whole, "target": target,
        })
    };
    assert_eq!(
        pc.refused("save_indicator", ratio("ttxh-vu", "ttxh-vu", "")),
        "ratio-of-itself"
    );
    assert_eq!(
        pc.refused("save_indicator", ratio("ttxh-vu", "", "")),
        "field-missing"
    );
    assert_eq!(
        pc.refused("save_indicator", ratio("ttxh-vu", "tngt-vu", ">= nhiều")),
        "choice-unknown"
    );
    assert_eq!(
        pc.call("list_indicators", json!({})),
        Pc::with_folder("ward", "03646").call("list_indicators", json!({})),
        "what was refused changed nothing"
    );

    let mut asked = count("Tuần tra chợ đêm");
    asked["startsOn"] = json!("2026-06-01");
    let code = pc.call("save_indicator", asked.clone())[0]["code"].clone();
    assert_eq!(
        pc.refused(
            "retire_indicator",
            json!({ "code": code, "endsOn": "2026-05-31", "reason": "x" })
        ),
        "indicator-ends-first"
    );
    pc.call(
        "retire_indicator",
        json!({ "code": code, "endsOn": "2026-10-14", "reason": "Chợ đóng cửa" }),
    );
    // A new version of what was ended stays ended, until somebody takes it up again.
    asked["code"] = code.clone();
    asked["reason"] = json!("Nói rõ hơn");
    asked["title"] = json!("Tuần tra chợ đêm: buổi");
    let changed = pc.call("save_indicator", asked);
    assert_eq!(changed[0]["endsOn"], "2026-10-14");
    let again = pc.call(
        "retire_indicator",
        json!({ "code": code, "reason": "Chợ mở lại" }),
    );
    assert_eq!(
        (&again[0]["version"], &again[0]["endsOn"]),
        (&json!(4), &json!(""))
    );
}

#[test]
fn charts_are_printed_as_vectors_with_their_numbers() {
    let pc = Pc::with_folder("ward", "03646");
    for month in 1..=10 {
        pc.enter("ttxh-vu", &format!("hc:2026-{month:02}"), "2");
        if month != 4 {
            pc.enter("ttxh-vu", &format!("hc:2025-{month:02}"), "3");
        }
    }
    for (year, value) in [(2020, "7"), (2021, "1.234"), (2023, "9"), (2024, "11")] {
        pc.enter("tngt-vu", &format!("hc:{year}"), value);
    }
    let words = |chart: Value| {
        let path = pc.place("in").join(format!("{}.pdf", chart["kind"]));
        pc.call("save_chart", json!({ "chart": chart, "path": path }));
        crate::support::pages_of(&std::fs::read(&path).unwrap()).join("\n")
    };
    let months = words(json!({ "kind": "months", "period": "hc:2026", "indicator": "ttxh-vu" }));
    for expected in ["năm 2026 so với năm 2025", "2026: 20", "–", "Tháng"] {
        assert!(months.contains(expected), "{expected} in {months}");
    }
    let line = json!({ "kind": "years", "period": "hc:2025", "indicator": "tngt-vu", "years": 6 });
    let years = words(line);
    for expected in ["qua 6 năm", "1.234", "2022", "–"] {
        assert!(years.contains(expected), "{expected} in {years}");
    }
    let structure = words(json!({ "kind": "structure", "period": "hc:2026-10" }));
    for expected in ["cộng 2 vụ", "2 vụ (100,0 %)", "chưa đủ số"] {
        assert!(structure.contains(expected), "{expected} in {structure}");
    }
    assert_eq!(
        pc.refused(
            "preview_chart",
            json!({ "chart": { "kind": "years", "period": "hc:2025" } })
        ),
        "field-missing"
    );
}

#[test]
fn the_comparison_is_printed_with_its_notes_and_its_chart() {
    let pc = Pc::with_folder("ward", "03646");
    pc.call("load_sample", json!({ "letter": "S" }));
    for (year, value) in [(2025, "15"), (2026, "10")] {
        pc.enter("tngt-vu", &format!("hc:{year}-10"), value);
    }
    let wanted = json!({ "period": "hc:2026-10", "with": "hc:2025-10", "indicator": "tngt-vu" });
    let shown = pc.call("preview_comparison", json!({ "table": wanted }));
    assert!(
        shown["title"]
            .as_str()
            .unwrap()
            .contains("tháng 10/2026 so với tháng 10/2025")
    );
    let path = pc.place("in").join("so-sanh.pdf");
    pc.call("save_comparison", json!({ "table": wanted, "path": path }));
    let words = crate::support::pages_of(&std::fs::read(&path).unwrap()).join("\n");
    for expected in [
        "BẢNG SO SÁNH SỐ LIỆU",
        "−33,3",
        "dao động thường",
        "dưới 20",
    ] {
        assert!(words.contains(expected), "{expected} in {words}");
    }
    pc.enter("tngt-vu", "hc:2024-10", "10");
    let mean = json!({ "period": "hc:2026-10", "years": 3 });
    assert_ne!(
        pc.call("preview_comparison", json!({ "table": mean }))["pages"],
        json!([])
    );
    let path = pc.place("in").join("binh-quan.pdf");
    pc.call("save_comparison", json!({ "table": mean, "path": path }));
    let words = crate::support::pages_of(&std::fs::read(&path).unwrap()).join("\n");
    // 10 against (10 + 15) / 2; the small base has its star and what the star means.
    for expected in [
        "Tỷ lệ %",
        "12,5",
        "10 – 15",
        "−2,5",
        "−20,0*",
        "* Gốc dưới 20",
        "Bình quân của 2 năm",
    ] {
        assert!(words.contains(expected), "{expected} in {words}");
    }
    assert_eq!(
        pc.refused(
            "save_image",
            json!({ "path": pc.data().join("x.png"), "content": "aGVsbG8=" })
        ),
        "format-unknown"
    );
}

#[test]
fn a_rate_is_of_the_months_in_which_both_of_its_parts_were_reported() {
    let pc = Pc::with_folder("ward", "06685");
    for (month, occurred, cleared) in [(1, "7", "6"), (2, "200", "190"), (3, "2000", "")] {
        pc.enter("ttxh-vu", &format!("hc:2026-{month:02}"), occurred);
        if !cleared.is_empty() {
            pc.enter("ttxh-kham-pha", &format!("hc:2026-{month:02}"), cleared);
        }
    }
    let rate = json!({ "indicator": "ty-le-kham-pha", "period": "hc:2026-Q1" });
    let figure = pc.call("get_figure", rate);
    assert_eq!(
        (&figure["shown"], &figure["coverage"], &figure["targetMet"]),
        (&json!("94,7 % (196/207)"), &json!("2/3"), &Value::Null)
    );
    let compared = pc.call(
        "compare_figures",
        json!({ "indicator": "ty-le-kham-pha", "period": "hc:2026-Q1", "with": "hc:2025-Q1" }),
    );
    assert_eq!(compared["coverage"]["current"], "2/3");
    assert_eq!(compared["percent"], Value::Null);
    assert_eq!(
        compared["notes"][0],
        json!({ "kind": "incomplete", "current": "2/3", "base": "0/3" })
    );
    // With the month that was missing it is whole.
    pc.enter("ttxh-kham-pha", "hc:2026-03", "1500");
    let rate = json!({ "indicator": "ty-le-kham-pha", "period": "hc:2026-Q1" });
    let figure = pc.call("get_figure", rate);
    assert_eq!(
        (&figure["shown"], &figure["coverage"]),
        (&json!("76,8 % (1.696/2.207)"), &json!("3/3"))
    );
}

#[test]
fn what_does_not_apply_is_not_told_as_missing() {
    let pc = Pc::with_folder("ward", "06685");
    pc.enter("ttxh-vu", "hc:2026-10", "k/c");
    pc.enter("ttxh-vu", "hc:2025-10", "3");
    let wanted = json!({ "period": "hc:2026-10", "with": "hc:2025-10" });
    let compared = pc.call(
        "compare_figures",
        json!({ "indicator": "ttxh-vu", "period": "hc:2026-10", "with": "hc:2025-10" }),
    );
    assert_eq!(
        (&compared["current"], &compared["notes"]),
        (&Value::Null, &json!([]))
    );
    let path = pc.place("in").join("so-sanh.pdf");
    pc.call("save_comparison", json!({ "table": wanted, "path": path }));
    let words = crate::support::pages_of(&std::fs::read(&path).unwrap()).join("\n");
    assert!(words.contains("k/c"), "{words}");
}

#[test]
fn days_that_both_periods_have_are_told() {
    let pc = Pc::with_folder("ward", "06685");
    for period in ["hc:2026-05", "hc:2026-06", "dl:2026-05"] {
        pc.enter("ttxh-vu", period, "4");
    }
    let compared = pc.call(
        "compare_figures",
        json!({
            "indicator": "ttxh-vu", "period": "tc:2026-05-15..2026-06-14", "with": "tc:2026-05-01..2026-05-31",
        }),
    );
    assert_eq!(compared["difference"], 0);
    let notes = compared["notes"].as_array().unwrap();
    let overlap = json!({ "kind": "overlap", "days": 17 });
    assert!(notes.contains(&overlap), "{compared}");
    let apart = pc.call(
        "compare_figures",
        json!({ "indicator": "ttxh-vu", "period": "hc:2026-06", "with": "hc:2026-05" }),
    );
    assert!(!apart["notes"].to_string().contains("overlap"), "{apart}");
}

#[test]
fn a_period_in_every_calendar_has_words() {
    let pc = Pc::with_folder("ward", "03646");
    let calendars = pc.call("list_calendars", json!({}));
    assert_eq!(calendars.as_array().unwrap().len(), 8);
    for text in [
        "hc:2026-L07",
        "qh:2026-9T",
        "ct:2026",
        "kd:2026",
        "bv:2026",
        "tu:2026-W07",
        "tc:2026-03-01..2026-04-15",
        "hc:2026-6C",
    ] {
        let with = Period::parse(text).unwrap().earlier(1).to_string();
        let shown = pc.call(
            "preview_comparison",
            json!({ "table": { "period": text, "with": with } }),
        );
        let title = shown["title"].as_str().unwrap();
        assert!(
            title.contains("2026") && !title.contains("core-period"),
            "{title}"
        );
    }
}
