//! What ARCHITECTURE.md claims of the sources and the compiler does not see to.

/// What is wrong with the source `text` of the file `name`.
pub fn complaints(name: &str, text: &str) -> Vec<String> {
    let mut complaints = Vec::new();
    if is_ours(name) && !at_the_boundary(name) && derives_serialisation(text) {
        complaints.push(
            "derives Serialize or Deserialize, and is neither the engine's session/ nor the worker's messages".into(),
        );
    }
    complaints
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
