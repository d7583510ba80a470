//! Pairs whose answer is known, from the sets beside the repository.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use muqabala_engine::align::training::{ContextFeature, Example, FeatureVector, PairFeature, examples};
use muqabala_engine::align::{Comparison, Settings, compare};
use muqabala_engine::ingest::Article;
use muqabala_engine::vocabulary::{PassageRef, Span};
use serde_json::Value;

use super::fit::{Known, Source};
use xtask::repository;

/// What pairs judged by hand weigh in all beside a set of translations: they are the hard ones, picked because the
/// engine was in doubt.
const JUDGED: f64 = 0.35;
/// What a source of a few dozen pairs weighs.
const FEW: f64 = 0.15;

/// The pairs of translations in `evaluation/ntrex`. The first stage for parallel articles is fitted on the first three, the
/// second on all.
pub const TRANSLATIONS: [[&str; 2]; 6] = [
    ["fra", "fra-CA"],
    ["spa", "spa-MX"],
    ["por", "por-BR"],
    ["nno", "nob"],
    ["hrv", "srp-Latn"],
    ["ind", "msa"],
];

/// Every source that the first stage for parallel articles is fitted on.
pub fn all(labels: &[PathBuf]) -> Result<Vec<Source>, String> {
    let shared = repository::shared().ok_or("the evaluation sets are not beside the repository")?;
    let mut sources = Vec::new();
    for pair in &TRANSLATIONS[..3] {
        sources.push(translations(&shared, *pair)?);
    }
    sources.push(agreed(&shared)?);
    for file in labels {
        sources.push(labelled(&shared, file)?);
    }
    Ok(sources)
}

/// A stretch of an article, by the article's index.
type Place = (usize, Span);
/// Two places and whether they are the same.
type Label = ([Place; 2], bool);

pub fn read(file: &Path) -> Result<String, String> {
    fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))
}

/// A number that looks random and is always the same.
fn scatter(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    }) >> 7
}

/// One document in two translations: each has lost a quarter of its sentences, the second is in another order.
pub struct Document {
    id: String,
    /// The sentences that each side still has, by number.
    kept: [Vec<usize>; 2],
    /// Both sides.
    articles: [Article; 2],
}

impl Document {
    /// Whether two passages translate one sentence.
    pub fn same(&self, example: &Example) -> bool {
        self.kept[0][example.a.passage as usize] == self.kept[1][example.b.passage as usize]
    }

    /// Every pair that the engine looks at.
    pub fn examples(&self) -> Vec<Example> {
        examples(&self.articles, &Settings::default())
    }
}

/// The documents of `evaluation/ntrex` in two translations.
pub fn documents(shared: &Path, [a, b]: [&str; 2]) -> Result<Vec<Document>, String> {
    let folder = shared.join("evaluation/ntrex");
    let lines = |name: &str| read(&folder.join(format!("NTREX-128/newstest2019-ref.{name}.txt")));
    let (left, right, ids) = (lines(a)?, lines(b)?, read(&folder.join("DOCUMENT_IDS.tsv"))?);
    let mut sentences: HashMap<&str, Vec<(usize, &str, &str)>> = HashMap::new();
    let mut order = Vec::new();
    for (at, ((id, left), right)) in ids.lines().zip(left.lines()).zip(right.lines()).enumerate() {
        let document = sentences.entry(id.trim()).or_default();
        if document.is_empty() {
            order.push(id.trim());
        }
        document.push((at, left.trim(), right.trim()));
    }
    Ok(order.into_iter().map(|id| document(id, &sentences[id])).collect())
}

