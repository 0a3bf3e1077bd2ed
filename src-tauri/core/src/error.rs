//! What can go wrong: a code, a kind and values. The words are in `assets/i18n/*/errors.ftl`.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use strum::{IntoStaticStr, VariantNames};
use thiserror::Error as ThisError;
use ts_rs::TS;

/// Whose problem it is; decides how it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ErrorKind {
    /// Correct what was entered.
    User,
    /// Stick removed, disk full, no permission.
    Environment,
    /// From a newer version, for somebody else, damaged.
    Incompatible,
    /// Ours.
    Bug,
}

/// Everything the core can refuse or fail at.
///
/// The wire code is the variant's name in kebab case, or the bundle's own code.
#[derive(Debug, ThisError, IntoStaticStr, VariantNames, Serialize)]
#[strum(serialize_all = "kebab-case")]
#[serde(rename_all_fields = "camelCase")]
pub enum Error {
    // -- asking --
    #[error("no command {name}")]
    UnknownCommand { name: String },
    #[error("the request of {command} is malformed: {because}")]
    RequestMalformed { command: String, because: String },
    #[error("{command} needs the right {right}")]
    NotAllowed { command: String, right: String },
    #[error("no folder is open")]
    NoFolder,
    #[error("the folder is locked")]
    Locked,
    #[error("stopped by the person")]
    Stopped,
    #[error("{what} not found")]
    NotFound { what: String },
    #[error("this needs a ward folder")]
    OnlyWard,
    #[error("this needs a province folder")]
    OnlyProvince,

    // -- people and keys --
    #[error("wrong passphrase, attempt {attempt}")]
    WrongPassphrase { attempt: u32, wait_seconds: u32 },
    #[error("too soon after a wrong passphrase")]
    TooSoon { wait_seconds: u32 },
    #[error("the passphrase has fewer than {least} characters")]
    PassphraseTooShort { least: u32 },
    #[error("wrong recovery key")]
    WrongRecoveryKey,
    #[error("{field} is missing")]
    FieldMissing { field: String },
    #[error("{field} is longer than {most} characters")]
    FieldTooLong { field: String, most: u32 },
    #[error("{field}: {value} is not one of the choices")]
    ChoiceUnknown { field: String, value: String },
    #[error("the last administrator cannot be removed")]
    LastAdministrator,
    #[error("role {role} does not exist in this folder")]
    RoleUnknown { role: String },

    // -- units and periods --
    #[error("no unit {text}")]
    UnitUnknown { text: String },
    #[error("unit {unit} does not fit role {role}")]
    UnitNotForRole { unit: String, role: String },
    #[error("unit {unit} no longer exists")]
    UnitFormer { unit: String },
    #[error("unit {unit} is not of this folder")]
    UnitElsewhere { unit: String },
    #[error("no period {text}")]
    PeriodUnknown { text: String },
    #[error("{first} and {second} are unlike windows")]
    PeriodsUnlike {
        first: String,
        second: String,
        /// "15/09/2026 – 14/10/2026"
        first_days: String,
        second_days: String,
        shared: i64,
        only_first: i64,
        only_second: i64,
    },
    #[error("date {text} cannot be read")]
    DateUnreadable { text: String },

    // -- statistics --
    #[error("no indicator {code}")]
    IndicatorUnknown { code: String },
    #[error("indicator {indicator} belongs to another")]
    IndicatorNotOwn { indicator: String },
    #[error("an indicator {indicator} is there already")]
    IndicatorTitleTaken { indicator: String },
    #[error("a ratio of an indicator to itself")]
    RatioOfItself,
    #[error("indicator ends on {to}, before {from}")]
    IndicatorEndsFirst { from: String, to: String },
    #[error("{text} is no share")]
    ShareUnreadable { text: String },
    #[error("the shares of {unit} add up to {sum}")]
    SharesNotWhole { unit: String, sum: String },
    #[error("unit {unit} was not divided")]
    UnitNotDivided { unit: String },
    #[error("indicator {indicator} is computed")]
    IndicatorComputed { indicator: String },
    #[error("{text} is no number")]
    FigureNotANumber { text: String },
    #[error("{text} is below zero")]
    FigureNegative { text: String },
    #[error("{text} may be a thousand or a decimal")]
    FigureAmbiguous { text: String },
    #[error("{text} cannot be worked out")]
    FigureFormula { text: String },
    #[error("{text} is above {most}")]
    FigureTooLarge { text: String, most: i64 },

