//! The only code that touches the browser: workers, files, storage, the address bar. No view code.

pub mod address;
pub mod assets;
pub mod document;
pub mod drag;
pub mod files;
pub mod json;
pub mod keyboard;
pub mod layout;
pub mod offline;
pub mod storage;
pub mod worker;
