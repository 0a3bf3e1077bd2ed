//! Disks that are full or locked: refused in words, nothing torn, nothing lost.

use std::path::{Path, PathBuf};
use std::process::Command;

use phuong_core::Error;
use phuong_core::store::journal::newest_at;
use serde_json::json;

use crate::support::{PASSPHRASE, Pc, assert_is_worded, cannot_open, enrol};

/// A small disk in memory over an empty folder; gone again when dropped.
struct Disk {
    path: PathBuf,
}

impl Disk {
    fn mount(path: &Path, options: &str) -> Disk {
        std::fs::create_dir_all(path).unwrap();
        let done = Command::new("mount")
            .args(["-t", "tmpfs", "-o", options, "tmpfs"])
            .arg(path)
            .status();
        assert!(
            done.is_ok_and(|status| status.success()),
            "a small disk could not be mounted at {}: this test needs the right to mount",
            path.display()
        );
        Disk {
            path: path.to_owned(),
        }
    }

    fn remount(&self, options: &str) {
        let options = format!("remount,{options}");
        let done = Command::new("mount")
            .args(["-o", &options])
            .arg(&self.path)
            .status()
            .unwrap();
        assert!(done.success(), "mount -o {options}");
    }

    /// Fills the disk until at most `left` bytes are free; gives the file to delete again.
    fn fill(&self, left: usize) -> PathBuf {
        use std::io::Write;
        let path = self.path.join("day.bin");
        let mut file = std::fs::File::create(&path).unwrap();
        while file.write(&[0x5a; 4096]).is_ok_and(|n| n == 4096) {}
        let length = file.metadata().unwrap().len();
        file.set_len(length.saturating_sub(left as u64)).unwrap();
        path
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        drop(Command::new("umount").args(["-l"]).arg(&self.path).status());
    }
}

fn ward() -> Pc {
    Pc::with_folder("ward", "06685")
}

#[test]
fn nothing_is_written_to_a_read_only_disk() {
    let ward = ward();
    let disk = Disk::mount(&ward.place("o-doc"), "size=16m");
    let folder = disk.path.join("so-lieu");
    let pc = Pc::new();
    pc.create(&folder, "ward", "06685");
    let before = pc.content();
    pc.call("lock", json!({}));
    disk.remount("ro");
    assert_eq!(cannot_open(&folder), "read-only");
    let fresh = json!({
        "path": disk.path.join("moi"), "role": "ward", "unit": "06685", "adminName": "A", "passphrase": PASSPHRASE,
    });
    assert_eq!(Pc::new().refused("create_folder", fresh), "read-only");
    let stick = json!({ "folder": disk.path });
    assert_eq!(
        ward.refused("request_enrolment", stick.clone()),
        "read-only"
    );
    assert_eq!(ward.refused("create_backup", stick), "read-only");
    ward.call("load_sample", json!({ "letter": "G" }));
    let print = json!({ "form": "bang-tieu-chi", "path": disk.path.join("in.pdf") });
    assert_eq!(ward.refused("save_form", print), "read-only");
    disk.remount("rw");
    pc.unlock(&folder).unwrap();
    assert_eq!(pc.content(), before);
}

#[test]
fn a_full_disk_under_the_data_folder_loses_nothing() {
    let pc = Pc::new();
    let province = Pc::with_folder("province", "22");
    let disk = Disk::mount(&pc.place("o-day"), "size=24m");
    let folder = disk.path.join("so-lieu");
    pc.create(&folder, "ward", "06685");
    enrol(&pc, &province);
    pc.call("load_sample", json!({ "letter": "G" }));
    for (left, figure) in [(64 << 10, "3"), (4 << 10, "4"), (0, "5")] {
        let before = pc.content();
        let filler = disk.fill(left);
        let error = write_until_refused(&pc);
        assert_is_worded(&error);
        assert_eq!(error.code(), "disk-full", "{left} bytes left: {error}");
        let written = pc.content();
        assert!(
            written.entries >= before.entries,
            "what was said to be written is there"
        );
        let refused = pc.refused("create_backup", json!({}));
        assert_eq!(refused, "disk-full");
        assert_eq!(
            std::fs::read_dir(folder.join("backups")).unwrap().count(),
            0,
            "no torn backup"
        );
        assert_eq!(pc.content(), written, "looking is possible on a full disk");
        std::fs::remove_file(filler).unwrap();
        assert_eq!(pc.content(), written, "whole after room was made");
        pc.enter("tin-bao", "hc:2026-11", figure);
        assert_eq!(pc.content().entries, written.entries + 1);
        pc.call("lock", json!({}));
        pc.unlock(&folder).unwrap();
        assert_eq!(pc.content().entries, written.entries + 1);
    }
}

/// Enters long notes until the disk has no room; every entry before that counts.
fn write_until_refused(pc: &Pc) -> Error {
    for i in 0..2_000 {
        let before = pc.app.session().unwrap();
        let before = before.store.read(newest_at).unwrap();
        let request = json!({
            "indicator": "tin-bao", "period": "hc:2026-10", "value": (i % 90).to_string(),
            "comment": format!("{i} {}", "ghi chú dài ".repeat(150)),
        });
        if let Err(error) = pc.ask("enter_figure", request) {
            let session = pc.app.session().unwrap();
            let after = session.store.read(newest_at).unwrap();
            assert_eq!(before, after, "what was refused left nothing");
            return error;
        }
    }
    panic!("the disk never became full");
}

#[test]
fn a_full_stick_takes_no_torn_file() {
    let (ward, province) = (ward(), Pc::with_folder("province", "22"));
    enrol(&ward, &province);
    ward.call("load_sample", json!({ "letter": "G" }));
    let disk = Disk::mount(&ward.place("usb-day"), "size=1m");
    let filler = disk.fill(4 << 10);
    let before = ward.content();
    let stick = json!({ "folder": disk.path });
    for name in ["export_bundle", "create_backup", "request_enrolment"] {
        if name == "request_enrolment" {
            disk.fill(0);
        }
        assert_eq!(ward.refused(name, stick.clone()), "disk-full", "{name}");
        let names: Vec<_> = std::fs::read_dir(&disk.path)
            .unwrap()
            .map(|e| e.unwrap().file_name())
            .collect();
        assert_eq!(names, ["day.bin"], "{name} left nothing torn");
    }
    let print = json!({ "form": "bang-tieu-chi", "path": disk.path.join("in.pdf") });
    assert_eq!(ward.refused("save_form", print), "disk-full");
    let sync = ward.call("get_sync", json!({}));
    assert_eq!(sync["sent"], json!([]), "what was not written was not sent");
    assert_eq!(ward.content(), before);
    std::fs::remove_file(filler).unwrap();
    let sent = ward.call("export_bundle", stick);
    province.import(&[sent["file"].as_str().unwrap()]);
}
