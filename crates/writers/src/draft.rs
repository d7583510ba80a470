//! A comparison as every format draws it: each wording in runs of the same mark, and a list of changes.

use muqabala_engine::ingest::Article;
use muqabala_engine::session::{BoardArticle, ChangeKind, Relation, Role, Synopsis, SynopsisRow, SynopsisWord};
use muqabala_engine::text::is_rtl;

use crate::columns::Usual;
use crate::comparison::Comparison;
use crate::words::{Language, Words};

/// A comparison, ready to be drawn.
pub struct Draft<'a> {
    /// The file's own words.
    pub words: &'static Words,
    /// Whether most of the articles run right to left.
    pub rtl: bool,
    /// The columns of the board.
    pub outlets: Vec<Outlet<'a>>,
    /// Its rows.
    pub statements: Vec<Statement>,
}

/// One article.
pub struct Outlet<'a> {
    /// What it is called here; no two are called the same.
    pub name: String,
    pub article: &'a Article,
    pub board: &'a BoardArticle,
}

/// One statement.
pub struct Statement {
    /// From 1, as the board counts.
    pub number: usize,
    /// One for each outlet; none where it has nothing that matches.
    pub wordings: Vec<Option<Reported>>,
}

/// What one outlet has of a statement.
pub struct Reported {
    /// The wording, and what it lacks where that would stand. Joined without what is [`Dropped`](ChangeKind::Dropped) they
    /// are its words as the outlet wrote them.
    pub runs: Vec<Run>,
    pub changes: Vec<Changed>,
    pub speaker: String,
    pub relation: Option<Relation>,
    pub rtl: bool,
}

/// A stretch in one mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    pub text: String,
    pub mark: Option<ChangeKind>,
}

/// One difference from what most outlets have.
pub struct Changed {
    pub kind: ChangeKind,
    /// What most have; empty where words were added.
    pub from: String,
    /// What this outlet has; empty where words were dropped.
    pub to: String,
    pub speaker: String,
    pub verb: String,
    /// Which of the article's paragraphs, from 1.
    pub paragraph: usize,
}

impl<'a> Draft<'a> {
    /// Draws up `comparison`.
    pub fn new(comparison: &Comparison<'a>, language: Language) -> Self {
        let outlets: Vec<Outlet> = comparison
            .names()
            .into_iter()
            .zip(comparison.articles.iter().zip(&comparison.board.articles))
            .map(|(name, (article, board))| Outlet { name, article, board })
            .collect();
        let rightwards = outlets.iter().filter(|it| it.board.rtl).count() * 2;
        let statements = comparison.statements.iter();
        Self {
            words: language.words(),
            rtl: rightwards > outlets.len() || (rightwards == outlets.len() && language.is_rtl()),
            statements: statements
                .map(|(at, synopsis)| statement(comparison, *at, synopsis, outlets.len()))
                .collect(),
            outlets,
        }
    }

    /// The kinds of change that occur, in the order in which they are spoken of.
    pub fn kinds(&self) -> Vec<ChangeKind> {
        let all = || self.statements.iter().flat_map(|it| it.wordings.iter().flatten());
        let occurs = |kind: &ChangeKind| all().any(|it| it.changes.iter().any(|change| change.kind == *kind));
        ChangeKind::ALL.into_iter().filter(occurs).collect()
    }
}

impl Outlet<'_> {
    /// The article's paragraphs without what was set aside, a line each.
    pub fn text(&self) -> String {
        let kept = self
            .board
            .paragraphs
            .iter()
            .filter(|it| it.set_aside.is_none() && !matches!(it.role, Role::Furniture | Role::Caption));
        let lines = kept.filter_map(|it| self.article.text.get(it.start as usize..it.end as usize));
        lines.map(str::trim).collect::<Vec<_>>().join("\n")
    }
}

impl Statement {
    /// How many outlets report it.
    pub fn reporting(&self) -> usize {
        self.wordings.iter().flatten().count()
    }
}

impl Reported {
    /// The wording alone, as the outlet wrote it.
    pub fn text(&self) -> String {
        self.own().map(|run| run.text.as_str()).collect()
    }

    /// The runs of the wording alone.
    pub fn own(&self) -> impl Iterator<Item = &Run> {
        self.runs.iter().filter(|run| run.mark != Some(ChangeKind::Dropped))
    }
}

fn statement(comparison: &Comparison, at: usize, synopsis: &Synopsis, outlets: usize) -> Statement {
    let usual = Usual::new(comparison, synopsis);
    let mut wordings: Vec<Option<Reported>> = (0..outlets).map(|_| None).collect();
    for row in &synopsis.rows {
        if let Some(slot) = wordings.get_mut(row.article as usize) {
            *slot = Some(reported(comparison, at, row, &usual));
        }
    }
    Statement {
        number: at + 1,
        wordings,
    }
}

