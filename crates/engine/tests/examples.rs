//! The engine on the shipped examples, against our own truth about them (`tests/fixtures/examples-gold.json`).
//!
//! A passage *reports* a statement where it covers half of one of the statement's wordings, or the wording covers
//! half of it: how finely the engine cuts is its own affair.

#![allow(clippy::unwrap_used, reason = "a test")]

#[cfg(target_arch = "wasm32")]
#[macro_use]
extern crate in_browser;

mod shipped;

use std::collections::BTreeSet;

use muqabala_engine::align::{Settings, compare};
use muqabala_engine::ingest::{Article, paragraphs};
use muqabala_engine::session::{Board, BoardPassage, ChangeKind, PassageRef, SetAside, Synopsis};
use serde::Deserialize;

#[derive(Deserialize)]
struct Gold {
    sets: Vec<Set>,
}

#[derive(Deserialize)]
struct Set {
    folder: String,
    statements: Vec<Statement>,
    not_the_same: Vec<Lookalike>,
    headlines: Vec<Headline>,
    furniture: Vec<Furniture>,
}

#[derive(Deserialize)]
struct Statement {
    statement: String,
    wordings: Vec<Wording>,
}

#[derive(Deserialize)]
struct Wording {
    article: String,
    text: String,
}

/// A wording that repeats a statement's formula on another occasion.
#[derive(Deserialize)]
struct Lookalike {
    statement: String,
    wording: Wording,
}

/// A headline sums up: its links with other headlines, and with the statements named, are neither asked for nor wrong.
#[derive(Deserialize)]
struct Headline {
    article: String,
    line: String,
    sums_up: Vec<String>,
}

#[derive(Deserialize)]
struct Furniture {
    article: String,
    line: String,
    reason: SetAside,
}

#[derive(Deserialize)]
struct Index {
    articles: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    file: String,
    outlet: String,
    title: String,
}

/// One example as loaded and compared, with its truth.
struct Example {
    files: Vec<String>,
    articles: Vec<Article>,
    board: Board,
    set: Set,
}

fn gold() -> Vec<Set> {
    serde_json::from_str::<Gold>(shipped::GOLD).unwrap().sets
}

fn load(set: &Set) -> (Vec<String>, Vec<Article>) {
    let file = |name: &str| shipped::file(&format!("{}/{name}", set.folder));
    let index: Index = serde_json::from_str(file("index.json")).unwrap();
    let read = |entry: &Entry| Article {
        outlet: entry.outlet.clone(),
        title: entry.title.clone(),
        text: file(&entry.file).to_owned(),
        ..Article::default()
    };
    let articles = index.articles.iter().map(read).collect();
    (index.articles.into_iter().map(|entry| entry.file).collect(), articles)
}

fn example(folder: &str) -> Example {
    let set = gold().into_iter().find(|set| set.folder == folder).unwrap();
    let (files, articles) = load(&set);
    let board = Board::new(&articles, compare(&articles, &Settings::default(), &mut |_| {}));
    assert_eq!(board.articles.len(), files.len());
    Example {
        files,
        articles,
        board,
        set,
    }
}

impl Example {
    fn article(&self, file: &str) -> usize {
        self.files.iter().position(|it| it == file).unwrap()
    }

    fn passage(&self, at: PassageRef) -> &BoardPassage {
        &self.board.articles[at.article as usize].passages[at.passage as usize]
    }

    fn text(&self, at: PassageRef) -> &str {
        let passage = self.passage(at);
        &self.articles[at.article as usize].text[passage.start as usize..passage.end as usize]
    }

    fn covers(&self, at: PassageRef, wording: &Wording) -> bool {
        if self.files[at.article as usize] != wording.article {
            return false;
        }
        let start = self.articles[at.article as usize].text.find(&wording.text).unwrap();
        let end = start + wording.text.len();
        let passage = self.passage(at);
        let (from, to) = (passage.start as usize, passage.end as usize);
        let shared = end.min(to).saturating_sub(start.max(from));
        2 * shared >= (end - start).min(to - from)
    }

