//! Parts of an element that follow signals.
//!
//! Each takes a closure, runs it now, and again whenever a signal changes that it read. It ends with what it belongs
//! to: the part built by the [`El::live`] round it.

use std::borrow::Cow;

use leptos::prelude::{Get, Memo, Owner, RenderEffect, RwSignal, Set, document, on_cleanup, untrack};
use wasm_bindgen::prelude::*;
use web_sys::Node;

use super::El;
use super::keep::Kept;

/// Runs `run` now, and again whenever a signal changes that it read, while what is being built is on the page.
pub fn follow(run: impl FnMut() + 'static) {
    follow_boxed(Box::new(run));
}

fn follow_boxed(mut run: Box<dyn FnMut()>) {
    let effect = RenderEffect::new(move |_| run());
    on_cleanup(move || drop(effect));
}

/// Runs `run` once the browser is about to paint.
pub fn next_frame(run: impl FnOnce() + 'static) {
    let run: Box<dyn FnOnce()> = Box::new(run);
    let run = Closure::once_into_js(run);
    // Refused only for what is no function.
    let _ = leptos::prelude::window().request_animation_frame(run.unchecked_ref());
}

impl El {
    /// Text that follows signals, at its end.
    #[must_use]
    pub fn live_text<T: Into<Cow<'static, str>>>(self, text: impl Fn() -> T + 'static) -> Self {
        let node: Node = document().create_text_node("").into();
        let _ = self.0.append_child(&node);
        follow_boxed(Box::new(move || node.set_text_content(Some(&text().into()))));
        self
    }

    /// An attribute that follows signals.
    #[must_use]
    pub fn live_attr<T: Into<Cow<'static, str>>>(self, name: &'static str, value: impl Fn() -> T + 'static) -> Self {
        let element = self.element();
        follow_boxed(Box::new(move || {
            let _ = element.set_attribute(name, &value().into());
        }));
        self
    }

    /// An attribute without a value, there while `on` holds.
    #[must_use]
    pub fn live_flag(self, name: &'static str, on: impl Fn() -> bool + 'static) -> Self {
        let element = self.element();
        follow_boxed(Box::new(move || {
            let _ = element.toggle_attribute_with_force(name, on());
        }));
        self
    }

    /// One class among others, there while `on` holds.
    #[must_use]
    pub fn live_class(self, name: &'static str, on: impl Fn() -> bool + 'static) -> Self {
        let classes = self.0.class_list();
        follow_boxed(Box::new(move || {
            let _ = classes.toggle_with_force(name, on());
        }));
        self
    }

    /// A property of style that follows signals.
    #[must_use]
    pub fn live_style(self, name: &'static str, value: impl Fn() -> String + 'static) -> Self {
        let el = self.clone();
        follow_boxed(Box::new(move || {
            let _ = el.clone().style(name, &value());
        }));
        self
    }

    /// What stands in a field; of a `select`, call it after its options are there.
    #[must_use]
    pub fn live_value<T: Into<Cow<'static, str>>>(self, value: impl Fn() -> T + 'static) -> Self {
        self.live_property("value", Box::new(move || JsValue::from_str(&value().into())))
    }

    /// Whether a box is ticked.
    #[must_use]
    pub fn live_checked(self, on: impl Fn() -> bool + 'static) -> Self {
        self.live_property("checked", Box::new(move || on().into()))
    }

    fn live_property(self, name: &'static str, value: Box<dyn Fn() -> JsValue>) -> Self {
        let element = self.element();
        follow_boxed(Box::new(move || {
            let _ = js_sys::Reflect::set(&element, &name.into(), &value());
        }));
        self
    }

    /// Elements at its end that are built anew whenever a signal changes that `build` read.
    #[must_use]
    pub fn live<T: IntoIterator<Item = Self>>(self, build: impl Fn() -> T + 'static) -> Self {
        self.live_boxed(Box::new(move || build().into_iter().collect()))
    }

    fn live_boxed(self, build: Box<dyn Fn() -> Vec<Self>>) -> Self {
        let end = self.end();
        let parent = self.element();
        let mut shown: Vec<Self> = Vec::new();
        follow_boxed(Box::new(move || {
            let next = build();
            let kept = Kept::of(&parent, &shown);
            shown.drain(..).for_each(|it| it.0.remove());
            for it in &next {
                let _ = parent.insert_before(&it.0, Some(&end));
            }
            kept.restore(&parent);
            shown = next;
        }));
        self
    }

    /// An element at its end, there while `is_shown` holds.
    #[must_use]
    pub fn live_if(
        self,
        is_shown: impl Fn() -> bool + Send + Sync + 'static,
        build: impl Fn() -> Self + 'static,
    ) -> Self {
        // What is shown is built once, not at every change of what `is_shown` looks at.
        let is_shown = Memo::new(move |_| is_shown());
        self.live(move || is_shown.get().then(|| untrack(&build)))
    }

    /// What a `details` holds, built when it is first unfolded.
    #[must_use]
    pub fn unfolding(self, build: impl Fn() -> Self + 'static) -> Self {
        let unfolded = RwSignal::new(false);
        self.on("toggle", move |_| unfolded.set(true))
            .live_if(move || unfolded.get(), build)
    }

    /// An element at its end for each of `keys`, which are told apart: one that stays is not built anew, and what is built
    /// for one is kept for when it comes back.
    #[must_use]
    pub fn live_each_kept(self, keys: impl Fn() -> Vec<u32> + 'static, build: impl Fn(u32) -> Self + 'static) -> Self {
        self.live_each_boxed(Box::new(keys), Box::new(build))
    }

    fn live_each_boxed(self, keys: Box<dyn Fn() -> Vec<u32>>, build: Box<dyn Fn(u32) -> Self>) -> Self {
        let end = self.end();
        let parent = self.element();
        // What is built for a key outlives the run that builds it, so it belongs to what is round the list.
        let around = Owner::current().unwrap_or_default();
        let mut shown: Vec<Item> = Vec::new();
        let mut spare: Vec<Item> = Vec::new();
        follow_boxed(Box::new(move || {
            let mut next = Vec::new();
            for key in keys() {
                let there = take(&mut shown, key).or_else(|| take(&mut spare, key));
                next.push(there.unwrap_or_else(|| Item::new(key, around.child(), &build)));
            }
            for gone in shown.drain(..) {
                gone.el.0.remove();
                spare.push(gone);
            }
            put_in_order(&parent, &next, &end);
            shown = next;
        }));
        self
    }

    /// A mark at its end, in front of which comes what changes.
    fn end(&self) -> Node {
        let end: Node = document().create_comment("").into();
        let _ = self.0.append_child(&end);
        end
    }
}

/// What was built for a key of a list.
struct Item {
    key: u32,
    el: El,
    // Ended with the list.
    _owner: Owner,
}

impl Item {
    fn new(key: u32, owner: Owner, build: &dyn Fn(u32) -> El) -> Self {
        let el = owner.with(|| untrack(|| build(key)));
        Self { key, el, _owner: owner }
    }
}

/// Takes out of `items` the one of `key`.
fn take(items: &mut Vec<Item>, key: u32) -> Option<Item> {
    let place = items.iter().position(|it| it.key == key)?;
    Some(items.swap_remove(place))
}

/// Puts the items in front of `end`, in their order; one that is in its place is not touched, and keeps the focus.
fn put_in_order(parent: &Node, items: &[Item], end: &Node) {
    let mut after = end.clone();
    for item in items.iter().rev() {
        let node: &Node = &item.el.0;
        if after.previous_sibling().as_ref() != Some(node) {
            let _ = parent.insert_before(node, Some(&after));
        }
        after = node.clone();
    }
}
