//! Outlets that the reader hid: left out of view on the board and in an opened statement, by the keys 1 to 9. The
//! comparison is not touched.

use super::compared::Compared;
use crate::state::{Param, Store, store, words};
use crate::ui::follow::{When, flag, handler, text};
use leptos::prelude::*;
use muqabala_engine::order;

/// How many outlets have a key, and a class in the style sheet.
const KEYS: usize = 9;

/// The hidden outlets, by their columns; follows the address bar.
pub fn hidden(store: Store) -> Vec<usize> {
    store
        .route
        .with(|it| columns(it.get(Param::Without).unwrap_or_default()))
}

fn columns(names: &str) -> Vec<usize> {
    let columns = names.split(',').filter_map(|it| it.parse().ok());
    columns.filter(|it| *it < KEYS).collect()
}

/// How many of `outlets` are shown.
pub fn shown(store: Store, outlets: usize) -> usize {
    outlets - hidden(store).into_iter().filter(|it| *it < outlets).count()
}

/// Classes for what holds columns: the style sheet hides those of the hidden outlets.
pub fn classes(store: Store) -> String {
    let classes = hidden(store).into_iter().map(|it| format!(" without-{it}"));
    classes.collect()
}

/// Hides a column, or shows it again; says whether there is such a column. The last one that is shown stays.
pub fn toggle(store: Store, compared: Compared, column: u8) -> bool {
    let column = usize::from(column);
    let outlets = compared.with_untracked(|it| it.outlets());
    let mut hidden = untrack(|| hidden(store));
    if hidden.contains(&column) {
        hidden.retain(|it| *it != column);
    } else if hidden.len() + 1 < outlets {
        hidden.push(column);
        order::by(&mut hidden, Ord::cmp);
    }
    let names: Vec<String> = hidden.iter().map(ToString::to_string).collect();
    store.adjust(Param::Without, Some(names.join(",")).filter(|it| !it.is_empty()));
    column < outlets
}

/// Which outlets are hidden, and the way back; nothing while none is.
#[component]
pub fn HiddenOutlets() -> impl IntoView {
    let (store, words, compared) = (store(), words(), Compared::here());
    let names = move || -> Vec<String> {
        let names = hidden(store).into_iter().map(|it| compared.name(it as u32));
        names.filter(|it| !it.is_empty()).collect()
    };
    let show_all = move |_| store.adjust(Param::Without, None);
    view! {
        <div role="status">
            <When when=flag(move || !names().is_empty())>
                <p class="hidden-outlets" data-testid="hidden-outlets">
                    <span>{text(move || words.hidden_outlets(&words.list(&names())))}</span>
                    <button type="button" data-testid="show-outlets" on:click=handler(show_all)>
                        {words.hidden_show()}
                    </button>
                </p>
            </When>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_columns_with_a_key_are_read_from_the_address() {
        assert_eq!(columns("0,8,9,x"), [0, 8]);
        assert_eq!(columns(""), Vec::<usize>::new());
    }
}
