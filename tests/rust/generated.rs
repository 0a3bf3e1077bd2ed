//! The TypeScript that the interface uses is what the core says it is.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::support::root;

fn files(folder: &Path) -> BTreeMap<String, String> {
    let Ok(entries) = fs::read_dir(folder) else {
        return BTreeMap::new();
    };
    entries
        .map(|e| e.unwrap().path())
        .filter(|p| p.extension().is_some_and(|e| e == "ts"))
        .map(|p| {
            (
                p.file_name().unwrap().to_string_lossy().into_owned(),
                fs::read_to_string(&p).unwrap(),
            )
        })
        .collect()
}

/// Rewrites the folder and fails when it was stale, so that a second run passes and the change
/// is committed.
#[test]
fn the_generated_typescript_is_fresh() {
    let folder = root().join("ui/src/lib/generated");
    let before = files(&folder);
    let made = tempfile::tempdir().unwrap();
    phuong_core::commands::export_typescript(made.path()).unwrap();
    fs::write(
        made.path().join("keys.ts"),
        phuong_tests::keys::typescript(&root()),
    )
    .unwrap();
    let after = files(made.path());
    if before != after {
        fs::create_dir_all(&folder).unwrap();
        for name in before.keys().filter(|n| !after.contains_key(*n)) {
            fs::remove_file(folder.join(name)).unwrap();
        }
        for (name, text) in &after {
            fs::write(folder.join(name), text).unwrap();
        }
        let stale: Vec<&String> = after
            .keys()
            .filter(|n| before.get(*n) != after.get(*n))
            .collect();
        panic!("ui/src/lib/generated was stale and has been rewritten: {stale:?}");
    }
}
