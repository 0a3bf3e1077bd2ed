//! The texts are whole: both languages, every key that the code asks for, none that nobody asks for.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use phuong_core::Error;
use phuong_core::domain::people::{FolderRole, Role};
use phuong_core::store::synced::{Column, SYNCED};
use phuong_core::texts::{Language, error_text, text};
use phuong_tests::keys::{Messages, messages};
use rusqlite::Connection;

use crate::support::root;

const LANGUAGES: [&str; 2] = ["vi", "en"];

/// Raised by the interface itself (`ui/src/lib/call.ts`).
const UI_ERRORS: [&str; 3] = ["core-unreachable", "cancelled", "unexpected"];

/// Keys that are found by a code. Their own tests below say which codes there are, so the search
/// for unused keys leaves them out.
const BY_CODE: [&str; 8] = [
    "action-",
    "error-",
    "field-",
    "forms-",
    "problem-",
    "progress-",
    "refusal-",
    "role-",
];

/// Keys made of a prefix and a value: too many to be spelled out where they are used.
const BY_VALUE: [(&str, &str); 10] = [
    ("channel-", "how a crime report came in, by the stored word"),
    (
        "report-event-",
        "what happened to a crime report, by the stored word",
    ),
    (
        "report-kind-",
        "what a crime report is in law, by the stored word",
    ),
    (
        "why-",
        "why a deadline is what it is, by what starts the term",
    ),
    (
        "comparison-head-",
        "heads of the comparison table on paper, by column",
    ),
    (
        "core-period-",
        "periods in words on paper, by calendar and part",
    ),
    (
        "value-",
        "values of registers in the journal, by register and value",
    ),
    ("query-", "counts of registers as evidence, by code"),
    (
        "prose-why-",
        "why a figure of a text was found wanting, by reason",
    ),
    ("work-", "pieces of work of the core, by code"),
];

/// How the keys of the words on forms begin.
const ON_FORMS: [&str; 10] = [
    "form-",
    "paper-",
    "checklist-",
    "explanation-",
    "evidence-index-",
    "appraisal-record-",
    "incident-list-",
    "report-list-",
    "report-due-",
    "recovery-card-",
];

/// Words that the Vietnamese texts do without (ui.md §6).
const NEVER_IN_VIETNAMESE: [&str; 3] = ["vui lòng", "thành công", "!"];

fn texts() -> BTreeMap<&'static str, Messages> {
    LANGUAGES
        .into_iter()
        .map(|language| (language, messages(&root(), language)))
        .collect()
}

fn fluent_files(language: &str) -> Vec<(String, String)> {
    files(&root().join("assets/i18n").join(language), &["ftl"])
}

/// Every file below a folder with one of these extensions: its path from the root, its text.
fn files(folder: &Path, extensions: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let mut paths: Vec<PathBuf> = fs::read_dir(&folder)
            .expect("a folder")
            .map(|e| e.expect("a file").path())
            .collect();
        paths.sort();
        for path in paths {
            if path.is_dir() && path.file_name().is_some_and(|name| name != "generated") {
                folders.push(path);
            } else if path
                .extension()
                .is_some_and(|e| extensions.iter().any(|wanted| e == *wanted))
            {
                let name = path
                    .strip_prefix(root())
                    .expect("below the root")
                    .display()
                    .to_string();
                found.push((name, fs::read_to_string(&path).expect("a text")));
            }
        }
    }
    found
}

fn interface() -> Vec<(String, String)> {
    files(&root().join("ui/src"), &["svelte", "ts"])
}

fn core() -> Vec<(String, String)> {
    // However the formatter broke the lines, one call reads as one line.
    let joined = |text: String| {
        text.split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
            .replace("( ", "(")
    };
    files(&root().join("src-tauri"), &["rs"])
        .into_iter()
        .map(|(name, text)| (name, joined(text)))
        .collect()
}

fn is_of_key(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-' || c == '_'
}

