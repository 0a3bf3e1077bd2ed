//! `tar`, `minisign`, `age` and `zstd` agree with us, in both directions.
//!
//! The tools must be installed; a missing one fails the test, because agreement that was not
//! looked at is none.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

use super::Party;
use crate::digest::sha256;
use crate::{Identity, KeyRing, Kind, Pinned, PublicKey, Recipient, open, seal};

/// How a bundle is packed by hand.
const TAR: [&str; 7] = [
    "--format=ustar",
    "--mtime=@0",
    "--owner=0",
    "--group=0",
    "--numeric-owner",
    "--mode=0644",
    "-b1",
];

/// Runs a tool in `folder`; fails the test when it is missing or refuses.
#[track_caller]
fn run(folder: &Path, tool: &str, arguments: &[&str]) -> String {
    let Output {
        status,
        stdout,
        stderr,
    } = Command::new(tool)
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::null())
        .output()
        .unwrap_or_else(|error| panic!("the stock tool `{tool}` must be installed: {error}"));
    let stderr = String::from_utf8_lossy(&stderr);
    assert!(status.success(), "{tool} {arguments:?}: {stderr}");
    String::from_utf8_lossy(&stdout).into_owned()
}

#[track_caller]
fn tar(folder: &Path, archive: &str, members: &[&str]) {
    let arguments = [&TAR[..], &["-cf", archive], members].concat();
    run(folder, "tar", &arguments);
}

fn read(folder: &Path, name: &str) -> Vec<u8> {
    fs::read(folder.join(name)).unwrap()
}

fn write(folder: &Path, name: &str, content: &[u8]) {
    fs::write(folder.join(name), content).unwrap();
}

#[test]
fn stock_tools_open_our_bundles() {
    let (ward, province) = (Party::ward(), Party::province());
    let folder = TempDir::new().unwrap();
    let folder = folder.path();
    let to = [province.recipient(), ward.recipient()];
    let draft = ward.draft(Kind::Changes);
    let bundle = seal(draft.clone(), &ward.key, &to).unwrap();
    write(folder, "a.pmb", &bundle);
    write(folder, "key.txt", province.identity.to_text().as_bytes());

    let listing = run(folder, "tar", &["-tf", "a.pmb"]);
    assert_eq!(listing, "BIA.txt\npayload.age\npayload.age.minisig\n");
    run(folder, "tar", &["-xf", "a.pmb"]);
    assert_eq!(read(folder, "BIA.txt"), draft.cover.as_bytes());
    let key = ward.key.public().to_string();
    let comment = run(
        folder,
        "minisign",
        &["-V", "-Q", "-P", &key, "-m", "payload.age"],
    );
    assert!(
        comment.contains(&sha256(draft.cover.as_bytes())),
        "{comment}"
    );
    run(
        folder,
        "age",
        &[
            "-d",
            "-i",
            "key.txt",
            "-o",
            "payload.tar.zst",
            "payload.age",
        ],
    );
    run(folder, "zstd", &["-q", "-d", "payload.tar.zst"]);
    let paths: Vec<&str> = draft
        .members
        .iter()
        .map(|(path, _)| path.as_str())
        .collect();
    assert_eq!(
        run(folder, "tar", &["-tf", "payload.tar"]),
        format!("manifest.json\n{}\n", paths.join("\n"))
    );
    run(folder, "tar", &["-xf", "payload.tar"]);
    for (path, content) in &draft.members {
        assert_eq!(&read(folder, path), content);
    }

    // Packed again by hand, outside and inside are the same bytes.
    tar(
        folder,
        "b.pmb",
        &["BIA.txt", "payload.age", "payload.age.minisig"],
    );
    assert_eq!(read(folder, "b.pmb"), bundle);
    tar(
        folder,
        "again.tar",
        &[&["manifest.json"], &paths[..]].concat(),
    );
    assert_eq!(read(folder, "again.tar"), read(folder, "payload.tar"));
}

#[test]
fn stock_tools_open_our_requests() {
    let ward = Party::ward();
    let folder = TempDir::new().unwrap();
    let folder = folder.path();
    let bundle = seal(ward.draft(Kind::Request), &ward.key, &[]).unwrap();
    write(folder, "a.pmb", &bundle);
    run(folder, "tar", &["-xf", "a.pmb"]);
    let key = ward.key.public().to_string();
    run(
        folder,
        "minisign",
        &["-V", "-P", &key, "-m", "payload.tar.zst"],
    );
    run(folder, "zstd", &["-q", "-d", "payload.tar.zst"]);
    let listing = run(folder, "tar", &["-tf", "payload.tar"]);
    assert!(listing.starts_with("manifest.json\n"), "{listing}");
}

