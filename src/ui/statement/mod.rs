//! A statement, opened: the outlets' wordings side by side, their changes marked by kind.
//!
//! | part | what it does |
//! |---|---|
//! | [`model`], [`segments`], [`wordings`] | the synopsis as pieces, segments and places, without a browser |
//! | [`pieces`] | marks: `ins`, `del` and `mark`, each with words for those who do not see it |
//! | [`views`]: [`side`], [`table`], [`line`] | side by side, in columns, on one line; the place that lights up |
//! | [`toolbar`], [`steps`] | how to look, against which base, from change to change |
//! | [`frame`], [`why`] | who said it, and why these passages were taken for one statement |
//! | [`correct`], [`follow`] | the reader's word on the match, and staying with the statement when it changes |

mod correct;
mod follow;
mod frame;
mod line;
pub mod model;
mod pieces;
mod segments;
mod side;
mod steps;
mod table;
mod toolbar;
mod views;
mod why;
mod wordings;

use crate::i18n::Words;
use crate::state::{Param, Route, Screen, Store, store, words};
use crate::ui::compared::{Compared, compared};
use crate::ui::comparison::shorten;
use crate::ui::decisions::decisions;
use crate::ui::decisions::model::apart;
use crate::ui::dom::{El, button, el, follow, next_frame};
use crate::ui::icon::Icon;
use crate::ui::keys::{Command, on_command};
use crate::ui::legend::{KindSet, legend};
use crate::ui::sight;
use follow::Followed;
use leptos::prelude::*;
use muqabala_engine::align::Verdict;
use muqabala_engine::session::ChangeKind;
use std::sync::Arc;
use toolbar::{Lens, View};
use web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition};
use wordings::Wordings;

/// The longest title, in characters.
const TITLE: usize = 220;

/// What the parts of an opened statement share.
#[derive(Clone, Copy)]
struct Context {
    compared: Compared,
    words: Words,
    store: Store,
    statement: Memo<usize>,
    base: Memo<String>,
    view: Memo<String>,
    hidden: Memo<String>,
    lens: RwSignal<Lens>,
    wordings: Memo<Option<Arc<Wordings>>>,
    /// The difference that the reader is at, as an index in [`Wordings::places`].
    place: RwSignal<Option<usize>>,
    /// The difference under the pointer.
    hovered: RwSignal<Option<usize>>,
}

impl Context {
    fn new(compared: Compared) -> Self {
        let store = store();
        let statement = Memo::new(move |_| store.route.with(|it| it.statement as usize));
        let wordings = Memo::new(move |_| {
            let opened = store
                .opened
                .get()
                .filter(|it| it.statement as usize == statement.get())?;
            Some(Arc::new(Wordings::new(compared.get(), opened.synopsis.clone())))
        });
        let place = RwSignal::new(None);
        follow(move || {
            statement.track();
            place.set(None);
        });
        Self {
            compared,
            words: words(),
            store,
            statement,
            base: store.param(Param::Base),
            view: store.param(Param::View),
            hidden: store.param(Param::Hidden),
            lens: RwSignal::default(),
            wordings,
            place,
            hovered: RwSignal::default(),
        }
    }

    /// The article that marks are relative to; follows it.
    fn base(self) -> Option<u32> {
        self.base.with(|it| it.parse().ok())
    }

    /// The way in which the wordings are shown; follows it.
    fn view(self) -> View {
        self.view.with(|it| View::of(it))
    }

    /// Kinds of change that are not marked; follows them.
    fn hidden(self) -> KindSet {
        self.hidden.with(|it| KindSet::of(it))
    }

    /// Asks for the wordings whenever the statement or the base is another.
    fn keep_open(self) {
        follow(move || {
            let (statement, base) = (self.statement.get(), self.base());
            let row = self.compared.with(|comparison| {
                let mut reporters = comparison.reporters(statement);
                reporters.position(|article| Some(article as u32) == base)
            });
            self.store.open(statement as u32, row.map(|it| it as u32));
        });
    }

    fn set_base(self, article: Option<u32>) {
        self.store.adjust(Param::Base, article.map(|it| it.to_string()));
    }

    fn toggle(self, kind: ChangeKind) {
        let hidden = untrack(|| self.hidden()).toggled(kind);
        self.store.adjust(Param::Hidden, Some(hidden.names()));
    }

    /// Tells what `articles` have apart from the rest of the statement.
    fn take_out(self, articles: &[u32]) {
        let pairs = self
            .compared
            .with(|it| apart(it, self.statement.get_untracked(), articles));
        self.store.decide(&pairs, Verdict::Different);
    }

    fn show_statement(self, forward: bool) {
        let count = self.compared.with(|it| it.board.statements.len());
        if let Some(next) = model::step(Some(self.statement.get_untracked()), count, forward) {
            self.store.go(Route::statement(next as u32));
        }
    }

    fn step(self, forward: bool) {
        let count = self
            .wordings
            .with_untracked(|it| it.as_ref().map_or(0, |it| it.places.len()));
        self.place.update(|place| *place = model::step(*place, count, forward));
        next_frame(show_lit);
    }

