//! Pairs of the shipped examples, by the truth about them (`tests/fixtures/examples-gold.json`).

use std::collections::BTreeSet;

use muqabala_engine::align::training::{Example, examples};
use muqabala_engine::align::{Comparison, Settings, compare};
use muqabala_engine::ingest::Article;
use muqabala_engine::vocabulary::{PassageRef, Span};
use serde_json::Value;

use super::sets::{list, parse, read};
use xtask::repository;

/// The pairs of both examples whose answer the truth gives.
pub fn pairs() -> Result<Vec<(Example, bool)>, String> {
    let gold = parse(&read(&repository::top().join("tests/fixtures/examples-gold.json"))?)?;
    let mut pairs = Vec::new();
    for set in list(&gold["sets"]) {
        let truth = Truth::read(set)?;
        for example in examples(&truth.articles, &Settings::default()) {
            if let Some(same) = truth.same(example.a, example.b) {
                pairs.push((example, same));
            }
        }
    }
    Ok(pairs)
}

/// A stretch of an article, by its index.
type Place = (usize, Span);

struct Truth {
    articles: Vec<Article>,
    found: Comparison,
    /// For each statement, its wordings.
    statements: Vec<Vec<Place>>,
    /// Headlines, each with the statements that it sums up.
    headlines: Vec<(Place, BTreeSet<usize>)>,
}

impl Truth {
    fn read(set: &Value) -> Result<Self, String> {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let folder = repository::top().join("public/examples").join(text(&set["folder"]));
        let index = parse(&read(&folder.join("index.json"))?)?;
        let files: Vec<String> = list(&index["articles"]).map(|it| text(&it["file"])).collect();
        let article = |(file, entry): (&String, &Value)| {
            Ok(Article {
                outlet: text(&entry["outlet"]),
                title: text(&entry["title"]),
                text: read(&folder.join(file))?,
                ..Article::default()
            })
        };
        let articles: Result<Vec<Article>, String> = files.iter().zip(list(&index["articles"])).map(article).collect();
        let articles = articles?;
        let place = |file: &Value, words: &Value| {
            let at = files.iter().position(|it| Some(it.as_str()) == file.as_str())?;
            let words = words.as_str()?;
            let start = articles[at].text.find(words)?;
            Some((at, Span::new(start, start + words.len())))
        };
        let wordings = |it: &Value| {
            list(&it["wordings"])
                .filter_map(|it| place(&it["article"], &it["text"]))
                .collect()
        };
        let names: Vec<String> = list(&set["statements"]).map(|it| text(&it["statement"])).collect();
        let headline = |it: &Value| {
            let summed_up =
                list(&it["sums_up"]).filter_map(|name| names.iter().position(|it| Some(it.as_str()) == name.as_str()));
            Some((place(&it["article"], &it["line"])?, summed_up.collect()))
        };
        Ok(Self {
            statements: list(&set["statements"]).map(wordings).collect(),
            headlines: list(&set["headlines"]).filter_map(headline).collect(),
            found: compare(&articles, &Settings::default(), &mut |_| {}),
            articles,
        })
    }

    fn place(&self, at: PassageRef) -> Place {
        let article = at.article as usize;
        (article, self.found.articles[article].passages[at.passage as usize].span)
    }

    /// The statements of which the passage covers half of a wording, or a wording half of it.
    fn reports(&self, place: Place) -> BTreeSet<usize> {
        let covers = |wording: &Place| {
            let common = wording
                .1
                .end
                .min(place.1.end)
                .saturating_sub(wording.1.start.max(place.1.start));
            wording.0 == place.0 && 2 * common >= wording.1.len().min(place.1.len())
        };
        let statements = self.statements.iter().enumerate();
        statements
            .filter(|(_, wordings)| wordings.iter().any(covers))
            .map(|(at, _)| at)
            .collect()
    }

    /// Whether two passages report one statement; none where a headline makes it neither right nor wrong.
    fn same(&self, a: PassageRef, b: PassageRef) -> Option<bool> {
        let places = [self.place(a), self.place(b)];
        let summed_up = places.map(|place| {
            let headline = self
                .headlines
                .iter()
                .find(|(line, _)| line.0 == place.0 && line.1.contains(place.1));
            headline.map(|(_, statements)| statements)
        });
        let reports = places.map(|place| self.reports(place));
        match summed_up {
            [None, None] => Some(!reports[0].is_disjoint(&reports[1])),
            [Some(_), Some(_)] => None,
            [Some(headline), None] => headline.is_disjoint(&reports[1]).then_some(false),
            [None, Some(headline)] => headline.is_disjoint(&reports[0]).then_some(false),
        }
    }
}
