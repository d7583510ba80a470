//! What a comparison is asked, to tell whether one that was done is of what stands on the page now.

use std::sync::Arc;

use muqabala_engine::align::{self, Decision, Equivalents};

use super::article::Loaded;

/// All that decides what a comparison finds.
#[derive(Clone, Debug, Default)]
pub struct Question {
    /// The articles that take part, in the reader's order.
    pub articles: Vec<Arc<Loaded>>,
    /// What the reader said of pairs of passages.
    pub decisions: Vec<Decision>,
    /// The words that mean the same.
    pub equivalents: Arc<str>,
    /// The least probability of a link, in percent.
    pub strictness: u32,
}

impl PartialEq for Question {
    /// Whether the engine would find the same. What an article is called does not matter.
    fn eq(&self, other: &Self) -> bool {
        let same = |(a, b): (&Arc<Loaded>, &Arc<Loaded>)| Arc::ptr_eq(a, b) || a.is_compared_as(b);
        self.strictness == other.strictness
            && self.articles.len() == other.articles.len()
            && self.articles.iter().zip(&other.articles).all(same)
            && self.equivalents == other.equivalents
            && self.decisions == other.decisions
    }
}

impl Question {
    /// How to compare, as the engine takes it.
    #[must_use]
    pub fn settings(&self) -> align::Settings {
        align::Settings {
            same: own_lines(&self.equivalents),
            strictness: self.strictness as f32 / 100.0,
            equivalents: Equivalents::parse(&self.equivalents),
            decisions: self.decisions.clone(),
            nearest: 0,
        }
    }
}

/// The lines of `list` that the reader wrote. Those of the shipped list help to find a statement, but their words stay
/// marked: by which name an outlet calls a party is what a reader compares for.
fn own_lines(list: &str) -> Equivalents {
    let shipped: Vec<&str> = Equivalents::shipped_text().lines().map(str::trim).collect();
    let own = list.lines().filter(|line| !shipped.contains(&line.trim()));
    Equivalents::parse(&own.collect::<Vec<_>>().join("\n"))
}
