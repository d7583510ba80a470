//! Passages of invented sentences.

use super::cut;
use super::passage::Passage;
use crate::ingest::{Article, paragraphs};
use crate::text::reading::Lexicon;

/// The passages of `article`.
fn passages(article: &Article) -> Vec<Passage> {
    let (paragraphs, mut lexicon) = (paragraphs(article), Lexicon::default());
    let readings = cut::read(article, &paragraphs, &mut lexicon);
    cut::passages(article, &paragraphs, &readings, &lexicon)
}

mod beside;
mod bylines;
mod cuts;
mod english;
mod frames;
mod speakers;
