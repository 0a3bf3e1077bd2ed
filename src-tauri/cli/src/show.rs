//! Replies as short lines for people, and the JSON shapes of the manual.

use phuong_core::actions::statistics::{note_words, period_words};
use phuong_core::domain::periods::Period;
use phuong_core::domain::statistics::Note;
use phuong_core::texts::{Language, text};
use serde_json::{Value, json};

fn s(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => "–".into(),
        other => other.to_string(),
    }
}

fn words(value: &Value) -> String {
    value
        .as_array()
        .map(|w| w.iter().map(s).collect::<Vec<_>>().join(" · "))
        .unwrap_or_default()
}

fn lines(value: &Value, line: impl Fn(&Value) -> String) -> String {
    value
        .as_array()
        .map(|v| v.iter().map(line).collect::<Vec<_>>().join("\n"))
        .unwrap_or_default()
}

pub(crate) fn commands(list: &Value) -> String {
    lines(list, |c| {
        format!("{:<26} {}", s(&c["name"]), s(&c["right"]))
    })
}

pub(crate) fn created(made: &Value) -> String {
    format!(
        "Đã tạo {}.\nKhóa khôi phục, chỉ in một lần, cất vào phong bì niêm phong:\n{}",
        s(&made["state"]["folder"]),
        s(&made["recoveryKey"])
    )
}

pub(crate) fn restored(restored: &Value) -> String {
    format!(
        "Đã khôi phục vào {}. Lần mở đầu tiên máy này nhận danh tính mới.",
        s(&restored["folder"])
    )
}

pub(crate) fn samples(list: &Value) -> String {
    lines(list, |v| {
        format!(
            "{}  {:<9} {:<22} {}",
            s(&v["letter"]),
            s(&v["role"]),
            s(&v["unit"]["id"]),
            s(&v["title"])
        )
    })
}

pub(crate) fn loaded(loaded: &Value) -> String {
    format!(
        "Đã nạp mẫu {}: {} bản ghi, {} phường.",
        s(&loaded["letter"]),
        loaded["entries"],
        loaded["wards"]
    )
}

/// Findings with line numbers, then how much was checked.
pub(crate) fn text_checked(checked: &Value, text: &str) -> String {
    let line_of = |finding: &Value| {
        let at = finding["at"][0].as_u64().unwrap_or(0) as usize;
        text.chars().take(at).filter(|c| *c == '\n').count() + 1
    };
    let shown = |finding: &Value, mark: &str| {
        let better = match finding["suggestion"].as_str() {
            Some(words) => format!("\n    Nên ghi: {words}"),
            None => String::new(),
        };
        format!(
            "{mark} dòng {}: {}{better}",
            line_of(finding),
            s(&finding["because"])
        )
    };
    let all = [("findings", "Sai"), ("remarks", "Xem lại")];
    let mut lines: Vec<String> = all
        .iter()
        .flat_map(|(key, mark)| {
            let list = checked[*key].as_array().into_iter().flatten();
            list.map(|finding| shown(finding, mark)).collect::<Vec<_>>()
        })
        .collect();
    lines.push(format!(
        "Đã tính lại {} tỷ lệ; {} tỷ lệ không có số để tính lại.",
        checked["checked"], checked["unchecked"]
    ));
    lines.join("\n")
}

/// `{"set","shown","met","total","score","waiting","criteria"}`.
pub(crate) fn checklist_json(list: &Value) -> Value {
    let criteria: Vec<Value> = list["groups"]
        .as_array()
        .into_iter()
        .flatten()
        .flat_map(|g| g["criteria"].as_array().cloned().unwrap_or_default())
        .collect();
    json!({
        "set": list["set"]["code"], "title": list["set"]["title"], "sample": list["set"]["isSample"],
        "unit": list["unit"]["id"], "year": list["year"], "layer": list["layer"],
        "shown": list["shown"], "met": list["met"], "total": list["total"], "score": list["score"],
        "waiting": list["waiting"], "criteria": criteria,
    })
}

