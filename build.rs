//! Makes the interface's texts into typed code: a method for each key of `src/i18n/en.txt`, a table for each language
//! file beside it. A language that lacks a key, or leaves a blank unfilled, does not build.

#[path = "src/i18n/format.rs"]
mod format;

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use format::{Blank, CATEGORIES, Entry, LanguageFile, blanks};

const FOLDER: &str = "src/i18n";

fn main() {
    println!("cargo:rerun-if-changed={FOLDER}");
    println!("cargo:rerun-if-changed=build.rs");
    let languages = languages();
    let source = generate(&languages);
    let out = env::var("OUT_DIR").expect("invariant: cargo sets OUT_DIR");
    fs::write(Path::new(&out).join("words.rs"), source).expect("cannot write the generated texts");
}

/// Every language, English (the reference) first.
fn languages() -> Vec<LanguageFile> {
    let mut paths: Vec<_> = fs::read_dir(FOLDER)
        .expect("cannot list the language files")
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|it| it == "txt"))
        .collect();
    paths.sort_by_key(|path| (!path.ends_with("en.txt"), path.clone()));
    let mut languages: Vec<LanguageFile> = Vec::new();
    for path in paths {
        let source = fs::read_to_string(&path).expect("cannot read a language file");
        let file = format::parse(&source).unwrap_or_else(|why| panic!("{}: {why}", path.display()));
        if let Err(wrong) = format::check(&file, languages.first().unwrap_or(&file)) {
            panic!("{}:\n  {}", path.display(), wrong.join("\n  "));
        }
        languages.push(file);
    }
    languages
}

fn generate(languages: &[LanguageFile]) -> String {
    let mut out = String::new();
    let keys = &languages[0].entries;
    let size: usize = keys.values().map(slots).sum();
    let _ = writeln!(
        out,
        "/// How many texts a language has.\n#[cfg(test)]\nconst SIZE: usize = {size};\n"
    );
    let _ = writeln!(
        out,
        "/// Every language of the interface.\npub static LANGUAGES: [Language; {}] = [",
        languages.len()
    );
    for language in languages {
        let LanguageFile { tag, name, rtl, .. } = language;
        let texts: Vec<String> = keys.keys().flat_map(|key| texts(&language.entries[key])).collect();
        let joined = texts.join("\n");
        let _ = writeln!(
            out,
            "Language {{ tag: {tag:?}, name: {name:?}, rtl: {rtl}, texts: Texts::new({joined:?}) }},"
        );
    }
    let _ = writeln!(out, "];\n\nimpl Words {{");
    let mut slot = 0;
    for (key, entry) in keys {
        method(&mut out, key, entry, slot);
        slot += slots(entry);
    }
    out + "}\n"
}

/// How many places an entry takes in a language's table.
fn slots(entry: &Entry) -> usize {
    if matches!(entry, Entry::Text(_)) {
        1
    } else {
        CATEGORIES.len()
    }
}

fn texts(entry: &Entry) -> Vec<String> {
    match entry {
        Entry::Text(text) => vec![text.clone()],
        Entry::Forms(forms) => (0..CATEGORIES.len())
            .map(|it| forms.get(&it).cloned().unwrap_or_default())
            .collect(),
    }
}

fn method(out: &mut String, key: &str, entry: &Entry, slot: usize) {
    let name = key.replace(['.', '-'], "_");
    let blanks = blanks(entry);
    let (example, call) = match entry {
        Entry::Text(text) => (text, format!("self.text({slot})")),
        Entry::Forms(forms) => {
            let counted = blanks
                .first()
                .filter(|it| it.number)
                .expect("a text that counts needs a number in it");
            let other = forms
                .values()
                .next_back()
                .expect("invariant: an entry with forms has one");
            (other, format!("self.form({slot}, {})", counted.name))
        }
    };
    let _ = writeln!(out, "    /// {example:?}\n    #[must_use]\n    #[allow(dead_code)]");
    if blanks.is_empty() {
        let _ = writeln!(out, "    pub fn {name}(self) -> &'static str {{ {call} }}\n");
        return;
    }
    let _ = writeln!(out, "    pub fn {name}(self, {}) -> String {{", join(&blanks, argument));
    let _ = writeln!(
        out,
        "        self.fill({call}, &[{}])\n    }}\n",
        join(&blanks, filling)
    );
}

fn join(blanks: &[Blank], with: fn(&Blank) -> String) -> String {
    blanks.iter().map(with).collect::<Vec<_>>().join(", ")
}

fn argument(Blank { name, number }: &Blank) -> String {
    format!("{name}: {}", if *number { "usize" } else { "&str" })
}

fn filling(Blank { name, number }: &Blank) -> String {
    if *number {
        format!("(\"{{#{name}}}\", Filling::Number({name}))")
    } else {
        format!("(\"{{{name}}}\", Filling::Text({name}))")
    }
}
