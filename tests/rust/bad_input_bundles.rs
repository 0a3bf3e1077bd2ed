//! Bundles that are damaged, forged or somebody else's change nothing.

use std::path::{Path, PathBuf};
use std::time::Instant;

use phuong_bundle::{Draft, Kind, PublicKey, SigningKey, StreamSpan};
use phuong_core::domain::journal::{Actor, Change, Entry, FORMAT, Header};
use phuong_core::store::trust::{SignedHead, list_heads};
use phuong_core::store::{CURRENT_SCHEMA, folder, journal};
use phuong_core::sync::lines::{ENTRIES, HEADS, write};
use phuong_core::sync::ring::{recipients, signing_key};
use serde_json::json;

use crate::support::{Pc, enrol};

const WARD: &str = "06685@2025-07-01";
const OTHER: &str = "06673@2025-07-01";

/// Writes bytes as a bundle onto a stick.
fn laid(pc: &Pc, bytes: &[u8]) -> PathBuf {
    let path = pc.place("la").join("goi.pmb");
    std::fs::write(&path, bytes).unwrap();
    path
}

fn pair() -> (Pc, Pc) {
    let pair = (
        Pc::with_folder("ward", "06685"),
        Pc::with_folder("province", "22"),
    );
    enrol(&pair.0, &pair.1);
    pair
}

/// A generator of small numbers that is the same on every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }
}

#[test]
#[expect(
    clippy::print_stdout,
    reason = "how long it took, for whoever asks with --nocapture"
)]
fn any_flipped_bit_is_refused() {
    let (ward, province) = pair();
    ward.enter("tin-bao", "hc:2026-10", "4");
    let path = ward.export(None);
    let whole = std::fs::read(&path).unwrap();
    let before = province.content();
    let begun = Instant::now();
    let mut dice = Dice(1);
    // The bundle crate flips every bit; here one of each byte, and all of every eighth of the head.
    let all = (0..2048)
        .step_by(8)
        .flat_map(|at| (0..8).map(move |bit| (at, bit)));
    let one: Vec<(usize, usize)> = (0..whole.len()).map(|at| (at, dice.below(8))).collect();
    let mut codes = std::collections::BTreeMap::<String, u32>::new();
    let mut bytes = whole.clone();
    for (at, bit) in all.chain(one) {
        bytes[at] ^= 1 << bit;
        let code = province.refuses(&laid(&province, &bytes));
        assert!(code.starts_with("bundle-"), "byte {at} bit {bit}: {code}");
        *codes.entry(code).or_default() += 1;
        bytes[at] ^= 1 << bit;
    }
    let count: u32 = codes.values().sum();
    println!(
        "{} bytes, {count} flips refused in {:.1?}: {codes:?}",
        whole.len(),
        begun.elapsed()
    );
    assert_eq!(province.content(), before);
    assert_eq!(province.call("get_sync", json!({}))["received"], json!([]));
    province.import(&[&path]);
}

#[test]
fn a_bundle_cut_short_or_padded_is_refused() {
    let (ward, province) = pair();
    let path = ward.export(None);
    let whole = std::fs::read(&path).unwrap();
    let before = province.content();
    let lengths = [
        0,
        1,
        100,
        511,
        512,
        513,
        1024,
        2048,
        whole.len() / 2,
        whole.len() - 512,
        whole.len() - 1,
    ];
    for length in lengths {
        let code = province.refuses(&laid(&province, &whole[..length]));
        assert!(code.starts_with("bundle-"), "{length} bytes: {code}");
    }
    for tail in [&b"\0"[..], &[0; 512], b"x"] {
        let code = province.refuses(&laid(&province, &[&whole[..], tail].concat()));
        assert!(code.starts_with("bundle-"), "{code}");
    }
    assert_eq!(
        province.refuses(&laid(&province, &[b'x'; 5000])),
        "bundle-not-a-bundle"
    );
    assert_eq!(
        province.refuses(Path::new("/khong/co/goi.pmb")),
        "file-unreadable"
    );
    let nothing = json!({ "paths": [province.place("trong")] });
    assert_eq!(province.refused("import_bundles", nothing), "not-found");
    assert_eq!(province.content(), before);
    // A torn file beside a good one hides nothing.
    let stick = province.place("hai-goi");
    std::fs::write(stick.join("a.pmb"), &whole[..whole.len() / 2]).unwrap();
    std::fs::copy(&path, stick.join("b.pmb")).unwrap();
    let report = province.call("import_bundles", json!({ "paths": [stick] }));
    assert_eq!(report["refused"].as_array().unwrap().len(), 1);
    assert_eq!(report["accepted"].as_array().unwrap().len(), 1);
}

