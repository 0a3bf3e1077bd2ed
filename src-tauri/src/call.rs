//! The one command that reaches the core, on a thread of its own.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use phuong_core::Error;
use phuong_core::commands::{Reply, dispatch};
use phuong_core::error::WireError;
use phuong_core::session::{App, Progress, Task};
use serde_json::{Value, json};
use tauri::{AppHandle, Emitter, Manager};

use crate::folder;

/// Calls under way, by the name the screen gave them, each with its flag to stop.
#[derive(Debug, Default)]
pub(crate) struct Calls(Mutex<BTreeMap<String, Arc<AtomicBool>>>);

/// Runs a command of the core. Long ones send `progress` events and stop when cancelled.
#[tauri::command]
pub(crate) async fn call(
    app: AppHandle,
    name: String,
    request: Value,
    task: String,
) -> Result<Reply, WireError> {
    let work = tauri::async_runtime::spawn_blocking(move || run(&app, &name, request, &task));
    match work.await {
        Ok(result) => result.map_err(|error| error.to_wire()),
        Err(_) => Err(Error::internal("the call stopped unexpectedly").to_wire()),
    }
}

fn run(app: &AppHandle, name: &str, request: Value, task: &str) -> Result<Reply, Error> {
    let cancelled = Arc::new(AtomicBool::new(false));
    let calls = app.state::<Calls>();
    calls.lock().insert(task.to_owned(), Arc::clone(&cancelled));
    let progress = |p: Progress| {
        let payload = json!({ "task": task, "stage": p.stage, "done": p.done, "total": p.total });
        // A window that is closing hears no progress, which is fine.
        drop(app.emit("progress", payload));
    };
    let core = app.state::<App>();
    let reply = dispatch(&core, &Task::new(&progress, &cancelled), name, request);
    calls.lock().remove(task);
    if reply.is_ok() {
        folder::remember(app, &core);
    }
    reply
}

impl Calls {
    fn lock(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, Arc<AtomicBool>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Asks a call to stop; one that is finished or unknown is passed over.
#[tauri::command]
pub(crate) fn cancel(calls: tauri::State<'_, Calls>, task: String) {
    if let Some(flag) = calls.lock().get(&task) {
        flag.store(true, Ordering::Relaxed);
    }
}
