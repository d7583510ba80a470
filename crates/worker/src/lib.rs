//! What the page and its workers say to each other.
//!
//! The worker's own program is `main.rs`: the engine in a module without a view in it, which `public/boot.js` loads
//! once the page stands. The page links this library alone, so that its own module has no engine in it.

pub mod messages;
