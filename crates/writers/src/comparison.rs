//! What is written: articles, their board, and the wordings of its statements in columns.

use muqabala_engine::align::Settings;
use muqabala_engine::ingest::Article;
use muqabala_engine::session::{Board, BoardPassage, BoardStatement, Synopsis};

/// A comparison to be written.
#[derive(Clone, Debug)]
pub struct Comparison<'a> {
    /// What was compared.
    pub articles: &'a [Article],
    /// What was found.
    pub board: &'a Board,
    /// The statements to write, in this order: the index of each in [`Board::statements`], and its wordings in columns.
    pub statements: Vec<(usize, Synopsis)>,
}

impl<'a> Comparison<'a> {
    /// All statements of `board`, or of the given `indexes` those that are there; marked relative to what most outlets have.
    #[must_use]
    pub fn new(articles: &'a [Article], board: &'a Board, indexes: Option<&[usize]>, settings: &Settings) -> Self {
        let all: Vec<usize> = (0..board.statements.len()).collect();
        let chosen = indexes.unwrap_or(&all).iter().copied();
        let synopsis = |at: usize| (at, Synopsis::new(articles, board, at, None, settings));
        Self {
            articles,
            board,
            statements: chosen.filter(|&at| at < board.statements.len()).map(synopsis).collect(),
        }
    }

    /// What the article with this index writes between two bytes of its text.
    pub(crate) fn text(&self, article: u32, start: u32, end: u32) -> &'a str {
        let text = self.articles.get(article as usize).map_or("", |it| it.text.as_str());
        text.get(start as usize..end as usize).unwrap_or_default()
    }

    /// The statement with this index.
    pub(crate) fn statement(&self, at: usize) -> Option<&'a BoardStatement> {
        self.board.statements.get(at)
    }

    /// The passages of a statement in one article.
    pub(crate) fn passages(
        &self,
        statement: usize,
        article: usize,
    ) -> impl Iterator<Item = &'a BoardPassage> + use<'a> {
        let cell = self.statement(statement).and_then(|it| it.cell(article));
        let all = self.board.articles.get(article).map_or(&[][..], |it| &it.passages);
        let indexes = cell.map_or(&[][..], |it| &it.passages);
        indexes.iter().filter_map(|&at| all.get(at as usize))
    }

    /// What each article is called, no two the same: its outlet, its title where it has none, and its number where two
    /// have the same.
    pub(crate) fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for (article, number) in self.articles.iter().zip(1..) {
            let known = [&article.outlet, &article.title].map(|it| it.trim());
            let name = known.into_iter().find(|it| !it.is_empty());
            let name = name.map_or_else(|| number.to_string(), str::to_owned);
            let taken = names.contains(&name);
            names.push(if taken { format!("{name} ({number})") } else { name });
        }
        names
    }
}
