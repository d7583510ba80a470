//! Page furniture: lines that stand on the page and not in the article.
//!
//! Three kinds of evidence, each of which must say so by itself: a phrase that such lines begin with or consist of, the
//! line's shape (an address, symbols, a credit in brackets), and its place after such a line at the end of the page.

use super::paragraphs::Line;
use crate::session::SetAside;
use crate::text::{WordKind, words};

/// Longer lines are never furniture by a phrase alone.
const LONGEST_PHRASE_LINE: usize = 14;
/// A caption has at most so many words.
const LONGEST_CAPTION: usize = 30;
/// Pictures without a known credit are looked for in so many lines from the top.
const TOP: usize = 4;

/// Why each line is set aside; none for the article's own.
pub(super) fn reasons(lines: &[Line]) -> Vec<Option<SetAside>> {
    let mut out: Vec<Option<SetAside>> = Vec::with_capacity(lines.len());
    for (at, line) in lines.iter().enumerate() {
        out.push(by_itself(line, at));
    }
    after_related(lines, &mut out);
    page_end(lines, &mut out);
    out
}

/// What a line's own words and shape say.
fn by_itself(line: &Line, at: usize) -> Option<SetAside> {
    if is_symbols(line) {
        return Some(SetAside::Symbols);
    }
    if is_address(line) {
        return Some(SetAside::Address);
    }
    if is_caption(line, at) {
        return Some(SetAside::Caption);
    }
    if line.words > LONGEST_PHRASE_LINE || line.is_prose() {
        return None;
    }
    by_phrase(&line.key).or_else(|| is_label(line).then_some(SetAside::Label))
}

/// Phrases, folded. `whole`: the line consists of it; otherwise the line begins with it.
struct Phrase {
    reason: SetAside,
    whole: bool,
    phrases: &'static [&'static str],
}

