//! `#[test]` in WebAssembly, for the tests that run in a browser too (`cargo xtask test` does it).
//!
//! The standard library's harness compiles for `wasm32-unknown-unknown` but cannot print there, and a panic ends it.
//! wasm-bindgen-test's runs each test by itself and reports from the browser; only its attribute has another name. A
//! crate that says
//!
//! ```text
//! #[cfg(all(test, target_arch = "wasm32"))]
//! #[macro_use]
//! extern crate in_browser;
//! ```
//!
//! puts the one below before the prelude's `#[test]`, everywhere in it: no test is written differently, those inside
//! `proptest!` included, and none can be left out of WebAssembly by forgetting a line in its module.

#[cfg(target_arch = "wasm32")]
pub use wasm_bindgen_test::wasm_bindgen_test as test;
