//! The board, an opened statement and the reading screen, used as a person uses them: by mouse and by key.

use browser_tests::{Choice, Opened, Page, Result, browse, browse_example};
use serde_json::json;
use thirtyfour::prelude::*;

#[test]
fn a_search_counts_its_hits_and_leaves_what_holds_them() {
    browse_example("en", async |page| {
        let all = page.count("statement-row").await?;
        page.fill("search", "chances").await?;
        page.until_said("hits", "hit").await?;
        let shown = page.count("statement-row").await?;
        assert!(0 < shown && shown < all, "{shown} of {all} rows");
        let marked = "[...document.querySelectorAll('.board-open mark')].map(it => it.textContent.toLowerCase())";
        page.until(&format!("{marked}.length && {marked}.every(it => it === 'chances')"))
            .await?;
        let counted = "[...document.querySelectorAll('[data-testid=row-hits]')].map(it => parseInt(it.textContent))";
        page.until(&format!("{counted}.every(it => it > 0)")).await?;
        page.click("show-all").await?;
        page.until_there_are(all, "statement-row").await?;
        page.until("!document.querySelector('.board-open mark, .board-row-hits:not(:empty)')")
            .await
    });
}

#[test]
fn the_board_is_sorted_and_the_address_keeps_it() {
    browse_example("en", async |page| {
        page.select("sort", Choice::Value("missing")).await?;
        let gaps = "[...document.querySelectorAll('[data-testid=statement-row]')]\
            .map(row => row.querySelectorAll('.cell-gap').length)";
        page.until(&format!(
            "{gaps}[0] === 1 || {gaps}[0] === Math.min(...{gaps}.filter(Boolean))"
        ))
        .await?;
        page.until("location.hash.includes('sort=missing')").await?;
        page.open_statement(0).await?;
        page.browser.back().await?;
        page.until_shown("board").await?;
        page.until_equal("document.querySelector('[data-testid=sort]').value", "missing")
            .await
    });
}

#[test]
fn the_board_is_found_again_as_it_was_left() {
    browse_example("en", async |page| {
        page.select("sort", Choice::Value("missing")).await?;
        page.until("location.hash.includes('sort=missing')").await?;
        // The click itself may scroll to a row that is half in sight.
        page.run(
            "const table = document.querySelector('.board-scroll'); \
             table.scrollTop = 400; \
             window.below = () => Math.round(document.querySelector(`[data-statement='${window.opened}']`) \
             .getBoundingClientRect().top); \
             addEventListener('click', ({ target }) => { \
             window.opened ??= target.closest('[data-statement]').dataset.statement; \
             window.was ??= [table.scrollTop, window.below()] }, { capture: true })",
        )
        .await?;
        page.open_statement(7).await?;
        let opened = page.read("location.hash").await?;
        assert!(page.read("window.was[0]").await?.as_f64() > Some(100.0));
        page.click("back").await?;
        page.until("location.hash.includes('sort=missing')").await?;
        page.until("document.querySelector('[data-testid=sort]')?.value === 'missing'")
            .await?;
        page.until("Math.abs(window.below() - window.was[1]) < 4").await?;
        let focused = "document.activeElement.closest('[data-statement]')?.dataset.statement";
        page.until(&format!("{opened}.split('?')[0] === '#/statement/' + {focused}"))
            .await
    });
}

#[test]
fn arrows_lead_through_the_cells_and_enter_opens_one() {
    browse_example("en", async |page| {
        page.on(
            "document.querySelector('[data-testid=open-statement]')",
            "it => it.focus()",
        )
        .await?;
        page.press(Key::Right).await?;
        page.until("document.activeElement.dataset.article === '0'").await?;
        page.until("document.querySelector('[data-testid=preview]')").await?;
        page.press(Key::Down).await?;
        page.press(Key::Enter).await?;
        page.until_wordings_are_shown().await
    });
}

#[test]
fn marks_are_relative_to_the_base_that_is_chosen() {
    on_a_statement(async |page| {
        page.select("base-select", Choice::Number(1)).await?;
        page.until("document.querySelector('.wording-base')").await?;
        let own = page
            .read("document.querySelectorAll('.wording-base [data-testid^=mark-]').length")
            .await?;
        assert_eq!(own, 0, "nothing is marked in the base itself");
        let others = page
            .read("document.querySelectorAll('[data-testid^=mark-]').length")
            .await?;
        assert!(others.as_u64() > Some(0), "the others are marked against it");
        Ok(())
    });
}

#[test]
fn a_switch_of_the_legend_takes_effect_without_comparing_again() {
    on_a_statement(async |page| {
        let replaced = "getComputedStyle(document.querySelector('.wordings .mark-replaced')).textDecorationLine";
        assert_eq!(page.read(replaced).await?, "underline");
        page.on("document.querySelector('.wordings')", "it => it.dataset.same = 'yes'")
            .await?;
        page.click("legend-switch-replaced").await?;
        page.until(&format!("{replaced} === 'none'")).await?;
        page.until("document.querySelector('.wordings').dataset.same === 'yes'")
            .await?;
        page.click("legend-switch-replaced").await?;
        page.until(&format!("{replaced} === 'underline'")).await
    });
}

