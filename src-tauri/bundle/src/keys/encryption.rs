//! The key pair that payloads are encrypted for.

use std::fmt;
use std::str::FromStr;

use age::secrecy::ExposeSecret;
use age::x25519;

use crate::error::BundleError;

/// An age X25519 identity: the secret that opens what is encrypted for its [`Recipient`].
pub struct Identity(x25519::Identity);

impl Identity {
    /// Makes a new identity from the randomness of the system.
    pub fn generate() -> Self {
        Self(x25519::Identity::generate())
    }

    /// Gives `AGE-SECRET-KEY-1…` for storage. **This is the secret itself.**
    pub fn to_text(&self) -> String {
        self.0.to_string().expose_secret().to_owned()
    }

    /// Gives the public half.
    pub fn recipient(&self) -> Recipient {
        Recipient(self.0.to_public().to_string())
    }

    pub(crate) fn as_age(&self) -> &dyn age::Identity {
        &self.0
    }
}

impl FromStr for Identity {
    type Err = BundleError;

    fn from_str(text: &str) -> Result<Self, BundleError> {
        text.parse()
            .map(Self)
            .map_err(|_| BundleError::KeyMalformed)
    }
}

impl fmt::Debug for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Identity(***)")
    }
}

/// An age X25519 recipient, `age1…`, in its one canonical text.
///
/// Points that would make every shared secret zero are refused: the library stops the program
/// when it is asked to encrypt for one, and this text comes from other people's files.
#[derive(Clone, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Recipient(String);

impl Recipient {
    pub(crate) fn to_age(&self) -> Result<x25519::Recipient, BundleError> {
        self.0.parse().map_err(|_| BundleError::KeyMalformed)
    }
}

impl FromStr for Recipient {
    type Err = BundleError;

    fn from_str(text: &str) -> Result<Self, BundleError> {
        let recipient: x25519::Recipient = text.parse().map_err(|_| BundleError::KeyMalformed)?;
        // The library also reads upper case; only one text may stand for one key.
        if recipient.to_string() != text || is_low_order(text) {
            return Err(BundleError::KeyMalformed);
        }
        Ok(Self(text.to_owned()))
    }
}

impl fmt::Display for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Recipient({self})")
    }
}

/// The u-coordinates of small order on Curve25519 and its twist, little-endian, the unused
/// highest bit cleared: 0, 1, the two of order 8, then p − 1, p, p + 1.
const LOW_ORDER: [[u8; 32]; 7] = {
    const fn near_prime(lowest: u8) -> [u8; 32] {
        let mut bytes = [0xff; 32];
        bytes[0] = lowest;
        bytes[31] = 0x7f;
        bytes
    }
    let zero = [0; 32];
    let mut one = zero;
    one[0] = 1;
    [
        zero,
        one,
        [
            0xe0, 0xeb, 0x7a, 0x7c, 0x3b, 0x41, 0xb8, 0xae, 0x16, 0x56, 0xe3, 0xfa, 0xf1, 0x9f,
            0xc4, 0x6a, 0xda, 0x09, 0x8d, 0xeb, 0x9c, 0x32, 0xb1, 0xfd, 0x86, 0x62, 0x05, 0x16,
            0x5f, 0x49, 0xb8, 0x00,
        ],
        [
            0x5f, 0x9c, 0x95, 0xbc, 0xa3, 0x50, 0x8c, 0x24, 0xb1, 0xd0, 0xb1, 0x55, 0x9c, 0x83,
            0xef, 0x5b, 0x04, 0x44, 0x5c, 0xc4, 0x58, 0x1c, 0x8e, 0x86, 0xd8, 0x22, 0x4e, 0xdd,
            0xd0, 0x9f, 0x11, 0x57,
        ],
        near_prime(0xec),
        near_prime(0xed),
        near_prime(0xee),
    ]
};

/// Tells whether a recipient, whose Bech32 form the library has verified, has small order.
fn is_low_order(text: &str) -> bool {
    const DIGITS: &[u8] = b"qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    const PREFIX: &str = "age1";
    let mut point = [0u8; 32];
    let digits = text.bytes().skip(PREFIX.len());
    let bits = digits.flat_map(|digit| {
        let value = DIGITS
            .iter()
            .position(|known| *known == digit)
            .unwrap_or_default();
        (0..5).rev().map(move |bit| value >> bit & 1 == 1)
    });
    for (at, _) in bits
        .take(8 * point.len())
        .enumerate()
        .filter(|(_, set)| *set)
    {
        point[at / 8] |= 0x80 >> (at % 8);
    }
    point[31] &= 0x7f;
    LOW_ORDER.contains(&point)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_bring_the_same_keys_back() {
        let identity = Identity::generate();
        let text = identity.to_text();
        assert!(text.starts_with("AGE-SECRET-KEY-1"));
        let again: Identity = text.parse().unwrap();
        assert_eq!(again.recipient(), identity.recipient());
        let recipient = identity.recipient().to_string();
        assert_eq!(
            recipient.parse::<Recipient>().unwrap(),
            identity.recipient()
        );
        assert!(recipient.to_uppercase().parse::<Recipient>().is_err());
        assert!(format!("{recipient} ").parse::<Recipient>().is_err());
        assert_eq!(format!("{identity:?}"), "Identity(***)");
    }

    /// Made with the reference Bech32 encoder from the points above and from those with the
    /// highest bit set.
    const LOW_ORDER_TEXTS: [&str; 14] = [
        "age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq5cu47z",
        "age1qyqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqj7vrya",
        "age1ur4h5lpmgxu2u9jku0a0r87ydtdqnr0tnsetrlvxvgz3vh6fhqqqzyt4v9",
        "age1t7wft09r2zxzfvwsk92eeql0tvzyghxytqwgapkcyf8dm5ylz9ts6wm9s8",
        "age1anlllllllllllllllllllllllllllllllllllllllllllllllals4n2t7m",
        "age1ahlllllllllllllllllllllllllllllllllllllllllllllllalsn46ayy",
        "age1amlllllllllllllllllllllllllllllllllllllllllllllllalselrwrv",
        "age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqzqqsuwj9m",
        "age1qyqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqzqqk67yly",
        "age1ur4h5lpmgxu2u9jku0a0r87ydtdqnr0tnsetrlvxvgz3vh6fhzqqxqejhu",
        "age1t7wft09r2zxzfvwsk92eeql0tvzyghxytqwgapkcyf8dm5ylz8ts72fzt7",
        "age1anllllllllllllllllllllllllllllllllllllllllllllllllls3hcv9z",
        "age1ahlllllllllllllllllllllllllllllllllllllllllllllllllsh3g6la",
        "age1amlllllllllllllllllllllllllllllllllllllllllllllllllsam3fc4",
    ];

    #[test]
    fn points_of_small_order_are_no_recipients() {
        for text in LOW_ORDER_TEXTS {
            assert!(
                text.parse::<x25519::Recipient>().is_ok(),
                "the library reads {text}"
            );
            assert_eq!(
                text.parse::<Recipient>(),
                Err(BundleError::KeyMalformed),
                "{text}"
            );
        }
    }
}
