//! Where the columns and the passages in them are on the screen.

use crate::platform::layout::Rect;
use leptos::html;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// A passage that is measured: its column's article, its statement.
type Key = (usize, u32);

/// The elements that are measured: the columns, and the first passage of each statement in each.
#[derive(Clone, Copy, Default)]
pub struct Measured {
    /// What holds the columns and the ribbons between them.
    pub around: NodeRef<html::Div>,
    columns: StoredValue<BTreeMap<usize, (u32, NodeRef<html::Article>)>>,
    passages: StoredValue<BTreeMap<Key, (u32, NodeRef<html::Span>)>>,
    last: StoredValue<u32>,
}

impl Measured {
    /// A reference for an article's column, which is measured while what is being built is on the page.
    #[must_use]
    pub fn column(self, article: usize) -> NodeRef<html::Article> {
        note(self.columns, self.next(), article)
    }

    /// A reference for the first passage of a statement in an article's column, likewise.
    #[must_use]
    pub fn passage(self, article: usize, statement: u32) -> NodeRef<html::Span> {
        note(self.passages, self.next(), (article, statement))
    }

    /// The rectangle that the ribbons are drawn in.
    #[must_use]
    pub fn area(self) -> Option<Rect> {
        let around = self.around.try_get_untracked()?;
        around.map(|it| Rect::of(&it))
    }

    /// An article's column.
    #[must_use]
    pub fn column_of(self, article: usize) -> Option<<html::Article as html::ElementType>::Output> {
        let column = self.columns.try_with_value(|all| all.get(&article).map(|it| it.1));
        column??.get_untracked()
    }

    /// The rectangle of the first passage of a statement in an article's column.
    #[must_use]
    pub fn rect(self, article: usize, statement: u32) -> Option<Rect> {
        let passage = self
            .passages
            .try_with_value(|all| all.get(&(article, statement)).map(|it| it.1));
        passage??.get_untracked().map(|it| Rect::of(&it))
    }

    /// The rectangles of the first passage of each statement in an article's column.
    #[must_use]
    pub fn rects(self, article: usize) -> BTreeMap<u32, Rect> {
        let range = (article, 0)..=(article, u32::MAX);
        let measured = self.passages.try_with_value(|all| {
            let passages = all.range(range);
            let rect = |(key, it): (&Key, &(u32, NodeRef<html::Span>))| {
                let passage = it.1.get_untracked()?;
                Some((key.1, Rect::of(&passage)))
            };
            passages.filter_map(rect).collect()
        });
        measured.unwrap_or_default()
    }

    fn next(self) -> u32 {
        self.last
            .try_update_value(|last| {
                *last += 1;
                *last
            })
            .unwrap_or_default()
    }
}

/// Takes note of a new reference under `key`, until what is being built goes: unless another took its place meanwhile.
fn note<K, E>(all: StoredValue<BTreeMap<K, (u32, NodeRef<E>)>>, number: u32, key: K) -> NodeRef<E>
where
    K: Ord + Copy + Send + Sync + 'static,
    E: html::ElementType + 'static,
{
    let node = NodeRef::new();
    let _ = all.try_update_value(|all| all.insert(key, (number, node)));
    on_cleanup(move || {
        let _ = all.try_update_value(|all| {
            if all.get(&key).is_some_and(|it| it.0 == number) {
                all.remove(&key);
            }
        });
    });
    node
}
