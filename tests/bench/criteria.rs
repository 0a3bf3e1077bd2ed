//! A set of 200 criteria answered in five years, 1,000 pieces of evidence: how long each screen asks.

use phuong_core::domain::criteria::{Assignment, Judgement, Layer, State};
use phuong_core::domain::evidence::{EvidenceKind, Media};
use phuong_core::domain::journal::{Actor, sha256_hex};
use phuong_core::session::App;
use phuong_core::store::criteria::{AnswerKey, put_assignment, put_judgement};
use phuong_core::store::doors::{Stamp, author};
use phuong_core::store::evidence::{EvidenceRow, FileFacts, LinkKey, put, put_link};
use serde_json::json;

use super::{call, median, say};

const CRITERIA: usize = 200;
const YEARS: [i32; 5] = [2022, 2023, 2024, 2025, 2026];
const PIECES: usize = 1_000;

/// A set in our own words, of ten groups, with points and a rule.
fn set_text() -> String {
    let mut text = String::from(
        "code = \"bo-200\"\nversion = \"1\"\ntitle = \"Bộ đo 200 tiêu chí\"\nscoring = \"points\"\npass_points = \"800\"\n",
    );
    for n in 0..CRITERIA {
        let (group, place) = (n / 20 + 1, n % 20 + 1);
        if place == 1 {
            text += &format!("[[group]]\nnumber = \"{group}\"\ntitle = \"Nhóm đo số {group}\"\n");
        }
        text += &format!(
            "[[group.criterion]]\nnumber = \"{group}.{place}\"\ntext = \"Nội dung đo thứ {n}, dài bằng một dòng rưỡi của bảng in để có chữ mà xuống dòng\"\nkind = \"scored\"\nmax = \"5\"\nstep = \"0,25\"\nevidence = \"Báo cáo, biên bản, danh sách\"\n"
        );
    }
    text
}

/// Fills the folder through the author door, then asks what the screens ask.
pub(crate) fn run(app: &App, place: &std::path::Path) {
    let file = place.join("bo-200.toml");
    std::fs::write(&file, set_text()).expect("a file");
    let set = call(app, "issue_set", json!({ "path": file }));
    let set_id = set["id"].as_str().expect("an id").to_owned();
    fill(app, &set_id);
    let year = |n: usize| YEARS[n % YEARS.len()];
    let asked = |n: usize| json!({ "set": set_id, "year": year(n) });
    for (name, command, limit) in [
        ("checklist", "get_checklist", "100 ms"),
        ("evidence", "list_evidence", "100 ms"),
        ("assignments", "get_assignments", "100 ms"),
        ("what next", "plan_criteria", "100 ms"),
    ] {
        say(
            &format!("200 criteria, 5 years, 1,000 pieces: {name}"),
            median(21, |n| drop(call(app, command, asked(n)))),
            limit,
        );
    }
    say(
        "200 criteria, 5 years, 1,000 pieces: work list",
        median(21, |_| drop(call(app, "list_work", json!({})))),
        "100 ms",
    );
    let judge = |n: usize| {
        json!({
            "set": set_id, "year": 2026, "criterion": "1.1", "layer": "self", "state": "scored",
            "points": if n.is_multiple_of(2) { "4" } else { "4,25" },
        })
    };
    say(
        "200 criteria: judge one and get the checklist back",
        median(21, |n| drop(call(app, "answer_criterion", judge(n)))),
        "",
    );
}

fn fill(app: &App, set_id: &str) {
    let session = app.session().expect("an open folder");
    let unit = session.folder.unit_id.clone();
    let me = session.person.staff_id.clone();
    let stamp = Stamp {
        action: "answer_criterion".into(),
        actor: Actor {
            id: me.clone(),
            role: "officer".into(),
        },
        device: session.folder.device_id.clone(),
        unit: unit.clone(),
    };
    let number = |n: usize| format!("{}.{}", n / 20 + 1, n % 20 + 1);
    for year in YEARS {
        author(&session.store, &app.environment, &stamp, |w| {
            for n in 0..CRITERIA {
                let criterion = number(n);
                for layer in [Layer::Own, Layer::Committee] {
                    let key = AnswerKey {
                        set_id,
                        criterion: &criterion,
                        unit_id: &unit,
                        year,
                        layer,
                    };
                    let points = i64::try_from(n % 21).unwrap_or(0) * 25;
                    let judgement = Judgement {
                        state: State::Scored,
                        points: Some(points),
                    };
                    let day = format!("{year}-12-01");
                    put_judgement(w.tx, key, Some(judgement), None, &me, &day)?;
                    if layer == Layer::Own && n % 3 > 0 {
                        let assignment = Assignment {
                            person: Some(me.clone()),
                            task: format!("Việc phải làm thứ {n}"),
                            due_on: Some(format!("{year}-11-{:02}", n % 28 + 1)),
                            product: "Báo cáo có ký duyệt".into(),
                            supervisor: Some(me.clone()).filter(|_| n % 2 == 0),
                            ..Assignment::default()
                        };
                        put_assignment(w.tx, key, &assignment)?;
                    }
                }
            }
            Ok(())
        })
        .expect("a year");
    }
    author(&session.store, &app.environment, &stamp, |w| {
        for n in 0..PIECES {
            let id = w.environment.ids.next();
            let name = format!("Minh chứng đo thứ {n}");
            let piece = EvidenceRow {
                id: id.clone(),
                kind: EvidenceKind::File,
                file: Some(FileFacts {
                    sha256: sha256_hex(name.as_bytes()),
                    file_name: format!("minh-chung-{n}.pdf"),
                    media: Media::Pdf,
                    bytes: 120_000,
                }),
                name,
                document_id: None,
                document: None,
                query: None,
                query_year: None,
                taken: None,
                valid_from: None,
                valid_to: None,
                added_on: Some("2026-12-01".into()),
            };
            put(w.tx, &unit, &piece)?;
            // One piece in four speaks for two criteria.
            for more in 0..=usize::from(n % 4 == 0) {
                let key = LinkKey {
                    evidence_id: &id,
                    set_id,
                    criterion: &number((n + more * 7) % CRITERIA),
                    year: YEARS[n % YEARS.len()],
                };
                put_link(w.tx, &unit, key)?;
            }
        }
        Ok(())
    })
    .expect("the evidence");
}
