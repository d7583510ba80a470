//! Sort, filter and search, with what they leave said in words.

use super::Context;
use super::filter::{Order, Telling};
use crate::i18n::Words;
use crate::ui::comparison::shorten;
use crate::ui::dom::{El, button, el, value};
use crate::ui::statement::model::KINDS;
use leptos::prelude::*;
use std::rc::Rc;

pub fn tools(context: Context) -> El {
    el("div", "board-tools")
        .attrs(&[("role", "search"), ("aria-label", context.words.board_tools())])
        .child(search_box(context))
        .child(sorting(context))
        .child(outlet_filter(context))
        .children(speaker_filter(context))
        .child(telling_filter(context))
        .child(change_filter(context))
        .child(outcome(context))
}

fn order_name(words: Words, order: Order) -> &'static str {
    match order {
        Order::Outlets => words.board_sort_outlets(),
        Order::Different => words.board_sort_different(),
        Order::Article => words.board_sort_article(),
        Order::Missing => words.board_sort_missing(),
    }
}

fn telling_name(words: Words, telling: Telling) -> &'static str {
    match telling {
        Telling::Quoted => words.board_kind_quoted(),
        Telling::Reported => words.board_kind_reported(),
        Telling::Narrated => words.board_kind_narrated(),
    }
}

/// A named field.
fn control(class: &str, name: &str, field: El) -> El {
    el("label", class).child(el("span", "").text(name)).child(field)
}

fn search_box(context: Context) -> El {
    let field = el("input", "")
        .attrs(&[("type", "search"), ("dir", "auto"), ("autocomplete", "off")])
        .test("search")
        .live_value(move || context.query.get())
        .on("input", move |event| {
            context.change_filter(|it| it.search = value(&event))
        });
    control("control control-search", context.words.board_search(), field)
}

fn option(value: &str, name: &str) -> El {
    el("option", "").attr("value", value).text(name)
}

fn sorting(context: Context) -> El {
    let words = context.words;
    let field = el("select", "")
        .test("sort")
        .children(Order::ALL.map(|it| option(it.key(), order_name(words, it))))
        .live_value(move || context.order().key())
        .on_change(move |key| context.sort(Order::of(&key)));
    control("control", words.board_sort(), field)
}

/// A select whose first option means "all"; `chosen` and `choose` speak in indexes of `options`.
fn choice(
    context: Context,
    test: &str,
    name: &str,
    options: &[String],
    chosen: impl Fn() -> Option<usize> + 'static,
    choose: impl Fn(Option<usize>) + 'static,
) -> El {
    let options = options.iter().enumerate();
    let field = el("select", "")
        .test(test)
        .child(option("", context.words.board_filter_all()))
        .children(options.map(|(index, name)| option(&index.to_string(), name)))
        .live_value(move || chosen().map_or_else(String::new, |it| it.to_string()))
        .on_change(move |index| choose(index.parse().ok()));
    control("control", name, field)
}

fn outlet_filter(context: Context) -> El {
    let outlets: Vec<String> = context
        .compared
        .with(|it| (0..it.outlets() as u32).map(|it| context.compared.name(it)).collect());
    choice(
        context,
        "filter",
        context.words.board_filter_outlet(),
        &outlets,
        move || context.filter().article,
        move |article| context.change_filter(|it| it.article = article),
    )
}

fn speaker_filter(context: Context) -> Option<El> {
    let speakers = context.compared.with(|it| it.speakers());
    let names: Vec<String> = speakers.iter().map(|it| shorten(it, 40)).collect();
    let speakers: Rc<[String]> = speakers.into();
    let all = speakers.clone();
    let chosen = move || {
        let speaker = context.filter().speaker?;
        all.iter().position(|it| *it == speaker)
    };
    let choose = move |index: Option<usize>| {
        let speaker = index.and_then(|index| speakers.get(index).cloned());
        context.change_filter(|it| it.speaker = speaker);
    };
    let name = context.words.board_filter_speaker();
    (!names.is_empty()).then(|| choice(context, "filter-speaker", name, &names, chosen, choose))
}

fn telling_filter(context: Context) -> El {
    let names = Telling::ALL.map(|it| telling_name(context.words, it).to_owned());
    let chosen = move || {
        let telling = context.filter().telling?;
        Telling::ALL.iter().position(|it| *it == telling)
    };
    let choose = move |index: Option<usize>| {
        let telling = index.and_then(|index| Telling::ALL.get(index).copied());
        context.change_filter(|it| it.telling = telling);
    };
    choice(
        context,
        "filter-kind",
        context.words.board_filter_kind(),
        &names,
        chosen,
        choose,
    )
}

fn change_filter(context: Context) -> El {
    let names = KINDS.map(|it| context.words.change(it).to_owned());
    let chosen = move || {
        let change = context.filter().change?;
        KINDS.iter().position(|it| *it == change)
    };
    let choose = move |index: Option<usize>| {
        let change = index.and_then(|index| KINDS.get(index).copied());
        context.change_filter(|it| it.change = change);
    };
    let name = context.words.board_filter_change();
    choice(context, "filter-change", name, &names, chosen, choose)
}

/// How far the search for a kind of change has come, while it goes on.
fn looking(context: Context) -> Option<El> {
    let all = context.compared.with(|it| it.board.statements.len());
    let known = context.store.kinds.with(|it| it.len());
    let goes_on = known < all && context.filter().change.is_some();
    goes_on.then(|| {
        el("span", "")
            .test("looking")
            .text(&context.words.board_looking(known, all))
    })
}

/// How many rows are shown and how often the search was hit, said aloud when it changes.
fn outcome(context: Context) -> El {
    let words = context.words;
    let hits = move || {
        let search = context.query.get();
        (!search.trim().is_empty()).then(|| {
            let hits = context.index.with_value(|it| it.hits_by_article(&search));
            let outlets = hits.iter().filter(|it| **it > 0).count();
            let said = words.board_hits(hits.iter().sum(), &words.board_hits_in(outlets));
            el("span", "").test("hits").text(&said)
        })
    };
    let all = context.compared.with(|it| it.board.statements.len());
    let show_all = move || {
        button("", move || context.change_filter(|it| *it = Default::default()))
            .test("show-all")
            .text(words.board_show_all())
    };
    el("p", "board-outcome")
        .attr("role", "status")
        .test("outcome")
        .child(el("span", "").live_text(move || words.board_shown(all, context.rows.with(Vec::len))))
        .live(move || looking(context))
        .live(hits)
        .live_if(move || !context.filter().is_open(), show_all)
}
