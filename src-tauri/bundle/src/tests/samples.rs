//! Bundles of every released format, kept and read for ever.
//!
//! A sample is never made anew. When the format changes, one more is added beside it. The identity
//! that opens them guards nothing but them.

use serde_json::json;

use crate::{Identity, KeyRing, Kind, Opened, PublicKey, open, peek};

const IDENTITY: &str = include_str!("samples/identity.txt");

/// Opens a sample with the key it carries pinned.
fn opened(sample: &[u8]) -> Opened {
    let key: PublicKey = peek(sample).unwrap().claimed_key.unwrap();
    let identity: Identity = IDENTITY.trim().parse().unwrap();
    let pin = super::Party::ward().pin();
    let ring = KeyRing {
        pinned: vec![crate::Pinned { key, ..pin }],
        identities: vec![identity],
        trust_carried: false,
    };
    open(sample, &ring).unwrap()
}

#[test]
fn format_1_opens() {
    for (sample, kind) in [
        (&include_bytes!("samples/1-request.pmb")[..], Kind::Request),
        (&include_bytes!("samples/1-changes.pmb")[..], Kind::Changes),
    ] {
        let Opened {
            manifest, members, ..
        } = opened(sample);
        assert_eq!((manifest.format, manifest.compatibility), (1, 1));
        assert_eq!(manifest.kind, kind);
        assert_eq!(manifest.number, 7);
        assert_eq!(manifest.made_at, "2026-08-22T08:00:00+07:00");
        assert_eq!(manifest.streams[0].last, 2);
        assert_eq!(manifest.totals["changes"], 2);
        assert_eq!(manifest.details, json!({"z": 1, "a": ["ế", null]}));
        assert_eq!(members[0].1, b"{\"seq\":1}\n{\"seq\":2}\n");
        assert_eq!(members[2].1, "ảnh".as_bytes());
    }
}
