//! Every command once: its right, its name, its request and its reply.
//!
//! From this list come [`dispatch`], the permission check, the TypeScript map and the list that
//! `phuong commands` prints. The window, the test host and the command line use nothing else.

use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

use crate::actions::{self, Deleted};
use crate::domain::people::Right;
use crate::domain::units::UnitHit;
use crate::error::Error;
use crate::session::{App, Context, Task};

/// What came of a command.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct Reply {
    pub value: Value,
    /// Tables and nouns that changed; screens showing them ask again.
    pub changed: Vec<String>,
}

/// One line of the list, for `phuong commands --json`.
#[derive(Debug, Clone, serde::Serialize)]
pub struct CommandView {
    pub name: &'static str,
    pub right: &'static str,
    pub request: Value,
}

macro_rules! commands {
    ($($right:ident $name:ident($module:ident::$request:ident) -> $reply:ty;)*) => {
        /// Runs a command by name.
        ///
        /// The request is brought to NFC first, so that everything stored is. The right is
        /// checked before anything is read.
        pub fn dispatch(app: &App, task: &Task, name: &str, request: Value) -> Result<Reply, Error> {
            match name {
                $(stringify!($name) => {
                    let context = Context::new(app, task, stringify!($name), Right::$right);
                    context.check_right()?;
                    let request: actions::$module::$request =
                        serde_json::from_value(to_nfc(request)).map_err(|e| Error::RequestMalformed {
                            command: name.to_owned(),
                            because: e.to_string(),
                        })?;
                    let reply: $reply = actions::$module::$name(&context, request)?;
                    Ok(Reply { value: serde_json::to_value(reply)?, changed: context.changed() })
                })*
                _ => Err(Error::UnknownCommand { name: name.to_owned() }),
            }
        }

        /// The whole list with the JSON Schema of each request.
        pub fn list() -> Vec<CommandView> {
            vec![$(CommandView {
                name: stringify!($name),
                right: Right::$right.into(),
                request: schemars::schema_for!(actions::$module::$request).to_value(),
            }),*]
        }

        /// Writes the TypeScript of every request and reply, and the map of commands, to a folder.
        pub fn export_typescript(folder: &std::path::Path) -> Result<(), ts_rs::ExportError> {
            use ts_rs::TS;
            let config = ts_rs::Config::new().with_out_dir(folder).with_large_int("number");
            let mut map = String::from(HEADER);
            let mut names = std::collections::BTreeSet::new();
            $(
                <actions::$module::$request as TS>::export_all(&config)?;
                names.insert(<actions::$module::$request as TS>::ident(&config));
                export_reply::<$reply>(&config, &mut names)?;
            )*
            <crate::error::WireError as TS>::export_all(&config)?;
            for name in &names {
                map += &format!("import type {{ {name} }} from \"./{name}\";\n");
            }
            map += "\n/** Every command: its request and its reply. */\nexport type Commands = {\n";
            $(map += &format!(
                "  {}: [{}, {}];\n",
                stringify!($name),
                <actions::$module::$request as TS>::name(&config),
                <$reply as TS>::name(&config),
            );)*
            map += "};\n";
            std::fs::write(folder.join("Commands.ts"), map).map_err(ts_rs::ExportError::Io)
        }
    };
}

const HEADER: &str =
    "// Written by `cargo test` from src-tauri/core/src/commands.rs. Do not edit.\n";

