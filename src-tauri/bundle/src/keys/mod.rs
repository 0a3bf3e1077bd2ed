//! Keys: one pair to sign with (minisign), one to encrypt for (age).
//!
//! Public keys are their canonical text. Secrets derive nothing, print as stars and clear
//! themselves.

mod encryption;
pub(crate) mod public;
mod signing;

pub use encryption::{Identity, Recipient};
pub use public::PublicKey;
pub use signing::SigningKey;

/// Serde through the canonical text, so that a key in a file is read as strictly as one typed in.
macro_rules! serde_as_text {
    ($name:ty) => {
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
                <String as serde::Deserialize>::deserialize(input)?
                    .parse()
                    .map_err(serde::de::Error::custom)
            }
        }
    };
}

serde_as_text!(PublicKey);
serde_as_text!(Recipient);
