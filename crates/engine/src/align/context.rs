//! How a pair of passages stands among all other pairs: whether one of the two has a better partner in the other's
//! article, whether the passages next to them answer each other too, whether both stand at like places.

use super::evidence::place;
use super::hashing::Numbers;
use super::links::Scored;
use super::profile::Profile;

/// How far before and after a pair its neighbours are looked for: outlets leave sentences out.
const REACH: i64 = 2;

/// Two leads less alike than this share names and nothing that is said of them: that both lead says nothing then.
const NAMES_ONLY: f32 = 0.15;

/// Fills the features that need all of `scored`, which is in order of (a, b).
pub(crate) fn complete(scored: &mut [Scored], profiles: &[Profile]) {
    let context = Context::new(scored, profiles);
    for link in scored.iter_mut() {
        let (a, b) = (&profiles[link.a as usize], &profiles[link.b as usize]);
        let own = link.pair.plain();
        let before = context.neighbour(link.a, link.b, -1);
        let after = context.neighbour(link.a, link.b, 1);
        let features = &mut link.pair.features;
        features[place::RIVAL_A] = context.rival(link.a, link.b, own);
        features[place::RIVAL_B] = context.rival(link.b, link.a, own);
        features[place::NEIGHBOURS] = before.max(after);
        features[place::BOTH_NEIGHBOURS] = before.min(after);
        features[place::RUN_TOGETHER] = context.run_together(link.a, link.b, own);
        features[place::THIRD] = context.third(link.a, link.b);
        features[place::POSITION] = 1.0 - (a.position - b.position).abs();
        features[place::LEADS] = a.lead * b.lead * ((own - NAMES_ONLY) / 0.1).clamp(0.0, 1.0);
    }
}

/// From this similarity on, two passages that are each other's best partners are most likely the same.
const CLEAR: f32 = 0.4;

/// All pairs, to be asked about one of them.
struct Context<'a> {
    profiles: &'a [Profile],
    /// Plain similarity of each pair.
    plain: Numbers<(u32, u32), f32>,
    /// For each passage and other article: the passages there that are like it, best first.
    partners: Numbers<(u32, u32), Vec<(u32, f32)>>,
    /// For each passage: the passages of any article that are most like it, best first.
    closest: Vec<Vec<(u32, f32)>>,
    /// For each pair of articles, how many passages are clearly each other's partners.
    clear: Numbers<(u32, u32), u32>,
    /// How many passages each article has.
    lengths: Vec<u32>,
}

impl<'a> Context<'a> {
    fn new(scored: &[Scored], profiles: &'a [Profile]) -> Self {
        let article = |passage: u32| profiles[passage as usize].article;
        let mut plain = Numbers::default();
        let mut partners: Numbers<(u32, u32), Vec<(u32, f32)>> = Numbers::default();
        for link in scored {
            let similarity = link.pair.plain();
            plain.insert((link.a, link.b), similarity);
            partners
                .entry((link.a, article(link.b)))
                .or_default()
                .push((link.b, similarity));
            partners
                .entry((link.b, article(link.a)))
                .or_default()
                .push((link.a, similarity));
        }
        for list in partners.values_mut() {
            list.sort_by(|x, y| y.1.total_cmp(&x.1).then(x.0.cmp(&y.0)));
            list.truncate(3);
        }
        let mut context = Self {
            profiles,
            plain,
            partners,
            closest: closest(scored, profiles.len()),
            clear: Numbers::default(),
            lengths: lengths(profiles),
        };
        for link in scored {
            if link.pair.plain() >= CLEAR && context.is_mutual_best(link.a, link.b) {
                *context.clear.entry((article(link.a), article(link.b))).or_default() += 1;
            }
        }
        context
    }

