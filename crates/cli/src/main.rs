//! The `muqabala` command: the engine on files and JSON lines, for newsrooms, for scripts, and for measuring.
//!
//! Each command is a file of its own; [`batch`] runs those that work line by line.

mod batch;
mod board;
mod collate;
mod compare;
mod complaints;
mod decode;
mod diff;
mod encoding;
mod fields;
mod input;
mod notices;
mod options;
mod progress;
mod read;
mod similarity;

use std::io::{self, Write};
use std::process::ExitCode;

use complaints::Complaints;
use options::{Asked, Command, Options};

fn main() -> ExitCode {
    match options::read(lexopt::Parser::from_env()) {
        Ok(Asked::Run(options)) => run(&options),
        Ok(Asked::Print(text)) => {
            let complaints = Complaints::default();
            write_out(&text, &complaints);
            complaints.exit_code()
        }
        Err(what) => {
            let _ = writeln!(io::stderr(), "muqabala: {what}");
            ExitCode::from(2)
        }
    }
}

fn run(options: &Options) -> ExitCode {
    let complaints = Complaints::default();
    match options.command {
        Command::Compare => compare::run(options, &complaints),
        Command::Read => read::run(options, &complaints),
        Command::Collate => collate::run(options, &complaints),
        Command::Similarity => similarity::run(options, &complaints),
        Command::Decode => decode::run(options, &complaints),
        Command::Diff => diff::run(options, &complaints),
    }
    complaints.exit_code()
}

/// Prints `text` on standard output.
fn write_out(text: &str, complaints: &Complaints) {
    let mut out = io::stdout().lock();
    if let Err(error) = out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        output_failed(&error, complaints);
    }
}

/// Standard output took no more. Where that is because nobody reads on (`| head`), it is no fault.
fn output_failed(error: &io::Error, complaints: &Complaints) {
    if error.kind() != io::ErrorKind::BrokenPipe {
        complaints.bad("standard output", &format!("it cannot be written: {error}"));
    }
}
