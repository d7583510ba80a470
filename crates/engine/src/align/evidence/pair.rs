//! What two passages show by themselves: what they share of terms, order, spelling, numbers and names.

use super::features::{PairFeature, PairFeatures};
use super::fuzzy::FuzzyMatcher;
use super::probe::Probe;
use crate::align::terms::{Profile, Statistics, TermWeights, shared_weight};

/// What was found in comparing two passages.
#[derive(Clone, Debug, Default)]
pub(crate) struct PairEvidence {
    /// For the model.
    pub(crate) features: PairFeatures,
    /// The longest run of terms in the same order, in terms.
    pub(crate) longest_run: u32,
    /// Whether every term that they share is a function word.
    pub(crate) function_words_only: bool,
}

/// What of a pair's evidence is asked for after it was judged.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Overlap {
    /// [`PairFeature::TermsContained`].
    pub(crate) contained: f32,
    /// [`PairFeature::TermsAlike`].
    pub(crate) alike: f32,
    /// [`PairFeature::SpellingAlike`].
    pub(crate) spelling: f32,
    /// [`PairFeature::LengthRatio`].
    pub(crate) length_ratio: f32,
    /// [`PairEvidence::longest_run`].
    pub(crate) longest_run: u32,
}

impl PairEvidence {
    /// A plain similarity, to rank rivals by: half resemblance, half containment, in terms and in spelling.
    pub(crate) fn similarity(&self) -> f32 {
        let of = |feature| self.features[feature];
        (of(PairFeature::TermsContained)
            + of(PairFeature::TermsAlike)
            + of(PairFeature::SpellingContained)
            + of(PairFeature::SpellingAlike))
            / 4.0
    }

    pub(crate) fn overlap(&self) -> Overlap {
        Overlap {
            contained: self.features[PairFeature::TermsContained],
            alike: self.features[PairFeature::TermsAlike],
            spelling: self.features[PairFeature::SpellingAlike],
            length_ratio: self.features[PairFeature::LengthRatio],
            longest_run: self.longest_run,
        }
    }
}

/// Compares the probe with `b`; none where the two are less similar than `least_similarity`.
///
/// Never inlined: a browser compiles a function well once it has been called often enough, and not while it runs.
#[inline(never)]
pub(crate) fn measure(
    probe: &mut Probe,
    b: &Profile,
    statistics: Statistics,
    least_similarity: f32,
    fuzzy: &mut FuzzyMatcher,
) -> Option<PairEvidence> {
    let a = probe.passage;
    let shared = probe.match_terms(b, statistics.weights);
    let mut evidence = PairEvidence::default();
    evidence.features[PairFeature::TermsContained] = ratio(shared, a.weight_sum.min(b.weight_sum));
    evidence.features[PairFeature::TermsAlike] = ratio(2.0 * shared, a.weight_sum + b.weight_sum);
    if evidence.similarity() < least_similarity / 4.0 {
        return None;
    }
    let grams = probe.shared_gram_weight(b, statistics.grams);
    evidence.features[PairFeature::SpellingContained] = ratio(grams, a.gram_mass.min(b.gram_mass));
    evidence.features[PairFeature::SpellingAlike] = ratio(2.0 * grams, a.gram_mass + b.gram_mass);
    if evidence.similarity() < least_similarity {
        return None;
    }
    measure_terms(&mut evidence, probe, b, shared, statistics, fuzzy);
    measure_names(&mut evidence.features, a, b, shared, statistics.weights);
    measure_form(&mut evidence.features, a, b);
    measure_frequency(&mut evidence.features, probe, b, statistics);
    measure_roles(&mut evidence.features, a, b);
    Some(evidence)
}

