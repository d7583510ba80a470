//! The words by which clauses and attributions are told, in Arabic and English, in folded spelling (أ إ آ are ا,
//! ى ئ are ي, ؤ is و, ة is ه, no marks, lower case). Each list is sorted; a test keeps it so.

/// Whether `list` holds `word`.
pub(super) fn has(list: &[&str], word: &str) -> bool {
    list.binary_search(&word).is_ok()
}

/// Words that open a contrasting or resulting clause after a comma.
#[rustfmt::skip]
pub(super) const CONTRASTS: &[&str] = &[
    "although", "because", "but", "though", "whereas", "while", "بيد", "بينما", "ثم", "حيث", "فيما", "كما", "لكن",
    "لكنه", "لكنها", "لكنهم", "مما", "وبينما", "وثم", "وكما", "ولكن", "ولكنه", "ولكنها", "ولكنهم",
];

/// The same in two words.
#[rustfmt::skip]
pub(super) const CONTRAST_PAIRS: &[&str] = &[
    "and he", "and it", "and she", "and that", "and they", "and we", "الا ان", "الا انه", "الا انها", "الامر الذي",
    "علي الرغم", "علي عكس", "غير ان", "غير انه", "غير انها", "في حين", "ما ادي", "ما اسفر", "ما تسبب", "ما يعني",
    "وعلي الرغم", "وعلي عكس", "وفي حين", "وهو ما",
];

/// What opens a concession at the start of a clause.
pub(super) const ALTHOUGH: &[&str] = &[
    "although",
    "despite",
    "though",
    "بالرغم",
    "برغم",
    "رغم",
    "وبالرغم",
    "ورغم",
];

/// The same in two words.
pub(super) const ALTHOUGH_PAIRS: &[&str] = &["even though", "علي الرغم", "مع ان", "وعلي الرغم"];

/// Verbs of saying, past and present.
#[rustfmt::skip]
pub(super) const SAYING: &[&str] = &[
    "اتهم", "اتهمت", "ادعت", "ادعي", "اردف", "اردفت", "استطرد", "اشار", "اشارت", "اشاروا", "اضاف", "اضافت", "اضافوا",
    "اعتبر", "اعتبرت", "اعترف", "اعترفت", "اعرب", "اعربت", "اعلن", "اعلنت", "اعلنوا", "افاد", "افادت", "اقر", "اقرت",
    "اكد", "اكدت", "اكدوا", "المح", "المحت", "اوضح", "اوضحت", "اوضحوا", "بين", "بينت", "تابع", "تابعت", "تري", "تضيف",
    "تقول", "توقع", "توقعت", "توكد", "جدد", "جددت", "حذر", "حذرت", "ختم", "ذكر", "ذكرت", "رات", "راي", "رجح", "رجحت",
    "زعم", "زعمت", "شدد", "شددت", "صرح", "صرحت", "قال", "قالت", "قالوا", "كتب", "كتبت", "كشف", "كشفت", "لفت", "لفتت",
    "نبه", "نبهت", "نفت", "نفي", "نقل", "نقلت", "نوه", "نوهت", "واصل", "يري", "يضيف", "يقول", "يوكد",
];

/// Verbs of saying that need something said: alone with a name they are only an attribution.
#[rustfmt::skip]
pub(super) const BARE_SAYING: &[&str] = &[
    "اردف", "اردفت", "اضاف", "اضافت", "اوضح", "اوضحت", "تابع", "تابعت", "صرح", "صرحت", "قال", "قالت", "قالوا", "يضيف",
    "يقول",
];

/// Words after which a participle is a noun ("no warning").
#[rustfmt::skip]
pub(super) const DETERMINERS: &[&str] = &["a", "an", "any", "her", "his", "its", "no", "some", "that", "the", "their", "this", "without"];

/// "adding", "stressing": an attribution carried on within a sentence.
#[rustfmt::skip]
pub(super) const PARTICIPLES: &[&str] = &[
    "adding", "arguing", "claiming", "insisting", "noting", "saying", "stressing", "warning", "داعيا", "داعيه",
    "زاعما", "زاعمه", "قايلا", "قايله", "كاشفا", "لافتا", "لافته", "مبينا", "مبينه", "متابعا", "متهما", "متوقعا",
    "محذرا", "محذره", "مدعيا", "مدينا", "مردفا", "مستنكرا", "مشددا", "مشدده", "مشيدا", "مشيده", "مشيرا", "مشيره",
    "مضيفا", "مضيفه", "مطالبا", "مطالبه", "معبرا", "معتبرا", "معتبره", "معربا", "معربه", "معلنا", "معلنه", "منددا",
    "منوها", "منوهه", "موضحا", "موضحه", "موكدا", "موكده",
];

