//! Tests of whole bundles; those of a part stand beside it.

mod bounds;
mod damage;
mod impostors;
mod kinds;
mod samples;
mod stock_tools;

use std::collections::BTreeMap;

use serde_json::json;

use crate::digest::sha256;
use crate::manifest::{COMPATIBILITY, FORMAT, Kind, Manifest, Member, StreamSpan};
use crate::{BundleError, Draft, Identity, KeyRing, Opened, Pinned, Recipient, SigningKey, open};

/// A device that can send and receive.
struct Party {
    unit: &'static str,
    device: &'static str,
    key: SigningKey,
    identity: Identity,
}

impl Party {
    fn new(unit: &'static str, device: &'static str) -> Self {
        let key = SigningKey::generate().unwrap();
        Self {
            unit,
            device,
            key,
            identity: Identity::generate(),
        }
    }

    fn ward() -> Self {
        Self::new("09552@2025-07-01", "ward-device")
    }

    fn province() -> Self {
        Self::new("01@2025-07-01", "province-device")
    }

    fn pin(&self) -> Pinned {
        Pinned {
            key: self.key.public(),
            device: self.device.into(),
            unit: self.unit.into(),
        }
    }

    fn recipient(&self) -> Recipient {
        self.identity.recipient()
    }

    /// The ring with which this party opens what the `known` send.
    fn ring(&self, known: &[&Party]) -> KeyRing {
        KeyRing {
            pinned: known.iter().map(|party| party.pin()).collect(),
            identities: vec![self.identity.to_text().parse().unwrap()],
            trust_carried: false,
        }
    }

    /// The ring of a party that knows nobody yet.
    fn trusting_ring(&self) -> KeyRing {
        KeyRing {
            trust_carried: true,
            ..self.ring(&[])
        }
    }

    /// A draft with something in every field.
    fn draft(&self, kind: Kind) -> Draft {
        let blob = "ảnh".as_bytes().to_vec();
        Draft {
            cover: format!(
                "GÓI DỮ LIỆU\nTừ: Phường Kiến Hưng\nKhóa: {}\n",
                self.key.public()
            ),
            kind,
            unit: self.unit.into(),
            device: self.device.into(),
            number: 7,
            made_at: "2026-08-22T08:00:00+07:00".into(),
            streams: vec![StreamSpan {
                unit: self.unit.into(),
                device: self.device.into(),
                first: 1,
                last: 2,
                before: String::new(),
                end: sha256(b"head"),
            }],
            periods: vec!["2026-07".into()],
            totals: BTreeMap::from([("changes".into(), 2)]),
            details: json!({"z": 1, "a": ["ế", null]}),
            members: vec![
                (
                    "entries.ndjson".into(),
                    b"{\"seq\":1}\n{\"seq\":2}\n".to_vec(),
                ),
                ("heads.json".into(), b"[]".to_vec()),
                (format!("blobs/{}", sha256(&blob)), blob),
            ],
        }
    }

    /// The manifest this party would sign, for tests that then forge it.
    fn manifest(&self, kind: Kind, recipients: &[Recipient]) -> Manifest {
        let draft = self.draft(kind);
        Manifest {
            compatibility: COMPATIBILITY,
            details: draft.details,
            device: draft.device,
            format: FORMAT,
            kind,
            made_at: draft.made_at,
            members: draft.members.iter().map(listed).collect(),
            number: draft.number,
            periods: draft.periods,
            recipients: recipients.to_vec(),
            signer: self.key.public(),
            streams: draft.streams,
            totals: draft.totals,
            unit: draft.unit,
        }
    }
}

fn listed((path, content): &(String, Vec<u8>)) -> Member {
    Member {
        path: path.clone(),
        sha256: sha256(content),
        size: content.len() as u64,
    }
}

/// Asserts that a bundle is refused, and for this reason.
#[track_caller]
fn check_refused(bundle: &[u8], ring: &KeyRing, expected: &BundleError) {
    let found: Result<Opened, BundleError> = open(bundle, ring);
    assert_eq!(found.as_ref().err(), Some(expected));
}
