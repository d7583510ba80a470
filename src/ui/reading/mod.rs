//! Whole articles side by side: passages of one statement joined by ribbons, columns that scroll together.

mod columns;
mod cuts;
mod drag;
mod model;
mod scroll;
mod tools;

use crate::i18n::Words;
use crate::state::{Comparison, Param, Route, Store, store, words};
use crate::ui::compared::{Compared, compared};
use crate::ui::decisions::decisions;
use crate::ui::dom::{El, el, follow, on_window};
use crate::ui::keys::{Command, on_command};
use leptos::prelude::*;
use muqabala_engine::align::Verdict;
use muqabala_engine::order;
use muqabala_engine::session::PassageRef;

/// What the parts of the screen share.
#[derive(Clone, Copy)]
struct Context {
    compared: Compared,
    words: Words,
    store: Store,
    chosen: Memo<Vec<usize>>,
    locked: RwSignal<bool>,
    /// The statement whose passages are brought out.
    current: RwSignal<Option<u32>>,
    /// The passages that the reader would join or part.
    picked: RwSignal<Vec<PassageRef>>,
    /// The passage that is being dragged.
    dragged: RwSignal<Option<PassageRef>>,
    /// The column that the others follow.
    driver: RwSignal<Option<usize>>,
    ribbons: RwSignal<Vec<scroll::Ribbon>>,
}

impl Context {
    fn new(compared: Compared) -> Self {
        let store = store();
        let articles = compared.with(Comparison::outlets);
        let chosen = Memo::new(move |_| {
            store
                .route
                .with(|it| model::chosen(it.get(Param::Articles).unwrap_or_default(), articles))
        });
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
            ribbons: RwSignal::default(),
        }
    }

    fn choose(self, article: usize, shown: bool) {
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
    fn perform(self, command: Command) -> bool {
        let verdict = match command {
            Command::Carry => Some(Verdict::Same),
            Command::TakeOut => Some(Verdict::Different),
            _ => None,
        };
        if let Some(verdict) = verdict {
            return self.judge_picked(verdict);
        }
        let Command::Outlet(article) = command else {
            return false;
        };
        let (article, shown) = (usize::from(article), self.chosen.get_untracked());
        let is_shown = shown.contains(&article);
        let fits = if is_shown {
            shown.len() > 1
        } else {
            shown.len() < model::MOST
        };
        let is_there = article < self.compared.with(Comparison::outlets);
        if is_there && fits {
            self.choose(article, !is_shown);
        }
        is_there
    }

    /// Says whether the two passages that are picked report the same; says whether two are.
    fn judge_picked(self, verdict: Verdict) -> bool {
        let picked = self.picked.get_untracked();
        let [a, b] = picked.as_slice() else { return false };
        self.store.decide(&[(*a, *b)], verdict);
        true
    }

    fn open(self, statement: u32) {
        self.store.go(Route::statement(statement));
    }
}

/// The reading screen.
pub fn screen() -> El {
    compared(reading)
}

fn reading(compared: Compared) -> El {
    let context = Context::new(compared);
    on_command(move |command| context.perform(command));
    follow(move || {
        context.chosen.track();
        context.current.track();
        scroll::redraw(context);
    });
    on_window("resize", move |_| scroll::redraw(context));
    let name = context.words.screen_reading();
    el("section", "reading")
        .test("reading")
        .attr("aria-label", name)
        .child(el("h1", "aloud").text(name))
        .child(tools::tools(context))
        .child(columns::columns(context))
        .child(decisions(compared))
}
