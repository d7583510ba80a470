//! The table. Events are listened to once, on the table, and led back to a row and a column: three hundred statements
//! of twelve outlets would otherwise carry thousands of listeners.

use super::context::Context;
use super::memory::Renewed;
use super::moving;
use super::navigation::Step;
use super::rows::Content;
use super::spot::Spot;
use crate::platform::layout::focus_is_lost;
use crate::ui::bulk::Drawn;
use crate::ui::comparison::{OutletName, hidden};
use crate::ui::follow::{ForEach, When, effect, flag, handler, text};
use leptos::ev::{Event, FocusEvent, KeyboardEvent, MouseEvent, PointerEvent};
use leptos::html;
use leptos::prelude::*;

/// How many rows are drawn at once: more than fit on a screen.
const SLICE: usize = 32;

/// The table, and what scrolls it.
#[component]
pub fn Table(context: Context) -> impl IntoView {
    let table = NodeRef::new();
    keep_rows(context, table);
    request_animation_frame(move || {
        // The screen may be gone by then.
        let _ = come_back(context);
    });
    let scrolled = move |_| {
        if let Some(area) = context.area.get_untracked() {
            context.memory.scrolled.set_value(area.scroll_top());
        }
    };
    view! {
        <div class="board-scroll" node_ref=context.area on:scroll=handler(scrolled)>
            <Grid context table />
            <When when=flag(move || context.rows.with(Vec::is_empty))>
                <p class="board-empty">{text(move || empty_text(context))}</p>
            </When>
        </div>
    }
}

fn empty_text(context: Context) -> &'static str {
    if context.compared.with(|it| it.board.statements.is_empty()) {
        context.words.board_nothing_shared()
    } else {
        context.words.board_nothing_left()
    }
}

/// The table itself, with its events.
#[component]
fn Grid(context: Context, table: NodeRef<html::Table>) -> impl IntoView {
    let rows = text(move || context.compared.with(|it| it.board.statements.len() + 1).to_string());
    let outlets = move || {
        let outlets = context.compared.with(|it| it.outlets());
        hidden::shown(context.store, outlets).to_string()
    };
    let near = move |event: &Event| context.near.set(Spot::of(event));
    let leave = move || context.near.set(None);
    view! {
        <table
            class="board-table"
            role="grid"
            aria-label=context.words.board_table()
            aria-rowcount=rows
            style=("--outlets", outlets)
            node_ref=table
            on:click=handler(move |event: MouseEvent| open_at(context, &event))
            on:keydown=handler(move |event| press(context, &event))
            on:pointerover=handler(move |event: PointerEvent| near(&event))
            on:pointerleave=handler(move |_| leave())
            on:focusin=handler(move |event: FocusEvent| near(&event))
            on:focusout=handler(move |_| leave())
            on:dragstart=handler(move |event| moving::start(context, &event))
            on:dragover=handler(move |event| moving::over(context, &event))
            on:drop=handler(move |event| moving::dropped(context, &event))
            on:dragend=handler(move |_| moving::put_back(context))
        >
            <Head context />
        </table>
    }
}

/// The outlets, each with how many of the statements it reports.
#[component]
fn Head(context: Context) -> impl IntoView {
    let words = context.words;
    let reported = move |article: u32| {
        context.compared.with(|it| {
            let statements = 0..it.board.statements.len();
            let reports = |statement: &usize| it.reporters(*statement).any(|by| by as u32 == article);
            statements.filter(reports).count()
        })
    };
    view! {
        <thead role="rowgroup">
            <tr role="row">
                <th class="board-corner" role="columnheader" scope="col">
                    {words.screen_statement()}
                </th>
                <ForEach each=move || context.compared.columns() key=|it| *it let(article)>
                    <th class="board-outlet" role="columnheader" scope="col" data-article=article>
                        <OutletName compared=context.compared article />
                        <span class="board-outlet-count">{text(move || words.board_statements(reported(article)))}</span>
                    </th>
                </ForEach>
            </tr>
        </thead>
    }
}

