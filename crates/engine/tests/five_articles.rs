//! Five real articles beside the repository: what must stand in one row, and what must never be put forward. Skipped
//! where they are not there.

#![allow(clippy::unwrap_used, reason = "a test")]

use std::fs;
use std::path::PathBuf;

use muqabala_engine::align::{Settings, compare};
use muqabala_engine::ingest::{Article, read};
use muqabala_engine::session::{Board, PassageKind};

fn articles() -> Option<Vec<Article>> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/articles");
    let mut files: Vec<PathBuf> = fs::read_dir(folder).ok()?.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    Some(
        files
            .iter()
            .map(|file| read(&fs::read(file).unwrap(), "article.txt").0)
            .collect(),
    )
}

/// The articles that have a passage with `words` in the row that has most of them.
fn row(articles: &[Article], board: &Board, words: &[&str]) -> Vec<usize> {
    let rows = board.statements.iter().map(|statement| {
        let has = |article: &usize| {
            statement
                .cells
                .iter()
                .filter(|cell| cell.article as usize == *article)
                .any(|cell| {
                    cell.passages.iter().any(|&passage| {
                        let passage = &board.articles[*article].passages[passage as usize];
                        let text = &articles[*article].text[passage.start as usize..passage.end as usize];
                        words.iter().any(|words| text.contains(words))
                    })
                })
        };
        (0..articles.len()).filter(has).collect::<Vec<_>>()
    });
    rows.max_by_key(Vec::len).unwrap_or_default()
}

#[test]
fn the_versions_of_one_statement_stand_in_one_row() {
    let Some(articles) = articles() else {
        println!("skipped: the five articles are not beside the repository");
        return;
    };
    let board = Board::new(&articles, compare(&articles, &Settings::default(), &mut |_| {}));
    assert_eq!(row(&articles, &board, &["بالإعدام"]), [0, 1]);
    assert_eq!(row(&articles, &board, &["للعراق أو"]), [0, 1, 4]);
    assert_eq!(row(&articles, &board, &["أسلحة حراس"]), [0, 1]);
    for cut in &board.articles {
        let framed = cut.passages.iter().filter(|passage| passage.kind == PassageKind::Frame);
        assert!(framed.into_iter().all(|passage| passage.statement.is_none()));
    }
}
