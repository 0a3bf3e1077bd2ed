//! Golden cases of the later documents, and the program's ways to end.

use super::*;

#[test]
fn commendations_of_a_year_add_up() {
    let line = Line::init("ward", "06685");
    let case = case("N-commendations");
    let save = |honoured: &str, count: &Value| {
        let request = json!({
            "year": 2023, "form": "certificate", "honoured": honoured, "count": count,
        });
        line.call("save_commendation", &request);
    };
    save("collective", &case["given"]["collectives"]);
    save("office_holder", &case["given"]["individuals"]);
    let years = line.call("list_commendations", &json!({}))["years"].clone();
    assert_eq!(years[0]["total"], case["expect"]["total"]);
    assert_eq!(
        (&years[0]["collectives"], &years[0]["individuals"]),
        (&case["given"]["collectives"], &case["given"]["individuals"])
    );
}

#[test]
fn an_assignment_is_complete_only_with_all_five_clears() {
    let line = Line::of_document("S");
    let case = case("S-five-clears");
    let commander = line.call(
        "save_staff",
        &json!({ "name": "Phạm Văn Chỉ Huy", "position": "Phó Trưởng Công an phường" }),
    );
    let board = line.call("get_assignments", &json!({}));
    let (set, year) = (&board["set"]["id"], &board["year"]);
    let number = &board["rows"][0]["number"];
    // What each of the five is entered as, in the order the document names them.
    let entered = [
        ("personId", board["people"][0]["id"].clone()),
        ("task", json!("Rà soát, lập danh sách")),
        ("dueOn", json!("2026-12-31")),
        ("product", json!("Danh sách có ký duyệt")),
        ("supervisorId", commander["id"].clone()),
    ];
    assert_eq!(
        case["given"]["fields"].as_array().unwrap().len(),
        entered.len()
    );
    let assign = |with: &[(&str, Value)]| {
        let mut request = json!({ "set": set, "year": year, "criterion": number });
        for (field, value) in with {
            request[*field] = value.clone();
        }
        let list = line.call("assign_criterion", &request);
        let rows = list["groups"][0]["criteria"].as_array().unwrap();
        rows[0]["assignment"]["missing"].as_array().unwrap().len()
    };
    let without_one = (0..entered.len()).map(|left_out| {
        let mut with = entered.to_vec();
        with.remove(left_out);
        assign(&with)
    });
    let each_is_needed = without_one.collect::<Vec<_>>() == [1; 5];
    let all_suffice = assign(&entered) == 0;
    let reply = json!({ "complete_only_when_all_five_filled": each_is_needed && all_suffice });
    assert_eq!(case["expect"], reply);
}

#[test]
fn an_increase_from_nothing_has_no_percent() {
    let line = Line::init("ward", "06685");
    let case = case("X-zero-base");
    for (period, value) in [
        ("hc:2026-10", &case["given"]["current"]),
        ("hc:2026-09", &case["given"]["base"]),
    ] {
        let request =
            json!({ "indicator": "ttxh-vu", "period": period, "value": value.to_string() });
        line.call("enter_figure", &request);
    }
    let asked = [
        "compare",
        "ttxh-vu",
        "--period",
        "hc:2026-10",
        "--with",
        "hc:2026-09",
    ];
    assert_eq!(differences(&case, &line.json(&asked)), [""; 0]);
    let request = json!({ "indicator": "ttxh-vu", "period": "hc:2026-10", "with": "hc:2026-09" });
    assert_eq!(
        differences(&case, &line.call("compare_figures", &request)),
        [""; 0]
    );
}

#[test]
fn a_month_that_was_not_reported_is_no_zero() {
    let line = Line::init("ward", "06685");
    let case = case("X-not-reported");
    let months = case["given"]["months"].as_array().unwrap();
    for (month, value) in months
        .iter()
        .enumerate()
        .filter(|(_, value)| !value.is_null())
    {
        let period = format!("hc:2026-{:02}", month + 1);
        let request =
            json!({ "indicator": "tin-bao", "period": period, "value": value.to_string() });
        line.call("enter_figure", &request);
    }
    let asked = ["figure", "tin-bao", "--period", "hc:2026-Q1"];
    assert_eq!(
        differences(&case, &line.json(&asked)),
        [""; 0],
        "a month left blank"
    );
    line.call(
        "enter_figure",
        &json!({ "indicator": "tin-bao", "period": "hc:2026-02", "value": "-" }),
    );
    assert_eq!(
        differences(&case, &line.json(&asked)),
        [""; 0],
        "a month said to be not reported"
    );
    line.call(
        "enter_figure",
        &json!({ "indicator": "tin-bao", "period": "hc:2026-02", "value": "0" }),
    );
    let whole = line.json(&asked);
    assert_eq!(
        (&whole["value"], &whole["coverage"]),
        (&json!("3"), &json!("3/3")),
        "a zero is a figure"
    );
}

