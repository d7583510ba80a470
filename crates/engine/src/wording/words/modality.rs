//! Words by which a wording denies what it says, or is less or more sure of it.

use super::interner::Lexeme;

/// What a word does to what is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Modality {
    /// It is not so.
    Denied,
    /// It may be so.
    Possible,
    /// It will be so.
    Future,
    /// It has to be so.
    Needed,
    /// It is said to be so.
    Alleged,
}

/// The words of each, folded and without clitics.
#[rustfmt::skip]
const WORDS: &[(Modality, &[&str])] = &[
    (Modality::Denied, &[
        "لا", "لم", "لن", "ليس", "ليست", "لست", "ليسوا", "لسنا", "دون", "not", "never", "no", "cannot", "nicht", "kein",
        "keine", "keinen", "pas", "jamais", "nunca", "nao", "non",
    ]),
    (Modality::Possible, &[
        "قد", "ربما", "لعل", "يمكن", "يحتمل", "محتمل", "may", "might", "could", "can", "possibly", "perhaps", "maybe",
        "probably", "likely", "vielleicht", "peut-etre", "talvez", "quizas",
    ]),
    (Modality::Future, &["سوف", "will", "would", "shall"]),
    (Modality::Needed, &["يجب", "ينبغي", "must", "should", "muss", "soll"]),
    (Modality::Alleged, &["يزعم", "مزعوم", "مزعومه", "allegedly", "reportedly", "apparently", "supposedly"]),
];

/// What a word does to what is said; none for most words.
pub fn modality(word: &Lexeme) -> Option<Modality> {
    let key = &*word.key.text;
    if key.ends_with("n't") || key.ends_with("n’t") {
        return Some(Modality::Denied);
    }
    let bare = &*word.bare.text;
    let holds = |(_, words): &&(Modality, &[&str])| words.contains(&key) || words.contains(&bare);
    WORDS.iter().find(holds).map(|(modality, _)| *modality)
}
