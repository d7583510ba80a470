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
    /// The language of the article.
    language: Language,
}

impl Cut {
    /// Cuts `article`.
    pub(crate) fn new(article: &Article) -> Self {
        let paragraphs = paragraphs(article);
        let passages = match &article.given {
            None => passages::passages(article, &paragraphs),
            Some(spans) => fixed(article, spans, &paragraphs),
        };
        Self {
            paragraphs,
            passages,
            language: Language::of(&article.text),
        }
    }

    /// The language that `passage` is read in: its paragraph's, or its article's where that has the same script. A line
    /// alone is easily taken for one of a sister language, and its words would then get other stems.
    pub(crate) fn language_of(&self, passage: &Passage) -> Language {
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
fn fixed(article: &Article, spans: &[Span], paragraphs: &[Paragraph]) -> Vec<Passage> {
    let (clauses, owners) = passages::within(&article.text, spans);
    let mut rest = clauses.as_slice();
    let mut owners = owners.as_slice();
    let passage = |(index, &span): (usize, &Span)| {
        let count = owners.partition_point(|&owner| owner <= index);
        let (own, after) = rest.split_at(count);
        (rest, owners) = (after, &owners[count..]);
        joined(own, span, paragraph_of(paragraphs, span.start))
    };
    spans.iter().enumerate().map(passage).collect()
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
        stance: passages::Stance::default(),
    }
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
        let cut = Cut::new(&article);
        let passage = &cut.passages[0];
        assert_eq!((passage.kind, passage.frame.is_none()), (PassageKind::Narrative, true));
        assert_eq!(passage.said, [passage.span]);
    }
}
