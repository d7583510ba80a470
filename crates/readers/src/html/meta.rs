//! What a page says of its article: title, outlet, date, address, language.
//!
//! | in this order | title | outlet | date | address |
//! |---|---|---|---|---|
//! | how it was saved | | | | the comment that the browser or SingleFile writes |
//! | JSON-LD | `headline` | `publisher.name` | `datePublished` | `url` |
//! | `<meta>`, `<link>` | `og:title` | `og:site_name` | `article:published_time` … | `canonical`, `og:url` |
//! | the page | `<h1>`, `<title>` | what ends its `<title>` | `<time>` | |
//! | the address | | its host | | |

use serde_json::Value;

use super::lenient;
use super::tree::{Data, Id, Tree};

/// What is known of an article besides its text; empty where unknown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meta {
    pub title: String,
    pub outlet: String,
    pub date: String,
    pub address: String,
    pub language: String,
    /// All that may be the title: the page's headline is known by being like one of them.
    pub titles: Vec<String>,
    /// What the page says its article begins with, or is about: its description.
    pub descriptions: Vec<String>,
    /// The article's whole text where the page says it once more for machines.
    pub body: String,
}

/// Reads what `tree` says of its article.
pub fn meta(tree: &Tree) -> Meta {
    let linked = LinkedData::of(tree);
    let page_title = tree
        .named(Tree::ROOT, "title")
        .next()
        .map(|id| clean(&tree.text(id)))
        .unwrap_or_default();
    let title = first([
        linked.headline.clone(),
        property(tree, &["og:title", "twitter:title", "dc.title", "title"]),
    ]);
    let outlet = first([
        linked.publisher.clone(),
        property(tree, &["og:site_name", "application-name", "dc.publisher", "publisher"]),
    ]);
    let (short, tail) = split_title(&page_title);
    let address = first([
        saved_from(tree),
        link(tree, "canonical"),
        property(tree, &["og:url", "twitter:url"]),
        linked.url.clone(),
    ]);
    let html = tree.named(Tree::ROOT, "html").next();
    Meta {
        titles: [&title, &linked.headline, &property(tree, &["og:title"]), &page_title]
            .into_iter()
            .filter(|title| !title.is_empty())
            .cloned()
            .collect(),
        title: first([title, short]),
        outlet: first([outlet, tail]),
        date: day(&first([linked.date.clone(), property(tree, DATES), time(tree)])),
        address,
        language: first([
            html.and_then(|id| tree.attribute(id, "lang").or(tree.attribute(id, "xml:lang")))
                .unwrap_or_default()
                .to_owned(),
            linked.language.clone(),
            property(tree, &["og:locale", "content-language", "dc.language"]),
        ])
        .replace('_', "-"),
        descriptions: [
            linked.body.chars().take(200).collect(),
            linked.description.clone(),
            property(tree, &["og:description"]),
            property(tree, &["description", "twitter:description"]),
        ]
        .into_iter()
        .filter(|it: &String| !it.is_empty())
        .collect(),
        body: linked.body,
    }
}

/// The first that is not empty.
fn first<const N: usize>(choices: [String; N]) -> String {
    choices.into_iter().find(|it| !it.is_empty()).unwrap_or_default()
}

const DATES: &[&str] = &[
    "article:published_time",
    "og:published_time",
    "article:published",
    "datepublished",
    "date",
    "pubdate",
    "publishdate",
    "publish-date",
    "dc.date.issued",
    "dc.date",
    "dcterms.date",
    "dcterms.created",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "article_date_original",
    "originalpublicationdate",
    "article.published",
    "last-modified",
    "article:modified_time",
];

/// What `<meta>` says under the first of `names` that it uses.
fn property(tree: &Tree, names: &[&str]) -> String {
    let metas: Vec<(String, &str)> = tree
        .named(Tree::ROOT, "meta")
        .filter_map(|id| {
            let name = ["property", "name", "itemprop", "http-equiv"]
                .iter()
                .find_map(|it| tree.attribute(id, it))?;
            Some((name.trim().to_lowercase(), tree.attribute(id, "content")?))
        })
        .collect();
    let found = names.iter().find_map(|wanted| {
        let said = metas
            .iter()
            .filter(|(name, _)| name == wanted)
            .map(|(_, content)| clean(content));
        said.into_iter().find(|content| !content.is_empty())
    });
    found.unwrap_or_default()
}

