//! Saved web pages to articles.
//!
//! The page is parsed as a browser parses it ([`tree`]), cut into blocks ([`blocks`]), and the elements that hold the
//! article are found ([`body`]) by how much running text stands in them, with what names and classes say ([`marks`]) and
//! without the teasers of other articles ([`cards`]). [`roles`] says what each block is.

mod blocks;
mod body;
mod cards;
mod lenient;
mod marks;
mod meta;
mod prose;
mod roles;
mod tail;
#[cfg(test)]
mod tests;
mod tree;

pub use meta::{day, host};

use blocks::{Block, Kind};
use marks::{Known, Marks};
use meta::Meta;
use prose::Sums;
use tree::{Id, Tree};

use crate::document::{Document, Paragraph, RoleReason};
use crate::notice::Notice;
use muqabala_engine::vocabulary::Role;

/// Reads the article of a page. `address` is where it stood, if that is known from elsewhere.
pub fn read(text: &str, address: &str) -> (Document, Vec<Notice>) {
    let (tree, whole) = Tree::parse(text);
    let blocks = blocks::blocks(&tree);
    let meta = meta::meta(&tree);
    let survey = Survey::new(&tree, &blocks, &meta);
    let holders = body::find(&survey);
    let mut paragraphs = roles::paragraphs(&survey, &holders, &meta.titles);
    use_stated_body(&mut paragraphs, &meta.body);
    let headline = survey
        .headline
        .and_then(|at| blocks.get(at))
        .map(|block| block.text.replace('\n', " "));
    let mut notices = Vec::new();
    if !whole {
        notices.push(Notice::Cut);
    }
    let document = Document {
        title: if meta.title.is_empty() {
            headline.unwrap_or_default()
        } else {
            meta.title
        },
        outlet: meta.outlet,
        date: meta.date,
        address: if address.is_empty() {
            meta.address
        } else {
            address.to_owned()
        },
        language: meta.language,
        paragraphs,
        ..Document::default()
    };
    (document, notices)
}

/// The lines of each article of an archive's export: Factiva and Europresse put each into an element of its own.
pub fn bundled(text: &str) -> Vec<String> {
    if ![
        "deArticle",
        "enArticle",
        "frArticle",
        "arArticle",
        "esArticle",
        "titreArticleVisu",
        "docOcurrContainer",
    ]
    .iter()
    .any(|it| text.contains(it))
    {
        return Vec::new();
    }
    let (tree, _) = Tree::parse(text);
    let blocks = blocks::blocks(&tree);
    let is_article = |id: Id| {
        let factiva = tree.attribute(id, "id").is_some_and(|it| it.starts_with("article-"));
        factiva || (tree.name(id) == "article" && text.contains("titreArticleVisu"))
    };
    let lines = |id: Id| {
        let inside = |block: &&Block| block.node == id || tree.ancestors(block.node).any(|it| it == id);
        blocks
            .iter()
            .filter(inside)
            .map(|block| format!("{}\n", block.text.replace('\n', " ")))
            .collect()
    };
    tree.walk(Tree::ROOT).filter(|&id| is_article(id)).map(lines).collect()
}

/// All that a piece of markup says, without a choice of what the article is: for feeds and exports, whose markup holds
/// nothing else.
pub fn plain(markup: &str) -> Vec<Paragraph> {
    let (tree, _) = Tree::parse(markup);
    let block = |block: Block| match block.kind {
        Kind::Heading(_) => Paragraph::heading(block.text),
        Kind::Caption => Paragraph::caption(block.text),
        _ => Paragraph::body(block.text),
    };
    blocks::blocks(&tree).into_iter().map(block).collect()
}

/// Letters from which on a text that a page says for machines counts as an article.
const STATED: usize = 150;

/// A page may say its article once more for machines and draw it only when a script runs: where what is drawn is less than
/// half of it, or another text, the stated one is the article.
fn use_stated_body(paragraphs: &mut Vec<Paragraph>, stated: &str) {
    let lines: Vec<Paragraph> = if stated.contains("<p") || stated.contains("<br") {
        plain(stated)
    } else {
        let lines = stated.lines().map(str::trim).filter(|it| !it.is_empty());
        lines.map(|it| Paragraph::body(it.to_owned())).collect()
    };
    let text = |paragraphs: &[Paragraph]| {
        let body = paragraphs.iter().filter(|it| it.is_body());
        body.map(|it| roles::letters(&it.text) + " ").collect::<String>()
    };
    let (drawn, said) = (text(paragraphs), text(&lines));
    let long = said.chars().count() > STATED;
    if !long || (drawn.len() * 2 >= said.len() && !is_other(&drawn, &said)) {
        return;
    }
    for paragraph in paragraphs.iter_mut().filter(|it| it.is_body()) {
        paragraph.role = Role::Furniture;
        paragraph.reason = Some(RoleReason::Elsewhere);
    }
    let at = paragraphs
        .iter()
        .position(|it| it.role == Role::Headline)
        .map_or(0, |at| at + 1);
    paragraphs.splice(at..at, lines);
}

