//! Learns what each piece of evidence is worth, from wordings that people aligned.
//!
//! Logistic regression, round after round: the links that one round finds are evidence in the next. The result is the
//! table in `weights.rs`.

use super::alignment::evidence::evidence;
use super::alignment::grid::Grid;
use super::alignment::likeness::LIKENESSES;
use super::alignment::links::Links;
use super::alignment::rounds::score_pairs;
use super::alignment::tables::{TABLES, WEIGHTS};
use super::alignment::weigh::Weights;
use super::changes::token::Token;
use super::laid::Laid;
use super::words::lexis::Lexis;
use super::words::reading::Reader;
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
    /// How much a weight costs.
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
            passes: 12,
            decay: 5e-3,
            links_worth: 0.9,
            changes_worth: 2.2,
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
                sample.links.look_round();
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
    Lexis::kept(0, |lexis| {
        let words = [a, b].map(|words| words.iter().map(String::as_str).collect::<Vec<&str>>());
        let rows = words.each_ref().map(|words| Reader::shipped().read_cut(lexis, words));
        let laid = Laid::new(lexis, &weights, &rows);
        let found = laid.compare(lexis, Some(0), 1).found;
        let [first, second] = [0, 1].map(|row| laid.rows.get(row).cloned().unwrap_or_default());
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
         #[rustfmt::skip]\npub(super) static ROUNDS: [[i8; WEIGHTS]; {}] = [\n",
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
    let grid = Lexis::kept(0, |lexis| {
        let [a, b] = [&sample.a, &sample.b].map(|words| {
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            Reader::shipped().read_cut(lexis, &words)
        });
        Grid::new(lexis, &a, &b)
    });
    Prepared {
        links: Links::none(grid.n, grid.m),
        gold: cells(&grid).map(|at| sample.links.contains(&at)).collect(),
        worth: 1.0 / (sample.links.len().max(3) as f64).sqrt(),
        grid,
    }
}

fn round(samples: &[Prepared], method: Method) -> Vec<i8> {
    let mut weights = vec![0.0_f64; WEIGHTS];
    let mut speed = vec![1e-2_f64; WEIGHTS];
    let mut mean = vec![0.0_f64; WEIGHTS];
    for pass in 0..method.passes {
        for sample in samples {
            for ((i, j), &gold) in cells(&sample.grid).zip(&sample.gold) {
                let places = evidence(&sample.grid, &sample.links, i, j);
                step(
                    &mut weights,
                    &mut speed,
                    places,
                    gold,
                    sample.worth * factor(sample, i, j, gold, method),
                    method,
                );
            }
        }
        if pass * 2 >= method.passes {
            mean.iter_mut()
                .zip(&weights)
                .for_each(|(mean, weight)| *mean += weight / (method.passes / 2) as f64);
        }
    }
    mean.into_iter()
        .map(|weight| (weight * UNIT).round().clamp(-127.0, 127.0) as i8)
        .collect()
}

fn factor(sample: &Prepared, i: usize, j: usize, gold: bool, method: Method) -> f64 {
    match (gold, sample.grid.likeness(i, j) as u8) {
        (false, _) => 1.0,
        (true, 0..=3) => method.links_worth,
        (true, _) => method.changes_worth,
    }
}

/// One step of AdaGrad.
fn step(weights: &mut [f64], speed: &mut [f64], places: [usize; TABLES.len()], gold: bool, worth: f64, method: Method) {
    let score: f64 = places.iter().map(|&at| weights[at]).sum();
    let odds = 1.0 / (1.0 + libm::exp(-score));
    let error = worth * (odds - f64::from(u8::from(gold)));
    if error.abs() < 1e-4 {
        return;
    }
    for at in places {
        let slope = error + method.decay * weights[at];
        speed[at] += slope * slope;
        weights[at] -= 0.15 * slope / speed[at].sqrt();
    }
}

fn cells(grid: &Grid) -> impl Iterator<Item = (usize, usize)> + use<> {
    let (n, m) = (grid.n, grid.m);
    (0..n).flat_map(move |i| (0..m).map(move |j| (i, j)))
}
