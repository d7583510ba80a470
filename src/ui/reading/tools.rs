//! Which articles are read, whether they scroll together, and the statement that is brought out.

use super::Context;
use super::model::MOST;
use crate::ui::dom::{El, button, el};
use leptos::prelude::*;
use muqabala_engine::align::Verdict;

pub fn tools(context: Context) -> El {
    let words = context.words;
    let articles = context.compared.with(|it| it.outlets());
    let lock = el("input", "")
        .attr("type", "checkbox")
        .test("lock")
        .live_checked(move || context.locked.get())
        .on_tick(move |on| context.locked.set(on));
    let articles = el("fieldset", "picks")
        .child(el("legend", "").text(words.reading_articles()))
        .children((0..articles).map(|article| choice(context, article)));
    let lock = el("label", "pick pick-alone")
        .child(lock)
        .child(el("span", "").text(words.reading_lock()));
    let key = el("p", "reading-key")
        .child(el("span", "passage passage-shared").text(words.reading_shared()))
        .child(el("span", "passage passage-only").text(words.reading_only()));
    let current = el("div", "reading-current")
        .attr("role", "status")
        .live(move || opened(context).into_iter().flatten())
        .live(move || [judge(context)])
        .live(move || super::cuts::cuts(context));
    el("div", "reading-tools").children([articles, lock, key, current])
}

fn choice(context: Context, article: usize) -> El {
    let is_shown = move || context.chosen.with(|it| it.contains(&article));
    let count = move || context.chosen.with(Vec::len);
    // At least one article stays, and no more than fit.
    let is_fixed = move || if is_shown() { count() == 1 } else { count() >= MOST };
    let tick = el("input", "")
        .attr("type", "checkbox")
        .live_checked(is_shown)
        .live_flag("disabled", is_fixed)
        .on_tick(move |on| context.choose(article, on));
    let name = el("bdi", "").text(&context.compared.name(article as u32));
    el("label", "pick")
        .test("reading-article")
        .child(tick)
        .child(el("span", "").child(name))
}

/// Who reports the statement that is brought out, and the way to it.
fn opened(context: Context) -> Option<[El; 2]> {
    let words = context.words;
    let statement = context.current.get()?;
    let (reporters, outlets) = context
        .compared
        .with(|it| (it.reporters(statement as usize).count(), it.outlets()));
    let open = button("", move || context.open(statement))
        .test("open-from-reading")
        .text(words.reading_open());
    Some([el("span", "").text(&words.board_reported_by(reporters, outlets)), open])
}

/// Join the two passages that are picked, or part them if they count as the same statement.
fn judge(context: Context) -> El {
    let words = context.words;
    let picked = context.picked.get();
    let [a, b] = picked.as_slice() else {
        return el("span", "hint").text(words.reading_pin_hint());
    };
    let statement = |at| context.compared.with(|it| it.passage(at).and_then(|it| it.statement));
    let same = statement(*a).is_some() && statement(*a) == statement(*b);
    let (verdict, name, test) = match same {
        true => (Verdict::Different, words.reading_unpin(), "unpin"),
        false => (Verdict::Same, words.reading_pin(), "pin"),
    };
    let judge = move || {
        context.judge_picked(verdict);
    };
    button("", judge).test(test).text(name)
}
