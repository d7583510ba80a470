//! Where a passage's words come from.

use crate::text::Language;
use crate::text::reading::Reading;

/// What a passage's words are read from.
#[derive(Clone, Copy)]
pub(crate) struct Source<'a> {
    pub(crate) text: &'a str,
    pub(crate) reading: &'a Reading,
    pub(crate) language: Language,
}
