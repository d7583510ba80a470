//! What the command line reads and prints: one JSON object a line in, one comparison out.
//!
//! Offsets here count Unicode code points of the decoded text, half-open: what Python, SQL and a reader who counts
//! letters mean by a position. Inside the engine, and on the page, they are bytes; [`CodePoints`] leads from one to the other.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::points::CodePoints;
use super::{Board, BoardArticle, BoardLink, BoardNearest, BoardParagraph, BoardPassage};
use crate::ingest::Article;
use crate::vocabulary::{PassageKind, PassageRef, Reason, Relation, Role, SetAside, Span};

/// The version of [`ComparisonReport`]: raised when a field changes its meaning or goes, not when one is added.
pub const JSON_VERSION: u32 = 1;

/// One event: a line of what `muqabala compare --jsonl` reads.
#[derive(Clone, Debug, Deserialize)]
#[serde(expecting = "an object with a list \"articles\"")]
pub struct Event {
    /// Given back with the result, whatever it is.
    #[serde(default)]
    pub id: Option<Value>,
    /// The articles to compare with each other.
    pub articles: Vec<EventArticle>,
}

/// One article of an [`Event`]: its text, or its passages.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(expecting = "an article: an object with \"text\" or \"passages\"")]
pub struct EventArticle {
    /// Who published it.
    #[serde(default)]
    pub outlet: String,
    /// Its title.
    #[serde(default)]
    pub title: String,
    /// The day it was published.
    #[serde(default)]
    pub date: String,
    /// Where it stood.
    #[serde(default)]
    pub address: String,
    /// The whole text, to be cut into passages.
    #[serde(default)]
    pub text: Option<String>,
    /// Passages to be taken exactly as they are: as many, under the same indexes.
    #[serde(default)]
    pub passages: Option<Vec<String>>,
}

impl EventArticle {
    /// The article, or none where it has both a text and passages, or neither: then it is not clear what to compare.
    ///
    /// Given passages become a text with one a line; the offsets in the result count in that text.
    #[must_use]
    pub fn into_article(self) -> Option<Article> {
        let (text, given) = match (self.text, self.passages) {
            (Some(text), None) => (text, None),
            (None, Some(passages)) => {
                let (text, spans) = one_a_line(&passages);
                (text, Some(spans))
            }
            _ => return None,
        };
        Some(Article {
            outlet: self.outlet,
            title: self.title,
            date: self.date,
            address: self.address,
            text,
            given,
            ..Article::default()
        })
    }
}

fn one_a_line(passages: &[String]) -> (String, Vec<Span>) {
    let mut text = String::new();
    let mut spans = Vec::with_capacity(passages.len());
    for passage in passages {
        if !spans.is_empty() {
            text.push('\n');
        }
        let start = text.len();
        text.push_str(passage);
        spans.push(Span::new(start, text.len()));
    }
    (text, spans)
}

/// A whole comparison, as `muqabala compare --json` prints it.
#[derive(Clone, Debug, Serialize)]
pub struct ComparisonReport<'a> {
    /// [`JSON_VERSION`].
    pub version: u32,
    /// The event's, where it had one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<&'a Value>,
    /// In the order in which they were given.
    pub articles: Vec<ComparedArticle<'a>>,
    /// Passages judged to report the same statement.
    pub links: Vec<ComparedLink<'a>>,
    /// What two or more articles report.
    pub statements: Vec<ComparedStatement>,
    /// The passages of each other article that are likeliest to report what a passage reports, where that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nearest: Option<Vec<ComparedNearest>>,
}

/// The passages of one article that are likeliest to report what a passage of another reports, linked or not.
#[derive(Clone, Debug, Serialize)]
pub struct ComparedNearest {
    /// Indexes of an article and of a passage in it.
    pub of: [u32; 2],
    /// Index of the other article.
    #[serde(rename = "in")]
    pub within: u32,
    /// Indexes of passages of it, likeliest first, each with the probability, 0 to 1, that the two report the same
    /// statement.
    pub passages: Vec<(u32, f64)>,
}

