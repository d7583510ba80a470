//! `cargo xtask build`: the page in `dist/`, and the whole page in one file, `dist/muqabala.html`.

mod engine;
mod offline;
mod order;
mod single;
mod size;
mod tight;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use sha2::{Digest, Sha256};

use xtask::process::{run as run_command, step};
use xtask::repository::{target, top};
use xtask::tools;

/// The single file's name in `dist/`.
pub const SINGLE: &str = "muqabala.html";

/// Builds both and says how much a first visit loads.
///
/// # Errors
/// A sentence, where a tool is missing or fails, or where the first visit loads too much.
pub fn run() -> Result<(), String> {
    release()?;
    size::check(&dist())
}

/// Where the page lies once built.
#[must_use]
pub fn dist() -> PathBuf {
    top().join("dist")
}

/// The page as it is published.
///
/// # Errors
/// A sentence, where a tool is missing or fails.
pub fn release() -> Result<(), String> {
    tools::set_up_build()?;
    step("building the page (the first time about 3 minutes)", || {
        trunk(&["--release"])?;
        engine::add(&dist())?;
        tight::tighten(&dist())?;
        offline::add_service_worker(&dist())?;
        write(&dist().join(SINGLE), &single::page(&dist())?)
    })
}

/// The page for working on it: quick to build, large, without its service worker, which would show yesterday's page.
///
/// # Errors
/// As [`release`].
pub fn development() -> Result<(), String> {
    tools::set_up_build()?;
    step("building the page for development", || {
        trunk(&[])?;
        engine::add(&dist())
    })
}

fn trunk(options: &[&str]) -> Result<(), String> {
    let mut trunk = Command::new("trunk");
    trunk
        .current_dir(top())
        .env("PATH", tools::path())
        .env("CARGO_TARGET_DIR", target())
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", without_own_paths())
        .env_remove("NO_COLOR");
    // Trunk fetches what it does not find; all it needs was found before it was called.
    run_command(trunk.args(["--quiet", "build", "--offline"]).args(options))
}

/// Compiler flags that keep this machine's folders out of the module: it names the source files of its own panics.
fn without_own_paths() -> String {
    let home = std::env::home_dir().unwrap_or_default();
    let cargo = std::env::var_os("CARGO_HOME").map_or_else(|| home.join(".cargo"), PathBuf::from);
    let rustup = std::env::var_os("RUSTUP_HOME").map_or_else(|| home.join(".rustup"), PathBuf::from);
    let registry = cargo.join("registry/src");
    // Cargo splits the flags at spaces: a folder with one in its name stays as it is.
    let own = [registry, cargo, rustup, top().to_owned()].map(|folder| folder.display().to_string());
    let flags = own.iter().filter(|folder| !folder.contains(' '));
    let flags: Vec<String> = flags.map(|folder| format!("--remap-path-prefix={folder}=")).collect();
    // The last flag that fits wins: the most particular folder comes last.
    flags.into_iter().rev().collect::<Vec<_>>().join(" ")
}

/// The text of a file.
fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{} cannot be read: {error}", path.display()))
}

fn read_bytes(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| format!("{} cannot be read: {error}", path.display()))
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|error| format!("{} cannot be written: {error}", path.display()))
}

/// What a file of these contents has in its name, so that a browser never takes an old one for it.
fn hash<'a>(contents: impl IntoIterator<Item = &'a [u8]>) -> String {
    let hash = contents.into_iter().fold(Sha256::new(), Sha256::chain_update);
    let start = hash.finalize().into_iter().take(8);
    start.map(|byte| format!("{byte:02x}")).collect()
}

/// The value of the only attribute `name` in `html`.
fn attribute(html: &str, name: &str) -> Result<String, String> {
    let value = html
        .split_once(&format!("{name}=\""))
        .and_then(|(_, rest)| rest.split_once('"'));
    value
        .map(|(value, _)| value.to_owned())
        .ok_or_else(|| format!("index.html has no {name}"))
}

/// A link to a style sheet.
struct StyleLink {
    /// The whole element.
    element: String,
    /// The file, relative to the page.
    file: String,
}

/// The style sheets that `html` links to, in its order.
fn style_links(html: &str) -> Result<Vec<StyleLink>, String> {
    let links = html.split("<link").skip(1).filter_map(|rest| rest.split_once('>'));
    let styles = links.map(|(link, _)| link).filter(|link| link.contains("stylesheet"));
    let found = styles.map(|link| {
        Ok(StyleLink {
            element: format!("<link{link}>"),
            file: attribute(link, "href")?.trim_start_matches("./").to_owned(),
        })
    });
    found.collect()
}

/// The files under `folder`, by their paths relative to it with `/`, sorted.
fn files(folder: &Path) -> Result<Vec<String>, String> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        let entries = fs::read_dir(&next).map_err(|error| format!("{} cannot be read: {error}", next.display()))?;
        for path in entries.flatten().map(|entry| entry.path()) {
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(relative) = path.strip_prefix(folder) {
                let parts: Vec<_> = relative.iter().map(|part| part.to_string_lossy()).collect();
                found.push(parts.join("/"));
            }
        }
    }
    found.sort();
    Ok(found)
}
