//! What the parts of the reading screen share.

use super::geometry::Ribbon;
use super::measure::Measured;
use super::model;
use crate::i18n::Words;
use crate::state::{Comparison, Param, Route, Store, store, words};
use crate::ui::comparison::Compared;
use crate::ui::follow::memo;
use crate::ui::keys::Command;
use leptos::prelude::*;
use muqabala_engine::align::Verdict;
use muqabala_engine::order;
use muqabala_engine::session::PassageRef;

/// What the parts of the reading screen share.
#[derive(Clone, Copy)]
pub struct Context {
    /// The comparison whose articles are read.
    pub compared: Compared,
    /// The interface's texts.
    pub words: Words,
    /// The page's state.
    pub store: Store,
    /// The articles that are shown, by their columns.
    pub chosen: Memo<Vec<usize>>,
    /// Whether the columns scroll together.
    pub locked: RwSignal<bool>,
    /// The statement whose passages are brought out.
    pub current: RwSignal<Option<u32>>,
    /// The passages that the reader would join or part.
    pub picked: RwSignal<Vec<PassageRef>>,
    /// The passage that is being dragged.
    pub dragged: RwSignal<Option<PassageRef>>,
    /// The column that the others follow.
    pub driver: RwSignal<Option<usize>>,
    /// How far that column was scrolled when the others were brought level with it.
    pub level_at: StoredValue<Option<i32>>,
    /// What joins the columns.
    pub ribbons: RwSignal<Vec<Ribbon>>,
    /// Where columns and passages are.
    pub measured: Measured,
}

impl Context {
    /// The reading screen of a comparison.
    #[must_use]
    pub fn new(compared: Compared) -> Self {
        let store = store();
        let named = store.param(Param::Articles);
        let chosen = memo(move || model::chosen(&named.get(), compared.with(Comparison::outlets)));
        Self {
            compared,
            words: words(),
            store,
            chosen,
            locked: RwSignal::new(true),
            current: RwSignal::default(),
            picked: RwSignal::default(),
            dragged: RwSignal::default(),
            driver: RwSignal::default(),
            level_at: StoredValue::default(),
            ribbons: RwSignal::default(),
            measured: Measured::default(),
        }
    }

    /// Lets go of what was picked whenever there is another comparison: its passages and statements have other numbers.
    pub fn follow_comparison(self) {
        Effect::new(move |before: Option<()>| {
            let _ = self.compared.get();
            if before.is_some() {
                self.picked.set(Vec::new());
                self.current.set(None);
                self.dragged.set(None);
            }
        });
    }

    /// Shows an article, or no longer.
    pub fn choose(self, article: usize, shown: bool) {
        let mut chosen = self.chosen.get_untracked();
        chosen.retain(|it| *it != article);
        if shown {
            chosen.push(article);
            order::by(&mut chosen, Ord::cmp);
        }
        let names: Vec<String> = chosen.iter().map(ToString::to_string).collect();
        self.store.adjust(Param::Articles, Some(names.join(",")));
    }

    /// Does what a key asks for, if it is this screen's to do.
    pub fn perform(self, command: Command) -> bool {
        match command {
            Command::Carry => self.judge_picked(Verdict::Same),
            Command::TakeOut => self.judge_picked(Verdict::Different),
            Command::Outlet(article) => self.toggle(usize::from(article)),
            _ => false,
        }
    }

    /// Shows an article or no longer, as far as it fits; says whether there is one.
    fn toggle(self, article: usize) -> bool {
        let shown = self.chosen.get_untracked();
        let is_shown = shown.contains(&article);
        let fits = if is_shown {
            shown.len() > 1
        } else {
            shown.len() < model::MOST
        };
        let is_there = article < self.compared.with_untracked(Comparison::outlets);
        if is_there && fits {
            self.choose(article, !is_shown);
        }
        is_there
    }

    /// Says whether the two passages that are picked report the same; says whether two are.
    pub fn judge_picked(self, verdict: Verdict) -> bool {
        let picked = self.picked.get_untracked();
        let [a, b] = picked.as_slice() else { return false };
        self.store.decide(&[(*a, *b)], verdict);
        true
    }

    /// Opens a statement.
    pub fn open(self, statement: u32) {
        self.store.go(Route::statement(statement));
    }
}
