//! Checks the figures of a report's sentences against each other, and writes such sentences.
//!
//! A percentage is checked against the counts of its own sentence, exactly. Promise: a right text
//! is never called wrong. What cannot be tied to counts with certainty is left alone, and how many
//! percentages were left alone is told. Percentages are compared at the decimals they are printed
//! with: an exact half may go either way; decimals that were cut off instead of rounded (66,6 for
//! 66,67) are a remark, not a finding, because the counts do not contradict them, though the
//! program itself would print 66,7 (design.md §7).
//!
//! "(10/15)" is read as (nay/trước), now over before, as the Ministry's and the wards' reports
//! write it. Positions count characters (Unicode scalar values) of the text in NFC.

mod bases;
mod changes;
mod checks;
mod claims;
mod exact;
mod findings;
mod guards;
mod lead;
mod lists;
mod mentions;
mod named;
mod places;
mod points;
mod rates;
mod reader;
mod scene;
mod sums;
mod ties;
mod tokens;
mod wording;
mod words;
mod write;

pub use findings::{Checked, Finding, Reason};
pub use named::{Stated, Stored};
pub use write::{Cell, Counted, Measure, Paragraph, Rated, write};

use scene::Scene;

/// Checks a text, which is in NFC. Time grows with its length; 100 pages take well under a second.
pub fn check(text: &str) -> Checked {
    let chars: Vec<char> = text.chars().collect();
    let sentences = tokens::sentences(&chars);
    let claims: Vec<Vec<claims::Claim>> = sentences.iter().map(claims::read).collect();
    let mut found = Checked::default();
    for (i, sentence) in sentences.iter().enumerate() {
        let before = i
            .checked_sub(1)
            .map(|b| (&sentences[b], claims[b].as_slice()));
        let scene = Scene {
            text: &chars,
            sentence,
            claims: &claims[i],
            before,
        };
        checks::percents(&scene, &mut found);
        checks::differences(&scene, &mut found);
        sums::sums(&scene, &mut found);
    }
    found
        .findings
        .sort_by_key(|finding| (finding.number_at, finding.at));
    found.findings.dedup_by(|a, b| a.number_at == b.number_at);
    found.remarks.sort_by_key(|finding| finding.number_at);
    found
}

/// The counts and rates of a text in NFC that name their period and their indicator, where the
/// sentence speaks of no other place than the unit called `own` ("Phường Hồng Gai").
pub fn stated(text: &str, own: &str) -> Vec<Stated> {
    let chars: Vec<char> = text.chars().collect();
    tokens::sentences(&chars)
        .iter()
        .flat_map(|sentence| named::of_sentence(&chars, sentence, &claims::read(sentence), own))
        .collect()
}
