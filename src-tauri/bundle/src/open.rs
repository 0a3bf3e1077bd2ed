//! Opening a bundle: every check, in the order the format promises.

use std::collections::BTreeSet;
use std::io::Read;

use crate::archive::is_member_path;
use crate::cipher;
use crate::container::Container;
use crate::cover::{carried_key, is_bound, plain_text};
use crate::digest::sha256;
use crate::error::BundleError;
use crate::keys::{Identity, PublicKey, Recipient, public::shown_key_id};
use crate::limits::{REQUEST_LIMIT, UNPACKED_LIMIT};
use crate::manifest::{Manifest, Member};
use crate::payload::{MANIFEST, Unpacker};
use crate::signature::Detached;

/// Whom a receiver knows, and what it can open.
#[derive(Debug, Default)]
pub struct KeyRing {
    /// Keys that were accepted, each with the device and unit it speaks for.
    pub pinned: Vec<Pinned>,
    /// Secrets of this device; the first that fits opens a bundle.
    pub identities: Vec<Identity>,
    /// Whether a request, or an enrolment, may be verified with the key on its own cover.
    ///
    /// Then the result says only that the bundle is whole; who made it is known when a person
    /// has compared the fingerprint.
    pub trust_carried: bool,
}

/// A key that was accepted.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Pinned {
    pub key: PublicKey,
    /// The device the key belongs to.
    pub device: String,
    /// The unit of that device.
    pub unit: String,
}

/// A bundle that passed every check.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Opened {
    pub manifest: Manifest,
    /// Paths and contents in the order of the manifest, without the manifest.
    pub members: Vec<(String, Vec<u8>)>,
    /// Text of the cover, as signed.
    pub cover: String,
    /// The key that signed; always the manifest's.
    pub signer: PublicKey,
    /// Whether the signer was pinned; otherwise its key came with the bundle.
    pub is_pinned: bool,
}

impl Opened {
    /// Finds the content of a member.
    pub fn find_member(&self, path: &str) -> Option<&[u8]> {
        let found = self.members.iter().find(|(name, _)| name == path);
        found.map(|(_, content)| content.as_slice())
    }
}

/// Opens a bundle.
///
/// The checks, each of which ends with an error of its own: size bounds; the archive is in its
/// canonical form; so is the signature file; the cover is the signed one; a key of the ring
/// signed the encrypted bytes; they decrypt; the manifest is readable and names that key as
/// signer, its kind fits, its device and unit are the key's, it lists the identity that opened
/// it; the members are those it lists; nothing follows.
///
/// # Errors
/// The first check that fails.
pub fn open(bytes: &[u8], ring: &KeyRing) -> Result<Opened, BundleError> {
    let container = Container::read(bytes)?;
    let signature = Detached::read(container.signature)?;
    if !is_bound(signature.comment(), container.cover) {
        return Err(BundleError::CoverChanged);
    }
    let cover = plain_text(container.cover)?;
    let sender = verify(&container, &signature, cover, ring)?;
    if container.is_encrypted {
        let (recipient, payload) = cipher::decrypt(container.payload, &ring.identities)?;
        let unpacker = Unpacker::new(payload, UNPACKED_LIMIT)?;
        read(unpacker, &container, cover, &sender, Some(&recipient))
    } else {
        let unpacker = Unpacker::new(container.payload, REQUEST_LIMIT)?;
        read(unpacker, &container, cover, &sender, None)
    }
}

/// Whose signature was verified.
enum Sender<'a> {
    /// A key of the ring, and all that it was pinned for.
    Pinned(PublicKey, Vec<&'a Pinned>),
    /// The key on the cover.
    Carried(PublicKey),
}

impl Sender<'_> {
    fn key(&self) -> PublicKey {
        match self {
            Self::Pinned(key, _) | Self::Carried(key) => *key,
        }
    }
}

/// Finds the key that must have signed, and verifies with it.
///
/// A key that is pinned for the sender of an encrypted bundle is used as such even when carried
/// keys are trusted, so that its device and unit are checked.
fn verify<'a>(
    container: &Container,
    signature: &Detached,
    cover: &str,
    ring: &'a KeyRing,
) -> Result<Sender<'a>, BundleError> {
    let fits = |key: &PublicKey| key.key_id_bytes() == *signature.key_id();
    let is_pinned = |key: &PublicKey| ring.pinned.iter().any(|pinned| pinned.key == *key);
    let mut carried = None;
    if ring.trust_carried {
        carried = carried_key(cover);
        if carried.is_none() && !container.is_encrypted {
            return Err(BundleError::CarriedKeyMissing);
        }
    }
    let carried = carried.filter(|key| fits(key) && !(container.is_encrypted && is_pinned(key)));
    if let Some(key) = carried {
        let is_by = signature.is_by(&key, container.payload);
        return is_by
            .then_some(Sender::Carried(key))
            .ok_or(BundleError::BadSignature);
    }

    // Key ids are chosen by whoever makes the key, so two keys may share one.
    let candidates: BTreeSet<PublicKey> = ring
        .pinned
        .iter()
        .map(|pinned| pinned.key)
        .filter(fits)
        .collect();
    if candidates.is_empty() {
        return Err(BundleError::UnknownSender {
            key: shown_key_id(signature.key_id()),
        });
    }
    let key = candidates
        .into_iter()
        .find(|key| signature.is_by(key, container.payload));
    let key = key.ok_or(BundleError::BadSignature)?;
    let pins = ring
        .pinned
        .iter()
        .filter(|pinned| pinned.key == key)
        .collect();
    Ok(Sender::Pinned(key, pins))
}

