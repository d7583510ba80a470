//! Running other programs.

use std::io::Write;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Instant;

use crate::repository::{target, top};

/// Cargo, on this repository, building where this run builds.
#[must_use]
pub fn cargo() -> Command {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(top()).env("CARGO_TARGET_DIR", target());
    cargo
}

/// Has `command` ask no proxy for what is on this machine: a proxy, where there is one, is for the registries.
pub fn without_proxy(command: &mut Command) -> &mut Command {
    command.envs(["no_proxy", "NO_PROXY"].map(|variable| (variable, "127.0.0.1,localhost")))
}

/// Runs `command` with its output shown.
///
/// # Errors
/// A sentence that names the command, where it cannot be started or fails.
pub fn run(command: &mut Command) -> Result<(), String> {
    let line = shown(command);
    let status = command
        .status()
        .map_err(|error| format!("`{line}` cannot be started: {error}"))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("`{line}` failed ({status})"))
    }
}

/// Runs `command` quietly; gives what it printed on standard output.
///
/// # Errors
/// A sentence with all that it printed, where it cannot be started or fails.
pub fn output(command: &mut Command) -> Result<String, String> {
    answer(command, "")
}

/// The same, with `input` on its standard input.
///
/// # Errors
/// As [`output`].
pub fn answer(command: &mut Command, input: &str) -> Result<String, String> {
    let line = shown(command);
    let command = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command
        .spawn()
        .map_err(|error| format!("`{line}` cannot be started: {error}"))?;
    let mut stdin = child.stdin.take().expect("invariant: it was piped");
    // On a thread of its own: both pipes would fill up if one waited for the other.
    let output = thread::scope(|scope| {
        scope.spawn(move || stdin.write_all(input.as_bytes()));
        child.wait_with_output()
    });
    let output = output.map_err(|error| format!("`{line}`: {error}"))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        let said = [output.stderr, output.stdout].map(|said| String::from_utf8_lossy(&said).trim().to_owned());
        Err(format!(
            "`{line}` failed ({}): {}",
            output.status,
            said.join("\n").trim()
        ))
    }
}

/// Does `work` between a line that says what is done and one that says how long it took.
///
/// # Errors
/// Those of `work`.
pub fn step<T>(title: &str, work: impl FnOnce() -> Result<T, String>) -> Result<T, String> {
    println!("==> {title}");
    let _ = std::io::stdout().flush();
    let start = Instant::now();
    let done = work()?;
    println!("    done in {:.0} s", start.elapsed().as_secs_f32().ceil());
    Ok(done)
}

/// `command` as it would be typed.
fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