/// "that" after a verb of saying.
#[rustfmt::skip]
pub(super) const THAT: &[&str] = &[
    "that", "ان", "انا", "اننا", "انه", "انها", "انهم", "انهما", "اني", "بان", "بانه", "بانها", "بانهم",
];

/// "by saying", in the middle of an introduction.
pub(super) const BY_SAYING: &[&str] = &["بالقول", "بقوله", "بقولها", "قوله", "قولها", "قولهم"];

/// What opens the naming of a source, in a segment between commas.
#[rustfmt::skip]
pub(super) const SOURCES: &[&str] = &[
    "according", "بحسب", "بحسبما", "حسب", "حسبما", "نقلا", "وبحسب", "وحسب", "وفق", "وفقا", "ووفق", "ووفقا",
];

/// What ends a speaker's name inside an attribution: "in a statement", "on Monday".
#[rustfmt::skip]
pub(super) const AFTER_SPEAKER: &[&str] = &[
    "about", "after", "at", "during", "in", "on", "الي", "اليوم", "امس", "ايضا", "بحسب", "بعد", "حول", "خلال", "عبر",
    "عقب", "علي", "عن", "في", "قبل", "كذلك", "لدي", "مساء", "من", "يوم",
];

/// Words of an aside between the verb and the speaker: "في الوقت ذاته", "في هذا السياق", "من جانبه".
#[rustfmt::skip]
pub(super) const ASIDES: &[&str] = &[
    "السياق", "المقابل", "الوقت", "جانبه", "جانبها", "جهته", "جهتها", "ذات", "ذاته", "نفس", "نفسه", "هذا",
];

/// Frequent verbs whose form does not give them away after و.
#[rustfmt::skip]
pub(super) const VERBS: &[&str] = &[
    "اتخذ", "اجري", "احتجز", "احرق", "ادان", "ادي", "استعاد", "استهدف", "استولي", "اسفر", "اشاد", "اصاب", "اصبح",
    "اصدر", "اصيب", "اطلق", "اعتقل", "اغلق", "التقي", "انطلق", "بدا", "بدات", "بلغ", "تبني", "تسبب", "تسلم", "تضم",
    "تعرض", "تم", "تمكن", "توجه", "توفي", "تولي", "حضر", "خطط", "دعا", "رفض", "سقط", "شارك", "شمل", "شهد", "صادر",
    "ضبط", "طالب", "عاد", "عقد", "فجر", "قام", "قتل", "قدم", "قرر", "كان", "كانت", "لقي", "ليس", "ندد", "نفذ", "هاجم",
    "وصل", "وقع",
];

/// English verbs of saying.
#[rustfmt::skip]
pub(super) const SAYING_EN: &[&str] = &[
    "acknowledged", "added", "admitted", "alleged", "announced", "argued", "asserted", "claimed", "commented",
    "confirmed", "continued", "declared", "denied", "explained", "insisted", "maintained", "noted", "recalled",
    "remarked", "reported", "said", "says", "stated", "stressed", "told", "warned", "wrote",
];

/// Verbs of denial.
#[rustfmt::skip]
pub(super) const DENYING: &[&str] = &[
    "denied", "denies", "deny", "denying", "انكر", "انكرت", "تنفي", "فند", "فندت", "نافيا", "نافيه", "نفت",
    "نفوا", "نفي", "ينفي",
];

/// What negates within a clause; a statement that answers a denial may be given so.
#[rustfmt::skip]
pub(super) const NEGATIONS: &[&str] = &[
    "cannot", "neither", "never", "no", "nobody", "none", "nor", "not", "nothing", "without", "بدون", "دون",
    "عدم", "غير", "لا", "لم", "لن", "ليس", "ليست", "ليسوا",
];

/// English months.
#[rustfmt::skip]
pub(super) const MONTHS_EN: &[&str] = &[
    "april", "august", "december", "february", "january", "july", "june", "march", "may", "november", "october",
    "september",
];

/// Days of the week.
#[rustfmt::skip]
pub(super) const WEEKDAYS: &[&str] = &[
    "الاثنين", "الاحد", "الاربعاء", "الثلاثاء", "الجمعه", "الخميس", "السبت",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_and_folded() {
        for list in [
            CONTRASTS,
            CONTRAST_PAIRS,
            ALTHOUGH,
            ALTHOUGH_PAIRS,
            SAYING,
            BARE_SAYING,
            PARTICIPLES,
            THAT,
            BY_SAYING,
            SOURCES,
            AFTER_SPEAKER,
            VERBS,
            SAYING_EN,
            DENYING,
            NEGATIONS,
            MONTHS_EN,
            WEEKDAYS,
        ] {
            let mut sorted = list.to_vec();
            sorted.sort_unstable();
            sorted.dedup();
            assert_eq!(list, sorted);
            assert!(list.iter().all(|word| crate::text::fold(word) == **word));
        }
    }
}
