//! Releases that other projects have built themselves: fetched, so that nobody waits for a compiler, where they can be
//! reached and are, to the byte, those that were looked at when they were pinned.

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

use sha2::{Digest, Sha256};

use crate::process::output;

/// Where releases lie. `MUQABALA_RELEASES` names a mirror that keeps the same paths below another address.
const HOST: &str = "https://github.com";

/// A release for one platform.
#[derive(Clone, Copy, Debug)]
pub struct Release {
    /// Rust's name for the platform.
    pub platform: &'static str,
    /// The archive's path on [`HOST`], a `.tar.gz`.
    pub path: &'static str,
    /// The archive's SHA-256, as its project publishes it.
    pub sha256: &'static str,
}

/// Trunk 0.21.14. The checksums are those of the `.sha256` files beside the archives.
pub const TRUNK: [Release; 4] = [
    Release {
        platform: "x86_64-unknown-linux-gnu",
        path: "trunk-rs/trunk/releases/download/v0.21.14/trunk-x86_64-unknown-linux-gnu.tar.gz",
        sha256: "f2b4680cd239693a646a2795e4633c625328d7b2a044fbe749fa3a2fe9e7036b",
    },
    Release {
        platform: "aarch64-unknown-linux-gnu",
        path: "trunk-rs/trunk/releases/download/v0.21.14/trunk-aarch64-unknown-linux-gnu.tar.gz",
        sha256: "b1d8e60e454f7fc182d9a4d95d1506ffbae947d8ba90f8f6f02da93b60f980f9",
    },
    Release {
        platform: "x86_64-apple-darwin",
        path: "trunk-rs/trunk/releases/download/v0.21.14/trunk-x86_64-apple-darwin.tar.gz",
        sha256: "f1ba0e3bbe24e0ae219c6d22c33e24e2825c1608dd27c2556e323495110f1a95",
    },
    Release {
        platform: "aarch64-apple-darwin",
        path: "trunk-rs/trunk/releases/download/v0.21.14/trunk-aarch64-apple-darwin.tar.gz",
        sha256: "764e299dd50d89442a4e96a236349f57961984b701e74d3dbdb39cd1c9f5101e",
    },
];

/// wasm-bindgen 0.2.127. The checksums are those that the project publishes beside the archives.
///
/// On Linux and x86-64 it is built for musl, which starts on every Linux.
pub const WASM_BINDGEN: [Release; 4] = [
    Release {
        platform: "x86_64-unknown-linux-gnu",
        path: "wasm-bindgen/wasm-bindgen/releases/download/0.2.127/wasm-bindgen-0.2.127-x86_64-unknown-linux-musl.tar.gz",
        sha256: "61d4a7dc85acfa0d2354ccc0b8361928c7e52a746d17f28ebaa795ed3dc1614a",
    },
    Release {
        platform: "aarch64-unknown-linux-gnu",
        path: "wasm-bindgen/wasm-bindgen/releases/download/0.2.127/wasm-bindgen-0.2.127-aarch64-unknown-linux-gnu.tar.gz",
        sha256: "1ce0ebd74e378d989651091f93c917bd7700996945d4c5ce37ec9507f149225c",
    },
    Release {
        platform: "x86_64-apple-darwin",
        path: "wasm-bindgen/wasm-bindgen/releases/download/0.2.127/wasm-bindgen-0.2.127-x86_64-apple-darwin.tar.gz",
        sha256: "81049c79f4e283e1725e6582a0528af1301a70ad23add1df1c4d042ec825263d",
    },
    Release {
        platform: "aarch64-apple-darwin",
        path: "wasm-bindgen/wasm-bindgen/releases/download/0.2.127/wasm-bindgen-0.2.127-aarch64-apple-darwin.tar.gz",
        sha256: "cd93e691eb5953ace5d8ffce52a20b024077a3dac3e2215b8224136b0efb7585",
    },
];

/// Seconds that are waited for, before a tool is compiled instead.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// For a connection.
    connect: u32,
    /// For data, once connected, that come slower than 10 KB a second.
    stalled: u32,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            connect: 5,
            stalled: 10,
        }
    }
}