#[rustfmt::skip]
const PHRASES: &[Phrase] = &[
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

fn by_phrase(key: &str) -> Option<SetAside> {
    let bare = key.trim_matches(|c: char| !c.is_alphanumeric() && c != '©' && c != '(');
    let whole = bare.trim_matches(|c: char| !c.is_alphanumeric());
    let found = PHRASES.iter().find(|set| match set.whole {
        true => set.phrases.contains(&whole),
        false => set.phrases.iter().any(|phrase| begins_with(bare, phrase)),
    });
    found.map(|set| set.reason)
}

/// Whether `line` begins with `phrase` as whole words.
fn begins_with(line: &str, phrase: &str) -> bool {
    let Some(rest) = line.strip_prefix(phrase) else {
        return line == phrase.trim_end();
    };
    phrase.ends_with(|c: char| !c.is_alphanumeric()) || !rest.starts_with(char::is_alphanumeric)
}

/// Nothing but marks, single letters and names of icons.
fn is_symbols(line: &Line) -> bool {
    if line.words > 8 {
        return false;
    }
    let key = line
        .key
        .replace("tag icon", "")
        .replace("camera icon", "")
        .replace("share icon", "");
    let mut letters = words(&key)
        .into_iter()
        .filter(|word| word.kind != WordKind::Mark)
        .peekable();
    let iconic = key.len() < line.key.len();
    let digits = letters.peek().is_some_and(|word| word.kind == WordKind::Number);
    !digits && letters.all(|word| word.span.of(&key).chars().count() == 1 || (iconic && word.span.len() < 3))
}

/// Addresses alone, or the signature under a quoted post: `— Name (@account) date`.
fn is_address(line: &Line) -> bool {
    if line.words > LONGEST_PHRASE_LINE {
        return false;
    }
    let found = words(line.text);
    let address = |word: &&crate::text::Word| word.kind == WordKind::Address;
    let letters = found
        .iter()
        .filter(|word| matches!(word.kind, WordKind::Letters | WordKind::Number))
        .count();
    let addresses = found.iter().filter(address).count();
    let signature = line.text.starts_with(['—', '–', '-']) && line.text.contains("(@") && line.text.contains(')');
    signature || (addresses > 0 && letters == 0)
}

/// Words that begin a caption or a credit.
const CREDIT_BEGINS: &[&str] = &[
    "camera icon",
    "photo:",
    "photo by",
    "photograph:",
    "image:",
    "picture:",
    "credit:",
    "getty images",
    "صوره:",
    "الصوره:",
    "تصوير:",
    "تصوير ",
    "الصوره ",
    "عدسه ",
    "صوره ارشيفيه",
    "صوره من الارشيف",
    "foto:",
    "photo :",
    "bild:",
    "imagen:",
    "crédit",
];

/// Words that end a caption, in brackets or after a slash.
const CREDITS: &[&str] = &[
    "رويترز",
    "ا ف ب",
    "ا.ف.ب",
    "افب",
    "فرانس برس",
    "ا ب",
    "ا.ب",
    "اسوشيتد برس",
    "الاناضول",
    "د ب ا",
    "د.ب.ا",
    "غيتي",
    "جيتي",
    "وكالات",
    "واس",
    "سانا",
    "شينخوا",
    "ارشيف",
    "ارشيفيه",
    "انترنت",
    "تعبيريه",
    "reuters",
    "afp",
    "ap",
    "epa",
    "getty",
    "getty images",
    "file",
    "file photo",
    "archive",
    "archives",
    "archivo",
    "arquivo",
    "archiv",
    "dpa",
    "pa",
    "xinhua",
    "anadolu",
    "handout",
];

/// A line under a picture: it names the picture's maker in brackets or says that it is one.
fn is_caption(line: &Line, at: usize) -> bool {
    if line.words > LONGEST_CAPTION {
        return false;
    }
    if CREDIT_BEGINS.iter().any(|begin| line.key.starts_with(begin)) {
        return true;
    }
    let Some((text, credit)) = line.key.strip_suffix(')').and_then(|rest| rest.rsplit_once('(')) else {
        return false;
    };
    let text = text.trim_end();
    let short = credit.split_whitespace().count() <= 4 && credit.chars().any(char::is_alphabetic);
    let ended = text.is_empty() || text.ends_with(['.', '!', '?', '"', ':']);
    let known = CREDITS
        .iter()
        .any(|known| credit.split(['/', '-', '|']).any(|part| part.trim() == *known));
    let moving = ["فيديو", "صور", "بالفيديو", "video", "photos"].contains(&credit.trim());
    short && !ended && !moving && (known && line.words < 20 || (0 < at && at < TOP))
}

/// Section names, bylines, date lines: short lines of a known shape.
fn is_label(line: &Line) -> bool {
    let key = line.key.as_str();
    let byline = ["by ", "par ", "por ", "von "]
        .iter()
        .any(|by| key.strip_prefix(by).is_some_and(|_| is_names(line.text)));
    (byline && line.words <= 7) || is_dateline(line) || is_clock(line)
}

/// "By Ada Example": every word after the first begins with a capital.
fn is_names(text: &str) -> bool {
    let mut words = text
        .split_whitespace()
        .skip(1)
        .filter(|word| !matches!(*word, "and" | "et" | "y" | "e" | "und" | "de" | "in"))
        .peekable();
    words.peek().is_some() && words.all(|word| word.starts_with(char::is_uppercase)) && !text.ends_with('.')
}

/// «اسم الصحيفة – المدينة»: two names of at most three words each with a dash between them, and nothing else.
fn is_dateline(line: &Line) -> bool {
    if line.words > 7 || line.stops {
        return false;
    }
    let mut parts = line.key.split(" - ");
    let (Some(first), Some(second), None) = (parts.next(), parts.next(), parts.next()) else {
        return false;
    };
    let name = |part: &str| {
        let words = part.split_whitespace().count();
        (1..=3).contains(&words) && part.chars().all(|c| c.is_alphabetic() || c.is_whitespace())
    };
    let agency =
        |part: &str| ["وكالات", "واس", "رويترز", "متابعات", "خاص", "reuters", "afp", "ap"].contains(&part.trim());
    name(first) && name(second) && (agency(first) || agency(second) || line.words <= 5)
}

/// "17:26 ت م", "26/1/2031", "January 26, 2031 - 10:30": a date or an hour and next to nothing else.
fn is_clock(line: &Line) -> bool {
    let found = words(&line.key);
    let numbers = found.iter().filter(|word| word.kind == WordKind::Number).count();
    let letters = found.iter().filter(|word| word.kind == WordKind::Letters).count();
    let dated =
        line.key.contains(':') || line.key.contains('/') || found.iter().any(|word| is_year(word.span.of(&line.key)));
    (1..=6).contains(&numbers)
        && letters <= 3
        && dated
        && !line.stops
        && line.key.starts_with(|c: char| c.is_ascii_digit() || c.is_alphabetic())
        && (letters == 0
            || found
                .iter()
                .any(|word| word.kind == WordKind::Letters && is_calendar_word(word.span.of(&line.key))))
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && (word.starts_with("19") || word.starts_with("20"))
}

/// Weekdays, months and the halves of the day.
fn is_calendar_word(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "ت",
        "م",
        "ص",
        "صباحا",
        "مساء",
        "غرينتش",
        "الاحد",
        "الاثنين",
        "الثلاثاء",
        "الاربعاء",
        "الخميس",
        "الجمعه",
        "السبت",
        "am",
        "pm",
        "gmt",
        "utc",
        "يناير",
        "فبراير",
        "مارس",
        "ابريل",
        "مايو",
        "يونيو",
        "يوليو",
        "اغسطس",
        "سبتمبر",
        "اكتوبر",
        "نوفمبر",
        "ديسمبر",
        "كانون",
        "شباط",
        "اذار",
        "نيسان",
        "ايار",
        "حزيران",
        "تموز",
        "اب",
        "ايلول",
        "تشرين",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "mon",
        "tue",
        "wed",
        "thu",
        "fri",
        "sat",
        "sun",
    ];
    WORDS.contains(&word)
}

