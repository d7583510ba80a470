//! What a correction of the machine means for pairs of passages, and which passages a decision speaks of.

use crate::state::Comparison;
use muqabala_engine::align::{Decision, Verdict};
use muqabala_engine::session::PassageRef;

/// Two passages.
pub type Pair = (PassageRef, PassageRef);

/// The pairs to tell apart so that what `articles` have leaves the statement.
#[must_use]
pub fn apart(comparison: &Comparison, statement: usize, articles: &[u32]) -> Vec<Pair> {
    let (leaving, staying): (Vec<_>, Vec<_>) = comparison
        .passages_of(statement)
        .partition(|it| articles.contains(&it.article));
    pairs(&leaving, &staying)
}

/// The pairs to join so that two statements become one.
#[must_use]
pub fn merged(comparison: &Comparison, one: usize, other: usize) -> Vec<Pair> {
    let one: Vec<_> = comparison.passages_of(one).collect();
    let other: Vec<_> = comparison.passages_of(other).collect();
    pairs(&one, &other)
}

/// What to say of passages so that what `article` has leaves the statement `from` and joins the statement `to`.
#[must_use]
pub fn moved(comparison: &Comparison, from: usize, article: u32, to: usize) -> Vec<(Pair, Verdict)> {
    let own = comparison.passages_of(from).filter(|it| it.article == article);
    let there: Vec<_> = comparison.passages_of(to).collect();
    let joined = pairs(&own.collect::<Vec<_>>(), &there);
    let parted = apart(comparison, from, &[article]);
    let said = |pairs: Vec<Pair>, verdict| pairs.into_iter().map(move |pair| (pair, verdict));
    said(parted, Verdict::Different)
        .chain(said(joined, Verdict::Same))
        .collect()
}

/// The pairs to join so that a statement stays as it is, whatever else changes.
#[must_use]
pub fn kept(comparison: &Comparison, statement: usize) -> Vec<Pair> {
    let all: Vec<_> = comparison.passages_of(statement).collect();
    let mut pairs = pairs(&all, &all);
    pairs.retain(|(a, b)| a < b && a.article != b.article);
    pairs
}

fn pairs(some: &[PassageRef], others: &[PassageRef]) -> Vec<Pair> {
    some.iter().flat_map(|a| others.iter().map(|b| (*a, *b))).collect()
}

/// What the reader said of two passages; nothing if the engine's word stands.
#[must_use]
pub fn verdict(comparison: &Comparison, decisions: &[Decision], (a, b): Pair) -> Option<Verdict> {
    let means = |anchor, at| comparison.found(anchor) == Some(at);
    let decided = decisions
        .iter()
        .rev()
        .find(|it| (means(it.a, a) && means(it.b, b)) || (means(it.a, b) && means(it.b, a)));
    decided.map(|it| it.verdict)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::comparison::fixtures::comparison;
    use muqabala_engine::Span;
    use muqabala_engine::align::Anchor;

    fn at(article: u32, passage: u32) -> PassageRef {
        PassageRef { article, passage }
    }

    fn three() -> Comparison {
        comparison(
            &[
                &[("the river rose", Some(0)), ("the school closed", Some(1))],
                &[("the river has risen", Some(0))],
                &[
                    ("rain", None),
                    ("the river is up", Some(0)),
                    ("schools are shut", Some(1)),
                ],
            ],
            |_| {},
        )
    }

    #[test]
    fn taking_an_outlet_out_tells_it_apart_from_all_others() {
        assert_eq!(apart(&three(), 0, &[1]), [(at(1, 0), at(0, 0)), (at(1, 0), at(2, 1))]);
        assert_eq!(apart(&three(), 0, &[]), []);
        assert_eq!(apart(&three(), 9, &[1]), []);
    }

    #[test]
    fn merging_joins_every_passage_with_every_other() {
        assert_eq!(merged(&three(), 0, 1).len(), 6);
        assert_eq!(
            kept(&three(), 0),
            [(at(0, 0), at(1, 0)), (at(0, 0), at(2, 1)), (at(1, 0), at(2, 1))]
        );
    }

    #[test]
    fn what_moves_is_told_apart_from_its_row_and_joined_to_the_other() {
        let (different, same) = (Verdict::Different, Verdict::Same);
        assert_eq!(
            moved(&three(), 0, 1, 1),
            [
                ((at(1, 0), at(0, 0)), different),
                ((at(1, 0), at(2, 1)), different),
                ((at(1, 0), at(0, 1)), same),
                ((at(1, 0), at(2, 2)), same)
            ]
        );
    }

    #[test]
    fn a_decision_is_found_again_when_a_passage_is_cut_otherwise() {
        let it = three();
        let print = it.articles[0].fingerprint;
        let anchor = |start, end| Anchor {
            article: print,
            span: Span { start, end },
        };
        assert_eq!(it.found(anchor(4, 14)), Some(at(0, 0)));
        assert_eq!(it.found(anchor(900, 910)), None);
        let gone = Anchor {
            article: print + 1000,
            ..anchor(0, 4)
        };
        assert_eq!(it.found(gone), None);
    }

    #[test]
    fn the_readers_last_word_counts() {
        let it = three();
        let anchor = |at: PassageRef| {
            let passage = it.passage(at).expect("it is there");
            let span = Span {
                start: passage.start as usize,
                end: passage.end as usize,
            };
            Anchor {
                article: it.articles[at.article as usize].fingerprint,
                span,
            }
        };
        let (a, b) = (at(0, 0), at(1, 0));
        let said = |verdict| Decision {
            a: anchor(b),
            b: anchor(a),
            verdict,
        };
        assert_eq!(verdict(&it, &[], (a, b)), None);
        let both = [said(Verdict::Different), said(Verdict::Same)];
        assert_eq!(verdict(&it, &both, (a, b)), Some(Verdict::Same));
        assert_eq!(verdict(&it, &both, (a, at(2, 1))), None);
    }
}
