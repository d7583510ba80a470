//! The shipped examples as a reader meets them: rows, gaps, opened wordings with their marks, what only one outlet
//! has, what was set aside.
//!
//! Rows are found by what stands in them, as a reader finds them: with the search box.

use browser_tests::{Opened, Page, Result, browse};
use serde_json::Value;

/// One cell of a row: the outlet, and what the cell says.
struct Cell {
    outlet: String,
    gap: bool,
    words: String,
}

/// Searches the board, and returns the cells of the first row that is left.
async fn row(page: &Page, search: &str) -> Result<Vec<Cell>> {
    page.fill("search", search).await?;
    page.until_shown("hits").await?;
    let read = r#"[...document.querySelector('[data-testid="statement-row"]').querySelectorAll('[data-testid="cell"]')]
        .map((it) => [it.dataset.outlet, it.classList.contains("cell-gap"), it.innerText.trim()])"#;
    let cells = page.read(read).await?;
    let cell = |cell: &Value| Cell {
        outlet: string(&cell[0]),
        gap: cell[1] == true,
        words: string(&cell[2]),
    };
    Ok(cells
        .as_array()
        .map(|it| it.iter().map(cell).collect())
        .unwrap_or_default())
}

/// The outlets whose cells in the row hold a wording.
async fn reported_by(page: &Page, search: &str) -> Result<Vec<String>> {
    let cells = row(page, search).await?;
    Ok(cells.into_iter().filter(|it| !it.gap).map(|it| it.outlet).collect())
}

/// Opens the row that a search leaves first, side by side; says how many outlets report it.
async fn open(page: &Page, search: &str) -> Result<usize> {
    let reported = reported_by(page, search).await?.len();
    page.open_statement(0).await?;
    page.click("view-side").await?;
    page.until_there_are(reported, "wording").await?;
    Ok(reported)
}

/// The texts of all marks of a kind, without the words for screen readers.
async fn marked(page: &Page, kind: &str) -> Result<Vec<String>> {
    let read = format!(
        r#"[...document.querySelectorAll('[data-testid="mark-{kind}"]')].map((mark) => {{
            const bare = mark.cloneNode(true);
            bare.querySelectorAll(".aloud").forEach((it) => it.remove());
            return bare.textContent.trim();
        }})"#
    );
    let texts = page.read(&read).await?;
    Ok(texts
        .as_array()
        .map(|it| it.iter().map(string).collect())
        .unwrap_or_default())
}

