//! What answers a request: in a worker, or in the page where no worker can be started.

use muqabala_engine::Notice;
use muqabala_engine::align::{self, Progress};
use muqabala_engine::ingest::Article;
use muqabala_engine::session::Board;
use muqabala_engine::wording;

use super::messages::{Request, Response, WireArticle, WireNotice};

/// Answers requests, and holds the comparison that synopses are asked of.
#[derive(Default)]
pub struct Desk {
    articles: Vec<Article>,
    board: Board,
}

impl Desk {
    /// Answers `request` through `send`; [`Request::Hold`] has no answer.
    pub fn answer(&mut self, request: Request, send: &mut dyn FnMut(Response)) {
        match request {
            Request::Compare {
                generation,
                articles,
                settings,
            } => {
                let articles = unwrapped(articles);
                let mut shown = None;
                let board = align::compare(&articles, &settings, &mut |progress| {
                    if let Some(response) = percent_changed(progress, &mut shown, generation) {
                        send(response);
                    }
                });
                send(Response::Compared { generation, board });
            }
            Request::Read {
                generation,
                name,
                bytes,
            } => {
                let (article, notices) = read(&bytes.0, &name);
                send(Response::Read {
                    generation,
                    article: WireArticle(article),
                    notices: notices.into_iter().map(WireNotice).collect(),
                });
            }
            Request::Hold { articles, board } => {
                self.articles = unwrapped(articles);
                self.board = board;
            }
            Request::Synopsis {
                generation,
                statement,
                base,
                settings,
            } => send(Response::Synopsis {
                generation,
                synopsis: wording::synopsis(
                    &self.articles,
                    &self.board,
                    statement as usize,
                    base.map(|row| row as usize),
                    &settings,
                ),
            }),
        }
    }
}

fn unwrapped(articles: Vec<WireArticle>) -> Vec<Article> {
    articles.into_iter().map(|WireArticle(article)| article).collect()
}

/// The message that tells of `progress`, unless the whole percent in `shown` is still true: a bar needs no more.
fn percent_changed(progress: Progress, shown: &mut Option<usize>, generation: u32) -> Option<Response> {
    let percent = progress.done * 100 / progress.of.max(1);
    (shown.replace(percent) != Some(percent)).then_some(Response::Progress {
        generation,
        done: progress.done as u32,
        of: progress.of as u32,
    })
}

/// Decodes `bytes`: until the engine names encodings, as UTF-8.
fn read(bytes: &[u8], name: &str) -> (Article, Vec<Notice>) {
    let text = String::from_utf8_lossy(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes)).into_owned();
    let outlet = name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_owned();
    let notices = if text.is_empty() {
        vec![Notice::Empty]
    } else if text.trim().is_empty() {
        vec![Notice::Blank]
    } else {
        Vec::new()
    };
    (
        Article {
            outlet,
            text,
            ..Article::default()
        },
        notices,
    )
}
