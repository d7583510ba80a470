//! What a person does: clicks, types, chooses, drags, drops.
//!
//! Each looks for what it is done to when the page is at rest, as a reader does who waits for a page to be done, and
//! tries again where that was replaced meanwhile. No test holds an element while the page may change.

use std::path::PathBuf;

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::look::AT_REST;
use crate::{Page, Result};

/// A point at which a pointer meets `it`: in the middle of one of its lines, or beside that where something lies over it;
/// nothing where it is covered. The middle of all its lines together may be between two of them.
const MET: &str = "
    const met = it => {
        for (const { left, top, width, height } of it.getClientRects())
            for (const share of [0.5, 0.25, 0.75, 0.1, 0.9]) {
                const [x, y] = [left + width * share, top + height / 2];
                if (it.contains(document.elementFromPoint(x, y))) return [x, y];
            }
    };
";

/// Finds the element with the number `arguments[1]` among those shown that the selector `arguments[0]` names, once the
/// page is at rest and it can be used; brings it to the middle of the window where it is out of sight, and gives it
/// when it has come to stand still. Gives a sentence where that is not so yet.
const FIND: &str = "
    const [selector, number, anyway, done] = arguments;
    const shown = [...document.querySelectorAll(selector)].filter(it => it.checkVisibility({ visibilityProperty: true }));
    const found = shown[number];
    const at_rest = () => anyway || REST;
    if (!found) return done(`${shown.length} are shown`);
    if (found.matches(':disabled')) return done('it is disabled');
    if (!at_rest()) return done('the page is at work');
    if (!met(found)) found.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    const place = () => Object.values(found.getBoundingClientRect().toJSON()).join();
    const [before, frame] = [place(), window.muqabalaSeen.frame];
    frame(() => frame(() => done(
        !found.isConnected || place() !== before ? 'it moves' : at_rest() ? found : 'the page is at work')));
";

impl Page {
    /// Clicks the first element shown with this `data-testid`.
    pub async fn click(&self, id: &str) -> Result {
        self.click_on(&with_id(id), 0).await
    }

    /// Clicks the element with this number, from 0, among those shown that the CSS `selector` names.
    pub async fn click_on(&self, selector: &str, number: usize) -> Result {
        self.attempt(selector, number, false, async |it| self.click_in(it).await)
            .await
    }

    /// Clicks the first element shown with this `data-testid` while the page is at work.
    pub async fn click_meanwhile(&self, id: &str) -> Result {
        self.attempt(&with_id(id), 0, true, async |it| self.click_in(it).await)
            .await
    }

    /// Runs the JavaScript `action`, a function of an element, on the one that the JavaScript `element` gives, once the
    /// page is at rest and there is one: for what no pointer gets at.
    pub async fn on(&self, element: &str, action: &str) -> Result {
        self.until(&format!("(it => it && {AT_REST} && (({action})(it), true))({element})"))
            .await
    }

    /// Presses a key with the focus where it is.
    pub async fn press(&self, key: impl Into<TypingData>) -> Result {
        let key = key.into().to_string();
        self.patiently("a key to be taken", async || {
            self.until_at_rest().await?;
            let focused = self.browser.active_element().await?;
            Ok(Ok(focused.send_keys(&key).await?))
        })
        .await
    }

    /// Presses a key in the first field shown with this `data-testid`.
    pub async fn press_in(&self, id: &str, key: impl Into<TypingData>) -> Result {
        let key = key.into().to_string();
        self.act(&with_id(id), 0, false, async |it| it.send_keys(&key).await)
            .await
    }

    /// Writes `text` in the first field shown with this `data-testid`, in place of what stands there.
    pub async fn fill(&self, id: &str, text: &str) -> Result {
        self.act(&with_id(id), 0, false, async |it| {
            it.clear().await?;
            it.send_keys(text).await
        })
        .await?;
        // What the reader sees in it, whatever the page makes of it.
        let field = format!("document.querySelector('{}').value", with_id(id));
        self.until_equal(&field, text).await
    }

    /// Chooses an option of the first list shown with this `data-testid`, by its number, its value or its words.
    pub async fn select(&self, id: &str, option: Choice<'_>) -> Result {
        let option = match option {
            Choice::Number(number) => By::Css(format!("option:nth-of-type({})", number + 1)),
            Choice::Value(value) => By::Css(format!("option[value='{value}']")),
            Choice::Words(words) => By::XPath(format!("./option[.='{words}']")),
        };
        self.act(&with_id(id), 0, false, async |it| {
            it.find(option.clone()).await?.click().await
        })
        .await
    }

    /// Gives `files` to the file chooser with this `data-testid`, which nobody sees.
    pub async fn give(&self, id: &str, files: &[PathBuf]) -> Result {
        let paths: Vec<_> = files.iter().map(|path| path.display().to_string()).collect();
        self.patiently(id, async || {
            self.until_at_rest().await?;
            let chooser = self.browser.find(By::Testid(id.to_owned())).await?;
            Ok(Ok(chooser.send_keys(paths.join("\n")).await?))
        })
        .await
    }

