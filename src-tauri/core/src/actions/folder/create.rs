//! Making a new data folder.

use std::path::{Path, PathBuf};

use super::*;
use crate::actions::validate::{optional, required};
use crate::domain::people::FolderRole;
use crate::domain::units::Unit;
use crate::environment::Environment;
use crate::error::Error;
use crate::session::{Context, Session, find_unit};
use crate::store::doors::{Stamp, author};
use crate::store::folder::{DeviceKeys, Folder};
use crate::store::keys::Keys;
use crate::store::people::{LoginRow, StaffRow};
use crate::store::{Store, disk, folder, people};

/// Makes a data folder, its first administrator and the recovery key, and opens it.
///
/// A failure half way leaves nothing behind.
pub fn create_folder(context: &Context, request: CreateFolder) -> Result<FolderCreated, Error> {
    let path = PathBuf::from(request.path.trim());
    let name = required("tên người quản trị", &request.admin_name)?;
    let position = optional("chức vụ", request.position.as_deref())?;
    check_passphrase(&request.passphrase)?;
    let unit = unit_for(request.role, &request.unit)?;
    let was_there = require_empty(&path)?;
    disk::make_folder(&path)?;
    let made = make(
        context,
        &path,
        unit,
        request.role,
        &name,
        &position,
        &request.passphrase,
    );
    match made {
        Ok((session, recovery_key)) => {
            context.app.choose(Some(path));
            context.app.set_session(Some(session));
            Ok(FolderCreated {
                recovery_key,
                state: state(context)?,
            })
        }
        Err(error) => {
            sweep(&path, was_there);
            Err(error)
        }
    }
}

fn unit_for(role: FolderRole, text: &str) -> Result<&'static Unit, Error> {
    let unit = find_unit(text.trim())?;
    if !unit.is_present() {
        return Err(Error::UnitFormer {
            unit: unit.name.clone(),
        });
    }
    if unit.is_province != (role == FolderRole::Province) {
        let role = <&'static str>::from(role).to_owned();
        return Err(Error::UnitNotForRole {
            unit: unit.name.clone(),
            role,
        });
    }
    Ok(unit)
}

/// Refuses a folder that holds anything; says whether it exists.
fn require_empty(path: &Path) -> Result<bool, Error> {
    if path.as_os_str().is_empty() {
        return Err(Error::FieldMissing {
            field: "thư mục dữ liệu".into(),
        });
    }
    match std::fs::read_dir(path) {
        Ok(mut entries) => match entries.next() {
            Some(_) => Err(Error::FolderNotEmpty {
                path: path.display().to_string(),
            }),
            None => Ok(true),
        },
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(false),
        Err(e) => Err(Error::io(path, &e, true)),
    }
}

fn make(
    context: &Context,
    path: &Path,
    unit: &Unit,
    role: FolderRole,
    name: &str,
    position: &str,
    passphrase: &str,
) -> Result<(Session, String), Error> {
    let environment: &Environment = &context.app.environment;
    disk::require_writable(path)?;
    disk::make_folder(&path.join("backups"))?;
    let (login, staff) = (environment.ids.next(), environment.ids.next());
    let keys = Keys::of(path);
    let (key, recovery_key) = keys.create(&login, name, passphrase, environment.passphrase_cost)?;
    let store = Store::create(path, &key)?;
    let made = Folder {
        role,
        unit_id: unit.id.as_str().to_owned(),
        device_id: environment.ids.next(),
        device_number: 1,
        first_login_id: login.clone(),
        sample: None,
    };
    let now = context.now();
    {
        let mut connection = store.writer();
        let tx = connection.transaction()?;
        folder::create(&tx, &made, &DeviceKeys::generate()?, now)?;
        let roles = crate::domain::people::Role::of(role).to_vec();
        let row = LoginRow {
            id: login.clone(),
            staff_id: staff.clone(),
            name: name.to_owned(),
            roles,
        };
        people::put_login(&tx, &row, now)?;
        tx.commit()?;
    }
    let stamp = Stamp {
        action: "create_folder".into(),
        actor: crate::domain::journal::Actor {
            id: staff.clone(),
            role: "administrator".into(),
        },
        device: made.device_id.clone(),
        unit: made.unit_id.clone(),
    };
    let person = StaffRow {
        id: staff,
        name: name.to_owned(),
        position: position.to_owned(),
    };
    author(&store, environment, &stamp, |w| {
        people::put_staff(w.tx, &made.unit_id, &person)
    })?;
    drop(store);
    Ok((Session::open(path, key, &login, environment)?, recovery_key))
}

/// Removes what a failed attempt wrote into a folder that was empty before.
fn sweep(path: &Path, was_there: bool) {
    for name in ["keys", "backups"] {
        drop(std::fs::remove_dir_all(path.join(name)));
    }
    for name in [crate::store::DATABASE, crate::store::BLOBS] {
        for suffix in ["", "-wal", "-shm"] {
            drop(std::fs::remove_file(path.join(format!("{name}{suffix}"))));
        }
    }
    if !was_there {
        drop(std::fs::remove_dir(path));
    }
}
