//! What only a desktop can do: dialogs, opening a file, listing drives.

use serde::{Deserialize, Serialize};
use sysinfo::Disks;
use tauri::{AppHandle, Manager};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};
use tauri_plugin_opener::OpenerExt;

/// A kind of file for the system's dialog.
#[derive(Debug, Deserialize)]
pub(crate) struct FileFilter {
    name: String,
    extensions: Vec<String>,
}

/// A mounted drive.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Drive {
    path: String,
    name: String,
    file_system: String,
    total_bytes: u64,
    free_bytes: u64,
    removable: bool,
}

fn dialog(app: &AppHandle) -> FileDialogBuilder<tauri::Wry> {
    let dialog = app.dialog().file();
    match app.get_webview_window("main") {
        Some(window) => dialog.set_parent(&window),
        None => dialog,
    }
}

fn text(path: FilePath) -> Option<String> {
    path.into_path().ok().map(|p| p.display().to_string())
}

/// Asks for a folder.
#[tauri::command]
pub(crate) async fn pick_folder(app: AppHandle) -> Option<String> {
    dialog(&app).blocking_pick_folder().and_then(text)
}

/// Asks for one file, or several.
#[tauri::command]
pub(crate) async fn pick_files(
    app: AppHandle,
    filters: Vec<FileFilter>,
    multiple: bool,
) -> Vec<String> {
    let mut dialog = dialog(&app);
    for filter in &filters {
        let extensions: Vec<&str> = filter.extensions.iter().map(String::as_str).collect();
        dialog = dialog.add_filter(&filter.name, &extensions);
    }
    let picked = if multiple {
        dialog.blocking_pick_files().unwrap_or_default()
    } else {
        dialog.blocking_pick_file().into_iter().collect()
    };
    picked.into_iter().filter_map(text).collect()
}

/// Asks where to save.
#[tauri::command]
pub(crate) async fn pick_save_path(app: AppHandle, default_name: String) -> Option<String> {
    dialog(&app)
        .set_file_name(default_name)
        .blocking_save_file()
        .and_then(text)
}

/// Opens a saved PDF in the system's viewer. Nothing but a PDF is opened this way.
#[tauri::command]
pub(crate) async fn open_path(app: AppHandle, path: String) {
    let is_pdf = std::path::Path::new(&path)
        .extension()
        .is_some_and(|e| e.eq_ignore_ascii_case("pdf"));
    if is_pdf {
        // Without a viewer nothing opens; the file is saved all the same, and its path is shown.
        drop(app.opener().open_path(path, None::<&str>));
    }
}

/// Drives that are mounted now, sticks first.
#[tauri::command]
pub(crate) async fn list_drives() -> Vec<Drive> {
    let mut drives: Vec<Drive> = Disks::new_with_refreshed_list()
        .iter()
        .map(|disk| Drive {
            path: disk.mount_point().display().to_string(),
            name: disk.name().to_string_lossy().into_owned(),
            file_system: disk.file_system().to_string_lossy().into_owned(),
            total_bytes: disk.total_space(),
            free_bytes: disk.available_space(),
            removable: disk.is_removable(),
        })
        .collect();
    drives.sort_by(|a, b| (!a.removable, &a.path).cmp(&(!b.removable, &b.path)));
    drives
}

/// Brings the window to the front when the program is started a second time.
pub(crate) fn focus(app: &AppHandle) {
    if let Some(window) = app.get_webview_window("main") {
        drop(window.unminimize());
        drop(window.set_focus());
    }
}
