//! Passages of invented sentences.

use super::Passage;
use crate::ingest::{Article, paragraphs};
use crate::text::reading::Lexicon;

/// The passages of `article`.
fn passages(article: &Article) -> Vec<Passage> {
    let (paragraphs, mut lexicon) = (paragraphs(article), Lexicon::default());
    let readings = super::read(article, &paragraphs, &mut lexicon);
    super::passages(article, &paragraphs, &readings, &lexicon)
}

mod cuts;
mod english;
mod frames;
mod speakers;
