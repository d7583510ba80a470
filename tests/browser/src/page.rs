//! The page in front of a person: what can be seen, clicked, typed and dropped.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::prelude::*;
use xtask::repository::top;
use xtask::server::Server;
use xtask::tools;

use crate::watch;

/// What a test comes to.
pub type Result<T = ()> = WebDriverResult<T>;

/// How long a person would wait.
const PATIENCE: Duration = Duration::from_secs(30);

/// An open page.
pub struct Page {
    /// The browser that shows it.
    pub browser: WebDriver,
    url: String,
    server: Option<Server>,
}

impl Page {
    pub(crate) async fn open(browser: WebDriver, url: String, server: Option<Server>) -> Result<Self> {
        let page = Self { browser, url, server };
        // Not the first tab, which Chromium takes to its start page at a moment of its own choosing.
        let tab = page.browser.new_tab().await?;
        page.browser.switch_to_window(tab).await?;
        page.devtools(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": watch::SCRIPT }),
        )
        .await?;
        page.browser.goto(&page.url).await?;
        page.first("language").await?;
        Ok(page)
    }

    /// Sends the browser a command of the DevTools protocol.
    pub async fn devtools(&self, method: &str, parameters: Value) -> Result<Value> {
        self.browser.cdp().send_raw(method, parameters).await
    }

    /// Runs `script`, the body of a function, in the page.
    pub async fn run(&self, script: &str) -> Result<Value> {
        Ok(self.browser.execute(script, Vec::new()).await?.json().clone())
    }

    /// Waits until the JavaScript `condition` holds.
    ///
    /// # Panics
    /// Where it does not hold for as long as a person would wait.
    pub async fn until(&self, condition: &str) -> Result {
        let start = Instant::now();
        while self.run(&format!("return Boolean({condition})")).await? != Value::Bool(true) {
            assert!(
                start.elapsed() < PATIENCE,
                "waited in vain for: {condition}\nshown:\n{}",
                self.text().await?
            );
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Ok(())
    }

    /// All that the page shows, as text.
    pub async fn text(&self) -> Result<String> {
        Ok(self
            .run("return document.body.innerText")
            .await?
            .as_str()
            .unwrap_or_default()
            .to_owned())
    }

    /// The first element shown with this `data-testid`, once there is one.
    pub async fn first(&self, id: &str) -> Result<WebElement> {
        let query = self
            .browser
            .query(By::Testid(id.to_owned()))
            .wait(PATIENCE, Duration::from_millis(50));
        query.and_displayed().first().await
    }

    /// All elements with this `data-testid` that there are now.
    pub async fn all(&self, id: &str) -> Result<Vec<WebElement>> {
        self.browser.find_all(By::Testid(id.to_owned())).await
    }

    /// Clicks the first element shown with this `data-testid`.
    pub async fn click(&self, id: &str) -> Result {
        let element = self.first(id).await?;
        element.scroll_into_view().await?;
        element.click().await
    }

    /// Presses a key with the focus where it is.
    pub async fn press(&self, key: impl Into<TypingData>) -> Result {
        self.browser.active_element().await?.send_keys(key).await
    }

    /// Waits until exactly `count` elements with this `data-testid` are there.
    pub async fn until_there_are(&self, count: usize, id: &str) -> Result {
        self.until(&format!(
            "document.querySelectorAll('[data-testid=\"{id}\"]').length === {count}"
        ))
        .await
    }

    /// Waits until a comparison is done and the board shows its statements.
    pub async fn until_compared(&self) -> Result {
        self.click("screen-board").await?;
        self.until("document.querySelector('[data-testid=\"statement-row\"]')")
            .await?;
        self.until("!document.querySelector('[data-testid=\"progress\"]')")
            .await
    }

    /// Opens a shipped example (`ar` or `en`) on an empty shelf, and waits for its board.
    pub async fn open_example(&self, language: &str) -> Result {
        self.click("screen-shelf").await?;
        if let Some(clear) = self.all("clear").await?.first() {
            clear.click().await?;
        }
        self.click(&format!("example-{language}")).await?;
        self.until_compared().await
    }

    /// Waits until the opened statement's wordings stand there.
    pub async fn until_wordings_are_shown(&self) -> Result {
        self.until("document.querySelector('[data-testid=\"wording\"]')").await
    }

    /// The direction in which the first element that `selector` names is laid out.
    pub async fn direction(&self, selector: &str) -> Result<String> {
        let read = format!("return getComputedStyle(document.querySelector(`{selector}`)).direction");
        Ok(self.run(&read).await?.as_str().unwrap_or_default().to_owned())
    }

    /// Chooses the interface's language.
    pub async fn speak(&self, language: &str) -> Result {
        let chosen = self.first("language").await?;
        chosen
            .find(By::Css(format!("option[value='{language}']")))
            .await?
            .click()
            .await?;
        self.until(&format!("document.documentElement.lang === '{language}'"))
            .await
    }

    /// Gives files to the page's file button.
    pub async fn choose(&self, files: &[PathBuf]) -> Result {
        self.click("screen-shelf").await?;
        let input = self.browser.query(By::Testid("file-input")).first().await?;
        input.send_keys(lines(files)).await
    }

    /// Drops files or folders on the page, as from a file manager.
    pub async fn drop(&self, files: &[PathBuf]) -> Result {
        let data = json!({ "items": [], "files": files, "dragOperationsMask": 1 });
        for kind in ["dragEnter", "dragOver", "drop"] {
            let event = json!({ "type": kind, "x": 300, "y": 400, "data": data });
            self.devtools("Input.dispatchDragEvent", event).await?;
        }
        Ok(())
    }

    /// Makes the window as wide as a phone or a desk's screen, in CSS pixels.
    pub async fn be_wide(&self, width: u32) -> Result {
        let height = if width < 600 { 800 } else { 900 };
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics)
            .await
            .map(drop)
    }