    // -- registers --
    #[error("{field} is still to come")]
    DateInFuture { field: String },
    #[error("{field} is before {other}")]
    DateBefore { field: String, other: String },
    #[error("this register has no {field}")]
    FieldNotOfRegister { field: String },
    #[error("number {number} of {year} is taken")]
    IncidentNumberTaken { number: String, year: String },
    #[error("{indicator} comes from its register")]
    FigureFromRegister { indicator: String },
    #[error("finding {rule} is hard")]
    FindingIsHard { rule: String },

    // -- closing --
    #[error("period {period} ends on {last}")]
    PeriodNotOver {
        period: String,
        last: String,
        from: String,
    },
    #[error("period {period} was closed by {signer} on {day}")]
    PeriodClosed {
        period: String,
        signer: String,
        day: String,
    },
    #[error("period {period} is not closed")]
    PeriodNotClosed { period: String },
    #[error("{count} cells are empty, first {first}")]
    ClosingIncomplete { count: u32, first: String },
    #[error("rule {rule} blocks closing: {because}")]
    ClosingBlocked {
        rule: String,
        because: String,
        more: u32,
    },
    #[error("corrections of {period} are numbered on another PC")]
    CorrectionElsewhere { period: String, signer: String },
    #[error("nothing to correct in {period}")]
    CorrectionEmpty { period: String },

    // -- criteria --
    #[error("{count} criteria have no judgement, the first is {first}")]
    AssessmentIncomplete { count: u32, first: String },
    #[error("two PCs differ on {count} criteria, the first is {first}")]
    AssessmentDisputed { count: u32, first: String },
    #[error("nothing changed since signature {number}")]
    AssessmentUnchanged { number: i64 },
    #[error("{unit} has not signed its assessment of {year}")]
    AssessmentNotSigned { unit: String, year: i32 },
    #[error("{count} criteria are not appraised, the first is {first}")]
    AppraisalIncomplete { count: u32, first: String },
    #[error("criterion {number} is judged differently without a reason")]
    ReasonMissing { number: String },
    #[error("no criteria set {code}")]
    SetUnknown { code: String },
    #[error("no criterion {number}")]
    CriterionUnknown { number: String },
    #[error("the judgement does not fit criterion {number}")]
    JudgementWrongKind { number: String },
    #[error("criterion {number} is judged against its figures without a reason")]
    ThresholdReasonMissing { number: String, working: String },
    #[error("points missing for criterion {number}")]
    PointsMissing { number: String },
    #[error("criterion {number} is assigned to nobody")]
    NotAssigned { number: String },
    #[error("work cannot be done after today")]
    DoneInFuture,
    #[error("nobody hands over to themselves")]
    HandOverToSelf,
    #[error("{name} has nothing open")]
    NothingToHandOver { name: String },
    #[error("{points} points are outside 0..{max}")]
    PointsOutOfRange { points: String, max: String },
    #[error("{points} points are off the step {step}")]
    PointsOffStep { points: String, step: String },
    #[error("criterion {number} has no such deduction")]
    DeductionUnknown { number: String },
    #[error("a bonus of {bonus}, at most {most}")]
    BonusAbove { bonus: String, most: String },
    #[error("{text} are no points")]
    PointsUnreadable { text: String },
    #[error("layer {layer} belongs to the other side")]
    LayerElsewhere { layer: String },
    #[error("criteria file larger than {most} MB")]
    CriteriaFileTooLarge { most: String },
    #[error("criteria file: line {line} cannot be read")]
    CriteriaFileUnreadable { line: usize },
    #[error("criteria file: {place} lacks {field}")]
    CriteriaFileFieldMissing { place: String, field: String },
    #[error("criteria file: {place}, {field} = {value}")]
    CriteriaFileFieldWrong {
        place: String,
        field: String,
        value: String,
    },
    #[error("criteria file: {place} has an unknown field {field}")]
    CriteriaFileFieldUnknown { place: String, field: String },
    #[error("criteria file: {place} asks for {points} points of {most}")]
    CriteriaFileOutOfReach {
        place: String,
        points: String,
        most: String,
    },
    #[error("the old and the new version are the same set")]
    CrosswalkSameSet { title: String },
    #[error("more than {most} rows of a crosswalk at once")]
    CrosswalkTooLong { most: usize },
    #[error("new criterion {number} is taken by {first} and {second}")]
    CrosswalkTakenTwice {
        number: String,
        first: String,
        second: String,
    },
    #[error("set {code} is its own base, or its base is a supplement")]
    SetBaseCircular { code: String },
    #[error("criteria file: number {number} twice")]
    CriteriaFileDuplicateNumber { number: String },
    #[error("criteria file: no sheet with a criteria table")]
    CriteriaFileNoTable,
    #[error("criteria file: no criteria")]
    CriteriaFileEmpty,
    #[error("criteria file: maxima {sum}, scale {scale}")]
    CriteriaFileScaleDiffers { sum: String, scale: String },
    #[error("set {code} version {version} is issued already")]
    SetIssuedAlready { code: String, version: String },

