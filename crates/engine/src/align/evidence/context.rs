//! How a pair of passages stands among all other pairs: whether one of the two has a better partner in the other's
//! article, whether the passages next to them answer each other too, whether both stand at like positions.

use super::candidate::Candidate;
use super::features::{ContextFeature, ContextFeatures};
use super::graph::{Edge, SimilarityGraph};
use super::parallelism::{Parallelism, position_reliability};
use crate::align::terms::{Profile, TermWeights};
use crate::hashing::Map;
use crate::numbered::Numbered;

/// How far before and after a pair its neighbours are looked for: outlets leave sentences out.
const REACH: i64 = 2;

/// Two leads less alike than this share names and nothing that is said of them: that both lead says nothing then.
const NAMES_ONLY: f32 = 0.15;

/// How strong a rival is to be reckoned with in an article that is too short to have one.
const UNSEEN_RIVAL: f32 = 0.25;

/// Calls `judge` with each of `candidates`, which are in order of (a, b), and how it stands among all of them.
pub(crate) fn for_each_pair(
    candidates: &[Candidate],
    profiles: &Numbered<Profile>,
    weights: &TermWeights,
    mut judge: impl FnMut(&Candidate, &ContextFeatures),
) {
    let mut context = PairContext::new(candidates, profiles, weights);
    let mut current = None;
    for pair in candidates {
        let Some(edge) = context.graph.find(pair.a, pair.b) else {
            continue;
        };
        if current.replace(pair.a) != Some(pair.a) {
            context.set_passage(pair.a);
        }
        judge(pair, &context.features(pair, edge));
    }
}

/// From this similarity on, two passages that are each other's best partners are most likely the same: an anchor.
const ANCHOR: f32 = 0.4;
/// How many of the passages most like one are looked at as third passages.
const CLOSEST: usize = 8;

/// All pairs, to be asked about one of them.
struct PairContext<'a> {
    profiles: &'a Numbered<Profile>,
    weights: &'a TermWeights,
    graph: SimilarityGraph,
    /// For each pair of articles that have an anchor.
    parallelism: Map<(u32, u32), Parallelism>,
    /// How many passages each article has.
    lengths: Numbered<u32>,
    /// How like each passage is to all others.
    hubness: Numbered<Hubness>,
    /// The passages, of any article, that are most like the one the context is set to.
    closest: Vec<Edge>,
    /// For each passage, how like that one it is, if it is among the closest.
    like: Numbered<f32>,
}

impl<'a> PairContext<'a> {
    fn new(candidates: &[Candidate], profiles: &'a Numbered<Profile>, weights: &'a TermWeights) -> Self {
        let mut context = Self {
            profiles,
            weights,
            graph: SimilarityGraph::new(candidates, profiles),
            parallelism: Map::default(),
            lengths: lengths(profiles),
            hubness: Numbered::default(),
            closest: Vec::new(),
            like: Numbered::filled(profiles.len(), 0.0),
        };
        context.hubness = (0..profiles.len() as u32)
            .map(|passage| Hubness::of(context.graph.of(passage), profiles))
            .collect();
        let article = |passage: u32| profiles[passage].article;
        for pair in candidates.iter().filter(|pair| pair.evidence.similarity() >= ANCHOR) {
            let edge = context.graph.find(pair.a, pair.b);
            if edge.is_some_and(|edge| context.is_anchor(edge)) {
                let articles = (article(pair.a), article(pair.b));
                let parallelism = context.parallelism.entry(articles).or_default();
                parallelism.add(&profiles[pair.a], &profiles[pair.b]);
            }
        }
        context
    }

    /// Makes ready for pairs of `passage`.
    fn set_passage(&mut self, passage: u32) {
        for edge in self.closest.drain(..) {
            self.like[edge.passage] = 0.0;
        }
        for &edge in self.graph.of(passage) {
            let rank = self
                .closest
                .partition_point(|better| better.similarity >= edge.similarity);
            self.closest.truncate(CLOSEST - usize::from(rank < CLOSEST));
            if rank < CLOSEST {
                self.closest.insert(rank, edge);
            }
        }
        for edge in &self.closest {
            self.like[edge.passage] = edge.similarity;
        }
    }

    fn features(&self, pair: &Candidate, edge: u32) -> ContextFeatures {
        let (a, b) = (&self.profiles[pair.a], &self.profiles[pair.b]);
        let own = pair.evidence.similarity();
        let shorter = self.lengths[a.article].min(self.lengths[b.article]);
        let reliability = position_reliability(shorter);
        // Among few passages none is better because there is none.
        let unseen = (1.0 - reliability) * UNSEEN_RIVAL;
        let rivals = [
            self.rival(edge, pair.a).max(unseen) - own,
            self.rival(self.graph.reverse(edge), pair.b).max(unseen) - own,
        ];
        let before = self.neighbour(pair.a, pair.b, -1);
        let after = self.neighbour(pair.a, pair.b, 1);
        let parallelism = self.parallelism_without(a, b, edge);
        // Every headline stands first: that two of them do says nothing.
        let reliability = if a.heading && b.heading { 0.0 } else { reliability };
        let position = parallelism.position_ratio(a, b) * reliability;
        let lengths = parallelism.length_ratio(a, b);
        let leads = a.lead * b.lead * reliability;
        let [stronger, weaker] = [rivals[0].max(rivals[1]), rivals[0].min(rivals[1])];
        let mut features = ContextFeatures::default();
        features[ContextFeature::StrongerRival] = stronger;
        features[ContextFeature::WeakerRival] = weaker;
        features[ContextFeature::Neighbour] = before.max(after);
        features[ContextFeature::Neighbours] = before.min(after);
        features[ContextFeature::Position] = position;
        features[ContextFeature::BothLead] = leads * ((own - NAMES_ONLY) / 0.1).clamp(0.0, 1.0);
        features[ContextFeature::RunTogether] = parallelism.run_together(shorter);
        features[ContextFeature::ThirdAlike] = self.third_passage(pair.b);
        features[ContextFeature::Length] = lengths;
        features[ContextFeature::RivalOfLength] = stronger * lengths;
        features[ContextFeature::RivalsInPlace] = (rivals[0] + rivals[1]) * position;
        let hubness = [pair.a, pair.b].map(|passage| self.hubness[passage].excluding(own));
        features[ContextFeature::GreaterHubness] = hubness[0].max(hubness[1]);
        features[ContextFeature::LesserHubness] = hubness[0].min(hubness[1]);
        features
    }

