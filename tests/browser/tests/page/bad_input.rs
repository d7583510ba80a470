//! Whatever is dropped on the page: a sentence that names the file, the other articles stay, and nothing hangs.

use std::path::PathBuf;

use browser_tests::{Opened, Page, Result, browse, own_folder};

/// Two articles of our own that have a statement in common.
const GOOD: [(&str, &str); 2] = [
    (
        "harbour-news.txt",
        "The council of Port Avel voted on Tuesday to close the old bridge for eleven months, engineer Tomas Reke said.",
    ),
    (
        "avel-times.txt",
        "Engineer Tomas Reke said the council of Port Avel voted to close the old bridge for eleven months.",
    ),
];

#[test]
fn an_empty_file() {
    check("empty.txt", b"".to_vec());
}

#[test]
fn a_file_of_only_spaces() {
    check("spaces.txt", b" \n\t \r\n  ".to_vec());
}

#[test]
fn a_binary_file() {
    let noise = (0..4096u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8);
    check(
        "picture.jpg",
        [&[0xFF, 0xD8, 0xFF, 0xE0, 0, 16], noise.collect::<Vec<_>>().as_slice()].concat(),
    );
}

#[test]
fn a_text_of_thirty_megabytes() {
    let line = "The river rose again in the night and the lower town waited for morning.\n";
    check("archive.txt", line.repeat(30_000_000 / line.len()).into_bytes());
}

#[test]
fn the_same_file_twice() {
    check("harbour-news-copy.txt", GOOD[0].1.as_bytes().to_vec());
}

#[test]
fn a_text_full_of_direction_controls_and_markup() {
    let text = "\u{202E}<script>document.body.dataset.broken = 'yes'</script>\u{2066}<img src=x onerror=\"document.body.dataset.broken = 'yes'\">\u{200F} said\u{202B} the\u{202C} har\u{200B}bour\u{2067} mas\u{200D}ter\u{2069}.\u{202A}\u{202D}\n";
    browse(Opened::Served, async |page| {
        load(page, "controls.txt", text.repeat(20).into_bytes()).await?;
        page.until_said("notice", "controls").await?;
        page.until_there_are(3, "article-card").await?;
        page.until_compared().await?;
        page.click("screen-reading").await?;
        page.until("document.body.innerText.includes('<script>')").await?;
        let broken = page.read("document.body.dataset.broken").await?;
        assert!(broken.is_null(), "markup was taken as markup");
        Ok(())
    });
}

#[test]
fn a_paragraph_of_fifty_kilobytes_is_compared_like_any_other() {
    let sentence =
        "The council of Port Avel voted on Tuesday to close the old bridge for eleven months and to open a ferry ";
    browse(Opened::Served, async |page| {
        load(page, "long.txt", sentence.repeat(50_000 / sentence.len()).into_bytes()).await?;
        page.until_there_are(3, "article-card").await?;
        page.until_compared().await
    });
}

#[test]
fn a_list_that_is_no_list() {
    browse(
        Opened::ServedWith(vec![("articles/index.json", b"{ not json".to_vec())]),
        async |page| {
            page.until_said("notice", "index.json").await?;
            page.open_example("en").await
        },
    );
}

#[test]
fn a_list_that_names_a_missing_file() {
    let index = r#"[{"file": "there.txt"}, {"file": "not-there.txt"}, {"file": "also.txt"}]"#;
    let files = vec![
        ("articles/index.json", index.into()),
        ("articles/there.txt", GOOD[0].1.into()),
        ("articles/also.txt", GOOD[1].1.into()),
    ];
    browse(Opened::ServedWith(files), async |page| {
        page.until_said("notice", "not-there.txt").await?;
        page.until_compared().await
    });
}

/// Loads a bad file beside two good ones: it is named in a sentence, and the good ones are compared.
fn check(name: &str, bytes: Vec<u8>) {
    browse(Opened::Served, async |page| {
        load(page, name, bytes).await?;
        page.until_said("notice", name.split('.').next().unwrap_or(name))
            .await?;
        page.until_compared().await
    });
}

/// Gives the page the good articles and one more.
async fn load(page: &mut Page, name: &str, bytes: Vec<u8>) -> Result {
    let folder = own_folder("input");
    let good = GOOD.map(|(name, text)| (name, text.as_bytes().to_vec()));
    let files: Vec<PathBuf> = [(name, bytes)]
        .into_iter()
        .chain(good)
        .map(|(name, bytes)| {
            let path = folder.join(name);
            std::fs::write(&path, bytes).expect("a file under target/");
            path
        })
        .collect();
    page.choose(&files).await
}