/// Reads the payload: the manifest, then what it lists.
fn read(
    mut unpacker: Unpacker<impl Read>,
    container: &Container,
    cover: &str,
    sender: &Sender,
    recipient: Option<&Recipient>,
) -> Result<Opened, BundleError> {
    let manifest = Manifest::from_bytes(&unpacker.manifest()?)?;
    check_sender(&manifest, container, sender)?;
    if let Some(recipient) = recipient.filter(|me| !manifest.recipients.contains(me)) {
        return Err(BundleError::RecipientMismatch {
            recipient: recipient.to_string(),
        });
    }
    let members = read_members(&mut unpacker, &manifest.members)?;
    unpacker.finish()?;
    Ok(Opened {
        manifest,
        members,
        cover: cover.to_owned(),
        signer: sender.key(),
        is_pinned: matches!(sender, Sender::Pinned(..)),
    })
}

/// Compares what the manifest says of its sender with whose signature was verified.
fn check_sender(
    manifest: &Manifest,
    container: &Container,
    sender: &Sender,
) -> Result<(), BundleError> {
    if manifest.signer != sender.key() {
        let (expected, found) = (manifest.signer, sender.key());
        return Err(BundleError::SignerMismatch { expected, found });
    }
    let kind = manifest.kind;
    if kind.is_encrypted() != container.is_encrypted {
        return Err(BundleError::KindMismatch { kind });
    }
    match sender {
        Sender::Carried(key) if !kind.introduces_sender() => {
            Err(BundleError::UnknownSender { key: key.key_id() })
        }
        Sender::Carried(_) => Ok(()),
        Sender::Pinned(_, pins) => check_pin(manifest, pins),
    }
}

/// Makes sure that one of the pins of the key is for this device and unit.
fn check_pin(manifest: &Manifest, pins: &[&Pinned]) -> Result<(), BundleError> {
    let mut mismatch = None;
    for pin in pins {
        if pin.device != manifest.device {
            mismatch.get_or_insert(BundleError::DeviceMismatch {
                expected: pin.device.clone(),
                found: manifest.device.clone(),
            });
        } else if pin.unit != manifest.unit {
            mismatch = Some(BundleError::UnitMismatch {
                expected: pin.unit.clone(),
                found: manifest.unit.clone(),
            });
        } else {
            return Ok(());
        }
    }
    mismatch.map_or(Ok(()), Err)
}

/// Reads exactly the listed members, in the listed order.
fn read_members(
    unpacker: &mut Unpacker<impl Read>,
    list: &[Member],
) -> Result<Vec<(String, Vec<u8>)>, BundleError> {
    let mut paths = BTreeSet::new();
    for Member { path, .. } in list {
        if !is_member_path(path) || path == MANIFEST {
            return Err(BundleError::MemberPath { path: path.clone() });
        }
        if !paths.insert(path.as_str()) {
            return Err(BundleError::MemberRepeated { path: path.clone() });
        }
    }
    let mut members = Vec::with_capacity(list.len());
    for member in list {
        let missing = BundleError::MemberMissing {
            path: member.path.clone(),
        };
        let Some((path, size)) = unpacker.next_member()? else {
            return Err(missing);
        };
        if path != member.path {
            let is_listed = paths.contains(path.as_str());
            return Err(if is_listed {
                missing
            } else {
                BundleError::MemberUnlisted { path }
            });
        }
        // The size is compared first, so that a changed one is not even read.
        if size != member.size {
            return Err(BundleError::MemberChanged { path });
        }
        let content = unpacker.content(size)?;
        if sha256(&content) != member.sha256 {
            return Err(BundleError::MemberChanged { path });
        }
        if member.is_misnamed_blob() {
            return Err(BundleError::BlobMisnamed { path });
        }
        members.push((path, content));
    }
    match unpacker.next_member()? {
        Some((path, _)) => Err(BundleError::MemberUnlisted { path }),
        None => Ok(members),
    }
}
