//! How a pair of passages stands among all other pairs: whether one of the two has a better partner in the other's
//! article, whether the passages next to them answer each other too, whether both stand at like places.

use super::clear::{Clear, telling};
use super::evidence::STANDING;
use super::links::Scored;
use super::partners::{Partner, Partners};
use super::profile::Profile;
use super::weights::Weights;
use crate::hashing::Map;

/// How far before and after a pair its neighbours are looked for: outlets leave sentences out.
const REACH: i64 = 2;

/// Two leads less alike than this share names and nothing that is said of them: that both lead says nothing then.
const NAMES_ONLY: f32 = 0.15;

/// How strong a rival is to be reckoned with in an article that is too short to have one.
const UNSEEN: f32 = 0.25;

/// How a pair stands among all others: the numbers of [`super::evidence::NAMES`] after the pair's own.
pub(crate) type Standing = [f32; STANDING];

/// Has each of `scored`, which is in order of (a, b), judged by how it stands among all of them.
pub(crate) fn judge_each(
    scored: &mut [Scored],
    profiles: &[Profile],
    weights: &Weights,
    mut judge: impl FnMut(&mut Scored, &Standing),
) {
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
        let shorter = context.lengths[a.article as usize].min(context.lengths[b.article as usize]);
        let telling = telling(shorter);
        // Among few passages none is better because there is none.
        let unseen = (1.0 - telling) * UNSEEN;
        let rivals = [
            context.rival(at, link.a).max(unseen) - own,
            context.rival(context.partners.mirror(at), link.b).max(unseen) - own,
        ];
        let before = context.neighbour(link.a, link.b, -1);
        let after = context.neighbour(link.a, link.b, 1);
        let clear = context.others(a, b, at);
        // Every headline stands first: that two of them do says nothing.
        let place_tells = if a.heading && b.heading { 0.0 } else { telling };
        let position = clear.places(a, b) * place_tells;
        let leads = a.lead * b.lead * place_tells;
        let lengths = clear.lengths(a, b);
        let [stronger, weaker] = [rivals[0].max(rivals[1]), rivals[0].min(rivals[1])];
        let standing = [
            stronger,
            weaker,
            before.max(after),
            before.min(after),
            position,
            leads * ((own - NAMES_ONLY) / 0.1).clamp(0.0, 1.0),
            clear.run_together(shorter),
            context.third(link.b),
            lengths,
            stronger * lengths,
            (rivals[0] + rivals[1]) * position,
        ];
        judge(link, &standing);
    }
}

/// From this similarity on, two passages that are each other's best partners are most likely the same.
const CLEAR: f32 = 0.4;
/// How many of the passages most like one are looked at as third ones.
const CLOSEST: usize = 8;

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
                clear.add(&profiles[link.a as usize], &profiles[link.b as usize]);
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

    /// The clear partners of the articles of `a` and `b`, these two left out.
    fn others(&self, a: &Profile, b: &Profile, place: u32) -> Clear {
        let all = self.clear.get(&(a.article, b.article)).copied().unwrap_or_default();
        if self.is_clear(place) { all.without(a, b) } else { all }
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

fn lengths(profiles: &[Profile]) -> Vec<u32> {
    let mut lengths = vec![0; profiles.last().map_or(0, |last| last.article as usize + 1)];
    for profile in profiles {
        lengths[profile.article as usize] += 1;
    }
    lengths
}
