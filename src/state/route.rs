//! The address bar's fragment: which screen, and how it is looked at. Never a text.
//!
//! ```text
//! #/                                the shelf
//! #/board?sort=outlets&query=سجن    the board, sorted and searched
//! #/statement/3?base=1              the fourth statement, against the second article
//! ```
//!
//! A fragment is never sent to a server, and Back, a bookmark and a reload work from any folder and from a file.
use muqabala_engine::order;

/// A screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Screen {
    /// The articles.
    #[default]
    Shelf,
    /// Statements and outlets.
    Board,
    /// One statement's wordings; [`Route::statement`] says which.
    Statement,
    /// Whole articles side by side.
    Reading,
}

impl Screen {
    /// Every screen, in the order of the tabs.
    pub const ALL: [Self; 4] = [Self::Shelf, Self::Board, Self::Statement, Self::Reading];

    /// Its name in the address bar and in `data-testid`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Shelf => "shelf",
            Self::Board => "board",
            Self::Statement => "statement",
            Self::Reading => "reading",
        }
    }
}

macro_rules! params {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// What can stand in the fragment after `?`. The one list of these names.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Param {
            $($(#[$doc])* $variant,)*
        }

        impl Param {
            const ALL: &[Self] = &[$(Self::$variant,)*];

            const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }
        }
    };
}

params! {
    /// The article that a statement's marks are relative to.
    Base = "base",
    /// The board's order.
    Sort = "sort",
    /// The board's filter.
    Filter = "filter",
    /// What is searched for.
    Query = "query",
    /// How a statement is shown: columns, base with heat, one line.
    View = "view",
    /// The kinds of change that are not marked.
    Hidden = "hidden",
    /// The columns that are out of sight. Stays from screen to screen.
    Without = "without",
    /// The articles that the reading screen shows.
    Articles = "articles",
    /// The passage that is looked at.
    Passage = "passage",
    /// The interface's language. Stays from screen to screen.
    Language = "lang",
    /// How strictly passages are matched, in percent. Stays from screen to screen.
    Strictness = "strict",
    /// Whether the outlets' names are hidden. Stays from screen to screen.
    Masked = "masked",
}

impl Param {
    /// Whether it goes along to another screen.
    const fn stays(self) -> bool {
        matches!(
            self,
            Self::Language | Self::Strictness | Self::Masked | Self::Hidden | Self::Without
        )
    }
}

/// A screen and how it is looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Route {
    /// Which screen.
    pub screen: Screen,
    /// On the statement screen: which statement, as an index in the board's.
    pub statement: u32,
    /// Sorted by parameter, each at most once.
    params: Vec<(Param, String)>,
}

impl Route {
    /// A screen as it is first looked at.
    #[must_use]
    pub fn to(screen: Screen) -> Self {
        Self {
            screen,
            ..Self::default()
        }
    }

    /// A statement's screen.
    #[must_use]
    pub fn statement(statement: u32) -> Self {
        Self {
            screen: Screen::Statement,
            statement,
            params: Vec::new(),
        }
    }

    /// The parameter's value; none where it is as by default.
    #[must_use]
    pub fn get(&self, param: Param) -> Option<&str> {
        self.params
            .iter()
            .find(|(it, _)| *it == param)
            .map(|(_, value)| value.as_str())
    }

    /// The same with `param` set, or taken out where `value` is none or empty.
    #[must_use]
    pub fn with(mut self, param: Param, value: Option<String>) -> Self {
        self.params.retain(|(it, _)| *it != param);
        self.params
            .extend(value.filter(|value| !value.is_empty()).map(|value| (param, value)));
        order::by(&mut self.params, Ord::cmp);
        self
    }

    /// The same, with what stays from screen to screen taken over from `before` where it is not set.
    #[must_use]
    pub fn after(self, before: &Self) -> Self {
        let kept: Vec<_> = before
            .params
            .iter()
            .filter(|(param, _)| param.stays() && self.get(*param).is_none())
            .cloned()
            .collect();
        kept.into_iter()
            .fold(self, |route, (param, value)| route.with(param, Some(value)))
    }

