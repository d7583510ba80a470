//! What is known of each word of a wording once a round has scored the pairs that it stands in.

/// A word where it stands. Numbers are signed: places are taken from one another.
#[derive(Clone, Copy)]
pub struct Place {
    /// Its two best pairs.
    best: [Best; 2],
    /// The nearest linked words before it and after it.
    pub near: [NearestLink; 2],
    /// How many words without a link stand right before it, and right after.
    pub free: [u32; 2],
}

/// A pair of a word in one number, greater for a better one: the score, and below it [`LAST`] less the place of the other
/// word, so that the first of equals is the best.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Best(i32);

/// How many bits of a number are the place.
const PLACE: u32 = 19;
/// More than any place.
const LAST: i32 = (1 << PLACE) - 1;

/// Less than all scores: fourteen weights of eight bits each are more.
pub const NO_SCORE: i32 = -2048;

impl Best {
    pub const fn new(score: i32, at: usize) -> Self {
        Self(score << PLACE | (LAST - 1 - at as i32))
    }

    /// A score with no word.
    const fn none(score: i32) -> Self {
        Self(score << PLACE | LAST)
    }

    const fn score(self) -> i32 {
        self.0 >> PLACE
    }

    const fn at(self) -> i32 {
        LAST - 1 - (self.0 & LAST)
    }
}

/// The two best pairs of each word of a wording.
pub struct BestPairs {
    first: Vec<Best>,
    second: Vec<Best>,
}

impl BestPairs {
    /// Of so many words that all have two pairs of score `least` with no word.
    pub fn new(words: usize, least: i32) -> Self {
        let none = vec![Best::none(least); words];
        Self {
            first: none.clone(),
            second: none,
        }
    }

    /// Takes in the score of word `own` and word `other` of the other wording.
    pub fn add(&mut self, own: usize, score: i32, other: usize) {
        if let Some((first, second)) = self.of(own) {
            add(first, second, Best::new(score, other));
        }
    }

    /// Takes in the scores of all words with word `other` of the other wording.
    pub fn add_all(&mut self, scores: &[i32], other: usize) {
        let words = self.first.iter_mut().zip(&mut self.second);
        for ((first, second), &score) in words.zip(scores) {
            add(first, second, Best::new(score, other));
        }
    }

    /// Takes in the scores of word `own` with all of the other wording.
    pub fn set(&mut self, own: usize, scores: &[i32]) {
        if let Some((first, second)) = self.of(own) {
            for (at, &score) in scores.iter().enumerate() {
                add(first, second, Best::new(score, at));
            }
        }
    }

    /// The two best pairs of word `own`.
    fn of(&mut self, own: usize) -> Option<(&mut Best, &mut Best)> {
        self.first.get_mut(own).zip(self.second.get_mut(own))
    }

    /// Whether each word's best score links it.
    pub fn are_links(&self) -> impl Iterator<Item = bool> {
        self.first.iter().map(|best| best.score() > 0)
    }
}

/// Without branches: which is better cannot be foretold.
fn add(first: &mut Best, second: &mut Best, new: Best) {
    *second = (*second).max(new.min(*first));
    *first = (*first).max(new);
}

/// A linked word near another, in numbers that two words are compared by.
#[derive(Clone, Copy)]
pub struct NearestLink {
    /// How many words away, times [`AWAY`]; [`NOWHERE`] where there is none.
    away: u32,
    /// Where this word's partner would be if the neighbour's offset held.
    expected: i32,
}

/// More than any shift.
const AWAY: u32 = 1 << 20;
/// Farther than any linked word that is near.
const NOWHERE: u32 = 6 * AWAY;
/// Linked words farther away than this are not near.
const FARTHEST: u32 = 5 * AWAY;

impl Place {
    /// One of a wording of which nothing is linked.
    pub const UNKNOWN: Self = Self {
        best: [Best::none(NO_SCORE); 2],
        near: [NearestLink::NONE; 2],
        free: [0; 2],
    };

    /// The best score without the pair with word `at`.
    pub const fn best_without(&self, at: i32) -> i32 {
        let [first, second] = self.best;
        let best = if first.at() == at { second } else { first };
        best.score()
    }

    /// The word with which it has the best score, where that links the two.
    pub const fn link(&self) -> Option<i32> {
        let best = self.best[0];
        if best.score() > 0 { Some(best.at()) } else { None }
    }
}

/// Takes in the best pairs of each word.
pub fn set_best_pairs(places: &mut [Place], best_pairs: &BestPairs) {
    for (place, (&first, &second)) in places.iter_mut().zip(best_pairs.first.iter().zip(&best_pairs.second)) {
        place.best = [first, second];
    }
    propagate(places.iter_mut(), 1, |place| {
        let ([near, _], [free, _]) = (&mut place.near, &mut place.free);
        (near, free)
    });
    propagate(places.iter_mut().rev(), -1, |place| {
        let ([_, near], [_, free]) = (&mut place.near, &mut place.free);
        (near, free)
    });
}

/// Tells each word what was passed on the way to it from one side; each comes `step` after the one before. `side` gives
/// what a word knows of that side.
fn propagate<'p>(
    places: impl Iterator<Item = &'p mut Place>,
    step: i32,
    side: impl Fn(&mut Place) -> (&mut NearestLink, &mut u32),
) {
    let (mut near, mut free) = (NearestLink::NONE, 0);
    for place in places {
        let (own_near, own_free) = side(place);
        (*own_near, *own_free) = (near, free);
        (near, free) = match place.link() {
            Some(link) => (NearestLink::next(link + step), 0),
            None => (near.farther(step), free + 1),
        };
    }
}

impl NearestLink {
    const NONE: Self = Self {
        away: NOWHERE,
        expected: 0,
    };

    const fn next(expected: i32) -> Self {
        Self { away: AWAY, expected }
    }

    /// Whether it is the next word.
    pub const fn is_next(self) -> bool {
        self.away == AWAY
    }

    /// The same from the word beside, which comes `step` later.
    const fn farther(self, step: i32) -> Self {
        if self.away < FARTHEST {
            Self {
                away: self.away + AWAY,
                expected: self.expected + step,
            }
        } else {
            Self::NONE
        }
    }

    /// How far a word is shifted that is linked with `link` here, in a number that is less for a word that is less far away.
    const fn shift(self, link: i32) -> u32 {
        self.away + (link - self.expected).unsigned_abs()
    }
}

/// How far a pair of places (i, j) is shifted against the nearer of the two linked words on one side of it, in steps;
/// where both are as near, against the one that it is less shifted against. 0 where no linked word is near.
pub fn shift((i, j): (i32, i32), row: NearestLink, column: NearestLink) -> usize {
    let least = row.shift(j).min(column.shift(i));
    if least >= NOWHERE {
        return 0;
    }
    match least % AWAY {
        0 => 1,
        1 => 2,
        2 | 3 => 3,
        _ => 4,
    }
}
