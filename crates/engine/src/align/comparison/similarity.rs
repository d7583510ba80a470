//! How much two texts say the same, by themselves.

use super::compare::compare;
use crate::align::settings::Settings;
use crate::ingest::Article;
use crate::vocabulary::Span;

/// How much `a` and `b` say the same, 0 to 1: the probability that a link between them would have. For pairs of
/// single sentences or headlines; whole articles are for [`compare`].
#[must_use]
pub fn similarity(a: &str, b: &str, settings: &Settings) -> f32 {
    let article = |text: &str| Article {
        text: text.to_owned(),
        given: Some(vec![Span::new(0, text.len())]),
        ..Article::default()
    };
    let settings = Settings {
        strictness: 0.0,
        decisions: Vec::new(),
        ..settings.clone()
    };
    let found = compare(&[article(a), article(b)], &settings, &mut |_| {});
    found.links.iter().map(|link| link.score).fold(0.0, f32::max)
}
