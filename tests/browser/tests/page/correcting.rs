//! The reader's word wins: what the machine took wrongly is put right, listed, and taken back.

use browser_tests::{Choice, Opened, browse, browse_example};
use thirtyfour::prelude::*;

#[test]
fn the_board_shows_the_statements_that_hold_a_kind_of_change() {
    browse_example("en", async |page| {
        let all = page.count("statement-row").await?;
        page.select("filter-change", Choice::Words("number or date")).await?;
        page.until("location.hash.includes('change')").await?;
        // Once all statements have been looked at.
        let shown = page.count("statement-row").await?;
        assert!(
            0 < shown && shown < all,
            "{shown} of {all} statements hold a changed number"
        );
        page.open_statement(0).await?;
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
        assert_eq!(page.read(replaced).await?, 0);
        // The other statement keeps its mark.
        page.click("next-statement").await?;
        page.until(&format!("{replaced} > 0")).await?;
        page.click("previous-statement").await?;
        assert_eq!(page.read(replaced).await?, 0);
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
        let before = page.read(passages).await?.as_u64().unwrap_or_default();
        let longest = "[...document.querySelectorAll('.reading-body .passage')].sort((a, b) => \
             b.textContent.length - a.textContent.length)[0]";
        page.on(longest, "it => it.click()").await?;
        page.click("split-passage").await?;
        page.on(
            "document.querySelectorAll('[data-testid=split-before]')[4]",
            "it => it.click()",
        )
        .await?;
        page.until_equal(passages, before + 1).await?;
        // Joined again: the same as taking the decision back.
        page.click("decisions").await?;
        page.click("take-back").await?;
        page.until_equal(passages, before).await
    });
}

#[test]
fn two_passages_are_joined_and_the_page_undoes_it() {
    browse_example("en", async |page| {
        page.click("screen-reading").await?;
        page.until_there_are(2, "reading-column").await?;
        let passages = "document.querySelectorAll('.reading-body .passage').length";
        let before = page.read(passages).await?.as_u64().unwrap_or_default();
        let second = "[...document.querySelectorAll('.reading-body .passage')]\
             .find(it => it.previousElementSibling?.matches('.passage'))";
        page.on(second, "it => it.click()").await?;
        page.click("join-passages").await?;
        page.until_equal(passages, before - 1).await?;
        page.press(Key::Control + "z").await?;
        page.until_equal(passages, before).await
    });
}

#[test]
fn a_picked_passage_dragged_onto_another_articles_reports_the_same() {
    browse_example("en", async |page| {
        page.click("screen-reading").await?;
        page.until_there_are(2, "reading-column").await?;
        page.click_on(".reading-column:nth-of-type(1) .reading-body .passage", 0)
            .await?;
        let onto = ".reading-column:nth-of-type(2) .reading-body .passage-only";
        page.drag(".passage-picked[draggable=true]", (onto, 0), "true").await?;
        page.until_there_are(1, "decisions").await
    });
}

/// A cell with a wording.
const CELL: &str = ".cell:not(.cell-gap)";

#[test]
fn a_cell_dragged_onto_another_row_joins_that_statement() {
    browse_example("en", async |page| {
        let rows = page.count("statement-row").await?;
        let carried = "document.querySelector('[data-testid=moving]')";
        page.drag(CELL, ("[data-testid=open-statement]", 1), carried).await?;
        page.until_there_are(1, "decisions").await?;
        page.until_there_are(0, "moving").await?;
        let after = page.count("statement-row").await?;
        assert!(after <= rows, "{rows} statements, then {after}");
        page.press(Key::Control + "z").await?;
        page.until_there_are(0, "decisions").await
    });
}

#[test]
fn a_cell_is_carried_to_another_row_and_out_of_its_row_by_key() {
    browse_example("en", async |page| {
        let cell = format!("document.querySelector('{CELL}')");
        page.on(&cell, "it => it.focus()").await?;
        page.press("m").await?;
        page.until_shown("moving").await?;
        page.on(
            "document.querySelectorAll('[data-testid=open-statement]')[2]",
            "it => it.focus()",
        )
        .await?;
        page.press("m").await?;
        page.until_there_are(0, "moving").await?;
        page.until_there_are(1, "decisions").await?;
        page.press(Key::Control + "z").await?;
        page.until_there_are(0, "decisions").await?;
        page.on(&cell, "it => it.focus()").await?;
        page.press("x").await?;
        page.until_there_are(1, "decisions").await
    });
}

#[test]
fn a_digit_puts_an_outlet_out_of_sight_and_back() {
    browse_example("en", async |page| {
        let seen = "[...document.querySelectorAll('.board-outlet')].filter(it => it.checkVisibility()).length";
        let all = page.read(seen).await?.as_u64().unwrap_or_default();
        page.press("2").await?;
        page.until_equal(seen, all - 1).await?;
        page.until_shown("hidden-outlets").await?;
        page.open_statement(0).await?;
        page.until("!document.querySelector('.wording[data-article=\"1\"]')?.checkVisibility()")
            .await?;
        page.click("show-outlets").await?;
        page.until_there_are(0, "hidden-outlets").await
    });
}
