//! Who acts and then speaks, who is a source, and how far a name reaches.

use super::frames::check;
use expect_test::expect;

#[test]
fn the_one_who_acted_is_the_one_who_speaks() {
    check(
        "وقالت مديرة المرفأ ليلى الحداد إن الرصيف سليم. وحمّل النقيب الإدارة المسؤولية كاملة، قائلا إن أحدا لم يصلح الرافعة.",
        expect![[r#"
            Reported [قالت = مديرة المرفأ ليلى الحداد]: الرصيف سليم.
            Narrative: وحمّل النقيب الإدارة المسؤولية كاملة،
            Reported [قائلا > النقيب]: أحدا لم يصلح الرافعة.
        "#]],
    );
    check(
        "أثنى سفير مرجان لدى نرجان على جهود فرق الإنقاذ في المرفأ، وقال: «وصلوا إلى السفينة قبل الفجر».",
        expect![[r#"
            Reported [أثنى = سفير مرجان]: أثنى سفير مرجان لدى نرجان على جهود فرق الإنقاذ في المرفأ،
            Quotation [قال > سفير مرجان]: وصلوا إلى السفينة قبل الفجر».
        "#]],
    );
    check(
        "وأعرب مدير المتحف الدكتور نادر الشامي عن سعادته بافتتاح القاعة الكبرى. وأوضح أن الدخول مجاني حتى الصيف.",
        expect![[r#"
            Reported [أعرب = مدير المتحف الدكتور نادر الشامي]: وأعرب مدير المتحف الدكتور نادر الشامي عن سعادته بافتتاح القاعة الكبرى.
            Reported [أوضح > مدير المتحف الدكتور نادر الشامي]: الدخول مجاني حتى الصيف.
        "#]],
    );
    check(
        "وألقت رئيسة الجمعية سلمى راشد كلمة أوضحت فيها أن المكتبة ستفتح أبوابها مطلع الشهر.",
        expect![[r#"
            Narrative: وألقت رئيسة الجمعية سلمى راشد كلمة
            Reported [أوضحت > رئيسة الجمعية سلمى راشد]: المكتبة ستفتح أبوابها مطلع الشهر.
        "#]],
    );
    check(
        "The mayor accused the board of hiding the report, saying it had known for months.",
        expect![[r#"
            Narrative: The mayor accused the board of hiding the report,
            Reported [saying > The mayor]: it had known for months.
        "#]],
    );
}

#[test]
fn what_is_spoken_of_is_not_who_speaks() {
    check(
        "وقال الوزير سالم عون إن السد ممتلئ. وحذر المواطنين من السباحة فيه. وأشاد بالفرق التي عملت ليلا. وأكد حرص الوزارة على سلامة القرى.",
        expect![[r#"
            Reported [قال = الوزير سالم عون]: السد ممتلئ.
            Reported [حذر > الوزير سالم عون]: وحذر المواطنين من السباحة فيه.
            Reported [أشاد > الوزير سالم عون]: وأشاد بالفرق التي عملت ليلا.
            Reported [أكد > الوزير سالم عون]: وأكد حرص الوزارة على سلامة القرى.
        "#]],
    );
    check(
        "وحذرت هيئة الموانئ البحارة من العاصفة.",
        expect![[r#"
        Reported [حذرت = هيئة الموانئ]: وحذرت هيئة الموانئ البحارة من العاصفة.
    "#]],
    );
    check(
        "وأكد مدير الميناء سامي عون استمرار العمل ليلا.",
        expect![[r#"
        Reported [أكد = مدير الميناء سامي عون]: وأكد مدير الميناء سامي عون استمرار العمل ليلا.
    "#]],
    );
    check(
        "ورحب سموه بضيوف المعرض.",
        expect![[r#"
        Reported [رحب = سموه]: ورحب سموه بضيوف المعرض.
    "#]],
    );
    check(
        "أعلن الاتحاد النرجاني لكرة اليد تأجيل البطولة شهرا.",
        expect![[r#"
        Reported [أعلن = الاتحاد النرجاني لكرة اليد]: أعلن الاتحاد النرجاني لكرة اليد تأجيل البطولة شهرا.
    "#]],
    );
}

#[test]
fn said_without_that() {
    check(
        "وقال الناطق باسم الإطفاء سامي عون، أسفر الحريق عن إصابة ثلاثة عمال. وأضاف تم إخلاء المخازن قبل الفجر.",
        expect![[r#"
            Reported [قال = الناطق باسم الإطفاء سامي عون]: أسفر الحريق عن إصابة ثلاثة عمال.
            Reported [أضاف > الناطق باسم الإطفاء سامي عون]: تم إخلاء المخازن قبل الفجر.
        "#]],
    );
    check(
        "تابع فريق الغوص البحث عن السفينة الغارقة.",
        expect![[r#"
        Narrative: تابع فريق الغوص البحث عن السفينة الغارقة.
    "#]],
    );
    check(
        "وزاد: «لن نغلق الميناء غدا». وزاد عدد السفن في الميناء.",
        expect![[r#"
        Quotation [زاد = ]: لن نغلق الميناء غدا».
        Narrative: وزاد عدد السفن في الميناء.
    "#]],
    );
    check(
        "وعن أسباب تأخر الأعمال في الرصيف قال المدير: «لم تصل الرافعة بعد من المصنع».",
        expect![[r#"
            Quotation [قال = المدير]: لم تصل الرافعة بعد من المصنع».
        "#]],
    );
}

#[test]
fn an_office_reaches_to_its_holder() {
    check(
        "وقال المشرف على المسابقة الدكتور نادر الشامي إن الجوائز ثلاث. وأوضح الناطق الإعلامي لهيئة الموانئ سامي عون أن الرصيف مغلق. وقال مدير عام المشاريع في هيئة الآثار المهندس فارس حداد إن القلعة تُرمّم.",
        expect![[r#"
            Reported [قال = المشرف على المسابقة الدكتور نادر الشامي]: الجوائز ثلاث.
            Reported [أوضح = الناطق الإعلامي لهيئة الموانئ سامي عون]: الرصيف مغلق.
            Reported [قال = مدير عام المشاريع في هيئة الآثار المهندس فارس حداد]: القلعة تُرمّم.
        "#]],
    );
    check(
        "وقال المدير في مؤتمر صحفي عقده أمس مع المهندس فارس حداد إن القلعة تُرمّم.",
        expect![[r#"
            Reported [قال = المدير]: القلعة تُرمّم.
        "#]],
    );
    check(
        "وكشف «النورس» أن القارب غرق عند الفجر. وقال سموه ” إن الميناء آمن “.",
        expect![[r#"
            Reported [كشف = النورس]: القارب غرق عند الفجر.
            Quotation [قال = سموه]: الميناء آمن “.
        "#]],
    );
}

#[test]
fn who_had_said_it_stands_before_the_verb() {
    check(
        "وقالت الوزيرة هدى سالم إن السد ممتلئ. وكان مدير المرفأ سامي عون قد قال أمس إن البوابات ستفتح.",
        expect![[r#"
            Reported [قالت = الوزيرة هدى سالم]: السد ممتلئ.
            Reported [قال = مدير المرفأ سامي عون]: وكان مدير المرفأ سامي عون قد قال أمس إن البوابات ستفتح.
        "#]],
    );
}

#[test]
fn what_stands_before_who_acts_is_passed_over() {
    check(
        "أوضح ذلك رئيس النادي سامي عون. وأضاف أن الباب مفتوح.",
        expect![[r#"
        Frame [أوضح = رئيس النادي سامي عون]: 
        Reported [أضاف > رئيس النادي سامي عون]: الباب مفتوح.
    "#]],
    );
    check(
        "من جانبه أكد لـ«صوت المرفأ» نادر الشامي دعم الصيادين. وطالب بها الأهالي منذ عام.",
        expect![[r#"
            Reported [أكد = نادر الشامي]: من جانبه أكد لـ«صوت المرفأ» نادر الشامي دعم الصيادين.
            Reported [طالب = الأهالي]: وطالب بها الأهالي منذ عام.
        "#]],
    );
    check(
        "وقال الشيخ علي بن علي الحداد إن السوق آمن.",
        expect![[r#"
        Reported [قال = الشيخ علي بن علي الحداد]: السوق آمن.
    "#]],
    );
    check(
        "أبدى مدير الفرقة بالوادي فارس حداد سعادته بالجائزة، وقال: «عزفنا كما تدربنا عليه».",
        expect![[r#"
        Narrative: أبدى مدير الفرقة بالوادي فارس حداد سعادته بالجائزة،
        Quotation [قال > مدير الفرقة بالوادي فارس حداد]: عزفنا كما تدربنا عليه».
    "#]],
    );
    check(
        "وعبر الصيادون عن شكرهم. وعبر القارب المضيق ليلا.",
        expect![[r#"
        Reported [عبر = الصيادون]: وعبر الصيادون عن شكرهم.
        Narrative: وعبر القارب المضيق ليلا.
    "#]],
    );
    check(
        "وأشاد سفير مرجان بمدير المرفأ الدكتور سامي عون.",
        expect![[r#"
        Reported [أشاد = سفير مرجان]: وأشاد سفير مرجان بمدير المرفأ الدكتور سامي عون.
    "#]],
    );
}

#[test]
fn names_that_are_spelt_as_prepositions_once_folded() {
    check(
        "أكد إمام وخطيب جامع المرفأ الشيخ سالم حداد أن الصدقة باب واسع.",
        expect![[r#"
        Reported [أكد = إمام وخطيب جامع المرفأ الشيخ سالم حداد]: الصدقة باب واسع.
    "#]],
    );
    check(
        "وشدد الوزير على السلامة. وقال مدير عام جمرك رأس النخل علي الحداد إن القارب آمن.",
        expect![[r#"
            Reported [شدد = الوزير]: وشدد الوزير على السلامة.
            Reported [قال = مدير عام جمرك رأس النخل علي الحداد]: القارب آمن.
        "#]],
    );
    check(
        "وقال الوزير أمام البرلمان إن السد ممتلئ.",
        expect![[r#"
            Reported [قال = الوزير]: السد ممتلئ.
        "#]],
    );
}

#[test]
fn a_paper_speaks_and_a_rule_does_not() {
    check(
        "وأصدرت الوزارة بيانا. وأكد البيان أن الجسر سليم.",
        expect![[r#"
        Narrative: وأصدرت الوزارة بيانا.
        Reported [أكد = البيان]: الجسر سليم.
    "#]],
    );
    check(
        "غرق القارب فجر أمس، وفقا لصحيفة المنارة. وتُدفع الأجور غدا، وفقا للنظام المعمول به.",
        expect![[r#"
        Reported [وفقا = صحيفة المنارة]: غرق القارب فجر أمس،
        Narrative: وتُدفع الأجور غدا، وفقا للنظام المعمول به.
    "#]],
    );
    check(
        "ووفقا للائحة الجديدة فإن الصيد ممنوع شهرين.",
        expect![[r#"
            Narrative: ووفقا للائحة الجديدة فإن الصيد ممنوع شهرين.
        "#]],
    );
    check(
        "ونشرت المنارة خبرا نقلت فيه عن مدير المرفأ سامي عون قوله إن الرافعة تعطلت.",
        expect![[r#"
        Reported [قوله = مدير المرفأ سامي عون]: الرافعة تعطلت.
    "#]],
    );
}

#[test]
fn a_label_says_nothing() {
    check(
        "أولا: تُفتح البوابات غدا.\nثانيا:\nيُمنع الصيد شهرين.",
        expect![[r#"
        Narrative: أولا: تُفتح البوابات غدا.
        Frame: 
        Narrative: يُمنع الصيد شهرين.
    "#]],
    );
    check(
        "ودعا الوزير إلى الهدوء، داعيا الله أن يحفظ أهل المرفأ.",
        expect![[r#"
        Reported [دعا = الوزير]: ودعا الوزير إلى الهدوء،
        Reported [داعيا > الوزير]: يحفظ أهل المرفأ.
    "#]],
    );
}

#[test]
fn what_is_joined_to_a_verb_ends_where_its_own_letters_begin() {
    check(
        "\u{FEED}قال سامي عون إن الجسر سليم. وَأضاف أن النهر هادئ.",
        expect![[r#"
        Reported [قال = سامي عون]: الجسر سليم.
        Reported [أضاف > سامي عون]: النهر هادئ.
    "#]],
    );
}

#[test]
fn the_one_before_speaks_where_nobody_has_yet() {
    check(
        "Bram Tolley, a fisherman, stood at his gate and watched the tide. “We have lost the mole,” he said.",
        expect![[r#"
            Narrative: Bram Tolley, a fisherman, stood at his gate and watched the tide.
            Quotation [said > Bram Tolley]: “We have lost the mole,”
        "#]],
    );
    check(
        "Water minister Tomas Greave preferred to say that the mole was safe.",
        expect![[r#"
            Reported [say = Water minister Tomas Greave]: the mole was safe.
        "#]],
    );
    check(
        "وقالت رئيسة الوزراء هدى سالم من المستشفى إن الجرحى بخير.",
        expect![[r#"
            Reported [قالت = رئيسة الوزراء هدى سالم]: الجرحى بخير.
        "#]],
    );
}

#[test]
fn buttons_glued_to_the_text_are_none_of_it() {
    check(
        "شارك من خلال تويتر فيسبوك جوجل بلس اكتب رأيك أعلنت هيئة الموانئ أن الرصيف الغربي مغلق.",
        expect![[r#"
            Reported [أعلنت = هيئة الموانئ]: الرصيف الغربي مغلق.
        "#]],
    );
    check(
        "شارك من خلال الحفل عشرون صيادا في ترميم القارب.",
        expect![[r#"
        Narrative: شارك من خلال الحفل عشرون صيادا في ترميم القارب.
    "#]],
    );
}

#[test]
fn a_source_ends_where_its_statement_begins() {
    check(
        "وبحسب وزارة النقل فإن الجسر سيفتح صباح الأحد. وبحسب ما جاء في التقرير كانت السفينة قد غادرت قبل العاصفة.",
        expect![[r#"
            Reported [وبحسب = وزارة النقل]: الجسر سيفتح صباح الأحد.
            Reported [وبحسب = التقرير]: كانت السفينة قد غادرت قبل العاصفة.
        "#]],
    );
    check(
        "يذكر أن الجسر بُني قبل مئة عام. والجدير بالذكر أنه أُغلق مرتين.",
        expect![[r#"
            Narrative: الجسر بُني قبل مئة عام.
            Narrative: أُغلق مرتين.
        "#]],
    );
}

#[test]
fn in_english_the_verb_has_its_hearer_and_its_day() {
    check(
        "Port minister Ada Reed told Reuters on Thursday that the eastern gate would open. Reed told reporters the ferries would run.",
        expect![[r#"
            Reported [told = Port minister Ada Reed]: the eastern gate would open.
            Reported [told = Reed]: the ferries would run.
        "#]],
    );
    check(
        "In a statement, the harbour board said the gate would open. Speaking in Portmere, Ada Reed said the ferries would run. She said on Monday the mole was safe.",
        expect![[r#"
            Reported [said = the harbour board]: the gate would open.
            Reported [said = Ada Reed]: the ferries would run.
            Reported [said > Ada Reed]: the mole was safe.
        "#]],
    );
    check(
        "The ministry said two men, aged 30 and 41, were hurt when the crane fell. Campaigners say there was no warning and that most of them were asleep.",
        expect![[r#"
            Reported [said = The ministry]: two men, aged 30 and 41, were hurt when the crane fell.
            Reported [say = Campaigners]: there was no warning and that most of them were asleep.
        "#]],
    );
    check(
        "No injuries were reported after the ferry struck the mole. The man who said he saw it was unhurt. Reed told them to leave the pier.",
        expect![[r#"
            Narrative: No injuries were reported after the ferry struck the mole.
            Narrative: The man who said he saw it was unhurt.
            Narrative: Reed told them to leave the pier.
        "#]],
    );
    check(
        "The board announced a new timetable for the ferries, and added that fares would not rise. “The gate will open,” Ada Reed told the Post, “and it will stay open.”",
        expect![[r#"
            Reported [announced = The board]: a new timetable for the ferries,
            Reported [added > The board]: fares would not rise.
            Quotation [told = Ada Reed]: “The gate will open,
            Quotation [ > Ada Reed]: “and it will stay open.”
        "#]],
    );
}

#[test]
fn a_statement_before_its_speaker_is_what_is_said() {
    check(
        "The mole was closed to all ships at noon, said Tom Reed, the harbour master of Narr.",
        expect![[r#"
            Reported [said = Tom Reed, the harbour master of Narr]: The mole was closed to all ships at noon,
        "#]],
    );
    check(
        "The harbour board, on Monday, said it had found cracks in the mole. If confirmed as a leak, the fault would be the third this year.",
        expect![[r#"
            Reported [said = The harbour board]: it had found cracks in the mole.
            Narrative: If confirmed as a leak, the fault would be the third this year.
        "#]],
    );
    check(
        "Last week he announced that the ferries would stop. The crack was first reported by divers in March.",
        expect![[r#"
            Reported [announced = ]: the ferries would stop.
            Narrative: The crack was first reported by divers in March.
        "#]],
    );
}
