//! All words of one wording against all of the other.

use super::super::lexis::{Lexeme, Lexis, WordId};
use super::super::spelling::{Class, Outline};

/// What two words have in common on their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub(super) enum Likeness {
    /// The same word.
    Same,
    /// The same word, and one that is in every text.
    SameFunction,
    /// The same punctuation mark.
    SameMark,
    /// Numbers of the same value.
    SameNumber,
    /// Forms of one word.
    Form,
    /// Most letters in common.
    Spelling,
    /// Some letters in common.
    Letters,
    /// In one set of equivalents.
    Equivalent,
    /// One is the other's initials, or begins as it and ends with a dot.
    Short,
    /// Two words of the same use: two prepositions, two forms of "be".
    Use,
    /// Two common words of different use.
    Functions,
    /// Two punctuation marks.
    Marks,
    /// Two names with nothing in common.
    Names,
    /// Two other words with nothing in common but their ending: two past tenses, two plurals.
    Endings,
    /// Two other words with nothing in common.
    Words,
    /// A word that says something and a common one.
    Mixed,
    /// Two numbers of different values.
    Numbers,
    /// A number and a word.
    NumberWord,
    /// A punctuation mark and a word.
    MarkWord,
}

/// How many there are.
pub(super) const LIKENESSES: usize = Likeness::MarkWord as usize + 1;

impl Likeness {
    /// Whether the two are one word, whatever its form.
    const fn is_same(self) -> bool {
        (self as u8) <= Self::Form as u8
    }
}

/// The likeness of each pair, with counts that the evidence asks for.
pub(super) struct Grid {
    /// Words in the first.
    pub n: usize,
    /// Words in the second.
    pub m: usize,
    /// How far two words stand from the same relative place, in steps: [`DISTANCES`] for these wordings.
    pub distances: [usize; DISTANCES.len()],
    /// How alike the lengths of the two wordings are: 0 very unlike, 2 alike.
    pub proportion: usize,
    cells: Vec<Likeness>,
    /// For each word and likeness, how many words of the other wording are at least so like it.
    rows: Vec<[u32; LIKENESSES]>,
    columns: Vec<[u32; LIKENESSES]>,
    /// For each pair, how many shared content words stand within three words of both.
    near: Vec<u8>,
    /// For each pair, [`Grid::run`].
    runs: Vec<u8>,
}

impl Grid {
    pub fn new(lexis: &Lexis, a: &[WordId], b: &[WordId]) -> Self {
        let (n, m) = (a.len(), b.len());
        let mut grid = Self {
            n,
            m,
            // From middle to middle, in parts of twice the one wording times the other.
            distances: DISTANCES.map(|percent| (2 * n * m * percent).div_ceil(100)),
            proportion: proportion(n, m),
            cells: Vec::with_capacity(n * m),
            rows: vec![[0; LIKENESSES]; n],
            columns: vec![[0; LIKENESSES]; m],
            near: vec![0; n * m],
            runs: vec![0; n * m],
        };
        let mut same = Vec::with_capacity(n + m);
        // Side by side in memory: most of them are only looked at from outside.
        let others: Vec<(Outline, &Lexeme)> = b.iter().map(|&id| lexis.get(id)).map(|it| (it.outline, it)).collect();
        for (i, &id) in a.iter().enumerate() {
            let word = lexis.get(id);
            let outline = word.outline;
            for (j, (other_outline, other)) in others.iter().enumerate() {
                let shared = if outline.touches(other_outline) {
                    shared(word, other)
                } else {
                    None
                };
                let likeness = shared.unwrap_or_else(|| nothing_shared(&outline, other_outline));
                grid.cells.push(likeness);
                grid.rows[i][likeness as usize] += 1;
                grid.columns[j][likeness as usize] += 1;
                if likeness.is_same() {
                    same.push((i, j));
                }
            }
        }
        for counts in grid.rows.iter_mut().chain(&mut grid.columns) {
            for at in 1..LIKENESSES {
                counts[at] += counts[at - 1];
            }
        }
        grid.count_shared(&same);
        grid.initials(lexis, a, b, false);
        grid.initials(lexis, b, a, true);
        grid
    }

    /// Counts what `shared`, the pairs of one word each, rising, mean to the pairs round them.
    fn count_shared(&mut self, shared: &[(usize, usize)]) {
        let (n, m) = (self.n, self.m);
        for &(i, j) in shared {
            let likeness = self.likeness(i, j);
            if matches!(likeness, Likeness::Same | Likeness::SameNumber | Likeness::Form) {
                count_near(&mut self.near, (n, m), (i, j));
            }
            if i + 1 < n && j + 1 < m {
                let before = self.runs[i * m + j] / 4;
                self.runs[(i + 1) * m + j + 1] += 4 * (before + 1).min(3);
            }
        }
        for &(i, j) in shared.iter().rev() {
            if i > 0 && j > 0 {
                let after = self.runs[i * m + j] % 4;
                self.runs[(i - 1) * m + j - 1] += (after + 1).min(3);
            }
        }
    }

