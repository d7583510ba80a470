//! The engine's own module, `engine-HASH.wasm` and the JavaScript round it, beside the page's.
//!
//! Not built by Trunk, which gives a worker's files names without a hash (a page kept by a browser would then meet
//! the engine of another version) and cannot choose the name of its JavaScript's global.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::{hash, read, read_bytes, without_own_paths, write};
use xtask::process::{cargo, run};
use xtask::repository::target;
use xtask::tools;

/// What `public/boot.js` calls the engine.
const GLOBAL: &str = "muqabala_engine";

/// The attribute of `index.html` that names the engine's files, as Trunk.toml writes it.
const NAMED: &str = "data-engine=\"engine\"";

/// Builds the engine's module into `dist` and names it in `index.html`.
///
/// # Errors
/// Where a tool fails, or `index.html` is not as Trunk.toml makes it.
pub fn add(dist: &Path) -> Result<(), String> {
    let (script, module) = built()?;
    let index = dist.join("index.html");
    let html = read(&index)?;
    if !html.contains(NAMED) {
        return Err(format!("index.html has no {NAMED}"));
    }
    let name = format!("engine-{}", hash([script.as_bytes(), &module]));
    write(&index, &html.replace(NAMED, &format!("data-engine=\"{name}\"")))?;
    write(&dist.join(format!("{name}.js")), &script)?;
    let path = dist.join(format!("{name}.wasm"));
    fs::write(&path, module).map_err(|error| format!("{} cannot be written: {error}", path.display()))
}

/// The JavaScript and the module.
fn built() -> Result<(String, Vec<u8>), String> {
    const PROGRAM: &str = "muqabala-worker";
    let target = target().join("wasm32-unknown-unknown/worker");
    let mut build = cargo();
    build
        .args(["build", "--quiet", "--package", PROGRAM, "--profile", "worker"])
        .args(["--target", "wasm32-unknown-unknown"])
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", without_own_paths());
    run(&mut build)?;

    let bound = target.join("bound");
    let mut bindgen = Command::new(tools::wasm_bindgen());
    bindgen
        .args(["--target", "no-modules", "--no-typescript"])
        .args(["--out-name", "engine", "--out-dir"]);
    run(bindgen.arg(&bound).arg(target.join(format!("{PROGRAM}.wasm"))))?;

    let (large, small) = (bound.join("engine_bg.wasm"), bound.join("engine.wasm"));
    run(Command::new(tools::wasm_opt())
        .args(tools::FOR_SPEED)
        .arg(large)
        .arg("-o")
        .arg(&small))?;
    Ok((named(&read(&bound.join("engine.js"))?)?, read_bytes(&small)?))
}

/// `script` with its global called [`GLOBAL`]: the pinned wasm-bindgen writes its own name, whatever it is told
/// (`--no-modules-global`).
fn named(script: &str) -> Result<String, String> {
    let rest = script
        .strip_prefix("let wasm_bindgen =")
        .ok_or("the engine's JavaScript does not begin with its global")?;
    Ok(format!("let {GLOBAL} ={rest}"))
}
