//! Which data folder the window opens: named on the command line, or the one used last.

use std::fs;
use std::path::PathBuf;

use phuong_core::session::App;
use tauri::{AppHandle, Manager};

/// Holds the path of the folder used last, beside the user's settings; nothing else.
const FILE: &str = "thu-muc-gan-nhat";

/// `phuong-mau --data DIR`, or the variable PHUONG_DATA.
pub(crate) fn from_arguments() -> Option<PathBuf> {
    let arguments: Vec<_> = std::env::args_os().collect();
    let named = arguments
        .iter()
        .position(|a| a == "--data")
        .and_then(|i| arguments.get(i + 1));
    named
        .map(PathBuf::from)
        .or_else(|| std::env::var_os("PHUONG_DATA").map(PathBuf::from))
}

/// The folder used last, while it still is one.
pub(crate) fn remembered(app: &AppHandle) -> Option<PathBuf> {
    let file = app.path().app_config_dir().ok()?.join(FILE);
    let path = PathBuf::from(fs::read_to_string(file).ok()?.trim());
    path.join("keys").is_dir().then_some(path)
}

/// Remembers the chosen folder. A profile that cannot be written only forgets it.
pub(crate) fn remember(app: &AppHandle, core: &App) {
    let (Some(path), Ok(folder)) = (core.path(), app.path().app_config_dir()) else {
        return;
    };
    let text = path.display().to_string();
    let file = folder.join(FILE);
    if fs::read_to_string(&file).is_ok_and(|known| known == text) {
        return;
    }
    drop(fs::create_dir_all(&folder).and_then(|()| fs::write(file, text)));
}
