//! Foreign files in: the cells of a workbook, the text of a document.
//!
//! Bytes in, cells or text out. Nothing here knows the domain, a path, the clock or a database.
//! A file is what its bytes say, never what it is called: an `.xls` that is a web page is named as
//! one. Text comes out as Unicode NFC, whatever it was written in: TCVN3 (ABC) and VNI are
//! recognised by font and by what the letters spell ([`legacy`]).
//!
//! The promise: any bytes give a value or an [`IntakeError`], never a panic, and never more memory
//! than [`limits`] allow.
//!
//! Reading order: `kind` (what a file is), [`read_workbook`] and `sheets`, [`text_of`] and `texts`.

mod archive;
mod error;
mod kind;
pub mod legacy;
pub mod limits;
mod sheets;
mod texts;
mod xml;

pub use error::IntakeError;
pub use kind::{Kind, kind_of};
pub use sheets::{Address, Area, Cell, Day, Sheet, Value, Workbook, read_workbook};
pub use texts::{Text, text_of};
