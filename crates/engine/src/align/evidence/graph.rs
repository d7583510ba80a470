//! The similarity graph: passages as nodes, candidate pairs as edges, each edge seen from both ends.

use super::candidate::Candidate;
use crate::align::terms::Profile;
use crate::numbered::{Numbered, Rows};

/// The edges of each passage.
pub(crate) struct SimilarityGraph {
    /// For each passage, where its edges stand in `edges`.
    rows: Rows,
    /// Each passage's edges in the order of the passages that they lead to, so that those of one article stand together.
    edges: Numbered<Edge>,
    /// For each passage and other article, the best edges that lead there.
    groups: Numbered<BestEdges>,
}

/// An edge, seen from one of its ends.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Edge {
    /// The passage at the other end.
    pub(crate) passage: u32,
    /// How alike the two are ([`super::pair::PairEvidence::similarity`]).
    pub(crate) similarity: f32,
    /// The same edge seen from the other end.
    reverse: u32,
    /// All edges of one passage to one article.
    group: u32,
}

/// The best three edges, best first; of those as good the earlier.
#[derive(Clone, Copy, Debug, Default)]
struct BestEdges([Option<u32>; 3]);

impl BestEdges {
    /// Enters `edge` before the first that it `is_better` than.
    fn enter(&mut self, edge: u32, is_better: impl Fn(u32) -> bool) {
        let mut entered = Some(edge);
        for best in &mut self.0 {
            // What was better than one is better than all behind it, which move up.
            let moves = entered != Some(edge) || best.is_none_or(&is_better);
            if moves {
                std::mem::swap(best, &mut entered);
            }
        }
    }

    fn best(self) -> Option<u32> {
        let [best, ..] = self.0;
        best
    }
}

impl SimilarityGraph {
    /// The graph of `candidates`, which are in order of (a, b).
    pub(crate) fn new(candidates: &[Candidate], profiles: &Numbered<Profile>) -> Self {
        let rows = Rows::count(profiles.len(), candidates.iter().flat_map(|pair| [pair.a, pair.b]));
        let mut free = rows.free();
        // Each passage comes as b, with all that stand before it, before it comes as a: its list is in order.
        let mut edges = Numbered::filled(rows.entries(), Edge::default());
        for pair in candidates {
            let (at_a, at_b) = (free.take(pair.a), free.take(pair.b));
            let edge = |passage, reverse| Edge {
                passage,
                similarity: pair.evidence.similarity(),
                reverse,
                group: 0,
            };
            edges[at_a] = edge(pair.b, at_b);
            edges[at_b] = edge(pair.a, at_a);
        }
        let mut graph = Self {
            rows,
            edges,
            groups: Numbered::default(),
        };
        graph.find_groups(profiles);
        graph
    }

    fn find_groups(&mut self, profiles: &Numbered<Profile>) {
        let articles: Numbered<u32> = profiles.iter().map(|profile| profile.article).collect();
        for passage in 0..profiles.len() as u32 {
            let (mut article, mut group) = (None, 0);
            for at in self.rows.of(passage) {
                let edge = self.edges[at];
                let theirs = articles[edge.passage];
                if article.replace(theirs) != Some(theirs) {
                    group = self.groups.push(BestEdges::default());
                }
                self.edges[at].group = group;
                let edges = &self.edges;
                self.groups[group].enter(at, |than| edge.similarity > edges[than].similarity);
            }
        }
    }

    /// All edges of `passage`, in order.
    pub(crate) fn of(&self, passage: u32) -> &[Edge] {
        self.edges.range(self.rows.of(passage))
    }

    /// The edge from `a` to `b`, by its number.
    pub(crate) fn find(&self, a: u32, b: u32) -> Option<u32> {
        let found = self.of(a).binary_search_by_key(&b, |edge| edge.passage).ok()?;
        Some(self.rows.of(a).start + found as u32)
    }

    /// The edge with this number.
    pub(crate) fn at(&self, edge: u32) -> Edge {
        self.edges[edge]
    }

    /// Whether the two ends are each other's best in their articles.
    pub(crate) fn is_mutual_best(&self, edge: u32) -> bool {
        let is_best = |edge: u32| self.groups[self.at(edge).group].best() == Some(edge);
        is_best(edge) && is_best(self.at(edge).reverse)
    }

    /// The best other edges of its group.
    fn others(&self, edge: u32) -> impl Iterator<Item = Edge> {
        let BestEdges(best) = self.groups[self.at(edge).group];
        let others = best.into_iter().flatten().filter(move |&at| at != edge);
        others.map(|at| self.at(at))
    }

    /// How strong the strongest rival of an edge is: another edge from the same passage to the same article. One whose end
    /// has a better edge itself counts less, and each counts by its share in `common`.
    pub(crate) fn strongest_rival(&self, edge: u32, common: impl Fn(u32) -> f32) -> f32 {
        let mut strongest = 0.0;
        for rival in self.others(edge) {
            let theirs = self.others(rival.reverse).next();
            let strength =
                rival.similarity - theirs.map_or(0.0, |theirs| (theirs.similarity - rival.similarity).max(0.0));
            if strength > strongest {
                strongest = f32::max(strongest, strength * common(rival.passage));
            }
        }
        strongest
    }

    /// The edge seen from its other end.
    pub(crate) fn reverse(&self, edge: u32) -> u32 {
        self.at(edge).reverse
    }
}
