//! The main job on the shipped examples, as in the single file so in the folder: same statements found, wordings
//! side by side, changes marked, each text in its own direction.

use browser_tests::{Opened, Page, Result, browse};

#[test]
fn the_arabic_example_is_compared() {
    browse(Opened::Served, async |page| {
        page.speak("ar").await?;
        the_example_is_compared(page, "ar", "rtl").await
    });
}

#[test]
fn the_english_example_is_compared() {
    browse(Opened::Served, async |page| {
        page.speak("en").await?;
        the_example_is_compared(page, "en", "ltr").await
    });
}

#[test]
fn an_english_text_runs_left_to_right_in_the_arabic_interface() {
    browse(Opened::Served, async |page| {
        page.speak("ar").await?;
        page.open_example("en").await?;
        page.open_statement(0).await?;
        assert_eq!(page.direction("html").await?, "rtl");
        assert_eq!(
            page.direction("[data-testid='wording'] .wording-text, tr[data-testid='wording']")
                .await?,
            "ltr"
        );
        Ok(())
    });
}

#[test]
fn an_arabic_text_runs_right_to_left_in_the_english_interface() {
    browse(Opened::Served, async |page| {
        page.speak("en").await?;
        page.open_example("ar").await?;
        page.open_statement(0).await?;
        assert_eq!(page.direction("html").await?, "ltr");
        assert_eq!(
            page.direction("[data-testid='wording'] .wording-text, tr[data-testid='wording']")
                .await?,
            "rtl"
        );
        Ok(())
    });
}

async fn the_example_is_compared(page: &mut Page, language: &str, direction: &str) -> Result {
    page.open_example(language).await?;
    let rows = page.count("statement-row").await?;
    assert!(rows >= 8, "{rows} statements of an event that five outlets report");
    let cells = page.count("cell").await?;
    assert_eq!(cells, rows * 5, "a cell for each outlet in each row");
    page.open_statement(0).await?;
    assert!(page.count("wording").await? >= 2, "wordings of two outlets or more");
    let marks = page
        .read("document.querySelectorAll('[data-testid^=\"mark-\"]').length")
        .await?;
    assert!(marks.as_u64() > Some(0), "changes are marked");
    assert_eq!(page.direction("html").await?, direction);
    assert_eq!(
        page.direction("[data-testid='wording'] .wording-text, tr[data-testid='wording']")
            .await?,
        direction
    );
    Ok(())
}
