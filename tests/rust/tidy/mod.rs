//! The house rules that a machine can read: which way the arrows point, who may name what, how
//! long a file grows, what nobody writes (`style.md` C2, C6, C10, C12).

use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::path::{Component, Path, PathBuf};

use crate::support::root;

mod arrows;

const LONG: usize = 400;
const TOO_LONG: usize = 800;

/// Files that are written by a program, or that are long because the thing they list is.
const UNBOUNDED: [&str; 2] = ["ui/src/lib/generated/", "tests/fixtures/"];

const NOT_OURS: [&str; 6] = [
    "node_modules",
    "target",
    "dist",
    ".git",
    "gen",
    "test-results",
];

/// Every file below a folder of the repository with one of these extensions: its path, its text.
fn files(folder: &str, extensions: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else {
            continue;
        };
        for path in entries.map(|entry| entry.unwrap().path()) {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() {
                if !NOT_OURS.contains(&name.as_str()) {
                    folders.push(path);
                }
            } else if extensions.iter().any(|e| name.ends_with(&format!(".{e}")))
                && let Ok(text) = fs::read_to_string(&path)
            {
                found.push((
                    path.strip_prefix(root()).unwrap().display().to_string(),
                    text,
                ));
            }
        }
    }
    found.sort();
    found
}

/// The lines of a text that are code, with their numbers.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_code = |line: &str| {
        !["//", "*", "/*", "<!--"]
            .iter()
            .any(|mark| line.trim_start().starts_with(mark))
    };
    text.lines()
        .enumerate()
        .map(|(i, line)| (i + 1, line))
        .filter(move |(_, line)| is_code(line))
}

fn core() -> Vec<(String, String)> {
    let found = files("src-tauri/core/src", &["rs"]);
    assert!(found.len() > 60);
    found
}

fn none(wrong: &[String], rule: &str) {
    assert!(wrong.is_empty(), "{rule}:\n{}", wrong.join("\n"));
}

fn ours() -> Vec<(String, String)> {
    let extensions = [
        "rs", "ts", "js", "mjs", "svelte", "css", "sql", "typ", "sh", "py",
    ];
    let found = ["src-tauri", "ui", "tests", "assets"]
        .iter()
        .flat_map(|folder| files(folder, &extensions));
    found
        .filter(|(file, _)| !UNBOUNDED.iter().any(|folder| file.starts_with(folder)))
        .collect()
}

#[test]
fn files_stay_short_enough_to_be_read() {
    let mut wrong = Vec::new();
    for (file, text) in ours() {
        let lines = text.lines().count();
        if lines > TOO_LONG {
            wrong.push(format!("{file}: {lines} lines"));
        } else if lines > LONG {
            // Seen by whoever runs the tests; it may stay until somebody has a better cut.
            writeln!(std::io::stderr(), "long: {file} has {lines} lines").unwrap();
        }
    }
    none(
        &wrong,
        "longer than 800 lines: cut them by what they are about",
    );
}

#[test]
fn names_say_what_a_thing_is() {
    let banned = ["Manager", "Service", "Helper", "Util", "Processor"];
    let declares = [
        "struct",
        "enum",
        "trait",
        "type",
        "mod",
        "class",
        "interface",
        "union",
    ];
    let is_banned = |name: &str| {
        banned.iter().any(|word| {
            let lower = word.to_lowercase();
            let snake = name
                .split(['_', '-', '.'])
                .any(|part| part == lower || part == format!("{lower}s"));
            let camel = name.find(word).is_some_and(|at| {
                let rest = name[at + word.len()..]
                    .strip_prefix('s')
                    .unwrap_or(&name[at + word.len()..]);
                rest.is_empty()
                    || rest.starts_with(|c: char| c.is_uppercase() || c == '<' || c == '.')
            });
            snake || camel
        })
    };
    for (name, answer) in [
        ("KeyManager", true),
        ("utils", true),
        ("FigureServices", true),
        ("Utility", false),
        ("help", false),
    ] {
        assert_eq!(is_banned(name), answer, "{name}");
    }
    let mut wrong = Vec::new();
    for (file, text) in ours() {
        let stems = Path::new(&file)
            .components()
            .map(|c| c.as_os_str().to_string_lossy().into_owned());
        wrong.extend(
            stems
                .filter(|stem| is_banned(stem))
                .map(|stem| format!("{file}: {stem}")),
        );
        for (line, text) in code(&text) {
            let words: Vec<&str> = text.split_whitespace().collect();
            for pair in words.windows(2).filter(|pair| declares.contains(&pair[0])) {
                let name: String = pair[1]
                    .chars()
                    .take_while(|c| c.is_alphanumeric() || *c == '_')
                    .collect();
                if is_banned(&name) {
                    wrong.push(format!("{file}:{line}: {name}"));
                }
            }
        }
    }
    none(&wrong, "names that say nothing");
}

