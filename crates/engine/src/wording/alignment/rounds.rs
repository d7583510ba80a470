//! Every pair of words scored, round after round: the links that one round finds are evidence in the next.

use super::evidence::{of_links, of_words};
use super::grid::Grid;
use super::likeness::Likeness;
use super::links::Links;
use super::pair::WordPair;
use super::tables::BESIDE;
use super::weigh::{PackedScores, Weights};
use crate::numbered::Numbered;

/// The links of the last round.
pub fn score_pairs(grid: &Grid, weights: &Weights) -> Links {
    let (first, packed) = first_round(grid, weights);
    (1..weights.rounds()).fold(first, |links, round| next_round(links, grid, weights, &packed, round))
}

/// The links of the first round, and what the words alone say for each pair.
fn first_round(grid: &Grid, weights: &Weights) -> (Links, Numbered<PackedScores>) {
    let mut links = Links::none(grid.n, grid.m);
    let (n, m) = (grid.n, grid.m);
    if n == 0 || m == 0 {
        return (links, Numbered::default());
    }
    let ends = [(0, 0), (n - 1, m - 1)];
    let of_ends = ends.map(|(i, j)| {
        let packed = weights.of_words(grid.likeness(i, j), of_words(grid, i, j));
        let by_links = weights.of_links(0, grid.likeness(i, j), of_links(&WordPair::new(&links, i, j)));
        (packed, packed.in_round(0) + by_links)
    });
    let by_links = weights_without_links(&links, weights);
    let mut packed = Numbered::filled(n * m, PackedScores::default());
    for (i, packed) in packed.as_mut_slice().chunks_exact_mut(m).enumerate() {
        let at = links.at(i, 0);
        let out = packed.iter_mut().zip(links.scores.iter_mut().skip(at as usize));
        for ((packed, score), pair) in out.zip(grid.row(i)) {
            *packed = weights.of_features(grid.proportion, &pair);
            *score = packed.in_round(0) + by_links[pair.likeness as u32];
        }
    }
    for ((i, j), of_end) in ends.into_iter().zip(of_ends) {
        let at = links.at(i, j);
        (packed[(i * m + j) as u32], links.scores[at]) = of_end;
    }
    links.finish_first_round();
    (links, packed)
}

/// What links say of each likeness before there are any: the same of all pairs, but for the first and the last.
fn weights_without_links(links: &Links, weights: &Weights) -> Numbered<i32> {
    let mut values = of_links(&WordPair::new(links, 0, 0));
    values[BESIDE] = 0;
    Likeness::ALL
        .iter()
        .map(|&it| weights.of_links(0, it, values))
        .collect()
}

/// The links of round number `round`, after the first.
fn next_round(
    mut links: Links,
    grid: &Grid,
    weights: &Weights,
    packed: &Numbered<PackedScores>,
    round: usize,
) -> Links {
    if round > 1 {
        links.finish_round();
    }
    let score = |&(i, j): &(u32, u32)| {
        let (i, j) = (i as usize, j as usize);
        let by_links = weights.of_links(round, grid.likeness(i, j), of_links(&WordPair::new(&links, i, j)));
        packed[(i * grid.m + j) as u32].in_round(round) + by_links
    };
    let scores: Vec<i32> = links.active.iter().map(score).collect();
    links.set_scores(&scores);
    links
}
