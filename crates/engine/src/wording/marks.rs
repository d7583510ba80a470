//! Punctuation between the columns of words.
//!
//! A mark keeps to the word it belongs to: a comma or closing quotation mark to the one before, an opening one to the
//! one that follows. Marks in the same gap are aligned among themselves.

use super::collate::collate_ids;
use super::lexis::{Lexis, WordId};
use super::spelling::Class;
use super::synopsis::Row;

/// Fills in every row's columns: those of its words are `words`, spread to make room for columns of marks.
///
/// Returns how many columns there are.
pub(super) fn place(lexis: &Lexis, rows: &mut [Row], words: &[Vec<u32>]) -> usize {
    let width = words.iter().flatten().max().map_or(0, |&last| last as usize + 1);
    let gaps = gaps(lexis, rows, words, width);
    for row in rows.iter_mut() {
        row.columns = vec![0; row.ids.len()];
    }
    let mut word_columns = Vec::with_capacity(width);
    let mut next = 0;
    for (at, gap) in gaps.iter().enumerate() {
        next += set_marks(lexis, rows, gap, next);
        if at % 2 == 1 {
            word_columns.push(next);
            next += u32::from(at / 2 < width);
        }
    }
    for (row, words) in rows.iter_mut().zip(words) {
        let places = (0..row.ids.len())
            .filter(|&at| is_word(lexis, row.ids[at]))
            .collect::<Vec<_>>();
        for (at, &column) in places.into_iter().zip(words) {
            row.columns[at] = word_columns[column as usize];
        }
    }
    next as usize
}

pub(super) fn is_word(lexis: &Lexis, id: WordId) -> bool {
    lexis.get(id).class() != Class::Mark
}

/// For the gap before word column k: at 2k the marks that belong to the word before, at 2k + 1 those that belong to
/// the word that follows; each as the places of every row's marks.
fn gaps(lexis: &Lexis, rows: &[Row], words: &[Vec<u32>], width: usize) -> Vec<Vec<Vec<usize>>> {
    let mut gaps = vec![vec![Vec::new(); rows.len()]; (width + 1) * 2];
    for (at, (row, words)) in rows.iter().zip(words).enumerate() {
        let mut words = words.iter().map(|&column| column as usize);
        let mut after = 0;
        let mut from = 0;
        while from < row.ids.len() {
            let to = (from..row.ids.len())
                .find(|&place| is_word(lexis, row.ids[place]))
                .unwrap_or(row.ids.len());
            let before = if to < row.ids.len() {
                words.next().unwrap_or(width)
            } else {
                width
            };
            let opening = (from..to).rev().take_while(|&mark| opens(row, mark)).count();
            let ends = to == row.ids.len() && (from..to).any(|mark| ends_sentence(row, mark));
            gaps[if ends { width } else { after } * 2][at].extend(from..to - opening);
            gaps[before * 2 + 1][at].extend(to - opening..to);
            after = before + 1;
            from = to + 1;
        }
    }
    gaps
}

/// Whether a mark closes a sentence: at the end of a wording it stands in the last columns, below those of the others.
fn ends_sentence(row: &Row, mark: usize) -> bool {
    matches!(row.spans[mark].of(row.text), "." | "؟" | "?" | "!" | "…" | "۔")
}

/// Whether a mark belongs to the word that follows: by its shape, or, where that says nothing, by the space round it.
fn opens(row: &Row, mark: usize) -> bool {
    let text = row.text;
    let span = row.spans[mark];
    match span.of(text).chars().next() {
        Some('«' | '‹' | '(' | '[' | '{' | '“' | '‘' | '„' | '‚' | '#' | '@' | '$' | '€' | '£') => true,
        Some('"' | '\'' | '`') => {
            let spaced = |c: Option<char>| c.is_none_or(char::is_whitespace);
            spaced(text[..span.start].chars().next_back()) && !spaced(text[span.end..].chars().next())
        }
        _ => false,
    }
}

/// Aligns the marks of one gap, in columns from `first` on; how many columns they take.
fn set_marks(lexis: &Lexis, rows: &mut [Row], gap: &[Vec<usize>], first: u32) -> u32 {
    if gap.iter().all(Vec::is_empty) {
        return 0;
    }
    let ids: Vec<Vec<WordId>> = gap
        .iter()
        .zip(rows.iter())
        .map(|(marks, row)| marks.iter().map(|&mark| row.ids[mark]).collect())
        .collect();
    let columns = collate_ids(lexis, &ids);
    for ((row, marks), columns) in rows.iter_mut().zip(gap).zip(&columns) {
        for (&mark, &column) in marks.iter().zip(columns) {
            row.columns[mark] = first + column;
        }
    }
    columns.iter().flatten().max().map_or(0, |&last| last + 1)
}
