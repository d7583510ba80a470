//! What the board shows and in which order: pure functions over a [`Comparison`].
//!
//! Nothing here touches the browser, so that what a reader sees is tested without one.

use super::filter::{Filter, Order};
use super::search::{Index, needle};
use crate::state::Comparison;
use muqabala_engine::order;
use muqabala_engine::session::{ChangeKind, Relation};
use std::cmp::Reverse;

/// The statements that pass `filter`, in `order`. `kinds` are the kinds of change in each statement, as far as they
/// are known: what is not known yet does not pass a filter that asks for one.
#[must_use]
pub fn rows(
    comparison: &Comparison,
    index: &Index,
    kinds: &[Vec<ChangeKind>],
    filter: &Filter,
    order: Order,
) -> Vec<usize> {
    let needle = needle(&filter.search);
    let holds = |kind: ChangeKind, statement: usize| kinds.get(statement).is_some_and(|it| it.contains(&kind));
    let mut rows: Vec<usize> = (0..comparison.board.statements.len())
        .filter(|&statement| filter.change.is_none_or(|kind| holds(kind, statement)))
        .filter(|&statement| {
            comparison
                .passages_of(statement)
                .any(|at| filter.admits(comparison, at))
        })
        .filter(|&it| needle.is_empty() || comparison.passages_of(it).any(|at| index.hits(at, &needle) > 0))
        .collect();
    match order {
        Order::Outlets => order::by_key(&mut rows, |&it| (Reverse(comparison.reporters(it).count()), it)),
        Order::Different => order::by(&mut rows, |&a, &b| {
            closeness(comparison, a).total_cmp(&closeness(comparison, b))
        }),
        Order::Article => order::by_key(&mut rows, |&it| comparison.passages_of(it).next()),
        Order::Missing => order::by_key(&mut rows, |&it| gaps_first(comparison, it)),
    }
    rows
}

/// How close a statement's wordings are, 0 to 1: the mean over the outlets that have it.
#[must_use]
pub fn closeness(comparison: &Comparison, statement: usize) -> f32 {
    let Some(row) = comparison.board.statements.get(statement) else {
        return 0.0;
    };
    row.cells.iter().map(|it| it.closeness).sum::<f32>() / row.cells.len().max(1) as f32
}

/// A statement that only one outlet lacks says more of that outlet than one that only two have.
fn gaps_first(comparison: &Comparison, statement: usize) -> (usize, usize) {
    let outlets = comparison.board.articles.len();
    match outlets - comparison.reporters(statement).count().min(outlets) {
        0 => (usize::MAX, statement),
        gaps => (gaps, statement),
    }
}

/// How dark a cell is: 1 (hardly alike) to 5 (word for word).
///
/// The relation decides first: what the engine calls word for word is never paler than what it calls near.
#[must_use]
pub fn level(closeness: f32, relation: Option<Relation>) -> u8 {
    match relation {
        Some(Relation::Verbatim) => 5,
        Some(Relation::Near | Relation::Disagree) => 4 - u8::from(closeness < 0.6),
        Some(Relation::Paraphrase) => 2,
        Some(Relation::Partial) | None => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::super::filter::Telling;
    use super::*;
    use crate::ui::comparison::fixtures::comparison;
    use muqabala_engine::session::{Board, BoardFrame, PassageKind};

    fn three(change: impl FnOnce(&mut Board)) -> Comparison {
        let articles: [&[_]; 4] = [
            &[
                ("فاض النهر ليلا", Some(0)),
                ("قال العمدة: سنبني سدّا", Some(1)),
                ("أغلقت المدارس", None),
            ],
            &[("سنبني سدا جديدا", Some(1)), ("فاض النهر", Some(0))],
            &[("فاض نهر المدينة", Some(0)), ("نزح مئة", None), ("وعاد عشرة", Some(2))],
            &[("عاد عشرة إلى بيوتهم", Some(2)), ("فاض النهر", Some(0))],
        ];
        comparison(&articles, change)
    }

    fn show(it: &Comparison, filter: &Filter, order: Order) -> Vec<usize> {
        rows(it, &Index::new(it), &[], filter, order)
    }

    #[test]
    fn most_outlets_come_first_and_gaps_can() {
        let it = three(|_| {});
        assert_eq!(show(&it, &Filter::default(), Order::Outlets), [0, 1, 2]);
        assert_eq!(show(&it, &Filter::default(), Order::Missing), [1, 2, 0]);
        assert_eq!(show(&it, &Filter::default(), Order::Different), [2, 0, 1]);
        assert_eq!(show(&it, &Filter::default(), Order::Article), [0, 1, 2]);
    }

    #[test]
    fn a_filter_narrows_by_outlet_speaker_and_telling() {
        let it = three(|board| {
            let said = &mut board.articles[0].passages[1];
            said.kind = PassageKind::Quotation;
            let (speaker, verb) = ("العُمدة".into(), "قال".into());
            said.frame = Some(BoardFrame {
                speaker,
                verb,
                direct: true,
                carried: false,
            });
        });
        let by = |filter: Filter| show(&it, &filter, Order::Outlets);
        assert_eq!(
            by(Filter {
                article: Some(1),
                ..Default::default()
            }),
            [0, 1]
        );
        assert_eq!(
            by(Filter {
                speaker: Some("العمدة".into()),
                ..Default::default()
            }),
            [1]
        );
        assert_eq!(
            by(Filter {
                telling: Some(Telling::Quoted),
                ..Default::default()
            }),
            [1]
        );
        assert_eq!(it.speakers(), ["العُمدة"]);
        let elsewhere = Filter {
            article: Some(3),
            telling: Some(Telling::Quoted),
            ..Default::default()
        };
        assert_eq!(by(elsewhere), Vec::<usize>::new());
    }

    #[test]
    fn a_kind_of_change_leaves_the_statements_known_to_hold_it() {
        let it = three(|_| {});
        let kinds = [vec![ChangeKind::Number, ChangeKind::Added], vec![ChangeKind::Added]];
        let holding = |change| {
            let change = Some(change);
            let filter = Filter {
                change,
                ..Default::default()
            };
            rows(&it, &Index::new(&it), &kinds, &filter, Order::Outlets)
        };
        assert_eq!(holding(ChangeKind::Added), [0, 1]);
        assert_eq!(holding(ChangeKind::Number), [0]);
        assert_eq!(holding(ChangeKind::Moved), Vec::<usize>::new());
    }

    #[test]
    fn search_reads_over_spelling_and_counts() {
        let it = three(|_| {});
        let index = Index::new(&it);
        assert_eq!(index.hits_by_article("النّهر"), [1, 1, 0, 1]);
        assert_eq!(index.hits_by_article("  "), [0, 0, 0, 0]);
        let filter = Filter {
            search: "سدًّا".into(),
            ..Default::default()
        };
        assert_eq!(show(&it, &filter, Order::Outlets), [1]);
    }

    #[test]
    fn a_cell_is_as_dark_as_its_wording_is_close() {
        assert_eq!(level(0.2, Some(Relation::Verbatim)), 5);
        assert_eq!(level(0.9, Some(Relation::Near)), 4);
        assert_eq!(level(0.3, Some(Relation::Near)), 3);
        assert_eq!(level(0.9, Some(Relation::Paraphrase)), 2);
        assert_eq!(level(0.9, Some(Relation::Partial)), 1);
    }
}
