//! The engine's own tests in WebAssembly, where the product runs: in a worker of a headless Chromium.
//!
//! They are the same tests as natively (`tests/in-browser` says how). That the engine's answer is the same there, to
//! the byte, is seen by a digest of all that it says of the examples.

use std::fs;
use std::process::Command;

use serde_json::{Value, json};

use xtask::process::{answer, cargo, output, run, without_proxy};
use xtask::repository::{target, top};
use xtask::tools;

const TARGET: &str = "wasm32-unknown-unknown";

/// Seconds that a machine with much to do may take for all tests, and for ChromeDriver to listen.
const PATIENCE: [(&str, &str); 2] = [
    ("WASM_BINDGEN_TEST_TIMEOUT", "1200"),
    ("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "120"),
];

/// Runs the engine's tests in WebAssembly.
///
/// # Errors
/// Where one fails, or none runs.
pub fn test_engine() -> Result<(), String> {
    // Not --quiet, which cargo hands to the runner, who knows no such thing.
    let arguments = ["test", "--package", "muqabala-engine", "--lib", "--tests"];
    let runner = format!("target.{TARGET}.runner=[{:?}]", tools::wasm_bindgen_test_runner());
    let driver = tools::chromedriver().ok_or("ChromeDriver is missing: run `cargo xtask setup`")?;
    let mut tests = cargo();
    tests.args(arguments).args(["--target", TARGET, "--config", &runner]);
    tests
        .env("CHROMEDRIVER", driver)
        .env("WASM_BINDGEN_USE_DEDICATED_WORKER", "1")
        .envs(PATIENCE);
    let printed = output(without_proxy(&mut tests))?;
    let passed = passed(&printed)?;
    println!("    {passed} passed in Chromium");
    Ok(())
}

/// Compares the examples natively and in WebAssembly, in Chromium, and the two answers with each other.
///
/// # Errors
/// Where a side fails, or the answers differ.
pub fn same_answer() -> Result<(), String> {
    let build = ["build", "--quiet", "--package", "muqabala-bench"];
    run(cargo().args(build).args(["--lib", "--target", TARGET]))?;
    run(cargo().args(build).args(["--package", "browser-tests"]).args([
        "--bin",
        "muqabala-bench",
        "--bin",
        "wasm-speed",
    ]))?;
    // Work of kind 1 compares the articles in the text (`benches/src/work.rs`).
    let work = ["1", "0", "1"];
    for language in ["ar", "en"] {
        let event = example(language)?;
        let native = digest(&answer(
            Command::new(target().join("debug/muqabala-bench")).args(work),
            &event,
        )?)?;
        let mut browser = Command::new(target().join("debug/wasm-speed"));
        browser
            .arg(target().join(TARGET).join("debug/muqabala_bench.wasm"))
            .args(work);
        let wasm = digest(&answer(without_proxy(&mut browser), &event)?)?;
        if native != wasm {
            return Err(format!(
                "the answer to the example \"{language}\" differs in WebAssembly: passages and digest are {wasm:?} and \
                 not {native:?}"
            ));
        }
    }
    Ok(())
}

/// The example in `language` as one line of what `muqabala compare --jsonl` reads.
fn example(language: &str) -> Result<String, String> {
    let folder = top().join("public/examples").join(language);
    let read = |name: &str| {
        let path = folder.join(name);
        fs::read_to_string(&path).map_err(|error| format!("{} cannot be read: {error}", path.display()))
    };
    let index: Value = serde_json::from_str(&read("index.json")?).map_err(|error| format!("index.json: {error}"))?;
    let articles = index["articles"].as_array().into_iter().flatten().map(|entry| {
        let text = read(entry["file"].as_str().unwrap_or_default())?;
        Ok(json!({"outlet": entry["outlet"], "title": entry["title"], "text": text}))
    });
    let articles: Vec<Value> = articles.collect::<Result<_, String>>()?;
    Ok(format!("{}\n", json!({"id": language, "articles": articles})))
}

/// How many passages were compared and the digest of the answer, of which there is one.
fn digest(printed: &str) -> Result<(u64, u64), String> {
    let value: Value = serde_json::from_str(printed).map_err(|error| format!("{printed}: {error}"))?;
    let number = |name: &str| value[name].as_u64().filter(|it| *it > 0);
    number("units")
        .zip(number("digest"))
        .ok_or_else(|| format!("no answer: {printed}"))
}

/// How many tests passed, by the closing lines of all test programs.
///
/// # Errors
/// Where none did: a program without tests closes well too.
fn passed(printed: &str) -> Result<usize, String> {
    let counts = printed
        .lines()
        .filter_map(|line| line.split_once("test result: ok. ")?.1.split(' ').next());
    let passed: usize = counts.filter_map(|count| count.parse::<usize>().ok()).sum();
    if passed == 0 {
        return Err(format!("no test of the engine ran in Chromium:\n{printed}"));
    }
    Ok(passed)
}
