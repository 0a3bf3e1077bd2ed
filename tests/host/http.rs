//! As much of HTTP/1.1 as a browser on the same machine needs.
//!
//! A thread for each connection, so that no request ever waits for a thread: a browser opens up
//! to six connections for a page and some more on suspicion, which say nothing for minutes. A
//! server with a pool of threads lets a page wait behind those silent ones.

use std::io::{BufRead, BufReader, Error, ErrorKind, Read, Result, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;

/// Bytes of a request's first line and headers together, and of its body.
const HEAD_LIMIT: u64 = 64 * 1024;
const BODY_LIMIT: u64 = 64 * 1024 * 1024;

/// What a browser asks: the path without its query, and the body.
pub(crate) struct Request {
    pub path: String,
    pub body: Vec<u8>,
}

/// What goes back to the browser.
pub(crate) struct Answer {
    pub status: u16,
    pub kind: &'static str,
    pub bytes: Vec<u8>,
}

/// Answers every connection until the process ends.
pub(crate) fn serve(
    listener: &TcpListener,
    answer: impl Fn(&Request) -> Answer + Send + Sync + 'static,
) {
    let answer = Arc::new(answer);
    for stream in listener.incoming().flatten() {
        let answer = Arc::clone(&answer);
        // A connection that breaks concerns its own browser only, which says so.
        std::thread::spawn(move || drop(converse(&stream, &*answer)));
    }
}

/// Requests and answers in turn, until the browser closes.
fn converse(stream: &TcpStream, answer: &impl Fn(&Request) -> Answer) -> Result<()> {
    // Else the end of an answer waits until the browser has confirmed its beginning.
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream);
    while let Some(request) = read(&mut reader)? {
        let Answer {
            status,
            kind,
            bytes,
        } = answer(&request);
        let mut whole = format!(
            "HTTP/1.1 {status} -\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n\r\n",
            bytes.len()
        )
        .into_bytes();
        whole.extend(bytes);
        (&*stream).write_all(&whole)?;
    }
    Ok(())
}

/// The next request of a connection, `None` when the browser has closed it.
fn read(reader: &mut impl BufRead) -> Result<Option<Request>> {
    let mut head = reader.by_ref().take(HEAD_LIMIT);
    let mut line = String::new();
    if head.read_line(&mut line)? == 0 {
        return Ok(None);
    }
    let target = line
        .split(' ')
        .nth(1)
        .ok_or_else(|| malformed("no path in the first line"))?;
    let path = target.split('?').next().unwrap_or_default().to_owned();
    let mut length = 0;
    loop {
        line.clear();
        if head.read_line(&mut line)? == 0 {
            return Err(malformed("headers without an end"));
        }
        let Some((name, value)) = line.split_once(':') else {
            break;
        };
        if name.eq_ignore_ascii_case("content-length") {
            length = value
                .trim()
                .parse()
                .ok()
                .filter(|&bytes| bytes <= BODY_LIMIT)
                .ok_or_else(|| malformed("a length that cannot be"))?;
        }
    }
    let mut body = Vec::new();
    reader.take(length).read_to_end(&mut body)?;
    Ok(Some(Request { path, body }))
}

fn malformed(what: &str) -> Error {
    Error::new(ErrorKind::InvalidData, what)
}