/// What stands in quotes and could be a key; and what could be the beginning of one, as in
/// `` `figures-kind-${kind}` ``.
fn quoted(text: &str) -> (BTreeSet<&str>, BTreeSet<&str>) {
    let (mut whole, mut begun) = (BTreeSet::new(), BTreeSet::new());
    for (at, quote) in text.match_indices(['"', '\'', '`']) {
        let rest = &text[at + 1..];
        let word = &rest[..rest.find(|c| !is_of_key(c)).unwrap_or(rest.len())];
        let after = &rest[word.len()..];
        if !word.contains('-') {
            continue;
        } else if after.starts_with(quote) {
            whole.insert(word);
        } else if word.ends_with('-') && quote == "`" && after.starts_with("${") {
            begun.insert(word);
        }
    }
    (whole, begun)
}

/// The arguments of every call of a function, up to the closing parenthesis.
fn calls<'a>(text: &'a str, function: &str) -> Vec<&'a str> {
    let opening = format!("{function}(");
    let of_name = |c: char| c.is_alphanumeric() || c == '_';
    text.match_indices(&opening)
        .filter(|(at, _)| !text[..*at].ends_with(of_name))
        .map(|(at, _)| {
            let arguments = &text[at + opening.len()..];
            let mut depth = 1;
            let end = arguments.find(|c| {
                depth += i32::from(c == '(') - i32::from(c == ')');
                depth == 0
            });
            &arguments[..end.unwrap_or(arguments.len())]
        })
        .collect()
}

/// The word in quotes right behind every place where `before` stands.
fn words_after<'a>(sources: &'a [(String, String)], before: &str) -> BTreeSet<&'a str> {
    sources
        .iter()
        .flat_map(|(_, text)| {
            text.match_indices(before)
                .map(move |(at, _)| &text[at + before.len()..])
        })
        .filter_map(|rest| rest.split('"').next())
        .filter(|word| !word.is_empty() && word.chars().all(is_of_key))
        .collect()
}

/// The codes with words, of the keys with a prefix.
fn codes_of<'a>(messages: &'a Messages, prefix: &str) -> BTreeSet<&'a str> {
    messages
        .keys()
        .filter(|key| !key.contains('.'))
        .filter_map(|key| key.strip_prefix(prefix))
        .collect()
}

fn none<T: std::fmt::Debug>(wrong: &[T], what: &str) {
    assert!(wrong.is_empty(), "{what}:\n{wrong:#?}");
}

#[test]
fn both_languages_say_the_same_things() {
    let texts = texts();
    let (vi, en) = (&texts["vi"], &texts["en"]);
    let keys: BTreeSet<&String> = vi.keys().chain(en.keys()).collect();
    let differing: Vec<_> = keys
        .into_iter()
        .filter(|key| vi.get(*key) != en.get(*key))
        .map(|key| (key, vi.get(key), en.get(key)))
        .collect();
    none(&differing, "key, variables in vi, variables in en");
}

#[test]
fn every_text_can_be_read_and_said() {
    for language in LANGUAGES {
        let mut bundle: FluentBundle<FluentResource> =
            FluentBundle::new(vec![language.parse().expect("a language")]);
        let mut keys = BTreeSet::new();
        for (file, text) in fluent_files(language) {
            let resource = FluentResource::try_new(text)
                .unwrap_or_else(|(_, errors)| panic!("{file} cannot be read: {errors:?}"));
            bundle
                .add_resource(resource)
                .unwrap_or_else(|errors| panic!("{file}: {errors:?}"));
        }
        for (key, variables) in messages(&root(), language) {
            let (id, attribute) = key
                .split_once('.')
                .map_or((&*key, None), |(id, a)| (id, Some(a)));
            let message = bundle
                .get_message(id)
                .unwrap_or_else(|| panic!("{language}: no {id}"));
            let pattern = match attribute {
                Some(name) => message.get_attribute(name).map(|a| a.value()),
                None => message.value(),
            };
            let pattern = pattern.unwrap_or_else(|| panic!("{language}: {key} says nothing"));
            let arguments: FluentArgs = variables.iter().map(|name| (&**name, "7")).collect();
            let mut errors = Vec::new();
            let said = bundle.format_pattern(pattern, Some(&arguments), &mut errors);
            assert!(
                errors.is_empty() && !said.trim().is_empty(),
                "{language}: {key}: {errors:?}"
            );
            keys.insert(key);
        }
        assert!(!keys.is_empty());
    }
}