pub(crate) fn checklist(list: &Value) -> String {
    let mut out = format!("{}, năm {}\n", s(&list["set"]["title"]), list["year"]);
    for group in list["groups"].as_array().into_iter().flatten() {
        out += &format!("{}. {}\n", s(&group["number"]), s(&group["title"]));
        for row in group["criteria"].as_array().into_iter().flatten() {
            let state = match row["state"].as_str() {
                Some("met") => "đạt",
                Some("unmet") => "chưa đạt",
                Some("waiting") => "chờ",
                _ => "chưa chấm",
            };
            out += &format!(
                "  {:>3}  {:<10} {}\n",
                s(&row["number"]),
                state,
                s(&row["text"])
            );
        }
    }
    out += &format!("Đạt {}", s(&list["shown"]));
    if let Some(score) = list["score"].as_str() {
        out += &format!(", {score} điểm");
    }
    out
}

/// "tháng 10/2026"; what is no period stays as it is.
fn period_name(period: &Value, language: Language) -> String {
    let text = period.as_str().unwrap_or_default();
    Period::parse(text).map_or_else(|| text.to_owned(), |p| period_words(language, p))
}

pub(crate) fn comparison(row: &Value, language: Language) -> String {
    let name = |period: &Value| period_name(period, language);
    let shown = match row["shown"].as_str() {
        Some("") | None => s(&row["currentShown"]),
        Some(shown) => shown.to_owned(),
    };
    let mut out = format!(
        "{}, {} so với {}: {}",
        s(&row["title"]),
        name(&row["period"]),
        name(&row["with"]),
        if shown.is_empty() {
            nothing(row["coverage"]["current"].as_str().unwrap_or_default())
        } else {
            &shown
        },
    );
    for note in row["notes"].as_array().into_iter().flatten() {
        let Ok(note) = serde_json::from_value::<Note>(note.clone()) else {
            continue;
        };
        let words = match &note {
            Note::Incomplete { current, base } => Some(format!(
                "Chưa đủ số để so sánh: kỳ này {current}, kỳ gốc {base}."
            )),
            note => note_words(language, note),
        };
        out += &words.map(|w| format!("\n  {w}")).unwrap_or_default();
    }
    out
}

/// A figure without a number: every month of it said "k/c", or something was not reported.
fn nothing(coverage: &str) -> &'static str {
    match coverage.split_once('/') {
        Some((have, all)) if have == all && all != "0" => "không áp dụng (k/c)",
        _ => "chưa có số",
    }
}

/// Snake case for `target_met`, as the manual writes it.
pub(crate) fn figure_json(figure: &Value) -> Value {
    let mut shown = figure.clone();
    if let Value::Object(fields) = &mut shown
        && let Some(met) = fields.remove("targetMet")
    {
        fields.insert("target_met".into(), met);
    }
    shown
}

pub(crate) fn figure(figure: &Value, language: Language) -> String {
    let target = match (&figure["target"], &figure["target_met"]) {
        (Value::String(target), Value::Bool(true)) => format!(", mức {target}: đạt"),
        (Value::String(target), Value::Bool(false)) => format!(", mức {target}: chưa đạt"),
        _ => String::new(),
    };
    let coverage = figure["coverage"].as_str().unwrap_or_default();
    let shown = match figure["shown"].as_str() {
        Some("") | None => nothing(coverage),
        Some(shown) => shown,
    };
    let partial = match coverage.split_once('/') {
        Some((have, all)) if have != all => format!(", mới có {have}/{all}"),
        _ => String::new(),
    };
    let line = format!(
        "{}, {}: {shown}{partial}{target}",
        s(&figure["title"]),
        period_name(&figure["period"], language),
    );
    let notes = figure["notes"].as_array().into_iter().flatten();
    let words = notes
        .filter_map(|note| serde_json::from_value::<Note>(note.clone()).ok())
        .filter_map(|note| note_words(language, &note));
    words.fold(line, |out, words| format!("{out}\n  {words}"))
}

