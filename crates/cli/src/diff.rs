//! `muqabala diff`: which words of two wordings answer each other, and what changed: what the page shows of the two.

use muqabala_engine::session::ChangeKind;
use muqabala_engine::session::points::CodePoints;
use muqabala_engine::text::words;
use muqabala_engine::wording;
use serde_json::{Map, Value, json};

use crate::batch;
use crate::complaints::Complaints;
use crate::options::Options;

pub fn run(options: &Options, complaints: &Complaints) {
    batch::run(options, None, complaints, &|line| batch::json(line, &answer));
}

fn answer(line: &mut Map<String, Value>) -> Result<Value, String> {
    let (a, b) = (Side::take(line, "a")?, Side::take(line, "b")?);
    let found = match (&a, &b) {
        (Side::Text(a), Side::Text(b)) => wording::diff_texts(a, b),
        _ => wording::diff(&a.words(), &b.words()),
    };
    let links: Vec<(usize, usize, Value)> = found.links.into_iter().map(|(i, j, kind)| (i, j, name(kind))).collect();
    let changes: Vec<Value> = found
        .changes
        .into_iter()
        .map(|it| json!({ "kind": it.kind, "a": it.a, "b": it.b, "moved": it.moved }))
        .collect();
    let mut answer = json!({ "links": links, "changes": changes });
    for (name, side) in [("a", a), ("b", b)] {
        if let Some(spans) = side.spans() {
            answer[name] = spans;
        }
    }
    Ok(answer)
}

fn name(kind: Option<ChangeKind>) -> Value {
    kind.map_or_else(|| "same".into(), |kind| json!(kind))
}

/// A wording as it was given.
enum Side {
    /// To be cut into words.
    Text(String),
    /// Cut already.
    Words(Vec<String>),
}

impl Side {
    fn take(line: &mut Map<String, Value>, name: &str) -> Result<Self, String> {
        let wrong = || format!("\"{name}\" is neither a text nor a list of words");
        match line.remove(name) {
            None => Err(format!("\"{name}\" is missing")),
            Some(Value::String(text)) => Ok(Self::Text(text)),
            Some(list @ Value::Array(_)) => serde_json::from_value(list).map(Self::Words).map_err(|_| wrong()),
            Some(_) => Err(wrong()),
        }
    }

    fn words(&self) -> Vec<&str> {
        match self {
            Self::Text(text) => words(text).iter().map(|word| word.span.of(text)).collect(),
            Self::Words(words) => words.iter().map(String::as_str).collect(),
        }
    }

    /// Where the words of a text stand in it, in code points; none for words that were cut already.
    fn spans(&self) -> Option<Value> {
        let Self::Text(text) = self else { return None };
        let points = CodePoints::new(text);
        Some(
            words(text)
                .iter()
                .map(|word| json!([points.at(word.span.start), points.at(word.span.end)]))
                .collect(),
        )
    }
}
