//! What each block of a page is, once it is known which elements hold the article.

use std::collections::BTreeSet;

use super::Survey;
use super::blocks::{Block, Kind};
use super::marks::Marks;
use super::tree::{Id, Tree};
use super::{prose, tail};
use crate::document::{Paragraph, RoleReason};
use muqabala_engine::text::fold;
use muqabala_engine::vocabulary::{Role, SetAside};

/// Blocks between a heading and the next of the body; a heading further off heads something else.
const NEAR: usize = 6;

/// The block that is the page's headline: a heading like one of `titles`, the first `<h1>` before others.
pub fn headline(blocks: &[Block], titles: &[String], hidden: &[bool]) -> Option<usize> {
    let titles: Vec<String> = titles.iter().map(|title| letters(title)).collect();
    let drawn = |block: &Block| !hidden.get(block.node).copied().unwrap_or(false);
    let headings = || {
        blocks
            .iter()
            .enumerate()
            .filter(|(_, block)| block.is_heading() && drawn(block))
    };
    let first = |(block, _): &(&Block, usize)| block.kind == Kind::Heading(1);
    let all: Vec<(&Block, usize)> = headings().map(|(at, block)| (block, at)).collect();
    let like = |it: &&(&Block, usize)| is_title(&it.0.text, &titles);
    let found = all
        .iter()
        .filter(|it| first(it))
        .find(like)
        .or_else(|| all.iter().find(like));
    let mut firsts = all.iter().filter(|it| first(it));
    let only = firsts.next().filter(|_| firsts.next().is_none());
    found.or(only).map(|(_, at)| *at)
}

