//! Five real articles about one event, where they lie beside the repository.
//!
//! They are others' property and not part of it, so they are spoken of by file and line (of the lines that are not
//! empty, from 1) and never quoted.

use std::path::PathBuf;

use browser_tests::{Opened, Page, Result, browse};
use xtask::repository::shared;

/// Lines of different articles that report one statement: it must stand in one row.
const SAME: [&[(usize, usize)]; 3] = [&[(0, 5), (1, 10)], &[(0, 10), (1, 13), (4, 13)], &[(0, 6), (1, 11)]];

#[test]
fn the_statements_of_real_articles_are_found() {
    let Some(files) = files() else { return };
    browse(Opened::Served, async |page| {
        page.choose(&files).await?;
        page.until_there_are(files.len(), "article-card").await?;
        page.until_compared().await?;
        found(page, &files).await
    });
}

#[test]
fn real_articles_can_be_dropped() {
    let Some(files) = files() else { return };
    browse(Opened::SingleFile, async |page| {
        page.drop(&files).await?;
        page.until_there_are(files.len(), "article-card").await?;
        page.until_compared().await?;
        found(page, &files).await
    });
}

async fn found(page: &mut Page, files: &[PathBuf]) -> Result {
    let lines: Vec<Vec<String>> = files.iter().map(lines).collect();
    let rows = wordings_of_all_rows(page).await?;
    for same in SAME {
        let holds_all = |row: &Vec<(usize, String)>| {
            same.iter().all(|&(article, line)| {
                row.iter()
                    .any(|(of, words)| *of == article && overlap(words, &lines[article][line - 1]))
            })
        };
        assert!(rows.iter().any(holds_all), "no row holds {same:?}:\n{rows:#?}");
    }
    // The speaker's name and title alone, which stand before the colon of the first article's line 5.
    let title = lines[0][4].split(':').next().unwrap_or_default();
    let only_title = |row: &Vec<(usize, String)>| {
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

/// For each row of the board, opened: its wordings, each with its article's place.
async fn wordings_of_all_rows(page: &mut Page) -> Result<Vec<Vec<(usize, String)>>> {
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

/// The articles in the order of their names; none, with a word about it, where they are absent.
fn files() -> Option<Vec<PathBuf>> {
    let folder = shared().map(|shared| shared.join("articles"));
    let entries = folder.and_then(|folder| std::fs::read_dir(folder).ok());
    let Some(entries) = entries else {
        println!("skipped: there are no real articles beside the repository");
        return None;
    };
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.sort();
    Some(files)
}
