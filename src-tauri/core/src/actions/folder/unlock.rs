//! Choosing a folder, unlocking it and locking it again.

use std::path::PathBuf;

use super::*;
use crate::domain::people::Right;
use crate::domain::periods::{Calendar, Period};
use crate::domain::units::{Unit, UnitHit, catalogue};
use crate::error::Error;
use crate::session::{Context, Session, find_unit};
use crate::store::DATABASE;
use crate::store::keys::{Keys, LEAST_PASSPHRASE};

/// What the window shows first, and what it may know.
pub fn get_state(context: &Context, _: GetState) -> Result<AppState, Error> {
    state(context)
}

/// Changes the language of forms and messages.
pub fn set_language(context: &Context, request: SetLanguage) -> Result<AppState, Error> {
    context.app.set_language(request.language);
    state(context)
}

/// Finds units by present or former names.
pub fn search_units(_: &Context, request: SearchUnits) -> Result<Vec<UnitHit>, Error> {
    let limit = request.limit.unwrap_or(12).min(100) as usize;
    Ok(catalogue().search(
        &request.query,
        request.provinces_only.unwrap_or(false),
        limit,
    ))
}

/// Chooses an existing data folder; it stays locked.
pub fn open_folder(context: &Context, request: OpenFolder) -> Result<AppState, Error> {
    let path = PathBuf::from(request.path.trim());
    if !path.is_dir() {
        return Err(Error::FolderMissing {
            path: path.display().to_string(),
        });
    }
    if !path.join("keys").is_dir() && !path.join(DATABASE).exists() {
        return Err(Error::FolderNotOurs {
            path: path.display().to_string(),
        });
    }
    Keys::of(&path).list()?;
    context.app.choose(Some(path));
    state(context)
}

/// Forgets the chosen folder.
pub fn close_folder(context: &Context, _: CloseFolder) -> Result<AppState, Error> {
    context.app.choose(None);
    state(context)
}

/// Opens the folder for a person. A wrong passphrase is counted, and from the third on one waits.
pub fn unlock(context: &Context, request: Unlock) -> Result<AppState, Error> {
    let path = context.app.path().ok_or(Error::NoFolder)?;
    let now = context.now();
    let attempts = context.app.attempts();
    if attempts.not_before > now {
        return Err(Error::TooSoon {
            wait_seconds: seconds_until(attempts.not_before, now),
        });
    }
    let keys = Keys::of(&path);
    let Some(key) = keys.unlock(&request.login, &request.passphrase)? else {
        let attempts = context.app.count_wrong_passphrase(context.now());
        return Err(Error::WrongPassphrase {
            attempt: attempts.count,
            wait_seconds: seconds_until(attempts.not_before, context.now()),
        });
    };
    let session = Session::open(&path, key, &request.login, &context.app.environment)?;
    context.app.set_session(Some(session));
    state(context)
}

/// Opens the folder with the printed recovery key and sets one person's passphrase anew.
pub fn recover_access(context: &Context, request: RecoverAccess) -> Result<AppState, Error> {
    let path = context.app.path().ok_or(Error::NoFolder)?;
    check_passphrase(&request.passphrase)?;
    let keys = Keys::of(&path);
    let key = keys.recover(&request.recovery_key)?;
    let list = keys.list()?;
    let login = list
        .logins
        .iter()
        .find(|l| l.id == request.login)
        .ok_or_else(|| Error::NotFound {
            what: "người dùng".into(),
        })?;
    let session = Session::open(&path, key, &login.id, &context.app.environment)?;
    let cost = context.app.environment.passphrase_cost;
    keys.put_login(
        session.key(),
        &login.id,
        &login.name,
        &request.passphrase,
        cost,
    )?;
    context.app.set_session(Some(session));
    state(context)
}

/// Locks; nothing but the names of those who may log in stays known.
pub fn lock(context: &Context, _: Lock) -> Result<AppState, Error> {
    context.app.set_session(None);
    state(context)
}

/// Refuses a passphrase that is guessed too soon.
pub(crate) fn check_passphrase(passphrase: &str) -> Result<(), Error> {
    if passphrase.chars().count() < LEAST_PASSPHRASE {
        return Err(Error::PassphraseTooShort {
            least: LEAST_PASSPHRASE as u32,
        });
    }
    Ok(())
}

fn seconds_until(not_before: i64, now: i64) -> u32 {
    u32::try_from(
        (not_before - now).max(0).div_euclid(1000)
            + i64::from((not_before - now).max(0) % 1000 > 0),
    )
    .unwrap_or(0)
}

/// The application's state, as much of it as may be known.
pub(crate) fn state(context: &Context) -> Result<AppState, Error> {
    let path = context.app.path();
    let logins = match &path {
        Some(path) => Keys::of(path).list()?.logins,
        None => Vec::new(),
    };
    let session = context.app.session();
    let phase = match (&path, &session) {
        (None, _) => Phase::NoFolder,
        (Some(_), None) => Phase::Locked,
        (Some(_), Some(_)) => Phase::Unlocked,
    };
    let attempts = context.app.attempts();
    Ok(AppState {
        phase,
        folder: path.map(|p| p.display().to_string()),
        logins: logins
            .into_iter()
            .map(|l| LoginName {
                id: l.id,
                name: l.name,
            })
            .collect(),
        wait_seconds: seconds_until(attempts.not_before, context.now()),
        attempts: attempts.count,
        session: session.map(|s| session_info(context, &s)).transpose()?,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        language: context.app.language(),
    })
}

fn session_info(context: &Context, session: &Session) -> Result<SessionInfo, Error> {
    let today = context.today();
    let folder = &session.folder;
    let mut rights: Vec<String> = session
        .person
        .roles
        .iter()
        .flat_map(|role| role.rights())
        .map(|right: &Right| <&'static str>::from(*right).to_owned())
        .collect();
    rights.sort_unstable();
    rights.dedup();
    Ok(SessionInfo {
        role: folder.role,
        unit: unit_info(session.unit()?)?,
        person: PersonInfo {
            login_id: session.person.login_id.clone(),
            staff_id: session.person.staff_id.clone(),
            name: session.person.name.clone(),
            position: session.person.position.clone(),
            roles: session.person.roles.clone(),
            rights,
        },
        today: today.to_string(),
        open_month: Period::month_of(Calendar::Administrative, today).to_string(),
        sample: session
            .store
            .read(|db| Ok(crate::store::folder::get(db)?.sample))?,
        device_number: folder.device_number,
    })
}

/// A unit as screens show it.
pub(crate) fn unit_info(unit: &Unit) -> Result<UnitInfo, Error> {
    let province = if unit.is_province {
        None
    } else {
        Some(find_unit(unit.province.as_str())?)
    };
    Ok(UnitInfo {
        id: unit.id.clone(),
        code: unit.id.code().to_owned(),
        name: unit.name.clone(),
        short_name: unit.short_name().to_owned(),
        police_name: unit.police_name(),
        province_name: province.map(|p| p.name.clone()).unwrap_or_default(),
        province_police_name: province.map(Unit::police_name).unwrap_or_default(),
        is_province: unit.is_province,
    })
}
