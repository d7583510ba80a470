//! What the reader chooses takes effect at once, and stays chosen.

use browser_tests::{Choice, Page, Result, browse_example, own_folder};
use thirtyfour::prelude::*;

#[test]
fn filters_narrow_the_board_and_show_all_opens_it_again() {
    browse_example("en", async |page| {
        let all = page.count("statement-row").await?;
        for filter in ["filter", "filter-speaker", "filter-kind"] {
            page.select(filter, Choice::Number(1)).await?;
            let rows = "document.querySelectorAll('[data-testid=statement-row]').length";
            page.until(&format!("{rows} < {all} && location.hash.includes('filter')"))
                .await?;
            page.click("show-all").await?;
            page.until_equal(rows, all).await?;
        }
        Ok(())
    });
}

#[test]
fn two_statements_are_merged_and_stay_so_under_other_settings_and_with_another_article() {
    browse_example("en", async |page| {
        page.open_statement(0).await?;
        page.click("correct").await?;
        page.select("merge-with", Choice::Number(2)).await?;
        page.click("merge").await?;
        page.click("decisions").await?;
        let decisions = page.count("decision").await?;
        assert!(decisions > 0);
        page.press("s").await?;
        page.press_in("strictness", Key::End).await?;
        page.until("location.hash.includes('strict=95')").await?;
        page.press(Key::Escape).await?;
        page.click("screen-shelf").await?;
        page.fill(
            "paste-box",
            "The ferry sails again\nThe harbour office said the ferry to Tarn sails again on Monday.",
        )
        .await?;
        page.click("paste-add").await?;
        page.until_there_are(6, "article-card").await?;
        page.until_compared().await?;
        page.click("decisions").await?;
        page.until_there_are(decisions, "decision").await
    });
}

#[test]
fn a_link_that_the_reader_judged_says_so() {
    browse_example("en", async |page| {
        page.open_statement(0).await?;
        page.click("why").await?;
        page.click("link-right").await?;
        page.until("document.querySelector('[data-testid=why] .badge')").await?;
        page.until("document.querySelector('[data-testid=link-right][aria-pressed=true]')")
            .await?;
        page.until_shown("decisions").await
    });
}

#[test]
fn the_list_of_equivalents_is_written_and_imported() {
    let folder = own_folder("equivalents");
    let list = folder.join("list.txt");
    std::fs::write(&list, "dam = barrage\nno line of a list\n").expect("a file");
    browse_example("en", async |page| {
        page.press("s").await?;
        page.fill("equivalents", "police = officers").await?;
        page.on("document.activeElement", "it => it.blur()").await?;
        page.give("equivalents-input", std::slice::from_ref(&list)).await?;
        page.until("document.querySelector('[data-testid=equivalents]').value.includes('barrage')")
            .await?;
        page.press(Key::Escape).await?;
        page.until_said("notice", "Line 2").await?;
        page.press(Key::Control + "z").await?;
        page.press("s").await?;
        page.until("document.querySelector('[data-testid=equivalents]').value.includes('officers')")
            .await
    });
}

#[test]
fn several_outlets_are_renamed_at_once() {
    browse_example("en", async |page| {
        page.click("screen-shelf").await?;
        page.click("rename").await?;
        page.fill("rename-names", "North\nSouth\n\nEast\n").await?;
        page.click("rename-apply").await?;
        page.click("screen-board").await?;
        page.until_equal(
            "[...document.querySelectorAll('.board-outlet bdi')].map(it => it.textContent).join()",
            "North,South,The Daily Beacon,East,Commonweal",
        )
        .await
    });
}

#[test]
fn columns_scroll_together_until_they_are_unlocked() {
    browse_example("en", async |page| {
        page.click("screen-reading").await?;
        page.until_there_are(2, "reading-column").await?;
        let [first, second] =
            [0, 1].map(|it| format!("document.querySelectorAll('[data-testid=reading-column]')[{it}].scrollTop"));
        wheel(page, &format!("{second} > 0")).await?;
        page.on("document.querySelector('[data-testid=lock]')", "it => it.click()")
            .await?;
        page.on(
            "document.querySelectorAll('[data-testid=reading-column]')[1]",
            "it => it.scrollTo(0, 0)",
        )
        .await?;
        let before = page.read(&first).await?;
        wheel(page, &format!("{first} > {before} + 100")).await?;
        assert_eq!(page.read(&second).await?, 0);
        Ok(())
    });
}

/// Turns the wheel over the first column; again where the JavaScript `moved` does not come to hold, because a turn may
/// get lost while a browser is busy.
async fn wheel(page: &Page, moved: &str) -> Result {
    for _ in 0..8 {
        let place = page
            .read(
                "(({ left, top }) => [left + 40, top + 120])\
                 (document.querySelector('[data-testid=reading-column]').getBoundingClientRect())",
            )
            .await?;
        for (kind, down) in [("mouseMoved", 0), ("mouseWheel", 400)] {
            let event = serde_json::json!({
                "type": kind, "x": place[0], "y": place[1], "deltaX": 0, "deltaY": down
            });
            page.devtools("Input.dispatchMouseEvent", event).await?;
        }
        if page.soon(moved).await? {
            return Ok(());
        }
    }
    panic!("the wheel was turned in vain for: {moved}");
}
