//! Everything the compiler may see: our templates, one data file, our fonts. No disk, no clock.

use std::sync::OnceLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::fonts::fonts;
use crate::form::Form;

const DATA: &str = "/data.json";

/// The templates by the path they import one another under.
const TEMPLATES: [(&str, &str); 16] = [
    (
        "/letterhead.typ",
        include_str!("../../../assets/forms/letterhead.typ"),
    ),
    (
        "/sign-off.typ",
        include_str!("../../../assets/forms/sign-off.typ"),
    ),
    ("/list.typ", include_str!("../../../assets/forms/list.typ")),
    (
        "/checklist.typ",
        include_str!("../../../assets/forms/checklist.typ"),
    ),
    (
        "/checklist-large.typ",
        include_str!("../../../assets/forms/checklist-large.typ"),
    ),
    (
        "/record.typ",
        include_str!("../../../assets/forms/record.typ"),
    ),
    (
        "/comparison.typ",
        include_str!("../../../assets/forms/comparison.typ"),
    ),
    (
        "/charts.typ",
        include_str!("../../../assets/forms/charts.typ"),
    ),
    (
        "/chart.typ",
        include_str!("../../../assets/forms/chart.typ"),
    ),
    (
        "/recovery-card.typ",
        include_str!("../../../assets/forms/recovery-card.typ"),
    ),
    (
        "/closed-figures.typ",
        include_str!("../../../assets/forms/closed-figures.typ"),
    ),
    (
        "/corrections.typ",
        include_str!("../../../assets/forms/corrections.typ"),
    ),
    (
        "/findings.typ",
        include_str!("../../../assets/forms/findings.typ"),
    ),
    (
        "/assignment-sheet.typ",
        include_str!("../../../assets/forms/assignment-sheet.typ"),
    ),
    (
        "/handover.typ",
        include_str!("../../../assets/forms/handover.typ"),
    ),
    (
        "/reminder.typ",
        include_str!("../../../assets/forms/reminder.typ"),
    ),
];

/// The world of one rendering.
pub(crate) struct FormWorld {
    main: FileId,
    data: Bytes,
}

impl FormWorld {
    /// Prepares `form` with its data as JSON text.
    pub(crate) fn new(form: Form, data: String) -> FileResult<Self> {
        let path = VirtualPath::new(form.template())
            .map_err(|_| FileError::NotFound(form.template().into()))?;
        let main = RootedPath::new(VirtualRoot::Project, path).intern();
        Ok(Self {
            main,
            data: Bytes::from_string(data),
        })
    }
}

impl World for FormWorld {
    fn library(&self) -> &LazyHash<Library> {
        static LIBRARY: OnceLock<LazyHash<Library>> = OnceLock::new();
        LIBRARY.get_or_init(|| LazyHash::new(Library::default()))
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &fonts().book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let path = id.get().vpath().get_with_slash();
        TEMPLATES
            .iter()
            .find(|(name, _)| *name == path)
            .map(|(_, text)| Source::new(id, (*text).to_owned()))
            .ok_or_else(|| FileError::NotFound(path.into()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let path = id.get().vpath().get_with_slash();
        if path == DATA {
            Ok(self.data.clone())
        } else {
            Err(FileError::NotFound(path.into()))
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        fonts().faces.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