    /// Drags what the CSS selector `from` names, first of all shown, onto the element with a number, from 0, that a
    /// selector names; lets go of it there once the JavaScript `taken` holds. Step by step, each when the one before it
    /// has come to the page: a browser drags in its own time.
    pub async fn drag(&self, from: &str, (onto, number): (&str, usize), taken: &str) -> Result {
        self.devtools("Input.setInterceptDrags", json!({ "enabled": true }))
            .await?;
        self.patiently("a drag to be taken", async || {
            self.run("muqabalaSeen.drag = 'none'").await?;
            let mut at = (0.0, 0.0);
            self.attempt(from, 0, false, async |it| {
                let Some(met) = self.met(it).await? else {
                    return Ok(Err("it is covered".to_owned()));
                };
                at = met;
                Ok(Ok(self.mouse("mouseMoved", at, 0).await?))
            })
            .await?;
            self.mouse("mousePressed", at, 1).await?;
            self.mouse("mouseMoved", (at.0 + 3.0, at.1 + 12.0), 1).await?;
            let begun = self.soon(&format!("muqabalaSeen.drag === 'begun' && {taken}")).await?;
            if begun {
                let find = format!(
                    "const it = document.querySelectorAll('{onto}')[{number}]; \
                     it.scrollIntoView({{ block: 'nearest', inline: 'nearest', behavior: 'instant' }}); \
                     return it"
                );
                let onto = self.browser.execute(find, Vec::new()).await?.element()?;
                let Some(met) = self.met(&onto).await? else {
                    self.mouse("mouseReleased", at, 0).await?;
                    return Ok(Err("what it is dragged onto is covered".to_owned()));
                };
                at = met;
                let nothing = json!({ "items": [{ "mimeType": "text/plain", "data": "" }], "dragOperationsMask": 1 });
                self.drag_events(&["dragEnter", "dragOver", "drop"], at, &nothing)
                    .await?;
            }
            self.mouse("mouseReleased", at, 0).await?;
            let dropped = begun && self.soon("muqabalaSeen.drag === 'dropped'").await?;
            let why = || format!("begun: {begun}, dropped: {dropped}");
            Ok(dropped.then_some(()).ok_or_else(why))
        })
        .await
    }

    /// Where in the window a pointer meets an element; nowhere where it is covered.
    async fn met(&self, element: &WebElement) -> Result<Option<(f64, f64)>> {
        let find = format!("{MET} return met(arguments[0]) ?? null");
        self.browser.execute(find, vec![element.to_json()?]).await?.convert()
    }

    /// Clicks an element; says why not where it is covered.
    async fn click_in(&self, element: &WebElement) -> Result<std::result::Result<(), String>> {
        let Some(at) = self.met(element).await? else {
            return Ok(Err("it is covered".to_owned()));
        };
        for (kind, buttons) in [("mouseMoved", 0), ("mousePressed", 1), ("mouseReleased", 0)] {
            self.mouse(kind, at, buttons).await?;
        }
        Ok(Ok(()))
    }

    async fn mouse(&self, kind: &str, (x, y): (f64, f64), buttons: u8) -> Result {
        let button = if kind == "mouseMoved" && buttons == 0 {
            "none"
        } else {
            "left"
        };
        let event = json!({ "type": kind, "x": x, "y": y, "button": button, "buttons": buttons, "clickCount": 1 });
        self.devtools("Input.dispatchMouseEvent", event).await.map(drop)
    }

    async fn drag_events(&self, kinds: &[&str], (x, y): (f64, f64), data: &Value) -> Result {
        for kind in kinds {
            let event = json!({ "type": kind, "x": x, "y": y, "data": data });
            self.devtools("Input.dispatchDragEvent", event).await?;
        }
        Ok(())
    }

    /// Drops files or folders on the page, as from a file manager.
    pub async fn drop(&self, files: &[PathBuf]) -> Result {
        let data = json!({ "items": [], "files": files, "dragOperationsMask": 1 });
        self.until_at_rest().await?;
        self.drag_events(&["dragEnter", "dragOver", "drop"], (300.0, 400.0), &data)
            .await
    }

    async fn act(
        &self,
        selector: &str,
        number: usize,
        anyway: bool,
        mut action: impl AsyncFnMut(&WebElement) -> Result,
    ) -> Result {
        self.attempt(selector, number, anyway, async |it| Ok(Ok(action(it).await?)))
            .await
    }

    /// Does `action` to an element, again as long as it says why it could not be done.
    async fn attempt(
        &self,
        selector: &str,
        number: usize,
        anyway: bool,
        mut action: impl AsyncFnMut(&WebElement) -> Result<std::result::Result<(), String>>,
    ) -> Result {
        let find = format!("{MET} {}", FIND.replace("REST", AT_REST));
        let of = vec![json!(selector), json!(number), json!(anyway)];
        self.patiently(selector, async || {
            let found = self.browser.execute_async(find.clone(), of.clone()).await?;
            if let Value::String(why) = found.json() {
                return Ok(Err(why.clone()));
            }
            action(&found.element()?).await
        })
        .await
    }
}

/// Which option of a list.
#[derive(Clone, Copy, Debug)]
pub enum Choice<'a> {
    /// By its place, from 0.
    Number(usize),
    /// By its value.
    Value(&'a str),
    /// By what it says.
    Words(&'a str),
}

fn with_id(id: &str) -> String {
    format!("[data-testid=\"{id}\"]")
}
