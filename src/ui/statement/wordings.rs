//! A statement's wordings, worked out once per base and looked at in several ways.

use super::model::{self, Piece};
use super::segments::{self, Reading, Segment};
use crate::state::Comparison;
use muqabala_engine::session::ChangeKind;
use muqabala_engine::session::{Synopsis, SynopsisRow};
use std::ops::RangeInclusive;
use std::sync::Arc;

/// Everything that the views of one statement show.
#[derive(Clone, Debug)]
pub struct Wordings {
    /// What the offsets point into.
    pub comparison: Arc<Comparison>,
    /// The engine's answer.
    pub synopsis: Arc<Synopsis>,
    /// The columns as runs.
    pub segments: Vec<Segment>,
    /// For each column, the segment in which wordings differ that it stands in.
    pub differing: Vec<Option<usize>>,
    /// Each row as pieces.
    pub rows: Vec<Vec<Piece>>,
    /// Where wordings differ.
    pub places: Vec<RangeInclusive<u32>>,
    /// How many marks of each kind.
    pub counts: [usize; ChangeKind::ALL.len()],
}

impl PartialEq for Wordings {
    /// Whether they are of the same answer: all else is worked out of it.
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.synopsis, &other.synopsis)
    }
}

impl Wordings {
    /// Works them out.
    #[must_use]
    pub fn new(comparison: Arc<Comparison>, synopsis: Arc<Synopsis>) -> Self {
        let segments = segments::segments(&comparison, &synopsis);
        let differing = segments::differing(&segments);
        let rows: Vec<_> = synopsis
            .rows
            .iter()
            .map(|row| model::pieces(&comparison, &synopsis, row, &differing))
            .collect();
        // Rows shown as blocks bear no marks, so none are counted.
        let marked: Vec<_> = rows
            .iter()
            .zip(&synopsis.rows)
            .filter(|(_, row)| !row.block)
            .map(|(it, _)| it)
            .collect();
        let counts = model::counts(marked);
        let places = segments::places(&segments);
        Self {
            comparison,
            synopsis,
            segments,
            differing,
            rows,
            places,
            counts,
        }
    }

    /// The article of a row.
    #[must_use]
    pub fn article(&self, row: usize) -> u32 {
        self.synopsis.rows.get(row).map_or(u32::MAX, |it| it.article)
    }

    /// What a row has in some columns, as pieces; empty where it has nothing there.
    #[must_use]
    pub fn cell(&self, row: usize, columns: &RangeInclusive<u32>) -> Vec<Piece> {
        let Some(row) = self.synopsis.rows.get(row) else {
            return Vec::new();
        };
        let words = row
            .words
            .iter()
            .filter(|word| columns.contains(&word.column))
            .cloned()
            .collect();
        let part = SynopsisRow {
            words,
            dropped: Vec::new(),
            ..row.clone()
        };
        model::pieces(&self.comparison, &self.synopsis, &part, &self.differing)
    }

    /// The readings of a segment, told apart by every letter.
    #[must_use]
    pub fn spelled(&self, segment: &Segment) -> Vec<Reading> {
        segments::spelled(&self.comparison, &self.synopsis, segment)
    }

    /// The segment in which wordings differ that stands at `place`.
    #[must_use]
    pub fn segment_at(&self, place: usize) -> Option<&Segment> {
        self.segments.iter().filter(|it| it.differs()).nth(place)
    }

    /// The first place that shares a column with `columns`.
    #[must_use]
    pub fn place_of(&self, columns: &RangeInclusive<u32>) -> Option<usize> {
        self.places.iter().position(|it| model::overlap(it, columns))
    }
}
