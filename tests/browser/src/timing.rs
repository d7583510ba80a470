//! How long the page takes from what a person does to what they see.
//!
//! The browser's own clock is read in the page: from the moment at which the input happened, by its event, to the
//! frame after the one that first shows what it asked for. That is up to a frame (17 ms) more than it took.
//! Frames are asked for behind the page's back: those that the page asks for are what it is not at rest for.

use std::time::Duration;

use serde_json::{Value, json};

use crate::{Page, Result};

/// How often it is asked whether something has been timed.
const LOOK: Duration = Duration::from_millis(20);

/// Waits for the event `kind`, then for `condition` to hold in a frame, then for the frame after it.
const WATCH: &str = r"
    window.took = undefined;
    addEventListener('KIND', ({ timeStamp }) => {
        const { frame } = window.muqabalaSeen;
        const look = () => frame(() => (CONDITION)
            ? frame(() => window.took = performance.now() - timeStamp)
            : look());
        look();
    }, { capture: true, once: true });
";

/// Notes every frame until `window.frames.ended` is set.
const FRAMES: &str = r"
    const frames = window.frameTimes = [];
    frames.ended = false;
    const { frame } = window.muqabalaSeen;
    const note = (now) => frames.push(now) && !frames.ended && frame(note);
    frame(note);
";

impl Page {
    /// The milliseconds from the event `kind` that `act` makes happen to the painting of what the JavaScript
    /// `condition` speaks of.
    pub async fn timed(&self, kind: &str, condition: &str, act: impl AsyncFnOnce() -> Result) -> Result<f64> {
        self.run(&WATCH.replace("KIND", kind).replace("CONDITION", condition))
            .await?;
        act().await?;
        self.until("window.took !== undefined").await?;
        let took = self.run("return window.took").await?.as_f64().unwrap_or_default();
        // What the browser puts off until it is idle is not to be found in the next figure.
        tokio::time::sleep(10 * LOOK).await;
        Ok(took)
    }

    /// The milliseconds from asking for the page's address to its first content on the screen.
    pub async fn first_paint(&self) -> Result<f64> {
        let paint = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime";
        self.until(paint).await?;
        Ok(self.run(&format!("return {paint}")).await?.as_f64().unwrap_or_default())
    }

    /// Turns the wheel over the middle of what `selector` names, `down` pixels at `speed` pixels a second, and gives
    /// the milliseconds between one frame and the next.
    pub async fn frames_while_scrolling(&self, selector: &str, down: i64, speed: u32) -> Result<Vec<f64>> {
        let middle = format!(
            "const {{ left, top, width, height }} = document.querySelector(`{selector}`).getBoundingClientRect(); \
             return [left + width / 2, (Math.max(top, 0) + Math.min(top + height, innerHeight)) / 2]"
        );
        let at = self.run(&middle).await?;
        self.run(FRAMES).await?;
        let wheel = json!({
            "x": at[0], "y": at[1], "yDistance": -down, "speed": speed,
            "gestureSourceType": "mouse", "preventFling": true,
        });
        self.devtools("Input.synthesizeScrollGesture", wheel).await?;
        let times = self.run("frameTimes.ended = true; return [...frameTimes]").await?;
        let times: Vec<f64> = times
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_f64)
            .collect();
        Ok(times.windows(2).map(|pair| pair[1] - pair[0]).collect())
    }
}
