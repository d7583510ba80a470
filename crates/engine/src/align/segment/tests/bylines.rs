//! Datelines, and sources that are named in passing.

use super::frames::check;
use expect_test::expect;

#[test]
fn a_dateline_hides_no_speaker() {
    for byline in [
        "مرسى النور 3 صفر 1453 (وكالة المنارة) - ",
        "مرسى النور في 12 آذار/ منا / ",
        "مرسى النور (وكالة المنارة) – ",
        "مرسى النور - ",
        "منا/ ",
    ] {
        check(
            &format!("{byline}قالت مديرة المتحف هناء سالم إن القاعة الكبرى مغلقة حتى الصيف."),
            expect![[r#"
                Reported [قالت = مديرة المتحف هناء سالم]: القاعة الكبرى مغلقة حتى الصيف.
            "#]],
        );
    }
    for byline in [
        "PORTMERE, March 4 (HPA) - ",
        "PORTMERE (HPA) — ",
        "PORT MERE – ",
        "Portmere, 4 March (Harbour Press) - ",
    ] {
        check(
            &format!("{byline}Museum head Lena Quist said the great hall would stay shut."),
            expect![[r#"
                Reported [said = Museum head Lena Quist]: the great hall would stay shut.
            "#]],
        );
    }
}

#[test]
fn a_dash_in_a_sentence_is_no_dateline() {
    check(
        "Lena Quist - the head of the museum - said the great hall would stay shut.",
        expect![[r#"
            Reported [said = Lena Quist - the head of the museum]: the great hall would stay shut.
        "#]],
    );
    check(
        "القاعة الكبرى - وهي الأقدم - مغلقة حتى الصيف بسبب الترميم.",
        expect![[r#"
            Narrative: القاعة الكبرى - وهي الأقدم - مغلقة حتى الصيف بسبب الترميم.
        "#]],
    );
}

#[test]
fn who_made_a_report_is_the_source() {
    check(
        "أصيب تسعة بحارة، بحسب حصيلة أولية لوزارة الصحة. وغرق زورقان، وفق بيان صادر عن هيئة المرفأ. ونجا الباقون، بحسب تقرير.",
        expect![[r#"
            Reported [بحسب = وزارة الصحة]: أصيب تسعة بحارة،
            Reported [وفق = هيئة المرفأ]: وغرق زورقان،
            Reported [بحسب = ]: ونجا الباقون،
        "#]],
    );
    check(
        "ويغادر السياح الجزيرة غدا، كما أعلنت وكالة النخيل الرسمية. وعاد الهدوء إلى الميناء، كما ذكرت الصحيفة، بعد ليلة طويلة.",
        expect![[r#"
            Reported [أعلنت = وكالة النخيل الرسمية]: ويغادر السياح الجزيرة غدا،
            Reported [ذكرت = الصحيفة]: وعاد الهدوء إلى الميناء، … ، بعد ليلة طويلة.
        "#]],
    );
}

#[test]
fn what_is_denied_or_thanked_is_not_who_speaks() {
    check(
        "ونفى عون وقوع أضرار في الرصيف. وشكر عون شركاء الهيئة على عملهم. ولفت النظر إلى أن الرصيف قديم.",
        expect![[r#"
            Reported [نفى = عون]: ونفى عون وقوع أضرار في الرصيف.
            Narrative: وشكر عون شركاء الهيئة على عملهم.
            Reported [لفت > عون]: الرصيف قديم.
        "#]],
    );
    check(
        "The pilots accused the board of hiding the report. Tom Reed vowed to open the gate by May.",
        expect![[r#"
            Reported [accused = The pilots]: The pilots accused the board of hiding the report.
            Reported [vowed = Tom Reed]: Tom Reed vowed to open the gate by May.
        "#]],
    );
}

#[test]
fn what_stands_between_two_namings_of_a_source_is_its() {
    check(
        "وأشار سامي عون إلى أن الرصيف قديم. وعلى عكس الرصيف الغربي، لم يرمم منذ عقود. وسيفتح بعد أسبوع، بحسب عون.",
        expect![[r#"
            Reported [أشار = سامي عون]: الرصيف قديم.
            Reported [ > سامي عون]: وعلى عكس الرصيف الغربي، لم يرمم منذ عقود.
            Reported [بحسب = عون]: وسيفتح بعد أسبوع،
        "#]],
    );
}
