//! One word as two newsrooms spell it: points in acronyms, hyphens, foreign names, lam-alef turned round by a PDF.

use super::lists::lines;
use crate::hashing::Map;
use std::sync::LazyLock;

/// What is left of a key when a newsroom's habits are taken away. It is compared and never shown.
pub fn house_key(key: &str) -> String {
    let mut plain: String = key.chars().filter(|c| !IGNORED.contains(c)).collect();
    // «االشتراك»: no word has two alefs and a lam; the lam-alef of الاشتراك was turned round.
    if plain.contains("اال") {
        plain = plain.replacen("اال", "الا", 1);
    }
    for (spelling, chosen) in SPELLINGS.iter() {
        if plain.contains(spelling) {
            plain = plain.replace(spelling, chosen);
        }
    }
    plain
}

/// Whether two keys are one word in the spelling of two houses.
pub fn is_house_spelling(a: &str, b: &str) -> bool {
    // A point in a number is no habit.
    if [a, b].iter().any(|key| key.contains(char::is_numeric)) {
        return false;
    }
    let (a, b) = (house_key(a), house_key(b));
    !a.is_empty() && (a == b || differs_by_gim(&a, &b))
}

/// Points, hyphens and apostrophes.
const IGNORED: &[char] = &['.', '-', '‑', '–', '\'', '’', 'ʼ', '\u{200C}', '\u{200D}', '_'];

/// Shorter words may be two words.
const LONG: usize = 5;

/// Whether two words differ only where one has ج and the other غ: a foreign g.
fn differs_by_gim(a: &str, b: &str) -> bool {
    let is_gim = |c: char| matches!(c, 'ج' | 'غ');
    let letters = a.chars().count();
    letters >= LONG
        && letters == b.chars().count()
        && a.chars()
            .zip(b.chars())
            .all(|(x, y)| x == y || (is_gim(x) && is_gim(y)))
}

/// Each spelling with the one that stands for all of its line, the longest first.
static SPELLINGS: LazyLock<Vec<(&str, &str)>> = LazyLock::new(|| {
    let mut chosen: Map<&str, &str> = Map::default();
    for line in lines(include_str!("lists/spellings.txt")) {
        let mut words = line.split_whitespace();
        if let Some(first) = words.next() {
            chosen.extend(words.map(|word| (word, first)));
        }
    }
    let mut spellings: Vec<(&str, &str)> = chosen.into_iter().collect();
    crate::order::by(&mut spellings, |a, b| b.0.len().cmp(&a.0.len()).then(a.0.cmp(b.0)));
    spellings
});

#[cfg(test)]
mod tests {
    use super::is_house_spelling;
    use crate::text::fold;

    #[test]
    fn one_word_or_two() {
        for (a, b) in [
            ("كندا", "كندا"),
            ("البريطانيون", "البريطانيون"),
            ("الأمريكيين", "الأميركيين"),
            ("إنجلترا", "إنكلترا"),
            ("جورباتشوف", "غورباتشوف"),
            ("ببلجراد", "ببلغراد"),
            ("التليفزيونية", "التلفزيونية"),
            ("االنتخابات", "الانتخابات"),
            ("N.A.T.O.", "NATO"),
            ("Kyiv", "Kiev"),
            ("Qur'an", "Koran"),
            ("co-operate", "cooperate"),
            ("neighbours", "neighbors"),
            ("organised", "organized"),
        ] {
            assert!(is_house_spelling(&fold(a), &fold(b)), "{a} {b}");
        }
        for (a, b) in [
            ("كاتب", "كتاب"),
            ("تجريم", "تكريم"),
            ("حجر", "حغر"),
            ("color", "cool"),
            ("Kiev", "Lviv"),
        ] {
            assert!(!is_house_spelling(&fold(a), &fold(b)), "{a} {b}");
        }
    }
}
