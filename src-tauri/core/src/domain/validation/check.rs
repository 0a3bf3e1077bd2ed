//! Applying the rules to one month's figures.

use std::collections::BTreeMap;

use super::rules::{Check, Rule, StockRule};
use crate::domain::numbers::{decimal, grouped, rounded_quotient};
use crate::domain::periods::{Part, Period};
use crate::domain::statistics::{Amount, Kind};

/// The figures a check looks at: by place (empty for the whole ward), period and indicator.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    cells: BTreeMap<String, BTreeMap<Period, BTreeMap<String, Amount>>>,
    /// The residential units there are.
    pub places: Vec<String>,
    /// The indicators that are entered, in the order of the catalogue.
    pub entered: Vec<(String, Kind)>,
}

impl Facts {
    /// Puts a figure; an empty place is the whole ward.
    pub fn put(&mut self, place: &str, indicator: &str, period: Period, amount: Amount) {
        if !self.cells.contains_key(place) {
            self.cells.insert(place.to_owned(), BTreeMap::new());
        }
        if let Some(periods) = self.cells.get_mut(place) {
            let cells = periods.entry(period).or_default();
            cells.insert(indicator.to_owned(), amount);
        }
    }

    /// Takes a figure away, as when a cell is emptied.
    pub fn remove(&mut self, place: &str, indicator: &str, period: Period) {
        let cells = self.cells.get_mut(place).and_then(|p| p.get_mut(&period));
        if let Some(cells) = cells {
            cells.remove(indicator);
        }
    }

    fn amount(&self, place: &str, indicator: &str, period: Period) -> Option<Amount> {
        self.cells.get(place)?.get(&period)?.get(indicator).copied()
    }

    fn value(&self, place: &str, indicator: &str, period: Period) -> Option<i64> {
        self.amount(place, indicator, period)
            .and_then(Amount::value)
    }
}

/// Something a rule found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub rule: &'static Rule,
    pub indicator: String,
    /// The second indicator of a pair.
    pub other: Option<String>,
    pub period: Period,
    /// The residential unit's id; none for the whole ward.
    pub place: Option<String>,
    /// What stands for {a}, {b}, {c}, {d}.
    pub numbers: Vec<String>,
    pub months: Vec<u8>,
}

impl Finding {
    /// The numbers as one text: a reason given for them lapses when they change.
    pub fn numbers_text(&self) -> String {
        let months = self.months.iter().map(u8::to_string);
        let parts: Vec<String> = self.numbers.iter().cloned().chain(months).collect();
        parts.join("|")
    }

    /// The sentence with names and numbers filled in.
    pub fn sentence(&self, english: bool, indicator: &str, other: &str) -> String {
        let months: Vec<String> = self.months.iter().map(u8::to_string).collect();
        let mut text = self
            .rule
            .sentence(english)
            .replace("{months}", &months.join(", "));
        for (name, value) in ["{a}", "{b}", "{c}", "{d}"].iter().zip(&self.numbers) {
            text = text.replace(name, value);
        }
        text.replace("{indicator}", indicator)
            .replace("{other}", other)
    }
}

/// Everything the rules find in one month.
pub fn check(
    facts: &Facts,
    period: Period,
    rules: impl IntoIterator<Item = &'static Rule>,
) -> Vec<Finding> {
    let mut found = Vec::new();
    for rule in rules {
        let places: Vec<&str> = std::iter::once("")
            .chain(facts.places.iter().map(String::as_str))
            .collect();
        let mut at = Checking {
            facts,
            period,
            rule,
            found: &mut found,
        };
        match &rule.check {
            Check::NotNegative => places.iter().for_each(|p| at.not_negative(p)),
            Check::Above { pairs, carry } => {
                for place in &places {
                    pairs
                        .iter()
                        .for_each(|(a, b)| at.above(place, a, b, *carry));
                }
            }
            Check::Without { pairs } => {
                for place in &places {
                    pairs.iter().for_each(|(a, b)| at.without(place, a, b));
                }
            }
            Check::Stock { stocks } => stocks.iter().for_each(|s| at.stock(s)),
            Check::Unusual {
                years,
                least_years,
                z_hundredths,
                least,
            } => at.unusual(*years, *least_years, *z_hundredths, *least),
            Check::Missing => at.missing(),
            Check::Places => at.places(),
        }
    }
    found
}

/// Whether something at a place is above what it is part of, so that what earlier months of the
/// year left over decides: only then are those months looked at.
pub fn may_carry(
    facts: &Facts,
    place: &str,
    period: Period,
    rules: impl IntoIterator<Item = &'static Rule>,
) -> bool {
    let of = |code: &str| facts.value(place, code, period);
    rules.into_iter().any(|rule| match &rule.check {
        Check::Above { pairs, carry: true } => pairs
            .iter()
            .any(|(part, whole)| matches!((of(part), of(whole)), (Some(a), Some(b)) if a > b)),
        _ => false,
    })
}