#[test]
fn strangers_are_refused() {
    let (ward, province) = pair();
    let path = PathBuf::from(ward.export(None));
    let elsewhere = Pc::with_folder("province", "40");
    assert_eq!(elsewhere.refuses(&path), "bundle-unknown-sender");
    let neighbour = Pc::with_folder("ward", "06673");
    enrol(&neighbour, &province);
    assert_eq!(neighbour.refuses(&path), "bundle-unknown-sender");
    // Known sender, but for somebody else: what the province sends to the other ward.
    let down = PathBuf::from(province.export(Some(OTHER)));
    assert_eq!(ward.refuses(&down), "bundle-not-for-me");
    assert_eq!(
        province.refuses(&down),
        "bundle-unknown-sender",
        "not even its own"
    );
    let request = ward.call("request_enrolment", json!({ "folder": ward.place("usb") }));
    let request = PathBuf::from(request["file"].as_str().unwrap());
    assert_eq!(province.refuses(&request), "bundle-kind-unexpected");
    let accept = json!({ "file": path, "folder": province.place("usb") });
    assert!(
        province
            .refused("accept_enrolment", accept)
            .starts_with("bundle-")
    );
}

/// What a ward would put into a bundle for the province; each test spoils one thing.
struct Forger<'a> {
    ward: &'a Pc,
    province: &'a Pc,
}

impl Forger<'_> {
    fn key(&self) -> SigningKey {
        self.ward
            .app
            .session()
            .unwrap()
            .store
            .read(signing_key)
            .unwrap()
    }

    fn device(&self) -> String {
        self.ward
            .app
            .session()
            .unwrap()
            .store
            .read(folder::get)
            .unwrap()
            .device_id
    }

    /// What the ward wrote about itself.
    fn entries(&self) -> Vec<Entry> {
        let (session, device) = (self.ward.app.session().unwrap(), self.device());
        session
            .store
            .read(|db| journal::entries_above(db, WARD, &device, 0))
            .unwrap()
    }

    /// The honest draft of everything the ward wrote.
    fn draft(&self) -> Draft {
        self.draft_of(&self.entries(), &[])
    }

    fn draft_of(&self, entries: &[Entry], heads: &[SignedHead]) -> Draft {
        let mut streams: Vec<StreamSpan> = Vec::new();
        for entry in entries {
            let h = &entry.header;
            match streams
                .last_mut()
                .filter(|s| s.unit == h.unit && s.device == h.device)
            {
                Some(span) => (span.last, span.end) = (h.seq.unsigned_abs(), entry.hash.clone()),
                None => streams.push(StreamSpan {
                    before: h.prev.clone(),
                    device: h.device.clone(),
                    end: entry.hash.clone(),
                    first: h.seq.unsigned_abs(),
                    last: h.seq.unsigned_abs(),
                    unit: h.unit.clone(),
                }),
            }
        }
        Draft {
            cover: "GÓI SỐ LIỆU\n".into(),
            kind: Kind::Changes,
            unit: WARD.into(),
            device: self.device(),
            number: 77,
            made_at: "2026-12-09T09:00:00+07:00".into(),
            streams,
            periods: Vec::new(),
            totals: Default::default(),
            details: json!({}),
            members: vec![
                (ENTRIES.into(), write(entries)),
                (HEADS.into(), serde_json::to_vec(heads).unwrap()),
            ],
        }
    }

    fn sealed(&self, draft: Draft, key: &SigningKey) -> PathBuf {
        let session = self.ward.app.session().unwrap();
        let to = session
            .store
            .read(|db| recipients(db, "22@2025-07-01"))
            .unwrap();
        laid(
            self.province,
            &phuong_bundle::seal(draft, key, &to).unwrap(),
        )
    }

    /// An entry of a device about a unit, changing one row.
    fn entry(
        &self,
        unit: &str,
        device: &str,
        seq: i64,
        prev: &str,
        change: Option<Change>,
    ) -> Entry {
        let header = Header {
            action: "enter_figure".into(),
            action_id: format!("gia-{device}-{seq}"),
            actor: Actor {
                id: "gia".into(),
                role: "officer".into(),
            },
            at: 1_796_800_000_000 + seq,
            changes_bytes: 0,
            changes_sha256: String::new(),
            device: device.into(),
            format: FORMAT,
            prev: prev.into(),
            schema: CURRENT_SCHEMA,
            secrecy: String::new(),
            seen: Default::default(),
            seq,
            undoes: Vec::new(),
            unit: unit.into(),
        };
        Entry::seal(header, change.into_iter().collect())
    }

    /// The same draft with another thing in it, signed by the ward: refused with this code.
    fn is_refused(&self, code: &str, spoil: impl FnOnce(&mut Draft)) {
        let mut draft = self.draft();
        spoil(&mut draft);
        assert_eq!(
            self.province.refuses(&self.sealed(draft, &self.key())),
            code
        );
    }
}

