//! Links and clusters of passage numbers to the comparison that the caller sees.

use std::collections::BTreeMap;

use super::nearest::nearest;
use super::reasons::{add_neighbours, relation, why};
use super::result::{Comparison, Link, Report, Statement};
use crate::align::corpus::Corpus;
use crate::align::model::{ScoredPair, find};
use crate::order;

/// The comparison of `corpus`, of which `links` were chosen and gathered in `clusters`; `scored` holds every scored pair,
/// in order of (a, b). For each passage the `most_nearest` in each other article are named.
pub(super) fn assemble(
    corpus: Corpus,
    links: &[ScoredPair],
    scored: &[ScoredPair],
    clusters: &[Vec<u32>],
    most_nearest: usize,
) -> Comparison {
    let mut links: Vec<Link> = links.iter().map(|pair| link(&corpus, pair)).collect();
    order::by_key(&mut links, |link| (link.a, link.b));
    add_neighbours(&mut links);
    let statements = in_reading_order(&corpus, clusters)
        .into_iter()
        .map(|cluster| statement(&corpus, cluster, scored))
        .collect();
    let nearest = nearest(&corpus, scored, most_nearest);
    Comparison {
        nearest,
        articles: corpus.into_segmentations(),
        links,
        statements,
    }
}

fn link(corpus: &Corpus, pair: &ScoredPair) -> Link {
    let (mut numbers, mut ends) = (
        [pair.a, pair.b],
        [pair.a, pair.b].map(|number| corpus.reference(number)),
    );
    if ends[1] < ends[0] {
        numbers.reverse();
        ends.reverse();
    }
    Link {
        a: ends[0],
        b: ends[1],
        score: pair.score,
        relation: relation(corpus, pair),
        why: why(corpus, numbers, pair),
    }
}

/// Clusters that most articles have a part in first, then by where they stand on average in their articles.
fn in_reading_order<'c>(corpus: &Corpus, clusters: &'c [Vec<u32>]) -> Vec<&'c [u32]> {
    let key = |cluster: &'c Vec<u32>| {
        let mut articles: Vec<u32> = cluster.iter().map(|&number| corpus.article(number)).collect();
        articles.dedup();
        let positions: f64 = cluster.iter().map(|&number| corpus.position(number)).sum();
        (articles.len(), positions / cluster.len() as f64, cluster.as_slice())
    };
    let mut keyed: Vec<(usize, f64, &[u32])> = clusters.iter().map(key).collect();
    order::by(&mut keyed, |x, y| {
        y.0.cmp(&x.0).then(x.1.total_cmp(&y.1)).then_with(|| x.2.cmp(y.2))
    });
    keyed.into_iter().map(|(_, _, cluster)| cluster).collect()
}

fn statement(corpus: &Corpus, cluster: &[u32], scored: &[ScoredPair]) -> Statement {
    let mut reports: BTreeMap<u32, Report> = BTreeMap::new();
    let mut label = (f32::MIN, cluster.first().copied().unwrap_or_default());
    for &number in cluster {
        let mine = corpus.article(number);
        let others = cluster.iter().filter(|&&other| corpus.article(other) != mine);
        let pairs: Vec<Option<&ScoredPair>> = others.map(|&other| find(scored, number, other)).collect();
        let alike = pairs.iter().map(|pair| pair.map_or(0.0, |pair| pair.overlap.alike));
        let mean = alike.sum::<f32>() / pairs.len().max(1) as f32;
        if mean > label.0 {
            label = (mean, number);
        }
        let reference = corpus.reference(number);
        let report = reports.entry(reference.article).or_insert_with(|| Report {
            article: reference.article,
            ..Report::default()
        });
        let relation = pairs.into_iter().flatten().map(|pair| relation(corpus, pair)).min();
        report.relation = [report.relation, relation].into_iter().flatten().min();
        report.closeness = report.closeness.max(mean);
        report.passages.push(reference.passage);
    }
    Statement {
        label: corpus.reference(label.1),
        reports: reports.into_values().collect(),
    }
}
