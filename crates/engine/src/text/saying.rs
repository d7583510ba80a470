//! Verbs with which an outlet lets somebody speak: the one list for taking attributions off and for naming the kind
//! of a change. Folded, without clitics; each list is sorted.

use crate::list::{List, list};

/// "said", "denied", in Arabic: what follows with «أن», a colon or a quotation mark is said.
#[rustfmt::skip]
pub(crate) const ARABIC: &List = &list![
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
];

/// "adding", "stressing", in Arabic: an attribution carried on within a sentence.
#[rustfmt::skip]
pub(crate) const ARABIC_PARTICIPLES: &List = &list![
    "داعيا", "داعين", "داعيه", "زاعما", "زاعمه", "زاعمين", "شاكرا", "قايلا", "قايله", "قايلين", "كاشفا", "كاشفه",
    "لافتا", "لافته", "لافتين", "مبديا", "مبديه", "مبررا", "مبينا", "مبينه", "متابعا", "متحدثا", "متسايلا", "متعهدا",
    "متمنيا", "متمنيه", "متهما", "متهمه", "متوعدا", "متوقعا", "متوقعه", "مثمنا", "مثمنه", "محذرا", "محذره", "محذرين",
    "محملا", "مدعيا", "مدعيه", "مدينا", "مذكرا", "مرجحا", "مرحبا", "مردفا", "مستدركا", "مستطردا", "مستغربا", "مستنكرا",
    "مستنكره", "مشددا", "مشدده", "مشددين", "مشيدا", "مشيده", "مشيرا", "مشيره", "مشيرين", "مضيفا", "مضيفه", "مضيفين",
    "مطالبا", "مطالبه", "مطالبين", "مطمينا", "معبرا", "معبره", "معتبرا", "معتبره", "معربا", "معربه", "معربين", "معقبا",
    "معلقا", "معللا", "معلنا", "معلنه", "مفيدا", "مقترحا", "ملمحا", "مناشدا", "منتقدا", "منتقده", "منتقدين", "منددا",
    "منوها", "منوهه", "مهددا", "موضحا", "موضحه", "موكدا", "موكده", "موكدين", "ناصحا", "نافيا", "نافيه", "واصفا",
    "واصفه",
];

/// "said", "denied", in English.
#[rustfmt::skip]
pub(crate) const ENGLISH: &List = &list![
    "acknowledged", "added", "adds", "admits", "admitted", "affirmed", "alleged", "alleges", "announced", "argued",
    "argues", "asserted", "believes", "cautioned", "claimed",  "commented", "conceded", "concluded",
    "confirmed", "confirms", "contended", "continued", "declared", "denied", "denies", "emphasised", "emphasized",
     "explained", "explains", "insisted", "insists", "maintained", "noted",  "predicted",
    "recalled", "reiterated", "remarked", "replied", "reported", "revealed", "said", "say", "says", "stated",
    "stressed", "suggested", "testified", "told", "tweeted", "warned", "warns", "wrote",
];

/// "adding", "stressing", in English.
#[rustfmt::skip]
pub(crate) const ENGLISH_PARTICIPLES: &List = &list![
    "acknowledging", "adding", "admitting", "alleging", "arguing", "asserting", "cautioning", "claiming", "confirming",
    "declaring", "explaining", "insisting", "noting", "saying", "stressing", "warning",
];

/// Verbs that attribute what is quoted right before them or their speaker, and elsewhere do something else: "posted",
/// "charged".
#[rustfmt::skip]
pub(crate) const ENGLISH_QUOTING: &List = &list![
    "advised", "agreed", "answered", "appealed", "asked", "asks", "bantered", "barked", "beamed", "begged",
    "bemoaned", "blogged", "boasted", "bragged", "charged", "cheered", "chided", "chimed", "chuckled", "commanded",
    "complained", "confessed", "confided", "countered", "cried", "deadpanned", "demanded", "demurred", "disagreed",
    "enquired", "enthused", "exclaimed", "fumed", "groaned", "growled", "grumbled", "guessed", "gushed", "hinted",
    "hissed", "implored", "inquired", "interjected", "interrupted", "joked", "jokes", "lamented", "laments",
    "laughed", "mentioned", "messaged", "moaned", "mocked", "murmured", "mused", "muttered", "objected", "observed",
    "observes", "offered", "opined", "ordered", "pleaded", "pledged", "pledges", "posted", "posts", "preached",
    "promised", "promises", "protested", "quipped", "raged", "ranted", "read", "reasoned", "recited", "recounted",
    "reflected", "responded", "retorted", "roared", "scoffed", "screamed", "shared", "shouted", "shrugged", "sighed",
    "smiled", "snapped", "sneered", "sobbed", "stormed", "summarised", "summarized", "swore", "teased", "tells",
    "texted", "thundered", "urged", "urges", "ventured", "volunteered", "vowed", "vows", "wailed", "whispered",
    "wondered", "writes", "yelled",
];

/// Verbs of speaking that need no "that": "accused the board", "vowed to stay".
#[rustfmt::skip]
pub(crate) const ENGLISH_REPORTING: &List = &list![
    "accused", "apologised", "apologized", "blamed", "condemned", "criticised", "criticized", "demanded",
    "denounced", "pledged", "praised", "promised", "slammed", "thanked", "threatened", "urged", "vowed",
];

