//! What hangs on to an article in its own element: a date above it; other articles, comments and the writer's addresses
//! below it; counters between its pictures.

use muqabala_engine::text::fold;

use super::blocks::{Block, Kind};
use super::prose::{prose, stops};

/// Headings of what follows an article, folded. A heading that begins with one of them closes it.
#[rustfmt::skip]
const CLOSING: &[&str] = &[
    "related", "read more", "read next", "read also", "also read", "see also", "more from", "more on", "more great", "more stories", "more news", "recommended", "you may also",
    "you might also", "most read", "most popular", "popular", "trending", "latest", "up next", "comments", "leave a comment", "leave a reply", "tell us what you think", "join the conversation",
    "share this", "about the author", "follow us", "sign up", "subscribe", "lire aussi", "a lire aussi", "sur le meme sujet", "commentaires", "articles lies", "les plus lus", "mehr zum thema",
    "lesen sie auch", "das konnte sie", "kommentare", "auch interessant", "te puede interesar", "noticias relacionadas", "mas noticias", "comentarios", "lo mas leido", "leia tambem", "leia mais",
    "veja tambem", "mais lidas", "leggi anche", "commenti", "potrebbe interessarti", "lees ook", "reacties", "baca juga", "ilgili haberler", "читаите также", "отзывы", "комментарии", "по теме",
    "اقرا ايضا", "اقرا المزيد", "ذات صله", "مواضيع", "مقالات ذات", "اخبار ذات", "قد يهمك", "قد يعجبك", "الاكثر قراءه", "الاكثر مشاهده", "اخر الاخبار", "احدث الاخبار", "التعليقات", "تعليقات",
    "اترك تعليق", "اضف تعليق", "المزيد", "شارك", "تابعونا", "تابعنا", "كلمات مفتاحيه", "كلمات دلاليه", "اخبار متعلقه", "موضوعات متعلقه", "مطالب مرتبط",
];

/// A heading of so many letters or more is none of these.
const LONGEST: usize = 40;

/// A paragraph with so many letters outside of links carries an article on after a box in it.
const RESUMES: usize = 80;

/// `body` (places among `blocks`) without what hangs on to it.
pub fn without(blocks: &[Block], body: &[usize]) -> Vec<usize> {
    let found: Vec<(usize, &Block)> = body.iter().filter_map(|&at| Some((at, blocks.get(at)?))).collect();
    let sum = |wanted: bool| -> usize {
        let of_kind = found
            .iter()
            .filter(|(_, block)| (block.kind == Kind::Paragraph) == wanted);
        of_kind.map(|(_, block)| prose(block)).sum()
    };
    // Where paragraphs are marked up as such, only such a one carries the article on.
    let marked = sum(true) > sum(false);
    let mut closed = false;
    let mut kept: Vec<(usize, &Block)> = Vec::with_capacity(found.len());
    for (at, block) in found {
        let resumes = prose(block) >= RESUMES && !block.is_linked(30) && (!marked || block.kind == Kind::Paragraph);
        closed = is_closing(block) || (closed && !resumes);
        if !closed && !is_counter(&block.text) {
            kept.push((at, block));
        }
    }
    let end = kept.len();
    let kept = kept.into_iter().enumerate();
    let kept = kept.filter(|(place, (_, block))| {
        let hangs_on = (*place < 2 && is_date(block)) || (place + 3 >= end && is_contact(&block.text));
        !hangs_on
    });
    kept.map(|(_, (at, _))| at).collect()
}

/// Whether what follows `block` is no longer the article.
fn is_closing(block: &Block) -> bool {
    if block.length > LONGEST || (stops(&block.text) && !block.is_heading()) {
        return false;
    }
    let key = fold(&block.text);
    let key = key.trim_start_matches(|c: char| !c.is_alphanumeric());
    CLOSING.iter().any(|phrase| {
        let rest = key.strip_prefix(phrase);
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    })
}

/// `3 of 12`, `Image 1/5`.
fn is_counter(text: &str) -> bool {
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || c == '/')
        .filter(|word| !word.is_empty())
        .collect();
    let number = |word: &str| word.chars().all(char::is_numeric);
    match words.as_slice() {
        [rest @ .., one, "of" | "von" | "de" | "sur" | "من", all] => rest.len() <= 1 && number(one) && number(all),
        [rest @ .., one, all] => rest.len() <= 1 && text.contains('/') && number(one) && number(all),
        _ => false,
    }
}

/// A short line with a year and little else: the day above an article.
fn is_date(block: &Block) -> bool {
    let words = || block.text.split(|c: char| !c.is_alphanumeric());
    let year = words().any(|word| word.chars().count() == 4 && word.chars().all(char::is_numeric));
    let digits = block.text.chars().filter(|c| c.is_numeric()).count();
    year && digits >= 5 && block.length <= LONGEST && !stops(&block.text) && !block.is_heading()
}

/// The writer's addresses, at an article's end.
fn is_contact(text: &str) -> bool {
    let key = fold(text);
    let has = |words: &[&str]| words.iter().any(|word| key.contains(word));
    text.split_whitespace().count() <= 40
        && (text.contains('@') || has(&["twitter", "facebook", "instagram", "telegram", "تويتر", "فيسبوك"]))
        && has(&[
            "follow ", "email ", "e-mail ", "contact ", "reach ", "like us", "suivez", "siga", "sigue", "folgen",
            "تابع", "راسل",
        ])
}
