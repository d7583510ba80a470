//! The reader's word wins: what the machine took wrongly is put right, listed, and taken back.

use browser_tests::{Opened, Page, Result, browse, browse_example};
use thirtyfour::components::SelectElement;
use thirtyfour::prelude::*;

#[test]
fn the_board_shows_the_statements_that_hold_a_kind_of_change() {
    browse_example("en", async |page| {
        let all = page.all("statement-row").await?.len();
        let filter = page.first("filter-change").await?;
        SelectElement::new(&filter)
            .await?
            .select_by_exact_text("number or date")
            .await?;
        page.until("location.hash.includes('change')").await?;
        page.until_there_are(0, "looking").await?;
        page.until("document.querySelector('[data-testid=statement-row]')")
            .await?;
        let shown = page.all("statement-row").await?.len();
        assert!(shown < all, "{shown} of {all} statements hold a changed number");
        page.click("open-statement").await?;
        page.until("document.querySelector('.wordings [data-testid=mark-number]')")
            .await
    });
}

#[test]
fn words_can_mean_the_same_in_one_statement_alone() {
    let index = r#"[{"file": "one.txt", "outlet": "First Post"}, {"file": "two.txt", "outlet": "Second Post"}]"#;
    let one = "The ferry to Tarn Island will sail again from 3 June, the harbour office said.\n\n\
         The ferry needs a crew of eleven sailors for the winter crossing to Tarn Island.\n";
    let two = "The boat to Tarn Island will sail again from 3 June, the harbour office said.\n\n\
         The boat needs a crew of eleven sailors for the winter crossing to Tarn Island.\n";
    let files = vec![
        ("articles/index.json", index.into()),
        ("articles/one.txt", one.into()),
        ("articles/two.txt", two.into()),
    ];
    browse(Opened::ServedWith(files), async |page| {
        page.until_compared().await?;
        page.click("open-statement").await?;
        let replaced = "document.querySelectorAll('.wordings [data-testid=mark-replaced]').length";
        page.until(&format!("{replaced} > 0")).await?;
        page.click("next-change").await?;
        page.click("same-meaning-here").await?;
        page.until(&format!("{replaced} === 0")).await?;
        // The other statement keeps its mark.
        page.click("next-statement").await?;
        page.until(&format!("{replaced} > 0")).await?;
        page.click("previous-statement").await?;
        page.until(&format!("{replaced} === 0")).await?;
        page.click("decisions").await?;
        page.click("take-back").await?;
        page.until(&format!("{replaced} > 0")).await?;
        page.until_there_are(0, "decisions").await
    });
}

#[test]
fn a_passage_is_split_at_a_word_and_joined_again() {
    browse_example("en", async |page| {
        page.click("screen-reading").await?;
        page.until_there_are(2, "reading-column").await?;
        let passages = "document.querySelectorAll('.reading-body .passage').length";
        let before = page
            .run(&format!("return {passages}"))
            .await?
            .as_u64()
            .unwrap_or_default();
        let longest = "[...document.querySelectorAll('.reading-body .passage')].sort((a, b) => \
             b.textContent.length - a.textContent.length)[0]";
        page.run(&format!("{longest}.click()")).await?;
        page.click("split-passage").await?;
        page.run("document.querySelectorAll('[data-testid=split-before]')[4].click()")
            .await?;
        page.until(&format!("{passages} === {before} + 1")).await?;
        // Joined again: the same as taking the decision back.
        page.click("decisions").await?;
        page.click("take-back").await?;
        page.until(&format!("{passages} === {before}")).await
    });
}

#[test]
fn two_passages_are_joined_and_the_page_undoes_it() {
    browse_example("en", async |page| {
        page.click("screen-reading").await?;
        page.until_there_are(2, "reading-column").await?;
        let passages = "document.querySelectorAll('.reading-body .passage').length";
        let before = page
            .run(&format!("return {passages}"))
            .await?
            .as_u64()
            .unwrap_or_default();
        let second = "[...document.querySelectorAll('.reading-body .passage')]\
             .find(it => it.previousElementSibling?.matches('.passage'))";
        page.run(&format!("{second}.click()")).await?;
        page.click("join-passages").await?;
        page.until(&format!("{passages} === {before} - 1")).await?;
        page.press(Key::Control + "z").await?;
        page.until(&format!("{passages} === {before}")).await
    });
}

