//! What was asked of the engine and is not answered yet.

use crate::platform::json::Entry;
use crate::platform::worker::Engine;

use super::article::{ArticleId, Loaded};
use super::progress::Steps;
use super::question::Question;

/// What was asked of the engine and is not answered yet. Lives on the page's own thread alone.
#[derive(Default)]
pub struct Pending {
    /// The engine, once it is started.
    pub engine: Option<Engine>,
    /// The comparison that runs: its generation, and what was asked.
    pub comparing: Option<(u32, Question)>,
    /// How far the question after kinds of change has come.
    pub kinds: Kinds,
    /// The files on their way to the shelf.
    pub reading: Reading,
}

/// How far the question after kinds of change has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kinds {
    /// Whether somebody wants to know.
    pub wanted: bool,
    /// The call that is not answered yet.
    pub asked: Option<u32>,
}

/// The files on their way to the shelf: fetched first, then read by the engine, then put there all at once.
#[derive(Default)]
pub struct Reading {
    /// How often the reader has given up what was on its way.
    cancelled: u32,
    /// How many are being fetched.
    fetching: u32,
    /// What waits for the engine's answer, in the order in which it was asked.
    waiting: Vec<Waiting>,
    /// What goes on the shelf when nothing waits.
    ready: Vec<Loaded>,
    /// How many were dealt with since something was last on its way.
    done: u32,
}

/// A file that waits for the engine's answer.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// Which article it becomes.
    pub id: ArticleId,
    /// Its name, as the reader knows it.
    pub name: String,
    /// What a list of articles says of it.
    pub entry: Option<Entry>,
    /// Whether it belongs to a shipped exercise.
    pub exercise: bool,
}

/// Files that are being fetched together.
#[derive(Clone, Copy, Debug, Default)]
pub struct Fetching {
    cancelled: u32,
    files: u32,
}

impl Reading {
    /// Notes that so many files are being fetched.
    pub fn fetch(&mut self, files: usize) -> Fetching {
        let files = files as u32;
        self.fetching += files;
        let cancelled = self.cancelled;
        Fetching { cancelled, files }
    }

    /// Whether these files are still wanted.
    #[must_use]
    pub fn is_wanted(&self, fetching: Fetching) -> bool {
        fetching.cancelled == self.cancelled
    }

    /// Notes that these files are fetched, or cannot be; says whether they are still wanted.
    pub fn fetched(&mut self, fetching: Fetching) -> bool {
        let is_wanted = self.is_wanted(fetching);
        if is_wanted {
            self.fetching -= fetching.files;
        }
        is_wanted
    }

    /// Notes that the engine is asked to read a file.
    pub fn ask(&mut self, file: Waiting) {
        self.waiting.push(file);
    }

    /// Takes the file that becomes the article `id`, if it is still wanted: the engine has dealt with it.
    pub fn take(&mut self, id: ArticleId) -> Option<Waiting> {
        let place = self.waiting.iter().position(|it| it.id == id)?;
        self.done += 1;
        Some(self.waiting.remove(place))
    }

    /// Notes an article that goes on the shelf with the others.
    pub fn add(&mut self, loaded: Loaded) {
        self.ready.push(loaded);
    }

    /// The articles that go on the shelf and are not there.
    pub fn ready(&self) -> impl Iterator<Item = &Loaded> {
        self.ready.iter()
    }

    /// Takes what goes on the shelf, where nothing waits for the engine.
    pub fn take_ready(&mut self) -> Vec<Loaded> {
        if self.waiting.is_empty() {
            std::mem::take(&mut self.ready)
        } else {
            Vec::new()
        }
    }

    /// How far it has come; nothing where nothing is on its way.
    pub fn steps(&mut self) -> Option<Steps> {
        let left = self.fetching + self.waiting.len() as u32;
        if left == 0 {
            self.done = 0;
            return None;
        }
        let (done, of) = (self.done, self.done + left);
        Some(Steps { done, of })
    }

    /// Gives up all that is on its way.
    pub fn cancel(&mut self) {
        let cancelled = self.cancelled + 1;
        *self = Self {
            cancelled,
            ..Self::default()
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn waiting(id: u32) -> Waiting {
        Waiting {
            id: ArticleId(id),
            name: String::new(),
            entry: None,
            exercise: false,
        }
    }

    #[test]
    fn progress_counts_what_is_fetched_and_what_is_read() {
        let mut reading = Reading::default();
        let three = reading.fetch(3);
        assert_eq!(reading.steps(), Some(Steps { done: 0, of: 3 }));
        assert!(reading.fetched(three));
        (1..=2).for_each(|id| reading.ask(waiting(id)));
        assert!(reading.take(ArticleId(1)).is_some());
        assert_eq!(reading.steps(), Some(Steps { done: 1, of: 2 }));
        assert!(reading.take(ArticleId(2)).is_some());
        assert_eq!(reading.steps(), None);
    }

    #[test]
    fn what_was_given_up_is_not_wanted_when_it_comes() {
        let mut reading = Reading::default();
        let fetching = reading.fetch(1);
        reading.ask(waiting(1));
        reading.cancel();
        assert!(!reading.fetched(fetching));
        assert!(reading.take(ArticleId(1)).is_none());
        let next = reading.fetch(1);
        assert!(reading.fetched(next), "files that come afterwards are");
    }
}
