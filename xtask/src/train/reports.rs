//! Independently written reports of one event (`evaluation/independent-reports`), and the model for free articles that is
//! fitted on them.
//!
//! Two annotators say which *segments* report the same; the engine compares passages, and a segment may hold several. So
//! the pair of passages of two segments that the model so far likes best stands for them (multiple-instance learning: fit,
//! choose again, fit again), and all pairs of segments that are not the same are negatives.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use muqabala_engine::align::training::{Example, examples};
use muqabala_engine::align::{Settings, compare};
use muqabala_engine::ingest::Article;
use muqabala_engine::vocabulary::PassageRef;

use super::logistic::{Logistic, Row, sigmoid};
use super::sets::{list, parse, read};

/// Article and segment, from 0.
pub type Segment = (usize, usize);

/// What the annotators say of two segments.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Gold {
    /// Both: they report the same statement.
    Same,
    /// One alone says so, or both call it partly the same.
    Partial,
}

/// One event.
pub struct Event {
    pub id: String,
    pub gold: HashMap<(Segment, Segment), Gold>,
    /// Every pair that the engine looks at, with the segments of both.
    pub pairs: Vec<(Example, Segment, Segment)>,
}

/// The events in `language`, a tag.
pub fn events(shared: &Path, language: &str) -> Result<Vec<Event>, String> {
    let folder = shared.join("evaluation/independent-reports");
    let mut gold: HashMap<String, HashMap<(Segment, Segment), Gold>> = HashMap::new();
    for line in read(&folder.join(format!("gold-{language}.tsv")))?.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        let [id, a, b, what] = fields[..] else {
            return Err(format!("gold-{language}.tsv: not four fields: {line}"));
        };
        let (a, b) = segment(a).zip(segment(b)).ok_or(format!("not two segments: {line}"))?;
        let what = if what == "same" { Gold::Same } else { Gold::Partial };
        gold.entry(id.to_owned())
            .or_default()
            .insert((a.min(b), a.max(b)), what);
    }
    let documents = read(&folder.join(format!("docs-{language}.jsonl")))?;
    let event = |line: &str| {
        let event = parse(line)?;
        let id = event["id"].as_str().unwrap_or_default().to_owned();
        let (articles, ends): (Vec<Article>, Vec<Vec<usize>>) = list(&event["articles"]).map(article).unzip();
        let gold = gold.remove(&id).unwrap_or_default();
        Ok(Event {
            pairs: pairs(&articles, &ends),
            id,
            gold,
        })
    };
    documents.lines().map(event).collect()
}

fn segment(name: &str) -> Option<Segment> {
    let (article, segment) = name.split_once('.')?;
    Some((article.parse().ok()?, segment.parse().ok()?))
}

/// An article, a segment a line, and where each segment ends in it.
fn article(value: &serde_json::Value) -> (Article, Vec<usize>) {
    let mut article = Article {
        outlet: value["source"].as_str().unwrap_or_default().to_owned(),
        title: value["title"].as_str().unwrap_or_default().to_owned(),
        date: value["day"].as_str().unwrap_or_default().to_owned(),
        ..Article::default()
    };
    let mut ends = Vec::new();
    for segment in list(&value["segments"]) {
        article.text.push_str(segment.as_str().unwrap_or_default());
        article.text.push('\n');
        ends.push(article.text.len());
    }
    article.text.pop();
    (article, ends)
}

fn pairs(articles: &[Article], ends: &[Vec<usize>]) -> Vec<(Example, Segment, Segment)> {
    let found = compare(articles, &Settings::default(), &mut |_| {});
    let segment = |at: PassageRef| {
        let span = found.articles[at.article as usize].passages[at.passage as usize].span;
        let middle = usize::midpoint(span.start, span.end);
        (
            at.article as usize,
            ends[at.article as usize].partition_point(|&end| end < middle),
        )
    };
    let pair = |example: Example| {
        let (a, b) = (segment(example.a), segment(example.b));
        (example, a.min(b), a.max(b))
    };
    examples(articles, &Settings::default()).into_iter().map(pair).collect()
}