/// Verbs of saying in other languages with Latin letters, as they stand beside a quotation.
#[rustfmt::skip]
pub(crate) const OTHER_QUOTING: &List = &list![
    "advirtio", "affermato", "affirma", "affirme", "afirmo", "afirmou", "aggiunto", "agrego", "ajoute", "anadio",
    "apunto", "aseguro", "bekraftet", "berichtete", "betonte", "comento", "commentato", "declarat", "declare",
    "declaro", "declarou", "dedi", "denunciou", "detto", "dice", "dichiarato", "dijo", "disse", "dit", "djo",
    "dodal", "ecrit", "erganzte", "erklarte", "escribio", "estime", "exclamo", "explico", "explicou", "explique",
    "fort", "fragte", "hevdet", "hinzu", "indique", "insiste", "insistio", "kata", "katakan", "kazal", "kertoi",
    "kommentierte", "kritisierte", "lamento", "lance", "lanza", "lembrou", "mahnte", "manifesto", "meinte", "mondta",
    "nota", "note", "poursuit", "powiedzial", "precisa", "precise", "pregunto", "raconte", "reclamo", "recordo",
    "rekao", "rekl", "resalto", "respondeu", "respondio", "rief", "sa", "sade", "sagt", "sagte", "said", "sanoi",
    "schrieb", "scritto", "senalo", "sier", "siger", "skrev", "sostuvo", "sottolineato", "souligne", "soyledi",
    "spiegato", "subrayo", "tilfojede", "tilfoyde", "tutur", "twitterte", "ujar", "uttalte", "uvedl", "versicherte",
    "warnte", "zegt", "zei", "zeide", "zis",
];

/// Verbs that attribute where a colon and a quotation follow, in Arabic: «غرد», «مضى».
#[rustfmt::skip]
pub(crate) const ARABIC_QUOTING: &List = &list![
    "اجاب", "اجابت", "اجابوا", "اختتم", "اختتمت", "ارسل", "ارسلت", "استانف", "استانفت", "استفسر", "استفسرت",
    "استنكر", "استنكرت", "استهل", "استهلت", "اشتكت", "اشتكي", "اعتذر", "اعتذرت", "اقترح", "اقترحت", "اقسم", "اقسمت",
    "اقسموا", "اكمل", "اكملت", "امر", "امرت", "انشد", "انشدت", "انهت", "انهي", "اوصت", "اوصي", "بادر", "بادرت",
    "بدا", "بدات", "برر", "بررت", "بعث", "بعثت", "تتساءل", "تجيب", "تحكي", "تساءل", "تساءلت", "تسال", "تشرح", "تعجب",
    "تعجبت", "تعلق", "تغرد", "تكتب", "تمنت", "تمني", "تهكم", "تهكمت", "توجه", "توجهت", "توعد", "توعدت", "حث", "حثت",
    "حكت", "حكي", "خاطب", "خاطبت", "خطب", "دعا", "دعت", "دون", "دونت", "دونوا", "رد", "ردت", "ردد", "رددت", "ردوا",
    "روت", "روي", "سال", "سالت", "سالوا", "سخر", "سخرت", "سرد", "سردت", "شرح", "شرحت", "شكا", "شكت", "شكر", "شكرت",
    "شكوا", "شهد", "شهدت", "صاح", "صاحت", "صرخ", "صرخت", "صرخوا", "طالب", "طالبت", "طلب", "طلبت", "عبر", "عبرت",
    "عقب", "عقبت", "علق", "علقت", "علل", "غرد", "غردت", "غردوا", "فسر", "فسرت", "قاطع", "قاطعت", "كرر", "كررت",
    "لخص", "لخصت", "مازح", "مازحت", "مضت", "مضي", "نادت", "نادي", "ناشد", "ناشدت", "ندد", "نددت", "نشر", "نشرت",
    "نشروا", "نصح", "نصحت", "هاجم", "هاجمت", "هتف", "هتفت", "هتفوا", "هدد", "هددت", "همس", "همست", "وجه", "وجهت",
    "وصف", "وصفت", "وعد", "وعدت", "يتساءل", "يجيب", "يحكي", "يروي", "يسال", "يشرح", "يعلق", "يغرد", "يكتب", "يهتف",
];

/// Verbs of speaking that open no clause of what is said, and forms that are nouns too: "called for", "claim".
#[rustfmt::skip]
const OTHERS: &List = &list![
    "acknowledge", "admit", "affirm", "allege", "announce", "announces", "argue", "assert", "asserts", "claim",
    "concede", "confirm", "declare", "declares", "deny", "estimates", "explain", "insist", "maintain", "mentioned", "note",
    "pledged", "pointed", "report", "reports", "reveal", "reveals", "state", "states", "stress", "stresses",
    "suggests", "tell", "tells", "vowed", "warn", "ادان", "ادانت", "دعا", "دعت", "طالب", "طالبت", "ندد", "نددت", "وصف", "وصفت",
    "وعد", "يذكر",
];

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
        for list in [ENGLISH_QUOTING, ENGLISH_REPORTING, OTHER_QUOTING, ARABIC_QUOTING] {
            list.check();
        }
        for list in [ARABIC, ARABIC_PARTICIPLES, ENGLISH, ENGLISH_PARTICIPLES, OTHERS] {
            list.check();
            assert!(list.words().iter().all(|word| is_saying(word)));
        }
    }
}
