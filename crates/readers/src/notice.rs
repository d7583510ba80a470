//! What was decided while reading, and why something could not be read.

/// A notice, and the file that it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noticed {
    /// The file's name; for a file in an archive `archive.zip/file.html`.
    pub file: String,
    /// What there is to say.
    pub notice: Notice,
}

/// Something that the reader should hear of, as data: the page and the command line word it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Something that the engine says of a text.
    Text(muqabala_engine::Notice),
    /// The file goes beyond the [`limits`](crate::limits): the rest was left out.
    Cut,
    /// The file ends too early or is broken: what could be read of it was.
    Damaged,
    /// The file holds no article.
    NoArticle,
    /// Text that was decoded wrongly before it came here was repaired.
    Repaired {
        /// How many paragraphs.
        paragraphs: usize,
    },
    /// Text was decoded wrongly before it came here and can be repaired ([`Options::repair`](crate::Options::repair)).
    Repairable {
        /// How many paragraphs.
        paragraphs: usize,
    },
    /// The document has tracked changes.
    TrackedChanges {
        /// Whether it was read as it was before them, and not as if all were accepted.
        as_original: bool,
    },
    /// The file needs a password.
    Encrypted,
    /// Word's format of before 2007 (`.doc`), or another one of its time.
    OldOffice,
    /// A PDF: only pages that are drawn in a browser can be read.
    Pdf,
    /// An archive of another kind than ZIP.
    OtherArchive,
    /// The marks where articles begin and where they end do not agree: some may be joined or cut wrongly.
    CountsDiffer {
        /// Marks of a beginning.
        begins: usize,
        /// Marks of an end.
        ends: usize,
    },
    /// Rows of the table hold only the beginnings of articles, as the service that made it sells them.
    Excerpts {
        /// How many rows.
        rows: usize,
    },
    /// Rows or items hold addresses of articles and no text.
    LinksOnly {
        /// How many.
        count: usize,
    },
    /// A table none of whose columns is known to hold articles.
    NoTextColumn,
}

impl Notice {
    /// Whether nothing was read because of it.
    #[must_use]
    pub const fn is_failure(&self) -> bool {
        use muqabala_engine::Notice as Text;
        matches!(
            self,
            Self::Text(Text::Empty | Text::Blank | Text::Binary)
                | Self::NoArticle
                | Self::Encrypted
                | Self::OldOffice
                | Self::Pdf
                | Self::OtherArchive
                | Self::NoTextColumn
        )
    }
}
