//! A driver and a browser for one test.
//!
//! On a busy machine one or the other may not come up in time, or find its port taken meanwhile: others are tried.

use std::io::{BufRead, BufReader, ErrorKind};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

use thirtyfour::prelude::*;
use thirtyfour::{ChromiumLikeCapabilities, LoggingPrefsLogLevel, PageLoadStrategy};
use xtask::repository::target;
use xtask::tools::find;

/// A running ChromeDriver; it ends when dropped.
pub struct Chromedriver {
    process: Child,
    port: u16,
    profile: PathBuf,
}

/// How many browsers may be open at once: each takes hundreds of megabytes, however many processors there are.
const MOST: usize = 8;

static OPEN: Mutex<usize> = Mutex::new(0);
static CLOSED: Condvar = Condvar::new();

/// Leave to open a browser; it is handed on when dropped.
pub struct Leave;

impl Leave {
    /// Waits until there is one.
    pub fn wait() -> Self {
        let open = OPEN.lock().unwrap_or_else(PoisonError::into_inner);
        let all_open = |open: &mut usize| *open >= MOST;
        let mut open = CLOSED
            .wait_while(open, all_open)
            .unwrap_or_else(PoisonError::into_inner);
        *open += 1;
        Self
    }
}

impl Drop for Leave {
    fn drop(&mut self) {
        *OPEN.lock().unwrap_or_else(PoisonError::into_inner) -= 1;
        CLOSED.notify_one();
    }
}

/// How many drivers and browsers are tried.
const TRIES: usize = 6;

/// How long one command to a browser may take. Tests lose patience sooner, and say with what.
const SLOWEST: Duration = Duration::from_secs(600);

/// A new browser, and the driver that steers it.
///
/// # Panics
/// Where none comes up.
pub async fn start() -> (Chromedriver, WebDriver) {
    let mut why = "ChromeDriver names no port".to_owned();
    for _ in 0..TRIES {
        let Some(driver) = Chromedriver::start() else {
            continue;
        };
        match driver.browser().await {
            Ok(browser) => return (driver, browser),
            Err(error) => why = error.to_string(),
        }
    }
    panic!("no browser came up in {TRIES} tries: {why}");
}

impl Chromedriver {
    /// Starts one on a port of its own choosing; none where it finds that port taken and ends.
    fn start() -> Option<Self> {
        let program = find(&["chromedriver"]).expect("ChromeDriver: run `cargo xtask setup`");
        let mut process = Command::new(program)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("ChromeDriver starts");
        let mut lines = BufReader::new(process.stdout.take().expect("its output is piped")).lines();
        // "ChromeDriver was started successfully on port 39127."
        let port = lines.by_ref().map_while(std::io::Result::ok).find_map(|line| {
            let (_, port) = line.split_once("successfully on port ")?;
            port.trim_end_matches('.').parse().ok()
        });
        // It goes on printing; a closed pipe would end it.
        std::thread::spawn(move || lines.for_each(drop));
        let Some(port) = port else {
            let _ = process.kill();
            let _ = process.wait();
            return None;
        };
        Some(Self {
            process,
            port,
            profile: own_folder("profile"),
        })
    }

    /// A new browser, empty, without a window, whose log and network events are kept.
    async fn browser(&self) -> WebDriverResult<WebDriver> {
        let mut wanted = DesiredCapabilities::chrome();
        let browser =
            find(&["chromium", "chromium-browser", "google-chrome"]).expect("Chromium: run `cargo xtask setup`");
        let profile = format!("--user-data-dir={}", self.profile.display());
        let arguments = [
            "--headless=new",
            // In a container Chromium runs as root, where it has no sandbox.
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--force-color-profile=srgb",
            "--hide-scrollbars",
            "--window-size=1440,900",
            "--lang=en",
            &profile,
        ];
        let url = format!("http://127.0.0.1:{}", self.port);
        wanted.set_binary(&browser.display().to_string())?;
        for argument in arguments {
            wanted.add_arg(argument)?;
        }
        // A test waits for what it wants to see, not for the last file.
        wanted.set_page_load_strategy(PageLoadStrategy::None)?;
        wanted.set_logging_prefs("browser", LoggingPrefsLogLevel::All)?;
        wanted.set_logging_prefs("performance", LoggingPrefsLogLevel::All)?;
        let browser = WebDriver::builder(url, wanted).request_timeout(SLOWEST).await?;
        browser.set_script_timeout(SLOWEST).await?;
        Ok(browser)
    }
}

impl Drop for Chromedriver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = std::fs::remove_dir_all(&self.profile);
    }
}

/// A new folder beside what is built, for one test's files. One of the same name may be left of a run that was ended: the
/// numbers of processes come again.
pub fn own_folder(kind: &str) -> PathBuf {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let all = target().join("browser");
    std::fs::create_dir_all(&all).expect("a folder beside what is built");
    loop {
        let name = format!("{kind}-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        match std::fs::create_dir(all.join(&name)) {
            Ok(()) => return all.join(name),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => panic!("no folder beside what is built: {error}"),
        }
    }
}
