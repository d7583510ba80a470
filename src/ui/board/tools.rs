//! Sort, filter and search, with what they leave said in words.

use super::Context;
use super::filter::{Order, Telling};
use crate::i18n::Words;
use crate::ui::comparison::shorten;
use leptos::prelude::*;

#[component]
pub fn Tools(context: Context) -> impl IntoView {
    let words = context.words;
    view! {
        <div class="board-tools" role="search" aria-label=words.board_tools()>
            <SearchBox context />
            <label class="control">
                <span>{words.board_sort()}</span>
                <select
                    data-testid="sort"
                    prop:value=move || context.order.get().key()
                    on:change=move |event| context.sort(Order::of(&event_target_value(&event)))
                >
                    {Order::ALL.map(|it| view! { <option value=it.key()>{order_name(words, it)}</option> })}
                </select>
            </label>
            <OutletFilter context />
            <SpeakerFilter context />
            <TellingFilter context />
            <Outcome context />
        </div>
    }
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

#[component]
fn SearchBox(context: Context) -> impl IntoView {
    let filter = context.filter;
    view! {
        <label class="control control-search">
            <span>{context.words.board_search()}</span>
            <input
                type="search"
                data-testid="search"
                dir="auto"
                autocomplete="off"
                prop:value=move || filter.with(|it| it.search.clone())
                on:input=move |event| context.change_filter(|it| it.search = event_target_value(&event))
            />
        </label>
    }
}

/// A select whose first option means "all"; `chosen` and `choose` speak in indexes of `options`.
#[component]
fn Choice(
    label: &'static str,
    all: &'static str,
    testid: &'static str,
    options: Vec<String>,
    chosen: Signal<Option<usize>>,
    #[prop(into)] choose: Callback<Option<usize>>,
) -> impl IntoView {
    let value = move || chosen.get().map_or_else(String::new, |it| it.to_string());
    view! {
        <label class="control">
            <span>{label}</span>
            <select
                data-testid=testid
                prop:value=value
                on:change=move |event| choose.run(event_target_value(&event).parse().ok())
            >
                <option value="">{all}</option>
                {options
                    .into_iter()
                    .enumerate()
                    .map(|(index, name)| view! { <option value=index.to_string()>{name}</option> })
                    .collect_view()}
            </select>
        </label>
    }
}

#[component]
fn OutletFilter(context: Context) -> impl IntoView {
    let filter = context.filter;
    let outlets = context
        .compared
        .with(|it| (0..it.outlets() as u32).map(|it| context.compared.name(it)).collect());
    view! {
        <Choice
            label=context.words.board_filter_outlet()
            all=context.words.board_filter_all()
            testid="filter"
            options=outlets
            chosen=Signal::derive(move || filter.with(|it| it.article))
            choose=move |article| context.change_filter(|it| it.article = article)
        />
    }
}

#[component]
fn SpeakerFilter(context: Context) -> impl IntoView {
    let filter = context.filter;
    let speakers = StoredValue::new(context.compared.with(|it| it.speakers()));
    if speakers.with_value(Vec::is_empty) {
        return None;
    }
    let chosen = move || {
        let speaker = filter.with(|it| it.speaker.clone())?;
        speakers.with_value(|all| all.iter().position(|it| *it == speaker))
    };
    let choose = move |index: Option<usize>| {
        let speaker = index.and_then(|index| speakers.with_value(|all| all.get(index).cloned()));
        context.change_filter(|it| it.speaker = speaker);
    };
    Some(view! {
        <Choice
            label=context.words.board_filter_speaker()
            all=context.words.board_filter_all()
            testid="filter-speaker"
            options=speakers.with_value(|all| all.iter().map(|it| shorten(it, 40)).collect())
            chosen=Signal::derive(chosen)
            choose
        />
    })
}

#[component]
fn TellingFilter(context: Context) -> impl IntoView {
    let filter = context.filter;
    let words = context.words;
    let chosen = move || {
        let telling = filter.with(|it| it.telling)?;
        Telling::ALL.iter().position(|it| *it == telling)
    };
    let choose = move |index: Option<usize>| {
        let telling = index.and_then(|index| Telling::ALL.get(index).copied());
        context.change_filter(|it| it.telling = telling);
    };
    view! {
        <Choice
            label=words.board_filter_kind()
            all=words.board_filter_all()
            testid="filter-kind"
            options=Telling::ALL.map(|it| telling_name(words, it).to_owned()).to_vec()
            chosen=Signal::derive(chosen)
            choose
        />
    }
}

/// How many rows are shown and how often the search was hit, said aloud when it changes.
#[component]
fn Outcome(context: Context) -> impl IntoView {
    let words = context.words;
    let hits = move || {
        let search = context.filter.with(|it| it.search.clone());
        (!search.trim().is_empty()).then(|| {
            let hits = context.index.with_value(|it| it.hits_by_article(&search));
            let outlets = hits.iter().filter(|it| **it > 0).count();
            words.board_hits(hits.iter().sum(), &words.board_hits_in(outlets))
        })
    };
    let all = context.compared.with(|it| it.board.statements.len());
    view! {
        <p class="board-outcome" role="status" data-testid="outcome">
            <span>{move || words.board_shown(all, context.rows.with(Vec::len))}</span>
            {move || hits().map(|it| view! { <span data-testid="hits">{it}</span> })}
            <Show when=move || context.filter.with(|it| !it.is_open())>
                <button type="button" data-testid="show-all" on:click=move |_| context.change_filter(|it| *it = Default::default())>
                    {words.board_show_all()}
                </button>
            </Show>
        </p>
    }
}