struct Checking<'a> {
    facts: &'a Facts,
    period: Period,
    rule: &'static Rule,
    found: &'a mut Vec<Finding>,
}

impl Checking<'_> {
    fn add(&mut self, place: &str, indicator: &str, other: Option<&str>, numbers: Vec<String>) {
        self.found.push(Finding {
            rule: self.rule,
            indicator: indicator.to_owned(),
            other: other.map(str::to_owned),
            period: self.period,
            place: Some(place.to_owned()).filter(|p| !p.is_empty()),
            numbers,
            months: Vec::new(),
        });
    }

    fn not_negative(&mut self, place: &str) {
        for (code, _) in &self.facts.entered {
            if let Some(value) = self.facts.value(place, code, self.period)
                && value < 0
            {
                self.add(place, code, None, vec![grouped(value)]);
            }
        }
    }

    fn above(&mut self, place: &str, part: &str, whole: &str, carry: bool) {
        let now = |code| self.facts.value(place, code, self.period);
        let (Some(a), Some(b)) = (now(part), now(whole)) else {
            return;
        };
        if !carry {
            if a > b {
                self.add(place, part, Some(whole), vec![grouped(a), grouped(b)]);
            }
            return;
        }
        let left = self.left_over(place, part, whole);
        if a > b.saturating_add(left) {
            let numbers = vec![grouped(a), grouped(b), grouped(left)];
            self.add(place, part, Some(whole), numbers);
        }
    }

    /// What earlier months of the year left over: cases that occurred and were not cleared.
    fn left_over(&self, place: &str, part: &str, whole: &str) -> i64 {
        let year = Period::year(self.period.calendar, self.period.year);
        let mut left = 0_i64;
        for month in year.months().into_iter().filter(|m| *m < self.period) {
            let of = |code| self.facts.value(place, code, month);
            if let (Some(a), Some(b)) = (of(part), of(whole)) {
                left = left.saturating_add(b.saturating_sub(a)).max(0);
            }
        }
        left
    }

    fn without(&mut self, place: &str, part: &str, whole: &str) {
        let now = |code| self.facts.value(place, code, self.period);
        if let (Some(a), Some(0)) = (now(part), now(whole))
            && a > 0
        {
            self.add(place, part, Some(whole), vec![grouped(a)]);
        }
    }

    fn stock(&mut self, rule: &StockRule) {
        let sum = |codes: &[String]| -> Option<i64> {
            codes.iter().try_fold(0_i64, |sum, code| {
                Some(sum.saturating_add(self.facts.value("", code, self.period)?))
            })
        };
        let before = self.facts.value("", &rule.stock, month_before(self.period));
        let now = self.facts.value("", &rule.stock, self.period);
        let (Some(before), Some(now), Some(into), Some(out)) =
            (before, now, sum(&rule.into), sum(&rule.out))
        else {
            return;
        };
        let expected = before.saturating_add(into).saturating_sub(out);
        // Without what goes out only growth beyond what came in is surely wrong.
        let is_wrong = if rule.out.is_empty() {
            now > expected
        } else {
            now != expected
        };
        if is_wrong {
            let numbers = vec![grouped(before), grouped(now), grouped(expected)];
            self.add("", &rule.stock.clone(), None, numbers);
        }
    }

    /// Counts vary by about their square root. With n earlier years of sum S the difference
    /// between x and S/n has variance S/n · (1 + 1/n): flagged when (n·x − S)² > z² · S · (n + 1)
    /// in whole numbers, S being at least n, and the difference at least `least`.
    fn unusual(&mut self, years: i32, least_years: i64, z_hundredths: i64, least: i64) {
        for (code, kind) in &self.facts.entered {
            let Some(x) = self.facts.value("", code, self.period) else {
                continue;
            };
            if *kind != Kind::Count {
                continue;
            }
            let earlier: Vec<i64> = (1..=years)
                .filter_map(|back| self.facts.value("", code, self.period.earlier(back)))
                .collect();
            let n = earlier.len() as i64;
            if n < least_years.max(1) {
                continue;
            }
            let sum = earlier.iter().fold(0_i64, |s, v| s.saturating_add(*v));
            let (n, s, x) = (i128::from(n), i128::from(sum), i128::from(x));
            let difference = n * x - s;
            let z = i128::from(z_hundredths);
            let is_far = difference * difference * 10_000 > z * z * s.max(n) * (n + 1);
            if is_far && difference.abs() >= i128::from(least) * n {
                let mean = rounded_quotient(s, n, 1)
                    .map(|m| decimal(m, 1))
                    .unwrap_or_default();
                let numbers = vec![grouped(x as i64), n.to_string(), mean];
                self.add("", code, None, numbers);
            }
        }
    }

    /// Months before this one that are missing in a row that somebody reports, and this month
    /// where it was said to be missing.
    fn missing(&mut self) {
        let year = Period::year(self.period.calendar, self.period.year);
        let months: Vec<Period> = year
            .months()
            .into_iter()
            .filter(|m| *m <= self.period)
            .collect();
        for (code, _) in &self.facts.entered {
            let reported = |m: &Period| {
                !matches!(
                    self.facts.amount("", code, *m),
                    None | Some(Amount::NotReported)
                )
            };
            let said = self.facts.amount("", code, self.period) == Some(Amount::NotReported);
            let first = months.iter().position(reported);
            let missing: Vec<u8> = months
                .iter()
                .enumerate()
                .filter(|(i, m)| {
                    (**m == self.period && said)
                        || (**m < self.period && first.is_some_and(|f| *i > f) && !reported(m))
                })
                .filter_map(|(_, m)| match m.part {
                    Part::Month(number) => Some(number),
                    _ => None,
                })
                .collect();
            if !missing.is_empty() {
                self.add("", code, None, Vec::new());
                if let Some(last) = self.found.last_mut() {
                    last.months = missing;
                }
            }
        }
    }

    fn places(&mut self) {
        for (code, _) in &self.facts.entered {
            let Some(ward) = self.facts.value("", code, self.period) else {
                continue;
            };
            let amounts: Vec<Amount> = self
                .facts
                .places
                .iter()
                .filter_map(|p| self.facts.amount(p, code, self.period))
                .filter(|a| *a != Amount::NotReported)
                .collect();
            let values: Vec<i64> = amounts.iter().filter_map(|a| a.value()).collect();
            if values.is_empty() {
                continue;
            }
            let sum = values.iter().fold(0_i64, |s, v| s.saturating_add(*v));
            let is_whole = amounts.len() == self.facts.places.len();
            if (is_whole && sum != ward) || sum > ward {
                let numbers = vec![
                    grouped(ward),
                    grouped(sum),
                    amounts.len().to_string(),
                    self.facts.places.len().to_string(),
                ];
                self.add("", code, None, numbers);
            }
        }
    }
}

