//! What the engine decided for the reader and must say.

/// Something that was decided while reading or comparing, as data: the page and the command line word it in the
/// reader's language. Never an error: the value it comes with is usable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The file holds no text at all.
    Empty,
    /// The file holds only spaces and line breaks.
    Blank,
    /// The file is not text (a picture, an archive, a program): nothing was taken from it.
    Binary,
    /// Bytes that the encoding does not allow were replaced by U+FFFD.
    Replaced {
        /// How many characters stand replaced.
        count: usize,
    },
    /// The text was longer than the limit: what follows the limit was left out.
    Cut {
        /// How many characters were kept.
        kept: usize,
        /// How many there were.
        of: usize,
    },
    /// Invisible direction controls or zero-width characters are in the text; they are ignored in comparing.
    Invisible {
        /// How many.
        count: usize,
    },
    /// The same text is already loaded, under this name.
    Duplicate {
        /// The file or outlet that was there first.
        of: String,
    },
}
