//! The words by which clauses and attributions are told, in Arabic and English, in folded spelling (أ إ آ are ا,
//! ى ئ are ي, ؤ is و, ة is ه, no marks, lower case). Each list is sorted; a test keeps it so.

#[cfg(test)]
mod tests;

use crate::list::{List, list};

/// Whether `list` holds `word`.
pub(super) fn has(list: &List, word: &str) -> bool {
    list.has(word)
}

/// Words that open a contrasting or resulting clause after a comma.
#[rustfmt::skip]
pub(super) const CONTRASTS: &List = &list![
    "although", "because", "but", "though", "whereas", "while", "بيد", "بينما", "ثم", "حيث", "فيما", "كما", "لكن",
    "لكنه", "لكنها", "لكنهم", "مما", "وبينما", "وثم", "وكما", "ولكن", "ولكنه", "ولكنها", "ولكنهم", "ولم", "ولن",
];

/// "and that": what was said besides.
pub(super) const AND_THAT: &List = &list![
    "that",
    "وان",
    "وانه",
    "وانها",
    "وانهم",
    "وبان",
    "وبانه",
    "وبانها",
    "وبانهم",
];

/// After «وإن» they make it "even if" and not "and that".
pub(super) const EVEN_IF: &List = &list!["كان", "كانت", "كانوا", "لم"];

/// The same in two words.
#[rustfmt::skip]
pub(super) const CONTRAST_PAIRS: &List = &list![
    "and he", "and it", "and she", "and that", "and they", "and we", "الا ان", "الا انه", "الا انها", "الامر الذي",
    "علي الرغم", "علي عكس", "غير ان", "غير انه", "غير انها", "في حين", "ما ادي", "ما اسفر", "ما تسبب", "ما يعني",
    "وعلي الرغم", "وعلي عكس", "وفي حين", "ولا تزال", "ولا نزال", "ولا يزال", "وما زال", "وما زالت", "وما زلنا", "وهو ما",
];

