//! A statement found again in another comparison.
//!
//! A statement's number is its place on the board. After a correction, or with an article more, the same words stand
//! elsewhere: the passages that the reader was looking at say where.

use crate::state::{ArticleId, Comparison};
use muqabala_engine::session::PassageRef;

/// A passage that the reader was looking at: its article and its first byte there.
pub type Seen = (ArticleId, u32);

/// The passages of a statement.
#[must_use]
pub fn seen(comparison: &Comparison, statement: usize) -> Vec<Seen> {
    let passage = |at: PassageRef| Some((comparison.id(at.article)?, comparison.passage(at)?.start));
    comparison.passages_of(statement).filter_map(passage).collect()
}

/// The statement to which most of `seen` belong in `comparison`.
#[must_use]
pub fn most_of(comparison: &Comparison, seen: &[Seen]) -> Option<u32> {
    let belongs = |(id, start): &Seen| {
        let article = comparison.articles.iter().position(|it| it.id == *id)?;
        let passages = &comparison.board.articles.get(article)?.passages;
        let passage = passages.iter().find(|it| (it.start..it.end).contains(start))?;
        Some(passage.statements.iter().copied())
    };
    let statements: Vec<u32> = seen.iter().filter_map(belongs).flatten().collect();
    let votes = |statement: &u32| statements.iter().filter(|it| *it == statement).count();
    // Of equals the first: what is left of a statement that fell apart keeps its place.
    statements.iter().rev().copied().max_by_key(|it| votes(it))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::comparison::fixtures::comparison;

    #[test]
    fn a_statement_is_found_again_under_another_number() {
        let before = comparison(
            &[
                &[("a b", Some(0)), ("c d", Some(1))],
                &[("c d e", Some(1)), ("a b c", Some(0))],
            ],
            |_| {},
        );
        let after = comparison(
            &[
                &[("a b", Some(1)), ("c d", Some(0))],
                &[("c d e", Some(0)), ("a b c", Some(1))],
            ],
            |_| {},
        );
        assert_eq!(most_of(&after, &seen(&before, 0)), Some(1));
        let apart = comparison(
            &[
                &[("a b", None), ("c d", Some(0))],
                &[("c d e", Some(0)), ("a b c", None)],
            ],
            |_| {},
        );
        assert_eq!(most_of(&apart, &seen(&before, 0)), None);
    }
}
