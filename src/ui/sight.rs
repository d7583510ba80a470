//! Outlets out of sight: left out of view on the board and in an opened statement, by the keys 1 to 9. The comparison
//! is not touched.

use super::compared::Compared;
use super::dom::{El, button, el};
use crate::state::{Param, Store, store, words};
use leptos::prelude::{With, untrack};
use muqabala_engine::order;

/// How many outlets have a key, and a class in the style sheet.
const KEYS: usize = 9;

/// The outlets out of sight, by their columns; follows the address bar.
fn out_of_sight(store: Store) -> Vec<usize> {
    store.route.with(|it| of(it.get(Param::Without).unwrap_or_default()))
}

fn of(names: &str) -> Vec<usize> {
    let columns = names.split(',').filter_map(|it| it.parse().ok());
    columns.filter(|it| *it < KEYS).collect()
}

/// How many of `outlets` are in sight.
pub fn in_sight(store: Store, outlets: usize) -> usize {
    outlets - out_of_sight(store).into_iter().filter(|it| *it < outlets).count()
}

/// Classes for what holds columns: the style sheet hides those that are out of sight.
pub fn classes(store: Store) -> String {
    let classes = out_of_sight(store).into_iter().map(|it| format!(" without-{it}"));
    classes.collect()
}

/// Puts a column out of sight, or back; says whether there is such a column. The last one in sight stays.
pub fn toggle(store: Store, compared: Compared, column: u8) -> bool {
    let column = usize::from(column);
    let outlets = compared.with(|it| it.outlets());
    let mut hidden = untrack(|| out_of_sight(store));
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

/// Who is out of sight, and the way back; nothing while nobody is.
pub fn note(compared: Compared) -> El {
    let (store, words) = (store(), words());
    let shown = move || {
        let names: Vec<String> = out_of_sight(store)
            .into_iter()
            .map(|it| compared.name(it as u32))
            .filter(|it| !it.is_empty())
            .collect();
        (!names.is_empty()).then(|| {
            let back = button("", move || store.adjust(Param::Without, None))
                .test("all-in-sight")
                .text(words.sight_all());
            let said = el("span", "").text(&words.sight_without(&words.list(&names)));
            el("p", "sight").test("out-of-sight").child(said).child(back)
        })
    };
    el("div", "").attr("role", "status").live(shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_columns_with_a_key_are_read_from_the_address() {
        assert_eq!(of("0,8,9,x"), [0, 8]);
        assert_eq!(of(""), Vec::<usize>::new());
    }
}
