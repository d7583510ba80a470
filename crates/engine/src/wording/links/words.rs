//! What is known of each word once a round has scored the pairs that it stands in.

/// A word of one wording.
#[derive(Clone, Copy)]
pub(super) struct Place {
    /// Its best pairs.
    pub best: Best,
    /// The nearest linked word before it, and after.
    pub before: Option<Near>,
    pub after: Option<Near>,
    /// How many words without a link stand right before it, and right after.
    pub free_before: usize,
    pub free_after: usize,
}

impl Place {
    /// What the word is linked with best.
    pub const fn linked(&self) -> Option<usize> {
        self.best.linked()
    }
}

/// A linked word near another.
#[derive(Clone, Copy)]
pub(super) struct Near {
    /// How many words away.
    pub away: usize,
    /// What it is linked with.
    pub link: usize,
}

/// Linked words further away than this are not near.
const FARTHEST: usize = 5;

/// The two best scores that a word has, and with which word it has the best.
#[derive(Clone, Copy)]
pub(super) struct Best {
    score: i32,
    at: usize,
    second: i32,
}

/// Below every score.
const NONE: i32 = i32::MIN;

impl Best {
    pub const NOTHING: Self = Self {
        score: NONE,
        at: usize::MAX,
        second: NONE,
    };

    pub fn add(&mut self, score: i32, at: usize) {
        if score > self.score {
            *self = Self {
                score,
                at,
                second: self.score,
            };
        } else {
            self.second = self.second.max(score);
        }
    }

    /// The best score without the pair with word `at`.
    pub const fn without(&self, at: usize) -> i32 {
        if self.at == at { self.second } else { self.score }
    }

    /// The word with which it has the best score, where that links the two.
    pub const fn linked(&self) -> Option<usize> {
        if self.score > 0 { Some(self.at) } else { None }
    }
}

/// The words of a wording, whose best pairs are `best`.
pub(super) fn places(best: &[Best]) -> Vec<Place> {
    let place = |&best: &Best| Place {
        best,
        before: None,
        after: None,
        free_before: 0,
        free_after: 0,
    };
    let mut places: Vec<Place> = best.iter().map(place).collect();
    let mut passed = Passed::default();
    for place in &mut places {
        (place.before, place.free_before) = passed.pass(place.linked());
    }
    let mut passed = Passed::default();
    for place in places.iter_mut().rev() {
        (place.after, place.free_after) = passed.pass(place.linked());
    }
    places
}

/// What was passed on the way through a wording.
#[derive(Default)]
struct Passed {
    /// The nearest linked word.
    near: Option<Near>,
    /// How many words without a link since the last linked one.
    free: usize,
}

impl Passed {
    /// Passes a word linked with `link`; what was passed before it.
    fn pass(&mut self, link: Option<usize>) -> (Option<Near>, usize) {
        let before = (self.near, self.free);
        let farther = |near: Near| Near {
            away: near.away + 1,
            ..near
        };
        (self.near, self.free) = match link {
            Some(link) => (Some(Near { away: 1, link }), 0),
            None => (
                self.near.map(farther).filter(|near| near.away <= FARTHEST),
                self.free + 1,
            ),
        };
        before
    }
}

/// How many words within three of `at` are linked best with another word within three of `other`.
pub(super) fn near(places: &[Place], at: usize, other: usize) -> usize {
    let from = at.saturating_sub(3);
    let around = (from..).zip(&places[from..places.len().min(at + 4)]);
    let near = |place: &Place| place.linked().is_some_and(|link| matches!(link.abs_diff(other), 1..=3));
    around.filter(|&(place, it)| place != at && near(it)).count()
}
