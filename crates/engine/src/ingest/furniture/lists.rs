//! The phrases and words that page furniture is known by, folded as [`crate::text::fold`] folds them.

use super::phrases::PhraseSet;
use crate::vocabulary::SetAside;

/// Phrases, folded. `whole`: the line consists of it; otherwise the line begins with it.
pub(super) struct Phrase {
    /// What such a line is.
    pub reason: SetAside,
    /// Whether the line consists of it; otherwise it begins with it.
    pub whole: bool,
    /// The phrases.
    pub phrases: &'static [&'static str],
}

#[rustfmt::skip]
pub(super) const PHRASES: &[Phrase] = &[
    Phrase { reason: SetAside::Related, whole: true, phrases: &[
        "مقالات متعلقه", "مقالات ذات صله", "مواضيع متعلقه", "مواضيع ذات صله", "مواضيع ذات علاقه", "اخبار ذات صله", "اخبار متعلقه",
        "اخبار ذات علاقه", "موضوعات ذات صله", "موضوعات متعلقه", "ذات صله", "مقالات مشابهه", "مواضيع مشابهه", "اقرا ايضا", "اقرا ايضا في",
        "اقرا المزيد", "اقرؤوا ايضا", "اقراوا ايضا", "اقرا كذلك", "اقري ايضا", "طالع ايضا", "شاهد ايضا", "انظر ايضا", "المزيد حول هذه القصه",
        "مواضيع قد تهمك", "قد يهمك", "قد يهمك ايضا", "قد يعجبك ايضا", "ربما يعجبك", "الاكثر قراءه", "الاكثر مشاهده", "الاكثر تداولا",
        "اخر الاخبار", "احدث الاخبار", "المزيد من الاخبار", "اخترنا لكم", "اخترنا لك", "مواضيع مختاره", "مختارات", "المزيد",
        "related", "related articles", "related stories", "related topics", "related news", "related posts", "related content",
        "read also", "also read", "read more", "read next", "see also", "more on this story", "more stories", "more from us", "more news",
        "you may also like", "you might also like", "recommended", "recommended stories", "recommended for you", "most read", "most popular",
        "trending", "latest news", "top stories", "up next", "editors' picks", "in case you missed it", "more like this", "keep reading",
        "lire aussi", "a lire aussi", "a lire egalement", "sur le meme sujet", "articles lies", "les plus lus", "lea tambien", "lea mas",
        "te puede interesar", "noticias relacionadas", "mas noticias", "mas informacion", "lo mas leido", "leia tambem", "leia mais",
        "veja tambem", "noticias relacionadas", "mais lidas", "lesen sie auch", "mehr zum thema", "auch interessant", "das konnte sie auch interessieren",
        "leggi anche", "potrebbe interessarti", "lees ook", "meer over dit onderwerp", "las ocksa", "les ogsa", "baca juga", "procitajte i",
        "читайте также", "читаите также", "по теме", "ilgili haberler", "اخبار مرتبط", "مطالب مرتبط",
    ] },
    Phrase { reason: SetAside::Related, whole: false, phrases: &[
        "اقرا ايضا:", "اقرا ايضا :", "اقرا المزيد:", "اقرؤوا ايضا:", "شاهد ايضا:", "طالع ايضا:", "انظر ايضا:", "للمزيد:", "اقرا ايضا -", "اقرا ايضا|",
        "read also:", "read more:", "also read:", "see also:", "related:", "lire aussi :", "lire aussi:", "a lire aussi :", "lea tambien:",
        "leia tambem:", "leggi anche:", "lesen sie auch:", "lees ook:", "baca juga:", "читаите также:", "watch:", "شاهد:",
    ] },
    Phrase { reason: SetAside::Share, whole: true, phrases: &[
        "شارك", "شاركها", "مشاركه", "انشر", "للمشاركه", "نشر", "تغريد", "غرد", "طباعه", "ارسال", "نسخ الرابط", "انسخ الرابط", "تابعنا",
        "تابعونا", "اشترك", "اشترك الان", "حفظ", "فيسبوك", "فيس بوك", "تويتر", "واتساب", "تلغرام", "تيليغرام", "لينكدان", "انستغرام", "يوتيوب",
        "share", "tweet", "print", "email", "copy link", "save", "facebook", "twitter", "whatsapp", "telegram", "linkedin", "instagram",
        "youtube", "reddit", "pinterest", "subscribe", "sign up", "sign in", "log in", "follow", "follow us", "comments", "listen", "partager",
        "compartir", "compartilhar", "teilen", "condividi", "delen", "imprimer", "imprimir", "bagikan", "paylas", "поделиться",
        "advertisement", "ad", "اعلان", "اعلانات", "skip to content", "menu", "search", "بحث", "القائمه",
    ] },
    Phrase { reason: SetAside::Share, whole: false, phrases: &[
        "شارك المقال", "شارك هذا", "شارك الخبر", "شارك الموضوع", "شارك عبر", "شارك على", "شاركها على", "شاركونا", "مشاركه عبر", "مشاركه على",
        "مشاركه المقال", "مشاركه الخبر", "انشر على", "انشر المقال", "تابعنا على", "تابعونا على", "تابعونا عبر", "تابع قناتنا", "انضم الى قناتنا",
        "انضموا الى", "اشترك في نشرتنا", "اشترك في النشره", "اشترك في قناتنا", "اشترك في خدمه", "اشتركوا في", "حمل التطبيق", "حملوا تطبيق", "للاشتراك في",
        "لمتابعه اخر الاخبار", "لمتابعتنا على", "لتصلك اخر",
        "share this", "share on", "share via", "share the article", "follow us on", "follow our", "join our", "join us on", "subscribe to",
        "sign up for", "sign up to", "get our", "get the latest", "download our app", "download the app", "our newsletter", "newsletter:",
        "listen to this article", "this site uses cookies", "we use cookies", "this website uses cookies", "accept cookies", "by signing up",
        "partager sur", "partager cet", "suivez-nous", "abonnez-vous", "inscrivez-vous", "comparte", "siguenos", "suscribete", "compartilhe", "siga-nos", "siga o",
        "teilen auf", "folgen sie uns", "newsletter abonnieren", "condividi su", "seguici", "iscriviti", "deel dit", "volg ons", "bagikan ke",
        "подписывайтесь", "подписываитесь",
    ] },
    Phrase { reason: SetAside::Donation, whole: true, phrases: &[
        "تبرع", "ساهم", "ادعمنا", "ساهم معنا", "donate", "support us", "spenden", "faire un don", "dona ahora",
    ] },
    Phrase { reason: SetAside::Donation, whole: false, phrases: &[
        "تبرع الان", "تبرع لنا", "تبرعوا", "ادعمنا", "ادعمونا", "ادعم صحافتنا", "ادعم الصحافه", "ساهم في دعم", "اضغط هنا للمساهمه", "اضغط هنا للتبرع", "للتبرع",
        "اضغط هنا", "كن داعما", "دولار واحد شهريا",
        "donate now", "donate to", "donate today", "support our", "support independent", "become a member", "become a supporter", "make a donation",
        "make a contribution", "please consider", "your support", "help us", "click here to", "faites un don", "soutenez", "apoye", "apoya", "unterstutzen sie",
    ] },
    Phrase { reason: SetAside::Label, whole: true, phrases: &[
        "انتهى", "انتهي", "يتبع", "خاص", "عاجل", "متابعات", "وكالات", "رويترز", "ا ف ب", "بيان", "فيديو", "صور", "reuters", "afp", "ap", "ends", "breaking", "video", "photos", "opinion",
    ] },
    Phrase { reason: SetAside::Label, whole: false, phrases: &[
        "كتب:", "كتب :", "كتبت:", "كتبت :", "كتب/", "كتب -", "كتبت -", "بقلم", "اعداد:", "اعداد :", "تحرير:", "تحرير :", "ترجمه:", "المصدر:", "المصدر :", "الكاتب:", "المراسل:",
        "سمات ", "وسوم", "الوسوم", "كلمات مفتاحيه", "الكلمات المفتاحيه", "كلمات دلاليه", "الكلمات الدلاليه", "التصنيف:", "تصنيفات:", "تاريخ النشر", "اخر تحديث", "نشر في", "نشرت في",
        "نشر بتاريخ", "تم النشر", "وقت القراءه", "مده القراءه", "جميع الحقوق محفوظه", "حقوق النشر", "الحقوق محفوظه", "عدد المشاهدات", "المشاهدات:", "عدد القراءات",
        "by:", "written by", "reporting by", "edited by", "editing by", "posted by", "published:", "published on", "published at", "last updated", "updated:", "updated on", "posted on", "first published",
        "tags:", "tag:", "topics:", "filed under", "keywords:", "category:", "categories:", "source:", "copyright", "©", "(c) ", "all rights reserved", "image source", "media caption", "video caption",
        "reading time", "publie le", "mis a jour", "mots-cles", "publicado", "actualizado", "etiquetas", "veroffentlicht", "aktualisiert", "pubblicato", "gepubliceerd",
    ] },
];

