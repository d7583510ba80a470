//! The similarity graph: passages as nodes, candidate pairs as edges, each edge seen from both ends.

use super::candidate::Candidate;
use crate::align::terms::Profile;

/// The edges of each passage.
pub(crate) struct SimilarityGraph {
    /// For each passage, where its edges begin in `edges`; and the end.
    starts: Vec<u32>,
    /// Each passage's edges in the order of the passages that they lead to, so that those of one article stand together.
    edges: Vec<Edge>,
    /// For each passage and other article, the best edges that lead there.
    groups: Vec<BestEdges>,
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
type BestEdges = [u32; 3];
const NONE: u32 = u32::MAX;

impl SimilarityGraph {
    /// The graph of `candidates`, which are in order of (a, b).
    pub(crate) fn new(candidates: &[Candidate], profiles: &[Profile]) -> Self {
        let mut starts = vec![0_u32; profiles.len() + 1];
        for pair in candidates {
            starts[pair.a as usize + 1] += 1;
            starts[pair.b as usize + 1] += 1;
        }
        for at in 0..profiles.len() {
            starts[at + 1] += starts[at];
        }
        let mut next = starts.clone();
        let mut next_edge = |passage: u32| {
            let at = &mut next[passage as usize];
            *at += 1;
            *at - 1
        };
        // Each passage comes as b, with all that stand before it, before it comes as a: its list is in order.
        let mut edges = vec![Edge::default(); 2 * candidates.len()];
        for pair in candidates {
            let (at_a, at_b) = (next_edge(pair.a), next_edge(pair.b));
            let edge = |passage, reverse| Edge {
                passage,
                similarity: pair.evidence.similarity(),
                reverse,
                group: 0,
            };
            edges[at_a as usize] = edge(pair.b, at_b);
            edges[at_b as usize] = edge(pair.a, at_a);
        }
        let mut graph = Self {
            starts,
            edges,
            groups: Vec::new(),
        };
        graph.find_groups(profiles);
        graph
    }

    fn find_groups(&mut self, profiles: &[Profile]) {
        for passage in 0..profiles.len() {
            let mut article = u32::MAX;
            for at in self.starts[passage]..self.starts[passage + 1] {
                let theirs = profiles[self.edges[at as usize].passage as usize].article;
                if theirs != article {
                    article = theirs;
                    self.groups.push([NONE; 3]);
                }
                self.edges[at as usize].group = self.groups.len() as u32 - 1;
                self.enter(at);
            }
        }
    }

    /// Enters an edge among the best of its group, where it is one of them.
    fn enter(&mut self, at: u32) {
        let edge = self.edges[at as usize];
        let best = &mut self.groups[edge.group as usize];
        let is_better = |than: u32| than == NONE || edge.similarity > self.edges[than as usize].similarity;
        if let Some(rank) = best.iter().position(|&than| is_better(than)) {
            best[rank..].rotate_right(1);
            best[rank] = at;
        }
    }

    /// All edges of `passage`, in order.
    pub(crate) fn of(&self, passage: u32) -> &[Edge] {
        let at = passage as usize;
        &self.edges[self.starts[at] as usize..self.starts[at + 1] as usize]
    }

    /// The edge from `a` to `b`, by its number.
    pub(crate) fn find(&self, a: u32, b: u32) -> Option<u32> {
        let found = self.of(a).binary_search_by_key(&b, |edge| edge.passage).ok()?;
        Some(self.starts[a as usize] + found as u32)
    }

    /// The edge with this number.
    pub(crate) fn at(&self, edge: u32) -> Edge {
        self.edges[edge as usize]
    }

    /// Whether the two ends are each other's best in their articles.
    pub(crate) fn is_mutual_best(&self, edge: u32) -> bool {
        let is_best = |edge: u32| self.groups[self.at(edge).group as usize][0] == edge;
        is_best(edge) && is_best(self.at(edge).reverse)
    }

    /// The best other edges of its group.
    fn others(&self, edge: u32) -> impl Iterator<Item = Edge> {
        let best = &self.groups[self.at(edge).group as usize];
        best.iter()
            .filter(move |&&at| at != edge && at != NONE)
            .map(|&at| self.at(at))
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
