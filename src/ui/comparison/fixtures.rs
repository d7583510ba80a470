//! Comparisons for tests: small boards as the engine would make them.

use crate::state::{ArticleId, Comparison, Loaded};
use muqabala_engine::session::{
    Board, BoardArticle, BoardCell, BoardParagraph, BoardPassage, BoardStatement, PassageKind, PassageRef, Relation,
    Role,
};
use std::sync::Arc;

/// An article on the shelf that holds `text`.
pub fn loaded(article: usize, text: &str) -> Arc<Loaded> {
    Arc::new(Loaded {
        id: ArticleId(article as u32),
        file: String::new(),
        outlet: String::new(),
        title: String::new(),
        date: String::new(),
        address: String::new(),
        text: text.into(),
        fingerprint: article as u64,
        furniture: Vec::new(),
        cuts: Vec::new(),
        shown: true,
        exercise: false,
    })
}

/// Articles given as lists of `(passage, statement)`, one passage to a paragraph: a board as the engine would
/// make it, with every cell as close as `0.9 - article / 10`.
pub fn board(articles: &[&[(&str, Option<u32>)]]) -> (Vec<Arc<Loaded>>, Board) {
    let mut board = Board::default();
    let statements = articles.iter().flat_map(|it| it.iter()).filter_map(|it| it.1).max();
    let cells = Vec::new();
    let label = PassageRef {
        article: u32::MAX,
        passage: 0,
    };
    board.statements = vec![BoardStatement { label, cells }; statements.map_or(0, |it| it as usize + 1)];
    let mut texts = Vec::new();
    for (article, passages) in articles.iter().enumerate() {
        let mut text = String::new();
        let mut shown = BoardArticle {
            rtl: true,
            language: "ar".into(),
            ..Default::default()
        };
        for (index, &(words, statement)) in passages.iter().enumerate() {
            let (start, paragraph) = (text.len() as u32, index as u32);
            text.push_str(words);
            let end = text.len() as u32;
            text.push('\n');
            shown.paragraphs.push(BoardParagraph {
                start,
                end,
                role: Role::Body,
                set_aside: None,
                rtl: true,
            });
            let kind = PassageKind::Narrative;
            shown.passages.push(BoardPassage {
                start,
                end,
                paragraph,
                kind,
                frame: None,
                statements: statement.into_iter().collect(),
            });
            if let Some(statement) = statement {
                report(&mut board.statements[statement as usize], article, index);
            }
        }
        board.articles.push(shown);
        texts.push(loaded(article, &text));
    }
    (texts, board)
}

fn report(statement: &mut BoardStatement, article: usize, passage: usize) {
    let at = PassageRef {
        article: article as u32,
        passage: passage as u32,
    };
    statement.label = if statement.label.article == u32::MAX {
        at
    } else {
        statement.label
    };
    if statement.cells.last().is_none_or(|cell| cell.article != at.article) {
        statement.cells.push(BoardCell {
            article: at.article,
            passages: Vec::new(),
            closeness: 0.9 - article as f32 / 10.0,
            relation: Some(Relation::Near),
        });
    }
    let cell = statement.cells.last_mut().expect("it was put there if it was missing");
    cell.passages.push(at.passage);
}

/// The comparison of [`board`], after `change`.
pub fn comparison(articles: &[&[(&str, Option<u32>)]], change: impl FnOnce(&mut Board)) -> Comparison {
    let (articles, mut board) = board(articles);
    change(&mut board);
    Comparison {
        articles,
        board: Arc::new(board),
    }
}
