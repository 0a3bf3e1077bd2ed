//! What a report has been through, and where it stands.

use chrono::{NaiveDate, NaiveDateTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};
use ts_rs::TS;

use super::{Counted, Due, Rule, SOON_HOURS, clocks};

/// Group of a report: TTLT 01/2017 article 8, clause 5.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    TS,
    JsonSchema,
    IntoStaticStr,
    EnumString,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(rename = "ReportGroup")]
pub enum Group {
    /// Caught in the act, very serious, of public concern, a known person who may flee.
    A,
    /// Every other case.
    B,
}

/// Something that happened to a report. Coded; no note, no person.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    TS,
    JsonSchema,
    IntoStaticStr,
    EnumString,
    EnumIter,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(rename = "ReportEventKind")]
pub enum EventKind {
    /// Lập biên bản, ghi sổ tiếp nhận.
    Recorded,
    /// Báo ngay Cơ quan điều tra.
    ReportedAtOnce,
    /// Thông báo kết quả tiếp nhận.
    ReceiptNotified,
    /// Xếp lại từ nhóm b sang nhóm a.
    Reclassified,
    /// Phường thụ lý (Điều tra viên đặt tại phường).
    TakenUp,
    /// Kéo dài thời hạn giải quyết.
    Prolonged,
    /// Báo cáo kết thúc xác minh.
    VerificationReported,
    /// Đề nghị Viện kiểm sát gia hạn.
    ExtensionRequested,
    /// Viện kiểm sát gia hạn.
    Extended,
    /// Quyết định tạm đình chỉ.
    Suspended,
    /// Quyết định phục hồi.
    Resumed,
    /// Gửi quyết định phục hồi.
    ResumptionSent,
    /// Chuyển Cơ quan điều tra có thẩm quyền.
    Transferred,
    /// Quyết định khởi tố vụ án hình sự.
    Prosecuted,
    /// Quyết định không khởi tố vụ án hình sự.
    NotProsecuted,
    /// Xử phạt vi phạm hành chính, hoặc chuyển người có thẩm quyền xử phạt.
    Fined,
    /// Lập hồ sơ áp dụng biện pháp xử lý hành chính.
    MeasureFiled,
    /// Gửi quyết định cho Viện kiểm sát.
    DecisionSent,
    /// Thông báo kết quả giải quyết.
    ResultNotified,
    /// Nộp lưu hồ sơ.
    Archived,
}

impl EventKind {
    /// Whether the event settles a report.
    pub fn settles(self) -> bool {
        matches!(
            self,
            EventKind::Transferred
                | EventKind::Prosecuted
                | EventKind::NotProsecuted
                | EventKind::Fined
                | EventKind::MeasureFiled
        )
    }

    /// Whether only an investigator who took the report up can do it.
    pub fn needs_taking_up(self) -> bool {
        matches!(
            self,
            EventKind::Prolonged
                | EventKind::VerificationReported
                | EventKind::ExtensionRequested
                | EventKind::Extended
                | EventKind::Suspended
                | EventKind::Resumed
                | EventKind::ResumptionSent
                | EventKind::Prosecuted
                | EventKind::NotProsecuted
                | EventKind::DecisionSent
                | EventKind::ResultNotified
                | EventKind::Archived
        )
    }

    /// Whether it may happen more than once.
    pub fn repeats(self) -> bool {
        matches!(
            self,
            EventKind::Suspended
                | EventKind::Resumed
                | EventKind::ResumptionSent
                | EventKind::DecisionSent
        )
    }
}

/// One event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Event {
    pub kind: EventKind,
    pub at: NaiveDateTime,
    /// Prolonged, extended: the last day the decision names; the law's limit when it names none.
    pub until: Option<NaiveDate>,
}

/// Everything the clocks of a report rest on.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    pub received: NaiveDateTime,
    /// The group at receipt.
    pub group: Group,
    /// Remote mountains or islands: 48 hours instead of 24.
    pub is_remote: bool,
    /// By time.
    pub events: &'a [Event],
}

/// Where a report stands.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    TS,
    JsonSchema,
    IntoStaticStr,
    EnumString,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(rename = "ReportStage")]
pub enum Stage {
    Open,
    Suspended,
    Settled,
}

/// One legal clock of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clock {
    pub rule: &'static Rule,
    /// When it began; `None` while it has not.
    pub start: Option<NaiveDateTime>,
    /// When it ends under the chosen reading; `None` for "at once", or not begun.
    pub legal: Option<Counted>,
    /// When it ends under the earliest reading: never later than `legal`.
    pub warning: Option<Due>,
    /// When it was met.
    pub met: Option<NaiveDateTime>,
    /// When it ceased to matter: taken up, settled otherwise.
    pub stopped: Option<NaiveDateTime>,
    /// Whether the report is suspended while this clock stood.
    pub is_suspended: bool,
    /// Something that may be done, not must: it never becomes overdue.
    pub is_optional: bool,
    /// Whether `legal` is a day that a decision names, before the law's own limit.
    pub is_named: bool,
}

/// The state of a clock at a moment.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "ClockState")]
pub enum Shown {
    Overdue,
    DueSoon,
    Running,
    NotStarted,
    Suspended,
    Met,
    MetLate,
    Stopped,
}

impl Clock {
    /// Whether somebody still has to act.
    pub fn is_running(&self) -> bool {
        self.start.is_some() && self.met.is_none() && self.stopped.is_none() && !self.is_suspended
    }

    /// What the clock shows at a moment.
    pub fn shown(&self, now: NaiveDateTime) -> Shown {
        if let Some(met) = self.met {
            return match self.legal {
                Some(legal) if !legal.due.holds(met) => Shown::MetLate,
                _ if self.is_suspended => Shown::Suspended,
                _ => Shown::Met,
            };
        }
        if self.stopped.is_some() {
            return Shown::Stopped;
        }
        if self.start.is_none() {
            return Shown::NotStarted;
        }
        let (Some(legal), Some(warning)) = (self.legal, self.warning) else {
            return Shown::Running;
        };
        if !legal.due.holds(now) {
            return if self.is_optional {
                Shown::Stopped
            } else {
                Shown::Overdue
            };
        }
        if warning.minutes_from(now) <= SOON_HOURS * 60 {
            return Shown::DueSoon;
        }
        Shown::Running
    }
}

/// Where a report stands; says nothing of the present moment, so that it can be stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    pub stage: Stage,
    /// The group in force: a report can move from b to a.
    pub group: Group,
    pub is_taken_up: bool,
    /// The event that settled it.
    pub outcome: Option<EventKind>,
    pub settled_at: Option<NaiveDateTime>,
    /// Whether it was settled by the legal end of its main clock; `None` while it is not settled,
    /// and when no rule was in force on the day of receipt.
    pub is_in_time: Option<bool>,
    /// In the order of the procedure.
    pub clocks: Vec<Clock>,
    /// The place of the clock that decides whether the report is handled in time.
    pub main: Option<usize>,
    /// Prolongations and extensions decided after the term had run out: they move nothing.
    pub late_decisions: Vec<EventKind>,
}

impl Standing {
    /// The clock of the first term for handling the report, whichever of its rules it has: the term
    /// after a resumption is another.
    pub fn first_term(&self) -> Option<&Clock> {
        self.clocks.iter().find(|clock| {
            matches!(
                clock.rule.code.as_str(),
                "solve" | "solve-prolonged" | "solve-extended"
            )
        })
    }
}

/// Works out every clock of a report.
pub fn standing(facts: &Facts, reading: super::Reading, days_off: &super::DaysOff) -> Standing {
    clocks::Work::new(facts, reading, days_off).standing()
}
