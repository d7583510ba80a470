//! The second stage: whether two articles run in parallel, as translations and copies do, and what that says of a pair.
//!
//! Between such articles, a passage answers one of the other's and as a rule no second one, so that a pair is judged by how
//! far it stands out among those of both passages (the margin that aligners of parallel texts use, such as Bertalign).
//! Free reports tell one thing two or three times, and a better partner says little: there the first stage decides.

use super::judged::Judged;
use crate::align::evidence::position_reliability;
use crate::align::terms::Profile;
use crate::hashing::Map;
use crate::maths::{ln, logistic};
use crate::numbered::Numbered;

/// How many numbers the second stage looks at.
pub(crate) const FEATURES: usize = 7;
/// What they are.
pub(crate) const NAMES: [&str; FEATURES] = [
    "log-odds of the first stage",
    "margin over the better of both passages' next best",
    "each is the other's best",
    "one is the other's best",
    "mean of the best probability of each passage",
    "similarity above that of the two articles' partners",
    "lengths, where the articles keep them",
];
/// `cargo xtask train` prints these.
const WEIGHTS: [f32; FEATURES] = [0.45, 1.20, -0.28, -0.19, -4.65, 6.81, 0.84];
const BIAS: f32 = 3.36;

/// Log-odds are looked at within these bounds.
const BOUNDS: (f32, f32) = (-6.0, 9.0);
/// So is a margin.
const WIDEST_MARGIN: f32 = 4.0;
/// Less probable pairs are nobody's partners.
const LEAST_PARTNER: f32 = 0.02;

/// All pairs of articles, and for each passage its best partners there.
pub(crate) struct Parallels {
    articles: Map<(u32, u32), ArticlePair>,
    best: Map<(u32, u32), TopTwo>,
}

/// The log-odds of the best two partners of a passage in one article.
#[derive(Clone, Copy)]
struct TopTwo([f32; 2]);

/// What is known of two articles: sums over the passages of both.
#[derive(Clone, Copy, Default)]
struct ArticlePair {
    /// The mean over the passages of both of the probability of the best partner.
    best: f32,
    /// How many pairs are each other's best, as a share of the shorter article's passages.
    mutual: f32,
    /// The mean difference of their lengths, as logarithms.
    uneven: f32,
    /// Their mean similarity.
    similarity: f32,
    /// How many passages the shorter article has.
    shorter: u32,
}

impl Parallels {
    pub(crate) fn new(judged: &[Judged], profiles: &Numbered<Profile>) -> Self {
        let mut best: Map<(u32, u32), TopTwo> = Map::default();
        let article = |passage: u32| profiles[passage].article;
        for pair in judged {
            for key in [(pair.a, article(pair.b)), (pair.b, article(pair.a))] {
                best.entry(key)
                    .or_insert(TopTwo([BOUNDS.0; 2]))
                    .enter(bounded(pair.parallel));
            }
        }
        let mut parallels = Self {
            articles: Map::default(),
            best,
        };
        parallels.describe_articles(judged, profiles);
        parallels
    }

    fn describe_articles(&mut self, judged: &[Judged], profiles: &Numbered<Profile>) {
        let mut lengths: Map<u32, u32> = Map::default();
        for profile in profiles.iter() {
            *lengths.entry(profile.article).or_default() += 1;
        }
        let length = |article: u32| lengths.get(&article).copied().unwrap_or_default();
        let mut weights: Map<(u32, u32), f32> = Map::default();
        for pair in judged {
            let (a, b) = (&profiles[pair.a], &profiles[pair.b]);
            let key = (a.article, b.article);
            let (own, theirs) = (length(a.article), length(b.article));
            let probability = probability(bounded(pair.parallel));
            let [at_a, at_b] = [
                self.is_best(pair.a, b.article, pair),
                self.is_best(pair.b, a.article, pair),
            ];
            let articles = self.articles.entry(key).or_insert(ArticlePair {
                shorter: own.min(theirs),
                ..ArticlePair::default()
            });
            for (is_best, passages) in [(at_a, own), (at_b, theirs)] {
                if is_best {
                    articles.best += probability / (2 * passages) as f32;
                }
            }
            if at_a && at_b && probability > LEAST_PARTNER {
                articles.mutual += 1.0 / articles.shorter as f32;
                articles.uneven += probability * (a.log_length - b.log_length).abs();
                articles.similarity += probability * pair.similarity;
                *weights.entry(key).or_default() += probability;
            }
        }
        for (key, weight) in weights {
            if let Some(articles) = self.articles.get_mut(&key) {
                articles.uneven /= weight;
                articles.similarity /= weight;
            }
        }
    }

