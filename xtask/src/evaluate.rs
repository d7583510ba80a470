//! `cargo xtask evaluate`: each evaluation set's figure, what it has to reach, and its peers' beside it.

use crate::repository;

/// Runs the sets named in `only`, or all of them.
///
/// # Errors
/// Where a set could not be run at all. A figure below what it has to reach is no error: it is printed.
pub fn run(_only: &[String]) -> Result<(), String> {
    let Some(_shared) = repository::shared() else {
        println!("evaluate: skipped, no folder `shared` stands beside the repository");
        return Ok(());
    };
    Ok(())
}