fn string(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

async fn assert_marked(page: &Page, kind: &str, word: &str) -> Result {
    let texts = marked(page, kind).await?;
    assert!(
        texts.iter().any(|it| it.contains(word)),
        "\"{word}\" is not marked as {kind}: {texts:?}"
    );
    Ok(())
}

#[test]
fn the_arabic_example_shows_who_reports_what_and_who_does_not() {
    browse(Opened::Served, async |page| {
        page.open_example("ar").await?;
        assert!(page.count("statement-row").await? >= 12, "{}", page.text().await?);
        let denial = row(page, "لا علاقة لنا من قريب").await?;
        let told: Vec<&str> = denial
            .iter()
            .filter(|it| !it.gap)
            .map(|it| it.outlet.as_str())
            .collect();
        for outlet in ["الميزان", "صوت المرفأ", "قناة الضفاف"] {
            assert!(told.contains(&outlet), "{outlet} reports it: {told:?}");
        }
        let silent = denial
            .iter()
            .find(|it| it.outlet == "وكالة أنباء نرجان")
            .expect("a cell for each outlet");
        assert!(silent.gap);
        assert_eq!(silent.words, "no match found");
        page.speak("ar").await?;
        page.until("[...document.querySelectorAll('.cell-gap')].some((it) => it.innerText.includes('لا مقابل'))")
            .await?;
        let denial = row(page, "لا علاقة لنا من قريب").await?;
        assert_eq!(
            denial.iter().find(|it| it.gap).map(|it| it.words.as_str()),
            Some("لا مقابل")
        );
        Ok(())
    });
}

#[test]
fn the_english_example_shows_who_reports_what_and_who_does_not() {
    browse(Opened::Served, async |page| {
        page.open_example("en").await?;
        assert!(page.count("statement-row").await? >= 10, "{}", page.text().await?);
        let chances = reported_by(page, "every person on that site").await?;
        for outlet in ["Velland Press Agency", "The Daily Beacon", "Ardle Valley Echo"] {
            assert!(
                chances.iter().any(|it| it == outlet),
                "{outlet} reports it: {chances:?}"
            );
        }
        assert!(!chances.iter().any(|it| it == "Commonweal"), "{chances:?}");
        let ransom = reported_by(page, "water to ransom").await?;
        for outlet in ["The Portmere Courier", "The Daily Beacon", "Commonweal"] {
            assert!(ransom.iter().any(|it| it == outlet), "{outlet} reports it: {ransom:?}");
        }
        Ok(())
    });
}

#[test]
fn an_opened_row_shows_each_wording_in_its_own_direction_whatever_the_interface() {
    browse(Opened::Served, async |page| {
        page.open_example("ar").await?;
        let wordings = open(page, "لا علاقة لنا من قريب").await?;
        assert!(wordings >= 3, "{wordings}");
        for interface in ["en", "ar"] {
            page.speak(interface).await?;
            page.until_there_are(wordings, "wording").await?;
            let flows = if interface == "ar" { "rtl" } else { "ltr" };
            page.until_equal("document.documentElement.dir", flows).await?;
            let directions =
                "[...document.querySelectorAll('.wording-text')].map((it) => getComputedStyle(it).direction)";
            assert_eq!(
                page.read(directions).await?,
                Value::from(vec!["rtl"; wordings]),
                "interface {interface}"
            );
        }
        Ok(())
    });
}

#[test]
fn marks_say_how_the_arabic_wordings_differ() {
    browse(Opened::Served, async |page| {
        page.open_example("ar").await?;
        open(page, "لا علاقة لنا من قريب").await?;
        assert_marked(page, "replaced", "الميناء").await?;
        assert_marked(page, "spelling", "فى").await?;
        page.click("screen-board").await?;
        open(page, "مرفأ رأس الغار عمل تخريبي").await?;
        assert_marked(page, "marks", "تَخريبيٌّ").await?;
        page.click("screen-board").await?;
        open(page, "يعبث بأمن المواطنين").await?;
        assert_marked(page, "added", "ولقمة عيشهم").await
    });
}

#[test]
fn marks_say_how_the_english_wordings_differ() {
    browse(Opened::Served, async |page| {
        page.open_example("en").await?;
        open(page, "force was used only as a last resort").await?;
        assert_marked(page, "attribution", "claimed").await?;
        page.click("screen-board").await?;
        open(page, "480,000 homes").await?;
        assert_marked(page, "number", "480,000").await
    });
}

#[test]
fn what_only_one_outlet_has_is_listed_under_it() {
    browse(Opened::Served, async |page| {
        for (language, outlet, only) in [("ar", "صوت المرفأ", "محميّة السلاحف"), ("en", "Commonweal", "a kettle")]
        {
            page.open_example(language).await?;
            let folded = ".only-here-outlet:not([open]) > summary";
            while page.read(&format!("document.querySelector('{folded}')")).await? != Value::Null {
                page.click_on(folded, 0).await?;
            }
            let texts = page
                .read("[...document.querySelectorAll('.only-here-outlet')].map((it) => it.innerText)")
                .await?;
            let texts: Vec<String> = texts.as_array().into_iter().flatten().map(string).collect();
            let having: Vec<&String> = texts.iter().filter(|it| it.contains(only)).collect();
            assert!(having.len() == 1 && having[0].starts_with(outlet), "{only}: {texts:?}");
        }
        Ok(())
    });
}

#[test]
fn page_furniture_is_set_aside_on_the_shelf_with_the_reason() {
    browse(Opened::Served, async |page| {
        page.open_example("en").await?;
        page.click("screen-shelf").await?;
        for card in 0..page.count("article-card").await? {
            page.click_on("[data-testid=paragraphs] summary", card).await?;
            // What is in it is built once the browser has unfolded it.
            page.until_equal("document.querySelectorAll('.paragraph-list').length", card + 1)
                .await?;
        }
        let aside = "[...document.querySelectorAll('.paragraph-list .furniture')].map((it) => it.textContent)";
        let aside = page.read(aside).await?;
        let aside: Vec<String> = aside.as_array().into_iter().flatten().map(string).collect();
        for (line, reason) in [
            ("Share this story", "asks to share or follow"),
            ("please support our journalism", "asks for money"),
            ("Drought orders extended", "related articles"),
            ("Photograph: Lena Marsh", "picture caption"),
            ("6 min read", "section name, tag, byline or date"),
        ] {
            assert!(
                aside.iter().any(|it| it.contains(line) && it.contains(reason)),
                "{line}: {reason}? {aside:?}"
            );
        }
        assert!(!aside.iter().any(|it| it.contains("graveyard")), "{aside:?}");
        Ok(())
    });
}
