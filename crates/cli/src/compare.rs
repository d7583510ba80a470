//! `muqabala compare`: articles to a board.

use muqabala_engine::align::{self, Equivalents, Settings};
use muqabala_engine::ingest::Article;
use muqabala_engine::session::Board;
use muqabala_engine::session::json::{ComparisonReport, Event};
use muqabala_readers::Document;

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
    if options.json {
        write_out(&(json(None, &articles, &compared) + "\n"), complaints);
    } else {
        write_out(&board::text(&articles, &compared), complaints);
    }
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
