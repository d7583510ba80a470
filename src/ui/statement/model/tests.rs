//! What is shown of a statement: pieces, segments, places, counts.

use super::super::segments::{differing, heat, places, segments, spelled};
use super::*;
use crate::ui::comparison::fixtures::loaded;
use expect_test::{Expect, expect};
use muqabala_engine::session::SynopsisChange;

/// Rows of words, each `word`, `-` for nothing in that column, or `word/kind`; a column a word.
fn synopsis(base: Option<u32>, rows: &[&str]) -> (Comparison, Synopsis) {
    let mut articles = Vec::new();
    let mut made = Synopsis {
        base,
        ..Default::default()
    };
    for (article, given) in rows.iter().enumerate() {
        let (mut text, mut row) = (
            String::new(),
            SynopsisRow {
                article: article as u32,
                ..Default::default()
            },
        );
        for (column, token) in given.split(' ').enumerate() {
            made.columns = made.columns.max(column as u32 + 1);
            let (word, change) = token.split_once('/').map_or((token, None), |(word, kind)| {
                (word, ChangeKind::ALL.into_iter().find(|it| it.key() == kind))
            });
            if change == Some(ChangeKind::Dropped) {
                row.dropped.push(column as u32);
            } else if word != "-" {
                let start = text.len() as u32;
                text.push_str(word);
                let end = text.len() as u32;
                text.push(' ');
                let part_of = change.map(|kind| part_of(&mut row, kind, column as u32));
                row.words.push(SynopsisWord {
                    start,
                    end,
                    column: column as u32,
                    change,
                    part_of,
                    moved_from: None,
                });
            }
        }
        articles.push(loaded(article, &text));
        made.rows.push(row);
    }
    (
        Comparison {
            articles,
            board: Default::default(),
        },
        made,
    )
}

/// The change that a word of this kind belongs to: the word before it may be in the same.
fn part_of(row: &mut SynopsisRow, kind: ChangeKind, column: u32) -> u32 {
    let before = row
        .words
        .last()
        .filter(|word| word.change == Some(kind) && word.column + 1 == column);
    let at = before.and_then(|word| word.part_of).unwrap_or(row.changes.len() as u32);
    match row.changes.get_mut(at as usize) {
        Some(change) => change.instead.push(column),
        None => row.changes.push(SynopsisChange {
            kind,
            instead: vec![column],
            moved: kind == ChangeKind::Moved,
        }),
    }
    at
}

fn check_pieces(base: Option<u32>, rows: &[&str], expected: &Expect) {
    let (comparison, synopsis) = synopsis(base, rows);
    let differing = differing(&segments(&comparison, &synopsis));
    let mut seen = String::new();
    for row in 0..rows.len() {
        for piece in pieces(&comparison, &synopsis, &synopsis.rows[row], &differing) {
            seen.push_str(&match piece {
                Piece::Words(it) => {
                    let kind = it
                        .change
                        .map_or(if it.common { "common" } else { "same" }, ChangeKind::key);
                    let instead = if it.instead.is_empty() {
                        String::new()
                    } else {
                        format!(" for {}", it.instead)
                    };
                    format!("[{kind}{instead}: {}] ", it.text)
                }
                Piece::Dropped { text, .. } => format!("[dropped: {text}] "),
                Piece::Skipped => "[…] ".to_owned(),
            });
        }
        seen.push('\n');
    }
    expected.assert_eq(&seen);
}