/// Has the rows that are drawn in `table` be those that the reader chose: as many as are seen at first, the others a few
/// in each frame that follows.
fn keep_rows(context: Context, table: NodeRef<html::Table>) {
    let drawn = RwSignal::new(SLICE);
    effect(move || {
        let Some(table) = table.get() else { return };
        let content = Content {
            comparison: context.compared.get(),
            names: context.compared.names(),
            words: context.words,
        };
        let before = context.memory.drawn(&content);
        let all = content.comparison.board.statements.len();
        let renewed = context.memory.keep(content);
        if before == 0 || drawn.get_untracked() < before {
            drawn.set(before.max(SLICE));
            grow(drawn, all);
        }
        context.rows.with(|rows| {
            let shown = &rows[..rows.len().min(drawn.get())];
            context.memory.with(|it| it.show(shown));
        });
        context.memory.with(|rows| Drawn::of(&table).append(rows.body()));
        if let Some(renewed) = renewed {
            untrack(|| begin_anew(context, renewed));
        }
    });
    effect(move || context.memory.with(|it| it.set_tabbable(context.tabbable())));
    effect(move || context.memory.with(|it| it.set_target(context.target.get())));
    effect(move || {
        context.rows.track();
        let searched = context.searched();
        context.memory.with(|it| it.search(searched));
    });
}

/// Nothing is pointed at or moved on the rows of another comparison.
fn begin_anew(context: Context, renewed: Renewed) {
    context.near.set(None);
    moving::put_back(context);
    let (tabbable, searched) = (context.tabbable(), context.searched());
    context.memory.with(|rows| {
        rows.set_tabbable(tabbable);
        rows.search(searched);
    });
    if let Some(spot) = renewed.focused {
        context.focus(spot);
    }
}

fn grow(drawn: RwSignal<usize>, all: usize) {
    // One frame is painted before the next is worked on.
    request_animation_frame(move || {
        request_animation_frame(move || {
            let more = drawn.try_update(|it| {
                *it += SLICE;
                *it < all
            });
            // None once the board is gone.
            if more == Some(true) {
                grow(drawn, all);
            }
        });
    });
}

/// Shows the table as it was left, the focus on the row that was opened.
fn come_back(context: Context) -> Option<()> {
    let area = context.area.try_get_untracked()??;
    let memory = context.memory;
    let row = memory.row.get_untracked()?;
    let scrolled = memory.scrolled.get_value();
    // Whoever came by a link or a key keeps the focus there.
    if focus_is_lost() {
        context.focus(Spot::row(row));
    }
    area.set_scroll_top(scrolled);
    // By the row where one was opened: rows that were not seen again yet may be higher than they count for.
    let opened_at = memory.opened_at.try_update_value(Option::take).flatten();
    if let Some((before, now)) = opened_at.zip(context.below_top(row)) {
        area.set_scroll_top(area.scroll_top() + (now - before) as i32);
    }
    Some(())
}

fn open_at(context: Context, event: &Event) {
    if let Some(spot) = Spot::of(event) {
        context.open(spot.statement);
    }
}

fn press(context: Context, event: &KeyboardEvent) {
    if event.alt_key() || event.ctrl_key() || event.meta_key() {
        return;
    }
    let Some(spot) = Spot::of(event) else { return };
    let key = event.key();
    let leads = || {
        let step = Step::of(&key, context.words.language.rtl)?;
        let outlets = context.outlets();
        let next = context.memory.with(|rows| step.from(spot, rows.shown(), &outlets));
        next.flatten().filter(|next| context.focus(*next))
    };
    // A row's name is a button and opens by itself; a cell has to be told.
    if key == "Enter" && spot.article.is_some() {
        event.prevent_default();
        context.open(spot.statement);
    } else if key == "Escape" && context.near.get_untracked().is_some() {
        context.near.set(None);
    } else if leads().is_some() {
        event.prevent_default();
    }
}
