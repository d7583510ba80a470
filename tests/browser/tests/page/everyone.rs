//! How the screens hold up for everyone: in forced colours, enlarged, on a telephone, without motion and on paper.

use browser_tests::{Page, Result, browse_example};
use serde_json::{Value, json};

/// The screens, by what leads to them from the board of an example.
const SCREENS: [&str; 6] = ["shelf", "board", "statement", "columns", "heat", "reading"];

#[test]
fn kinds_of_change_are_told_apart_without_colour() {
    browse_example("en", async |page| {
        show(page, "statement").await?;
        page.media("", &[("forced-colors", "active")]).await?;
        let drawn = "[...document.querySelectorAll('.legend-switch > .mark')].map(mark => { \
             const { textDecorationLine, textDecorationStyle } = getComputedStyle(mark); \
             return [textDecorationLine, textDecorationStyle, getComputedStyle(mark, '::before').content].join() })";
        let all = page.read(&format!("{drawn}.length")).await?;
        let different = page.read(&format!("new Set({drawn}).size")).await?;
        assert_eq!((all.as_u64(), different), (Some(14), all), "line, its style, sign");
        Ok(())
    });
}

#[test]
fn forced_colours_leave_every_swatch_its_border_and_its_length() {
    browse_example("en", async |page| {
        page.media("", &[("forced-colors", "active")]).await?;
        let style = async |of: &str, part: &str, what: &str| {
            page.read(&format!(
                "getComputedStyle(document.querySelector('{of}'), '{part}').{what}"
            ))
            .await
        };
        assert_eq!(style(".cell-gap", "", "borderTopStyle").await?, "dashed");
        assert_eq!(style(".cell:not(.cell-gap)", "", "borderTopStyle").await?, "solid");
        assert_ne!(
            style(".cell:not(.cell-gap)", "::after", "backgroundImage").await?,
            "none"
        );
        assert_ne!(
            style(".tick-only", "", "fill").await?,
            style(".tick:not(.tick-only)", "", "fill").await?
        );
        show(page, "heat").await?;
        let heats = "new Set([...document.querySelectorAll('.heat')].map(it => it.className)).size === \
             new Set([...document.querySelectorAll('.heat')].map(it => getComputedStyle(it).textDecorationThickness)).size";
        page.until(heats).await
    });
}

#[test]
fn nothing_moves_for_who_asked_for_that() {
    browse_example("en", async |page| {
        page.media("", &[("prefers-reduced-motion", "reduce")]).await?;
        for screen in SCREENS {
            show(page, screen).await?;
            let moving = page
                .read(
                    "[...document.querySelectorAll('*')].filter(it => { \
                     const { animationName, transitionProperty, scrollBehavior } = getComputedStyle(it); \
                     return animationName !== 'none' || transitionProperty !== 'none' || scrollBehavior !== 'auto' \
                     }).length",
                )
                .await?;
            assert_eq!(moving, 0, "{screen}");
        }
        Ok(())
    });
}

#[test]
fn no_screen_is_wider_than_the_window() {
    for language in ["ar", "en"] {
        browse_example(language, async |page| {
            // 1280 enlarged twice, a telephone, a sheet of A4.
            for (width, medium) in [(640, ""), (380, ""), (680, "print")] {
                page.be_wide(width).await?;
                page.media(medium, &[]).await?;
                for screen in SCREENS {
                    page.media("", &[]).await?;
                    show(page, screen).await?;
                    page.media(medium, &[]).await?;
                    let over = page.read(OVER).await?;
                    assert_eq!(over, json!([]), "{screen} in {language}, {width} wide, {medium}");
                }
            }
            Ok(())
        });
    }
}

/// What reaches past the window, and what hides a part of its text.
const OVER: &str = "(() => {
    const scrolls = (it) => it && it !== document.documentElement
        && (['auto', 'scroll'].includes(getComputedStyle(it).overflowX) || scrolls(it.parentElement));
    const aside = (it) => it.closest('.aloud, .visually-hidden, .skip, dialog, svg, option, thead')
        || getComputedStyle(it).visibility === 'hidden';
    return [...document.querySelectorAll('body *')].filter(it => {
        const { left, right, width } = it.getBoundingClientRect();
        if (!width || aside(it) || scrolls(it.parentElement)) return false;
        const cut = getComputedStyle(it).overflowX === 'hidden' && it.scrollWidth > it.clientWidth + 1;
        return left < -1 || right > innerWidth + 1 || cut;
    }).slice(0, 5).map(it => `${it.tagName}.${it.className} ${it.textContent.slice(0, 40)}`);
})()";

