//! A laid-out document and its two forms, PDF and SVG.

use serde_json::Value;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;
use typst_svg::SvgOptions;

use crate::error::{DocumentError, detail};
use crate::form::Form;
use crate::text::composed;
use crate::world::FormWorld;

/// Pages, ready to be looked at or written.
pub struct Document {
    pages: PagedDocument,
    identity: String,
    warnings: Vec<String>,
}

impl Document {
    pub(crate) fn lay_out(form: Form, data: &Value) -> Result<Self, DocumentError> {
        let data = composed(data).to_string();
        let identity = format!("{}\n{data}", form.name());
        let world = FormWorld::new(form, data).map_err(|source| DocumentError::DataRejected {
            detail: source.to_string(),
        })?;
        let compiled = typst::compile::<PagedDocument>(&world);
        forget();
        let warnings = compiled
            .warnings
            .iter()
            .map(|it| it.message.to_string())
            .collect();
        match compiled.output {
            Ok(pages) => Ok(Self {
                pages,
                identity,
                warnings,
            }),
            Err(errors) => Err(DocumentError::DataRejected {
                detail: detail(&errors),
            }),
        }
    }

    /// The number of pages, at least one.
    pub fn page_count(&self) -> usize {
        self.pages.pages().len()
    }

    /// What the compiler found odd, for the log; nothing in a sound form.
    pub fn warnings(&self) -> &[String] {
        &self.warnings
    }

    /// Writes the document as tagged PDF: the same bytes for the same data.
    pub fn pdf(&self) -> Result<Vec<u8>, DocumentError> {
        let options = PdfOptions {
            // Only a hash of this is written.
            ident: Smart::Custom(self.identity.clone()),
            creator: Smart::Custom(None),
            ..PdfOptions::default()
        };
        let result = typst_pdf::pdf(&self.pages, &options);
        forget();
        result.map_err(|errors| DocumentError::ExportFailed {
            detail: detail(&errors),
        })
    }

    /// Draws the page at `index` (from 0) as SVG, or nothing if there is no such page.
    pub fn page_svg(&self, index: usize) -> Option<String> {
        let page = self.pages.pages().get(index)?;
        Some(typst_svg::svg(page, &SvgOptions::default()))
    }

    /// Draws every page as SVG.
    pub fn pages_svg(&self) -> Vec<String> {
        (0..self.page_count())
            .filter_map(|index| self.page_svg(index))
            .collect()
    }
}

/// Empties the compiler's memory of earlier runs, which would grow for ever and would keep a
/// recovery key in it.
fn forget() {
    typst::comemo::evict(0);
}