    /// Does what a key asks for, if it is this screen's to do.
    fn perform(self, command: Command) -> bool {
        match command {
            Command::NextStatement => self.show_statement(true),
            Command::PreviousStatement => self.show_statement(false),
            Command::NextChange => self.step(true),
            Command::PreviousChange => self.step(false),
            Command::FirstChange | Command::LastChange => {
                self.place.set(None);
                self.step(command == Command::FirstChange);
            }
            Command::OnlyDifferences => self.lens.update(|lens| {
                *lens = if *lens == Lens::OnlyChanges {
                    Lens::Changes
                } else {
                    Lens::OnlyChanges
                };
            }),
            Command::Base => return self.base_from_focus(),
            Command::Outlet(column) => return sight::toggle(self.store, self.compared, column),
            Command::TakeOut => {
                let article = article_from_focus();
                self.take_out(article.as_slice());
                return article.is_some();
            }
            _ => return false,
        }
        true
    }

    /// Makes the wording in which the focus or the pointer is the base; once more gives it up.
    fn base_from_focus(self) -> bool {
        let article = article_from_focus();
        if article.is_some() {
            self.set_base(article.filter(|_| untrack(|| self.base()) != article));
        }
        article.is_some()
    }

    fn back(self) {
        self.store.go(Route::to(Screen::Board));
    }
}

/// The article of the wording in which the pointer or the focus is.
fn article_from_focus() -> Option<u32> {
    let wording = document()
        .query_selector(".wording:hover, .wording:focus-within")
        .ok()??;
    wording.get_attribute("data-article")?.parse().ok()
}

/// Scrolls to the first wording of the difference that the reader is at, where it is out of sight.
fn show_lit() {
    let nearest = ScrollIntoViewOptions::new();
    nearest.set_block(ScrollLogicalPosition::Nearest);
    nearest.set_inline(ScrollLogicalPosition::Nearest);
    if let Some(lit) = document().query_selector(".statement-views .lit").ok().flatten() {
        lit.scroll_into_view_with_scroll_into_view_options(&nearest);
    }
}

/// The screen of the statement that the address bar names.
pub fn screen() -> El {
    let followed = Followed::new();
    compared(move |compared| statement(compared, followed))
}

fn statement(compared: Compared, followed: Followed) -> El {
    followed.find_again(compared);
    let context = Context::new(compared);
    followed.keep(context);
    context.keep_open();
    on_command(move |command| context.perform(command));
    let counts = move || {
        context
            .wordings
            .with(|it| it.as_ref().map(|it| it.counts).unwrap_or_default())
    };
    let class = move || {
        format!(
            "statement {} {}{}",
            context.lens.get().class(),
            context.hidden().classes(),
            sight::classes(context.store)
        )
    };
    let legend = legend(counts, move || context.hidden(), move |kind| context.toggle(kind));
    let body = el("div", "statement-body")
        .child(views::views(context))
        .child(el("aside", "statement-side").child(legend));
    el("section", "")
        .live_attr("class", class)
        .test("statement")
        .attr("aria-labelledby", "statement-title")
        .child(heading(context))
        .child(toolbar::toolbar(context))
        .child(sight::note(compared))
        .child(steps::readings(context))
        .child(body)
        .child(why::why(context))
        .child(correct::correct(context))
        .child(decisions(compared))
}

fn heading(context: Context) -> El {
    let words = context.words;
    let count = context.compared.with(|it| it.board.statements.len());
    let number = move || words.statement_number(context.statement.get() + 1, count);
    let step = |icon, name, forward| step_button(icon, name, move || context.show_statement(forward));
    let stepper = el("div", "stepper")
        .child(step(Icon::Earlier, words.keys_previous_statement(), false).test("previous-statement"))
        .child(el("span", "").live_text(number))
        .child(step(Icon::Later, words.keys_next_statement(), true).test("next-statement"));
    let back = button("", move || context.back())
        .test("back")
        .text(words.statement_back());
    let navigation = el("nav", "statement-nav")
        .attr("aria-label", words.statement_navigation())
        .child(back)
        .child(stepper);
    el("header", "statement-head")
        .child(navigation)
        .live(move || title(context).into_iter().flatten())
}

/// A button that goes one step, its name beside its icon for those who listen and on hover.
fn step_button(icon: Icon, name: &str, step: impl Fn() + 'static) -> El {
    button("quiet", step)
        .attrs(&[("aria-label", name), ("title", name)])
        .child(icon.view())
}

/// The statement's label and who reports it, and who does not.
fn title(context: Context) -> Option<[El; 2]> {
    let comparison = context.compared.get();
    let words = context.words;
    let statement = context.statement.get();
    let label = comparison.board.statements.get(statement)?.label;
    let reporters: Vec<usize> = comparison.reporters(statement).collect();
    let missing: Vec<String> = (0..comparison.outlets())
        .filter(|article| !reporters.contains(article))
        .map(|article| context.compared.name(article as u32))
        .collect();
    let text = el("bdi", "")
        .attr("dir", comparison.passage_direction(label))
        .attr("lang", comparison.language(label.article))
        .text(&shorten(comparison.passage_text(label), TITLE));
    let reported = words.board_reported_by(reporters.len(), comparison.outlets());
    let missing = (!missing.is_empty())
        .then(|| el("span", "statement-missing").text(&words.statement_missing(&words.list(&missing))));
    Some([
        el("h1", "").attr("id", "statement-title").child(text),
        el("p", "statement-facts")
            .child(el("span", "").text(&reported))
            .children(missing),
    ])
}
