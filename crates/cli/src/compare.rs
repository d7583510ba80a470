//! `muqabala compare`: articles to a board.

use std::fs;

use muqabala_engine::align::{self, Equivalents, Settings};
use muqabala_engine::ingest::Article;
use muqabala_engine::session::Board;
use muqabala_engine::session::json::{ComparisonReport, Event};
use muqabala_readers::Document;
use muqabala_writers::{Comparison, Format, Language};

use crate::batch::{self, Answer};
use crate::complaints::Complaints;
use crate::options::Options;
use crate::progress::Progress;
use crate::{board, encoding, input, read, write_out};

/// Compares the files of `options` with each other, or each event of JSON lines.
pub fn run(options: &Options, complaints: &Complaints) {
    let Some(settings) = settings(options, complaints) else {
        return;
    };
    if options.jsonl {
        batch::run(options, None, complaints, &|line| answer(line, &settings));
    } else {
        files(options, &settings, complaints);
    }
}

/// The engine's defaults, and what `options` say of them; none where the list of equivalents cannot be read.
pub fn settings(options: &Options, complaints: &Complaints) -> Option<Settings> {
    let mut settings = Settings {
        nearest: options.nearest,
        ..Settings::default()
    };
    if let Some(strictness) = options.strictness {
        settings.strictness = strictness;
    }
    if let Some(file) = &options.equivalents {
        match input::bytes(file) {
            Ok(bytes) => {
                settings.equivalents = settings
                    .equivalents
                    .and(Equivalents::parse(&encoding::decode(&bytes).text))
            }
            Err(why) => {
                complaints.bad(&input::name(file), &why);
                return None;
            }
        }
    }
    Some(settings)
}

fn files(options: &Options, settings: &Settings, complaints: &Complaints) {
    let articles: Vec<Article> = read::documents(options, complaints)
        .iter()
        .map(Document::article)
        .collect();
    if articles.is_empty() {
        return;
    }
    let mut progress = Progress::new("steps");
    let compared = align::compare(&articles, settings, &mut |step| progress.at(step.done, Some(step.of)));
    progress.clear();
    let compared = Board::new(&articles, compared);
    if let Some((file, format)) = &options.output {
        let written = written(&articles, &compared, *format, options, settings, complaints);
        if let Err(error) = fs::write(file, written) {
            complaints.bad(&file.display().to_string(), &format!("it cannot be written: {error}"));
        }
    } else if options.json {
        write_out(&(json(None, &articles, &compared) + "\n"), complaints);
    } else {
        write_out(&board::text(&articles, &compared), complaints);
    }
}

/// The comparison as the bytes of a file.
fn written(
    articles: &[Article],
    compared: &Board,
    format: Format,
    options: &Options,
    settings: &Settings,
    complaints: &Complaints,
) -> Vec<u8> {
    for number in options.statements.iter().filter(|&&it| it > compared.statements.len()) {
        let there = compared.statements.len();
        complaints.bad(
            "--statement",
            &format!("there is no statement {number}; the board has {there}"),
        );
    }
    let chosen: Vec<usize> = options.statements.iter().map(|number| number - 1).collect();
    let chosen = (!chosen.is_empty()).then_some(&chosen[..]);
    let comparison = Comparison::new(articles, compared, chosen, settings);
    let tags = compared.articles.iter().map(|it| it.language.as_str());
    let language = options.language.unwrap_or_else(|| Language::of_articles(tags));
    muqabala_writers::write(&comparison, format, language)
}

fn answer(line: &str, settings: &Settings) -> Answer {
    if line.trim().is_empty() {
        return Answer { out: None, bad: None };
    }
    let event: Event = match serde_json::from_str(line) {
        Ok(event) => event,
        Err(error) => return batch::not_json(&error),
    };
    let mut articles = Vec::with_capacity(event.articles.len());
    for (index, article) in event.articles.into_iter().enumerate() {
        let Some(article) = article.into_article() else {
            return Answer::bad(None, format!("articles[{index}] needs either \"text\" or \"passages\""));
        };
        articles.push(article);
    }
    let compared = Board::new(&articles, align::compare(&articles, settings, &mut |_| {}));
    Answer::good(json(event.id.as_ref(), &articles, &compared))
}

fn json(id: Option<&serde_json::Value>, articles: &[Article], compared: &Board) -> String {
    serde_json::to_string(&ComparisonReport::new(id, articles, compared))
        .expect("invariant: a comparison has only string keys and no writer that fails")
}
