//! How many reports were expected, and what became of them.

use serde::Serialize;
use ts_rs::TS;

use super::{Lateness, ReportingState};
use crate::domain::numbers::percent;

/// Reports counted; `expected` is the sum of the four states.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReportingTally {
    pub expected: u32,
    pub on_time: u32,
    pub late: u32,
    pub missing: u32,
    /// Not here, and not yet due.
    pub pending: u32,
    /// Of the late: made after the due day.
    pub late_made: u32,
    /// Of the late: made in time, received late.
    pub late_carried: u32,
    /// Expected reports whose due day is over: what a rate is of.
    pub due: u32,
    /// Of those, the ones that came in time.
    pub due_on_time: u32,
}

impl ReportingTally {
    /// Counts one expected report.
    pub fn add(&mut self, state: ReportingState, lateness: Option<Lateness>, is_due: bool) {
        self.expected += 1;
        match state {
            ReportingState::OnTime => self.on_time += 1,
            ReportingState::Late => self.late += 1,
            ReportingState::Missing => self.missing += 1,
            ReportingState::Pending => self.pending += 1,
        }
        match lateness.filter(|_| state == ReportingState::Late) {
            Some(Lateness::Made) => self.late_made += 1,
            Some(Lateness::Carried) => self.late_carried += 1,
            Some(Lateness::Unknown) | None => {}
        }
        if is_due {
            self.due += 1;
            self.due_on_time += u32::from(state == ReportingState::OnTime);
        }
    }

    /// On time of expected in percent, "33,3"; none while no due day is over.
    ///
    /// Reports that are not yet due stay out on both sides: what came early would otherwise raise
    /// the rate before anybody could be late.
    pub fn rate_on_time(&self) -> Option<String> {
        percent(i64::from(self.due_on_time), i64::from(self.due), 1)
    }

    /// What the rate is of: "1/3".
    pub fn coverage(&self) -> String {
        format!("{}/{}", self.due_on_time, self.due)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Lateness::{Carried, Made, Unknown};
    use ReportingState::{Late, Missing, OnTime, Pending};

    #[test]
    fn one_in_time_one_late_one_missing_is_a_third() {
        // golden case G-late-reports
        let mut tally = ReportingTally::default();
        tally.add(OnTime, None, true);
        tally.add(Late, Some(Unknown), true);
        tally.add(Missing, None, true);
        assert_eq!(tally.rate_on_time().as_deref(), Some("33,3"));
        assert_eq!(tally.coverage(), "1/3");
        assert_eq!(
            (tally.on_time, tally.late, tally.missing, tally.pending),
            (1, 1, 1, 0)
        );
    }

    #[test]
    fn lateness_is_split_and_what_is_not_due_stays_out_of_the_rate() {
        let mut tally = ReportingTally::default();
        for lateness in [Made, Made, Carried, Unknown] {
            tally.add(Late, Some(lateness), true);
        }
        tally.add(OnTime, None, false);
        tally.add(Pending, None, false);
        assert_eq!((tally.late, tally.late_made, tally.late_carried), (4, 2, 1));
        assert_eq!((tally.expected, tally.due), (6, 4));
        assert_eq!(tally.rate_on_time().as_deref(), Some("0,0"));
        let mut open = ReportingTally::default();
        open.add(OnTime, None, false);
        assert_eq!((open.rate_on_time(), open.coverage()), (None, "0/0".into()));
    }
}
