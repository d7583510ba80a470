//! What the page shows, as plain data: made in the worker from the engine's own types, sent to the page.
//!
//! Offsets are bytes in the article's text (the page is Rust too, and slices the text it already holds).

use serde::{Deserialize, Serialize};

/// The version of [`Board`] and [`Synopsis`]: the page and its worker are one binary, so it only guards against a
/// stale worker kept by a cache.
pub const BOARD_VERSION: u32 = 2;

/// A passage: which article, and which of that article's passages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PassageRef {
    /// Index in [`Board::articles`], the order in which the caller gave them.
    pub article: u32,
    /// Index in [`BoardArticle::passages`].
    pub passage: u32,
}

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

/// What a paragraph is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// The article's title, standing in its text.
    Headline,
    /// A heading inside the article.
    Subheading,
    /// The article itself.
    Body,
    /// A picture's caption.
    Caption,
    /// Share lines, related articles, donation lines, tags, bylines: not the article.
    Furniture,
}

/// Why a paragraph was set aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SetAside {
    /// A line that asks to share, follow or subscribe.
    Share,
    /// "Related articles", "Read also" and what follows it.
    Related,
    /// A line that asks for money.
    Donation,
    /// A picture's caption or credit.
    Caption,
    /// The same line stands twice in the article.
    Repeated,
    /// Symbols, icons' names, single letters.
    Symbols,
    /// A section name, tag, byline, date line or menu entry.
    Label,
    /// A link, an address, a social media post's signature.
    Address,
    /// The reader said so.
    Reader,
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
    /// The statement it belongs to: an index in [`Board::statements`]; none where nobody else reports it.
    pub statement: Option<u32>,
}

/// What a passage is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PassageKind {
    /// Words between quotation marks.
    Quotation,
    /// What somebody is reported to have said, without quotation marks.
    Reported,
    /// The outlet's own telling.
    Narrative,
    /// A headline or subheading.
    Headline,
    /// Only an attribution, with nothing said in it, or a label («أولاً:»): compared with nothing.
    Frame,
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
    pub why: Vec<Evidence>,
}

/// How close two linked passages are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Relation {
    /// Word for word; only marks, spelling or punctuation differ.
    Verbatim,
    /// The same sentence with some words changed.
    Near,
    /// The same statement in other words.
    Paraphrase,
    /// One holds only part of the other, or sums it up.
    Partial,
}

/// One reason for a link, as data: the page and the command line word it in the reader's language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Evidence {
    /// Rare words that both have, as the first passage writes them, rarest first.
    Words(Vec<String>),
    /// Numbers and dates that both give, as the first passage writes them.
    Numbers(Vec<String>),
    /// Words taken as equal by the list of equivalents: (in the first, in the second).
    Equivalents(Vec<(String, String)>),
    /// The longest run of words in the same order, in words.
    Order(u32),
    /// How much of the shorter stands in the longer, 0 to 1.
    Contained(f32),
    /// How alike the spelling of the two is, 0 to 1.
    Characters(f32),
    /// Both are attributed to this speaker.
    Speaker(String),
    /// The passages next to them are linked too.
    Neighbours,
}

/// What two or more articles report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BoardStatement {
    /// The passage that stands for it in a list: the one closest to all the others.
    pub label: PassageRef,
    /// One for each article that reports it, in the order of [`Board::articles`]: a cell for every other article too
    /// would fill the memory with gaps where thousands are compared.
    pub cells: Vec<Cell>,
}

impl BoardStatement {
    /// What `article` has of it; none where it does not report it.
    #[must_use]
    pub fn cell(&self, article: usize) -> Option<&Cell> {
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
pub struct Cell {
    /// Index in [`Board::articles`].
    pub article: u32,
    /// Its passages, in reading order.
    pub passages: Vec<u32>,
    /// How close its wording is to the others' (mean over them, by words weighed by rarity), 0 to 1.
    pub closeness: f32,
    /// The closest relation to any of the others.
    pub relation: Option<Relation>,
}

/// What kind of difference a change is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChangeKind {
    /// Harakat or tatweel only.
    Marks,
    /// Hamza, alef, ى/ي, ة/ه, the script of digits, letter case, accents.
    Spelling,
    /// Punctuation or quotation marks.
    Punctuation,
    /// A clitic came or went: و ف ب ل ك ال, an attached pronoun.
    Clitic,
    /// Another form of the same stem.
    Inflection,
    /// Another word.
    Replaced,
    /// Another number or date.
    Number,
    /// Another attribution verb.
    Attribution,
    /// Only this wording has it.
    Added,
    /// This wording lacks it.
    Dropped,
    /// It stands elsewhere.
    Moved,
}

/// A statement's wordings in aligned columns.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Synopsis {
    /// [`BOARD_VERSION`].
    pub version: u32,
    /// How many columns there are.
    pub columns: u32,
    /// The row that the marks are relative to; none where they are relative to what most rows have.
    pub base: Option<u32>,
    /// One for each wording, in the order of the articles.
    pub rows: Vec<SynopsisRow>,
}

/// One outlet's wording.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SynopsisRow {
    /// Index in [`Board::articles`].
    pub article: u32,
    /// Its words and punctuation marks, in reading order. A gap between two passages shows in their offsets.
    pub words: Vec<SynopsisWord>,
    /// The columns in which the base (or most rows) has a word and this row has none.
    pub dropped: Vec<u32>,
    /// Too little is shared with the base for marks on single words to help: show it as a block.
    pub block: bool,
}

/// One word of a wording.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SynopsisWord {
    /// First byte in the article's text.
    pub start: u32,
    /// One past the last.
    pub end: u32,
    /// Its column, from 0; rising along a row.
    pub column: u32,
    /// How it differs from the base (or from what most rows have); none where it does not.
    pub change: Option<ChangeKind>,
    /// For [`ChangeKind::Moved`]: the column in which the base has it.
    pub moved_from: Option<u32>,
}
