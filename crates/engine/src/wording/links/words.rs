//! What is known of each word of a wording once a round has scored the pairs that it stands in.

/// The words of one wording.
#[derive(Default)]
pub(super) struct Words {
    places: Vec<Place>,
    /// What each is linked with, [`REACH`] words without a link before the first and after the last.
    links: Vec<i32>,
}

/// A word where it stands. Numbers are signed: places are taken from one another.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub best: Best,
    /// The nearest linked words before it and after it.
    pub near: [Near; 2],
    /// How many words without a link stand right before it, and right after.
    pub free: [i32; 2],
}

/// A linked word near another.
#[derive(Clone, Copy)]
pub(super) struct Near {
    /// How many words away; [`NOWHERE`] where there is none.
    pub away: i32,
    /// What it is linked with.
    pub link: i32,
}

/// Farther than any word.
pub(super) const NOWHERE: i32 = i32::MAX;
/// Linked words farther away than this are not near.
const FARTHEST: i32 = 5;

/// How far round a word links are counted.
const REACH: usize = 3;
/// Farther than [`REACH`] from every word.
const NO_LINK: i32 = i32::MIN / 2;

/// The two best scores that a word has, and the word that it has the best with.
#[derive(Clone, Copy)]
pub(super) struct Best {
    score: i32,
    at: i32,
    second: i32,
}

impl Best {
    /// Two scores of `least` and no word.
    pub const fn of(least: i32) -> Self {
        Self {
            score: least,
            at: -1,
            second: least,
        }
    }

    /// Takes in another score. The first of equals is the best.
    pub fn add(&mut self, score: i32, at: i32) {
        // Without branches: which is better cannot be foretold.
        self.at = if score > self.score { at } else { self.at };
        self.second = self.second.max(score.min(self.score));
        self.score = self.score.max(score);
    }

    /// The best score without the pair with word `at`.
    pub const fn without(&self, at: i32) -> i32 {
        if self.at == at { self.second } else { self.score }
    }

    /// The word with which it has the best score, where that links the two.
    pub const fn link(&self) -> Option<i32> {
        if self.score > 0 { Some(self.at) } else { None }
    }
}

impl Words {
    /// Words with these best pairs.
    pub fn new(best: &[Best]) -> Self {
        let place = |&best: &Best| Place {
            best,
            near: [Near::NONE; 2],
            free: [0; 2],
        };
        let mut places: Vec<Place> = best.iter().map(place).collect();
        pass(places.iter_mut(), 0);
        pass(places.iter_mut().rev(), 1);
        let mut links = vec![NO_LINK; best.len() + 2 * REACH];
        for (link, best) in links[REACH..].iter_mut().zip(best) {
            *link = best.link().unwrap_or(NO_LINK);
        }
        Self { places, links }
    }

    pub fn at(&self, at: usize) -> &Place {
        &self.places[at]
    }

    /// Whether the word before `at` is linked, and the word after.
    pub fn neighbours_linked(&self, at: usize) -> [bool; 2] {
        [at + REACH - 1, at + REACH + 1].map(|at| self.links[at] != NO_LINK)
    }

    /// How many words within three of `at` are linked best with another word within three of `other`.
    pub fn near(&self, at: usize, other: i32) -> usize {
        let near = |link: &i32| {
            let off = link.wrapping_sub(other);
            u32::from(off != 0) & u32::from(off.wrapping_add(3) as u32 <= 6)
        };
        let Some(around) = self.links[at..].first_chunk::<{ 2 * REACH + 1 }>() else {
            return 0;
        };
        // All and then without the word itself: of a number that is known, so that they are looked at together.
        let count = around.iter().map(near).sum::<u32>() - near(&around[REACH]);
        count as usize
    }
}

impl Near {
    const NONE: Self = Self { away: NOWHERE, link: 0 };

    /// The same from the word beside.
    const fn farther(self) -> Self {
        if self.away < FARTHEST {
            Self {
                away: self.away + 1,
                ..self
            }
        } else {
            Self::NONE
        }
    }
}

/// Tells each word what was passed on the way to it from one side.
fn pass<'p>(places: impl Iterator<Item = &'p mut Place>, side: usize) {
    let (mut near, mut free) = (Near::NONE, 0);
    for place in places {
        (place.near[side], place.free[side]) = (near, free);
        (near, free) = match place.best.link() {
            Some(link) => (Near { away: 1, link }, 0),
            None => (near.farther(), free + 1),
        };
    }
}
