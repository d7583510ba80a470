//! Whether one Arabic word is another with something attached: و ف ب ل ك س ال before it, a pronoun after it.
//!
//! A word alone leaves doubts (وسام, بحار); beside the other word there are none: «وواشنطن» is و + واشنطن where the other
//! wording has «واشنطن».

const CONJUNCTIONS: &[&str] = &["و", "ف"];
const PREPOSITIONS: &[&str] = &["ب", "ل", "ك", "س"];
const ARTICLE: &str = "ال";
const PRONOUNS: &[&str] = &["ه", "ها", "هم", "هن", "هما", "ك", "كم", "نا", "ي", "ني"];
/// Shorter words are too easily found in others.
const SHORTEST: usize = 2;

/// Whether folded `a` and `b` are one word, with clitics that one has and the other has not.
pub fn differ_by_clitics(a: &str, b: &str) -> bool {
    // All that can be attached is Arabic; asked for every word of one wording and of another.
    if a.is_ascii() && b.is_ascii() {
        return false;
    }
    let (long, short) = if b.len() < a.len() { (a, b) } else { (b, a) };
    let attached = || {
        short.len() < long.len()
            && (prefixed(long, short) || suffixed(long, short))
            && short.chars().count() >= SHORTEST
    };
    attached() || article_after_lam(a, b) || article_after_lam(b, a) || article_inside(a, b) || article_inside(b, a)
}

/// «بالحق» and «بحق»: the article between a preposition and the word.
fn article_inside(long: &str, short: &str) -> bool {
    let Some(rest) = without(long, CONJUNCTIONS)
        .strip_prefix(['ب', 'ل', 'ك'])
        .and_then(|rest| rest.strip_prefix(ARTICLE))
    else {
        return false;
    };
    let before = without(short, CONJUNCTIONS).strip_suffix(rest);
    rest.chars().count() >= SHORTEST && before.is_some_and(|before| PREPOSITIONS.contains(&before))
}

fn prefixed(long: &str, short: &str) -> bool {
    let Some(before) = long.strip_suffix(short) else {
        return false;
    };
    let before = without(before, CONJUNCTIONS);
    let before = without(before, PREPOSITIONS);
    before.is_empty() || before == ARTICLE
}

fn without<'w>(word: &'w str, any: &[&str]) -> &'w str {
    any.iter().find_map(|prefix| word.strip_prefix(prefix)).unwrap_or(word)
}

/// «للجسر» is ل + الجسر: the article loses its alef.
fn article_after_lam(long: &str, short: &str) -> bool {
    let rest = without(long, CONJUNCTIONS).strip_prefix("لل");
    rest.is_some_and(|rest| rest.chars().count() >= SHORTEST && short.strip_prefix(ARTICLE).unwrap_or(short) == rest)
}

/// «مدينتهم» is مدينة + هم.
fn suffixed(long: &str, short: &str) -> bool {
    let tied = || long.strip_prefix(short.strip_suffix('ه')?)?.strip_prefix('ت');
    let pronoun = long.strip_prefix(short).or_else(tied);
    short.chars().count() > SHORTEST && pronoun.is_some_and(|pronoun| PRONOUNS.contains(&pronoun))
}

#[cfg(test)]
mod tests {
    use super::differ_by_clitics;

    #[test]
    fn attached_or_another_word() {
        for (a, b) in [
            ("واشنطن", "وواشنطن"),
            ("حرفه", "بحرفه"),
            ("جسر", "وبالجسر"),
            ("الجسر", "للجسر"),
            ("جسر", "فللجسر"),
            ("قارب", "قاربهم"),
            ("مدينه", "مدينتها"),
            ("يصل", "سيصل"),
            ("بحق", "بالحق"),
        ] {
            assert!(differ_by_clitics(a, b) && differ_by_clitics(b, a), "{a} {b}");
        }
        for (a, b) in [
            ("جسر", "جسور"),
            ("جسر", "جسر"),
            ("ر", "ور"),
            ("مدير", "تدبير"),
            ("port", "airport"),
        ] {
            assert!(!differ_by_clitics(a, b), "{a} {b}");
        }
    }
}
