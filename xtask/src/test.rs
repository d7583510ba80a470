//! `cargo xtask test`: every check there is, in the order in which a mistake shows soonest.

use xtask::process::{cargo as cargo_command, run as run_command, step, without_proxy};
use xtask::repository::{shared, target};
use xtask::tools;

use crate::{build, tidy, wasm};

const WASM: [&str; 2] = ["--target", "wasm32-unknown-unknown"];
const DENY: [&str; 3] = ["--", "-D", "warnings"];

/// Runs all checks, or only the browser tests whose names hold the given word.
///
/// # Errors
/// A sentence that names the check that failed.
pub fn run(arguments: &[String]) -> Result<(), String> {
    tools::set_up_build()?;
    tools::set_up_tests()?;
    if arguments.is_empty() {
        check_sources()?;
        check_without_browser()?;
        build::run()?;
    } else {
        build::release()?;
    }
    step("testing in the browser", || browser(arguments))?;
    println!("All checks passed.");
    Ok(())
}

/// Takes a picture of every screen.
///
/// # Errors
/// Where the page cannot be built or a screen not be reached.
pub fn screenshots() -> Result<(), String> {
    tools::set_up_tests()?;
    build::release()?;
    step("taking screenshots", || {
        browser(&["screenshots".into(), "--".into(), "--ignored".into()])
    })?;
    println!("They are in {}", target().join("screenshots").display());
    Ok(())
}

fn check_sources() -> Result<(), String> {
    step("format", || cargo(&["fmt", "--all", "--check"]))?;
    step("tidiness", tidy::run)?;
    step("lints", || {
        cargo(&[&["clippy", "--quiet", "--workspace", "--all-targets"][..], &DENY].concat())?;
        cargo(&[&["clippy", "--quiet", "--package", "muqabala-web"][..], &WASM, &DENY].concat())
    })?;
    step("the engine's documentation", || {
        let mut doc = cargo_command();
        doc.args(["doc", "--quiet", "--package", "muqabala-engine", "--no-deps"]);
        run_command(doc.env("RUSTDOCFLAGS", "-D warnings"))
    })
}

fn check_without_browser() -> Result<(), String> {
    step("tests", || {
        cargo(&["test", "--quiet", "--workspace", "--exclude", "browser-tests"])
    })?;
    if shared().is_some() {
        step("tests on what lies beside the repository", || {
            cargo(&["test", "--quiet", "--package", "muqabala-engine", "--", "--ignored"])
        })?;
    }
    step("the engine's tests in WebAssembly, in a browser", wasm::test_engine)?;
    step("the same answer in WebAssembly, to the byte", wasm::same_answer)
}

fn browser(arguments: &[String]) -> Result<(), String> {
    let mut tests = cargo_command();
    tests
        .args(["test", "--quiet", "--package", "browser-tests"])
        .args(arguments);
    if shared().is_some() && !arguments.iter().any(|it| it == "--") {
        // Those that need it are ignored elsewhere.
        tests.args(["--", "--include-ignored", "--skip", "screenshots"]);
    }
    run_command(without_proxy(&mut tests))
}

fn cargo(arguments: &[&str]) -> Result<(), String> {
    run_command(cargo_command().args(arguments))
}
