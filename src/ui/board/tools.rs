//! Sort, filter and search, with what they leave said in words.

use super::context::Context;
use super::filter::{Filter, Order, Telling};
use crate::i18n::Words;
use crate::ui::comparison::shorten;
use crate::ui::follow::{ForEach, When, flag, handler, memo, part, text};
use leptos::prelude::*;
use muqabala_engine::session::ChangeKind;

/// The longest name of a speaker, in characters.
const SPEAKER: usize = 40;

/// What the reader can choose, and what it leaves.
#[component]
pub fn Tools(context: Context) -> impl IntoView {
    view! {
        <div class="board-tools" role="search" aria-label=context.words.board_tools()>
            <SearchBox context />
            <Sorting context />
            <OutletFilter context />
            <SpeakerFilter context />
            <TellingFilter context />
            <ChangeFilter context />
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
    let search = move |event| {
        let search = event_target_value(&event);
        context.change_filter(|it| it.search = search);
    };
    view! {
        <label class="control control-search">
            <span>{context.words.board_search()}</span>
            <input
                type="search"
                dir="auto"
                autocomplete="off"
                data-testid="search"
                node_ref=context.search
                prop:value=context.query
                on:input=handler(search)
            />
        </label>
    }
}

#[component]
fn Sorting(context: Context) -> impl IntoView {
    let words = context.words;
    let options = Order::ALL.map(|it| {
        view! {
            <option value=it.key() prop:selected=flag(move || context.order.get() == it)>
                {order_name(words, it)}
            </option>
        }
    });
    let sort = move |event| context.sort(Order::of(&event_target_value(&event)));
    view! {
        <label class="control">
            <span>{words.board_sort()}</span>
            <select data-testid="sort" on:change=handler(sort)>
                {options}
            </select>
        </label>
    }
}

/// A select whose first option means "all"; `chosen` and `choose` speak in indexes of `options`.
#[component]
fn Choice(
    words: Words,
    test: &'static str,
    name: &'static str,
    #[prop(into)] options: Signal<Vec<String>>,
    #[prop(into)] chosen: Signal<Option<usize>>,
    #[prop(into)] choose: Callback<(Option<usize>,)>,
) -> impl IntoView {
    let options = move || options.get().into_iter().enumerate();
    view! {
        <label class="control">
            <span>{name}</span>
            <select
                data-testid=test
                on:change=handler(move |event| choose.run((event_target_value(&event).parse().ok(),)))
            >
                <option value="" prop:selected=flag(move || chosen.get().is_none())>
                    {words.board_filter_all()}
                </option>
                <ForEach each=options key=|it| it.clone() let((index, name))>
                    <option value=index prop:selected=flag(move || chosen.get() == Some(index))>
                        {name}
                    </option>
                </ForEach>
            </select>
        </label>
    }
}

#[component]
fn OutletFilter(context: Context) -> impl IntoView {
    let words = context.words;
    view! {
        <Choice
            words
            test="filter"
            name=words.board_filter_outlet()
            options=Signal::derive(move || context.compared.names())
            chosen=Signal::derive(move || context.filter.with(|it| it.article))
            choose=move |article| context.change_filter(|it| it.article = article)
        />
    }
}

/// Nothing where nobody is quoted.
#[component]
fn SpeakerFilter(context: Context) -> impl IntoView {
    let words = context.words;
    let speakers = memo(move || context.compared.with(|it| it.speakers()));
    let names = move || speakers.get().iter().map(|it| shorten(it, SPEAKER)).collect::<Vec<_>>();
    let chosen = move || {
        let speaker = context.filter.with(|it| it.speaker.clone())?;
        speakers.with(|all| all.iter().position(|it| *it == speaker))
    };
    let choose = move |index: Option<usize>| {
        let speaker = index.and_then(|index| speakers.with_untracked(|all| all.get(index).cloned()));
        context.change_filter(|it| it.speaker = speaker);
    };
    view! {
        <When when=flag(move || speakers.with(|it| !it.is_empty()))>
            <Choice
                words
                test="filter-speaker"
                name=words.board_filter_speaker()
                options=Signal::derive(names)
                chosen=Signal::derive(chosen)
                choose
            />
        </When>
    }
}

#[component]
fn TellingFilter(context: Context) -> impl IntoView {
    let words = context.words;
    let options = Telling::ALL.map(|it| telling_name(words, it).to_owned());
    let chosen = |filter: &Filter| place_of(filter.telling?, &Telling::ALL);
    let choose = |filter: &mut Filter, place| filter.telling = at_place(place, &Telling::ALL);
    let name = words.board_filter_kind();
    view! { <FixedFilter context test="filter-kind" name options=options.to_vec() chosen choose /> }
}

#[component]
fn ChangeFilter(context: Context) -> impl IntoView {
    let words = context.words;
    let options = ChangeKind::ALL.map(|it| words.change(it).to_owned());
    let chosen = |filter: &Filter| place_of(filter.change?, &ChangeKind::ALL);
    let choose = |filter: &mut Filter, place| filter.change = at_place(place, &ChangeKind::ALL);
    let name = words.board_filter_change();
    view! { <FixedFilter context test="filter-change" name options=options.to_vec() chosen choose /> }
}

/// A filter whose options are the same for every board; the filter is read and written by their places.
#[component]
fn FixedFilter(
    context: Context,
    test: &'static str,
    name: &'static str,
    options: Vec<String>,
    chosen: fn(&Filter) -> Option<usize>,
    choose: fn(&mut Filter, Option<usize>),
) -> impl IntoView {
    view! {
        <Choice
            words=context.words
            test
            name
            options
            chosen=Signal::derive(move || context.filter.with(chosen))
            choose=move |place| context.change_filter(|it| choose(it, place))
        />
    }
}

fn place_of<T: PartialEq>(wanted: T, all: &[T]) -> Option<usize> {
    all.iter().position(|it| *it == wanted)
}

fn at_place<T: Copy>(place: Option<usize>, all: &[T]) -> Option<T> {
    all.get(place?).copied()
}

/// How many rows are shown and how often the search was hit, said aloud when it changes.
#[component]
fn Outcome(context: Context) -> impl IntoView {
    let words = context.words;
    let all = move || context.compared.with(|it| it.board.statements.len());
    let shown = text(move || words.board_shown(all(), context.rows.with(Vec::len)));
    let looking = move || {
        let (known, all) = (context.store.kinds.with(|it| it.len()), all());
        let goes_on = known < all && context.filter.with(|it| it.change.is_some());
        goes_on.then(|| view! { <span data-testid="looking">{words.board_looking(known, all)}</span> })
    };
    let hits = move || {
        let search = context.query.get();
        (!search.trim().is_empty()).then(|| {
            let hits = context.index.with(|it| it.hits_by_article(&search));
            let outlets = hits.iter().filter(|it| **it > 0).count();
            let said = words.board_hits(hits.iter().sum(), &words.board_hits_in(outlets));
            view! { <span data-testid="hits">{said}</span> }
        })
    };
    let show_all = move |_| context.change_filter(|it| *it = Default::default());
    view! {
        <p class="board-outcome" role="status" data-testid="outcome">
            <span>{shown}</span>
            {part(looking)}
            {part(hits)}
            <When when=flag(move || context.filter.with(|it| !it.is_open()))>
                <button type="button" data-testid="show-all" on:click=handler(show_all)>
                    {words.board_show_all()}
                </button>
            </When>
        </p>
    }
}
