//! What several tests share: folders of the repository, a PC with its data folder, printed pages.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::AtomicBool;

use phuong_core::Error;
use phuong_core::commands::dispatch;
use phuong_core::environment::{Clock, Environment, Ids};
use phuong_core::session::{App, Task};
use phuong_core::texts::{Language, error_text, has};
use serde_json::{Value, json};
use tempfile::TempDir;

/// The repository's root.
pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// What the person of a [`Pc`] types.
pub(crate) const PASSPHRASE: &str = "cụm mật khẩu để thử";

/// 09/12/2026 09:00 in Việt Nam.
const START: i64 = 1_796_781_600_000;

/// A folder that is gone with the test; in memory where the system has such a place, because the
/// store waits for the disk after every write.
fn home() -> TempDir {
    let memory = Path::new("/dev/shm");
    let place = if memory.is_dir() {
        memory.to_owned()
    } else {
        std::env::temp_dir()
    };
    tempfile::tempdir_in(place).unwrap()
}

/// One PC: the application, and a folder of its own for whatever the test needs.
pub(crate) struct Pc {
    pub(crate) app: App,
    home: TempDir,
}

impl Pc {
    /// A PC with nothing open.
    pub(crate) fn new() -> Pc {
        let environment = Environment {
            clock: Clock::fixed(START),
            ids: Ids::Random,
            passphrase_cost: 2,
        };
        Pc {
            app: App::new(environment),
            home: home(),
        }
    }

    /// A PC with a new, open data folder.
    pub(crate) fn with_folder(role: &str, unit: &str) -> Pc {
        let pc = Pc::new();
        pc.create(&pc.data(), role, unit);
        pc
    }

    /// Makes and opens a data folder; gives the recovery key.
    pub(crate) fn create(&self, folder: &Path, role: &str, unit: &str) -> String {
        let made = self.call(
            "create_folder",
            json!({
                "path": folder, "role": role, "unit": unit, "adminName": "Nguyễn Văn A",
                "position": "Trưởng Công an phường", "passphrase": PASSPHRASE,
            }),
        );
        made["recoveryKey"].as_str().unwrap().to_owned()
    }

    /// Where its data folder lies.
    pub(crate) fn data(&self) -> PathBuf {
        self.home.path().join("so-lieu")
    }

    /// A folder of this PC, made when it is not there: a stick, a place for backups.
    pub(crate) fn place(&self, name: &str) -> PathBuf {
        let path = self.home.path().join(name);
        std::fs::create_dir_all(&path).unwrap();
        path
    }

    /// Runs a command as every host does.
    pub(crate) fn ask(&self, name: &str, request: Value) -> Result<Value, Error> {
        let cancelled = AtomicBool::new(false);
        dispatch(&self.app, &Task::new(&|_| {}, &cancelled), name, request).map(|reply| reply.value)
    }

    /// Runs a command that is done.
    pub(crate) fn call(&self, name: &str, request: Value) -> Value {
        self.ask(name, request)
            .unwrap_or_else(|error| panic!("{name}: {error} ({})", error.code()))
    }

    /// Runs a command that is refused: its code. The words for it are whole sentences.
    pub(crate) fn refused(&self, name: &str, request: Value) -> String {
        let Err(error) = self.ask(name, request.clone()) else {
            panic!("{name} {request} was not refused")
        };
        assert_is_worded(&error);
        error.code()
    }

    /// Opens a data folder for its only person.
    pub(crate) fn unlock(&self, folder: &Path) -> Result<Value, Error> {
        let state = self.ask("open_folder", json!({ "path": folder }))?;
        self.ask(
            "unlock",
            json!({ "login": state["logins"][0]["id"], "passphrase": PASSPHRASE }),
        )
    }

    /// Types one figure of the folder's own unit.
    pub(crate) fn enter(&self, indicator: &str, period: &str, value: &str) {
        self.call(
            "enter_figure",
            json!({ "indicator": indicator, "period": period, "value": value }),
        );
    }

    /// Writes a bundle onto a stick of this PC: its path.
    pub(crate) fn export(&self, for_unit: Option<&str>) -> String {
        let mut request = json!({ "folder": self.place("usb") });
        if let Some(unit) = for_unit {
            request["forUnit"] = json!(unit);
        }
        self.call("export_bundle", request)["file"]
            .as_str()
            .unwrap()
            .to_owned()
    }

