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
pub(super) fn differ_by_clitics(a: &str, b: &str) -> bool {
    let attached = |long: &str, short: &str| {
        short.len() < long.len()
            && short.chars().count() >= SHORTEST
            && (prefixed(long, short) || suffixed(long, short))
    };
    attached(a, b)
        || attached(b, a)
        || article_after_lam(a, b)
        || article_after_lam(b, a)
        || article_inside(a, b)
        || article_inside(b, a)
}

/// «بالحق» and «بحق»: the article between a preposition and the word.
fn article_inside(long: &str, short: &str) -> bool {
    let (long, short) = (without(long, CONJUNCTIONS), without(short, CONJUNCTIONS));
    let mut letters = long.chars();
    let before = letters.next();
    let rest = letters.as_str().strip_prefix(ARTICLE);
    before.is_some_and(|c| "بلك".contains(c))
        && rest.is_some_and(|rest| {
            rest.chars().count() >= SHORTEST
                && short
                    .strip_suffix(rest)
                    .is_some_and(|before| PREPOSITIONS.contains(&before))
        })
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
    let tied = short.strip_suffix('ه').map(|stem| format!("{stem}ت"));
    let pronoun = long.strip_prefix(short).or_else(|| long.strip_prefix(tied.as_deref()?));
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
