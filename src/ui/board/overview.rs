//! Where each statement stands in each article: the geometry of the overview bar.
//!
//! One track per article, top of the article above. A tick is a passage; the ticks of one statement joined across
//! the tracks show at a glance who led with it and who buried it.

use crate::state::Comparison;
use crate::ui::comparison::{body, share};

/// A passage on its article's track.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tick {
    /// The article, and so the track.
    pub article: usize,
    /// A statement of it; none where nobody else reports it.
    pub statement: Option<u32>,
    /// Where it starts, 0 (top) to 1.
    pub top: f32,
    /// How much of the article it takes, 0 to 1.
    pub height: f32,
}

/// All passages as ticks, article by article: one for each statement of a passage.
#[must_use]
pub fn ticks(comparison: &Comparison) -> Vec<Tick> {
    let mut ticks = Vec::new();
    for (article, shown) in comparison.board.articles.iter().enumerate() {
        let Some((top, bottom)) = body(shown) else { continue };
        for passage in &shown.passages {
            let start = share(passage.start, top, bottom);
            let tick = |statement| Tick {
                article,
                statement,
                top: start,
                height: share(passage.end, top, bottom) - start,
            };
            match passage.statements.as_slice() {
                [] => ticks.push(tick(None)),
                statements => ticks.extend(statements.iter().map(|it| tick(Some(*it)))),
            }
        }
    }
    ticks
}

/// The tick at `place` (0 to 1) of an article's track, or the nearest one that belongs to a statement.
#[must_use]
pub fn statement_at(ticks: &[Tick], article: usize, place: f32) -> Option<u32> {
    let distance = |tick: &Tick| {
        let below = place - (tick.top + tick.height);
        (tick.top - place).max(below).max(0.0)
    };
    ticks
        .iter()
        .filter(|tick| tick.article == article && tick.statement.is_some())
        .min_by(|a, b| distance(a).total_cmp(&distance(b)))
        .and_then(|tick| tick.statement)
}

/// For one statement: the middle of its first tick on each track that has one, as (article, 0 to 1).
#[must_use]
pub fn thread(ticks: &[Tick], statement: u32) -> Vec<(usize, f32)> {
    let mut thread: Vec<(usize, f32)> = Vec::new();
    for tick in ticks.iter().filter(|tick| tick.statement == Some(statement)) {
        if thread.last().is_none_or(|(article, _)| *article != tick.article) {
            thread.push((tick.article, tick.top + tick.height / 2.0));
        }
    }
    thread
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::comparison::fixtures::comparison;

    #[test]
    fn a_statement_is_threaded_through_the_articles() {
        let it = comparison(
            &[
                &[("0123456789", Some(0)), ("0123456789", None)],
                &[("0123456789", None), ("0123456789", Some(0)), ("01234", Some(0))],
                &[("0123456789", None)],
            ],
            |_| {},
        );
        let ticks = ticks(&it);
        let threaded = thread(&ticks, 0);
        assert_eq!(threaded.iter().map(|it| it.0).collect::<Vec<_>>(), [0, 1]);
        assert!(
            threaded[0].1 < 0.3 && threaded[1].1 > 0.4,
            "first in a, late in b: {threaded:?}"
        );
        assert_eq!(
            statement_at(&ticks, 0, 0.9),
            Some(0),
            "the nearest statement, though nobody else has what is there"
        );
        assert_eq!(statement_at(&ticks, 2, 0.5), None);
    }
}
