//! What a comparison finds.

use crate::align::segment::Segmentation;
use crate::vocabulary::{PassageRef, Reason, Relation};

/// A whole comparison.
#[derive(Clone, Debug, Default)]
pub struct Comparison {
    /// One for each article, in the order in which the caller gave them.
    pub articles: Vec<Segmentation>,
    /// Passages judged to report the same statement, in order of (a, b).
    pub links: Vec<Link>,
    /// What two or more articles report, most articles first, then in reading order.
    pub statements: Vec<Statement>,
    /// As many as [`crate::align::Settings::nearest`] asks for, in order of passage and article.
    pub nearest: Vec<Nearest>,
}

/// The passages of one article that are likeliest to report what a passage of another reports, linked or not.
#[derive(Clone, Debug, PartialEq)]
pub struct Nearest {
    /// The passage.
    pub of: PassageRef,
    /// The other article: an index in [`Comparison::articles`].
    pub article: u32,
    /// Passages of it, likeliest first, each with the probability, 0 to 1, that the two report the same statement.
    pub passages: Vec<(u32, f32)>,
}

/// Two passages judged to report the same statement.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// The one in the earlier article.
    pub a: PassageRef,
    /// The other.
    pub b: PassageRef,
    /// Probability, 0 to 1, that the two report the same statement.
    pub score: f32,
    /// How close the two are.
    pub relation: Relation,
    /// What made the link, weightiest first.
    pub why: Vec<Reason>,
}

/// What two or more articles report.
#[derive(Clone, Debug, PartialEq)]
pub struct Statement {
    /// The passage that stands for it in a list: the one closest to all the others.
    pub label: PassageRef,
    /// One for each article that reports it, in the order of [`Comparison::articles`].
    pub reports: Vec<Report>,
}

/// What one article has of a statement.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// Index in [`Comparison::articles`].
    pub article: u32,
    /// Its passages, in reading order.
    pub passages: Vec<u32>,
    /// How close its wording is to the others' (mean over them, by words weighed by rarity), 0 to 1.
    pub closeness: f32,
    /// The closest relation to any of the others.
    pub relation: Option<Relation>,
}

/// How far a comparison has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Steps done.
    pub done: usize,
    /// Steps in all.
    pub of: usize,
}