fn reported(comparison: &Comparison, statement: usize, row: &SynopsisRow, usual: &Usual) -> Reported {
    let article = row.article as usize;
    let changes: Vec<Option<Changed>> = (0..row.changes.len())
        .map(|at| changed(comparison, statement, row, at, usual))
        .collect();
    let marks: Vec<Option<ChangeKind>> = changes.iter().map(|it| it.as_ref().map(|it| it.kind)).collect();
    let runs = runs(comparison, row, &marks, usual);
    let cell = comparison.statement(statement).and_then(|it| it.cell(article));
    let frames = comparison
        .passages(statement, article)
        .filter_map(|it| it.frame.as_ref());
    let text: String = runs.iter().map(|run| run.text.as_str()).collect();
    Reported {
        speaker: frames
            .map(|it| it.speaker.clone())
            .find(|it| !it.is_empty())
            .unwrap_or_default(),
        relation: cell.and_then(|it| it.relation),
        changes: changes.into_iter().flatten().collect(),
        rtl: is_rtl(&text),
        runs,
    }
}

/// A change of `row`; none where both sides read the same.
fn changed(comparison: &Comparison, statement: usize, row: &SynopsisRow, at: usize, usual: &Usual) -> Option<Changed> {
    let change = row.changes.get(at)?;
    let own = || row.words.iter().filter(|word| word.part_of == u32::try_from(at).ok());
    let (from, to) = (usual.words(&change.instead), joined(comparison, row.article, own()));
    if from == to && !change.moved {
        return None;
    }
    let passages = || comparison.passages(statement, row.article as usize);
    let start = own().next().map(|word| word.start);
    let holds = |start: u32| passages().find(|it| (it.start..it.end).contains(&start));
    let passage = start.and_then(holds).or_else(|| passages().next());
    let frame = passage.and_then(|it| it.frame.as_ref());
    Some(Changed {
        kind: change.kind,
        from,
        to,
        speaker: frame.map(|it| it.speaker.clone()).unwrap_or_default(),
        verb: frame.map(|it| it.verb.clone()).unwrap_or_default(),
        paragraph: passage.map_or(0, |it| it.paragraph as usize + 1),
    })
}

/// `words` as they stand, and what is between them.
fn joined<'a>(comparison: &Comparison, article: u32, words: impl Iterator<Item = &'a SynopsisWord>) -> String {
    let (mut text, mut last) = (String::new(), None);
    for word in words {
        text += last.map_or("", |end| between(comparison, article, end, word.start));
        text += comparison.text(article, word.start, word.end);
        last = Some(word.end);
    }
    text
}

/// What is written between two words: what stands there if it is no more than a space, an ellipsis where the outlet says
/// something else in between.
fn between<'a>(comparison: &Comparison<'a>, article: u32, end: u32, start: u32) -> &'a str {
    let text = comparison.text(article, end, start);
    if text.chars().any(char::is_alphanumeric) {
        " … "
    } else if text.chars().any(char::is_whitespace) {
        " "
    } else {
        text
    }
}

/// A wording in runs. `marks` says of each change of the row how it is marked.
fn runs(comparison: &Comparison, row: &SynopsisRow, marks: &[Option<ChangeKind>], usual: &Usual) -> Vec<Run> {
    let mut runs = Runs::default();
    let mut dropped = row.dropped.iter().copied().peekable();
    let mut last: Option<&SynopsisWord> = None;
    for word in &row.words {
        let gone: Vec<u32> = std::iter::from_fn(|| dropped.next_if(|column| *column < word.column)).collect();
        runs.dropped(&usual.words(&gone));
        let glue = last.map_or("", |last| between(comparison, row.article, last.end, word.start));
        let change = |word: &SynopsisWord| {
            word.part_of
                .filter(|&at| marks.get(at as usize).is_some_and(Option::is_some))
        };
        let mark = change(word).and_then(|at| marks.get(at as usize).copied().flatten());
        let same = gone.is_empty() && last.is_some_and(|last| change(last) == change(word));
        runs.push(if same { mark } else { None }, glue, same);
        runs.push(mark, comparison.text(row.article, word.start, word.end), same);
        last = Some(word);
    }
    runs.dropped(&usual.words(&dropped.collect::<Vec<_>>()));
    runs.0
}

#[derive(Default)]
struct Runs(Vec<Run>);

impl Runs {
    /// Writes `text`; `goes_on` in the run before it, where the mark is the same.
    fn push(&mut self, mark: Option<ChangeKind>, text: &str, goes_on: bool) {
        if text.is_empty() {
            return;
        }
        match self.0.last_mut() {
            Some(last) if last.mark == mark && (goes_on || mark.is_none()) => last.text += text,
            _ => self.0.push(Run {
                text: text.to_owned(),
                mark,
            }),
        }
    }

    /// Writes what the wording lacks, in brackets and with a space to the side where something stands.
    fn dropped(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        let spaced = if self.0.is_empty() {
            format!("[{text}] ")
        } else {
            format!(" [{text}]")
        };
        self.push(Some(ChangeKind::Dropped), &spaced, false);
    }
}
