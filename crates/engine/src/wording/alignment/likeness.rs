//! How alike two words are on their own.

use crate::wording::words::class::Class;
use crate::wording::words::interner::Lexeme;
use crate::wording::words::outline::LETTERS;

/// What two words have in common on their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Likeness {
    /// The same word.
    Same,
    /// The same word, and one that is in every text.
    SameFunction,
    /// The same punctuation mark.
    SameMark,
    /// Numbers of the same value.
    SameNumber,
    /// Forms of one word.
    Form,
    /// Most letters in common.
    Spelling,
    /// Some letters in common.
    Letters,
    /// In one set of equivalents.
    Equivalent,
    /// One is the other's initials, or begins as it and ends with a dot.
    Short,
    /// Two words of the same use: two prepositions, two forms of "be".
    Use,
    /// Two common words of different use.
    Functions,
    /// Two punctuation marks.
    Marks,
    /// Two names with nothing in common.
    Names,
    /// Two other words with nothing in common but their ending: two past tenses, two plurals.
    Endings,
    /// Two other words with nothing in common.
    Words,
    /// A word that says something and a common one.
    Mixed,
    /// Two numbers of different values.
    Numbers,
    /// A number and a word.
    NumberWord,
    /// A punctuation mark and a word.
    MarkWord,
}

/// How many there are.
pub const LIKENESSES: usize = Likeness::MarkWord as usize + 1;

impl Likeness {
    pub const ALL: [Self; LIKENESSES] = [
        Self::Same,
        Self::SameFunction,
        Self::SameMark,
        Self::SameNumber,
        Self::Form,
        Self::Spelling,
        Self::Letters,
        Self::Equivalent,
        Self::Short,
        Self::Use,
        Self::Functions,
        Self::Marks,
        Self::Names,
        Self::Endings,
        Self::Words,
        Self::Mixed,
        Self::Numbers,
        Self::NumberWord,
        Self::MarkWord,
    ];

    /// Whether the two are one word, whatever its form.
    pub const fn is_same(self) -> bool {
        (self as u8) <= Self::Form as u8
    }
}

/// The likeness of two words that have something in common; none where they have not.
pub fn shared(a: &Lexeme, b: &Lexeme) -> Option<Likeness> {
    let same = a.is_same(b);
    Some(match (a.class(), b.class()) {
        (Class::Mark, Class::Mark) if same => Likeness::SameMark,
        (Class::Mark, _) | (_, Class::Mark) => return None,
        (Class::Function, Class::Function) if same => Likeness::SameFunction,
        (Class::Number, Class::Number) if same => Likeness::SameNumber,
        _ if same => Likeness::Same,
        _ if a.agrees(b) == Some(true) => Likeness::SameNumber,
        (Class::Number, Class::Number) => return None,
        _ if a.is_form_of(b) => Likeness::Form,
        (Class::Function, Class::Function) if a.uses & b.uses != 0 => Likeness::Use,
        _ if a.is_equivalent(b) => Likeness::Equivalent,
        (Class::Content, Class::Content) => match a.letters_shared(b) {
            600.. => Likeness::Spelling,
            LETTERS..600 => Likeness::Letters,
            _ => return None,
        },
        _ => return None,
    })
}

/// What words are to one another that have nothing in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Category {
    /// A punctuation mark.
    Mark,
    /// Digits.
    Number,
    /// A common word.
    Function,
    /// A word with a capital letter.
    Name,
    /// Any other word.
    Word,
}

/// How many there are.
pub const CATEGORIES: usize = Category::Word as usize + 1;

impl Category {
    pub const ALL: [Self; CATEGORIES] = [Self::Mark, Self::Number, Self::Function, Self::Name, Self::Word];

    pub const fn of(word: &Lexeme) -> Self {
        match word.outline.class {
            Class::Mark => Self::Mark,
            Class::Number => Self::Number,
            Class::Function => Self::Function,
            Class::Content if word.outline.name => Self::Name,
            Class::Content => Self::Word,
        }
    }

    /// The likeness of two words that have nothing in common, not even their ending.
    pub const fn unlike(self, other: Self) -> Likeness {
        match (self, other) {
            (Self::Mark, Self::Mark) => Likeness::Marks,
            (Self::Mark, _) | (_, Self::Mark) => Likeness::MarkWord,
            (Self::Function, Self::Function) => Likeness::Functions,
            (Self::Function, _) | (_, Self::Function) => Likeness::Mixed,
            (Self::Number, Self::Number) => Likeness::Numbers,
            (Self::Number, _) | (_, Self::Number) => Likeness::NumberWord,
            (Self::Name, Self::Name) => Likeness::Names,
            _ => Likeness::Words,
        }
    }
}
