//! What keeps two passages apart though their words agree: one denies what the other states, or says itself that it
//! was said on an earlier occasion.
//!
//! | clause | stance |
//! |---|---|
//! | ونفت الحركة مسؤوليتها عن الانفجار | denies |
//! | وكانت الوزيرة قد قالت في مارس الماضي إنها لن تتهاون | earlier |
//! | She had said the same in January | earlier |

use super::items::{Item, Lookahead};
use super::lexicon::{self, has};
use crate::text::saying;

/// Denial and occasion, as the clause's own words show them; those in quotation marks are the speaker's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Stance {
    /// It opens with a denial ("the movement denied …").
    denies: bool,
    /// Something in it is negated, quoted or not.
    negates: bool,
    /// It tells what had been said at an earlier time that it names ("had said in March").
    earlier: bool,
    /// It names an earlier time.
    dated: bool,
    /// Its verb is negated; «لا يزال» ("still") is not.
    negative: bool,
}

/// How far into a clause its verb of denial, or its "had said", may stand, in items.
const OPENING: usize = 7;
/// How far into what is said its verb may stand, in items.
const VERB: usize = 10;

impl Stance {
    /// The stance of `clause`, of which `said` is left once its attribution is off.
    pub(super) fn of(clause: &[Item], said: &[&[Item]]) -> Self {
        let dated = names_earlier_time(clause);
        Self {
            denies: denies(clause),
            negates: clause
                .iter()
                .any(|item| has(lexicon::NEGATIONS, item.bare()) || is_denial(item) || item.key.ends_with("n't")),
            earlier: dated && had_said(clause),
            dated,
            negative: is_negative(said),
        }
    }

    /// Whether one is negated and the other is not.
    pub(crate) const fn is_opposed(self, other: Self) -> bool {
        self.negative != other.negative
    }

    /// Whether the verb of one is negated and the other negates nothing at all.
    pub(crate) const fn contradicts(self, other: Self) -> bool {
        self.negative && !other.negates || other.negative && !self.negates
    }

    /// Whether the two cannot report one statement: a denial and something that negates nothing, or what had been said
    /// earlier and what names no earlier time.
    pub(crate) const fn is_against(self, other: Self) -> bool {
        let denied = self.denies && !other.denies && !other.negates || other.denies && !self.denies && !self.negates;
        denied || self.earlier && !other.dated || other.earlier && !self.dated
    }
}

/// Whether the verb of what is said is negated: near its beginning, where further on a subordinate one would be.
fn is_negative(said: &[&[Item]]) -> bool {
    let clause = said.first().copied().unwrap_or_default();
    (0..clause.len().min(VERB)).any(|at| {
        let before = at.checked_sub(1).map_or("", |before| clause.item(before).key);
        let relative = matches!(
            before,
            "الذي" | "التي" | "الذين" | "ممن" | "من" | "who" | "which" | "that"
        );
        let idiom = clause.get(at + 1).is_some_and(|next| has(lexicon::STILL, next.key));
        (has(lexicon::NOT, clause.item(at).bare()) || clause.item(at).key.ends_with("n't")) && !idiom && !relative
    })
}

fn is_denial(item: &Item) -> bool {
    has(lexicon::DENYING, item.bare()) || has(lexicon::DENYING, item.key)
}

/// Whether `clause` opens with a denial; "the minister, who denied …" does not.
fn denies(clause: &[Item]) -> bool {
    (0..clause.len().min(OPENING)).any(|at| {
        let relative = at > 0 && matches!(clause.item(at - 1).key, "who" | "which" | "الذي" | "التي");
        !clause.item(at).quoted && !relative && is_denial(clause.item(at))
    })
}