/// What opens a concession at the start of a clause.
pub(super) const ALTHOUGH: &List = &list![
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
pub(super) const ALTHOUGH_PAIRS: &List = &list!["even though", "علي الرغم", "مع ان", "وعلي الرغم"];

/// What opens the statement after a concession.
pub(super) const AFTER_CONCESSION: &List = &list!["الا", "غير", "فان", "لكن", "لكنه", "لكنها", "لكنهم"];

/// Verbs by which an English clause is known.
#[rustfmt::skip]
pub(super) const AUXILIARIES_EN: &List = &list![
    "are", "had", "has", "have", "is", "remain", "remained", "was", "were", "will", "would",
];

/// Verbs of saying that need something said: alone with a name they are only an attribution.
#[rustfmt::skip]
pub(super) const BARE_SAYING: &List = &list![
    "اردف", "اردفت", "اضاف", "اضافت", "اوضح", "اوضحت", "تابع", "تابعت", "صرح", "صرحت", "قال", "قالت", "قالوا", "يضيف",
    "يقول",
];

/// Words after which a participle is a noun ("no warning").
#[rustfmt::skip]
pub(super) const DETERMINERS: &List = &list!["a", "an", "any", "her", "his", "its", "no", "some", "that", "the", "their", "this", "without"];

/// "that" after a verb of saying.
#[rustfmt::skip]
pub(super) const THAT: &List = &list![
    "that", "ان", "انا", "اننا", "انه", "انها", "انهم", "انهما", "اني", "بان", "بانه", "بانها", "بانهم",
];

/// Words of a line of buttons that stands before the text, glued to it.
#[rustfmt::skip]
pub(super) const SHARING: &List = &list![
    "plus", "share", "اكتب", "بلس", "بوك", "جوجل", "خلال", "رايك", "شارك", "شاركها", "عبر", "علي", "غوغل", "من",
];

/// Networks that pages are shared on.
#[rustfmt::skip]
pub(super) const NETWORKS: &List = &list![
    "email", "facebook", "linkedin", "telegram", "twitter", "whatsapp", "انستغرام", "تلغرام", "تليجرام", "تويتر",
    "تيليغرام", "فيس", "فيسبوك", "لينكد", "لينكدان", "واتس", "واتساب",
];

/// What opens the statement behind a source: «بحسب الوزارة فإن …».
pub(super) const THEN: &List = &list!["فان", "فانه", "فانها", "فقد"];

/// Words of «يذكر أن», «الجدير بالذكر أن», «تجدر الإشارة إلى أن».
#[rustfmt::skip]
pub(super) const FORMULA: &List = &list![
    "الاشاره", "الجدير", "الذكر", "الي", "بالاشاره", "بالذكر", "تجدر", "جدير", "ذكره", "مما", "من", "هنا", "يجدر", "يذكر", "يشار",
];

/// "By it", "to them": passed over before who acts.
#[rustfmt::skip]
pub(super) const WITH_PRONOUN: &List = &list![
    "اليه", "اليها", "به", "بها", "بهم", "عليه", "عليها", "عنه", "عنها", "له", "لها", "لهم", "منه", "منها",
];

/// In it, during it: behind a verb of saying that tells what a speech or letter said.
pub(super) const IN_IT: &List = &list!["خلاله", "خلالها", "فيه", "فيها"];

/// "by saying", in the middle of an introduction.
pub(super) const BY_SAYING: &List = &list!["بالقول", "بقوله", "بقولها", "قوله", "قولها", "قولهم"];

/// What opens the naming of a source, in a segment between commas.
#[rustfmt::skip]
pub(super) const SOURCES: &List = &list![
    "according", "بحسب", "بحسبما", "حسب", "حسبما", "نقلا", "وبحسب", "وحسب", "وفق", "وفقا", "ووفق", "ووفقا",
];

/// What ends a speaker's name: "in a statement", «خلال زيارة»; right after the verb it says that no name follows.
#[rustfmt::skip]
pub(super) const PREPOSITIONS: &List = &list![
    "about", "after", "at", "during", "in", "on", "الي", "امام", "بحسب", "بشان", "بعد", "حول", "خلال", "خلاله",
    "خلالها", "ضد", "ضمن", "عبر", "عقب", "علي", "عن", "في", "فيه", "فيها", "قبل", "لدي", "من", "منذ",
];

/// When it was said, and how: passed over before a speaker's name, and its end.
#[rustfmt::skip]
pub(super) const WHEN: &List = &list![
    "again", "also", "later", "today", "yesterday", "اخيرا", "الاثنين", "الاحد", "الاربعاء", "الاسبوع", "الثلاثاء",
    "الجمعه", "الخميس", "السبت", "الشهر", "الماضي", "الماضيه", "المقبل", "المقبله", "اليوم", "امس", "ايضا", "بدوره",
    "بدورها", "بشده", "بقوه", "حديثا", "رسميا", "سابقا", "صباح", "صراحه", "ظهر", "غدا", "فجر", "كذلك", "لاحقا",
    "مجددا", "مرارا", "مساء", "موخرا", "يوم",
];

/// What follows a speaker's name and is no part of it.
#[rustfmt::skip]
pub(super) const AFTER_NAME: &List = &list![
    "addressing", "citing", "had", "has", "have", "is", "quoted", "speaking", "that", "was", "were", "which", "who",
    "whose", "writing", "التي", "الذي", "الذين", "الصادر", "الصادره", "رد", "ردا", "ردت", "صادر", "صدر", "صدرت", "علق",
    "علقت", "لديه", "لديها", "لديهم", "مخاطبا", "مخاطبه", "ممثلا", "ممثله", "ممثلين", "وهم", "وهو", "وهي",
];

/// To whom it was said: an outlet, reporters.
#[rustfmt::skip]
pub(super) const HEARERS: &List = &list![
    "councillors", "her", "him", "it", "journalists", "lawmakers", "me", "parliament", "radio", "reporters",
    "supporters", "television", "them", "us", "لاذاعه", "لبرنامج", "لتلفزيون", "لجريده", "لرويترز", "لسبق", "لشبكه",
    "لصحيفه", "لقناه", "للاذاعه", "للاعلام", "للاعلاميين", "للتلفزيون", "للصحافه", "للصحافيين", "للصحفيين", "للصحيفه",
    "للقناه", "للوكاله", "لمجله", "لمراسل", "لمراسلنا", "لموسسه", "لموقع", "لموقعنا", "لهييه", "لوسايل", "لوكاله",
];

/// Honours that end as an attached pronoun does.
#[rustfmt::skip]
pub(super) const HONOURS: &List = &list![
    "جلالته", "حضرته", "دولته", "سعادته", "سماحته", "سموه", "سموها", "سيادته", "غبطته", "فخامته", "فضيلته", "قداسته",
    "معاليه", "معاليها",
];

/// What is expressed, stressed or ended, where a speaker's name could stand.
#[rustfmt::skip]
pub(super) const OBJECTS: &List = &list![
    "اسفه", "الانتباه", "البيان", "التزامه", "الحاجه", "الله", "الموتمر", "النظر", "امله", "املها", "اهميه", "بيانه",
    "بيانها", "تاييده", "تصريحاته", "تصريحه", "تقديره", "حديثه", "حديثها", "حرصه", "حرصها", "خطابه", "خطابها", "دعمه",
    "دعمها", "رفضه", "رفضها", "شكره", "شكرها", "ضروره", "قلقه", "كلامه", "كلامها", "وجود",
];

/// Verbs before a name and "بقوله".
#[rustfmt::skip]
pub(super) const ENDING: &List = &list![
    "اختتم", "اختتمت", "انهت", "انهي", "برر", "بررت", "ختم", "ختمت", "رد", "ردت", "عقب", "عقبت", "علق", "علقت",
];

/// Verbs whose "عن" opens what is said.
#[rustfmt::skip]
pub(super) const SAYING_ABOUT: &List = &list![
    "اعلن", "اعلنت", "اعلنوا", "افاد", "افادت", "كشف", "كشفت",
];

/// Verbs whose "على أن" opens what is said; elsewhere it is a condition.
#[rustfmt::skip]
pub(super) const SAYING_ON: &List = &list![
    "اتفق", "اجمع", "اصر", "اصرت", "اكد", "اكدت", "اكدوا", "توكد", "شدد", "شددت", "مشددا", "مشدده", "موكدا", "موكده",
    "نبه", "نوه", "يوكد",
];

/// Verbs whose "إلى أن" opens what is said; elsewhere it is "until".
#[rustfmt::skip]
pub(super) const SAYING_TO: &List = &list![
    "اشار", "اشارت", "اشاروا", "المح", "المحت", "ذهب", "لافتا", "لافته", "لفت", "لفتت", "مشيرا", "مشيره", "منوها",
    "منوهه", "نبه", "نبهت", "نوه", "نوهت", "يشير",
];

/// Words that make something else of the "أن" that follows: «بعد أن», «إلا أن».
#[rustfmt::skip]
pub(super) const NOT_THAT: &List = &list![
    "الا", "بعد", "بمجرد", "حتي", "خاصه", "خصوصا", "دون", "سبق", "سيما", "شرط", "علما", "غير", "قبل", "كما", "لابد",
    "لاسيما", "مجرد", "مع", "منذ", "يجب", "يمكن", "ينبغي",
];

/// Verbs that are of saying only before a colon, a quotation or «أن».
pub(super) const GOES_ON: &List = &list!["زاد", "زادت", "واصل", "واصلت"];

/// Words that open what is said where «أن» is missing.
#[rustfmt::skip]
pub(super) const OPENS_SPEECH: &List = &list![
    "تم", "تمت", "سنعمل", "سوف", "سيتم", "كنا", "لدينا", "لقد", "لن", "ليس", "ليست", "نحن", "هناك", "يتم", "يجب",
];

/// Words that join what follows to what stands before.
#[rustfmt::skip]
pub(super) const JOINING: &List = &list![
    "الا", "التي", "الذي", "الذين", "الي", "ان", "او", "بان", "بحسب", "بعد", "ثم", "حسب", "حسبما", "حيث", "سوي", "علي",
    "عما", "عن", "في", "فيما", "قبل", "كان", "كما", "لكن", "ما", "مما", "من", "وفق", "وقد",
];

/// Verbs of saying that may follow a quotation.
#[rustfmt::skip]
pub(super) const SAYING_NOW: &List = &list![
    "تروي", "تضيف", "تقول", "توضح", "توكد", "يروي", "يضيف", "يقول", "يوضح", "يوكد",
];

/// Words that open a subordinate clause.
#[rustfmt::skip]
pub(super) const SUBORDINATORS: &List = &list![
    "after", "although", "as", "because", "before", "if", "once", "since", "though", "unless", "until", "when",
    "whether", "while",
];

/// Pronouns that stand for a speaker named before.
#[rustfmt::skip]
pub(super) const PRONOUNS_EN: &List = &list![
    "he", "i", "it", "she", "they", "we",
];

/// Words of an aside between the verb and the speaker: "في الوقت ذاته", "في هذا السياق", "من جانبه".
#[rustfmt::skip]
pub(super) const ASIDES: &List = &list![
    "السياق", "المقابل", "الوقت", "جانبه", "جانبها", "جهته", "جهتها", "ذات", "ذاته", "نفس", "نفسه", "هذا",
];

/// Frequent verbs whose form does not give them away after و.
#[rustfmt::skip]
pub(super) const VERBS: &List = &list![
    "اتخذ", "اجري", "احتجز", "احرق", "ادان", "ادي", "استعاد", "استهدف", "استولي", "اسفر", "اشاد", "اصاب", "اصبح",
    "اصدر", "اصيب", "اطلق", "اعتقل", "اغلق", "التقي", "انطلق", "بدا", "بدات", "بلغ", "تبني", "تسبب", "تسلم", "تضم",
    "تعرض", "تم", "تمكن", "توجه", "توفي", "تولي", "حضر", "خطط", "دعا", "رفض", "سقط", "شارك", "شمل", "شهد", "صادر",
    "ضبط", "طالب", "عاد", "عقد", "فجر", "قام", "قتل", "قدم", "قرر", "كان", "كانت", "لقي", "ليس", "نحتاج", "ندد",
    "ندعو", "نرجو", "نطالب", "نفذ", "نوكد", "هاجم", "وصل", "وقع",
];

/// Verbs of denial.
#[rustfmt::skip]
pub(super) const DENYING: &List = &list![
    "denied", "denies", "deny", "denying", "انكر", "انكرت", "تنفي", "فند", "فندت", "نافيا", "نافيه", "نفت",
    "نفوا", "نفي", "ينفي",
];

/// What negates within a clause; a statement that answers a denial may be given so.
#[rustfmt::skip]
pub(super) const NEGATIONS: &List = &list![
    "cannot", "neither", "never", "no", "nobody", "none", "nor", "not", "nothing", "without", "بدون", "دون",
    "عدم", "غير", "لا", "لم", "لن", "ليس", "ليست", "ليسوا",
];

/// What negates a verb.
#[rustfmt::skip]
pub(super) const NOT: &List = &list![
    "cannot", "jamais", "kein", "keine", "nao", "never", "nicht", "non", "not", "nunca", "pas", "لا", "لم", "لن", "ليس", "ليست", "ليسوا",
];

/// Verbs that are negated only to say "still", "at least" or "at most".
#[rustfmt::skip]
pub(super) const STILL: &List = &list![
    "ازال", "تتجاوز", "تتعدي", "تزال", "تزل", "تزيد", "تقل", "زال", "زالت", "نزال", "يتجاوز", "يتعدي", "يزال", "يزالون", "يزل", "يزيد", "يقل",
];

/// What makes a participle of the verb after it.
pub(super) const BEING: &List = &list!["are", "be", "been", "being", "is", "was", "were"];

/// What opens a relative clause.
pub(super) const RELATIVES: &List = &list!["that", "which", "who", "whom", "whose"];

/// What opens a phrase before the main clause: "Speaking in the harbour, …".
#[rustfmt::skip]
pub(super) const FRONTED: &List = &list![
    "addressing", "amid", "asked", "before", "earlier", "following", "for", "from", "however", "meanwhile", "speaking",
    "to", "under", "with", "writing",
];

/// English months.
#[rustfmt::skip]
pub(super) const MONTHS_EN: &List = &list![
    "april", "august", "december", "february", "january", "july", "june", "march", "may", "november", "october",
    "september",
];

/// Months as they stand in datelines.
#[rustfmt::skip]
pub(super) const MONTHS: &List = &list![
    "apr", "april", "aug", "august", "dec", "december", "feb", "february", "jan", "january", "jul", "july", "jun",
    "june", "mar", "march", "may", "nov", "november", "oct", "october", "sep", "sept", "september", "اب", "ابريل",
    "اذار", "اغسطس", "افريل", "اكتوبر", "اوت", "ايار", "ايلول", "تشرين", "تموز", "جانفي", "جوان", "جويليه", "حزيران",
    "دجنبر", "ديسمبر", "سبتمبر", "شباط", "شتنبر", "غشت", "فبراير", "فيفري", "كانون", "مارس", "ماي", "مايو", "نوفمبر",
    "نونبر", "نيسان", "يناير", "يوليه", "يوليو", "يونيه", "يونيو",
];

/// What a statement is called that somebody has written or held: «نص بيان النقابة», «حصيلة أولية لوزارة الصحة».
#[rustfmt::skip]
pub(super) const DOCUMENTS: &List = &list![
    "احصاء", "احصاءات", "احصاييات", "احصاييه", "ارقام", "استطلاع", "بيان", "بيانا", "بيانات", "تدوينه", "تصريح",
    "تصريحات", "تغريده", "تقديرات", "تقرير", "حصيله", "خبر", "خطاب", "دراسه", "رساله", "شهاده", "كلمه", "مذكره",
    "معطيات", "معلومات", "مقال", "منشور", "نص", "وثيقه",
];

/// Words by which a document is told from others, before who made it.
#[rustfmt::skip]
pub(super) const OF_DOCUMENTS: &List = &list![
    "الصادر", "الصادره", "اولي", "اوليه", "جديد", "جديده", "خاص", "خاصه", "رسمي", "رسميه", "سابق", "سابقه", "صادر",
    "صادره", "عن", "محدثه", "مشترك", "مشتركه", "مكتوب", "مكتوبه", "من", "نهاييه",
];

/// What heads a point of a list and names nobody.
#[rustfmt::skip]
pub(super) const ORDERING: &List = &list![
    "finally", "first", "fourth", "lastly", "note", "second", "third", "update", "اخيرا", "اولا", "تنويه", "ثالثا",
    "ثانيا", "خامسا", "رابعا", "ملاحظه",
];

/// Things that are read from and do not speak.
#[rustfmt::skip]
pub(super) const WRITTEN: &List = &list![
    "banner", "banners", "caption", "graffiti", "headline", "inscription", "label", "message", "note", "placard",
    "placards", "plaque", "poster", "posters", "shirt", "sign", "signs", "slogan", "sticker", "stickers", "الجدار",
    "الجدران", "الحايط", "اللافتات", "اللافته", "اللوحه", "جدار", "حايط", "لافتات", "لافته", "لوحه", "ملصق",
    "ملصقات",
];

/// Pronouns for who spoke before, in languages with Latin letters.
#[rustfmt::skip]
pub(super) const PRONOUNS: &List = &list![
    "de", "dia", "el", "ela", "ele", "eles", "ella", "elle", "elles", "ellos", "er", "han", "he", "hij", "hon",
    "hun", "i", "il", "ils", "it", "lei", "loro", "lui", "mereka", "she", "sie", "they", "we", "ze", "zij",
];

/// What opens the naming of who speaks before a colon: "And from chairwoman …:", "Statement by …:".
#[rustfmt::skip]
pub(super) const FROM: &List = &list![
    "af", "av", "by", "da", "dari", "de", "del", "di", "du", "from", "od", "of", "oleh", "par", "por", "van", "von",
];

/// Words of an Arabic line before a quotation that name nobody: «وهذا نص ما جاء في …».
#[rustfmt::skip]
pub(super) const POINTING: &List = &list![
    "الاتي", "التالي", "اليكم", "جاء", "فيما", "كما", "ما", "هذا", "هذه", "هنا", "هو", "هي", "واليكم", "وجاء",
    "وفيما", "وهذا", "وهذه", "وهنا", "وهو", "وهي", "يلي",
];

/// Days of the week.
#[rustfmt::skip]
pub(super) const WEEKDAYS: &List = &list![
    "friday", "monday", "saturday", "sunday", "thursday", "tuesday", "wednesday", "الاثنين", "الاحد", "الاربعاء",
    "الثلاثاء", "الجمعه", "الخميس", "السبت",
];
