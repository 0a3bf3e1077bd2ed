//! Opening and creating a data folder, unlocking and locking it, finding a unit.

use crate::domain::people::{FolderRole, Role};
use crate::domain::units::UnitId;

mod create;
mod unlock;

pub use create::create_folder;
pub(crate) use unlock::{check_passphrase, state, unit_info};
pub use unlock::{
    close_folder, get_state, lock, open_folder, recover_access, search_units, set_language, unlock,
};

words! {
    /// What the window shows first.
    Phase {
        /// No data folder chosen.
        NoFolder,
        /// A folder is there; only the names of those who may log in are known.
        Locked,
        Unlocked,
    }
}

requests! {
    GetState {}
    /// The language of printed forms and of messages the core words itself.
    SetLanguage { language: crate::texts::Language }
    /// Makes a new data folder with its first administrator.
    CreateFolder {
        path: String,
        role: FolderRole,
        /// A unit id, or a bare code, which means the unit in force today.
        unit: String,
        admin_name: String,
        position: Option<String>,
        passphrase: String,
    }
    OpenFolder { path: String }
    CloseFolder {}
    Unlock { login: String, passphrase: String }
    /// Opens the folder with the printed recovery key and gives one person a new passphrase.
    RecoverAccess { login: String, recovery_key: String, passphrase: String }
    Lock {}
    /// Finds units by part of a present or former name, with or without marks.
    SearchUnits { query: String, provinces_only: Option<bool>, limit: Option<u32> }
}

replies! {
    AppState {
        phase: Phase,
        folder: Option<String>,
        logins: Vec<LoginName>,
        /// Seconds until another passphrase may be tried.
        wait_seconds: u32,
        /// Wrong passphrases in a row.
        attempts: u32,
        session: Option<SessionInfo>,
        version: String,
        language: crate::texts::Language,
    }
    /// Readable before unlocking; nothing else is.
    LoginName { id: String, name: String }
    SessionInfo {
        role: FolderRole,
        unit: UnitInfo,
        person: PersonInfo,
        /// Today in Việt Nam, `YYYY-MM-DD`.
        today: String,
        /// The administrative month that is open today, `hc:2026-12`.
        open_month: String,
        sample: Option<String>,
        device_number: u32,
    }
    UnitInfo {
        id: UnitId,
        code: String,
        /// "Phường Hồng Gai".
        name: String,
        short_name: String,
        /// "Công an phường Hồng Gai".
        police_name: String,
        /// "Tỉnh Quảng Ninh"; empty for a province.
        province_name: String,
        province_police_name: String,
        is_province: bool,
    }
    PersonInfo {
        login_id: String,
        staff_id: String,
        name: String,
        position: String,
        roles: Vec<Role>,
        /// The rights these roles give: "view", "enter", "carry", …
        rights: Vec<String>,
    }
    FolderCreated {
        /// To be printed and sealed; shown once.
        recovery_key: String,
        state: AppState,
    }
}