fn document(id: &str, sentences: &[(usize, &str, &str)]) -> Document {
    let kept = |side: &str| -> Vec<usize> {
        let kept = |at: &usize| !scatter(&format!("{id}{at}{side}")).is_multiple_of(4);
        sentences.iter().map(|sentence| sentence.0).filter(kept).collect()
    };
    let (ours, mut theirs) = (kept("a"), kept("b"));
    theirs.sort_by_key(|at| (scatter(&format!("{id}{}", at / 3)), *at));
    let text = |at: &usize, second: bool| {
        let sentence = sentences.iter().find(|sentence| sentence.0 == *at);
        sentence
            .map(|it| if second { it.2 } else { it.1 })
            .unwrap_or_default()
            .to_owned()
    };
    let article = |kept: &[usize], second| given(&kept.iter().map(|at| text(at, second)).collect::<Vec<_>>());
    Document {
        id: id.to_owned(),
        articles: [article(&ours, false), article(&theirs, true)],
        kept: [ours, theirs],
    }
}

/// The pairs that the engine looks at between each document and the next one's other translation.
pub fn unrelated(documents: &[Document]) -> Vec<Example> {
    let next = documents.iter().cycle().skip(1);
    let pairs = documents.iter().zip(next).flat_map(|(one, other)| {
        let articles = [one.articles[0].clone(), other.articles[1].clone()];
        examples(&articles, &Settings::default())
    });
    pairs.collect()
}

/// What the model for parallel articles is fitted on, of a pair of translations.
fn translations(shared: &Path, pair: [&str; 2]) -> Result<Source, String> {
    let mut pairs = Vec::new();
    for document in documents(shared, pair)? {
        let held_out = scatter(&document.id).is_multiple_of(5);
        pairs.extend(document.examples().into_iter().map(|example| Known {
            features: of_parallel(&example),
            same: document.same(&example),
            held_out,
        }));
    }
    Ok(Source {
        name: pair.join(", "),
        weight: 1.0,
        pairs,
    })
}

/// The features that the model for parallel articles looks at: those with a weight in its table; 0 for the others.
fn of_parallel(example: &Example) -> FeatureVector {
    let mut features = example.features;
    let table = PairFeature::TABLE.iter().chain(ContextFeature::TABLE);
    for (feature, (_, weights, _)) in features.iter_mut().zip(table) {
        if weights[0] == 0.0 {
            *feature = 0.0;
        }
    }
    features
}

fn given(passages: &[String]) -> Article {
    let mut article = Article::default();
    let mut spans = Vec::new();
    for passage in passages {
        let start = article.text.len();
        article.text.push_str(passage);
        spans.push(Span::new(start, article.text.len()));
        article.text.push('\n');
    }
    article.given = Some(spans);
    article
}

/// The two articles whose links two annotators agree on, among the five that they were loaded with.
fn agreed(shared: &Path) -> Result<Source, String> {
    let gold: Value = parse(&read(&shared.join("gold/articles-000-001.json"))?)?;
    let articles = five(shared)?;
    let segments: HashMap<&str, Place> = list(&gold["segments"])
        .filter_map(|segment| {
            let id = segment["id"].as_str()?;
            let article: usize = id.get(..3)?.parse().ok()?;
            let text = segment["text"].as_str()?;
            let start = articles.get(article)?.text.find(text)?;
            Some((id, (article, Span::new(start, start + text.len()))))
        })
        .collect();
    let links: Vec<[Place; 2]> = list(&gold["segment_pairs"])
        .filter_map(|pair| Some([*segments.get(pair["a"].as_str()?)?, *segments.get(pair["b"].as_str()?)?]))
        .collect();
    let compared = compare(&articles, &Settings::default(), &mut |_| {});
    let place = |at| place(&compared, at);
    let examples = examples(&articles, &Settings::default())
        .into_iter()
        .filter(|example| example.b.article < 2);
    let pairs = examples.map(|example| {
        let (a, b) = (place(example.a), place(example.b));
        Known {
            features: of_parallel(&example),
            same: links.iter().any(|[x, y]| covers(a, *x) && covers(b, *y)),
            held_out: scatter(&format!("{:?}", example.a)).is_multiple_of(5),
        }
    });
    Ok(Source {
        name: "five articles".to_owned(),
        weight: FEW,
        pairs: pairs.collect(),
    })
}

/// Whether a passage is most of a place or a place most of it.
fn covers(passage: Place, place: Place) -> bool {
    let (p, q) = (passage.1, place.1);
    let common = p.end.min(q.end).saturating_sub(p.start.max(q.start));
    passage.0 == place.0 && 2 * common > p.len().min(q.len())
}

