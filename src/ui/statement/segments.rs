//! A synopsis as runs of columns in which the wordings agree and differ in one way, and the places to stop at.

use super::model::{slice, text_in};
use crate::state::Comparison;
use muqabala_engine::order;
use muqabala_engine::session::{Synopsis, SynopsisRow};
use muqabala_engine::text::fold;
use std::ops::RangeInclusive;

/// Columns in which the wordings agree and differ in one way.
#[derive(Clone, Debug, PartialEq)]
pub struct Segment {
    /// Where it stands.
    pub columns: RangeInclusive<u32>,
    /// What stands there and who has it, most rows first. Rows that have nothing here share the empty reading.
    pub readings: Vec<Reading>,
}

/// One way of wording a segment.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// As the first of `rows` writes it; empty if they have nothing here.
    pub text: String,
    /// The rows that have it, rising.
    pub rows: Vec<usize>,
}

impl Segment {
    /// Whether every row has the same here.
    #[must_use]
    pub fn is_common(&self) -> bool {
        self.readings.len() == 1
    }

    /// Whether the rows differ in words, and not in punctuation alone.
    #[must_use]
    pub fn differs(&self) -> bool {
        let worded = |reading: &Reading| reading.text.chars().any(char::is_alphanumeric);
        !self.is_common() && self.readings.iter().any(worded)
    }
}

/// The readings of a segment, told apart by every letter: no outlet is said to have what it spells otherwise.
#[must_use]
pub fn spelled(comparison: &Comparison, synopsis: &Synopsis, segment: &Segment) -> Vec<Reading> {
    let mut spelled: Vec<Reading> = Vec::new();
    for reading in &segment.readings {
        let first = spelled.len();
        for &row in &reading.rows {
            let text = synopsis
                .rows
                .get(row)
                .map(|it| text_in(comparison, it, &segment.columns));
            let text = text.unwrap_or_default();
            match spelled[first..].iter_mut().find(|it| it.text == text) {
                Some(same) => same.rows.push(row),
                None => spelled.push(Reading { text, rows: vec![row] }),
            }
        }
    }
    spelled
}

/// Columns as runs: neighbouring columns stay together as long as the same rows agree with each other.
#[must_use]
pub fn segments(comparison: &Comparison, synopsis: &Synopsis) -> Vec<Segment> {
    let keys = keys(comparison, synopsis);
    let partition = |column: u32| -> Vec<usize> {
        let at = |row: usize| keys[row].get(column as usize).map_or("", String::as_str);
        (0..keys.len())
            .map(|row| (0..row).find(|&other| at(other) == at(row)).unwrap_or(row))
            .collect()
    };
    let absent = |column: u32| {
        keys.iter()
            .map(|row| row[column as usize].is_empty())
            .collect::<Vec<_>>()
    };
    let mut segments = Vec::new();
    let mut first = 0;
    for column in 0..synopsis.columns {
        let last = column + 1 == synopsis.columns;
        if last || partition(column) != partition(column + 1) || absent(column) != absent(column + 1) {
            segments.push(Segment {
                columns: first..=column,
                readings: readings(comparison, synopsis, &partition(first), first..=column),
            });
            first = column + 1;
        }
    }
    segments
}

fn readings(
    comparison: &Comparison,
    synopsis: &Synopsis,
    partition: &[usize],
    columns: RangeInclusive<u32>,
) -> Vec<Reading> {
    let mut readings: Vec<Reading> = Vec::new();
    for (row, &leader) in partition.iter().enumerate() {
        match readings.iter_mut().find(|it| it.rows.first() == Some(&leader)) {
            Some(reading) => reading.rows.push(row),
            None => {
                let text = text_in(comparison, &synopsis.rows[row], &columns);
                readings.push(Reading { text, rows: vec![row] });
            }
        }
    }
    order::by_key(&mut readings, |it| (std::cmp::Reverse(it.rows.len()), it.rows[0]));
    readings
}

/// The folded word in every column of every row; empty where the row has none.
fn keys(comparison: &Comparison, synopsis: &Synopsis) -> Vec<Vec<String>> {
    let row_keys = |row: &SynopsisRow| {
        let mut keys = vec![String::new(); synopsis.columns as usize];
        for word in &row.words {
            if let Some(key) = keys.get_mut(word.column as usize) {
                let text = slice(comparison, row, word);
                let folded = fold(text);
                // A mark that folds to nothing is still there.
                key.push_str(if folded.is_empty() { text } else { &folded });
            }
        }
        keys
    };
    synopsis.rows.iter().map(row_keys).collect()
}

/// For each column, the segment in which wordings differ that it stands in; none where every row has the same.
#[must_use]
pub fn differing(segments: &[Segment]) -> Vec<Option<usize>> {
    let columns = |(index, segment): (usize, &Segment)| {
        let differs = (!segment.is_common()).then_some(index);
        vec![differs; segment.columns.clone().count()]
    };
    segments.iter().enumerate().flat_map(columns).collect()
}

/// The segments in which wordings differ in words, in order: where "next change" goes.
#[must_use]
pub fn places(segments: &[Segment]) -> Vec<RangeInclusive<u32>> {
    segments
        .iter()
        .filter(|it| it.differs())
        .map(|it| it.columns.clone())
        .collect()
}

/// The line on which heat is shown: a stretch of the base and the rows that do not have it so.
#[derive(Clone, Debug, PartialEq)]
pub struct Heat {
    /// As the base writes it.
    pub text: String,
    /// Where it stands.
    pub columns: RangeInclusive<u32>,
    /// The rows whose wording differs here, rising.
    pub differ: Vec<usize>,
    /// How many of the other rows that is: 0 (none) to 4 (all).
    pub level: u8,
}

/// Row `base` with, for each stretch, who words it otherwise.
#[must_use]
pub fn heat(comparison: &Comparison, synopsis: &Synopsis, segments: &[Segment], base: usize) -> Vec<Heat> {
    let Some(row) = synopsis.rows.get(base) else {
        return Vec::new();
    };
    let others = synopsis.rows.len().saturating_sub(1).max(1);
    let heated = segments.iter().filter_map(|segment| {
        let own = segment.readings.iter().find(|it| it.rows.contains(&base))?;
        if own.text.is_empty() {
            return None;
        }
        let differ: Vec<usize> = (0..synopsis.rows.len()).filter(|row| !own.rows.contains(row)).collect();
        let level = (differ.len() * 4).div_ceil(others).min(4) as u8;
        Some(Heat {
            text: text_in(comparison, row, &segment.columns),
            columns: segment.columns.clone(),
            differ,
            level,
        })
    });
    heated.collect()
}
