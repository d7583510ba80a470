//! Which pairs of passages are worth a closer look, without looking at all pairs.
//!
//! An inverted index leads from terms to passages. A term that stands in very many passages is not followed, so that the
//! work grows with the number of passages and not with its square.

mod inverted_index;
mod retrieve;

pub(crate) use inverted_index::InvertedIndex;
pub(crate) use retrieve::{Accumulators, Limits, retrieve};
