//! Time, ids and randomness, handed in from outside so that every test is exact.

use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use uuid::Uuid;

/// Milliseconds since 1970-01-01 UTC.
pub type Instant = i64;

/// Việt Nam's offset. Days and periods always use it, never the PC's zone.
pub fn vietnam() -> FixedOffset {
    FixedOffset::east_opt(7 * 3600).expect("seven hours is a valid offset")
}

/// The day in Việt Nam at an instant.
pub fn day_of(instant: Instant) -> NaiveDate {
    local_time(instant).date_naive()
}

/// The wall-clock time in Việt Nam at an instant.
pub fn local_time(instant: Instant) -> DateTime<FixedOffset> {
    DateTime::<Utc>::from_timestamp_millis(instant)
        .unwrap_or_default()
        .with_timezone(&vietnam())
}

/// Where the time comes from.
#[derive(Debug)]
pub enum Clock {
    /// The PC's clock.
    System,
    /// Starts at an instant and advances one millisecond per reading.
    Fixed(AtomicI64),
}

impl Clock {
    /// A clock for tests.
    pub fn fixed(start: Instant) -> Clock {
        Clock::Fixed(AtomicI64::new(start))
    }

    /// The present instant.
    pub fn now(&self) -> Instant {
        match self {
            #[expect(
                clippy::disallowed_methods,
                reason = "the one place that reads the clock"
            )]
            Clock::System => Utc::now().timestamp_millis(),
            Clock::Fixed(next) => next.fetch_add(1, Ordering::Relaxed),
        }
    }

    /// Moves a fixed clock; the system's clock stays.
    pub fn advance(&self, milliseconds: i64) {
        if let Clock::Fixed(next) = self {
            next.fetch_add(milliseconds, Ordering::Relaxed);
        }
    }
}

/// Where new ids come from.
#[derive(Debug)]
pub enum Ids {
    /// UUIDv7 from the clock and randomness.
    Random,
    /// 1, 2, 3 … in the shape of a UUIDv7.
    Counted(AtomicU64),
}

impl Ids {
    /// Ids for tests; `start` keeps two devices apart.
    pub fn counted(start: u64) -> Ids {
        Ids::Counted(AtomicU64::new(start))
    }

    /// A new id.
    pub fn next(&self) -> String {
        match self {
            #[expect(
                clippy::disallowed_methods,
                reason = "the one place that makes random ids"
            )]
            Ids::Random => Uuid::now_v7().to_string(),
            Ids::Counted(next) => {
                let n = next.fetch_add(1, Ordering::Relaxed);
                format!("00000000-0000-7000-8000-{n:012x}")
            }
        }
    }
}

/// Random bytes from the operating system, for keys.
pub fn random_bytes<const N: usize>() -> Result<[u8; N], getrandom::Error> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}

/// Everything an application instance takes from outside.
#[derive(Debug)]
pub struct Environment {
    pub clock: Clock,
    pub ids: Ids,
    /// log2 of the scrypt cost of a passphrase; 17 needs 128 MiB and about 0.3 s on an office PC.
    pub passphrase_cost: u8,
}

impl Default for Environment {
    fn default() -> Self {
        Environment {
            clock: Clock::System,
            ids: Ids::Random,
            passphrase_cost: 17,
        }
    }
}
