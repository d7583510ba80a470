//! Arrow keys on the board: the WAI-ARIA grid pattern, arrows following the eye in either direction.

use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, HtmlElement};

/// Where a key leads from a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the row above.
    Up,
    /// To the row below.
    Down,
    /// To the next column in reading order.
    On,
    /// To the column before.
    Back,
    /// To the row's name.
    First,
    /// To the last column.
    Last,
}

impl Step {
    /// The step for a key; in a right-to-left interface the left arrow leads on.
    #[must_use]
    pub fn of(key: &str, rtl: bool) -> Option<Self> {
        Some(match (key, rtl) {
            ("ArrowUp", _) => Self::Up,
            ("ArrowDown", _) => Self::Down,
            ("ArrowLeft", true) | ("ArrowRight", false) => Self::On,
            ("ArrowRight", true) | ("ArrowLeft", false) => Self::Back,
            ("Home", _) => Self::First,
            ("End", _) => Self::Last,
            _ => return None,
        })
    }
}

/// Moves the focus from the cell that holds `target`, and tells which statement it is on now.
pub fn go(target: Option<EventTarget>, step: Step) -> Option<usize> {
    let cell = target?.dyn_into::<Element>().ok()?.closest("td, th").ok()??;
    let row = cell.parent_element()?;
    let column = std::iter::successors(cell.previous_element_sibling(), Element::previous_element_sibling).count();
    let next = match step {
        Step::Up => nth_cell(&row.previous_element_sibling()?, column),
        Step::Down => nth_cell(&row.next_element_sibling()?, column),
        Step::On => cell.next_element_sibling(),
        Step::Back => cell.previous_element_sibling(),
        Step::First => row.first_element_child(),
        Step::Last => row.last_element_child(),
    }?;
    focus(&next)?;
    next.closest("[data-statement]")
        .ok()??
        .get_attribute("data-statement")?
        .parse()
        .ok()
}

fn nth_cell(row: &Element, column: usize) -> Option<Element> {
    std::iter::successors(row.first_element_child(), Element::next_element_sibling).nth(column)
}

/// Focuses a cell, or the button that stands in it.
pub fn focus(cell: &Element) -> Option<()> {
    let inside = cell.query_selector("button").ok()?;
    inside.as_ref().unwrap_or(cell).dyn_ref::<HtmlElement>()?.focus().ok()
}

#[cfg(test)]
mod tests {
    use super::Step;

    #[test]
    fn arrows_follow_the_eye() {
        assert_eq!(Step::of("ArrowLeft", true), Some(Step::On));
        assert_eq!(Step::of("ArrowLeft", false), Some(Step::Back));
        assert_eq!(Step::of("ArrowDown", true), Some(Step::Down));
        assert_eq!(Step::of("a", false), None);
    }
}
