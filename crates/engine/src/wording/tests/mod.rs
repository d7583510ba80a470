//! Behaviour of a whole synopsis and of the columns, on wordings of our own.

mod columns;
mod diff;
mod kinds;
mod links;
mod synopsis;
