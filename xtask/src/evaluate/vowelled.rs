//! The same verses fully vowelled in the old spelling, and plain in today's.

use std::fs;

use serde_json::{Value, json};

use super::tool::{Tool, pairs, print};

pub fn run(tool: &Tool) -> Result<(), String> {
    let file = tool.set("evaluation/vowelled/witnesses.json")?;
    let text = fs::read_to_string(file).map_err(|error| error.to_string())?;
    let witnesses: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    let (vowelled, plain) = (chapters(&witnesses["hafs"]), chapters(&witnesses["hafs-imlaei"]));
    links(tool, &vowelled, &plain)?;
    marks(tool, &vowelled)
}

fn chapters(witness: &Value) -> Vec<Vec<String>> {
    let verses = |chapter: usize| serde_json::from_value(witness[chapter.to_string()].clone()).unwrap_or_default();
    (1..=114).map(verses).collect()
}

/// How many verses are linked with themselves, and how many with a verse of other words.
fn links(tool: &Tool, vowelled: &[Vec<String>], plain: &[Vec<String>]) -> Result<(), String> {
    let lines: Vec<Value> = vowelled
        .iter()
        .zip(plain)
        .map(|(a, b)| json!({"articles": [{"outlet": "A", "passages": a}, {"outlet": "B", "passages": b}]}))
        .collect();
    let (answers, took) = tool.run_lines(&["compare", "--jsonl"], &lines)?;
    let (mut linked, mut verses, mut others) = (0, 0, 0);
    for ((answer, plain), vowelled) in answers.iter().zip(plain).zip(vowelled) {
        let pairs = pairs(answer);
        verses += vowelled.len().min(plain.len());
        linked += pairs.iter().filter(|(a, b)| a == b).count();
        others += pairs
            .iter()
            .filter(|&&(a, b)| a != b && plain.get(a) != plain.get(b))
            .count();
    }
    print(
        &format!(
            "{linked} of {verses} verses ({:.1} %) linked with themselves in the other spelling; {others} links between \
             verses that differ; {:.1} s",
            100.0 * linked as f64 / verses.max(1) as f64,
            took.as_secs_f64()
        ),
        "the same verse in two spellings links",
        "",
    );
    Ok(())
}

/// What a verse's words are called against the same words without their marks.
fn marks(tool: &Tool, vowelled: &[Vec<String>]) -> Result<(), String> {
    let words = |verse: &String| -> Vec<String> { verse.split_whitespace().map(str::to_owned).collect() };
    let verses: Vec<Vec<String>> = vowelled.iter().flatten().map(words).collect();
    let bare: Vec<Vec<String>> = verses
        .iter()
        .map(|verse| verse.iter().map(|word| without_marks(word)).collect())
        .collect();
    let lines: Vec<Value> = verses.iter().zip(&bare).map(|(a, b)| json!({"a": a, "b": b})).collect();
    let (answers, _) = tool.run_lines(&["diff", "--jsonl"], &lines)?;
    let (mut right, mut all, mut letters) = (0, 0, 0);
    for ((answer, verse), bare) in answers.iter().zip(&verses).zip(&bare) {
        let links = answer["links"].as_array().map_or(&[][..], Vec::as_slice);
        for index in (0..verse.len()).filter(|&index| verse[index] != bare[index]) {
            let marks = links
                .iter()
                .any(|it| it[0] == index && it[1] == index && it[2] == "marks");
            all += 1;
            right += usize::from(marks);
            letters += usize::from(!marks && loses_letter(&verse[index]));
        }
    }
    print(
        &format!(
            "{right} of {all} words ({:.2} %) that lost only their marks are called marks; {letters} of the {} others lost \
             a madda or hamza, which makes another letter (آ أ ئ by Unicode's equivalence), and are called spelling",
            100.0 * right as f64 / all.max(1) as f64,
            all - right
        ),
        "all",
        "",
    );
    Ok(())
}

/// Whether one of the marks of `word` makes another letter of the one before it: a madda on an alef, any hamza.
fn loses_letter(word: &str) -> bool {
    word.contains("\u{0627}\u{0653}") || word.contains(['\u{0654}', '\u{0655}'])
}

/// `word` without harakat, Quranic marks and tatweel: written out here, so that the engine is not its own judge.
fn without_marks(word: &str) -> String {
    let is_mark = |c: char| {
        matches!(c, '\u{0610}'..='\u{061A}' | '\u{0640}' | '\u{064B}'..='\u{065F}' | '\u{0670}'
            | '\u{06D6}'..='\u{06DC}' | '\u{06DF}'..='\u{06E4}' | '\u{06E7}' | '\u{06E8}' | '\u{06EA}'..='\u{06ED}'
            | '\u{08D3}'..='\u{08FF}')
    };
    let bare: String = word.chars().filter(|&c| !is_mark(c)).collect();
    // A sign that stands alone (a pause between two words) would vanish.
    if bare.is_empty() { word.to_owned() } else { bare }
}
