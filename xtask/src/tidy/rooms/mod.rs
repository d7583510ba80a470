//! Which file imports which: circles of files and of folders, imports against the order that a module says its own
//! modules have, and names that two types have.
//!
//! A file depends on another where its code names something that is defined there, in a `use` or in a path; names
//! are followed through re-exports to where they are defined. That a module re-exports what is below it is no
//! dependency: `mod x; pub use x::Y;` makes no circle with an `x` that imports from its parent. Tests are left out.

mod circles;
mod modules;
mod order;
mod references;

use std::collections::{BTreeMap, BTreeSet};

use xtask::repository::top;

use circles::circles;
use modules::{Crate, Target};

/// The crates whose files are looked at, and whether a type's name may stand for one type only.
const CRATES: [(&str, bool); 2] = [("crates/engine/src/lib.rs", true), ("src/main.rs", false)];

/// What is wrong, a paragraph each.
///
/// # Errors
/// Where a file cannot be read.
pub fn complaints() -> Result<Vec<String>, String> {
    let mut found = Vec::new();
    for (root, unique_names) in CRATES {
        let read = Crate::read(&top().join(root))?;
        let folder = root.rsplit_once('/').map_or("", |(folder, _)| folder);
        found.extend(
            about(&read, unique_names)
                .into_iter()
                .map(|it| format!("{folder}: {it}")),
        );
    }
    Ok(found)
}

fn about(read: &Crate, unique_names: bool) -> Vec<String> {
    let edges = edges(read);
    let mut found = circles_of_files(read, &edges);
    found.extend(circles_of_folders(read, &edges));
    found.extend(order::complaints(read, &edges));
    if unique_names {
        found.extend(doubles(read));
    }
    found
}

/// That the code of one module names what another defines.
struct Edge {
    from: usize,
    to: usize,
    line: usize,
    name: String,
}

/// Every dependency between modules in different files.
fn edges(read: &Crate) -> Vec<Edge> {
    let mut edges = Vec::new();
    for (from, module) in read.modules.iter().enumerate() {
        let uses = module.imports.iter().map(|it| (&it.path, it.line, it.reexport));
        let paths = module.references.iter().map(|it| (&it.path, it.line, false));
        for (path, line, reexport) in uses.chain(paths) {
            // A module that is named says nothing yet: what is taken out of it does.
            let Some(Target::Item(to)) = read.resolve(from, path) else {
                continue;
            };
            let own = read.modules[to].file == module.file || (reexport && read.is_below(to, from));
            if !own {
                let name = path.last().cloned().unwrap_or_default();
                edges.push(Edge { from, to, line, name });
            }
        }
    }
    edges
}

fn circles_of_files(read: &Crate, edges: &[Edge]) -> Vec<String> {
    let file = |module: usize| read.modules[module].file;
    let pairs = edges.iter().map(|edge| (file(edge.from), file(edge.to)));
    let describe = |circle: Vec<usize>| {
        let names: Vec<&str> = circle.iter().map(|it| read.files[*it].as_str()).collect();
        let inside = edges
            .iter()
            .filter(|edge| circle.contains(&file(edge.from)) && circle.contains(&file(edge.to)));
        format!("a circle of files: {}{}", names.join(", "), listed(read, inside))
    };
    circles(pairs).into_iter().map(describe).collect()
}

/// Circles between the modules of one parent, of which one at least has modules of its own.
fn circles_of_folders(read: &Crate, edges: &[Edge]) -> Vec<String> {
    let mut found = Vec::new();
    for (parent, module) in read.modules.iter().enumerate() {
        let at = |place: usize| child_above(read, parent, place);
        let between: Vec<(usize, usize, &Edge)> = edges
            .iter()
            .filter_map(|edge| Some((at(edge.from)?, at(edge.to)?, edge)))
            .filter(|(from, to, _)| from != to)
            .collect();
        for circle in circles(between.iter().map(|(from, to, _)| (*from, *to))) {
            if circle.iter().all(|it| read.modules[*it].children.is_empty()) {
                continue;
            }
            let names = module.children.iter().filter(|(_, place)| circle.contains(place));
            let names: Vec<&str> = names.map(|(name, _)| name.as_str()).collect();
            let inside = between
                .iter()
                .filter(|(from, to, _)| circle.contains(from) && circle.contains(to))
                .map(|(_, _, edge)| *edge);
            let within = &read.files[module.file];
            found.push(format!(
                "a circle of folders below {within}: {}{}",
                names.join(", "),
                listed(read, inside)
            ));
        }
    }
    found
}

/// The module right below `parent` that `module` is or lies in; none where it is not below.
fn child_above(read: &Crate, parent: usize, module: usize) -> Option<usize> {
    let mut up = std::iter::successors(Some(module), |it| read.modules[*it].parent);
    up.find(|it| read.modules[*it].parent == Some(parent))
}

/// The edges by the files that they lead from and to, a line each.
fn listed<'a>(read: &Crate, edges: impl Iterator<Item = &'a Edge>) -> String {
    let mut by_files: BTreeMap<(&str, &str), (usize, BTreeSet<&str>)> = BTreeMap::new();
    let file = |module: usize| read.files[read.modules[module].file].as_str();
    for edge in edges {
        let (line, names) = by_files
            .entry((file(edge.from), file(edge.to)))
            .or_insert((edge.line, BTreeSet::new()));
        *line = edge.line.min(*line);
        names.insert(&edge.name);
    }
    let shown = |((from, to), (line, names)): (_, (usize, BTreeSet<&str>))| {
        let names: Vec<&str> = names.into_iter().collect();
        format!("\n    {from}:{line} → {to} ({})", names.join(", "))
    };
    by_files.into_iter().map(shown).collect()
}

