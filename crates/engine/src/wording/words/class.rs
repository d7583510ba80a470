//! What a word counts as, and texts that are compared by number.

use std::rc::Rc;

/// What a word counts as in an alignment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Punctuation.
    Mark,
    /// Digits.
    Number,
    /// A word so common that sharing it says little: و, من, the.
    Function,
    /// Any other word.
    Content,
}

/// A text with a number that is equal for equal texts.
#[derive(Clone, Debug)]
pub struct Name {
    pub text: Rc<str>,
    pub number: u32,
}

impl PartialEq for Name {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
    }
}
