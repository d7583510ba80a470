//! A page's elements, as a browser would build them.
//!
//! `html5ever` parses; this is the tree that it builds: an arena, so that nothing here recurses, with a limit to its
//! depth and to its size.

use std::cell::RefCell;

use html5ever::interface::{ElemName, ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::{Attribute, LocalName, Namespace, ParseOpts, QualName, parse_document};
use std::borrow::Cow;

/// A node's place in its [`Tree`].
pub type Id = usize;

/// Elements deeper than this are not read: browsers draw 512.
const DEEPEST: usize = 512;
/// Nodes beyond this many are not read.
const MOST_NODES: usize = 2_000_000;
/// Bytes given to the parser at once; between two helpings depth and size are looked at.
const HELPING: usize = 1 << 14;

/// What stands at a place of the tree.
#[derive(Debug)]
pub enum Data {
    /// The whole page.
    Document,
    /// An element; its name and its attributes' names in lower case.
    Element {
        name: QualName,
        attributes: Vec<(LocalName, String)>,
    },
    /// Text between elements.
    Text(String),
    /// A comment.
    Comment(String),
}

/// A place of the tree.
#[derive(Debug)]
struct Node {
    data: Data,
    parent: Option<Id>,
    children: Vec<Id>,
}

/// A parsed page.
#[derive(Debug, Default)]
pub struct Tree {
    nodes: Vec<Node>,
}

impl Tree {
    /// Parses `text`; whether all of it was read.
    pub fn parse(text: &str) -> (Self, bool) {
        let sink = Sink::default();
        let mut parser = parse_document(sink, ParseOpts::default());
        let mut rest = text;
        let mut whole = true;
        while !rest.is_empty() {
            let mut end = HELPING.min(rest.len());
            while !rest.is_char_boundary(end) {
                end += 1;
            }
            let (helping, later) = rest.split_at(end);
            parser.process(StrTendril::from(helping));
            rest = later;
            let sink = &parser.tokenizer.sink.sink;
            if sink.nodes.borrow().len() > MOST_NODES || sink.depth() > DEEPEST {
                whole = rest.is_empty();
                break;
            }
        }
        (parser.finish(), whole)
    }

    /// The page itself.
    pub const ROOT: Id = 0;

    /// How many nodes there are.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// What stands at `id`.
    pub fn data(&self, id: Id) -> &Data {
        self.nodes.get(id).map_or(&Data::Document, |node| &node.data)
    }

    /// The element round `id`.
    pub fn parent(&self, id: Id) -> Option<Id> {
        self.nodes.get(id)?.parent
    }

    /// What stands in `id`, in order.
    pub fn children(&self, id: Id) -> &[Id] {
        self.nodes.get(id).map_or(&[], |node| &node.children)
    }

    /// The element's name; empty for what is no element.
    pub fn name(&self, id: Id) -> &str {
        match self.data(id) {
            Data::Element { name, .. } => &name.local,
            _ => "",
        }
    }

    /// An attribute's value.
    pub fn attribute(&self, id: Id, wanted: &str) -> Option<&str> {
        match self.data(id) {
            Data::Element { attributes, .. } => attributes
                .iter()
                .find(|(name, _)| &**name == wanted)
                .map(|(_, value)| value.as_str()),
            _ => None,
        }
    }

    /// All nodes in or under `id`, in the order of the page, `id` itself first.
    pub fn walk(&self, id: Id) -> Walk<'_> {
        Walk {
            tree: self,
            stack: vec![id],
        }
    }

    /// The elements in or under `id` that are called `name`.
    pub fn named<'a>(&'a self, id: Id, name: &'a str) -> impl Iterator<Item = Id> + 'a {
        self.walk(id).filter(move |&node| self.name(node) == name)
    }

    /// The elements that `id` stands in, the nearest first.
    pub fn ancestors(&self, id: Id) -> impl Iterator<Item = Id> + '_ {
        std::iter::successors(self.parent(id), |&node| self.parent(node))
    }

    /// All text in or under `id`, just as it stands.
    pub fn text(&self, id: Id) -> String {
        let mut out = String::new();
        for node in self.walk(id) {
            if let Data::Text(text) = self.data(node) {
                out.push_str(text);
            }
        }
        out
    }
}

/// See [`Tree::walk`].
pub struct Walk<'a> {
    tree: &'a Tree,
    stack: Vec<Id>,
}

impl Iterator for Walk<'_> {
    type Item = Id;

    fn next(&mut self) -> Option<Id> {
        let id = self.stack.pop()?;
        self.stack.extend(self.tree.children(id).iter().rev());
        Some(id)
    }
}

/// What the parser builds into.
#[derive(Debug)]
struct Sink {
    nodes: RefCell<Vec<Node>>,
}

impl Default for Sink {
    fn default() -> Self {
        let document = Node {
            data: Data::Document,
            parent: None,
            children: Vec::new(),
        };
        Self {
            nodes: RefCell::new(vec![document]),
        }
    }
}

impl Sink {
    fn push(&self, data: Data) -> Id {
        let mut nodes = self.nodes.borrow_mut();
        nodes.push(Node {
            data,
            parent: None,
            children: Vec::new(),
        });
        nodes.len() - 1
    }

    /// How deep the newest node stands.
    fn depth(&self) -> usize {
        let nodes = self.nodes.borrow();
        let parent = |&id: &Id| nodes.get(id).and_then(|node| node.parent);
        std::iter::successors(nodes.len().checked_sub(1), parent)
            .take(DEEPEST + 2)
            .count()
    }

