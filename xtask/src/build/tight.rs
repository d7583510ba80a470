//! What a visit loads, written as short as it can be without another meaning.
//!
//! Trunk could minify, but would rewrite `index.html` so that nothing else reads it, and leaves `boot.js` as it is.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{ExportSection, ImportSection, Module};

use super::order::beside_alike;
use super::{attribute, hash, read, read_bytes, style_links, write};
use xtask::process::{answer, run};
use xtask::tools;

/// What is exported though nothing of the page calls it: Leptos links its server functions' streams and a marker for
/// splitting modules, and an export keeps alive all that it calls.
const UNUSED: [&str; 2] = ["intounderlying", "_WASM_SPLIT_MARKER"];

/// Shortens the page in `dist`: one style sheet, scripts without comments, modules without long names.
///
/// # Errors
/// Where `index.html` is not as Trunk.toml makes it, a tool fails, or a file cannot be read or written.
pub fn tighten(dist: &Path) -> Result<(), String> {
    let html = read(&dist.join("index.html"))?;
    let engine = attribute(&html, "data-engine")?;
    let page = (attribute(&html, "data-glue")?, attribute(&html, "data-wasm")?);
    let page = (dist.join(page.0), dist.join(page.1));
    let engine = (dist.join(format!("{engine}.js")), dist.join(format!("{engine}.wasm")));
    for (glue, module) in [&page, &engine] {
        shorten_names(glue, module)?;
    }
    without_unreachable(&page.1)?;
    for (_, module) in [&page, &engine] {
        order_functions(module)?;
    }
    let boot = dist.join("boot.js");
    write(&boot, &minified("js", &read(&boot)?)?)?;
    join_styles(dist, html)
}

/// `text`, a script (`js`) or style sheet (`css`), without what only people read.
///
/// # Errors
/// Where it cannot be parsed.
pub fn minified(kind: &str, text: &str) -> Result<String, String> {
    let mut esbuild = Command::new(tools::esbuild());
    answer(
        esbuild.args(["--minify", "--charset=utf8", &format!("--loader={kind}")]),
        text,
    )
}

/// Puts all style sheets that `html`, the page's text, links to into one: together they compress better.
fn join_styles(dist: &Path, mut html: String) -> Result<(), String> {
    let mut all = String::new();
    for link in style_links(&html)? {
        let path = dist.join(&link.file);
        all.push_str(&read(&path)?);
        fs::remove_file(&path).map_err(|error| format!("{} cannot be removed: {error}", path.display()))?;
        html = html.replace(&link.element, "");
    }
    let all = minified("css", &all)?;
    let name = format!("style-{}.css", hash([all.as_bytes()]));
    write(&dist.join(&name), &all)?;
    let link = format!("<link rel=\"stylesheet\" href=\"{name}\"></head>");
    write(&dist.join("index.html"), &html.replacen("</head>", &link, 1))
}

/// Gives what module and glue call each other by names of two or three letters: wasm-bindgen's hold hashes, which do
/// not compress. Custom sections go too, which no browser reads.
fn shorten_names(glue: &Path, module: &Path) -> Result<(), String> {
    let mut names = ShortNames::default();
    let mut short = Module::new();
    let bytes = read_bytes(module)?;
    names
        .parse_core_module(&mut short, wasmparser::Parser::new(0), &bytes)
        .map_err(|error| format!("{} is no module: {error}", module.display()))?;
    fs::write(module, short.finish()).map_err(|error| format!("{} cannot be written: {error}", module.display()))?;
    write(glue, &minified("js", &names.renamed(&read(glue)?))?)
}

/// Drops what nothing calls any more, and puts loops and branches together anew. The lowest kilobyte of memory is the
/// stack's last, which nothing comes to.
fn without_unreachable(module: &Path) -> Result<(), String> {
    run(Command::new(tools::wasm_opt())
        .args(["--low-memory-unused", "--flatten", "--rereloop", "-Oz", "-Oz"])
        .arg(module)
        .arg("-o")
        .arg(module))
}

/// Puts functions that are alike beside each other: what repeats near by compresses better.
fn order_functions(module: &Path) -> Result<(), String> {
    let ordered = beside_alike(&read_bytes(module)?);
    let ordered = ordered.map_err(|error| format!("{} is no module: {error}", module.display()))?;
    fs::write(module, ordered).map_err(|error| format!("{} cannot be written: {error}", module.display()))
}

/// The short names given so far, by the long ones.
#[derive(Default)]
struct ShortNames(BTreeMap<String, String>);

impl ShortNames {
    /// The short name for `name`; names that a person chose stay.
    fn of(&mut self, name: &str) -> String {
        let made = ["__wbg_", "__wbindgen_generic_", "wasm_bindgen__"];
        if !made.iter().any(|start| name.starts_with(start)) {
            return name.to_owned();
        }
        let next = self.0.len();
        self.0
            .entry(name.to_owned())
            .or_insert_with(|| format!("_{next}"))
            .clone()
    }

    /// `script` with the short names in it. Only whole identifiers are names.
    fn renamed(&self, script: &str) -> String {
        let part_of_name = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == '$';
        let mut renamed = String::with_capacity(script.len());
        let mut rest = script;
        while let Some(first) = rest.chars().next() {
            let is_name = part_of_name(first);
            let end = rest
                .find(|letter| part_of_name(letter) != is_name)
                .unwrap_or(rest.len());
            let (word, after) = rest.split_at(end);
            renamed.push_str(self.0.get(word).map_or(word, String::as_str));
            rest = after;
        }
        renamed
    }
}

impl Reencode for ShortNames {
    type Error = std::convert::Infallible;

    fn parse_imports(
        &mut self,
        section: &mut ImportSection,
        imports: wasmparser::Imports<'_>,
    ) -> Result<(), Error<Self::Error>> {
        let wasmparser::Imports::Single(_, import) = imports else {
            return utils::parse_imports(self, section, imports);
        };
        let kind = self.entity_type(import.ty)?;
        section.import(import.module, &self.of(import.name), kind);
        Ok(())
    }

    fn parse_export(
        &mut self,
        section: &mut ExportSection,
        export: wasmparser::Export<'_>,
    ) -> Result<(), Error<Self::Error>> {
        if UNUSED.iter().any(|unused| export.name.contains(unused)) {
            return Ok(());
        }
        let name = self.of(export.name);
        utils::parse_export(self, section, wasmparser::Export { name: &name, ..export })
    }

    fn parse_custom_section(
        &mut self,
        module: &mut Module,
        section: wasmparser::CustomSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        // wasm-opt reads this one.
        if section.name() == "target_features" {
            utils::parse_custom_section(self, module, section)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_names_are_shortened_wherever_they_stand() {
        let mut names = ShortNames::default();
        assert_eq!(
            (names.of("memory"), names.of("__wbg_add_12")),
            ("memory".into(), "_0".into())
        );
        assert_eq!(
            names.renamed("{__wbg_add_12: f, __wbg_add_123: wasm.__wbg_add_12()}"),
            "{_0: f, __wbg_add_123: wasm._0()}"
        );
    }
}