pub(crate) fn forms(list: &Value) -> String {
    lines(list, |f| {
        format!("{:<24} {}", s(&f["code"]), s(&f["title"]))
    })
}

pub(crate) fn saved(saved: &Value) -> String {
    format!("Đã ghi {} ({} byte).", s(&saved["path"]), saved["bytes"])
}

pub(crate) fn enrolment(written: &Value) -> String {
    format!(
        "Đã ghi {}.\nTám từ để đối chiếu: {}",
        s(&written["file"]),
        words(&written["fingerprint"])
    )
}

pub(crate) fn sync_state(state: &Value) -> String {
    lines(&state["peers"], |p| {
        let confirmed = if p["isConfirmed"] == json!(true) {
            "đã đối chiếu"
        } else {
            "chưa xác nhận"
        };
        format!(
            "Đã kết nối {} ({confirmed}): {}",
            s(&p["unit"]["policeName"]),
            words(&p["fingerprint"])
        )
    })
}

pub(crate) fn exported(exported: &Value) -> String {
    format!(
        "Đã ghi và đọc lại đúng {}: {} bản ghi, {} byte, gửi {}.\nDấu của gói: {}",
        s(&exported["file"]),
        exported["entries"],
        exported["bytes"],
        s(&exported["to"]),
        words(&exported["fingerprint"])
    )
}

pub(crate) fn inspection(found: &Value, language: Language) -> String {
    let truth = match &found["problem"] {
        Value::Null if found["isTrue"] == json!(true) => "Mọi kiểm tra đều đúng.".to_owned(),
        Value::Null => "Gói nguyên vẹn, nhưng máy này chưa biết người gửi.".to_owned(),
        problem => problem_text(problem, language),
    };
    format!("{}\n{truth}", s(&found["cover"]).trim_end())
}

/// What happened and what to do.
fn problem_with_hint(problem: &Value, language: Language) -> String {
    let (words, hint) = (
        problem_text(problem, language),
        said(problem, ".hint", language),
    );
    hint.map_or_else(|| words.clone(), |hint| format!("{words} {hint}"))
}

fn problem_text(problem: &Value, language: Language) -> String {
    said(problem, "", language).unwrap_or_else(|| s(&problem["code"]))
}

/// The text of a problem or of one of its attributes; `None` where there is none.
fn said(problem: &Value, attribute: &str, language: Language) -> Option<String> {
    let fields = problem["args"].as_object();
    let args: Vec<(&str, Value)> = fields
        .into_iter()
        .flatten()
        .map(|(k, v)| (k.as_str(), v.clone()))
        .collect();
    let key = format!("error-{}{attribute}", s(&problem["code"]));
    let words = text(language, &key, &args);
    (words != key).then_some(words)
}

/// What came, or would come, out of a sheet.
pub(crate) fn sheet(found: &Value, language: Language) -> String {
    let mut out = format!(
        "{} · {}: {} số liệu mới, {} thay đổi, {} giữ nguyên, {} ô lỗi.",
        s(&found["file"]),
        s(&found["sheet"]),
        found["added"],
        found["changed"],
        found["unchanged"],
        found["faultCount"],
    );
    for fault in found["faults"].as_array().into_iter().flatten() {
        let words = problem_with_hint(&fault["error"], language);
        out += &format!(
            "\n  {} {}: {words}",
            s(&fault["sheet"]),
            s(&fault["address"])
        );
    }
    out + &unused(found)
}

