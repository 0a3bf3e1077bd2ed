//! The application as the hosts hold it: a folder, whether it is open, and for whom.
//!
//! A [`Context`] is what one call of a command works with; [`Context::write`] is the only way
//! to change synced data.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::domain::journal::Actor;
use crate::domain::people::{FolderRole, Right, Role, role_for};
use crate::domain::units::{Unit, UnitId, catalogue};
use crate::environment::{Environment, Instant, day_of};
use crate::error::Error;
use crate::store::doors::{Authored, Stamp, Writing, author};
use crate::store::folder::Folder;
use crate::store::keys::Keys;
use crate::store::people::{Person, person_of_login};
use crate::store::{Connection, DatabaseKey, Store, Transaction, begin, folder};
use crate::texts::Language;

/// How far a long action has come.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Progress {
    /// Key of the words, `progress-<stage>`.
    pub stage: &'static str,
    pub done: u64,
    pub total: u64,
}

/// A call's way to say how far it is, and to hear that it should stop.
pub struct Task<'a> {
    progress: &'a dyn Fn(Progress),
    cancelled: &'a AtomicBool,
}

impl std::fmt::Debug for Task<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Task")
    }
}

impl<'a> Task<'a> {
    /// From a host's listener and flag.
    pub fn new(progress: &'a dyn Fn(Progress), cancelled: &'a AtomicBool) -> Task<'a> {
        Task {
            progress,
            cancelled,
        }
    }

    /// Reports progress; fails when the person pressed "Dừng".
    pub fn step(&self, stage: &'static str, done: u64, total: u64) -> Result<(), Error> {
        if self.cancelled.load(Ordering::Relaxed) {
            return Err(Error::Stopped);
        }
        (self.progress)(Progress { stage, done, total });
        Ok(())
    }
}

/// An unlocked folder.
pub struct Session {
    pub store: Store,
    pub folder: Folder,
    /// Who unlocked it.
    pub person: Person,
    pub keys: Keys,
    key: DatabaseKey,
}

impl std::fmt::Debug for Session {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Session")
            .field("folder", &self.folder)
            .finish_non_exhaustive()
    }
}

impl Session {
    /// Opens a folder's store with its key for one person.
    pub fn open(
        path: &Path,
        key: DatabaseKey,
        login: &str,
        environment: &Environment,
    ) -> Result<Session, Error> {
        let store = Store::open(path, &key, environment.clock.now())?;
        folder::take_new_identity_if_restored(&store, environment)?;
        let (folder, person) = store.read(|db| {
            let folder = folder::get(db)?;
            let person = person_of_login(db, &folder, login)?;
            Ok((folder, person))
        })?;
        Ok(Session {
            store,
            folder,
            person,
            keys: Keys::of(path),
            key,
        })
    }

    /// The key of the files, for giving it to another person.
    pub(crate) fn key(&self) -> &DatabaseKey {
        &self.key
    }

    /// The unit the folder serves.
    pub fn unit(&self) -> Result<&'static Unit, Error> {
        find_unit(self.folder.unit_id.as_str())
    }

    /// Refuses in a province folder.
    pub fn require_ward(&self) -> Result<(), Error> {
        if self.folder.role == FolderRole::Ward {
            Ok(())
        } else {
            Err(Error::OnlyWard)
        }
    }

    /// Refuses in a ward folder.
    pub fn require_province(&self) -> Result<(), Error> {
        if self.folder.role == FolderRole::Province {
            Ok(())
        } else {
            Err(Error::OnlyProvince)
        }
    }

    /// Whether a unit's data belong here: the own unit, a predecessor, or a ward of the province.
    pub fn concerns(&self, unit: &UnitId) -> bool {
        let own = UnitId(self.folder.unit_id.clone());
        match self.folder.role {
            FolderRole::Ward => catalogue().is_own_or_predecessor(unit, &own),
            FolderRole::Province => *unit == own || catalogue().is_under(unit, &own),
        }
    }
}

/// The unit named by an id or a bare code.
pub fn find_unit(text: &str) -> Result<&'static Unit, Error> {
    catalogue().resolve(text).ok_or_else(|| Error::UnitUnknown {
        text: text.to_owned(),
    })
}

/// Wrong passphrases in a row, and until when nobody may try.
#[derive(Debug, Clone, Copy, Default)]
pub struct Attempts {
    pub count: u32,
    pub not_before: Instant,
}

#[derive(Debug, Default)]
struct Inner {
    path: Option<PathBuf>,
    session: Option<Arc<Session>>,
    attempts: Attempts,
}

/// One running program.
#[derive(Debug, Default)]
pub struct App {
    pub environment: Environment,
    inner: Mutex<Inner>,
    language: Mutex<Language>,
}

