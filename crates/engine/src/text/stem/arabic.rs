//! A light Arabic stemmer that tells the clitics apart.
//!
//! | word | parsed |
//! |---|---|
//! | وبالمدينة | و + ب + ال + مدين + ة |
//! | للرئيس | ل + ال + رئيس |
//! | سيصلون | س + يصل + ون |
//! | قواتها | قوات + ها |
//! | وزير، والد، بيان | nothing is taken off |
//!
//! After the Light10 stemmer (Larkey, Ballesteros and Connell, "Light stemming for Arabic information retrieval",
//! 2007), with two additions: a word's first letter is kept where the lexicon says that it belongs to the word, and
//! the single clitics ب and ل are taken off where the rest is a known noun or has a shape that ends the doubt. It does
//! not look for roots: broken plurals (هجوم، هجمات) and the verb's forms stay apart.

use super::lexicon::{begins_itself, is_common, is_particle, is_whole};
use crate::text::fold::{push_folded, unmarked};
use crate::text::script::is_letter_or_digit;

/// What stands round the stem of an Arabic word.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Analysis {
    /// و or ف before the word.
    pub conjunction: Option<char>,
    /// ب, ل or ك before the word, or the س of the future.
    pub preposition: Option<char>,
    /// Whether the word has the article ال.
    pub article: bool,
    /// The folded stem; never empty for a word that has letters.
    pub stem: String,
    /// The attached pronoun: ها، هم، نا …; empty where there is none.
    pub pronoun: &'static str,
    /// The ending of number, gender, case or relation, as folded letters: ون، ات، ه (for ة), ا (tanwin), يه …
    pub ending: String,
}

/// Shorter stems carry too little to be told apart.
const SHORTEST: usize = 3;

/// Parses one Arabic word.
#[must_use]
pub fn analyse(word: &str) -> Analysis {
    analyse_knowing(word, &|_| false)
}

/// Parses one Arabic word; `known` says whether a folded word stands by itself in the texts at hand, so that «بنجمة» is
/// ب + نجمة where «نجمة» is read elsewhere.
pub fn analyse_knowing(word: &str, known: &dyn Fn(&str) -> bool) -> Analysis {
    let letters: Vec<char> = unmarked(word).chars().filter(|&c| is_letter_or_digit(c)).collect();
    let mut out = Analysis::default();
    let mut rest = letters.as_slice();
    rest = take_conjunction(rest, known, &mut out);
    if !is_whole(&key(rest)) {
        rest = take_preposition(rest, known, &mut out);
        rest = take_article(rest, &mut out);
    }
    let body = if is_whole(&key(rest)) {
        rest
    } else {
        take_endings(rest, &mut out)
    };
    out.stem = stem_key(body);
    out
}

fn key(letters: &[char]) -> String {
    let mut key = String::with_capacity(2 * letters.len());
    for &letter in letters {
        push_folded(letter, &mut |folded| key.push(folded));
    }
    key
}

/// A hamza at the end changes its seat with what follows (شركاء، شركائهم): it is left out there.
fn stem_key(letters: &[char]) -> String {
    match letters {
        [rest @ .., 'ا', 'ء' | 'ئ' | 'ؤ'] if rest.len() + 1 >= SHORTEST => {
            let mut out = key(rest);
            out.push('ا');
            out
        }
        _ => key(letters),
    }
}

/// The stem that `letters` would have if nothing stood before it.
fn bare_stem(letters: &[char]) -> String {
    stem_key(take_endings(letters, &mut Analysis::default()))
}

fn begins_with_itself(letters: &[char]) -> bool {
    letters
        .first()
        .is_some_and(|&first| begins_itself(first, &bare_stem(letters)) || begins_itself(first, &key(letters)))
}

