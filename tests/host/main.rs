//! Serves the interface and the real core on 127.0.0.1, for browser tests.
//!
//! `host --ui DIR --port N [--data DIR] [--answers FILE]`: POST /call/NAME is `dispatch`; what only
//! a desktop can do (choosing a file) is answered from the last `POST /prepare`. Prints its
//! address when it listens; never shipped.

mod http;

use std::collections::BTreeMap;
use std::io::Write;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::AtomicBool;

use phuong_core::commands::dispatch;
use phuong_core::environment::{Clock, Environment, Ids};
use phuong_core::session::{App, Task};
use serde_json::{Value, json};

use http::{Answer, Request};

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
    let port = port.parse().expect("--port takes a number");
    let listener = TcpListener::bind(("127.0.0.1", port)).expect("a free port");
    println!("http://{}", listener.local_addr().expect("an address"));
    let host = Host {
        app,
        ui,
        prepared: Mutex::default(),
    };
    http::serve(&listener, move |request| host.answer(request));
}

impl Host {
    fn answer(&self, request: &Request) -> Answer {
        let url = request.path.as_str();
        let body: Value = serde_json::from_slice(&request.body).unwrap_or(json!({}));
        if let Some(name) = url.strip_prefix("/call/") {
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
            self.file(url)
        }
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

fn json_response(status: u16, value: &Value) -> Answer {
    Answer {
        status,
        kind: "application/json",
        bytes: value.to_string().into_bytes(),
    }
}