#[test]
fn the_texts_are_written_as_agreed() {
    let mut wrong = Vec::new();
    for language in LANGUAGES {
        for (file, text) in fluent_files(language) {
            if text != phuong_core::domain::fold::nfc(&text) {
                wrong.push(format!("{file} is not in NFC"));
            }
            for (at, line) in text
                .lines()
                .enumerate()
                .filter(|(_, line)| !line.starts_with('#'))
            {
                let never: &[&str] = if language == "vi" {
                    &NEVER_IN_VIETNAMESE
                } else {
                    &["!"]
                };
                let line = line.to_lowercase();
                for word in never.iter().filter(|word| line.contains(**word)) {
                    wrong.push(format!("{file}:{} says {word:?}", at + 1));
                }
            }
        }
    }
    none(&wrong, "against ui.md §6");
}

#[test]
fn every_error_says_what_is_wrong_and_what_to_do() {
    let mut codes: BTreeSet<String> = phuong_core::error::error_codes().into_iter().collect();
    codes.extend(UI_ERRORS.map(str::to_owned));
    for (language, messages) in texts() {
        let said: BTreeSet<String> = codes_of(&messages, "error-")
            .into_iter()
            .map(str::to_owned)
            .collect();
        none(
            &codes.symmetric_difference(&said).collect::<Vec<_>>(),
            "errors without words or words without error",
        );
        let hints = codes
            .iter()
            .filter(|code| !messages.contains_key(&format!("error-{code}.hint")));
        none(
            &hints.collect::<Vec<_>>(),
            &format!("{language}: errors without a hint"),
        );
    }
}

#[test]
fn errors_name_only_values_they_carry() {
    let mut fields = variants("src-tauri/core/src/error.rs", "pub enum Error {", "");
    fields.extend(variants(
        "src-tauri/bundle/src/error.rs",
        "pub enum BundleError {",
        "bundle-",
    ));
    fields.extend(variants(
        "src-tauri/intake/src/error.rs",
        "pub enum IntakeError {",
        "intake-",
    ));
    let checked = fields.len();
    assert!(
        checked >= phuong_core::error::error_codes().len(),
        "the enums were not read: {fields:?}"
    );
    for (language, messages) in texts() {
        for (key, variables) in &messages {
            let code = key
                .strip_prefix("error-")
                .map(|code| code.trim_end_matches(".hint"));
            let Some(fields) = code.and_then(|code| fields.get(code)) else {
                continue;
            };
            let unknown: Vec<&String> = variables.difference(fields).collect();
            none(
                &unknown,
                &format!("{language}: {key} names values the error has not, of {fields:?}"),
            );
        }
    }
}

/// The variants of an error by code, with the names their fields have on the wire.
fn variants(file: &str, head: &str, prefix: &str) -> BTreeMap<String, BTreeSet<String>> {
    let text = fs::read_to_string(root().join(file)).expect("the source");
    let body = text
        .split_once(head)
        .and_then(|(_, rest)| rest.split_once("\n}"))
        .expect("the enum")
        .0;
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = String::new();
    for line in body
        .lines()
        .map(str::trim)
        .filter(|line| !line.starts_with(['#', '/']))
    {
        let name: String = line
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric())
            .collect();
        let mut fields = line;
        if name.starts_with(|c: char| c.is_ascii_uppercase()) {
            current = format!("{prefix}{}", kebab(&name));
            found.insert(current.clone(), BTreeSet::new());
            fields = line[name.len()..].trim_start_matches([' ', '{']);
        }
        let names = fields
            .split(", ")
            .filter_map(|field| field.split_once(": "))
            .map(|(n, _)| camel(n.trim()));
        found.entry(current.clone()).or_default().extend(names);
    }
    found
}

