//! All articles cut: paragraphs, passages, and the units in which passages are compared.
//!
//! A unit is a passage, unless the caller fixed the passages: a fixed passage may hold several statements, is
//! compared clause by clause, and two are linked when a clause of one and a clause of the other are.

use super::passages::{self, Passage};
use crate::ingest::{Article, Paragraph, paragraphs};
use crate::order;
use crate::session::PassageKind;
use crate::text::Language;

/// One article, cut.
#[derive(Debug, Default)]
pub(crate) struct Cut {
    pub(crate) paragraphs: Vec<Paragraph>,
    pub(crate) passages: Vec<Passage>,
    /// What is compared.
    pub(crate) units: Vec<Passage>,
    /// For each unit, the index of its passage.
    pub(crate) owners: Vec<usize>,
}

impl Cut {
    /// Cuts `article`.
    pub(crate) fn new(article: &Article) -> Self {
        let paragraphs = paragraphs(article);
        match &article.given {
            None => {
                let passages = passages::passages(article, &paragraphs);
                let owners = (0..passages.len()).collect();
                Self {
                    paragraphs,
                    units: passages.clone(),
                    passages,
                    owners,
                }
            }
            Some(spans) => {
                let (units, owners) = passages::within(&article.text, spans);
                let passages: Vec<Passage> = (0..spans.len())
                    .map(|index| {
                        let own = || {
                            units
                                .iter()
                                .zip(&owners)
                                .filter(|(_, owner)| **owner == index)
                                .map(|(unit, _)| unit)
                        };
                        Passage {
                            span: spans[index],
                            paragraph: paragraph_of(&paragraphs, spans[index].start),
                            kind: own().next().map_or(PassageKind::Frame, |unit| unit.kind),
                            frame: own().find_map(|unit| unit.frame.clone()),
                            carried: own().next().is_some_and(|unit| unit.carried),
                            said: own().flat_map(|unit| unit.said.iter().copied()).collect(),
                            stance: passages::Stance::default(),
                        }
                    })
                    .collect();
                let owners = (0..passages.len()).collect();
                Self {
                    paragraphs,
                    units: passages.clone(),
                    passages,
                    owners,
                }
            }
        }
    }
}

impl Cut {
    /// The language of the paragraph that `unit` stands in.
    pub(crate) fn language_of(&self, unit: &Passage) -> Language {
        let paragraph = self.paragraphs.get(paragraph_of(&self.paragraphs, unit.span.start));
        paragraph.map_or(Language::Undetermined, |paragraph| paragraph.language)
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
