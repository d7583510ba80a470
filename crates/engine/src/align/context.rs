//! How a pair of passages stands among all other pairs: whether one of the two has a better partner in the other's
//! article, whether the passages next to them answer each other too, whether both stand at like places.

use std::collections::HashMap;

use super::links::Scored;
use super::profile::Profile;

/// Where the features of this module begin in `evidence::NAMES`.
const FIRST: usize = 12;

/// Fills the features that need all of `scored`, which is in order of (a, b).
pub(crate) fn complete(scored: &mut [Scored], profiles: &[Profile]) {
    let plain: Vec<f32> = scored.iter().map(|link| link.pair.plain()).collect();
    let best = best_two(scored, profiles, &plain);
    let by_pair: HashMap<(u32, u32), f32> = scored
        .iter()
        .zip(&plain)
        .map(|(link, &plain)| ((link.a, link.b), plain))
        .collect();
    for (at, own) in plain.iter().enumerate() {
        let (a, b) = (scored[at].a, scored[at].b);
        let (profile_a, profile_b) = (&profiles[a as usize], &profiles[b as usize]);
        let rival = |key: (u32, u32)| best[&key].other_than(*own) - own;
        let neighbours = neighbours(a, b, profiles, &by_pair);
        let position = 1.0 - (profile_a.position - profile_b.position).abs();
        let features = &mut scored[at].pair.features;
        features[FIRST] = rival((a, profile_b.article));
        features[FIRST + 1] = rival((b, profile_a.article));
        features[FIRST + 2] = neighbours;
        features[FIRST + 3] = position;
    }
}

/// The best and second best of a passage's similarities in one other article.
#[derive(Clone, Copy, Default)]
struct BestTwo {
    best: f32,
    second: f32,
}

impl BestTwo {
    fn add(&mut self, value: f32) {
        if value > self.best {
            self.second = self.best;
            self.best = value;
        } else {
            self.second = self.second.max(value);
        }
    }

    /// The best that is not this one.
    fn other_than(self, own: f32) -> f32 {
        if own >= self.best { self.second } else { self.best }
    }
}

fn best_two(scored: &[Scored], profiles: &[Profile], plain: &[f32]) -> HashMap<(u32, u32), BestTwo> {
    let mut best: HashMap<(u32, u32), BestTwo> = HashMap::new();
    for (link, &plain) in scored.iter().zip(plain) {
        let article = |passage: u32| profiles[passage as usize].article;
        best.entry((link.a, article(link.b))).or_default().add(plain);
        best.entry((link.b, article(link.a))).or_default().add(plain);
    }
    best
}

/// How alike the passages before both and those after both are, at best; crossed over, too, for a changed order.
fn neighbours(a: u32, b: u32, profiles: &[Profile], by_pair: &HashMap<(u32, u32), f32>) -> f32 {
    let step = |passage: u32, by: i64| -> Option<u32> {
        let other = usize::try_from(i64::from(passage) + by).ok()?;
        (profiles.get(other)?.article == profiles[passage as usize].article).then_some(other as u32)
    };
    let near = [(-1, -1), (1, 1), (-1, 1), (1, -1)];
    let found = near
        .iter()
        .filter_map(|&(x, y)| by_pair.get(&(step(a, x)?, step(b, y)?)));
    found.copied().fold(0.0, f32::max)
}
