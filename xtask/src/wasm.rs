//! The engine in WebAssembly: its own tests, and the same answer to the byte.
//!
//! Rust's test programs do not run under `wasm32-unknown-unknown`, the page's target. They do under WASI, which
//! differs from it in input and output alone, and the engine has neither: the code of the engine is the same.

use std::path::{Path, PathBuf};
use std::process::Command;

use xtask::process::{output, run};
use xtask::repository::{target, top};

const WASI: &str = "wasm32-wasip1";

/// Runs the engine's tests in WebAssembly.
///
/// # Errors
/// Where one fails.
pub fn test_engine() -> Result<(), String> {
    let runner = format!("node --no-warnings {}", script().display());
    let mut cargo = Command::new("cargo");
    cargo.args([
        "test",
        "--quiet",
        "--package",
        "muqabala-engine",
        "--lib",
        "--tests",
        "--target",
        WASI,
    ]);
    run(cargo
        .env("CARGO_TARGET_WASM32_WASIP1_RUNNER", runner)
        .current_dir(top()))
}

/// Compares the examples natively and in WebAssembly, and the two answers with each other.
///
/// # Errors
/// Where a side fails, or the answers differ.
pub fn same_answer() -> Result<(), String> {
    let build = |target: &[&str]| {
        let arguments = ["build", "--quiet", "--package", "muqabala-cli"];
        run(Command::new("cargo").args(arguments).args(target).current_dir(top()))
    };
    build(&[])?;
    build(&["--target", WASI])?;
    let target = target();
    for language in ["ar", "en"] {
        let articles = texts(&top().join("public/examples").join(language))?;
        let compare = |command: &mut Command| output(command.args(["compare", "--json"]).args(&articles));
        let native = compare(&mut Command::new(target.join("debug/muqabala")))?;
        let module = target.join(WASI).join("debug/muqabala.wasm");
        let wasm = compare(Command::new("node").arg("--no-warnings").arg(script()).arg(module))?;
        if native.is_empty() || native != wasm {
            return Err(format!(
                "the answer to the example \"{language}\" differs in WebAssembly"
            ));
        }
    }
    Ok(())
}

fn script() -> PathBuf {
    top().join("tests/wasi.mjs")
}

fn texts(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = std::fs::read_dir(folder).map_err(|error| format!("{} cannot be read: {error}", folder.display()))?;
    let mut texts: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    texts.retain(|path| path.extension().is_some_and(|ending| ending == "txt"));
    texts.sort();
    Ok(texts)
}
