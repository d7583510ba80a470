//! How far long work has come, on standard error.
//!
//! On a terminal one line that is written over; elsewhere (a log) a line now and then, and nothing at all for work
//! that ends within a second.

use std::io::{IsTerminal, Write, stderr};
use std::time::{Duration, Instant};

const FIRST: Duration = Duration::from_secs(1);
const TERMINAL_EVERY: Duration = Duration::from_millis(200);
const LOG_EVERY: Duration = Duration::from_secs(10);

pub struct Progress {
    unit: &'static str,
    terminal: bool,
    next: Instant,
    shown: bool,
}

impl Progress {
    /// Counts `unit`, a plural.
    pub fn new(unit: &'static str) -> Self {
        let terminal = stderr().is_terminal();
        let first = if terminal { TERMINAL_EVERY } else { FIRST };
        Self {
            unit,
            terminal,
            next: Instant::now() + first,
            shown: false,
        }
    }

    /// `done` units are done, `of` so many where that is known.
    pub fn at(&mut self, done: usize, of: Option<usize>) {
        let now = Instant::now();
        if now < self.next {
            return;
        }
        self.next = now + if self.terminal { TERMINAL_EVERY } else { LOG_EVERY };
        let count = match of {
            Some(of) => format!("{} %", done * 100 / of.max(1)),
            None => format!("{done} {}", self.unit),
        };
        let line = if self.terminal {
            format!("\r{count}\x1b[K")
        } else {
            format!("muqabala: {count}\n")
        };
        let _ = stderr().write_all(line.as_bytes());
        self.shown = self.terminal;
    }

    /// Takes the line off the terminal, before something else is written there.
    pub fn clear(&mut self) {
        if std::mem::take(&mut self.shown) {
            let _ = stderr().write_all(b"\r\x1b[K");
        }
    }
}
