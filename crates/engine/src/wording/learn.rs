//! Learns what each piece of evidence is worth, from wordings that people aligned.
//!
//! Logistic regression, round after round: the links that one round finds are evidence in the next. A weight is the sum
//! of what its value is worth for all likenesses and of what it is worth for its own beyond that, both regularised, so
//! that what is rarely seen falls back on what all have in common (Daumé III, *Frustratingly Easy Domain Adaptation*, 2007).
//! The result is the table in `weights.rs`.

use super::aligned::AlignedWordings;
use super::alignment::evidence::evidence;
use super::alignment::grid::Grid;
use super::alignment::likeness::LIKENESSES;
use super::alignment::links::Links;
use super::alignment::rounds::score_pairs;
use super::alignment::tables::{TABLES, WEIGHTS};
use super::alignment::weigh::Weights;
use super::changes::token::Token;
use super::words::interner::WordInterner;
use super::words::reading::Reader;
use crate::numbered::Numbered;
use crate::order;
use std::collections::HashSet;

/// Two wordings and the links that a person gave them.
#[derive(Clone, Debug)]
pub struct Sample {
    /// The words of one.
    pub a: Vec<String>,
    /// The words of the other.
    pub b: Vec<String>,
    /// Places in the first and in the second.
    pub links: HashSet<(usize, usize)>,
}

/// How to learn.
#[derive(Clone, Copy, Debug)]
pub struct Method {
    /// How often the links found are taken as evidence, at most four times.
    pub rounds: usize,
    /// Passes over all samples in each round.
    pub passes: usize,
    /// The learning rate.
    pub rate: f64,
    /// How much a weight costs (L2).
    pub decay: f64,
    /// What a link is worth against a pair that is none: below 1 makes for precision.
    pub links_worth: f64,
    /// The same for a link between different words.
    pub changes_worth: f64,
}

impl Default for Method {
    fn default() -> Self {
        Self {
            rounds: 3,
            passes: 20,
            rate: 0.05,
            decay: 8e-3,
            links_worth: 0.9,
            changes_worth: 1.7,
        }
    }
}

/// A weight of 1 is this part of the natural logarithm of the odds.
const UNIT: f64 = 20.0;

struct Prepared {
    grid: Grid,
    links: Links,
    gold: Vec<bool>,
    worth: f64,
}

/// The weights of each round.
#[must_use]
pub fn learn(samples: &[Sample], method: Method) -> Vec<Vec<i8>> {
    let mut prepared: Vec<Prepared> = samples.iter().map(prepare).collect();
    let mut rounds = Vec::new();
    for _ in 0..method.rounds {
        rounds.push(round(&prepared, method));
        let weights = Weights::new(&rounds);
        for sample in &mut prepared {
            sample.links = score_pairs(&sample.grid, &weights);
            if rounds.len() > 1 {
                sample.links.finish_round();
            }
        }
    }
    rounds
}

/// What weights other than the program's own give.
#[derive(Clone, Debug)]
pub struct Answer {
    /// All links, in any order of words.
    pub links: Vec<(usize, usize)>,
    /// The words that stand in one column.
    pub columns: Vec<(usize, usize)>,
}

/// Aligns the words of `a` and `b` with the weights that [`learn`] gave.
#[must_use]
pub fn align_with(rounds: &[Vec<i8>], a: &[String], b: &[String]) -> Answer {
    let weights = Weights::new(rounds);
    WordInterner::kept(0, |interner| {
        let words = [a, b].map(|words| words.iter().map(String::as_str).collect::<Vec<&str>>());
        let rows = words
            .each_ref()
            .map(|words| Reader::shipped().read_cut(interner, words));
        let aligned = AlignedWordings::new(interner, &weights, &rows);
        let found = aligned.compare(interner, Some(0), 1).found;
        let [first, second] = [0, 1].map(|row| aligned.rows.get(row).cloned().unwrap_or_default());
        let answer = |token: &Token| second.iter().position(|other| other.column == token.column);
        Answer {
            links: found.links.into_iter().map(|(a, b, _)| (a, b)).collect(),
            columns: (0..)
                .zip(&first)
                .filter_map(|(at, token)| Some((at, answer(token)?)))
                .collect(),
        }
    })
}

/// The weights as the source of `weights.rs`.
#[must_use]
pub fn print(rounds: &[Vec<i8>]) -> String {
    let mut out = format!(
        "//! What each piece of evidence is worth, by round and likeness. Made by `examples/learn-word-alignment.rs`: learn\n\
         //! again after a change to the evidence or the lists of words.\n\nuse super::tables::WEIGHTS;\n\n\
         #[rustfmt::skip]\npub static ROUNDS: [[i8; WEIGHTS]; {}] = [\n",
        rounds.len()
    );
    for round in rounds {
        out.push_str("[\n");
        let mut rest = round.as_slice();
        for table in TABLES {
            let (own, after) = rest.split_at(table.values * LIKENESSES);
            out.push_str(&format!("// {}\n", table.name));
            own.chunks(38).for_each(|line| {
                out.extend(line.iter().map(|weight| format!("{weight},")));
                out.push('\n');
            });
            rest = after;
        }
        out.push_str("],\n");
    }
    out + "];\n"
}

