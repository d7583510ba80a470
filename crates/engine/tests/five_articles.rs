//! What must stand in one row, and what must never be put forward: in three invented articles, and in the five real ones
//! beside the repository.

#![allow(clippy::unwrap_used, reason = "a test")]

#[cfg(target_arch = "wasm32")]
#[macro_use]
extern crate in_browser;

use std::fs;
use std::path::PathBuf;

use muqabala_engine::align::{Settings, compare};
use muqabala_engine::ingest::{Article, read};
use muqabala_engine::session::{Board, PassageKind};

/// Invented, as three outlets word it.
const INVENTED: [&str; 3] = [
    "قال وزير النقل سليم الراوي: «الجسر الجديد سيفتح أمام السيارات في الخامس من مارس».\n\
     وأضاف الوزير أن كلفة الجسر بلغت 40 مليون دينار.\n\
     وزرع متطوعون مئتي شجرة قرب النهر.",
    "بلغت كلفة الجسر 40 مليون دينار بحسب وزير النقل.\n\
     وأكد الوزير سليم الراوي أن الجسر الجديد سيفتح أمام السيارات في الخامس من مارس.",
    "أعلن وزير النقل سليم الراوي أن الجسر الجديد سيفتح أمام السيارات في مارس.\n\
     وخسر فريق المدينة مباراته الأخيرة بهدفين.",
];

fn real() -> Vec<Article> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/articles");
    let entries = fs::read_dir(folder).unwrap();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let bytes = files.iter().map(|file| fs::read(file).unwrap());
    bytes.map(|bytes| read(&bytes, "article.txt").0).collect()
}

/// The board of `articles`, on which no attribution is part of a statement.
fn board(articles: &[Article]) -> Board {
    let board = Board::new(articles, compare(articles, &Settings::default(), &mut |_| {}));
    for cut in &board.articles {
        let mut frames = cut.passages.iter().filter(|passage| passage.kind == PassageKind::Frame);
        assert!(frames.all(|passage| passage.statements.is_empty()));
    }
    board
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
fn the_wordings_of_one_statement_stand_in_one_row() {
    let articles = INVENTED.map(|text| read(text.as_bytes(), "article.txt").0);
    let board = board(&articles);
    assert_eq!(row(&articles, &board, &["سيفتح"]), [0, 1, 2]);
    assert_eq!(row(&articles, &board, &["دينار"]), [0, 1]);
    assert_eq!(row(&articles, &board, &["شجرة"]), [0; 0]);
    assert_eq!(row(&articles, &board, &["مباراته"]), [0; 0]);
}

#[test]
#[ignore = "needs ../shared"]
fn the_wordings_of_one_real_statement_stand_in_one_row() {
    let articles = real();
    let board = board(&articles);
    assert_eq!(row(&articles, &board, &["بالإعدام"]), [0, 1]);
    assert_eq!(row(&articles, &board, &["للعراق أو"]), [0, 1, 4]);
    assert_eq!(row(&articles, &board, &["أسلحة حراس"]), [0, 1]);
}
