//! Those who may log in on this PC.

use super::*;
use crate::actions::folder::{AppState, check_passphrase, state};
use crate::actions::validate::{optional, required};
use crate::environment::random_bytes;
use crate::error::Error;
use crate::session::{Context, Session};
use crate::store::people::{self, LoginRow, StaffRow};
use crate::store::{Connection, DatabaseKey, folder};

/// Lists the logins with what each holds.
pub fn list_logins(context: &Context, _: ListLogins) -> Result<Vec<Login>, Error> {
    let own = context.session()?.person.login_id.clone();
    context.read(|db| {
        let folder = folder::get(db)?;
        let logins = people::list_logins(db)?;
        logins
            .iter()
            .map(|login| {
                let staff = people::find_staff(db, &login.staff_id)?;
                Ok(Login {
                    id: login.id.clone(),
                    staff_id: login.staff_id.clone(),
                    name: login.name.clone(),
                    position: staff.map(|s| s.position).unwrap_or_default(),
                    roles: people::effective_roles(&folder, &logins, login),
                    is_self: login.id == own,
                })
            })
            .collect()
    })
}

/// Adds a person: an office holder (synced), a login (local) and a key file.
pub fn add_login(context: &Context, request: AddLogin) -> Result<Vec<Login>, Error> {
    let session = context.session()?;
    let name = required("họ tên", &request.name)?;
    let position = optional("chức vụ", request.position.as_deref())?;
    check_passphrase(&request.passphrase)?;
    let roles = check_roles(&session, &request.roles)?;
    let ids = &context.app.environment.ids;
    let (id, staff_id) = (ids.next(), ids.next());
    session.keys.put_login(
        session.key(),
        &id,
        &name,
        &request.passphrase,
        context.app.environment.passphrase_cost,
    )?;
    context.write(|w| {
        let staff = StaffRow {
            id: staff_id.clone(),
            name: name.clone(),
            position,
        };
        people::put_staff(w.tx, &session.folder.unit_id, &staff)?;
        people::put_login(
            w.tx,
            &LoginRow {
                id,
                staff_id,
                name,
                roles,
            },
            w.now,
        )
    })?;
    context.note_changed("logins");
    list_logins(context, ListLogins {})
}

/// Changes what a person holds.
pub fn set_roles(context: &Context, request: SetRoles) -> Result<Vec<Login>, Error> {
    let session = context.session()?;
    let roles = check_roles(&session, &request.roles)?;
    context.write_local(|tx| {
        let mut login = find_login(tx, &request.login)?;
        if login.roles.contains(&Role::Administrator) && !roles.contains(&Role::Administrator) {
            require_another_administrator(tx, &login.id)?;
        }
        login.roles = roles;
        people::put_login(tx, &login, context.now())
    })?;
    context.note_changed("logins");
    list_logins(context, ListLogins {})
}

/// Takes a person out: a new database key is made and the files are encrypted anew, so that a
/// kept copy of the old key opens nothing written from now on.
pub fn remove_login(context: &Context, request: RemoveLogin) -> Result<Vec<Login>, Error> {
    let session = context.session()?;
    context.write_local(|tx| {
        let login = find_login(tx, &request.login)?;
        if login.roles.contains(&Role::Administrator) {
            require_another_administrator(tx, &login.id)?;
        }
        people::remove_login(tx, &login.id, context.now())
    })?;
    let bytes = random_bytes().map_err(Error::internal)?;
    let new_key = DatabaseKey::from_bytes(bytes);
    session.keys.remove_login(&new_key, &request.login)?;
    session.store.change_key(&new_key)?;
    let own = session.person.login_id.clone();
    let path = session.store.folder().to_owned();
    drop(session);
    if own == request.login {
        context.app.set_session(None);
        return Ok(Vec::new());
    }
    // The session holds the old key; the same person goes on with the new one.
    let session = Session::open(&path, new_key, &own, &context.app.environment)?;
    context.app.set_session(Some(session));
    context.note_changed("logins");
    list_logins(context, ListLogins {})
}

/// Changes one's own passphrase: one small file is rewritten.
pub fn change_passphrase(context: &Context, request: ChangePassphrase) -> Result<AppState, Error> {
    let session = context.session()?;
    check_passphrase(&request.new_passphrase)?;
    let person = &session.person;
    if session
        .keys
        .unlock(&person.login_id, &request.passphrase)?
        .is_none()
    {
        let attempts = context.app.count_wrong_passphrase(context.now());
        return Err(Error::WrongPassphrase {
            attempt: attempts.count,
            wait_seconds: 0,
        });
    }
    let cost = context.app.environment.passphrase_cost;
    session.keys.put_login(
        session.key(),
        &person.login_id,
        &person.name,
        &request.new_passphrase,
        cost,
    )?;
    state(context)
}

fn check_roles(session: &Session, roles: &[Role]) -> Result<Vec<Role>, Error> {
    let known = Role::of(session.folder.role);
    if let Some(role) = roles.iter().find(|r| !known.contains(r)) {
        return Err(Error::RoleUnknown {
            role: <&'static str>::from(*role).to_owned(),
        });
    }
    if roles.is_empty() {
        return Err(Error::FieldMissing {
            field: "vai trò".into(),
        });
    }
    Ok(roles.to_vec())
}

fn find_login(tx: &Connection, id: &str) -> Result<LoginRow, Error> {
    let found = people::list_logins(tx)?.into_iter().find(|l| l.id == id);
    found.ok_or_else(|| Error::NotFound {
        what: "người dùng".into(),
    })
}

fn require_another_administrator(tx: &Connection, id: &str) -> Result<(), Error> {
    let others = people::list_logins(tx)?;
    if others
        .iter()
        .any(|l| l.id != id && l.roles.contains(&Role::Administrator))
    {
        Ok(())
    } else {
        Err(Error::LastAdministrator)
    }
}
