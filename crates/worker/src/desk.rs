//! What answers a request: in a worker, or in the page where no worker can be started.

use muqabala_engine::Notice;
use muqabala_engine::align::{self, Progress, Settings};
use muqabala_engine::ingest::{self, Article};
use muqabala_engine::session::{Board, ChangeKind, Synopsis};

use muqabala_worker::messages::{Request, Response, WireArticle, WireNotice};

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
                let compared = align::compare(&articles, &settings, &mut |progress| {
                    if let Some(response) = percent_changed(progress, &mut shown, generation) {
                        send(response);
                    }
                });
                let board = Board::new(&articles, compared);
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
                synopsis: Synopsis::new(
                    &self.articles,
                    &self.board,
                    statement as usize,
                    base.map(|row| row as usize),
                    &settings,
                ),
            }),
            Request::Kinds {
                generation,
                from,
                settings,
            } => {
                let first = from as usize;
                let asked = first..self.board.statements.len().min(first + KINDS_AT_ONCE);
                let kinds = asked.map(|statement| self.kinds(statement, &settings)).collect();
                send(Response::Kinds { generation, kinds });
            }
        }
    }

    fn kinds(&self, statement: usize, settings: &Settings) -> Vec<ChangeKind> {
        let synopsis = Synopsis::new(&self.articles, &self.board, statement, None, settings);
        let mut kinds = Vec::new();
        for row in &synopsis.rows {
            let dropped = (!row.dropped.is_empty()).then_some(ChangeKind::Dropped);
            for kind in row.words.iter().filter_map(|word| word.change).chain(dropped) {
                if !kinds.contains(&kind) {
                    kinds.push(kind);
                }
            }
        }
        kinds
    }
}

/// How many statements are looked through before whoever waits for another answer has a turn.
const KINDS_AT_ONCE: usize = 16;

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

/// Reads a file; in an encoding that the engine has no table for, with the browser's decoder.
fn read(bytes: &[u8], name: &str) -> (Article, Vec<Notice>) {
    let detected = ingest::detect(bytes);
    let text = (!detected.ours && !detected.binary)
        .then(|| decoded(bytes, detected.label))
        .flatten();
    let Some(text) = text else {
        return ingest::read(bytes, name);
    };
    let replaced = text.matches(char::REPLACEMENT_CHARACTER).count();
    let (article, mut notices) = ingest::read_text(text, name);
    if replaced > 0 {
        notices.insert(0, Notice::Replaced { count: replaced });
    }
    (article, notices)
}

/// What the browser makes of `bytes`; none where it does not know the encoding either.
fn decoded(bytes: &[u8], label: &str) -> Option<String> {
    web_sys::TextDecoder::new_with_label(label)
        .and_then(|decoder| decoder.decode_with_u8_array(bytes))
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use muqabala_worker::messages::Bytes;

    fn answers(desk: &mut Desk, request: Request) -> Vec<Response> {
        let mut responses = Vec::new();
        desk.answer(request, &mut |response| responses.push(response));
        responses
    }

    fn read_articles() -> Vec<WireArticle> {
        let texts = [
            "قالت الوزيرة إن الجسر سيفتح في مارس.",
            "أكدت الوزيرة أن الجسر سيفتح في مارس.",
        ];
        let read = |text: &str| {
            let bytes = Bytes(text.as_bytes().to_vec());
            let name = "a.txt".to_owned();
            let request = Request::Read {
                generation: 1,
                name,
                bytes,
            };
            match answers(&mut Desk::default(), request).pop() {
                Some(Response::Read { article, .. }) => article,
                other => panic!("not read: {other:?}"),
            }
        };
        texts.map(read).into()
    }

    #[test]
    fn what_is_read_can_be_compared_and_a_statement_of_it_opened() {
        let mut desk = Desk::default();
        let articles = read_articles();
        let settings = Settings::default();
        let compare = Request::Compare {
            generation: 2,
            articles: articles.clone(),
            settings: settings.clone(),
        };
        let Some(Response::Compared { generation: 2, board }) = answers(&mut desk, compare).pop() else {
            panic!("not compared")
        };
        assert_eq!(board.statements.len(), 1);
        assert_eq!(answers(&mut desk, Request::Hold { articles, board }), []);
        let open = Request::Synopsis {
            generation: 3,
            statement: 0,
            base: None,
            settings,
        };
        let Some(Response::Synopsis {
            generation: 3,
            synopsis,
        }) = answers(&mut desk, open).pop()
        else {
            panic!("not opened")
        };
        assert_eq!(synopsis.rows.len(), 2);
        let kinds = |from| Request::Kinds {
            generation: 4,
            from,
            settings: Settings::default(),
        };
        let verb_and_spelling = vec![vec![ChangeKind::Attribution, ChangeKind::Spelling]];
        for (from, kinds_there) in [(0, verb_and_spelling), (1, Vec::new()), (9, Vec::new())] {
            let expected = Response::Kinds {
                generation: 4,
                kinds: kinds_there,
            };
            assert_eq!(answers(&mut desk, kinds(from)), [expected]);
        }
    }

    #[test]
    fn progress_is_told_once_for_each_percent() {
        let mut shown = None;
        let told = (0..=10_000)
            .filter(|&done| percent_changed(Progress { done, of: 10_000 }, &mut shown, 1).is_some())
            .count();
        assert_eq!(told, 101);
    }
}
