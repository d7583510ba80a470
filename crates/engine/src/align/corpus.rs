//! All articles of a comparison, segmented, each passage with its profile.

use super::segment::{Passage, Punctuation, Segmentation};
use super::settings::Settings;
use super::terms::{GramWeights, Profile, Statistics, TermAssigner, TermWeights};
use crate::ingest::Article;
use crate::order;
use crate::text::reading::Lexicon;
use crate::vocabulary::{PassageKind, PassageRef};

/// The articles of a comparison in [`by_content`]'s order; passages are numbered through all of them.
pub(crate) struct Corpus<'a> {
    pub(crate) articles: Vec<&'a Article>,
    /// For each article, its index in the caller's order.
    original: Vec<usize>,
    /// One for each article.
    pub(crate) segmentations: Vec<Segmentation>,
    /// For each article, the number of its first passage.
    pub(crate) first: Vec<usize>,
    /// For each passage, its article.
    pub(crate) article_of: Vec<u32>,
    /// One for each passage.
    pub(crate) profiles: Vec<Profile>,
    pub(crate) lexicon: Lexicon,
    pub(crate) weights: TermWeights,
    grams: GramWeights,
}

impl<'a> Corpus<'a> {
    pub(crate) fn read(articles: &'a [Article], settings: &Settings) -> Self {
        let original = by_content(articles);
        let articles: Vec<&Article> = original.iter().map(|&index| &articles[index]).collect();
        let mut lexicon = Lexicon::default();
        let mut segmentations: Vec<Segmentation> = articles
            .iter()
            .map(|article| Segmentation::new(article, &mut lexicon))
            .collect();
        let (mut first, mut article_of) = (Vec::new(), Vec::new());
        for (index, segmentation) in (0_u32..).zip(&segmentations) {
            first.push(article_of.len());
            article_of.extend(segmentation.passages.iter().map(|_| index));
        }
        let mut profiles = profiles(&articles, &segmentations, settings, &mut lexicon);
        segmentations.iter_mut().for_each(Segmentation::forget_words);
        let weights = TermWeights::count(&lexicon, profiles.iter().map(|profile| profile.occurrences.as_slice()));
        let grams = GramWeights::count(profiles.iter().map(|profile| profile.grams.as_slice()));
        for profile in &mut profiles {
            profile.weigh(&weights, &grams);
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
            grams,
        }
    }

    pub(crate) fn statistics(&self) -> Statistics<'_> {
        Statistics {
            lexicon: &self.lexicon,
            weights: &self.weights,
            grams: &self.grams,
        }
    }

    /// The article of the passage with this number.
    pub(crate) fn article(&self, number: u32) -> u32 {
        self.article_of[number as usize]
    }

    /// Where the passage with this number stands in its article, 0 to 1.
    pub(crate) fn position(&self, number: u32) -> f64 {
        let article = self.article(number) as usize;
        let length = self.segmentations[article].passages.len().max(1);
        (number as usize - self.first[article]) as f64 / length as f64
    }

    /// The passage with this number.
    pub(crate) fn passage(&self, number: u32) -> &Passage {
        let article = self.article(number) as usize;
        &self.segmentations[article].passages[number as usize - self.first[article]]
    }

    /// The passage with this number, as the caller names it.
    pub(crate) fn reference(&self, number: u32) -> PassageRef {
        let article = self.article(number) as usize;
        PassageRef {
            article: self.original[article] as u32,
            passage: number - self.first[article] as u32,
        }
    }

    /// The segmentation of each article, in the caller's order.
    pub(crate) fn into_segmentations(self) -> Vec<Segmentation> {
        let mut articles = vec![Segmentation::default(); self.articles.len()];
        for (index, segmentation) in self.original.into_iter().zip(self.segmentations) {
            articles[index] = segmentation;
        }
        articles
    }
}

/// The articles' indexes in an order that depends on nothing but what they hold.
pub(crate) fn by_content(articles: &[Article]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..articles.len()).collect();
    order::by_key(&mut order, |&index| {
        let article = &articles[index];
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
) -> Vec<Profile> {
    let terms = TermAssigner::new(&settings.equivalents, lexicon);
    let mut out = Vec::with_capacity(segmentations.iter().map(|it| it.passages.len()).sum());
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
                ..Profile::new(index, occurrences, &speaker, lexicon)
            });
        }
    }
    out
}
