//! What the parts of an opened statement share.

use super::highlight::{Columns, Highlight};
use super::model;
use super::options::{Lens, View};
use super::wordings::Wordings;
use crate::i18n::Words;
use crate::state::{Param, Route, Screen, Store, store, words};
use crate::ui::comparison::{Compared, hidden};
use crate::ui::decisions::model::apart;
use crate::ui::follow::{effect, memo};
use crate::ui::keys::Command;
use crate::ui::legend::KindSet;
use leptos::prelude::*;
use muqabala_engine::align::Verdict;
use muqabala_engine::session::ChangeKind;
use std::sync::Arc;

/// What the parts of an opened statement share.
#[derive(Clone, Copy)]
pub struct Context {
    /// The comparison that the statement is of.
    pub compared: Compared,
    /// The interface's texts.
    pub words: Words,
    /// The page's state.
    pub store: Store,
    /// The statement, as an index in the board's.
    pub statement: Memo<usize>,
    /// The article that marks are relative to.
    pub base: Memo<Option<u32>>,
    /// The way in which the wordings are shown.
    pub view: Memo<View>,
    /// Kinds of change that are not marked.
    pub hidden: Memo<KindSet>,
    /// What is brought out.
    pub lens: RwSignal<Lens>,
    /// The wordings, once the engine has given them.
    pub wordings: Memo<Option<Arc<Wordings>>>,
    /// The difference that the reader is at, as an index in [`Wordings::places`].
    pub place: RwSignal<Option<usize>>,
    /// The difference under the pointer.
    pub hovered: RwSignal<Option<usize>>,
    /// What is drawn at the places.
    pub highlight: Highlight,
    /// The article of the wording under the pointer.
    pub pointed: RwSignal<Option<u32>>,
    /// The article of the wording that has the focus.
    pub focused: RwSignal<Option<u32>>,
}

impl Context {
    /// The statement that the address bar names, of a comparison.
    #[must_use]
    pub fn new(compared: Compared) -> Self {
        let store = store();
        let statement = memo(move || store.route.with(|it| it.statement as usize));
        let wordings = memo(move || {
            let opened = store.opened.get()?;
            (opened.statement as usize == statement.get())
                .then(|| Arc::new(Wordings::new(compared.get(), opened.synopsis.clone())))
        });
        let [base, view, off] = [Param::Base, Param::View, Param::Hidden].map(|it| store.param(it));
        Self {
            compared,
            words: words(),
            store,
            statement,
            base: memo(move || base.with(|it| it.parse().ok())),
            view: memo(move || view.with(|it| View::of(it))),
            hidden: memo(move || off.with(|it| KindSet::of(it))),
            lens: RwSignal::default(),
            wordings,
            place: RwSignal::default(),
            hovered: RwSignal::default(),
            highlight: Highlight::new(),
            pointed: RwSignal::default(),
            focused: RwSignal::default(),
        }
    }

    /// Asks for the wordings whenever the statement or the base is another, and starts at no difference.
    pub fn keep_open(self) {
        effect(move || {
            let (statement, base) = (self.statement.get(), self.base.get());
            let row = self.compared.with(|comparison| {
                let mut reporters = comparison.reporters(statement);
                reporters.position(|article| Some(article as u32) == base)
            });
            self.store.open(statement as u32, row.map(|it| it as u32));
        });
        effect(move || {
            self.statement.track();
            self.place.set(None);
        });
    }

    /// The outlets that report the statement, by their columns; follows it.
    #[must_use]
    pub fn reporters(self) -> Vec<u32> {
        let statement = self.statement.get();
        self.compared
            .with(|it| it.reporters(statement).map(|it| it as u32).collect())
    }

    /// How many differences there are; follows it.
    #[must_use]
    pub fn places(self) -> usize {
        self.wordings.with(|it| it.as_ref().map_or(0, |it| it.places.len()))
    }

