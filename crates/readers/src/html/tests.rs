use expect_test::{Expect, expect};

use super::read;

/// What a page is read to, a line for each field and paragraph.
fn check(page: &str, expected: Expect) {
    let (document, _) = read(page, "");
    let mut out = String::new();
    let fields = [
        ("title", &document.title),
        ("outlet", &document.outlet),
        ("date", &document.date),
        ("address", &document.address),
    ];
    for (name, value) in fields.iter().filter(|(_, value)| !value.is_empty()) {
        out += &format!("{name}: {value}\n");
    }
    for it in &document.paragraphs {
        let reason = it.reason.map_or("", |reason| reason.word());
        out += &format!(
            "{:?} {reason}: {}\n",
            it.role,
            it.text.replace('\n', "⏎").replace('\t', "⇥")
        );
    }
    expected.assert_eq(&out);
}

#[test]
fn inline_elements_join_and_others_break() {
    check(
        "<p>قال الو<b>زير</b> إن<br>الاتفاق سيوقع غدا في العاصمة.</p><ul><li>أول البنود.</li><li>ثانيها.</li></ul>",
        expect![[r#"
            Body : قال الوزير إن⏎الاتفاق سيوقع غدا في العاصمة.
            Body : أول البنود.
            Body : ثانيها.
        "#]],
    );
}

#[test]
fn a_page_of_divs_has_its_title_once_and_no_teaser() {
    check(
        "<h1>لا اتفاق</h1><span style=\"display:none\">لا اتفاق</span><div><div>قال الوزير إن الاتفاق لن يوقع قبل \
         الثلاثاء.</div><div>وأضاف أن اللجنة ستجتمع غدا.</div></div><div><a>مقتل ثلاثة في حادث سير</a></div>",
        expect![[r#"
            title: لا اتفاق
            Headline : لا اتفاق
            Body : قال الوزير إن الاتفاق لن يوقع قبل الثلاثاء.
            Body : وأضاف أن اللجنة ستجتمع غدا.
        "#]],
    );
}

#[test]
fn broken_linked_data_is_read() {
    check(
        "<script type=\"application/ld+json\">[null,{\"@graph\":[{\"@type\":[\"NewsArticle\"],\"headline\":\
         \"&quot;لا اتفاق&quot;\",\"datePublished\":\"2024-03-15\",\"description\":\"سطر\n ثان\",}]}];</script>",
        expect![[r#"
            title: "لا اتفاق"
            date: 2024-03-15
        "#]],
    );
}

const ARTICLE: &str = "<p>أعلنت هيئة المرفأ أمس استئناف رحلات العبّارات بعد توقف دام ثلاثة أيام بسبب العاصفة التي ضربت \
                       الساحل.</p><h2>انتظار على الرصيف</h2><p>وقال أحد الركاب إن الانتظار كان طويلا وإن أحدا لم يخبرهم بموعد \
                       الرحلة التالية حتى المساء.</p><figure><img src=a.jpg><figcaption>سفينة عند المدخل (مرايا \
                       الساحل)</figcaption></figure><p>وستعوض الهيئة أصحاب التذاكر ابتداء من الخميس.</p>";

#[test]
fn what_a_page_says_of_itself() {
    check(
        &format!(
            "<!doctype html><!-- saved from url=(0038)https://www.coast-mirror.example/a/15 --><html lang=ar><head>\
             <title>العبّارات تعود إلى البحر | مرايا الساحل</title><meta property=article:published_time \
             content=2031-01-26T10:43:00+02:00></head><body><nav><a href=/>الرئيسية</a><a href=/w>طقس</a></nav>\
             <article><h1>العبّارات تعود إلى البحر</h1><p class=byline>كتبت ندى السالم</p>{ARTICLE}\
             <div class=share-buttons>شارك المقال</div></article><aside><h3>الأكثر قراءة</h3><ul><li><a href=1>عاصفة تغلق \
             المرفأ الشرقي</a></ul></aside><footer>جميع الحقوق محفوظة لمرايا الساحل ولا يجوز النقل دون إذن من \
             الناشر.</footer></body></html>"
        ),
        expect![[r#"
            title: العبّارات تعود إلى البحر
            outlet: مرايا الساحل
            date: 2031-01-26
            address: https://www.coast-mirror.example/a/15
            Headline : العبّارات تعود إلى البحر
            Furniture label: كتبت ندى السالم
            Body : أعلنت هيئة المرفأ أمس استئناف رحلات العبّارات بعد توقف دام ثلاثة أيام بسبب العاصفة التي ضربت الساحل.
            Body heading: انتظار على الرصيف
            Body : وقال أحد الركاب إن الانتظار كان طويلا وإن أحدا لم يخبرهم بموعد الرحلة التالية حتى المساء.
            Caption caption: سفينة عند المدخل (مرايا الساحل)
            Body : وستعوض الهيئة أصحاب التذاكر ابتداء من الخميس.
            Furniture navigation: جميع الحقوق محفوظة لمرايا الساحل ولا يجوز النقل دون إذن من الناشر.
        "#]],
    );
}

#[test]
fn the_outlet_comes_from_linked_data_before_the_title() {
    check(
        &format!(
            "<html><head><title>Ferries run again - HP</title><meta property=og:site_name content=HPIV7><link rel=canonical \
             href=https://harbour.example/f><script type=application/ld+json>{{\"@context\":\"https://schema.org\",\"@type\":\
             \"NewsArticle\",\"headline\":\"Ferries run again\",\"datePublished\":\"2031-01-26T08:00\",\"publisher\":{{\"@type\":\
             \"Organization\",\"name\":\"Harbour Post\"}}}}</script></head><body><h1>Ferries run again</h1>{ARTICLE}</body></html>"
        ),
        expect![[r#"
            title: Ferries run again
            outlet: Harbour Post
            date: 2031-01-26
            address: https://harbour.example/f
            Headline : Ferries run again
            Body : أعلنت هيئة المرفأ أمس استئناف رحلات العبّارات بعد توقف دام ثلاثة أيام بسبب العاصفة التي ضربت الساحل.
            Body heading: انتظار على الرصيف
            Body : وقال أحد الركاب إن الانتظار كان طويلا وإن أحدا لم يخبرهم بموعد الرحلة التالية حتى المساء.
            Caption caption: سفينة عند المدخل (مرايا الساحل)
            Body : وستعوض الهيئة أصحاب التذاكر ابتداء من الخميس.
        "#]],
    );
}

#[test]
fn comments_and_teasers_are_not_the_article() {
    let teaser = "<div class=card><a href=x>A storm closes the eastern harbour</a><p>Nobody was hurt when the wind tore a \
                  crane from its rails on Monday morning.</p></div>";
    check(
        &format!(
            "<body><h1>Ferries</h1><div class=story><p>The port authority said on Tuesday that the ferries would run again, \
             three days after a storm had closed the harbour.</p><p>Tickets will be refunded from Thursday on, it \
             added.</p></div>{}<div id=comments><p>I was on that ferry and nobody told us anything at all, what a \
             shame!</p></div></body>",
            teaser.repeat(4)
        ),
        expect![[r#"
            title: Ferries
            Headline : Ferries
            Body : The port authority said on Tuesday that the ferries would run again, three days after a storm had closed the harbour.
            Body : Tickets will be refunded from Thursday on, it added.
            Furniture related: Nobody was hurt when the wind tore a crane from its rails on Monday morning.
            Furniture related: Nobody was hurt when the wind tore a crane from its rails on Monday morning.
            Furniture related: Nobody was hurt when the wind tore a crane from its rails on Monday morning.
            Furniture related: Nobody was hurt when the wind tore a crane from its rails on Monday morning.
            Furniture comments: I was on that ferry and nobody told us anything at all, what a shame!
        "#]],
    );
}

#[test]
fn a_page_that_draws_its_text_by_script_is_read_from_what_it_says_for_machines() {
    let text = "The port authority said that the ferries would run again on Tuesday. ".repeat(9);
    check(
        &format!(
            "<body><h1>Ferries</h1><p>Loading the article, please wait for it.</p><script type=application/ld+json>{{\"@type\":\
             \"NewsArticle\",\"articleBody\":\"{text}\"}}</script></body>"
        ),
        expect![[r#"
            title: Ferries
            Headline : Ferries
            Body : The port authority said that the ferries would run again on Tuesday. The port authority said that the ferries would run again on Tuesday. The port authority said that the ferries would run again on Tuesday. The port authority said that the ferries would run again on Tuesday. The port authority said that the ferries would run again on Tuesday. The port authority said that the ferries would run again on Tuesday. The port authority said that the ferries would run again on Tuesday. The port authority said that the ferries would run again on Tuesday. The port authority said that the ferries would run again on Tuesday.
            Furniture elsewhere: Loading the article, please wait for it.
        "#]],
    );
}

#[test]
fn a_saved_shadow_tree_is_read_and_the_saving_extensions_bar_is_not() {
    check(
        &format!(
            "<body><news-story><template shadowrootmode=open>{ARTICLE}</template></news-story><template><p>This template \
             is never drawn, so nobody reads it here.</p></template><single-file-infobar><template shadowrootmode=open>\
             <p>This page was saved with a browser's extension.</p></template></single-file-infobar></body>"
        ),
        expect![[r#"
            Body : أعلنت هيئة المرفأ أمس استئناف رحلات العبّارات بعد توقف دام ثلاثة أيام بسبب العاصفة التي ضربت الساحل.
            Body heading: انتظار على الرصيف
            Body : وقال أحد الركاب إن الانتظار كان طويلا وإن أحدا لم يخبرهم بموعد الرحلة التالية حتى المساء.
            Caption caption: سفينة عند المدخل (مرايا الساحل)
            Body : وستعوض الهيئة أصحاب التذاكر ابتداء من الخميس.
        "#]],
    );
}

#[test]
fn hidden_words_inside_a_sentence_are_left_out_without_cutting_it() {
    check(
        "<p>The ferries <span hidden>buy cheap pills</span>will run again, the&shy; port auth&shy;ority said on Tues<wbr>day.</p>",
        expect![[r#"
            Body : The ferries will run again, the port authority said on Tuesday.
        "#]],
    );
}

#[test]
fn no_page_breaks_the_reader() {
    let deep = "<div>".repeat(100_000);
    let (document, notices) = read(&format!("{deep}<p>x"), "");
    assert_eq!((document.paragraphs.len(), notices.len()), (0, 1));
    for page in [
        "",
        "<",
        "<!--",
        "<table><tr><p>",
        "<p>\0\u{FFFD}",
        "</p></div>",
        "<script type=application/ld+json>[[[[{\"a\":",
    ] {
        let _ = read(page, "");
    }
    let nested = format!("<script type=application/ld+json>{}</script>", "[".repeat(100_000));
    assert!(read(&nested, "").0.paragraphs.is_empty());
}

#[test]
fn an_article_cut_in_two_by_an_advertisement_is_whole_and_ends_where_others_begin() {
    let parts = |words: &str| format!("<p>{}</p>", words.repeat(4));
    check(
        &format!(
            "<body><h1>Ferries run again</h1><section class=a>{}{}</section><div class=ad>Buy now</div><section class=b>{}{}{}\
             <p>1 of 6</p><h3>You may also like</h3><ul><li>Storm closes the eastern harbour for a third day in a row.</li></ul><p>Follow Ada Example on \
             Twitter @ada</p></section></body>",
            parts("The port authority said so on Tuesday. "),
            parts("Three days had passed since the storm. "),
            parts("Tickets will be refunded from Thursday. "),
            parts("Nobody was hurt when the crane fell over. "),
            parts("The harbour master praised his crew again. "),
        ),
        expect![[r#"
            title: Ferries run again
            Headline : Ferries run again
            Body : The port authority said so on Tuesday. The port authority said so on Tuesday. The port authority said so on Tuesday. The port authority said so on Tuesday.
            Body : Three days had passed since the storm. Three days had passed since the storm. Three days had passed since the storm. Three days had passed since the storm.
            Furniture advertisement: Buy now
            Body : Tickets will be refunded from Thursday. Tickets will be refunded from Thursday. Tickets will be refunded from Thursday. Tickets will be refunded from Thursday.
            Body : Nobody was hurt when the crane fell over. Nobody was hurt when the crane fell over. Nobody was hurt when the crane fell over. Nobody was hurt when the crane fell over.
            Body : The harbour master praised his crew again. The harbour master praised his crew again. The harbour master praised his crew again. The harbour master praised his crew again.
            Furniture elsewhere: Storm closes the eastern harbour for a third day in a row.
        "#]],
    );
}
