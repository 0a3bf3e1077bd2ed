//! Figures over the merger of 2025: shares, months, what was covered.

use super::*;

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
            conserves_the_months(former, &shares, &mut next);
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

/// A year of months: every month goes out whole, and every successor's months make its year.
fn conserves_the_months(former: &Unit, shares: &Shares, next: &mut impl FnMut(u64) -> u64) {
    let months: Vec<i64> = (0..12).map(|_| next(4) as i64 * next(9) as i64).collect();
    let year: i64 = months.iter().sum();
    let mut by_month = [0_i64; 12];
    for (unit, share) in shares.iter() {
        let mut before = 0;
        let mut own = 0;
        for (place, value) in months.iter().enumerate() {
            let part = shares.flow(unit, before, *value).unwrap();
            assert!((0..=*value).contains(&part), "{}: {part}", former.name);
            before += value;
            own += part;
            by_month[place] += part;
        }
        assert_eq!(Some(own), shares.part(unit, year), "{}", former.name);
        if former.successors.len() <= 3 {
            // The exact share, rounded up or down.
            let over = own * share.denominator - year * share.numerator;
            assert!(over.abs() < share.denominator, "{}", former.name);
        }
    }
    assert_eq!(by_month.to_vec(), months, "{}", former.name);
}

/// Both heirs of Phường Phú La, each in a folder of its own, under the same declaration.
#[test]
fn months_of_a_divided_unit_add_up_to_its_years_and_its_heirs_to_it() {
    const FORMER: &str = "09552@1900-01-01";
    let months = [1, 0, 1, 1, 2, 0, 1, 0, 3, 1, 0, 1];
    let mut heirs = vec!["09552@2025-07-01".to_owned()];
    let mut sums = std::collections::BTreeMap::<String, i64>::new();
    let mut at = 0;
    while let Some(heir) = heirs.get(at).cloned() {
        at += 1;
        let pc = Pc::with_folder("ward", heir.split('@').next().unwrap());
        let lineage = pc.call("list_lineage", json!({}));
        for former in lineage.as_array().unwrap() {
            let successors = former["successors"].as_array().unwrap();
            if former["isWhole"] == false {
                let last = successors.len() - 1;
                let shares: Vec<Value> = successors
                    .iter()
                    .enumerate()
                    .map(|(i, s)| {
                        let share = match (i, last) {
                            (0, _) => "1/3",
                            (i, last) if i == last => "2/3",
                            _ => "0",
                        };
                        json!({ "unit": s["unit"], "share": share })
                    })
                    .collect();
                pc.call(
                    "save_shares",
                    json!({ "former": former["unit"], "shares": shares, "reason": "Theo số hộ" }),
                );
            }
            let is_asked = former["unit"] == FORMER;
            if is_asked && heirs.len() == 1 {
                let others = successors.iter().map(|s| s["unit"].as_str().unwrap());
                heirs.extend(others.filter(|u| *u != heir).map(str::to_owned));
            }
            let cells: Vec<Value> = (1..=12)
                .map(|m| {
                    let value = if is_asked { months[m - 1] } else { 0 };
                    json!({ "indicator": "ttxh-vu", "period": format!("hc:2023-{m:02}"), "value": value.to_string() })
                })
                .collect();
            pc.call(
                "enter_figures",
                json!({ "cells": cells, "unit": former["unit"] }),
            );
        }
        let count = |period: &str| {
            let asked = json!({ "indicator": "ttxh-vu", "period": period });
            pc.call("get_figure", asked)["count"].as_i64().unwrap()
        };
        let of_months: Vec<i64> = (1..=12)
            .map(|m| count(&format!("hc:2023-{m:02}")))
            .collect();
        assert!(of_months.iter().all(|part| *part >= 0), "{of_months:?}");
        for (period, last) in [
            ("hc:2023", 12),
            ("hc:2023-9T", 9),
            ("hc:2023-6T", 6),
            ("hc:2023-L05", 5),
        ] {
            let sum: i64 = of_months[..last].iter().sum();
            assert_eq!(count(period), sum, "{heir} {period} {of_months:?}");
        }
        let quarters: i64 = (1..=4).map(|q| count(&format!("hc:2023-Q{q}"))).sum();
        assert_eq!(quarters, count("hc:2023"));
        // What the grid shows is the same.
        let grid = pc.call("get_month_grid", json!({ "year": 2023 }));
        let rows = grid["groups"][0]["rows"].as_array().unwrap();
        let row = rows.iter().find(|r| r["indicator"] == "ttxh-vu").unwrap();
        let cells = row["cells"].as_array().unwrap().iter();
        let shown: Vec<i64> = cells.map(|c| c["value"].as_i64().unwrap()).collect();
        assert_eq!(shown, of_months);
        for (place, part) in of_months.into_iter().enumerate() {
            *sums.entry(format!("{:02}", place + 1)).or_default() += part;
        }
        *sums.entry("year".into()).or_default() += count("hc:2023");
    }
    assert!(heirs.len() > 1);
    let expected: Vec<i64> = months.into_iter().chain([months.iter().sum()]).collect();
    assert_eq!(sums.into_values().collect::<Vec<_>>(), expected);
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
    // Months that the station added up itself stand before its predecessors', in the year too.
    for month in 1..=12 {
        pc.enter("ma-tuy-vu", &format!("hc:2023-{month:02}"), "2");
    }
    let figure = pc.call(
        "get_figure",
        json!({ "indicator": "ma-tuy-vu", "period": "hc:2023" }),
    );
    assert_eq!(
        (&figure["count"], &figure["coverage"]),
        (&json!(24), &json!("12/12"))
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
