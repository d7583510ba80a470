//! Arrow keys on the board: the WAI-ARIA grid pattern, arrows following the eye in either direction.

use super::spot::Spot;

/// Where a key leads from a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the row above.
    Up,
    /// To the row below.
    Down,
    /// To the next column in reading order.
    On,
    /// To the column before.
    Back,
    /// To the row's name.
    First,
    /// To the last column.
    Last,
}

impl Step {
    /// The step for a key; in a right-to-left interface the left arrow leads on.
    #[must_use]
    pub fn of(key: &str, rtl: bool) -> Option<Self> {
        Some(match (key, rtl) {
            ("ArrowUp", _) => Self::Up,
            ("ArrowDown", _) => Self::Down,
            ("ArrowLeft", true) | ("ArrowRight", false) => Self::On,
            ("ArrowRight", true) | ("ArrowLeft", false) => Self::Back,
            ("Home", _) => Self::First,
            ("End", _) => Self::Last,
            _ => return None,
        })
    }

    /// Where the step leads from `spot` on a board of these statements and articles, as they are shown; nowhere at an
    /// edge.
    #[must_use]
    pub fn from(self, spot: Spot, statements: &[usize], articles: &[usize]) -> Option<Spot> {
        let row = statements.iter().position(|it| *it == spot.statement)?;
        // The row's name stands before the first column.
        let column = match spot.article {
            None => 0,
            Some(article) => 1 + articles.iter().position(|it| *it == article)?,
        };
        let (row, column) = match self {
            Self::Up => (row.checked_sub(1)?, column),
            Self::Down => (row + 1, column),
            Self::On => (row, column + 1),
            Self::Back => (row, column.checked_sub(1)?),
            Self::First => (row, 0),
            Self::Last => (row, articles.len()),
        };
        let statement = *statements.get(row)?;
        let article = match column.checked_sub(1) {
            None => None,
            Some(column) => Some(*articles.get(column)?),
        };
        Some(Spot { statement, article })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_follow_the_eye() {
        assert_eq!(Step::of("ArrowLeft", true), Some(Step::On));
        assert_eq!(Step::of("ArrowLeft", false), Some(Step::Back));
        assert_eq!(Step::of("ArrowDown", true), Some(Step::Down));
        assert_eq!(Step::of("a", false), None);
    }

    #[test]
    fn a_step_leads_to_what_is_shown_and_nowhere_at_an_edge() {
        // Sorted, and with the second outlet hidden.
        let (statements, articles) = ([4, 2, 7], [0, 2]);
        let lead = |step: Step, statement, article| step.from(Spot { statement, article }, &statements, &articles);
        let spot = |statement, article| Some(Spot { statement, article });
        assert_eq!(lead(Step::Down, 4, Some(2)), spot(2, Some(2)));
        assert_eq!(lead(Step::Down, 7, Some(2)), None);
        assert_eq!(lead(Step::Up, 4, None), None);
        assert_eq!(lead(Step::On, 2, None), spot(2, Some(0)));
        assert_eq!(lead(Step::On, 2, Some(0)), spot(2, Some(2)));
        assert_eq!(lead(Step::On, 2, Some(2)), None);
        assert_eq!(lead(Step::Back, 2, Some(0)), spot(2, None));
        assert_eq!(lead(Step::Back, 2, None), None);
        assert_eq!(lead(Step::Last, 2, None), spot(2, Some(2)));
        assert_eq!(lead(Step::First, 2, Some(2)), spot(2, None));
        assert_eq!(lead(Step::Down, 9, None), None);
    }
}
