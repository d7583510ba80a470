//! What is installed once for all copies of this repository, in the user's cache folder.

use std::env;
use std::path::{Path, PathBuf};

/// Where version `version` of the tool `name` is installed: in the user's cache folder.
pub fn cache(name: &str, version: &str) -> PathBuf {
    let base = env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .filter(|path| path.is_absolute());
    let base = base.unwrap_or_else(|| PathBuf::from(env::var_os("HOME").unwrap_or_default()).join(".cache"));
    base.join("muqabala").join(format!("{name}-{version}"))
}

/// Has `fill` fill a folder of the cache, which others see whole or not at all: a run may be ended half way, and
/// another may be installing the same. `needed` is a file of it.
///
/// # Errors
/// Those of `fill`; where the folder cannot be made, or `needed` is not there then.
pub fn install(folder: &Path, needed: &Path, fill: impl FnOnce(&Path) -> Result<(), String>) -> Result<(), String> {
    let beside = |kind: &str| {
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        folder.with_file_name(format!("{name}.{kind}-{}", std::process::id()))
    };
    let (partial, broken) = (beside("partial"), beside("broken"));
    // What was left half done.
    let _ = std::fs::remove_dir_all(&partial);
    let _ = std::fs::rename(folder, &broken).and_then(|()| std::fs::remove_dir_all(&broken));
    std::fs::create_dir_all(&partial).map_err(|error| format!("{} cannot be made: {error}", partial.display()))?;
    let moved = fill(&partial).and_then(|()| {
        let moved = std::fs::rename(&partial, folder);
        // Another run may have been the first.
        let is_there = folder.join(needed).is_file();
        let why = || format!("{} is not there after installing", folder.join(needed).display());
        moved
            .map_or_else(|_| is_there, |()| is_there)
            .then_some(())
            .ok_or_else(why)
    });
    let _ = std::fs::remove_dir_all(&partial);
    moved
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_installed_is_there_whole_or_not_at_all() {
        let folder = crate::repository::target().join(format!("install-{}", std::process::id()));
        let needed = Path::new("bin/tool");
        let write = |to: &Path| {
            std::fs::create_dir_all(to.join("bin")).unwrap();
            std::fs::write(to.join(needed), "").unwrap();
        };
        // As a run leaves it that was ended half way.
        std::fs::create_dir_all(folder.join("bin")).unwrap();
        let ended = install(&folder, needed, |half| {
            write(half);
            assert!(!folder.exists(), "seen half done");
            Err("no network".into())
        });
        assert_eq!((ended, folder.exists()), (Err("no network".into()), false));
        let while_another_does = |half: &Path| {
            write(half);
            write(&folder);
            Ok(())
        };
        assert_eq!(install(&folder, needed, while_another_does), Ok(()));
        let nothing = |_: &Path| Ok(());
        assert!(install(&folder, needed, nothing).is_err(), "it holds nothing");
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
