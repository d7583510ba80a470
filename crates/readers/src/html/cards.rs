//! Teasers of other articles: boxes of one make in a row, each with a link and little text.

use std::collections::{BTreeMap, BTreeSet};

use super::blocks::Block;
use super::prose::prose;
use super::tree::{Id, Tree};

/// A teaser holds at most so many letters of running text.
const LONGEST: usize = 500;
/// A link of so many letters or more names an article.
const TITLE: usize = 15;
/// So far up from a block its box is looked for.
const HEIGHT: usize = 6;
/// So many boxes of one make are a row.
const ROW: usize = 3;

/// The boxes of `tree` that are teasers; `headline` is the headline's own place, which is in none.
pub fn cards(tree: &Tree, blocks: &[Block], headline: &[Id]) -> BTreeSet<Id> {
    let mut held: BTreeMap<Id, (usize, usize)> = BTreeMap::new();
    for block in blocks {
        let title = usize::from(block.is_linked(80) && block.length >= TITLE);
        for node in std::iter::once(block.node)
            .chain(tree.ancestors(block.node))
            .take(HEIGHT)
        {
            let (titles, letters) = held.entry(node).or_default();
            *titles += title;
            *letters += prose(block);
        }
    }
    let mut rows: BTreeMap<(Id, &str, &str), Vec<Id>> = BTreeMap::new();
    for node in tree.walk(Tree::ROOT) {
        let name = tree.name(node);
        if let (Some(parent), false) = (tree.parent(node), matches!(name, "" | "p" | "tr" | "td")) {
            let class = tree.attribute(node, "class").unwrap_or_default();
            rows.entry((parent, name, class)).or_default().push(node);
        }
    }
    let is_card = |node: &Id| {
        let (titles, letters) = held.get(node).copied().unwrap_or_default();
        titles > 0 && letters <= LONGEST && !headline.contains(node)
    };
    let mut out = BTreeSet::new();
    for row in rows.into_values().filter(|row| row.len() >= ROW) {
        let found: Vec<Id> = row.iter().copied().filter(is_card).collect();
        if found.len() >= ROW && found.len() * 10 >= row.len() * 6 {
            out.extend(found);
        }
    }
    out
}