/// Labels of a sheet that stand for nothing the program knows; nothing is dropped without a word.
pub(crate) fn unused(preview: &Value) -> String {
    let lines = preview["lines"].as_array().into_iter().flatten();
    let cells = lines.flat_map(|line| line["cells"].as_array().into_iter().flatten());
    let unknown: Vec<String> = cells
        .filter(|cell| cell["role"] == json!("unknown") && cell["text"] != json!(""))
        .map(|cell| format!("\n  {} {}", s(&cell["address"]), s(&cell["text"])))
        .collect();
    if unknown.is_empty() {
        return String::new();
    }
    format!(
        "\nKhông nhập vì chưa biết là chỉ tiêu nào (gán nghĩa trong cửa sổ Nhập từ Excel):{}",
        unknown.concat()
    )
}

/// `{"accepted","refused":[{"file","code","because"}],"conflicts"}`.
pub(crate) fn import_json(report: &Value, language: Language) -> Value {
    let refused: Vec<Value> = report["refused"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|r| json!({ "file": r["file"], "code": r["code"], "because": problem_text(&r["error"], language) }))
        .collect();
    json!({
        "dryRun": report["dryRun"], "accepted": report["accepted"], "refused": refused,
        "conflicts": report["conflicts"], "receipts": report["receipts"],
    })
}

pub(crate) fn import(report: &Value) -> String {
    let mut out = lines(&report["accepted"], |a| {
        format!(
            "Nhận {} ({}): {} bản ghi mới, {} đã có, {} chờ, {} ngoài quyền.",
            s(&a["file"]),
            s(&a["unit"]["policeName"]),
            a["newEntries"],
            a["knownEntries"],
            a["waitingEntries"],
            a["refusedEntries"]
        )
    });
    for refused in report["refused"].as_array().into_iter().flatten() {
        out += &format!(
            "\nKhông nhận {}: {} ({})",
            s(&refused["file"]),
            s(&refused["because"]),
            s(&refused["code"])
        );
    }
    out.trim_start().to_owned()
}

/// `{"wards":[{"unit","name","shown","score","last_bundle"}],"targets"}`.
pub(crate) fn overview_json(overview: &Value) -> Value {
    let wards: Vec<Value> = overview["wards"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|w| {
            json!({
                "unit": w["unit"]["id"], "name": w["name"], "shown": w["shown"], "met": w["met"],
                "total": w["total"], "score": w["score"], "states": w["states"],
                "confirmed": w["isConfirmed"], "last_bundle": w["lastBundle"],
            })
        })
        .collect();
    json!({
        "year": overview["year"], "set": overview["setCode"], "sample": overview["isSample"],
        "wards": wards, "targets": overview["targets"], "met_by_criterion": overview["metByCriterion"],
        "near": overview["near"], "model": overview["model"], "most_unmet": overview["mostUnmet"],
    })
}

pub(crate) fn overview(overview: &Value) -> String {
    let wards = lines(&overview["wards"], |w| {
        format!("{:<28} {}", s(&w["name"]), s(&w["shown"]))
    });
    format!(
        "{}, năm {}\n{wards}",
        s(&overview["setTitle"]),
        overview["year"]
    )
}

pub(crate) fn backup(backup: &Value) -> String {
    format!(
        "Đã ghi, mở lại và so khớp {} ({} byte).",
        s(&backup["path"]),
        backup["bytes"]
    )
}

pub(crate) fn verification(found: &Value, with_states: bool) -> String {
    let mut out = if found["isWhole"] == json!(true) {
        format!(
            "Nguyên vẹn: {} bản ghi, {} chuỗi, {} tệp.",
            found["entries"], found["streams"], found["blobs"]
        )
    } else {
        let problems = lines(&found["problems"], |p| {
            format!("{}: {}", s(&p["code"]), s(&p["subject"]))
        });
        format!("Có chỗ hỏng:\n{problems}")
    };
    if with_states {
        out += "\n";
        out += &lines(&found["states"], |v| {
            format!("{}  {}", s(&v["unit"]), s(&v["hash"]))
        });
    }
    out
}
