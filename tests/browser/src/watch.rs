//! What is noticed about a page while a test is at it.

use serde_json::Value;
use thirtyfour::BrowserLogEntry;

/// Runs before the page's own scripts: keeps reports of violations, counts what is left for the next frame, and hands
/// over the page's workers, so that a test can spoil a message as a fault in the program would, refuse to start one as
/// some browsers do, have those after the first so many answer nothing, end one, or look at what they were sent. What workers and the server answer comes up to `LATE` milliseconds late, in its order.
const SCRIPT: &str = r#"
    const seen = window.muqabalaSeen = {
        violations: [], workers: 0, spoilNext: false, refuse: false, silentAfter: Infinity, started: [], posted: [], frames: new Set(),
        frame: window.requestAnimationFrame.bind(window), drag: "none",
    };
    for (const [kind, drag] of [["dragstart", "begun"], ["drop", "dropped"]])
        addEventListener(kind, () => seen.frame(() => seen.frame(() => seen.drag = drag)), { capture: true });
    document.addEventListener("securitypolicyviolation", (event) =>
        seen.violations.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`));
    window.requestAnimationFrame = (run) => {
        const id = seen.frame((now) => {
            try {
                run(now);
            } finally {
                seen.frames.delete(id);
            }
        });
        seen.frames.add(id);
        return id;
    };
    const late = () => LATE * Math.random();
    const Native = window.Worker;
    window.Worker = class extends Native {
        #number = 0;
        #hear = {};
        #heard = [];
        constructor(...given) {
            if (seen.refuse) throw new DOMException("no workers here", "SecurityError");
            super(...given);
            this.#number = ++seen.workers;
            seen.started.push(this);
        }
        postMessage(message, ...rest) {
            if (seen.spoilNext && message instanceof Uint8Array) {
                seen.spoilNext = false;
                message = new Uint8Array([255, 255, 255, 255, 255, 255]);
                rest = [];
            }
            if (seen.keepsPosted && message instanceof Uint8Array) seen.posted.push(message.slice());
            super.postMessage(message, ...rest);
        }
        set onmessage(hear) {
            super.onmessage = this.#later("message", hear);
        }
        set onerror(hear) {
            super.onerror = this.#later("error", hear);
        }
        #later(kind, hear) {
            this.#hear[kind] = hear;
            const tell = () => {
                const [kind, event] = this.#heard.shift();
                this.#hear[kind]?.(event);
            };
            return (event) => {
                if (this.#number > seen.silentAfter) return;
                this.#heard.push([kind, event]);
                LATE ? setTimeout(tell, late()) : tell();
            };
        }
    };
    const load = window.fetch.bind(window);
    window.fetch = LATE ? (...asked) =>
        new Promise((ready) => setTimeout(ready, late())).then(() => load(...asked)) : load;
"#;

/// The longest that an answer is late where the page is slowed, in milliseconds for each time that it is slower.
const LATE: u32 = 40;

/// What watches a page that is made this many times slower.
pub fn script(times: u32) -> String {
    SCRIPT.replace("LATE", &((times - 1) * LATE).to_string())
}

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
