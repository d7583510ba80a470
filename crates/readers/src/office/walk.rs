//! The walk through a document's XML that all formats share: which elements are open, and which are skipped with all that is
//! in them.

use crate::limits;
use crate::xml::{Event, Names, Reader, Tag};

/// An element's name: the prefix that is usual for its namespace, and its local name.
pub type Name<'a> = (&'a str, &'a str);

/// What an element means to a format.
pub trait Markup<'a> {
    /// An element begins; whether what is in it is read.
    fn start(&mut self, name: Name<'a>, parent: Name<'a>, tag: &Tag<'a>) -> bool;

    /// An element ends that was read.
    fn end(&mut self, name: Name<'a>);

    /// Text that stands in the element `own`.
    fn text(&mut self, own: Name<'a>, text: &str);
}

/// Leads `markup` through `text`; whether the document is whole and not deeper than [`limits::XML_DEPTH`].
pub fn walk<'a>(text: &'a str, markup: &mut impl Markup<'a>) -> bool {
    let mut names = Names::default();
    let mut open: Vec<Name<'a>> = Vec::new();
    // How many elements were open where what is skipped began.
    let mut skipped = None;
    for event in Reader::new(text) {
        match event {
            Event::Start(_) if open.len() >= limits::XML_DEPTH => return false,
            Event::Start(tag) => {
                names.declare(&tag);
                let name = names.of(tag.name);
                let parent = open.last().copied().unwrap_or_default();
                open.push(name);
                if skipped.is_none() && !markup.start(name, parent, &tag) {
                    skipped = Some(open.len());
                }
            }
            Event::End(_) => {
                let depth = open.len();
                let Some(name) = open.pop() else { continue };
                if skipped.is_none() {
                    markup.end(name);
                } else if skipped == Some(depth) {
                    skipped = None;
                }
            }
            Event::Text(text) if skipped.is_none() => {
                markup.text(open.last().copied().unwrap_or_default(), &text);
            }
            Event::Text(_) => {}
        }
    }
    open.is_empty()
}
