//! Two wordings: what is said of each difference, and that applying it to one gives the other.

use crate::text;
use crate::wording::{Diff, WordChange, diff_texts};
use expect_test::{Expect, expect};
use proptest::prelude::*;

fn words(text: &str) -> Vec<&str> {
    text::words(text).iter().map(|word| word.span.of(text)).collect()
}

#[expect(clippy::needless_pass_by_value, reason = "`expect!` makes a value")]
pub(super) fn check(a: &str, b: &str, expected: Expect) {
    let (words_a, words_b) = (words(a), words(b));
    let mut out = String::new();
    for change in &diff_texts(a, b).changes {
        let join = |words: &[&str], places: &[usize]| places.iter().map(|&at| words[at]).collect::<Vec<_>>().join(" ");
        let (from, to) = (join(&words_a, &change.a), join(&words_b, &change.b));
        let moved = if change.moved { ", stands elsewhere" } else { "" };
        out.push_str(&format!("{:?}: {from} > {to}{moved}\n", change.kind));
    }
    expected.assert_eq(&out);
}

#[test]
fn same() {
    check("وصل القطار في موعده.", "وصل القطار  في موعده.", expect![[""]]);
}

#[test]
fn marks_and_spelling() {
    check(
        "قال المُديرُ إنّ المكتبـة ستفتح أبوابها في ٢٠٣١",
        "قال المدير ان المكتبه ستفتح ابوابها في 2031",
        expect![[r#"
            Marks: المُديرُ > المدير
            Spelling: إنّ > ان
            Spelling: المكتبـة > المكتبه
            Spelling: أبوابها > ابوابها
            Spelling: ٢٠٣١ > 2031
        "#]],
    );
}

#[test]
fn clitics_and_inflection() {
    check(
        "الصياد عاد بقاربه إلى ميناء البلدة مع صيادين",
        "والصياد عاد بقارب إلى الميناء بالبلدة مع صياد",
        expect![[r#"
            Clitic: الصياد > والصياد
            Clitic: بقاربه > بقارب
            Clitic: ميناء > الميناء
            Clitic: البلدة > بالبلدة
            Inflection: صيادين > صياد
        "#]],
    );
    check(
        "The divers found old coins near the wreck.",
        "The diver finds an old coin near the wrecks.",
        expect![[r#"
            Inflection: divers > diver
            Inflection: found > finds
            Added:  > an
            Inflection: coins > coin
            Inflection: wreck > wrecks
        "#]],
    );
    check(
        "Министр открыл старый мост у порта.",
        "Министры открыли старые мосты у портов.",
        expect![[r#"
            Inflection: Министр > Министры
            Inflection: открыл > открыли
            Inflection: старый > старые
            Inflection: мост > мосты
            Inflection: порта > портов
        "#]],
    );
    check(
        "Ο υπουργός άνοιξε τη γέφυρα του λιμανιού.",
        "Οι υπουργοί άνοιξαν τις γέφυρες των λιμανιών.",
        expect![[r#"
            Replaced: Ο > Οι
            Inflection: υπουργός > υπουργοί
            Inflection: άνοιξε > άνοιξαν
            Replaced: τη > τις
            Inflection: γέφυρα > γέφυρες
            Inflection: του > των
            Inflection: λιμανιού > λιμανιών
        "#]],
    );
}

#[test]
fn attribution() {
    check(
        "قال مدير الميناء إن السفينة غرقت.",
        "وزعم مدير الميناء أن السفينة غرقت.",
        expect![[r#"
            Attribution: قال > وزعم
            Spelling: إن > أن
        "#]],
    );
    check(
        "The captain said the ship sank.",
        "The captain claimed the ship sank.",
        expect![[r#"
            Attribution: said > claimed
        "#]],
    );
}

#[test]
fn replaced_where_words_answer_each_other() {
    check(
        "The ferry hit the old stone pier on Monday morning.",
        "The boat struck the new wooden pier on Tuesday morning.",
        expect![[r#"
            Replaced: ferry hit > boat struck
            Replaced: old stone > new wooden
            Replaced: Monday > Tuesday
        "#]],
    );
    check(
        "غرقت السفينة القديمة قرب الميناء الجنوبي",
        "غرق المركب القديم قرب المرفأ الشمالي",
        expect![[r#"
            Inflection: غرقت > غرق
            Replaced: السفينة > المركب
            Clitic: القديمة > القديم
            Replaced: الميناء الجنوبي > المرفأ الشمالي
        "#]],
    );
}

#[test]
fn added_and_dropped() {
    check(
        "The mayor opened the bridge.",
        "The mayor of the town opened the bridge on Friday.",
        expect![[r#"
            Added:  > of the town
            Added:  > on Friday
        "#]],
    );
    check(
        "فتح رئيس البلدية الجسر القديم أمس.",
        "فتح رئيس البلدية الجسر.",
        expect![[r#"
            Dropped: القديم أمس > 
        "#]],
    );
}

#[test]
fn moved_with_a_change_inside() {
    check(
        "On Monday night the old ferry sank off the southern harbour.",
        "The old ferry sank off the southern harbour on Monday evening.",
        expect![[r#"
            Spelling: the > The
            Spelling: On > on, stands elsewhere
            Moved: Monday > Monday, stands elsewhere
            Replaced: night > evening, stands elsewhere
        "#]],
    );
    check(
        "في الميناء القديم صباح الاثنين احترقت ثلاثة قوارب صيد",
        "احترقت ثلاثة قوارب صيد صباح الاثنين في الميناء القديم",
        expect![[r#"
            Moved: صباح الاثنين > صباح الاثنين, stands elsewhere
            Moved: في الميناء القديم > في الميناء القديم, stands elsewhere
        "#]],
    );
}

#[test]
fn a_value_whose_words_changed_places() {
    check(
        "وصلت five وعشرون سفينة",
        "وصلت وعشرون five سفينة",
        expect![[r#"
            Spelling: five وعشرون > وعشرون five
        "#]],
    );
}

#[test]
fn no_confetti() {
    check(
        "هرب مع أخيه الصغير و كل المال الذي كان في البيت",
        "فر على متن قارب مسروق و ترك وراءه رسالة في البيت",
        expect![[r#"
            Replaced: هرب مع أخيه الصغير > فر على متن قارب مسروق
            Replaced: كل المال الذي كان > ترك وراءه رسالة
        "#]],
    );
}

#[test]
fn punctuation() {
    check(
        "The captain said: “The sea was calm, and clear.”",
        "The captain said the sea was calm and clear.",
        expect![[r#"
            Punctuation: : > 
            Punctuation: “ > 
            Spelling: The > the
            Punctuation: , > 
            Punctuation: ” > 
        "#]],
    );
}

#[test]
fn equivalents() {
    check(
        "أعلنت الأمم المتحدة وصول المساعدات إلى الجزيرة",
        "أعلنت المنظمة الدولية وصول المساعدات إلى الجزيرة",
        expect![[r#"
            Name: الأمم المتحدة > المنظمة الدولية
        "#]],
    );
}

/// Takes the changes' words out of `a` and puts in those of `b`.
fn apply(a: &[&str], b: &[&str], diff: &Diff) -> Vec<String> {
    let changed = |place: usize, side: fn(&WordChange) -> &Vec<usize>| {
        diff.changes.iter().any(|change| side(change).contains(&place))
    };
    let mut kept = (0..a.len()).filter(|&i| !changed(i, |change| &change.a)).map(|i| a[i]);
    let mut out: Vec<String> = (0..b.len())
        .map(|j| {
            if changed(j, |change| &change.b) {
                b[j]
            } else {
                kept.next().unwrap_or("?")
            }
            .to_owned()
        })
        .collect();
    out.extend(kept.map(str::to_owned));
    out
}

fn sentence() -> impl Strategy<Value = String> {
    let words = "the mayor said claimed old bridge bridges and , . 5 five twenty-five \" « » وقال قال الجسر جسر 25 خمسة وعشرون و من الأمم المتحدة";
    let word = prop::sample::select(words.split(' ').collect::<Vec<_>>());
    prop::collection::vec(word, 0..14).prop_map(|words| words.join(" "))
}

proptest! {
    #[test]
    fn applying_the_changes_gives_the_other(a in sentence(), b in sentence()) {
        let (words_a, words_b) = (words(&a), words(&b));
        prop_assert_eq!(apply(&words_a, &words_b, &diff_texts(&a, &b)), words_b);
    }

    #[test]
    fn it_holds_for_any_text(a in any::<String>(), b in any::<String>()) {
        let (words_a, words_b) = (words(&a), words(&b));
        prop_assert_eq!(apply(&words_a, &words_b, &diff_texts(&a, &b)), words_b);
    }

    #[test]
    fn a_text_is_the_same_as_itself(a in any::<String>()) {
        prop_assert_eq!(diff_texts(&a, &a).changes, []);
    }

    #[test]
    fn a_word_is_in_one_change_and_its_links_are_of_that_kind(a in sentence(), b in sentence()) {
        let found = diff_texts(&a, &b);
        let sides: [fn(&WordChange) -> &[usize]; 2] = [|change| &change.a, |change| &change.b];
        for side in sides {
            let mut places: Vec<usize> = found.changes.iter().flat_map(side).copied().collect();
            places.sort_unstable();
            let all = places.len();
            places.dedup();
            prop_assert_eq!(places.len(), all);
        }
        for (i, j, kind) in found.links {
            let change = found.changes.iter().find(|change| change.a.contains(&i));
            prop_assert_eq!(change.map(|change| change.kind), kind);
            prop_assert!(change.is_none_or(|change| change.b.contains(&j)));
        }
    }
}
