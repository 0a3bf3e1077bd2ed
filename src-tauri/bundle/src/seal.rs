//! Making a bundle.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::archive::{END, is_member_path, packed_size};
use crate::cipher;
use crate::container::{Container, bound};
use crate::cover::{carried_key, plain_text, trusted_comment};
use crate::digest::sha256;
use crate::error::BundleError;
use crate::keys::{Recipient, SigningKey};
use crate::limits::{COVER_LIMIT, MANIFEST_LIMIT, RECIPIENTS_LIMIT, REQUEST_LIMIT, UNPACKED_LIMIT};
use crate::manifest::{COMPATIBILITY, FORMAT, Kind, Manifest, Member, StreamSpan};
use crate::payload::{MANIFEST, pack};
use crate::signature;

/// Everything a bundle will say. The fields are those of [`Manifest`], where not told otherwise.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Text of the cover, `BIA.txt`. For a request or an enrolment it must hold the sender's
    /// public key as a word of its own.
    pub cover: String,
    pub kind: Kind,
    pub unit: String,
    pub device: String,
    pub number: u64,
    pub made_at: String,
    pub streams: Vec<StreamSpan>,
    pub periods: Vec<String>,
    pub totals: BTreeMap<String, i64>,
    /// Anything in JSON without fractions.
    pub details: Value,
    /// Paths and contents in the order they are to have: `entries.ndjson`, `heads.json`, then
    /// `blobs/<sha256>` sorted. The manifest is made and put first here.
    pub members: Vec<(String, Vec<u8>)>,
}

/// Makes a bundle: packs, encrypts (all but requests), signs.
///
/// Apart from the cipher and the salt of the signature the bytes depend on nothing but the
/// arguments. Whatever this makes, [`crate::open`] reads.
///
/// # Errors
/// A draft that no reader would accept is refused with the error a reader would give, or with
/// [`BundleError::NoRecipients`], [`BundleError::RecipientsOnRequest`],
/// [`BundleError::TooManyRecipients`].
pub fn seal(
    draft: Draft,
    signer: &SigningKey,
    recipients: &[Recipient],
) -> Result<Vec<u8>, BundleError> {
    let Draft {
        cover,
        kind,
        unit,
        device,
        number,
        made_at,
        streams,
        periods,
        totals,
        details,
        members,
    } = draft;
    let recipients = addressees(kind, recipients)?;
    bound(cover.len() as u64, COVER_LIMIT)?;
    plain_text(cover.as_bytes())?;
    if kind.introduces_sender() && carried_key(&cover) != Some(signer.public()) {
        return Err(BundleError::CarriedKeyMissing);
    }
    let manifest = Manifest {
        compatibility: COMPATIBILITY,
        details,
        device,
        format: FORMAT,
        kind,
        made_at,
        members: listed(&members)?,
        number,
        periods,
        recipients,
        signer: signer.public(),
        streams,
        totals,
        unit,
    };
    seal_as(&manifest, &cover, &members, signer)
}

/// Makes a bundle whose manifest is already decided, right or wrong: tests forge with it.
pub(crate) fn seal_as(
    manifest: &Manifest,
    cover: &str,
    members: &[(String, Vec<u8>)],
    signer: &SigningKey,
) -> Result<Vec<u8>, BundleError> {
    let is_encrypted = manifest.kind.is_encrypted();
    let text = manifest.to_bytes()?;
    bound(text.len() as u64, MANIFEST_LIMIT)?;
    let sizes = members
        .iter()
        .map(|(_, content)| content.len())
        .chain([text.len()]);
    let unpacked = sizes.map(|size| packed_size(size as u64)).sum::<u64>() + END.len() as u64;
    bound(
        unpacked,
        if is_encrypted {
            UNPACKED_LIMIT
        } else {
            REQUEST_LIMIT
        },
    )?;

    let payload = if is_encrypted {
        cipher::encrypt(&manifest.recipients, |out| pack(out, &text, members))?
    } else {
        let mut payload = Vec::new();
        pack(&mut payload, &text, members).map_err(|_| BundleError::SealFailed)?;
        bound(payload.len() as u64, REQUEST_LIMIT)?;
        payload
    };
    let comment = trusted_comment(cover.as_bytes());
    let signature = signature::sign(&payload, signer, &comment)?;
    let container = Container {
        cover: cover.as_bytes(),
        payload: &payload,
        signature: &signature,
        is_encrypted,
    };
    container.write()
}

/// Sorts the recipients and makes sure that their number fits the kind.
fn addressees(kind: Kind, recipients: &[Recipient]) -> Result<Vec<Recipient>, BundleError> {
    let recipients: BTreeSet<&Recipient> = recipients.iter().collect();
    match (kind.is_encrypted(), recipients.len()) {
        (true, 0) => Err(BundleError::NoRecipients),
        (false, 1..) => Err(BundleError::RecipientsOnRequest),
        (true, found) if found > RECIPIENTS_LIMIT => Err(BundleError::TooManyRecipients {
            limit: RECIPIENTS_LIMIT,
            found,
        }),
        _ => Ok(recipients.into_iter().cloned().collect()),
    }
}

/// Lists the members as the manifest does.
fn listed(members: &[(String, Vec<u8>)]) -> Result<Vec<Member>, BundleError> {
    let mut seen = BTreeSet::new();
    let mut list = Vec::with_capacity(members.len());
    for (path, content) in members {
        if !is_member_path(path) || path == MANIFEST {
            return Err(BundleError::MemberPath { path: path.clone() });
        }
        if !seen.insert(path) {
            return Err(BundleError::MemberRepeated { path: path.clone() });
        }
        let member = Member {
            path: path.clone(),
            sha256: sha256(content),
            size: content.len() as u64,
        };
        if member.is_misnamed_blob() {
            return Err(BundleError::BlobMisnamed { path: path.clone() });
        }
        list.push(member);
    }
    Ok(list)
}
