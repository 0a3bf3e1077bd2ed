//! What an assessment consists of: signatures, acts, decisions, and the copies they freeze.

use crate::actions::criteria::{Checklist, EffectiveSet, checklist_of};
use crate::domain::assessment::{Act, ActKind, CopyLine, Signing, Standing, is_in_force, standing};
use crate::domain::criteria::Layer;
use crate::domain::people::FolderRole;
use crate::domain::units::Unit;
use crate::error::Error;
use crate::session::{Context, Session};
use crate::store::assessment::{self as store, ActRow, AssessmentKey, RecognitionRow, SigningRow};
use crate::store::criteria::{self, AnswerRow};
use crate::store::doors::Writing;
use crate::store::{Connection, journal, trust};

/// Whether and when a signature went into a bundle.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Sent {
    pub(crate) at: Option<i64>,
    pub(crate) is_received: bool,
}

/// What an assessment is of.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Case<'a> {
    pub(crate) unit: &'a Unit,
    pub(crate) set: &'a EffectiveSet,
    pub(crate) year: i32,
}

/// Everything that decides where an assessment stands.
#[derive(Debug, Clone)]
pub(crate) struct Process {
    pub(crate) signings: Vec<SigningRow>,
    /// By signature, in the same order.
    pub(crate) sent: Vec<Sent>,
    pub(crate) acts: Vec<ActRow>,
    /// Every decision about the unit, of any year.
    pub(crate) recognitions: Vec<RecognitionRow>,
    pub(crate) standing: Standing,
}

impl Process {
    /// Reads what decides; the state is worked out here and kept nowhere.
    pub(crate) fn read(db: &Connection, session: &Session, case: Case) -> Result<Process, Error> {
        let Case { unit, set, year } = case;
        let key = AssessmentKey {
            unit_id: unit.id.as_str(),
            set_id: &set.id,
            year,
        };
        let signings = store::list_signings(db, key)?;
        let acts = store::list_acts(db, key)?;
        let recognitions = store::list_recognitions(db, std::slice::from_ref(&unit.id.0))?;
        let sent = signings
            .iter()
            .map(|s| sent(db, session, s))
            .collect::<Result<Vec<_>, _>>()?;
        let bare: Vec<Signing> = signings.iter().map(|s| s.signing.clone()).collect();
        let done: Vec<Act> = acts.iter().map(|a| a.act.clone()).collect();
        let is_recognised = recognitions
            .iter()
            .any(|r| r.year == year && r.set_id.as_ref().is_none_or(|id| set.ids().contains(id)));
        let first = standing(&bare, &done, false, is_recognised);
        let is_sent = first
            .signing
            .and_then(|i| sent.get(i))
            .is_some_and(|s| s.at.is_some() || s.is_received);
        Ok(Process {
            standing: standing(&bare, &done, is_sent, is_recognised),
            signings,
            sent,
            acts,
            recognitions,
        })
    }

    /// The signature in force.
    pub(crate) fn signing(&self) -> Option<&SigningRow> {
        self.standing.signing.and_then(|i| self.signings.get(i))
    }

    /// The latest act about it.
    pub(crate) fn act(&self) -> Option<&ActRow> {
        self.standing.act.and_then(|i| self.acts.get(i))
    }

    /// The act, where it returned the assessment.
    pub(crate) fn returned(&self) -> Option<&ActRow> {
        self.act().filter(|a| a.act.kind == ActKind::Returned)
    }

    /// A decision is in force on a day.
    pub(crate) fn is_model(&self, day: &str) -> bool {
        self.recognitions
            .iter()
            .any(|r| is_in_force(r.issued_on.as_deref(), r.valid_to.as_deref(), day))
    }

    /// Years with a decision, latest first.
    pub(crate) fn recognised_years(&self) -> Vec<i32> {
        let mut years: Vec<i32> = self.recognitions.iter().map(|r| r.year).collect();
        years.sort_unstable_by(|a, b| b.cmp(a));
        years.dedup();
        years
    }
}