#[test]
fn keys_lead_from_change_to_change_and_from_statement_to_statement() {
    on_a_statement(async |page| {
        page.press(Key::F7).await?;
        page.until("document.querySelectorAll('.wordings .lit').length > 0")
            .await?;
        // Who says what at this place.
        page.until("document.querySelectorAll('[data-testid=readings] li').length >= 2")
            .await?;
        page.press("d").await?;
        page.until("document.querySelector('.lens-only')").await?;
        page.press("n").await?;
        page.until("location.hash.startsWith('#/statement/1')").await?;
        page.press("p").await?;
        page.until("location.hash.startsWith('#/statement/0')").await?;
        page.press(Key::Escape).await?;
        page.until("document.querySelector('[data-testid=board]')").await
    });
}

#[test]
fn only_the_screen_that_is_shown_is_marked_among_the_tabs_and_none_moves() {
    browse_example("en", async |page| {
        let marked = "[...document.querySelectorAll('.tabs a')]\
            .filter(it => getComputedStyle(it).borderBlockEndColor !== 'rgba(0, 0, 0, 0)')\
            .map(it => it.dataset.testid).join()";
        let place = "document.querySelector('[data-testid=screen-board]').getBoundingClientRect().x";
        page.until(&format!("{marked} === 'screen-board'")).await?;
        let on_the_board = page.read(place).await?;
        page.click("screen-shelf").await?;
        page.until(&format!("{marked} === 'screen-shelf'")).await?;
        assert_eq!(
            page.read(place).await?,
            on_the_board,
            "no tab moves from under the pointer"
        );
        Ok(())
    });
}

#[test]
fn a_mark_lights_up_with_its_place_in_every_wording() {
    on_a_statement(async |page| {
        let lit = "document.querySelectorAll('.wordings .lit').length";
        page.on("document.querySelector('.wordings .mark-replaced')", "it => it.click()")
            .await?;
        page.until(&format!("{lit} > 0")).await?;
        page.until("document.querySelectorAll('[data-testid=readings] li').length > 1")
            .await?;
        // Words that all have are no place.
        page.on("document.querySelector('.wordings .common')", "it => it.click()")
            .await?;
        assert_ne!(page.read(lit).await?, 0);
        page.press("n").await?;
        page.until("location.hash.startsWith('#/statement/1')").await?;
        page.until(&format!("document.querySelector('.wordings') && {lit} === 0"))
            .await
    });
}

#[test]
fn the_focus_and_what_is_unfolded_outlast_another_comparison() {
    on_a_statement(async |page| {
        page.on("document.querySelector('[data-testid=make-base]')", "it => it.focus()")
            .await?;
        page.press(Key::Enter).await?;
        page.until(
            "document.activeElement.closest('.wording-base') && document.activeElement.dataset.testid === 'make-base'",
        )
        .await?;
        page.on(
            "document.querySelector('[data-testid=correct]')",
            "it => it.open = true",
        )
        .await?;
        page.on(
            "document.querySelector('[data-testid=statement]')",
            "it => it.dataset.same = 'yes'",
        )
        .await?;
        page.click("pin").await?;
        page.until("document.querySelector('[data-testid=decisions]')").await?;
        page.until_at_rest().await?;
        // The screen changes in place.
        page.until("document.querySelector('[data-testid=statement]').dataset.same === 'yes'")
            .await?;
        page.until("document.querySelector('[data-testid=correct]').open")
            .await?;
        page.until("document.activeElement.dataset.testid === 'pin'").await
    });
}

#[test]
fn no_wording_is_shown_as_another_outlets_when_an_article_is_gone() {
    on_a_statement(async |page| {
        page.click("screen-shelf").await?;
        page.click("remove").await?;
        page.until_there_are(4, "article-card").await?;
        page.until_at_rest().await?;
        // What is shown before the engine has answered, too.
        page.run(
            "window.shown = new Set(); \
             new MutationObserver(() => document.querySelectorAll('.wording').forEach(it => \
             shown.add(it.querySelector('h2').textContent + ': ' + it.querySelector('.wording-text').textContent))) \
             .observe(document.body, { childList: true, subtree: true })",
        )
        .await?;
        page.click("screen-statement").await?;
        page.until_wordings_are_shown().await?;
        let wordings = page.count("wording").await?;
        let shown = page.read("[...shown]").await?;
        assert_eq!(shown.as_array().map(Vec::len), Some(wordings), "{shown:#}");
        Ok(())
    });
}

