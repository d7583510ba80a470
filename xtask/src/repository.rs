//! Where things stand: the repository's top folder, and what lies beside it.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// The repository's top folder.
pub fn top() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("invariant: xtask is a folder of the repository")
}

/// The real articles and the evaluation sets, which are kept beside the repository and not in it; none where they
/// are absent.
pub fn shared() -> Option<PathBuf> {
    let folder = top().parent()?.join("shared");
    folder.is_dir().then_some(folder)
}

/// Where what is built goes, as cargo says: `target`, unless `CARGO_TARGET_DIR` or cargo's configuration names another
/// folder. A relative one is relative to where this program was started, and not to the repository.
pub fn target() -> &'static Path {
    static TARGET: OnceLock<PathBuf> = OnceLock::new();
    TARGET.get_or_init(|| target_by(&mut Command::new("cargo")).unwrap_or_else(|_| top().join("target")))
}

fn target_by(cargo: &mut Command) -> Result<PathBuf, String> {
    let manifest = top().join("Cargo.toml");
    let metadata = [
        "metadata",
        "--no-deps",
        "--offline",
        "--format-version",
        "1",
        "--manifest-path",
    ];
    let printed = cargo.args(metadata).arg(manifest).output();
    let printed = printed.map_err(|error| format!("cargo cannot be started: {error}"))?;
    let metadata: serde_json::Value = serde_json::from_slice(&printed.stdout).map_err(|error| error.to_string())?;
    let folder = metadata["target_directory"].as_str();
    folder
        .map(PathBuf::from)
        .ok_or_else(|| "cargo names no target folder".into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_built_is_looked_for_where_cargo_puts_it() {
        let here = top().join("xtask");
        let check = |variable: &str, value: &Path| {
            let mut cargo = Command::new("cargo");
            cargo
                .env_remove("CARGO_TARGET_DIR")
                .env_remove("CARGO_BUILD_TARGET_DIR");
            target_by(cargo.env(variable, value).current_dir(&here))
        };
        let elsewhere = target().join("else where");
        assert_eq!(check("CARGO_TARGET_DIR", &elsewhere), Ok(elsewhere.clone()));
        assert_eq!(check("CARGO_TARGET_DIR", Path::new("built")), Ok(here.join("built")));
        assert_eq!(check("CARGO_BUILD_TARGET_DIR", &elsewhere), Ok(elsewhere.clone()));
        assert_eq!(check("UNRELATED", &elsewhere), Ok(top().join("target")));
    }
}
