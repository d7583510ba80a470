//! The modules of a crate: which file each stands in, what it defines, what it imports and what it refers to.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use syn::spanned::Spanned;
use syn::visit::Visit;

use super::references::{Collected, is_test};

/// A `use`, one for each name that it brings in.
#[derive(Debug)]
pub struct Import {
    /// The name here; none for `*`.
    pub name: Option<String>,
    /// As it is written: `crate::text::Span`.
    pub path: Vec<String>,
    /// Whether others can reach it here (`pub use`, `pub(crate) use`).
    pub reexport: bool,
    pub line: usize,
}

/// A path in the code other than in a `use`: `super::span::Span`, `board::Board::new`.
#[derive(Debug)]
pub struct Reference {
    pub path: Vec<String>,
    pub line: usize,
}

/// A module of a crate, in a file of its own or written out in its parent's.
#[derive(Debug, Default)]
pub struct Module {
    pub parent: Option<usize>,
    pub children: BTreeMap<String, usize>,
    /// The place in [`Crate::files`].
    pub file: usize,
    /// What it says of itself, a line each (`//!`).
    pub docs: Vec<String>,
    pub defines: BTreeSet<String>,
    pub imports: Vec<Import>,
    pub references: Vec<Reference>,
}

/// A type that is defined: its name, file and line.
#[derive(Debug)]
pub struct Defined {
    pub name: String,
    pub file: usize,
    pub line: usize,
}

/// A crate as its modules, tests left out. The root module comes first.
#[derive(Debug, Default)]
pub struct Crate {
    pub modules: Vec<Module>,
    /// Relative to the crate's source folder.
    pub files: Vec<String>,
    /// Every struct, enum, trait and type alias.
    pub types: Vec<Defined>,
}

/// What a path leads to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Target {
    /// A module itself.
    Module(usize),
    /// What is defined in this module.
    Item(usize),
}

/// More names than this in a row that stand for another are a circle of imports.
const MOST_STEPS: usize = 16;

impl Crate {
    /// Reads the crate whose root file is `root`.
    ///
    /// # Errors
    /// Where a file cannot be read, or is no Rust.
    pub fn read(root: &Path) -> Result<Self, String> {
        let mut read = Self::default();
        let folder = root.parent().unwrap_or(Path::new("")).to_owned();
        let file = parsed(root)?;
        read.files
            .push(root.file_name().unwrap_or_default().to_string_lossy().into_owned());
        read.modules.push(Module {
            docs: docs(&file.attrs),
            ..Module::default()
        });
        read.fill(
            0,
            &file.items,
            &Source {
                folder: &folder,
                top: &folder,
            },
        )?;
        Ok(read)
    }

    /// Fills `module` with `items`, and reads the modules below it.
    fn fill(&mut self, module: usize, items: &[syn::Item], source: &Source) -> Result<(), String> {
        let mut collected = Collected::default();
        items.iter().for_each(|item| collected.visit_item(item));
        let file = self.modules[module].file;
        let types = collected.types.drain(..);
        self.types
            .extend(types.map(|(name, line)| Defined { name, file, line }));
        let filled = &mut self.modules[module];
        filled.defines = collected.defines;
        filled.imports = collected.imports;
        filled.references = collected.references;
        for item in items {
            if let syn::Item::Mod(child) = item
                && !is_test(&child.attrs)
            {
                self.add_child(module, child, source)?;
            }
        }
        Ok(())
    }

    fn add_child(&mut self, parent: usize, child: &syn::ItemMod, source: &Source) -> Result<(), String> {
        let name = child.ident.to_string();
        let folder = source.folder.join(&name);
        let mut module = Module {
            parent: Some(parent),
            file: self.modules[parent].file,
            ..Module::default()
        };
        let place = self.modules.len();
        self.modules[parent].children.insert(name.clone(), place);
        let below = Source {
            folder: &folder,
            top: source.top,
        };
        if let Some((_, items)) = &child.content {
            self.modules.push(module);
            return self.fill(place, items, &below);
        }
        let path = [source.folder.join(format!("{name}.rs")), folder.join("mod.rs")]
            .into_iter()
            .find(|path| path.is_file())
            .ok_or_else(|| format!("{}: line {} names no file", name, child.span().start().line))?;
        module.file = self.files.len();
        let relative = path.strip_prefix(source.top).unwrap_or(&path);
        self.files.push(relative.display().to_string());
        let file = parsed(&path)?;
        module.docs = docs(&file.attrs);
        self.modules.push(module);
        self.fill(place, &file.items, &below)
    }

    /// What `path`, written in `module`, leads to; none where it leads out of the crate.
    pub fn resolve(&self, module: usize, path: &[String]) -> Option<Target> {
        self.follow(module, path, MOST_STEPS)
    }

    fn follow(&self, module: usize, path: &[String], steps: usize) -> Option<Target> {
        let steps = steps.checked_sub(1)?;
        let (mut at, mut rest) = (module, path);
        while let Some((first, after)) = rest.split_first() {
            match first.as_str() {
                "crate" => at = 0,
                "self" => {}
                "super" => at = self.modules[at].parent?,
                _ => break,
            }
            rest = after;
        }
        while let Some((name, after)) = rest.split_first() {
            match self.named(at, name, after.is_empty(), steps)? {
                Target::Module(next) => at = next,
                item @ Target::Item(_) => return Some(item),
            }
            rest = after;
        }
        Some(Target::Module(at))
    }

    /// What `name` is in `module`. As the last name of a path it is an item before it is a module of the same name.
    fn named(&self, module: usize, name: &str, last: bool, steps: usize) -> Option<Target> {
        let here = &self.modules[module];
        let child = here.children.get(name).map(|child| Target::Module(*child));
        if child.is_some() && !last {
            return child;
        }
        if here.defines.contains(name) {
            return Some(Target::Item(module));
        }
        let mut named = here.imports.iter().filter(|it| it.name.as_deref() == Some(name));
        let imported = named.find_map(|it| self.follow(module, &it.path, steps));
        imported.or(child).or_else(|| {
            let mut globs = here.imports.iter().filter(|it| it.name.is_none());
            globs.find_map(|it| match self.follow(module, &it.path, steps)? {
                Target::Module(from) if from != module => self.named(from, name, last, steps.checked_sub(1)?),
                _ => None,
            })
        })
    }

    /// Whether `module` lies below `above`.
    pub fn is_below(&self, module: usize, above: usize) -> bool {
        std::iter::successors(self.modules[module].parent, |it| self.modules[*it].parent).any(|it| it == above)
    }
}

/// Where a module's own modules are looked for, and the crate's source folder.
struct Source<'a> {
    folder: &'a Path,
    top: &'a PathBuf,
}

/// The lines of the documentation among `attributes`.
fn docs(attributes: &[syn::Attribute]) -> Vec<String> {
    let line = |attribute: &syn::Attribute| match &attribute.meta {
        syn::Meta::NameValue(syn::MetaNameValue {
            path,
            value:
                syn::Expr::Lit(syn::ExprLit {
                    lit: syn::Lit::Str(line),
                    ..
                }),
            ..
        }) if path.is_ident("doc") => Some(line.value()),
        _ => None,
    };
    attributes.iter().filter_map(line).collect()
}

fn parsed(path: &Path) -> Result<syn::File, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{} cannot be read: {error}", path.display()))?;
    syn::parse_file(&text).map_err(|error| format!("{} is no Rust: {error}", path.display()))
}
