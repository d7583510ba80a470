//! Does one piece of the benchmark's work in wasm, in a worker of a real Chromium, and prints how long it took as
//! muqabala-bench does natively: `wasm-speed MODULE.wasm KIND SIZE [RUNS] < text`.

use std::collections::BTreeMap;
use std::io::Read;

use browser_tests::outcome_beside;
use serde_json::json;
use xtask::repository::top;

const ASK: &str = r#"
    const [asked, done] = arguments;
    const worker = new Worker("worker.js");
    worker.onmessage = ({ data }) => done(data);
    worker.onerror = ({ message }) => done({ error: message });
    worker.postMessage(asked);
"#;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let number = |at: usize| arguments.get(at).and_then(|it| it.parse::<usize>().ok());
    let (Some(module), Some(kind), Some(size)) = (arguments.first(), number(1), number(2)) else {
        eprintln!("usage: wasm-speed MODULE.wasm KIND SIZE [RUNS] < text");
        std::process::exit(2);
    };
    let mut text = Vec::new();
    if kind > 0 {
        let _ = std::io::stdin().read_to_end(&mut text);
    }
    let read =
        |path: &std::path::Path| std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let files = BTreeMap::from([
        ("worker.js".into(), read(&top().join("benches/worker.js"))),
        ("work.wasm".into(), read(module.as_ref())),
        ("text.jsonl".into(), text),
    ]);
    let asked = json!({ "kind": kind, "size": size, "runs": number(3).unwrap_or(1) });
    println!("{}", outcome_beside(files, ASK, vec![asked]));
}
