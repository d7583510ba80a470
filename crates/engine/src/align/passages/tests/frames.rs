//! Passages and frames of invented sentences.

use expect_test::{Expect, expect};

use super::super::passages;
use crate::ingest::{Article, paragraphs};

/// One passage a line: kind, speaker, verb, `>` carried or `=` named, then what is compared.
fn check(text: &str, expected: Expect) {
    let article = Article {
        text: text.to_owned(),
        ..Article::default()
    };
    let cut = passages(&article, &paragraphs(&article));
    let shown = cut.iter().map(|passage| {
        let said: Vec<&str> = passage.said.iter().map(|span| span.of(text)).collect();
        let frame = passage.frame.as_ref().map(|frame| {
            let words = |span: Option<crate::Span>| span.map_or("", |span| span.of(text));
            let carried = if passage.carried { ">" } else { "=" };
            format!(" [{} {carried} {}]", words(frame.verb), words(frame.speaker))
        });
        format!(
            "{:?}{}: {}\n",
            passage.kind,
            frame.unwrap_or_default(),
            said.join(" … ")
        )
    });
    expected.assert_eq(&shown.collect::<String>());
}

#[test]
fn an_introduction_is_taken_off_title_and_all() {
    check(
        "وقال العميد نادر الشامي، مدير هيئة المرافئ – فرع الشمال: “أصدر المرفأ أمرا بإجلاء السفن الراسية”.",
        expect![[r#"
            Quotation [قال = العميد نادر الشامي، مدير هيئة المرافئ – فرع الشمال]: أصدر المرفأ أمرا بإجلاء السفن الراسية”.
        "#]],
    );
    check(
        "ونقل البيان عن مديرة المتحف سلمى راشد قولها إن القاعة الكبرى ستفتح أبوابها مطلع الأسبوع.",
        expect![[r#"
            Reported [قولها = مديرة المتحف سلمى راشد]: القاعة الكبرى ستفتح أبوابها مطلع الأسبوع.
        "#]],
    );
}

#[test]
fn he_added_is_carried_back() {
    check(
        "وقالت الوزيرة هدى سالم إن السد ممتلئ حتى حافته. وأضافت أن القرى آمنة هذا الأسبوع.",
        expect![[r#"
            Reported [قالت = الوزيرة هدى سالم]: السد ممتلئ حتى حافته.
            Reported [أضافت > الوزيرة هدى سالم]: القرى آمنة هذا الأسبوع.
        "#]],
    );
}

#[test]
fn an_aside_is_no_speaker() {
    check(
        "وقال المدير سامي عون إن الجسر سليم. لكنه أشار في الوقت ذاته إلى أن المرور عليه متوقف حتى المساء.",
        expect![[r#"
            Reported [قال = المدير سامي عون]: الجسر سليم.
            Reported [أشار > المدير سامي عون]: المرور عليه متوقف حتى المساء.
        "#]],
    );
    check(
        "وقالت في هذا السياق الوزيرة هدى سالم إن السد ممتلئ حتى حافته.",
        expect![[r#"
            Reported [قالت = الوزيرة هدى سالم]: السد ممتلئ حتى حافته.
        "#]],
    );
}

#[test]
fn a_source_between_commas_is_not_what_is_said() {
    check(
        "سيُعاد فتح الجسر العتيق صباح الأحد المقبل، بحسب وزارة النقل.",
        expect![[r#"
            Reported [بحسب = وزارة النقل]: سيُعاد فتح الجسر العتيق صباح الأحد المقبل،
        "#]],
    );
}

#[test]
fn clauses_that_say_something_new_are_passages() {
    check(
        "وأوضحت البلدية أن الحريق لم يبلغ المخازن القديمة، لكن الدفاع المدني يراقب السطح طوال الليل، مضيفا أن الطريق مغلق أمام الشاحنات.",
        expect![[r#"
            Reported [أوضحت = البلدية]: الحريق لم يبلغ المخازن القديمة،
            Narrative: لكن الدفاع المدني يراقب السطح طوال الليل،
            Reported [مضيفا > البلدية]: الطريق مغلق أمام الشاحنات.
        "#]],
    );
}

#[test]
fn lists_and_appositions_stay_whole() {
    check(
        "حضر الحفل وزير الثقافة، ومدير المكتبة، ورئيس البلدية، وأعضاء المجلس المحلي جميعا.",
        expect![[r#"
            Narrative: حضر الحفل وزير الثقافة، ومدير المكتبة، ورئيس البلدية، وأعضاء المجلس المحلي جميعا.
        "#]],
    );
}

#[test]
fn an_introduction_alone_says_nothing() {
    check(
        "وقال العميد نادر الشامي، مدير هيئة المرافئ في الشمال.",
        expect![[r#"
            Frame [قال = العميد نادر الشامي، مدير هيئة المرافئ]: 
        "#]],
    );
}

#[test]
fn what_is_conceded_is_not_what_is_stated() {
    check(
        "وعلى الرغم من أن الموسم بدأ متأخرا، ارتفع إنتاج القمح في الوادي بمقدار الربع.",
        expect![[r#"
            Narrative: ارتفع إنتاج القمح في الوادي بمقدار الربع.
        "#]],
    );
}

#[test]
fn english_frames() {
    check(
        "The minister said that the old bridge would reopen on Sunday. “Lorries will have to wait until March,” she added.",
        expect![[r#"
            Reported [said = The minister]: the old bridge would reopen on Sunday.
            Quotation [added = she]: “Lorries will have to wait until March,”
        "#]],
    );
    check(
        "According to the harbour office, two ferries were damaged in the storm.",
        expect![[r#"
            Reported [According to = the harbour office]: two ferries were damaged in the storm.
        "#]],
    );
}
