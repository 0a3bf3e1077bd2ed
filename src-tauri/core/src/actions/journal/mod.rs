//! What was done, by whom, and taking it back.

mod history;
mod undo;

pub(crate) use history::shown as shown_value;
pub use history::{get_history, list_journal};
pub use undo::{redo, undo};

requests! {
    /// Everything that ever happened to one row.
    GetHistory { table: String, id: String }
    /// The journal, latest first.
    ListJournal { before: Option<i64>, limit: Option<u32> }
    /// Takes back an action; left out: one's own latest that can be.
    Undo { action_id: Option<String> }
    /// Takes back the latest undo.
    Redo {}
}

replies! {
    HistoryEntry {
        hash: String,
        action_id: String,
        /// Milliseconds since 1970 UTC.
        at: i64,
        /// The command's name; its words are `action-<name>`.
        action: String,
        actor: String,
        role: String,
        device: String,
        unit: String,
        changes: Vec<FieldChange>,
        is_undone: bool,
        is_refused: bool,
        is_withheld: bool,
    }
    FieldChange {
        table: String,
        row_id: String,
        /// The register's name; its words are `field-<name>`.
        field: String,
        old: Option<String>,
        new: Option<String>,
    }
    JournalPage { entries: Vec<HistoryEntry>, next_before: Option<i64> }
    Undone { action_id: String, action: String, name: String }
}
