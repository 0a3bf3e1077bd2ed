//! Workbooks of others in, tables out.
//!
//! A sheet is read through a mapping: proposed from its headers, corrected by a person, saved
//! under a name. Every figure that comes in says which file, sheet and cell it came from.

use crate::domain::sheets::{Frame, Mapping, Target};
use crate::error::WireError;

mod import;
mod list;
mod mappings;
mod plan;
mod preview;

pub use import::import_sheet;
pub use list::read_sheet;
pub use mappings::{delete_mapping, list_mappings, save_mapping};
pub use preview::preview_import;

requests! {
    /// What sheets a file has.
    ReadSheet { path: String }
    /// What an import would do; changes nothing.
    PreviewImport {
        path: String,
        /// The sheet's name; the first with cells when left out.
        sheet: Option<String>,
        /// How to read it; recognised, or a saved mapping that fits, when left out.
        mapping: Option<Mapping>,
        /// Where the headers and labels stand, when what was found is not right.
        frame: Option<Frame>,
        /// "hc" or "dl".
        calendar: Option<String>,
        /// The year of periods that name none.
        year: Option<i32>,
        unit: Option<String>,
        residential_unit: Option<String>,
    }
    ImportSheet {
        path: String,
        sheet: Option<String>,
        mapping: Option<Mapping>,
        calendar: Option<String>,
        year: Option<i32>,
        unit: Option<String>,
        residential_unit: Option<String>,
        /// Cells with errors are left out; without this one such cell stops the import.
        skip_errors: Option<bool>,
    }
    ListMappings {}
    /// Keeps a mapping for the file it was made for, and for those with the same headers. What they
    /// are known by comes from the file, or with a mapping that was deleted and is brought back.
    SaveMapping {
        name: String,
        path: Option<String>,
        sheet: Option<String>,
        mapping: Mapping,
        fingerprint: Option<String>,
    }
    DeleteMapping { id: String }
}

words! {
    /// What a cell of the preview is.
    PreviewRole {
        /// A header or label that stands for something.
        Known,
        /// A header or label that is left out.
        Unknown,
        /// A figure that is read.
        Figure,
        /// A cell that cannot be read.
        Fault,
        /// Everything else.
        Other,
    }
}

replies! {
    SheetFile {
        /// The file's name without its folder.
        file: String,
        /// "XLSX", "CSV".
        kind: String,
        sheets: Vec<SheetView>,
    }
    SheetView {
        name: String,
        is_hidden: bool,
        rows: u32,
        columns: u32,
        /// Filled cells.
        cells: u32,
        /// "Unicode", "TCVN3", "VNI": what its text was written in.
        encodings: Vec<String>,
    }
    ImportPreview {
        file: String,
        sheet: String,
        encodings: Vec<String>,
        mapping: Mapping,
        /// The saved mapping that was used.
        saved: Option<String>,
        /// Labels and headers that were recognised; none when somebody else has to say.
        recognised: u32,
        lines: Vec<SheetPreviewLine>,
        /// Rows of the sheet beyond those shown.
        more_lines: u32,
        figures: u32,
        added: u32,
        changed: u32,
        unchanged: u32,
        blank: u32,
        /// The first cells whose figure would change or be added.
        changes: Vec<FigureChange>,
        /// The first cells that cannot be read.
        faults: Vec<CellFault>,
        fault_count: u32,
    }
    SheetPreviewLine {
        /// The row's number as the sheet shows it, from 1.
        row: u32,
        cells: Vec<PreviewCell>,
    }
    PreviewCell { address: String, text: String, role: PreviewRole }
    FigureChange {
        address: String,
        indicator: String,
        title: String,
        period: String,
        residential_unit: String,
        /// As it stands now; empty where nothing does.
        before: String,
        after: String,
    }
    CellFault {
        sheet: String,
        address: String,
        error: WireError,
    }
    SheetImported {
        file: String,
        sheet: String,
        added: u32,
        changed: u32,
        unchanged: u32,
        faults: Vec<CellFault>,
        fault_count: u32,
        /// The action to undo; `None` when nothing changed.
        action_id: Option<String>,
        /// The year most figures are of, for the screen to open.
        year: Option<i32>,
    }
    SavedMapping {
        id: String,
        name: String,
        mapping: Mapping,
        /// What the headers of its files are known by.
        fingerprint: String,
        updated_at: i64,
    }
}

/// Mappings from the interface are small; a longer one is no mapping.
const MOST_TARGETS: usize = 5000;

fn is_small(mapping: &Mapping) -> bool {
    let fits = |targets: &[Target]| {
        targets.len() <= MOST_TARGETS
            && targets
                .iter()
                .all(|t| t.label.len() <= 2000 && t.to.len() <= 100)
    };
    fits(&mapping.rows) && fits(&mapping.columns)
}
