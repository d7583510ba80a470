//! How a pair of passages stands among all other pairs: whether one of the two has a better partner in the other's
//! article, whether the passages next to them answer each other too, whether both stand at like places.

use super::evidence::place;
use super::links::Scored;
use super::maths::ln;
use super::partners::{Partner, Partners};
use super::profile::Profile;
use super::weights::Weights;
use crate::hashing::Map;

/// How far before and after a pair its neighbours are looked for: outlets leave sentences out.
const REACH: i64 = 2;

/// Two leads less alike than this share names and nothing that is said of them: that both lead says nothing then.
const NAMES_ONLY: f32 = 0.15;

/// Fills the features that need all of `scored`, which is in order of (a, b).
pub(crate) fn complete(scored: &mut [Scored], profiles: &[Profile], weights: &Weights) {
    let mut context = Context::new(scored, profiles, weights);
    let mut turned_to = None;
    for link in scored.iter_mut() {
        let Some(at) = context.partners.place(link.a, link.b) else {
            continue;
        };
        if turned_to.replace(link.a) != Some(link.a) {
            context.turn_to(link.a);
        }
        let (a, b) = (&profiles[link.a as usize], &profiles[link.b as usize]);
        let own = link.pair.plain();
        let before = context.neighbour(link.a, link.b, -1);
        let after = context.neighbour(link.a, link.b, 1);
        let features = &mut link.pair.features;
        features[place::RIVAL_A] = context.rival(at, link.a) - own;
        features[place::RIVAL_B] = context.rival(context.partners.mirror(at), link.b) - own;
        features[place::NEIGHBOURS] = before.max(after);
        features[place::BOTH_NEIGHBOURS] = before.min(after);
        features[place::RUN_TOGETHER] = context.run_together(a.article, b.article, at);
        features[place::THIRD] = context.third(link.b);
        // Every headline stands first: that two of them do says nothing.
        let headlines = a.heading && b.heading;
        features[place::POSITION] = if headlines { 0.0 } else { context.position(a, b, at) };
        let leads = if headlines { 0.0 } else { a.lead * b.lead };
        features[place::LEADS] = leads * ((own - NAMES_ONLY) / 0.1).clamp(0.0, 1.0);
    }
}

/// From this similarity on, two passages that are each other's best partners are most likely the same.
const CLEAR: f32 = 0.4;
/// How many of the passages most like one are looked at as third ones.
const CLOSEST: usize = 8;

/// Pairs of two articles that are clearly each other's partners.
#[derive(Clone, Copy, Debug, Default)]
struct Clear {
    count: u32,
    /// How far apart their places in the two articles are, in all.
    apart: f32,
}

/// How far apart places are expected to be in two articles of which nothing is known yet, and how many pairs that is
/// worth.
const APART: f32 = 0.15;
const APART_PAIRS: f32 = 2.0;
/// No article follows another more closely than this.
const LEAST_APART: f32 = 0.04;

/// All pairs, to be asked about one of them.
struct Context<'a> {
    profiles: &'a [Profile],
    weights: &'a Weights,
    partners: Partners,
    /// For each pair of articles, the passages that are clearly each other's partners.
    clear: Map<(u32, u32), Clear>,
    /// How many passages each article has.
    lengths: Vec<u32>,
    /// The passages, of any article, that are most like the one that the context was turned to.
    closest: Vec<Partner>,
    /// For each passage, how like that one it is, if it is among the closest.
    like: Vec<f32>,
}

impl<'a> Context<'a> {
    fn new(scored: &[Scored], profiles: &'a [Profile], weights: &'a Weights) -> Self {
        let mut context = Self {
            profiles,
            weights,
            partners: Partners::new(scored, profiles),
            clear: Map::default(),
            lengths: lengths(profiles),
            closest: Vec::new(),
            like: vec![0.0; profiles.len()],
        };
        let article = |passage: u32| profiles[passage as usize].article;
        for link in scored.iter().filter(|link| link.pair.plain() >= CLEAR) {
            let place = context.partners.place(link.a, link.b);
            if place.is_some_and(|place| context.is_clear(place)) {
                let clear = context.clear.entry((article(link.a), article(link.b))).or_default();
                clear.count += 1;
                clear.apart += apart(&profiles[link.a as usize], &profiles[link.b as usize]);
            }
        }
        context
    }

    /// Makes ready for pairs of `passage`.
    fn turn_to(&mut self, passage: u32) {
        for partner in self.closest.drain(..) {
            self.like[partner.passage as usize] = 0.0;
        }
        for &partner in self.partners.of(passage) {
            let rank = self.closest.partition_point(|better| better.plain >= partner.plain);
            self.closest.truncate(CLOSEST - usize::from(rank < CLOSEST));
            if rank < CLOSEST {
                self.closest.insert(rank, partner);
            }
        }
        for partner in &self.closest {
            self.like[partner.passage as usize] = partner.plain;
        }
    }

