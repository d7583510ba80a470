//! Measures how much memory the built page takes with many articles, and prints a table: after `cargo xtask build`,
//! `cargo run --package browser-tests --bin page-memory`.

use std::time::Duration;

use browser_tests::{Opened, browse, memory};
use muqabala_bench::news;
use serde_json::{Value, json};

/// How often the strictness is changed: each has the articles compared anew.
const CHANGES: u32 = 4;

/// An outlet and the text of its article.
type Told = (String, String);

fn main() {
    println!("| articles | compared | a statement open | compared {CHANGES} times more |");
    println!("|---|---|---|---|");
    let sets = [
        ("12 of 200 paragraphs", news::large_event()),
        ("1,000", news::articles(1000)),
    ];
    for (name, articles) in sets {
        let articles: Vec<Told> = articles.into_iter().map(|it| (it.outlet, it.text)).collect();
        let figures = measured(&articles).map(|it| it.map_or("unknown".to_owned(), |it| format!("{it:.0} MB")));
        println!("| {name} | {} |", figures.join(" | "));
    }
}

/// Megabytes once the articles are compared, once a statement is open, and after some more comparisons.
fn measured(articles: &[Told]) -> [Option<f64>; 3] {
    let mut figures = [None; 3];
    browse(Opened::ServedWith(beside(articles)), async |page| {
        page.until_compared().await?;
        figures[0] = settled().await;
        page.open_statement(0).await?;
        figures[1] = settled().await;
        for change in 1..=CHANGES {
            let hash = format!("location.hash = '#/board?strict={}'", 50 - change);
            page.run(&hash).await?;
            // It takes the browser a moment to tell the page.
            tokio::time::sleep(Duration::from_millis(200)).await;
            page.until_compared().await?;
        }
        figures[2] = settled().await;
        Ok(())
    });
    figures
}

/// What is taken once the browser has had time to clear up.
async fn settled() -> Option<f64> {
    tokio::time::sleep(Duration::from_secs(8)).await;
    memory::of_page()
}

/// The articles as a set that lies beside the page.
fn beside(articles: &[Told]) -> Vec<(&'static str, Vec<u8>)> {
    let file = |number: usize| format!("{number}.txt");
    let list = articles.iter().enumerate();
    let list: Value = list
        .map(|(number, (outlet, _))| json!({ "file": file(number), "outlet": outlet }))
        .collect();
    let mut files: Vec<(&'static str, Vec<u8>)> = vec![("articles/index.json", list.to_string().into_bytes())];
    for (number, (_, text)) in articles.iter().enumerate() {
        let name: &str = format!("articles/{}", file(number)).leak();
        files.push((name, text.clone().into_bytes()));
    }
    files
}