    /// Has the system ask for light or dark.
    pub async fn system_theme(&self, theme: &str) -> Result {
        self.media("", &[("prefers-color-scheme", theme)]).await
    }

    /// Loads the page again.
    pub async fn reload(&self) -> Result {
        self.run("window.muqabalaSeen.stale = true").await?;
        self.browser.refresh().await?;
        self.until("window.muqabalaSeen?.stale === undefined").await?;
        self.first("language").await.map(drop)
    }

    /// Serves `bytes` as the file `name` from now on, as a host does after somebody puts a newer page there.
    pub fn publish(&self, name: &str, bytes: Vec<u8>) {
        if let Some(server) = &self.server {
            server.publish(name, bytes);
        }
    }

    /// Has the browser draw as for some readers, or for paper: a media feature and what it is, and the medium.
    pub async fn media(&self, medium: &str, features: &[(&str, &str)]) -> Result {
        let features = features
            .iter()
            .map(|(name, value)| json!({ "name": name, "value": value }));
        let media = json!({ "media": medium, "features": features.collect::<Value>() });
        self.devtools("Emulation.setEmulatedMedia", media).await.map(drop)
    }

    /// Ends the web server: whatever the page asks of it from now on fails.
    pub fn unplug(&mut self) {
        self.server = None;
    }

    /// What axe-core has to say against what is shown: rule, and the elements that break it.
    pub async fn accessibility_complaints(&self) -> Result<Vec<String>> {
        let axe = std::fs::read_to_string(tools::axe()).expect("axe-core: run `cargo xtask setup`");
        self.browser.execute(axe, Vec::new()).await?;
        let run = r#"
            const done = arguments[arguments.length - 1];
            const rules = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] };
            axe.run(document, rules).then(({ violations }) => done(violations.map(({ id, nodes }) =>
                `${id}: ${nodes.slice(0, 4).map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(" | ")}`)),
                (error) => done([String(error)]));
        "#;
        self.browser.execute_async(run, Vec::new()).await?.convert()
    }

    /// Takes a picture of the whole page.
    pub async fn picture(&self, path: &Path) -> Result {
        self.browser.screenshot(path).await
    }

    /// What every test demands when it is done.
    pub(crate) async fn kept_its_promises(&self) -> Result {
        let own = self.url.split_inclusive('/').take(3).collect::<String>();
        let violations = self.run("return window.muqabalaSeen.violations").await?;
        assert_eq!(violations, json!([]), "the page broke its policy");
        let log = self.browser.browser_log().await?;
        assert_eq!(
            watch::policy_messages(&log),
            Vec::<&str>::new(),
            "the page broke its policy"
        );
        let foreign = watch::foreign_requests(&self.browser.get_log("performance").await?, &own);
        assert_eq!(foreign, Vec::<String>::new(), "the page asked another origin");
        let stopped = self
            .run("return document.getElementById('muqabala-failed')?.innerText")
            .await?;
        assert_eq!(stopped, Value::Null, "the page stopped working: {log:?}");
        Ok(())
    }
}

/// What a file input takes: paths, a line each.
fn lines(files: &[PathBuf]) -> String {
    files
        .iter()
        .map(|path| path.display().to_string())
        .collect::<Vec<_>>()
        .join("\n")
}

/// A file of the repository.
#[must_use]
pub fn file(name: &str) -> PathBuf {
    top().join(name)
}
