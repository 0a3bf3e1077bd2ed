//! Two PCs of a station, and the province, around one signature.

use super::*;

/// Lays the state of a PC into a new folder: a second device of the same ward.
fn second_pc(pc: &Pc) -> Pc {
    let made = pc.call("create_backup", json!({ "folder": pc.place("sao-luu") }));
    let other = Pc::new();
    other.app.environment.clock.advance(3_600_000);
    other.call(
        "restore_backup",
        json!({ "path": made["path"], "folder": other.data() }),
    );
    other.unlock(&other.data()).unwrap();
    other
}

/// Carries every entry of the ward from one PC to another.
fn carry(from: &Pc, to: &Pc) {
    let entries = from
        .app
        .session()
        .unwrap()
        .store
        .read(|db| {
            let mut all = Vec::new();
            for (unit, device, _, _) in journal::list_streams(db)? {
                all.extend(journal::entries_above(db, &unit, &device, 0)?);
            }
            Ok(all)
        })
        .unwrap();
    let session = to.app.session().unwrap();
    let mut writer = session.store.writer();
    let tx = begin(&mut writer).unwrap();
    let schema = &session.store.schema;
    adopt(&tx, schema, entries, &|_| None, 5, &mut |_| Ok(())).unwrap();
    tx.commit().unwrap();
}

#[test]
fn a_late_write_of_another_pc_waits_and_the_province_sees_the_signed_copy() {
    let (ward, province) = (
        Pc::with_folder("ward", "06685"),
        Pc::with_folder("province", "22"),
    );
    enrol(&ward, &province);
    ward.enter("tin-bao", MONTH, "5");
    let other = second_pc(&ward);
    close(&ward);
    // The other PC has not seen the closing: it may still enter.
    other.enter("tin-bao", MONTH, "6");
    enrol(&other, &province);
    let late_first = other.export(None);
    province.import(&[&late_first, &ward.export(None)]);
    let figure = json!({ "indicator": "tin-bao", "period": MONTH, "unit": WARD });
    assert_eq!(
        province.call("get_figure", figure.clone())["count"],
        json!(5)
    );
    assert_eq!(cell(&province, "tin-bao"), (json!("5"), json!("6")));
    let seen = province.call("get_closing", json!({ "period": MONTH, "unit": WARD }));
    assert_eq!(
        (&seen["number"], &seen["isNamedHere"]),
        (&json!(0), &json!(false))
    );
    assert_eq!(late(&seen)[0].3, "arrived");

    carry(&other, &ward);
    let view = closing(&ward);
    let expected = ("tin-bao", "5", "6", "arrived");
    let expected = [expected].map(|(a, b, c, d)| (a.into(), b.into(), c.into(), d.into()));
    assert_eq!(late(&view), expected);
    assert_eq!(
        province.refused(
            "correct_period",
            json!({ "period": MONTH, "unit": WARD, "reason": "x", "take": [] })
        ),
        "not-allowed"
    );
    correct(&ward, "tin-bao", "tin nhận ở máy trực ban");
    assert_eq!(cell(&ward, "tin-bao"), (json!("6"), json!(null)));
    province.import(&[&ward.export(None)]);
    assert_eq!(province.call("get_figure", figure)["count"], json!(6));
    // Corrections are numbered on the PC that closed; elsewhere only after taking over.
    carry(&ward, &other);
    assert_eq!(cell(&other, "tin-bao"), (json!("6"), json!(null)));
    propose(&other, "tin-bao", "7");
    let take = json!([{ "indicator": "tin-bao" }]);
    let request = json!({ "period": MONTH, "reason": "sót", "take": take });
    assert_eq!(
        other.refused("correct_period", request),
        "correction-elsewhere"
    );
    let request =
        json!({ "period": MONTH, "reason": "máy cũ hỏng", "take": take, "takesOver": true });
    assert_eq!(other.call("correct_period", request)["number"], json!(2));
}

#[test]
fn two_pcs_that_close_the_same_month_are_told_until_a_correction_settles_it() {
    let ward = Pc::with_folder("ward", "06685");
    ward.enter("tin-bao", MONTH, "5");
    let other = second_pc(&ward);
    close(&ward);
    other.enter("tin-bao", MONTH, "6");
    close(&other);
    carry(&other, &ward);
    carry(&ward, &other);
    for pc in [&ward, &other] {
        let view = closing(pc);
        assert_eq!(view["isDisputed"], json!(true));
        assert_eq!(view["acts"].as_array().unwrap().len(), 1);
        assert_eq!(
            cell(pc, "tin-bao"),
            (json!("5"), json!("6")),
            "signed first stands"
        );
    }
    let beside = closing(&ward)["beside"][0].clone();
    let sheet = printed(&ward, &beside, "figures", "may-khac.pdf");
    assert!(
        sheet.contains("Tiếp nhận tin 6"),
        "printed as issued there: {sheet}"
    );
    let settled = correct(
        &ward,
        "tin-bao",
        "hai máy cùng chốt, lấy số của máy trực ban",
    );
    assert_eq!(settled["isDisputed"], json!(false));
    assert_eq!(settled["beside"][0]["isSettled"], json!(true));
    assert_eq!(cell(&ward, "tin-bao"), (json!("6"), json!(null)));
    carry(&ward, &other);
    assert_eq!(other.content().states, ward.content().states);
    assert_eq!(closing(&other)["isDisputed"], json!(false));
}
