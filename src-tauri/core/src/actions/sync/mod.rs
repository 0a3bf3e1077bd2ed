//! Joining ward and province, and carrying bundles between them.

use crate::actions::folder::UnitInfo;
use crate::domain::people::FolderRole;

mod enrol;
mod export;
mod files;
mod import;
mod inspect;
mod overview;
mod state;

pub use enrol::{accept_enrolment, confirm_peer, install_enrolment, request_enrolment};
pub use export::export_bundle;
pub use import::import_bundles;
pub use inspect::inspect_bundle;
pub use overview::{get_overview, set_ward_total};
pub use state::get_sync;
pub(crate) use state::{pending_entries, received_of};

requests! {
    GetSync {}
    /// Ward: writes its enrolment request into a folder.
    RequestEnrolment { folder: String }
    /// Province: takes the ward in and writes the enrolment to carry back.
    AcceptEnrolment {
        file: String,
        folder: String,
        /// Eight words as read over the telephone; left out, the ward stays "chưa xác nhận".
        fingerprint: Option<String>,
    }
    /// Ward: pins the province's keys.
    InstallEnrolment { file: String, fingerprint: Option<String> }
    /// Compares a fingerprint later.
    ConfirmPeer { device: String, fingerprint: String }
    /// Writes what the receiver has not acknowledged. `kind` is `changes` or `snapshot`.
    ExportBundle { folder: String, for_unit: Option<String>, kind: Option<String> }
    /// What a file says it is, and whether that is true; changes nothing.
    InspectBundle { file: String }
    /// Files, or folders of files. `dry_run` shows what would happen.
    ImportBundles { paths: Vec<String>, dry_run: Option<bool>, receipts_folder: Option<String> }
    /// Province: wards × criteria.
    GetOverview { year: Option<i32>, set: Option<String> }
    /// Province: how many wards it has in a year, for the targets; left out, the number of wards
    /// in the shipped list of units.
    SetWardTotal { year: i32, wards: Option<i64>, source: Option<String>, set: Option<String> }
}

words! {
    EnrolmentState { NotRequested, Requested, Enrolled }
}

replies! {
    SyncState {
        enrolment: EnrolmentState,
        /// Eight words of this PC's key.
        fingerprint: Vec<String>,
        request_file: Option<String>,
        peers: Vec<Peer>,
        /// Entries not yet acknowledged by the other side.
        pending: u32,
        /// Entries set aside until something they had seen arrives.
        waiting: u32,
        refused: u32,
        conflicts: u32,
        sent: Vec<BundleRecord>,
        received: Vec<BundleRecord>,
    }
    Peer {
        device: String,
        unit: UnitInfo,
        role: FolderRole,
        fingerprint: Vec<String>,
        is_confirmed: bool,
        enrolled_at: i64,
        last_received_at: Option<i64>,
    }
    BundleRecord {
        kind: String,
        file_name: String,
        unit: String,
        unit_name: String,
        number: i64,
        entries: u32,
        bytes: i64,
        at: i64,
        fingerprint: Vec<String>,
        /// Sent: how many of its entries the other side acknowledged, `None` before any receipt.
        acknowledged: Option<u32>,
    }
    EnrolmentWritten { file: String, fingerprint: Vec<String>, unit: UnitInfo, is_confirmed: bool }
    Exported {
        file: String,
        kind: String,
        from: String,
        to: String,
        entries: u32,
        bytes: i64,
        /// Eight words of the file, to read over the telephone.
        fingerprint: Vec<String>,
        /// SHA-256 of the file, read back from where it was written.
        sha256: String,
        /// Files of evidence inside, their bytes, and those left for the next bundle.
        files: u32,
        file_bytes: i64,
        files_left: u32,
    }
    Inspection {
        file: String,
        kind: Option<String>,
        cover: String,
        from: Option<UnitInfo>,
        device: Option<String>,
        number: Option<i64>,
        entries: u32,
        bytes: i64,
        fingerprint: Vec<String>,
        /// Whether every check held, up to being pinned here.
        is_true: bool,
        /// The first check that failed.
        problem: Option<crate::error::WireError>,
        /// For a request: fingerprint of the ward's key, to compare by telephone.
        is_known_sender: bool,
    }
    ImportReport {
        dry_run: bool,
        accepted: Vec<Accepted>,
        refused: Vec<Refused>,
        conflicts: u32,
        receipts: Vec<String>,
    }
    Accepted {
        file: String,
        kind: String,
        unit: UnitInfo,
        number: i64,
        /// New entries, those already here, those set aside, those beyond their right.
        new_entries: u32,
        known_entries: u32,
        waiting_entries: u32,
        refused_entries: u32,
        changed_rows: u32,
        /// Files of evidence: in the bundle, or, once it was taken in, those that were new.
        files: u32,
        /// What the new entries would change, for the preview, at most 50 lines.
        preview: Vec<PreviewLine>,
    }
    PreviewLine { table: String, name: String, field: String, old: Option<String>, new: Option<String>, is_conflict: bool }
    Refused { file: String, code: String, error: crate::error::WireError }
    Overview {
        year: i32,
        set_code: String,
        set_title: String,
        is_sample: bool,
        groups: Vec<OverviewGroup>,
        wards: Vec<OverviewWard>,
        targets: Vec<OverviewTarget>,
        /// Wards that meet each criterion, in order.
        met_by_criterion: Vec<u32>,
        /// Wards that have judged a criterion unmet, in order; waiting on others is not.
        unmet_by_criterion: Vec<u32>,
        /// The criteria most wards have not met.
        most_unmet: Option<MostUnmet>,
        /// Wards that lack at most one criterion, of those shown: "22/26", "84,6".
        near: ProgrammeShare,
        /// Wards with a decision in force, of all wards of the province.
        model: ProgrammeShare,
        /// How many wards the province has in this year, and who says so.
        wards_total: i64,
        /// Entered by a person; otherwise counted in the shipped list of units.
        is_total_set: bool,
        total_source: String,
    }
    OverviewGroup { number: String, title: String, criteria: Vec<String> }
    OverviewWard {
        unit: UnitInfo,
        name: String,
        shown: String,
        score: Option<String>,
        met: u32,
        unmet: u32,
        unanswered: u32,
        /// Waits on another body; none of the ward's lateness.
        waiting: u32,
        total: u32,
        /// Lacks at most one criterion.
        is_near: bool,
        /// Its place by closeness, from 0.
        rank: u32,
        stage: crate::domain::assessment::Stage,
        /// Changed after the signature in force.
        is_changed: bool,
        /// A decision is in force today.
        is_model: bool,
        /// Years with a decision, latest first.
        recognised_years: Vec<i32>,
        /// One word per criterion, in order.
        states: Vec<crate::actions::criteria::CriterionState>,
        is_confirmed: bool,
        /// When the last bundle came, milliseconds since 1970 UTC.
        last_bundle: Option<i64>,
    }
    OverviewTarget {
        year: i32,
        percent_from: u32,
        percent_to: u32,
        /// The exact share of model wards is at least the lower bound.
        is_met: bool,
        /// Model wards the lower bound asks for, and how many are still missing.
        needed: i64,
        remaining: i64,
    }
    /// "22/26" and "84,6"; no percentage of nothing.
    ProgrammeShare { part: i64, whole: i64, shown: String, percent: Option<String> }
    MostUnmet { numbers: Vec<String>, wards: u32 }
}
