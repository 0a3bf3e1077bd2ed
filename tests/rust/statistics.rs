//! Comparisons, the catalogue and lineage, through the commands.

use phuong_core::domain::periods::Period;
use phuong_core::domain::units::{Share, Shares, UnitId, catalogue};
use serde_json::{Value, json};

use crate::support::Pc;

fn row<'a>(table: &'a Value, indicator: &str) -> &'a Value {
    table["groups"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|g| g["rows"].as_array().unwrap())
        .find(|r| r["indicator"] == indicator)
        .unwrap()
}

/// Totals are conserved to the unit over the whole succession file, whatever the shares.
#[test]
fn what_the_former_units_counted_is_what_the_new_ones_take_over() {
    let units = catalogue();
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    let mut next = |below: u64| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        seed % below
    };
    let (mut before, mut after) = (0_i64, 0_i64);
    let mut parts: std::collections::BTreeMap<UnitId, i64> = std::collections::BTreeMap::new();
    let (mut former_units, mut divided) = (0, 0);
    for former in units.iter().filter(|u| !u.is_present()) {
        former_units += 1;
        let value = next(500) as i64;
        before += value;
        if former.is_divided() {
            divided += 1;
            let weights: Vec<i64> = former
                .successors
                .iter()
                .map(|_| next(9999) as i64 + 1)
                .collect();
            let whole: i64 = weights.iter().sum();
            let shares = former.successors.iter().zip(&weights).map(|(s, w)| {
                let share = Share {
                    numerator: *w,
                    denominator: whole,
                };
                (s.unit.clone(), share)
            });
            let shares = Shares::new(shares.collect()).unwrap();
            let handed: Vec<i64> = shares.apportion(value);
            assert_eq!(handed.iter().sum::<i64>(), value, "{}", former.name);
            assert!(handed.iter().all(|part| *part >= 0));
            for ((unit, _), part) in shares.iter().zip(handed) {
                assert_eq!(shares.part(unit, value), Some(part));
                *parts.entry(unit.clone()).or_default() += part;
            }
            // Read back from the store it hands out the same.
            let again = Shares::parse(&shares.to_string()).unwrap();
            assert_eq!(again.apportion(value), shares.apportion(value));
        } else {
            assert_eq!(former.successors.len(), 1, "{}", former.name);
            let heir = former.successors[0].unit.clone();
            *parts.entry(heir).or_default() += value;
        }
    }
    after += parts.values().sum::<i64>();
    assert_eq!((former_units, divided), (9908, 471));
    assert_eq!(before, after);
}

#[test]
fn a_merged_ward_counts_what_its_predecessors_covered_in_like_parts() {
    let pc = Pc::with_folder("ward", "06685");
    // One predecessor's year stands beside months of another; the third reported nothing.
    pc.call("enter_figure", json!({ "indicator": "tngt-vu", "period": "hc:2022", "value": "10", "unit": "06691@1900-01-01" }));
    for month in 1..=12 {
        pc.call("enter_figure", json!({
            "indicator": "tngt-vu", "period": format!("hc:2022-{month:02}"), "value": "1", "unit": "06694@1900-01-01",
        }));
    }
    let figure = pc.call(
        "get_figure",
        json!({ "indicator": "tngt-vu", "period": "hc:2022" }),
    );
    assert_eq!(
        (&figure["count"], &figure["coverage"]),
        (&json!(22), &json!("24/36"))
    );
    // Once the third has its year too, the whole is comparable.
    pc.call("enter_figure", json!({ "indicator": "tngt-vu", "period": "hc:2022", "value": "3", "unit": "06685@1900-01-01" }));
    for (unit, value) in [("06691", "15"), ("06694", "12"), ("06685", "3")] {
        pc.call("enter_figure", json!({
            "indicator": "tngt-vu", "period": "hc:2021", "value": value, "unit": format!("{unit}@1900-01-01"),
        }));
    }
    let found = pc.call(
        "compare_figures",
        json!({ "indicator": "tngt-vu", "period": "hc:2022", "with": "hc:2021" }),
    );
    assert_eq!(
        (&found["current"], &found["base"], &found["percent"]),
        (&json!(25), &json!(30), &json!("-16,7"))
    );
    assert_eq!(
        found["coverage"],
        json!({ "current": "36/36", "base": "36/36" })
    );
}

#[test]
fn a_divided_unit_is_shared_out_by_declaration_and_undo_takes_it_back() {
    // Phường Phú La (09552) went in parts to Kiến Hưng and Dương Nội.
    let pc = Pc::with_folder("ward", "09552");
    let lineage = pc.call("list_lineage", json!({}));
    let divided: Vec<&Value> = lineage
        .as_array()
        .unwrap()
        .iter()
        .filter(|p| p["isWhole"] == false)
        .collect();
    assert!(!divided.is_empty());
    for former in lineage.as_array().unwrap() {
        pc.call("enter_figure", json!({ "indicator": "ttxh-vu", "period": "hc:2023", "value": "7", "unit": former["unit"] }));
    }
    let ask = || {
        pc.call(
            "get_figure",
            json!({ "indicator": "ttxh-vu", "period": "hc:2023" }),
        )
    };
    let before = ask();
    assert_eq!(before["count"], Value::Null);
    assert_eq!(before["notes"][0]["kind"], "not_comparable");

    let declare = |shares: Vec<Value>, former: &Value| json!({ "former": former["unit"], "shares": shares, "reason": "Theo số hộ ngày 30/6/2025" });
    let first = divided[0];
    let even = |texts: &[&str], former: &Value| -> Vec<Value> {
        former["successors"].as_array().unwrap().iter().enumerate()
            .map(|(at, s)| json!({ "unit": s["unit"], "share": texts.get(at).copied().unwrap_or("0") })).collect()
    };
    assert_eq!(
        pc.refused("save_shares", declare(even(&["1/3", "1/3"], first), first)),
        "shares-not-whole"
    );
    assert_eq!(
        pc.refused("save_shares", declare(even(&["nửa", "1/3"], first), first)),
        "share-unreadable"
    );
    let mut expected = 0;
    for former in &divided {
        pc.call(
            "save_shares",
            declare(even(&["1/3", "2/3"], former), former),
        );
        let own = former["successors"]
            .as_array()
            .unwrap()
            .iter()
            .position(|s| s["unit"] == "09552@2025-07-01")
            .unwrap();
        // 7 in thirds: 2 and 5 (remainders 1/3 and 2/3).
        expected += [2, 5].get(own).copied().unwrap_or(0);
    }
    expected += 7 * (lineage.as_array().unwrap().len() - divided.len());
    let after = ask();
    assert_eq!(after["count"], json!(expected));
    assert!(
        after["notes"]
            .as_array()
            .unwrap()
            .iter()
            .any(|n| n["kind"] == "share" && n["whole"] == 7)
    );

    // Undo of the last declaration is exact: not comparable again, for the same reason.
    pc.call("undo", json!({}));
    let undone = ask();
    assert_eq!(undone["count"], Value::Null, "{undone:#}");
    assert_eq!(undone["notes"][0]["kind"], "not_comparable");
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
    let structure = pc.call("get_structure", json!({ "period": "dl:2026" }));
    assert_eq!(structure["total"], json!(12));
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
    let mean = json!({ "period": "hc:2026-10", "years": 3 });
    assert_ne!(
        pc.call("preview_comparison", json!({ "table": mean }))["pages"],
        json!([])
    );
    assert_eq!(
        pc.refused(
            "save_image",
            json!({ "path": "/tmp/x.png", "content": "aGVsbG8=" })
        ),
        "format-unknown"
    );
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
