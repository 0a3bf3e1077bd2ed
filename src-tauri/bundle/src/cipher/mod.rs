//! Encryption of payloads: the age format, for X25519 recipients.

mod header;

use std::io::{self, Read, Write};
use std::iter;

use age::{DecryptError, Decryptor, Encryptor};

use crate::error::BundleError;
use crate::keys::{Identity, Recipient};

/// Encrypts what `write` writes, for all recipients at once.
pub(crate) fn encrypt(
    recipients: &[Recipient],
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<Vec<u8>, BundleError> {
    let recipients = recipients
        .iter()
        .map(Recipient::to_age)
        .collect::<Result<Vec<_>, BundleError>>()?;
    let recipients = recipients
        .iter()
        .map(|recipient| recipient as &dyn age::Recipient);
    let encryptor =
        Encryptor::with_recipients(recipients).map_err(|_| BundleError::NoRecipients)?;
    let run = || {
        let mut output = encryptor.wrap_output(Vec::new())?;
        write(&mut output)?;
        output.finish()
    };
    run().map_err(|_| BundleError::SealFailed)
}

/// Opens an age file with the first identity that fits.
///
/// Gives the recipient it was opened as, and a reader whose errors hold
/// [`BundleError::BadEncryption`].
pub(crate) fn decrypt<'a>(
    file: &'a [u8],
    identities: &[Identity],
) -> Result<(Recipient, impl Read + 'a), BundleError> {
    // The library reads two malformed headers as if they were whole, and stops the program on
    // none that pass here.
    header::check(file)?;
    for identity in identities {
        let decryptor = Decryptor::new_buffered(file).map_err(|_| BundleError::BadEncryption)?;
        match decryptor.decrypt(iter::once(identity.as_age())) {
            Ok(reader) => return Ok((identity.recipient(), Decrypted(reader))),
            Err(DecryptError::NoMatchingKeys) => {}
            Err(_) => return Err(BundleError::BadEncryption),
        }
    }
    Err(BundleError::NotForMe)
}

/// Marks the errors of decryption, so that they are known behind the decompressor.
struct Decrypted<R>(R);

impl<R: Read> Read for Decrypted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.0
            .read(buffer)
            .map_err(|_| io::Error::other(BundleError::BadEncryption))
    }
}