/// At the province a signature is there because it was sent. At the ward the register of
/// hand-overs and the receipts say so.
fn sent(db: &Connection, session: &Session, row: &SigningRow) -> Result<Sent, Error> {
    if session.folder.role == FolderRole::Province {
        return Ok(Sent {
            at: None,
            is_received: true,
        });
    }
    let entries = journal::entries_of_row(db, "assessment_signings", &row.signing.id)?;
    let Some(entry) = entries.last() else {
        return Ok(Sent::default());
    };
    let header = &entry.entry.header;
    let province = session.unit()?.province.clone();
    let acknowledged = trust::acknowledged(db, province.as_str(), &header.unit, &header.device)?;
    // The latest come first; the first bundle that reached so far is the last found.
    let at = trust::list_bundles(db)?
        .into_iter()
        .filter(|b| b.is_sent && b.unit_id == province.as_str() && b.device_id == header.device)
        .filter(|b| b.last_seq.is_some_and(|last| last >= header.seq))
        .map(|b| b.at)
        .next_back();
    Ok(Sent {
        at,
        is_received: acknowledged >= header.seq,
    })
}

/// What some layers say now, in the set's order.
pub(crate) fn copy_of(
    set: &EffectiveSet,
    answers: &[AnswerRow],
    layers: &[Layer],
) -> Vec<CopyLine> {
    set.criteria()
        .flat_map(|(set_id, criterion)| {
            layers.iter().filter_map(move |layer| {
                let answer = answers.iter().find(|a| {
                    a.set_id == set_id && a.criterion == criterion.number && a.layer == *layer
                })?;
                let judgement = answer.judgement?;
                Some(CopyLine {
                    criterion: criterion.number.clone(),
                    expected_on: answer.expected_on.clone(),
                    layer: *layer,
                    note: answer.note.clone(),
                    points: judgement.points,
                    set: set_id.to_owned(),
                    state: judgement.state,
                    waits_for: answer.waits_for.clone(),
                    working: answer.working.clone(),
                })
            })
        })
        .collect()
}

/// One layer's own result: "21/22" and, for a set of points, "98/110".
pub(super) fn result_of(list: &Checklist, layer: Layer) -> (String, Option<String>) {
    let total = list.totals.iter().find(|t| t.layer == layer);
    let shown = format!("{}/{}", total.map_or(0, |t| t.met), list.total);
    let score = list.score.as_ref().map(|_| {
        let points = total.and_then(|t| t.points.as_deref()).unwrap_or("0");
        format!("{points}/{}", list.max.as_deref().unwrap_or("0"))
    });
    (shown, score)
}

/// A sample's signature and appraisal, where its layers are whole: nobody's name stands under them.
pub(crate) fn sign_sample(
    context: &Context,
    session: &Session,
    w: &Writing,
    case: Case,
    is_province: bool,
) -> Result<(), Error> {
    let Case { unit, set, year } = case;
    let list = checklist_of(w.tx, session, unit, set, year, context)?;
    let layers: &[Layer] = if is_province {
        &[Layer::Appraisal]
    } else {
        &[Layer::Own, Layer::Committee]
    };
    let layer = if is_province {
        Layer::Appraisal
    } else {
        Layer::Own
    };
    let answered = list.totals.iter().find(|t| t.layer == layer);
    if answered.map(|t| t.answered) != Some(list.total) {
        return Ok(());
    }
    let key = AssessmentKey {
        unit_id: unit.id.as_str(),
        set_id: &set.id,
        year,
    };
    let answers = criteria::list_answers(w.tx, key.unit_id, &set.ids(), year)?;
    let copy = copy_of(set, &answers, layers);
    let (shown, score) = result_of(&list, layer);
    if !is_province {
        let row = SigningRow {
            signing: Signing {
                id: w.environment.ids.next(),
                device: w.stamp.device.clone(),
                signed_at: w.now,
            },
            number: 1,
            signer_id: String::new(),
            signer: String::new(),
            position: "Trưởng Công an phường".into(),
            note: String::new(),
            shown,
            score,
            copy,
        };
        return store::put_signing(w.tx, key, &row);
    }
    let Some(last) = store::list_signings(w.tx, key)?.pop() else {
        return Ok(());
    };
    let row = ActRow {
        act: Act {
            id: w.environment.ids.next(),
            kind: ActKind::Appraised,
            signing_id: last.signing.id,
            acted_at: w.now,
        },
        by_id: String::new(),
        by_name: String::new(),
        position: "Tổ thẩm định".into(),
        note: String::new(),
        remarks: Vec::new(),
        shown,
        score,
        copy,
    };
    store::put_act(w.tx, key, &row)
}
