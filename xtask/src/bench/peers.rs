//! The peers, in folders of their own under `target`: nothing of theirs is part of the product.

use std::path::{Path, PathBuf};
use std::process::Command;

use xtask::process::output;
use xtask::repository;

const HOW: &str = "cargo xtask bench --get-peers installs it";

/// Where the peers are, if they are.
pub struct Peers {
    python: PathBuf,
    modules: PathBuf,
}

impl Peers {
    /// Looks for them in `folder`, after installing them there if `get`.
    ///
    /// # Errors
    /// Where they are to be installed and cannot be.
    pub fn find(folder: &Path, get: bool) -> Result<Self, String> {
        let peers = Self {
            python: folder.join("python/bin/python"),
            modules: folder.join("node"),
        };
        if get {
            let venv = folder.join("python");
            output(Command::new("python3").args(["-m", "venv"]).arg(&venv))?;
            let packages = ["rapidfuzz", "numpy", "collatex", "Levenshtein"];
            output(
                Command::new(&peers.python)
                    .args(["-m", "pip", "install", "--quiet"])
                    .args(packages),
            )?;
            let prefix = peers.modules.display().to_string();
            output(Command::new("npm").args(["install", "--prefix", &prefix, "diff", "diff-match-patch"]))?;
        }
        Ok(peers)
    }

    /// The seconds that rapidfuzz takes for every pair of the passages in `file`.
    ///
    /// # Errors
    /// Where it is missing, and how to get it.
    pub fn rapidfuzz(&self, file: &Path, scorer: &str) -> Result<f64, String> {
        self.python(
            "rapidfuzz",
            "rapidfuzz_cdist.py",
            &[&file.display().to_string(), scorer],
        )
    }

    /// The seconds that CollateX takes for the witnesses in `file`.
    ///
    /// # Errors
    /// Where it is missing, and how to get it.
    pub fn collatex(&self, file: &Path) -> Result<f64, String> {
        self.python("CollateX", "collatex_columns.py", &[&file.display().to_string()])
    }

    /// The seconds that `peer` takes for the pairs in `file`.
    ///
    /// # Errors
    /// Where it is missing, and how to get it.
    pub fn word_diff(&self, file: &Path, peer: &str) -> Result<f64, String> {
        let modules = self.modules.join("node_modules");
        if !modules.is_dir() {
            return Err(format!("Skipped: {peer} is not installed; {HOW}."));
        }
        let mut node = Command::new("node");
        node.arg(script("word_diff.mjs")).arg(&modules).arg(file).arg(peer);
        seconds(output(&mut node), peer)
    }

    fn python(&self, name: &str, file: &str, args: &[&str]) -> Result<f64, String> {
        if !self.python.exists() {
            return Err(format!("Skipped: {name} is not installed; {HOW}."));
        }
        seconds(output(Command::new(&self.python).arg(script(file)).args(args)), name)
    }
}

fn script(name: &str) -> PathBuf {
    repository::top().join("benches/peers").join(name)
}

fn seconds(printed: Result<String, String>, name: &str) -> Result<f64, String> {
    let printed = printed.map_err(|why| format!("Skipped: {name} does not run ({why}); {HOW}."))?;
    printed
        .trim()
        .parse()
        .map_err(|_| format!("Skipped: {name} printed no time."))
}
