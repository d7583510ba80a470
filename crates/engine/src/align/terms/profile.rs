//! What is compared of a passage: its terms with their weights, its spelling, its numbers.

use super::frequency::DocumentFrequency;
use super::grams::{GramWeights, grams};
use super::occurrence::{Occurrence, TermKind};
use super::weights::TermWeights;
use crate::align::segment::{Punctuation, Stance};
use crate::maths::ln;
use crate::text::reading::Lexicon;
use crate::vocabulary::Span;

/// A passage made ready for comparison.
#[derive(Debug, Default)]
pub(crate) struct Profile {
    /// Index of its article.
    pub(crate) article: u32,
    /// Where it stands in its article, 0 to 1.
    pub(crate) position: f32,
    /// Whether it stands first in its article: 1 for the first passage, less for the next ones, 0 from the fourth on.
    pub(crate) lead: f32,
    /// What keeps it apart from passages whose words agree.
    pub(crate) stance: Stance,
    /// How it is punctuated.
    pub(crate) punctuation: Punctuation,
    /// Whether it is a heading.
    pub(crate) heading: bool,
    /// Whether it is attributed to somebody, or quoted.
    pub(crate) attributed: bool,
    /// Whether it is a quotation.
    pub(crate) quotation: bool,
    /// The logarithm of its length in bytes.
    pub(crate) log_length: f32,
    /// The terms of its speaker's name.
    pub(crate) speaker: Vec<u32>,
    /// Where its speaker's name stands in the article's text.
    pub(crate) speaker_span: Option<Span>,
    /// Its terms where they stand, in order, attribution left out.
    pub(crate) occurrences: Vec<Occurrence>,
    /// Its terms, each once, by number.
    pub(crate) terms: Vec<u32>,
    /// How often each of `terms` stands in it.
    pub(crate) counts: Vec<u32>,
    /// The length of its TF-IDF vector.
    pub(crate) norm: f32,
    /// A quarter of the logarithm of one more than its terms, repetitions counted.
    pub(crate) log_count: f32,
    /// Pairs of successive terms that are no function words, each once, in order.
    pub(crate) bigrams: Vec<(u32, u32)>,
    /// Those of its terms that are words long and rare enough to be compared by their letters.
    pub(crate) fuzzy_words: Vec<u32>,
    /// The weights of `terms` in all.
    pub(crate) weight_sum: f32,
    /// The logarithm of `weight_sum`.
    pub(crate) log_weight: f32,
    /// Its character 4-grams, each once, as table slots in order.
    pub(crate) grams: Vec<u32>,
    /// The weights of `grams` in all.
    pub(crate) gram_mass: f32,
    /// Terms of its numbers.
    pub(crate) numbers: Vec<u32>,
    /// Terms of what a capital letter shows to be a name: none in scripts without capital letters.
    pub(crate) names: Vec<u32>,
    /// Terms of Arabic names and offices.
    pub(crate) entities: Vec<u32>,
}

/// Words shorter than this are not compared by their letters: سوق and سوء are not one word.
const FUZZY_LETTERS: usize = 3;
/// Nor are words of less weight than this.
const FUZZY_WEIGHT: f32 = 1.0;

/// A passage of common words alone weighs nothing, and has a logarithm all the same.
const LEAST_WEIGHT: f32 = 0.5;

impl Profile {
    /// A profile of `occurrences`; [`Profile::weigh`] completes it.
    pub(crate) fn new(article: u32, occurrences: Vec<Occurrence>, speaker: &[Occurrence], lexicon: &Lexicon) -> Self {
        let speaker_span = speaker
            .first()
            .zip(speaker.last())
            .map(|(first, last)| Span::new(first.span.start, last.span.end));
        let mut speaker: Vec<u32> = speaker.iter().map(|it| it.term).collect();
        let mut terms: Vec<u32> = occurrences.iter().map(|it| it.term).collect();
        let those = |which: fn(&Occurrence) -> bool| -> Vec<u32> {
            let those = occurrences.iter().filter(|it| which(it));
            those.map(|it| it.term).collect()
        };
        let mut numbers = those(|it| it.kind == TermKind::Value);
        let mut names = those(|it| it.named);
        let mut entities = those(|it| it.entity);
        for list in [&mut terms, &mut numbers, &mut speaker, &mut names, &mut entities] {
            list.sort_unstable();
            list.dedup();
        }
        let counts = counts(&terms, &occurrences);
        let log_count = ln(occurrences.len() as f64 + 1.0) as f32 / 4.0;
        let fuzzy_words = terms
            .iter()
            .copied()
            .filter(|&term| lexicon.is_long_word(term, FUZZY_LETTERS))
            .collect();
        let grams = grams(&occurrences, lexicon);
        Self {
            article,
            occurrences,
            terms,
            counts,
            log_count,
            fuzzy_words,
            numbers,
            names,
            entities,
            speaker,
            speaker_span,
            grams,
            ..Self::default()
        }
    }

    /// Adds up what its terms and grams weigh, pairs its terms, and takes common words out of those compared by their
    /// letters.
    pub(crate) fn weigh(&mut self, weights: &TermWeights, frequency: &DocumentFrequency, grams: &GramWeights) {
        self.fuzzy_words.retain(|&term| weights.of(term) > FUZZY_WEIGHT);
        self.weight_sum = self.terms.iter().map(|&term| weights.of(term)).sum();
        self.log_weight = ln(f64::from(self.weight_sum.max(LEAST_WEIGHT))) as f32;
        let squares = self.terms.iter().zip(&self.counts).map(|(&term, &count)| {
            let value = count as f32 * frequency.idf(term);
            value * value
        });
        self.norm = squares.sum::<f32>().sqrt();
        let telling: Vec<u32> = self
            .occurrences
            .iter()
            .map(|it| it.term)
            .filter(|&term| !weights.is_function_word(term))
            .collect();
        self.bigrams = telling.iter().copied().zip(telling.iter().copied().skip(1)).collect();
        self.bigrams.sort_unstable();
        self.bigrams.dedup();
        self.gram_mass = self.grams.iter().map(|&gram| grams.of(gram)).sum();
    }
}

/// How often each of `terms`, which are in order, stands among `occurrences`.
fn counts(terms: &[u32], occurrences: &[Occurrence]) -> Vec<u32> {
    let mut counts = vec![0; terms.len()];
    for it in occurrences {
        if let Some(count) = terms.binary_search(&it.term).ok().and_then(|at| counts.get_mut(at)) {
            *count += 1;
        }
    }
    counts
}
