//! What the page shows, as plain data: made in the worker from the engine's own types, sent to the page.
//!
//! Offsets are bytes in the article's text (the page is Rust too, and slices the text it already holds).

use serde::{Deserialize, Serialize};

use crate::align::{self, Comparison, Passage, Segmentation};
use crate::ingest::{Article, Paragraph};
use crate::text::is_rtl;
use crate::vocabulary::{PassageKind, PassageRef, Reason, Relation, Role, SetAside, Span};

/// The version of [`Board`] and [`super::Synopsis`]: the page and its worker are one binary, so it only guards against a
/// stale worker kept by a cache.
pub const BOARD_VERSION: u32 = 5;

/// A whole comparison.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Board {
    /// [`BOARD_VERSION`].
    pub version: u32,
    /// In the order in which the caller gave them.
    pub articles: Vec<BoardArticle>,
    /// Passages judged to report the same statement.
    pub links: Vec<BoardLink>,
    /// What two or more articles report, most outlets first, then in reading order.
    pub statements: Vec<BoardStatement>,
    /// As many as were asked for: the passages of each other article that are likeliest to report what a passage reports.
    pub nearest: Vec<BoardNearest>,
}

/// The passages of one article that are likeliest to report what a passage of another reports, linked or not.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BoardNearest {
    /// The passage.
    pub of: PassageRef,
    /// The other article: an index in [`Board::articles`].
    pub article: u32,
    /// Passages of it, likeliest first, each with the probability, 0 to 1, that the two report the same statement.
    pub passages: Vec<(u32, f32)>,
}

/// One article as it was cut.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct BoardArticle {
    /// Whether most of its letters run right to left.
    pub rtl: bool,
    /// BCP 47 tag of the language most of it is in (`ar`, `en`, …), `und` where unknown.
    pub language: String,
    /// In reading order, page furniture included.
    pub paragraphs: Vec<BoardParagraph>,
    /// In reading order; none in page furniture.
    pub passages: Vec<BoardPassage>,
}

/// A paragraph and what it is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BoardParagraph {
    /// First byte in the article's text.
    pub start: u32,
    /// One past the last.
    pub end: u32,
    /// What it is.
    pub role: Role,
    /// Why it was set aside, where it was.
    pub set_aside: Option<SetAside>,
    /// Whether most of its letters run right to left.
    pub rtl: bool,
}

/// One passage.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BoardPassage {
    /// First byte in the article's text.
    pub start: u32,
    /// One past the last.
    pub end: u32,
    /// Index in [`BoardArticle::paragraphs`].
    pub paragraph: u32,
    /// What it is.
    pub kind: PassageKind,
    /// Who said it, where the text says so.
    pub frame: Option<BoardFrame>,
    /// The statements it belongs to: indices in [`Board::statements`], in order; several where it holds several points, none
    /// where nobody else reports it.
    pub statements: Vec<u32>,
}

/// The attribution round a statement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BoardFrame {
    /// The speaker's name as the outlet writes it, or as carried back from the sentence before; empty if unknown.
    pub speaker: String,
    /// The attribution verb as it stands (قال، زعم، said); empty if none.
    pub verb: String,
    /// Whether the words are given as the speaker's own.
    pub direct: bool,
    /// Whether the speaker was carried back ("he added") and not named here.
    pub carried: bool,
}

/// Two passages judged to report the same statement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BoardLink {
    /// The one in the earlier article.
    pub a: PassageRef,
    /// The other.
    pub b: PassageRef,
    /// Probability, 0 to 1, that the two report the same statement.
    pub score: f32,
    /// How close the two are.
    pub relation: Relation,
    /// What made the link, weightiest first.
    pub why: Vec<Reason>,
}

/// What two or more articles report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BoardStatement {
    /// The passage that stands for it in a list: the one closest to all the others.
    pub label: PassageRef,
    /// One for each article that reports it, in the order of [`Board::articles`]: a cell for every other article too
    /// would fill the memory with gaps where thousands are compared.
    pub cells: Vec<BoardCell>,
}

