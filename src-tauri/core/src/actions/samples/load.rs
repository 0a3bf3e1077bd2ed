//! Filling an empty folder with a source document's figures.

use std::collections::BTreeMap;

use phuong_bundle::{Identity, SigningKey};

use super::file::{
    SAMPLES, Sample, SampleAnswers, SampleFigure, SampleRecognition, SampleWard, numbers,
};
use super::*;
use crate::actions::assessment::{Case, sign_sample};
use crate::actions::criteria::find_set;
use crate::actions::folder::unit_info;
use crate::domain::criteria::{Assignment, Judgement, Layer, State};
use crate::domain::journal::{Actor, SAMPLE_DEVICE};
use crate::domain::models::{ModelStatus, parse_degrees};
use crate::domain::numbers::parse_points;
use crate::domain::people::FolderRole;
use crate::domain::periods::Period;
use crate::domain::statistics::Amount;
use crate::environment::day_of;
use crate::error::Error;
use crate::session::{Context, Session, find_unit};
use crate::store::assessment::{self, RecognitionRow};
use crate::store::criteria::{self, AnswerKey};
use crate::store::doors::{Stamp, Writing, author};
use crate::store::models::{self, CameraSiteRow, HouseholdGroupRow, ModelRow};
use crate::store::people::{self, StaffRow};
use crate::store::statistics::{self, DIRECT, FigureKey};
use crate::store::trust::{self, PeerRow};
use crate::store::{folder, journal, places};

/// The samples that ship.
pub fn list_samples(_: &Context, _: ListSamples) -> Result<Vec<SampleView>, Error> {
    SAMPLES
        .iter()
        .map(|(letter, _)| {
            let sample = read(letter)?;
            Ok(SampleView {
                letter: (*letter).to_owned(),
                title: sample.title,
                role: sample.role,
                unit: unit_info(find_unit(&sample.unit)?)?,
                year: sample.year,
            })
        })
        .collect()
}

/// Fills an empty folder of the sample's unit; nothing is left half loaded.
pub fn load_sample(context: &Context, request: LoadSample) -> Result<SampleLoaded, Error> {
    let session = context.session()?;
    let letter = request.letter.trim().to_uppercase();
    let sample = read(&letter)?;
    let unit = find_unit(&sample.unit)?;
    if unit.id.as_str() != session.folder.unit_id || sample.role != session.folder.role {
        return Err(Error::SampleOtherUnit {
            letter,
            unit: unit.police_name(),
        });
    }
    require_empty(context)?;
    let wards = sample.ward.len() as u32;
    context.write(|w| {
        let loader = Loader {
            w,
            sample: &sample,
            letter: &letter,
        };
        loader.own(&session.folder.unit_id)?;
        if sample.role == FolderRole::Ward {
            loader.sign(context, &session, &session.folder.unit_id, false)?;
            loader.recognise(&session.folder.unit_id, &sample.recognition, false)?;
        } else if let Some(wards) = sample.wards_total {
            let source = format!("tài liệu {letter}");
            let unit = &session.folder.unit_id;
            assessment::put_ward_total(w.tx, unit, sample.year, Some(wards), &source)?;
        }
        folder::set_sample(w.tx, &letter)
    })?;
    if sample.role == FolderRole::Ward {
        appraise_as_province(context, &session, &sample, &letter)?;
    }
    for (i, ward) in sample.ward.iter().enumerate() {
        context.task.step("sample", i as u64, u64::from(wards))?;
        load_ward(context, &session, &sample, &letter, ward)?;
    }
    if !sample.ward.is_empty() {
        // The province's own judgements stand in its own stream of each ward's unit.
        context.write(|w| {
            let loader = Loader {
                w,
                sample: &sample,
                letter: &letter,
            };
            sample.ward.iter().try_for_each(|ward| {
                loader.answers(&ward.unit, &ward.answers, &BTreeMap::new(), true)?;
                loader.sign(context, &session, &ward.unit, true)?;
                loader.recognise(&ward.unit, &ward.recognition, true)
            })
        })?;
    }
    let entries =
        context.read(|db| Ok(journal::list_streams(db)?.iter().map(|s| s.2).sum::<i64>()))?;
    Ok(SampleLoaded {
        letter,
        entries: u32::try_from(entries).unwrap_or(0),
        wards,
    })
}

fn read(letter: &str) -> Result<Sample, Error> {
    let unknown = || Error::SampleUnknown {
        letter: letter.to_owned(),
    };
    let (_, text) = SAMPLES
        .iter()
        .find(|(l, _)| *l == letter)
        .ok_or_else(unknown)?;
    toml::from_str(text).map_err(|e| Error::SampleDamaged {
        letter: letter.to_owned(),
        because: e.message().to_owned(),
    })
}

/// Logins may be there, data may not: only what making a folder and its people wrote.
fn require_empty(context: &Context) -> Result<(), Error> {
    let is_empty = context.read(|db| {
        let folder = folder::get(db)?;
        let written = journal::list_entries(db, i64::MAX, 200)?;
        let only_people = written.iter().all(|row| {
            matches!(
                row.entry.header.action.as_str(),
                "create_folder" | "add_login"
            )
        });
        Ok(folder.sample.is_none() && only_people && written.len() < 200)
    })?;
    if is_empty {
        Ok(())
    } else {
        Err(Error::SampleNotEmpty)
    }
}

