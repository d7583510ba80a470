//! Where things stand: the repository's top folder, and what lies beside it.

use std::path::{Path, PathBuf};

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

/// Where what is built goes: `target`, unless cargo is told otherwise (`CARGO_TARGET_DIR`).
pub fn target() -> PathBuf {
    top().join(std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()))
}