#[test]
fn a_telephone_shows_one_article_at_a_time_and_the_next_a_swipe_away() {
    for language in ["ar", "en"] {
        browse_example(language, async |page| {
            page.be_wide(380).await?;
            show(page, "reading").await?;
            let narrowest = page
                .read("Math.min(...[...document.querySelectorAll('.reading-column')].map(it => it.clientWidth))")
                .await?;
            assert!(narrowest.as_f64() >= Some(280.0), "{narrowest}");
            let seen = "(() => { const { left, right } = document.querySelectorAll('.reading-column')[1] \
                 .getBoundingClientRect(); return left > -1 && right < innerWidth + 1 })()";
            assert_eq!(page.read(seen).await?, false);
            page.on("document.querySelectorAll('.reading-column')[1]", "it => it.focus()")
                .await?;
            page.until(seen).await?;
            let share = "(at => at('.header-name').bottom > at('.tools').top)\
                (it => document.querySelector(it).getBoundingClientRect())";
            assert_eq!(page.read(share).await?, true, "the name and the tools share a line");
            Ok(())
        });
    }
}

#[test]
fn paper_keeps_the_marks_the_legend_and_the_head_of_every_sheet() {
    for language in ["ar", "en"] {
        browse_example(language, async |page| {
            page.media("print", &[]).await?;
            let style = async |of: &str, what: &str| {
                page.read(&format!("getComputedStyle(document.querySelector('{of}')).{what}"))
                    .await
            };
            assert_eq!(style(".board-table thead", "display").await?, "table-header-group");
            assert_eq!(style(".board-tools", "display").await?, "none");
            assert_eq!(sheets(page).await?.as_u64().map(|it| it > 1), Some(true));
            page.media("", &[]).await?;
            show(page, "statement").await?;
            page.media("print", &[]).await?;
            let marks = "[...document.querySelectorAll('.wordings .mark')].every(it => \
                 getComputedStyle(it).textDecorationLine !== 'none')";
            page.until(marks).await?;
            let explained = "[...document.querySelectorAll('.wordings .mark')].every(it => \
                 document.querySelector(`.legend .${it.classList[1]}`).checkVisibility())";
            page.until(explained).await?;
            page.media("", &[]).await?;
            show(page, "reading").await?;
            page.media("print", &[]).await?;
            let numbered = "getComputedStyle(document.querySelector('.passage[data-shared]'), '::before').content";
            assert_ne!(page.read(numbered).await?, "none");
            Ok(())
        });
    }
}

/// How many sheets of A4 the page takes.
async fn sheets(page: &Page) -> Result<Value> {
    let printed = page
        .devtools("Page.printToPDF", json!({ "preferCSSPageSize": true }))
        .await?;
    let read = "return (atob(arguments[0]).match(/\\/Type \\/Page\\b/g) ?? []).length";
    let sheets = page.browser.execute(read, vec![printed["data"].clone()]).await?;
    Ok(sheets.json().clone())
}

/// Goes to a screen, or to the second statement in one of its views.
async fn show(page: &Page, screen: &str) -> Result {
    let (address, sign) = match screen {
        "shelf" => ("#/", "[data-testid=article-card]"),
        "board" => ("#/board", "[data-testid=statement-row]"),
        "statement" => ("#/statement/1", ".wordings"),
        "columns" => ("#/statement/1?view=columns", ".synopsis"),
        "heat" => ("#/statement/1?view=heat&base=0", ".heat"),
        _ => ("#/reading", ".reading-column"),
    };
    page.run(&format!("location.hash = '{address}'")).await?;
    page.until(&format!("document.querySelector('{sign}')")).await?;
    page.until_at_rest().await
}
