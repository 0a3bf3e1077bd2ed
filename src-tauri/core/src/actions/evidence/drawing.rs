//! Drawing a page of somebody else's PDF without letting it take the program along.
//!
//! It runs on a thread of its own and is given up when it takes too long or the person presses
//! "Dừng".

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

use phuong_documents::{DrawnPage, ViewError, draw_page};

use crate::error::Error;
use crate::session::Context;

/// Seconds a page may take.
const SECONDS: u64 = 20;
/// How often "Dừng" is looked at.
const TICK: Duration = Duration::from_millis(50);
/// Deeply nested files go down far.
const STACK: usize = 256 << 20;
/// Width of a page that only has to open.
const SMALL: u16 = 64;

/// Drawings that run, those that were given up among them.
static RUNNING: AtomicUsize = AtomicUsize::new(0);
/// One that hangs must not keep the next file from being looked at; two must.
const MOST_RUNNING: usize = 2;

/// Counts a drawing for as long as its thread runs, however it ends.
struct Running;

impl Running {
    fn begin() -> Option<Running> {
        let before = RUNNING.fetch_add(1, Ordering::SeqCst);
        let running = Running;
        (before < MOST_RUNNING).then_some(running)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        RUNNING.fetch_sub(1, Ordering::SeqCst);
    }
}

/// Draws a page, from 0, about `width` pixels wide.
pub(super) fn page(
    context: &Context,
    bytes: &[u8],
    name: &str,
    index: usize,
    width: u16,
) -> Result<DrawnPage, Error> {
    draw(context, bytes, index, width)?.map_err(|error| worded(error, name))
}

/// Refuses a PDF that opens only with a password. One that is odd is taken: it can still be saved
/// and opened elsewhere.
pub(super) fn require_openable(context: &Context, bytes: &[u8], name: &str) -> Result<(), Error> {
    match draw(context, bytes, 0, SMALL) {
        Ok(Err(ViewError::Password)) => Err(worded(ViewError::Password, name)),
        Err(Error::Stopped) => Err(Error::Stopped),
        _ => Ok(()),
    }
}

fn worded(error: ViewError, name: &str) -> Error {
    let name = name.to_owned();
    match error {
        ViewError::Password => Error::FilePassword { name },
        ViewError::Damaged => Error::FileDamaged {
            name,
            kind: "PDF".into(),
        },
        ViewError::TooLarge => Error::PreviewTooLarge { name },
        ViewError::NoPage { pages } => Error::PageMissing {
            name,
            pages: pages as u64,
        },
    }
}

fn draw(
    context: &Context,
    bytes: &[u8],
    index: usize,
    width: u16,
) -> Result<Result<DrawnPage, ViewError>, Error> {
    let running = Running::begin().ok_or(Error::PreviewBusy)?;
    let (tell, hear) = channel();
    let bytes = bytes.to_vec();
    std::thread::Builder::new()
        .stack_size(STACK)
        .spawn(move || {
            let _running = running;
            // A panic inside drops the sender, which the listener takes for a damaged file; when
            // the listener has given up, nobody hears, which is fine.
            drop(tell.send(draw_page(bytes, index, width)));
        })
        .map_err(Error::internal)?;
    let ticks = SECONDS * 1000 / TICK.as_millis() as u64;
    for tick in 0..ticks {
        match hear.recv_timeout(TICK) {
            Ok(drawn) => return Ok(drawn),
            Err(RecvTimeoutError::Disconnected) => return Ok(Err(ViewError::Damaged)),
            Err(RecvTimeoutError::Timeout) => {}
        }
        context.task.step("draw", tick, ticks)?;
    }
    Err(Error::PreviewTooSlow { seconds: SECONDS })
}