    /// Puts `child` among `parent`'s children, before the one at `at`; text beside text becomes one node.
    fn insert(&self, parent: Id, at: Option<usize>, child: NodeOrText<Id>) {
        let id = match child {
            NodeOrText::AppendNode(id) => {
                self.detach(id);
                id
            }
            NodeOrText::AppendText(text) => {
                let nodes = &mut *self.nodes.borrow_mut();
                let children = nodes.get(parent).map_or(&[][..], |node| &node.children);
                let before = at.unwrap_or(children.len()).checked_sub(1);
                let before = before.and_then(|before| children.get(before)).copied();
                if let Some(Data::Text(there)) = before.and_then(|it| nodes.get_mut(it)).map(|it| &mut it.data) {
                    there.push_str(&text);
                    return;
                }
                nodes.push(Node {
                    data: Data::Text(text.to_string()),
                    parent: None,
                    children: Vec::new(),
                });
                nodes.len() - 1
            }
        };
        let nodes = &mut *self.nodes.borrow_mut();
        if let Some(node) = nodes.get_mut(id) {
            node.parent = Some(parent);
        }
        if let Some(node) = nodes.get_mut(parent) {
            let at = at.unwrap_or(node.children.len()).min(node.children.len());
            node.children.insert(at, id);
        }
    }

    fn detach(&self, id: Id) {
        let nodes = &mut *self.nodes.borrow_mut();
        let Some(parent) = nodes.get_mut(id).and_then(|node| node.parent.take()) else {
            return;
        };
        if let Some(parent) = nodes.get_mut(parent) {
            parent.children.retain(|&child| child != id);
        }
    }

    /// The parent of `id`, and `id`'s place among its children.
    fn place(&self, id: Id) -> Option<(Id, usize)> {
        let nodes = self.nodes.borrow();
        let parent = nodes.get(id)?.parent?;
        // What is moved in front of a table is mostly among the last.
        let at = nodes.get(parent)?.children.iter().rposition(|&child| child == id)?;
        Some((parent, at))
    }
}

/// An element's name, as the parser asks for it.
#[derive(Debug)]
struct Name(QualName);

impl ElemName for Name {
    fn ns(&self) -> &Namespace {
        &self.0.ns
    }

    fn local_name(&self) -> &LocalName {
        &self.0.local
    }
}

fn plain(attributes: Vec<Attribute>) -> Vec<(LocalName, String)> {
    attributes
        .into_iter()
        .map(|it| (it.name.local, it.value.to_string()))
        .collect()
}

impl TreeSink for Sink {
    type Handle = Id;
    type Output = Tree;
    type ElemName<'a> = Name;

    fn finish(self) -> Tree {
        Tree {
            nodes: self.nodes.into_inner(),
        }
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Id {
        Tree::ROOT
    }

    fn elem_name<'a>(&'a self, &id: &'a Id) -> Name {
        match self.nodes.borrow().get(id).map(|node| &node.data) {
            Some(Data::Element { name, .. }) => Name(name.clone()),
            _ => Name(QualName::new(None, Namespace::default(), LocalName::default())),
        }
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, _: ElementFlags) -> Id {
        let attributes = plain(attributes);
        self.push(Data::Element { name, attributes })
    }

    fn create_comment(&self, text: StrTendril) -> Id {
        self.push(Data::Comment(text.to_string()))
    }

    fn create_pi(&self, _: StrTendril, data: StrTendril) -> Id {
        self.push(Data::Comment(data.to_string()))
    }

    fn append(&self, &parent: &Id, child: NodeOrText<Id>) {
        self.insert(parent, None, child);
    }

    fn append_based_on_parent_node(&self, element: &Id, previous: &Id, child: NodeOrText<Id>) {
        if self.place(*element).is_some() {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    /// A template's contents are its children here: pages saved with shadow trees keep their text in them.
    fn get_template_contents(&self, &target: &Id) -> Id {
        target
    }

    fn same_node(&self, x: &Id, y: &Id) -> bool {
        x == y
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, &sibling: &Id, child: NodeOrText<Id>) {
        if let NodeOrText::AppendNode(id) = child {
            self.detach(id);
        }
        if let Some((parent, at)) = self.place(sibling) {
            self.insert(parent, Some(at), child);
        }
    }

    fn add_attrs_if_missing(&self, &target: &Id, more: Vec<Attribute>) {
        let nodes = &mut *self.nodes.borrow_mut();
        if let Some(Data::Element { attributes, .. }) = nodes.get_mut(target).map(|node| &mut node.data) {
            for (name, value) in plain(more) {
                if attributes.iter().all(|(there, _)| *there != name) {
                    attributes.push((name, value));
                }
            }
        }
    }

    fn remove_from_parent(&self, &target: &Id) {
        self.detach(target);
    }

    fn reparent_children(&self, &node: &Id, &to: &Id) {
        let nodes = &mut *self.nodes.borrow_mut();
        let moved = nodes
            .get_mut(node)
            .map(|it| std::mem::take(&mut it.children))
            .unwrap_or_default();
        for &child in &moved {
            if let Some(child) = nodes.get_mut(child) {
                child.parent = Some(to);
            }
        }
        if let Some(to) = nodes.get_mut(to) {
            to.children.extend(moved);
        }
    }
}
