use super::sentences;
use proptest::prelude::*;

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let found: Vec<&str> = sentences(text).iter().map(|span| span.of(text)).collect();
    assert_eq!(found, expected);
}

#[test]
fn arabic() {
    check("وصل الوفد اليوم. وغادر مساءً!", &["وصل الوفد اليوم.", "وغادر مساءً!"]);
    check("من أين جاء؟ لا أحد يعلم…", &["من أين جاء؟", "لا أحد يعلم…"]);
    check(
        "قال د. سامي وم. ليلى ذلك. انتهى",
        &["قال د. سامي وم. ليلى ذلك.", "انتهى"],
    );
    check("بحسب ا.ف.ب. فإن النهر فاض. وصل", &["بحسب ا.ف.ب. فإن النهر فاض.", "وصل"]);
    check("فاض النهر.وغمر الحقول", &["فاض النهر.", "وغمر الحقول"]);
    check("قالت قناة إيه.بي.سي ذلك. انتهى", &["قالت قناة إيه.بي.سي ذلك.", "انتهى"]);
    check("بلغت 3.5 مليون. ثم ارتفعت", &["بلغت 3.5 مليون.", "ثم ارتفعت"]);
    check("ستكون الأمور ... أفضل غداً", &["ستكون الأمور ... أفضل غداً"]);
    check("في عام 2031. وبعد ذلك", &["في عام 2031.", "وبعد ذلك"]);
    check("کتاب آمد۔ پھر گیا۔", &["کتاب آمد۔", "پھر گیا۔"]);
}

#[test]
fn latin() {
    check(
        "Gen. A. Smith paid 3.5 million. He left.",
        &["Gen. A. Smith paid 3.5 million.", "He left."],
    );
    check(
        "The U.S. Army said so at 9 a.m. Monday.",
        &["The U.S. Army said so at 9 a.m. Monday."],
    );
    check("He went to the U.S. He stayed.", &["He went to the U.S.", "He stayed."]);
    check("“Why?” he asked. “Because.”", &["“Why?” he asked.", "“Because.”"]);
    check(
        "Mr. X left (see p. 3. And more.) today. End.",
        &["Mr. X left (see p. 3. And more.) today.", "End."],
    );
    check(
        "Am 26. Januar kam er. Dann ging er.",
        &["Am 26. Januar kam er.", "Dann ging er."],
    );
    check("1. First item. Second.", &["1. First item.", "Second."]);
    check(
        "¿Qué pasó? ¡Nada! El Sr. Pérez",
        &["¿Qué pasó?", "¡Nada!", "El Sr. Pérez"],
    );
    check("See example.com. Then go.", &["See example.com.", "Then go."]);
}

#[test]
fn quotations_and_lines() {
    check(
        "قال “انتظرنا .. طويلاً. لم يأت أحد”. وانتهى",
        &["قال “انتظرنا .. طويلاً.", "لم يأت أحد”.", "وانتهى"],
    );
    check("قال «انتهى الأمر.» ثم خرج", &["قال «انتهى الأمر.»", "ثم خرج"]);
    check("one\ntwo\r\n\n three ", &["one", "two", "three"]);
    check("これは本。読む。", &["これは本。", "読む。"]);
    check(
        "船長は「港は閉まった。」と述べた。船は待つ。",
        &["船長は「港は閉まった。」と述べた。", "船は待つ。"],
    );
    check(" \n\u{200F}\n", &[]);
}

#[test]
fn every_script_has_its_full_stops() {
    check("Նավը եկավ։ Նա հեռացավ։", &["Նավը եկավ։", "Նա հեռացավ։"]);
    check(
        "Πότε φεύγει το πλοίο; Κανείς δεν λέει. «Πού είναι;» ρώτησε.",
        &["Πότε φεύγει το πλοίο;", "Κανείς δεν λέει.", "«Πού είναι;» ρώτησε."],
    );
    check(
        "Where is it; nobody says. Then;",
        &["Where is it; nobody says.", "Then;"],
    );
    check("መርከቡ መጣ። ወደቡ ተዘጋ።", &["መርከቡ መጣ።", "ወደቡ ተዘጋ።"]);
    check("သင်္ဘော ရောက်လာသည်။ဆိပ်ကမ်း ပိတ်သည်။", &["သင်္ဘော ရောက်လာသည်။", "ဆိပ်ကမ်း ပိတ်သည်။"]);
    check("កប៉ាល់មកដល់ហើយ។ កំពង់ផែបិទ។", &["កប៉ាល់មកដល់ហើយ។", "កំពង់ផែបិទ។"]);
    check("जहाज आया। बंदरगाह बंद है।", &["जहाज आया।", "बंदरगाह बंद है।"]);
}

