//! What holds for any articles whatever: the same board in any order, spans that are spans of the original, no panic.

#![allow(clippy::unwrap_used, reason = "a test")]

#[cfg(target_arch = "wasm32")]
#[macro_use]
extern crate in_browser;

mod any;

use std::collections::BTreeMap;

use any::{any_text, news};
use muqabala_engine::Span;
use muqabala_engine::align::{Settings, compare, similarity};
use muqabala_engine::ingest::{Article, paragraphs, read, read_text};
use muqabala_engine::session::{Board, PassageRef, Relation, Synopsis};
use muqabala_engine::text::{Folded, sentences, words};
use muqabala_engine::wording::collate;
use proptest::prelude::*;

fn board_of(articles: &[Article]) -> Board {
    Board::new(articles, compare(articles, &Settings::default(), &mut |_| {}))
}

fn article(text: &str) -> Article {
    read_text(text.to_owned(), "outlet.txt").0
}

/// That `span` stands on character boundaries of `text`.
fn assert_span(text: &str, span: Span) {
    assert!(span.start <= span.end, "{span:?}");
    assert!(text.get(span.start..span.end).is_some(), "{span:?} of {text:?}");
}

fn assert_board_fits(articles: &[Article], board: &Board) {
    assert_eq!(board.articles.len(), articles.len());
    for (article, cut) in articles.iter().zip(&board.articles) {
        for paragraph in &cut.paragraphs {
            assert_span(
                &article.text,
                Span::new(paragraph.start as usize, paragraph.end as usize),
            );
        }
        for passage in &cut.passages {
            assert_span(&article.text, Span::new(passage.start as usize, passage.end as usize));
            assert!((passage.paragraph as usize) < cut.paragraphs.len() || article.given.is_some());
            let in_order = passage.statements.is_sorted_by(|a, b| a < b);
            assert!(
                in_order
                    && passage
                        .statements
                        .iter()
                        .all(|&it| (it as usize) < board.statements.len())
            );
        }
        assert!(
            cut.passages.is_sorted_by_key(|it| it.start) || article.given.is_some(),
            "passages in reading order"
        );
    }
    let exists = |it: PassageRef| {
        board.articles[it.article as usize]
            .passages
            .get(it.passage as usize)
            .is_some()
    };
    for link in &board.links {
        assert!(exists(link.a) && exists(link.b));
        assert!((0.0..=1.0).contains(&link.score), "{}", link.score);
    }
    for statement in &board.statements {
        assert!(statement.cells.is_sorted_by(|a, b| a.article < b.article));
        assert!(statement.cells.iter().all(|cell| !cell.passages.is_empty()));
        assert!(statement.passages().all(exists));
        assert!(exists(statement.label));
    }
}

/// Links and statements under names that do not depend on the order of the articles.
type Judged = (
    BTreeMap<[(usize, u32); 2], (u32, Relation)>,
    Vec<Vec<(usize, u32, u32)>>,
);

