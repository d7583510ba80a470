//! Which words of two wordings answer each other.

use crate::vocabulary::ChangeKind;
use crate::wording::diff;
use expect_test::{Expect, expect};
use proptest::prelude::*;

fn align_words(a: &[&str], b: &[&str]) -> Vec<(usize, usize, Option<ChangeKind>)> {
    diff(a, b).links
}

#[expect(clippy::needless_pass_by_value, reason = "`expect!` makes a value")]
fn check(a: &str, b: &str, expected: Expect) {
    let (a, b): (Vec<&str>, Vec<&str>) = (a.split_whitespace().collect(), b.split_whitespace().collect());
    let links = align_words(&a, &b);
    let lines = links.iter().map(|&(i, j, kind)| {
        let kind = kind.map_or_else(|| "same".to_owned(), |kind| format!("{kind:?}"));
        format!("{} = {} ({kind})\n", a[i], b[j])
    });
    expected.assert_eq(&lines.collect::<String>());
}

#[test]
fn words_in_another_order() {
    check(
        "On Monday the old bridge was opened by the mayor .",
        "The mayor opened the old bridge on Monday .",
        expect![[r#"
            On = on (Spelling)
            Monday = Monday (Moved)
            the = the (same)
            old = old (same)
            bridge = bridge (same)
            opened = opened (Moved)
            the = The (Spelling)
            mayor = mayor (Moved)
            . = . (same)
        "#]],
    );
}

#[test]
fn other_words_in_the_same_place() {
    check(
        "The ministry announced on Sunday that three divers were killed near the harbour .",
        "The ministry said on Sunday that 3 divers died near the harbour .",
        expect![[r#"
            The = The (same)
            ministry = ministry (same)
            announced = said (Attribution)
            on = on (same)
            Sunday = Sunday (same)
            that = that (same)
            three = 3 (Spelling)
            divers = divers (same)
            killed = died (Replaced)
            near = near (same)
            the = the (same)
            harbour = harbour (same)
            . = . (same)
        "#]],
    );
}

#[test]
fn initials() {
    check(
        "The Harbour Rescue Union sent two boats .",
        "The HRU sent two boats .",
        expect![[r#"
            The = The (same)
            Harbour = HRU (Name)
            Rescue = HRU (Name)
            Union = HRU (Name)
            sent = sent (same)
            two = two (same)
            boats = boats (same)
            . = . (same)
        "#]],
    );
}

#[test]
fn arabic() {
    check(
        "قال مدير الميناء إن الجسر القديم سيغلق الأسبوع المقبل لمدة 5 أيام .",
        "وأكد مدير الميناء إغلاق الجسر القديم لمدة خمسة أيام في الأسبوع القادم .",
        expect![[r#"
            قال = وأكد (Attribution)
            مدير = مدير (same)
            الميناء = الميناء (same)
            إن = إغلاق (Replaced)
            الجسر = الجسر (same)
            القديم = القديم (same)
            الأسبوع = الأسبوع (Moved)
            المقبل = القادم (Replaced)
            لمدة = لمدة (same)
            5 = خمسة (Spelling)
            أيام = أيام (same)
            . = . (same)
        "#]],
    );
}

#[test]
fn nothing_in_common() {
    check("The harbour froze .", "وصل القطار متأخرا", expect![[r""]]);
}

fn words(text: &[String]) -> Vec<&str> {
    text.iter().map(String::as_str).collect()
}

fn sentence() -> impl Strategy<Value = Vec<String>> {
    let words = [
        "the",
        "mayor",
        "said",
        "claimed",
        "old",
        "bridge",
        "bridges",
        ".",
        "5",
        "five",
        "UN",
        "وقال",
        "قال",
        "الجسر",
    ];
    prop::collection::vec(prop::sample::select(words.to_vec()).prop_map(str::to_owned), 0..12)
}

proptest! {
    #[test]
    fn the_links_are_the_same_from_the_other_side(a in sentence(), b in sentence()) {
        let (a, b) = (words(&a), words(&b));
        let mut back: Vec<_> = align_words(&b, &a).into_iter().map(|(j, i, _)| (i, j)).collect();
        back.sort_unstable();
        let there: Vec<_> = align_words(&a, &b).into_iter().map(|(i, j, _)| (i, j)).collect();
        prop_assert_eq!(there, back);
    }

    // Only a thread of its own has read nothing before, and WebAssembly has no threads.
    #[cfg(not(target_arch = "wasm32"))]
    #[test]
    fn what_was_read_before_changes_nothing(before in sentence(), a in sentence(), b in sentence()) {
        let [before, a, b] = [&before, &a, &b].map(|sentence| words(sentence));
        let fresh = std::thread::scope(|scope| scope.spawn(|| align_words(&a, &b)).join());
        align_words(&before, &b);
        prop_assert_eq!(fresh.ok(), Some(align_words(&a, &b)));
    }

    #[test]
    fn any_words_are_linked_without_panic(a in prop::collection::vec(any::<String>(), 0..8), b in prop::collection::vec(any::<String>(), 0..8)) {
        prop_assert!(align_words(&words(&a), &words(&b)).iter().all(|&(i, j, _)| i < a.len() && j < b.len()));
    }
}
