//! The shelf, the address bar, the keys and the interface's language, as a person uses them.

use browser_tests::{Opened, Page, Result, browse, own_folder};
use serde_json::json;
use thirtyfour::prelude::*;

#[test]
fn an_article_removed_comes_back_by_the_message_and_by_key() {
    browse(Opened::Served, async |page| {
        let before = shelf(page, "en").await?;
        page.click("remove").await?;
        page.until_there_are(4, "article-card").await?;
        page.click("notice-offer").await?;
        page.until_there_are(5, "article-card").await?;
        assert_eq!(outlets(page).await?, before);
        page.click("remove").await?;
        page.until_there_are(4, "article-card").await?;
        press(page, "KeyZ", "z", CONTROL).await?;
        page.until_there_are(5, "article-card").await?;
        press(page, "KeyY", "y", CONTROL).await?;
        page.until_there_are(4, "article-card").await
    });
}

#[test]
fn articles_change_places_and_names() {
    browse(Opened::Served, async |page| {
        let before = shelf(page, "ar").await?;
        page.click("later").await?;
        let after = outlets(page).await?;
        assert_eq!([&after[0], &after[1]], [&before[1], &before[0]]);
        page.click("rename").await?;
        page.fill("rename-names", "الأولى\n\nالثالثة").await?;
        page.click("rename-apply").await?;
        assert_eq!(outlets(page).await?[..3], ["الأولى", after[1].as_str(), "الثالثة"]);
        Ok(())
    });
}

#[test]
fn hidden_names_are_hidden_on_every_screen_and_back_shows_them() {
    browse(Opened::Served, async |page| {
        let names = shelf(page, "en").await?;
        page.click("mask").await?;
        page.click("screen-board").await?;
        page.until_shown("statement-row").await?;
        page.until_at_rest().await?;
        let board = page.text().await?;
        assert!(names.iter().all(|name| !board.contains(name)), "{board}");
        assert!(page.read("location.hash").await?.to_string().contains("masked"));
        page.browser.back().await?;
        page.until_there_are(5, "article-card").await?;
        page.click("mask").await?;
        page.click("screen-board").await?;
        page.until(&format!("document.body.innerText.includes({})", json!(names[0])))
            .await
    });
}

#[test]
fn a_paragraph_set_aside_by_the_reader_says_so() {
    browse(Opened::Served, async |page| {
        shelf(page, "en").await?;
        page.click_on("[data-testid=paragraphs] summary", 0).await?;
        let text = page
            .eventually(
                "document.querySelector('.paragraph-list input:checked').closest('li').querySelector('p').innerText",
                serde_json::Value::is_string,
            )
            .await?;
        page.click_on(".paragraph-list input:checked", 0).await?;
        page.until(&format!(
            "[...document.querySelectorAll('.paragraph-list .furniture')].some((it) => it.innerText.endsWith({text}) && it.innerText.includes('you set it aside'))"
        ))
        .await
    });
}

#[test]
fn keys_work_on_an_arabic_keyboard_and_rest_while_the_reader_types() {
    browse(Opened::Served, async |page| {
        shelf(page, "ar").await?;
        press(page, "KeyL", "م", 0).await?;
        page.until_shown("statement-row").await?;
        press(page, "KeyA", "ش", 0).await?;
        page.until_there_are(5, "article-card").await?;
        page.fill("paste-box", "l").await?;
        assert_eq!(page.count("article-card").await?, 5, "a letter typed is no command");
        page.on("document.activeElement", "it => it.blur()").await?;
        press(page, "Slash", "؟", SHIFT).await?;
        page.until("document.querySelector('dialog.keys[open]')").await?;
        press(page, "Escape", "Escape", 0).await?;
        page.until("!document.querySelector('dialog[open]')").await
    });
}

#[test]
fn stricter_matching_shows_what_it_costs() {
    browse(Opened::Served, async |page| {
        shelf(page, "en").await?;
        press(page, "KeyS", "s", 0).await?;
        page.press_in("strictness", Key::End).await?;
        page.until("document.querySelector('[data-testid=\"strictness-effect\"]').innerText.startsWith('Before:')")
            .await?;
        page.until("location.hash.includes('strict=95')").await
    });
}

