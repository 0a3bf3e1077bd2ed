//! Bundles that are whole, but not from whom or for whom they say.

use super::{Party, check_refused};
use crate::container::Container;
use crate::cover::trusted_comment;
use crate::seal::seal_as;
use crate::{BundleError, KeyRing, Kind, Pinned, PublicKey, open, seal, signature};

/// Strips the signature of a bundle and signs its payload anew, under a cover of one's own.
fn sign_again(bundle: &[u8], thief: &Party, cover: &str) -> Vec<u8> {
    let parts = Container::read(bundle).unwrap();
    let comment = trusted_comment(cover.as_bytes());
    let signature = signature::sign(parts.payload, &thief.key, &comment).unwrap();
    Container {
        cover: cover.as_bytes(),
        signature: &signature,
        ..parts
    }
    .write()
    .unwrap()
}

#[test]
fn a_payload_signed_again_by_another_known_ward_is_refused() {
    let (ward, other, province) = (
        Party::ward(),
        Party::new("00004@1900-01-01", "x"),
        Party::province(),
    );
    let bundle = seal(
        ward.draft(Kind::Changes),
        &ward.key,
        &[province.recipient()],
    )
    .unwrap();
    let stolen = sign_again(&bundle, &other, "của tôi");
    let expected = BundleError::SignerMismatch {
        expected: ward.key.public(),
        found: other.key.public(),
    };
    check_refused(&stolen, &province.ring(&[&ward, &other]), &expected);
}

#[test]
fn a_carried_key_must_be_the_manifests() {
    let (ward, thief, province) = (Party::ward(), Party::ward(), Party::province());
    let cover = format!("Khóa: {}", thief.key.public());
    let expected = BundleError::SignerMismatch {
        expected: ward.key.public(),
        found: thief.key.public(),
    };

    let request = seal(ward.draft(Kind::Request), &ward.key, &[]).unwrap();
    check_refused(
        &sign_again(&request, &thief, &cover),
        &province.trusting_ring(),
        &expected,
    );
    let enrolment = seal(
        ward.draft(Kind::Enrolment),
        &ward.key,
        &[province.recipient()],
    )
    .unwrap();
    check_refused(
        &sign_again(&enrolment, &thief, &cover),
        &province.trusting_ring(),
        &expected,
    );
}

#[test]
fn unknown_senders_are_refused_with_their_key_id() {
    let (ward, province) = (Party::ward(), Party::province());
    let expected = BundleError::UnknownSender {
        key: ward.key.public().key_id(),
    };
    for kind in [Kind::Request, Kind::Enrolment, Kind::Changes] {
        let recipients: &[_] = if kind == Kind::Request {
            &[]
        } else {
            &[province.recipient()]
        };
        let bundle = seal(ward.draft(kind), &ward.key, recipients).unwrap();
        check_refused(&bundle, &province.ring(&[&province]), &expected);

        // A carried key is enough to introduce oneself, and for nothing else.
        let opened = open(&bundle, &province.trusting_ring());
        if kind == Kind::Changes {
            assert_eq!(opened, Err(expected.clone()));
        } else {
            assert!(!opened.unwrap().is_pinned);
        }
    }
}

#[test]
fn a_cover_with_two_keys_carries_none() {
    let (ward, province) = (Party::ward(), Party::province());
    let cover = format!("{} {}", ward.key.public(), province.key.public());
    let request = seal(ward.draft(Kind::Request), &ward.key, &[]).unwrap();
    let two = sign_again(&request, &ward, &cover);
    check_refused(
        &two,
        &province.trusting_ring(),
        &BundleError::CarriedKeyMissing,
    );
    let mut draft = ward.draft(Kind::Request);
    draft.cover = cover;
    assert_eq!(
        seal(draft, &ward.key, &[]),
        Err(BundleError::CarriedKeyMissing)
    );
}

#[test]
fn a_pinned_key_is_held_to_its_pin_even_where_carried_keys_are_trusted() {
    let (ward, province) = (Party::ward(), Party::province());
    let mut draft = province.draft(Kind::Enrolment);
    draft.device = "another".into();
    let bundle = seal(draft, &province.key, &[ward.recipient()]).unwrap();
    let ring = KeyRing {
        trust_carried: true,
        ..ward.ring(&[&province])
    };
    let expected = BundleError::DeviceMismatch {
        expected: province.device.into(),
        found: "another".into(),
    };
    check_refused(&bundle, &ring, &expected);
}