/// PhraseSet that ask for money wherever they stand in a short line without a quotation.
#[rustfmt::skip]
pub(super) static APPEALS: PhraseSet = PhraseSet::new(&[
    "ادعم صحافتنا", "ادعموا صحافتنا", "دعم صحافتنا", "لدعم صحافتنا", "support our journalism", "support our work",
    "support independent journalism", "become a member", "become a supporter", "make a donation",
]);

/// PhraseSet before the title of the article that a line links to.
pub(super) const LINKS_BACK: &[&str] = &[
    "رابط الخبر",
    "رابط المقال",
    "رابط الموضوع",
    "الرابط المختصر",
    "رابط مختصر",
];

/// Words that ask to follow, before a network's name.
pub(super) const FOLLOW: &[&str] = &[
    "تابع",
    "تابعوا",
    "تابعونا",
    "تابعنا",
    "follow",
    "join",
    "suivez",
    "siga",
    "sigue",
];

/// Networks on which outlets ask to be followed.
#[rustfmt::skip]
pub(super) const NETWORKS: &[&str] = &[
    "فيسبوك", "تويتر", "اكس", "تلغرام", "تليغرام", "تيليغرام", "تلجرام", "واتساب", "انستغرام", "يوتيوب", "facebook", "twitter", "telegram",
    "whatsapp", "instagram", "youtube", "tiktok", "linkedin", "bluesky", "threads",
];

