//! What elements say of the text in them, by their names and by their classes' words.
//!
//! A class is one newsroom's habit and no standard: only words that mean the same on most sites are listed, and they are
//! believed only of an element that does not hold the article itself ([`all`]).

use super::prose::Sums;
use super::tree::{Id, Tree};

/// What is said of a stretch of text; several may be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Marks(u32);

macro_rules! marks {
    ($($(#[$doc:meta])* $name:ident = $at:expr;)*) => {
        impl Marks { $($(#[$doc])* pub const $name: Self = Self(1 << $at);)* }
    };
}

marks! {
    /// Not drawn.
    HIDDEN = 0;
    /// The site's own ways from page to page.
    NAVIGATION = 1;
    /// Readers' comments.
    COMMENTS = 2;
    /// Other articles.
    RELATED = 3;
    /// Buttons and lines for sharing and following.
    SHARE = 4;
    /// Newsletters, subscriptions, donations.
    SUBSCRIBE = 5;
    /// Advertisements.
    ADVERT = 6;
    /// Who wrote it, and when.
    BYLINE = 7;
    /// The tags and sections it is filed under.
    TAGS = 8;
    /// A picture's caption or credit.
    CAPTION = 9;
    /// Beside the article: boxes, windows, notices about cookies, the page's foot.
    ASIDE = 10;
    /// A form.
    FORM = 11;
    /// `<figure>`.
    FIGURE = 12;
}

impl Marks {
    /// No prose of the article stands where one of these is said.
    pub const ELSEWHERE: Self = Self::HIDDEN
        .and(Self::NAVIGATION)
        .and(Self::COMMENTS)
        .and(Self::RELATED)
        .and(Self::SHARE)
        .and(Self::SUBSCRIBE)
        .and(Self::ADVERT)
        .and(Self::ASIDE)
        .and(Self::FORM);
    /// Said by words that also name parts of an article: believed of short stretches only.
    const WEAK: Self = Self::ADVERT
        .and(Self::BYLINE)
        .and(Self::TAGS)
        .and(Self::CAPTION)
        .and(Self::SHARE)
        .and(Self::SUBSCRIBE);

    /// What either says.
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What this says and `other` does not.
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether one of `others` is said.
    pub const fn has(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }
}

#[rustfmt::skip]
const CLASSES: &[(Marks, &[&str])] = &[
    (Marks::COMMENTS, &["comment", "comments", "disqus", "commentlist", "livefyre", "respond", "kommentare", "commentaires", "comentarios", "discussion"]),
    (Marks::RELATED, &["related", "recommended", "recommend", "recommendation", "recommendations", "recirc", "recirculation", "outbrain", "taboola",
        "trending", "popular", "mostread", "relatedposts", "teaser", "teasers", "promo", "promos", "suggested", "similar", "zergnet", "revcontent", "readmore",
        "morefrom", "mostpopular", "upnext", "prev", "previous", "next", "relacionadas", "relacionados", "yarpp"]),
    (Marks::SHARE, &["share", "sharing", "sharebar", "sharethis", "addthis", "social", "addtoany", "sharedaddy", "socials", "sharer", "shares", "follow", "followus"]),
    (Marks::SUBSCRIBE, &["newsletter", "newsletters", "subscribe", "subscription", "signup", "donate", "donation", "optin", "mailchimp"]),
    (Marks::ADVERT, &["ad", "ads", "advert", "adverts", "advertisement", "advertising", "adsbygoogle", "dfp", "sponsor", "sponsored", "adslot", "adunit", "advertorial"]),
    (Marks::NAVIGATION, &["nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "pagination", "pager", "toolbar", "sitemap", "masthead", "topbar",
        "skip", "jumplinks"]),
    (Marks::BYLINE, &["byline", "author", "authors", "bio", "timestamp", "pubdate", "postmeta", "dateline", "datetime", "byl"]),
    (Marks::TAGS, &["tags", "taglist", "keywords", "categories", "topics"]),
    (Marks::CAPTION, &["caption", "captions", "figcaption", "imagecaption", "photocredit", "credit", "credits", "cutline"]),
    (Marks::ASIDE, &["sidebar", "rail", "aside", "popup", "modal", "overlay", "tooltip", "lightbox", "copyright", "disclaimer", "disclosure", "footer", "colophon"]),
];

/// Words that no element holding an article has in its class, however much text it holds.
const NEVER: &[&str] = &[
    "cookie", "cookies", "consent", "gdpr", "popup", "disqus", "outbrain", "taboola",
];

/// Whole classes for what only screen readers, or nobody, should see.
#[rustfmt::skip]
const HIDING: &[&str] = &["hidden", "visually-hidden", "visuallyhidden", "sr-only", "screen-reader-text", "element-invisible", "element-hidden", "offscreen",
    "hide", "u-hidden", "is-hidden", "screen-reader-only"];

/// The attributes whose words are looked at.
const NAMING: [&str; 6] = ["class", "id", "data-component", "data-type", "itemprop", "rel"];

/// What is known of the page before its marks are: how much prose stands where.
pub struct Known<'a> {
    /// Prose in each element, what is hidden left out.
    pub prose: &'a Sums,
    /// The same with what is hidden.
    pub all: &'a Sums,
    /// The elements round the headline, itself included.
    pub headline: &'a [Id],
    /// The elements round a block that the page's own description begins like.
    pub described: &'a [Id],
}

/// The marks of each element, what is said of the elements round it included.
pub fn all(tree: &Tree, known: &Known) -> Vec<Marks> {
    let mut marks = vec![Marks::default(); tree.len()];
    for id in tree.walk(Tree::ROOT) {
        let outer = tree
            .parent(id)
            .and_then(|parent| marks.get(parent).copied())
            .unwrap_or_default();
        let own = if tree.name(id).is_empty() {
            Marks::default()
        } else {
            own(tree, id, known)
        };
        if let Some(slot) = marks.get_mut(id) {
            *slot = outer.and(own);
        }
    }
    marks
}

/// What the element says of itself, as far as it is to be believed.
fn own(tree: &Tree, id: Id, known: &Known) -> Marks {
    let (by_class, never) = by_class(tree, id);
    let name = tree.name(id);
    let described = known.described.contains(&id);
    let headed = described || known.headline.contains(&id);
    if never && !headed && !matches!(name, "body" | "html") {
        return Marks::ASIDE;
    }
    let (prose, total) = (known.prose.at(id), known.prose.at(Tree::ROOT).max(1));
    let large = described || prose * 100 > total * LARGE;
    by_element(tree, id)
        .and(role(tree, id))
        .without(if large {
            Marks::ELSEWHERE.and(Marks::FIGURE)
        } else {
            Marks::default()
        })
        .without(if prose * 5 > total {
            Marks::FORM
        } else {
            Marks::default()
        })
        .and(trusted(by_class, name, headed, prose, total))
        .and(hidden(tree, id, known))
}

/// An element with more than this share of the page's prose, in percent, is likely to hold the article.
const LARGE: usize = 35;
/// Letters of prose from which on weak words are not believed.
const LONG: usize = 600;

fn trusted(by_class: Marks, name: &str, headed: bool, prose: usize, total: usize) -> Marks {
    let article = matches!(name, "body" | "html" | "main" | "article") || (headed && !matches!(name, "h1" | "h2"));
    let comments = by_class.has(Marks::COMMENTS) && prose * 10 < total * 7;
    if article || (prose * 100 > total * LARGE && !comments) {
        return Marks::default();
    }
    if prose >= LONG {
        by_class.without(Marks::WEAK)
    } else {
        by_class
    }
}

fn by_element(tree: &Tree, id: Id) -> Marks {
    match tree.name(id) {
        "nav" | "menu" => Marks::NAVIGATION,
        "aside" | "footer" => Marks::ASIDE,
        "form" | "dialog" => Marks::FORM,
        "figure" => Marks::FIGURE,
        "figcaption" => Marks::CAPTION,
        _ => Marks::default(),
    }
}

fn role(tree: &Tree, id: Id) -> Marks {
    match tree.attribute(id, "role") {
        Some("navigation" | "menu" | "menubar" | "search") => Marks::NAVIGATION,
        Some("complementary" | "dialog" | "alert" | "alertdialog" | "contentinfo") => Marks::ASIDE,
        _ => Marks::default(),
    }
}

/// A page may hide its article until a button is pressed: then nearly all prose is hidden, and most of it in one place.
fn hidden(tree: &Tree, id: Id, known: &Known) -> Marks {
    let (drawn, all) = (known.prose.at(Tree::ROOT), known.all.at(Tree::ROOT));
    let folded = drawn * 4 < all && drawn < 800 && known.all.at(id) * 10 > all * 3;
    if is_hidden(tree, id) && !folded {
        Marks::HIDDEN
    } else {
        Marks::default()
    }
}

/// Whether the element is not drawn, as far as its own attributes say.
pub fn is_hidden(tree: &Tree, id: Id) -> bool {
    let style = tree.attribute(id, "style").unwrap_or_default();
    let style: String = style
        .chars()
        .filter(|c| !c.is_whitespace())
        .flat_map(char::to_lowercase)
        .collect();
    tree.attribute(id, "hidden").is_some()
        || tree.attribute(id, "aria-hidden") == Some("true")
        || style.contains("display:none")
        || style.contains("visibility:hidden")
        || tree
            .attribute(id, "class")
            .is_some_and(|class| class.split_whitespace().any(|it| HIDING.contains(&it)))
}

/// What the words of the element's class and id say, and whether one of them is never said of an article.
fn by_class(tree: &Tree, id: Id) -> (Marks, bool) {
    let (mut marks, mut never) = (Marks::default(), false);
    for value in NAMING.iter().filter_map(|name| tree.attribute(id, name)) {
        for token in tokens(value) {
            never |= NEVER.contains(&token.as_str());
            for (mark, words) in CLASSES {
                if words.contains(&token.as_str()) {
                    marks = marks.and(*mark);
                }
            }
        }
    }
    (marks, never)
}

/// The words of a class attribute: `relatedPosts-list__item` has four.
pub fn tokens(value: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut word = String::new();
    let mut lower = false;
    for c in value.chars().take(400) {
        if (!c.is_alphanumeric() || (c.is_uppercase() && lower)) && !word.is_empty() {
            out.push(std::mem::take(&mut word));
        }
        if c.is_alphanumeric() {
            lower = c.is_lowercase();
            word.extend(c.to_lowercase());
        }
    }
    if !word.is_empty() {
        out.push(word);
    }
    out
}
