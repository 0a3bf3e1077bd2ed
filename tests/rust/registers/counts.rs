//! What registers add up to: units, hours, tables.

use super::*;

/// The day so many days after 15/9/2026; 84 is 08/12.
fn walked_day(n: usize) -> String {
    let (month, day) = match n {
        0..16 => (9, 15 + n),
        16..47 => (10, n - 15),
        47..77 => (11, n - 46),
        _ => (12, n - 76),
    };
    format!("2026-{month:02}-{day:02}")
}

#[test]
fn residential_units_and_the_rest_add_up_to_the_ward() {
    let pc = ward();
    let places: Vec<Option<String>> = vec![
        Some(place(&pc, "Khu phố 1")),
        Some(place(&pc, "Khu phố 2")),
        Some(place(&pc, "Khu phố 3")),
        None,
    ];
    let categories = [
        "trom-cap",
        "danh-bac",
        "buon-lau",
        "tang-tru-ma-tuy",
        "moi-truong",
        "gay-on",
    ];
    for n in 0..60_usize {
        // A walk over days, places, categories and flags that no step repeats.
        let day = walked_day(n * 37 % 85);
        let cleared = (n % 3 == 0).then(|| day.clone());
        save(
            &pc,
            case(
                &format!("{n}"),
                &day,
                categories[n * 5 % 6],
                json!({
                    "residentialUnitId": places[n * 7 % 4], "subjects": n % 4, "isCriminal": n % 2 == 0,
                    "clearedOn": cleared, "occurredHour": (n % 5 != 0).then_some(n % 24),
                }),
            ),
        );
    }
    declare(&pc, "cases", json!("2026-09-15"));
    let by_place_and_whole = || -> Vec<(i64, i64)> {
        let indicators = [
            "ttxh-vu",
            "ttxh-kham-pha",
            "ttxh-doi-tuong",
            "pphs-vu",
            "ma-tuy-doi-tuong",
            "kinh-te-vu",
        ];
        let months = ["hc:2026-10", "hc:2026-11", "hc:2026-12"];
        let value = |row: &Value, month| cell(row, month)["value"].as_i64().unwrap();
        indicators
            .iter()
            .flat_map(|indicator| {
                let whole = grid_row(&pc, indicator, None);
                let parts: Vec<Value> = places
                    .iter()
                    .flatten()
                    .map(|p| grid_row(&pc, indicator, Some(p)))
                    .collect();
                months.map(|month| {
                    (
                        parts.iter().map(|p| value(p, month)).sum(),
                        value(&whole, month),
                    )
                })
            })
            .collect()
    };
    let before = by_place_and_whole();
    assert!(before.iter().any(|(parts, whole)| parts < whole));
    let structure = pc.call(
        "incident_structure",
        json!({ "register": "cases", "period": "hc:2026" }),
    );
    let sum = |of: &Value| -> i64 {
        of.as_array()
            .unwrap()
            .iter()
            .map(|p| p["incidents"].as_i64().unwrap())
            .sum()
    };
    assert_eq!(
        (
            structure["total"].as_i64(),
            sum(&structure["places"]),
            sum(&structure["groups"])
        ),
        (Some(60), 60, 60)
    );
    assert_eq!(structure["places"][3]["code"], Value::Null);
    for part in structure["places"].as_array().unwrap() {
        let id = part["code"].as_str().unwrap_or("none");
        assert_eq!(
            list(&pc, json!({ "residentialUnit": id }))["sums"]["incidents"],
            part["incidents"]
        );
    }
    let heat = pc.call(
        "incident_heat_map",
        json!({ "register": "cases", "period": "hc:2026" }),
    );
    let cells: i64 = heat["days"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|d| d["hours"].as_array().unwrap())
        .map(|n| n.as_i64().unwrap())
        .sum();
    assert_eq!(heat["unknown"], 12);
    assert_eq!((cells + 12, heat["total"].as_i64()), (60, Some(60)));
    // Without the entries that have no place, the places are the ward.
    for row in list(&pc, json!({ "residentialUnit": "none" }))["rows"]
        .as_array()
        .unwrap()
    {
        pc.call("delete_incident", json!({ "id": row["id"] }));
    }
    let after = by_place_and_whole();
    for ((parts, whole), (same, _)) in after.iter().zip(&before) {
        assert_eq!((parts, parts), (whole, same));
    }
}

