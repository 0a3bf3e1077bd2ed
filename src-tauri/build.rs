//! Generates what Tauri needs at build time: the context and the capabilities.

fn main() {
    tauri_build::build();
}
