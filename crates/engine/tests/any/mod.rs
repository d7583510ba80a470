//! Texts by chance: of everything that trips up readers of text, and news-like ones that share sentences.

use proptest::prelude::*;
use proptest::sample::{Index, select};

/// What texts are put together from: letters with marks, quotation marks that never close, controls, digits of three
/// scripts, surrogate-range neighbours, joiners.
const PIECES: &[&str] = &[
    "قال",
    "الوزير",
    "«",
    "»",
    "“",
    "”",
    "\"",
    "'",
    "‹",
    "الْجِنرالُ",
    "ـــ",
    "وَ",
    "ّ",
    "\u{0670}",
    "ﻻ",
    "ﷲ",
    "ک",
    "ی",
    "د.",
    "ا.ف.ب.",
    "U.S.",
    "Mr.",
    "٪",
    "١٢",
    "۳",
    "3.5",
    "1,000",
    "٫",
    "،",
    "؛",
    "؟",
    "!",
    "...",
    "…",
    ".",
    ":",
    "-",
    " ",
    " ",
    " ",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    "\u{2028}",
    "\u{200D}",
    "\u{200F}",
    "\u{202E}",
    "\u{2066}",
    "\u{2069}",
    "\u{FEFF}",
    "\u{0}",
    "\u{1B}[0m",
    "👩\u{200D}🚀",
    "𝒸",
    "ﬁ",
    "İ",
    "ß",
    "e\u{301}",
    "\u{10FFFF}",
    "\u{FFFD}",
    "said",
    "the",
    "Minister",
    "that",
    "أكد",
    "أن",
    "https://a.example/x?y#z",
    "@name",
    "#وسم",
    "<script>",
    "漢字",
    "ไทย",
    "العدد",
    "خمسة",
    "وعشرون",
    "آذار",
    "2022",
    "12/3",
    "(",
    ")",
    "[",
    "]",
    "|",
    "\u{AD}",
    "\u{E0001}",
];

/// Any text: of [`PIECES`], or of any characters at all.
pub fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::collection::vec(select(PIECES), 0..60).prop_map(|pieces| pieces.join(" ")),
        4 => prop::collection::vec(select(PIECES), 0..60).prop_map(|pieces| pieces.concat()),
        1 => any::<String>(),
        1 => prop::collection::vec(any::<char>(), 0..80).prop_map(|all| all.into_iter().collect()),
    ]
}

const WORDS: &[&str] = &[
    "الجسر",
    "المحافظ",
    "أعلن",
    "إغلاق",
    "الطريق",
    "الشمالي",
    "بعد",
    "انهيار",
    "جزئي",
    "في",
    "من",
    "على",
    "ثلاثة",
    "عمال",
    "أصيبوا",
    "صباح",
    "الثلاثاء",
    "المستشفى",
    "التحقيق",
    "bridge",
    "governor",
    "closed",
    "northern",
    "road",
    "after",
    "collapse",
    "three",
    "workers",
    "hurt",
    "the",
    "of",
    "inquiry",
    "Tuesday",
    "hospital",
    "14",
    "٢٠",
    "2031",
];

/// One outlet's wording of something.
pub fn wording() -> impl Strategy<Value = String> {
    prop::collection::vec(select(WORDS), 1..18).prop_map(|words| words.join(" "))
}

/// A few different articles that share sentences, some with a word changed; and an order to shuffle them into.
pub fn news() -> impl Strategy<Value = (Vec<String>, Vec<usize>)> {
    let told = prop::collection::vec(wording(), 6);
    let article = prop::collection::vec((any::<Index>(), any::<Index>(), select(WORDS)), 1..6);
    (told, prop::collection::vec(article, 2..5)).prop_flat_map(|(told, articles)| {
        let mut texts: Vec<String> = articles.iter().map(|picks| text(&told, picks)).collect();
        texts.sort();
        texts.dedup();
        let order: Vec<usize> = (0..texts.len()).collect();
        (Just(texts), Just(order).prop_shuffle())
    })
}

fn text(told: &[String], picks: &[(Index, Index, &'static str)]) -> String {
    let sentence = |(which, at, word): &(Index, Index, &'static str)| {
        let mut words: Vec<&str> = which.get(told).split(' ').collect();
        let at = at.index(words.len() * 2);
        if let Some(place) = words.get_mut(at) {
            *place = word;
        }
        format!("{}.", words.join(" "))
    };
    picks.iter().map(sentence).collect::<Vec<_>>().join("\n")
}

/// Whether two of `texts` have a line of ten words or more in common, which no comparison may miss.
pub fn share(texts: &[String]) -> bool {
    texts.iter().enumerate().any(|(at, text)| {
        let long = |line: &&str| line.split(' ').count() >= 10;
        text.lines()
            .filter(long)
            .any(|line| texts[at + 1..].iter().any(|other| other.lines().any(|it| it == line)))
    })
}