#[test]
fn the_language_chosen_is_spoken_everywhere_and_kept() {
    browse(Opened::Served, async |page| {
        shelf(page, "en").await?;
        page.speak("ar").await?;
        page.until_there_are(5, "article-card").await?;
        assert_eq!(page.direction("html").await?, "rtl");
        page.until("document.activeElement.id === 'language'").await?;
        page.reload().await?;
        page.until("document.documentElement.lang === 'ar'").await
    });
}

#[test]
fn nothing_is_said_outside_the_catalogue() {
    browse(Opened::Served, async |page| {
        page.run("location.hash = '#/?lang=en-XB'").await?;
        page.until("document.documentElement.lang === 'en-XB'").await?;
        page.click("example-en").await?;
        page.until_compared().await?;
        for screen in ["shelf", "board", "statement", "reading"] {
            page.click(&format!("screen-{screen}")).await?;
            page.until(&format!(
                "location.hash.startsWith('#/{}')",
                if screen == "shelf" { "" } else { screen }
            ))
            .await?;
            assert_eq!(page.read(UNTRANSLATED).await?, json!([]), "{screen}");
        }
        Ok(())
    });
}

/// Texts with letters that stand outside the pseudo-language's brackets, and are neither an article's nor a name.
const UNTRANSLATED: &str = r#"(() => {
    const loose = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const { data, parentElement: parent } = walker.currentNode;
        const own = parent.closest("bdi, ins, del, mark, kbd, option, noscript, script, dialog, [dir]:not(html), [lang]:not(html)");
        if (!own && /\p{L}/u.test(data) && !/[⟦⟧]/.test(data)) loose.push(data);
    }
    return loose;
})()"#;

const CONTROL: u8 = 2;
const SHIFT: u8 = 8;

/// Opens the exercise in `language` on the shelf; gives its outlets.
async fn shelf(page: &Page, language: &str) -> Result<Vec<String>> {
    page.speak(language).await?;
    page.open_example(language).await?;
    page.click("screen-shelf").await?;
    page.until_there_are(5, "article-card").await?;
    outlets(page).await
}

/// The outlets as the cards have them.
async fn outlets(page: &Page) -> Result<Vec<String>> {
    let names = page
        .read("[...document.querySelectorAll('.card-outlet input')].map((it) => it.value)")
        .await?;
    Ok(serde_json::from_value(names)?)
}

/// Presses the key at the place `code`, which writes `key` on this keyboard.
async fn press(page: &Page, code: &str, key: &str, modifiers: u8) -> Result {
    page.until_at_rest().await?;
    for kind in ["rawKeyDown", "keyUp"] {
        // The browser's own windows close on the key's number.
        let number = if code == "Escape" { 27 } else { 0 };
        let event = json!({
            "type": kind, "code": code, "key": key, "modifiers": modifiers, "windowsVirtualKeyCode": number
        });
        page.devtools("Input.dispatchKeyEvent", event).await?;
    }
    Ok(())
}

#[test]
fn a_dropped_folder_is_read_or_the_reader_is_told_another_way() {
    let folder = own_folder("dropped");
    std::fs::write(
        folder.join("one.txt"),
        "The ferry sails again, the harbour office said.\n",
    )
    .expect("a file");
    std::fs::write(
        folder.join("two.txt"),
        "The harbour office said the ferry sails again.\n",
    )
    .expect("a file");
    browse(Opened::Served, async |page| {
        page.drop(std::slice::from_ref(&folder)).await?;
        page.until_there_are(2, "article-card").await
    });
    // From a disk Chromium names the files of a folder and gives none.
    browse(Opened::SingleFile, async |page| {
        page.speak("en").await?;
        page.drop(std::slice::from_ref(&folder)).await?;
        page.until_said("notice", "Open a folder").await.map(drop)
    });
}
