//! The formats, and what the files of each are called.

/// A format of files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Excel's workbook: the board, the changes, the articles.
    Xlsx,
    /// The board as a table of text.
    Csv,
    /// The changes as a table of text, a row each.
    ChangesCsv,
    /// Word's document: a hand-out.
    Docx,
    /// A page.
    Html,
    /// Markdown.
    Markdown,
    /// Text without markup.
    Text,
    /// What `muqabala compare --json` prints.
    Json,
    /// An alignment table as CollateX gives it.
    CollatexJson,
    /// TEI P5 with a critical apparatus by parallel segmentation.
    Tei,
}

impl Format {
    /// Every format with the end of its files' names. Of two ends that fit a name, the first is meant.
    pub const ALL: [(Self, &'static str); 10] = [
        (Self::Xlsx, ".xlsx"),
        (Self::ChangesCsv, ".changes.csv"),
        (Self::Csv, ".csv"),
        (Self::Docx, ".docx"),
        (Self::Html, ".html"),
        (Self::Markdown, ".md"),
        (Self::Text, ".txt"),
        (Self::CollatexJson, ".collatex.json"),
        (Self::Json, ".json"),
        (Self::Tei, ".tei.xml"),
    ];

    /// The format of a file of this name, by its end; none where no format is written so.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        let name = name.to_lowercase();
        Self::ALL
            .iter()
            .find(|(_, end)| name.ends_with(end))
            .map(|(format, _)| *format)
    }
}
