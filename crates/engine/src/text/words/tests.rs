use super::{WordKind, plain_len, word_at, words};
use proptest::prelude::*;

#[track_caller]
fn check(text: &str, expected: &str) {
    let found: Vec<&str> = words(text).iter().map(|word| word.span.of(text)).collect();
    assert_eq!(found.join(" · "), expected);
}

#[test]
fn letters_keep_their_marks() {
    check("الْمُديرُ، قالَ", "الْمُديرُ · ، · قالَ");
    check("الـمـديـر قال", "الـمـديـر · قال");
    check("لـ”نجمة“", "لـ · ” · نجمة · “");
    check("می\u{200C}رود", "می\u{200C}رود");
    check("\u{200F}قال\u{200F}.", "قال · .");
    check("cafe\u{301}s", "cafe\u{301}s");
    check("पुल बन्द है, नावें फिर चलीं", "पुल · बन्द · है · , · नावें · फिर · चलीं");
    check("ক্ষতিগ্রস্ত সেতু", "ক্ষতিগ্রস্ত · সেতু");
    check("ಸೇತುವೆ ಮುಚ್ಚಿದೆ", "ಸೇತುವೆ · ಮುಚ್ಚಿದೆ");
    check("สะพานปิดแล้ว เรือหยุด", "สะพานปิดแล้ว · เรือหยุด");
}

#[test]
fn apostrophes_and_hyphens_join_letters() {
    check(
        "don't ‘rock-and-roll’ workers’ l’État",
        "don't · ‘ · rock-and-roll · ’ · workers · ’ · l’État",
    );
    check("well- known -", "well · - · known · -");
    check("COVID-19 G20 كوفيد-19", "COVID-19 · G20 · كوفيد-19");
    check(
        "المشتركة-عملية 'نجمة'وقال",
        "المشتركة · - · عملية · ' · نجمة · ' · وقال",
    );
    check("قناةTV الـBBC", "قناة · TV · الـ · BBC");
}

#[test]
fn numbers_keep_their_separators() {
    check("3,500.25 و٣٬٥٠٠٫٢٥، 15%", "3,500.25 · و · ٣٬٥٠٠٫٢٥ · ، · 15 · %");
    check("في 26/1/2031. 10:30", "في · 26 · / · 1 · / · 2031 · . · 10:30");
    check("1st 5G 1990s 175عنصرا", "1st · 5G · 1990s · 175 · عنصرا");
    check("2019-2031", "2019 · - · 2031");
}

#[test]
fn abbreviations_addresses_and_tags_are_one_word() {
    check("U.S. said; ا.ف.ب. قالت a.m.", "U.S. · said · ; · ا.ف.ب. · قالت · a.m.");
    check(
        "see https://example.org/a?b=1. or mail@example.org,",
        "see · https://example.org/a?b=1 · . · or · mail@example.org · ,",
    );
    check(
        "#كلمة_أخرى @some_one example.com",
        "#كلمة_أخرى · @some_one · example.com",
    );
    check("end.Next", "end · . · Next");
}

#[test]
fn what_a_file_put_into_words_is_not_of_them() {
    let keys = |text: &str| words(text).iter().map(|word| word.key(text)).collect::<Vec<_>>();
    for (text, read) in [
        ("the mast was splin-\ntered", "the mast was splintered"),
        ("the mast was splin-\r\n  tered", "the mast was splintered"),
        ("der Ha\u{AD}\nfen ist zu", "der Hafen ist zu"),
        ("&laquo;they&#8217;ll wait&raquo;&nbsp;today", "«they’ll wait» today"),
        ("salt &amp; rope", "salt & rope"),
    ] {
        assert_eq!(keys(text), keys(read), "{text}");
    }
    check("said: &quot;no&quot;.", "said · : · &quot; · no · &quot; · .");
    check("a list -\nfirst", "a · list · - · first");
    check("كوفيد-\nقال", "كوفيد · - · قال");
    check("Anna-\nMaria", "Anna · - · Maria");
}

#[test]
fn scripts_without_spaces_give_a_word_for_each_character() {
    check("中文 news", "中 · 文 · news");
    check("ひと", "ひ · と");
}

#[test]
fn keys_are_equal_across_spellings() {
    for (a, b) in [
        ("U.S.", "US"),
        ("٣٬٥٠٠", "3500"),
        ("3.500.000", "3,500,000"),
        ("3,5", "3.5"),
        ("1.234,5", "1,234.5"),
    ] {
        assert_eq!(words(a)[0].key(a), words(b)[0].key(b), "{a} {b}");
    }
    assert_ne!(words("26.1.2031")[0].key("26.1.2031"), "2612031");
    assert_eq!(words("10:30")[0].kind, WordKind::Number);
}

proptest! {
    #[test]
    fn words_never_overlap_and_leave_out_only_spaces_and_invisible_characters(text in "\\PC*|[ا-يa-c'’.,@#:/0-9 ـَ\u{200C}]*") {
        let mut end = 0;
        for word in words(&text) {
            prop_assert!(word.span.start >= end && !word.span.is_empty());
            let gap = &text[end..word.span.start];
            prop_assert!(gap.chars().all(|c| c.is_whitespace() || c.is_control() || super::is_ignored(c)));
            end = word.span.end;
        }
    }
}

proptest! {
    #[test]
    fn what_is_seen_at_once_is_a_word(rest in "[abعبو]{0,3}[ab0عبوء .,:،@#'_\\-\n\u{640}\u{64B}\u{200F}~]{0,4}(\\PC{0,2}|[ab.]{0,3})") {
        if let Some(len) = plain_len(rest.as_bytes()) {
            let first = rest.chars().next().unwrap_or(' ');
            prop_assert_eq!(word_at(&rest, first), Some((WordKind::Letters, len)));
        }
    }
}
