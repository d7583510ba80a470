//! Two wordings: what is said of each difference, and that applying it to one gives the other.

use crate::align::Equivalents;
use crate::wording::{Diff, diff};
use expect_test::{Expect, expect};
use proptest::prelude::*;

fn words<'t>(text: &'t str, spans: &[crate::Span]) -> Vec<&'t str> {
    spans.iter().map(|span| span.of(text)).collect()
}

#[expect(clippy::needless_pass_by_value, reason = "`expect!` makes a value")]
fn check(a: &str, b: &str, expected: Expect) {
    let found = diff(a, b, &Equivalents::shipped());
    let (words_a, words_b) = (words(a, &found.a), words(b, &found.b));
    let mut out = String::new();
    for change in &found.changes {
        let (from, to) = (words_a[change.a.clone()].join(" "), words_b[change.b.clone()].join(" "));
        let moved = if change.moved { ", stands elsewhere" } else { "" };
        out.push_str(&format!("{:?}: {from} > {to}{moved}\n", change.kind));
    }
    if found.block {
        out.push_str("block\n");
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
fn numbers_by_value() {
    check(
        "عاد خمسة وعشرون صيادا في 3 آذار",
        "عاد ٢٥ صيادا في 3 مارس",
        expect![[r#"
            Spelling: خمسة وعشرون > ٢٥
            Spelling: آذار > مارس
        "#]],
    );
    check(
        "غرق 5 قوارب ونجا 15 في المئة من البحارة",
        "غرق 6 قوارب ونجا ١٥٪ من البحارة",
        expect![[r#"
            Number: 5 > 6
            Spelling: 15 في المئة > ١٥ ٪
        "#]],
    );
    check(
        "Three boats sank on 5 March.",
        "3 boats sank on 6 March.",
        expect![[r#"
            Spelling: Three > 3
            Number: 5 > 6
        "#]],
    );
}

#[test]
fn replaced_where_words_answer_each_other() {
    check(
        "The ferry hit the old stone pier on Monday morning.",
        "The boat struck the new wooden pier on Tuesday morning.",
        expect![[r#"
            Replaced: ferry > boat
            Replaced: hit > struck
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
            Replaced: الميناء > المرفأ
            Replaced: الجنوبي > الشمالي
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
fn no_confetti() {
    check(
        "هرب مع أخيه الصغير و كل المال الذي كان في البيت",
        "فر على متن قارب مسروق و ترك وراءه رسالة في البيت",
        expect![[r#"
            Replaced: هرب > فر
            Replaced: مع > على
            Replaced: أخيه الصغير و كل المال الذي كان > متن قارب مسروق و ترك وراءه رسالة
            block
        "#]],
    );
}

#[test]
fn punctuation() {
    check(
        "The captain said: “The sea was calm, and clear.”",
        "The captain said the sea was calm and clear.",
        expect![[r#"
            Punctuation: : “ > 
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
            Replaced: الأمم المتحدة > المنظمة الدولية
        "#]],
    );
}

#[test]
fn blocks() {
    check(
        "The harbour froze over last winter and no ship could leave.",
        "Prices of bread rose again, bakers complained to their guild.",
        expect![[r#"
            Replaced: The harbour froze over last winter and no ship could leave > Prices of bread rose again , bakers complained to their guild
            block
        "#]],
    );
}

/// Takes the changes' words out of `a` and puts in those of `b`.
fn apply(a: &[&str], b: &[&str], diff: &Diff) -> Vec<String> {
    let changed = |place: usize, side: fn(&crate::wording::Change) -> &std::ops::Range<usize>| {
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
        let found = diff(&a, &b, &Equivalents::shipped());
        let (words_a, words_b) = (words(&a, &found.a), words(&b, &found.b));
        prop_assert_eq!(apply(&words_a, &words_b, &found), words_b);
    }

    #[test]
    fn it_holds_for_any_text(a in any::<String>(), b in any::<String>()) {
        let found = diff(&a, &b, &Equivalents::default());
        let (words_a, words_b) = (words(&a, &found.a), words(&b, &found.b));
        prop_assert_eq!(apply(&words_a, &words_b, &found), words_b);
    }

    #[test]
    fn a_text_is_the_same_as_itself(a in any::<String>()) {
        let found = diff(&a, &a, &Equivalents::default());
        prop_assert!(found.changes.is_empty() && !found.block);
    }
}

#[test]
fn one_list_of_equivalents_after_another() {
    let (a, b) = ("نجمة غرقت أمس قرب الميناء", "غرقت أمس قرب الميناء سفينة الشمال");
    let [one, other] = ["نجمة = سفينة الشمال", "نجمة = قارب"].map(Equivalents::parse);
    let first = diff(a, b, &one);
    assert_ne!(diff(a, b, &other), first);
    assert_eq!(diff(a, b, &one), first);
}
