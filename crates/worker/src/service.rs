//! What answers a request: in a worker, or in the page where no worker can be started.

use std::collections::BTreeMap;

use muqabala_engine::Notice;
use muqabala_engine::align::{self, Equivalents, Progress, Settings};
use muqabala_engine::ingest::{self, Article};
use muqabala_engine::session::{Board, ChangeKind, Synopsis};

use muqabala_worker::messages::{Bytes, Facts, Request, Response, WireArticle, WireNotice};

/// Answers requests; holds the texts that were read or handed to it, and the last comparison.
#[derive(Default)]
pub struct Service {
    texts: BTreeMap<u32, String>,
    articles: Vec<Article>,
    settings: Settings,
    board: Board,
}

impl Service {
    /// Answers `request` through `send`.
    pub fn answer(&mut self, request: Request, send: &mut dyn FnMut(Response)) {
        let answer = match request {
            Request::Read {
                generation,
                article,
                name,
                bytes,
            } => self.read(generation, article, &name, &bytes),
            Request::Keep { generation, texts } => {
                self.texts.extend(texts);
                Response::Done { generation }
            }
            Request::Hand { generation, .. } => Response::Done { generation },
            Request::Compare {
                generation,
                articles,
                settings,
            } => {
                self.hold(articles, settings);
                self.compare(generation, send)
            }
            Request::Hold {
                generation,
                articles,
                settings,
                board,
            } => {
                self.hold(articles, settings);
                self.board = board;
                Response::Done { generation }
            }
            Request::Synopsis {
                generation,
                statement,
                base,
                same,
            } => Response::Synopsis {
                generation,
                synopsis: self.synopsis(statement as usize, base.map(|row| row as usize), &same),
            },
            Request::Kinds { generation, from } => {
                let first = from as usize;
                let asked = first..self.board.statements.len().min(first + KINDS_AT_ONCE);
                let kinds = asked.map(|statement| self.kinds(statement)).collect();
                Response::Kinds { generation, kinds }
            }
        };
        send(answer);
    }

    /// The texts of `articles`, as another worker takes them; one that is not here is left out.
    #[must_use]
    pub fn handed(&self, generation: u32, articles: &[u32]) -> Request {
        let text = |number: &u32| Some((*number, self.texts.get(number)?.clone()));
        let texts = articles.iter().filter_map(text).collect();
        Request::Keep { generation, texts }
    }

    fn read(&mut self, generation: u32, number: u32, name: &str, bytes: &Bytes) -> Response {
        let (article, notices) = read(&bytes.0, name);
        self.texts.insert(number, article.text.clone());
        Response::Read {
            generation,
            number,
            article: WireArticle(article),
            notices: notices.into_iter().map(WireNotice).collect(),
        }
    }

    /// Takes up articles, of which the texts are here; without its text one is empty.
    fn hold(&mut self, articles: Vec<Facts>, settings: Settings) {
        let texts = &mut self.texts;
        let article = |facts: Facts| {
            let text = texts.remove(&facts.number).unwrap_or_default();
            facts.with_text(text)
        };
        self.articles = articles.into_iter().map(article).collect();
        self.settings = settings;
    }

    fn compare(&mut self, generation: u32, send: &mut dyn FnMut(Response)) -> Response {
        let mut shown = None;
        let compared = align::compare(&self.articles, &self.settings, &mut |progress| {
            if let Some(response) = percent_changed(progress, &mut shown, generation) {
                send(response);
            }
        });
        self.board = Board::new(&self.articles, compared);
        let board = self.board.clone();
        Response::Compared { generation, board }
    }

    fn synopsis(&self, statement: usize, base: Option<usize>, same: &str) -> Synopsis {
        if same.is_empty() {
            return Synopsis::new(&self.articles, &self.board, statement, base, &self.settings);
        }
        let mut settings = self.settings.clone();
        settings.same = settings.same.and(Equivalents::parse(same));
        Synopsis::new(&self.articles, &self.board, statement, base, &settings)
    }

    fn kinds(&self, statement: usize) -> Vec<ChangeKind> {
        let synopsis = self.synopsis(statement, None, "");
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

    fn answers(service: &mut Service, request: Request) -> Vec<Response> {
        let mut responses = Vec::new();
        service.answer(request, &mut |response| responses.push(response));
        responses
    }

    /// A service that has read two articles, numbers 1 and 2.
    fn reader() -> Service {
        let mut service = Service::default();
        let texts = [
            "قالت الوزيرة إن الجسر سيفتح في مارس.",
            "أكدت الوزيرة أن الجسر سيفتح في مارس.",
        ];
        for (article, text) in (1..).zip(texts) {
            let request = Request::Read {
                generation: 1,
                article,
                name: "a.txt".to_owned(),
                bytes: Bytes(text.as_bytes().to_vec()),
            };
            let read = answers(&mut service, request);
            assert!(matches!(read.as_slice(), [Response::Read { number, .. }] if *number == article));
        }
        service
    }

    fn facts() -> Vec<Facts> {
        let facts = |number| Facts {
            number,
            ..Facts::default()
        };
        [1, 2].map(facts).into()
    }

    /// The last answer when `request` is asked of a service that got its texts from another.
    fn compared() -> (Service, Board) {
        let mut service = Service::default();
        let handed = reader().handed(2, &[1, 2, 9]);
        assert_eq!(answers(&mut service, handed), [Response::Done { generation: 2 }]);
        let compare = Request::Compare {
            generation: 3,
            articles: facts(),
            settings: Settings::default(),
        };
        match answers(&mut service, compare).pop() {
            Some(Response::Compared { generation: 3, board }) => (service, board),
            other => panic!("not compared: {other:?}"),
        }
    }

    fn opened(service: &mut Service) -> Synopsis {
        let open = Request::Synopsis {
            generation: 4,
            statement: 0,
            base: None,
            same: String::new(),
        };
        match answers(service, open).pop() {
            Some(Response::Synopsis { synopsis, .. }) => synopsis,
            other => panic!("not opened: {other:?}"),
        }
    }

    #[test]
    fn what_was_handed_over_can_be_compared_and_a_statement_of_it_opened() {
        let (mut service, board) = compared();
        assert_eq!(board.statements.len(), 1);
        assert_eq!(opened(&mut service).rows.len(), 2);
        let verb_and_spelling = vec![vec![ChangeKind::Attribution, ChangeKind::Spelling]];
        for (from, kinds) in [(0, verb_and_spelling), (1, Vec::new()), (9, Vec::new())] {
            let generation = 5;
            let asked = answers(&mut service, Request::Kinds { generation, from });
            assert_eq!(asked, [Response::Kinds { generation, kinds }]);
        }
    }

    #[test]
    fn a_comparison_taken_up_from_another_worker_answers_the_same() {
        let (mut first, board) = compared();
        let mut second = Service::default();
        answers(&mut second, reader().handed(6, &[1, 2]));
        let hold = Request::Hold {
            generation: 6,
            articles: facts(),
            settings: Settings::default(),
            board,
        };
        assert_eq!(answers(&mut second, hold), [Response::Done { generation: 6 }]);
        assert_eq!(opened(&mut second), opened(&mut first));
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
