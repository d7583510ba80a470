//! A web server for a folder, as strict as the strictest hosting: for trying the page out and for its tests.

use std::collections::BTreeMap;
use std::io::{self, BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

/// The policy under which the page must work on any hosting that sends it.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; \
     form-action 'none'";

/// What is served.
#[derive(Clone, Debug, Default)]
pub struct Site {
    /// The folder.
    pub folder: PathBuf,
    /// Where it lies on the server: `/` or `/some/path/`.
    pub at: String,
    /// Files that stand for, or beside, those of the folder: path relative to it, contents.
    pub extra: BTreeMap<String, Vec<u8>>,
    /// Files of the folder that are answered as if they were not there.
    pub hidden: Vec<String>,
}

/// A running server; it stops when dropped.
pub struct Server {
    address: SocketAddr,
    at: String,
    site: Arc<Mutex<Site>>,
    stopping: Arc<AtomicBool>,
    accepting: Option<JoinHandle<()>>,
}

impl Server {
    /// Serves `site` on this machine alone, on `port`, or on any free one for 0.
    ///
    /// # Errors
    /// Where the port is taken.
    pub fn start(site: Site, port: u16) -> Result<Self, String> {
        let cannot = |why: io::Error| format!("port {port} cannot be used: {why}");
        let listener = TcpListener::bind(("127.0.0.1", port)).map_err(cannot)?;
        let address = listener.local_addr().map_err(cannot)?;
        let stopping = Arc::new(AtomicBool::new(false));
        let (at, stop) = (site.at.clone(), stopping.clone());
        let site = Arc::new(Mutex::new(site));
        let served = site.clone();
        let accepting = std::thread::spawn(move || accept(&listener, &served, &stop));
        Ok(Self {
            address,
            at,
            site,
            stopping,
            accepting: Some(accepting),
        })
    }

    /// Serves `bytes` as the file `name`, from now on.
    pub fn publish(&self, name: &str, bytes: Vec<u8>) {
        // A thread that broke off while it read has changed nothing.
        let mut site = self.site.lock().unwrap_or_else(PoisonError::into_inner);
        site.extra.insert(name.to_owned(), bytes);
    }

    /// The page's address.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}{}", self.address, self.at)
    }

    /// Serves until the program is ended.
    pub fn wait(mut self) {
        if let Some(accepting) = self.accepting.take() {
            let _ = accepting.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stopping.store(true, Ordering::Relaxed);
        // One more connection, so that the accepting thread looks up.
        let _ = TcpStream::connect(self.address);
        if let Some(accepting) = self.accepting.take() {
            let _ = accepting.join();
        }
    }
}

/// A thread for each connection, an answer for each, and no more: browsers open several at once and keep some open
/// unused, and no request may wait behind one of those.
fn accept(listener: &TcpListener, site: &Arc<Mutex<Site>>, stop: &AtomicBool) {
    for connection in listener.incoming() {
        if stop.load(Ordering::Relaxed) {
            return;
        }
        let (Ok(connection), site) = (connection, site.clone()) else {
            continue;
        };
        // The browser may have gone away; the next request is answered all the same.
        std::thread::spawn(move || answer(&site, &connection).ok());
    }
}

fn answer(site: &Mutex<Site>, mut connection: &TcpStream) -> io::Result<()> {
    connection.set_read_timeout(Some(Duration::from_secs(60)))?;
    let mut lines = BufReader::new(connection).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    // An answer sent before all of the request is read may be lost when the connection closes.
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let mut words = request.split(' ');
    let (method, url) = (words.next(), words.next());
    let allowed = matches!(method, Some("GET" | "HEAD"));
    let found = url.filter(|_| allowed).and_then(|url| {
        let site = site.lock().unwrap_or_else(PoisonError::into_inner);
        find(&site, url)
    });
    let (status, kind, body) = match found {
        Some((name, bytes)) => ("200 OK", content_type(&name), bytes),
        None => (
            "404 Not Found",
            "text/plain; charset=utf-8",
            b"There is no such file here.\n".to_vec(),
        ),
    };
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nContent-Security-Policy: {POLICY}\r\n\
         X-Content-Type-Options: nosniff\r\nCache-Control: no-cache\r\nConnection: close\r\n\r\n",
        body.len()
    );
    connection.write_all(head.as_bytes())?;
    if method == Some("GET") {
        connection.write_all(&body)?;
    }
    connection.flush()
}

/// The name and the bytes of the file at `url`.
fn find(site: &Site, url: &str) -> Option<(String, Vec<u8>)> {
    let path = url.split(['?', '#']).next()?.strip_prefix(&site.at)?;
    let name = decoded(path)?;
    let name = if name.is_empty() || name.ends_with('/') {
        name + "index.html"
    } else {
        name
    };
    if let Some(bytes) = site.extra.get(&name) {
        return Some((name, bytes.clone()));
    }
    // Nothing above or outside the folder.
    let inside = Path::new(&name)
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    if !inside || site.hidden.contains(&name) {
        return None;
    }
    let bytes = std::fs::read(site.folder.join(&name)).ok()?;
    Some((name, bytes))
}

/// `path` without percent signs; none where it is no UTF-8.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => {
                let digits = [rest.next()?, rest.next()?];
                u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?
            }
            _ => byte,
        });
    }
    String::from_utf8(bytes).ok()
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        // Its encoding is for the reader of the file to find out.
        "txt" => "text/plain",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> Site {
        let extra = [("index.html", "page"), ("articles/خبر.txt", "text")];
        Site {
            folder: PathBuf::from(env!("CARGO_MANIFEST_DIR")),
            at: "/class/week 3/".replace(' ', "-"),
            extra: extra.map(|(name, text)| (name.to_owned(), text.into())).into(),
            hidden: vec!["Cargo.toml".into()],
        }
    }

    #[test]
    fn a_site_answers_under_its_own_path_only() {
        let name = |url: &str| find(&site(), url).map(|(name, _)| name);
        assert_eq!(name("/class/week-3/?a=b").as_deref(), Some("index.html"));
        assert_eq!(
            name("/class/week-3/articles/%D8%AE%D8%A8%D8%B1.txt").as_deref(),
            Some("articles/خبر.txt")
        );
        assert_eq!(name("/class/week-3/src/lib.rs").as_deref(), Some("src/lib.rs"));
        assert_eq!(name("/"), None);
    }

    #[test]
    fn a_request_waits_behind_no_idle_connection() {
        let server = Server::start(site(), 0).unwrap();
        let idle: Vec<_> = (0..12).map(|_| TcpStream::connect(server.address).unwrap()).collect();
        let mut connection = TcpStream::connect(server.address).unwrap();
        connection
            .write_all(b"GET /class/week-3/ HTTP/1.1\r\nHost: x\r\n\r\n")
            .unwrap();
        let answer = io::read_to_string(connection).unwrap();
        assert!(
            answer.starts_with("HTTP/1.1 200 OK\r\n") && answer.ends_with("\r\n\r\npage"),
            "{answer}"
        );
        drop(idle);
    }

    #[test]
    fn nothing_outside_the_folder_is_given_away() {
        for url in [
            "../Cargo.lock",
            "%2e%2e/Cargo.lock",
            "/etc/passwd",
            "src/../../Cargo.lock",
            "Cargo.toml",
            "%zz",
        ] {
            assert_eq!(find(&site(), &format!("/class/week-3/{url}")), None, "{url}");
        }
    }
}
