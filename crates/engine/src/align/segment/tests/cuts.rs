//! Where sentences are cut, and who is read as speaking.

use super::passages;
use crate::ingest::read_text;
use expect_test::{Expect, expect};

/// Each passage's kind, speaker and verb, then its text.
fn check(text: &str, expected: &Expect) {
    check_told(text, &[], expected);
}

/// The same where the reader said of some words whether a passage begins with them.
fn check_told(text: &str, told: &[(&str, bool)], expected: &Expect) {
    let (mut article, _) = read_text(text.to_owned(), "a.txt");
    let place = |word: &str| article.text.find(word).expect("the text holds it");
    article.cuts = told.iter().map(|&(word, begins)| (place(word), begins)).collect();
    let cut = passages(&article);
    let lines = cut.iter().map(|passage| {
        let frame = passage.frame.as_ref();
        let part = |span: Option<crate::Span>| span.map_or("–", |span| span.of(&article.text));
        let speaker = part(frame.and_then(|frame| frame.speaker));
        format!("{:?} [{speaker}] {}\n", passage.kind, passage.span.of(&article.text))
    });
    expected.assert_eq(&lines.collect::<String>());
}

#[test]
fn a_noun_that_looks_like_an_attribution_cuts_nothing() {
    check(
        "Campaigners say there was no warning and that most of them were asleep when the first vans came.",
        &expect![[r#"
            Reported [Campaigners] Campaigners say there was no warning and that most of them were asleep when the first vans came.
        "#]],
    );
    check(
        "The harbour master closed the western mole to all ships, warning that the storm would be back by night.",
        &expect![[r#"
            Narrative [–] The harbour master closed the western mole to all ships,
            Reported [The harbour master] warning that the storm would be back by night.
        "#]],
    );
}

#[test]
fn a_sentence_is_cut_where_a_second_statement_begins() {
    check(
        "وقال المهندس سامي الحدّاد، مدير المرفأ، إن الرصيف الشرقي سيُفتح غدًا، مضيفًا أن الأعمال في الرصيف الغربي انتهت قبل موعدها.",
        &expect![[r#"
            Reported [المهندس سامي الحدّاد، مدير المرفأ] وقال المهندس سامي الحدّاد، مدير المرفأ، إن الرصيف الشرقي سيُفتح غدًا،
            Reported [المهندس سامي الحدّاد، مدير المرفأ] مضيفًا أن الأعمال في الرصيف الغربي انتهت قبل موعدها.
        "#]],
    );
}

#[test]
fn the_one_who_added_is_the_one_who_spoke() {
    check(
        "قالت مديرة المرفأ ليلى الحدّاد إن الرصيف سيُفتح غدًا بعد صيانة طويلة. وأضافت: «لن يتأخر أحد بعد اليوم عن موعده».",
        &expect![[r#"
            Reported [مديرة المرفأ ليلى الحدّاد] قالت مديرة المرفأ ليلى الحدّاد إن الرصيف سيُفتح غدًا بعد صيانة طويلة.
            Quotation [مديرة المرفأ ليلى الحدّاد] وأضافت: «لن يتأخر أحد بعد اليوم عن موعده».
        "#]],
    );
}

#[test]
fn the_readers_word_on_where_a_passage_begins_wins() {
    let text = "The mole was closed at noon. Ships wait outside, warning lamps lit and engines running.";
    check(
        text,
        &expect![[r#"
            Narrative [–] The mole was closed at noon.
            Narrative [–] Ships wait outside, warning lamps lit and engines running.
        "#]],
    );
    check_told(
        text,
        &[("warning", true)],
        &expect![[r#"
            Narrative [–] The mole was closed at noon.
            Narrative [–] Ships wait outside,
            Narrative [–] warning lamps lit and engines running.
        "#]],
    );
    check_told(
        text,
        &[("Ships", false)],
        &expect![[r#"
            Narrative [–] The mole was closed at noon. Ships wait outside, warning lamps lit and engines running.
        "#]],
    );
    // What is so already, and the first passage, which has none before it, stay.
    check_told(
        text,
        &[("Ships", true), ("The", false), ("warning", true), ("warning", false)],
        &expect![[r#"
            Narrative [–] The mole was closed at noon.
            Narrative [–] Ships wait outside, warning lamps lit and engines running.
        "#]],
    );
}

#[test]
fn clauses_of_a_quotation_are_passages() {
    check(
        "وقال العميد فارس المرجاني: «ما جرى على الرصيف عمل تخريبي مدبر، ولن يمر من دون حساب عسير». وقالت ليان صواف: «سيطرنا على الحريق بعد إحدى عشرة ساعة، وما زلنا نبرد الخزان الثاني، ونطالب الأهالي بالبقاء في بيوتهم».",
        &expect![[r#"
            Quotation [العميد فارس المرجاني] وقال العميد فارس المرجاني: «ما جرى على الرصيف عمل تخريبي مدبر،
            Quotation [العميد فارس المرجاني] ولن يمر من دون حساب عسير».
            Quotation [ليان صواف] وقالت ليان صواف: «سيطرنا على الحريق بعد إحدى عشرة ساعة،
            Quotation [ليان صواف] وما زلنا نبرد الخزان الثاني،
            Quotation [ليان صواف] ونطالب الأهالي بالبقاء في بيوتهم».
        "#]],
    );
}

#[test]
fn what_was_said_besides_is_a_passage() {
    check(
        "وأوضحت مديرة المتحف سلمى راشد أن القاعة الكبرى ستفتح مطلع الأسبوع، وأن الدخول إليها مجاني حتى الصيف.",
        &expect![[r#"
            Reported [مديرة المتحف سلمى راشد] وأوضحت مديرة المتحف سلمى راشد أن القاعة الكبرى ستفتح مطلع الأسبوع،
            Reported [مديرة المتحف سلمى راشد] وأن الدخول إليها مجاني حتى الصيف.
        "#]],
    );
}

#[test]
fn an_english_clause_with_its_own_verb_is_a_passage() {
    check(
        "Four divers were slightly injured, and 11 sailors were treated for smoke in the harbour hospital. Guards cleared the pier before dawn, and arrested 31 people. He sold nets, ropes, and lamps in the old market hall.",
        &expect![[r#"
            Narrative [–] Four divers were slightly injured,
            Narrative [–] 11 sailors were treated for smoke in the harbour hospital.
            Narrative [–] Guards cleared the pier before dawn,
            Narrative [–] arrested 31 people.
            Narrative [–] He sold nets, ropes, and lamps in the old market hall.
        "#]],
    );
}

#[test]
fn what_is_said_besides_in_arabic_needs_no_comma() {
    check(
        "The harbour master said that the eastern pier was safe and that the ferries would run again on Friday.",
        &expect![[r#"
            Reported [The harbour master] The harbour master said that the eastern pier was safe and that the ferries would run again on Friday.
        "#]],
    );
    check(
        "وأوضحت مديرة المتحف أن القاعة الكبرى ستفتح مطلع الأسبوع وأن الدخول إليها مجاني حتى الصيف. وقال إنه لن يغادر البلدة حتى وإن أغلقت المدرسة أبوابها.",
        &expect![[r#"
            Reported [مديرة المتحف] وأوضحت مديرة المتحف أن القاعة الكبرى ستفتح مطلع الأسبوع
            Reported [مديرة المتحف] وأن الدخول إليها مجاني حتى الصيف.
            Reported [مديرة المتحف] وقال إنه لن يغادر البلدة حتى وإن أغلقت المدرسة أبوابها.
        "#]],
    );
}

#[test]
fn a_fragment_stays_with_what_it_belongs_to() {
    check(
        "وكشفت الهيئة أن اللصوص حاولوا فتح الخزانة القديمة في المتحف، لكنهم فشلوا، مضيفة أن الحارس رآهم عند الباب.",
        &expect![[r#"
            Reported [الهيئة] وكشفت الهيئة أن اللصوص حاولوا فتح الخزانة القديمة في المتحف، لكنهم فشلوا،
            Reported [الهيئة] مضيفة أن الحارس رآهم عند الباب.
        "#]],
    );
}

#[test]
fn verbs_in_the_plural_and_clauses_behind_a_semicolon_begin_a_passage() {
    check(
        "نفى الصيادون أي صلة لهم بالحريق، وطالبوا بفتح تحقيق مستقل في أسبابه. Eleven sailors were slightly injured; two were arrested.",
        &expect![[r#"
            Reported [الصيادون] نفى الصيادون أي صلة لهم بالحريق،
            Narrative [–] وطالبوا بفتح تحقيق مستقل في أسبابه.
            Narrative [–] Eleven sailors were slightly injured;
            Narrative [–] two were arrested.
        "#]],
    );
}

#[test]
fn tags_and_links_behind_the_last_full_stop_are_none() {
    check(
        "وافتتح أمير المنطقة المعرض مساء أمس بحضور عدد كبير من أهالي الوادي وزواره. سمات معرض الوادي أمير المنطقة",
        &expect![[r#"
            Narrative [–] وافتتح أمير المنطقة المعرض مساء أمس بحضور عدد كبير من أهالي الوادي وزواره.
        "#]],
    );
    check(
        "وافتتح أمير المنطقة المعرض مساء أمس بحضور عدد كبير من أهالي الوادي وزواره.\nرابط الخبر بصحيفة المنارة: أمير المنطقة يفتتح معرض الوادي بحضور جمع غفير من الأهالي والزوار والضيوف والعارضين",
        &expect![[r#"
            Narrative [–] وافتتح أمير المنطقة المعرض مساء أمس بحضور عدد كبير من أهالي الوادي وزواره.
        "#]],
    );
}

#[test]
fn a_mark_that_opens_nothing_quotes_nothing() {
    check(
        "وقالت الهيئة في ختام البيان إن الجسر سليم”، ثم فتحته أمام السيارات. وذكرت وزارة النقل أن العبّارات ستعمل غدا.",
        &expect![[r#"
            Reported [الهيئة] وقالت الهيئة في ختام البيان إن الجسر سليم”،
            Narrative [–] ثم فتحته أمام السيارات.
            Reported [وزارة النقل] وذكرت وزارة النقل أن العبّارات ستعمل غدا.
        "#]],
    );
    check(
        "He wrote: ‘The pier will stay open, and the ferries will run until midnight.’ It's the workers' day.",
        &expect![[r#"
            Quotation [–] He wrote: ‘The pier will stay open,
            Quotation [–] and the ferries will run until midnight.’
            Narrative [–] It's the workers' day.
        "#]],
    );
}
