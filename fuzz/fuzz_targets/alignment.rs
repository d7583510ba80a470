//! Some articles to a board, in two orders: it fits its articles, and says the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use muqabala_engine::align::{Settings, compare};
use muqabala_engine::ingest::read_text;
use muqabala_engine::session::{Board, PassageRef};

fuzz_target!(|text: &str| {
    // Form feeds part the articles: a byte that libFuzzer finds and moves easily.
    let articles: Vec<_> = text.split('\u{C}').take(6).map(|it| read_text(it.to_owned(), "article.txt").0).collect();
    let board = Board::new(&articles, compare(&articles, &Settings::default(), &mut |_| {}));
    for (article, cut) in articles.iter().zip(&board.articles) {
        for passage in &cut.passages {
            assert!(article.text.get(passage.start as usize..passage.end as usize).is_some());
        }
    }
    let reversed: Vec<_> = articles.iter().rev().cloned().collect();
    let mut texts: Vec<&str> = articles.iter().map(|it| it.text.as_str()).collect();
    texts.sort_unstable();
    texts.dedup();
    // Of two articles with one text, which is which depends on the order; all else does not.
    if texts.len() == articles.len() {
        let last = articles.len() as u32 - 1;
        let back = Board::new(&reversed, compare(&reversed, &Settings::default(), &mut |_| {}));
        assert_eq!(links(&board, |it| it), links(&back, |it| last - it));
    }
});

fn links(board: &Board, number: impl Fn(u32) -> u32) -> Vec<[(u32, u32); 2]> {
    let name = |it: PassageRef| (number(it.article), it.passage);
    let mut links: Vec<_> = board
        .links
        .iter()
        .map(|link| {
            let mut ends = [name(link.a), name(link.b)];
            ends.sort_unstable();
            ends
        })
        .collect();
    links.sort_unstable();
    links
}