/// The host of an address, without `www.`.
pub fn host(address: &str) -> Option<String> {
    let host = address.split_once("://")?.1.split(['/', '?', '#', ':']).next()?;
    let host = host.strip_prefix("www.").unwrap_or(host);
    host.contains('.').then(|| host.to_owned())
}

fn link(tree: &Tree, rel: &str) -> String {
    let found = tree.named(Tree::ROOT, "link").find(|&id| {
        let said = tree.attribute(id, "rel").unwrap_or_default();
        said.split_whitespace().any(|it| it.eq_ignore_ascii_case(rel))
    });
    let address = found
        .and_then(|id| tree.attribute(id, "href"))
        .unwrap_or_default()
        .trim();
    if is_address(address) {
        address.to_owned()
    } else {
        String::new()
    }
}

fn is_address(text: &str) -> bool {
    text.starts_with("http://") || text.starts_with("https://")
}

/// The day in `<time datetime>` or in what is marked as the date of publication.
fn time(tree: &Tree) -> String {
    let of = |id: Id| {
        let said = tree
            .attribute(id, "datetime")
            .or(tree.attribute(id, "content"))
            .map(str::to_owned);
        said.unwrap_or_else(|| clean(&tree.text(id)))
    };
    let marked = tree.walk(Tree::ROOT).find(|&id| {
        tree.attribute(id, "itemprop")
            .is_some_and(|it| it.contains("datePublished"))
    });
    let time = tree.named(Tree::ROOT, "time").next();
    marked
        .or(time)
        .map(of)
        .filter(|it| it.chars().count() < 60)
        .unwrap_or_default()
}

/// `2031-01-26` of `2031-01-26T10:43:00+02:00`; other ways of writing a day as they are.
pub fn day(text: &str) -> String {
    let text = text.trim();
    let head: Vec<char> = text.chars().take(11).collect();
    let is_day = head.len() >= 10
        && head.iter().take(10).enumerate().all(|(at, c)| {
            if at == 4 || at == 7 {
                *c == '-'
            } else {
                c.is_ascii_digit()
            }
        });
    if is_day && head.get(10).is_none_or(|c| matches!(c, 'T' | 't' | ' ')) {
        head.into_iter().take(10).collect()
    } else {
        text.to_owned()
    }
}

/// The address in the comment that a browser (`saved from url=(0024)https://…`) or SingleFile (`url: …`) puts at the top.
fn saved_from(tree: &Tree) -> String {
    let comments = tree.walk(Tree::ROOT).take(400).filter_map(|id| match tree.data(id) {
        Data::Comment(text) => Some(text.as_str()),
        _ => None,
    });
    for comment in comments {
        let saved = comment
            .split_once("saved from url=(")
            .and_then(|(_, rest)| rest.split_once(')'));
        let single = (comment.contains("SingleFile"))
            .then(|| comment.lines().find_map(|line| line.trim().strip_prefix("url:")))
            .flatten();
        let address = saved.map(|(_, address)| address).or(single).unwrap_or_default();
        let address = address.split_whitespace().next().unwrap_or_default();
        if is_address(address) {
            return address.to_owned();
        }
    }
    String::new()
}