    fn reports(&self, at: PassageRef) -> BTreeSet<&str> {
        let statements = self.set.statements.iter();
        let covered = statements.filter(|it| it.wordings.iter().any(|wording| self.covers(at, wording)));
        covered.map(|it| it.statement.as_str()).collect()
    }

    /// What the headline that `at` is sums up; none where it is not one.
    fn sums_up(&self, at: PassageRef) -> Option<&[String]> {
        let paragraph = self.passage(at).paragraph as usize;
        let paragraph = &self.board.articles[at.article as usize].paragraphs[paragraph];
        let text = &self.articles[at.article as usize].text[paragraph.start as usize..paragraph.end as usize];
        let file = &self.files[at.article as usize];
        let headline = self
            .set
            .headlines
            .iter()
            .find(|it| it.article == *file && it.line == text.trim());
        headline.map(|it| it.sums_up.as_slice())
    }

    /// Whether a link is right; none where a headline makes it neither right nor wrong.
    fn right(&self, a: PassageRef, b: PassageRef) -> Option<bool> {
        let (headline, other) = match (self.sums_up(a), self.sums_up(b)) {
            (None, None) => return Some(!self.reports(a).is_disjoint(&self.reports(b))),
            (Some(_), Some(_)) => return None,
            (Some(headline), None) => (headline, b),
            (None, Some(headline)) => (headline, a),
        };
        let reported = self.reports(other);
        let summed_up = headline.iter().any(|it| reported.contains(it.as_str()));
        (!summed_up).then_some(false)
    }

    /// Two passages of different articles in one row of the board.
    fn together(&self) -> Vec<(PassageRef, PassageRef)> {
        let mut pairs = Vec::new();
        for statement in &self.board.statements {
            let row: Vec<PassageRef> = statement.passages().collect();
            for (i, &a) in row.iter().enumerate() {
                pairs.extend(row[i + 1..].iter().filter(|b| b.article != a.article).map(|&b| (a, b)));
            }
        }
        pairs
    }

    fn linked(&self) -> Vec<(PassageRef, PassageRef)> {
        let links = self.board.links.iter().map(|link| (link.a, link.b));
        links.filter(|(a, b)| a.article != b.article).collect()
    }

    /// The share of `pairs` that is right, and those that are wrong.
    fn precision(&self, pairs: &[(PassageRef, PassageRef)]) -> (f32, String) {
        let judged: Vec<bool> = pairs.iter().filter_map(|&(a, b)| self.right(a, b)).collect();
        let right = judged.iter().filter(|it| **it).count();
        let wrong = pairs.iter().filter(|&&(a, b)| self.right(a, b) == Some(false));
        let wrong: Vec<String> = wrong
            .map(|&(a, b)| format!("{}\n    {}", self.text(a), self.text(b)))
            .collect();
        (right as f32 / judged.len().max(1) as f32, wrong.join("\n"))
    }

    /// The share of the true pairs of wordings that some pair joins, and those that none does.
    fn recall(&self, pairs: &[(PassageRef, PassageRef)]) -> (f32, String) {
        let (mut found, mut missed) = (0, Vec::new());
        for statement in &self.set.statements {
            for (i, one) in statement.wordings.iter().enumerate() {
                for other in statement.wordings[i + 1..]
                    .iter()
                    .filter(|it| it.article != one.article)
                {
                    let joins = |a, b| self.covers(a, one) && self.covers(b, other);
                    if pairs.iter().any(|&(a, b)| joins(a, b) || joins(b, a)) {
                        found += 1;
                    } else {
                        missed.push(format!("{}: {}\n    {}", statement.statement, one.text, other.text));
                    }
                }
            }
        }
        (found as f32 / (found + missed.len()).max(1) as f32, missed.join("\n"))
    }
}