impl App {
    /// An application with nothing open.
    pub fn new(environment: Environment) -> App {
        App {
            environment,
            inner: Mutex::default(),
            language: Mutex::default(),
        }
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The chosen folder.
    pub fn path(&self) -> Option<PathBuf> {
        self.inner().path.clone()
    }

    /// Chooses a folder; whatever was open is closed. Wrong passphrases stay counted: choosing the
    /// folder again must not shorten the wait.
    pub fn choose(&self, path: Option<PathBuf>) {
        let mut inner = self.inner();
        *inner = Inner {
            path,
            session: None,
            attempts: inner.attempts,
        };
    }

    /// The unlocked folder.
    pub fn session(&self) -> Option<Arc<Session>> {
        self.inner().session.clone()
    }

    /// Unlocks for a person, or locks.
    pub fn set_session(&self, session: Option<Session>) {
        let mut inner = self.inner();
        inner.session = session.map(Arc::new);
        inner.attempts = Attempts::default();
    }

    /// Wrong passphrases so far.
    pub fn attempts(&self) -> Attempts {
        self.inner().attempts
    }

    /// Counts a wrong passphrase; from the third on one waits 2, 4, 8 … at most 60 seconds.
    pub fn count_wrong_passphrase(&self, now: Instant) -> Attempts {
        let mut inner = self.inner();
        inner.attempts.count += 1;
        let wait = match inner.attempts.count {
            0..=2 => 0,
            n => 2_i64.saturating_pow((n - 2).min(6)).min(60),
        };
        inner.attempts.not_before = now + wait * 1000;
        inner.attempts
    }

    /// The language of printed forms and messages.
    pub fn language(&self) -> Language {
        *self.language.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Changes the language.
    pub fn set_language(&self, language: Language) {
        *self.language.lock().unwrap_or_else(PoisonError::into_inner) = language;
    }
}

/// What one call of a command works with.
#[derive(Debug)]
pub struct Context<'a> {
    pub app: &'a App,
    pub task: &'a Task<'a>,
    command: &'static str,
    right: Right,
    changed: RefCell<BTreeSet<String>>,
}

impl<'a> Context<'a> {
    /// For one call of a command that needs a right.
    pub fn new(
        app: &'a App,
        task: &'a Task<'a>,
        command: &'static str,
        right: Right,
    ) -> Context<'a> {
        Context {
            app,
            task,
            command,
            right,
            changed: RefCell::default(),
        }
    }

    /// The present instant.
    pub fn now(&self) -> Instant {
        self.app.environment.clock.now()
    }

    /// Today in Việt Nam.
    pub fn today(&self) -> chrono::NaiveDate {
        day_of(self.now())
    }

    /// The unlocked folder.
    pub fn session(&self) -> Result<Arc<Session>, Error> {
        match (self.app.session(), self.app.path()) {
            (Some(session), _) => Ok(session),
            (None, Some(_)) => Err(Error::Locked),
            (None, None) => Err(Error::NoFolder),
        }
    }

    /// Refuses a person whose roles do not give the command's right.
    pub fn check_right(&self) -> Result<(), Error> {
        if self.right == Right::Open {
            return Ok(());
        }
        self.role().map(|_| ())
    }

    /// The role under which the person acts.
    fn role(&self) -> Result<Role, Error> {
        let session = self.session()?;
        role_for(&session.person.roles, self.right).ok_or_else(|| Error::NotAllowed {
            command: self.command.to_owned(),
            right: <&'static str>::from(self.right).to_owned(),
        })
    }

    /// Reads on the read-only connection.
    pub fn read<T>(&self, read: impl FnOnce(&Connection) -> Result<T, Error>) -> Result<T, Error> {
        self.session()?.store.read(read)
    }

    /// Who acts, for the journal.
    pub fn stamp(&self) -> Result<Stamp, Error> {
        let session = self.session()?;
        let role = if self.right == Right::Open {
            Role::Administrator
        } else {
            self.role()?
        };
        Ok(Stamp {
            action: self.command.to_owned(),
            actor: Actor {
                id: session.person.staff_id.clone(),
                role: <&'static str>::from(role).to_owned(),
            },
            device: session.folder.device_id.clone(),
            unit: session.folder.unit_id.clone(),
        })
    }

    /// Changes synced data: one transaction, journaled. Returns the value and the action's id.
    pub fn write<T>(
        &self,
        write: impl FnOnce(&Writing) -> Result<T, Error>,
    ) -> Result<(T, String), Error> {
        let session = self.session()?;
        let Authored {
            value,
            action_id,
            changed,
        } = author(&session.store, &self.app.environment, &self.stamp()?, write)?;
        self.changed.borrow_mut().extend(changed);
        Ok((value, action_id))
    }

    /// Changes local tables in one transaction; not journaled.
    pub fn write_local<T>(
        &self,
        write: impl FnOnce(&Transaction) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let session = self.session()?;
        let mut connection = session.store.writer();
        let tx = begin(&mut connection)?;
        let value = write(&tx)?;
        tx.commit()?;
        Ok(value)
    }

    /// Says that a noun changed, so that screens showing it ask again.
    pub fn note_changed(&self, noun: &str) {
        self.changed.borrow_mut().insert(noun.to_owned());
    }

    /// The nouns that changed during the call.
    pub fn changed(&self) -> Vec<String> {
        self.changed.borrow().iter().cloned().collect()
    }
}
