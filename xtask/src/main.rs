//! Tasks of the repository: `cargo xtask help`.

mod articles;
mod bench;
mod build;
mod evaluate;
mod serve;
mod setup;
mod test;
mod tidy;
mod train;
mod wasm;

use std::process::ExitCode;

// Where every task looks for it.
use xtask::repository;

const HELP: &str = "\
cargo xtask TASK

  setup               install what building and testing need and is missing; every task does so for itself
  serve               build the page, serve it on this machine, and print its address
                      --articles DIR  with the text files of that folder already loaded
                      --port PORT     on this port and no other
                      --dev           quick to build, large, without use offline
  build               the page for any static hosting, and in one file, in dist/; prints the size of a first visit
  test                every check there is: format, lints, tests here, in WebAssembly and in a real browser
                      NAME            only the browser tests whose names hold NAME
  tidy                what the repository holds itself to and no other tool checks; a part of `test`
                      --rooms [WORD]  circles of files and folders, names that two types have; those that hold WORD
  screenshots         every screen, in both languages and themes, wide and narrow, in screenshots/ of the target folder
  evaluate [SET...]   how well the engine does on the evaluation sets beside the repository, and its peers beside it
  bench               how fast the engine is natively and in wasm, and its peers on the same work
                      --page          how soon the page answers, in a real browser
  train [LABELS...]   fit the weights of the matching model on the evaluation sets and on LABELS, and print the table
  help                this
";

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let task = args.next().unwrap_or_default();
    let rest: Vec<String> = args.collect();
    let done = match task.as_str() {
        "setup" => setup::run(),
        "serve" => serve::run(&rest),
        "build" => build::run(),
        "test" => test::run(&rest),
        "tidy" if rest.first().is_some_and(|it| it == "--rooms") => tidy::rooms(&rest[1..]),
        "tidy" => tidy::run(),
        "screenshots" => test::screenshots(),
        "bench" => bench::run(&rest),
        "evaluate" => evaluate::run(&rest),
        "train" => train::run(&rest),
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
