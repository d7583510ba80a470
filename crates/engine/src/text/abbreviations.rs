//! Words after which a dot does not end the sentence.

use super::fold::fold;

/// Folded, without their dots. Titles, ranks and units that are followed by more words; what may end a sentence as
/// well ("etc.", "Inc.", "Co.") is decided by the case of the next word and stands here too.
const ABBREVIATIONS: &[&str] = &[
    // Arabic
    "اد", "الخ", "تر", "جـ", "د", "ص", "ط", "ق", "م", "هـ", "ا", "س", "ج", "ع", "ر", "ش", "مج", "هاتف", "ت",
    // English
    "adm", "apr", "assn", "aug", "ave", "bldg", "blvd", "brig", "bros", "capt", "cf", "cmdr", "co", "col", "comdr",
    "corp", "cpl", "dec", "dept", "det", "dist", "div", "dr", "ed", "eds", "eg", "est", "feb", "fig", "fr", "ft",
    "gen", "gov", "hon", "ie", "inc", "insp", "jan", "jr", "jul", "jun", "lt", "ltd", "maj", "messrs", "mr", "mrs",
    "ms", "mt", "no", "nos", "nov", "oct", "pfc", "ph", "pp", "pres", "prof", "pvt", "rep", "reps", "rev", "sec",
    "sen", "sens", "sept", "sep", "sgt", "sr", "st", "supt", "univ", "vol", "vs", // French
    "av", "chap", "ex", "hab", "me", "mgr", "mlle", "mm", "mme", "tel", // Spanish and Portuguese
    "avda", "cia", "dra", "exc", "exmo", "ilmo", "lic", "num", "pag", "sra", "srta", "sta", "sto", "ud", "uds", "vd",
    // German, Dutch, Scandinavian
    "abs", "allg", "bspw", "bzgl", "bzw", "ca", "dhr", "dipl", "drs", "ebd", "etw", "evtl", "geb", "ggf", "hr", "hrsg",
    "inkl", "ing", "kl", "max", "mevr", "min", "mio", "mrd", "mvh", "nr", "osv", "prof", "sog", "str", "tlf", "ung",
    "usw", "vgl", "zzgl", // Italian
    "avv", "dott", "ecc", "egr", "ill", "on", "prof", "sig", "spett", // Russian, Ukrainian
    "г", "гг", "им", "руб", "стр", "тыс", "ул", "см", "др", "млн", "млрд", "проф", "акад",
    // Turkish, Indonesian
    "bkz", "doc", "dst", "ort", "sn", "vb", "yrd", "drs", "ir", "jl", "kab", "tgk",
];

/// Whether `token`, the letters before a dot, is an abbreviation that more words follow.
pub(super) fn is_abbreviation(token: &str) -> bool {
    // Arabic conjunctions are written on to the abbreviation: «ود. سامي».
    let key = fold(token);
    let bare = key.strip_prefix('و').unwrap_or(&key);
    [key.as_str(), bare].iter().any(|key| ABBREVIATIONS.contains(key))
}

/// What the words after a dot tell about it.
pub(super) mod starts_sentence {
    use super::fold;
    use crate::text::script::is_letter_or_digit;

    const COMMON: &[&str] = &[
        "a",
        "after",
        "all",
        "an",
        "and",
        "as",
        "at",
        "but",
        "for",
        "he",
        "her",
        "his",
        "however",
        "i",
        "if",
        "in",
        "it",
        "its",
        "meanwhile",
        "no",
        "on",
        "or",
        "our",
        "she",
        "so",
        "some",
        "that",
        "the",
        "their",
        "then",
        "there",
        "these",
        "they",
        "this",
        "those",
        "we",
        "what",
        "when",
        "while",
        "with",
        "you",
        // German, French, Spanish, Portuguese, Italian
        "das",
        "der",
        "die",
        "ein",
        "eine",
        "el",
        "elle",
        "er",
        "es",
        "il",
        "la",
        "las",
        "le",
        "les",
        "los",
        "sie",
        "un",
        "una",
        "une",
        "wir",
    ];

    /// Nouns behind which a capital letter is a name of its own.
    const LETTERED: &[&str] = &[
        "appendix",
        "block",
        "category",
        "class",
        "dock",
        "gate",
        "grade",
        "group",
        "grupo",
        "groupe",
        "gruppe",
        "hepatitis",
        "klasse",
        "pier",
        "plan",
        "point",
        "section",
        "team",
        "terminal",
        "type",
        "vitamin",
        "zone",
        "مجموعه",
        "المجموعه",
    ];

    /// Before the name of a network.
    const ON: &[&str] = &[
        "on", "to", "via", "auf", "sur", "en", "su", "op", "no", "na", "w", "عبر", "علي", "منصه",
    ];

    const MONTHS: &[&str] = &[
        "jan", "feb", "mar", "apr", "mai", "maj", "maerz", "jun", "jul", "aug", "avg", "sep", "okt", "oct", "nov",
        "dez", "des", "dec", "sij", "velj", "ozu", "tra", "svi", "lip", "srp", "kol", "ruj", "lis", "stu", "pro",
    ];

    fn first_word(rest: &str) -> String {
        let rest = rest.trim_start_matches(|c: char| !is_letter_or_digit(c));
        fold(rest.split(|c: char| !is_letter_or_digit(c)).next().unwrap_or_default())
    }

    /// Whether `rest` begins with a word that begins sentences more often than it follows an abbreviation.
    pub(crate) fn is_common(rest: &str) -> bool {
        COMMON.contains(&first_word(rest).as_str())
    }

    /// Whether `word` is followed by a letter that names one of several.
    pub(crate) fn takes_letter(word: &str) -> bool {
        LETTERED.contains(&fold(word).as_str())
    }

    /// Whether `word` opens what tells where, when or to whom something was said.
    pub(crate) fn is_aside(word: &str) -> bool {
        const ASIDES: &[&str] = &[
            "after", "again", "as", "at", "before", "during", "from", "in", "of", "on", "to", "when", "while", "with",
        ];
        ASIDES.contains(&fold(word).as_str())
    }

    /// Whether `word` stands before the name of a network.
    pub(crate) fn is_on(word: &str) -> bool {
        ON.contains(&fold(word).as_str())
    }

    /// Whether `rest` begins with a month's name, so that the number before the dot is an ordinal (26. Januar).
    pub(crate) fn is_month(rest: &str) -> bool {
        let word = first_word(rest);
        MONTHS.iter().any(|month| word.starts_with(month))
    }
}