    fn is_anchor(&self, edge: u32) -> bool {
        self.graph.at(edge).similarity >= ANCHOR && self.graph.is_mutual_best(edge)
    }

    /// How strong the best other partner of `passage` is, excluding the one that `edge` leads to. One that answers only a
    /// part of it and shares other words with it counts less: a long sentence may answer two short ones.
    fn rival(&self, edge: u32, passage: u32) -> f32 {
        let other = self.graph.at(edge).passage;
        let weight_sum = |passage: u32| self.profiles[passage].weight_sum;
        self.graph.strongest_rival(edge, |rival| {
            let part = ((1.0 - weight_sum(rival) / weight_sum(passage)) / 0.5).clamp(0.0, 1.0);
            if part > 0.0 {
                1.0 - part * (1.0 - self.share_in_common(passage, other, rival))
            } else {
                1.0
            }
        })
    }

    /// The share of what `passage` and `other` have in common that `rival` has too.
    fn share_in_common(&self, passage: u32, other: u32, rival: u32) -> f32 {
        let terms = |passage: u32| &self.profiles[passage].terms;
        let (other, rival) = (terms(other), terms(rival));
        let (mut common, mut both) = (0.0, 0.0);
        for term in terms(passage).iter().filter(|term| other.binary_search(term).is_ok()) {
            let weight = self.weights.of(*term);
            common += weight;
            if rival.binary_search(term).is_ok() {
                both += weight;
            }
        }
        if common > 0.0 { both / common } else { 1.0 }
    }

    /// How parallel the articles of `a` and `b` are, as far as other pairs show it.
    fn parallelism_without(&self, a: &Profile, b: &Profile, edge: u32) -> Parallelism {
        let all = self.parallelism.get(&(a.article, b.article)).copied();
        let all = all.unwrap_or_default();
        if self.is_anchor(edge) { all.without(a, b) } else { all }
    }

    /// How much a passage of a third article is like both `b` and the passage the context is set to.
    fn third_passage(&self, b: u32) -> f32 {
        let mut like_both = 0.0;
        for edge in self.graph.of(b) {
            let like = self.like[edge.passage].min(edge.similarity);
            if like > like_both {
                like_both = like;
            }
        }
        (like_both - 0.2_f32).max(0.0) / 0.8
    }

    /// How alike the passages near both are, on one side: those that are each other's best partners.
    fn neighbour(&self, a: u32, b: u32, side: i64) -> f32 {
        let step = |passage: u32, by: i64| -> Option<u32> {
            let other = u32::try_from(i64::from(passage) + by).ok()?;
            (self.profiles.checked(other)?.article == self.profiles[passage].article).then_some(other)
        };
        let mut most = 0.0;
        for x in (1..=REACH).map_while(|by| step(a, side * by)) {
            for y in (1..=REACH).map_while(|by| step(b, side * by)) {
                let edge = self.graph.find(x, y);
                if let Some(edge) = edge.filter(|&edge| self.graph.is_mutual_best(edge)) {
                    most = f32::max(most, ((self.graph.at(edge).similarity - 0.2) / 0.3).clamp(0.0, 1.0));
                }
            }
        }
        most
    }
}

/// How like a passage is to those of other articles: one that is like many is about what all of them are about.
#[derive(Clone, Copy, Default)]
struct Hubness {
    /// The sum of similarities.
    similarity: f32,
    /// To how many articles.
    articles: f32,
}

/// Similarities below this are not added up: longer articles would have more of them.
const LEAST_DRAWN: f32 = 0.12;

impl Hubness {
    /// Of a passage with these edges, which are in order of the articles that they lead to.
    fn of(edges: &[Edge], profiles: &Numbered<Profile>) -> Self {
        let (mut hubness, mut last) = (Self::default(), u32::MAX);
        for edge in edges.iter().filter(|edge| edge.similarity >= LEAST_DRAWN) {
            let article = profiles[edge.passage].article;
            hubness.similarity += edge.similarity;
            hubness.articles += f32::from(u8::from(article != last));
            last = article;
        }
        hubness
    }

    /// The mean over the articles of similarity excluding the edge of similarity `own`.
    fn excluding(self, own: f32) -> f32 {
        let own = if own >= LEAST_DRAWN { own } else { 0.0 };
        (self.similarity - own).max(0.0) / self.articles.max(1.0)
    }
}

fn lengths(profiles: &Numbered<Profile>) -> Numbered<u32> {
    let articles = profiles.iter().last().map_or(0, |last| last.article + 1);
    let mut lengths = Numbered::filled(articles as usize, 0);
    for profile in profiles.iter() {
        lengths[profile.article] += 1;
    }
    lengths
}