    /// Marks the words whose initials stand in the other wording: United Nations = UN.
    fn initials(&mut self, lexis: &Lexis, long: &[WordId], short: &[WordId], swapped: bool) {
        for (at, &id) in short.iter().enumerate() {
            let letters = &lexis.get(id).initials;
            if letters.len() < 2 {
                continue;
            }
            for from in 0..long.len() {
                for to in spelled_out(lexis, &long[from..], letters) {
                    let (i, j) = if swapped { (at, from + to) } else { (from + to, at) };
                    let cell = &mut self.cells[i * self.m + j];
                    *cell = (*cell).min(Likeness::Short);
                }
            }
        }
    }

    pub fn likeness(&self, i: usize, j: usize) -> Likeness {
        self.cells[i * self.m + j]
    }

    /// The likeness of all pairs, row by row.
    pub fn likenesses(&self) -> &[Likeness] {
        &self.cells
    }

    /// How many words of the second are at least as like word `i` of the first.
    pub fn alike_in_row(&self, i: usize, likeness: Likeness) -> usize {
        self.rows[i][likeness as usize] as usize
    }

    /// How many words of the first are at least as like word `j` of the second.
    pub fn alike_in_column(&self, j: usize, likeness: Likeness) -> usize {
        self.columns[j][likeness as usize] as usize
    }

    /// How many shared content words stand within three words of both.
    pub fn near_by(&self, i: usize, j: usize) -> usize {
        usize::from(self.near[i * self.m + j])
    }

    /// How long the run of shared words is that ends before the pair, times four, and the one that begins after it.
    /// Three words count for all that are more.
    pub fn run(&self, i: usize, j: usize) -> usize {
        usize::from(self.runs[i * self.m + j])
    }
}

/// The steps of a distance, in hundredths of a wording.
const DISTANCES: [usize; 5] = [4, 10, 20, 35, 55];

fn proportion(n: usize, m: usize) -> usize {
    let (short, long) = (n.min(m) * 100, n.max(m));
    usize::from(short >= 45 * long) + usize::from(short >= 72 * long)
}

/// Counts (i, j) for every pair of which each word stands within three words of it, and is another word. `near` has a
/// count for each of n × m pairs.
fn count_near(near: &mut [u8], (n, m): (usize, usize), (i, j): (usize, usize)) {
    for x in (i.saturating_sub(3)..n.min(i + 4)).filter(|&x| x != i) {
        for y in (j.saturating_sub(3)..m.min(j + 4)).filter(|&y| y != j) {
            near[x * m + y] += 1;
        }
    }
}

/// The places in `long` of the words whose initials are `letters`, common words between them passed over.
fn spelled_out(lexis: &Lexis, long: &[WordId], letters: &[char]) -> Vec<usize> {
    let mut places = Vec::with_capacity(letters.len());
    for (at, &id) in long.iter().enumerate().take(letters.len() * 2) {
        let word = lexis.get(id);
        let initial = word.key.text.chars().next();
        if places.len() < letters.len() && initial == Some(letters[places.len()]) && word.outline.name {
            places.push(at);
        } else if word.class() != Class::Function || places.is_empty() {
            break;
        }
    }
    if places.len() == letters.len() {
        places
    } else {
        Vec::new()
    }
}

/// The likeness of two words that have something in common; none where they have not.
fn shared(a: &Lexeme, b: &Lexeme) -> Option<Likeness> {
    let same = a.is_same(b);
    Some(match (a.class(), b.class()) {
        (Class::Mark, Class::Mark) if same => Likeness::SameMark,
        (Class::Mark, _) | (_, Class::Mark) => return None,
        (Class::Function, Class::Function) if same => Likeness::SameFunction,
        (Class::Number, Class::Number) if same => Likeness::SameNumber,
        _ if same => Likeness::Same,
        _ if a.agrees(b) == Some(true) => Likeness::SameNumber,
        (Class::Number, Class::Number) => return None,
        _ if a.is_form_of(b) => Likeness::Form,
        (Class::Function, Class::Function) if a.uses & b.uses != 0 => Likeness::Use,
        _ if a.is_equivalent(b) => Likeness::Equivalent,
        (Class::Content, Class::Content) => match a.letters_shared(b) {
            600.. => Likeness::Spelling,
            380..600 => Likeness::Letters,
            _ => return None,
        },
        _ => return None,
    })
}

/// The likeness of two words that have nothing in common.
const fn nothing_shared(a: &Outline, b: &Outline) -> Likeness {
    match (a.class, b.class) {
        (Class::Mark, Class::Mark) => Likeness::Marks,
        (Class::Mark, _) | (_, Class::Mark) => Likeness::MarkWord,
        (Class::Function, Class::Function) => Likeness::Functions,
        (Class::Function, _) | (_, Class::Function) => Likeness::Mixed,
        (Class::Number, Class::Number) => Likeness::Numbers,
        (Class::Number, _) | (_, Class::Number) => Likeness::NumberWord,
        (Class::Content, Class::Content) => match (a.name, b.name) {
            (true, true) => Likeness::Names,
            (false, false) if a.ends_like(b) => Likeness::Endings,
            _ => Likeness::Words,
        },
    }
}
