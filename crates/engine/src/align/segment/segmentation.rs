//! One article cut: paragraphs, and the passages that are compared.

use super::cut;
use super::passage::Passage;
use super::source::Source;
use super::stance::Stance;
use crate::ingest::{Article, Paragraph, paragraphs};
use crate::text::Language;
use crate::text::reading::{Lexicon, Reading};
use crate::vocabulary::{PassageKind, Span};

/// One article cut into passages.
#[derive(Clone, Debug, Default)]
pub struct Segmentation {
    /// The language that most of it is in.
    pub language: Language,
    /// In reading order, page furniture included.
    pub paragraphs: Vec<Paragraph>,
    /// In reading order; none in page furniture.
    pub passages: Vec<Passage>,
    /// The words of each paragraph, or of each passage where the caller fixed them.
    readings: Vec<Reading>,
    /// Whether the caller did.
    fixed: bool,
}

impl Segmentation {
    /// Cuts `article`, of which `lexicon` takes in the words.
    pub(crate) fn new(article: &Article, lexicon: &mut Lexicon) -> Self {
        let paragraphs = paragraphs(article);
        let (readings, passages) = match &article.given {
            None => {
                let readings = cut::read(article, &paragraphs, lexicon);
                let passages = cut::passages(article, &paragraphs, &readings, lexicon);
                (readings, passages)
            }
            Some(spans) => fixed(article, spans, &paragraphs, lexicon),
        };
        Self {
            paragraphs,
            passages,
            readings,
            fixed: article.given.is_some(),
            language: Language::of(&article.text),
        }
    }

    /// What the words of the passage `at` are read from, in `article`, which was cut.
    pub(crate) fn source<'a>(&'a self, article: &'a Article, at: usize) -> Source<'a> {
        const NOTHING: &Reading = &Reading::EMPTY;
        let passage = self.passages.get(at);
        let paragraph = passage.map_or(0, |passage| passage.paragraph);
        let reading = self.readings.get(if self.fixed { at } else { paragraph });
        Source {
            text: &article.text,
            reading: reading.unwrap_or(NOTHING),
            language: passage.map_or(self.language, |passage| self.language_of(passage)),
        }
    }

    /// What the name of the speaker of the passage `at` is read from: a name that was carried there stands in an earlier
    /// paragraph.
    pub(crate) fn source_of_speaker<'a>(&'a self, article: &'a Article, at: usize, speaker: Span) -> Source<'a> {
        let source = self.source(article, at);
        let paragraph = self.passages.get(at).map_or(0, |passage| passage.paragraph);
        let up_to = if self.fixed { at } else { paragraph };
        let mut readings = self.readings.iter().take(up_to + 1).rev();
        let reading = readings.find(|reading| !reading.within(speaker).is_empty());
        Source {
            reading: reading.unwrap_or(source.reading),
            ..source
        }
    }

    /// Lets go of the words, which only profiles are made of: in a large set they take more memory than all else here.
    pub(crate) fn forget_words(&mut self) {
        self.readings = Vec::new();
    }

    /// The language that `passage` is read in: its paragraph's, or its article's where that has the same script. A line
    /// alone is easily taken for one of a sister language, and its words would then get other stems.
    fn language_of(&self, passage: &Passage) -> Language {
        let paragraph = self.paragraphs.get(paragraph_of(&self.paragraphs, passage.span.start));
        let own = paragraph.map_or(Language::Undetermined, |paragraph| paragraph.language);
        if own.script() == self.language.script() {
            self.language
        } else {
            own
        }
    }
}

/// The passages that the caller fixed: each with the frame and the words of the clauses in it.
fn fixed(
    article: &Article,
    spans: &[Span],
    paragraphs: &[Paragraph],
    lexicon: &mut Lexicon,
) -> (Vec<Reading>, Vec<Passage>) {
    let read = |&span: &Span| {
        let paragraph = paragraphs.get(paragraph_of(paragraphs, span.start));
        let language = paragraph.map_or(Language::Undetermined, |paragraph| paragraph.language);
        Reading::of(&article.text, span, language, lexicon)
    };
    let readings: Vec<Reading> = spans.iter().map(read).collect();
    let (clauses, owners) = cut::within(&article.text, spans, &readings, lexicon);
    let mut rest = clauses.as_slice();
    let mut owners = owners.into_iter().peekable();
    let passage = |(index, &span): (usize, &Span)| {
        let count = std::iter::from_fn(|| owners.next_if(|&owner| owner <= index)).count();
        let (own, after) = rest.split_at_checked(count).unwrap_or((rest, &[]));
        rest = after;
        joined(own, span, paragraph_of(paragraphs, span.start))
    };
    let passages = spans.iter().enumerate().map(passage).collect();
    (readings, passages)
}

/// One passage of the clauses in it. Where they seem to be nothing but an attribution, all of it is compared: whoever fixed
/// it means it to say something («قالوا سلاما»).
fn joined(clauses: &[Passage], span: Span, paragraph: usize) -> Passage {
    let saying = clauses.iter().find(|clause| clause.kind != PassageKind::Frame);
    let said = || clauses.iter().flat_map(|clause| clause.said.iter().copied()).collect();
    Passage {
        span,
        paragraph,
        kind: saying.map_or(PassageKind::Narrative, |clause| clause.kind),
        frame: saying.and_then(|_| clauses.iter().find_map(|clause| clause.frame.clone())),
        carried: saying.is_some() && clauses.first().is_some_and(|clause| clause.carried),
        said: saying.map_or_else(|| vec![span], |_| said()),
        stance: Stance::default(),
    }
}

fn paragraph_of(paragraphs: &[Paragraph], at: usize) -> usize {
    paragraphs
        .partition_point(|paragraph| paragraph.span.start <= at)
        .saturating_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fixed_passage_is_compared_though_it_looks_like_an_attribution_alone() {
        let text = "وقالوا سلاما للعابرين";
        let article = Article {
            text: text.to_owned(),
            given: Some(vec![Span::new(0, text.len())]),
            ..Article::default()
        };
        let cut = Segmentation::new(&article, &mut Lexicon::default());
        let passage = &cut.passages[0];
        assert_eq!((passage.kind, passage.frame.is_none()), (PassageKind::Narrative, true));
        assert_eq!(passage.said, [passage.span]);
    }
}
