//! The page opens from any folder and from a disk, without a network, and asks nothing of anybody.
//!
//! That nothing is asked of another origin and no policy broken is demanded of every test here and elsewhere.

use browser_tests::{Opened, browse, file};

#[test]
fn the_page_works_in_a_worker_from_a_folder_of_a_host() {
    browse(Opened::Served, async |page| {
        page.open_example("ar").await?;
        assert!(
            page.read("window.muqabalaSeen.workers").await?.as_u64() > Some(0),
            "the engine ran in the page"
        );
        Ok(())
    });
}

#[test]
fn the_single_file_works_in_a_worker_from_a_disk() {
    browse(Opened::SingleFile, async |page| {
        for language in ["ar", "en"] {
            page.open_example(language).await?;
            page.open_statement(0).await?;
        }
        assert!(
            page.read("window.muqabalaSeen.workers").await?.as_u64() > Some(0),
            "the engine ran in the page"
        );
        Ok(())
    });
}

#[test]
fn the_page_works_without_a_network_after_the_first_visit() {
    browse(Opened::Served, async |page| {
        page.until("navigator.serviceWorker.controller").await?;
        page.unplug();
        page.reload().await?;
        for language in ["ar", "en"] {
            page.open_example(language).await?;
        }
        Ok(())
    });
}

#[test]
fn a_newer_page_is_offered_and_taken_when_the_reader_agrees() {
    browse(Opened::Served, async |page| {
        page.until("navigator.serviceWorker.controller").await?;
        let built = |name: &str| std::fs::read_to_string(file("dist").join(name)).expect("the page is built");
        let newer = built("index.html").replace("</head>", "<meta name=\"newer\" content=\"yes\"></head>");
        page.publish("index.html", newer.into());
        page.publish("sw.js", newer_version(&built("sw.js")));
        page.reload().await?;
        let newer = page.read("document.querySelector('meta[name=newer]')").await?;
        assert_eq!(newer, serde_json::Value::Null, "a visit begins with what was kept");
        page.click("notice-offer").await?;
        page.until("document.querySelector('meta[name=newer]')").await?;
        page.open_example("en").await
    });
}

#[test]
fn a_set_beside_the_page_is_loaded_and_kept_for_use_without_a_network() {
    let index = r#"[{"file": "one.txt", "outlet": "First Post"}, {"file": "two.txt", "outlet": "Second Post"}]"#;
    let text = "Mayor Lena Orvik said on Monday the ferry to Tarn Island will sail again from 3 June.\n";
    let retold = "The ferry to Tarn Island will sail again from 3 June, Mayor Lena Orvik announced.\n";
    let files = vec![
        ("articles/index.json", index.into()),
        ("articles/one.txt", text.into()),
        ("articles/two.txt", retold.into()),
    ];
    browse(Opened::ServedWith(files), async |page| {
        page.until_compared().await?;
        page.until("navigator.serviceWorker.controller").await?;
        // Loaded once more under the worker's eyes, which keeps the set as it passes.
        page.reload().await?;
        page.until_compared().await?;
        page.unplug();
        page.reload().await?;
        page.until_compared().await?;
        page.until("document.body.innerText.includes('Second Post')").await
    });
}

/// The service worker of another build.
fn newer_version(script: &str) -> Vec<u8> {
    let named = "VERSION=\"";
    let at = script.find(named).expect("the worker names its version") + named.len();
    let end = at + script[at..].find('"').expect("the name ends");
    format!("{}0000{}", &script[..at], &script[end..]).into_bytes()
}
