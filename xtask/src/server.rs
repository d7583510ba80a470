//! A web server for a folder, as strict as the strictest hosting: for trying the page out and for its tests.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread::JoinHandle;

use tiny_http::{Header, Method, Request, Response, Server as Http};

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
    http: Arc<Http>,
    address: SocketAddr,
    at: String,
    threads: Vec<JoinHandle<()>>,
}

impl Server {
    /// Serves `site` on this machine alone, on `port`, or on any free one for 0.
    ///
    /// # Errors
    /// Where the port is taken.
    pub fn start(site: Site, port: u16) -> Result<Self, String> {
        let http = Http::http(("127.0.0.1", port)).map_err(|why| format!("port {port} cannot be used: {why}"))?;
        let address = http
            .server_addr()
            .to_ip()
            .expect("invariant: the server listens on an IP address");
        let (http, at) = (Arc::new(http), site.at.clone());
        let site = Arc::new(site);
        let threads = (0..4)
            .map(|_| {
                let (http, site) = (http.clone(), site.clone());
                std::thread::spawn(move || http.incoming_requests().for_each(|request| answer(&site, request)))
            })
            .collect();
        Ok(Self {
            http,
            address,
            at,
            threads,
        })
    }

    /// The page's address.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}{}", self.address, self.at)
    }

    /// Serves until the program is ended.
    pub fn wait(mut self) {
        for thread in self.threads.drain(..) {
            let _ = thread.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        for _ in &self.threads {
            self.http.unblock();
        }
        for thread in self.threads.drain(..) {
            let _ = thread.join();
        }
    }
}

fn answer(site: &Site, request: Request) {
    let allowed = matches!(request.method(), Method::Get | Method::Head);
    let found = if allowed { find(site, request.url()) } else { None };
    let (status, kind, body) = match found {
        Some((name, bytes)) => (200, content_type(&name), bytes),
        None => (
            404,
            "text/plain; charset=utf-8",
            b"There is no such file here.\n".to_vec(),
        ),
    };
    let mut response = Response::from_data(body).with_status_code(status);
    for (name, value) in [
        ("Content-Type", kind),
        ("Content-Security-Policy", POLICY),
        ("X-Content-Type-Options", "nosniff"),
        ("Cache-Control", "no-cache"),
    ] {
        response.add_header(Header::from_bytes(name, value).expect("invariant: the headers are ASCII"));
    }
    // The browser may have gone away; the next request is answered all the same.
    let _ = request.respond(response);
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
