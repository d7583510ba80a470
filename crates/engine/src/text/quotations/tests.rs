//! Quotations of every kind.

use super::quotations;
use proptest::prelude::*;

/// Each quotation's inner text, in brackets by depth; `*` scare, `…` no close.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let found: Vec<String> = quotations(text)
        .iter()
        .map(|q| {
            let scare = if q.scare { "*" } else { "" };
            let close = if q.close.is_some() { "" } else { "…" };
            format!("{}{}{close}{scare}", ">".repeat(q.depth), q.inner.of(text))
        })
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn every_kind_of_mark() {
    check(
        "«واحد» “اثنان” \"ثلاثة\" ‹أربعة› ‘five’ 「六」",
        &["واحد*", "اثنان*", "ثلاثة*", "أربعة*", "five*", "六*"],
    );
    check(
        "Er sagte „wir kommen morgen früh“ und »ging dann nach Haus«",
        &["wir kommen morgen früh", "ging dann nach Haus"],
    );
    check("Han sa ”vi reser nog i morgon” sedan", &["vi reser nog i morgon"]);
}

#[test]
fn nesting() {
    check(
        "قال «إن “النجمة” وصلت إلى الميناء» أمس",
        &["إن “النجمة” وصلت إلى الميناء", ">النجمة*"],
    );
    check(
        "“He said ‘not today’ and then left us”",
        &["He said ‘not today’ and then left us", ">not today*"],
    );
    check("“أول “ثان” ثم ثالث ورابع”", &["أول “ثان” ثم ثالث ورابع", ">ثان*"]);
}

#[test]
fn one_mark_for_both_sides() {
    check("لـ”نجمة” و”هلال” وكذلك", &["نجمة*", "هلال*"]);
    check("\u{200F}”نجمة”\u{200F} في البحر", &["نجمة*"]);
    check("لـ”نجمة”وكذلك فعل", &["نجمة*"]);
    check("وقال : ” سنصل إلى الميناء غدا ” ، ثم مضى", &["سنصل إلى الميناء غدا"]);
    check("عن \"نجمة\" وعن \"هلال\"، وعن", &["نجمة*", "هلال*"]);
    check("وقال ”وصلنا إلى الميناء ليلا“ أمس", &["وصلنا إلى الميناء ليلا"]);
    check("في « ليلة البحر «، ثم في الميناء", &["ليلة البحر*"]);
    check("وقال سامي عون” وصلنا إلى الميناء ليلا”.", &["وصلنا إلى الميناء ليلا"]);
    check("وصلنا”، ثم مضينا", &[]);
    check("وصلنا” ثم قال ”لم نصل إلى الميناء بعد”", &["لم نصل إلى الميناء بعد"]);
    check("from 5\" to 7\" wide", &[]);
}

#[test]
fn a_missing_close_ends_with_the_paragraph() {
    check(
        "قال “لم نصل إلى الميناء بعد\nثم قال “وصلنا الآن إلى الميناء”",
        &["لم نصل إلى الميناء بعد…", "وصلنا الآن إلى الميناء"],
    );
    check(
        "«أول “ثان وثالث ورابع» خامس",
        &["أول “ثان وثالث ورابع", ">ثان وثالث ورابع…"],
    );
    check("وصلت النجمة” إلى الميناء", &[]);
    check(
        "قال: «لم نصل إلى الميناء بعد. وأضاف: «وصلنا الآن إلى الميناء» ومضى",
        &["لم نصل إلى الميناء بعد.…", "وصلنا الآن إلى الميناء"],
    );
    check(
        "قال: \"لم نصل إلى الميناء بعد. وأضاف: \"وصلنا الآن إلى الميناء\" ومضى",
        &["لم نصل إلى الميناء بعد.…", "وصلنا الآن إلى الميناء"],
    );
}

#[test]
fn apostrophes_and_inches_are_no_quotation_marks() {
    check("It’s the workers’ day and they don't care", &[]);
    check("a 5\" screen", &[]);
    check(
        "The 'new normal' isn't 'rock and roll music today' now",
        &["new normal*", "rock and roll music today"],
    );
    check("‘It’s theirs and not ours,’ she said", &["It’s theirs and not ours,"]);
}

#[test]
fn short_quotations_that_are_sentences_are_not_scare_quotes() {
    check("قال: «لم ننته بعد!»", &["لم ننته بعد!"]);
}

#[test]
fn typed_marks() {
    check("قال الربان: ((لن نبحر هذه الليلة)).", &["لن نبحر هذه الليلة"]);
    check("قال الربان: <<لن نبحر هذه الليلة>>.", &["لن نبحر هذه الليلة"]);
    check("قال الربان: ''لن نبحر هذه الليلة''.", &["لن نبحر هذه الليلة"]);
    check(
        "She said: ``We do not sail tonight'' and left",
        &["We do not sail tonight"],
    );
    check(
        "He said: &quot;We will not sail&quot; and &laquo;never&raquo;",
        &["We will not sail", "never*"],
    );
    check("the mole (see the map (page 3)) is f(g(x)) or x >> 1", &[]);
}

#[test]
fn a_bullet_is_no_quotation() {
    check("» A new mole for the port", &[]);
    check("\u{A0}» رصيف جديد للميناء", &[]);
    check("« رصيف جديد للميناء", &[]);
    check("› Two boats", &[]);
    check("» A \"new\" mole", &["new*"]);
    // A paragraph that goes on with a quotation, and one that is quoted whole.
    check("«لم نصل إلى الميناء بعد.", &["لم نصل إلى الميناء بعد.…"]);
    check("« Nous ne partons pas ce soir. »", &["Nous ne partons pas ce soir."]);
    check("»Wir fahren heute nicht mehr.«", &["Wir fahren heute nicht mehr."]);
}

proptest! {
    #[test]
    fn quotations_nest_and_stay_within_the_text(text in "\\PC*|[اب .،“”\"«»‘’'„ـ\na-c]*") {
        for q in quotations(&text) {
            prop_assert!(text.get(q.open.start..q.open.end).is_some() && !q.inner.of(&text).is_empty());
            prop_assert!(q.open.end <= q.inner.start && !q.inner.of(&text).contains('\n'));
            prop_assert!(q.close.is_none_or(|close| q.inner.end <= close.start));
        }
    }
}