    /// Reads a fragment, with or without `#`. What is not understood is as by default.
    #[must_use]
    pub fn parse(fragment: &str) -> Self {
        let fragment = fragment.trim_start_matches('#').trim_start_matches('/');
        let (path, query) = fragment.split_once('?').unwrap_or((fragment, ""));
        let (name, rest) = path.split_once('/').unwrap_or((path, ""));
        let screen = Screen::ALL
            .into_iter()
            .find(|screen| screen.name() == name)
            .unwrap_or_default();
        let statement = Some(rest).filter(|_| screen == Screen::Statement);
        let route = Self {
            screen,
            statement: statement.and_then(|index| index.parse().ok()).unwrap_or_default(),
            params: Vec::new(),
        };
        query
            .split('&')
            .filter_map(|pair| pair.split_once('='))
            .fold(route, |route, (name, value)| {
                match Param::ALL.iter().find(|param| param.name() == name) {
                    Some(param) => route.with(*param, Some(unescape(value))),
                    None => route,
                }
            })
    }

    /// The fragment, with `#`.
    #[must_use]
    pub fn fragment(&self) -> String {
        let path = match self.screen {
            Screen::Shelf => String::new(),
            Screen::Statement => format!("statement/{}", self.statement),
            screen => screen.name().to_owned(),
        };
        let pairs: Vec<_> = self
            .params
            .iter()
            .map(|(param, value)| format!("{}={}", param.name(), escape(value)))
            .collect();
        let mark = if pairs.is_empty() { "" } else { "?" };
        format!("#/{path}{mark}{}", pairs.join("&"))
    }
}

/// Percent-encodes what would end a value or break a link; letters of any script stay readable.
fn escape(value: &str) -> String {
    let mut out = String::new();
    for it in value.chars() {
        if it.is_alphanumeric() || "-_.,~:*".contains(it) {
            out.push(it);
        } else {
            let mut buffer = [0; 4];
            out.extend(it.encode_utf8(&mut buffer).bytes().map(|byte| format!("%{byte:02X}")));
        }
    }
    out
}

/// Undoes percent-encoding, the browser's own of Arabic letters too; a broken one stays as it is.
fn unescape(value: &str) -> String {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let [first, tail @ ..] = rest {
        let escaped = tail
            .get(..2)
            .filter(|_| *first == b'%')
            .and_then(|hex| std::str::from_utf8(hex).ok());
        match escaped.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            None => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fragment_gives_back_the_route_it_was_made_from() {
        let board = Route::to(Screen::Board)
            .with(Param::Query, Some("سجن & 50% #1".into()))
            .with(Param::Language, Some("en".into()));
        let statement = Route::statement(3).with(Param::Base, Some("1".into()));
        for route in [Route::default(), board, statement, Route::to(Screen::Reading)] {
            assert_eq!(Route::parse(&route.fragment()), route);
        }
    }

    #[test]
    fn fragments_read_as_they_are_written() {
        assert_eq!(
            Route::statement(3).with(Param::Base, Some("1".into())).fragment(),
            "#/statement/3?base=1"
        );
        assert_eq!(
            Route::parse("#/board?query=%D8%B3%D8%AC%D9%86").get(Param::Query),
            Some("سجن")
        );
    }

    #[test]
    fn what_is_not_understood_is_as_by_default() {
        for fragment in ["", "#", "#/nowhere/9?x=1&&=", "#?%", "#/statement/-1?base"] {
            let route = Route::parse(fragment);
            assert_eq!((route.statement, route.params.len()), (0, 0), "{fragment}");
        }
        assert_eq!(Route::parse("#/board?query=%zz%4").get(Param::Query), Some("%zz%4"));
    }

    #[test]
    fn settings_go_along_and_the_view_stays_behind() {
        let before = Route::to(Screen::Board)
            .with(Param::Language, Some("ar".into()))
            .with(Param::Query, Some("x".into()));
        assert_eq!(Route::statement(2).after(&before).fragment(), "#/statement/2?lang=ar");
    }
}