/// Order, weight and words of like spelling; `shared` is the weight of the terms that both have.
fn measure_terms(
    evidence: &mut PairEvidence,
    probe: &mut Probe,
    b: &Profile,
    shared: f32,
    statistics: Statistics,
    fuzzy: &mut FuzzyMatcher,
) {
    let weights = statistics.weights;
    let order = probe.common_order(b, weights);
    let fuzzily_shared = fuzzy.shared_weight(probe, b, statistics);
    let a = probe.passage;
    let (lighter, both) = (a.weight_sum.min(b.weight_sum), a.weight_sum + b.weight_sum);
    let features = &mut evidence.features;
    features[PairFeature::InOrder] = ratio(order.weight, lighter);
    features[PairFeature::LongestRun] = run_share(order.longest_run);
    features[PairFeature::SharedWeight] = shared / (shared + 15.0);
    features[PairFeature::LengthRatio] = ratio(lighter, both - lighter);
    features[PairFeature::LighterWeight] = lighter / (lighter + 15.0);
    features[PairFeature::FuzzyContained] = ratio(shared + fuzzily_shared, lighter);
    features[PairFeature::FuzzyAlike] = ratio(2.0 * (shared + fuzzily_shared), both);
    features[PairFeature::RarestShared] = (probe.heaviest_shared_weight(weights) / HEAVIEST).min(1.0);
    evidence.longest_run = order.longest_run;
    evidence.function_words_only =
        probe.shared_terms().all(|term| weights.is_function_word(term)) && fuzzily_shared == 0.0;
}

/// Numbers, names and offices.
fn measure_names(features: &mut PairFeatures, a: &Profile, b: &Profile, shared: f32, weights: &TermWeights) {
    let (agree, differ) = numbers(a, b, weights);
    features[PairFeature::NumbersAgree] = agree;
    features[PairFeature::NumbersDiffer] = differ;
    features[PairFeature::NamesDiffer] = names_differ(a, b);
    features[PairFeature::OnlyNames] = names_only([&a.names, &b.names], [a, b], shared, weights);
    features[PairFeature::OnlyOffices] = names_only([&a.entities, &b.entities], [a, b], shared, weights);
    features[PairFeature::SameSpeaker] = flag(same_speaker(a, b));
}

/// Negation, questions and quotations.
fn measure_form(features: &mut PairFeatures, a: &Profile, b: &Profile) {
    let (x, y) = (a.punctuation, b.punctuation);
    features[PairFeature::OneNegated] = flag(a.stance.is_opposed(b.stance));
    features[PairFeature::BothQuestions] = both_are(x.question, y.question);
    features[PairFeature::BothOpenQuoted] = both_are(x.opens_quoted, y.opens_quoted);
    features[PairFeature::BothEndQuoted] = both_are(x.ends_quoted, y.ends_quoted);
}

/// A term of more weight by its frequency stands in few passages.
const TELLING: f32 = 2.0;

/// What the two share, by how many of the loaded passages have it.
fn measure_frequency(features: &mut PairFeatures, probe: &Probe, b: &Profile, statistics: Statistics) {
    let (a, frequency) = (probe.passage, statistics.frequency);
    let (mut dot, mut rare, mut telling) = (0.0, 0.0, 0.0);
    for (&term, &count) in b.terms.iter().zip(&b.counts) {
        let own = probe.count(term);
        if own > 0 {
            let idf = frequency.idf(term);
            dot += (own * count) as f32 * idf * idf;
            rare += flag(frequency.passages(term) <= 2);
            telling += flag(idf > TELLING);
        }
    }
    let bigrams = shared_count(&a.bigrams, &b.bigrams);
    features[PairFeature::TfIdfCosine] = ratio(dot, a.norm * b.norm);
    features[PairFeature::BigramsAlike] = ratio(2.0 * bigrams, (a.bigrams.len() + b.bigrams.len()) as f32);
    features[PairFeature::RareShared] = rare / (rare + 2.0);
    features[PairFeature::TellingShared] = telling / (telling + 3.0);
    features[PairFeature::ShorterLength] = a.log_count.min(b.log_count);
    features[PairFeature::LengthGap] = (a.log_count - b.log_count).abs();
    let numbers = shared_weight(&a.numbers, &b.numbers, |number| frequency.idf(number));
    let (given, given_there) = (!a.numbers.is_empty(), !b.numbers.is_empty());
    features[PairFeature::NumbersShared] = numbers / (numbers + 4.0);
    features[PairFeature::NumbersDisjoint] = flag(given && given_there && numbers == 0.0);
    features[PairFeature::OneGivesNumbers] = flag(given != given_there);
}