#[test]
fn what_is_left_to_do_has_a_number() {
    let marks = [
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("X", "XX"),
    ];
    let mut wrong = Vec::new();
    for (file, text) in ours() {
        for (i, line) in text.lines().enumerate() {
            for (at, mark) in marks
                .iter()
                .filter_map(|mark| line.find(mark).map(|at| (at, mark)))
            {
                let rest = &line[at + mark.len()..];
                let is_word = !line[..at].ends_with(char::is_alphanumeric)
                    && !rest.starts_with(char::is_alphanumeric);
                let rest = rest.trim_start_matches(['(', ' ', '#']);
                if is_word && !rest.starts_with(|c: char| c.is_ascii_digit()) {
                    wrong.push(format!("{file}:{}: {}", i + 1, line.trim()));
                }
            }
        }
    }
    none(&wrong, "an issue's number tells who may close it");
}

#[test]
fn every_statement_is_included_by_some_file() {
    let mut included = BTreeSet::new();
    for (file, text) in core() {
        for (at, before) in text.match_indices("include_str!(\"") {
            let path = text[at + before.len()..].split('"').next().unwrap();
            included.insert(
                root()
                    .join(&file)
                    .parent()
                    .unwrap()
                    .join(path)
                    .canonicalize()
                    .unwrap(),
            );
        }
    }
    let sql = files("src-tauri", &["sql"]);
    assert!(sql.len() > 60);
    let unused = sql
        .into_iter()
        .filter(|(file, _)| !included.contains(&root().join(file).canonicalize().unwrap()));
    none(
        &unused.map(|(file, _)| file).collect::<Vec<_>>(),
        "statements nobody runs",
    );
}

#[test]
fn nothing_is_loaded_from_elsewhere() {
    // Licences, and where data were taken from, are words for people.
    let extensions = [
        "ts", "js", "svelte", "css", "html", "svg", "typ", "ftl", "toml", "csv", "geojson", "json",
    ];
    let mut wrong = Vec::new();
    for (file, text) in files("ui/src", &extensions)
        .into_iter()
        .chain(files("assets", &extensions))
    {
        let (http, https) = (concat!("http", "://"), concat!("https", "://"));
        for (i, line) in text
            .lines()
            .enumerate()
            .filter(|(_, line)| !line.starts_with("// This file was generated by [ts-rs]"))
        {
            let starts = line.match_indices(http).chain(line.match_indices(https));
            let remote = starts
                .map(|(at, scheme)| &line[at + scheme.len()..])
                .find(|rest| !rest.starts_with("www.w3.org/"));
            wrong.extend(remote.map(|_| {
                format!(
                    "{file}:{}: {}",
                    i + 1,
                    line.trim().chars().take(120).collect::<String>()
                )
            }));
        }
    }
    let page = fs::read_to_string(root().join("ui/index.html")).unwrap();
    if page.contains(concat!("http", "://")) || page.contains(concat!("https", "://")) {
        wrong.push("ui/index.html".into());
    }
    none(&wrong, "remote addresses");
}

#[test]
fn every_file_of_tests_is_run() {
    let all = files("tests/rust", &["rs"]);
    // "evidence/previews" of tests/rust/evidence/previews.rs, "evidence" of its mod.rs.
    let name = |file: &str| {
        let name = file.split("tests/rust/").last().unwrap_or_default();
        let name = name.trim_end_matches(".rs");
        name.trim_end_matches("/mod").to_owned()
    };
    let listed: BTreeSet<String> = all
        .iter()
        .flat_map(|(file, text)| {
            let within = match name(file).as_str() {
                "main" => String::new(),
                parent => format!("{parent}/"),
            };
            text.lines()
                .filter_map(|line| line.strip_prefix("mod ")?.strip_suffix(';'))
                .map(|child| format!("{within}{child}"))
                .collect::<Vec<_>>()
        })
        .collect();
    let there: BTreeSet<String> = all
        .iter()
        .map(|(file, _)| name(file))
        .filter(|name| name != "main")
        .collect();
    assert_eq!(listed, there, "every file is a module of another");
}

#[test]
fn no_test_is_left_out_or_waits_for_time_to_pass() {
    let never = [
        (
            concat!("#[", "ignore"),
            "a test that does not run is no test",
        ),
        (concat!("thread::", "sleep"), "time is handed in"),
        (concat!(".only", "("), "the others would not run"),
        (
            concat!("test.", "skip("),
            "a test that does not run is no test",
        ),
        (
            concat!("it.", "skip("),
            "a test that does not run is no test",
        ),
        (concat!("xi", "t("), "a test that does not run is no test"),
        (concat!("waitFor", "Timeout("), "time is handed in"),
    ];
    let mut wrong = Vec::new();
    for (file, text) in ours() {
        for (line, text) in code(&text) {
            for (word, why) in never.iter().filter(|(word, _)| text.contains(word)) {
                // `exit(` is no `xit(`.
                let at = text.find(word).unwrap_or(0);
                if !text[..at].ends_with(|c: char| c.is_alphanumeric())
                    || word.starts_with(['.', '#', 't'])
                {
                    wrong.push(format!("{file}:{line}: {word}: {why}"));
                }
            }
        }
    }
    none(&wrong, "tests that may not fail");
}
