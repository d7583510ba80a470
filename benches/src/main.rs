//! Does one piece of work natively and prints how long it took: `muqabala-bench KIND SIZE [RUNS] < text`.
//!
//! A process for each measurement, because the peak of memory is the process's. `muqabala-bench news COUNT` prints
//! the invented articles and `muqabala-bench wordings COUNT EACH` statements in several wordings, one a line as JSON, for
//! the peers to work on.

use std::hint::black_box;
use std::io::Read;
use std::time::Instant;

use muqabala_bench::news;
use muqabala_bench::work::{Outcome, Work};
use serde_json::json;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let number = |at: usize| args.get(at).and_then(|it| it.parse::<usize>().ok());
    if args.first().is_some_and(|it| it == "news") {
        for article in news::articles(number(1).unwrap_or(10)) {
            println!("{}", json!(article.text));
        }
        return;
    }
    if args.first().is_some_and(|it| it == "wordings") {
        for set in news::wordings(number(1).unwrap_or(10), number(2).unwrap_or(2)) {
            println!("{}", json!(set));
        }
        return;
    }
    let (kind, size, runs) = (number(0).unwrap_or(0), number(1).unwrap_or(0), number(2).unwrap_or(1));
    let mut text = String::new();
    if kind > 0 {
        let _ = std::io::stdin().read_to_string(&mut text);
    }
    let Some(work) = Work::new(kind as u32, size, &text) else {
        eprintln!("no work of kind {kind}");
        std::process::exit(2);
    };
    let best = fastest(runs, || {
        black_box(work.run());
    });
    let megabytes = peak_megabytes();
    let Outcome { units, digest } = work.run().outcome();
    println!(
        "{}",
        json!({"seconds": best, "units": units, "digest": digest, "megabytes": megabytes})
    );
}

/// Seconds that `work` takes: the fastest of `rounds`, in each of which it is done for a tenth of a second at least. The
/// system counts in steps of some milliseconds.
fn fastest(rounds: usize, mut work: impl FnMut()) -> f64 {
    let clock = Instant::now();
    let seconds = || processor_seconds().unwrap_or_else(|| clock.elapsed().as_secs_f64());
    let mut best = f64::INFINITY;
    for _ in 0..rounds.max(1) {
        let started = seconds();
        let (mut times, mut took) = (0.0, 0.0);
        while took < 0.1 {
            work();
            times += 1.0;
            took = seconds() - started;
        }
        best = best.min(took / times);
    }
    best
}

/// Seconds that a processor has worked for this thread, where the system says (Linux): unlike the clock's, these are
/// the same on a machine that others use too.
fn processor_seconds() -> Option<f64> {
    let statistics = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    statistics
        .split_whitespace()
        .next()?
        .parse::<f64>()
        .ok()
        .map(|nanoseconds| nanoseconds / 1e9)
}

/// The most memory that this process has held, where the system says (Linux).
fn peak_megabytes() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM"))?;
    line.split_whitespace()
        .nth(1)?
        .parse::<f64>()
        .ok()
        .map(|kilobytes| kilobytes / 1024.0)
}