/// Words that begin a caption or a credit.
#[rustfmt::skip]
pub(super) const CREDIT_BEGINS: &[&str] = &[
    "camera icon", "photo:", "photo by", "photograph:", "image:", "picture:", "credit:", "getty images", "صوره:",
    "الصوره:", "تصوير:", "تصوير ", "الصوره ", "عدسه ", "صوره ارشيفيه", "صوره من الارشيف", "foto:", "photo :", "bild:",
    "imagen:", "crédit",
];

/// Words before a picture's maker, at the end of a caption.
#[rustfmt::skip]
pub(super) static CREDIT_LABELS: PhraseSet = PhraseSet::new(&[
    "photograph:", "photo:", "picture:", "image:", "photos:", "credit:", "تصوير:", "عدسه:", "صوره:", "الصوره:", "foto:", "bild:",
]);

/// Words that end a caption, in brackets or after a slash.
#[rustfmt::skip]
pub(super) const CREDITS: &[&str] = &[
    "رويترز", "ا ف ب", "ا.ف.ب", "افب", "فرانس برس", "ا ب", "ا.ب", "اسوشيتد برس", "الاناضول", "د ب ا", "د.ب.ا", "غيتي",
    "جيتي", "وكالات", "واس", "سانا", "شينخوا", "ارشيف", "ارشيفيه", "انترنت", "تعبيريه", "reuters", "afp", "ap", "epa",
    "getty", "getty images", "file", "file photo", "archive", "archives", "archivo", "arquivo", "archiv", "dpa", "pa",
    "xinhua", "anadolu", "handout",
];

/// Weekdays, months and the halves of the day.
#[rustfmt::skip]
pub(super) const CALENDAR: &[&str] = &[
    "ت", "م", "ص", "صباحا", "مساء", "غرينتش", "الاحد", "الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "الجمعه", "السبت",
    "am", "pm", "gmt", "utc", "يناير", "فبراير", "مارس", "ابريل", "مايو", "يونيو", "يوليو", "اغسطس", "سبتمبر",
    "اكتوبر", "نوفمبر", "ديسمبر", "كانون", "شباط", "اذار", "نيسان", "ايار", "حزيران", "تموز", "اب", "ايلول", "تشرين", "يوليوز", "غشت", "شتنبر", "نونبر", "دجنبر", "جانفي", "فيفري", "افريل", "ماي", "جوان", "جويليه", "اوت",
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "monday",
    "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat",
    "sun",
];
