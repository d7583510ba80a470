//! Who is like whom: all pairs that are alike, from both sides.

use super::links::Scored;
use super::profile::Profile;

/// For each passage, those that are like it.
pub(crate) struct Partners {
    /// For each passage, where its partners begin in `all`; and the end.
    starts: Vec<u32>,
    /// Each passage's partners in order, so that those of one article stand together.
    all: Vec<Partner>,
    /// For each passage and other article, the places in `all` of the partners there that are most like it.
    groups: Vec<Best>,
}

/// One passage as another one's partner.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Partner {
    /// The passage.
    pub(crate) passage: u32,
    /// How alike the two are ([`super::evidence::Pair::plain`]).
    pub(crate) plain: f32,
    /// The place in `all` of the other as this one's partner.
    mirror: u32,
    group: u32,
}

/// The places of the best three, best first; of passages that are alike to the same degree the earlier.
type Best = [u32; 3];
const NONE: u32 = u32::MAX;

impl Partners {
    /// The partners in `scored`, which is in order of (a, b).
    pub(crate) fn new(scored: &[Scored], profiles: &[Profile]) -> Self {
        let mut starts = vec![0_u32; profiles.len() + 1];
        for link in scored {
            starts[link.a as usize + 1] += 1;
            starts[link.b as usize + 1] += 1;
        }
        for at in 0..profiles.len() {
            starts[at + 1] += starts[at];
        }
        let mut next = starts.clone();
        let mut place = |passage: u32| {
            let at = &mut next[passage as usize];
            *at += 1;
            *at - 1
        };
        // Each passage comes as b, with all that stand before it, before it comes as a: its list is in order.
        let mut all = vec![Partner::default(); 2 * scored.len()];
        for link in scored {
            let (at_a, at_b) = (place(link.a), place(link.b));
            let partner = |passage, mirror| Partner {
                passage,
                plain: link.pair.plain(),
                mirror,
                group: 0,
            };
            all[at_a as usize] = partner(link.b, at_b);
            all[at_b as usize] = partner(link.a, at_a);
        }
        let mut partners = Self {
            starts,
            all,
            groups: Vec::new(),
        };
        partners.find_groups(profiles);
        partners
    }

    fn find_groups(&mut self, profiles: &[Profile]) {
        for passage in 0..profiles.len() {
            let mut article = u32::MAX;
            for at in self.starts[passage]..self.starts[passage + 1] {
                let theirs = profiles[self.all[at as usize].passage as usize].article;
                if theirs != article {
                    article = theirs;
                    self.groups.push([NONE; 3]);
                }
                self.all[at as usize].group = self.groups.len() as u32 - 1;
                self.enter(at);
            }
        }
    }

    /// Enters a partner among the best of its group, where it is one.
    fn enter(&mut self, at: u32) {
        let partner = self.all[at as usize];
        let best = &mut self.groups[partner.group as usize];
        let is_better = |than: u32| than == NONE || partner.plain > self.all[than as usize].plain;
        if let Some(rank) = best.iter().position(|&than| is_better(than)) {
            best[rank..].rotate_right(1);
            best[rank] = at;
        }
    }

    /// All partners of `passage`, in order.
    pub(crate) fn of(&self, passage: u32) -> &[Partner] {
        let at = passage as usize;
        &self.all[self.starts[at] as usize..self.starts[at + 1] as usize]
    }

    /// The place of `b` as `a`'s partner.
    pub(crate) fn place(&self, a: u32, b: u32) -> Option<u32> {
        let found = self.of(a).binary_search_by_key(&b, |partner| partner.passage).ok()?;
        Some(self.starts[a as usize] + found as u32)
    }

    /// The partner at a place.
    pub(crate) fn at(&self, place: u32) -> Partner {
        self.all[place as usize]
    }

    /// Whether the two are each other's best partners in their articles.
    pub(crate) fn is_mutual_best(&self, place: u32) -> bool {
        let is_best = |place: u32| self.groups[self.at(place).group as usize][0] == place;
        is_best(place) && is_best(self.at(place).mirror)
    }

    /// The best of the partners in the same article, but this one.
    fn others(&self, place: u32) -> impl Iterator<Item = Partner> {
        let best = &self.groups[self.at(place).group as usize];
        best.iter()
            .filter(move |&&at| at != place && at != NONE)
            .map(|&at| self.at(at))
    }

    /// How strong the best other partner in the same article is. One that has a better partner itself counts less: it is
    /// spoken for; and each counts by its share of the same `ground`.
    pub(crate) fn strongest_rival(&self, place: u32, ground: impl Fn(u32) -> f32) -> f32 {
        let mut strongest = 0.0;
        for rival in self.others(place) {
            let theirs = self.others(rival.mirror).next();
            let strength = rival.plain - theirs.map_or(0.0, |theirs| (theirs.plain - rival.plain).max(0.0));
            if strength > strongest {
                strongest = f32::max(strongest, strength * ground(rival.passage));
            }
        }
        strongest
    }

    /// The other side of a partnership.
    pub(crate) fn mirror(&self, place: u32) -> u32 {
        self.at(place).mirror
    }
}