/// Whether hardly any run of five words of `said` stands in `drawn`.
fn is_other(drawn: &str, said: &str) -> bool {
    let words: Vec<&str> = said.split_whitespace().collect();
    let runs: Vec<String> = words.chunks_exact(5).take(100).map(|run| run.join(" ")).collect();
    let found = runs.iter().filter(|run| drawn.contains(run.as_str())).count();
    found * 5 < runs.len()
}

/// A page as it is weighed.
struct Survey<'a> {
    tree: &'a Tree,
    blocks: &'a [Block],
    /// The letters of running text of each block that may be the article's.
    prose: Vec<usize>,
    /// What is said of each block.
    marks: Vec<Marks>,
    /// The block that is the headline.
    headline: Option<usize>,
    /// The blocks that the page's own description begins like.
    described: Vec<usize>,
}

impl<'a> Survey<'a> {
    fn new(tree: &'a Tree, blocks: &'a [Block], meta: &Meta) -> Self {
        let (mut drawn, mut all) = (Sums::new(tree), Sums::new(tree));
        let hidden = hidden_nodes(tree);
        for block in blocks {
            let letters = prose::prose(block);
            all.add(tree, block.node, letters);
            if !hidden.get(block.node).copied().unwrap_or(false) {
                drawn.add(tree, block.node, letters);
            }
        }
        let headline = roles::headline(blocks, &meta.titles, &hidden);
        let above: Vec<Id> = headline.and_then(|at| blocks.get(at)).map_or_else(Vec::new, |block| {
            std::iter::once(block.node).chain(tree.ancestors(block.node)).collect()
        });
        let described = roles::described(blocks, &meta.descriptions);
        let beside: Vec<Id> = described
            .iter()
            .filter_map(|&at| blocks.get(at))
            .filter(|block| !hidden.get(block.node).copied().unwrap_or(false))
            .take(1)
            .flat_map(|block| std::iter::once(block.node).chain(tree.ancestors(block.node)))
            .collect();
        let known = Known {
            prose: &drawn,
            all: &all,
            headline: &above,
            described: &beside,
        };
        let said = marks::all(tree, &known);
        let marks = blocks
            .iter()
            .map(|block| said.get(block.node).copied().unwrap_or_default());
        let mut survey = Self {
            tree,
            blocks,
            prose: Vec::new(),
            marks: marks.collect(),
            headline,
            described,
        };
        survey.prose = survey.running_text();
        survey.set_cards_aside(&[above, beside].concat());
        survey
    }

    fn running_text(&self) -> Vec<usize> {
        let of = |(block, marks): (&Block, &Marks)| {
            let counts = !marks.has(Marks::ELSEWHERE) && block.kind != Kind::Caption;
            if counts { prose::prose(block) } else { 0 }
        };
        self.blocks.iter().zip(&self.marks).map(of).collect()
    }

    /// Takes teasers out, unless nearly all of the page's text reads as some: then it is a list that was written as one.
    fn set_cards_aside(&mut self, headline: &[Id]) {
        let cards = cards::cards(self.tree, self.blocks, headline);
        let tree = self.tree;
        let inside =
            |block: &Block| cards.contains(&block.node) || tree.ancestors(block.node).any(|node| cards.contains(&node));
        let inside: Vec<bool> = self.blocks.iter().map(inside).collect();
        let sum = |wanted: bool| -> usize {
            let pairs = self.prose.iter().zip(&inside);
            pairs
                .filter(|(_, it)| **it == wanted)
                .map(|(letters, _)| *letters)
                .sum()
        };
        if sum(false) < 600 && sum(true) > 2 * sum(false) {
            return;
        }
        for ((letters, marks), inside) in self.prose.iter_mut().zip(&mut self.marks).zip(inside) {
            if inside && *letters > 0 {
                *letters = 0;
                *marks = marks.and(Marks::RELATED);
            }
        }
    }
}

/// Which nodes are not drawn, because they or an element round them say so.
fn hidden_nodes(tree: &Tree) -> Vec<bool> {
    let mut hidden = vec![false; tree.len()];
    for id in tree.walk(Tree::ROOT) {
        let outer = tree
            .parent(id)
            .and_then(|parent| hidden.get(parent).copied())
            .unwrap_or(false);
        let own = outer || marks::is_hidden(tree, id);
        if let Some(slot) = hidden.get_mut(id) {
            *slot = own;
        }
    }
    hidden
}
