//! The house rules that a machine can read: which way the arrows point, who may name what, how
//! long a file grows, what nobody writes (`style.md` C2, C6, C10, C12).

use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::path::{Component, Path, PathBuf};

use crate::support::root;

/// The core's modules from the bottom up: what each may use, and why.
const ARROWS: [(&str, &[&str], &str); 9] = [
    (
        "error",
        &[],
        "everything fails with it, so it stands below everything",
    ),
    (
        "environment",
        &[],
        "time, ids and randomness come in from outside",
    ),
    (
        "domain",
        &[],
        "rules of the field: pure, and fails with errors of its own",
    ),
    ("texts", &["error"], "the words of errors"),
    (
        "store",
        &["domain", "environment", "error"],
        "rows and journal",
    ),
    (
        "sync",
        &["store", "domain", "environment", "error"],
        "what travels, and what it may do",
    ),
    (
        "session",
        &["store", "domain", "environment", "error", "texts"],
        "who is at work on which store",
    ),
    (
        "actions",
        &[
            "session",
            "sync",
            "store",
            "domain",
            "environment",
            "error",
            "texts",
        ],
        "what a person does: uses everything below",
    ),
    (
        "commands",
        &["actions", "session", "domain", "error", "texts"],
        "the list; never past the actions",
    ),
];

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

fn none(wrong: &[String], rule: &str) {
    assert!(wrong.is_empty(), "{rule}:\n{}", wrong.join("\n"));
}

fn core() -> Vec<(String, String)> {
    let found = files("src-tauri/core/src", &["rs"]);
    assert!(found.len() > 60);
    found
}

/// The module of the core a file belongs to.
fn module(file: &str) -> &str {
    let inner = file.strip_prefix("src-tauri/core/src/").unwrap();
    inner.split(['/', '.']).next().unwrap()
}

/// Modules of the core that a line names: `crate::a`, and `crate::{a, b}`.
fn named(line: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for (at, _) in line.match_indices("crate::") {
        let rest = &line[at + "crate::".len()..];
        let list = rest
            .strip_prefix('{')
            .and_then(|list| list.split('}').next())
            .unwrap_or(rest);
        let parts = if rest.starts_with('{') {
            list.split(',').collect()
        } else {
            vec![list]
        };
        let name = |part: &&str| {
            part.trim()
                .split(|c: char| !c.is_alphanumeric() && c != '_')
                .next()
                .unwrap_or("")
                .len()
        };
        found.extend(parts.iter().map(|part| &part.trim()[..name(part)]));
    }
    found
}

#[test]
fn the_arrows_of_the_core_point_down() {
    let modules: Vec<&str> = ARROWS.iter().map(|(name, _, _)| *name).collect();
    let mut wrong = Vec::new();
    for (file, text) in core().iter().filter(|(file, _)| module(file) != "lib") {
        let own = module(file);
        let Some((_, may, _)) = ARROWS.iter().find(|(name, _, _)| *name == own) else {
            wrong.push(format!(
                "{file}: module {own} has no arrows; say above what it may use"
            ));
            continue;
        };
        for (line, text) in code(text) {
            let bad = named(text)
                .into_iter()
                .filter(|m| modules.contains(m) && *m != own && !may.contains(m));
            wrong.extend(bad.map(|m| format!("{file}:{line}: {own} uses {m}")));
            if text.contains("super::super") {
                wrong.push(format!(
                    "{file}:{line}: a path from the crate says where it goes"
                ));
            }
        }
    }
    none(&wrong, "arrows that point the other way");
}

#[test]
fn the_reader_of_arrows_sees_them() {
    assert_eq!(named("use crate::store::{Connection, folder};"), ["store"]);
    assert_eq!(
        named("use crate::{actions, error::Error};"),
        ["actions", "error"]
    );
    assert_eq!(
        named("fn f(x: &crate::session::App) -> crate::Error {"),
        ["session", "Error"]
    );
    assert_eq!(named("use phuong_bundle::Kind;"), [""; 0]);
    // No arrow may come back.
    for (i, (name, may, _)) in ARROWS.iter().enumerate() {
        let below: Vec<&str> = ARROWS[..i].iter().map(|(name, _, _)| *name).collect();
        assert!(
            may.iter().all(|m| below.contains(m)),
            "{name} uses something above it"
        );
    }
    let listed: BTreeSet<String> = core()
        .iter()
        .map(|(file, _)| module(file).to_owned())
        .collect();
    let known: BTreeSet<String> = ARROWS
        .iter()
        .map(|(name, _, _)| (*name).to_owned())
        .chain(["lib".into()])
        .collect();
    assert_eq!(listed, known);
}

