//! Stems of languages other than Arabic, by the algorithms of the [Snowball](https://snowballstem.org) project.

use frostem::{Algorithm, Stemmer};

use crate::text::Language;

/// Longer strings of letters, in bytes, are no words.
const LONGEST: usize = 64;

/// What all forms of `word` have in common, in lower case; none where there is no algorithm for its language.
///
/// The algorithms read the accents: *préoccupé* and *préoccuper* have one stem, *preoccupe* has
/// another.
#[must_use]
pub fn snowball(word: &str, language: Language) -> Option<String> {
    let stemmer = Stemmer::new(algorithm(language)?);
    if word.len() > LONGEST || !word.chars().all(char::is_alphabetic) {
        return None;
    }
    Some(stemmer.stem(&word.to_lowercase()).into_owned())
}

const fn algorithm(language: Language) -> Option<Algorithm> {
    Some(match language {
        Language::Catalan => Algorithm::Catalan,
        Language::Croatian | Language::Serbian => Algorithm::Serbian,
        Language::Czech => Algorithm::Czech,
        Language::Danish => Algorithm::Danish,
        Language::Dutch => Algorithm::Dutch,
        Language::English => Algorithm::English,
        Language::Finnish => Algorithm::Finnish,
        Language::French => Algorithm::French,
        Language::German => Algorithm::German,
        Language::Greek => Algorithm::Greek,
        Language::Hungarian => Algorithm::Hungarian,
        Language::Indonesian => Algorithm::Indonesian,
        Language::Italian => Algorithm::Italian,
        Language::Norwegian => Algorithm::Norwegian,
        Language::Persian => Algorithm::Persian,
        Language::Polish => Algorithm::Polish,
        Language::Portuguese => Algorithm::Portuguese,
        Language::Romanian => Algorithm::Romanian,
        Language::Russian => Algorithm::Russian,
        Language::Spanish => Algorithm::Spanish,
        Language::Swedish => Algorithm::Swedish,
        Language::Turkish => Algorithm::Turkish,
        Language::Ukrainian => Algorithm::Ukrainian,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::snowball;
    use crate::text::Language;
    use proptest::prelude::*;

    #[test]
    fn forms_of_one_word_have_one_stem() {
        for (language, forms) in [
            (Language::English, ["announce", "announced", "announcing"]),
            (Language::French, ["préoccupé", "Préoccupées", "préoccuper"]),
            (Language::Spanish, ["investigó", "investigaba", "investigar"]),
            (Language::Portuguese, ["preocupado", "preocupada", "preocupados"]),
            (Language::German, ["Minister", "Ministers", "Ministern"]),
            (Language::Russian, ["министр", "министра", "министром"]),
            (Language::Turkish, ["kitaplar", "kitapları", "kitaplarda"]),
            (Language::Norwegian, ["båt", "båten", "båtene"]),
            (Language::Croatian, ["ministar", "ministra", "ministru"]),
        ] {
            let stems = forms.map(|form| snowball(form, language).unwrap_or_default());
            assert!(
                !stems[0].is_empty() && stems.iter().all(|stem| *stem == stems[0]),
                "{stems:?}"
            );
        }
    }

    #[test]
    fn what_is_no_word_of_a_known_language_has_none() {
        for (word, language) in [
            ("قال", Language::Arabic),
            ("word", Language::Undetermined),
            ("B-52", Language::English),
            ("12", Language::English),
        ] {
            assert_eq!(snowball(word, language), None, "{word}");
        }
    }

    /// Every language that has an algorithm.
    const STEMMED: [Language; 24] = [
        Language::Catalan,
        Language::Croatian,
        Language::Czech,
        Language::Danish,
        Language::Dutch,
        Language::English,
        Language::Finnish,
        Language::French,
        Language::German,
        Language::Greek,
        Language::Hungarian,
        Language::Indonesian,
        Language::Italian,
        Language::Norwegian,
        Language::Persian,
        Language::Polish,
        Language::Portuguese,
        Language::Romanian,
        Language::Russian,
        Language::Serbian,
        Language::Spanish,
        Language::Swedish,
        Language::Turkish,
        Language::Ukrainian,
    ];

    proptest! {
        #[test]
        fn any_letters_have_a_stem(word in "(\\PC{0,20}|[a-zà-ž]{1,16}|[а-ӿ]{1,16}|[α-ώ]{1,16}|[آ-ی]{1,16})") {
            for language in STEMMED {
                let letters: String = word.chars().filter(|c| c.is_alphabetic()).collect();
                prop_assert!(letters.len() > super::LONGEST || snowball(&letters, language).is_some());
            }
        }
    }
}