fn row(table: &str, id: &str, register: &str, value: serde_json::Value) -> Change {
    Change {
        fields: [(register.to_owned(), (json!(null), value))].into(),
        id: id.into(),
        table: table.into(),
    }
}

#[test]
fn another_wards_key_signs_nothing_for_this_ward() {
    let (ward, province) = pair();
    let neighbour = Pc::with_folder("ward", "06673");
    enrol(&neighbour, &province);
    let forger = Forger {
        ward: &ward,
        province: &province,
    };
    let theirs = Forger {
        ward: &neighbour,
        province: &province,
    };
    let before = province.content();

    let other_key = theirs.key();
    let named = |unit: &str, device: String| Draft {
        unit: unit.into(),
        device,
        ..forger.draft()
    };
    // The neighbour signs what the ward wrote, under the ward's name or half of it.
    let code = province.refuses(&forger.sealed(named(WARD, forger.device()), &other_key));
    assert_eq!(code, "bundle-device-mismatch");
    let code = province.refuses(&forger.sealed(named(WARD, theirs.device()), &other_key));
    assert_eq!(code, "bundle-unit-mismatch");
    let code = province.refuses(&forger.sealed(named(OTHER, forger.device()), &other_key));
    assert_eq!(code, "bundle-device-mismatch");
    // Under its own name: the stream is the ward's, and no head of the ward vouches for it.
    let code = province.refuses(&forger.sealed(named(OTHER, theirs.device()), &other_key));
    assert_eq!(code, "bundle-beyond-head");
    let stranger = SigningKey::generate().unwrap();
    assert_eq!(
        province.refuses(&forger.sealed(forger.draft(), &stranger)),
        "bundle-unknown-sender"
    );
    assert_eq!(province.content(), before);
    province.import(&[forger
        .sealed(forger.draft(), &forger.key())
        .to_str()
        .unwrap()]);
}

