//! Which blocks read as running text, and how much of it stands in each element.

use super::blocks::Block;
use super::tree::{Id, Tree};

/// Letters from which on a block reads as running text, whatever it ends with.
const LONG: usize = 80;
/// The same for a block that ends as a sentence does.
const SHORT: usize = 25;

/// How many letters of running text `block` holds: none where it is a heading, a label, or mostly links.
pub fn prose(block: &Block) -> usize {
    let letters = block.unlinked();
    let reads = letters >= LONG || (letters >= SHORT && stops(&block.text));
    if reads && !block.is_heading() && block.linked * 2 < block.length {
        letters
    } else {
        0
    }
}

/// Whether `text` ends as a sentence does, closing marks passed over.
pub fn stops(text: &str) -> bool {
    let end = text.trim_end_matches(|c: char| c.is_whitespace() || "\"'”’»)]›".contains(c));
    end.ends_with(['.', '!', '?', '؟', '۔', '。', '！', '？', '…', '।'])
}

/// A number for each element: the sum of what was added in it and in the elements in it.
#[derive(Debug)]
pub struct Sums(Vec<usize>);

impl Sums {
    /// All 0.
    pub fn new(tree: &Tree) -> Self {
        Self(vec![0; tree.len()])
    }

    /// Adds `amount` in `id` and in all elements round it.
    pub fn add(&mut self, tree: &Tree, id: Id, amount: usize) {
        if amount == 0 {
            return;
        }
        for node in std::iter::once(id).chain(tree.ancestors(id)) {
            if let Some(sum) = self.0.get_mut(node) {
                *sum += amount;
            }
        }
    }

    /// The sum in `id`.
    pub fn at(&self, id: Id) -> usize {
        self.0.get(id).copied().unwrap_or(0)
    }
}
