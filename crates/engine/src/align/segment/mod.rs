//! An article to passages: the smallest stretches that carry one statement each.
//!
//! ```text
//! paragraph --items--> words and marks --clauses--> clauses --attribution--> what is said, and by whom --carry--> passages
//! ```
//!
//! A passage is one span of the original, its attribution included; [`Passage::said`] are the parts of it that are
//! compared. Page furniture gives none.

mod attribution;
mod carry;
mod clauses;
mod cut;
mod entities;
mod items;
mod lexicon;
mod offices;
mod passage;
mod punctuation;
mod segmentation;
mod source;
mod stance;
#[cfg(test)]
mod tests;

pub use attribution::Frame;
pub(in crate::align) use entities::named_entities;
pub use passage::Passage;
pub(crate) use punctuation::Punctuation;
pub use segmentation::Segmentation;
pub(crate) use source::Source;
pub(crate) use stance::Stance;