    // -- answers from a workbook --
    #[error("no sheet with a table of answers")]
    AnswersFileNoTable,
    #[error("set {code} version {version} of the answers is not here")]
    AnswersSetMissing { code: String, version: String },
    #[error("the answers do not say of which year")]
    AnswersYearMissing,
    #[error("answers to {number} twice")]
    AnswersTwice { number: String },
    #[error("{text} is no result")]
    AnswerUnreadable { text: String },
    #[error("{points} points written, {computed} computed")]
    AnswerSumDiffers { points: String, computed: String },

    // -- evidence, documents, commendations --
    #[error("{name} is empty")]
    FileEmpty { name: String },
    #[error("{name} is larger than {most} MB")]
    FileTooLarge { name: String, most: u64 },
    #[error("{name} is of kind {found}")]
    FileKindRefused { name: String, found: String },
    #[error("{name} opens only with a password")]
    FilePassword { name: String },
    #[error("{name} carries macros")]
    FileMacros { name: String },
    #[error("{name} unpacks to more than {most} MB")]
    FileSwells { name: String, most: u64 },
    #[error("{name} is a damaged {kind}")]
    FileDamaged { name: String, kind: String },
    #[error("{name} is too large to be shown")]
    PreviewTooLarge { name: String },
    #[error("drawing took longer than {seconds} s")]
    PreviewTooSlow { seconds: u64 },
    #[error("too many drawings run")]
    PreviewBusy,
    #[error("{name} has {pages} pages")]
    PageMissing { name: String, pages: u64 },
    #[error("the file {name} has not come to this folder")]
    EvidenceFileAway { name: String },
    #[error("valid from {from} to {to}")]
    ValidityReversed { from: String, to: String },
    #[error("the register has nothing to count")]
    CountMissing,
    #[error("a marked document keeps its number only")]
    MarkedKeepsNumber,
    #[error("citizens are a count, without names")]
    CitizensNamed,
    #[error("one name is one commendation")]
    NamedIsOne,

    // -- models --
    #[error("{field} is outside {least}..{most}")]
    NumberOutOfRange {
        field: String,
        least: i64,
        most: i64,
    },
    #[error("{working} working of {cameras} cameras")]
    WorkingAboveCameras { working: i64, cameras: i64 },
    #[error("latitude and longitude belong together")]
    PlaceIncomplete,

    // -- reports of members --
    #[error("the term ends {to}, before it begins {from}")]
    TermReversed { from: String, to: String },
    #[error("{day} has not come yet")]
    DayInFuture { day: String },
    #[error("{day} is before the period begins, {first}")]
    ReportBeforePeriod { day: String, first: String },
    #[error("{after} comes before {before}")]
    ReportDaysOutOfOrder { before: String, after: String },
    #[error("nobody is to be reminded for {month}")]
    ReminderForNobody { month: String },
    #[error("{member} is not in office on {last}")]
    ReportNotOwed { member: String, last: String },
    // -- crime reports --
    #[error("time {text} cannot be read")]
    MinuteUnreadable { text: String },
    #[error("{at} has not come yet")]
    InFuture { at: String },
    #[error("{at} is before the report was received at {received}")]
    BeforeReceipt { at: String, received: String },
    #[error("number {number} is given already")]
    NumberTaken { number: String },
    #[error("{event} needs {needs} first")]
    EventNeeds { event: String, needs: String },
    #[error("{event} is recorded already")]
    EventTwice { event: String },
    #[error("{event}: the report is settled")]
    EventAfterSettling { event: String },
    #[error("{event} does not fit the report as it stands")]
    EventNotNow { event: String },
    #[error("{event} at {at} is before {other} at {when}")]
    EventTooEarly {
        event: String,
        at: String,
        other: String,
        when: String,
    },
    #[error("{later} at {at} rests on {event}")]
    EventRestedOn {
        event: String,
        later: String,
        at: String,
    },
    #[error("{event} at {at} is before the receipt at {received}")]
    EventBeforeReceipt {
        event: String,
        at: String,
        received: String,
    },
    #[error("{event} at {at} speaks of the group at receipt")]
    GroupRestedOn { event: String, at: String },
    #[error("taken back, {event} at {at} would not fit the other steps")]
    UndoMisfits { event: String, at: String },
    #[error("{day} is not after {before}")]
    UntilTooEarly { day: String, before: String },
    #[error("{day} is after {most}")]
    UntilTooLate { day: String, most: String },

