//! Files looked at in the window, harmless or hostile.

use super::*;

#[test]
fn a_document_that_swells_is_refused_before_it_does() {
    let pc = ward();
    let zeros = vec![0_u8; 257 << 20];
    let bomb = zip_of(&[
        ("[Content_Types].xml", DOCX_TYPES),
        ("word/document.xml", &zeros),
    ]);
    assert!(bomb.len() < 1 << 20, "a small file: {}", bomb.len());
    assert_eq!(refused(&pc, &put(&pc, "nổ.docx", &bomb)).0, "file-swells");
}

#[test]
fn a_name_of_three_hundred_marked_letters_is_kept_as_words() {
    let pc = ward();
    let path = put(&pc, "x.png", &png());
    let long = format!("{}.png", "ế".repeat(300));
    let request = json!({ "files": [{ "path": path, "name": format!("../../{long}") }] });
    let done = pc.call("add_evidence_files", request);
    assert_eq!(done["added"][0]["name"], json!("ế".repeat(200)), "{done:#}");
    let piece = list(&pc)["pieces"][0].clone();
    assert_eq!(piece["file"]["fileName"], json!("ế".repeat(260)));
    let proposed = piece["file"]["proposedName"].as_str().unwrap();
    assert_eq!(proposed, format!("{}.png", "ế".repeat(100)));
    // What was put in comes out, at the place that was chosen and nowhere else.
    let to = pc.place("ra").join("ra.png");
    pc.call(
        "save_evidence_file",
        json!({ "id": piece["id"], "path": to }),
    );
    assert_eq!(std::fs::read(&to).unwrap(), png());
}

#[test]
fn a_preview_shows_pages_pictures_and_words() {
    let pc = ward();
    let paper = add(&pc, &put(&pc, "a.pdf", &pdf()), None);
    let page = pc.call("preview_evidence", json!({ "id": paper["id"], "page": 2 }));
    assert_eq!((&page["pages"], &page["page"]), (&json!(2), &json!(2)));
    let image = page["image"].as_str().unwrap();
    assert!(
        image.starts_with("data:image/png;base64,iVBORw0KGgo"),
        "{image:.60}"
    );
    assert_eq!(
        pc.refused("preview_evidence", json!({ "id": paper["id"], "page": 3 })),
        "page-missing"
    );
    let picture = add(&pc, &put(&pc, "b.png", &png()), None);
    let shown = pc.call("preview_evidence", json!({ "id": picture["id"] }));
    assert!(
        shown["image"]
            .as_str()
            .unwrap()
            .starts_with("data:image/png;base64,")
    );
    let letter = add(
        &pc,
        &put(&pc, "c.docx", &docx("Đã họp dân ngày 05/12.")),
        None,
    );
    let read = pc.call("preview_evidence", json!({ "id": letter["id"] }));
    assert_eq!(
        read["text"].as_str().unwrap().trim(),
        "Đã họp dân ngày 05/12."
    );

    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet().set_name("Tháng 12").unwrap();
    sheet.write(0, 0, "Nội dung").unwrap();
    sheet.write(1, 0, "Tin báo").unwrap();
    sheet.write(1, 1, 14.5).unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let table = add(&pc, &put(&pc, "d.xlsx", &bytes), None);
    let read = pc.call("preview_evidence", json!({ "id": table["id"] }));
    assert_eq!(read["text"], json!("Tháng 12\nNội dung\nTin báo\t14,5\n"));
}

#[test]
fn hostile_papers_cost_a_message_and_nothing_else() {
    let pc = ward();
    let nested = [b"%PDF-1.4\n".to_vec(), vec![b'['; 3_000_000]].concat();
    let huge = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n\
        2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n\
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R\
        /Resources<</XObject<</I 5 0 R>>>>>>endobj\n\
        4 0 obj<</Length 28>>stream\nq 600 0 0 800 0 0 cm /I Do Q\nendstream endobj\n\
        5 0 obj<</Type/XObject/Subtype/Image/Width 60000/Height 60000/BitsPerComponent 8\
        /ColorSpace/DeviceRGB/Length 3>>stream\nabc\nendstream endobj\n\
        trailer<</Root 1 0 R>>\n%%EOF\n"
        .to_vec();
    let cases = [
        ("lồng.pdf", nested, "preview-too-large"),
        ("ảnh lớn.pdf", huge, "preview-too-large"),
        ("vụn.pdf", b"%PDF-1.7\nkhong co gi".to_vec(), "file-damaged"),
    ];
    for (name, bytes, code) in cases {
        let piece = add(&pc, &put(&pc, name, &bytes), None);
        assert_eq!(
            pc.refused("preview_evidence", json!({ "id": piece["id"] })),
            code,
            "{name}"
        );
        let to = pc.place("ra").join("ra.pdf");
        pc.call(
            "save_evidence_file",
            json!({ "id": piece["id"], "path": to }),
        );
        assert_eq!(
            std::fs::read(&to).unwrap(),
            bytes,
            "{name} is kept as it is"
        );
    }
}
