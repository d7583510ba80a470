//! Attribution: who said it, with which verb, in the speaker's own words or not, and which words are left once the
//! attribution is taken off.
//!
//! | clause | speaker | verb | what is said |
//! |---|---|---|---|
//! | وقال الوزير سالم حداد إن الجسر سيفتح غدا | الوزير سالم حداد | قال | الجسر سيفتح غدا |
//! | سيفتح الجسر غدا، بحسب الوزارة | الوزارة | بحسب | سيفتح الجسر غدا |
//! | “The bridge will open,” she added | she | added | The bridge will open |
//!
//! The same introduction stands round many statements: two passages are never linked for it.

pub(super) mod actors;
mod arabic;
mod beside;
mod byline;
mod english;
mod frame;
mod reach;
mod speakers;
mod strip;

pub(super) use beside::{Introduced, introduced, named_with_office, signed};
pub use frame::Frame;
pub(super) use reach::is_as_told;
pub(super) use strip::{mostly_quoted, strip};
