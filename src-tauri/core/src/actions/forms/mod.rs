//! Printed forms: preview and save.

use crate::domain::registers::IncidentRegister;

mod appraisal_record;
mod assignment_sheet;
mod catalogue;
mod chart;
mod checklist;
mod checklist_workbook;
mod comparison;
mod comparison_sheet;
mod evidence_index;
mod explanation;
mod grid_sheet;
mod heat_map;
mod incident_list;
mod incident_sheet;
mod letterhead;
mod mean_sheet;
mod paper;
mod print;
mod proposal_list;
mod recovery_card;
mod register_sheet;
mod report_lists;
mod workbook;

pub use catalogue::{list_forms, preview_form, save_form};
pub use chart::{preview_chart, save_chart};
pub use comparison::{preview_comparison, save_comparison, save_image};
pub use grid_sheet::save_month_grid;
pub use heat_map::{preview_heat_map, save_heat_map};
pub use incident_list::{preview_incident_list, save_incident_list};
pub(crate) use paper::{broken, day, entry_of_own};
pub(crate) use print::{Ending, labels, render, require_pdf, save};
pub use proposal_list::{preview_proposal_list, save_proposal_list};
pub use recovery_card::{preview_recovery_card, save_recovery_card};
pub use report_lists::{
    preview_due_reports, preview_report_register, save_due_reports, save_report_register,
};
pub(crate) use workbook::{Words, date_cell, evaluates_to, number_in, save_workbook, sheet_frame};

requests! {
    ListForms {}
    /// `form` is a code of `list_forms`; `blank` leaves every answer open, `large` takes letters of
    /// 16 pt. Columns left out: all.
    PreviewForm {
        form: String,
        blank: Option<bool>,
        large: Option<bool>,
        columns: Option<Vec<FormColumn>>,
        set: Option<String>,
        unit: Option<String>,
        year: Option<i32>,
    }
    /// Saves as PDF, or as a workbook where the form has one.
    SaveForm {
        form: String,
        blank: Option<bool>,
        large: Option<bool>,
        columns: Option<Vec<FormColumn>>,
        set: Option<String>,
        unit: Option<String>,
        year: Option<i32>,
        path: String,
    }
    /// The list of a register over a period.
    PreviewIncidentList { register: IncidentRegister, period: String }
    SaveIncidentList { register: IncidentRegister, period: String, path: String }
    /// The crime reports received in a period.
    PreviewReportRegister { period: String }
    SaveReportRegister { period: String, path: String }
    /// What of the crime reports has run out or is due soon, with the reason of each date.
    PreviewDueReports {}
    SaveDueReports { path: String }
    /// Proposals to change criteria: of the folder's ward; at a province of all its wards, or of
    /// `unit`. `query` searches without marks.
    ProposalListWanted { unit: Option<String>, query: Option<String> }
    PreviewProposalList { list: ProposalListWanted }
    SaveProposalList { list: ProposalListWanted, path: String }
    /// The table of a period against `with`, or against the mean of `years` when there is none;
    /// with the chart of `indicator`.
    ComparisonWanted {
        period: String,
        with: Option<String>,
        years: Option<u32>,
        unit: Option<String>,
        indicator: Option<String>,
    }
    PreviewComparison { table: ComparisonWanted }
    SaveComparison { table: ComparisonWanted, path: String }
    /// The months of a year as a workbook; of one residential unit with its small numbers masked.
    SaveMonthGrid { year: Option<i32>, unit: Option<String>, residential_unit: Option<String>, path: String }
    /// One chart with its numbers: an indicator by month or over years, or the cases by group.
    ChartWanted {
        kind: ChartKind,
        period: String,
        indicator: Option<String>,
        years: Option<u32>,
        unit: Option<String>,
        residential_unit: Option<String>,
    }
    PreviewChart { chart: ChartWanted }
    SaveChart { chart: ChartWanted, path: String }
    /// A register by weekday and hour; `group`: one group of cases.
    HeatMapWanted { register: IncidentRegister, period: String, group: Option<String> }
    PreviewHeatMap { map: HeatMapWanted }
    SaveHeatMap { map: HeatMapWanted, path: String }
    /// A PNG in base64.
    SaveImage { path: String, content: String }
    /// The card with the recovery key, right after a folder was made.
    PreviewRecoveryCard { recovery_key: String }
    SaveRecoveryCard { recovery_key: String, path: String }
}

words! {
    /// What a chart shows.
    ChartKind { Months, Years, Structure }
    /// A column of the scoring table beside the ward's own marks.
    FormColumn { Committee, Appraisal, Evidence }
}

impl From<&FormColumn> for &'static str {
    fn from(column: &FormColumn) -> Self {
        match column {
            FormColumn::Committee => "committee",
            FormColumn::Appraisal => "appraisal",
            FormColumn::Evidence => "evidence",
        }
    }
}

replies! {
    FormView {
        code: String,
        title: String,
        /// What it is for, in a line.
        about: String,
        can_be_blank: bool,
        can_be_large: bool,
        /// Whether columns can be left out.
        has_columns: bool,
        /// Whether it is also saved as a workbook, under a name ending in .xlsx.
        has_workbook: bool,
    }
    Preview {
        title: String,
        /// One SVG document per page.
        pages: Vec<String>,
        file_name: String,
    }
    Saved { path: String, bytes: i64 }
}