    // -- journal --
    #[error("nothing to undo")]
    NothingToUndo,
    #[error("somebody changed it since")]
    UndoOvertaken,
    #[error("the province has received it")]
    UndoSent,

    #[error("period {period} was closed since")]
    UndoClosed { period: String },
    #[error("a signature is not taken back")]
    UndoSigned,

    // -- samples --
    #[error("no sample {letter}")]
    SampleUnknown { letter: String },
    #[error("the folder is not empty")]
    SampleNotEmpty,
    #[error("sample {letter} is for {unit}")]
    SampleOtherUnit { letter: String, unit: String },
    #[error("sample {letter} is damaged: {because}")]
    SampleDamaged { letter: String, because: String },

    // -- trust and bundles --
    #[error("not enrolled yet")]
    NotEnrolled,
    #[error("the fingerprint differs")]
    FingerprintDiffers,
    #[error("the fingerprint needs eight words")]
    FingerprintUnreadable,
    #[error("enrolment of another unit")]
    EnrolmentElsewhere { unit: String },
    #[error("request of a unit outside this province")]
    RequestElsewhere { unit: String },
    #[error("nothing to export")]
    NothingToExport,
    #[error("bundle of kind {kind} is not for this side")]
    BundleKindUnexpected { kind: String },
    #[error("the bundle's entries are damaged: {because}")]
    BundleEntriesDamaged { because: String },
    #[error("the bundle's stream of {device} does not continue what is here")]
    BundleForked { device: String },
    #[error("bundle carries a stream of {device} beyond its signed head")]
    BundleBeyondHead { device: String },
    #[error(transparent)]
    #[serde(skip)]
    Bundle(#[from] phuong_bundle::BundleError),

    // -- foreign files --
    #[error("no sheet {name}")]
    SheetUnknown { name: String },
    #[error("no sheet has cells")]
    SheetEmpty,
    #[error("the sheet holds no figure that its mapping reads")]
    SheetWithoutFigures,
    #[error("{count} cells of the sheet have errors")]
    SheetHasFaults { count: u32 },
    #[error("the mapping does not fit any sheet")]
    SheetMappingWrong,
    #[error("{text} reads in two ways")]
    CellAmbiguous { text: String },
    #[error("{text} is no whole number")]
    CellNotWhole { text: String },
    #[error("{text} is a date")]
    CellIsDate { text: String },
    #[error("the formula failed: {text}")]
    CellFailed { text: String },
    #[error("the formula {text} has no result in the file")]
    CellNoResult { text: String },
    #[error("{text} stands over several merged cells")]
    CellMerged { text: String },
    #[error("{text} names no indicator")]
    CellIndicator { text: String },
    #[error("{text} names no period")]
    CellPeriod { text: String },
    #[error("{text} names no unit of this folder")]
    CellUnit { text: String },
    #[error("{text} names no residential unit")]
    CellResidentialUnit { text: String },
    #[error("the same figure stands at {text}")]
    CellTwice { text: String },
    #[error(transparent)]
    #[serde(skip)]
    Intake(#[from] phuong_intake::IntakeError),

    // -- store and disk --
    #[error("{path} does not exist")]
    FolderMissing { path: String },
    #[error("{path} is not empty")]
    FolderNotEmpty { path: String },
    #[error("{path} holds no data of this program")]
    FolderNotOurs { path: String },
    #[error("{path} is open in another program")]
    FolderInUse { path: String },
    #[error("{path} cannot be written")]
    ReadOnly { path: String },
    #[error("no room left at {path}")]
    DiskFull { path: String },
    #[error("{path} cannot be read")]
    FileUnreadable { path: String },
    #[error("{path} cannot be written")]
    FileUnwritable { path: String },
    #[error("what was read back from {path} differs from what was written")]
    ReadBackDiffers { path: String },
    #[error("key file {file} is missing")]
    KeyFileMissing { file: String },
    #[error("key file {file} is damaged")]
    KeyFileDamaged { file: String },
    #[error("{file} is damaged")]
    StoreDamaged { file: String },
    #[error("{file} has schema {found}, this program knows {known}")]
    StoreTooNew {
        file: String,
        found: i64,
        known: i64,
    },
    #[error("backup {file} does not match")]
    BackupDamaged { file: String },

    // -- printing --
    #[error("no form {form}")]
    FormUnknown { form: String },
    #[error("{count} rows are more than {most}")]
    ListTooLong { count: i64, most: u32 },
    #[error("cannot save as {extension}")]
    FormatUnknown {
        extension: String,
        /// The endings that can be: ".pdf, .xlsx".
        endings: String,
    },

    // -- ours --
    #[error("{what}")]
    Internal { what: String },
}

/// The shape an error has on the wire.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct WireError {
    pub code: String,
    pub kind: ErrorKind,
    #[ts(type = "Record<string, string | number>")]
    pub args: BTreeMap<String, Value>,
}

impl Error {
    /// The code the texts are found by.
    pub fn code(&self) -> String {
        match self {
            Error::Bundle(inner) => format!("bundle-{}", <&'static str>::from(inner)),
            Error::Intake(inner) => format!("intake-{}", <&'static str>::from(inner)),
            other => <&'static str>::from(other).to_owned(),
        }
    }

    /// Whose problem it is.
    pub fn kind(&self) -> ErrorKind {
        match self {
            Error::UnknownCommand { .. }
            | Error::RequestMalformed { .. }
            | Error::Internal { .. } => ErrorKind::Bug,
            Error::FolderMissing { .. }
            | Error::FolderInUse { .. }
            | Error::ReadOnly { .. }
            | Error::DiskFull { .. }
            | Error::FileUnreadable { .. }
            | Error::FileUnwritable { .. }
            | Error::ReadBackDiffers { .. }
            | Error::KeyFileMissing { .. } => ErrorKind::Environment,
            Error::KeyFileDamaged { .. }
            | Error::StoreDamaged { .. }
            | Error::StoreTooNew { .. }
            | Error::BackupDamaged { .. }
            | Error::FolderNotOurs { .. }
            | Error::BundleForked { .. }
            | Error::BundleBeyondHead { .. }
            | Error::BundleEntriesDamaged { .. }
            | Error::BundleKindUnexpected { .. }
            | Error::EnrolmentElsewhere { .. }
            | Error::RequestElsewhere { .. }
            | Error::Bundle(_) => ErrorKind::Incompatible,
            _ => ErrorKind::User,
        }
    }

    /// The values its sentence names.
    pub fn args(&self) -> BTreeMap<String, Value> {
        let fields = match self {
            Error::Bundle(inner) => serde_json::to_value(inner).ok(),
            Error::Intake(inner) => serde_json::to_value(inner).ok(),
            other => serde_json::to_value(other).ok(),
        };
        match fields {
            Some(Value::Object(outer)) => match outer.into_iter().next() {
                Some((_, Value::Object(inner))) => inner.into_iter().collect(),
                _ => BTreeMap::new(),
            },
            _ => BTreeMap::new(),
        }
    }

    /// The wire form.
    pub fn to_wire(&self) -> WireError {
        WireError {
            code: self.code(),
            kind: self.kind(),
            args: self.args(),
        }
    }

    /// A mistake of ours, with what happened for the log.
    pub fn internal(what: impl std::fmt::Display) -> Error {
        Error::Internal {
            what: what.to_string(),
        }
    }

    /// From an error of the file system at a path.
    pub fn io(path: &std::path::Path, error: &std::io::Error, is_write: bool) -> Error {
        use std::io::ErrorKind as Io;
        let path = path.display().to_string();
        match error.kind() {
            Io::StorageFull | Io::QuotaExceeded | Io::FileTooLarge => Error::DiskFull { path },
            Io::ReadOnlyFilesystem => Error::ReadOnly { path },
            Io::PermissionDenied if is_write => Error::ReadOnly { path },
            Io::NotFound if !is_write => Error::FileUnreadable { path },
            _ if is_write => Error::FileUnwritable { path },
            _ => Error::FileUnreadable { path },
        }
    }
}

/// Every code an error can have, for the test that each has its words.
pub fn error_codes() -> Vec<String> {
    let own = Error::VARIANTS
        .iter()
        .filter(|c| !["bundle", "intake"].contains(c))
        .map(|c| (*c).to_owned());
    let bundle = phuong_bundle::BundleError::VARIANTS
        .iter()
        .map(|c| format!("bundle-{c}"));
    let intake = phuong_intake::IntakeError::VARIANTS
        .iter()
        .map(|c| format!("intake-{c}"));
    own.chain(bundle).chain(intake).collect()
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Error {
        Error::internal(error)
    }
}