#[test]
fn entries_that_do_not_agree_with_themselves_are_refused() {
    let (ward, province) = pair();
    ward.enter("tin-bao", "hc:2026-09", "1");
    ward.enter("tin-bao", "hc:2026-10", "2");
    let forger = Forger {
        ward: &ward,
        province: &province,
    };
    let before = province.content();
    let damaged = "bundle-entries-damaged";
    forger.is_refused(damaged, |d| d.members.truncate(1));
    forger.is_refused(damaged, |d| drop(d.members.remove(0)));
    forger.is_refused(damaged, |d| d.members[1].1 = b"{".to_vec());
    forger.is_refused(damaged, |d| {
        d.members[0].1.pop();
    });
    forger.is_refused(damaged, |d| d.members[0].1.extend(b"{}\n"));
    forger.is_refused(damaged, |d| d.members[0].1.extend(b"\xff\xfe\n"));
    forger.is_refused(damaged, |d| d.streams.clear());
    forger.is_refused(damaged, |d| d.streams[0].last += 1);
    forger.is_refused(damaged, |d| d.streams[0].last = u64::MAX);
    forger.is_refused(damaged, |d| {
        (d.streams[0].first, d.streams[0].last) = (0, u64::MAX);
    });
    forger.is_refused(damaged, |d| {
        (d.streams[0].first, d.streams[0].last) = (u64::MAX, 0);
    });
    forger.is_refused(damaged, |d| d.streams[0].last -= 1);
    forger.is_refused(damaged, |d| d.streams[0].before = "0".repeat(64));
    forger.is_refused(damaged, |d| d.streams[0].end = "0".repeat(64));
    forger.is_refused(damaged, |d| d.streams[0].unit = OTHER.into());
    let replaced = |d: &mut Draft, from: &str, to: &str| {
        let text = String::from_utf8(d.members[0].1.clone()).unwrap();
        assert!(text.contains(from));
        d.members[0].1 = text.replace(from, to).into_bytes();
    };
    forger.is_refused(damaged, |d| replaced(d, "hc:2026-10", "hc:2026-11"));
    forger.is_refused(damaged, |d| replaced(d, "\"seq\":2", "\"seq\":3"));
    forger.is_refused(damaged, |d| replaced(d, "\"seq\":2", "\"seq\":-2"));
    forger.is_refused(damaged, |d| replaced(d, "\"format\":1", "\"format\":2"));
    forger.is_refused("bundle-unit-mismatch", |d| d.unit = OTHER.into());
    forger.is_refused("bundle-device-mismatch", |d| d.device = "may-khac".into());
    assert_eq!(province.content(), before);
}

#[test]
fn a_second_history_of_one_device_is_a_fork() {
    let (ward, province) = pair();
    ward.enter("tin-bao", "hc:2026-09", "1");
    province.import(&[&ward.export(None)]);
    let before = province.content();
    let forger = Forger {
        ward: &ward,
        province: &province,
    };
    let device = forger.device();
    let real = forger.entries();
    let change = row("figures", "gia-1", "note", json!("khác"));
    let fork = forger.entry(WARD, &device, 2, &real[0].hash, Some(change.clone()));
    let forked = forger.draft_of(&[real[0].clone(), fork.clone()], &[]);
    assert_eq!(
        province.refuses(&forger.sealed(forked, &forger.key())),
        "bundle-forked"
    );
    let after = forger.entry(WARD, &device, 3, &fork.hash, Some(change));
    let forked = forger.draft_of(&[after], &[]);
    assert_eq!(
        province.refuses(&forger.sealed(forked, &forger.key())),
        "bundle-forked"
    );
    assert_eq!(province.content(), before);
}

#[test]
fn what_is_beyond_a_wards_right_makes_no_writes() {
    let (ward, province) = pair();
    province.import(&[&ward.export(None)]);
    let forger = Forger {
        ward: &ward,
        province: &province,
    };
    let device = forger.device();
    let before = province.content();
    let head = forger.entries().pop().unwrap();
    // About a neighbour; in the province's table; in a shape no column has. Then an honest one.
    let elsewhere = forger.entry(
        OTHER,
        &device,
        1,
        "",
        Some(row("figures", "gia-1", "note", json!("x"))),
    );
    let appraisal = row("appraisals", "gia-2", "note", json!("đạt"));
    let usurping = forger.entry(WARD, &device, 2, &head.hash, Some(appraisal));
    let odd = row("figures", "gia-3", "amount", json!(["mười", { "x": 1 }]));
    let odd = forger.entry(WARD, &device, 3, &usurping.hash, Some(odd));
    let honest = row("staff", "that-1", "name", json!("Trần Thị B"));
    let honest = forger.entry(WARD, &device, 4, &odd.hash, Some(honest));
    let draft = forger.draft_of(&[elsewhere, usurping, odd, honest], &[]);
    let path = forger.sealed(draft, &forger.key());
    let report = province.call("import_bundles", json!({ "paths": [path] }));
    let accepted = &report["accepted"][0];
    assert_eq!(
        (&accepted["newEntries"], &accepted["refusedEntries"]),
        (&json!(4), &json!(3)),
        "{report:#}"
    );
    let after = province.content();
    assert_ne!(
        after.states[WARD], before.states[WARD],
        "the honest entry counts"
    );
    let empty_state = after.states.get(OTHER).cloned();
    assert_eq!(
        empty_state,
        Some(phuong_core::domain::journal::State::default().hash()),
        "no write elsewhere"
    );
    let list = province.call(
        "get_checklist",
        json!({ "set": "mau-22", "unit": WARD, "year": 2026 }),
    );
    assert_eq!(list["met"], json!(0));
    assert_eq!(
        province.call("get_sync", json!({}))["refused"],
        json!(3),
        "reported"
    );
}

