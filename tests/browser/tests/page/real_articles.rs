//! Articles about one event as files: those of the Arabic example, and five real ones that lie beside the repository.
//!
//! The real ones are others' property and not part of it, so they are spoken of by file and line (of the lines that are
//! not empty, from 1) and never quoted.

use std::path::{Path, PathBuf};

use browser_tests::{Opened, Page, Result, browse, file};
use xtask::repository::shared;

/// Lines of different articles, each as file and line, that report one statement: it must stand in one row.
type Same = [&'static [(usize, usize)]; 3];

const SAME_IN_EXAMPLE: Same = [
    &[(0, 7), (1, 8), (2, 5)],
    &[(1, 9), (3, 7), (4, 9)],
    &[(0, 13), (1, 13), (2, 7)],
];
const SAME: Same = [&[(0, 5), (1, 10)], &[(0, 10), (1, 13), (4, 13)], &[(0, 6), (1, 11)]];

#[test]
fn the_statements_of_dropped_articles_are_found() {
    let files = articles(&file("public/examples/ar"));
    browse(Opened::SingleFile, async |page| {
        page.drop(&files).await?;
        page.until_there_are(files.len(), "article-card").await?;
        page.until_compared().await?;
        found(page, &files, SAME_IN_EXAMPLE).await.map(drop)
    });
}

#[test]
#[ignore = "needs ../shared"]
fn the_statements_of_real_articles_are_found() {
    let files = real();
    browse(Opened::Served, async |page| {
        page.choose(&files).await?;
        page.until_there_are(files.len(), "article-card").await?;
        page.until_compared().await?;
        real_are_found(page, &files).await
    });
}

#[test]
#[ignore = "needs ../shared"]
fn real_articles_can_be_dropped() {
    let files = real();
    browse(Opened::SingleFile, async |page| {
        page.drop(&files).await?;
        page.until_there_are(files.len(), "article-card").await?;
        page.until_compared().await?;
        real_are_found(page, &files).await
    });
}

/// The wordings of all rows, in which the statements of `same` were found.
async fn found(page: &mut Page, files: &[PathBuf], same: Same) -> Result<Vec<Row>> {
    let lines: Vec<Vec<String>> = files.iter().map(lines).collect();
    let rows = wordings_of_all_rows(page).await?;
    for same in same {
        let holds_all = |row: &Row| {
            same.iter().all(|&(article, line)| {
                row.iter()
                    .any(|(of, words)| *of == article && overlap(words, &lines[article][line - 1]))
            })
        };
        assert!(rows.iter().any(holds_all), "no row holds {same:?}:\n{rows:#?}");
    }
    Ok(rows)
}

async fn real_are_found(page: &mut Page, files: &[PathBuf]) -> Result {
    let rows = found(page, files, SAME).await?;
    // The speaker's name and title alone, which stand before the colon of the first article's line 5.
    let line = &lines(&files[0])[4];
    let title = line.split(':').next().unwrap_or_default();
    let only_title = |row: &Row| {
        row.iter()
            .any(|(_, words)| title.contains(words.trim_end_matches(['،', ' '])))
    };
    assert!(
        !rows.iter().any(only_title),
        "a speaker's title is put forward as a statement"
    );
    Ok(())
}

/// The wordings shown, each with its article's place: their own words, without what is said about them.
const WORDINGS: &str = r#"
    [...document.querySelectorAll('[data-testid="wording"]')].map((wording) => {
        const text = wording.querySelector(".wording-text").cloneNode(true);
        text.querySelectorAll("del, .aloud").forEach((said) => said.remove());
        return [Number(wording.dataset.article), text.textContent];
    })
"#;

/// The wordings of a row, each with its article's place.
type Row = Vec<(usize, String)>;

/// Those of each row of the board, opened.
async fn wordings_of_all_rows(page: &mut Page) -> Result<Vec<Row>> {
    let count = page.count("statement-row").await?;
    let mut rows = Vec::new();
    for row in 0..count {
        page.click("screen-board").await?;
        page.open_statement(row).await?;
        rows.push(serde_json::from_value(page.read(WORDINGS).await?).expect("pairs of article and words"));
    }
    Ok(rows)
}

/// Whether a wording, which may be cut into pieces by marks and labels, is of this line: most of its words are there.
fn overlap(wording: &str, line: &str) -> bool {
    let words: Vec<&str> = wording
        .split_whitespace()
        .filter(|word| word.chars().count() > 3)
        .collect();
    let there = words
        .iter()
        .filter(|word| line.contains(word.trim_matches(['"', '“', '”', '،', '.', ':'])))
        .count();
    there >= 3 && there * 2 > words.len()
}

fn lines(path: &PathBuf) -> Vec<String> {
    let text = std::fs::read_to_string(path).expect("an article");
    text.lines()
        .filter(|line| !line.trim().is_empty())
        .map(str::to_owned)
        .collect()
}

/// The real articles.
fn real() -> Vec<PathBuf> {
    articles(
        &shared()
            .expect("the real articles stand beside the repository")
            .join("articles"),
    )
}

/// The articles in `folder`, in the order of their names.
fn articles(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder of articles");
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "txt"));
    files.sort();
    files
}
