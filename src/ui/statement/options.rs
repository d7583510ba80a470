//! What the reader can choose on an opened statement.

use crate::i18n::Words;

/// A way of showing the wordings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// A column of text for each outlet.
    #[default]
    Side,
    /// A table: a row for each outlet, a column for each stretch.
    Columns,
    /// The base, darker where more outlets differ.
    Heat,
    /// All in one running line.
    Line,
}

impl View {
    /// All of them, as offered.
    pub const ALL: [Self; 4] = [Self::Side, Self::Columns, Self::Heat, Self::Line];

    /// Its name in the address bar and in tests.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Side => "side",
            Self::Columns => "columns",
            Self::Heat => "heat",
            Self::Line => "line",
        }
    }

    /// The view of that name; side by side if there is none.
    #[must_use]
    pub fn of(key: &str) -> Self {
        Self::ALL.into_iter().find(|it| it.key() == key).unwrap_or_default()
    }

    /// What it is called.
    #[must_use]
    pub fn name(self, words: Words) -> &'static str {
        match self {
            Self::Side => words.view_side(),
            Self::Columns => words.view_columns(),
            Self::Heat => words.view_heat(),
            Self::Line => words.view_line(),
        }
    }
}

/// What is brought out in the wordings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lens {
    /// Changes, within the whole wording.
    #[default]
    Changes,
    /// Changes alone; what all have is folded away.
    OnlyChanges,
    /// What all have in common.
    Common,
}

impl Lens {
    /// All of them, as offered.
    pub const ALL: [Self; 3] = [Self::Changes, Self::OnlyChanges, Self::Common];

    /// The class of the container, and its name in tests.
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Self::Changes => "lens-changes",
            Self::OnlyChanges => "lens-only",
            Self::Common => "lens-common",
        }
    }

    /// What it is called.
    #[must_use]
    pub fn name(self, words: Words) -> &'static str {
        match self {
            Self::Changes => words.lens_changes(),
            Self::OnlyChanges => words.lens_only(),
            Self::Common => words.lens_common(),
        }
    }
}