/// Makes a bundle with stock tools alone; only the manifest's text is ours.
fn made_by_hand(folder: &Path, kind: Kind) -> (Vec<u8>, KeyRing) {
    run(
        folder,
        "minisign",
        &["-G", "-W", "-p", "sign.pub", "-s", "sign.key"],
    );
    let key = String::from_utf8(read(folder, "sign.pub")).unwrap();
    let key: PublicKey = key.lines().nth(1).unwrap().parse().unwrap();
    run(folder, "age-keygen", &["-o", "age.key"]);
    let identity = String::from_utf8(read(folder, "age.key")).unwrap();
    let identity: Identity = identity.lines().last().unwrap().parse().unwrap();
    let recipients: Vec<Recipient> = if kind.is_encrypted() {
        vec![identity.recipient()]
    } else {
        vec![]
    };

    let ward = Party::ward();
    let mut manifest = ward.manifest(kind, &recipients);
    manifest.signer = key;
    let text = serde_json::to_vec_pretty(&manifest).unwrap();
    write(folder, "manifest.json", &text);
    fs::create_dir(folder.join("blobs")).unwrap();
    let mut members = vec!["manifest.json".to_owned()];
    for (path, content) in ward.draft(kind).members {
        write(folder, &path, &content);
        members.push(path);
    }
    let members: Vec<&str> = members.iter().map(String::as_str).collect();
    tar(folder, "payload.tar", &members);
    run(folder, "zstd", &["-q", "payload.tar"]);
    let mut payload = "payload.tar.zst";
    if let [recipient] = &recipients[..] {
        run(
            folder,
            "age",
            &["-r", &recipient.to_string(), "-o", "payload.age", payload],
        );
        payload = "payload.age";
    }
    let cover = format!("Bìa\nKhóa: {key}\n");
    write(folder, "BIA.txt", cover.as_bytes());
    let comment = format!("bia-sha256:{}", sha256(cover.as_bytes()));
    run(
        folder,
        "minisign",
        &["-S", "-W", "-s", "sign.key", "-m", payload, "-t", &comment],
    );
    tar(
        folder,
        "a.pmb",
        &["BIA.txt", payload, &format!("{payload}.minisig")],
    );

    let mut ring = ward.ring(&[]);
    ring.pinned = vec![Pinned { key, ..ward.pin() }];
    ring.identities = vec![identity];
    (read(folder, "a.pmb"), ring)
}

#[test]
fn bundles_made_by_stock_tools_are_accepted() {
    for kind in [Kind::Request, Kind::Changes] {
        let folder = TempDir::new().unwrap();
        let (bundle, ring) = made_by_hand(folder.path(), kind);
        let opened = open(&bundle, &ring).unwrap();
        assert_eq!(opened.manifest.kind, kind);
        assert_eq!(opened.members, Party::ward().draft(kind).members);
    }
}

#[test]
fn archives_agree_on_awkward_sizes_and_paths() {
    let folder = TempDir::new().unwrap();
    let folder = folder.path();
    let long = "p".repeat(100);
    let members = [
        ("empty", 0),
        ("one", 1),
        ("block", 512),
        ("more", 513),
        (&*long, 10_240),
    ];
    let mut ours = Vec::new();
    for (path, size) in members {
        write(folder, path, &vec![b'x'; size]);
        crate::archive::write_member(&mut ours, path, &vec![b'x'; size]).unwrap();
    }
    ours.extend_from_slice(&crate::archive::END);
    tar(folder, "a.tar", &members.map(|(path, _)| path));
    assert_eq!(read(folder, "a.tar"), ours);
}

#[test]
fn stock_minisign_and_we_differ_where_it_overlooks() {
    let folder = TempDir::new().unwrap();
    let folder = folder.path();
    let key = crate::SigningKey::generate().unwrap();
    write(folder, "x", b"payload");
    let file = crate::signature::sign(b"payload", &key, "c").unwrap();
    // The untrusted comment is signed by nobody; stock minisign does not look at it.
    let mut flipped = file.clone();
    flipped[25] ^= 1;
    write(folder, "x.minisig", &flipped);
    run(
        folder,
        "minisign",
        &["-V", "-P", &key.public().to_string(), "-m", "x"],
    );
    assert!(crate::signature::Detached::read(&flipped).is_err());
    assert!(crate::signature::Detached::read(&file).is_ok());
}
