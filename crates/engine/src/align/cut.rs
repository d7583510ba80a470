//! One article cut: paragraphs, and the passages that are compared.

use super::passages::{self, Passage};
use crate::Span;
use crate::ingest::{Article, Paragraph, paragraphs};
use crate::order;
use crate::session::PassageKind;
use crate::text::Language;

/// One article, cut.
#[derive(Debug, Default)]
pub(crate) struct Cut {
    pub(crate) paragraphs: Vec<Paragraph>,
    pub(crate) passages: Vec<Passage>,
}

impl Cut {
    /// Cuts `article`.
    pub(crate) fn new(article: &Article) -> Self {
        let paragraphs = paragraphs(article);
        let passages = match &article.given {
            None => passages::passages(article, &paragraphs),
            Some(spans) => fixed(article, spans, &paragraphs),
        };
        Self { paragraphs, passages }
    }

    /// The language of the paragraph that `passage` stands in.
    pub(crate) fn language_of(&self, passage: &Passage) -> Language {
        let paragraph = self.paragraphs.get(paragraph_of(&self.paragraphs, passage.span.start));
        paragraph.map_or(Language::Undetermined, |paragraph| paragraph.language)
    }
}

/// The passages that the caller fixed: each with the frame and the words of the clauses in it.
fn fixed(article: &Article, spans: &[Span], paragraphs: &[Paragraph]) -> Vec<Passage> {
    let (clauses, owners) = passages::within(&article.text, spans);
    let mut rest = clauses.as_slice();
    let mut owners = owners.as_slice();
    let passage = |(index, &span): (usize, &Span)| {
        let count = owners.partition_point(|&owner| owner <= index);
        let (own, after) = rest.split_at(count);
        (rest, owners) = (after, &owners[count..]);
        Passage {
            span,
            paragraph: paragraph_of(paragraphs, span.start),
            kind: own.first().map_or(PassageKind::Frame, |clause| clause.kind),
            frame: own.iter().find_map(|clause| clause.frame.clone()),
            carried: own.first().is_some_and(|clause| clause.carried),
            said: own.iter().flat_map(|clause| clause.said.iter().copied()).collect(),
            stance: passages::Stance::default(),
        }
    };
    spans.iter().enumerate().map(passage).collect()
}

fn paragraph_of(paragraphs: &[Paragraph], at: usize) -> usize {
    paragraphs
        .partition_point(|paragraph| paragraph.span.start <= at)
        .saturating_sub(1)
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
