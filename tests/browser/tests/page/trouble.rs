//! When the engine breaks or takes long, the reader is told, keeps everything, and goes on.

use std::fmt::Write;

use browser_tests::{Opened, browse};

#[test]
fn a_panic_while_a_file_is_read_costs_that_file_only() {
    browse(Opened::Served, async |page| {
        page.click("screen-shelf").await?;
        page.run("window.muqabalaSeen.spoilNext = true").await?;
        page.click("example-ar").await?;
        page.first("notice").await?;
        page.until_there_are(4, "article-card").await?;
        page.until_compared().await?;
        page.click("open-statement").await?;
        page.until_wordings_are_shown().await
    });
}

#[test]
fn a_panic_while_comparing_is_told_and_the_next_comparison_works() {
    browse(Opened::Served, async |page| {
        page.open_example("ar").await?;
        page.click("screen-shelf").await?;
        page.run("window.muqabalaSeen.spoilNext = true").await?;
        page.click("show-hide").await?;
        page.first("notice").await?;
        page.until_there_are(5, "article-card").await?;
        page.click("show-hide").await?;
        page.until_compared().await
    });
}

#[test]
fn a_long_comparison_is_cancelled_and_nothing_loaded_is_lost() {
    browse(Opened::ServedWith(long_set(80)), async |page| {
        page.until_there_are(80, "article-card").await?;
        page.click("cancel").await?;
        page.until_there_are(0, "progress").await?;
        page.until_there_are(80, "article-card").await
    });
}

/// Articles by the dozen, of which each two have a few sentences in common.
fn long_set(articles: usize) -> Vec<(&'static str, Vec<u8>)> {
    let mut files = Vec::new();
    let mut names = Vec::new();
    for article in 0..articles {
        let mut text = String::new();
        for paragraph in 0..150 {
            let (place, count) = ((article * 7 + paragraph * 13) % 97, (article * paragraph) % 389);
            let (street, speaker) = ((paragraph * 31 + article) % 211, (paragraph * 17) % 53);
            let _ = writeln!(
                text,
                "Speaker{speaker} said in Town{place} that {count} houses of Street{street} stand empty since the flood of Valley{paragraph}."
            );
        }
        let name: &str = Box::leak(format!("articles/{article}.txt").into_boxed_str());
        names.push(format!(r#"{{"file": "{article}.txt", "outlet": "Outlet {article}"}}"#));
        files.push((name, text.into_bytes()));
    }
    files.push(("articles/index.json", format!("[{}]", names.join(",")).into_bytes()));
    files
}
