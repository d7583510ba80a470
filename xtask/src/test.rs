//! `cargo xtask test`: every check there is, in the order in which a mistake shows soonest.

use std::process::Command;

use xtask::process::{run as run_command, step};
use xtask::repository::top;
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
    println!("They are in {}", top().join("target/screenshots").display());
    Ok(())
}

fn check_sources() -> Result<(), String> {
    step("format", || cargo(&["fmt", "--all", "--check"]))?;
    step("tidiness", tidy::run)?;
    step("lints", || {
        cargo(&[&["clippy", "--quiet", "--workspace", "--all-targets"][..], &DENY].concat())?;
        cargo(&[&["clippy", "--quiet", "--package", "muqabala-web"][..], &WASM, &DENY].concat())
    })
}

fn check_without_browser() -> Result<(), String> {
    step("tests", || {
        cargo(&["test", "--quiet", "--workspace", "--exclude", "browser-tests"])
    })?;
    step("the engine's tests in WebAssembly", wasm::test_engine)?;
    step("the same answer in WebAssembly, to the byte", wasm::same_answer)
}

fn browser(arguments: &[String]) -> Result<(), String> {
    let mut command = Command::new("cargo");
    command
        .args(["test", "--quiet", "--package", "browser-tests"])
        .args(arguments);
    // A proxy, where there is one, is for the registries: the page and its browser are on this machine.
    for no_proxy in ["no_proxy", "NO_PROXY"] {
        command.env(no_proxy, "127.0.0.1,localhost");
    }
    run_command(command.current_dir(top()))
}

fn cargo(arguments: &[&str]) -> Result<(), String> {
    run_command(Command::new("cargo").args(arguments).current_dir(top()))
}