fn kebab(name: &str) -> String {
    let mut out = String::new();
    for c in name.chars() {
        if c.is_ascii_uppercase() && !out.is_empty() {
            out.push('-');
        }
        out.push(c.to_ascii_lowercase());
    }
    out
}

fn camel(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |out, word| {
        out + &word[..1].to_uppercase() + &word[1..]
    })
}

#[test]
fn every_key_the_core_asks_for_exists() {
    let vi = messages(&root(), "vi");
    let mut missing = Vec::new();
    for (file, text) in core() {
        // The store reads columns through a closure of the same name.
        let arguments = ["text", "say", "has"]
            .iter()
            .flat_map(|function| calls(&text, function));
        let asked = arguments
            .filter(|_| !file.contains("/store/"))
            .flat_map(|call| quoted(call).0);
        // The words on forms are also chosen into a variable first.
        let of_forms = quoted(&text).0.into_iter().filter(|key| {
            file.contains("/actions/forms/") && ON_FORMS.iter().any(|p| key.starts_with(p))
        });
        let asked: BTreeSet<&str> = asked.chain(of_forms).collect();
        missing.extend(
            asked
                .into_iter()
                .filter(|key| !vi.contains_key(*key))
                .map(|key| format!("{file}: {key}")),
        );
    }
    for form in phuong_documents::Form::ALL {
        let labels = form.labels().iter().map(|label| form.label_key(label));
        missing.extend(labels.filter(|key| !vi.contains_key(key)));
    }
    none(&missing, "keys without words");
}

#[test]
fn every_key_the_interface_asks_for_exists() {
    let vi = messages(&root(), "vi");
    let mut missing = Vec::new();
    for (file, text) in interface() {
        for call in ["t", "tryText"]
            .iter()
            .flat_map(|function| calls(&text, function))
        {
            let first = call
                .trim_start()
                .strip_prefix('"')
                .and_then(|rest| rest.split('"').next());
            missing.extend(
                first
                    .filter(|key| !vi.contains_key(*key))
                    .map(|key| format!("{file}: {key}")),
            );
        }
        let begun = quoted(&text)
            .1
            .into_iter()
            .filter(|prefix| calls_build(&text, prefix));
        missing.extend(
            begun
                .filter(|prefix| !vi.keys().any(|key| key.starts_with(*prefix)))
                .map(|prefix| format!("{file}: {prefix}…")),
        );
    }
    none(&missing, "keys without words");
}

/// Whether a template is said at once, so that it must be the beginning of a key.
fn calls_build(text: &str, prefix: &str) -> bool {
    let template = format!("`{prefix}${{");
    ["t", "tryText"]
        .iter()
        .flat_map(|function| calls(text, function))
        .any(|call| call.contains(&template))
}

#[test]
fn no_key_is_unused() {
    let sources: Vec<(String, String)> = interface().into_iter().chain(core()).collect();
    let (mut whole, mut begun) = (BTreeSet::new(), BTreeSet::new());
    for (_, text) in &sources {
        let (words, prefixes) = quoted(text);
        whole.extend(words);
        begun.extend(prefixes);
    }
    let vi = messages(&root(), "vi");
    let unused: Vec<&String> = vi
        .keys()
        .filter(|key| !key.contains('.') && !whole.contains(key.as_str()))
        .filter(|key| !begun.iter().any(|prefix| key.starts_with(prefix)))
        .filter(|key| !BY_CODE.iter().any(|prefix| key.starts_with(prefix)))
        .filter(|key| !BY_VALUE.iter().any(|(prefix, _)| key.starts_with(prefix)))
        .collect();
    none(&unused, "keys nobody asks for");
}