/// Pairs less alike than this are not fitted on: thousands of them say nothing.
const LEAST_SIMILARITY: f32 = 0.12;
/// What a pair of segments that are partly the same counts as one that is the same, and as one that is not.
const PARTIAL: [f64; 2] = [0.25, 0.125];
/// What a pair of the shipped examples counts beside one of the reports.
const SHIPPED: f64 = 1.0;
/// What a pair of unrelated articles counts.
const UNRELATED: f64 = 0.2;
/// The strength of the regularisation, in pairs.
const STRENGTH: f64 = 10.0;
/// How often the pairs that stand for two segments are chosen.
const ROUNDS: usize = 3;

/// Pairs whose own answer is known, beside the reports.
pub struct Others {
    /// Of the shipped examples.
    pub shipped: Vec<(Example, bool)>,
    /// Of unrelated articles: none reports the same.
    pub unrelated: Vec<Example>,
}

/// Fits the model for free articles on `events` and `others`.
pub fn fit(events: &[&Event], others: &Others) -> Logistic {
    let mut score: Box<dyn Fn(&Example) -> f64> = Box::new(|example| f64::from(example.similarity));
    let mut model = None;
    for _ in 0..ROUNDS {
        let mut rows = Vec::new();
        for event in events {
            event_rows(event, &score, &mut rows);
        }
        let alike = |example: &Example| example.similarity >= LEAST_SIMILARITY;
        let shipped = others.shipped.iter().filter(|(example, _)| alike(example));
        rows.extend(shipped.map(|(example, same)| row(example, *same, SHIPPED)));
        let unrelated = others.unrelated.iter().filter(|example| alike(example));
        rows.extend(unrelated.map(|example| row(example, false, UNRELATED)));
        let fitted = Logistic::fit(&rows, STRENGTH);
        model = Some(fitted.clone());
        score = Box::new(move |example| fitted.log_odds(&example.features));
    }
    model.unwrap_or(Logistic {
        weights: Vec::new(),
        bias: 0.0,
    })
}

fn row(example: &Example, yes: bool, weight: f64) -> Row<'_> {
    Row {
        features: &example.features,
        yes,
        weight,
    }
}

/// What the fit learns of one event.
fn event_rows<'e>(event: &'e Event, score: &dyn Fn(&Example) -> f64, rows: &mut Vec<Row<'e>>) {
    let mut best: HashMap<(Segment, Segment), (f64, &Example)> = HashMap::new();
    for (example, a, b) in event
        .pairs
        .iter()
        .filter(|(example, ..)| example.similarity >= LEAST_SIMILARITY)
    {
        if event.gold.contains_key(&(*a, *b)) {
            let own = score(example);
            let entry = best.entry((*a, *b)).or_insert((own, example));
            if own > entry.0 {
                *entry = (own, example);
            }
        } else {
            rows.push(row(example, false, 1.0));
        }
    }
    let mut best: Vec<_> = best.into_iter().collect();
    best.sort_by_key(|(segments, _)| *segments);
    for (segments, (_, example)) in best {
        if event.gold[&segments] == Gold::Same {
            rows.push(row(example, true, 1.0));
        } else {
            rows.push(row(example, true, PARTIAL[0]));
            rows.push(row(example, false, PARTIAL[1]));
        }
    }
}

/// The probability of a pair with `free` as the model for free articles.
pub fn probability(example: &Example, free: &Logistic) -> f64 {
    let gate = f64::from(example.gate);
    let own = sigmoid(free.log_odds(&example.features) - f64::from(example.penalty));
    gate * f64::from(example.if_parallel) + (1.0 - gate) * own
}

/// What came out for the events of one language.
#[derive(Default)]
pub struct Figures {
    /// Pairs of segments that are not partly the same: the best probability of their passages, and whether they are the same.
    judged: Vec<(f64, bool)>,
    same: usize,
    /// Of segments that another article answers: how many find an answer among the nearest 1, 2, 3 there.
    nearest: [usize; 3],
    answered: usize,
}

/// The figures of `events`, each judged by the model that `model` gives for it.
pub fn measure(events: &[&Event], model: impl Fn(&Event) -> Logistic) -> Figures {
    let mut figures = Figures::default();
    for event in events {
        figures.add(event, &model(event));
    }
    figures
}

