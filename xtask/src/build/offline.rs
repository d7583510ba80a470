//! The service worker: `public/sw.js` with the list of the page's files, and their version, put before it.

use std::path::Path;

use sha2::{Digest, Sha256};

use super::{SINGLE, files, read, read_bytes, write};
use xtask::repository::top;

/// Writes `sw.js` into `dist`.
///
/// # Errors
/// Where a file cannot be read or written.
pub fn add_service_worker(dist: &Path) -> Result<(), String> {
    let policy = read(&top().join("public/sw.js"))?;
    let mut assets = files(dist)?;
    assets.retain(|name| name != SINGLE && name != "sw.js");
    // What is cached is what was built: the version changes with any byte of it, and with nothing else.
    let mut hash = Sha256::new_with_prefix(&policy);
    for name in &assets {
        hash.update(name);
        hash.update(read_bytes(&dist.join(name))?);
    }
    let version: String = hash
        .finalize()
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    // Asked for by the folder's own address: some hosts redirect `index.html`, and a redirect cannot be replayed.
    let assets: Vec<_> = assets
        .iter()
        .map(|name| if name == "index.html" { "./" } else { name })
        .collect();
    let list = serde_json::to_string(&assets).expect("invariant: a list of names is JSON");
    write(
        &dist.join("sw.js"),
        &format!("const ASSETS = {list};\nconst VERSION = \"{version}\";\n\n{policy}"),
    )
}