#[test]
fn what_is_found_by_a_code_has_words_for_each_code_and_no_others() {
    let core = core();
    let commands: BTreeSet<&str> = phuong_core::commands::list()
        .iter()
        .map(|c| c.name)
        .collect();
    let journaled = phuong_core::commands::list()
        .into_iter()
        .filter(|command| ["enter", "appraise", "issue", "undo"].contains(&command.right))
        .map(|command| command.name)
        .chain(["create_folder", "load_sample"])
        .collect::<BTreeSet<_>>();
    let registers = registers();
    let registers: BTreeSet<&str> = registers.iter().map(String::as_str).collect();
    let stages = words_after(&core, ".step(\"");
    let problems = words_after(&core, "Problem { code: \"");
    let roles: BTreeSet<&str> = [FolderRole::Ward, FolderRole::Province]
        .iter()
        .flat_map(|folder| Role::of(*folder))
        .map(|role| <&'static str>::from(*role))
        .collect();
    let refusals: BTreeSet<&str> = words_after(&core, "return Some(\"")
        .into_iter()
        .chain(words_after(&core, "else { Some(\""))
        .chain(words_after(&core, "then_some(\""))
        .filter(|code| code.contains('-') || *code == "misshapen")
        .collect();

    for (language, messages) in texts() {
        for (prefix, needed, allowed) in [
            ("action-", &journaled, &commands),
            ("field-", &registers, &registers),
            ("problem-", &problems, &problems),
            ("progress-", &stages, &stages),
            ("refusal-", &refusals, &refusals),
            ("role-", &roles, &roles),
        ] {
            assert!(!needed.is_empty(), "no codes were found for {prefix}");
            let said = codes_of(&messages, prefix);
            none(
                &needed.difference(&said).collect::<Vec<_>>(),
                &format!("{language}: codes without {prefix}…"),
            );
            none(
                &said.difference(allowed).collect::<Vec<_>>(),
                &format!("{language}: {prefix}… of no code"),
            );
        }
    }
}

/// Every register of every synced table.
fn registers() -> BTreeSet<String> {
    let connection = Connection::open_in_memory().expect("SQLite");
    for (_, sql) in files(
        &root().join("src-tauri/core/src/store/migrations"),
        &["sql"],
    ) {
        connection.execute_batch(&sql).expect("a migration");
    }
    let mut found = BTreeSet::new();
    for table in SYNCED {
        let mut statement = connection
            .prepare("select name, type from pragma_table_info(?1)")
            .expect("SQL");
        let columns: Vec<Column> = statement
            .query_map([table.name], |row| {
                Ok(Column {
                    name: row.get(0)?,
                    is_integer: row.get::<_, String>(1)? == "INTEGER",
                })
            })
            .expect("columns")
            .map(|column| column.expect("a column"))
            .collect();
        found.extend(
            table
                .registers(&columns)
                .into_iter()
                .map(|register| register.name),
        );
    }
    found
}

/// A number in a text chooses its case: one fault alone does not promise "0 others".
#[test]
fn numbers_choose_their_case() {
    let blocked = |more: u32| Error::ClosingBlocked {
        rule: "QT-02".into(),
        because: "khám phá 5 nhiều hơn xảy ra 4".into(),
        more,
    };
    let said = |more| error_text(Language::Vi, &blocked(more)).0;
    assert!(!said(0).contains("lỗi khác"), "{}", said(0));
    assert!(said(2).contains("còn 2 lỗi khác"), "{}", said(2));
    let one = [("name", "A".into()), ("count", serde_json::json!(1))];
    let words = text(Language::En, "assignment-sheet-person-plain", &one);
    assert!(words.ends_with("1 assignment"), "{words}");
    let many = [("name", "A".into()), ("count", serde_json::json!(1200))];
    let words = text(Language::En, "assignment-sheet-person-plain", &many);
    assert!(words.ends_with("1200 assignments"), "{words}");
}