fn prepare(sample: &Sample) -> Prepared {
    let grid = WordInterner::kept(0, |interner| {
        let [a, b] = [&sample.a, &sample.b].map(|words| {
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            Reader::shipped().read_cut(interner, &words)
        });
        Grid::new(interner, &a, &b)
    });
    Prepared {
        links: Links::none(grid.n, grid.m),
        gold: cells(&grid).map(|at| sample.links.contains(&at)).collect(),
        worth: 1.0 / (sample.links.len().max(3) as f64).sqrt(),
        grid,
    }
}

/// The weights of one round.
fn round(samples: &[Prepared], method: Method) -> Vec<i8> {
    let examples: Vec<Vec<AlignmentExample>> = samples.iter().map(|sample| sample.examples(method)).collect();
    let mut model = AlignmentModel::new();
    for pass in 0..method.passes {
        let mut shuffled: Vec<(u64, &Vec<AlignmentExample>)> = (0..).zip(&examples).collect();
        order::by_key(&mut shuffled, |&(at, _)| shuffle_key(pass as u64, at));
        for example in shuffled.into_iter().flat_map(|(_, examples)| examples) {
            model.step(example, method);
        }
        if pass * 2 >= method.passes {
            model.add_to_mean();
        }
    }
    model.weights()
}

/// A number by which samples are put in another order in each pass (SplitMix64: Steele, Lea and Flood 2014).
const fn shuffle_key(pass: u64, sample: u64) -> u64 {
    let mut key = (pass << 32 | sample)
        .wrapping_add(1)
        .wrapping_mul(0x9E37_79B9_7F4A_7C15);
    key = (key ^ (key >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    key = (key ^ (key >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    key ^ (key >> 31)
}

/// A pair of words to learn from.
struct AlignmentExample {
    /// The number of its weight in each table.
    features: [u32; TABLES.len()],
    is_link: bool,
    worth: f64,
}

impl Prepared {
    fn examples(&self, method: Method) -> Vec<AlignmentExample> {
        let example = |((i, j), &is_link): ((usize, usize), &bool)| AlignmentExample {
            features: evidence(&self.grid, &self.links, i, j).map(|feature| feature as u32),
            is_link,
            worth: self.worth
                * match (is_link, self.grid.likeness(i, j) as u8) {
                    (false, _) => 1.0,
                    (true, 0..=3) => method.links_worth,
                    (true, _) => method.changes_worth,
                },
        };
        cells(&self.grid).zip(&self.gold).map(example).collect()
    }
}

/// Weights on the way, by AdaGrad (Duchi, Hazan and Singer 2011).
///
/// First those of each table, likeness and value, then those of each table and value, which all likenesses share.
struct AlignmentModel {
    weights: Numbered<f64>,
    squared_gradients: Numbered<f64>,
    sums: Numbered<f64>,
    /// How many times [`Self::sums`] were added to.
    count: u32,
    /// For each weight of a likeness, the number of the one that it shares with the others.
    shared: Numbered<u32>,
}

impl AlignmentModel {
    fn new() -> Self {
        let mut shared = Numbered::default();
        let mut next = WEIGHTS as u32;
        for table in TABLES {
            let values = table.values as u32;
            shared.extend((0..LIKENESSES).flat_map(|_| next..next + values));
            next += values;
        }
        let all = next as usize;
        Self {
            weights: Numbered::filled(all, 0.0),
            squared_gradients: Numbered::filled(all, 1e-2),
            sums: Numbered::filled(all, 0.0),
            count: 0,
            shared,
        }
    }

    /// One step of gradient descent.
    fn step(&mut self, example: &AlignmentExample, method: Method) {
        let score = |&feature: &u32| self.weights[feature] + self.weights[self.shared[feature]];
        let score: f64 = example.features.iter().map(score).sum();
        let odds = 1.0 / (1.0 + libm::exp(-score));
        let error = example.worth * (odds - f64::from(u8::from(example.is_link)));
        if error.abs() < 1e-4 {
            return;
        }
        for feature in example.features {
            for at in [feature, self.shared[feature]] {
                let gradient = error + method.decay * self.weights[at];
                self.squared_gradients[at] += gradient * gradient;
                self.weights[at] -= method.rate * gradient / self.squared_gradients[at].sqrt();
            }
        }
    }

    fn add_to_mean(&mut self) {
        self.count += 1;
        let sums = self.sums.iter_mut().zip(self.weights.iter());
        sums.for_each(|(sum, weight)| *sum += weight);
    }

    /// The mean of each likeness's weights, in whole units.
    fn weights(&self) -> Vec<i8> {
        let sums = self.sums.iter().zip(self.shared.iter());
        let means = sums.map(|(own, &shared)| (own + self.sums[shared]) / f64::from(self.count.max(1)));
        means
            .map(|weight| (weight * UNIT).round().clamp(-127.0, 127.0) as i8)
            .collect()
    }
}

fn cells(grid: &Grid) -> impl Iterator<Item = (usize, usize)> + use<> {
    let (n, m) = (grid.n, grid.m);
    (0..n).flat_map(move |i| (0..m).map(move |j| (i, j)))
}