#[test]
fn every_view_shows_every_outlet_that_reports_the_statement() {
    on_a_statement(async |page| {
        let outlets = page.count("wording").await?;
        page.click("view-columns").await?;
        page.until_there_are(outlets, "wording").await?;
        page.until("document.querySelector('[data-testid=synopsis] tr')")
            .await?;
        page.click("view-heat").await?;
        page.until("document.querySelectorAll('[data-testid=heat-mark]').length > 0")
            .await?;
        page.click("view-line").await?;
        page.until("document.querySelectorAll('[data-testid=line] .variant').length > 1")
            .await
    });
}

#[test]
fn a_wording_taken_out_stays_out_until_it_is_undone() {
    on_a_statement(async |page| {
        let before = page.count("wording").await?;
        page.click_on("[data-testid=reject]", before - 1).await?;
        page.until("document.querySelector('[data-testid=decisions]')").await?;
        page.until_there_are(before - 1, "wording").await?;
        page.click("decisions").await?;
        // Apart from each passage of the other three, of which one has two here.
        assert_eq!(before, 4);
        page.until_there_are(4, "decision").await?;
        page.press(Key::Control + "z").await?;
        page.until_there_are(before, "wording").await?;
        page.until_there_are(0, "decisions").await
    });
}

#[test]
fn a_click_brings_the_other_article_to_the_same_statement() {
    browse_example("en", async |page| {
        page.click("screen-reading").await?;
        page.until_there_are(2, "reading-column").await?;
        let passage = "const columns = [...document.querySelectorAll('.reading-column')];\
            const shared = it => [...it.querySelectorAll('[data-shared]')].map(it => it.dataset.shared);\
            const both = shared(columns[0]).filter(it => shared(columns[1]).includes(it));\
            const at = it => it.querySelector(`[data-shared='${both.at(-1)}']`);";
        let own = format!("(() => {{ {passage} return at(columns[0]) }})()");
        page.on(&own, "it => { it.scrollIntoView({ block: 'center' }); it.click() }")
            .await?;
        let level = format!(
            "(() => {{ {passage} return Math.abs(at(columns[0]).getBoundingClientRect().top \
             - at(columns[1]).getBoundingClientRect().top) < 4 }})()"
        );
        page.until(&level).await?;
        page.until("document.querySelector('.ribbon-lit')").await
    });
}

#[test]
fn nothing_comes_between_the_letters_of_a_marked_word() {
    browse(Opened::Served, async |page| {
        page.speak("ar").await?;
        page.open_example("ar").await?;
        page.open_statement(0).await?;
        let parted = page
            .read(
                "[...document.querySelectorAll('.wordings .mark')].filter(mark => { \
                 const style = getComputedStyle(mark); \
                 return style.display !== 'inline' || parseFloat(style.paddingInlineStart) \
                 || parseFloat(style.marginInlineStart) || parseFloat(style.borderInlineStartWidth) \
                 || style.fontWeight !== getComputedStyle(mark.parentElement).fontWeight \
                 || style.letterSpacing !== 'normal' }).length",
            )
            .await?;
        assert_eq!(parted, 0);
        Ok(())
    });
}

#[test]
fn screens_that_were_left_do_not_stay_in_memory() {
    browse_example("en", async |page| {
        // Some of a screen stays until the next of its kind is built: counted is what each further round adds.
        go_round(page, 2).await?;
        let before = nodes(page, |_| false).await?;
        go_round(page, 6).await?;
        let after = nodes(page, |it| it < before + 500).await?;
        assert!(after < before + 500, "{before} nodes, then {after}");
        Ok(())
    });
}

/// Goes through the screens, some times.
async fn go_round(page: &Page, rounds: usize) -> Result {
    for _ in 0..rounds {
        for screen in ["statement", "reading", "shelf", "board"] {
            page.click(&format!("screen-{screen}")).await?;
            page.until(&format!("document.querySelector('main .{screen}')")).await?;
        }
    }
    page.until_at_rest().await
}

/// How many nodes the browser holds, on the page or not, at the least: it is tidied up, until `enough`, several times,
/// because a browser lets go of what a module held only some time after it has seen that nobody wants it.
async fn nodes(page: &Page, enough: impl Fn(u64) -> bool) -> Result<u64> {
    let mut least = u64::MAX;
    for _ in 0..8 {
        page.devtools("HeapProfiler.collectGarbage", json!({})).await?;
        let counted = page.devtools("Memory.getDOMCounters", json!({})).await?;
        least = least.min(counted["nodes"].as_u64().unwrap_or(u64::MAX));
        if enough(least) {
            break;
        }
        // Two frames: what was put off is done.
        page.click("screen-board").await?;
    }
    Ok(least)
}

fn on_a_statement(test: impl AsyncFnOnce(&mut Page) -> Result) {
    browse_example("en", async |page| {
        page.open_statement(0).await?;
        test(page).await
    });
}
