//! Logins (local) and staff (synced).

use std::str::FromStr;

use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use super::folder::Folder;
use crate::domain::people::Role;
use crate::environment::Instant;
use crate::error::Error;

/// Who may log in on this PC.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoginRow {
    pub id: String,
    pub staff_id: String,
    pub name: String,
    /// The roles given; see [`effective_roles`] for the first person.
    pub roles: Vec<Role>,
}

/// The person behind a login, with what they hold.
#[derive(Debug, Clone)]
pub struct Person {
    pub login_id: String,
    pub staff_id: String,
    pub name: String,
    pub position: String,
    pub roles: Vec<Role>,
}

/// An office holder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffRow {
    pub id: String,
    pub name: String,
    pub position: String,
}

impl TryFrom<&Row<'_>> for LoginRow {
    type Error = rusqlite::Error;

    fn try_from(row: &Row) -> Result<LoginRow, rusqlite::Error> {
        let roles: String = row.get("roles")?;
        Ok(LoginRow {
            id: row.get("id")?,
            staff_id: row.get("staff_id")?,
            name: row.get("name")?,
            roles: roles
                .split(' ')
                .filter_map(|r| Role::from_str(r).ok())
                .collect(),
        })
    }
}

impl TryFrom<&Row<'_>> for StaffRow {
    type Error = rusqlite::Error;

    fn try_from(row: &Row) -> Result<StaffRow, rusqlite::Error> {
        Ok(StaffRow {
            id: row.get("id")?,
            name: row.get::<_, Option<String>>("name")?.unwrap_or_default(),
            position: row
                .get::<_, Option<String>>("position")?
                .unwrap_or_default(),
        })
    }
}

/// Logins that were not removed.
pub fn list_logins(connection: &Connection) -> Result<Vec<LoginRow>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list_logins.sql"))?;
    let rows = statement.query_map([], |row| LoginRow::try_from(row))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What a login holds: the first person also holds every role that nobody else was given.
pub fn effective_roles(folder: &Folder, logins: &[LoginRow], login: &LoginRow) -> Vec<Role> {
    if login.id != folder.first_login_id {
        return login.roles.clone();
    }
    let is_free = |role: &Role| {
        *role == Role::Administrator
            || !logins
                .iter()
                .any(|l| l.id != login.id && l.roles.contains(role))
    };
    Role::of(folder.role)
        .iter()
        .copied()
        .filter(is_free)
        .collect()
}

/// The person behind a login.
pub fn person_of_login(
    connection: &Connection,
    folder: &Folder,
    id: &str,
) -> Result<Person, Error> {
    let logins = list_logins(connection)?;
    let login = logins
        .iter()
        .find(|l| l.id == id)
        .ok_or_else(|| Error::NotFound {
            what: "người dùng".into(),
        })?;
    let staff = find_staff(connection, &login.staff_id)?;
    Ok(Person {
        login_id: login.id.clone(),
        staff_id: login.staff_id.clone(),
        name: login.name.clone(),
        position: staff.map(|s| s.position).unwrap_or_default(),
        roles: effective_roles(folder, &logins, login),
    })
}

/// Adds a login or replaces its name and roles.
pub fn put_login(tx: &Transaction, login: &LoginRow, now: Instant) -> Result<(), Error> {
    let roles = login
        .roles
        .iter()
        .map(|r| <&'static str>::from(*r))
        .collect::<Vec<_>>()
        .join(" ");
    tx.prepare_cached(include_str!("put_login.sql"))?.execute(named_params! {
        ":id": login.id, ":staff_id": login.staff_id, ":name": login.name, ":roles": roles, ":created_at": now,
    })?;
    Ok(())
}

/// Marks a login as removed.
pub fn remove_login(tx: &Transaction, id: &str, now: Instant) -> Result<(), Error> {
    tx.prepare_cached(include_str!("remove_login.sql"))?
        .execute(named_params! { ":id": id, ":removed_at": now })?;
    Ok(())
}

/// Office holders of a unit.
pub fn list_staff(connection: &Connection, unit: &str) -> Result<Vec<StaffRow>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list_staff.sql"))?;
    let rows = statement.query_map([unit], |row| StaffRow::try_from(row))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The name of the chief of a unit's police, where the staff list has one.
pub fn find_chief(connection: &Connection, unit: &str) -> Result<Option<String>, Error> {
    let staff = list_staff(connection, unit)?.into_iter();
    let mut chiefs = staff.filter(|s| s.position.starts_with("Trưởng Công an"));
    Ok(chiefs.next().map(|s| s.name))
}

/// An office holder, deleted ones too: history still names them.
pub fn find_staff(connection: &Connection, id: &str) -> Result<Option<StaffRow>, Error> {
    let mut statement = connection.prepare_cached(include_str!("find_staff.sql"))?;
    Ok(statement
        .query_row([id], |row| StaffRow::try_from(row))
        .optional()?)
}

/// The name of every office holder by id, deleted ones too: who wrote what, in one question.
pub fn list_names(connection: &Connection) -> Result<Vec<(String, String)>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list_names.sql"))?;
    let rows = statement.query_map([], |row| {
        Ok((
            row.get(0)?,
            row.get::<_, Option<String>>(1)?.unwrap_or_default(),
        ))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Adds or changes an office holder.
pub fn put_staff(tx: &Transaction, unit: &str, staff: &StaffRow) -> Result<(), Error> {
    tx.prepare_cached(include_str!("put_staff.sql"))?
        .execute(named_params! {
            ":id": staff.id, ":unit_id": unit, ":name": staff.name, ":position": staff.position,
        })?;
    Ok(())
}

/// Deletes an office holder; the row stays with the day of its deletion.
pub fn delete_staff(tx: &Transaction, id: &str, deleted_at: &str) -> Result<(), Error> {
    tx.prepare_cached(include_str!("delete_staff.sql"))?
        .execute(named_params! { ":id": id, ":deleted_at": deleted_at })?;
    Ok(())
}
