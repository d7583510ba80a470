//! A page's tree to its blocks: stretches of text that stand alone on the page, in order.
//!
//! Inline elements join without a space («الو<b>زير</b>» is one word), everything else breaks; two line breaks in a row
//! begin a new block, cells of a row stand in one block with tabs between them.

use super::marks::is_hidden;
use super::tree::{Data, Id, Tree};

/// A stretch of text that stands alone on the page.
#[derive(Clone, Debug)]
pub struct Block {
    /// The element that breaks it off from the rest.
    pub node: Id,
    /// Its text: single spaces, single line breaks where the page has `<br>`, tabs between cells.
    pub text: String,
    /// Letters and digits, those of scripts that write a word in one or two of them counted threefold.
    pub length: usize,
    /// Of these, those in links.
    pub linked: usize,
    /// What its element is.
    pub kind: Kind,
}

impl Block {
    /// Letters that stand in no link.
    pub const fn unlinked(&self) -> usize {
        self.length.saturating_sub(self.linked)
    }

    /// Whether more than `percent` of its letters stand in links.
    pub const fn is_linked(&self, percent: usize) -> bool {
        self.linked * 100 > self.length * percent
    }

    /// Whether it is a heading.
    pub const fn is_heading(&self) -> bool {
        matches!(self.kind, Kind::Heading(_))
    }
}

/// What a block is by its element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `<h1>` to `<h6>`, with its number.
    Heading(u8),
    /// `<li>`, `<dt>`, `<dd>`.
    Item,
    /// A table's row.
    Row,
    /// `<p>`, `<blockquote>`, `<pre>`.
    Paragraph,
    /// `<figcaption>` and what is called a caption.
    Caption,
    /// Anything else.
    Other,
}

/// Elements that stand in a line of text.
const INLINE: &[&str] = &[
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img",
    "ins", "kbd", "label", "mark", "meter", "nobr", "output", "q", "ruby", "rb", "s", "samp", "slot", "small", "span",
    "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "picture", "source", "amp-img",
];

/// Elements whose text is none of the page's.
const UNREAD: &[&str] = &[
    "script",
    "style",
    "head",
    "svg",
    "math",
    "iframe",
    "object",
    "embed",
    "canvas",
    "audio",
    "video",
    "select",
    "textarea",
    "input",
    "button",
    "datalist",
    "rt",
    "rp",
    "map",
    "frame",
    "frameset",
    "amp-ad",
    "amp-analytics",
    "amp-sidebar",
    "single-file-note",
    "progress",
    "title",
    "meta",
    "link",
    "noscript",
];

/// The blocks of the whole page.
pub fn blocks(tree: &Tree) -> Vec<Block> {
    let mut writer = Writer {
        tree,
        out: Vec::new(),
        text: String::new(),
        linked: 0,
        breaks: 0,
        within: vec![Within {
            node: Tree::ROOT,
            kind: Kind::Other,
        }],
        links: 0,
        preformatted: 0,
    };
    let mut stack = vec![Step::Enter(Tree::ROOT)];
    while let Some(step) = stack.pop() {
        match step {
            Step::Enter(id) => {
                if writer.enter(id) {
                    stack.push(Step::Leave(id));
                    stack.extend(tree.children(id).iter().rev().map(|&child| Step::Enter(child)));
                }
            }
            Step::Leave(id) => writer.leave(id),
        }
    }
    writer.flush();
    writer.out
}

enum Step {
    Enter(Id),
    Leave(Id),
}

/// The element that breaks, round what is being written.
#[derive(Clone, Copy)]
struct Within {
    node: Id,
    kind: Kind,
}

struct Writer<'a> {
    tree: &'a Tree,
    out: Vec<Block>,
    /// The block being written.
    text: String,
    linked: usize,
    /// Line breaks since the last text.
    breaks: usize,
    within: Vec<Within>,
    links: usize,
    preformatted: usize,
}

