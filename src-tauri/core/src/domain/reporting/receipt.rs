//! What came, and what that means as of a day.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};
use ts_rs::TS;

/// How a report came: a code, never a text.
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
pub enum ReportingChannel {
    /// Văn bản giấy.
    Paper,
    /// Văn bản điện tử.
    Electronic,
    /// Báo tại cuộc họp.
    Meeting,
    /// Báo qua điện thoại.
    Phone,
}

/// How an expected report stands.
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
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum ReportingState {
    /// Not here, and the due day is over.
    Missing,
    /// Came after the due day.
    Late,
    /// Not here, and the due day is not over.
    Pending,
    /// Came by the due day.
    OnTime,
}

/// Where the lateness of a late report comes from.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Lateness {
    /// "Làm chậm": made after the due day.
    Made,
    /// "Chuyển chậm": made in time, received late.
    Carried,
    /// Neither the day it was made nor one that settles it is known.
    Unknown,
}

/// The days of one report, as far as they are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Receipt {
    /// The day it was made (dated).
    pub made_on: Option<NaiveDate>,
    pub sent_on: Option<NaiveDate>,
    pub received_on: Option<NaiveDate>,
}

/// Why the days of a report cannot be right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReceiptError {
    /// Received after today.
    InFuture(NaiveDate),
    /// Before the period has begun.
    BeforePeriod(NaiveDate),
    /// Made, sent, received: the second comes before the first.
    OutOfOrder(NaiveDate, NaiveDate),
    /// A day of making or sending, and none of receiving.
    NotReceived,
}

impl Receipt {
    /// Checks that the days follow each other, lie in or after the period and not after today.
    pub fn check(self, first_day: NaiveDate, today: NaiveDate) -> Result<(), ReceiptError> {
        let Some(received_on) = self.received_on else {
            return if self.made_on.or(self.sent_on).is_some() {
                Err(ReceiptError::NotReceived)
            } else {
                Ok(())
            };
        };
        let days: Vec<NaiveDate> = [self.made_on, self.sent_on, Some(received_on)]
            .into_iter()
            .flatten()
            .collect();
        for (before, after) in days.iter().zip(days.iter().skip(1)) {
            if after < before {
                return Err(ReceiptError::OutOfOrder(*before, *after));
            }
        }
        if let Some(early) = days.first().filter(|day| **day < first_day) {
            return Err(ReceiptError::BeforePeriod(*early));
        }
        if received_on > today {
            return Err(ReceiptError::InFuture(received_on));
        }
        Ok(())
    }

    /// How the report stands as of a day; what came later had not come.
    pub fn state(self, due_on: NaiveDate, as_of: NaiveDate) -> ReportingState {
        match self.received_on.filter(|day| *day <= as_of) {
            Some(day) if day <= due_on => ReportingState::OnTime,
            Some(_) => ReportingState::Late,
            None if as_of > due_on => ReportingState::Missing,
            None => ReportingState::Pending,
        }
    }

    /// Where lateness comes from; asked only of a late report.
    ///
    /// A report made, or sent, by the due day was made in time. One that was only sent after it may
    /// have been made in time or not, so that stays unknown until the day it was made is known.
    pub fn lateness(self, due_on: NaiveDate) -> Lateness {
        match (self.made_on, self.sent_on) {
            (Some(made), _) if made > due_on => Lateness::Made,
            (Some(_), _) => Lateness::Carried,
            (None, Some(sent)) if sent <= due_on => Lateness::Carried,
            (None, _) => Lateness::Unknown,
        }
    }

    /// Days after the due day: of receiving, or of the day asked about; below zero: days left.
    pub fn days_late(self, due_on: NaiveDate, as_of: NaiveDate) -> i64 {
        let day = self
            .received_on
            .filter(|day| *day <= as_of)
            .unwrap_or(as_of);
        (day - due_on).num_days()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn receipt(made: &str, sent: &str, received: &str) -> Receipt {
        let some = |text: &str| (!text.is_empty()).then(|| day(text));
        Receipt {
            made_on: some(made),
            sent_on: some(sent),
            received_on: some(received),
        }
    }

    #[test]
    fn a_report_stands_as_of_a_day() {
        use ReportingState::{Late, Missing, OnTime, Pending};
        let due = day("2023-02-05");
        for (received, as_of, state, late) in [
            ("2023-02-04", "2023-02-10", OnTime, -1),
            ("2023-02-05", "2023-02-10", OnTime, 0),
            ("2023-02-06", "2023-02-10", Late, 1),
            ("2023-02-09", "2023-02-10", Late, 4),
            ("", "2023-02-10", Missing, 5),
            ("", "2023-02-05", Pending, 0),
            ("", "2023-02-06", Missing, 1),
            // Looked back on, what came later had not come.
            ("2023-02-09", "2023-02-08", Missing, 3),
            ("2023-02-09", "2023-02-04", Pending, -1),
            ("2023-02-04", "2023-02-03", Pending, -2),
        ] {
            let receipt = receipt("", "", received);
            let as_of = day(as_of);
            assert_eq!(receipt.state(due, as_of), state, "{received} as of {as_of}");
            assert_eq!(
                receipt.days_late(due, as_of),
                late,
                "{received} as of {as_of}"
            );
        }
    }

    #[test]
    fn lateness_is_of_making_or_of_carrying() {
        use Lateness::{Carried, Made, Unknown};
        let due = day("2023-02-05");
        for (made, sent, lateness) in [
            ("2023-02-06", "2023-02-07", Made),
            ("2023-02-06", "", Made),
            ("2023-02-05", "2023-02-07", Carried),
            ("2023-02-03", "", Carried),
            ("", "2023-02-05", Carried),
            ("", "2023-02-06", Unknown),
            ("", "", Unknown),
        ] {
            let receipt = receipt(made, sent, "2023-02-09");
            assert_eq!(receipt.lateness(due), lateness, "{made} {sent}");
        }
    }

    #[test]
    fn days_that_cannot_be_are_refused() {
        use ReceiptError::{BeforePeriod, InFuture, NotReceived, OutOfOrder};
        let (first, today) = (day("2023-01-01"), day("2023-02-10"));
        for (made, sent, received, expected) in [
            ("", "", "", Ok(())),
            ("2023-01-31", "2023-02-02", "2023-02-04", Ok(())),
            ("2023-02-04", "2023-02-04", "2023-02-04", Ok(())),
            ("", "", "2023-02-10", Ok(())),
            ("", "", "2023-02-11", Err(InFuture(day("2023-02-11")))),
            ("", "", "2022-12-31", Err(BeforePeriod(day("2022-12-31")))),
            (
                "2022-12-31",
                "",
                "2023-02-01",
                Err(BeforePeriod(day("2022-12-31"))),
            ),
            (
                "2023-02-05",
                "",
                "2023-02-04",
                Err(OutOfOrder(day("2023-02-05"), day("2023-02-04"))),
            ),
            (
                "2023-02-03",
                "2023-02-02",
                "2023-02-04",
                Err(OutOfOrder(day("2023-02-03"), day("2023-02-02"))),
            ),
            ("2023-02-03", "", "", Err(NotReceived)),
        ] {
            assert_eq!(
                receipt(made, sent, received).check(first, today),
                expected,
                "{made} {sent} {received}"
            );
        }
    }
}
