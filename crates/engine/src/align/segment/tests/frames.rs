//! Passages and frames of invented sentences.

use expect_test::{Expect, expect};

use super::passages;
use crate::ingest::Article;

/// One passage a line: kind, speaker, verb, `>` carried or `=` named, then what is compared.
pub(super) fn check(text: &str, expected: Expect) {
    let article = Article {
        text: text.to_owned(),
        ..Article::default()
    };
    let cut = passages(&article);
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
            Reported [ > البلدية]: لكن الدفاع المدني يراقب السطح طوال الليل،
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
            Quotation [added > The minister]: “Lorries will have to wait until March,”
        "#]],
    );
    check(
        "According to the harbour office, two ferries were damaged in the storm.",
        expect![[r#"
            Reported [According to = the harbour office]: two ferries were damaged in the storm.
        "#]],
    );
}

#[test]
fn a_byline_before_the_text_is_no_part_of_it() {
    check(
        "ليلى عمران - المنارة - رأس النخل: قالت الوزيرة هدى سالم إن السد ممتلئ حتى حافته.",
        expect![[r#"
            Reported [قالت = الوزيرة هدى سالم]: السد ممتلئ حتى حافته.
        "#]],
    );
    check(
        "انتهت المباراة بين الفريقين 3-1: سجل الضيوف هدفهم الأول في الدقيقة العاشرة.",
        expect![[r#"
            Narrative: انتهت المباراة بين الفريقين 3-1: سجل الضيوف هدفهم الأول في الدقيقة العاشرة.
        "#]],
    );
}

#[test]
fn what_follows_the_verb_is_not_always_its_speaker() {
    check(
        "وقالت الوزيرة هدى سالم إن السد ممتلئ. وأضافت خلال جولة في الوادي أن القرى آمنة هذا الأسبوع. وشددت على ضرورة أن يبقى الجسر مغلقا. وأعربت عن ثقتها الكبيرة بأن المطر سيتوقف قريبا.",
        expect![[r#"
            Reported [قالت = الوزيرة هدى سالم]: السد ممتلئ.
            Reported [أضافت > الوزيرة هدى سالم]: القرى آمنة هذا الأسبوع.
            Reported [شددت > الوزيرة هدى سالم]: يبقى الجسر مغلقا.
            Reported [أعربت > الوزيرة هدى سالم]: المطر سيتوقف قريبا.
        "#]],
    );
    check(
        "وأنهى سالم حداد البيان بقوله إن الميناء سيعمل ليلا ونهارا حتى الصيف.",
        expect![[r#"
            Reported [بقوله = سالم حداد]: الميناء سيعمل ليلا ونهارا حتى الصيف.
        "#]],
    );
    check(
        "وقال المتحدث باسم الهيئة سامي عون لـ«صوت المرفأ» إن الرصيف الشرقي سيُفتح غدا. وقال نادر الشامي الأحد لوكالة النخيل إن الرصيف الغربي مغلق.",
        expect![[r#"
            Reported [قال = المتحدث باسم الهيئة سامي عون]: الرصيف الشرقي سيُفتح غدا.
            Reported [قال = نادر الشامي]: الرصيف الغربي مغلق.
        "#]],
    );
    check(
        "وقد يؤكد فحص الحطام غرق السفينة بعد أن خرجت عن مسارها قبل ثلاثة أيام.",
        expect![[r#"
            Narrative: وقد يؤكد فحص الحطام غرق السفينة بعد أن خرجت عن مسارها قبل ثلاثة أيام.
        "#]],
    );
}

#[test]
fn on_condition_that_is_not_what_is_said() {
    check(
        "أعلنت رئيسة البلدية نادية الرملي تشكيل لجنة تبحث أسباب الحريق، على أن تعرض نتائجها خلال أسبوع.",
        expect![[r#"
            Reported [أعلنت = رئيسة البلدية نادية الرملي]: أعلنت رئيسة البلدية نادية الرملي تشكيل لجنة تبحث أسباب الحريق، على أن تعرض نتائجها خلال أسبوع.
        "#]],
    );
    check(
        "وأعلنت البلدية عن فتح باب التسجيل في مخيم الصيف لأطفال الأحياء الشرقية.",
        expect![[r#"
            Reported [أعلنت = البلدية]: وأعلنت البلدية عن فتح باب التسجيل في مخيم الصيف لأطفال الأحياء الشرقية.
        "#]],
    );
}

#[test]
fn a_denial_and_the_answer_after_it_are_two() {
    check(
        "ونفت النقابة الاتهام وقال الناطق باسمها يونس الدالي: «لم ندعُ أحدًا إلى الإضراب هذا الشهر».",
        expect![[r#"
            Reported [نفت = النقابة]: ونفت النقابة الاتهام
            Quotation [قال = الناطق باسمها يونس الدالي]: لم ندعُ أحدًا إلى الإضراب هذا الشهر».
        "#]],
    );
}

#[test]
fn who_speaks_is_the_one_who_has_just_acted() {
    check(
        "وقالت مديرة المستشفى هناء سالم إن الجرحى بخير. وحمّل نقيب العمال جابر عطار الإدارة المسؤولية كاملة، قائلا: «حذرناهم من التسرب ثلاث مرات».",
        expect![[r#"
            Reported [قالت = مديرة المستشفى هناء سالم]: الجرحى بخير.
            Narrative: وحمّل نقيب العمال جابر عطار الإدارة المسؤولية كاملة،
            Quotation [قائلا > نقيب العمال جابر عطار]: حذرناهم من التسرب ثلاث مرات».
        "#]],
    );
}

#[test]
fn a_source_without_a_comma_is_named() {
    check(
        "ولم يُعرف بحسب المرصد، ما إذا كانت السفينة قد غادرت قبل العاصفة. ويغادر السياح الجزيرة غدا، كما أعلنت وكالة النخيل الرسمية.",
        expect![[r#"
            Reported [بحسب = المرصد]: ولم يُعرف … ، ما إذا كانت السفينة قد غادرت قبل العاصفة.
            Reported [أعلنت = وكالة النخيل الرسمية]: ويغادر السياح الجزيرة غدا،
        "#]],
    );
}

#[test]
fn a_quotation_before_its_speaker() {
    check(
        "«ظننا أن الأرض اهتزت تحت البيوت»، يقول الصياد أبو سليم النورس، الذي كان يصلح شباكه على الرصيف القديم.",
        expect![[r#"
            Quotation [يقول = الصياد أبو سليم النورس]: «ظننا أن الأرض اهتزت تحت البيوت»،
        "#]],
    );
    check(
        "“One harbour cannot feed two towns,” said Ada Reed, the port minister, who praised the patience of both.",
        expect![[r#"
            Quotation [said = Ada Reed, the port minister]: “One harbour cannot feed two towns,”
        "#]],
    );
}

#[test]
fn in_english_the_one_before_is_not_always_the_speaker() {
    check(
        "Ines Marlow, of the boat club, said the mole was safe. The harbour master, Tom Reed, denied that. “We closed it at noon,” he told the Post.",
        expect![[r#"
            Reported [said = Ines Marlow, of the boat club]: the mole was safe.
            Frame [denied = The harbour master, Tom Reed]: 
            Quotation [told > The harbour master, Tom Reed]: “We closed it at noon,”
        "#]],
    );
    check(
        "Ines Marlow said the mole was safe. Port minister Ada Reed hit out at the club, storming: “One harbour cannot feed two towns.” Work will resume on Thursday, it said, with the eastern gate closed.",
        expect![[r#"
            Reported [said = Ines Marlow]: the mole was safe.
            Reported [ = Port minister Ada Reed]: Port minister Ada Reed hit out at the club, storming: “One harbour cannot feed two towns.”
            Reported [said > Port minister Ada Reed]: Work will resume on Thursday, … , with the eastern gate closed.
        "#]],
    );
    check(
        "Ines Marlow, of the boat club, was still shaking when she said it on the mole.",
        expect![[r#"
            Narrative: Ines Marlow, of the boat club, was still shaking when she said it on the mole.
        "#]],
    );
}

#[test]
fn a_concession_is_not_parted_from_what_it_concedes_to() {
    check(
        "ورغم أن الرئيس لم يذكر النقابة بالاسم في خطابه، إلا أنه قال إن الإضراب يضر بالصيادين الصغار.",
        expect![[r#"
            Reported [قال = ]: الإضراب يضر بالصيادين الصغار.
        "#]],
    );
}
