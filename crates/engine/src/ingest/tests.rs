//! What a reader notices of reading a file: which lines count as the article, and what is said about bad files.

use super::{LONGEST_TEXT, paragraphs, read};
use crate::Notice;
use expect_test::{Expect, expect};

/// Each paragraph's role (and reason), with the beginning of its line.
fn check(text: &str, expected: &Expect) {
    let (article, _) = read(text.as_bytes(), "outlet.txt");
    let lines = paragraphs(&article).into_iter().map(|paragraph| {
        let reason = paragraph
            .set_aside
            .map(|reason| format!(" {reason:?}"))
            .unwrap_or_default();
        let start: String = paragraph.span.of(&article.text).chars().take(24).collect();
        format!("{:?}{reason}: {start}\n", paragraph.role)
    });
    expected.assert_eq(&lines.collect::<String>());
}

#[test]
fn an_arabic_page() {
    let text = "\
المرفأ يستأنف رحلات العبّارات بعد العاصفة
عبّارة تقترب من الرصيف (مصوّرون أحرار)
camera iconعبّارة تقترب من الرصيف (مصوّرون أحرار)
tag icon ع ع ع
قالت هيئة المرفأ اليوم إن رحلات العبّارات استؤنفت بعد توقف دام ثلاثة أيام بسبب العاصفة التي ضربت الساحل.
وأضافت الهيئة في بيان أن الرصيف الشرقي ما زال مغلقًا، وأن العمل فيه سيعود خلال أسبوع على الأكثر بحسب تقديرها.
انتظار على الرصيف
وقال أحد الركاب إن الانتظار كان طويلاً وإن أحدًا لم يخبرهم بموعد الرحلة التالية حتى المساء كما جرت العادة.
مقالات متعلقة
×
صحافة حرة تحتاج إلى قرائها
ادعم صحافتنا
";
    check(
        text,
        &expect![[r#"
            Headline: المرفأ يستأنف رحلات العب
            Caption Caption: عبّارة تقترب من الرصيف (
            Caption Caption: camera iconعبّارة تقترب 
            Furniture Symbols: tag icon ع ع ع
            Body: قالت هيئة المرفأ اليوم إ
            Body: وأضافت الهيئة في بيان أن
            Subheading: انتظار على الرصيف
            Body: وقال أحد الركاب إن الانت
            Furniture Related: مقالات متعلقة
            Furniture Symbols: ×
            Furniture Donation: صحافة حرة تحتاج إلى قرائ
            Furniture Donation: ادعم صحافتنا
        "#]],
    );
}

#[test]
fn an_english_page() {
    let text = "\
Title: Ferries run again
Source: Harbour Post
Date: 2031-01-26

Ferries run again
By Ada Example
Share this article
The port authority said on Monday that ferries were running again after a storm that had closed the harbour for three days.
Read also: Storm closes harbour
“We waited all night,” one passenger said, and added that nobody had told them when the next boat would leave.
— Port Authority (@portauthority) January 26, 2031
Related articles
Storm closes the harbour
Ten islands to see
";
    check(
        text,
        &expect![[r#"
            Furniture Label: Title: Ferries run again
            Furniture Label: Source: Harbour Post
            Furniture Label: Date: 2031-01-26
            Headline: Ferries run again
            Furniture Label: By Ada Example
            Furniture Share: Share this article
            Body: The port authority said 
            Furniture Related: Read also: Storm closes 
            Body: “We waited all night,” o
            Furniture Address: — Port Authority (@porta
            Furniture Related: Related articles
            Furniture Related: Storm closes the harbour
            Furniture Related: Ten islands to see
        "#]],
    );
    let (article, notices) = read(text.as_bytes(), "x.txt");
    assert_eq!(
        (article.title.as_str(), article.outlet.as_str(), article.date.as_str()),
        ("Ferries run again", "Harbour Post", "2031-01-26")
    );
    assert_eq!(notices, []);
}

#[test]
fn the_reader_has_the_last_word() {
    let text = "قالت الهيئة إن الرحلات عادت.\nشارك المقال على:\n";
    let (mut article, _) = read(text.as_bytes(), "a.txt");
    article.furniture = vec![(0, true), (text.find("شارك").unwrap(), false)];
    let reasons: Vec<bool> = paragraphs(&article)
        .iter()
        .map(|paragraph| paragraph.set_aside.is_some())
        .collect();
    assert_eq!(reasons, [true, false]);
}

#[test]
fn bad_files_are_named_and_kept() {
    let notices = |bytes: &[u8]| read(bytes, "a.txt").1;
    assert_eq!(notices(b""), [Notice::Empty]);
    assert_eq!(notices(b" \r\n\t "), [Notice::Blank]);
    assert_eq!(notices(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), [Notice::Binary]);
    let long = "word ".repeat(LONGEST_TEXT / 5 + 1);
    assert_eq!(
        notices(long.as_bytes()),
        [Notice::Cut {
            kept: LONGEST_TEXT,
            of: LONGEST_TEXT + 5
        }]
    );
    let controls = "\u{202E}a\u{2066}b".repeat(20);
    assert_eq!(notices(controls.as_bytes()), [Notice::Invisible { count: 40 }]);
}

#[test]
fn lines_that_ask_and_lines_that_credit() {
    let text = "\
المرفأ يعود إلى العمل
سفن تنتظر عند المدخل الغربي، فجر أمس. (مرايا الساحل)
4 March 2031 | Harbour | 6 min read
HARBOUR, March 4 (HPA)
قالت هيئة المرفأ اليوم إن رحلات العبّارات استؤنفت بعد توقف دام ثلاثة أيام بسبب العاصفة التي ضربت الساحل.
Ships at anchor beyond the western mole yesterday. Photograph: Ada Example/Harbour Post
وقال أحد الركاب إن الانتظار كان طويلاً وإن أحدًا لم يخبرهم بموعد الرحلة التالية حتى المساء كما جرت العادة.
تابعوا مرايا الساحل على تلغرام وإكس
“Please support our journalism,” the editor told the court, and sat down to wait for what the judge would say to it.
Got a story? Write to desk@harbourpost.example
We have no owner and no advertisers. If you can, please support our journalism
";
    check(
        text,
        &expect![[r#"
        Headline: المرفأ يعود إلى العمل
        Caption Caption: سفن تنتظر عند المدخل الغ
        Furniture Label: 4 March 2031 | Harbour |
        Furniture Label: HARBOUR, March 4 (HPA)
        Body: قالت هيئة المرفأ اليوم إ
        Caption Caption: Ships at anchor beyond t
        Body: وقال أحد الركاب إن الانت
        Furniture Share: تابعوا مرايا الساحل على 
        Body: “Please support our jour
        Furniture Address: Got a story? Write to de
        Furniture Donation: We have no owner and no 
    "#]],
    );
}

#[test]
fn a_date_line_in_two_calendars_is_no_headline() {
    check(
        "مرسى النور 3 صفر 1453 هـ الموافق 26 مايو 2031 م وكالات\nأعلنت هيئة المرفأ اليوم أن الرحلات عادت بعد العاصفة وأن الرصيف الشرقي ما زال مغلقا حتى إشعار آخر.\n",
        &expect![[r#"
            Furniture Label: مرسى النور 3 صفر 1453 هـ
            Body: أعلنت هيئة المرفأ اليوم 
        "#]],
    );
}

#[test]
fn a_line_that_names_its_picture_is_a_caption() {
    check(
        "افتتاح المتحف البحري في رأس النخل
قالت مديرة المتحف إن القاعة الكبرى ستبقى مفتوحة أمام الزوار طوال الصيف، وإن الدخول إليها مجاني.
جانب من الحضور
جانب من السوق احترق قبل عام، وقالت البلدية إن العمل في ترميمه سيبدأ مطلع الشهر المقبل.",
        &expect![[r#"
            Headline: افتتاح المتحف البحري في 
            Body: قالت مديرة المتحف إن الق
            Caption Caption: جانب من الحضور
            Body: جانب من السوق احترق قبل 
        "#]],
    );
}

#[test]
fn short_sentences_behind_a_link_or_a_button_are_the_articles() {
    check(
        "\
قالت هيئة المرفأ إن الرصيف الشرقي ما زال مغلقا حتى إشعار آخر.
اقرأ أيضا: العاصفة تقتلع ثلاث رافعات
وأصيب سبعة بحارة.
شارك المقال على:
وغرق زورقان.
مقالات ذات صلة
كيف نجا البحارة من العاصفة؟
عشر جزر لا تفوتك
",
        &expect![[r#"
            Body: قالت هيئة المرفأ إن الرص
            Furniture Related: اقرأ أيضا: العاصفة تقتلع
            Body: وأصيب سبعة بحارة.
            Furniture Share: شارك المقال على:
            Body: وغرق زورقان.
            Furniture Related: مقالات ذات صلة
            Furniture Related: كيف نجا البحارة من العاص
            Furniture Related: عشر جزر لا تفوتك
        "#]],
    );
    check(
        "\
The port board said that the eastern pier would stay shut.

Read more: Storm topples three cranes

Seven sailors were hurt.

“Nobody warned us,” Tom Reed said.

Follow us on

Two boats sank.

Most read

Ten islands to see
",
        &expect![[r#"
            Body: The port board said that
            Furniture Related: Read more: Storm topples
            Body: Seven sailors were hurt.
            Body: “Nobody warned us,” Tom 
            Furniture Share: Follow us on
            Body: Two boats sank.
            Furniture Related: Most read
            Furniture Related: Ten islands to see
        "#]],
    );
}

#[test]
fn scripts_without_spaces_are_read_as_text() {
    check(
        "\
东码头因风暴关闭
港务局长王海星期二说，东码头将关闭到月底，因为风暴冲毁了三台起重机。
七人受伤。
",
        &expect![[r#"
            Headline: 东码头因风暴关闭
            Body: 港务局长王海星期二说，东码头将关闭到月底，因为风
            Body: 七人受伤。
        "#]],
    );
    check(
        "港湾局は火曜日、東埠頭を月末まで閉鎖すると発表した。\n\n「誰も警告しなかった」と船員は語った。\n",
        &expect![[r#"
            Body: 港湾局は火曜日、東埠頭を月末まで閉鎖すると発表し
            Body: 「誰も警告しなかった」と船員は語った。
        "#]],
    );
    check(
        "ท่าเรือปิดจนถึงสิ้นเดือน\nကျွန်ုပ်တို့ စောင့်နေသည်။\n",
        &expect![[r#"
        Body: ท่าเรือปิดจนถึงสิ้นเดือน
        Body: ကျွန်ုပ်တို့ စောင့်နေသည်
    "#]],
    );
}

#[test]
fn lines_that_a_width_parts_are_one_paragraph() {
    check(
        "\
المرفأ يعود إلى العمل

قالت هيئة المرفأ، في بيان وزعته صباح
اليوم، إن رحلات العبّارات استؤنفت بعد
توقف دام ثلاثة أيام بسبب العاصفة.

وأضافت أن الرصيف الشرقي ما زال مغلقا،
وأن العمل فيه سيعود خلال أسبوع.
",
        &expect![[r#"
            Headline: المرفأ يعود إلى العمل
            Body: قالت هيئة المرفأ، في بيا
            Body: وأضافت أن الرصيف الشرقي 
        "#]],
    );
}
