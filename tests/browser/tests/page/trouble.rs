//! When the engine breaks or takes long, the reader is told, keeps everything, and goes on.

use std::fmt::Write;
use std::path::PathBuf;

use browser_tests::{Opened, Page, Result, browse, own_folder};
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
    let (name, _) = engine_module();
    let broken = vec![(&*name.leak(), b"broken off".to_vec())];
    browse(Opened::ServedWith(broken), async |page| {
        page.click("example-en").await?;
        page.until_shown("notice").await?;
        // Whoever tries again is told again, and nothing waits for ever.
        page.click("screen-shelf").await?;
        page.until_there_are(0, "progress").await?;
        page.click("language").await
    });
}

#[test]
fn an_engine_that_could_not_be_loaded_is_tried_again_and_nothing_added_is_lost() {
    let (name, module) = engine_module();
    let broken = vec![(&*name.clone().leak(), b"broken off".to_vec())];
    browse(Opened::ServedWith(broken), async |page| {
        page.click("example-en").await?;
        page.until_there_are(1, "notice-offer").await?;
        // One sentence for all of them, which says what is missing.
        assert_eq!(page.count("notice").await?, 1);
        page.publish(&name, module);
        page.click("notice-offer").await?;
        page.until_there_are(5, "article-card").await?;
        page.until_compared().await
    });
}

#[test]
fn an_article_added_after_a_cancelled_comparison_is_itself() {
    browse(Opened::Served, async |page| {
        page.open_example("en").await?;
        start_a_comparison_that_never_ends(page).await?;
        page.click_meanwhile("cancel").await?;
        page.run("muqabalaSeen.silentAfter = Infinity").await?;
        page.fill("paste-box", "The harbour closed at noon, the mayor said.")
            .await?;
        page.click("paste-add").await?;
        page.until_there_are(6, "article-card").await?;
        let words = "document.querySelectorAll('[data-testid=article-card] .facts')[5].innerText";
        page.eventually(words, |it| it.as_str().is_some_and(|it| it.contains('8')))
            .await?;
        page.click_on("[data-testid=remove]", 5).await?;
        page.until_there_are(5, "article-card").await
    });
}

#[test]
fn what_is_added_while_a_comparison_runs_hides_neither_it_nor_the_way_to_stop_it() {
    let add = |content: &str| {
        format!(
            "const files = new DataTransfer(); files.items.add(new File(['{content}'], 'bad.txt')); \
             const chooser = document.querySelector('[data-testid=file-input]'); \
             chooser.files = files.files; chooser.dispatchEvent(new Event('change', {{ bubbles: true }}))"
        )
    };
    browse(Opened::Served, async |page| {
        page.open_example("en").await?;
        start_a_comparison_that_never_ends(page).await?;
        for (count, content) in [(1, ""), (2, "\\0\\1\\2\\3")] {
            page.run(&add(content)).await?;
            page.until_there_are(count, "notice").await?;
            page.until_shown("progress").await?;
        }
        page.click_meanwhile("cancel").await?;
        page.until_there_are(0, "progress").await
    });
}

#[test]
fn a_board_that_is_not_of_todays_articles_says_so_and_offers_to_compare_again() {
    browse(Opened::Served, async |page| {
        page.open_example("en").await?;
        assert_eq!(page.count("behind").await?, 0);
        start_a_comparison_that_never_ends(page).await?;
        page.click_meanwhile("cancel").await?;
        page.click("screen-board").await?;
        page.until_shown("behind").await?;
        page.run("muqabalaSeen.silentAfter = Infinity").await?;
        page.click("compare-again").await?;
        page.until_compared().await?;
        assert_eq!(page.count("behind").await?, 0);
        // What was cancelled and taken back leaves nothing to compare.
        page.click("screen-shelf").await?;
        start_a_comparison_that_never_ends(page).await?;
        page.click_meanwhile("cancel").await?;
        page.until_shown("behind").await?;
        page.click("show-hide").await?;
        page.until_there_are(0, "behind").await?;
        page.until_there_are(0, "progress").await
    });
}

#[test]
fn a_worker_that_ends_without_a_word_is_noticed() {
    let files = long_set(60);
    browse(Opened::Served, async |page| {
        page.choose(&files).await?;
        page.until("muqabalaSeen.workers === 2 && document.querySelector('progress[value]')?.value > 0")
            .await?;
        page.run("muqabalaSeen.started.at(-1).terminate()").await?;
        page.until_shown("notice").await?;
        page.until_shown("behind").await?;
        page.until_there_are(60, "article-card").await
    });
}

#[test]
fn workers_that_end_while_nothing_is_asked_of_them_are_replaced() {
    browse(Opened::Served, async |page| {
        page.open_example("en").await?;
        page.run("muqabalaSeen.started.forEach(it => it.terminate())").await?;
        page.open_statement(0).await?;
        page.click("screen-shelf").await?;
        page.click("show-hide").await?;
        page.until_compared().await?;
        assert_eq!(page.count("notice").await?, 0);
        Ok(())
    });
}

#[test]
fn a_text_goes_to_the_workers_once() {
    let times = "muqabalaSeen.posted.filter(it => new TextDecoder().decode(it).includes('Quixworth')).length";
    browse(Opened::Served, async |page| {
        page.run("muqabalaSeen.keepsPosted = true").await?;
        let story = "The mayor of Quixworth closed the harbour on Monday, because the sea was rough.";
        let texts = [
            format!("Harbour closed\n\n{story}"),
            "Rough sea\n\nThe mayor closed the harbour on Monday because of a rough sea.".to_owned(),
        ];
        for text in &texts {
            page.fill("paste-box", text).await?;
            page.click("paste-add").await?;
        }
        page.until_compared().await?;
        page.open_statement(0).await?;
        page.click("screen-shelf").await?;
        page.click("show-hide").await?;
        page.click("show-hide").await?;
        page.until_compared().await?;
        page.run("location.hash = '#/board?strict=35'").await?;
        page.until_compared().await?;
        assert_eq!(page.read(times).await?, 1);
        Ok(())
    });
}

/// Takes an article out of the comparison on the shelf, while no worker that is started from now on answers.
async fn start_a_comparison_that_never_ends(page: &Page) -> Result {
    page.click("screen-shelf").await?;
    page.run("muqabalaSeen.silentAfter = muqabalaSeen.workers").await?;
    page.click("show-hide").await?;
    page.until_shown("progress").await
}

/// The name and the bytes of the engine's module.
fn engine_module() -> (String, Vec<u8>) {
    let files = std::fs::read_dir(top().join("dist"))
        .expect("the page is built")
        .flatten();
    let names = files.map(|file| file.file_name().to_string_lossy().into_owned());
    let mut modules = names.filter(|name| name.starts_with("engine-") && name.ends_with(".wasm"));
    let name = modules.next().expect("the engine is built");
    assert_eq!(modules.next(), None);
    let bytes = std::fs::read(top().join("dist").join(&name)).expect("it was listed");
    (name, bytes)
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
