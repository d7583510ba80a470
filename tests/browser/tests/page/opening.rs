//! What a reader finds who opens a screen: the focus at its beginning, the screen that the address names, marks that say
//! something.

use browser_tests::browse_example;
use serde_json::json;

#[test]
fn the_heading_of_a_screen_that_is_opened_has_the_focus() {
    browse_example("en", async |page| {
        page.open_statement(0).await?;
        page.until_equal("document.activeElement.id", "statement-title").await?;
        // A step keeps the focus where the next step begins.
        page.click("next-statement").await?;
        page.until("location.hash.startsWith('#/statement/1')").await?;
        page.until_wordings_are_shown().await?;
        page.until_equal("document.activeElement.dataset.testid", "next-statement")
            .await?;
        page.click("screen-reading").await?;
        page.until("document.activeElement === document.querySelector('.reading h1')")
            .await?;
        page.click("screen-board").await?;
        page.until("document.activeElement === document.querySelector('.board h1')")
            .await
    });
}

#[test]
fn an_address_written_by_hand_leads_to_its_screen_or_says_why_not() {
    browse_example("en", async |page| {
        page.open_statement(0).await?;
        page.run("location.hash = '#/statement/999'").await?;
        page.until_shown("unshowable").await?;
        page.until_there_are(0, "statement").await?;
        page.run("location.hash = '#/statement/1'").await?;
        page.until_wordings_are_shown().await?;
        page.until_there_are(0, "unshowable").await?;
        page.run("location.hash = '#/board'").await?;
        page.until("document.querySelector('.board [data-testid=statement-row]')")
            .await?;
        page.until_there_are(0, "statement").await
    });
}

#[test]
fn no_mark_says_that_words_stand_instead_of_themselves_and_the_counts_agree() {
    browse_example("ar", async |page| {
        page.speak("en").await?;
        for statement in 0..page.count("statement-row").await? {
            page.run(&format!("location.hash = '#/statement/{statement}'")).await?;
            page.until_wordings_are_shown().await?;
            let text =
                "(it => [...it.childNodes].filter(it => it.className !== 'aloud').map(it => it.textContent).join(''))";
            let same = format!(
                "[...document.querySelectorAll('.wordings .mark')].filter(it => \
                 it.title.endsWith(`instead of ${{{text}(it)}}:`)).map(it => it.title)"
            );
            assert_eq!(page.read(&same).await?, json!([]), "statement {statement}");
            let all = "document.querySelectorAll('.wordings .mark').length";
            let counted =
                "[...document.querySelectorAll('.legend .count')].map(it => +it.textContent).reduce((a, b) => a + b)";
            page.until(&format!("{all} === {counted}")).await?;
            page.until(&format!(
                "{all} === parseInt(document.querySelector('[data-testid=marks]').textContent)"
            ))
            .await?;
        }
        Ok(())
    });
}