    fn is_clear(&self, place: u32) -> bool {
        self.partners.at(place).plain >= CLEAR && self.partners.is_mutual_best(place)
    }

    /// How strong the best other partner of `passage` is, beside the one at `place`. One that answers only a part of it
    /// and shares other words with it counts less: a long sentence may answer two short ones.
    fn rival(&self, place: u32, passage: u32) -> f32 {
        let other = self.partners.at(place).passage;
        let mass = |passage: u32| self.profiles[passage as usize].mass;
        self.partners.strongest_rival(place, |rival| {
            let part = ((1.0 - mass(rival) / mass(passage)) / 0.5).clamp(0.0, 1.0);
            if part > 0.0 {
                1.0 - part * (1.0 - self.same_ground(passage, other, rival))
            } else {
                1.0
            }
        })
    }

    /// The share of what `passage` and `other` have in common that `rival` has too.
    fn same_ground(&self, passage: u32, other: u32, rival: u32) -> f32 {
        let terms = |passage: u32| &self.profiles[passage as usize].terms;
        let (other, rival) = (terms(other), terms(rival));
        let (mut common, mut both) = (0.0, 0.0);
        for term in terms(passage).iter().filter(|term| other.binary_search(term).is_ok()) {
            let weight = self.weights.of(*term);
            common += weight;
            if rival.binary_search(term).is_ok() {
                both += weight;
            }
        }
        if common > 0.0 { both / common } else { 1.0 }
    }

    /// How much the two articles run together: the share of the shorter one's passages, this one apart, that have a
    /// clear partner in the other. Two versions of one agency report answer each other nearly everywhere.
    fn run_together(&self, x: u32, y: u32, place: u32) -> f32 {
        let clear = self.clear.get(&(x, y)).copied().unwrap_or_default();
        let others = clear.count - u32::from(self.is_clear(place));
        others as f32 / (self.lengths[x as usize].min(self.lengths[y as usize]) + 2) as f32
    }

    /// How much the places of the two speak for them: much where they are close and the clear partners of the two articles
    /// are close, too; little where one article tells everything in another order (the logarithm of a likelihood).
    fn position(&self, a: &Profile, b: &Profile, place: u32) -> f32 {
        let clear = self.clear.get(&(a.article, b.article)).copied().unwrap_or_default();
        let distance = apart(a, b);
        let own = f32::from(u8::from(self.is_clear(place)));
        let others = (clear.apart - own * distance).max(0.0) + APART * APART_PAIRS;
        let expected = (others / (clear.count as f32 - own + APART_PAIRS)).max(LEAST_APART);
        let likelier = ln(f64::from(0.5 / expected)) as f32 - distance / expected + distance;
        likelier.clamp(-2.0, 2.0) / 2.0
    }

    /// How much a passage of a third article is like both `b` and the passage that the context was turned to.
    fn third(&self, b: u32) -> f32 {
        let mut like_both = 0.0;
        for partner in self.partners.of(b) {
            let like = self.like[partner.passage as usize].min(partner.plain);
            if like > like_both {
                like_both = like;
            }
        }
        (like_both - 0.2_f32).max(0.0) / 0.8
    }

    /// How alike the passages near both are, on one side: those that are each other's best partners.
    fn neighbour(&self, a: u32, b: u32, side: i64) -> f32 {
        let step = |passage: u32, by: i64| -> Option<u32> {
            let other = u32::try_from(i64::from(passage) + by).ok()?;
            (self.profiles.get(other as usize)?.article == self.profiles[passage as usize].article).then_some(other)
        };
        let mut most = 0.0;
        for x in (1..=REACH).map_while(|by| step(a, side * by)) {
            for y in (1..=REACH).map_while(|by| step(b, side * by)) {
                let place = self.partners.place(x, y);
                if let Some(place) = place.filter(|&place| self.partners.is_mutual_best(place)) {
                    most = f32::max(most, ((self.partners.at(place).plain - 0.2) / 0.3).clamp(0.0, 1.0));
                }
            }
        }
        most
    }
}

/// How far apart the places of two passages in their articles are.
fn apart(a: &Profile, b: &Profile) -> f32 {
    (a.position - b.position).abs()
}

fn lengths(profiles: &[Profile]) -> Vec<u32> {
    let mut lengths = vec![0; profiles.last().map_or(0, |last| last.article as usize + 1)];
    for profile in profiles {
        lengths[profile.article as usize] += 1;
    }
    lengths
}
