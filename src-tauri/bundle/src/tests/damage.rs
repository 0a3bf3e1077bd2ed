//! No changed, missing or added bit is accepted.

use super::{Party, check_refused};
use crate::container::Container;
use crate::cover::trusted_comment;
use crate::{BundleError, KeyRing, Kind, open, peek, seal, signature};

/// An encrypted bundle, a request and an enrolment, as small as they come, with rings that open
/// them.
fn small() -> [(Vec<u8>, KeyRing); 3] {
    small_of(&Party::ward())
}

fn small_of(ward: &Party) -> [(Vec<u8>, KeyRing); 3] {
    let province = Party::province();
    let seal = |kind, recipients: &[_]| {
        let mut draft = ward.draft(kind);
        draft.members.truncate(2);
        seal(draft, &ward.key, recipients).unwrap()
    };
    let to = [province.recipient()];
    [
        (seal(Kind::Changes, &to), province.ring(&[ward])),
        (seal(Kind::Request, &[]), province.trusting_ring()),
        (seal(Kind::Enrolment, &to), province.trusting_ring()),
    ]
}

/// For each way a sender is known: pinned, carried in clear, carried with an encrypted payload.
#[test]
fn every_single_flipped_bit_is_refused() {
    // One thread each, since every flip of a payload costs a look at an elliptic curve.
    std::thread::scope(|scope| {
        for (mut bundle, ring) in small() {
            scope.spawn(move || {
                assert!(open(&bundle, &ring).is_ok());
                for bit in 0..bundle.len() * 8 {
                    bundle[bit / 8] ^= 1 << (bit % 8);
                    assert!(
                        open(&bundle, &ring).is_err(),
                        "bit {bit} of {}",
                        bundle.len() * 8
                    );
                    bundle[bit / 8] ^= 1 << (bit % 8);
                }
                assert!(open(&bundle, &ring).is_ok());
            });
        }
    });
}

/// Behind a good signature stands whatever its owner made; no byte of it may stop the program.
#[test]
fn signed_nonsense_never_stops_the_program() {
    let ward = Party::ward();
    for (bundle, ring) in small_of(&ward) {
        let parts = Container::read(&bundle).unwrap();
        let comment = trusted_comment(parts.cover);
        for at in 0..parts.payload.len() {
            let mut payload = parts.payload.to_vec();
            payload[at] ^= 1 << (at % 8);
            let signature = signature::sign(&payload, &ward.key, &comment).unwrap();
            let again = Container {
                payload: &payload,
                signature: &signature,
                ..parts
            };
            // A few bits of a zstd frame say nothing; what they frame comes out unchanged.
            if let Ok(opened) = open(&again.write().unwrap(), &ring) {
                assert_eq!(opened, open(&bundle, &ring).unwrap());
                assert!(!parts.is_encrypted, "byte {at}");
            }
        }
    }
}

#[test]
fn every_part_names_its_own_damage() {
    let [(bundle, ring), ..] = small();
    let within = |part: &[u8]| part.as_ptr() as usize - bundle.as_ptr() as usize;
    let parts = Container::read(&bundle).unwrap();
    let (cover, payload, signature) = (
        within(parts.cover),
        within(parts.payload),
        within(parts.signature),
    );
    let cases = [
        (cover, BundleError::CoverChanged),
        (payload, BundleError::BadSignature),
        (payload + parts.payload.len() - 1, BundleError::BadSignature),
        (signature, BundleError::SignatureNotCanonical),
        (0, BundleError::NotABundle),
        // A byte of padding behind the cover, and one of the two last blocks.
        (
            payload - 513,
            BundleError::ArchiveNotCanonical {
                offset: payload as u64 - 513,
            },
        ),
        (
            bundle.len() - 1,
            BundleError::ArchiveNotCanonical {
                offset: bundle.len() as u64 - 1,
            },
        ),
    ];
    for (at, expected) in cases {
        let mut damaged = bundle.clone();
        damaged[at] ^= 1;
        check_refused(&damaged, &ring, &expected);
    }
}

#[test]
fn a_cut_at_every_length_is_refused_as_one() {
    for (bundle, ring) in small() {
        for size in 0..bundle.len() {
            let expected = BundleError::CutShort { size: size as u64 };
            check_refused(&bundle[..size], &ring, &expected);
            assert_eq!(peek(&bundle[..size]), Err(expected));
        }
    }
}

#[test]
fn nothing_may_follow() {
    for (bundle, ring) in small() {
        let end = bundle.len() as u64;
        for tail in [
            vec![0],
            vec![1],
            vec![0; 512],
            vec![0; 1024],
            bundle.clone(),
        ] {
            let longer = [bundle.as_slice(), &tail].concat();
            let offset = end;
            check_refused(&longer, &ring, &BundleError::ArchiveNotCanonical { offset });
        }
    }
}

#[test]
fn what_is_no_bundle_says_so() {
    let ring = KeyRing::default();
    check_refused(b"", &ring, &BundleError::CutShort { size: 0 });
    for other in [&b"PK\x03\x04"[..], &[0; 4096], b"BIA.txt.exe", &[0xff; 700]] {
        check_refused(other, &ring, &BundleError::NotABundle);
        assert_eq!(peek(other), Err(BundleError::NotABundle));
    }
}

#[test]
fn a_cover_changed_together_with_its_archive_is_refused() {
    let [(bundle, ring), ..] = small();
    let parts = Container::read(&bundle).unwrap();
    let forged = Container {
        cover: b"other words",
        ..parts
    }
    .write()
    .unwrap();
    assert!(peek(&forged).is_ok(), "looking verifies nothing");
    check_refused(&forged, &ring, &BundleError::CoverChanged);
}