impl BoardStatement {
    /// What `article` has of it; none where it does not report it.
    #[must_use]
    pub fn cell(&self, article: usize) -> Option<&BoardCell> {
        let at = self
            .cells
            .binary_search_by(|cell| (cell.article as usize).cmp(&article))
            .ok()?;
        self.cells.get(at)
    }

    /// All its passages, article by article, in reading order.
    pub fn passages(&self) -> impl Iterator<Item = PassageRef> + '_ {
        self.cells.iter().flat_map(|cell| {
            let article = cell.article;
            cell.passages
                .iter()
                .map(move |&passage| PassageRef { article, passage })
        })
    }
}

/// What one article has of a statement.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct BoardCell {
    /// Index in [`Board::articles`].
    pub article: u32,
    /// Its passages, in reading order.
    pub passages: Vec<u32>,
    /// How close its wording is to the others' (mean over them, by words weighed by rarity), 0 to 1.
    pub closeness: f32,
    /// The closest relation to any of the others.
    pub relation: Option<Relation>,
}

impl Board {
    /// What is shown of `comparison`, which was made of `articles`.
    #[must_use]
    pub fn new(articles: &[Article], comparison: Comparison) -> Self {
        let mut board = Self {
            version: BOARD_VERSION,
            articles: articles
                .iter()
                .zip(&comparison.articles)
                .map(|(article, cut)| BoardArticle::new(&article.text, cut))
                .collect(),
            links: comparison.links.into_iter().map(BoardLink::from).collect(),
            statements: comparison.statements.into_iter().map(BoardStatement::from).collect(),
            nearest: comparison.nearest.into_iter().map(BoardNearest::from).collect(),
        };
        for (index, statement) in (0..).zip(&board.statements) {
            for at in statement.passages() {
                let article = board.articles.get_mut(at.article as usize);
                if let Some(passage) = article.and_then(|it| it.passages.get_mut(at.passage as usize)) {
                    passage.statements.push(index);
                }
            }
        }
        board
    }
}

impl BoardArticle {
    fn new(text: &str, cut: &Segmentation) -> Self {
        Self {
            rtl: is_rtl(text),
            language: cut.language.tag().to_owned(),
            paragraphs: cut.paragraphs.iter().map(BoardParagraph::from).collect(),
            passages: cut
                .passages
                .iter()
                .map(|passage| BoardPassage::new(text, passage))
                .collect(),
        }
    }
}

impl From<&Paragraph> for BoardParagraph {
    fn from(paragraph: &Paragraph) -> Self {
        Self {
            start: offset(paragraph.span.start),
            end: offset(paragraph.span.end),
            role: paragraph.role,
            set_aside: paragraph.set_aside,
            rtl: paragraph.rtl,
        }
    }
}

impl BoardPassage {
    fn new(text: &str, passage: &Passage) -> Self {
        let words = |span: Option<Span>| span.map_or(String::new(), |span| span.of(text).to_owned());
        Self {
            start: offset(passage.span.start),
            end: offset(passage.span.end),
            paragraph: offset(passage.paragraph),
            kind: passage.kind,
            frame: passage.frame.as_ref().map(|frame| BoardFrame {
                speaker: words(frame.speaker),
                verb: words(frame.verb),
                direct: frame.direct,
                carried: passage.carried,
            }),
            statements: Vec::new(),
        }
    }
}

impl From<align::Link> for BoardLink {
    fn from(link: align::Link) -> Self {
        Self {
            a: link.a,
            b: link.b,
            score: link.score,
            relation: link.relation,
            why: link.why,
        }
    }
}

impl From<align::Nearest> for BoardNearest {
    fn from(nearest: align::Nearest) -> Self {
        Self {
            of: nearest.of,
            article: nearest.article,
            passages: nearest.passages,
        }
    }
}

impl From<align::Statement> for BoardStatement {
    fn from(statement: align::Statement) -> Self {
        Self {
            label: statement.label,
            cells: statement.reports.into_iter().map(BoardCell::from).collect(),
        }
    }
}

impl From<align::Report> for BoardCell {
    fn from(report: align::Report) -> Self {
        Self {
            article: report.article,
            passages: report.passages,
            closeness: report.closeness,
            relation: report.relation,
        }
    }
}

/// An offset or index as it is stored: no text is as long as four gigabytes.
pub(super) fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
