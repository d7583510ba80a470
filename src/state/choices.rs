//! What the reader chose for the page and for matching.

use crate::i18n::Digits;

/// The page's colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Dark letters on a light page.
    Light,
    /// Light letters on a dark page.
    Dark,
}

/// How large the text is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextSize {
    /// For a dense screen.
    Small,
    /// The browser's own.
    #[default]
    Normal,
    /// For tired eyes.
    Large,
    /// For a projector.
    Larger,
}

/// The reader's choices.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// The page's colours.
    pub theme: Theme,
    /// In which digits numbers are written.
    pub digits: Digits,
    /// How large the text is.
    pub text_size: TextSize,
    /// How strictly passages are matched, in percent: the least probability of a link.
    pub strictness: u32,
}

/// The strictness by default, in percent.
pub const STRICTNESS: u32 = 65;

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: Theme::default(),
            digits: Digits::default(),
            text_size: TextSize::default(),
            strictness: STRICTNESS,
        }
    }
}

macro_rules! names {
    ($type:ident { $($variant:ident = $name:literal,)* }) => {
        impl $type {
            /// Every choice, in the order in which they are offered.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// Its name in storage and in the style sheet.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }

            /// The one with that name.
            #[must_use]
            pub fn find(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|it| it.name() == name)
            }
        }
    };
}

names!(Theme { System = "system", Light = "light", Dark = "dark", });
names!(TextSize { Small = "small", Normal = "normal", Large = "large", Larger = "larger", });
