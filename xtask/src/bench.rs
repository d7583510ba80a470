//! `cargo xtask bench`: how fast the engine is and how much memory it takes, natively and in wasm (in Chromium), and
//! its peers on the same work in the same run.

mod data;
mod page;
mod peers;
mod sides;
mod table;

use std::fs;
use std::path::PathBuf;

use crate::repository;
use peers::Peers;
use sides::{Measured, Sides, Work};
use table::Table;

const HELP: &str = "\
cargo xtask bench [--get-peers] [--write] [--small]
cargo xtask bench --page [--write]

  --get-peers  install the peers first (rapidfuzz, CollateX from PyPI; diff, diff-match-patch from npm) under target/
  --write      put the tables into docs/performance.md
  --small      up to 1,000 articles only, and no peer that takes minutes
  --page       how soon the page answers in a real Chromium, instead of all that
";

/// How many articles are compared with each other, and how often, of which the fastest counts.
const SIZES: [(usize, usize); 4] = [(10, 20), (100, 5), (1_000, 3), (10_000, 1)];

/// The columns of a table that sets both sides beside each other.
const SIDES: [&str; 8] = [
    "passages",
    "native",
    "passages/s",
    "memory",
    "wasm",
    "passages/s",
    "memory",
    "wasm/native",
];

/// The columns of a table that sets a peer beside both.
const PEERS: [&str; 8] = [
    "count",
    "native",
    "wasm",
    "wasm/native",
    "peer",
    "peer's time",
    "peer/native",
    "peer/wasm",
];

/// Measures everything and prints the tables.
///
/// # Errors
/// Where the engine cannot be built or run. What is missing of the peers is only said.
pub fn run(args: &[String]) -> Result<(), String> {
    let flag = |name: &str| args.iter().any(|it| it == name);
    if flag("--help") {
        print!("{HELP}");
        return Ok(());
    }
    if flag("--page") {
        return page::run(flag("--write"));
    }
    let folder = repository::target().join("bench");
    let before = load();
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let peers = Peers::find(&folder, flag("--get-peers"))?;
    let bench = Bench {
        sides: Sides::build()?,
        peers,
        folder,
        small: flag("--small"),
    };

    let tables = [
        bench.comparing()?,
        bench.real_news()?,
        bench.passages()?,
        bench.pairs()?,
        bench.columns()?,
    ];
    let mut text: String = tables.iter().map(Table::markdown).collect();
    text += &format!(
        "Work for the machine's processors: {before} before, {} after.\n\n",
        load()
    );
    println!("{text}");
    if flag("--write") {
        table::write(&repository::top().join("docs/performance.md"), "bench", &text)?;
    }
    Ok(())
}

struct Bench {
    sides: Sides,
    peers: Peers,
    folder: PathBuf,
    small: bool,
}

impl Bench {
    /// Invented articles, ten to ten thousand.
    fn comparing(&self) -> Result<Table, String> {
        let mut table = Table::new("Comparing invented articles of 20 passages", "articles", &SIDES);
        let sizes = if self.small { &SIZES[..3] } else { &SIZES[..] };
        let mut last: Option<(usize, Measured, Measured)> = None;
        for &(articles, runs) in sizes {
            eprintln!("bench: comparing {articles} articles");
            let (native, wasm) = self.sides.both(&Work::Articles(articles), runs)?;
            if let Some((before, slower, slower_wasm)) = last.filter(|it| it.0 >= 1_000) {
                let doublings = (articles as f64 / before as f64).log2();
                let each = |now: f64, then: f64| (now / then).powf(1.0 / doublings);
                table.remark(&format!(
                    "Twice the articles, from {before} to {articles}: {:.2} times the time natively, {:.2} in wasm.",
                    each(native.seconds, slower.seconds),
                    each(wasm.seconds, slower_wasm.seconds)
                ));
            }
            table.row(&articles.to_string(), sides_cells(&native, &wasm));
            last = Some((articles, native, wasm));
        }
        Ok(table)
    }

    /// The real events beside the repository, each compared within itself.
    fn real_news(&self) -> Result<Table, String> {
        let mut table = Table::new("Comparing real Arabic news, event by event", "events", &SIDES);
        match data::real_events() {
            Some(events) => {
                eprintln!("bench: comparing real news");
                let count = events.lines().count();
                let (native, wasm) = self.sides.both(&Work::Events(events), 2)?;
                table.row(&count.to_string(), sides_cells(&native, &wasm));
            }
            None => table.remark("Skipped: the real articles are not part of the repository and are absent."),
        }
        Ok(table)
    }

