use super::*;

fn window(text: &str) -> (String, String) {
    let w = Period::parse(text).expect("a period").window();
    (w.first.to_string(), w.last.to_string())
}

#[test]
fn windows_are_those_of_the_rules() {
    for (period, first, last) in [
        ("hc:2026-10", "2026-09-15", "2026-10-14"),
        ("hc:2026-01", "2025-12-15", "2026-01-14"),
        ("hc:2026-Q3", "2026-06-15", "2026-09-14"),
        ("hc:2026-6T", "2025-12-15", "2026-06-14"),
        ("hc:2026-9T", "2025-12-15", "2026-09-14"),
        ("hc:2026", "2025-12-15", "2026-12-14"),
        ("dl:2026-02", "2026-02-01", "2026-02-28"),
        ("dl:2024-02", "2024-02-01", "2024-02-29"),
        ("dl:2026", "2026-01-01", "2026-12-31"),
        ("qh:2026", "2025-10-01", "2026-09-30"),
        ("qh:2026-Q1", "2025-10-01", "2025-12-31"),
        ("qh:2026-6T", "2025-10-01", "2026-03-31"),
    ] {
        assert_eq!(window(period), (first.into(), last.into()), "{period}");
        assert_eq!(Period::parse(period).expect("a period").to_string(), period);
    }
}

#[test]
fn months_cover_their_period_without_gap_or_overlap() {
    for text in [
        "hc:2026",
        "hc:2026-Q1",
        "hc:2026-9T",
        "dl:2024",
        "qh:2026",
        "qh:2026-Q2",
    ] {
        let period = Period::parse(text).expect("a period");
        let months = period.months();
        let days: i64 = months.iter().map(|m| m.window().days()).sum();
        assert_eq!(days, period.window().days(), "{text}");
        assert!(
            months
                .windows(2)
                .all(|w| w[0].window().last.succ_opt() == Some(w[1].window().first))
        );
    }
}

#[test]
fn what_is_no_period_is_refused() {
    for text in [
        "2026-10",
        "hc:26-10",
        "hc:2026-13",
        "hc:2026-1",
        "hc:2026-Q5",
        "qh:2026-10",
        "xx:2026",
        "hc:",
        "",
    ] {
        assert_eq!(Period::parse(text), None, "{text}");
    }
}

#[test]
fn a_day_falls_in_one_administrative_month() {
    let day = |t: &str| t.parse::<NaiveDate>().expect("a day");
    for (d, month) in [
        ("2026-09-15", "hc:2026-10"),
        ("2026-10-14", "hc:2026-10"),
        ("2026-12-15", "hc:2027-01"),
    ] {
        assert_eq!(
            Period::month_of(Calendar::Administrative, day(d)).to_string(),
            month
        );
    }
}

#[test]
fn every_calendar_has_its_windows_and_a_stable_text_form() {
    for (period, first, last) in [
        ("hc:2026-6C", "2026-06-15", "2026-12-14"),
        ("hc:2026-L07", "2025-12-15", "2026-07-14"),
        ("qh:2026-9T", "2025-10-01", "2026-06-30"),
        ("ct:2026", "2025-11-16", "2026-11-15"),
        ("kd:2026", "2025-11-01", "2026-10-31"),
        ("bv:2026", "2025-11-15", "2026-11-14"),
        ("tu:2026-W01", "2025-12-29", "2026-01-04"),
        ("tu:2026-W53", "2026-12-28", "2027-01-03"),
        ("tc:2026-03-01..2026-04-15", "2026-03-01", "2026-04-15"),
    ] {
        assert_eq!(window(period), (first.into(), last.into()), "{period}");
        assert_eq!(Period::parse(period).expect("a period").to_string(), period);
    }
    for text in [
        "ct:2026-Q1",
        "ct:2026-01",
        "qh:2026-L02",
        "tu:2026",
        "tu:2025-W53",
        "tu:2026-W00",
        "tc:2026-04-15..2026-03-01",
        "tc:2026-03-01",
        "tc:2026-3-1..2026-4-1",
        "hc:2026-L13",
        "hc:2026-W02",
    ] {
        assert_eq!(Period::parse(text), None, "{text}");
    }
}

#[test]
fn a_window_that_already_has_a_name_keeps_it() {
    for (given, kept) in [
        ("hc:2026-L01", "hc:2026-01"),
        ("hc:2026-L03", "hc:2026-Q1"),
        ("hc:2026-L06", "hc:2026-6T"),
        ("hc:2026-L09", "hc:2026-9T"),
        ("hc:2026-L12", "hc:2026"),
    ] {
        assert_eq!(Period::parse(given).expect("a period").to_string(), kept);
    }
}

