//! The programs that building and testing need: which version, where, and how to get what is missing.
//!
//! What this project pins is installed once for all its copies, in the user's cache folder
//! (`~/.cache/muqabala/NAME-VERSION`); what the system provides (Node, Chromium) is taken from the PATH.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::cache::{cache, install};
use crate::prebuilt::{self, Release};
use crate::process::{output, run, step};

const TRUNK: &str = "0.21.14";
/// Equal to the version of the crate in Cargo.toml: the two speak a format that changes with each version.
const WASM_BINDGEN: &str = "0.2.127";
const BINARYEN: &str = "132";
const ESBUILD: &str = "0.28.1";
const AXE: &str = "4.14.1";

/// Installs what building needs and is missing.
///
/// # Errors
/// A sentence that names what could not be installed and how to get it.
pub fn set_up_build() -> Result<(), String> {
    rust_target("wasm32-unknown-unknown", "WebAssembly in a browser")?;
    cargo_tool(&TRUNK_TOOL)?;
    cargo_tool(&WASM_BINDGEN_TOOL)?;
    npm_package(
        "binaryen",
        BINARYEN,
        "132.0.0",
        &wasm_opt(),
        "wasm-opt, which makes the modules smaller",
        "half a minute",
    )?;
    npm_package(
        "esbuild",
        ESBUILD,
        ESBUILD,
        &esbuild(),
        "esbuild, which makes scripts and styles smaller",
        "a few seconds",
    )
}

/// Installs what the tests need beyond [`set_up_build`] and is missing.
///
/// # Errors
/// As [`set_up_build`].
pub fn set_up_tests() -> Result<(), String> {
    system_program("curl, with which releases are fetched", &["curl"], "curl")?;
    npm_package(
        "axe-core",
        AXE,
        AXE,
        &axe(),
        "axe-core, which checks accessibility",
        "a few seconds",
    )?;
    let browser = "Chromium, in which the page is tested";
    system_program(browser, &["chromium", "chromium-browser", "google-chrome"], "chromium")?;
    system_program("ChromeDriver, which steers it", &["chromedriver"], "chromium-driver")?;
    arabic_font()
}

/// The PATH on which the pinned tools come first.
#[must_use]
pub fn path() -> String {
    let own = [
        cache("trunk", TRUNK).join("bin"),
        cache("wasm-bindgen", WASM_BINDGEN).join("bin"),
        cache("binaryen", BINARYEN).join("node_modules/.bin"),
    ];
    let system = env::var("PATH").unwrap_or_default();
    let folders = own.iter().map(|folder| folder.display().to_string());
    folders.chain([system]).collect::<Vec<_>>().join(":")
}

/// What wasm-opt is told where speed counts and not size. A browser compiles a function well once it has been called
/// often enough, and not while it runs: what is called once for each pair of passages must stay a function.
pub const FOR_SPEED: [&str; 2] = ["-O3", "--one-caller-inline-max-function-size=100"];

/// The program wasm-opt.
#[must_use]
pub fn wasm_opt() -> PathBuf {
    cache("binaryen", BINARYEN).join("node_modules/.bin/wasm-opt")
}

/// The program wasm-bindgen.
#[must_use]
pub fn wasm_bindgen() -> PathBuf {
    cache("wasm-bindgen", WASM_BINDGEN).join("bin/wasm-bindgen")
}

/// The program that runs tests in WebAssembly.
#[must_use]
pub fn wasm_bindgen_test_runner() -> PathBuf {
    cache("wasm-bindgen", WASM_BINDGEN).join("bin/wasm-bindgen-test-runner")
}

/// The program ChromeDriver, where it is installed.
#[must_use]
pub fn chromedriver() -> Option<PathBuf> {
    find(&["chromedriver"])
}

/// The program esbuild.
#[must_use]
pub fn esbuild() -> PathBuf {
    cache("esbuild", ESBUILD).join("node_modules/.bin/esbuild")
}

/// The script of axe-core.
#[must_use]
pub fn axe() -> PathBuf {
    cache("axe-core", AXE).join("node_modules/axe-core/axe.min.js")
}