/// The one of `releases` that is for this machine.
#[must_use]
pub fn for_this_machine(releases: &[Release]) -> Option<Release> {
    let system = match env::consts::OS {
        "linux" if cfg!(target_env = "gnu") => "unknown-linux-gnu",
        "macos" => "apple-darwin",
        _ => return None,
    };
    let platform = format!("{}-{system}", env::consts::ARCH);
    releases.iter().find(|release| release.platform == platform).copied()
}

/// Fetches `release` and puts its `programs` into `folder/bin`. The first of them must say that it is of `version`.
///
/// # Errors
/// Why it is not to be had, in a few words.
pub fn fetch(release: Release, programs: &[&str], version: &str, folder: &Path) -> Result<(), String> {
    let host = env::var("MUQABALA_RELEASES").unwrap_or_else(|_| HOST.into());
    let url = format!("{}/{}", host.trim_end_matches('/'), release.path);
    fetch_from(&url, release.sha256, programs, version, folder, Patience::default())
}

fn fetch_from(
    url: &str,
    sha256: &str,
    programs: &[&str],
    version: &str,
    folder: &Path,
    patience: Patience,
) -> Result<(), String> {
    let archive = folder.join("release.tar.gz");
    download(url, &archive, patience)?;
    let bytes = fs::read(&archive).map_err(|error| error.to_string())?;
    let found: String = Sha256::digest(&bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    if found != sha256 {
        return Err(format!("{url} is not what was pinned: its SHA-256 is {found}"));
    }
    let unpacked = folder.join("unpacked");
    let bin = folder.join("bin");
    for made in [&unpacked, &bin] {
        fs::create_dir_all(made).map_err(|error| error.to_string())?;
    }
    output(Command::new("tar").arg("-xzf").arg(&archive).arg("-C").arg(&unpacked))?;
    for program in programs {
        let from = find(&unpacked, program).ok_or_else(|| format!("{url} holds no {program}"))?;
        fs::rename(from, bin.join(program)).map_err(|error| error.to_string())?;
    }
    let _ = fs::remove_dir_all(unpacked).and_then(|()| fs::remove_file(archive));
    let first = programs.first().map(|program| bin.join(program)).unwrap_or_default();
    // One for a newer system does not start here.
    let said = output(Command::new(first).arg("--version"))?;
    if said.split_whitespace().any(|word| word == version) {
        Ok(())
    } else {
        Err(format!("it says that it is {}", said.trim()))
    }
}

/// Fetches `url` into the file `to`.
fn download(url: &str, to: &Path, patience: Patience) -> Result<(), String> {
    let mut curl = Command::new("curl");
    curl.args([
        "--fail",
        "--silent",
        "--show-error",
        "--location",
        "--speed-limit",
        "10000",
    ]);
    curl.args(["--connect-timeout", &patience.connect.to_string()]);
    curl.args(["--speed-time", &patience.stalled.to_string()]);
    // A proxy is for what is far away.
    curl.args(["--noproxy", "localhost,127.0.0.1"]);
    let done = curl.arg("--output").arg(to).arg(url).output();
    let done = done.map_err(|error| format!("curl cannot be started: {error}"))?;
    if done.status.success() {
        return Ok(());
    }
    Err(String::from_utf8_lossy(&done.stderr).trim().to_owned())
}

/// The file `name` in `folder`, or in a folder right below it.
fn find(folder: &Path, name: &str) -> Option<std::path::PathBuf> {
    let below = fs::read_dir(folder).ok()?.flatten().map(|entry| entry.path());
    std::iter::once(folder.to_owned())
        .chain(below)
        .map(|folder| folder.join(name))
        .find(|path| path.is_file())
}

#[cfg(test)]
mod tests {
    use std::io::Write;
    use std::net::TcpListener;
    use std::os::unix::fs::PermissionsExt;
    use std::path::PathBuf;

    use super::*;
    use crate::server::{Server, Site};

    const SOON: Patience = Patience { connect: 2, stalled: 2 };

    /// A folder of its own for each test; it goes when dropped.
    struct Scratch(PathBuf);

    impl Scratch {
        fn new(name: &str) -> Self {
            let folder = crate::repository::target().join(format!("prebuilt-{name}-{}", std::process::id()));
            fs::create_dir_all(&folder).unwrap();
            Self(folder)
        }

        /// An archive of a program that says it is `version`, below a folder as some projects have it, and its SHA-256.
        fn archive(&self, version: &str) -> (Vec<u8>, String) {
            let program = self.0.join("tool-1.2.3/tool");
            fs::create_dir_all(program.parent().unwrap()).unwrap();
            fs::write(&program, format!("#!/bin/sh\necho tool {version}\n")).unwrap();
            fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
            let made = self.0.join("made.tar.gz");
            let mut tar = Command::new("tar");
            output(tar.arg("-czf").arg(&made).arg("-C").arg(&self.0).arg("tool-1.2.3")).unwrap();
            let bytes = fs::read(made).unwrap();
            let sha256 = Sha256::digest(&bytes)
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect();
            (bytes, sha256)
        }

        /// What fetching from `url` comes to, and whether the tool is there then.
        fn fetch(&self, url: &str, sha256: &str) -> (Result<(), String>, bool) {
            let folder = self.0.join("installed");
            let _ = fs::remove_dir_all(&folder);
            fs::create_dir_all(&folder).unwrap();
            let done = fetch_from(url, sha256, &["tool"], "1.2.3", &folder, SOON);
            (done, folder.join("bin/tool").is_file())
        }
    }

    impl Drop for Scratch {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    fn serve(files: &[(&str, &[u8])]) -> Server {
        let extra = files.iter().map(|(name, bytes)| ((*name).to_owned(), bytes.to_vec()));
        let site = Site {
            at: "/".into(),
            extra: extra.collect(),
            ..Site::default()
        };
        Server::start(site, 0).unwrap()
    }

    #[test]
    fn a_release_is_taken_if_it_is_the_pinned_one() {
        let scratch = Scratch::new("good");
        let (good, sha256) = scratch.archive("1.2.3");
        let server = serve(&[("good.tar.gz", &good), ("cut.tar.gz", &good[..good.len() / 2])]);
        let fetch = |name: &str, sha256: &str| scratch.fetch(&format!("{}{name}", server.url()), sha256);
        assert_eq!(fetch("good.tar.gz", &sha256), (Ok(()), true));
        for (name, sha256) in [("good.tar.gz", "00"), ("cut.tar.gz", sha256.as_str())] {
            let (done, there) = fetch(name, sha256);
            assert!(done.unwrap_err().contains("not what was pinned") && !there, "{name}");
        }
        let (done, there) = fetch("other.tar.gz", &sha256);
        assert!(done.unwrap_err().contains("404") && !there);
    }

    #[test]
    fn a_release_of_another_version_is_refused() {
        let scratch = Scratch::new("version");
        let (other, sha256) = scratch.archive("1.2.4");
        let server = serve(&[("other.tar.gz", &other)]);
        let (done, _) = scratch.fetch(&format!("{}other.tar.gz", server.url()), &sha256);
        assert_eq!(done, Err("it says that it is tool 1.2.4".into()));
    }

    #[test]
    fn nobody_waits_long_for_a_release_that_does_not_come() {
        let scratch = Scratch::new("gone");
        let started = std::time::Instant::now();
        let silent = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = silent.local_addr().unwrap();
        let (done, there) = scratch.fetch(&format!("http://{address}/x.tar.gz"), "00");
        assert!(done.is_err() && !there, "nobody answers");
        drop(silent);
        let (done, there) = scratch.fetch(&format!("http://{address}/x.tar.gz"), "00");
        assert!(done.is_err() && !there, "nobody is there");
        let breaking = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/x.tar.gz", breaking.local_addr().unwrap());
        let breaks = std::thread::spawn(move || {
            let (mut connection, _) = breaking.accept().unwrap();
            connection
                .write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf")
                .unwrap();
        });
        let (done, there) = scratch.fetch(&url, "00");
        assert!(done.is_err() && !there, "it breaks off");
        breaks.join().unwrap();
        assert!(started.elapsed().as_secs() < 20, "{:?}", started.elapsed());
    }
}
