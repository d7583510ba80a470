//! A driver and a browser for one test.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

use thirtyfour::prelude::*;
use thirtyfour::{ChromiumLikeCapabilities, LoggingPrefsLogLevel, PageLoadStrategy};
use xtask::repository::top;
use xtask::tools::find;

/// A running ChromeDriver; it ends when dropped.
pub struct Chromedriver {
    process: Child,
    port: u16,
    profile: PathBuf,
}

impl Chromedriver {
    /// Starts one on a port of its own choosing. Now and then one finds that port taken and ends: another is tried.
    pub fn start() -> Self {
        let started = (0..5).find_map(|_| Self::try_start());
        started.expect("ChromeDriver starts and names its port")
    }

    fn try_start() -> Option<Self> {
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
        Some(Self {
            process,
            port: port?,
            profile: own_folder("profile"),
        })
    }

    /// A new browser, empty, without a window, whose log and network events are kept.
    pub fn browser(&self) -> impl Future<Output = WebDriverResult<WebDriver>> + use<> {
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
        let prepared = (|| {
            wanted.set_binary(&browser.display().to_string())?;
            for argument in arguments {
                wanted.add_arg(argument)?;
            }
            // A test waits for what it wants to see, not for the last file.
            wanted.set_page_load_strategy(PageLoadStrategy::None)?;
            wanted.set_logging_prefs("browser", LoggingPrefsLogLevel::All)?;
            wanted.set_logging_prefs("performance", LoggingPrefsLogLevel::All)
        })();
        async move {
            prepared?;
            WebDriver::new(url, wanted).await
        }
    }
}

impl Drop for Chromedriver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = std::fs::remove_dir_all(&self.profile);
    }
}

/// A new folder under `target/`, for one test's files.
pub fn own_folder(kind: &str) -> PathBuf {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let name = format!("{kind}-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
    let folder = top().join("target/browser").join(name);
    std::fs::create_dir_all(&folder).expect("a folder under target/");
    folder
}
