//! Ward: the commander's signature.

use super::process::{Case, Process, copy_of, result_of};
use super::view::{assessment_of, conflicting, unanswered};
use super::*;
use crate::actions::criteria::{checklist_of, find_set};
use crate::actions::validate::{note, within};
use crate::domain::assessment::{Signing, changes};
use crate::error::Error;
use crate::session::Context;
use crate::store::assessment::{self as store, AssessmentKey, SigningRow};
use crate::store::criteria;

/// Signs what the ward's layers say. A changed answer afterwards is told; signing again makes a
/// new numbered signature beside the earlier ones.
pub fn sign_assessment(context: &Context, request: SignAssessment) -> Result<Assessment, Error> {
    let session = context.session()?;
    session.require_ward()?;
    let unit = session.unit()?;
    let year = within("năm", request.year.into(), 1900, 2200)? as i32;
    let remark = note("ghi chú", request.note.as_deref())?;
    context.write(|w| {
        let set = find_set(w.tx, &request.set)?;
        let list = checklist_of(w.tx, &session, unit, &set, year, context)?;
        let open = unanswered(&list);
        if let Some(first) = open.first() {
            return Err(Error::AssessmentIncomplete {
                count: open.len() as u32,
                first: first.number.clone(),
            });
        }
        let disputed = conflicting(&list);
        if let Some(first) = disputed.first() {
            return Err(Error::AssessmentDisputed {
                count: disputed.len() as u32,
                first: first.number.clone(),
            });
        }
        let answers = criteria::list_answers(w.tx, unit.id.as_str(), &set.ids(), year)?;
        let process = Process::read(
            w.tx,
            &session,
            Case {
                unit,
                set: &set,
                year,
            },
        )?;
        let layers = [Layer::Own, Layer::Committee];
        let copy = copy_of(&set, &answers, &layers);
        if let Some(last) = process.signing() {
            let is_same = changes(&last.copy, &copy, &layers).is_empty();
            // After a return the ward may stand by what it said.
            if is_same && process.returned().is_none() {
                return Err(Error::AssessmentUnchanged {
                    number: last.number,
                });
            }
        }
        let (shown, score) = result_of(&list, Layer::Own);
        let row = SigningRow {
            signing: Signing {
                id: w.environment.ids.next(),
                device: w.stamp.device.clone(),
                signed_at: w.now,
            },
            number: 1 + process.signings.iter().map(|s| s.number).max().unwrap_or(0),
            signer_id: session.person.staff_id.clone(),
            signer: session.person.name.clone(),
            position: session.person.position.clone(),
            note: remark.clone(),
            shown,
            score,
            copy,
        };
        let key = AssessmentKey {
            unit_id: unit.id.as_str(),
            set_id: &set.id,
            year,
        };
        store::put_signing(w.tx, key, &row)
    })?;
    assessment_of(context, unit, &request.set, year)
}