/// Words of `text`, folded, a space between two.
pub fn letters(text: &str) -> String {
    let folded = fold(text);
    let words = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// Words of a description that a block must share with it, one after the other.
const SHARED: usize = 7;

/// The blocks that hold the first words of one of `descriptions`: as a rule these are the article's own.
pub fn described(blocks: &[Block], descriptions: &[String]) -> Vec<usize> {
    let begins = |text: &String| {
        let words = letters(text);
        let words: Vec<&str> = words.split(' ').take(SHARED).collect();
        (words.len() == SHARED).then(|| words.join(" "))
    };
    let begins: Vec<String> = descriptions.iter().filter_map(begins).collect();
    let holds = |block: &Block| {
        let text = letters(&block.text);
        begins.iter().any(|words| text.contains(words.as_str()))
    };
    let found = blocks
        .iter()
        .enumerate()
        .filter(|(_, block)| prose::prose(block) > 0 && holds(block));
    found.map(|(at, _)| at).collect()
}

/// Whether `text` is one of `titles` (folded words), or a part of one with four words or more, or the other way round.
fn is_title(text: &str, titles: &[String]) -> bool {
    let text = letters(text);
    let words = |it: &str| it.split(' ').count();
    text.chars().count() >= 8
        && titles.iter().any(|title| {
            text == *title
                || (words(&text) >= 4 && title.contains(&text))
                || (words(title) >= 4 && text.contains(title.as_str()))
        })
}

/// The page's paragraphs: the article's, and of the rest what stands in between or reads as running text.
pub fn paragraphs(survey: &Survey, holders: &[Id], titles: &[String]) -> Vec<Paragraph> {
    let body = body(survey, holders, titles);
    let first = body.first().copied().unwrap_or(0);
    let start = survey.headline.filter(|&at| at < first).unwrap_or(first);
    let end = body.last().copied().unwrap_or(0);
    let body: BTreeSet<usize> = body.into_iter().collect();
    let mut out = Vec::new();
    for (at, block) in survey.blocks.iter().enumerate() {
        let marks = survey.marks.get(at).copied().unwrap_or_default();
        let paragraph = if survey.headline == Some(at) {
            Some((Role::Headline, None))
        } else if body.contains(&at) {
            Some((Role::Body, block.is_heading().then_some(RoleReason::Heading)))
        } else if marks.has(Marks::HIDDEN) {
            None
        } else if (start..=end).contains(&at) {
            Some(between(block, marks, at < first))
        } else {
            (prose::prose(block) > 0).then(|| (Role::Furniture, Some(reason(marks).unwrap_or(RoleReason::Elsewhere))))
        };
        if let Some((role, reason)) = paragraph {
            out.push(Paragraph {
                text: block.text.clone(),
                role,
                reason,
            });
        }
    }
    out
}

/// The blocks that are the article, headings in it included.
fn body(survey: &Survey, holders: &[Id], titles: &[String]) -> Vec<usize> {
    let titles: Vec<String> = titles.iter().map(|title| letters(title)).collect();
    let tree = survey.tree;
    let inside = |block: &Block| holds(tree, holders, block.node);
    let set_aside = Marks::ELSEWHERE
        .and(Marks::BYLINE)
        .and(Marks::TAGS)
        .and(Marks::CAPTION)
        .and(Marks::FIGURE);
    let found: Vec<usize> = survey
        .blocks
        .iter()
        .zip(&survey.marks)
        .enumerate()
        .filter(|(at, (block, marks))| {
            inside(block)
                && !marks.has(set_aside)
                && block.kind != Kind::Caption
                && (!block.is_linked(50) || (block.length >= 100 && !block.is_linked(70)))
                && survey.headline != Some(*at)
                && !(block.is_heading() && is_title(&block.text, &titles))
        })
        .map(|(at, _)| at)
        .collect();
    let found = tail::without(survey.blocks, &found);
    let mut found = [above(survey, found.first().copied()), found].concat();
    found.dedup();
    let is_heading = |at: usize| survey.blocks.get(at).is_some_and(Block::is_heading);
    let next = |place: usize| found.get(place + 1).copied();
    found
        .iter()
        .enumerate()
        .filter(|&(place, &at)| !is_heading(at) || next(place).is_some_and(|next| next - at <= NEAR))
        .map(|(_, &at)| at)
        .collect()
}

fn holds(tree: &Tree, holders: &[Id], node: Id) -> bool {
    holders.contains(&node) || tree.ancestors(node).any(|id| holders.contains(&id))
}

/// Letters from which on paragraphs between the headline and the body are a part of it.
const PART: usize = 300;

/// The paragraphs between the headline and the body's first block, where there are several: a page may cut its article
/// in two for an advertisement. One alone is a standfirst.
fn above(survey: &Survey, first: Option<usize>) -> Vec<usize> {
    let (Some(headline), Some(first)) = (survey.headline, first) else {
        return Vec::new();
    };
    let set_aside = Marks::BYLINE.and(Marks::TAGS).and(Marks::CAPTION).and(Marks::FIGURE);
    let is_part = |&at: &usize| {
        let paragraph = survey
            .blocks
            .get(at)
            .is_some_and(|block| block.kind == Kind::Paragraph && !block.is_linked(30));
        let marked = survey.marks.get(at).is_some_and(|marks| marks.has(set_aside));
        paragraph && !marked && survey.prose.get(at).is_some_and(|letters| *letters > 0)
    };
    let found: Vec<usize> = (headline + 1..first).filter(is_part).collect();
    let letters: usize = found.iter().filter_map(|at| survey.prose.get(*at)).sum();
    if found.len() > 1 && letters >= PART {
        found
    } else {
        Vec::new()
    }
}

/// What a block is that stands between the headline and the article's end and is not the article.
fn between(block: &Block, marks: Marks, before: bool) -> (Role, Option<RoleReason>) {
    if block.kind == Kind::Caption || marks.has(Marks::CAPTION.and(Marks::FIGURE)) {
        return (Role::Caption, Some(RoleReason::SetAside(SetAside::Caption)));
    }
    match reason(marks) {
        Some(reason) => (Role::Furniture, Some(reason)),
        // The line or two under a headline that say what is coming.
        None if before && block.unlinked() >= 40 && !block.is_linked(30) => {
            (Role::Subheading, Some(RoleReason::Standfirst))
        }
        None if block.is_linked(50) => (Role::Furniture, Some(RoleReason::SetAside(SetAside::Related))),
        None => (Role::Furniture, Some(RoleReason::SetAside(SetAside::Label))),
    }
}

/// Why a block with such marks is not the article.
fn reason(marks: Marks) -> Option<RoleReason> {
    let reasons = [
        (Marks::COMMENTS, RoleReason::Comments),
        (Marks::ADVERT, RoleReason::Advertisement),
        (Marks::RELATED, RoleReason::SetAside(SetAside::Related)),
        (Marks::SHARE, RoleReason::SetAside(SetAside::Share)),
        (Marks::SUBSCRIBE, RoleReason::SetAside(SetAside::Donation)),
        (
            Marks::NAVIGATION.and(Marks::ASIDE).and(Marks::FORM),
            RoleReason::Navigation,
        ),
        (Marks::BYLINE.and(Marks::TAGS), RoleReason::SetAside(SetAside::Label)),
    ];
    reasons
        .into_iter()
        .find(|(wanted, _)| marks.has(*wanted))
        .map(|(_, reason)| reason)
}