#[test]
fn members_of_the_steering_committee_report_late() {
    let line = Line::init("ward", "06685");
    let case = case("G-late-reports");
    let given = &case["given"];
    // The month of January 2023, due on the fifth of the month after, whatever day that is.
    let duty = line.call(
        "save_report_duty",
        &json!({
            "name": "Báo cáo tháng", "body": "Ban Chỉ đạo", "calendar": "dl", "dueDay": 5,
            "dueMonth": "next", "offDayRule": "stays",
        }),
    );
    let received = given["received"].as_array().unwrap();
    assert_eq!(given["members"].as_u64(), Some(received.len() as u64));
    for (at, day) in received.iter().enumerate() {
        let member = line.call(
            "save_committee_member",
            &json!({
                "name": format!("Thành viên {}", at + 1), "body": "Ban Chỉ đạo",
                "organisation": format!("Tổ dân phố {}", at + 1), "isReporting": true,
            }),
        );
        if let Some(day) = day.as_str() {
            line.call(
                "record_member_report",
                &json!({
                    "dutyId": duty["id"], "memberId": member["id"], "period": "dl:2023-01",
                    "receivedOn": day,
                }),
            );
        }
    }
    let board = line.call(
        "get_reporting_board",
        &json!({ "period": "dl:2023-01", "asOf": given["as_of"] }),
    );
    assert_eq!(board["duties"][0]["dueOn"], given["due"]);
    let expect = &case["expect"];
    for (name, got) in [
        ("on_time", &board["tally"]["onTime"]),
        ("late", &board["tally"]["late"]),
        ("missing", &board["tally"]["missing"]),
        ("rate_on_time", &board["rateOnTime"]),
    ] {
        assert_eq!(got, &expect[name], "{name}");
    }
    assert_eq!(
        board["coverage"],
        json!("1/3"),
        "never a rate without its counts"
    );
}

#[test]
fn the_program_tells_done_refused_and_wrong_usage_apart() {
    let line = Line::init("ward", "06685");
    assert_eq!(line.run(&["verify"]).status.code(), Some(0));
    let refused = line.run(&[
        "compare",
        "tin-bao",
        "--period",
        "hc:2026-10",
        "--with",
        "hc:2026",
        "--json",
    ]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(refused.stdout.is_empty(), "messages go to stderr");
    assert!(String::from_utf8_lossy(&refused.stderr).contains("(periods-unlike)"));
    assert_eq!(line.run(&["compare"]).status.code(), Some(2));
    assert_eq!(line.run(&["no-such-command"]).status.code(), Some(2));
    let again = line.run(&["init", "--role", "ward", "--unit", "06685", "--admin", "B"]);
    assert_eq!(again.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&again.stderr).contains("(folder-not-empty)"));
}

/// What is not applicable is not missing, and a figure of its own tells what its months say.
#[test]
fn a_figure_without_a_number_says_which_kind_of_nothing_it_is() {
    let line = Line::init("ward", "06685");
    let enter = |indicator: &str, period: &str, value: &str| {
        let request = json!({ "indicator": indicator, "period": period, "value": value });
        let done = line.run(&["call", "enter_figure", &request.to_string()]);
        assert_eq!(done.status.code(), Some(0));
    };
    enter("tngt-vu", "hc:2026-03", "k/c");
    for month in ["01", "02", "03"] {
        enter("danh-bac-vu", &format!("hc:2026-{month}"), "2");
    }
    enter("danh-bac-vu", "hc:2026-Q1", "9");
    let said = |arguments: &[&str]| {
        let found = line.run(arguments);
        String::from_utf8(found.stdout).expect("text")
    };
    let figure = |indicator: &str, period: &str| said(&["figure", indicator, "--period", period]);
    let nothing = figure("tngt-vu", "hc:2026-03");
    assert!(nothing.contains("không áp dụng (k/c)"), "{nothing}");
    let missing = figure("tngt-vu", "hc:2026-02");
    assert!(missing.contains("chưa có số"), "{missing}");
    let own = figure("danh-bac-vu", "hc:2026-Q1");
    assert!(
        own.contains("09 vụ") && own.contains("khác tổng các tháng"),
        "{own}"
    );
}