#[test]
fn a_mark_that_opens_elsewhere_closes_in_german() {
    check(
        "Der Lotse sagte: „Das Schiff kommt nicht.“ Dann ging er. »Wir warten seit gestern.« Mehr sagte er nicht.",
        &[
            "Der Lotse sagte: „Das Schiff kommt nicht.“",
            "Dann ging er.",
            "»Wir warten seit gestern.«",
            "Mehr sagte er nicht.",
        ],
    );
    check(
        "He left. “We stay.” She slept.",
        &["He left.", "“We stay.”", "She slept."],
    );
}

#[test]
fn a_name_behind_a_dash_stays_with_its_quotation() {
    check(
        "“The boats wait.” – Bram Tolley, a pilot",
        &["“The boats wait.” – Bram Tolley, a pilot"],
    );
    check(
        "«ننتظر منذ الفجر.» - الربان سامي عون",
        &["«ننتظر منذ الفجر.» - الربان سامي عون"],
    );
    check(
        "“The boats wait.” – He left. Nobody asked.",
        &["“The boats wait.”", "– He left.", "Nobody asked."],
    );
}

#[test]
fn who_asked_stays_with_the_question() {
    check(
        "“Who pays?” Lena Quist asked. “Who pays?” Lena Quist said she would not.",
        &[
            "“Who pays?” Lena Quist asked.",
            "“Who pays?”",
            "Lena Quist said she would not.",
        ],
    );
}

#[test]
fn a_capital_letter_alone_is_not_always_an_initial() {
    check(
        "Bram Tolley wrote on X. “The boats are in.” Group C. won twice.",
        &["Bram Tolley wrote on X.", "“The boats are in.”", "Group C. won twice."],
    );
    check(
        "There was no plan B. Nobody had one.",
        &["There was no plan B.", "Nobody had one."],
    );
    check(
        "They drank vitamin C. They slept.",
        &["They drank vitamin C.", "They slept."],
    );
    check(
        "Der Lotse schrieb auf X. Danach schwieg er.",
        &["Der Lotse schrieb auf X.", "Danach schwieg er."],
    );
    check(
        "George T. Quist met J. Reed. Both left.",
        &["George T. Quist met J. Reed.", "Both left."],
    );
}

#[test]
fn a_paragraph_goes_on_past_the_ends_of_its_lines() {
    let text = "The mole is shut\nuntil May. The boats\nwait.";
    let found: Vec<&str> = super::sentences_of_paragraph(text)
        .iter()
        .map(|span| span.of(text))
        .collect();
    assert_eq!(found, ["The mole is shut\nuntil May.", "The boats\nwait."]);
}

#[test]
fn references_are_the_marks_that_they_stand_for() {
    check(
        "He said: &quot;We&#8217;ll wait.&quot; The port &amp; the mole are shut.&nbsp;Nobody left.",
        &[
            "He said: &quot;We&#8217;ll wait.&quot;",
            "The port &amp; the mole are shut.",
            "Nobody left.",
        ],
    );
}

#[test]
fn doubled_brackets_quote() {
    check(
        "قال الربان: ((لن نبحر الليلة. سننتظر)). ومضى",
        &["قال الربان: ((لن نبحر الليلة.", "سننتظر)).", "ومضى"],
    );
}

proptest! {
    #[test]
    fn sentences_hold_every_visible_character_in_order(text in "\\PC*|[ابج .؟!()“”\"\na-cA-C0-9]*") {
        let spans = sentences(&text);
        let kept: String = spans.iter().map(|span| span.of(&text)).collect();
        let visible = |text: &str| text.chars().filter(|c| !c.is_whitespace() && !c.is_control() && !super::super::fold::is_invisible(*c)).collect::<String>();
        prop_assert_eq!(visible(&kept), visible(&text));
        prop_assert!(spans.windows(2).all(|pair| pair[0].end <= pair[1].start));
    }
}