/// The first of `names` that is on the PATH.
#[must_use]
pub fn find(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders: Vec<_> = env::split_paths(&path).collect();
    let places = names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    places.into_iter().find(|place| place.is_file())
}

fn rust_target(target: &str, what: &str) -> Result<(), String> {
    let libraries = output(Command::new("rustc").args(["--print", "target-libdir", "--target", target]))?;
    if Path::new(libraries.trim()).is_dir() {
        return Ok(());
    }
    step(
        &format!("installing Rust's standard library for {what} (about half a minute)"),
        || {
            run(Command::new("rustup").args(["target", "add", target])).map_err(|why| {
            format!("{why}\nRust's target {target} is missing: get rustup from https://rustup.rs, or the target from your system's packages")
        })
        },
    )
}

/// A tool that is fetched as its project has built it, or else compiled.
struct CargoTool {
    /// What it is to whoever waits for it.
    what: &'static str,
    package: &'static str,
    version: &'static str,
    /// The first is the tool's own.
    programs: &'static [&'static str],
    releases: &'static [Release],
    /// How cargo compiles it: no more of it than is used.
    options: &'static [&'static str],
    time: &'static str,
}

const TRUNK_TOOL: CargoTool = CargoTool {
    what: "Trunk, which bundles the page",
    package: "trunk",
    version: TRUNK,
    programs: &["trunk"],
    releases: &prebuilt::TRUNK,
    // It fetches nothing here and asks for no news of itself: no TLS, no update check.
    options: &["--locked", "--no-default-features"],
    time: "2 to 5 minutes",
};

const WASM_BINDGEN_TOOL: CargoTool = CargoTool {
    what: "wasm-bindgen, which writes the JavaScript round the module",
    package: "wasm-bindgen-cli",
    version: WASM_BINDGEN,
    programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
    releases: &prebuilt::WASM_BINDGEN,
    // Not --locked: its lock file names a version of webpki-roots that the registry no longer has.
    options: &["--no-default-features"],
    time: "1 to 3 minutes",
};

/// Tools work on this repository alone: to have them soon counts for more than to have them fast. Trunk asks for the
/// slowest way to compile, fat LTO in one unit.
const QUICK_TO_COMPILE: [(&str, &str); 3] = [
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
];

fn cargo_tool(tool: &CargoTool) -> Result<(), String> {
    let CargoTool {
        what,
        package,
        version,
        programs,
        ..
    } = tool;
    let name = programs.first().expect("invariant: a tool is a program");
    let (folder, program) = (cache(name, version), Path::new("bin").join(name));
    if folder.join(&program).is_file() {
        return Ok(());
    }
    if let Some(release) = prebuilt::for_this_machine(tool.releases) {
        let fetched = step(&format!("fetching {what}: its own release {version}"), || {
            let fetch = |folder: &Path| prebuilt::fetch(release, programs, version, folder);
            Ok(install(&folder, &program, fetch))
        })?;
        match fetched {
            Ok(()) => return Ok(()),
            Err(why) => println!("    It is not to be had, so it is compiled: {why}"),
        }
    }
    let title = format!("compiling {what}: version {version}, once ({})", tool.time);
    step(&title, || {
        install(&folder, &program, |folder| {
            let mut cargo = Command::new("cargo");
            cargo
                .args(["install", "--quiet", package, "--version", version, "--root"])
                .arg(folder)
                .args(tool.options)
                .envs(QUICK_TO_COMPILE);
            // Not the target folder of this repository, nor settings meant for it.
            cargo
                .env_remove("CARGO_TARGET_DIR")
                .env_remove("RUSTFLAGS")
                .current_dir(env::temp_dir());
            run(&mut cargo).map_err(|why| {
                format!("{why}\n{package} {version} is missing: it needs a C compiler (on Debian: apt-get install build-essential) and the crate registry")
            })
        })
    })
}

