//! Which way imports point, and who may name what.

use super::*;

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
