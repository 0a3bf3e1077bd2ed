//! Payloads that were honestly signed and are still not taken: too large, or not as listed.

use std::io::Write;

use super::{Party, check_refused, listed};
use crate::archive::{END, write_member};
use crate::container::Container;
use crate::cover::trusted_comment;
use crate::limits::{
    COVER_LIMIT, FILE_LIMIT, MANIFEST_LIMIT, RECIPIENTS_LIMIT, REQUEST_LIMIT, SIGNATURE_LIMIT,
};
use crate::manifest::Manifest;
use crate::{BundleError, Kind, Recipient, open, seal, signature};

/// Compresses and signs an archive as a request.
fn request_of(signer: &Party, archive: &[u8]) -> Vec<u8> {
    request_with(signer, &zstd::encode_all(archive, 1).unwrap())
}

fn request_with(signer: &Party, payload: &[u8]) -> Vec<u8> {
    let cover = format!("Khóa: {}", signer.key.public());
    let comment = trusted_comment(cover.as_bytes());
    let signature = signature::sign(payload, &signer.key, &comment).unwrap();
    let cover = cover.as_bytes();
    Container {
        cover,
        payload,
        signature: &signature,
        is_encrypted: false,
    }
    .write()
    .unwrap()
}

/// An archive of a manifest and members, which need not fit each other.
fn archive(manifest: &Manifest, members: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut archive = Vec::new();
    write_member(&mut archive, "manifest.json", &manifest.to_bytes().unwrap()).unwrap();
    for (path, content) in members {
        write_member(&mut archive, path, content).unwrap();
    }
    archive.extend_from_slice(&END);
    archive
}

#[test]
fn members_must_be_those_listed() {
    let ward = Party::ward();
    let ring = ward.trusting_ring();
    let manifest = ward.manifest(Kind::Request, &[]);
    let honest = ward.draft(Kind::Request).members;
    assert!(open(&request_of(&ward, &archive(&manifest, &honest)), &ring).is_ok());
    let check = |members: &[(String, Vec<u8>)], expected: BundleError| {
        check_refused(
            &request_of(&ward, &archive(&manifest, members)),
            &ring,
            &expected,
        );
    };
    let path = |at: usize| honest[at].0.clone();

    check(&honest[..2], BundleError::MemberMissing { path: path(2) });
    check(&honest[1..], BundleError::MemberMissing { path: path(0) });
    let mut members = honest.clone();
    members.swap(0, 1);
    check(&members, BundleError::MemberMissing { path: path(0) });
    let mut members = honest.clone();
    members.push(("more".into(), vec![]));
    check(
        &members,
        BundleError::MemberUnlisted {
            path: "more".into(),
        },
    );
    let mut members = honest.clone();
    members.insert(0, ("more".into(), vec![]));
    check(
        &members,
        BundleError::MemberUnlisted {
            path: "more".into(),
        },
    );
    let mut members = honest.clone();
    members[0].1[0] ^= 1;
    check(&members, BundleError::MemberChanged { path: path(0) });
    let mut members = honest.clone();
    members[1].1.push(0);
    check(&members, BundleError::MemberChanged { path: path(1) });
}

#[test]
fn lists_must_make_sense() {
    let ward = Party::ward();
    let ring = ward.trusting_ring();
    let check = |members: &[(&str, &[u8])], expected: BundleError| {
        let members: Vec<_> = members
            .iter()
            .map(|(p, c)| ((*p).to_owned(), c.to_vec()))
            .collect();
        let mut manifest = ward.manifest(Kind::Request, &[]);
        manifest.members = members.iter().map(listed).collect();
        let mut archive = archive(&manifest, &[]);
        archive.truncate(archive.len() - END.len());
        for (path, content) in &members {
            let _ = write_member(&mut archive, path, content);
        }
        archive.extend_from_slice(&END);
        check_refused(&request_of(&ward, &archive), &ring, &expected);
        let mut draft = ward.draft(Kind::Request);
        draft.members = members;
        assert_eq!(seal(draft, &ward.key, &[]), Err(expected));
    };
    check(
        &[("a", b""), ("a", b"")],
        BundleError::MemberRepeated { path: "a".into() },
    );
    check(
        &[("../a", b"")],
        BundleError::MemberPath {
            path: "../a".into(),
        },
    );
    check(
        &[("manifest.json", b"")],
        BundleError::MemberPath {
            path: "manifest.json".into(),
        },
    );
    check(
        &[("blobs/00", b"")],
        BundleError::BlobMisnamed {
            path: "blobs/00".into(),
        },
    );
}

