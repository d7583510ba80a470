//! What the reader chooses takes effect at once, and stays chosen.

use browser_tests::{Page, Result, browse_example, own_folder};
use thirtyfour::components::SelectElement;
use thirtyfour::prelude::*;

#[test]
fn filters_narrow_the_board_and_show_all_opens_it_again() {
    browse_example("en", async |page| {
        let all = page.all("statement-row").await?.len();
        for filter in ["filter", "filter-speaker", "filter-kind"] {
            let select = page.first(filter).await?;
            SelectElement::new(&select).await?.select_by_index(1).await?;
            let rows = "document.querySelectorAll('[data-testid=statement-row]').length";
            page.until(&format!("{rows} < {all} && location.hash.includes('filter')"))
                .await?;
            page.click("show-all").await?;
            page.until(&format!("{rows} === {all}")).await?;
        }
        Ok(())
    });
}

#[test]
fn two_statements_are_merged_and_stay_so_under_other_settings_and_with_another_article() {
    browse_example("en", async |page| {
        page.click("open-statement").await?;
        page.until_wordings_are_shown().await?;
        page.click("correct").await?;
        let other = page.first("merge-with").await?;
        SelectElement::new(&other).await?.select_by_index(2).await?;
        page.click("merge").await?;
        page.first("decisions").await?;
        page.click("decisions").await?;
        let decisions = page.all("decision").await?.len();
        page.press("s").await?;
        let strictness = page.first("strictness").await?;
        strictness.send_keys(Key::End + String::new()).await?;
        page.press(Key::Escape).await?;
        page.click("screen-shelf").await?;
        page.first("paste-box")
            .await?
            .send_keys("The ferry sails again\nThe harbour office said the ferry to Tarn sails again on Monday.")
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
        page.click("open-statement").await?;
        page.until_wordings_are_shown().await?;
        page.click("why").await?;
        page.click("link-right").await?;
        page.until("document.querySelector('[data-testid=why] .badge')").await?;
        page.until("document.querySelector('[data-testid=link-right][aria-pressed=true]')")
            .await?;
        page.first("decisions").await.map(drop)
    });
}

#[test]
fn the_list_of_equivalents_is_written_and_imported() {
    let folder = own_folder("equivalents");
    let list = folder.join("list.txt");
    std::fs::write(&list, "dam = barrage\nno line of a list\n").expect("a file");
    browse_example("en", async |page| {
        page.press("s").await?;
        let field = page.first("equivalents").await?;
        field.clear().await?;
        field.send_keys("police = officers").await?;
        page.run("document.activeElement.blur()").await?;
        let input = page.browser.query(By::Testid("equivalents-input")).first().await?;
        input.send_keys(list.to_string_lossy().into_owned()).await?;
        page.until("document.querySelector('[data-testid=equivalents]').value.includes('barrage')")
            .await?;
        page.press(Key::Escape).await?;
        let told = page.first("notice").await?.text().await?;
        assert!(told.contains("Line 2"), "{told}");
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
        let names = page.first("rename-names").await?;
        names.clear().await?;
        names.send_keys("North\nSouth\n\nEast\n").await?;
        page.click("rename-apply").await?;
        page.click("screen-board").await?;
        page.until(
            "[...document.querySelectorAll('.board-outlet bdi')].map(it => it.textContent).join() \
             === 'North,South,The Daily Beacon,East,Commonweal'",
        )
        .await
    });
}

#[test]
fn columns_scroll_together_until_they_are_unlocked() {
    browse_example("en", async |page| {
        page.click("screen-reading").await?;
        page.until_there_are(2, "reading-column").await?;
        let second = "document.querySelectorAll('[data-testid=reading-column]')[1].scrollTop";
        wheel(page, 400).await?;
        page.until(&format!("{second} > 0")).await?;
        page.browser.query(By::Testid("lock")).first().await?;
        page.run("document.querySelector('[data-testid=lock]').click()").await?;
        page.run("document.querySelectorAll('[data-testid=reading-column]')[1].scrollTo(0, 0)")
            .await?;
        let first = "document.querySelectorAll('[data-testid=reading-column]')[0].scrollTop";
        wheel(page, 300).await?;
        page.until(&format!("{first} > 500")).await?;
        assert_eq!(page.run(&format!("return {second}")).await?, 0);
        Ok(())
    });
}

/// Turns the wheel over the first column.
async fn wheel(page: &Page, down: i64) -> Result {
    let place = page
        .run(
            "const it = document.querySelector('[data-testid=reading-column]').getBoundingClientRect(); \
              return [it.left + 40, it.top + 120]",
        )
        .await?;
    for (kind, down) in [("mouseMoved", 0), ("mouseWheel", down)] {
        let event = serde_json::json!({
            "type": kind, "x": place[0], "y": place[1], "deltaX": 0, "deltaY": down
        });
        page.devtools("Input.dispatchMouseEvent", event).await?;
    }
    Ok(())
}
