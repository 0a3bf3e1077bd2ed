//! Writes every sample form as PDF into the folder given, with the time each took.

#![allow(dead_code, reason = "the samples are shared with the tests")]
#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a program for the terminal"
)]

use std::path::PathBuf;
use std::time::Instant;

use phuong_documents::{Form, render};

#[path = "../tests/forms/samples.rs"]
mod samples;

fn main() {
    let folder = PathBuf::from(std::env::args().nth(1).expect("usage: samples FOLDER"));
    std::fs::create_dir_all(&folder).unwrap();
    let mut long_names = samples::checklist();
    long_names["parent"] = "CÔNG AN THÀNH PHỐ\nHỒ CHÍ MINH".into();
    long_names["unit"] = "CÔNG AN PHƯỜNG VĂN MIẾU - QUỐC TỬ GIÁM".into();
    long_names["place"] = "Văn Miếu - Quốc Tử Giám".into();
    let mut english = samples::checklist();
    english["language"] = "en".into();
    english["labels"] = samples::labels(Form::Checklist, "en");
    let all = [
        ("checklist", Form::Checklist, samples::checklist()),
        ("long-names", Form::Checklist, long_names),
        ("english", Form::Checklist, english),
        (
            "unscored",
            Form::Checklist,
            samples::unscored(samples::checklist()),
        ),
        (
            "blank",
            Form::Checklist,
            samples::blank(samples::checklist()),
        ),
        (
            "27-long",
            Form::Checklist,
            samples::checklist_of_size(&[5, 6, 6, 5, 5], 60),
        ),
        (
            "60",
            Form::Checklist,
            samples::checklist_of_size(&[8, 8, 8, 8, 7, 7, 7, 7], 9),
        ),
        (
            "200",
            Form::Checklist,
            samples::checklist_of_size(&[25; 8], 9),
        ),
        (
            "large-points",
            Form::ChecklistLarge,
            samples::large(samples::checklist(), true),
        ),
        (
            "large-met",
            Form::ChecklistLarge,
            samples::large(samples::unscored(samples::checklist()), true),
        ),
        (
            "large-filled",
            Form::ChecklistLarge,
            samples::large(samples::checklist(), false),
        ),
        (
            "record",
            Form::Record,
            samples::record(&[3, 1, 12, 9], 14, false),
        ),
        (
            "record-across",
            Form::Record,
            samples::record(&[3, 1, 12, 9], 30, true),
        ),
        ("list", Form::List, samples::list(60)),
        (
            "recovery-card",
            Form::RecoveryCard,
            samples::recovery_card(),
        ),
    ];
    for (name, form, data) in all {
        let start = Instant::now();
        let document = render(form, &data).unwrap();
        let laid_out = start.elapsed();
        let pdf = document.pdf().unwrap();
        let written = start.elapsed() - laid_out;
        let pages = document.page_count();
        println!(
            "{name}: {pages} pages, {} bytes, {laid_out:?} + {written:?}",
            pdf.len()
        );
        std::fs::write(folder.join(format!("{name}.pdf")), pdf).unwrap();
    }
}