/// Installs the package `name`, of which the file `needed` is used.
fn npm_package(name: &str, version: &str, exact: &str, needed: &Path, what: &str, time: &str) -> Result<(), String> {
    if needed.is_file() {
        return Ok(());
    }
    let folder = cache(name, version);
    let inside = needed
        .strip_prefix(&folder)
        .expect("invariant: it is a file of the package");
    system_program("Node, which runs wasm-opt", &["node"], "nodejs")?;
    system_program("npm, which fetches it", &["npm"], "npm")?;
    let title = format!("installing {what}: version {version} ({time})");
    let npm = |folder: &Path| {
        let mut npm = Command::new("npm");
        npm.args([
            "install",
            "--silent",
            "--no-save",
            "--no-audit",
            "--no-fund",
            "--ignore-scripts",
            "--prefix",
        ]);
        npm.arg(folder).arg(format!("{name}@{exact}"));
        run(&mut npm).map_err(|why| {
            format!("{why}\n{name} {exact} is missing: npm could not fetch it; is its registry reachable?")
        })
    };
    step(&title, || install(&folder, inside, npm))
}

fn system_program(what: &str, names: &[&str], package: &str) -> Result<(), String> {
    if find(names).is_some() {
        return Ok(());
    }
    apt_install(what, package)?;
    find(names).map(drop).ok_or_else(|| {
        format!(
            "{what}, is missing: no {} on the PATH after `apt-get install {package}`",
            names.join(" or ")
        )
    })
}

fn arabic_font() -> Result<(), String> {
    let fonts = output(Command::new("fc-list").args([":lang=ar", "family"])).unwrap_or_default();
    if fonts.trim().is_empty() {
        apt_install("a font with Arabic letters", "fonts-noto-core")?;
    }
    Ok(())
}

/// Installs a Debian package, as root or through sudo.
fn apt_install(what: &str, package: &str) -> Result<(), String> {
    let by_hand =
        format!("{what}, is missing: install it (on Debian or Ubuntu: `apt-get install {package}`) and try again");
    if find(&["apt-get"]).is_none() {
        return Err(by_hand);
    }
    let root = output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    if !root && find(&["sudo"]).is_none() {
        return Err(by_hand);
    }
    let apt = |arguments: &[&str]| {
        let mut command = if root {
            Command::new("apt-get")
        } else {
            Command::new("sudo")
        };
        if !root {
            command.arg("apt-get");
        }
        run(command.env("DEBIAN_FRONTEND", "noninteractive").args(arguments))
    };
    step(
        &format!("installing {what}, by apt-get install {package} (about a minute)"),
        || {
            // The system may be installing something of its own.
            let wait = ["--quiet=2", "-o", "DPkg::Lock::Timeout=600"];
            let install = [&["install", "--yes", "--no-install-recommends", package][..], &wait].concat();
            let update = [&["update"][..], &wait].concat();
            // The lists of a fresh container are empty.
            apt(&install).or_else(|_| apt(&update).and_then(|()| apt(&install)))
        },
    )
    .map_err(|why| format!("{why}\n{by_hand}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::repository::top;

    #[test]
    fn the_pinned_versions_agree_with_the_files_that_repeat_them() {
        let read = |name: &str| std::fs::read_to_string(top().join(name)).expect(name);
        let (cargo, trunk) = (read("Cargo.toml"), read("Trunk.toml"));
        assert!(cargo.contains(&format!("wasm-bindgen = \"={WASM_BINDGEN}\"")));
        assert!(trunk.contains(&format!("wasm_bindgen = \"{WASM_BINDGEN}\"")));
        assert!(trunk.contains(&format!("wasm_opt = \"version_{BINARYEN}\"")));
        assert!(trunk.contains(&format!("trunk-version = \"={TRUNK}\"")));
        for tool in [&TRUNK_TOOL, &WASM_BINDGEN_TOOL] {
            let of_version = |release: &Release| {
                let mut parts = release.path.split('/');
                parts.any(|part| part.trim_start_matches('v') == tool.version)
            };
            assert!(tool.releases.iter().all(of_version), "{}", tool.what);
        }
    }

    #[test]
    fn a_program_is_found_by_its_first_name_on_the_path() {
        assert!(find(&["no-such-program", "sh"]).is_some_and(|place| place.ends_with("sh")));
        assert_eq!(find(&["no-such-program"]), None);
    }
}
