//! What a test sees: how it waits for the page, and how it reads from it.
//!
//! A machine may be many times slower than the one a test was written on, and what a click asks for may come at any
//! time after it. So nothing is looked at once and compared: it is waited for ([`Page::until`], [`Page::eventually`]),
//! or read when the page is at rest ([`Page::read`]).

use std::time::{Duration, Instant};

use serde_json::Value;
use thirtyfour::error::{WebDriverError, WebDriverErrorInner};

use crate::{Page, Result};

/// How long a test waits for what never comes; what comes is seen at once.
const PATIENCE: Duration = Duration::from_secs(120);

/// How often it looks.
const LOOK: Duration = Duration::from_millis(50);

/// Holds while nothing is under way that changes the page by itself: no work of the engine's, nothing left for the next
/// frame, no motion.
pub(crate) const AT_REST: &str = "(!window.muqabalaSeen?.frames.size \
     && !document.querySelector('[aria-busy=true], [data-testid=progress], [data-testid=looking]') \
     && document.getAnimations().every(it => it.playState !== 'running'))";

impl Page {
    /// Runs `script`, the body of a function, in the page.
    pub async fn run(&self, script: &str) -> Result<Value> {
        Ok(self.browser.execute(script, Vec::new()).await?.json().clone())
    }

    /// Waits until the JavaScript `condition` holds. One that cannot be worked out yet does not hold yet.
    ///
    /// # Panics
    /// Where it does not hold for as long as a test waits.
    pub async fn until(&self, condition: &str) -> Result {
        self.eventually(&format!("Boolean({condition})"), |it| it == true)
            .await
            .map(drop)
    }

    /// Whether the JavaScript `condition` comes to hold before long.
    pub async fn soon(&self, condition: &str) -> Result<bool> {
        let (start, script) = (Instant::now(), format!("return Boolean({condition})"));
        while start.elapsed() < PATIENCE / 8 {
            if self.run(&script).await? == true {
                return Ok(true);
            }
            tokio::time::sleep(LOOK).await;
        }
        Ok(false)
    }

    /// Waits until the JavaScript `expression` gives `wanted`.
    ///
    /// # Panics
    /// Where it does not for as long as a test waits; says what it gives.
    pub async fn until_equal(&self, expression: &str, wanted: impl Into<Value>) -> Result {
        let wanted = wanted.into();
        self.eventually(expression, |it| *it == wanted).await.map(drop)
    }

    /// Waits until the page is at rest.
    ///
    /// # Panics
    /// Where it does not come to rest for as long as a test waits.
    pub async fn until_at_rest(&self) -> Result {
        self.until(AT_REST).await
    }

    /// What the JavaScript `expression` gives once the page is at rest, in the moment in which it is seen to be.
    ///
    /// # Panics
    /// Where the page does not come to rest for as long as a test waits.
    pub async fn read(&self, expression: &str) -> Result<Value> {
        let at_rest = format!("{AT_REST} ? [{expression}] : null");
        let read = self.eventually(&at_rest, Value::is_array).await?;
        Ok(read[0].clone())
    }

    /// Waits until what the JavaScript `expression` gives is right; gives it.
    ///
    /// # Panics
    /// Where it is not right for as long as a test waits; says what it was last.
    pub async fn eventually(&self, expression: &str, is_right: impl Fn(&Value) -> bool) -> Result<Value> {
        let script = format!("return {expression}");
        self.patiently(expression, async || {
            let value = self.run(&script).await?;
            Ok(is_right(&value)
                .then_some(value.clone())
                .ok_or_else(|| value.to_string()))
        })
        .await
    }

    /// Tries again until `attempt` gives something, or says why it does not for as long as a test waits.
    pub(crate) async fn patiently<T>(
        &self,
        what: &str,
        mut attempt: impl AsyncFnMut() -> Result<std::result::Result<T, String>>,
    ) -> Result<T> {
        let start = Instant::now();
        loop {
            let why = match attempt().await {
                Ok(Ok(done)) => return Ok(done),
                Ok(Err(why)) => why,
                Err(error) if passes(&error) => error.to_string(),
                Err(error) => return Err(error),
            };
            assert!(
                start.elapsed() < PATIENCE,
                "waited in vain for: {what}\nlast: {why}\nshown:\n{}",
                self.text().await?
            );
            tokio::time::sleep(LOOK).await;
        }
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

    /// The text of the first element shown with this `data-testid`, once there is one that holds `part`.
    pub async fn until_said(&self, id: &str, part: &str) -> Result<String> {
        let texts = format!(
            "[...document.querySelectorAll('[data-testid=\"{id}\"]')].filter(it => it.checkVisibility()) \
             .map(it => it.innerText)"
        );
        let holds = |it: &&Value| it.as_str().is_some_and(|it| it.contains(part));
        let texts = self
            .eventually(&texts, |it| it.as_array().into_iter().flatten().any(|it| holds(&it)))
            .await?;
        let first = texts.as_array().into_iter().flatten().find(holds);
        Ok(first.and_then(Value::as_str).unwrap_or_default().to_owned())
    }

    /// Waits until an element with this `data-testid` is shown.
    pub async fn until_shown(&self, id: &str) -> Result {
        self.until_said(id, "").await.map(drop)
    }

    /// Waits until exactly `count` elements with this `data-testid` are there.
    pub async fn until_there_are(&self, count: usize, id: &str) -> Result {
        self.until_equal(&counted(id), count).await
    }

    /// How many elements with this `data-testid` there are once the page is at rest.
    pub async fn count(&self, id: &str) -> Result<usize> {
        Ok(self.read(&counted(id)).await?.as_u64().unwrap_or_default() as usize)
    }

    /// The direction in which the first element that `selector` names is laid out.
    pub async fn direction(&self, selector: &str) -> Result<String> {
        let read = format!("getComputedStyle(document.querySelector(`{selector}`)).direction");
        Ok(self.read(&read).await?.as_str().unwrap_or_default().to_owned())
    }
}

fn counted(id: &str) -> String {
    format!("document.querySelectorAll('[data-testid=\"{id}\"]').length")
}

/// Whether an error is of a page that changes while it is looked at: an element that is not there yet or no longer, a
/// document that gives way to the next.
fn passes(error: &WebDriverError) -> bool {
    match error.as_inner() {
        WebDriverErrorInner::StaleElementReference(_)
        | WebDriverErrorInner::NoSuchElement(_)
        | WebDriverErrorInner::ElementNotInteractable(_)
        | WebDriverErrorInner::ElementClickIntercepted(_)
        | WebDriverErrorInner::MoveTargetOutOfBounds(_)
        | WebDriverErrorInner::JavascriptError(_) => true,
        WebDriverErrorInner::UnknownError(error) => {
            let said = error.to_string();
            ["Node with given id", "No node", "context", "navigat", "detached"]
                .iter()
                .any(|it| said.contains(it))
        }
        _ => false,
    }
}