/// A page's title without the outlet at its end, and the outlet: "Ferries run again | Harbour Post".
fn split_title(title: &str) -> (String, String) {
    let marks = [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • "];
    let cut = marks
        .iter()
        .filter_map(|mark| title.rsplit_once(mark))
        .min_by_key(|(_, tail)| tail.len());
    match cut {
        Some((head, tail)) if head.split_whitespace().count() >= 3 && tail.split_whitespace().count() <= 5 => {
            (head.trim().to_owned(), tail.trim().to_owned())
        }
        _ => (title.to_owned(), String::new()),
    }
}

/// Single spaces, entities read once more (sites escape twice), no space round it.
fn clean(text: &str) -> String {
    unescape(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The few entities that stand in text which is escaped twice.
fn unescape(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let entity = after.split_once(';').filter(|(name, _)| name.len() <= 8);
        let letter = entity.and_then(|(name, _)| match name {
            "quot" => Some('"'),
            "amp" => Some('&'),
            "apos" => Some('\''),
            "lt" => Some('<'),
            "gt" => Some('>'),
            "nbsp" => Some(' '),
            "laquo" => Some('«'),
            "raquo" => Some('»'),
            "lsquo" => Some('‘'),
            "rsquo" => Some('’'),
            "ldquo" => Some('“'),
            "rdquo" => Some('”'),
            "ndash" => Some('–'),
            "mdash" => Some('—'),
            "hellip" => Some('…'),
            _ => numeric(name),
        });
        match (letter, entity) {
            (Some(letter), Some((_, after))) => {
                out.push(letter);
                rest = after;
            }
            _ => {
                out.push('&');
                rest = after;
            }
        }
    }
    out + rest
}

fn numeric(name: &str) -> Option<char> {
    let digits = name.strip_prefix('#')?;
    let code = match digits.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => digits.parse().ok()?,
    };
    char::from_u32(code).filter(|c| !c.is_control())
}

/// What the page's JSON-LD says of its article.
#[derive(Debug, Default)]
struct LinkedData {
    headline: String,
    publisher: String,
    date: String,
    url: String,
    language: String,
    description: String,
    body: String,
}

/// Values in all of a page's JSON-LD that are looked at.
const MOST_VALUES: usize = 20_000;

impl LinkedData {
    fn of(tree: &Tree) -> Self {
        let scripts = tree.named(Tree::ROOT, "script").filter(|&id| {
            let kind = tree.attribute(id, "type").unwrap_or_default();
            kind.to_ascii_lowercase().contains("ld+json")
        });
        let values: Vec<Value> = scripts.map(|id| lenient::parse(&tree.text(id))).collect();
        let mut objects = Vec::new();
        let mut waiting: Vec<&Value> = values.iter().rev().collect();
        while let (Some(value), true) = (waiting.pop(), objects.len() < MOST_VALUES) {
            match value {
                Value::Array(values) => waiting.extend(values.iter().rev()),
                Value::Object(object) => {
                    objects.push(object);
                    waiting.extend(["@graph", "mainEntity"].iter().filter_map(|name| object.get(*name)));
                }
                _ => {}
            }
        }
        let article = objects.iter().find(|object| is_article(object.get("@type")));
        let Some(article) = article else {
            return Self::default();
        };
        let publisher = match article.get("publisher") {
            Some(Value::Object(inner)) if !inner.contains_key("name") => {
                let id = inner.get("@id");
                objects
                    .iter()
                    .find(|it| id.is_some() && it.get("@id") == id)
                    .and_then(|it| it.get("name"))
                    .map(text)
            }
            other => other.map(text),
        };
        let field = |name: &str| article.get(name).map(text).unwrap_or_default();
        let url = first([field("url"), field("mainEntityOfPage"), field("@id")]);
        Self {
            headline: first([field("headline"), field("name")]),
            publisher: publisher.unwrap_or_default(),
            date: first([field("datePublished"), field("dateCreated"), field("dateModified")]),
            url: if is_address(&url) { url } else { String::new() },
            language: field("inLanguage"),
            description: field("description"),
            body: article
                .get("articleBody")
                .and_then(Value::as_str)
                .map(str::to_owned)
                .unwrap_or_default(),
        }
    }
}

fn is_article(kind: Option<&Value>) -> bool {
    let named = |kind: &str| {
        let kind = kind.rsplit(['/', ':']).next().unwrap_or(kind);
        kind.ends_with("Article")
            || matches!(
                kind,
                "BlogPosting" | "LiveBlogPosting" | "Report" | "SocialMediaPosting"
            )
    };
    match kind {
        Some(Value::String(kind)) => named(kind),
        Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).any(named),
        _ => false,
    }
}

/// A string; an object's name or address; the first of a list.
fn text(value: &Value) -> String {
    match value {
        Value::String(text) => clean(text),
        Value::Object(object) => {
            let found = ["name", "@value", "@id", "url"]
                .iter()
                .find_map(|name| object.get(*name)?.as_str());
            found.map(clean).unwrap_or_default()
        }
        Value::Array(values) => values.first().and_then(Value::as_str).map(clean).unwrap_or_default(),
        _ => String::new(),
    }
}