/// "كانت … قد قالت", "سبق أن قال", "had said" near the start of `clause`, in its own words.
fn had_said(clause: &[Item]) -> bool {
    let words: Vec<&Item> = clause.iter().filter(|item| !item.mark && !item.quoted).collect();
    let says = |item: &&&Item| has(saying::ARABIC, item.bare()) || has(saying::ENGLISH, item.key);
    words.iter().take(OPENING).enumerate().any(|(at, word)| {
        let follows = |most: usize| words.iter().skip(at + 1).take(most).any(|item| says(&item));
        match word.bare() {
            "قد" => {
                words
                    .iter()
                    .take(at)
                    .any(|item| matches!(item.bare(), "كان" | "كانت" | "كانوا"))
                    && follows(1)
            }
            "سبق" | "had" => follows(2),
            _ => false,
        }
    })
}

/// "in March", "last year", «في مارس الماضي», «العام الماضي»; a day of the week that is past is of the same news.
fn names_earlier_time(clause: &[Item]) -> bool {
    clause.windows(2).filter(|pair| !pair.item(0).quoted).any(|pair| {
        let (first, second) = (pair.item(0).key, pair.item(1).key);
        let english = matches!(first, "in" | "last") && has(lexicon::MONTHS_EN, second)
            || first == "last" && matches!(second, "month" | "year");
        let past = matches!(second, "الماضي" | "الماضيه" | "المنصرم" | "المنصرمه" | "الفايت");
        english || past && !has(lexicon::WEEKDAYS, first)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Span;
    use crate::text::Language;
    use crate::text::reading::{Lexicon, Reading};

    fn stance(text: &str) -> Stance {
        let (span, mut lexicon) = (Span::new(0, text.len()), Lexicon::default());
        let reading = Reading::of(text, span, Language::of(text), &mut lexicon);
        let clause = super::super::items::items(text, span, &reading, &lexicon);
        Stance::of(&clause, &[&clause])
    }

    fn apart(one: &str, other: &str) -> bool {
        stance(one).is_against(stance(other)) && stance(other).is_against(stance(one))
    }

    #[test]
    fn a_denial_is_not_what_it_denies() {
        assert!(apart(
            "ونفت النقابة مسؤوليتها عن الإضراب",
            "وحمّلت الوزارة النقابة مسؤولية الإضراب"
        ));
        assert!(apart(
            "The union denied calling the strike",
            "The ministry said the union called the strike"
        ));
        assert!(!apart(
            "ونفت النقابة مسؤوليتها عن الإضراب",
            "وقالت النقابة: «لا علاقة لنا بالإضراب»"
        ));
        assert!(!apart("في المقابل، نفى العمال أي صلة لهم به", "ونفت النقابة مسؤوليتها"));
        assert!(!apart("The mayor, who denied it, stayed", "The mayor stayed"));
    }

    #[test]
    fn still_is_no_negation() {
        let (threat, none) = (
            stance("لا يزال الخطر قائما على الجسر"),
            stance("لن يشكل السيل خطرا على الجسر"),
        );
        assert!(threat.is_opposed(none) && !threat.is_opposed(stance("الخطر قائم على الجسر")));
        assert!(stance("The bridge is safe").is_opposed(stance("The bridge isn’t safe")));
    }

    #[test]
    fn what_had_been_said_last_year_was_said_then() {
        let today = "وقالت الوزيرة في السوق: «لن نرفع سعر الخبز»";
        assert!(apart(
            today,
            "وكانت الوزيرة قد قالت في مايو الماضي إنها «لن ترفع سعر الخبز»"
        ));
        assert!(apart(
            "She said: “Bread will not cost more.”",
            "She had said in May that bread would not cost more"
        ));
        assert!(!apart(
            today,
            "وكانت الوزيرة قد قالت الأحد الماضي إنها «لن ترفع سعر الخبز»"
        ));
        assert!(!apart(
            "وذكرت الوزيرة في مايو الماضي أن الخبز باق",
            "وكانت الوزيرة قد قالت في مايو الماضي إن الخبز باق"
        ));
    }
}
