//! The key files beside the store, readable with the stock `age` tool.
//!
//! `keys/<id>.age` is a person's X25519 identity under their passphrase; `keys/database.age` is
//! the database key to all active people and the printed recovery key; `keys/logins.json` names
//! those who may log in. Changing a passphrase rewrites one small file.

use std::path::{Path, PathBuf};
use std::str::FromStr;

use age::secrecy::{ExposeSecret, SecretString};
use age::x25519::{Identity, Recipient};
use serde::{Deserialize, Serialize};

use super::{DatabaseKey, disk};
use crate::environment::random_bytes;
use crate::error::Error;

/// Fewer characters than this are guessed too soon.
pub const LEAST_PASSPHRASE: usize = 8;
/// A file that asks for more than 2^22 was not made by this program.
const MOST_COST: u8 = 22;

/// Who may log in, readable before unlocking; nothing else is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LoginList {
    pub logins: Vec<KnownLogin>,
    /// The public half of the printed recovery key.
    pub recovery: String,
}

/// One person with the public half of their key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownLogin {
    pub id: String,
    pub name: String,
    pub recipient: String,
}

/// The key files of a data folder.
#[derive(Debug, Clone)]
pub struct Keys {
    folder: PathBuf,
}

impl Keys {
    /// The keys of the data folder at `folder`.
    pub fn of(folder: &Path) -> Keys {
        Keys {
            folder: folder.join("keys"),
        }
    }

    /// Makes the folder, a database key, the recovery key and the first person's files.
    ///
    /// Returns the database key and the recovery key, which is shown once.
    pub fn create(
        &self,
        id: &str,
        name: &str,
        passphrase: &str,
        cost: u8,
    ) -> Result<(DatabaseKey, String), Error> {
        disk::make_folder(&self.folder)?;
        let recovery = Identity::generate();
        let key = DatabaseKey::from_bytes(random_bytes().map_err(Error::internal)?);
        let identity = Identity::generate();
        self.write_identity(id, &identity, passphrase, cost)?;
        let list = LoginList {
            logins: vec![KnownLogin {
                id: id.to_owned(),
                name: name.to_owned(),
                recipient: identity.to_public().to_string(),
            }],
            recovery: recovery.to_public().to_string(),
        };
        self.write_database_key(&key, &list)?;
        self.write_list(&list)?;
        Ok((key, recovery.to_string().expose_secret().to_owned()))
    }

    /// Those who may log in.
    pub fn list(&self) -> Result<LoginList, Error> {
        let bytes = self.read_file("logins.json")?;
        serde_json::from_slice(&bytes).map_err(|_| Error::KeyFileDamaged {
            file: "logins.json".into(),
        })
    }

    /// Opens the database key with a person's passphrase; `None` when the passphrase is wrong.
    pub fn unlock(&self, id: &str, passphrase: &str) -> Result<Option<DatabaseKey>, Error> {
        let file = format!("{id}.age");
        let sealed = self.read_file(&file)?;
        let mut stretch = age::scrypt::Identity::new(SecretString::from(passphrase.to_owned()));
        stretch.set_max_work_factor(MOST_COST);
        let opened = match age::decrypt(&stretch, &sealed) {
            Ok(bytes) => bytes,
            Err(age::DecryptError::DecryptionFailed | age::DecryptError::NoMatchingKeys) => {
                return Ok(None);
            }
            Err(_) => return Err(Error::KeyFileDamaged { file }),
        };
        let text =
            String::from_utf8(opened).map_err(|_| Error::KeyFileDamaged { file: file.clone() })?;
        let identity =
            Identity::from_str(text.trim()).map_err(|_| Error::KeyFileDamaged { file })?;
        self.open_database_key(&identity).map(Some)
    }

    /// Opens the database key with the printed recovery key.
    pub fn recover(&self, recovery_key: &str) -> Result<DatabaseKey, Error> {
        let compact: String = recovery_key
            .chars()
            .filter(|c| !c.is_whitespace())
            .collect();
        let identity =
            Identity::from_str(&compact.to_uppercase()).map_err(|_| Error::WrongRecoveryKey)?;
        if identity.to_public().to_string() != self.list()?.recovery {
            return Err(Error::WrongRecoveryKey);
        }
        self.open_database_key(&identity)
    }