#[test]
fn words_that_differ_alike_are_one_mark() {
    check_pieces(
        Some(0),
        &[
            "said the mayor opened two bridges - today",
            "claimed/attribution -/dropped -/dropped shut/replaced three/number bridges today/moved -/dropped",
        ],
        &expect![[r#"
            [same: said] [same: the mayor] [same: opened two] [common: bridges] [same: today] 
            [attribution for said: claimed] [dropped: the mayor] [replaced for opened: shut] [number for two: three] [common: bridges] [moved: today] [dropped: today] 
        "#]],
    );
}

#[test]
fn without_a_base_marks_are_against_what_most_have() {
    check_pieces(
        None,
        &[
            "the bridge fell",
            "the bridge collapsed/replaced",
            "the bridge fell",
            "-/dropped -/dropped fell",
        ],
        &expect![[r#"
            [same: the bridge] [same: fell] 
            [same: the bridge] [replaced for fell: collapsed] 
            [same: the bridge] [same: fell] 
            [dropped: the bridge] [same: fell] 
        "#]],
    );
}

#[test]
fn passages_that_do_not_follow_each_other_are_told_apart() {
    let (mut comparison, mut synopsis) = synopsis(None, &["a b"]);
    comparison.articles[0] = loaded(0, "a x y b");
    synopsis.rows[0].words[1].start = 6;
    synopsis.rows[0].words[1].end = 7;
    let pieces = pieces(&comparison, &synopsis, &synopsis.rows[0], &[None, None]);
    assert_eq!(pieces[1], Piece::Skipped, "{pieces:?}");
}

#[test]
fn columns_stay_together_while_the_same_rows_agree() {
    let (comparison, synopsis) = synopsis(
        None,
        &[
            "أعلن الوزير افتتاح الجسر اليوم",
            "أكد العمدة افتتاح الجسر -",
            "أعلن الوزير إفتتاح الجسر اليوم",
        ],
    );
    let mut seen = String::new();
    for segment in segments(&comparison, &synopsis) {
        for reading in &segment.readings {
            seen.push_str(&format!("{:?} {} | ", reading.rows, reading.text));
        }
        seen.push('\n');
    }
    expect![[r#"
        [0, 2] أعلن الوزير | [1] أكد العمدة | 
        [0, 1, 2] افتتاح الجسر | 
        [0, 2] اليوم | [1]  | 
    "#]]
    .assert_eq(&seen);
}

#[test]
fn heat_rises_with_the_outlets_that_differ() {
    let (comparison, synopsis) = synopsis(
        Some(0),
        &["one two three", "one ten three", "one ten -", "one two four"],
    );
    let heat = heat(&comparison, &synopsis, &segments(&comparison, &synopsis), 0);
    let levels: Vec<_> = heat
        .iter()
        .map(|it| (it.text.as_str(), it.level, it.differ.clone()))
        .collect();
    assert_eq!(
        levels,
        [("one", 0, vec![]), ("two", 3, vec![1, 2]), ("three", 3, vec![2, 3])]
    );
}

#[test]
fn every_outlet_is_shown_with_its_own_letters() {
    let (comparison, synopsis) = synopsis(Some(1), &["one جريحاً fell", "one جريحا fell", "one قتيلا fell"]);
    let segments = segments(&comparison, &synopsis);
    let heat = heat(&comparison, &synopsis, &segments, 1);
    assert_eq!(
        heat.iter().map(|it| it.text.as_str()).collect::<Vec<_>>(),
        ["one", "جريحا", "fell"]
    );
    let readings = spelled(&comparison, &synopsis, &segments[1]);
    let readings: Vec<_> = readings.iter().map(|it| (it.text.as_str(), it.rows.clone())).collect();
    assert_eq!(readings, [("جريحاً", vec![0]), ("جريحا", vec![1]), ("قتيلا", vec![2])]);
}

#[test]
fn no_mark_says_that_a_word_stands_instead_of_itself() {
    // What most have is what most spell so; a difference that does not show is none.
    check_pieces(
        None,
        &["one جريحا/spelling", "one جريحاً", "one جريحاً", "one جريحاً/marks"],
        &expect![[r#"
            [common: one] [spelling for جريحاً: جريحا] 
            [common: one جريحاً] 
            [common: one جريحاً] 
            [common: one] [common: جريحاً] 
        "#]],
    );
}

#[test]
fn next_and_previous_go_round() {
    assert_eq!(step(None, 3, true), Some(0));
    assert_eq!(step(Some(2), 3, true), Some(0));
    assert_eq!(step(Some(0), 3, false), Some(2));
    assert_eq!(step(Some(0), 0, false), None);
}

#[test]
fn a_malformed_synopsis_shows_what_it_can() {
    let (comparison, mut synopsis) = synopsis(Some(7), &["a b"]);
    synopsis.rows[0].words[1].column = 99;
    synopsis.rows[0].article = 5;
    let segments = segments(&comparison, &synopsis);
    let shown = pieces(&comparison, &synopsis, &synopsis.rows[0], &differing(&segments));
    assert!(
        shown
            .iter()
            .all(|it| matches!(it, Piece::Words(words) if words.text.trim().is_empty())),
        "{shown:?}"
    );
}

#[test]
fn punctuation_alone_is_no_place_to_stop_at() {
    let (comparison, synopsis) = synopsis(None, &["the bridge , fell", "the bridge - fell", "a bridge - fell"]);
    let places = places(&segments(&comparison, &synopsis));
    assert_eq!(places, [0..=0]);
}