#[test]
fn the_payload_is_one_canonical_archive_in_one_frame() {
    let ward = Party::ward();
    let ring = ward.trusting_ring();
    let members = ward.draft(Kind::Request).members;
    let archive = archive(&ward.manifest(Kind::Request, &[]), &members);
    let frame = zstd::encode_all(&*archive, 1).unwrap();
    let end = archive.len() as u64;

    let longer = [&*archive, &[0; 512]].concat();
    check_refused(
        &request_of(&ward, &longer),
        &ring,
        &BundleError::TrailingBytes,
    );
    let two_frames = [&*frame, &*zstd::encode_all(&b""[..], 1).unwrap()].concat();
    check_refused(
        &request_with(&ward, &two_frames),
        &ring,
        &BundleError::TrailingBytes,
    );
    let tail = [&*frame, b"\0"].concat();
    check_refused(
        &request_with(&ward, &tail),
        &ring,
        &BundleError::TrailingBytes,
    );

    let offset = end - 512;
    let shorter = &archive[..archive.len() - 512];
    check_refused(
        &request_of(&ward, shorter),
        &ring,
        &BundleError::PayloadNotCanonical { offset },
    );
    let mut dirty = archive.clone();
    dirty[700] ^= 1;
    assert!(open(&request_of(&ward, &dirty), &ring).is_err());
    check_refused(
        &request_of(&ward, b""),
        &ring,
        &BundleError::PayloadNotCanonical { offset: 0 },
    );
    check_refused(
        &request_of(&ward, &END),
        &ring,
        &BundleError::ManifestMissing,
    );
    check_refused(
        &request_of(&ward, &[1; 512]),
        &ring,
        &BundleError::PayloadNotCanonical { offset: 0 },
    );
    for wrong in [&frame[..frame.len() - 1], b"", b"tar"] {
        check_refused(
            &request_with(&ward, wrong),
            &ring,
            &BundleError::BadCompression,
        );
    }
}

#[test]
fn a_bomb_is_refused_before_it_unfolds() {
    let ward = Party::ward();
    let ring = ward.trusting_ring();
    // 3 GiB of zeros behind a header that says so: a few kilobytes packed.
    let size: u64 = 3 << 30;
    let mut manifest = ward.manifest(Kind::Request, &[]);
    manifest.members[0].size = size;
    let mut packed = zstd::Encoder::new(Vec::new(), 19).unwrap();
    let text = manifest.to_bytes().unwrap();
    write_member(&mut packed, "manifest.json", &text).unwrap();
    packed
        .write_all(&huge_header(&manifest.members[0].path, size))
        .unwrap();
    // The first 64 MiB are enough to show that none of them is waited for.
    let zeros = vec![0; 1 << 20];
    for _ in 0..64 {
        packed.write_all(&zeros).unwrap();
    }
    let bundle = request_with(&ward, &packed.finish().unwrap());
    assert!(bundle.len() < 32 << 10);
    match open(&bundle, &ring) {
        Err(BundleError::TooLarge {
            limit: REQUEST_LIMIT,
            size: found,
        }) => assert!(found > size),
        other => panic!("{other:?}"),
    }
}

/// The header of a member whose content is too large to be made for a test.
fn huge_header(path: &str, size: u64) -> Vec<u8> {
    let mut block = Vec::new();
    write_member(&mut block, path, b"").unwrap();
    block[124..135].copy_from_slice(format!("{size:011o}").as_bytes());
    block[148..156].fill(b' ');
    let sum: u32 = block.iter().copied().map(u32::from).sum();
    block[148..156].copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
    block
}

#[test]
fn a_frame_that_asks_for_much_memory_is_refused() {
    let ward = Party::ward();
    // Magic number, no flags, a window of 2^31 bytes, one empty last block.
    let frame = [0x28, 0xb5, 0x2f, 0xfd, 0x00, 21 << 3, 0x01, 0x00, 0x00];
    let bundle = request_with(&ward, &frame);
    check_refused(&bundle, &ward.trusting_ring(), &BundleError::BadCompression);
}

