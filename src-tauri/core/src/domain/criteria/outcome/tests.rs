use super::*;
use crate::domain::criteria::{CriterionKind, Deduction, Working};

pub(super) fn criterion(number: &str) -> Criterion {
    Criterion {
        number: number.into(),
        text: "thử".into(),
        kind: CriterionKind::Scored,
        max: Some(500),
        step: Some(25),
        pass_at: Some(300),
        is_mandatory: false,
        must_reach_max: false,
        disqualifies: false,
        bonus: None,
        deductions: Vec::new(),
        threshold: None,
        waits_on: None,
        evidence: None,
        guidance: None,
    }
}

pub(super) fn group(cap: Option<i64>, criteria: Vec<Criterion>) -> Group {
    Group {
        number: "I".into(),
        title: "Nhóm".into(),
        cap,
        criteria,
    }
}

pub(super) fn scored(points: i64) -> Judgement {
    Judgement {
        state: State::Scored,
        points: Some(points),
    }
}

pub(super) const WAITING: Judgement = Judgement {
    state: State::Waiting,
    points: None,
};

fn own(group: &Group, judgements: &[Option<Judgement>]) -> Vec<Answered<'static>> {
    let group: &'static Group = Box::leak(Box::new(group.clone()));
    let layers = |j: &Option<Judgement>| j.map(|j| (Layer::Own, j)).into_iter().collect();
    group
        .criteria
        .iter()
        .zip(judgements)
        .map(|(criterion, j)| Answered {
            criterion,
            layers: layers(j),
        })
        .collect()
}

fn result(group: &Group, pass: PassRule, judgements: &[Option<Judgement>]) -> Outcome {
    let answered = AnsweredGroup {
        group,
        criteria: own(group, judgements),
    };
    outcome(Scoring::Points, None, pass, &[answered])
}

#[test]
fn what_waits_on_another_body_is_neither_met_nor_unmet() {
    let g = group(None, vec![criterion("1"), criterion("2")]);
    let found = result(&g, PassRule::default(), &[Some(scored(400)), Some(WAITING)]);
    assert_eq!(
        (found.shown.as_str(), found.score.as_deref()),
        ("1/2", Some("4/10"))
    );
    assert_eq!((found.unmet, found.waiting), (0, vec!["2".to_owned()]));
    assert_eq!(found.decision, Decision::WaitsOnOthers);
}

#[test]
fn the_headline_is_the_highest_layer_that_judged_all() {
    let g = group(None, vec![criterion("1"), criterion("2")]);
    let layers =
        |p: i64| BTreeMap::from([(Layer::Own, scored(500)), (Layer::Appraisal, scored(p))]);
    let answered = |second: BTreeMap<Layer, Judgement>| AnsweredGroup {
        group: &g,
        criteria: vec![
            Answered {
                criterion: &g.criteria[0],
                layers: layers(300),
            },
            Answered {
                criterion: &g.criteria[1],
                layers: second,
            },
        ],
    };
    let all = outcome(
        Scoring::Points,
        None,
        PassRule::default(),
        &[answered(layers(200))],
    );
    assert_eq!(
        (all.layer, all.score.as_deref(), all.met),
        (Layer::Appraisal, Some("5/10"), 1)
    );
    let partly = answered(BTreeMap::from([(Layer::Own, scored(500))]));
    let partly = outcome(Scoring::Points, None, PassRule::default(), &[partly]);
    assert_eq!(partly.layer, Layer::Own);
}

#[test]
fn points_must_fit_the_criterion() {
    let c = criterion("1");
    assert!(scored(500).check(&c).is_ok() && scored(475).check(&c).is_ok());
    for wrong in [600, -100, 110] {
        assert!(scored(wrong).check(&c).is_err(), "{wrong}");
    }
    let met = Judgement {
        state: State::Met,
        points: None,
    };
    assert!(met.check(&c).is_err());
}

#[test]
fn deductions_and_bonus_make_the_points() {
    let mut c = criterion("1");
    c.bonus = Some(100);
    c.deductions = vec![Deduction {
        points: 75,
        text: "chậm".into(),
    }];
    let working = |before, times, bonus| Working {
        before,
        taken: vec![(0, times)],
        bonus,
        figures: None,
    };
    assert_eq!(working(500, 2, 0).points(&c), Ok(350));
    assert_eq!(working(100, 9, 50).points(&c), Ok(50), "never below zero");
    assert!(working(500, 0, 150).points(&c).is_err());
    assert!(
        Working {
            before: 500,
            taken: vec![(1, 1)],
            bonus: 0,
            figures: None,
        }
        .points(&c)
        .is_err()
    );
}

#[test]
fn each_rule_decides_and_says_so() {
    let mut mandatory = criterion("1");
    mandatory.is_mandatory = true;
    let mut out = criterion("2");
    out.disqualifies = true;
    let mut most = criterion("3");
    most.must_reach_max = true;
    let g = group(None, vec![mandatory, out, most, criterion("4")]);
    let rule = PassRule {
        all_mandatory: true,
        at_least_met: Some(3),
        at_least_points: Some(1600),
    };
    let decided = |points: [i64; 4]| {
        let found = result(&g, rule, &points.map(|p| Some(scored(p))));
        (found.decision, found.reasons)
    };
    let one = |n: &str| vec![n.to_owned()];
    assert_eq!(decided([300, 300, 500, 500]).0, Decision::Reached);
    assert_eq!(
        decided([275, 500, 500, 500]),
        (
            Decision::NotReached,
            vec![Reason::MandatoryUnmet { numbers: one("1") }]
        )
    );
    assert_eq!(
        decided([500, 275, 500, 500]),
        (
            Decision::NotReached,
            vec![Reason::Disqualified { numbers: one("2") }]
        )
    );
    assert_eq!(
        decided([500, 500, 475, 500]),
        (
            Decision::NotReached,
            vec![Reason::BelowMaximum { numbers: one("3") }]
        )
    );
    let (decision, reasons) = decided([300, 300, 500, 0]);
    assert_eq!(decision, Decision::NotReached);
    assert!(reasons.contains(&Reason::TooFewPoints {
        points: "11".into(),
        needed: "16".into(),
        missing: "5".into()
    }));
}

#[test]
fn what_is_open_decides_nothing_until_it_can() {
    let g = group(None, vec![criterion("1"), criterion("2")]);
    let rule = PassRule {
        at_least_points: Some(800),
        ..PassRule::default()
    };
    assert_eq!(
        result(&g, rule, &[Some(scored(400)), None]).decision,
        Decision::Open
    );
    assert_eq!(
        result(&g, rule, &[Some(scored(200)), None]).decision,
        Decision::NotReached,
        "5 more cannot make up 6"
    );
    assert_eq!(
        result(&g, rule, &[Some(scored(400)), Some(WAITING)]).decision,
        Decision::WaitsOnOthers
    );
}