#[test]
fn what_a_residential_unit_left_over_is_looked_for_in_its_own_register() {
    let pc = ward();
    let khu: Vec<String> = (1..=3)
        .map(|n| place(&pc, &format!("Khu phố {n}")))
        .collect();
    let old_case = |number: &str, day: &str, khu: &str| {
        let more = json!({ "residentialUnitId": khu, "clearedOn": "2026-11-20" });
        save(&pc, case(number, day, "trom-cap", more));
    };
    // Both are cleared in month 12. What khu 1 clears was left over from month 10 of this year;
    // khu 2's is from the year before, which its register does not hold in this year.
    old_case("1", "2026-10-01", &khu[0]);
    old_case("2", "2025-11-01", &khu[1]);
    let more = json!({ "residentialUnitId": khu[2] });
    save(&pc, case("3", "2026-11-21", "trom-cap", more));
    declare(&pc, "cases", json!("2025-12-15"));
    let list = pc.call("list_findings", json!({ "period": "hc:2026-12" }));
    let cleared: Vec<&Value> = list["findings"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|f| f["indicator"] == "ttxh-kham-pha")
        .map(|f| &f["residentialUnit"])
        .collect();
    assert_eq!(cleared, [&json!(khu[1])]);
}

#[test]
fn the_heat_map_knows_weekday_and_hour() {
    let pc = ward();
    // 07/12/2026 is a Monday, 06/12/2026 a Sunday.
    save(
        &pc,
        case("1", "2026-12-07", "trom-cap", json!({ "occurredHour": 0 })),
    );
    save(
        &pc,
        case("2", "2026-12-06", "trom-cap", json!({ "occurredHour": 23 })),
    );
    save(&pc, case("3", "2026-12-06", "mua-ban-ma-tuy", json!({})));
    let ask = |more: Value| {
        let mut request = json!({ "register": "cases", "period": "hc:2026-12" });
        for (key, value) in more.as_object().unwrap() {
            request[key] = value.clone();
        }
        pc.call("incident_heat_map", request)
    };
    let heat = ask(json!({}));
    assert_eq!(
        (&heat["days"][0]["weekday"], &heat["days"][0]["hours"][0]),
        (&json!(1), &json!(1))
    );
    assert_eq!(
        (&heat["days"][6]["hours"][23], &heat["days"][6]["unknown"]),
        (&json!(1), &json!(1))
    );
    assert_eq!((&heat["most"], &heat["total"]), (&json!(1), &json!(3)));
    assert_eq!(ask(json!({ "group": "ttxh" }))["total"], 2);

    // On paper, across, as vectors: every cell has its number.
    let map = json!({ "register": "cases", "period": "hc:2026-12" });
    let paper = Paper::of(&pc, "save_heat_map", json!({ "map": map }));
    paper.has(&[
        "BIỂU ĐỒ SỐ LIỆU",
        "Vụ việc theo thứ và giờ xảy ra, 3 vụ",
        "Chủ nhật",
        "Không rõ",
        "1 vụ không rõ giờ đếm riêng",
        "TRƯỞNG CÔNG AN PHƯỜNG",
    ]);
    let preview = pc.call("preview_heat_map", json!({ "map": map }));
    assert_eq!(preview["pages"].as_array().unwrap().len(), 1);
    assert!(preview["pages"][0].as_str().unwrap().contains("841.88"));
}

#[test]
fn tables_compare_what_registers_give() {
    let pc = ward();
    save(&pc, case("1", "2026-11-01", "trom-cap", json!({})));
    declare(&pc, "cases", json!("2026-09-15"));
    let table = pc.call(
        "compare_table",
        json!({ "period": "hc:2026-11", "with": "hc:2026-10" }),
    );
    let rows = table["groups"][0]["rows"].as_array().unwrap();
    let row = rows.iter().find(|r| r["indicator"] == "ttxh-vu").unwrap();
    assert_eq!(row["shown"], "01 vụ, tăng 01 vụ");
    assert_eq!(row["coverage"], json!({ "current": "1/1", "base": "1/1" }));
}
