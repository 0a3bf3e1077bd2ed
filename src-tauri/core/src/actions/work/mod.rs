//! Việc cần làm: what is due, by when, whose; overdue first.

mod assessment;
mod criteria;
mod list;
mod reports;

pub use list::list_work;

requests! {
    ListWork {}
}

words! {
    WorkState {
        Overdue,
        Today,
        /// Within seven days.
        Soon,
        Later,
        /// Half done.
        Partial,
        /// Waits on another body; never late.
        Waiting,
        /// Two values differ.
        Conflict,
        /// Assigned work that was done.
        Done,
    }
    /// The screen a piece of work opens.
    WorkScreen { Criteria, Assessment, Statistics, CrimeReports, Reporting, Sync, Overview, Backup }
}

replies! {
    WorkList { today: String, items: Vec<WorkItem>, facts: Vec<WorkFact>, sync: WorkSync, backup_at: Option<i64>, set_title: Option<String>, is_sample_set: bool }
    WorkItem {
        state: WorkState,
        /// Code of the words, `work-<code>`; values in `args`.
        code: String,
        #[ts(type = "Record<string, string | number>")]
        args: std::collections::BTreeMap<String, serde_json::Value>,
        screen: WorkScreen,
        /// What to open there: a criterion's number, a period.
        target: String,
        person_id: Option<String>,
        person: String,
        /// Who gave it, as the journal knows; only of criteria.
        assigned_by_id: Option<String>,
        due_on: Option<String>,
        days_left: Option<i64>,
        /// The day assigned work was done.
        done_on: Option<String>,
    }
    /// One line of "Tình hình đến hôm nay": `work-fact-<code>` and its value.
    WorkFact { code: String, value: String }
    WorkSync { last_sent_at: Option<i64>, received: Option<String>, pending: u32, is_enrolled: bool }
}
