//! What the reader did to a part of the page that is built anew: where the focus is, what is unfolded.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

use super::{El, next_frame};

/// How an element inside another is found again: at each step down, the how manieth child; and what it has to be.
struct Way {
    steps: Vec<usize>,
    name: String,
}

/// Where the focus was and what was unfolded, to be found again by its place.
pub struct Kept {
    focus: Option<Way>,
    unfolded: Vec<Way>,
}

impl Kept {
    /// Takes note of it in `parts` of `parent`, which are about to go.
    pub fn of(parent: &Element, parts: &[El]) -> Self {
        let focused = document().active_element();
        let focused = focused.filter(|it| parts.iter().any(|part| part.0.contains(Some(it))));
        Self {
            focus: focused.and_then(|it| way(parent, it)),
            unfolded: parts
                .iter()
                .flat_map(unfolded)
                .filter_map(|it| way(parent, it))
                .collect(),
        }
    }

    /// Gives it to what stands there now, if that is the same kind of thing.
    pub fn restore(self, parent: &Element) {
        for it in self.unfolded.iter().filter_map(|way| at(parent, way)) {
            let _ = it.set_attribute("open", "");
            // The browser says so later; what is built when it is unfolded is wanted now.
            let _ = Event::new("toggle").map(|event| it.dispatch_event(&event));
        }
        let Some(way) = self.focus else { return };
        if focus(parent, &way).is_none() {
            let parent = parent.clone();
            next_frame(move || {
                let _ = focus(&parent, &way);
            });
        }
    }
}

fn focus(parent: &Element, way: &Way) -> Option<()> {
    // Nothing happens to what cannot have the focus.
    at(parent, way)?.dyn_into::<HtmlElement>().ok()?.focus().ok()
}

fn unfolded(part: &El) -> Vec<Element> {
    let Ok(list) = part.0.query_selector_all("details[open]") else {
        return Vec::new();
    };
    (0..list.length())
        .filter_map(|index| list.item(index)?.dyn_into().ok())
        .collect()
}

/// What tells an element from others that might come to stand in its place.
fn name(of: &Element) -> String {
    of.tag_name() + of.get_attribute("data-testid").as_deref().unwrap_or_default()
}

fn way(parent: &Element, mut from: Element) -> Option<Way> {
    let name = name(&from);
    let mut steps = Vec::new();
    while &from != parent {
        steps.push(std::iter::successors(from.previous_element_sibling(), Element::previous_element_sibling).count());
        from = from.parent_element()?;
    }
    steps.reverse();
    Some(Way { steps, name })
}

fn at(parent: &Element, way: &Way) -> Option<Element> {
    let step = |it: Element, &place: &usize| {
        std::iter::successors(it.first_element_child(), Element::next_element_sibling).nth(place)
    };
    let found = way.steps.iter().try_fold(parent.clone(), step);
    found.filter(|it| name(it) == way.name)
}
