//! Plurals, numbers and dates by the language's own rules, which the browser knows.

use std::cell::RefCell;

use js_sys::{Array, Function, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

/// The place of `other`, which every language has, among the plural categories.
pub(super) const OTHER: usize = 5;

/// In which digits the interface writes numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Digits {
    /// 1 2 3.
    #[default]
    Latin,
    /// ١ ٢ ٣.
    Arabic,
}

impl Digits {
    /// Every choice, in the order in which they are offered.
    pub const ALL: &[Self] = &[Self::Latin, Self::Arabic];

    /// Its name in storage and as CLDR writes it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Latin => "latn",
            Self::Arabic => "arab",
        }
    }

    /// The one with that name.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|it| it.name() == name)
    }
}

/// What a formatter writes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    Number,
    Percent,
}

/// What a formatter is kept under: language, digits, style.
type Key = (&'static str, Digits, Style);

thread_local! {
    /// The browser takes its time to make a formatter, and a board asks for thousands of numbers.
    static FORMATTERS: RefCell<Vec<(Key, Function)>> = RefCell::default();
    static PLURALS: RefCell<Vec<(&'static str, Intl::PluralRules)>> = RefCell::default();
}

/// The plural category of `count` in the language `tag`, as an index in the order zero, one, two, few, many, other.
pub(super) fn category(tag: &'static str, count: usize) -> usize {
    let name = PLURALS.with_borrow_mut(|plurals| {
        let place = plurals.iter().position(|(it, _)| *it == tag).unwrap_or_else(|| {
            plurals.push((tag, Intl::PluralRules::new(&Array::of1(&tag.into()), &Object::new())));
            plurals.len() - 1
        });
        String::from(plurals[place].1.select(count as f64))
    });
    ["zero", "one", "two", "few", "many"]
        .iter()
        .position(|it| *it == name)
        .unwrap_or(OTHER)
}

/// `value` as a number of this style, in a language and its digits; none where the browser cannot write it.
pub(super) fn formatted(language: &'static str, digits: Digits, style: Style, value: f64) -> Option<String> {
    FORMATTERS.with_borrow_mut(|formatters| {
        let key = (language, digits, style);
        let place = formatters.iter().position(|(it, _)| *it == key).unwrap_or_else(|| {
            formatters.push((key, formatter(key)));
            formatters.len() - 1
        });
        formatters[place]
            .1
            .call1(&JsValue::UNDEFINED, &value.into())
            .ok()?
            .as_string()
    })
}

fn formatter((language, digits, style): Key) -> Function {
    let number =
        |options: &[(&str, &str)]| Intl::NumberFormat::new(&locale(language, digits), &object(options)).format();
    match style {
        Style::Number => number(&[]),
        Style::Percent => number(&[("style", "percent")]),
    }
}

/// What the language `tag` is called in another; none where the browser does not know.
pub(super) fn language_name(language: &'static str, digits: Digits, tag: &str) -> Option<String> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let constructor = Reflect::get(&intl, &"DisplayNames".into()).ok()?;
    let arguments = Array::of2(&locale(language, digits), &object(&[("type", "language")]));
    let names = Reflect::construct(&constructor.into(), &arguments).ok()?;
    let of: Function = Reflect::get(&names, &"of".into()).ok()?.into();
    of.call1(&names, &tag.into()).ok()?.as_string()
}

/// The locale with the numbering system chosen on purpose: left to itself `ar` writes ١ or 1 by the browser's mood.
fn locale(language: &str, digits: Digits) -> Array {
    Array::of1(&format!("{language}-u-nu-{}", digits.name()).into())
}

fn object(options: &[(&str, &str)]) -> Object {
    let object = Object::new();
    for (name, value) in options {
        // A plain object takes any property: the answer can only be `Ok(true)`.
        let _ = Reflect::set(&object, &(*name).into(), &(*value).into());
    }
    object
}
