//! The engine's own tests in WebAssembly, where the product runs: in a worker of a headless Chromium.
//!
//! They are the same tests as natively (`tests/in-browser` says how), so this shows that the engine comes to the same
//! answers there. That the module that ships does, to the byte, is tested in the page (`tests/browser`).

use xtask::process::{cargo, output, without_proxy};
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
