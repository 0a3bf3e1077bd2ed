//! The shell: one window, one command `call`, and the few things only a desktop can do.
//!
//! No logic: everything the screen does goes through the core's `dispatch`.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod call;
mod desktop;
mod folder;

use phuong_core::environment::Environment;
use phuong_core::session::App;
use tauri::{WebviewUrl, WebviewWindowBuilder};

#[expect(
    clippy::disallowed_types,
    reason = "Tauri's generated context holds a map that is only read"
)]
fn main() {
    let chosen = folder::from_arguments();
    let mut builder = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .plugin(tauri_plugin_window_state::Builder::default().build());
    // A folder named on the command line may be opened beside another one.
    if chosen.is_none() {
        builder = builder.plugin(tauri_plugin_single_instance::init(|app, _, _| {
            desktop::focus(app);
        }));
    }
    builder
        .manage(call::Calls::default())
        .setup(move |app| {
            let core = App::new(Environment::default());
            if let Some(path) = chosen.or_else(|| folder::remembered(app.handle())) {
                core.choose(Some(path));
            }
            tauri::Manager::manage(app, core);
            WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
                .title("Phường Mẫu")
                .inner_size(1366.0, 768.0)
                .min_inner_size(640.0, 480.0)
                .build()?;
            Ok(())
        })
        .invoke_handler(tauri::generate_handler![
            call::call,
            call::cancel,
            desktop::pick_folder,
            desktop::pick_files,
            desktop::pick_save_path,
            desktop::open_path,
            desktop::list_drives,
        ])
        .run(tauri::generate_context!())
        .expect("the window system starts");
}
