//! What is noticed about a page while a test is at it.

use serde_json::Value;
use thirtyfour::BrowserLogEntry;

/// Runs before the page's own scripts: keeps reports of violations, and hands over the page's workers, so that a
/// test can spoil a message as a fault in the program would, or refuse to start one as some browsers do.
pub const SCRIPT: &str = r#"
    const seen = window.muqabalaSeen = { violations: [], workers: 0, spoilNext: false, refuse: false };
    document.addEventListener("securitypolicyviolation", (event) =>
        seen.violations.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`));
    const Native = window.Worker;
    window.Worker = class extends Native {
        constructor(...given) {
            if (seen.refuse) throw new DOMException("no workers here", "SecurityError");
            super(...given);
            seen.workers += 1;
        }
        postMessage(message, ...rest) {
            if (seen.spoilNext && message instanceof Uint8Array) {
                seen.spoilNext = false;
                message = new Uint8Array([255, 255, 255, 255, 255, 255]);
                rest = [];
            }
            super.postMessage(message, ...rest);
        }
    };
"#;

/// The addresses that the page whose address begins with `own` asked for and that do not begin so, by the browser's
/// network events.
pub fn foreign_requests(events: &[BrowserLogEntry], own: &str) -> Vec<String> {
    let asked = |entry: &BrowserLogEntry| {
        let event: Value = serde_json::from_str(&entry.message).ok()?;
        let (method, request) = (&event["message"]["method"], &event["message"]["params"]);
        // Chromium's own start page asks for things too.
        let ours = method == "Network.requestWillBeSent" && request["documentURL"].as_str()?.starts_with(own);
        ours.then(|| request["request"]["url"].as_str().map(str::to_owned))?
    };
    let foreign = |url: &String| {
        !["data:", "blob:", "chrome:", own]
            .iter()
            .any(|start| url.starts_with(start))
    };
    events.iter().filter_map(asked).filter(foreign).collect()
}

/// The browser's log entries that speak of a broken policy.
pub fn policy_messages(log: &[BrowserLogEntry]) -> Vec<&str> {
    let speaks = |message: &&str| message.contains("Content Security Policy") || message.contains("Refused to");
    log.iter().map(|entry| entry.message.as_str()).filter(speaks).collect()
}
