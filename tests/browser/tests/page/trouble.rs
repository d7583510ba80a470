//! When the engine breaks or takes long, the reader is told, keeps everything, and goes on.

use std::fmt::Write;
use std::path::PathBuf;

use browser_tests::{Opened, browse, own_folder};
use xtask::repository::top;

#[test]
fn a_panic_while_a_file_is_read_costs_that_file_only() {
    browse(Opened::Served, async |page| {
        page.click("screen-shelf").await?;
        page.run("window.muqabalaSeen.spoilNext = true").await?;
        page.click("example-ar").await?;
        page.until_shown("notice").await?;
        page.until_there_are(4, "article-card").await?;
        page.until_compared().await?;
        page.open_statement(0).await
    });
}

#[test]
fn a_panic_while_comparing_is_told_and_the_next_comparison_works() {
    browse(Opened::Served, async |page| {
        page.open_example("ar").await?;
        page.click("screen-shelf").await?;
        page.run("window.muqabalaSeen.spoilNext = true").await?;
        page.click("show-hide").await?;
        page.until_shown("notice").await?;
        page.until_there_are(5, "article-card").await?;
        page.click("show-hide").await?;
        page.until_compared().await
    });
}

#[test]
fn a_long_comparison_is_cancelled_and_nothing_loaded_is_lost() {
    let files = long_set(80);
    browse(Opened::Served, async |page| {
        // The first worker reads, the second compares: however soon it has an answer, it is at work until it is ended.
        page.run("window.muqabalaSeen.silentAfter = 1").await?;
        page.choose(&files).await?;
        page.until_there_are(80, "article-card").await?;
        page.click_meanwhile("cancel").await?;
        page.until_there_are(0, "progress").await?;
        page.until_there_are(80, "article-card").await?;
        assert_eq!(page.read("window.muqabalaSeen.workers").await?, 2);
        Ok(())
    });
}

#[test]
fn where_no_worker_can_be_started_the_engine_runs_in_the_page() {
    for opened in [Opened::Served, Opened::SingleFile] {
        browse(opened, async |page| {
            page.run("window.muqabalaSeen.refuse = true").await?;
            page.open_example("en").await?;
            page.open_statement(0).await?;
            let workers = page.read("window.muqabalaSeen.workers").await?;
            assert_eq!(workers.as_u64(), Some(0));
            Ok(())
        });
    }
}

#[test]
fn an_engine_that_cannot_be_loaded_is_told_and_the_page_goes_on() {
    let files = std::fs::read_dir(top().join("dist"))
        .expect("the page is built")
        .flatten();
    let names = files.map(|file| file.file_name().to_string_lossy().into_owned());
    let modules = names.filter(|name| name.starts_with("engine-") && name.ends_with(".wasm"));
    let broken: Vec<(&str, Vec<u8>)> = modules.map(|name| (&*name.leak(), b"broken off".to_vec())).collect();
    assert_eq!(broken.len(), 1);
    browse(Opened::ServedWith(broken), async |page| {
        page.click("example-en").await?;
        page.until_shown("notice").await?;
        // Whoever tries again is told again, and nothing waits for ever.
        page.click("screen-shelf").await?;
        page.until_there_are(0, "progress").await?;
        page.click("language").await
    });
}

/// Articles by the dozen, of which each two have a few sentences in common.
fn long_set(articles: usize) -> Vec<PathBuf> {
    let folder = own_folder("long");
    let file = |article: usize| {
        let mut text = String::new();
        for paragraph in 0..150 {
            let (place, count) = ((article * 7 + paragraph * 13) % 97, (article * paragraph) % 389);
            let (street, speaker) = ((paragraph * 31 + article) % 211, (paragraph * 17) % 53);
            let _ = writeln!(
                text,
                "Speaker{speaker} said in Town{place} that {count} houses of Street{street} stand empty since the flood of Valley{paragraph}."
            );
        }
        let path = folder.join(format!("{article}.txt"));
        std::fs::write(&path, text).expect("a file under target/");
        path
    };
    (0..articles).map(file).collect()
}