fn check(folder: &str, least_precision: f32, least_recall: f32) {
    let example = example(folder);
    for (what, pairs) in [("links", example.linked()), ("rows", example.together())] {
        let (precision, wrong) = example.precision(&pairs);
        let (recall, missed) = example.recall(&pairs);
        println!(
            "{folder} {what}: precision {precision:.3}, recall {recall:.3} of {} pairs",
            pairs.len()
        );
        println!("  wrong:\n{wrong}\n  missed:\n{missed}");
        assert!(
            precision >= least_precision,
            "{folder} {what}: precision {precision:.3}; wrong:\n{wrong}"
        );
        assert!(
            recall >= least_recall,
            "{folder} {what}: recall {recall:.3}; missed:\n{missed}"
        );
    }
}

#[test]
fn the_arabic_example_is_compared_as_a_careful_reader_would() {
    check("ar", 0.97, 0.68);
}

#[test]
fn the_english_example_is_compared_as_a_careful_reader_would() {
    check("en", 0.97, 0.70);
}

#[test]
fn what_reports_two_statements_stands_in_both_and_its_verb_answers_theirs() {
    let example = example("en");
    let row_of = |words: &str| {
        let has = |it: PassageRef| example.text(it).contains(words);
        let mut statements = example.board.statements.iter();
        statements.position(|it| it.passages().any(has)).unwrap()
    };
    let chances = row_of("three chances to leave,");
    let restraint = row_of("Force was used only as a last resort");
    assert_ne!(chances, restraint);
    let both = example.board.articles.iter().flat_map(|it| &it.passages);
    let both: Vec<_> = both
        .filter(|it| {
            [chances, restraint]
                .iter()
                .all(|row| it.statements.contains(&(*row as u32)))
        })
        .collect();
    assert!(both.len() == 1 && both[0].frame.is_some(), "{both:?}");

    let found = Synopsis::new(&example.articles, &example.board, restraint, None, &Settings::default());
    let verbs = found.rows.iter().flat_map(|row| {
        let marked = row.words.iter().filter(|it| it.change == Some(ChangeKind::Attribution));
        marked.map(|it| &example.articles[row.article as usize].text[it.start as usize..it.end as usize])
    });
    assert!(verbs.collect::<Vec<_>>().contains(&"claimed"));
}

#[test]
fn page_furniture_is_set_aside_with_the_reason_and_nothing_else_is() {
    for set in gold() {
        let (files, articles) = load(&set);
        for (file, article) in files.iter().zip(&articles) {
            let aside: Vec<(&str, SetAside)> = (paragraphs(article).iter())
                .filter_map(|it| Some((it.span.of(&article.text), it.set_aside?)))
                .collect();
            let furniture = set.furniture.iter().filter(|it| it.article == *file);
            assert_eq!(
                aside,
                furniture.map(|it| (it.line.as_str(), it.reason)).collect::<Vec<_>>(),
                "{file}"
            );
        }
    }
}

#[test]
fn the_truth_is_about_the_texts_as_they_are_shipped() {
    for set in gold() {
        let (files, articles) = load(&set);
        let example = Example {
            files,
            articles,
            board: Board::default(),
            set,
        };
        let text = |file: &str| example.articles[example.article(file)].text.as_str();
        for statement in &example.set.statements {
            let outlets: BTreeSet<&str> = statement.wordings.iter().map(|it| it.article.as_str()).collect();
            assert!(outlets.len() > 1, "only one outlet has {}", statement.statement);
            for wording in &statement.wordings {
                assert_eq!(
                    text(&wording.article).matches(&wording.text).count(),
                    1,
                    "{}",
                    wording.text
                );
            }
        }
        for lookalike in &example.set.not_the_same {
            assert!(
                example
                    .set
                    .statements
                    .iter()
                    .any(|it| it.statement == lookalike.statement)
            );
            assert_eq!(
                text(&lookalike.wording.article)
                    .matches(&lookalike.wording.text)
                    .count(),
                1
            );
        }
        let lines = example.set.furniture.iter().map(|it| (&it.article, &it.line));
        for (file, line) in lines.chain(example.set.headlines.iter().map(|it| (&it.article, &it.line))) {
            assert!(text(file).lines().any(|it| it == line), "{file} has no line: {line}");
        }
    }
}
