//! The same work natively and in wasm.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use xtask::{process, repository, tools};

/// What is to be done, in the terms of `benches/src/work.rs`.
pub enum Work {
    /// So many invented articles.
    Articles(usize),
    /// Events, as JSON lines.
    Events(String),
    /// Sets of wordings, as JSON lines of lists of lists of words.
    Columns(String),
    /// Pairs of wordings, in the same form, to be compared word by word.
    Links(String),
}

impl Work {
    fn arguments(&self, runs: usize) -> [String; 3] {
        let (kind, size) = match self {
            Self::Articles(count) => (0, *count),
            Self::Events(_) => (1, 0),
            Self::Columns(_) => (2, 0),
            Self::Links(_) => (3, 0),
        };
        [kind, size, runs].map(|it| it.to_string())
    }

    fn text(&self) -> &str {
        match self {
            Self::Articles(_) => "",
            Self::Events(text) | Self::Columns(text) | Self::Links(text) => text,
        }
    }
}

/// How one side did.
#[derive(Clone, Copy, Debug)]
pub struct Measured {
    /// The fastest run.
    pub seconds: f64,
    /// Passages, pairs or sets.
    pub units: u64,
    /// The most memory held; none where the system does not say.
    pub megabytes: Option<f64>,
    digest: u64,
}

/// The two builds of the work.
pub struct Sides {
    native: PathBuf,
    module: PathBuf,
    /// Does the work of a module in Chromium.
    browser: PathBuf,
}

impl Sides {
    /// Builds both: natively as the command-line tool is built, in wasm as the page's worker is.
    ///
    /// # Errors
    /// Where either does not build.
    pub fn build() -> Result<Self, String> {
        tools::set_up_tests()?;
        let target = repository::target();
        build(&[
            "--package",
            "muqabala-bench",
            "--bin",
            "muqabala-bench",
            "--profile",
            "native",
        ])?;
        build(&["--package", "browser-tests", "--bin", "wasm-speed"])?;
        build(&[
            "--package",
            "muqabala-bench",
            "--lib",
            "--profile",
            "worker",
            "--target",
            "wasm32-unknown-unknown",
        ])?;
        let built = target.join("wasm32-unknown-unknown/worker/muqabala_bench.wasm");
        Ok(Self {
            native: target.join("native/muqabala-bench"),
            module: optimised(&built),
            browser: target.join("debug/wasm-speed"),
        })
    }

    /// Does `work` on both sides, `runs` times each.
    ///
    /// # Errors
    /// Where a side fails, or where the two do not come to the same answer.
    pub fn both(&self, work: &Work, runs: usize) -> Result<(Measured, Measured), String> {
        let arguments = work.arguments(runs);
        let native = measured(Command::new(&self.native).args(&arguments), work.text())?;
        let mut browser = Command::new(&self.browser);
        let wasm = measured(
            process::without_proxy(browser.arg(&self.module).args(&arguments)),
            work.text(),
        )?;
        if (native.units, native.digest) == (wasm.units, wasm.digest) {
            Ok((native, wasm))
        } else {
            Err(format!("the answer differs: native {native:?}, wasm {wasm:?}"))
        }
    }

    /// What the native side prints for `arguments`.
    ///
    /// # Errors
    /// Where it fails.
    pub fn print(&self, arguments: &[&str]) -> Result<String, String> {
        process::output(Command::new(&self.native).args(arguments))
    }
}

fn build(arguments: &[&str]) -> Result<(), String> {
    process::run(process::cargo().arg("build").arg("--quiet").args(arguments))
}

/// The module after wasm-opt with the worker's settings, where wasm-opt is installed; else as it is.
fn optimised(module: &Path) -> PathBuf {
    let out = module.with_extension("opt.wasm");
    let _ = fs::remove_file(&out);
    let done = Command::new(tools::wasm_opt())
        .args(tools::FOR_SPEED)
        .arg(module)
        .arg("-o")
        .arg(&out)
        .status();
    if done.is_ok_and(|it| it.success()) {
        out
    } else {
        eprintln!(
            "bench: wasm-opt is missing (cargo xtask setup installs it); the wasm is measured as the compiler leaves it"
        );
        module.to_owned()
    }
}

fn measured(command: &mut Command, text: &str) -> Result<Measured, String> {
    let printed = process::answer(command, text)?;
    let value: Value = serde_json::from_str(&printed).map_err(|error| format!("{printed}: {error}"))?;
    let number = |name: &str| value[name].as_u64().ok_or_else(|| format!("no {name} in {printed}"));
    Ok(Measured {
        seconds: value["seconds"]
            .as_f64()
            .ok_or_else(|| format!("no seconds in {printed}"))?,
        units: number("units")?,
        digest: number("digest")?,
        megabytes: value["megabytes"].as_f64(),
    })
}
