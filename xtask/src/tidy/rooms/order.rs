//! The order of modules that their parent tells in its documentation: a table whose first column names them, and the
//! sentence that each imports only from those above it.

use super::modules::Crate;
use super::{Edge, child_above, listed};

/// The sentence by which a module's documentation binds its table.
const BINDING: &str = "imports only from those above it";

/// Imports that lead down such a table, a paragraph for each two modules.
pub fn complaints(read: &Crate, edges: &[Edge]) -> Vec<String> {
    let mut found = Vec::new();
    for (parent, module) in read.modules.iter().enumerate() {
        if !module.docs.iter().any(|line| line.contains(BINDING)) {
            continue;
        }
        let told: Vec<(&str, usize)> = module
            .docs
            .iter()
            .filter_map(|line| named(line))
            .filter_map(|name| Some((name, *module.children.get(name)?)))
            .collect();
        for (above, (name, room)) in told.iter().enumerate() {
            for (below, other) in told.iter().skip(above + 1) {
                let leads = |edge: &&Edge| {
                    child_above(read, parent, edge.from) == Some(*room)
                        && child_above(read, parent, edge.to) == Some(*other)
                };
                let against: Vec<&Edge> = edges.iter().filter(leads).collect();
                if !against.is_empty() {
                    let file = &read.files[module.file];
                    found.push(format!(
                        "{name} imports from {below}, which stands below it in the table of {file}{}",
                        listed(read, against.into_iter())
                    ));
                }
            }
        }
    }
    found
}

/// The module that a row of a table begins with: `| [`text`] | …`.
fn named(line: &str) -> Option<&str> {
    let cell = line.trim().strip_prefix('|')?.split('|').next()?;
    cell.trim().trim_start_matches('[').strip_prefix('`')?.split('`').next()
}