/// One article as it was cut.
#[derive(Clone, Debug, Serialize)]
pub struct ComparedArticle<'a> {
    /// Who published it.
    pub outlet: &'a str,
    /// Its title; empty where none is known.
    pub title: &'a str,
    /// `rtl` or `ltr`: which way most of its letters run.
    pub direction: &'static str,
    /// BCP 47 tag of the language most of it is in, `und` where unknown.
    pub language: &'a str,
    /// In reading order, page furniture included.
    pub paragraphs: Vec<ComparedParagraph<'a>>,
    /// In reading order.
    pub passages: Vec<ComparedPassage<'a>>,
}

/// A paragraph and what it is.
#[derive(Clone, Debug, Serialize)]
pub struct ComparedParagraph<'a> {
    /// First code point.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// What it is.
    pub role: Role,
    /// Why it was set aside, where it was.
    pub reason: Option<SetAside>,
    /// As it stands in the article.
    pub text: &'a str,
}

/// One passage.
#[derive(Clone, Debug, Serialize)]
pub struct ComparedPassage<'a> {
    /// First code point.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// What it is.
    pub kind: PassageKind,
    /// Who said it, where the text says so.
    pub speaker: Option<&'a str>,
    /// The attribution verb as it stands.
    pub verb: Option<&'a str>,
    /// Whether the words are given as the speaker's own; none where nobody is said to have spoken.
    pub direct: Option<bool>,
    /// As it stands in the article.
    pub text: &'a str,
}

/// Two passages judged to report the same statement.
#[derive(Clone, Debug, Serialize)]
pub struct ComparedLink<'a> {
    /// Indexes of an article and of a passage in it.
    pub a: [u32; 2],
    /// The same for the other.
    pub b: [u32; 2],
    /// Probability, 0 to 1, that the two report the same statement.
    pub score: f64,
    /// How close the two are.
    pub relation: Relation,
    /// What made the link, weightiest first: objects of one field each.
    pub why: Vec<ComparedReason<'a>>,
}

