//! Measures the built page in a real Chromium, with a board of twelve outlets and about three hundred statements, and
//! prints the figures as JSON: `cargo xtask bench --page` makes a table of them.

use std::time::Duration;

use browser_tests::{Opened, Page, Result, browse};
use muqabala_bench::news;
use serde_json::{Value, json};
use thirtyfour::prelude::*;

/// How often each thing is done.
const TIMES: usize = 24;

/// How fast the board is scrolled, in pixels a second: a quick turn of the wheel.
const SPEED: u32 = 4000;

fn main() {
    let mut figures = Figures::default();
    for _ in 0..TIMES {
        browse(Opened::Served, async |page| {
            figures.note("first load", page.first_paint().await?);
            Ok(())
        });
    }
    browse(Opened::ServedWith(articles()), async |page| {
        page.until_compared().await?;
        // The engine compiles its module in the background for a while.
        tokio::time::sleep(Duration::from_secs(5)).await;
        figures.statements = page.count("statement-row").await?;
        figures.frames = scroll(page).await?;
        statements(page, &mut figures).await?;
        legend(page, &mut figures).await?;
        search(page, &mut figures).await?;
        sort(page, &mut figures).await
    });
    println!("{}", figures.json());
}

/// What was measured.
#[derive(Default)]
struct Figures {
    statements: usize,
    /// Milliseconds, each with what was done.
    rows: Vec<(&'static str, Vec<f64>, String)>,
    /// Milliseconds from frame to frame.
    frames: Vec<f64>,
}

impl Figures {
    fn note(&mut self, what: &'static str, took: f64) {
        if self.rows.last().is_none_or(|(last, ..)| *last != what) {
            self.rows.push((what, Vec::new(), String::new()));
        }
        if let Some((_, times, load)) = self.rows.last_mut() {
            times.push(took);
            *load = machine_load();
        }
    }

    fn json(&self) -> Value {
        let rows = self.rows.iter();
        let rows: Vec<Value> = rows
            .map(|(what, times, load)| json!({ "what": what, "times": times, "load": load }))
            .collect();
        json!({ "statements": self.statements, "rows": rows, "frames": self.frames, "load": machine_load() })
    }
}

/// How many processes wanted a processor in the last minute, where the system says.
fn machine_load() -> String {
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    load.split(' ').next().unwrap_or_default().to_owned()
}

/// Twelve articles of 200 paragraphs, beside the page.
fn articles() -> Vec<(&'static str, Vec<u8>)> {
    let mut files = Vec::new();
    let mut list = Vec::new();
    for (number, article) in news::large_event().into_iter().enumerate() {
        let name: &str = format!("articles/{number}.txt").leak();
        list.push(json!({ "file": format!("{number}.txt"), "outlet": article.outlet }));
        files.push((name, article.text.into_bytes()));
    }
    files.push(("articles/index.json", Value::from(list).to_string().into_bytes()));
    files
}

/// The board, from top to bottom by the wheel.
async fn scroll(page: &Page) -> Result<Vec<f64>> {
    let height = page
        .run("return document.querySelector('.board-scroll').scrollHeight")
        .await?;
    let height = height.as_f64().unwrap_or_default() as i64;
    page.frames_while_scrolling(".board-scroll", height, SPEED).await
}

/// One statement after the other is opened from the board.
async fn statements(page: &Page, figures: &mut Figures) -> Result {
    let mut back = Vec::new();
    for number in 0..TIMES {
        let labels = page.browser.find_all(By::Testid("open-statement")).await?;
        let label = &labels[number];
        label.scroll_into_view().await?;
        tokio::time::sleep(Duration::from_millis(300)).await;
        let opened = "document.querySelector('[data-testid=wording]')";
        figures.note(
            "opening a statement",
            page.timed("click", opened, async || label.click().await).await?,
        );
        let board = "document.querySelector('[data-testid=statement-row]')";
        back.push(page.timed("click", board, async || page.click("back").await).await?);
    }
    back.into_iter()
        .for_each(|it| figures.note("going back to the board", it));
    Ok(())
}

/// Kinds of change are switched off and on.
async fn legend(page: &Page, figures: &mut Figures) -> Result {
    page.click("open-statement").await?;
    page.until_wordings_are_shown().await?;
    for number in 0..TIMES {
        let kind = ["replaced", "added", "number"][number / 2 % 3];
        let switch = page.browser.find(By::Testid(format!("legend-switch-{kind}"))).await?;
        let state = number % 2 == 1;
        let done = format!("document.querySelector('[data-testid=legend-switch-{kind}]').ariaChecked === '{state}'");
        figures.note(
            "switching a kind of change",
            page.timed("click", &done, async || switch.click().await).await?,
        );
    }
    page.click("back").await
}

/// The beginnings of words are typed into the search, letter by letter, and taken away again.
async fn search(page: &Page, figures: &mut Figures) -> Result {
    const LETTERS: usize = 4;
    let words = page
        .run(
            "return [...document.querySelectorAll('[data-testid=open-statement]')] \
             .flatMap(it => it.textContent.split(' ').slice(1, 2))",
        )
        .await?;
    let words = words.as_array().cloned().unwrap_or_default();
    let words = words.iter().filter_map(Value::as_str);
    let field = page.browser.find(By::Testid("search")).await?;
    for word in words
        .filter(|it| it.chars().count() >= LETTERS)
        .step_by(17)
        .take(TIMES / LETTERS)
    {
        let mut typed = String::new();
        let keys = word.chars().take(LETTERS).map(Some).chain([None; LETTERS]);
        for key in keys {
            match key {
                Some(letter) => typed.push(letter),
                None => drop(typed.pop()),
            }
            let done = format!("document.querySelector('[data-testid=search]').value === '{typed}'");
            let press = async || match key {
                Some(letter) => field.send_keys(letter.to_string()).await,
                None => field.send_keys(Key::Backspace + "").await,
            };
            figures.note("typing in the search", page.timed("keydown", &done, press).await?);
        }
    }
    Ok(())
}

/// The board is sorted in each way, by the arrow keys.
async fn sort(page: &Page, figures: &mut Figures) -> Result {
    let field = page.browser.find(By::Testid("sort")).await?;
    for number in 0..TIMES {
        let (key, place) = match number % 6 {
            down @ 0..3 => (Key::Down, down + 1),
            up => (Key::Up, 5 - up),
        };
        let done = format!("document.querySelector('[data-testid=sort]').selectedIndex === {place}");
        figures.note(
            "sorting the board",
            page.timed("keydown", &done, async || field.send_keys(key + "").await)
                .await?,
        );
    }
    Ok(())
}