/// A ward's sample holds the province's judgement too, in a stream of a device that nobody knows:
/// it never leaves this folder, because nobody signed its head.
fn appraise_as_province(
    context: &Context,
    session: &Session,
    sample: &Sample,
    letter: &str,
) -> Result<(), Error> {
    let stamp = Stamp {
        action: "load_sample".into(),
        actor: Actor {
            id: format!("mau-{letter}"),
            role: "appraiser".into(),
        },
        device: format!("{SAMPLE_DEVICE}{}", context.app.environment.ids.next()),
        unit: session.folder.unit_id.clone(),
    };
    author(&session.store, &context.app.environment, &stamp, |w| {
        let loader = Loader { w, sample, letter };
        loader.answers(
            &session.folder.unit_id,
            &sample.answers,
            &BTreeMap::new(),
            true,
        )?;
        loader.sign(context, session, &session.folder.unit_id, true)
    })?;
    Ok(())
}

/// Gives a ward a device of its own and writes its data in that device's stream.
fn load_ward(
    context: &Context,
    session: &Session,
    sample: &Sample,
    letter: &str,
    ward: &SampleWard,
) -> Result<(), Error> {
    let environment = &context.app.environment;
    let device = environment.ids.next();
    let peer = PeerRow {
        device_id: device.clone(),
        unit_id: ward.unit.clone(),
        role: FolderRole::Ward,
        public_key: SigningKey::generate()?.public().to_string(),
        recipient: Identity::generate().recipient().to_string(),
        is_confirmed: true,
        enrolled_at: context.now(),
    };
    context.write_local(|tx| trust::put_peer(tx, &peer))?;
    let stamp = Stamp {
        action: "load_sample".into(),
        actor: Actor {
            id: format!("mau-{letter}"),
            role: "officer".into(),
        },
        device,
        unit: ward.unit.clone(),
    };
    author(&session.store, environment, &stamp, |w| {
        let loader = Loader { w, sample, letter };
        let none = BTreeMap::new();
        loader.figures(&ward.unit, &ward.figure, &none)?;
        loader.answers(&ward.unit, &ward.answers, &none, false)?;
        loader.sign(context, session, &ward.unit, false)
    })?;
    Ok(())
}

struct Loader<'a> {
    w: &'a Writing<'a>,
    sample: &'a Sample,
    letter: &'a str,
}

