//! The cells of the table. A board has thousands of a few kinds: one of each is built, and copied.

use super::model::level;
use crate::i18n::Words;
use crate::ui::dom::{El, el, truth};
use muqabala_engine::session::{BoardCell, Relation};
use std::cell::RefCell;

/// What tells a cell from others of the same outlet: the relation and the percentage that it shows; none for a gap.
type Kind = Option<(Option<Relation>, u32)>;

/// One cell of each kind, outlet by outlet.
pub struct Cells {
    words: Words,
    outlets: Vec<String>,
    built: RefCell<Vec<Vec<(u32, El)>>>,
}

impl Cells {
    /// Cells of the outlets that are called so.
    pub fn new(words: Words, outlets: Vec<String>) -> Self {
        let built = RefCell::new(vec![Vec::new(); outlets.len()]);
        Self { words, outlets, built }
    }

    /// The cells of one row; none where an outlet does not report it.
    pub fn row<'a>(&'a self, told: impl Fn(usize) -> Option<&'a BoardCell> + 'a) -> impl Iterator<Item = El> + 'a {
        (0..self.outlets.len()).map(move |article| self.copy(article, told(article)))
    }

    fn copy(&self, article: usize, told: Option<&BoardCell>) -> El {
        let kind: Kind = told.map(|it| (it.relation, (it.closeness.clamp(0.0, 1.0) * 100.0).round() as u32));
        let key = kind.map_or(0, |(relation, percent)| {
            1 + percent * 8 + relation.map_or(0, |it| 1 + it as u32)
        });
        let built = &mut self.built.borrow_mut()[article];
        if let Some((_, like)) = built.iter().find(|(it, _)| *it == key) {
            return like.copy();
        }
        let first = self.build(article, kind);
        built.push((key, first.copy()));
        first
    }

    fn build(&self, article: usize, kind: Kind) -> El {
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
        el("td", &class)
            .attrs(&[("role", "gridcell"), ("tabindex", "-1")])
            .attr("data-outlet", &self.outlets[article])
            .test("cell")
            .attr("data-article", &article.to_string())
            .attr("draggable", truth(kind.is_some()))
            .text(&text)
    }
}