    /// Whether `pair` is the best of `passage` in `article`.
    fn is_best(&self, passage: u32, article: u32, pair: &Judged) -> bool {
        self.best
            .get(&(passage, article))
            .is_some_and(|best| bounded(pair.parallel) >= best.0[0])
    }

    fn articles(&self, pair: &Judged, profiles: &Numbered<Profile>) -> ArticlePair {
        let key = (profiles[pair.a].article, profiles[pair.b].article);
        self.articles.get(&key).copied().unwrap_or_default()
    }

    /// How surely the articles of `pair` run in parallel, 0 to 1.
    pub(crate) fn gate(&self, pair: &Judged, profiles: &Numbered<Profile>) -> f32 {
        self.articles(pair, profiles).gate()
    }

    /// How much counts over the articles of `pair` say, 0 to 1: nothing where one is a single passage.
    pub(crate) fn reliability(&self, pair: &Judged, profiles: &Numbered<Profile>) -> f32 {
        position_reliability(self.articles(pair, profiles).shorter)
    }

    /// What the second stage looks at, in the order of [`NAMES`].
    pub(crate) fn features(&self, pair: &Judged, profiles: &Numbered<Profile>) -> [f32; FEATURES] {
        let articles = self.articles(pair, profiles);
        let own = bounded(pair.parallel);
        let ends = [(pair.a, pair.b), (pair.b, pair.a)];
        let others = ends.map(|(passage, other)| {
            let best = self.best.get(&(passage, profiles[other].article));
            best.map_or(BOUNDS.0, |best| best.beside(own))
        });
        let margin = own - others[0].max(others[1]);
        let best = ends.map(|(passage, other)| self.is_best(passage, profiles[other].article, pair));
        [
            own,
            margin.clamp(-WIDEST_MARGIN, WIDEST_MARGIN),
            f32::from(u8::from(best[0] && best[1])),
            f32::from(u8::from(best[0] != best[1])),
            articles.best,
            pair.similarity - articles.similarity,
            pair.length,
        ]
    }

    /// The probability of `pair` as between articles that run in parallel.
    pub(crate) fn probability(&self, pair: &Judged, profiles: &Numbered<Profile>) -> f32 {
        let features = self.features(pair, profiles);
        let sum: f32 = features.iter().zip(&WEIGHTS).map(|(x, w)| x * w).sum();
        let judged = probability(BIAS + sum);
        let first = probability(pair.parallel);
        let one_sided = features[3] > 0.0 && first >= if pair.is_part { SURE_PART } else { SURE };
        if one_sided { judged.max(first) } else { judged }
    }
}

/// A passage that has a better partner is linked all the same where the first stage has hardly a doubt (copies repeat
/// themselves and leave out parts of a sentence) …
const SURE: f32 = 0.95;
/// … or less where it is a part of the other.
const SURE_PART: f32 = 0.85;

impl ArticlePair {
    /// How surely the two run in parallel: many passages with a partner, surely, of the same length. Logistic regression on
    /// the translations and the independent reports, made four times as steep so that in between the surer mode decides.
    fn gate(self) -> f32 {
        let best = ln(f64::from(self.best) + 0.02) as f32;
        let sum = 1.8 * best + 7.6 * self.mutual - 13.3 * self.uneven.min(1.0);
        probability(4.0 * (sum - 2.2)) * position_reliability(self.shorter)
    }
}

impl TopTwo {
    fn enter(&mut self, log_odds: f32) {
        let [first, second] = &mut self.0;
        if log_odds > *first {
            (*second, *first) = (*first, log_odds);
        } else if log_odds > *second {
            *second = log_odds;
        }
    }

    /// The best beside one of these log-odds.
    fn beside(self, log_odds: f32) -> f32 {
        if log_odds >= self.0[0] { self.0[1] } else { self.0[0] }
    }
}

fn bounded(log_odds: f32) -> f32 {
    log_odds.clamp(BOUNDS.0, BOUNDS.1)
}

fn probability(log_odds: f32) -> f32 {
    logistic(f64::from(log_odds)) as f32
}
