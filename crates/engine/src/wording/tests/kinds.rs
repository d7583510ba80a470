//! What a change is: a figure, a spelling, a name, how certain, at what distance.

use super::diff::check;
use expect_test::expect;

#[test]
fn numbers_by_value() {
    check(
        "عاد خمسة وعشرون صيادا في 3 آذار",
        "عاد ٢٥ صيادا في 3 مارس",
        expect![[r#"
            Spelling: خمسة وعشرون > ٢٥
            Spelling: 3 آذار > 3 مارس
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
            Number: 5 March > 6 March
        "#]],
    );
}

#[test]
fn figures_by_value() {
    check(
        "استقبل المتحف 4700 زائر في عشرين يوما",
        "استقبل المتحف 4 آلاف و700 زائر في 21 يوما",
        expect![[r#"
            Spelling: 4700 > 4 آلاف و 700
            Number: عشرين > 21
        "#]],
    );
    check(
        "بيعت 1200000 نسخة من الكتاب",
        "بيعت مليون و200 ألف نسخة من الكتاب",
        expect![[r#"
            Spelling: 1200000 > مليون و 200 ألف
        "#]],
    );
    check(
        "Das Museum zählte 23.000 Besucher und verkaufte 400 Bücher",
        "Das Museum zählte 23 Besucher und verkaufte 400 Bücher",
        expect![[r#"
            Number: 23.000 > 23
        "#]],
    );
    check(
        "La tour compte 2.300 marches",
        "La tour compte 2300 marches",
        expect![[r#"
            Spelling: 2.300 > 2300
        "#]],
    );
    check(
        "The tower cost $70K to paint",
        "The tower cost 70,000 dollars to paint",
        expect![[r#"
            Spelling: $ 70K > 70,000 dollars
        "#]],
    );
    check(
        "The tower cost $70,000 to paint",
        "The tower cost 70,000 euros to paint",
        expect![[r#"
            Number: $ 70,000 > 70,000 euros
        "#]],
    );
    check(
        "A trail of 30 km opens",
        "A trail of 30km opens",
        expect![[r#"
        Spelling: 30 km > 30km
    "#]],
    );
    check(
        "يفتح المعرض في 7 حزيران",
        "يفتح المعرض في السابع من يونيو",
        expect![[r#"
            Spelling: 7 حزيران > السابع من يونيو
        "#]],
    );
    check(
        "The fair opens on June 2",
        "The fair opens on June 2nd",
        expect![[r#"
        Spelling: June 2 > June 2nd
    "#]],
    );
}

#[test]
fn spellings_of_one_word() {
    check(
        "كتب عبد القادر السالم رواية",
        "كتب عبدالقادر السالم رواية",
        expect![[r#"
            Spelling: عبد القادر > عبدالقادر
        "#]],
    );
    check(
        "ما زال النهر عاليا و السد ممتلئا",
        "مازال النهر عاليا والسد ممتلئا",
        expect![[r#"
            Spelling: ما زال > مازال
            Spelling: و السد > والسد
        "#]],
    );
    check(
        "وصل الرسام الأمريكي إلى إنجلترا",
        "وصل الرسام الأميركي إلى إنكلترا",
        expect![[r#"
            Spelling: الأمريكي > الأميركي
            Spelling: إنجلترا > إنكلترا
        "#]],
    );
    check(
        "نشرت الجامعة نتائج االمتحان",
        "نشرت الجامعة نتائج الامتحان",
        expect![[r#"
            Spelling: االمتحان > الامتحان
        "#]],
    );
    check(
        "The E.U. sent a co-operation team",
        "The EU sent a cooperation team",
        expect![[r#"
            Spelling: E.U. > EU
            Spelling: co-operation > cooperation
        "#]],
    );
    check(
        "The neighbors organized a cease-fire",
        "The neighbours organised a ceasefire",
        expect![[r#"
            Spelling: neighbors > neighbours
            Spelling: organized > organised
            Spelling: cease-fire > ceasefire
        "#]],
    );
}

#[test]
fn one_party_under_two_names() {
    check(
        "أعلنت قوات سوريا الديمقراطية فتح المعبر",
        "أعلنت قسد فتح المعبر",
        expect![[r#"
            Name: قوات سوريا الديمقراطية > قسد
        "#]],
    );
    check(
        "The Harbour Rescue Union sent two boats",
        "The HRU sent two boats",
        expect![[r#"
            Name: Harbour Rescue Union > HRU
        "#]],
    );
}

#[test]
fn certainty() {
    check(
        "سيفتح المعبر غدا",
        "لن يفتح المعبر غدا",
        expect![[r#"
        Certainty:  > لن
        Clitic: سيفتح > يفتح
    "#]],
    );
    check(
        "يعود الصيادون اليوم",
        "قد يعود الصيادون اليوم",
        expect![[r#"
        Certainty:  > قد
    "#]],
    );
    check(
        "The bridge will open on Friday",
        "The bridge may open on Friday",
        expect![[r#"
            Certainty: will > may
        "#]],
    );
    check(
        "The captain is safe",
        "The captain is not safe",
        expect![[r#"
        Certainty:  > not
    "#]],
    );
    check(
        "The mayor was told",
        "The mayor wasn't told",
        expect![[r#"
        Certainty: was > wasn't
    "#]],
    );
}

#[test]
fn distance() {
    check(
        "أغلقت الشرطة مقر المتمردين أمس",
        "أغلقت الشرطة مقر «المتمردين» أمس",
        expect![[r#"
            Distance:  > « »
        "#]],
    );
    check(
        "The reform begins in May",
        "The “reform” begins in May",
        expect![[r#"
        Distance:  > “ ”
    "#]],
    );
    check(
        "The mayor said the gate is shut",
        "The mayor said “the gate” is shut",
        expect![[r#"
            Punctuation:  > “
            Punctuation:  > ”
        "#]],
    );
}
