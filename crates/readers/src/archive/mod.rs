//! ZIP archives, and which files of a folder or an archive are no articles of their own.

mod companions;
mod zip;

pub use companions::{companions, is_asset};
pub use zip::Archive;