/// Exports a reply type, or what a list holds, and notes the name to import.
fn export_reply<T: ts_rs::TS + 'static>(
    config: &ts_rs::Config,
    names: &mut std::collections::BTreeSet<String>,
) -> Result<(), ts_rs::ExportError> {
    struct Visitor<'a> {
        config: &'a ts_rs::Config,
        names: &'a mut std::collections::BTreeSet<String>,
        result: Result<(), ts_rs::ExportError>,
    }
    impl ts_rs::TypeVisitor for Visitor<'_> {
        fn visit<U: ts_rs::TS + 'static + ?Sized>(&mut self) {
            if U::output_path().is_some() && self.result.is_ok() {
                self.names.insert(U::ident(self.config));
                self.result = U::export_all(self.config);
            }
        }
    }
    let mut visitor = Visitor {
        config,
        names,
        result: Ok(()),
    };
    if T::output_path().is_some() {
        ts_rs::TypeVisitor::visit::<T>(&mut visitor);
    } else {
        T::visit_generics(&mut visitor);
    }
    visitor.result
}

fn to_nfc(value: Value) -> Value {
    match value {
        Value::String(text) => Value::String(text.nfc().collect()),
        Value::Array(items) => Value::Array(items.into_iter().map(to_nfc).collect()),
        Value::Object(fields) => fields.into_iter().map(|(k, v)| (k, to_nfc(v))).collect(),
        other => other,
    }
}

