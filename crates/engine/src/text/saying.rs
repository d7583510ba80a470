//! Verbs with which an outlet lets somebody speak: the one list for taking attributions off and for naming the kind
//! of a change. Folded, without clitics; each list is sorted.

use crate::list::List;

/// "said", "denied", in Arabic: what follows with «أن», a colon or a quotation mark is said.
#[rustfmt::skip]
pub(crate) const ARABIC: &List = &List::new(&[
    "ابان", "ابانت", "ابلغ", "ابلغت", "اتهم", "اتهمت", "اخبر", "اخبرت", "ادعت", "ادعي", "اردف", "اردفت", "اردفوا",
    "استدرك", "استدركت", "استطرد", "اشار", "اشارت", "اشاروا", "اضاف", "اضافت", "اضافوا", "اعتبر", "اعتبرت", "اعترف",
    "اعترفت", "اعترفوا", "اعرب", "اعربت", "اعلن", "اعلنت", "اعلنوا", "افاد", "افادت", "افادوا", "افصح", "افصحت", "اقر",
    "اقرت", "اكد", "اكدت", "اكدوا", "المح", "المحت", "اورد", "اوردت", "اوردوا", "اوضح", "اوضحت", "اوضحوا", "بين",
    "بينت", "تابع", "تابعت", "تابعوا", "تذكر", "تري", "تزعم", "تشير", "تضيف", "تعلن", "تعهد", "تعهدت", "تفيد", "تقول",
    "تنفي", "توضح", "توقع", "توقعت", "توقعوا", "توكد", "جدد", "جددت", "جزم", "جزمت", "حذر", "حذرت", "حذروا", "ختم",
    "خلص", "خلصت", "ذكر", "ذكرت", "ذكروا", "رات", "راي", "رجح", "رجحت", "رجحوا", "زاد", "زادت", "زعم", "زعمت", "زعموا",
    "شدد", "شددت", "شددوا", "صرح", "صرحت", "صرحوا", "قال", "قالت", "قالوا", "كتب", "كتبت", "كشف", "كشفت", "كشفوا",
    "لفت", "لفتت", "نبه", "نبهت", "نفت", "نفوا", "نفي", "نقل", "نقلت", "نوه", "نوهت", "واصل", "يدعي", "يري", "يزعم",
    "يزعمون", "يشير", "يضيف", "يعلن", "يفيد", "يقول", "ينفي", "يوضح", "يوكد",
]);

/// "adding", "stressing", in Arabic: an attribution carried on within a sentence.
#[rustfmt::skip]
pub(crate) const ARABIC_PARTICIPLES: &List = &List::new(&[
    "داعيا", "داعين", "داعيه", "زاعما", "زاعمه", "زاعمين", "شاكرا", "قايلا", "قايله", "قايلين", "كاشفا", "كاشفه",
    "لافتا", "لافته", "لافتين", "مبديا", "مبديه", "مبررا", "مبينا", "مبينه", "متابعا", "متحدثا", "متسايلا", "متعهدا",
    "متمنيا", "متمنيه", "متهما", "متهمه", "متوعدا", "متوقعا", "متوقعه", "مثمنا", "مثمنه", "محذرا", "محذره", "محذرين",
    "محملا", "مدعيا", "مدعيه", "مدينا", "مذكرا", "مرجحا", "مرحبا", "مردفا", "مستدركا", "مستطردا", "مستغربا", "مستنكرا",
    "مستنكره", "مشددا", "مشدده", "مشددين", "مشيدا", "مشيده", "مشيرا", "مشيره", "مشيرين", "مضيفا", "مضيفه", "مضيفين",
    "مطالبا", "مطالبه", "مطالبين", "مطمينا", "معبرا", "معبره", "معتبرا", "معتبره", "معربا", "معربه", "معربين", "معقبا",
    "معلقا", "معللا", "معلنا", "معلنه", "مفيدا", "مقترحا", "ملمحا", "مناشدا", "منتقدا", "منتقده", "منتقدين", "منددا",
    "منوها", "منوهه", "مهددا", "موضحا", "موضحه", "موكدا", "موكده", "موكدين", "ناصحا", "نافيا", "نافيه", "واصفا",
    "واصفه",
]);

/// "said", "denied", in English.
#[rustfmt::skip]
pub(crate) const ENGLISH: &List = &List::new(&[
    "acknowledged", "added", "adds", "admits", "admitted", "affirmed", "alleged", "alleges", "announced", "argued",
    "argues", "asserted", "believes", "cautioned", "claimed",  "commented", "conceded", "concluded",
    "confirmed", "confirms", "contended", "continued", "declared", "denied", "denies", "emphasised", "emphasized",
     "explained", "explains", "insisted", "insists", "maintained", "noted",  "predicted",
    "recalled", "reiterated", "remarked", "replied", "reported", "revealed", "said", "say", "says", "stated",
    "stressed", "suggested", "testified", "told", "tweeted", "warned", "warns", "wrote",
]);

/// "adding", "stressing", in English.
#[rustfmt::skip]
pub(crate) const ENGLISH_PARTICIPLES: &List = &List::new(&[
    "acknowledging", "adding", "admitting", "alleging", "arguing", "asserting", "cautioning", "claiming", "confirming",
    "declaring", "explaining", "insisting", "noting", "saying", "stressing", "warning",
]);

/// Verbs of speaking that open no clause of what is said, and forms that are nouns too: "called for", "claim".
#[rustfmt::skip]
const OTHERS: &List = &List::new(&[
    "acknowledge", "admit", "affirm", "allege", "announce", "announces", "argue", "assert", "asserts", "claim",
    "concede", "confirm", "declare", "declares", "deny", "estimates", "explain", "insist", "maintain", "mentioned", "note",
    "pledged", "pointed", "report", "reports", "reveal", "reveals", "state", "states", "stress", "stresses",
    "suggests", "tell", "tells", "vowed", "warn", "ادان", "ادانت", "دعا", "دعت", "طالب", "طالبت", "ندد", "نددت", "وصف", "وصفت",
    "وعد", "يذكر",
]);

/// Whether `word` is a participle of saying.
pub(crate) fn is_participle(word: &str) -> bool {
    ARABIC_PARTICIPLES.has(word) || ENGLISH_PARTICIPLES.has(word)
}

/// Whether `word` is a verb of saying, in any of its forms.
pub(crate) fn is_saying(word: &str) -> bool {
    [ARABIC, ARABIC_PARTICIPLES, ENGLISH, ENGLISH_PARTICIPLES, OTHERS]
        .iter()
        .any(|list| list.has(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_and_folded() {
        for list in [ARABIC, ARABIC_PARTICIPLES, ENGLISH, ENGLISH_PARTICIPLES, OTHERS] {
            list.check();
            assert!(list.words().iter().all(|word| is_saying(word)));
        }
    }
}