/// What the two are in their articles, and who says them.
fn measure_roles(features: &mut PairFeatures, a: &Profile, b: &Profile) {
    let spoken = !a.speaker.is_empty() && !b.speaker.is_empty();
    let lead = match (a.heading, b.heading) {
        (true, _) => b.lead,
        (false, true) => a.lead,
        (false, false) => 0.0,
    };
    features[PairFeature::BothHeadings] = flag(a.heading && b.heading);
    features[PairFeature::OneHeading] = flag(a.heading != b.heading);
    features[PairFeature::HeadingAndLead] = lead;
    features[PairFeature::BothAttributed] = flag(a.attributed && b.attributed);
    features[PairFeature::OneAttributed] = flag(a.attributed != b.attributed);
    features[PairFeature::BothQuotations] = flag(a.quotation && b.quotation);
    features[PairFeature::SpeakersDiffer] = flag(spoken && !same_speaker(a, b));
    features[PairFeature::SpeakerNamed] = speaker_named(a, b).max(speaker_named(b, a));
}

/// The share of the name of `a`'s speaker that stands in `b`.
fn speaker_named(a: &Profile, b: &Profile) -> f32 {
    ratio(shared_weight(&a.speaker, &b.terms, |_| 1.0), a.speaker.len() as f32)
}

/// How many two sorted lists share.
fn shared_count(a: &[(u32, u32)], b: &[(u32, u32)]) -> f32 {
    let (mut rest, mut count) = (b, 0.0);
    for item in a {
        let at = rest.partition_point(|other| other < item);
        rest = rest.get(at..).unwrap_or_default();
        count += flag(rest.first() == Some(item));
    }
    count
}

fn flag(holds: bool) -> f32 {
    f32::from(u8::from(holds))
}

/// About what the weightiest terms weigh.
const HEAVIEST: f32 = 6.0;

fn ratio(part: f32, whole: f32) -> f32 {
    if whole <= 0.0 { 0.0 } else { (part / whole).min(1.0) }
}

/// A run of words as a share that levels off: 4 words in a row are already hard to meet by chance.
fn run_share(run: u32) -> f32 {
    run as f32 / (run as f32 + 4.0)
}

/// Whether both are attributed to one speaker: half of the words of the shorter name stand in the longer.
pub(crate) fn same_speaker(a: &Profile, b: &Profile) -> bool {
    let shared = shared_weight(&a.speaker, &b.speaker, |_| 1.0);
    shared > 0.0 && 2.0 * shared >= a.speaker.len().min(b.speaker.len()) as f32
}

/// How much the numbers that both give weigh, and whether each gives numbers that the other does not. Small numbers are
/// met everywhere: a shared 3 says less than a shared 1,250.
fn numbers(a: &Profile, b: &Profile, weights: &TermWeights) -> (f32, f32) {
    if a.numbers.is_empty() || b.numbers.is_empty() {
        return (0.0, 0.0);
    }
    let weight = |numbers: &[u32]| numbers.iter().map(|&number| weights.of(number)).sum::<f32>();
    let shared = shared_weight(&a.numbers, &b.numbers, |number| weights.of(number));
    let share = ratio(shared, weight(&a.numbers).min(weight(&b.numbers)));
    (share * shared / (shared + HEAVIEST), 1.0 - share)
}

/// The share of the fewer names that the other passage does not give, where both give names.
fn names_differ(a: &Profile, b: &Profile) -> f32 {
    let fewer = a.names.len().min(b.names.len()) as f32;
    if fewer == 0.0 {
        return 0.0;
    }
    // A name at the start of a sentence is not known as one: any word of the other will do.
    let shared = shared_weight(&a.names, &b.terms, |_| 1.0).max(shared_weight(&b.names, &a.terms, |_| 1.0));
    1.0 - (shared / fewer).min(1.0)
}

/// How far what `both` have in `shared` is `names` alone: none where half of it is other words.
fn names_only(names: [&[u32]; 2], both: [&Profile; 2], shared: f32, weights: &TermWeights) -> f32 {
    let [a, b] = names;
    if a.is_empty() && b.is_empty() {
        return 0.0;
    }
    let weight = |x: &[u32], y: &[u32]| shared_weight(x, y, |name| weights.of(name));
    let names = weight(a, &both[1].terms) + weight(b, &both[0].terms) - weight(a, b);
    (2.0 * ratio(names, shared) - 1.0).max(0.0)
}

/// 1 where both are so, -1 where one is, 0 where none is.
fn both_are(a: bool, b: bool) -> f32 {
    match (a, b) {
        (true, true) => 1.0,
        (false, false) => 0.0,
        _ => -1.0,
    }
}
