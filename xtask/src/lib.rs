//! What the repository's tasks and its browser tests share: where things stand, the tools, and a web server.

mod cache;
mod prebuilt;
pub mod process;
pub mod repository;
pub mod server;
pub mod tools;
