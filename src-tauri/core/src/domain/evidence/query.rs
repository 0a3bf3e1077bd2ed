//! Counts of registers that may serve as evidence: a coded list, so that nobody types a query.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};
use ts_rs::TS;

/// What is counted.
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
    EnumIter,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum EvidenceQuery {
    /// Vị trí camera hoạt động đủ trên số vị trí đang có.
    CameraSites,
    /// Mắt camera hoạt động trên số mắt đã lắp.
    Cameras,
    /// Mô hình đang duy trì.
    Models,
    /// Nhóm liên gia đang duy trì.
    HouseholdGroups,
    /// Tin báo, tố giác giải quyết đúng hạn trên số phải giải quyết, cả năm.
    CrimeReportsInTime,
    /// Vụ phạm tội về trật tự xã hội khám phá trên số xảy ra, cả năm.
    CasesSolved,
    /// Phạm pháp hình sự khám phá trên số xảy ra, cả năm.
    OffencesSolved,
    /// Hồ sơ dịch vụ công trực tuyến trên số tiếp nhận, cả năm.
    OnlineFiles,
    /// Mâu thuẫn hòa giải thành trên số phát sinh, cả năm.
    Mediations,
    /// Người chấp hành xong án phạt tù được phân công quản lý trên số trở về, cả năm.
    ReleasedAssigned,
    /// Buổi tuyên truyền, cả năm.
    Campaigns,
    /// Cuộc họp dân, cả năm.
    Meetings,
}

/// Where a count comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    CameraSites,
    Cameras,
    Models,
    HouseholdGroups,
    /// An indicator of the figures over the administrative year: a ratio gives part and whole.
    Indicator(&'static str),
}

impl EvidenceQuery {
    /// Where the count comes from.
    pub fn source(self) -> Source {
        match self {
            EvidenceQuery::CameraSites => Source::CameraSites,
            EvidenceQuery::Cameras => Source::Cameras,
            EvidenceQuery::Models => Source::Models,
            EvidenceQuery::HouseholdGroups => Source::HouseholdGroups,
            EvidenceQuery::CrimeReportsInTime => Source::Indicator("ty-le-tin-bao-dung-han"),
            EvidenceQuery::CasesSolved => Source::Indicator("ty-le-kham-pha"),
            EvidenceQuery::OffencesSolved => Source::Indicator("ty-le-kham-pha-pphs"),
            EvidenceQuery::OnlineFiles => Source::Indicator("ty-le-ho-so-truc-tuyen"),
            EvidenceQuery::Mediations => Source::Indicator("ty-le-hoa-giai"),
            EvidenceQuery::ReleasedAssigned => Source::Indicator("ty-le-phan-cong"),
            EvidenceQuery::Campaigns => Source::Indicator("tuyen-truyen"),
            EvidenceQuery::Meetings => Source::Indicator("hop-dan"),
        }
    }

    /// Whether the count belongs to a year; the others are what stands in the register today.
    pub fn is_of_year(self) -> bool {
        matches!(self.source(), Source::Indicator(_))
    }
}

#[cfg(test)]
mod tests {
    use strum::IntoEnumIterator;

    use super::*;
    use crate::domain::statistics::indicator;

    #[test]
    fn every_indicator_named_here_exists() {
        for query in EvidenceQuery::iter() {
            if let Source::Indicator(code) = query.source() {
                assert!(indicator(code).is_some(), "{code}");
            }
        }
    }
}
