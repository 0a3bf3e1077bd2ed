//! Serves the interface and the real core on 127.0.0.1, for browser tests.
//!
//! `host --ui DIR --port N [--data DIR] [--answers FILE]`: POST /call/NAME is `dispatch`; what only
//! a desktop can do (choosing a file) is answered from the last `POST /prepare`. Prints its
//! address when it listens; never shipped.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex};

use phuong_core::commands::dispatch;
use phuong_core::environment::{Clock, Environment, Ids};
use phuong_core::session::{App, Task};
use serde_json::{Value, json};
use tiny_http::{Request, Server};

struct Host {
    app: App,
    ui: PathBuf,
    /// Answers of the desktop, by name: what a person would choose in a dialog.
    prepared: Mutex<BTreeMap<String, Value>>,
}

#[expect(
    clippy::print_stdout,
    reason = "a test's server tells where it listens"
)]
fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let value = |name: &str| {
        arguments
            .iter()
            .position(|a| a == name)
            .and_then(|i| arguments.get(i + 1))
            .cloned()
    };
    let ui = PathBuf::from(value("--ui").unwrap_or_else(|| "ui/dist".into()));
    let port = value("--port").unwrap_or_else(|| "0".into());
    let clock = value("--now")
        .and_then(|t| t.parse().ok())
        .map_or(Clock::System, Clock::fixed);
    let app = App::new(Environment {
        clock,
        ids: Ids::Random,
        passphrase_cost: 10,
    });
    if let Some(data) = value("--data").filter(|d| Path::new(d).join("keys").is_dir()) {
        app.choose(Some(PathBuf::from(data)));
    }
    let server = Server::http(format!("127.0.0.1:{port}")).expect("a free port");
    println!("http://{}", server.server_addr());
    let host = Arc::new(Host {
        app,
        ui,
        prepared: Mutex::default(),
    });
    for request in server.incoming_requests() {
        let host = Arc::clone(&host);
        std::thread::spawn(move || host.answer(request));
    }
}

impl Host {
    fn answer(&self, mut request: Request) {
        let url = request
            .url()
            .split('?')
            .next()
            .unwrap_or_default()
            .to_owned();
        let mut body = String::new();
        drop(request.as_reader().read_to_string(&mut body));
        let body: Value = serde_json::from_str(&body).unwrap_or(json!({}));
        let response = if let Some(name) = url.strip_prefix("/call/") {
            self.call(name, body)
        } else if let Some(name) = url.strip_prefix("/desktop/") {
            let prepared = self.prepared.lock().expect("unpoisoned");
            json_response(200, prepared.get(name).unwrap_or(&Value::Null))
        } else if url == "/prepare" {
            let mut prepared = self.prepared.lock().expect("unpoisoned");
            if let Value::Object(answers) = body {
                prepared.extend(answers);
            }
            json_response(200, &Value::Null)
        } else {
            self.file(&url)
        };
        drop(response.send(request));
    }

    fn call(&self, name: &str, request: Value) -> Answer {
        let cancelled = AtomicBool::new(false);
        let task = Task::new(&|_| {}, &cancelled);
        match dispatch(&self.app, &task, name, request) {
            Ok(reply) => json_response(200, &serde_json::to_value(reply).expect("a reply")),
            Err(error) => {
                if error.kind() == phuong_core::error::ErrorKind::Bug {
                    drop(writeln!(std::io::stderr(), "{name}: {error}"));
                }
                json_response(
                    422,
                    &serde_json::to_value(error.to_wire()).expect("an error"),
                )
            }
        }
    }

    fn file(&self, url: &str) -> Answer {
        let name = if url == "/" {
            "index.html"
        } else {
            url.trim_start_matches('/')
        };
        let is_inside = !name.split('/').any(|part| part == "..");
        let kind = match name.rsplit('.').next() {
            Some("html") => "text/html; charset=utf-8",
            Some("js") => "text/javascript",
            Some("css") => "text/css",
            Some("svg") => "image/svg+xml",
            Some("woff2") => "font/woff2",
            _ => "application/octet-stream",
        };
        match std::fs::read(self.ui.join(name)).ok().filter(|_| is_inside) {
            Some(bytes) => Answer {
                status: 200,
                kind,
                bytes,
            },
            None => json_response(404, &Value::Null),
        }
    }
}

/// What goes back to the browser.
struct Answer {
    status: u16,
    kind: &'static str,
    bytes: Vec<u8>,
}

impl Answer {
    /// Answers and has the browser close the connection.
    ///
    /// The server keeps a thread for each open connection and counts its idle threads a little
    /// late: on a busy machine the fifth and sixth connection of a page wait for a thread until
    /// another connection ends. Kept alive, none ends, and the page never loads.
    fn send(self, request: Request) -> std::io::Result<()> {
        let mut writer = request.into_writer();
        write!(
            writer,
            "HTTP/1.1 {} -\r\nConnection: close\r\nContent-Type: {}\r\nContent-Length: {}\r\n\r\n",
            self.status,
            self.kind,
            self.bytes.len()
        )?;
        writer.write_all(&self.bytes)?;
        writer.flush()
    }
}

fn json_response(status: u16, value: &Value) -> Answer {
    Answer {
        status,
        kind: "application/json",
        bytes: value.to_string().into_bytes(),
    }
}
