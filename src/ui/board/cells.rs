//! The cells of the table. A board has thousands of a few kinds: one of each is drawn, and copied.

use super::model::level;
use crate::i18n::Words;
use crate::ui::bulk::{Drawn, drawn};
use muqabala_engine::session::{BoardCell, Relation};

/// What tells a cell from others of the same outlet: the relation and the percentage that it shows; none for a gap.
type Kind = Option<(Option<Relation>, u32)>;

/// One cell of each kind, outlet by outlet.
pub struct Cells {
    words: Words,
    outlets: Vec<String>,
    drawn: Vec<Vec<(Kind, Drawn)>>,
}

impl Cells {
    /// Cells of the outlets that are called so.
    #[must_use]
    pub fn new(words: Words, outlets: Vec<String>) -> Self {
        let drawn = vec![Vec::new(); outlets.len()];
        Self { words, outlets, drawn }
    }

    /// The cells of one row; none where an outlet does not report it.
    pub fn row<'a>(&mut self, told: impl Fn(usize) -> Option<&'a BoardCell>) -> Vec<Drawn> {
        (0..self.outlets.len())
            .map(|article| self.copy(article, told(article)))
            .collect()
    }

    fn copy(&mut self, article: usize, told: Option<&BoardCell>) -> Drawn {
        let kind: Kind = told.map(|it| (it.relation, (it.closeness.clamp(0.0, 1.0) * 100.0).round() as u32));
        if let Some((_, like)) = self.drawn[article].iter().find(|(it, _)| *it == kind) {
            return like.copy();
        }
        let first = self.draw(article, kind);
        self.drawn[article].push((kind, first.copy()));
        first
    }

    fn draw(&self, article: usize, kind: Kind) -> Drawn {
        let words = self.words;
        let (class, text) = match kind {
            Some((relation, percent)) => {
                let level = level(percent as f32 / 100.0, relation);
                let fill = (percent + 5) / 10;
                let relation = relation.map_or("", |it| words.relation(it));
                let share = words.percent(percent as f32 / 100.0);
                // One text, the style sheet keeps its lines: elements in each of thousands of cells cost time.
                (format!("cell cell-{level} fill-{fill}"), format!("{relation}\n{share}"))
            }
            None => ("cell cell-gap".to_owned(), words.gap().to_owned()),
        };
        drawn("td", &class)
            .attrs(&[("role", "gridcell"), ("tabindex", "-1"), ("data-testid", "cell")])
            .attr("data-outlet", &self.outlets[article])
            .attr("data-article", &article.to_string())
            .attr("draggable", if kind.is_some() { "true" } else { "false" })
            .text(&text)
    }
}