#[test]
fn a_known_key_with_a_false_signature_is_refused() {
    let (ward, province) = (Party::ward(), Party::province());
    let bundle = seal(
        ward.draft(Kind::Changes),
        &ward.key,
        &[province.recipient()],
    )
    .unwrap();
    // Whoever makes a key chooses its id; here somebody took the ward's.
    let mut bytes = ward.key.public().as_bytes().to_vec();
    bytes[2 + 8..].copy_from_slice(&province.key.public().as_bytes()[2 + 8..]);
    let twin = PublicKey::from_bytes(&bytes).unwrap();
    let mut ring = province.ring(&[]);
    ring.pinned.push(Pinned {
        key: twin,
        ..ward.pin()
    });
    check_refused(&bundle, &ring, &BundleError::BadSignature);
    ring.pinned.push(ward.pin());
    assert!(
        open(&bundle, &ring).is_ok(),
        "the right one of two keys with one id is found"
    );
}

#[test]
fn only_recipients_open_it() {
    let (ward, province, stranger) = (Party::ward(), Party::province(), Party::province());
    let bundle = seal(
        ward.draft(Kind::Changes),
        &ward.key,
        &[province.recipient()],
    )
    .unwrap();
    check_refused(&bundle, &stranger.ring(&[&ward]), &BundleError::NotForMe);
    let no_identity = KeyRing {
        identities: vec![],
        ..province.ring(&[&ward])
    };
    check_refused(&bundle, &no_identity, &BundleError::NotForMe);
}

#[test]
fn the_manifest_is_held_to_the_pin_and_the_recipients() {
    let (ward, province, stranger) = (Party::ward(), Party::province(), Party::province());
    let ring = province.ring(&[&ward]);
    let honest = ward.manifest(Kind::Changes, &[province.recipient()]);
    let members = ward.draft(Kind::Changes).members;
    let seal = |manifest| seal_as(&manifest, "", &members, &ward.key).unwrap();
    assert!(open(&seal(honest.clone()), &ring).is_ok());

    let mut other = honest.clone();
    other.device = "another".into();
    let expected = BundleError::DeviceMismatch {
        expected: ward.device.into(),
        found: "another".into(),
    };
    check_refused(&seal(other), &ring, &expected);

    let mut other = honest.clone();
    other.unit = "another".into();
    let expected = BundleError::UnitMismatch {
        expected: ward.unit.into(),
        found: "another".into(),
    };
    check_refused(&seal(other), &ring, &expected);

    // Encrypted for the province, while the manifest speaks of somebody else.
    let mut other = honest;
    other.recipients = vec![stranger.recipient()];
    let text = other.to_bytes().unwrap();
    let payload = crate::cipher::encrypt(&[province.recipient()], |out| {
        crate::payload::pack(out, &text, &members)
    });
    let expected = BundleError::RecipientMismatch {
        recipient: province.recipient().to_string(),
    };
    check_refused(&wrap(&ward, &payload.unwrap(), true), &ring, &expected);
}

#[test]
fn a_kind_travels_in_its_own_form_only() {
    let (ward, province) = (Party::ward(), Party::province());
    for (kind, is_encrypted) in [(Kind::Changes, false), (Kind::Request, true)] {
        let text = ward
            .manifest(kind, &[province.recipient()])
            .to_bytes()
            .unwrap();
        let mut payload = Vec::new();
        crate::payload::pack(&mut payload, &text, &[]).unwrap();
        if is_encrypted {
            let plain = payload;
            payload = crate::cipher::encrypt(&[province.recipient()], |out| out.write_all(&plain))
                .unwrap();
        }
        let bundle = wrap(&ward, &payload, is_encrypted);
        check_refused(
            &bundle,
            &province.ring(&[&ward]),
            &BundleError::KindMismatch { kind },
        );
    }
}

/// Signs a payload of one's own making.
fn wrap(signer: &Party, payload: &[u8], is_encrypted: bool) -> Vec<u8> {
    let comment = trusted_comment(b"");
    let signature = signature::sign(payload, &signer.key, &comment).unwrap();
    Container {
        cover: b"",
        payload,
        signature: &signature,
        is_encrypted,
    }
    .write()
    .unwrap()
}