    /// All passages of a hundred and of a thousand articles against each other, which is all that rapidfuzz can do.
    fn passages(&self) -> Result<Table, String> {
        let title = "The same passages in rapidfuzz (`process.cdist`, every pair, one thread)";
        let mut table = Table::new(title, "articles", &PEERS);
        for (articles, scorers) in [(100, &["ratio", "token_set_ratio"][..]), (1_000, &["ratio"][..])] {
            if self.small && articles > 100 {
                continue;
            }
            let sides = self.sides.both(&Work::Articles(articles), 3)?;
            let news = self.sides.print(&["news", &articles.to_string()])?;
            let file = data::scratch(&self.folder, "news.jsonl", &news)?;
            for scorer in scorers {
                eprintln!("bench: rapidfuzz {scorer} on {articles} articles");
                let peer = self.peers.rapidfuzz(&file, scorer);
                beside(&mut table, &articles.to_string(), sides, &format!("`{scorer}`"), peer);
            }
        }
        Ok(table)
    }

    /// Two wordings at a time, word by word.
    fn pairs(&self) -> Result<Table, String> {
        let title = "What changed from one wording to another, word by word";
        let mut table = Table::new(title, "pairs", &PEERS);
        let mut sets = vec![("invented", self.sides.print(&["wordings", "2000", "2"])?)];
        sets.extend(data::real_pairs().map(|pairs| ("real", pairs)));
        for (name, pairs) in sets {
            eprintln!("bench: word by word, {name}");
            let file = data::scratch(&self.folder, "pairs.jsonl", &pairs)?;
            let sides = self.sides.both(&Work::Links(pairs), 5)?;
            for peer in ["diffWords", "diffArrays", "diff-match-patch"] {
                beside(&mut table, name, sides, peer, self.peers.word_diff(&file, peer));
            }
        }
        Ok(table)
    }

    /// Any number of wordings in columns.
    fn columns(&self) -> Result<Table, String> {
        let mut table = Table::new("N wordings in columns", "wordings", &PEERS);
        let mut sets = vec![("5 each, invented", self.sides.print(&["wordings", "400", "5"])?, None)];
        let witnesses = ["besoin", "lf2", "lexformat"].map(|name| (name, data::witnesses(name)));
        sets.extend(
            witnesses
                .into_iter()
                .filter_map(|(name, lines)| Some((name, lines?, data::collation(name)))),
        );
        for (name, lines, file) in sets {
            eprintln!("bench: columns, {name}");
            let sides = self.sides.both(&Work::Columns(lines), 5)?;
            let peer = match file {
                Some(_) if self.small && name == "besoin" => Err("CollateX takes minutes: left out.".to_owned()),
                Some(file) => self.peers.collatex(&file),
                None => Err(String::new()),
            };
            beside(&mut table, name, sides, "CollateX", peer);
        }
        Ok(table)
    }
}

fn sides_cells(native: &Measured, wasm: &Measured) -> Vec<String> {
    let rate = |side: &Measured| format!("{:.0}", side.units as f64 / side.seconds);
    vec![
        native.units.to_string(),
        table::time(native.seconds),
        rate(native),
        table::memory(native.megabytes),
        table::time(wasm.seconds),
        rate(wasm),
        table::memory(wasm.megabytes),
        table::times(wasm.seconds / native.seconds),
    ]
}

/// Adds a row with both sides and the seconds of a peer; or, under the table, why the peer has none.
fn beside(table: &mut Table, name: &str, sides: (Measured, Measured), peer: &str, seconds: Result<f64, String>) {
    let (native, wasm) = sides;
    let cell = |show: &dyn Fn(f64) -> String| seconds.as_ref().map_or_else(|_| "–".to_owned(), |it| show(*it));
    let cells = vec![
        native.units.to_string(),
        table::time(native.seconds),
        table::time(wasm.seconds),
        table::times(wasm.seconds / native.seconds),
        cell(&|_| peer.to_owned()),
        cell(&table::time),
        cell(&|it| table::times(it / native.seconds)),
        cell(&|it| table::times(it / wasm.seconds)),
    ];
    table.row(name, cells);
    if let Err(why) = &seconds {
        table.remark(why);
    }
}

/// How many threads wanted a processor during the last minute, and how many processors there are (Linux).
fn load() -> String {
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let threads = load
        .split(' ')
        .next()
        .filter(|it| !it.is_empty())
        .unwrap_or("an unknown number of");
    let processors = std::thread::available_parallelism().map_or(1, usize::from);
    format!("{threads} threads for {processors}")
}
