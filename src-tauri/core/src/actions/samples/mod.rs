//! The samples of the five source documents.

mod file;
mod load;

pub use load::{list_samples, load_sample};

requests! {
    ListSamples {}
    /// Fills an empty data folder: H, N, T, G or S.
    LoadSample { letter: String }
}

replies! {
    SampleView { letter: String, title: String, role: crate::domain::people::FolderRole, unit: crate::actions::folder::UnitInfo, year: i32 }
    SampleLoaded { letter: String, entries: u32, wards: u32 }
}
