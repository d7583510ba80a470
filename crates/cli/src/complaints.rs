//! Bad input: one line each on standard error, and an exit code that remembers.

use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether any input was bad so far. One for the whole run, shared by its threads.
#[derive(Debug, Default)]
pub struct Complaints(AtomicBool);

impl Complaints {
    /// Says what is wrong at `place` (a file, or a file and a line in it); the run goes on, but will not end with 0.
    pub fn bad(&self, place: &str, what: &str) {
        self.0.store(true, Ordering::Relaxed);
        note(place, what);
    }

    /// 0 if all input was good, else 1.
    pub fn exit_code(&self) -> ExitCode {
        ExitCode::from(u8::from(self.0.load(Ordering::Relaxed)))
    }
}

/// Says something about `place` that is no fault.
pub fn note(place: &str, what: &str) {
    // In one call, so that threads do not write into each other's lines; and without a panic where standard error
    // is closed.
    use std::io::Write;
    let line = format!("muqabala: {place}: {}\n", one_line(what));
    let _ = std::io::stderr().write_all(line.as_bytes());
}

fn one_line(what: &str) -> String {
    what.split_whitespace().collect::<Vec<_>>().join(" ")
}