commands! {
    // right     name                        request                               reply
    Open get_state(folder::GetState) -> actions::folder::AppState;
    Open set_language(folder::SetLanguage) -> actions::folder::AppState;
    Open search_units(folder::SearchUnits) -> Vec<UnitHit>;
    Open create_folder(folder::CreateFolder) -> actions::folder::FolderCreated;
    Open open_folder(folder::OpenFolder) -> actions::folder::AppState;
    Open close_folder(folder::CloseFolder) -> actions::folder::AppState;
    Open unlock(folder::Unlock) -> actions::folder::AppState;
    Open recover_access(folder::RecoverAccess) -> actions::folder::AppState;
    Open lock(folder::Lock) -> actions::folder::AppState;

    Administer list_logins(people::ListLogins) -> Vec<actions::people::Login>;
    Administer add_login(people::AddLogin) -> Vec<actions::people::Login>;
    Administer set_roles(people::SetRoles) -> Vec<actions::people::Login>;
    Administer remove_login(people::RemoveLogin) -> Vec<actions::people::Login>;
    View change_passphrase(people::ChangePassphrase) -> actions::folder::AppState;
    View list_staff(people::ListStaff) -> Vec<actions::people::Staff>;
    Enter save_staff(people::SaveStaff) -> actions::people::Staff;
    Enter delete_staff(people::DeleteStaff) -> Deleted;

    View list_residential_units(places::ListResidentialUnits) -> Vec<actions::places::ResidentialUnit>;
    Enter save_residential_unit(places::SaveResidentialUnit) -> actions::places::ResidentialUnit;
    Enter delete_residential_unit(places::DeleteResidentialUnit) -> Deleted;

    View list_sets(criteria::ListSets) -> Vec<actions::criteria::SetSummary>;
    View get_checklist(criteria::GetChecklist) -> actions::criteria::Checklist;
    Enter answer_criterion(criteria::AnswerCriterion) -> actions::criteria::Checklist;
    Appraise appraise_criterion(criteria::AppraiseCriterion) -> actions::criteria::Checklist;
    Enter assign_criterion(criteria::AssignCriterion) -> actions::criteria::Checklist;
    Enter finish_assignment(criteria::FinishAssignment) -> actions::criteria::Checklist;
    View get_assignments(assignments::GetAssignments) -> actions::assignments::AssignmentBoard;
    View plan_criteria(assignments::PlanCriteria) -> actions::assignments::NextPlan;
    View list_load(assignments::ListLoad) -> actions::assignments::Load;
    Enter hand_over(assignments::HandOver) -> actions::assignments::HandedOver;
    View list_handovers(assignments::ListHandovers) -> Vec<actions::assignments::HandoverRecord>;
    View preview_handover(assignments::PreviewHandover) -> actions::forms::Preview;
    View save_handover(assignments::SaveHandover) -> actions::forms::Saved;
    View read_criteria_file(criteria::ReadCriteriaFile) -> actions::criteria::SetPreview;
    Issue issue_set(criteria::IssueSet) -> actions::criteria::SetSummary;
    View list_set_versions(criteria::ListSetVersions) -> Vec<actions::criteria::SetVersion>;
    View get_set(criteria::GetSet) -> actions::criteria::SetText;
    View save_set_file(criteria::SaveSetFile) -> actions::forms::Saved;
    View list_crosswalks(crosswalk::ListCrosswalks) -> Vec<actions::crosswalk::CrosswalkSummary>;
    View get_crosswalk(crosswalk::GetCrosswalk) -> actions::crosswalk::Crosswalk;
    Enter decide_crosswalk(crosswalk::DecideCrosswalk) -> actions::crosswalk::Crosswalk;
    Enter carry_over(crosswalk::CarryOver) -> actions::crosswalk::Carried;
    Appraise carry_appraisals(crosswalk::CarryAppraisals) -> actions::crosswalk::Carried;
    View preview_answers(criteria::PreviewAnswers) -> actions::criteria::AnswersPreview;
    Enter import_answers(criteria::ImportAnswers) -> actions::criteria::AnswersImported;

    View get_assessment(assessment::GetAssessment) -> actions::assessment::Assessment;
    Sign sign_assessment(assessment::SignAssessment) -> actions::assessment::Assessment;
    Appraise return_assessment(assessment::ReturnAssessment) -> actions::assessment::Assessment;
    Appraise appraise_rest(assessment::AppraiseRest) -> actions::assessment::Assessment;
    Appraise conclude_appraisal(assessment::ConcludeAppraisal) -> actions::assessment::Assessment;
    View list_recognitions(assessment::ListRecognitions) -> actions::assessment::Recognitions;
    Enter save_recognition(assessment::SaveRecognition) -> actions::assessment::Recognition;
    Enter delete_recognition(assessment::DeleteRecognition) -> Deleted;
    Appraise recognise_ward(assessment::RecogniseWard) -> actions::assessment::Recognition;
    Appraise withdraw_recognition(assessment::WithdrawRecognition) -> Deleted;
    View list_proposals(proposals::ListProposals) -> actions::proposals::Proposals;
    Enter save_proposal(proposals::SaveProposal) -> actions::proposals::Proposal;
    Enter delete_proposal(proposals::DeleteProposal) -> Deleted;
    Appraise review_proposal(proposals::ReviewProposal) -> actions::proposals::Proposal;

    View list_evidence(evidence::ListEvidence) -> actions::evidence::EvidenceView;
    Enter add_evidence_files(evidence::AddEvidenceFiles) -> actions::evidence::FilesAdded;
    Enter add_document_evidence(evidence::AddDocumentEvidence) -> actions::evidence::EvidenceAdded;
    Enter add_query_evidence(evidence::AddQueryEvidence) -> actions::evidence::EvidenceAdded;
    Enter save_evidence(evidence::SaveEvidence) -> actions::evidence::EvidenceChanged;
    Enter link_evidence(evidence::LinkEvidence) -> actions::evidence::EvidenceChanged;
    Enter unlink_evidence(evidence::UnlinkEvidence) -> actions::evidence::EvidenceChanged;
    Enter delete_evidence(evidence::DeleteEvidence) -> Deleted;
    View list_queries(evidence::ListQueries) -> Vec<actions::evidence::QueryView>;
    View count_query(evidence::CountQuery) -> actions::evidence::CountNow;
    Enter retake_count(evidence::RetakeCount) -> actions::evidence::EvidenceChanged;
    View preview_evidence(evidence::PreviewEvidence) -> actions::evidence::EvidencePreview;
    View save_evidence_file(evidence::SaveEvidenceFile) -> actions::forms::Saved;
    Enter set_appraisal_day(evidence::SetAppraisalDay) -> actions::evidence::EvidenceView;
    View list_documents(documents::ListDocuments) -> Vec<actions::documents::Document>;
    Enter save_document(documents::SaveDocument) -> actions::documents::Document;
    Enter delete_document(documents::DeleteDocument) -> Deleted;
    Enter attach_document_file(documents::AttachDocumentFile) -> actions::documents::Document;
    Enter detach_document_file(documents::DetachDocumentFile) -> actions::documents::Document;
    View list_commendations(commendations::ListCommendations) -> actions::commendations::Commendations;
    Enter save_commendation(commendations::SaveCommendation) -> actions::commendations::Commendation;
    Enter delete_commendation(commendations::DeleteCommendation) -> Deleted;

    View list_indicators(statistics::ListIndicators) -> Vec<actions::statistics::IndicatorGroupView>;
    View get_month_grid(statistics::GetMonthGrid) -> actions::statistics::MonthGrid;
    Enter enter_figure(statistics::EnterFigure) -> actions::statistics::FigureEntered;
    View check_figures(statistics::CheckFigures) -> actions::statistics::FiguresChecked;
    Enter enter_figures(statistics::EnterFigures) -> actions::statistics::FiguresEntered;
    View check_figure(statistics::CheckFigure) -> actions::statistics::FigureCheck;
    Enter comment_figure(statistics::CommentFigure) -> actions::statistics::GridRow;
    View get_figure(statistics::GetFigure) -> actions::statistics::FigureView;
    View compare_figures(statistics::CompareFigures) -> actions::statistics::Comparison;
    View compare_table(statistics::CompareTable) -> actions::statistics::ComparisonTable;
    View compare_mean(statistics::CompareMean) -> actions::statistics::MeanTable;
    View get_series(statistics::GetSeries) -> actions::statistics::Series;
    View get_structure(statistics::GetStructure) -> actions::statistics::CrimeStructure;
    View list_calendars(statistics::ListCalendars) -> Vec<actions::statistics::CalendarView>;
    Issue save_indicator(statistics::SaveIndicator) -> Vec<actions::statistics::IndicatorVersion>;
    Issue retire_indicator(statistics::RetireIndicator) -> Vec<actions::statistics::IndicatorVersion>;
    View list_indicator_versions(statistics::ListIndicatorVersions) -> Vec<actions::statistics::IndicatorVersion>;
    View list_lineage(statistics::ListLineage) -> Vec<actions::statistics::Predecessor>;
    Issue save_shares(statistics::SaveShares) -> Vec<actions::statistics::Predecessor>;
    Issue delete_shares(statistics::DeleteShares) -> Deleted;

    View list_incident_categories(incidents::ListIncidentCategories) -> actions::incidents::IncidentCategories;
    View list_incidents(incidents::ListIncidents) -> actions::incidents::IncidentPage;
    Enter save_incident(incidents::SaveIncident) -> actions::incidents::Incident;
    Enter delete_incident(incidents::DeleteIncident) -> Deleted;
    View incident_heat_map(incidents::IncidentHeatMap) -> actions::incidents::HeatMap;
    View incident_structure(incidents::IncidentStructure) -> actions::incidents::Structure;
    View list_register_sources(registers::ListRegisterSources) -> Vec<actions::registers::RegisterSource>;
    Enter declare_register_source(registers::DeclareRegisterSource) -> Vec<actions::registers::RegisterSource>;
    View get_closing(closings::GetClosing) -> actions::closings::ClosingView;
    Sign close_period(closings::ClosePeriod) -> actions::closings::ClosingView;
    Sign correct_period(closings::CorrectPeriod) -> actions::closings::ClosingView;
    View preview_closing(closings::PreviewClosing) -> actions::forms::Preview;
    View save_closing(closings::SaveClosing) -> actions::forms::Saved;
    View list_findings(validation::ListFindings) -> actions::validation::FindingList;
    Enter explain_finding(validation::ExplainFinding) -> actions::validation::FindingList;
    View preview_findings(validation::PreviewFindings) -> actions::forms::Preview;
    View save_findings(validation::SaveFindings) -> actions::forms::Saved;

    Open check_text(prose::CheckText) -> actions::prose::TextChecked;
    Open read_text_file(prose::ReadTextFile) -> actions::prose::TextFile;
    View write_paragraph(prose::WriteParagraph) -> actions::prose::ParagraphWritten;
    View read_sheet(sheets::ReadSheet) -> actions::sheets::SheetFile;
    View preview_import(sheets::PreviewImport) -> actions::sheets::ImportPreview;
    Enter import_sheet(sheets::ImportSheet) -> actions::sheets::SheetImported;
    View list_mappings(sheets::ListMappings) -> Vec<actions::sheets::SavedMapping>;
    Enter save_mapping(sheets::SaveMapping) -> actions::sheets::SavedMapping;
    Enter delete_mapping(sheets::DeleteMapping) -> Deleted;

    View list_models(models::ListModels) -> Vec<actions::models::Model>;
    Enter save_model(models::SaveModel) -> actions::models::Model;
    Enter delete_model(models::DeleteModel) -> Deleted;
    View list_camera_sites(models::ListCameraSites) -> Vec<actions::models::CameraSite>;
    Enter save_camera_site(models::SaveCameraSite) -> actions::models::CameraSite;
    Enter delete_camera_site(models::DeleteCameraSite) -> Deleted;
    View list_household_groups(models::ListHouseholdGroups) -> Vec<actions::models::HouseholdGroup>;
    Enter save_household_group(models::SaveHouseholdGroup) -> actions::models::HouseholdGroup;
    Enter delete_household_group(models::DeleteHouseholdGroup) -> Deleted;

    View list_committee_members(reporting::ListCommitteeMembers) -> Vec<actions::reporting::CommitteeMember>;
    Enter save_committee_member(reporting::SaveCommitteeMember) -> actions::reporting::CommitteeMember;
    Enter delete_committee_member(reporting::DeleteCommitteeMember) -> Deleted;
    View list_report_duties(reporting::ListReportDuties) -> Vec<actions::reporting::ReportDuty>;
    Enter save_report_duty(reporting::SaveReportDuty) -> actions::reporting::ReportDuty;
    Enter delete_report_duty(reporting::DeleteReportDuty) -> Deleted;
    View get_reporting_board(reporting::GetReportingBoard) -> actions::reporting::ReportingBoard;
    View get_reporting_year(reporting::GetReportingYear) -> actions::reporting::ReportingYear;
    View save_reporting_board(reporting::SaveReportingBoard) -> actions::forms::Saved;
    View save_reporting_year(reporting::SaveReportingYear) -> actions::forms::Saved;
    View preview_reminder(reporting::PreviewReminder) -> actions::forms::Preview;
    View save_reminder(reporting::SaveReminder) -> actions::forms::Saved;
    Enter record_member_report(reporting::RecordMemberReport) -> actions::reporting::ReportsRecorded;
    Enter receive_member_reports(reporting::ReceiveMemberReports) -> actions::reporting::ReportsRecorded;
    Enter clear_member_report(reporting::ClearMemberReport) -> actions::reporting::ReportsRecorded;
    View list_crime_reports(crime_reports::ListCrimeReports) -> actions::crime_reports::CrimeReportList;
    View get_crime_report(crime_reports::GetCrimeReport) -> actions::crime_reports::CrimeReport;
    Enter save_crime_report(crime_reports::SaveCrimeReport) -> actions::crime_reports::CrimeReport;
    Enter delete_crime_report(crime_reports::DeleteCrimeReport) -> Deleted;
    Enter record_report_event(crime_reports::RecordReportEvent) -> actions::crime_reports::CrimeReport;
    Enter remove_report_event(crime_reports::RemoveReportEvent) -> Deleted;
    View get_deadline_settings(deadlines::GetDeadlineSettings) -> actions::deadlines::DeadlineSettings;
    Enter set_deadline_settings(deadlines::SetDeadlineSettings) -> actions::deadlines::DeadlineSettings;
    Enter set_day_off(deadlines::SetDayOff) -> actions::deadlines::DeadlineSettings;

    View get_history(journal::GetHistory) -> Vec<actions::journal::HistoryEntry>;
    View list_journal(journal::ListJournal) -> actions::journal::JournalPage;
    Undo undo(journal::Undo) -> actions::journal::Undone;
    Undo redo(journal::Redo) -> actions::journal::Undone;

    View list_work(work::ListWork) -> actions::work::WorkList;

    View get_sync(sync::GetSync) -> actions::sync::SyncState;
    Enrol request_enrolment(sync::RequestEnrolment) -> actions::sync::EnrolmentWritten;
    Enrol accept_enrolment(sync::AcceptEnrolment) -> actions::sync::EnrolmentWritten;
    Enrol install_enrolment(sync::InstallEnrolment) -> actions::sync::SyncState;
    Enrol confirm_peer(sync::ConfirmPeer) -> actions::sync::SyncState;
    Carry export_bundle(sync::ExportBundle) -> actions::sync::Exported;
    View inspect_bundle(sync::InspectBundle) -> actions::sync::Inspection;
    Carry import_bundles(sync::ImportBundles) -> actions::sync::ImportReport;
    View get_overview(sync::GetOverview) -> actions::sync::Overview;
    Appraise set_ward_total(sync::SetWardTotal) -> actions::sync::Overview;

    View create_backup(backup::CreateBackup) -> actions::backup::Backup;
    View list_backups(backup::ListBackups) -> Vec<actions::backup::Backup>;
    View verify_backup(backup::VerifyBackup) -> actions::backup::Verification;
    Open restore_backup(backup::RestoreBackup) -> actions::backup::Restored;
    View verify_store(backup::VerifyStore) -> actions::backup::Verification;

    View list_forms(forms::ListForms) -> Vec<actions::forms::FormView>;
    View preview_form(forms::PreviewForm) -> actions::forms::Preview;
    View save_form(forms::SaveForm) -> actions::forms::Saved;
    View preview_proposal_list(forms::PreviewProposalList) -> actions::forms::Preview;
    View save_proposal_list(forms::SaveProposalList) -> actions::forms::Saved;
    View preview_heat_map(forms::PreviewHeatMap) -> actions::forms::Preview;
    View save_heat_map(forms::SaveHeatMap) -> actions::forms::Saved;
    View preview_incident_list(forms::PreviewIncidentList) -> actions::forms::Preview;
    View save_incident_list(forms::SaveIncidentList) -> actions::forms::Saved;
    View preview_report_register(forms::PreviewReportRegister) -> actions::forms::Preview;
    View save_report_register(forms::SaveReportRegister) -> actions::forms::Saved;
    View preview_due_reports(forms::PreviewDueReports) -> actions::forms::Preview;
    View save_due_reports(forms::SaveDueReports) -> actions::forms::Saved;
    View preview_comparison(forms::PreviewComparison) -> actions::forms::Preview;
    View save_comparison(forms::SaveComparison) -> actions::forms::Saved;
    View save_month_grid(forms::SaveMonthGrid) -> actions::forms::Saved;
    View preview_chart(forms::PreviewChart) -> actions::forms::Preview;
    View save_chart(forms::SaveChart) -> actions::forms::Saved;
    View save_image(forms::SaveImage) -> actions::forms::Saved;
    View preview_recovery_card(forms::PreviewRecoveryCard) -> actions::forms::Preview;
    View save_recovery_card(forms::SaveRecoveryCard) -> actions::forms::Saved;

    Open list_samples(samples::ListSamples) -> Vec<actions::samples::SampleView>;
    Administer load_sample(samples::LoadSample) -> actions::samples::SampleLoaded;
}