#[test]
fn every_part_has_its_bound() {
    let (ward, province) = (Party::ward(), Party::province());
    let ring = province.ring(&[&ward]);
    let file = vec![0; FILE_LIMIT as usize + 1];
    check_refused(
        &file,
        &ring,
        &BundleError::TooLarge {
            limit: FILE_LIMIT,
            size: FILE_LIMIT + 1,
        },
    );

    let refused = |limit: u64, part: fn(&mut Container<'static>, &'static [u8])| {
        let content: &'static [u8] = vec![b'x'; limit as usize + 1].leak();
        let mut container = Container {
            cover: b"",
            payload: b"",
            signature: b"",
            is_encrypted: false,
        };
        part(&mut container, content);
        let bundle = container.write().unwrap();
        check_refused(
            &bundle,
            &ring,
            &BundleError::TooLarge {
                limit,
                size: limit + 1,
            },
        );
    };
    refused(COVER_LIMIT, |container, content| container.cover = content);
    refused(REQUEST_LIMIT, |container, content| {
        container.payload = content;
    });
    refused(SIGNATURE_LIMIT, |container, content| {
        container.signature = content;
    });
}

#[test]
fn drafts_no_reader_would_take_are_refused() {
    let (ward, province) = (Party::ward(), Party::province());
    let seal = |change: &dyn Fn(&mut crate::Draft), kind, recipients: &[Recipient]| {
        let mut draft = ward.draft(kind);
        change(&mut draft);
        seal(draft, &ward.key, recipients).err()
    };
    let to = [province.recipient()];
    assert_eq!(
        seal(&|_| {}, Kind::Changes, &[]),
        Some(BundleError::NoRecipients)
    );
    assert_eq!(
        seal(&|_| {}, Kind::Request, &to),
        Some(BundleError::RecipientsOnRequest)
    );
    let change = |draft: &mut crate::Draft| draft.cover = "x".repeat(COVER_LIMIT as usize + 1);
    let expected = BundleError::TooLarge {
        limit: COVER_LIMIT,
        size: COVER_LIMIT + 1,
    };
    assert_eq!(seal(&change, Kind::Changes, &to), Some(expected));
    let change = |draft: &mut crate::Draft| draft.cover = "\u{7}".into();
    assert_eq!(
        seal(&change, Kind::Changes, &to),
        Some(BundleError::CoverNotText)
    );
    let change = |draft: &mut crate::Draft| draft.cover = "không có khóa".into();
    assert_eq!(
        seal(&change, Kind::Request, &[]),
        Some(BundleError::CarriedKeyMissing)
    );
    assert_eq!(seal(&change, Kind::Changes, &to), None);
    let change = |draft: &mut crate::Draft| draft.details = serde_json::json!(0.5);
    assert!(matches!(
        seal(&change, Kind::Changes, &to),
        Some(BundleError::ManifestMalformed { .. })
    ));
    let change = |draft: &mut crate::Draft| {
        draft.details = serde_json::json!("x".repeat(MANIFEST_LIMIT as usize));
    };
    assert!(matches!(
        seal(&change, Kind::Changes, &to),
        Some(BundleError::TooLarge {
            limit: MANIFEST_LIMIT,
            ..
        })
    ));
    let change = |draft: &mut crate::Draft| draft.members[0].1 = vec![0; REQUEST_LIMIT as usize];
    assert!(matches!(
        seal(&change, Kind::Request, &[]),
        Some(BundleError::TooLarge {
            limit: REQUEST_LIMIT,
            ..
        })
    ));
    assert_eq!(seal(&change, Kind::Changes, &to), None);
}

/// That a header with so many is still read is shown beside the check of headers.
#[test]
fn more_than_a_whole_province_cannot_be_addressed() {
    let (ward, found) = (Party::ward(), RECIPIENTS_LIMIT + 1);
    let recipients: Vec<Recipient> = (0..found)
        .map(|_| crate::Identity::generate().recipient())
        .collect();
    let limit = RECIPIENTS_LIMIT;
    assert_eq!(
        seal(ward.draft(Kind::Directives), &ward.key, &recipients),
        Err(BundleError::TooManyRecipients { limit, found })
    );
}