impl Figures {
    fn add(&mut self, event: &Event, model: &Logistic) {
        let mut best: HashMap<(Segment, Segment), f64> = HashMap::new();
        for (example, a, b) in &event.pairs {
            let own = probability(example, model);
            let entry = best.entry((*a, *b)).or_insert(0.0);
            *entry = entry.max(own);
        }
        let mut pairs: Vec<_> = best.iter().collect();
        pairs.sort_by_key(|(segments, _)| **segments);
        for (segments, &probability) in pairs {
            match event.gold.get(segments) {
                Some(Gold::Partial) => {}
                gold => self.judged.push((probability, gold.is_some())),
            }
        }
        self.same += event.gold.values().filter(|&&gold| gold == Gold::Same).count();
        self.add_nearest(event, &best);
    }

    fn add_nearest(&mut self, event: &Event, best: &HashMap<(Segment, Segment), f64>) {
        let mut answers: HashMap<(Segment, usize), HashSet<Segment>> = HashMap::new();
        for (&(a, b), _) in event.gold.iter().filter(|(_, gold)| **gold == Gold::Same) {
            answers.entry((a, b.0)).or_default().insert(b);
            answers.entry((b, a.0)).or_default().insert(a);
        }
        for ((of, within), answers) in answers {
            let other = |&(a, b): &(Segment, Segment)| if a == of { Some(b) } else { (b == of).then_some(a) };
            let mut near: Vec<(f64, Segment)> = best
                .iter()
                .filter_map(|(pair, &probability)| Some((probability, other(pair)?)))
                .filter(|(_, segment)| segment.0 == within)
                .collect();
            near.sort_by(|x, y| y.0.total_cmp(&x.0).then(x.1.cmp(&y.1)));
            self.answered += 1;
            for (rank, count) in self.nearest.iter_mut().enumerate() {
                *count += usize::from(near.iter().take(rank + 1).any(|(_, segment)| answers.contains(segment)));
            }
        }
    }

    /// Precision, recall and F1 at a threshold.
    pub fn rates(&self, threshold: f64) -> [f64; 3] {
        let said = self
            .judged
            .iter()
            .filter(|(probability, _)| *probability >= threshold)
            .count() as f64;
        let right = self
            .judged
            .iter()
            .filter(|(probability, same)| *same && *probability >= threshold)
            .count() as f64;
        let same = self.same as f64;
        [
            right / said.max(1.0),
            right / same.max(1.0),
            2.0 * right / (said + same).max(1.0),
        ]
    }

    /// How many of those that another article answers find an answer among the nearest 1, 2, 3 there.
    pub fn nearest(&self) -> [f64; 3] {
        self.nearest.map(|count| count as f64 / self.answered.max(1) as f64)
    }

    /// The expected calibration error: how far, on average, ten bands of probability are from the share of right ones.
    pub fn calibration_error(&self) -> f64 {
        let band = |at: usize| {
            let within = self
                .judged
                .iter()
                .filter(move |(probability, _)| (probability * 10.0).min(9.0) as usize == at);
            within.fold((0.0, 0.0), |(sum, right), (probability, same)| {
                (sum + probability, right + f64::from(u8::from(*same)))
            })
        };
        let error: f64 = (0..10).map(band).map(|(sum, right)| (sum - right).abs()).sum();
        error / self.judged.len().max(1) as f64
    }

    /// Of those with a probability of .85 to .95, the share that is the same.
    pub fn nearly_sure(&self) -> f64 {
        let within = self
            .judged
            .iter()
            .filter(|(probability, _)| (0.85..0.95).contains(probability));
        let (count, right) = within.fold((0.0, 0.0), |(count, right), (_, same)| {
            (count + 1.0, right + f64::from(u8::from(*same)))
        });
        right / f64::max(count, 1.0)
    }
}

/// The figures in one line.
pub fn line(figures: &Figures, row: f64, perhaps: f64) -> String {
    let [precision, recall, f1] = figures.rates(row);
    let [p, r, f] = figures.rates(perhaps);
    let [one, two, three] = figures.nearest();
    format!(
        "row P {precision:.3} R {recall:.3} F1 {f1:.3}; perhaps P {p:.3} R {r:.3} F1 {f:.3}; nearest 1, 2, 3: {one:.3} \
         {two:.3} {three:.3}; of .85 to .95 right {:.2}; calibration error {:.3}",
        figures.nearly_sure(),
        figures.calibration_error()
    )
}
