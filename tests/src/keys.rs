//! The keys of the texts with their variables, as TypeScript.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Messages of one language: key → variables. Attributes stand as `key.attribute`.
pub type Messages = BTreeMap<String, BTreeSet<String>>;

/// Reads the Fluent files of a language.
///
/// Fluent is line-oriented enough to be read for its keys: a message begins at a line's start,
/// an attribute is indented and begins with a dot, a variable is `$name`.
pub fn messages(root: &Path, language: &str) -> Messages {
    let mut found = Messages::new();
    let folder = root.join("assets/i18n").join(language);
    let mut files: Vec<_> = fs::read_dir(folder)
        .expect("texts")
        .map(|e| e.expect("a file").path())
        .collect();
    files.sort();
    for file in files {
        let text = fs::read_to_string(&file).expect("readable");
        let (mut message, mut current) = (String::new(), String::new());
        for line in text
            .lines()
            .filter(|l| !l.starts_with('#') && !l.trim().is_empty())
        {
            let trimmed = line.trim_start();
            if let Some((key, _)) = line
                .split_once('=')
                .filter(|_| !line.starts_with([' ', '}', '*', '[']))
            {
                message = key.trim().to_owned();
                current.clone_from(&message);
                assert!(
                    found.insert(current.clone(), BTreeSet::new()).is_none(),
                    "{current} stands twice"
                );
            } else if let Some((name, _)) =
                trimmed.strip_prefix('.').and_then(|t| t.split_once('='))
            {
                current = format!("{message}.{}", name.trim());
                found.insert(current.clone(), BTreeSet::new());
            }
            let variables = line.split('$').skip(1).map(|part| {
                part.chars()
                    .take_while(|c| c.is_alphanumeric() || *c == '_' || *c == '-')
                    .collect::<String>()
            });
            found.entry(current.clone()).or_default().extend(variables);
        }
    }
    found
}

/// The file `keys.ts`.
pub fn typescript(root: &Path) -> String {
    let mut out = String::from(
        "// Written by `cargo test` from assets/i18n/vi. Do not edit.\n\n\
         /** Every text with its variables. */\nexport type Messages = {\n",
    );
    for (key, variables) in messages(root, "vi")
        .iter()
        .filter(|(key, _)| !key.contains('.'))
    {
        let fields: Vec<String> = variables
            .iter()
            .map(|v| format!("{v}: string | number"))
            .collect();
        let fields = if fields.is_empty() {
            "{}".to_owned()
        } else {
            format!("{{ {} }}", fields.join("; "))
        };
        out += &format!("  \"{key}\": {fields};\n");
    }
    out + "};\n"
}