fn five(shared: &Path) -> Result<Vec<Article>, String> {
    let folder = fs::read_dir(shared.join("articles")).map_err(|error| error.to_string())?;
    let mut files: Vec<PathBuf> = folder.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.sort();
    files
        .iter()
        .map(|file| {
            Ok(Article {
                text: read(file)?,
                ..Article::default()
            })
        })
        .collect()
}

pub fn parse(json: &str) -> Result<Value, String> {
    serde_json::from_str(json).map_err(|error| error.to_string())
}

pub fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().map_or(&[][..], Vec::as_slice).iter()
}

/// Pairs judged by hand in events of `evaluation/arabic-news` (or in the five articles, where the event is `five`):
/// `event, article, start, end, article, start, end, 0 or 1`, tabs between, bytes in the article's text.
fn labelled(shared: &Path, file: &Path) -> Result<Source, String> {
    let mut by_event: HashMap<String, Vec<Label>> = HashMap::new();
    for line in read(file)?.lines().filter(|line| !line.starts_with('#')) {
        let fields: Vec<&str> = line.split('\t').collect();
        let number = |at: usize| fields.get(at).and_then(|field| field.trim().parse::<usize>().ok());
        let numbers: Option<Vec<usize>> = (1..8).map(number).collect();
        let Some(n) = numbers else {
            return Err(format!("{}: not a label: {line}", file.display()));
        };
        let pair = [(n[0], Span::new(n[1], n[2])), (n[3], Span::new(n[4], n[5]))];
        by_event
            .entry(fields[0].to_owned())
            .or_default()
            .push((pair, n[6] == 1));
    }
    let mut pairs = Vec::new();
    let mut add = |id: &str, articles: &[Article], labels: &[Label]| {
        let compared = compare(articles, &Settings::default(), &mut |_| {});
        for example in examples(articles, &Settings::default()) {
            let (a, b) = (place(&compared, example.a), place(&compared, example.b));
            let label = labels.iter().find(|([x, y], _)| same_place(a, *x) && same_place(b, *y));
            if let Some((_, same)) = label {
                pairs.push(Known {
                    features: of_parallel(&example),
                    same: *same,
                    held_out: scatter(&format!("{id}{:?}", example.a)).is_multiple_of(5),
                });
            }
        }
    };
    if let Some(labels) = by_event.get("five") {
        add("five", &five(shared)?, labels);
    }
    for (id, articles) in news()? {
        if let Some(labels) = by_event.get(&id) {
            add(&id, &articles, labels);
        }
    }
    Ok(Source {
        name: file.display().to_string(),
        weight: if pairs.len() < 100 { FEW } else { JUDGED },
        pairs,
    })
}

/// Where a passage of `compared` stands.
fn place(compared: &Comparison, at: PassageRef) -> Place {
    let passage = &compared.articles[at.article as usize].passages[at.passage as usize];
    (at.article as usize, passage.span)
}

/// Whether two spans are nearly the same.
fn same_place(p: Place, q: Place) -> bool {
    let common = p.1.end.min(q.1.end).saturating_sub(p.1.start.max(q.1.start));
    p.0 == q.0 && 10 * common > 8 * p.1.len().max(q.1.len())
}

/// The events of `evaluation/arabic-news`, each with its articles.
pub fn news() -> Result<Vec<(String, Vec<Article>)>, String> {
    let shared = repository::shared().ok_or("the evaluation sets are not beside the repository")?;
    let lines = read(&shared.join("evaluation/arabic-news/events.jsonl"))?;
    let event = |line: &str| {
        let event = parse(line)?;
        let article = |it: &Value| Article {
            text: it["content"].as_str().unwrap_or_default().to_owned(),
            ..Article::default()
        };
        Ok((
            event["id"].as_str().unwrap_or_default().to_owned(),
            list(&event["articles"]).map(article).collect(),
        ))
    };
    lines.lines().map(event).collect()
}
