//! The format of the language files, read when the page is built (by `build.rs`) and in tests.
//!
//! ```text
//! @tag = en                                  who the language is: its BCP 47 tag, its own name, its direction,
//! @name = English                            and the plural categories it has, as Unicode's CLDR names them
//! @direction = ltr
//! @plurals = one other
//! shelf.remove = Remove {outlet}             a text; `{outlet}` stands for a text that is filled in
//! shelf.words[one] = {#count} word           one form of a text that counts; `{#count}` stands for a number
//! shelf.words[other] = {#count} words
//! ```
//!
//! Lines that begin with `#`, and empty ones, are left out. English is the reference: every other file has the same
//! keys, with the same blanks to fill. What is wrong is said in a sentence that names the file and the key, and the
//! page does not build.

use std::collections::BTreeMap;

/// All the plural categories there are, in the order in which a key's forms are stored.
pub const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The texts of one key in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// One text.
    Text(String),
    /// One form for each of the language's plural categories, by the category's index in [`CATEGORIES`].
    Forms(BTreeMap<usize, String>),
}

/// One language file.
#[derive(Debug, Default)]
pub struct LanguageFile {
    /// BCP 47 tag.
    pub tag: String,
    /// The language's name in that language.
    pub name: String,
    /// Whether it runs right to left.
    pub rtl: bool,
    /// Its plural categories, as indexes in [`CATEGORIES`].
    pub plurals: Vec<usize>,
    /// Its texts by key.
    pub entries: BTreeMap<String, Entry>,
}

/// A blank to fill in a text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Blank {
    /// Its name, without `#`.
    pub name: String,
    /// Whether a number goes there.
    pub number: bool,
}

/// Reads one language file.
///
/// # Errors
/// A sentence with the line that is not understood.
pub fn parse(source: &str) -> Result<LanguageFile, String> {
    let mut file = LanguageFile::default();
    for (index, line) in source.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let place = || format!("line {}: `{line}`", index + 1);
        let (key, value) = line
            .split_once(" = ")
            .ok_or_else(|| format!("{} has no ` = `", place()))?;
        let done = match key.strip_prefix('@') {
            Some(name) => header(&mut file, name, value),
            None => entry(&mut file.entries, key, value),
        };
        done.map_err(|why| format!("{} {why}", place()))?;
    }
    Ok(file)
}

fn header(file: &mut LanguageFile, name: &str, value: &str) -> Result<(), String> {
    match name {
        "tag" => file.tag = value.to_owned(),
        "name" => file.name = value.to_owned(),
        "direction" => file.rtl = value == "rtl",
        "plurals" => file.plurals = value.split(' ').map(category).collect::<Result<_, _>>()?,
        _ => return Err(format!("knows no `@{name}`")),
    }
    Ok(())
}

fn category(name: &str) -> Result<usize, String> {
    CATEGORIES
        .iter()
        .position(|it| *it == name)
        .ok_or_else(|| format!("names no plural category: `{name}`"))
}

fn entry(entries: &mut BTreeMap<String, Entry>, key: &str, value: &str) -> Result<(), String> {
    let Some((key, form)) = key.strip_suffix(']').and_then(|key| key.split_once('[')) else {
        return match entries.insert(key.to_owned(), Entry::Text(value.to_owned())) {
            None => Ok(()),
            Some(_) => Err("gives a key a second time".to_owned()),
        };
    };
    let entry = entries
        .entry(key.to_owned())
        .or_insert_with(|| Entry::Forms(BTreeMap::new()));
    let Entry::Forms(forms) = entry else {
        return Err("gives forms to a key that has a text".to_owned());
    };
    match forms.insert(category(form)?, value.to_owned()) {
        None => Ok(()),
        Some(_) => Err("gives a form a second time".to_owned()),
    }
}

/// Checks that `file` has what `reference` has, no less and no more.
///
/// # Errors
/// One sentence for each key that is missing, left over, or filled in with other blanks.
pub fn check(file: &LanguageFile, reference: &LanguageFile) -> Result<(), Vec<String>> {
    let mut wrong: Vec<String> = reference
        .entries
        .keys()
        .filter(|key| !file.entries.contains_key(*key))
        .map(|key| format!("lacks `{key}`"))
        .collect();
    for (key, entry) in &file.entries {
        match reference.entries.get(key) {
            None => wrong.push(format!("has `{key}`, which the English file has not")),
            Some(model) => wrong.extend(check_entry(key, entry, model, &file.plurals)),
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong) }
}

fn check_entry(key: &str, entry: &Entry, model: &Entry, plurals: &[usize]) -> Option<String> {
    match (entry, model) {
        (Entry::Text(_), Entry::Text(_)) if blanks(entry) == blanks(model) => None,
        (Entry::Text(_), Entry::Text(_)) => Some(format!("has other blanks in `{key}` than the English file")),
        (Entry::Forms(forms), Entry::Forms(_)) => {
            let missing = plurals.iter().find(|it| !forms.contains_key(it));
            let strange = blanks(entry).into_iter().find(|blank| !blanks(model).contains(blank));
            match (missing, strange) {
                (Some(form), _) => Some(format!("lacks `{key}[{}]`", CATEGORIES[*form])),
                (_, Some(blank)) => Some(format!("has the blank `{}` in `{key}`, unlike English", blank.name)),
                (None, None) => None,
            }
        }
        _ => Some(format!(
            "counts in `{key}` where the English file does not, or the other way round"
        )),
    }
}

/// The blanks of an entry, numbers first, then by name: the order of a method's arguments.
pub fn blanks(entry: &Entry) -> Vec<Blank> {
    let mut found: Vec<Blank> = match entry {
        Entry::Text(text) => blanks_in(text).collect(),
        Entry::Forms(forms) => forms.values().flat_map(|text| blanks_in(text)).collect(),
    };
    found.sort_by(|a, b| b.number.cmp(&a.number).then_with(|| a.name.cmp(&b.name)));
    found.dedup();
    found
}

fn blanks_in(text: &str) -> impl Iterator<Item = Blank> {
    text.split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}'))
        .map(|(name, _)| Blank {
            name: name.trim_start_matches('#').to_owned(),
            number: name.starts_with('#'),
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENGLISH: &str =
        "@tag = en\n@plurals = one other\n\na.b = Remove {it}\nc[one] = {#n} word\nc[other] = {#n} words";

    fn problems(other: &str) -> Vec<String> {
        let english = parse(ENGLISH).expect("English reads");
        match parse(other) {
            Ok(other) => check(&other, &english).err().unwrap_or_default(),
            Err(why) => vec![why],
        }
    }

    #[test]
    fn a_complete_file_passes_and_may_leave_the_number_out_of_a_form() {
        assert!(problems("@plurals = two other\na.b = إزالة {it}\nc[two] = كلمتان\nc[other] = {#n} كلمة").is_empty());
    }

    #[test]
    fn what_is_missing_left_over_or_filled_otherwise_is_named() {
        assert_eq!(problems("@plurals = other\nc[other] = {#n}"), ["lacks `a.b`"]);
        assert_eq!(
            problems("@plurals = one other\na.b = {it}\nc[other] = {#n}"),
            ["lacks `c[one]`"]
        );
        assert_eq!(
            problems("a.b = {that}\nc[other] = {#n}"),
            ["has other blanks in `a.b` than the English file"]
        );
        assert_eq!(
            problems("a.b = {it}\nc[other] = x\nd = x"),
            ["has `d`, which the English file has not"]
        );
        assert_eq!(problems("a.b"), ["line 1: `a.b` has no ` = `"]);
    }
}