fn take_conjunction<'l>(letters: &'l [char], known: &dyn Fn(&str) -> bool, out: &mut Analysis) -> &'l [char] {
    let [first @ ('و' | 'ف'), rest @ ..] = letters else {
        return letters;
    };
    let rest_key = key(rest);
    let particle = is_particle(&rest_key) || (rest.len() >= SHORTEST && is_whole(&rest_key));
    let article = rest.starts_with(&['ا', 'ل']) || rest.starts_with(&['ل', 'ل']) || rest.starts_with(&['ب', 'ا', 'ل']);
    let taken = match first {
        _ if is_whole(&key(letters)) => false,
        _ if particle => true,
        _ if rest.len() < SHORTEST || begins_with_itself(letters) => false,
        'و' => true,
        // ف is rare before nouns: only before the article, a particle or a word that is read elsewhere.
        _ => {
            (article && rest.len() > 4)
                || known(&rest_key)
                || matches!(rest_key.as_str(), "قال" | "قالت" | "كان" | "كانت")
        }
    };
    if !taken {
        return letters;
    }
    out.conjunction = Some(*first);
    rest
}

fn take_preposition<'l>(letters: &'l [char], known: &dyn Fn(&str) -> bool, out: &mut Analysis) -> &'l [char] {
    let taken = match letters {
        ['ل', 'ل', _, _, ..] => {
            out.article = true;
            2
        }
        ['ب' | 'ك', 'ا', 'ل', _, _, ..] if !begins_with_itself(letters) => 1,
        ['ب' | 'ل', rest @ ..]
            if rest.len() >= SHORTEST && !begins_with_itself(letters) && stands_alone(rest, known) =>
        {
            1
        }
        ['ك', rest @ ..] if rest.len() > SHORTEST && known(&key(rest)) && !known(&key(letters)) => 1,
        ['س', 'ي' | 'ت' | 'ن', _, _, _, ..] if !begins_with_itself(letters) => 1,
        ['س', 'أ', _, _, ..] => 1,
        _ => 0,
    };
    if taken > 0 {
        out.preposition = letters.first().copied();
    }
    letters.get(taken..).unwrap_or_default()
}

/// Whether `rest` is a word by itself, so that the ب or ل before it is a clitic.
fn stands_alone(rest: &[char], known: &dyn Fn(&str) -> bool) -> bool {
    let stem = bare_stem(rest);
    // Verbal nouns and participles: most long words that begin so.
    let derived =
        rest.len() >= 5 && matches!(rest.first(), Some('م' | 'ت' | 'ا' | 'إ' | 'أ')) && !rest.starts_with(&['ا', 'ل']);
    derived || is_common(&stem) || known(&key(rest))
}

fn take_article<'l>(letters: &'l [char], out: &mut Analysis) -> &'l [char] {
    match letters {
        ['ا', 'ل', rest @ ..] if rest.len() >= SHORTEST - 1 => {
            out.article = true;
            rest
        }
        _ => letters,
    }
}

const PRONOUNS: &[&str] = &["هما", "كما", "ها", "هم", "هن", "كم", "نا"];

/// Takes the pronoun, then the endings one after another until none is left.
fn take_endings<'l>(letters: &'l [char], out: &mut Analysis) -> &'l [char] {
    let mut rest = letters;
    let found = PRONOUNS
        .iter()
        .find_map(|pronoun| Some((pronoun, without(rest, pronoun)?)));
    if let Some((pronoun, shorter)) = found.filter(|(pronoun, shorter)| is_pronoun(pronoun, shorter)) {
        out.pronoun = pronoun;
        rest = shorter;
    }
    let mut ending = Vec::new();
    while let Some(shorter) = without_ending(rest) {
        ending.extend(rest.iter().skip(shorter.len()).rev());
        rest = shorter;
    }
    ending.reverse();
    out.ending = key(&ending);
    rest
}

/// «بيانا» ends in tanwin, «ساهم» and «تحكم» in letters of their own.
fn is_pronoun(pronoun: &str, before: &[char]) -> bool {
    match pronoun {
        "نا" => before.last() != Some(&'ا') || before.len() > 4,
        "هم" => before.last() != Some(&'ا'),
        "كم" => before.last() != Some(&'ا') && before.len() > SHORTEST,
        "هن" | "كما" => before.len() > SHORTEST,
        _ => true,
    }
}

