//! The five samples: each loads once, into its own folder, and is whole.

use serde_json::json;

use crate::support::Pc;

/// Letter, role, unit, wards.
const SAMPLES: [(&str, &str, &str, u64); 5] = [
    ("H", "province", "01", 26),
    ("N", "province", "40", 16),
    ("T", "ward", "29398", 0),
    ("G", "ward", "06685", 0),
    ("S", "ward", "03646", 0),
];

#[test]
fn each_sample_loads_once_and_is_whole() {
    for (letter, role, unit, wards) in SAMPLES {
        let pc = Pc::with_folder(role, unit);
        let loaded = pc.call("load_sample", json!({ "letter": letter }));
        let content = pc.content();
        assert_eq!(loaded["entries"], json!(content.entries), "{letter}");
        assert_eq!(loaded["wards"], json!(wards), "{letter}");
        assert_eq!(content.waiting, 0);
        assert!(
            content.states.len() as u64 > wards,
            "{letter}: a state for each unit"
        );
        let state = pc.call("get_state", json!({}));
        assert_eq!(state["session"]["sample"], json!(letter));
        assert_eq!(
            state["logins"].as_array().unwrap().len(),
            1,
            "samples add staff, never logins"
        );

        for again in [letter, "S", "H"] {
            let code = pc.refused("load_sample", json!({ "letter": again }));
            let expected = if again == letter {
                "sample-not-empty"
            } else {
                "sample-other-unit"
            };
            assert_eq!(code, expected, "{again} into {letter}");
        }
        assert_eq!(
            pc.refused("load_sample", json!({ "letter": "X" })),
            "sample-unknown"
        );
        assert_eq!(pc.content(), content, "{letter}: a refusal changes nothing");
    }
}

#[test]
fn the_list_names_what_can_be_loaded() {
    let list = Pc::new().call("list_samples", json!({}));
    let listed: Vec<(&str, &str, &str)> = list
        .as_array()
        .unwrap()
        .iter()
        .map(|s| {
            (
                s["letter"].as_str().unwrap(),
                s["role"].as_str().unwrap(),
                s["unit"]["code"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        listed,
        SAMPLES.map(|(letter, role, unit, _)| (letter, role, unit))
    );
}

#[test]
fn a_folder_with_data_of_its_own_takes_no_sample() {
    let pc = Pc::with_folder("ward", "06685");
    pc.enter("tin-bao", "hc:2026-10", "4");
    let before = pc.content();
    assert_eq!(
        pc.refused("load_sample", json!({ "letter": "G" })),
        "sample-not-empty"
    );
    assert_eq!(pc.content(), before);
    let figure = pc.call(
        "get_figure",
        json!({ "indicator": "tin-bao", "period": "hc:2026-10" }),
    );
    assert_eq!(figure["count"], json!(4));
}