/// Names that more than one type has.
fn doubles(read: &Crate) -> Vec<String> {
    let mut by_name: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for defined in &read.types {
        let place = format!("{}:{}", read.files[defined.file], defined.line);
        by_name.entry(&defined.name).or_default().push(place);
    }
    by_name.retain(|_, places| places.len() > 1);
    let shown =
        |(name, places): (_, Vec<String>)| format!("{} types are called {name}: {}", places.len(), places.join(", "));
    by_name.into_iter().map(shown).collect()
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::PathBuf;

    use super::*;

    /// What is said about a crate of these files, without what follows the first line of each.
    fn check(name: &str, files: &[(&str, &str)]) -> Vec<String> {
        let folder: PathBuf = xtask::repository::target().join(format!("rooms-{name}-{}", std::process::id()));
        for (file, text) in files {
            let path = folder.join(file);
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            fs::write(path, text).expect("a file");
        }
        let read = Crate::read(&folder.join("lib.rs"));
        fs::remove_dir_all(&folder).expect("the folder is there");
        let found = about(&read.expect("it is Rust"), true);
        found
            .iter()
            .map(|it| it.lines().next().unwrap_or_default().to_owned())
            .collect()
    }

    #[test]
    fn a_parent_that_re_exports_makes_no_circle() {
        let child = ("a/x.rs", "use super::Y; pub struct X(Y);");
        let y = ("a/y.rs", "pub struct Y;");
        let parent = "mod x; mod y; pub use x::X; pub(crate) use y::Y;";
        let lib = ("lib.rs", "mod a;");
        assert!(check("re-export", &[lib, ("a/mod.rs", parent), child, y]).is_empty());
        let used = format!("{parent} pub struct Z; fn f(_: X) {{}}");
        let imports = ("a/x.rs", "use super::{Y, Z}; pub struct X(Y, Z);");
        let found = check("used", &[lib, ("a/mod.rs", &used), imports, y]);
        assert_eq!(found, ["a circle of files: a/mod.rs, a/x.rs"]);
    }

    #[test]
    fn every_way_to_name_something_counts() {
        let naming = [
            "use super::b::B;",
            "use crate::*; type X = B;",
            "fn f() -> crate::b::B { todo!() }",
            "fn f() { crate::b::go(); }",
            "use super::b; fn f() { b::go(); }",
            "use super::b as other; fn f() { println!(\"{}\", other::go()); }",
            "fn f() { use self::super::b::go; go() }",
        ];
        for (number, code) in naming.iter().enumerate() {
            let a = format!("{code} pub struct A;");
            let b = "use crate::a::A; pub struct B; pub fn go() {}";
            let lib = ("lib.rs", "mod a; mod b; use b::B;");
            let found = check(&format!("naming-{number}"), &[lib, ("a.rs", &a), ("b.rs", b)]);
            assert_eq!(found, ["a circle of files: a.rs, b.rs"], "{code}");
        }
    }

    #[test]
    fn folders_make_circles_where_their_files_make_none() {
        let files = [
            ("lib.rs", "mod a; mod b;"),
            ("a/mod.rs", "pub mod x; pub mod y;"),
            ("a/x.rs", "pub struct X(crate::b::z::Z);"),
            ("a/y.rs", "pub struct Y;"),
            ("b/mod.rs", "pub mod z; mod w;"),
            ("b/z.rs", "pub struct Z;"),
            ("b/w.rs", "use crate::a::y::Y; struct W(Y);"),
        ];
        assert_eq!(check("folders", &files), ["a circle of folders below lib.rs: a, b"]);
    }

    #[test]
    fn the_order_that_a_module_tells_is_held() {
        let table = "//! | `a` | x |\n//! | [`b`] | y |\n//!\n//! A room imports only from those above it.\n";
        let lib = format!("{table}mod a; mod b;");
        let up = ("a.rs", "use crate::b::B; struct A(B);");
        let b = ("b.rs", "pub struct B;");
        assert_eq!(
            check("upwards", &[("lib.rs", &lib), up, b]),
            ["a imports from b, which stands below it in the table of lib.rs"]
        );
        let down = ("b.rs", "use crate::a::A; struct B(A);");
        assert!(check("downwards", &[("lib.rs", &lib), ("a.rs", "pub struct A;"), down]).is_empty());
        assert!(check("untold", &[("lib.rs", "mod a; mod b;"), up, b]).is_empty());
    }

    #[test]
    fn tests_are_left_out() {
        let tests = "#[cfg(test)] mod tests { use super::*; use crate::b::B; struct A; }";
        let a = format!("pub struct A; {tests} #[cfg(test)] use crate::b::B;");
        let files = [
            ("lib.rs", "mod a; mod b;"),
            ("a.rs", &a),
            ("b.rs", "use crate::a::A; pub struct B(A);"),
        ];
        assert!(check("tests", &files).is_empty());
    }

    #[test]
    fn a_name_for_two_types_is_found() {
        let files = [
            ("lib.rs", "mod a; struct Pair; enum Once {}"),
            ("a.rs", "trait Pair {} type Other = u8;"),
        ];
        assert_eq!(check("doubles", &files), ["2 types are called Pair: lib.rs:1, a.rs:1"]);
    }
}
