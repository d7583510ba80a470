//! Pieces of work, and what came of them.

use muqabala_engine::align::{self, Settings};
use muqabala_engine::ingest::Article;
use muqabala_engine::session::json::{ComparisonReport, Event};
use muqabala_engine::session::{Board, ChangeKind};
use muqabala_engine::wording;

use crate::news;

/// What came of a piece of work.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Passages compared, pairs aligned or wordings set in columns.
    pub units: usize,
    /// Of everything that came out (FNV-1a, 32 bits).
    pub digest: u32,
}

/// A piece of work, ready to run.
pub enum Work {
    /// Sets of articles, each compared within itself.
    Compare(Vec<Vec<Article>>),
    /// Sets of wordings in words, each set in columns.
    Columns(Vec<Vec<Vec<String>>>),
    /// Pairs of wordings in words, each linked word by word.
    Links(Vec<[Vec<String>; 2]>),
}

impl Work {
    /// Work of `kind`: 0 compares `size` invented articles with each other, 1 the events of JSON lines in `text`, 2
    /// sets in columns the lists of wordings of JSON lines in `text`, 3 compares the pairs of wordings there
    /// word by word.
    #[must_use]
    pub fn new(kind: u32, size: usize, text: &str) -> Option<Self> {
        let lines = || text.lines().filter(|line| !line.trim().is_empty());
        Some(match kind {
            0 => Self::Compare(vec![news::articles(size)]),
            1 => Self::Compare(lines().filter_map(event).collect()),
            2 => Self::Columns(lines().filter_map(|line| serde_json::from_str(line).ok()).collect()),
            3 => Self::Links(lines().filter_map(|line| serde_json::from_str(line).ok()).collect()),
            _ => return None,
        })
    }

    /// Does it.
    #[must_use]
    pub fn run(&self) -> Done<'_> {
        match self {
            Self::Compare(sets) => {
                Done::Compared(sets.iter().map(|articles| (&articles[..], compare(articles))).collect())
            }
            Self::Links(pairs) => Done::Linked(pairs.iter().map(linked).collect()),
            Self::Columns(sets) => Done::Set(sets.iter().map(|rows| columns(rows)).collect()),
        }
    }
}

/// Which words answer each other.
type Links = Vec<(usize, usize, Option<ChangeKind>)>;

/// Work done, before it is judged: judging is not timed.
pub enum Done<'a> {
    /// Boards.
    Compared(Vec<(&'a [Article], Board)>),
    /// The column of each word of each wording.
    Set(Vec<Vec<Vec<u32>>>),
    /// The links of each pair.
    Linked(Vec<Links>),
}

impl Done<'_> {
    /// How much it was, and a digest of it.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        let mut digest = Digest::default();
        let mut units = 0;
        match self {
            Self::Compared(boards) => {
                for (articles, board) in boards {
                    units += board.articles.iter().map(|it| it.passages.len()).sum::<usize>();
                    digest.add(&serde_json::to_vec(&ComparisonReport::new(None, articles, board)).unwrap_or_default());
                }
            }
            Self::Linked(pairs) => {
                units = pairs.len();
                for &(i, j, kind) in pairs.iter().flatten() {
                    digest.add_numbers([i, j, kind.map_or(0, |kind| 1 + kind as usize)]);
                }
            }
            Self::Set(sets) => {
                units = sets.len();
                sets.iter()
                    .flatten()
                    .flatten()
                    .for_each(|column| digest.add(&column.to_le_bytes()));
            }
        }
        Outcome {
            units,
            digest: digest.0,
        }
    }
}

fn compare(articles: &[Article]) -> Board {
    Board::new(articles, align::compare(articles, &Settings::default(), &mut |_| {}))
}

fn columns(rows: &[Vec<String>]) -> Vec<Vec<u32>> {
    let rows: Vec<Vec<&str>> = rows
        .iter()
        .map(|row| row.iter().map(String::as_str).collect())
        .collect();
    wording::collate(&rows)
}

fn linked(pair: &[Vec<String>; 2]) -> Links {
    let [a, b] = words(pair);
    wording::diff(&a, &b).links
}

fn words(pair: &[Vec<String>; 2]) -> [Vec<&str>; 2] {
    pair.each_ref().map(|words| words.iter().map(String::as_str).collect())
}

fn event(line: &str) -> Option<Vec<Article>> {
    let event: Event = serde_json::from_str(line).ok()?;
    Some(event.articles.into_iter().filter_map(|it| it.into_article()).collect())
}

struct Digest(u32);

impl Default for Digest {
    fn default() -> Self {
        Self(0x811C_9DC5)
    }
}

impl Digest {
    fn add_numbers(&mut self, numbers: [usize; 3]) {
        numbers.iter().for_each(|&it| self.add(&(it as u32).to_le_bytes()));
    }

    fn add(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
    }
}
