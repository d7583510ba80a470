//! The service worker: `public/sw.js` with the list of the page's files, and their version, put before it.

use std::path::Path;

use super::tight::minified;
use super::{SINGLE, files, hash, read, read_bytes, write};
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
    let mut contents = vec![policy.clone().into_bytes()];
    for name in &assets {
        contents.extend([name.clone().into_bytes(), read_bytes(&dist.join(name))?]);
    }
    let version = hash(contents.iter().map(Vec::as_slice));
    // Asked for by the folder's own address: some hosts redirect `index.html`, and a redirect cannot be replayed.
    let assets: Vec<_> = assets
        .iter()
        .map(|name| if name == "index.html" { "./" } else { name })
        .collect();
    let list = serde_json::to_string(&assets).expect("invariant: a list of names is JSON");
    let script = format!("const ASSETS = {list};\nconst VERSION = \"{version}\";\n\n{policy}");
    write(&dist.join("sw.js"), &minified("js", &script)?)
}