impl Writer<'_> {
    /// Whether what stands in `id` is to be read.
    fn enter(&mut self, id: Id) -> bool {
        match self.tree.data(id) {
            Data::Document => return true,
            Data::Text(text) => self.write(text),
            Data::Comment(_) => {}
            Data::Element { .. } => return self.element(id),
        }
        false
    }

    fn element(&mut self, id: Id) -> bool {
        let name = self.tree.name(id);
        if UNREAD.contains(&name) || (name == "template" && !is_shadow(self.tree, id)) {
            // Something is drawn there: what stands on its two sides is no one word.
            if !matches!(
                name,
                "script" | "style" | "template" | "rt" | "rp" | "link" | "meta" | "noscript"
            ) {
                self.space();
            }
            return false;
        }
        match name {
            "br" => self.line_break(),
            "td" | "th" if self.tree.parent(id).is_some_and(|row| self.tree.name(row) == "tr") => {
                if !self.text.trim().is_empty() {
                    self.text.push('\t');
                }
                self.narrow(id);
            }
            "a" => self.links += 1,
            _ if self.is_inline(id) => return !is_hidden(self.tree, id),
            _ => {
                self.flush();
                self.narrow(id);
                self.preformatted += usize::from(name == "pre");
            }
        }
        true
    }

    /// From here on `id` is the element that breaks.
    fn narrow(&mut self, id: Id) {
        let outer = self.within.last().map_or(Kind::Other, |within| within.kind);
        self.within.push(Within {
            node: id,
            kind: kind(self.tree.name(id), outer),
        });
    }

    fn leave(&mut self, id: Id) {
        if self.tree.name(id) == "a" {
            self.links = self.links.saturating_sub(1);
        }
        if self
            .within
            .last()
            .is_some_and(|within| within.node == id && id != Tree::ROOT)
        {
            if !matches!(self.tree.name(id), "td" | "th")
                || self.tree.children(id).iter().any(|&it| self.breaks_inside(it))
            {
                self.flush();
            }
            self.within.pop();
            self.preformatted = self
                .preformatted
                .saturating_sub(usize::from(self.tree.name(id) == "pre"));
        }
    }

    fn breaks_inside(&self, id: Id) -> bool {
        matches!(self.tree.data(id), Data::Element { .. }) && !self.is_inline(id) && self.tree.name(id) != "br"
    }

    /// Whether `id` stands in a line of text. Word's own elements (`o:p`, `st1:place`) do, and a site's own ones inside
    /// of a paragraph.
    fn is_inline(&self, id: Id) -> bool {
        let name = self.tree.name(id);
        let within = |id| {
            matches!(
                self.tree.name(id),
                "p" | "span" | "a" | "b" | "i" | "em" | "strong" | "sup"
            )
        };
        INLINE.contains(&name) || name.contains(':') || (name.contains('-') && self.tree.parent(id).is_some_and(within))
    }

    fn line_break(&mut self) {
        self.breaks += 1;
        if self.breaks == 1 && !self.text.is_empty() {
            while self.text.ends_with(' ') {
                self.text.pop();
            }
            self.text.push('\n');
        } else if self.breaks == 2 {
            self.flush();
            self.breaks = 2;
        }
    }

    fn space(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with([' ', '\n', '\t']) {
            self.text.push(' ');
        }
    }

    fn write(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '\n' | '\r' if self.preformatted > 0 => self.line_break_in_text(c),
                // Soft hyphens and zero-width spaces only say where a line may break.
                '\u{AD}' | '\u{200B}' | '\u{FEFF}' => {}
                c if c.is_whitespace() && c != '\u{A0}' => self.space(),
                c if c < ' ' || c == '\u{7F}' => {}
                c => {
                    self.breaks = if c == '\u{A0}' { self.breaks } else { 0 };
                    self.text.push(c);
                    if self.links > 0 {
                        self.linked += weight(c);
                    }
                }
            }
        }
    }

    fn line_break_in_text(&mut self, c: char) {
        if c == '\n' {
            self.line_break();
        }
    }

    fn flush(&mut self) {
        self.breaks = 0;
        let text = std::mem::take(&mut self.text);
        let linked = std::mem::take(&mut self.linked);
        let text = text.trim_matches(|c: char| c.is_whitespace());
        let Some(within) = self.within.last() else { return };
        if text.is_empty() {
            return;
        }
        self.out.push(Block {
            node: within.node,
            text: text.to_owned(),
            length: text.chars().map(weight).sum(),
            linked,
            kind: within.kind,
        });
    }
}

/// A shadow tree that was saved as a template; those of the saving extension's own bar are none of the page's.
fn is_shadow(tree: &Tree, id: Id) -> bool {
    let marked = ["shadowrootmode", "shadowroot", "shadowmode"]
        .iter()
        .any(|name| tree.attribute(id, name).is_some());
    marked
        && tree
            .parent(id)
            .is_none_or(|host| !tree.name(host).starts_with("single-file-"))
}

fn kind(name: &str, outer: Kind) -> Kind {
    match name {
        "h1" => Kind::Heading(1),
        "h2" => Kind::Heading(2),
        "h3" => Kind::Heading(3),
        "h4" => Kind::Heading(4),
        "h5" => Kind::Heading(5),
        "h6" => Kind::Heading(6),
        "li" | "dt" | "dd" => Kind::Item,
        "tr" | "td" | "th" => Kind::Row,
        "figcaption" | "caption" => Kind::Caption,
        "p" | "blockquote" | "pre" if !matches!(outer, Kind::Caption | Kind::Item) => Kind::Paragraph,
        "div" | "p" | "section" | "span" => match outer {
            Kind::Heading(_) | Kind::Caption | Kind::Item => outer,
            _ => Kind::Other,
        },
        _ => match outer {
            Kind::Caption => outer,
            _ => Kind::Other,
        },
    }
}

/// How much a character counts: ideographs and syllables stand for several letters.
pub fn weight(c: char) -> usize {
    match u32::from(c) {
        0x3040..=0x30FF | 0x3400..=0x9FFF | 0xAC00..=0xD7A3 | 0xF900..=0xFAFF | 0x20000..=0x3FFFF => 3,
        0x0E00..=0x0EFF | 0x1780..=0x17FF => 1,
        _ => usize::from(c.is_alphanumeric()),
    }
}
