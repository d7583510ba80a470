//! Comparisons to the files that people hand on.
//!
//! A board and the synopses of its statements in, the bytes of a file out: no browser, no input or output, no clock, the
//! same bytes for the same comparison. What a file says of itself, it says in the [`Language`] that is asked for; what
//! comes from the articles stands as it stands there, each stretch in its own direction.
//!
//! ```text
//! Comparison --draft--> wordings as runs, changes --tables--> xlsx, csv, html
//!                                  \--docx, markdown, plain
//! Comparison --columns--> collatex, tei
//! ```

mod collatex;
mod columns;
mod comparison;
mod csv;
mod docx;
mod draft;
mod format;
mod html;
mod markdown;
mod marks;
mod pack;
mod plain;
mod tables;
mod tei;
mod words;
mod xlsx;

use muqabala_engine::session::json::ComparisonReport;

pub use comparison::Comparison;
pub use format::Format;
pub use words::Language;

use draft::Draft;

/// The bytes of `comparison` as a file of this format, whose own words are in `language`.
///
/// [`Format::Json`] holds the whole comparison, whichever statements were chosen, and no words of its own.
#[must_use]
pub fn write(comparison: &Comparison, format: Format, language: Language) -> Vec<u8> {
    let draft = || Draft::new(comparison, language);
    match format {
        Format::Xlsx => xlsx::write(&draft()),
        Format::Csv => csv::write(&tables::board(&draft())),
        Format::ChangesCsv => csv::write(&tables::changes(&draft())),
        Format::Docx => docx::write(&draft()),
        Format::Html => html::write(&draft()).into_bytes(),
        Format::Markdown => markdown::write(&draft()).into_bytes(),
        Format::Text => plain::write(&draft()).into_bytes(),
        Format::Json => json(comparison),
        Format::CollatexJson => collatex::write(comparison),
        Format::Tei => tei::write(comparison, language),
    }
}

fn json(comparison: &Comparison) -> Vec<u8> {
    let report = ComparisonReport::new(None, comparison.articles, comparison.board);
    let mut out = serde_json::to_vec(&report).unwrap_or_default();
    out.push(b'\n');
    out
}
