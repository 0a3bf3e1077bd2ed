//! What is sealed opens, for every kind.

use serde_json::json;
use strum::VariantArray;

use super::Party;
use crate::{
    BundleError, COMPATIBILITY, FORMAT, Kind, Manifest, Recipient, cover_digest, open, peek, seal,
};

#[test]
fn every_kind_comes_back_as_it_was() {
    let (ward, province) = (Party::ward(), Party::province());
    for kind in Kind::VARIANTS.iter().copied() {
        let draft = ward.draft(kind);
        let recipients: Vec<Recipient> = if kind == Kind::Request {
            vec![]
        } else {
            vec![province.recipient()]
        };
        let bundle = seal(draft.clone(), &ward.key, &recipients).unwrap();
        let opened = open(&bundle, &province.ring(&[&ward])).unwrap();
        assert_eq!(opened.cover, draft.cover);
        assert_eq!(opened.members, draft.members);
        assert_eq!(opened.signer, ward.key.public());
        assert!(opened.is_pinned);
        assert_eq!(opened.manifest, ward.manifest(kind, &recipients));
        assert_eq!(
            (opened.manifest.format, opened.manifest.compatibility),
            (FORMAT, COMPATIBILITY)
        );
        assert_eq!(opened.find_member("heads.json"), Some(&b"[]"[..]));
        assert_eq!(opened.find_member("manifest.json"), None);

        let peeked = peek(&bundle).unwrap();
        assert_eq!(peeked.cover, draft.cover);
        assert_eq!(peeked.claimed_key, Some(ward.key.public()));
        assert_eq!(peeked.is_encrypted, kind != Kind::Request);
        assert_eq!(peeked.size, bundle.len() as u64);
    }
}

#[test]
fn kinds_are_written_in_lower_case() {
    let names: Vec<String> = Kind::VARIANTS.iter().map(Kind::to_string).collect();
    assert_eq!(
        names,
        [
            "request",
            "enrolment",
            "changes",
            "receipt",
            "directives",
            "snapshot"
        ]
    );
    for kind in Kind::VARIANTS {
        assert_eq!(kind.to_string().parse(), Ok(*kind));
        assert_eq!(json!(kind), json!(kind.to_string()));
    }
}

#[test]
fn every_recipient_opens_it() {
    let ward = Party::ward();
    let devices: Vec<Party> = (0..5).map(|_| Party::province()).collect();
    let mut recipients: Vec<Recipient> = devices.iter().map(Party::recipient).collect();
    recipients.push(recipients[0].clone());
    let bundle = seal(ward.draft(Kind::Changes), &ward.key, &recipients).unwrap();
    for device in &devices {
        let listed = open(&bundle, &device.ring(&[&ward]))
            .unwrap()
            .manifest
            .recipients;
        assert_eq!(listed.len(), devices.len(), "named once each");
        assert!(listed.is_sorted());
    }
    // A device that has changed its identity still opens what is under way to the earlier one.
    let mut ring = devices[0].ring(&[&ward]);
    ring.identities.insert(0, crate::Identity::generate());
    assert!(open(&bundle, &ring).is_ok());
}

#[test]
fn a_bundle_without_members_is_a_bundle() {
    let (ward, province) = (Party::ward(), Party::province());
    let mut draft = ward.draft(Kind::Receipt);
    draft.members.clear();
    let bundle = seal(draft, &ward.key, &[province.recipient()]).unwrap();
    assert!(
        open(&bundle, &province.ring(&[&ward]))
            .unwrap()
            .members
            .is_empty()
    );
}

#[test]
fn requests_depend_on_nothing_but_their_draft() {
    let ward = Party::ward();
    let payload = || {
        let bundle = seal(ward.draft(Kind::Request), &ward.key, &[]).unwrap();
        crate::container::Container::read(&bundle)
            .unwrap()
            .payload
            .to_vec()
    };
    assert_eq!(payload(), payload());
}

#[test]
fn fields_of_newer_programs_are_passed_over() {
    let (ward, province) = (Party::ward(), Party::province());
    let manifest = ward.manifest(Kind::Changes, &[province.recipient()]);
    let mut value = serde_json::to_value(&manifest).unwrap();
    value["later"] = json!({"thing": true});
    value["format"] = json!(FORMAT + 1);
    let read = Manifest::from_bytes(&serde_json::to_vec(&value).unwrap()).unwrap();
    assert_eq!(
        read,
        Manifest {
            format: FORMAT + 1,
            ..manifest
        }
    );
}

#[test]
fn newer_compatibility_numbers_are_refused_before_anything_else_is_read() {
    let newer = json!({"compatibility": COMPATIBILITY + 1, "signer": ["several"]});
    assert_eq!(
        Manifest::from_bytes(&serde_json::to_vec(&newer).unwrap()),
        Err(BundleError::TooNew {
            found: COMPATIBILITY + 1
        })
    );
    let (ward, province) = (Party::ward(), Party::province());
    let mut manifest = ward.manifest(Kind::Changes, &[province.recipient()]);
    manifest.compatibility = COMPATIBILITY + 1;
    let bundle = crate::seal::seal_as(&manifest, "", &[], &ward.key).unwrap();
    let expected = BundleError::TooNew {
        found: COMPATIBILITY + 1,
    };
    super::check_refused(&bundle, &province.ring(&[&ward]), &expected);
}

/// The trusted comment of bundles already carried depends on this.
#[test]
fn the_cover_is_named_by_its_sha256() {
    let digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assert_eq!(cover_digest("abc"), digest);
}

#[test]
fn errors_have_kebab_case_codes_and_plain_words() {
    let error = BundleError::DeviceMismatch {
        expected: "a".into(),
        found: "b".into(),
    };
    assert_eq!(<&'static str>::from(&error), "device-mismatch");
    assert_eq!(
        error.to_string(),
        "the manifest names the device b, the key belongs to a"
    );
}