#[test]
fn heads_that_their_device_did_not_sign_are_not_kept() {
    let (ward, province) = pair();
    let neighbour = Pc::with_folder("ward", "06673");
    enrol(&neighbour, &province);
    province.import(&[&neighbour.export(None)]);
    let victim = Forger {
        ward: &neighbour,
        province: &province,
    }
    .device();
    let forger = Forger {
        ward: &ward,
        province: &province,
    };
    let statement = SignedHead::statement(OTHER, &victim, 1_000_000, "00");
    let forged = SignedHead {
        device: victim,
        hash: "00".into(),
        seq: 1_000_000,
        signature: phuong_bundle::sign_statement(&statement, &forger.key()).unwrap(),
        unit: OTHER.into(),
    };
    let session = province.app.session().unwrap();
    let kept = session.store.read(list_heads).unwrap();
    let path = forger.sealed(forger.draft_of(&forger.entries(), &[forged]), &forger.key());
    province.import(&[path.to_str().unwrap()]);
    assert_eq!(session.store.read(list_heads).unwrap(), kept);
}

#[test]
fn nobody_takes_the_place_of_a_known_device() {
    let (ward, province) = pair();
    let forger = Forger {
        ward: &ward,
        province: &province,
    };
    let back = province.place("usb");
    let before = province.call("get_sync", json!({}))["peers"].clone();
    let key = SigningKey::generate().unwrap();
    let recipient = phuong_bundle::Identity::generate().recipient().to_string();
    let request = |device: &str, former: serde_json::Value| {
        let draft = Draft {
            cover: format!("YÊU CẦU\n  {}\n", key.public()),
            kind: Kind::Request,
            unit: WARD.into(),
            device: device.into(),
            details: json!({ "recipient": recipient, "former": former }),
            members: Vec::new(),
            streams: Vec::new(),
            ..forger.draft()
        };
        laid(&province, &phuong_bundle::seal(draft, &key, &[]).unwrap())
    };
    let words = phuong_core::domain::words::spell(key.public().fingerprint()).join(" ");
    let accept = |file: PathBuf| json!({ "file": file, "folder": back, "fingerprint": words });
    // With the right words of the wrong key, for the ward's own device.
    let path = request(&forger.device(), json!([]));
    assert_eq!(
        province.refused("accept_enrolment", accept(path)),
        "bundle-signer-mismatch"
    );
    let session = province.app.session().unwrap();
    let own = session.store.read(folder::get).unwrap().device_id;
    let own_key: PublicKey = session.store.read(signing_key).unwrap().public();
    let path = request(&own, json!([]));
    assert!(
        province
            .refused("accept_enrolment", accept(path))
            .starts_with("bundle-"),
        "the province's own"
    );
    // As a device that it claims to go on for.
    let theirs = json!([{ "device": forger.device(), "key": key.public().to_string() }]);
    let path = request("may-moi", theirs);
    assert!(
        province
            .refused("accept_enrolment", accept(path))
            .starts_with("bundle-")
    );
    let theirs = json!([{ "device": "may-cu", "key": forger.key().public().to_string() }]);
    let path = request("may-moi", theirs);
    assert_eq!(
        province.refused("accept_enrolment", accept(path)),
        "bundle-device-mismatch"
    );
    let theirs = json!([{ "device": own, "key": own_key.to_string() }]);
    let path = request("may-moi", theirs);
    assert!(
        province
            .refused("accept_enrolment", accept(path))
            .starts_with("bundle-"),
        "the province's own"
    );
    let path = request("may-moi", json!("khong phai danh sach"));
    assert_eq!(
        province.refused("accept_enrolment", accept(path)),
        "bundle-entries-damaged"
    );
    assert_eq!(
        province.call("get_sync", json!({}))["peers"],
        before,
        "all or nothing"
    );
    assert_eq!(std::fs::read_dir(&back).unwrap().count(), 0);
}