    /// Gives a person a key file under a passphrase; an existing one is replaced.
    pub fn put_login(
        &self,
        key: &DatabaseKey,
        id: &str,
        name: &str,
        passphrase: &str,
        cost: u8,
    ) -> Result<(), Error> {
        let identity = Identity::generate();
        let mut list = self.list()?;
        list.logins.retain(|l| l.id != id);
        list.logins.push(KnownLogin {
            id: id.to_owned(),
            name: name.to_owned(),
            recipient: identity.to_public().to_string(),
        });
        list.logins.sort_by(|a, b| a.id.cmp(&b.id));
        self.write_identity(id, &identity, passphrase, cost)?;
        self.write_database_key(key, &list)?;
        self.write_list(&list)
    }

    /// Takes a person out. The caller gives a new database key, so that a kept copy of the old
    /// one opens nothing written from now on.
    pub fn remove_login(&self, new_key: &DatabaseKey, id: &str) -> Result<(), Error> {
        let mut list = self.list()?;
        list.logins.retain(|l| l.id != id);
        self.write_database_key(new_key, &list)?;
        self.write_list(&list)?;
        let path = self.folder.join(format!("{id}.age"));
        std::fs::remove_file(&path).map_err(|e| Error::io(&path, &e, true))
    }

    fn open_database_key(&self, identity: &Identity) -> Result<DatabaseKey, Error> {
        let damaged = || Error::KeyFileDamaged {
            file: "database.age".into(),
        };
        let sealed = self.read_file("database.age")?;
        let bytes = age::decrypt(identity, &sealed).map_err(|_| damaged())?;
        let bytes: [u8; 32] = bytes.try_into().map_err(|_| damaged())?;
        Ok(DatabaseKey::from_bytes(bytes))
    }

    fn write_identity(
        &self,
        id: &str,
        identity: &Identity,
        passphrase: &str,
        cost: u8,
    ) -> Result<(), Error> {
        let mut stretch = age::scrypt::Recipient::new(SecretString::from(passphrase.to_owned()));
        stretch.set_work_factor(cost);
        let sealed = age::encrypt(&stretch, identity.to_string().expose_secret().as_bytes())
            .map_err(Error::internal)?;
        self.write_file(&format!("{id}.age"), &sealed)
    }

    fn write_database_key(&self, key: &DatabaseKey, list: &LoginList) -> Result<(), Error> {
        let recipients = list
            .logins
            .iter()
            .map(|l| l.recipient.as_str())
            .chain([list.recovery.as_str()])
            .map(|text| {
                Recipient::from_str(text).map_err(|_| Error::KeyFileDamaged {
                    file: "logins.json".into(),
                })
            })
            .collect::<Result<Vec<_>, _>>()?;
        let all = recipients.iter().map(|r| r as &dyn age::Recipient);
        let encryptor = age::Encryptor::with_recipients(all).map_err(Error::internal)?;
        let mut sealed = Vec::new();
        let mut writer = encryptor
            .wrap_output(&mut sealed)
            .map_err(Error::internal)?;
        std::io::Write::write_all(&mut writer, key.reveal()).map_err(Error::internal)?;
        writer.finish().map_err(Error::internal)?;
        self.write_file("database.age", &sealed)
    }

    fn write_list(&self, list: &LoginList) -> Result<(), Error> {
        self.write_file("logins.json", &serde_json::to_vec_pretty(list)?)
    }

    fn write_file(&self, name: &str, bytes: &[u8]) -> Result<(), Error> {
        disk::write_and_read_back(&self.folder.join(name), bytes, &mut |_| {})
    }

    fn read_file(&self, name: &str) -> Result<Vec<u8>, Error> {
        let path = self.folder.join(name);
        if !path.exists() {
            return Err(Error::KeyFileMissing {
                file: name.to_owned(),
            });
        }
        disk::read(&path)
    }
}
