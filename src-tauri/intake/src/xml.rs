//! The little of XML that is needed: events, attributes, text with its entities.

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

use crate::error::IntakeError;
use crate::kind::Kind;

/// Goes through a document event by event; the first malformed place ends it with an error.
pub(crate) struct Events<'a> {
    reader: Reader<&'a [u8]>,
    kind: Kind,
}

impl<'a> Events<'a> {
    pub(crate) fn new(text: &'a str, kind: Kind) -> Self {
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Self { reader, kind }
    }

    /// The next event, or `None` at the end.
    pub(crate) fn next(&mut self) -> Result<Option<Event<'a>>, IntakeError> {
        match self.reader.read_event() {
            Ok(Event::Eof) => Ok(None),
            Ok(event) => Ok(Some(event)),
            Err(e) => Err(IntakeError::damaged(self.kind, e)),
        }
    }

    /// Passes over everything up to the end of the element that was just begun.
    pub(crate) fn skip(&mut self, start: &BytesStart) -> Result<(), IntakeError> {
        self.reader
            .read_to_end(start.name())
            .map(|_| ())
            .map_err(|e| IntakeError::damaged(self.kind, e))
    }
}

/// An attribute's value by its local name.
pub(crate) fn attribute(start: &BytesStart, name: &str) -> Option<String> {
    start
        .attributes()
        .flatten()
        .find(|a| a.key.local_name().as_ref() == name)
        .and_then(|a| {
            quick_xml::escape::unescape(&a.value)
                .map(|v| v.into_owned())
                .ok()
        })
}

/// The character an entity stands for; one of a foreign kind stands for nothing.
pub(crate) fn entity(reference: &BytesRef) -> Option<char> {
    if let Ok(Some(found)) = reference.resolve_char_ref() {
        return Some(found);
    }
    match reference.xml10_content().as_ref() {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => None,
    }
}