fn without<'l>(letters: &'l [char], ending: &str) -> Option<&'l [char]> {
    let len = letters
        .len()
        .checked_sub(ending.chars().count())
        .filter(|len| *len >= SHORTEST)?;
    let (stem, last) = letters.split_at_checked(len)?;
    last.iter().copied().eq(ending.chars()).then_some(stem)
}

/// One ending less; none where nothing more comes off.
fn without_ending(letters: &[char]) -> Option<&[char]> {
    const ENDINGS: &[&str] = &[
        "تان", "تين", "ات", "ون", "ين", "ان", "وا", "ة", "ه", "ت", "ا", "ى", "ي", "ی",
    ];
    // شركاء, شركائي: what stands before the hamza is the stem.
    if matches!(letters, [.., 'ا', 'ء' | 'ئ' | 'ؤ']) {
        return None;
    }
    let waw = || without(letters, "و").filter(|rest| rest.len() > SHORTEST);
    ENDINGS.iter().find_map(|ending| without(letters, ending)).or_else(waw)
}

#[cfg(test)]
mod tests {
    use super::analyse;

    #[test]
    fn forms_of_one_word_have_one_stem() {
        for forms in [
            "رئيس الرئيس والرئيس للرئيس بالرئيس فالرئيس كالرئيس وللرئيس رئيسة رئيسها رئيسا",
            "وزير الوزير والوزير للوزير ووزير وزيرا وزيرة وزيرهم",
            "كتاب الكتاب والكتاب كتابا كتابه كتابها كتابين",
            "معتقل معتقلي معتقلو المعتقلين والمعتقلون للمعتقلين معتقلا معتقلات",
            "عملية العملية عمليات العمليات وعملياتها بعملية",
            "سوريا سورية السورية السوريين والسوري",
            "لبنان اللبناني اللبنانية واللبنانيين لبنان",
            "قوات القوات لقوات قواتنا وقواتها للقوات",
            "إرهابي الإرهابيين إرهابية ارهابيا",
            "هجوم الهجوم بهجوم وبالهجوم هجوما",
            "شركاء شركائنا وشركائهم الشركاء لشركائنا",
            "فرنسا الفرنسية وفرنسا فرنسي",
            "عشرات العشرات وعشرات",
            "بيان البيان بيانا وبيان بيانات للبيان",
            "محاولة المحاولة ومحاولات بمحاولة",
            "والد الوالد والده",
            "باب الباب بابا والباب",
        ] {
            let stems: Vec<String> = forms.split(' ').map(|form| analyse(form).stem).collect();
            assert!(stems.iter().all(|stem| *stem == stems[0]), "{forms}: {stems:?}");
        }
    }

    #[test]
    fn different_words_keep_different_stems() {
        for (a, b) in [
            ("وزير", "زير"),
            ("بيان", "يان"),
            ("والد", "لد"),
            ("كتاب", "تاب"),
            ("سلاح", "صلاح"),
            ("وزارة", "زيارة"),
            ("لبنان", "بنان"),
        ] {
            assert_ne!(analyse(a).stem, analyse(b).stem, "{a} {b}");
        }
    }

    #[test]
    fn clitics_are_told_apart() {
        let shown = |word: &str| {
            let a = analyse(word);
            let article = if a.article { "ال" } else { "" };
            let clitic = |c: Option<char>| c.map(String::from).unwrap_or_default();
            format!(
                "{}+{}+{article}+{}+{}+{}",
                clitic(a.conjunction),
                clitic(a.preposition),
                a.stem,
                a.ending,
                a.pronoun
            )
        };
        assert_eq!(shown("وبالمدينة"), "و+ب+ال+مدين+ه+");
        assert_eq!(shown("للمرفأ"), "+ل+ال+مرفا++");
        assert_eq!(shown("سيصلون"), "+س++يصل+ون+");
        assert_eq!(shown("ومعداتها"), "و+++معد+ات+ها");
        assert_eq!(shown("ولم"), "و+++لم++");
        assert_eq!(shown("الَّذِي"), "+++الذي++");
    }
}
