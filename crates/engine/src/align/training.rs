//! What `cargo xtask train` fits the model's weights on: pairs of passages with their evidence.

pub use super::evidence::{FEATURES, Features, NAMES};

use super::board::Set;
use super::links;
use super::settings::Settings;
use crate::ingest::Article;
use crate::session::PassageRef;

/// A pair of passages that the engine looks at, and what it finds.
#[derive(Clone, Debug)]
pub struct Example {
    /// The one in the earlier article.
    pub a: PassageRef,
    /// The other.
    pub b: PassageRef,
    /// The evidence.
    pub features: Features,
}

/// Every pair that a comparison of `articles` would look at.
#[must_use]
pub fn examples(articles: &[Article], settings: &Settings) -> Vec<Example> {
    let set = Set::read(articles, settings);
    let pairs = links::pairs(&set.profiles, &set.measures(), &mut |_| {});
    let example = |link: links::Scored| {
        let (a, b) = (set.owner(link.a), set.owner(link.b));
        Example {
            a: a.min(b),
            b: a.max(b),
            features: link.pair.features,
        }
    };
    pairs.into_iter().map(example).collect()
}
