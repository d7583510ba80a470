//! Who is named beside a quotation: behind a dash, before a colon, with a verb that is no other's.

use super::frames::check;
use expect_test::expect;

#[test]
fn any_verb_behind_a_quotation_is_one_of_saying() {
    check(
        "“The ferries will not sail tonight,” Bram Tolley posted on X. “Then we walk,” quipped harbour pilot Lena Quist. “Nobody asked us!” Tom Reed fumed.",
        expect![[r#"
            Quotation [posted = Bram Tolley]: “The ferries will not sail tonight,”
            Quotation [quipped = harbour pilot Lena Quist]: “Then we walk,”
            Quotation [fumed = Tom Reed]: “Nobody asked us!”
        "#]],
    );
    check(
        "“Will the ferries sail tonight?” Lena Quist asked. “We pay enough,” beamed Tom Reed.",
        expect![[r#"
            Quotation [asked = Lena Quist]: “Will the ferries sail tonight?”
            Quotation [beamed = Tom Reed]: “We pay enough,”
        "#]],
    );
    check(
        "«Le port reste fermé ce soir», a déclaré le maire Paul Martin. „Die Fähren fahren nicht“, sagte Lotse Karl Brandt am Abend.",
        expect![[r#"
            Quotation [déclaré = le maire Paul Martin]: «Le port reste fermé ce soir»,
            Quotation [sagte = Lotse Karl Brandt]: „Die Fähren fahren nicht“,
        "#]],
    );
    check(
        "ومضى الربان سامي عون: «لن تبحر العبّارة هذه الليلة». وسألت القبطانة ليلى حداد: «من يدفع الثمن؟». وغردت الوزيرة هدى سالم: \"الميناء مفتوح منذ الفجر\".",
        expect![[r#"
            Quotation [مضى = الربان سامي عون]: لن تبحر العبّارة هذه الليلة».
            Quotation [سألت = القبطانة ليلى حداد]: من يدفع الثمن؟».
            Quotation [غردت = الوزيرة هدى سالم]: الميناء مفتوح منذ الفجر".
        "#]],
    );
}

#[test]
fn in_arabic_the_verb_may_follow_too() {
    check(
        "«لن تبحر العبّارة هذه الليلة»، قال الربان سامي عون. «الميناء مفتوح منذ الفجر»، غرّدت الوزيرة هدى سالم على حسابها.",
        expect![[r#"
            Quotation [قال = الربان سامي عون]: «لن تبحر العبّارة هذه الليلة»،
            Quotation [غرّدت = الوزيرة هدى سالم]: «الميناء مفتوح منذ الفجر»،
        "#]],
    );
    check(
        "«لن تبحر العبّارة هذه الليلة»، وقال الربان إن الميناء مغلق.",
        expect![[r#"
            Quotation: «لن تبحر العبّارة هذه الليلة»،
            Reported [قال = الربان]: الميناء مغلق.
        "#]],
    );
}

#[test]
fn a_name_behind_a_dash_is_whose_the_quotation_is() {
    check(
        "“The gate is shut,” Tom Reed said.\n“Nobody told the pilots.” – Lena Quist, harbour pilot",
        expect![[r#"
            Quotation [said = Tom Reed]: “The gate is shut,”
            Quotation [ = Lena Quist, harbour pilot]: “Nobody told the pilots.”
        "#]],
    );
    check(
        "قال رئيس الهيئة سامي عون: «الرصيف سليم منذ الأمس».\n«لم يخبرنا أحد بشيء» - القبطانة ليلى حداد",
        expect![[r#"
            Quotation [قال = رئيس الهيئة سامي عون]: الرصيف سليم منذ الأمس».
            Quotation [ = القبطانة ليلى حداد]: «لم يخبرنا أحد بشيء»
        "#]],
    );
    check(
        "Tom Reed said the gate was shut.\n“Nobody told the pilots.”\n— Lena Quist, harbour pilot",
        expect![[r#"
            Reported [said = Tom Reed]: the gate was shut.
            Quotation [ > Lena Quist, harbour pilot]: “Nobody told the pilots.”
            Frame: 
        "#]],
    );
}

#[test]
fn a_line_before_a_quotation_names_whose_it_is() {
    check(
        "قال رئيس الهيئة سامي عون إن الرصيف سليم.\nالقبطانة ليلى حداد:\n«لم يخبرنا أحد بشيء».",
        expect![[r#"
            Reported [قال = رئيس الهيئة سامي عون]: الرصيف سليم.
            Frame: 
            Quotation [ > القبطانة ليلى حداد]: «لم يخبرنا أحد بشيء».
        "#]],
    );
    check(
        "قال رئيس الهيئة سامي عون إن الرصيف سليم.\nوفيما يلي نص رسالة البحارة:\n«نحن بحارة الميناء لم يخبرنا أحد».",
        expect![[r#"
            Reported [قال = رئيس الهيئة سامي عون]: الرصيف سليم.
            Frame: 
            Quotation [ > البحارة]: «نحن بحارة الميناء لم يخبرنا أحد».
        "#]],
    );
    check(
        "Tom Reed said the gate was shut.\nStatement from pilot Lena Quist:\n“Nobody told the pilots.”\nOn the next day:\n“The gate is open again.”",
        expect![[r#"
            Reported [said = Tom Reed]: the gate was shut.
            Frame: 
            Quotation [ > pilot Lena Quist]: “Nobody told the pilots.”
            Narrative: On the next day:
            Quotation: “The gate is open again.”
        "#]],
    );
    check(
        "قال رئيس الهيئة سامي عون إن الرصيف سليم.\nوأضاف:\n«لم يتضرر سوى الدرج القديم».",
        expect![[r#"
            Reported [قال = رئيس الهيئة سامي عون]: الرصيف سليم.
            Frame [أضاف > رئيس الهيئة سامي عون]: 
            Quotation [ > رئيس الهيئة سامي عون]: «لم يتضرر سوى الدرج القديم».
        "#]],
    );
}

#[test]
fn what_is_read_from_a_thing_is_nobodys() {
    check(
        "Tom Reed said the gate was shut.\n“Pilots are people,” a banner read.\nوقال سامي عون إن الرصيف سليم. وكتب على اللافتات: «البحارة بشر مثلكم».",
        expect![[r#"
            Reported [said = Tom Reed]: the gate was shut.
            Quotation [read = ]: “Pilots are people,”
            Reported [قال = سامي عون]: الرصيف سليم.
            Quotation [كتب = ]: البحارة بشر مثلكم».
        "#]],
    );
}

#[test]
fn in_german_a_noun_is_no_name() {
    check(
        "Die Stadt teilte mit: „Der Hafen ist zu.“ Lotsin Lena Quist sagte: „Wir warten. Der Hafen bleibt zu.“ Sie fügte hinzu: „Keiner fährt.“",
        expect![[r#"
            Reported [ = Die Stadt]: Die Stadt teilte mit: „Der Hafen ist zu.“
            Reported [ = Lotsin Lena Quist]: Lotsin Lena Quist sagte: „Wir warten.
            Quotation [ > Lotsin Lena Quist]: Der Hafen bleibt zu.“
            Reported [fügte > Lotsin Lena Quist]: Sie fügte hinzu: „Keiner fährt.“
        "#]],
    );
}

#[test]
fn a_name_with_its_office_needs_no_dash() {
    check(
        "قال رئيس الهيئة سامي عون: «الرصيف سليم منذ الأمس».\n«لم يخبرنا أحد بشيء عن الإغلاق». النقيبة ليلى حداد",
        expect![[r#"
            Quotation [قال = رئيس الهيئة سامي عون]: الرصيف سليم منذ الأمس».
            Quotation [ > النقيبة ليلى حداد]: «لم يخبرنا أحد بشيء عن الإغلاق».
            Frame: 
        "#]],
    );
    check(
        "«لم يخبرنا أحد بشيء عن الإغلاق»\nالنقيبة ليلى حداد",
        expect![[r#"
            Quotation [ > النقيبة ليلى حداد]: «لم يخبرنا أحد بشيء عن الإغلاق»
            Frame: 
        "#]],
    );
    check(
        "“Nobody told the pilots about the gate.” Lena Quist, harbour pilot",
        expect![[r#"
            Quotation [ > Lena Quist, harbour pilot]: “Nobody told the pilots about the gate.”
            Frame: 
        "#]],
    );
    check(
        "“Nobody told the pilots about the gate.”\nLena Quist, harbour pilot",
        expect![[r#"
            Quotation [ > Lena Quist, harbour pilot]: “Nobody told the pilots about the gate.”
            Frame: 
        "#]],
    );
}

#[test]
fn what_stands_below_a_quotation_and_is_no_name_signs_nothing() {
    check(
        "«لم يخبرنا أحد بشيء عن الإغلاق»\nالوزير افتتح الرصيف الشرقي مساء أمس",
        expect![[r#"
            Quotation: «لم يخبرنا أحد بشيء عن الإغلاق»
            Narrative: الوزير افتتح الرصيف الشرقي مساء أمس
        "#]],
    );
    check(
        "“Nobody told the pilots about the gate.”\nHarbour Gate, closed since Monday",
        expect![[r#"
            Quotation: “Nobody told the pilots about the gate.”
            Narrative: Harbour Gate, closed since Monday
        "#]],
    );
}