/// One reason for a link: [`Reason`] with a value in every case, so that each is an object of one field.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ComparedReason<'a> {
    /// Rare words that both have.
    Words(&'a [String]),
    /// Numbers and dates that both give.
    Numbers(&'a [String]),
    /// Words taken as equal by the list of equivalents.
    Equivalents(&'a [(String, String)]),
    /// The longest run of words in the same order.
    Order(u32),
    /// How much of the shorter stands in the longer, 0 to 1.
    Contained(f64),
    /// How alike the spelling of the two is, 0 to 1.
    Characters(f64),
    /// Both are attributed to this speaker.
    Speaker(&'a str),
    /// The passages next to them are linked too.
    Neighbours(bool),
}

/// What two or more articles report.
#[derive(Clone, Debug, Serialize)]
pub struct ComparedStatement {
    /// Indexes of articles and of passages in them, in the order of the articles.
    pub passages: Vec<[u32; 2]>,
    /// The one of them that stands for the statement in a list.
    pub label: [u32; 2],
}

impl<'a> ComparisonReport<'a> {
    /// What is printed of `board`, which was made from `articles`.
    #[must_use]
    pub fn new(id: Option<&'a Value>, articles: &'a [Article], board: &'a Board) -> Self {
        Self {
            version: JSON_VERSION,
            id,
            articles: articles
                .iter()
                .zip(&board.articles)
                .map(|(article, cut)| compared(article, cut))
                .collect(),
            links: board.links.iter().map(compared_link).collect(),
            statements: board
                .statements
                .iter()
                .map(|statement| ComparedStatement {
                    passages: statement.passages().map(pair).collect(),
                    label: pair(statement.label),
                })
                .collect(),
            nearest: (!board.nearest.is_empty()).then(|| board.nearest.iter().map(compared_nearest).collect()),
        }
    }
}

fn compared_nearest(nearest: &BoardNearest) -> ComparedNearest {
    let passages = nearest.passages.iter();
    ComparedNearest {
        of: pair(nearest.of),
        within: nearest.article,
        passages: passages
            .map(|&(passage, probability)| (passage, rounded(probability)))
            .collect(),
    }
}

fn compared<'a>(article: &'a Article, cut: &'a BoardArticle) -> ComparedArticle<'a> {
    let points = CodePoints::new(&article.text);
    ComparedArticle {
        outlet: &article.outlet,
        title: &article.title,
        direction: if cut.rtl { "rtl" } else { "ltr" },
        language: &cut.language,
        paragraphs: cut
            .paragraphs
            .iter()
            .map(|it| compared_paragraph(&points, it))
            .collect(),
        passages: cut.passages.iter().map(|it| compared_passage(&points, it)).collect(),
    }
}

fn compared_paragraph<'a>(points: &CodePoints<'a>, paragraph: &BoardParagraph) -> ComparedParagraph<'a> {
    let span = Span::new(paragraph.start as usize, paragraph.end as usize);
    ComparedParagraph {
        start: points.at(span.start),
        end: points.at(span.end),
        role: paragraph.role,
        reason: paragraph.set_aside,
        text: span.of(points.text),
    }
}

fn compared_passage<'a>(points: &CodePoints<'a>, passage: &'a BoardPassage) -> ComparedPassage<'a> {
    let span = Span::new(passage.start as usize, passage.end as usize);
    let frame = passage.frame.as_ref();
    ComparedPassage {
        start: points.at(span.start),
        end: points.at(span.end),
        kind: passage.kind,
        speaker: frame.map(|it| it.speaker.as_str()).filter(|it| !it.is_empty()),
        verb: frame.map(|it| it.verb.as_str()).filter(|it| !it.is_empty()),
        direct: frame.map(|it| it.direct),
        text: span.of(points.text),
    }
}

fn compared_link(link: &BoardLink) -> ComparedLink<'_> {
    ComparedLink {
        a: pair(link.a),
        b: pair(link.b),
        score: rounded(link.score),
        relation: link.relation,
        why: link.why.iter().map(compared_reason).collect(),
    }
}

fn compared_reason(reason: &Reason) -> ComparedReason<'_> {
    match reason {
        Reason::Words(words) => ComparedReason::Words(words),
        Reason::Numbers(numbers) => ComparedReason::Numbers(numbers),
        Reason::Equivalents(pairs) => ComparedReason::Equivalents(pairs),
        Reason::Order(length) => ComparedReason::Order(*length),
        Reason::Contained(share) => ComparedReason::Contained(rounded(*share)),
        Reason::Characters(share) => ComparedReason::Characters(rounded(*share)),
        Reason::Speaker(name) => ComparedReason::Speaker(name),
        Reason::Neighbours => ComparedReason::Neighbours(true),
    }
}

fn pair(passage: PassageRef) -> [u32; 2] {
    [passage.article, passage.passage]
}

/// To four decimals: more would only be noise in a file that is compared with yesterday's.
#[must_use]
pub fn rounded(score: f32) -> f64 {
    (f64::from(score) * 10_000.0).round() / 10_000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_passages_keep_their_count_and_their_text() {
        let passages = vec!["أولى\nعلى سطرين".to_owned(), String::new(), " ثالثة ".to_owned()];
        let article = EventArticle {
            passages: Some(passages.clone()),
            ..EventArticle::default()
        };
        let article = article.into_article().unwrap();
        let given: Vec<&str> = article.given.unwrap().iter().map(|it| it.of(&article.text)).collect();
        assert_eq!(given, passages);
    }

    #[test]
    fn an_article_with_both_text_and_passages_or_neither_is_refused() {
        let both = EventArticle {
            text: Some(String::new()),
            passages: Some(Vec::new()),
            ..EventArticle::default()
        };
        assert!(both.into_article().is_none());
        assert!(EventArticle::default().into_article().is_none());
    }
}
