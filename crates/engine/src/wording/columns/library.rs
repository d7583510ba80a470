//! The links of every two of some wordings.

use super::distinct::Distinct;
use crate::hashing::Map;
use crate::order;
use crate::wording::alignment::align::link_words;
use crate::wording::alignment::link::WordLink;
use crate::wording::alignment::weigh::Weights;
use crate::wording::words::interner::{WordId, WordInterner};

/// The links of every two wordings; equal ones are aligned once.
pub struct Library {
    /// Which wordings are equal, and their order by content.
    pub rows: Distinct,
    /// How many words each distinct wording has.
    lengths: Vec<u32>,
    /// For each two distinct wordings `(x, y)`, x < y: their links.
    links: Map<(usize, usize), Vec<WordLink>>,
}

impl Library {
    /// Aligns every two of `rows`.
    pub fn new(interner: &WordInterner, weights: &Weights, rows: &[Vec<WordId>]) -> Self {
        let surfaces = |row: &Vec<WordId>| row.iter().map(|&id| &*interner.get(id).surface).collect::<Vec<_>>();
        let keys: Vec<_> = rows.iter().map(surfaces).collect();
        let distinct = Distinct::new(&keys);
        let words: Vec<&[WordId]> = distinct.each(rows).map(Vec::as_slice).collect();
        let mut links = Map::default();
        for (x, a) in words.iter().enumerate() {
            for (y, b) in words.iter().enumerate().skip(x + 1) {
                links.insert((x, y), link_words(interner, weights, a, b));
            }
        }
        Self {
            lengths: words.iter().map(|row| row.len() as u32).collect(),
            rows: distinct,
            links,
        }
    }

    /// The links of two distinct wordings.
    pub fn between(&self, x: usize, y: usize) -> Vec<WordLink> {
        match x.cmp(&y) {
            std::cmp::Ordering::Less => self.links.get(&(x, y)).cloned().unwrap_or_default(),
            std::cmp::Ordering::Greater => turned(self.links.get(&(y, x))),
            std::cmp::Ordering::Equal => {
                let words = self.lengths.get(x).copied().unwrap_or_default();
                (0..words)
                    .map(|at| WordLink {
                        a: at,
                        b: at,
                        score: i32::MAX,
                    })
                    .collect()
            }
        }
    }

    /// The links of two wordings, by their places among those given.
    pub fn links(&self, x: usize, y: usize) -> Vec<WordLink> {
        self.between(self.rows.place(x), self.rows.place(y))
    }
}

/// Links from the other side, rising.
fn turned(links: Option<&Vec<WordLink>>) -> Vec<WordLink> {
    let turn = |link: &WordLink| WordLink {
        a: link.b,
        b: link.a,
        score: link.score,
    };
    let mut turned: Vec<WordLink> = links.into_iter().flatten().map(turn).collect();
    order::by_key(&mut turned, |link| (link.a, link.b));
    turned
}
