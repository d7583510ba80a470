//! `cargo xtask setup`: installs what building and testing need; does nothing where all is there.

use xtask::tools;

/// Installs what is missing.
///
/// # Errors
/// A sentence that names what could not be installed and how to get it.
pub fn run() -> Result<(), String> {
    tools::set_up_build()?;
    tools::set_up_tests()?;
    println!("All that building and testing need is installed.");
    Ok(())
}
