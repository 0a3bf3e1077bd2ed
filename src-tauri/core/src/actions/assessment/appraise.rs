//! Province: what it does with a signed assessment.

use super::process::{Case, Process, copy_of, result_of};
use super::view::{assessment_of, rows, unreasoned};
use super::*;
use crate::actions::criteria::{EffectiveSet, checklist_of, find_set};
use crate::actions::validate::{note, within};
use crate::domain::assessment::{Act, CopyLine};
use crate::domain::units::Unit;
use crate::environment::day_of;
use crate::error::Error;
use crate::session::{Context, Session, find_unit};
use crate::store::assessment::{self as store, ActRow, AssessmentKey, Remark};
use crate::store::criteria::{self, AnswerKey};
use crate::store::doors::Writing;

/// A ward of this province.
pub(super) fn ward_of(session: &Session, text: &str) -> Result<&'static Unit, Error> {
    session.require_province()?;
    let unit = find_unit(text)?;
    if !session.concerns(&unit.id) || unit.is_province {
        return Err(Error::UnitElsewhere {
            unit: unit.name.clone(),
        });
    }
    Ok(unit)
}

/// What an act of the province is about.
struct Signed<'a> {
    session: &'a Session,
    unit: &'static Unit,
    set: EffectiveSet,
    year: i32,
    process: Process,
}

impl Signed<'_> {
    /// The case with its process; refused where nobody has signed.
    fn open<'a>(
        session: &'a Session,
        w: &Writing,
        unit: &'static Unit,
        set: &str,
        year: i32,
    ) -> Result<Signed<'a>, Error> {
        let year = within("năm", year.into(), 1900, 2200)? as i32;
        let set = find_set(w.tx, set)?;
        let process = Process::read(
            w.tx,
            session,
            Case {
                unit,
                set: &set,
                year,
            },
        )?;
        if process.signing().is_none() {
            return Err(Error::AssessmentNotSigned {
                unit: unit.police_name(),
                year,
            });
        }
        Ok(Signed {
            session,
            unit,
            set,
            year,
            process,
        })
    }

    fn act(&self, w: &Writing, kind: ActKind, remark: &str) -> ActRow {
        let person = &self.session.person;
        ActRow {
            act: Act {
                id: w.environment.ids.next(),
                kind,
                signing_id: self
                    .process
                    .signing()
                    .map(|s| s.signing.id.clone())
                    .unwrap_or_default(),
                acted_at: w.now,
            },
            by_id: person.staff_id.clone(),
            by_name: person.name.clone(),
            position: person.position.clone(),
            note: remark.to_owned(),
            remarks: Vec::new(),
            shown: String::new(),
            score: None,
            copy: Vec::new(),
        }
    }

    fn put(&self, w: &Writing, act: &ActRow) -> Result<(), Error> {
        let key = AssessmentKey {
            unit_id: self.unit.id.as_str(),
            set_id: &self.set.id,
            year: self.year,
        };
        store::put_act(w.tx, key, act)
    }
}

/// Sends a signed assessment back with remarks.
pub fn return_assessment(
    context: &Context,
    request: ReturnAssessment,
) -> Result<Assessment, Error> {
    let session = context.session()?;
    let unit = ward_of(&session, &request.unit)?;
    let remark = note("nhận xét chung", request.note.as_deref())?;
    if remark.is_empty() && request.remarks.is_empty() {
        return Err(Error::FieldMissing {
            field: "nhận xét".into(),
        });
    }
    context.write(|w| {
        let case = Signed::open(&session, w, unit, &request.set, request.year)?;
        let mut act = case.act(w, ActKind::Returned, &remark);
        for given in &request.remarks {
            let (_, criterion) = case.set.find(&given.criterion)?;
            let text = note("nhận xét", Some(&given.text))?;
            if text.is_empty() {
                return Err(Error::FieldMissing {
                    field: "nhận xét".into(),
                });
            }
            act.remarks.push(Remark {
                criterion: criterion.number.clone(),
                text,
            });
        }
        case.put(w, &act)
    })?;
    assessment_of(context, unit, &request.set, request.year)
}

/// Judges what the province has not judged yet as the ward signed it.
pub fn appraise_rest(context: &Context, request: AppraiseRest) -> Result<Assessment, Error> {
    let session = context.session()?;
    let unit = ward_of(&session, &request.unit)?;
    context.write(|w| {
        let case = Signed::open(&session, w, unit, &request.set, request.year)?;
        let answers = criteria::list_answers(w.tx, unit.id.as_str(), &case.set.ids(), case.year)?;
        let today = day_of(w.now).to_string();
        let copy = case
            .process
            .signing()
            .map(|s| s.copy.clone())
            .unwrap_or_default();
        // The committee's word is the ward's last where it judged.
        let is_last = |line: &CopyLine| {
            line.layer == Layer::Committee
                || !copy.iter().any(|l| {
                    (&l.set, &l.criterion, l.layer)
                        == (&line.set, &line.criterion, Layer::Committee)
                })
        };
        for line in copy.iter().filter(|l| is_last(l)) {
            let is_judged = answers.iter().any(|a| {
                (&a.set_id, &a.criterion) == (&line.set, &line.criterion)
                    && a.layer == Layer::Appraisal
                    && a.judgement.is_some()
            });
            // A criterion of another edition of the set is not this checklist's.
            if is_judged || case.set.find(&line.criterion).is_err() {
                continue;
            }
            let key = AnswerKey {
                set_id: &line.set,
                criterion: &line.criterion,
                unit_id: unit.id.as_str(),
                year: case.year,
                layer: Layer::Appraisal,
            };
            let by = &w.stamp.actor.id;
            let judgement = Some(line.judgement());
            criteria::put_judgement(w.tx, key, judgement, line.working.as_ref(), by, &today)?;
            if line.state == State::Waiting {
                let owner = line.waits_for.as_deref();
                criteria::put_waiting(w.tx, key, owner, line.expected_on.as_deref())?;
            }
        }
        Ok(())
    })?;
    assessment_of(context, unit, &request.set, request.year)
}

/// Concludes the appraisal: every criterion is judged, and what differs from the ward has a reason.
pub fn conclude_appraisal(
    context: &Context,
    request: ConcludeAppraisal,
) -> Result<Assessment, Error> {
    let session = context.session()?;
    let unit = ward_of(&session, &request.unit)?;
    let remark = note("nhận xét chung", request.note.as_deref())?;
    context.write(|w| {
        let case = Signed::open(&session, w, unit, &request.set, request.year)?;
        let list = checklist_of(w.tx, &session, unit, &case.set, case.year, context)?;
        let mut open = rows(&list).filter(|row| {
            row.layers
                .iter()
                .any(|l| l.layer == Layer::Appraisal && l.state.is_none())
        });
        if let Some(first) = open.next() {
            return Err(Error::AppraisalIncomplete {
                count: 1 + open.count() as u32,
                first: first.number.clone(),
            });
        }
        if let Some(first) = unreasoned(&list).first() {
            return Err(Error::ReasonMissing {
                number: first.number.clone(),
            });
        }
        let answers = criteria::list_answers(w.tx, unit.id.as_str(), &case.set.ids(), case.year)?;
        let copy = copy_of(&case.set, &answers, &[Layer::Appraisal]);
        let (shown, score) = result_of(&list, Layer::Appraisal);
        let act = ActRow {
            shown,
            score,
            copy,
            ..case.act(w, ActKind::Appraised, &remark)
        };
        case.put(w, &act)
    })?;
    assessment_of(context, unit, &request.set, request.year)
}
