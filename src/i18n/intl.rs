//! Plurals, numbers and dates by the language's own rules, which the browser knows.

use std::cell::RefCell;

use js_sys::{Array, Function, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

use super::Words;

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
enum Style {
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

impl Words {
    /// `number` as the reader writes numbers: 1,234 or ١٬٢٣٤.
    #[must_use]
    pub fn number(self, number: usize) -> String {
        self.format(Style::Number, number as f64)
            .unwrap_or_else(|| number.to_string())
    }

    /// A share from 0 to 1 as a percentage: 62% or ٦٢٪.
    #[must_use]
    pub fn percent(self, share: f32) -> String {
        self.format(Style::Percent, f64::from(share))
            .unwrap_or_else(|| format!("{}%", (share * 100.0).round() as i32))
    }

    /// The name of the language `tag` in the interface's language; the tag where the browser knows none.
    #[must_use]
    pub fn language_name(self, tag: &str) -> String {
        let name = || {
            let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
            let constructor = Reflect::get(&intl, &"DisplayNames".into()).ok()?;
            let arguments = Array::of2(&self.locale(), &object(&[("type", "language")]));
            let names = Reflect::construct(&constructor.into(), &arguments).ok()?;
            let of: Function = Reflect::get(&names, &"of".into()).ok()?.into();
            of.call1(&names, &tag.into()).ok()?.as_string()
        };
        name().unwrap_or_else(|| tag.to_owned())
    }

    fn format(self, style: Style, value: f64) -> Option<String> {
        FORMATTERS.with_borrow_mut(|formatters| {
            let key = (self.language.tag, self.digits, style);
            let place = formatters.iter().position(|(it, _)| *it == key).unwrap_or_else(|| {
                formatters.push((key, self.formatter(style)));
                formatters.len() - 1
            });
            formatters[place]
                .1
                .call1(&JsValue::UNDEFINED, &value.into())
                .ok()?
                .as_string()
        })
    }

    fn formatter(self, style: Style) -> Function {
        let number = |options: &[(&str, &str)]| Intl::NumberFormat::new(&self.locale(), &object(options)).format();
        match style {
            Style::Number => number(&[]),
            Style::Percent => number(&[("style", "percent")]),
        }
    }

    /// The locale with the numbering system chosen on purpose: left to itself `ar` writes ١ or 1 by the browser's mood.
    fn locale(self) -> Array {
        Array::of1(&format!("{}-u-nu-{}", self.language.tag, self.digits.name()).into())
    }
}

fn object(options: &[(&str, &str)]) -> Object {
    let object = Object::new();
    for (name, value) in options {
        // A plain object takes any property: the answer can only be `Ok(true)`.
        let _ = Reflect::set(&object, &(*name).into(), &(*value).into());
    }
    object
}
