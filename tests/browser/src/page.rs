//! The page in front of a person, and the ways in which a test leads it from screen to screen.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use thirtyfour::prelude::*;
use xtask::repository::top;
use xtask::server::Server;
use xtask::tools;

use crate::act::Choice;
use crate::look::AT_REST;
use crate::{slow, watch};

/// What a test comes to.
pub type Result<T = ()> = WebDriverResult<T>;

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
        let watching = watch::script(slow::times());
        page.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": watching }))
            .await?;
        page.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": slow::times() }))
            .await?;
        page.browser.goto(&page.url).await?;
        page.until_shown("language").await?;
        Ok(page)
    }

    /// Sends the browser a command of the DevTools protocol.
    pub async fn devtools(&self, method: &str, parameters: Value) -> Result<Value> {
        self.browser.cdp().send_raw(method, parameters).await
    }

    /// Goes to the board and waits until it shows the statements of the last comparison, every row of them.
    pub async fn until_compared(&self) -> Result {
        self.click_meanwhile("screen-board").await?;
        self.until(&format!(
            "{AT_REST} && document.querySelector('[data-testid=statement-row]')"
        ))
        .await
    }

    /// Opens a shipped example (`ar` or `en`) on an empty shelf, and waits for its board.
    pub async fn open_example(&self, language: &str) -> Result {
        self.click("screen-shelf").await?;
        if self.count("clear").await? > 0 {
            self.click("clear").await?;
        }
        self.click(&format!("example-{language}")).await?;
        self.until_compared().await
    }

    /// Waits until the opened statement's wordings stand there, and no others are on their way.
    pub async fn until_wordings_are_shown(&self) -> Result {
        self.until(&format!("{AT_REST} && document.querySelector('[data-testid=wording]')"))
            .await
    }

    /// Opens the statement in the row with this number, from 0, of the board.
    pub async fn open_statement(&self, row: usize) -> Result {
        self.click_on("[data-testid=open-statement]", row).await?;
        self.until_wordings_are_shown().await
    }

    /// Chooses the interface's language.
    pub async fn speak(&self, language: &str) -> Result {
        self.select("language", Choice::Value(language)).await?;
        self.until_equal("document.documentElement.lang", language).await
    }

    /// Gives files to the page's file button.
    pub async fn choose(&self, files: &[PathBuf]) -> Result {
        self.click("screen-shelf").await?;
        self.give("file-input", files).await
    }

    /// Makes the window as wide as a phone or a desk's screen, in CSS pixels.
    pub async fn be_wide(&self, width: u32) -> Result {
        let height = if width < 600 { 800 } else { 900 };
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics).await?;
        self.until_equal("innerWidth", width).await?;
        self.until_at_rest().await
    }

    /// Has the system ask for light or dark.
    pub async fn system_theme(&self, theme: &str) -> Result {
        self.media("", &[("prefers-color-scheme", theme)]).await
    }

    /// Loads the page again.
    pub async fn reload(&self) -> Result {
        self.run("window.muqabalaSeen.stale = true").await?;
        self.browser.refresh().await?;
        self.until("window.muqabalaSeen && !muqabalaSeen.stale").await?;
        self.until_shown("language").await
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
        self.until_at_rest().await?;
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

/// A file of the repository.
#[must_use]
pub fn file(name: &str) -> PathBuf {
    top().join(name)
}