#[test]
fn a_picked_passage_dragged_onto_another_articles_reports_the_same() {
    browse_example("en", async |page| {
        page.click("screen-reading").await?;
        page.until_there_are(2, "reading-column").await?;
        let from = page
            .browser
            .find(By::Css(".reading-column:nth-of-type(1) .reading-body .passage"));
        let onto = page
            .browser
            .find(By::Css(".reading-column:nth-of-type(2) .reading-body .passage-only"));
        let (from, onto) = (from.await?, onto.await?);
        from.click().await?;
        page.until("document.querySelector('.passage-picked[draggable=true]')")
            .await?;
        onto.scroll_into_view().await?;
        let hold = page.browser.action_chain().click_and_hold_element(&from);
        hold.move_by_offset(3, 3)
            .move_to_element_center(&onto)
            .move_by_offset(2, 0)
            .release()
            .perform()
            .await?;
        page.until_there_are(1, "decisions").await
    });
}

/// How many outlets report the statement in each row, from the top.
const REPORTERS: &str = "[...document.querySelectorAll('[data-testid=statement-row]')]\
     .map(row => row.querySelectorAll('.cell:not(.cell-gap)').length)";

#[test]
fn a_cell_dragged_onto_another_row_joins_that_statement() {
    browse_example("en", async |page| {
        let rows = page.all("statement-row").await?.len();
        let (cell, onto) = (cell(page, 0).await?, page.all("open-statement").await?.remove(1));
        let hold = page.browser.action_chain().click_and_hold_element(&cell);
        hold.move_by_offset(0, 12)
            .move_to_element_center(&onto)
            .move_by_offset(2, 2)
            .release()
            .perform()
            .await?;
        page.until_there_are(1, "decisions").await?;
        page.until_there_are(0, "carrying").await?;
        page.until(&format!("{REPORTERS}.length <= {rows}")).await?;
        page.press(Key::Control + "z").await?;
        page.until_there_are(0, "decisions").await
    });
}

#[test]
fn a_cell_is_carried_to_another_row_and_out_of_its_row_by_key() {
    browse_example("en", async |page| {
        let first = cell(page, 0).await?;
        page.run("document.querySelector('.cell:not(.cell-gap)').focus()")
            .await?;
        first.send_keys("m").await?;
        page.first("carrying").await?;
        page.run("document.querySelectorAll('[data-testid=open-statement]')[2].focus()")
            .await?;
        let onto = page.browser.active_element().await?;
        onto.send_keys("m").await?;
        page.until_there_are(0, "carrying").await?;
        page.until_there_are(1, "decisions").await?;
        page.press(Key::Control + "z").await?;
        page.until_there_are(0, "decisions").await?;
        page.run("document.querySelector('.cell:not(.cell-gap)').focus()")
            .await?;
        page.press("x").await?;
        page.until_there_are(1, "decisions").await
    });
}

#[test]
fn a_digit_puts_an_outlet_out_of_sight_and_back() {
    browse_example("en", async |page| {
        let seen = "[...document.querySelectorAll('.board-outlet')].filter(it => it.checkVisibility()).length";
        let all = page.run(&format!("return {seen}")).await?.as_u64().unwrap_or_default();
        page.press("2").await?;
        page.until(&format!("{seen} === {all} - 1")).await?;
        page.first("out-of-sight").await?;
        page.click("open-statement").await?;
        page.until_wordings_are_shown().await?;
        page.until("!document.querySelector('.wording[data-article=\"1\"]')?.checkVisibility()")
            .await?;
        page.click("all-in-sight").await?;
        page.until_there_are(0, "out-of-sight").await
    });
}

/// The first cell with a wording in the row `row`.
async fn cell(page: &Page, row: usize) -> Result<WebElement> {
    let row = page.all("statement-row").await?.remove(row);
    row.find(By::Css(".cell:not(.cell-gap)")).await
}
