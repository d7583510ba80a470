//! Tasks of the repository: `cargo xtask help`.

mod evaluate;
mod repository;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask TASK

  evaluate [SET...]   how well the engine does on the evaluation sets beside the repository, and its peers beside it
  help                this
";

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let task = args.next().unwrap_or_default();
    let rest: Vec<String> = args.collect();
    let done = match task.as_str() {
        "evaluate" => evaluate::run(&rest),
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(())
        }
        _ => Err(format!("no task is called \"{task}\"\n\n{HELP}")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("xtask: {sentence}");
            ExitCode::FAILURE
        }
    }
}