#[test]
fn only_the_store_names_the_database_library() {
    let mut wrong = Vec::new();
    for (file, text) in core().iter().filter(|(file, _)| module(file) != "store") {
        wrong.extend(
            code(text)
                .filter(|(_, l)| l.contains("rusqlite"))
                .map(|(line, _)| format!("{file}:{line}")),
        );
    }
    for folder in [
        "src-tauri/src",
        "src-tauri/cli",
        "src-tauri/bundle",
        "src-tauri/documents",
        "src-tauri/intake",
        "tests/host",
    ] {
        for (file, text) in files(folder, &["rs", "toml"]) {
            wrong.extend(
                code(&text)
                    .filter(|(_, l)| l.contains("rusqlite"))
                    .map(|(line, _)| format!("{file}:{line}")),
            );
        }
    }
    none(
        &wrong,
        "the database library outside src-tauri/core/src/store",
    );
}

#[test]
fn crates_know_only_what_is_below_them() {
    let rules: [(&str, &[&str]); 5] = [
        (
            "src-tauri/bundle",
            &[
                "phuong_core",
                "phuong-core",
                "phuong_documents",
                "phuong-documents",
                "phuong_intake",
                "phuong-intake",
                "tauri::",
            ],
        ),
        (
            "src-tauri/documents",
            &[
                "phuong_core",
                "phuong-core",
                "phuong_bundle",
                "phuong-bundle",
                "phuong_intake",
                "phuong-intake",
                "tauri::",
            ],
        ),
        (
            "src-tauri/intake",
            &[
                "phuong_core",
                "phuong-core",
                "phuong_bundle",
                "phuong-bundle",
                "phuong_documents",
                "phuong-documents",
                "std::fs",
                "std::path",
                "tauri::",
            ],
        ),
        ("src-tauri/core", &["tauri::", "tauri ", "tauri-", "tauri."]),
        ("src-tauri/cli", &["tauri::", "tauri ", "tauri-", "tauri."]),
    ];
    let mut wrong = Vec::new();
    for (folder, forbidden) in rules {
        let found = files(folder, &["rs", "toml"]);
        assert!(!found.is_empty(), "{folder}");
        for (file, text) in found {
            for (line, text) in code(&text) {
                // The folder's own name is no mention.
                let text = text.replace("src-tauri", "");
                let bad = forbidden.iter().filter(|name| text.contains(**name));
                wrong.extend(bad.map(|name| format!("{file}:{line}: {name}")));
            }
        }
    }
    none(&wrong, "crates that look up");
}

/// `features → components → lib`; the frame (`App`, `routes`, `main`, `dev`) stands above all.
fn layer(path: &Path) -> usize {
    let mut parts = path.strip_prefix("ui/src").unwrap().components();
    match parts.next() {
        Some(Component::Normal(part)) if part == "lib" || part == "styles" => 0,
        Some(Component::Normal(part)) if part == "components" => 1,
        Some(Component::Normal(part)) if part == "features" => 2,
        _ => 3,
    }
}

/// Where an import leads inside the interface; `None` for a package.
fn target(file: &str, import: &str) -> Option<PathBuf> {
    if let Some(rest) = import.strip_prefix("$generated/") {
        return Some(Path::new("ui/src/lib/generated").join(rest));
    }
    if !import.starts_with('.') {
        return None;
    }
    let mut path = Path::new(file).parent().unwrap().to_owned();
    for part in Path::new(import).components() {
        match part {
            Component::ParentDir => drop(path.pop()),
            Component::Normal(name) => path.push(name),
            _ => {}
        }
    }
    path.starts_with("ui/src").then_some(path)
}

/// What a file imports: the words in quotes behind `from`, and of `import("…")`.
fn imports(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for before in ["from \"", "from '", "import(\"", "import \"", "mock(\""] {
        let starts = text.match_indices(before).map(|(at, _)| at + before.len());
        found.extend(
            starts
                .filter_map(|at| text[at..].split(['"', '\'']).next())
                .map(str::to_owned),
        );
    }
    found
}

#[test]
fn the_interface_imports_one_way() {
    let feature = |path: &Path| path.components().nth(3).map(|c| c.as_os_str().to_owned());
    let all = files("ui/src", &["ts", "svelte"]);
    let (mut wrong, mut seen) = (Vec::new(), 0);
    // Tests of screens play on the made-up core of `dev`, so they stand as high as it does.
    for (file, text) in all.iter().filter(|(file, _)| !file.ends_with(".test.ts")) {
        let from = Path::new(file);
        for import in imports(text) {
            let Some(to) = target(file, &import) else {
                continue;
            };
            seen += 1;
            let is_up = layer(&to) > layer(from);
            let is_across = layer(from) == 2 && layer(&to) == 2 && feature(from) != feature(&to);
            if is_up || is_across {
                wrong.push(format!("{file} imports {}", to.display()));
            }
        }
    }
    assert!(seen > 500, "{seen} imports only");
    none(
        &wrong,
        "features → components → lib, and no feature another",
    );
    let path = target("ui/src/features/work/Work.svelte", "../../lib/call").unwrap();
    assert_eq!(
        (path.as_path(), layer(&path)),
        (Path::new("ui/src/lib/call"), 0)
    );
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