    /// How much better than `own` the best other partner of `passage` in `other`'s article is. A partner that has a
    /// better one itself counts less: it is spoken for.
    fn rival(&self, passage: u32, other: u32, own: f32) -> f32 {
        let article = |passage: u32| self.profiles[passage as usize].article;
        let rivals = self.partners[&(passage, article(other))]
            .iter()
            .filter(|(rival, _)| *rival != other);
        let strength = |&(rival, similarity): &(u32, f32)| {
            let theirs = self.partners[&(rival, article(passage))]
                .iter()
                .find(|(it, _)| *it != passage);
            similarity - theirs.map_or(0.0, |(_, theirs)| (theirs - similarity).max(0.0))
        };
        rivals.map(strength).fold(0.0, f32::max) - own
    }

    /// How much the two articles run together: the share of the shorter one's passages, this one apart, that have a
    /// clear partner in the other. Two versions of one agency report answer each other nearly everywhere.
    fn run_together(&self, a: u32, b: u32, own: f32) -> f32 {
        let (x, y) = (self.profiles[a as usize].article, self.profiles[b as usize].article);
        let clear = self.clear.get(&(x, y)).copied().unwrap_or(0);
        let others = clear - u32::from(own >= CLEAR && self.is_mutual_best(a, b));
        others as f32 / (self.lengths[x as usize].min(self.lengths[y as usize]) + 2) as f32
    }

    /// How much a passage of a third article is like both.
    fn third(&self, a: u32, b: u32) -> f32 {
        let article = |passage: u32| self.profiles[passage as usize].article;
        let like_both = self.closest[a as usize]
            .iter()
            .filter(|(third, _)| article(*third) != article(b));
        let like_both = like_both.filter_map(|&(third, like_a)| {
            let like_b = self.plain.get(&(third.min(b), third.max(b)))?;
            Some(like_a.min(*like_b))
        });
        (like_both.fold(0.0, f32::max) - 0.2).max(0.0) / 0.8
    }

    /// Whether each is the other's best partner.
    fn is_mutual_best(&self, a: u32, b: u32) -> bool {
        let best = |passage: u32, other: u32| {
            let article = self.profiles[other as usize].article;
            self.partners
                .get(&(passage, article))
                .and_then(|list| list.first())
                .is_some_and(|(it, _)| *it == other)
        };
        best(a, b) && best(b, a)
    }

    /// How alike the passages near both are, on one side: those that are each other's best partners.
    fn neighbour(&self, a: u32, b: u32, side: i64) -> f32 {
        let step = |passage: u32, by: i64| -> Option<u32> {
            let other = u32::try_from(i64::from(passage) + by).ok()?;
            (self.profiles.get(other as usize)?.article == self.profiles[passage as usize].article).then_some(other)
        };
        let steps = (1..=REACH).flat_map(|x| (1..=REACH).map(move |y| (side * x, side * y)));
        let found = steps.filter_map(|(x, y)| {
            let (x, y) = (step(a, x)?, step(b, y)?);
            self.is_mutual_best(x, y).then(|| self.plain.get(&(x, y)))?
        });
        found
            .map(|plain| ((plain - 0.2) / 0.3).clamp(0.0, 1.0))
            .fold(0.0, f32::max)
    }
}

fn lengths(profiles: &[Profile]) -> Vec<u32> {
    let mut lengths = vec![0; profiles.last().map_or(0, |last| last.article as usize + 1)];
    for profile in profiles {
        lengths[profile.article as usize] += 1;
    }
    lengths
}

/// How many of the passages most like one are looked at as third ones.
const CLOSEST: usize = 8;

fn closest(scored: &[Scored], passages: usize) -> Vec<Vec<(u32, f32)>> {
    let mut closest: Vec<Vec<(u32, f32)>> = vec![Vec::new(); passages];
    for link in scored {
        let similarity = link.pair.plain();
        closest[link.a as usize].push((link.b, similarity));
        closest[link.b as usize].push((link.a, similarity));
    }
    for list in &mut closest {
        list.sort_by(|x, y| y.1.total_cmp(&x.1).then(x.0.cmp(&y.0)));
        list.truncate(CLOSEST);
    }
    closest
}