    /// How many marks the wordings bear, of the kinds that are marked; follows it.
    #[must_use]
    pub fn marks(self) -> usize {
        let hidden = self.hidden.get();
        let counts = self
            .wordings
            .with(|it| it.as_ref().map(|it| it.counts).unwrap_or_default());
        let marked = ChangeKind::ALL
            .iter()
            .zip(counts)
            .filter(|(kind, _)| !hidden.has(**kind));
        marked.map(|(_, count)| count).sum()
    }

    /// The places that light up: where the reader and where the pointer is; follows both.
    #[must_use]
    pub fn lit(self) -> Vec<Columns> {
        let at = [self.place.get(), self.hovered.get()];
        self.wordings.with(|wordings| {
            let places = wordings.as_ref().map_or(&[][..], |it| &it.places);
            at.iter().flatten().filter_map(|it| places.get(*it).cloned()).collect()
        })
    }

    /// The difference that stands in `columns`.
    #[must_use]
    pub fn place_of(self, columns: &Columns) -> Option<usize> {
        self.wordings
            .with_untracked(|it| it.as_ref().and_then(|it| it.place_of(columns)))
    }

    /// What the outlets of some rows are called, as a list in words.
    #[must_use]
    pub fn names(self, wordings: &Wordings, rows: &[usize]) -> String {
        let name = |row: &usize| self.compared.name(wordings.article(*row));
        self.words.list(&rows.iter().map(name).collect::<Vec<_>>())
    }

    /// Makes an article the one that marks are relative to; none gives it up.
    pub fn set_base(self, article: Option<u32>) {
        self.store.adjust(Param::Base, article.map(|it| it.to_string()));
    }

    /// Chooses how the wordings are shown.
    pub fn set_view(self, view: View) {
        let name = (view != View::default()).then(|| view.key().to_owned());
        self.store.adjust(Param::View, name);
    }

    /// Has a kind of change marked, or no longer.
    pub fn toggle(self, kind: ChangeKind) {
        let hidden = self.hidden.get_untracked().toggled(kind);
        self.store.adjust(Param::Hidden, Some(hidden.names()));
    }

    /// Tells what `articles` have apart from the rest of the statement.
    pub fn take_out(self, articles: &[u32]) {
        let statement = self.statement.get_untracked();
        let pairs = self.compared.with_untracked(|it| apart(it, statement, articles));
        self.store.decide(&pairs, Verdict::Different);
    }

    /// Goes to the statement after this one, or before it.
    pub fn show_statement(self, forward: bool) {
        let count = self.compared.with_untracked(|it| it.board.statements.len());
        if let Some(next) = model::step(Some(self.statement.get_untracked()), count, forward) {
            self.store.go(Route::statement(next as u32));
        }
    }

    /// Goes to the next difference, or the one before, and shows it.
    pub fn step(self, forward: bool) {
        let count = untrack(|| self.places());
        let place = model::step(self.place.get_untracked(), count, forward);
        self.place.set(place);
        let columns = self
            .wordings
            .with_untracked(|it| it.as_ref()?.places.get(place?).cloned());
        if let Some(columns) = columns {
            request_animation_frame(move || self.highlight.bring_into_view(&columns));
        }
    }

    /// Does what a key asks for, if it is this screen's to do.
    pub fn perform(self, command: Command) -> bool {
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
                *lens = match lens {
                    Lens::OnlyChanges => Lens::Changes,
                    Lens::Changes | Lens::Common => Lens::OnlyChanges,
                };
            }),
            Command::Outlet(column) => return hidden::toggle(self.store, self.compared, column),
            Command::Base | Command::TakeOut => return self.perform_on_wording(command),
            _ => return false,
        }
        true
    }

    /// Does what a key asks of the wording in which the pointer or the focus is; says whether there is one.
    fn perform_on_wording(self, command: Command) -> bool {
        let article = self.pointed.get_untracked().or(self.focused.get_untracked());
        match article {
            Some(article) if command == Command::TakeOut => self.take_out(&[article]),
            // Once more gives it up.
            Some(_) => self.set_base(article.filter(|_| self.base.get_untracked() != article)),
            None => {}
        }
        article.is_some()
    }

    /// Goes back to the board.
    pub fn back(self) {
        self.store.go(Route::to(Screen::Board));
    }
}
