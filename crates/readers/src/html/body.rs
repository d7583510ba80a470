//! Which element holds the article.
//!
//! Running text counts for the elements round it, less the further away they are (Readability's idea, Arc90 2009); one that
//! is named as an article's body, or stands soon after the headline, counts more. Then the choice is widened where an
//! element round it holds much more running text and little else (as maximum subsequence segmentation weighs text against
//! markup: Pasternack and Roth, WWW 2009), and over its siblings of the same make.

use std::collections::{BTreeMap, BTreeSet};

use super::Survey;
use super::marks::{Marks, tokens};
use super::prose::Sums;
use super::tree::{Id, Tree};

/// How much of a block's running text counts for the element round it, for the one round that, and so on; in percent.
const DECAY: [usize; 6] = [100, 70, 50, 30, 20, 10];
/// No block counts for more letters than this.
const MOST: usize = 600;
/// An element round the choice must hold so much more running text to take its place, in percent.
const WIDER: usize = 160;

/// What it adds, in percent, that the page's own description begins like a block.
const DESCRIBED: usize = 150;

/// The elements that hold the article: one, or several of one make.
pub fn find(survey: &Survey) -> Vec<Id> {
    let tree = survey.tree;
    let mut prose = Sums::new(tree);
    for (block, &letters) in survey.blocks.iter().zip(&survey.prose) {
        prose.add(tree, block.node, letters);
    }
    let Some(best) = candidate(survey) else {
        return Vec::new();
    };
    let best = widened(survey, &prose, best);
    with_siblings(tree, &prose, best)
}

/// The element with the most running text close to it.
fn candidate(survey: &Survey) -> Option<Id> {
    let tree = survey.tree;
    let mut alone: BTreeMap<Id, usize> = BTreeMap::new();
    for block in survey.blocks {
        *alone.entry(block.node).or_default() += 1;
    }
    let mut scores: BTreeMap<Id, Score> = BTreeMap::new();
    for (at, (block, &letters)) in survey.blocks.iter().zip(&survey.prose).enumerate() {
        if letters == 0 {
            continue;
        }
        let paragraph =
            matches!(tree.name(block.node), "p" | "blockquote" | "pre" | "li") || alone.get(&block.node) == Some(&1);
        let above = std::iter::once(block.node)
            .chain(tree.ancestors(block.node))
            .skip(usize::from(paragraph));
        for (node, share) in above.zip(DECAY) {
            let score = scores.entry(node).or_insert(Score {
                sum: 0,
                first: at,
                last: at,
            });
            score.sum += letters.min(MOST) * share;
            score.last = at;
        }
    }
    let weighed = |(node, score): &(&Id, &Score)| score.sum * named(tree, **node) / 100 * placed(score, survey) / 100;
    // Of equals the first: `max_by_key` would take the last.
    scores.iter().rev().max_by_key(weighed).map(|(&node, _)| node)
}

struct Score {
    sum: usize,
    /// The first and the last block that counted.
    first: usize,
    last: usize,
}

/// What the element's name and class add, in percent.
fn named(tree: &Tree, id: Id) -> usize {
    let words: BTreeSet<String> = ["class", "id", "itemprop", "data-component", "data-testid"]
        .iter()
        .filter_map(|name| tree.attribute(id, name))
        .flat_map(tokens)
        .collect();
    let pair = |a: &str, b: &str| words.contains(a) && words.contains(b);
    let body = words.contains("articlebody")
        || pair("article", "body")
        || pair("entry", "content")
        || pair("story", "body")
        || pair("post", "content");
    let class = if body { 130 } else { 100 };
    if tree.name(id) == "article" {
        class * 115 / 100
    } else {
        class
    }
}

/// What the distance from the headline leaves, and what the page's own description adds, in percent.
fn placed(score: &Score, survey: &Survey) -> usize {
    let distance = match survey.headline {
        Some(headline) if score.last < headline => 30,
        Some(headline) if score.first > headline + 60 => 50,
        Some(headline) if score.first > headline + 25 => 75,
        _ => 100,
    };
    let described = survey
        .described
        .iter()
        .any(|at| (score.first..=score.last).contains(at));
    if described {
        distance * DESCRIBED / 100
    } else {
        distance
    }
}

/// `best`, or an element round it with much more running text and little else.
fn widened(survey: &Survey, prose: &Sums, best: Id) -> Id {
    let tree = survey.tree;
    let mut other = Sums::new(tree);
    for ((block, &letters), &marks) in survey.blocks.iter().zip(&survey.prose).zip(&survey.marks) {
        if marks.has(Marks::HIDDEN) {
            continue;
        }
        let short = if letters > 0 || block.is_heading() {
            0
        } else {
            block.unlinked() / 2
        };
        let whole = block.linked + short;
        let counted = if marks.has(Marks::ELSEWHERE) { whole / 2 } else { whole };
        other.add(tree, block.node, counted);
    }
    #[allow(clippy::cast_possible_wrap, reason = "lengths of a page")]
    let worth = |node: Id| prose.at(node) as isize - other.at(node) as isize;
    tree.ancestors(best).fold(best, |choice, node| {
        let more = worth(node) * 10 > worth(choice) * 11 && prose.at(node) * 100 > prose.at(choice) * WIDER;
        if more { node } else { choice }
    })
}

/// `best` and those beside it, or beside the elements round it, that are called and classed the same and hold text.
fn with_siblings(tree: &Tree, prose: &Sums, best: Id) -> Vec<Id> {
    let Some(class) = tree.attribute(best, "class").filter(|class| !class.trim().is_empty()) else {
        return vec![best];
    };
    let same =
        |id: Id| tree.name(id) == tree.name(best) && tree.attribute(id, "class") == Some(class) && prose.at(id) > 0;
    for (height, top) in (1..=3).zip(tree.ancestors(best)) {
        let found: Vec<Id> = below(tree, top, height).into_iter().filter(|&id| same(id)).collect();
        if found.len() > 1 {
            return found;
        }
    }
    vec![best]
}

/// The nodes that stand `height` levels below `top`.
fn below(tree: &Tree, top: Id, height: usize) -> Vec<Id> {
    (0..height).fold(vec![top], |level, _| {
        level.iter().flat_map(|&id| tree.children(id)).copied().collect()
    })
}