/// The month before a month, over the turn of the year.
pub(super) fn month_before(period: Period) -> Period {
    match period.part {
        Part::Month(1) => Period::month(period.calendar, period.year - 1, 12),
        Part::Month(m) => Period::month(period.calendar, period.year, m - 1),
        _ => period.earlier(1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::statistics::indicator_groups;
    use crate::domain::validation::rules;

    fn month(text: &str) -> Period {
        Period::parse(text).expect("a period")
    }

    fn facts(cells: &[(&str, &str, i64)]) -> Facts {
        let mut facts = Facts {
            entered: indicator_groups()
                .iter()
                .flat_map(|g| &g.indicators)
                .filter(|i| i.kind != Kind::Ratio)
                .map(|i| (i.code.clone(), i.kind))
                .collect(),
            ..Facts::default()
        };
        for (code, period, value) in cells {
            facts.put("", code, month(period), Amount::Reported(*value));
        }
        facts
    }

    fn found(facts: &Facts) -> Vec<(String, String)> {
        check(facts, month("hc:2026-11"), rules())
            .into_iter()
            .map(|f| (f.rule.number.clone(), f.sentence(false, "A", "B")))
            .collect()
    }

    fn numbers(facts: &Facts) -> Vec<String> {
        found(facts).into_iter().map(|(number, _)| number).collect()
    }

    #[test]
    fn parts_and_wholes() {
        let hard = facts(&[
            ("tin-bao", "hc:2026-11", 2),
            ("tin-bao-dung-han", "hc:2026-11", 3),
        ]);
        assert_eq!(
            found(&hard),
            [("QT-02".to_owned(), "A 3 nhiều hơn B 2.".to_owned())]
        );
        assert!(numbers(&facts(&[("tin-bao-dung-han", "hc:2026-11", 3)])).is_empty());
        let negative = facts(&[("tngt-vu", "hc:2026-11", -1)]);
        assert_eq!(numbers(&negative), ["QT-01"]);
        let without = facts(&[("tngt-chet", "hc:2026-11", 1), ("tngt-vu", "hc:2026-11", 0)]);
        assert_eq!(numbers(&without), ["QT-04"]);
    }

    #[test]
    fn cleared_may_exceed_occurred_by_what_was_left_over() {
        let mut cells = vec![
            ("ttxh-vu", "hc:2026-10", 5),
            ("ttxh-kham-pha", "hc:2026-10", 4),
            ("ttxh-vu", "hc:2026-11", 2),
            ("ttxh-kham-pha", "hc:2026-11", 3),
        ];
        assert!(numbers(&facts(&cells)).is_empty());
        cells[3].2 = 4;
        assert_eq!(
            found(&facts(&cells)),
            [(
                "QT-03".to_owned(),
                "A 4 nhiều hơn B 2 cộng 1 còn tồn từ các tháng trước trong năm.".to_owned()
            )]
        );
        // A month in which more was cleared than occurred leaves nothing, not less than nothing.
        let older = [
            ("ttxh-vu", "hc:2026-09", 1),
            ("ttxh-kham-pha", "hc:2026-09", 9),
        ];
        let with: Vec<_> = older.iter().chain(&cells[..3]).copied().collect();
        let mut with = facts(&with);
        with.put(
            "",
            "ttxh-kham-pha",
            month("hc:2026-11"),
            Amount::Reported(3),
        );
        assert!(numbers(&with).is_empty());
    }

    #[test]
    fn a_stock_grows_by_no_more_than_what_came() {
        let cells = [
            ("nghien-quan-ly", "hc:2026-10", 20),
            ("nghien-moi", "hc:2026-11", 1),
            ("nghien-quan-ly", "hc:2026-11", 22),
        ];
        assert_eq!(numbers(&facts(&cells)), ["QT-06"]);
        let mut fewer = facts(&cells);
        fewer.put(
            "",
            "nghien-quan-ly",
            month("hc:2026-11"),
            Amount::Reported(19),
        );
        assert!(numbers(&fewer).is_empty(), "people may leave");
        assert_eq!(month_before(month("hc:2026-01")), month("hc:2025-12"));
    }

    #[test]
    fn unusual_is_judged_by_how_counts_vary() {
        let with = |x, years: &[i64]| {
            let mut facts = facts(&[("tuan-tra", "hc:2026-11", x)]);
            for (i, value) in years.iter().enumerate() {
                let at = month("hc:2026-11").earlier(i as i32 + 1);
                facts.put("", "tuan-tra", at, Amount::Reported(*value));
            }
            numbers(&facts)
        };
        assert_eq!(with(30, &[10, 10, 10]), ["QT-07"]);
        assert!(with(15, &[10, 10, 10]).is_empty());
        assert!(with(4, &[0, 0, 0]).is_empty(), "tiny numbers");
        assert_eq!(with(14, &[1, 1]), ["QT-07"]);
        assert!(with(14, &[1]).is_empty(), "one year tells nothing");
        assert_eq!(with(1010, &[900, 910, 905, 900, 895]), ["QT-07"]);
        assert!(with(960, &[900, 910, 905, 900, 895]).is_empty());
    }

    #[test]
    fn months_between_reports_are_missing_and_a_row_nobody_began_is_not() {
        let mut facts = facts(&[("tngt-vu", "hc:2026-02", 1), ("tngt-vu", "hc:2026-11", 1)]);
        for m in [3, 5, 6, 7, 8, 9, 10] {
            let at = month(&format!("hc:2026-{m:02}"));
            facts.put("", "tngt-vu", at, Amount::Reported(0));
        }
        assert_eq!(
            found(&facts),
            [("QT-08".to_owned(), "A chưa báo cáo: tháng 4.".to_owned())]
        );
        facts.put("", "tngt-vu", month("hc:2026-04"), Amount::NotApplicable);
        assert!(numbers(&facts).is_empty());
        facts.put("", "tngt-vu", month("hc:2026-11"), Amount::NotReported);
        assert_eq!(numbers(&facts), ["QT-08"]);
    }

    #[test]
    fn residential_units_are_summed_with_their_coverage() {
        let mut facts = facts(&[("tngt-vu", "hc:2026-11", 3)]);
        facts.places = vec!["x".into(), "y".into()];
        facts.put("x", "tngt-vu", month("hc:2026-11"), Amount::Reported(2));
        assert!(numbers(&facts).is_empty(), "one of two reported, not above");
        facts.put("y", "tngt-vu", month("hc:2026-11"), Amount::Reported(0));
        assert_eq!(
            found(&facts),
            [(
                "QT-09".to_owned(),
                "A toàn phường 3, cộng 2/2 khu dân cư được 2.".to_owned()
            )]
        );
        facts.put("y", "tngt-vu", month("hc:2026-11"), Amount::Reported(1));
        assert!(numbers(&facts).is_empty());
    }
}