impl Loader<'_> {
    fn damaged(&self, because: impl Into<String>) -> Error {
        Error::SampleDamaged {
            letter: self.letter.to_owned(),
            because: because.into(),
        }
    }

    /// The folder's own rows.
    fn own(&self, unit: &str) -> Result<(), Error> {
        let tx = self.w.tx;
        let mut keys: BTreeMap<&str, String> = BTreeMap::new();
        for staff in &self.sample.staff {
            let id = self.w.environment.ids.next();
            let row = StaffRow {
                id: id.clone(),
                name: staff.name.clone(),
                position: staff.position.clone(),
            };
            people::put_staff(tx, unit, &row)?;
            keys.insert(&staff.key, id);
        }
        for place in &self.sample.residential_unit {
            let id = self.w.environment.ids.next();
            places::put(tx, unit, &id, &place.name, &place.kind)?;
            keys.insert(&place.key, id);
        }
        self.figures(unit, &self.sample.figure, &keys)?;
        self.answers(unit, &self.sample.answers, &keys, false)?;
        self.models(unit, &keys)
    }

    fn figures(
        &self,
        unit: &str,
        figures: &[SampleFigure],
        keys: &BTreeMap<&str, String>,
    ) -> Result<(), Error> {
        for figure in figures {
            let period =
                Period::parse(&figure.period).ok_or_else(|| self.damaged(&figure.period))?;
            let amount = match (figure.value, figure.state.as_deref()) {
                (Some(value), None) => Amount::Reported(value),
                (None, Some(state)) => Amount::from_stored(state, None),
                _ => return Err(self.damaged(format!("{} {}", figure.indicator, figure.period))),
            };
            let key = FigureKey {
                unit_id: figure.unit.as_deref().unwrap_or(unit),
                indicator: &figure.indicator,
                period,
                residential_unit_id: figure
                    .residential_unit
                    .as_deref()
                    .and_then(|k| keys.get(k))
                    .map(String::as_str),
                source: DIRECT,
            };
            statistics::put(self.w.tx, key, Some(amount), figure.note.as_deref())?;
        }
        Ok(())
    }

    /// Answers of the ward's layers, or of the province's.
    fn answers(
        &self,
        unit: &str,
        answers: &[SampleAnswers],
        keys: &BTreeMap<&str, String>,
        is_province: bool,
    ) -> Result<(), Error> {
        let set = find_set(self.w.tx, &self.sample.set)?;
        let today = day_of(self.w.now).to_string();
        for answer in answers {
            let is_appraisal = answer.layer == Layer::Appraisal;
            if is_appraisal != is_province {
                continue;
            }
            for number in numbers(&answer.numbers) {
                let (set_id, criterion) = set.find(&number)?;
                let key = AnswerKey {
                    set_id,
                    criterion: &criterion.number,
                    unit_id: unit,
                    year: self.sample.year,
                    layer: answer.layer,
                };
                let points = match &answer.points {
                    Some(text) => {
                        Some(parse_points(text).ok_or_else(|| self.damaged(text.clone()))?)
                    }
                    None => None,
                };
                let judgement = Judgement {
                    state: answer.state,
                    points,
                }
                .check(criterion)
                .map_err(|e| self.damaged(format!("{number}: {e:?}")))?;
                let by = answer
                    .person
                    .as_deref()
                    .and_then(|k| keys.get(k))
                    .map_or("", String::as_str);
                criteria::put_judgement(self.w.tx, key, Some(judgement), None, by, &today)?;
                if let Some(note) = &answer.note {
                    criteria::put_note(self.w.tx, key, Some(note))?;
                }
                if answer.state == State::Waiting {
                    criteria::put_waiting(
                        self.w.tx,
                        key,
                        answer.owner.as_deref(),
                        answer.expected.as_deref(),
                    )?;
                }
                if answer.layer == Layer::Own && (answer.person.is_some() || answer.due.is_some()) {
                    let assignment = Assignment {
                        person: Some(by.to_owned()).filter(|id| !id.is_empty()),
                        due_on: answer.due.clone(),
                        ..Assignment::default()
                    };
                    criteria::put_assignment(self.w.tx, key, &assignment)?;
                }
            }
        }
        Ok(())
    }

    /// Signs what the ward's layers say, or concludes the appraisal, where that is whole.
    fn sign(
        &self,
        context: &Context,
        session: &Session,
        unit: &str,
        is_province: bool,
    ) -> Result<(), Error> {
        let set = find_set(self.w.tx, &self.sample.set)?;
        let unit = find_unit(unit)?;
        let case = Case {
            unit,
            set: &set,
            year: self.sample.year,
        };
        sign_sample(context, session, self.w, case, is_province)
    }

    fn recognise(
        &self,
        unit: &str,
        recognitions: &[SampleRecognition],
        is_of_province: bool,
    ) -> Result<(), Error> {
        let set = find_set(self.w.tx, &self.sample.set)?;
        for decision in recognitions {
            let row = RecognitionRow {
                id: self.w.environment.ids.next(),
                unit_id: unit.to_owned(),
                set_id: Some(set.id.clone()),
                year: decision.year,
                number: decision.number.clone(),
                issued_on: Some(decision.date.clone()),
                issuer: decision.issuer.clone(),
                score: decision.score.clone().unwrap_or_default(),
                valid_to: None,
                note: decision.note.clone().unwrap_or_default(),
                is_of_province,
            };
            assessment::put_recognition(self.w.tx, &row)?;
        }
        Ok(())
    }

    fn models(&self, unit: &str, keys: &BTreeMap<&str, String>) -> Result<(), Error> {
        let place = |key: &Option<String>| key.as_deref().and_then(|k| keys.get(k)).cloned();
        let mut by_key: BTreeMap<&str, String> = BTreeMap::new();
        for model in &self.sample.model {
            let id = self.w.environment.ids.next();
            let row = ModelRow {
                id: id.clone(),
                kind: model.kind,
                name: model.name.clone(),
                launched_on: model.launched_on.clone(),
                status: model.status,
                summary: model.summary.clone().unwrap_or_default(),
                sites: 0,
                cameras: 0,
                working: 0,
            };
            models::put_model(self.w.tx, unit, &row)?;
            by_key.insert(&model.key, id);
        }
        for site in &self.sample.camera_site {
            let model_id = by_key
                .get(site.model.as_str())
                .ok_or_else(|| self.damaged(&site.model))?;
            let degrees =
                |text: &Option<String>, most| text.as_deref().and_then(|t| parse_degrees(t, most));
            let row = CameraSiteRow {
                id: self.w.environment.ids.next(),
                model_id: model_id.clone(),
                model_name: String::new(),
                name: site.name.clone(),
                residential_unit_id: place(&site.residential_unit),
                residential_unit: String::new(),
                cameras: Some(site.cameras),
                working: Some(site.working),
                checked_on: site.checked_on.clone(),
                owner: site.owner,
                latitude: degrees(&site.latitude, 90),
                longitude: degrees(&site.longitude, 180),
            };
            models::put_camera_site(self.w.tx, unit, &row)?;
        }
        for group in &self.sample.household_group {
            let row = HouseholdGroupRow {
                id: self.w.environment.ids.next(),
                name: group.name.clone(),
                residential_unit_id: place(&group.residential_unit),
                residential_unit: String::new(),
                leader: group.leader.clone().unwrap_or_default(),
                deputy: group.deputy.clone().unwrap_or_default(),
                households: group.households,
                founded_on: group.founded_on.clone(),
                status: ModelStatus::Active,
            };
            models::put_household_group(self.w.tx, unit, &row)?;
        }
        Ok(())
    }
}