    /// Takes bundles in, each of which is accepted; receipts go onto this PC's stick.
    pub(crate) fn import(&self, paths: &[&str]) -> Value {
        let report = self.call(
            "import_bundles",
            json!({ "paths": paths, "receiptsFolder": self.place("usb") }),
        );
        assert_eq!(report["refused"], json!([]), "{report:#}");
        report
    }

    /// Offers a bundle that is refused: the code. Its words are there.
    pub(crate) fn refuses(&self, path: &Path) -> String {
        let report = self.call("import_bundles", json!({ "paths": [path] }));
        assert_eq!(report["accepted"], json!([]), "{report:#}");
        let code = report["refused"][0]["code"]
            .as_str()
            .expect("a code")
            .to_owned();
        assert!(
            has(Language::Vi, &format!("error-{code}")),
            "{code} has no words"
        );
        code
    }

    /// What the folder holds: entries, and the state hash by unit. The store must be whole.
    pub(crate) fn content(&self) -> Content {
        let found = self.call("verify_store", json!({}));
        assert_eq!(found["isWhole"], json!(true), "{found:#}");
        let states = found["states"].as_array().unwrap().iter();
        Content {
            entries: found["entries"].as_u64().unwrap(),
            waiting: found["waiting"].as_u64().unwrap(),
            states: states
                .map(|s| {
                    (
                        s["unit"].as_str().unwrap().into(),
                        s["hash"].as_str().unwrap().into(),
                    )
                })
                .collect(),
        }
    }
}

/// Joins a ward and its province; both sides compare the words.
pub(crate) fn enrol(ward: &Pc, province: &Pc) {
    let (stick, back) = (ward.place("yeu-cau"), province.place("chap-nhan"));
    let request = ward.call("request_enrolment", json!({ "folder": stick }));
    let accepted = province.call(
        "accept_enrolment",
        json!({ "file": request["file"], "folder": back, "fingerprint": words(&request) }),
    );
    let install = json!({ "file": accepted["file"], "fingerprint": words(&accepted) });
    ward.call("install_enrolment", install);
}

/// The eight words of a reply, as read over the telephone.
pub(crate) fn words(reply: &Value) -> String {
    let words = reply["fingerprint"].as_array().expect("words").iter();
    words
        .map(|w| w.as_str().unwrap())
        .collect::<Vec<_>>()
        .join(" ")
}

/// What a folder holds, to be compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Content {
    pub(crate) entries: u64,
    pub(crate) waiting: u64,
    pub(crate) states: BTreeMap<String, String>,
}

/// Opens a data folder on another PC and is refused: the code. The words for it are whole.
pub(crate) fn cannot_open(folder: &Path) -> String {
    match Pc::new().unlock(folder) {
        Ok(_) => panic!("the folder opened"),
        Err(error) => {
            assert_is_worded(&error);
            error.code()
        }
    }
}

/// An error says in Vietnamese what is wrong and what to do, in whole sentences.
pub(crate) fn assert_is_worded(error: &Error) {
    let (what, hint) = error_text(Language::Vi, error);
    for words in [&what, &hint] {
        let begins_well =
            words.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || c == '"');
        let is_sentence = begins_well && words.ends_with('.') && words.contains(' ');
        let is_filled = !words.contains("{") && !words.contains("error-");
        assert!(is_sentence && is_filled, "{}: {words:?}", error.code());
    }
}

/// The text of each page of a PDF.
pub(crate) fn pages_of(pdf: &[u8]) -> Vec<String> {
    let mut reader = Command::new("pdftotext")
        .args(["-layout", "-enc", "UTF-8", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("pdftotext is needed to read forms back: install poppler-utils");
    let mut input = reader.stdin.take().unwrap();
    let pdf = pdf.to_vec();
    let writer = std::thread::spawn(move || input.write_all(&pdf));
    let output = reader.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    assert!(output.status.success(), "pdftotext could not read the PDF");
    let text = String::from_utf8(output.stdout).unwrap();
    let mut pages: Vec<String> = text.split('\u{c}').map(str::to_owned).collect();
    pages.pop();
    pages
}

/// `text` with every run of spaces and line ends as one space, for words that may have wrapped.
pub(crate) fn unwrapped(text: &str) -> String {
    text.replace('\u{200b}', "")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}
