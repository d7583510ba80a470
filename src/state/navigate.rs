//! Going from screen to screen, and keeping the address bar and the state the same.

use leptos::prelude::*;

use super::choices::STRICTNESS;
use super::route::{Param, Route, Screen};
use super::store::Store;
use crate::i18n::Language;
use crate::platform::address;

impl Store {
    /// Goes to `route`; Back comes back. The settings in the address go along.
    pub fn go(self, route: Route) {
        let before = self.route.get_untracked();
        let route = self.as_left(route, &before).after(&before);
        if route != before {
            address::push(&route.fragment());
            self.set.route.set(route);
        }
    }

    /// The board sorted and filtered as it was when the reader left it for a statement or for reading.
    fn as_left(self, route: Route, before: &Route) -> Route {
        if before.screen == Screen::Board {
            self.board.set_value(before.clone());
        }
        let is_return = matches!(before.screen, Screen::Statement | Screen::Reading);
        if is_return && route == Route::to(Screen::Board) {
            let chosen = [Param::Sort, Param::Filter, Param::Query];
            let board = self.board.get_value();
            chosen
                .into_iter()
                .fold(route, |route, it| route.with(it, board.get(it).map(str::to_owned)))
        } else {
            route
        }
    }

    /// Changes how the screen is looked at, without a step in the browser's history.
    pub fn adjust(self, param: Param, value: Option<String>) {
        self.put_in_place(self.route.get_untracked().with(param, value));
    }

    /// Goes to `route` in the stead of where the reader is: Back does not come back here.
    pub fn replace(self, route: Route) {
        self.put_in_place(route.after(&self.route.get_untracked()));
    }

    /// A parameter of the address, empty where it is as by default. Follows it, and nothing else in the address.
    #[must_use]
    pub fn param(self, param: Param) -> Memo<String> {
        Memo::new(move |_| self.route.with(|it| it.get(param).unwrap_or_default().to_owned()))
    }

    fn put_in_place(self, route: Route) {
        if route != self.route.get_untracked() {
            address::replace(&route.fragment());
            self.set.route.set(route);
        }
    }

    /// Takes the state from the address bar, now and whenever it changes.
    pub(super) fn follow_address(self) {
        self.take_route(Route::parse(&address::fragment()));
        address::on_change(move |fragment| self.take_route(Route::parse(&fragment)));
    }

    fn take_route(self, route: Route) {
        if let Some(language) = route.get(Param::Language).and_then(Language::find)
            && self.language.get_untracked() != language
        {
            self.set.language.set(language);
        }
        let strictness = route
            .get(Param::Strictness)
            .and_then(|it| it.parse().ok())
            .filter(|it| *it <= 100);
        let strictness = strictness.unwrap_or(STRICTNESS);
        if self.settings.with_untracked(|settings| settings.strictness) != strictness {
            self.set.settings.update(|settings| settings.strictness = strictness);
            self.compare();
        }
        let masked = route.get(Param::Masked).is_some();
        if self.masked.get_untracked() != masked {
            self.set.masked.set(masked);
        }
        if self.route.get_untracked() != route {
            self.set.route.set(route);
        }
    }
}
