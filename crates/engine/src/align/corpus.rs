//! All articles of a comparison, segmented, each passage with its profile.

use super::segment::{Passage, Punctuation, Segmentation};
use super::settings::Settings;
use super::terms::{DocumentFrequency, GramWeights, Profile, Statistics, TermAssigner, TermWeights};
use crate::ingest::Article;
use crate::maths::ln;
use crate::numbered::Numbered;
use crate::order;
use crate::text::reading::Lexicon;
use crate::vocabulary::{PassageKind, PassageRef};

/// The articles of a comparison in [`by_content`]'s order; passages are numbered through all of them.
pub(crate) struct Corpus<'a> {
    pub(crate) articles: Numbered<&'a Article>,
    /// For each article, its index in the caller's order.
    original: Numbered<u32>,
    /// One for each article.
    pub(crate) segmentations: Numbered<Segmentation>,
    /// For each article, the number of its first passage.
    pub(crate) first: Numbered<u32>,
    /// For each passage, its article.
    pub(crate) article_of: Numbered<u32>,
    /// One for each passage.
    pub(crate) profiles: Numbered<Profile>,
    pub(crate) lexicon: Lexicon,
    pub(crate) weights: TermWeights,
    frequency: DocumentFrequency,
    grams: GramWeights,
}

impl<'a> Corpus<'a> {
    pub(crate) fn read(articles: &'a [Article], settings: &Settings) -> Self {
        let (original, articles): (Numbered<u32>, Numbered<&Article>) = by_content(articles).into_iter().unzip();
        let mut lexicon = Lexicon::default();
        let mut segmentations: Numbered<Segmentation> = articles
            .iter()
            .map(|article| Segmentation::new(article, &mut lexicon))
            .collect();
        let (mut first, mut article_of) = (Numbered::default(), Numbered::default());
        for (index, segmentation) in (0_u32..).zip(segmentations.iter()) {
            first.push(article_of.len() as u32);
            for _ in &segmentation.passages {
                article_of.push(index);
            }
        }
        let mut profiles = profiles(articles.as_slice(), segmentations.as_slice(), settings, &mut lexicon);
        segmentations.iter_mut().for_each(Segmentation::forget_words);
        let weights = TermWeights::count(&lexicon, profiles.iter().map(|profile| profile.occurrences.as_slice()));
        let frequency =
            DocumentFrequency::count(lexicon.len(), profiles.iter().map(|profile| profile.terms.as_slice()));
        let grams = GramWeights::count(profiles.iter().map(|profile| profile.grams.as_slice()));
        for profile in profiles.iter_mut() {
            profile.weigh(&weights, &frequency, &grams);
        }
        Self {
            articles,
            original,
            segmentations,
            first,
            article_of,
            profiles,
            lexicon,
            weights,
            frequency,
            grams,
        }
    }

    pub(crate) fn statistics(&self) -> Statistics<'_> {
        Statistics {
            lexicon: &self.lexicon,
            weights: &self.weights,
            frequency: &self.frequency,
            grams: &self.grams,
        }
    }

    /// The article of the passage with this number.
    pub(crate) fn article(&self, number: u32) -> u32 {
        self.article_of[number]
    }

    /// Where the passage with this number stands in its article, 0 to 1.
    pub(crate) fn position(&self, number: u32) -> f64 {
        let article = self.article(number);
        let length = self.segmentations[article].passages.len().max(1);
        f64::from(number - self.first[article]) / length as f64
    }

    /// The passage with this number.
    pub(crate) fn passage(&self, number: u32) -> &Passage {
        let article = self.article(number);
        let passages = &self.segmentations[article].passages;
        let passage = passages.get((number - self.first[article]) as usize);
        passage.expect("invariant: each article has as many numbers as passages")
    }

    /// The passage with this number, as the caller names it.
    pub(crate) fn reference(&self, number: u32) -> PassageRef {
        let article = self.article(number);
        PassageRef {
            article: self.original[article],
            passage: number - self.first[article],
        }
    }

    /// The segmentation of each article, in the caller's order.
    pub(crate) fn into_segmentations(self) -> Vec<Segmentation> {
        let original = self.original.iter().copied();
        let mut articles: Vec<(u32, Segmentation)> = original.zip(self.segmentations.into_values()).collect();
        order::by_key(&mut articles, |article| article.0);
        articles.into_iter().map(|(_, segmentation)| segmentation).collect()
    }
}

/// The articles, each with its index, in an order that depends on nothing but what they hold.
fn by_content(articles: &[Article]) -> Vec<(u32, &Article)> {
    let mut order: Vec<(u32, &Article)> = (0..).zip(articles).collect();
    order::by_key(&mut order, |&(_, article)| {
        (
            &article.text,
            &article.outlet,
            &article.title,
            &article.address,
            &article.date,
        )
    });
    order
}

/// A profile of each passage of `articles`, whose words `lexicon` has taken in.
fn profiles(
    articles: &[&Article],
    segmentations: &[Segmentation],
    settings: &Settings,
    lexicon: &mut Lexicon,
) -> Numbered<Profile> {
    let terms = TermAssigner::new(&settings.equivalents, lexicon);
    let mut out = Numbered::with_capacity(segmentations.iter().map(|it| it.passages.len()).sum());
    for (index, (article, segmentation)) in (0_u32..).zip(articles.iter().zip(segmentations)) {
        let count = segmentation.passages.len() as f32;
        for (at, passage) in segmentation.passages.iter().enumerate() {
            let source = segmentation.source(article, at);
            let said = match passage.kind {
                PassageKind::Frame => &[][..],
                _ => &passage.said,
            };
            let occurrences = terms.of(said, source, lexicon);
            let speaker = passage.frame.as_ref().and_then(|frame| frame.speaker);
            let speaker = speaker.map_or_else(Vec::new, |speaker| {
                let source = segmentation.source_of_speaker(article, at, speaker);
                terms.of(&[speaker], source, lexicon)
            });
            out.push(Profile {
                position: at as f32 / count,
                lead: (1.0 - at as f32 / 3.0).max(0.0),
                stance: passage.stance,
                punctuation: Punctuation::of(passage.span.of(&article.text)),
                heading: passage.kind == PassageKind::Headline,
                attributed: passage.frame.is_some() || passage.kind == PassageKind::Quotation,
                quotation: passage.kind == PassageKind::Quotation,
                log_length: ln(passage.span.len().max(1) as f64) as f32,
                ..Profile::new(index, occurrences, &speaker, lexicon)
            });
        }
    }
    out
}
