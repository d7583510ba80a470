//! Numbers and names of languages, as the reader writes them.

use super::Words;
use super::intl::{self, Style};

impl Words {
    /// `number` as the reader writes numbers: 1,234 or ١٬٢٣٤.
    #[must_use]
    pub fn number(self, number: usize) -> String {
        intl::formatted(self.language.tag, self.digits, Style::Number, number as f64)
            .unwrap_or_else(|| number.to_string())
    }

    /// A share from 0 to 1 as a percentage: 62% or ٦٢٪.
    #[must_use]
    pub fn percent(self, share: f32) -> String {
        intl::formatted(self.language.tag, self.digits, Style::Percent, f64::from(share))
            .unwrap_or_else(|| format!("{}%", (share * 100.0).round() as i32))
    }

    /// The name of the language `tag` in the interface's language; the tag where the browser knows none.
    #[must_use]
    pub fn language_name(self, tag: &str) -> String {
        intl::language_name(self.language.tag, self.digits, tag).unwrap_or_else(|| tag.to_owned())
    }
}