/// The lines that follow a "related articles" line, as long as they read as titles.
fn after_related(lines: &[Line], out: &mut [Option<SetAside>]) {
    let mut within = false;
    for (line, reason) in lines.iter().zip(out) {
        let heading = *reason == Some(SetAside::Related) && !line.key.trim_end_matches([':', ' ']).contains(':');
        if heading {
            within = true;
        } else if within && reason.is_none() {
            within = line.words < 2 * SHORTEST_BODY && !line.stops;
            *reason = within.then_some(SetAside::Related);
        }
    }
}

/// From so many words on, a line after the page's end still counts as the article's.
const SHORTEST_BODY: usize = 12;

/// What follows the first share, related or donation line after the last paragraph of the article is furniture too.
fn page_end(lines: &[Line], out: &mut [Option<SetAside>]) {
    let last = lines.iter().zip(out.iter()).rposition(|(line, reason)| {
        reason.is_none()
            && (line.is_prose() || (line.stops && line.words >= SHORTEST_BODY - 2) || line.words >= 2 * SHORTEST_BODY)
    });
    let from = last.map_or(lines.len(), |last| last + 1);
    let tail = out.get_mut(from..).unwrap_or_default();
    let marks =
        |reason: &Option<SetAside>| matches!(reason, Some(SetAside::Share | SetAside::Related | SetAside::Donation));
    let Some(first) = tail.iter().position(marks) else {
        return;
    };
    let tail = tail.get_mut(first..).unwrap_or_default();
    // A line without a reason of its own takes the one of the next line that has one, else of the last before it.
    let mut known = tail.iter().rev().copied().find(marks).flatten();
    for reason in tail.iter_mut().rev() {
        match reason {
            Some(own) if marks(&Some(*own)) => known = Some(*own),
            Some(_) => {}
            None => *reason = known,
        }
    }
}
