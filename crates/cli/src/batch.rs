//! One input a line, one output a line: worked on by several threads, printed in the order read.
//!
//! ```text
//! reader --line, reply--> workers
//!    \---- reply, in order ----> printer
//! ```
//!
//! For each line the reader makes a one-place channel. The worker that takes the line answers into it, and the
//! printer waits on these channels in the order of the lines. Both queues are short, so a slow line holds the reader
//! back and a file of any length needs little memory.

use std::io::{self, BufRead, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use muqabala_engine::session::json::JSON_VERSION;
use serde_json::{Map, Value};

use crate::complaints::Complaints;
use crate::fields::Fields;
use crate::input;
use crate::options::Options;
use crate::progress::Progress;

/// What came of a line: what to print, and what was wrong with it.
pub struct Answer {
    /// Without the line break; none prints nothing.
    pub out: Option<String>,
    /// Where in the line it is bad (none: the line as a whole), and what is wrong.
    pub bad: Option<(Option<usize>, String)>,
}

impl Answer {
    pub fn good(out: String) -> Self {
        Self {
            out: Some(out),
            bad: None,
        }
    }

    pub fn bad(column: Option<usize>, what: impl Into<String>) -> Self {
        Self {
            out: None,
            bad: Some((column, what.into())),
        }
    }
}

struct Task {
    line: Vec<u8>,
    reply: SyncSender<Answer>,
}

/// A line handed to the workers, as the printer waits for it.
struct Pending {
    place: String,
    answer: Receiver<Answer>,
}

/// The most threads that lines are worked on with: more than any machine has processors for.
const MOST_JOBS: usize = 256;

/// Answers every line of the files (standard input if there are none) with `answer`. `blank` is printed for a line that
/// has no answer, where the lines of the output are to stay in step with those of the input.
pub fn run(options: &Options, blank: Option<&str>, complaints: &Complaints, answer: &(dyn Fn(&str) -> Answer + Sync)) {
    let standard = [PathBuf::from("-")];
    let files = match &options.files[..] {
        [] => &standard[..],
        files => files,
    };
    let jobs = options.jobs.min(MOST_JOBS);
    let (to_workers, tasks) = sync_channel::<Task>(jobs);
    let (to_printer, pending) = sync_channel::<Pending>(jobs * 16);
    let tasks = Mutex::new(tasks);
    thread::scope(|scope| {
        for _ in 0..jobs {
            scope.spawn(|| work(&tasks, answer));
        }
        scope.spawn(move || {
            for file in files {
                if let Err(why) = read(file, &to_workers, &to_printer) {
                    complaints.bad(&input::name(file), &why);
                }
            }
        });
        print(&pending, blank, complaints);
        // Where printing ended early (nobody reads on), dropping this lets the reader end, and it the workers.
        drop(pending);
    });
}

fn work(tasks: &Mutex<Receiver<Task>>, answer: &(dyn Fn(&str) -> Answer + Sync)) {
    loop {
        let Ok(Ok(task)) = tasks.lock().map(|tasks| tasks.recv()) else {
            return;
        };
        let answered = match std::str::from_utf8(&task.line) {
            Ok(line) => catch_unwind(AssertUnwindSafe(|| answer(line)))
                .unwrap_or_else(|_| Answer::bad(None, "the engine failed on this line, which is a fault of ours")),
            Err(error) => Answer::bad(
                Some(error.valid_up_to() + 1),
                "this is not UTF-8; muqabala decode makes it so",
            ),
        };
        // The printer may have gone; then nobody is left to hear it.
        let _ = task.reply.send(answered);
    }
}

/// Hands the lines of `file` on, until there are no more or the printer has ended.
fn read(file: &Path, workers: &SyncSender<Task>, printer: &SyncSender<Pending>) -> Result<(), String> {
    let mut lines = input::reader(file)?;
    let name = input::name(file);
    for number in 1.. {
        let mut line = Vec::new();
        match lines.read_until(b'\n', &mut line) {
            Ok(0) => break,
            Ok(_) => {}
            Err(error) => return Err(input::why(file, &error)),
        }
        while line.last().is_some_and(|byte| matches!(byte, b'\n' | b'\r')) {
            line.pop();
        }
        let (reply, answer) = sync_channel(1);
        let place = format!("{name}:{number}");
        if printer.send(Pending { place, answer }).is_err() || workers.send(Task { line, reply }).is_err() {
            break;
        }
    }
    Ok(())
}

fn print(pending: &Receiver<Pending>, blank: Option<&str>, complaints: &Complaints) {
    let mut out = io::stdout().lock();
    let mut progress = Progress::new("lines");
    for (done, Pending { place, answer }) in pending.iter().enumerate() {
        let Ok(answer) = answer.recv() else { return };
        let blank = answer.bad.is_some().then_some(blank).flatten();
        if let Some((column, what)) = answer.bad {
            let place = column.map_or_else(|| place.clone(), |column| format!("{place}:{column}"));
            progress.clear();
            complaints.bad(&place, &what);
        }
        if let Some(line) = answer.out.as_deref().or(blank)
            && let Err(error) = writeln!(out, "{line}")
        {
            crate::output_failed(&error, complaints);
            return;
        }
        progress.at(done + 1, None);
    }
    progress.clear();
}

/// From the fields of a line to those of its answer, or to a sentence on what is wrong.
pub type AnswerJson = dyn Fn(&mut Map<String, Value>) -> Result<Value, String>;

/// Answers a line that is a JSON object, gives its `id` back, and says which version of the format the answer has.
/// A line of only spaces asks nothing.
pub fn json(line: &str, answer: &AnswerJson) -> Answer {
    if line.trim().is_empty() {
        return Answer { out: None, bad: None };
    }
    let mut asked = match serde_json::from_str(line) {
        Ok(Fields(asked)) => asked,
        Err(error) => return not_json(&error),
    };
    match answer(&mut asked) {
        Ok(mut answer) => {
            answer["version"] = JSON_VERSION.into();
            if let Some(id) = asked.remove("id") {
                answer["id"] = id;
            }
            Answer::good(answer.to_string())
        }
        Err(what) => Answer::bad(None, what),
    }
}

/// What is said of a line that is not the JSON asked for.
pub fn not_json(error: &serde_json::Error) -> Answer {
    // The message ends in the place, which is said in front already.
    let message = error.to_string();
    let what = message
        .rsplit_once(" at line ")
        .map_or(message.as_str(), |(what, _)| what);
    Answer::bad(
        Some(error.column()).filter(|&column| column > 0),
        format!("this is not the JSON expected: {}", shortened(what)),
    )
}

/// The most of a message that quotes the input, in characters.
const LONGEST_QUOTE: usize = 160;

/// `what` in so many characters that it can be read: a value of a megabyte may stand in it.
fn shortened(what: &str) -> String {
    match what.char_indices().nth(LONGEST_QUOTE) {
        Some((end, _)) => format!("{} …", what.get(..end).unwrap_or_default()),
        None => what.to_owned(),
    }
}
