//! The built page in a real Chromium, steered as a person would steer it.
//!
//! Each test has a browser, a driver and a web server of its own, so that tests run side by side and none finds
//! what another left behind. The page is served from a folder of the host, not its top, under the strictest policy
//! ([`xtask::server::POLICY`]); when a test is done, its page must not have broken that policy, nor asked anything
//! of another origin, nor stopped working.
//!
//! `cargo xtask test` builds the page first; these tests take it as it lies in `dist/`.

mod act;
mod bare;
mod chromium;
mod look;
pub mod memory;
mod page;
mod slow;
mod timing;
mod watch;

pub use act::Choice;
pub use bare::outcome_beside;
pub use chromium::own_folder;
pub use page::{Page, Result, file};

use std::collections::BTreeMap;
use std::path::PathBuf;

use thirtyfour::testing::{BrowserTestError, run_browser_test};
use xtask::repository::top;
use xtask::server::{Server, Site};

/// How a test gets at the page.
#[derive(Clone, Debug, Default)]
pub enum Opened {
    /// From a web server, as from static hosting.
    #[default]
    Served,
    /// From a web server where these files lie too (path relative to the page, contents).
    ServedWith(Vec<(&'static str, Vec<u8>)>),
    /// As one file from the disk, alone in its folder.
    SingleFile,
}

/// The folder in which the page lies on the test server: any but the top.
const FOLDER: &str = "/media/week-3/";

/// Opens the page in a new browser, has `test` at it, and checks that it kept its promises meanwhile.
///
/// # Panics
/// Where the test fails, or the page broke its policy, asked another origin for something, or stopped working.
pub fn browse(opened: Opened, test: impl AsyncFnOnce(&mut Page) -> Result) {
    let _leave = chromium::Leave::wait();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let (url, server, folder) = lay_out(opened);
    let outcome = runtime.expect("a runtime").block_on(async {
        let (_driver, browser) = chromium::start().await;
        let test = async |browser| {
            let mut page = Page::open(browser, url, server).await?;
            test(&mut page).await?;
            page.kept_its_promises().await
        };
        run_browser_test(async { Ok(browser) }, test).await
    });
    if let Some(folder) = folder {
        let _ = std::fs::remove_dir_all(folder);
    }
    match outcome {
        // A browser that does not close in time is ended with its driver.
        Ok(()) | Err(BrowserTestError::Cleanup(_)) => {}
        Err(error) => panic!("the browser: {error}"),
    }
}

/// The same with the shipped example in `language` compared and its board shown, in an interface of that language.
///
/// # Panics
/// As [`browse`].
pub fn browse_example(language: &str, test: impl AsyncFnOnce(&mut Page) -> Result) {
    browse(Opened::Served, async |page| {
        page.speak(language).await?;
        page.open_example(language).await?;
        page.until_equal("document.querySelectorAll('.board-outlet').length", 5)
            .await?;
        test(page).await
    });
}

/// The page's address, and what must live as long as it is open.
fn lay_out(opened: Opened) -> (String, Option<Server>, Option<PathBuf>) {
    let dist = top().join("dist");
    assert!(
        dist.join("sw.js").is_file(),
        "the page is not built: run `cargo xtask build` first"
    );
    let extra: BTreeMap<_, _> = match opened {
        Opened::SingleFile => {
            let folder = chromium::own_folder("single");
            std::fs::copy(dist.join("muqabala.html"), folder.join("muqabala.html")).expect("a copy of the single file");
            return (format!("file://{}/muqabala.html", folder.display()), None, Some(folder));
        }
        Opened::Served => BTreeMap::new(),
        Opened::ServedWith(files) => files
            .into_iter()
            .map(|(name, bytes)| (name.to_owned(), bytes))
            .collect(),
    };
    let site = Site {
        folder: dist,
        at: FOLDER.into(),
        extra,
        ..Site::default()
    };
    let server = Server::start(site, 0).expect("a free port");
    (server.url(), Some(server), None)
}