#[test]
fn what_months_cannot_make_up_tells_its_days() {
    let cut = |text: &str, base| {
        let cut = Period::parse(text).expect("a period").cut(base);
        (cut.months.len(), cut.surplus, cut.missing)
    };
    // The assembly year from administrative months: 15/10 … 14/10.
    assert_eq!(cut("qh:2026", Calendar::Administrative), (12, 14, 14));
    assert_eq!(cut("qh:2026", Calendar::Calendar), (12, 0, 0));
    assert_eq!(cut("ct:2026", Calendar::Administrative), (12, 1, 1));
    assert_eq!(cut("kd:2026", Calendar::Calendar), (12, 0, 0));
    assert_eq!(cut("bv:2026", Calendar::Administrative), (12, 0, 0));
    // Half of April is no April.
    assert_eq!(
        cut("tc:2026-03-01..2026-04-15", Calendar::Calendar),
        (1, 0, 15)
    );
    assert_eq!(
        cut("tc:2026-03-01..2026-04-16", Calendar::Calendar),
        (2, 14, 0)
    );
    assert_eq!(
        cut("tc:2026-01-15..2026-03-14", Calendar::Administrative),
        (2, 0, 0)
    );
    assert_eq!(cut("tu:2026-W07", Calendar::Calendar), (0, 0, 7));
}

#[test]
fn only_exact_months_are_summed() {
    let months = |text: &str| {
        Period::parse(text)
            .expect("a period")
            .months()
            .iter()
            .map(Period::to_string)
            .collect::<Vec<_>>()
    };
    assert_eq!(months("bv:2026").first().expect("a month"), "hc:2025-12");
    assert_eq!(months("bv:2026").last().expect("a month"), "hc:2026-11");
    assert_eq!(months("kd:2026").first().expect("a month"), "dl:2025-11");
    assert_eq!(
        months("tc:2026-01-15..2026-03-14"),
        ["hc:2026-02", "hc:2026-03"]
    );
    assert!(months("ct:2026").is_empty() && months("tu:2026-W07").is_empty());
}

#[test]
fn like_is_compared_with_like() {
    let like = |a: &str, b: &str| {
        let period = |t| Period::parse(t).expect("a period");
        period(a).is_like(period(b))
    };
    assert!(like("hc:2026-10", "hc:2025-10") && like("hc:2026-10", "hc:2026-09"));
    assert!(like("hc:2026-6T", "hc:2025-6C"));
    assert!(like("hc:2026-L07", "hc:2025-L07") && !like("hc:2026-L07", "hc:2026-L05"));
    assert!(!like("hc:2026-10", "dl:2026-10") && !like("qh:2026", "hc:2026"));
    assert!(!like("hc:2026-6T", "hc:2026-9T") && like("tu:2026-W07", "tu:2025-W50"));
    // A window over 29 February and its year before; a month longer by three days.
    assert!(like(
        "tc:2024-02-15..2024-03-14",
        "tc:2023-02-15..2023-03-14"
    ));
    assert!(!like(
        "tc:2026-03-01..2026-03-31",
        "tc:2026-03-01..2026-04-15"
    ));
}

#[test]
fn a_period_knows_the_one_before() {
    for (period, before, year_before) in [
        ("hc:2026-01", "hc:2025-12", "hc:2025-01"),
        ("hc:2026-Q1", "hc:2025-Q4", "hc:2025-Q1"),
        ("hc:2026-6T", "hc:2025-6C", "hc:2025-6T"),
        ("tu:2026-W01", "tu:2025-W52", "tu:2025-W01"),
        ("tu:2026-W53", "tu:2026-W52", "tu:2025-W52"),
        (
            "tc:2026-03-01..2026-03-10",
            "tc:2026-02-19..2026-02-28",
            "tc:2025-03-01..2025-03-10",
        ),
        (
            "tc:2026-02-15..2026-03-14",
            "tc:2026-01-15..2026-02-14",
            "tc:2025-02-15..2025-03-14",
        ),
    ] {
        let period = Period::parse(period).expect("a period");
        assert_eq!(period.previous().expect("one").to_string(), before);
        assert_eq!(period.earlier(1).to_string(), year_before);
    }
    assert_eq!(Period::parse("hc:2026-9T").expect("one").previous(), None);
}

#[test]
fn every_rule_names_its_source() {
    for calendar in crate::domain::periods::calendars() {
        assert!(Calendar::from_code(&calendar.code).is_some());
        for rule in &calendar.rule {
            assert!(!rule.source.is_empty() && rule.checked_to.len() == 10);
            assert!(
                rule.begins.is_empty() || rule.first_day(2026).is_some(),
                "{}",
                calendar.code
            );
        }
    }
    assert_eq!(
        crate::domain::periods::calendars().len(),
        Calendar::ALL.len()
    );
}
