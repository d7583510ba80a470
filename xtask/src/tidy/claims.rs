//! What ARCHITECTURE.md claims of the sources and the compiler does not see to.

/// What is wrong with the source `text` of the file `name`.
pub fn complaints(name: &str, text: &str) -> Vec<String> {
    let mut complaints = Vec::new();
    if is_ours(name) && !at_the_boundary(name) && derives_serialisation(text) {
        complaints.push(
            "derives Serialize or Deserialize, and is neither the engine's session/ nor the worker's messages".into(),
        );
    }
    if name.starts_with("crates/engine/src/") {
        complaints.extend(reaches_outside(text));
    }
    let works = ["align::compare(", "ingest::read(", "wording::"];
    if name.starts_with("src/") && works.iter().any(|call| text.contains(call)) {
        complaints.push("calls what the worker's module is there for, and brings it into the page's".into());
    }
    if name.starts_with("src/") && text.contains("inner_html") {
        complaints.push("writes markup (inner_html), where all that is loaded is shown as text".into());
    }
    complaints
}

/// What of the engine asks more than its arguments: files, the clock, the environment, threads, a random hash. Tests may.
fn reaches_outside(text: &str) -> Option<String> {
    const OUTSIDE: [&str; 9] = [
        "std::fs",
        "std::env",
        "std::io",
        "std::net",
        "std::process",
        "std::thread",
        "std::time",
        "println!",
        "HashMap::new",
    ];
    let (own, tests) = text.split_once("#[cfg(test)]").unwrap_or((text, ""));
    let is_test = tests.is_empty() && own.contains("#[test]");
    let found = OUTSIDE.iter().find(|name| own.contains(**name))?;
    (!is_test).then(|| format!("names {found}: the engine has no input, no output, no clock and no hash order"))
}

/// That the source `text` of the file `name` touches the browser by itself, where it does and may not.
pub fn touches_the_browser(name: &str, text: &str) -> Option<String> {
    let may = name.starts_with("src/platform/") || name.starts_with("src/ui/bulk/") || !name.starts_with("src/");
    let line = text.lines().position(|line| line.contains("web_sys"))?;
    (!may).then(|| {
        format!(
            "line {} names web_sys, which only src/platform/ and src/ui/bulk/ may",
            line + 1
        )
    })
}

/// Whether it is a source of the engine, the worker or the page, and no test.
fn is_ours(name: &str) -> bool {
    ["crates/engine/src/", "crates/worker/src/", "src/"]
        .iter()
        .any(|folder| name.starts_with(folder))
}

fn at_the_boundary(name: &str) -> bool {
    name.starts_with("crates/engine/src/session/") || name.starts_with("crates/worker/src/messages")
}

fn derives_serialisation(text: &str) -> bool {
    let derives = text.split("derive(").skip(1);
    let derives = derives.filter_map(|rest| Some(rest.split_once(")]")?.0));
    let mut names = derives.flat_map(|derive| derive.split([',', ' ', ':', '\n']));
    names.any(|name| matches!(name, "Serialize" | "Deserialize"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serialisable_types_live_at_the_boundary() {
        let check = |name: &str, text: &str| complaints(name, text).len();
        let derived = "#[derive(\n    Clone, serde::Serialize\n)]\nstruct A;";
        assert_eq!(check("crates/engine/src/align/a.rs", derived), 1);
        assert_eq!(check("src/state/a.rs", "#[derive(Clone, Deserialize)] struct A;"), 1);
        assert_eq!(check("crates/engine/src/session/board.rs", derived), 0);
        assert_eq!(check("crates/worker/src/messages.rs", derived), 0);
        assert_eq!(
            check("crates/engine/src/align/a.rs", "#[derive(Clone)] struct Serialize;"),
            0
        );
    }

    #[test]
    fn the_engine_asks_nothing_but_its_arguments() {
        let check = |name: &str, text: &str| complaints(name, text).len();
        let clock = "fn now() { std::time::Instant::now(); }";
        assert_eq!(check("crates/engine/src/text/a.rs", clock), 1);
        assert_eq!(check("crates/cli/src/a.rs", clock), 0);
        assert_eq!(
            check(
                "crates/engine/src/text/a.rs",
                &format!("#[cfg(test)] mod tests {{ {clock} }}")
            ),
            0
        );
        assert_eq!(check("crates/engine/src/text/tests.rs", &format!("#[test] {clock}")), 0);
    }

    #[test]
    fn the_page_leaves_the_work_to_the_worker() {
        let compares = "let found = align::compare(&articles, &settings);";
        assert_eq!(complaints("src/state/a.rs", compares).len(), 1);
        assert_eq!(complaints("crates/worker/src/service.rs", compares).len(), 0);
    }

    #[test]
    fn no_markup_is_written() {
        assert_eq!(complaints("src/ui/a.rs", "<p inner_html=text/>").len(), 1);
        assert_eq!(complaints("src/ui/a.rs", "<p>{text}</p>").len(), 0);
    }

    #[test]
    fn the_browser_is_touched_in_two_folders() {
        let touched = "use leptos::web_sys::Element;";
        assert!(touches_the_browser("src/ui/shelf/card.rs", touched).is_some());
        for name in [
            "src/platform/files.rs",
            "src/ui/bulk/mod.rs",
            "crates/worker/src/main.rs",
        ] {
            assert_eq!(touches_the_browser(name, touched), None, "{name}");
        }
    }
}