/// What `board` says, with the articles numbered as `numbers` numbers them.
fn judged(board: &Board, numbers: &[usize]) -> Judged {
    let name = |it: PassageRef| (numbers[it.article as usize], it.passage);
    let links = board.links.iter().map(|link| {
        let mut ends = [name(link.a), name(link.b)];
        ends.sort_unstable();
        (ends, (link.score.to_bits(), link.relation))
    });
    let mut statements: Vec<Vec<(usize, u32, u32)>> = board
        .statements
        .iter()
        .map(|statement| {
            let mut all: Vec<_> = (statement.cells.iter())
                .flat_map(|cell| {
                    let (article, closeness) = (numbers[cell.article as usize], cell.closeness.to_bits());
                    cell.passages.iter().map(move |&passage| (article, passage, closeness))
                })
                .collect();
            all.sort_unstable();
            all
        })
        .collect();
    statements.sort();
    (links.collect(), statements)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(48) })]

    #[test]
    fn any_order_of_articles_gives_the_same_board((texts, order) in news()) {
        let articles: Vec<Article> = texts.iter().map(|text| article(text)).collect();
        let shuffled: Vec<Article> = order.iter().map(|&at| articles[at].clone()).collect();
        let board = board_of(&articles);
        prop_assert!(texts.len() < 2 || !board.links.is_empty() || texts[0].is_empty() || !any::share(&texts));
        let same: Vec<usize> = (0..articles.len()).collect();
        prop_assert_eq!(judged(&board, &same), judged(&board_of(&shuffled), &order));
    }

    #[test]
    fn comparing_anything_gives_a_board_that_fits(texts in prop::collection::vec(any_text(), 0..4)) {
        let mut articles: Vec<Article> = texts.iter().map(|text| article(text)).collect();
        // The same once more: identical articles are the hardest to tell apart.
        articles.extend(articles.first().cloned());
        let board = board_of(&articles);
        assert_board_fits(&articles, &board);
        for statement in 0..board.statements.len() {
            let seen = Synopsis::new(&articles, &board, statement, None, &Settings::default());
            for row in &seen.rows {
                let text = &articles[row.article as usize].text;
                for word in &row.words {
                    assert_span(text, Span::new(word.start as usize, word.end as usize));
                    prop_assert!(word.column < seen.columns);
                }
                prop_assert!(row.words.is_sorted_by(|a, b| a.column < b.column), "columns rise along a row");
            }
        }
    }

    #[test]
    fn any_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let (article, _) = read(&bytes, "bytes.bin");
        let board = board_of(std::slice::from_ref(&article));
        assert_board_fits(&[article], &board);
    }

    #[test]
    fn any_text_damaged_anywhere_is_read(text in any_text(), at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = text.into_bytes();
        if !bytes.is_empty() {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let (article, _) = read(&bytes, "damaged.txt");
        for paragraph in paragraphs(&article) {
            assert_span(&article.text, paragraph.span);
        }
    }

    #[test]
    fn given_passages_stay_as_they_are(passages in prop::collection::vec(any_text(), 0..6)) {
        let mut article = Article::default();
        let mut given = Vec::new();
        for passage in &passages {
            let start = article.text.len();
            article.text.push_str(passage);
            given.push(Span::new(start, article.text.len()));
            article.text.push('\n');
        }
        article.given = Some(given.clone());
        let board = board_of(&[article.clone(), article.clone()]);
        assert_board_fits(&[article.clone(), article], &board);
        let kept: Vec<Span> =
            board.articles[0].passages.iter().map(|it| Span::new(it.start as usize, it.end as usize)).collect();
        prop_assert_eq!(kept, given);
    }

    #[test]
    fn words_and_sentences_hold_every_letter_once_and_in_order(text in any_text()) {
        let mut end = 0;
        for word in words(&text) {
            assert_span(&text, word.span);
            prop_assert!(word.span.start >= end && !word.span.is_empty());
            prop_assert!(!text[end..word.span.start].chars().any(char::is_alphanumeric), "{:?}", &text[end..word.span.start]);
            end = word.span.end;
        }
        let mut end = 0;
        for sentence in sentences(&text) {
            assert_span(&text, sentence);
            prop_assert!(sentence.start >= end);
            prop_assert!(!text[end..sentence.start].chars().any(char::is_alphanumeric), "{:?}", &text[end..sentence.start]);
            end = sentence.end;
        }
    }

    #[test]
    fn every_part_of_a_key_leads_back_to_the_original(text in any_text()) {
        let folded = Folded::new(&text);
        let count = folded.key.chars().count();
        for at in 0..count {
            let span = folded.span(at, at + 1);
            assert_span(&text, span);
            prop_assert!(!span.is_empty());
        }
    }

    #[test]
    fn similarity_is_a_probability_and_the_same_both_ways(a in any_text(), b in any_text()) {
        let settings = Settings::default();
        let there = similarity(&a, &b, &settings);
        prop_assert!((0.0..=1.0).contains(&there));
        prop_assert_eq!(there.to_bits(), similarity(&b, &a, &settings).to_bits());
    }

    #[test]
    fn columns_do_not_depend_on_the_order_of_wordings(rows in prop::collection::vec(any::wording(), 1..5)) {
        let words: Vec<Vec<&str>> = rows.iter().map(|row| row.split_whitespace().collect()).collect();
        let columns = collate(&words);
        for (row, columns) in words.iter().zip(&columns) {
            prop_assert_eq!(row.len(), columns.len());
            prop_assert!(columns.is_sorted_by(|a, b| a < b));
        }
        let reversed: Vec<Vec<&str>> = words.iter().rev().cloned().collect();
        let mut back = collate(&reversed);
        back.reverse();
        prop_assert_eq!(columns, back);
    }
}
