//! The Arabic presentation forms, written out.
//!
//! Texts taken from PDF files and from old systems hold letters by their shape. They stand for the plain letters,
//! several for a ligature: ﻻ is لا, ﷲ is الله.

/// The first code point of a run of shapes, how many there are, and the letter or letters that they stand for.
#[rustfmt::skip]
const SHAPES: &[(u16, u8, &str)] = &[
    (0xFB50, 2, "ٱ"), (0xFB52, 4, "ٻ"), (0xFB56, 4, "پ"), (0xFB5A, 4, "ڀ"), (0xFB5E, 4, "ٺ"),
    (0xFB62, 4, "ٿ"), (0xFB66, 4, "ٹ"), (0xFB6A, 4, "ڤ"), (0xFB6E, 4, "ڦ"), (0xFB72, 4, "ڄ"),
    (0xFB76, 4, "ڃ"), (0xFB7A, 4, "چ"), (0xFB7E, 4, "ڇ"), (0xFB82, 2, "ڍ"), (0xFB84, 2, "ڌ"),
    (0xFB86, 2, "ڎ"), (0xFB88, 2, "ڈ"), (0xFB8A, 2, "ژ"), (0xFB8C, 2, "ڑ"), (0xFB8E, 4, "ک"),
    (0xFB92, 4, "گ"), (0xFB96, 4, "ڳ"), (0xFB9A, 4, "ڱ"), (0xFB9E, 2, "ں"), (0xFBA0, 4, "ڻ"),
    (0xFBA4, 2, "ۀ"), (0xFBA6, 4, "ہ"), (0xFBAA, 4, "ھ"), (0xFBAE, 2, "ے"), (0xFBB0, 2, "ۓ"),
    (0xFBD3, 4, "ڭ"), (0xFBD7, 2, "ۇ"), (0xFBD9, 2, "ۆ"), (0xFBDB, 2, "ۈ"), (0xFBDD, 1, "ۇٴ"),
    (0xFBDE, 2, "ۋ"), (0xFBE0, 2, "ۅ"), (0xFBE2, 2, "ۉ"), (0xFBE4, 4, "ې"), (0xFBE8, 2, "ى"),
    (0xFBEA, 2, "ئا"), (0xFBEC, 2, "ئە"), (0xFBEE, 2, "ئو"), (0xFBF0, 2, "ئۇ"), (0xFBF2, 2, "ئۆ"),
    (0xFBF4, 2, "ئۈ"), (0xFBF6, 3, "ئې"), (0xFBF9, 3, "ئى"), (0xFBFC, 4, "ی"),
    (0xFE70, 1, "\u{064B}"), (0xFE71, 1, "\u{0640}\u{064B}"), (0xFE72, 1, "\u{064C}"),
    (0xFE74, 1, "\u{064D}"), (0xFE76, 1, "\u{064E}"),
    (0xFE77, 1, "\u{0640}\u{064E}"), (0xFE78, 1, "\u{064F}"), (0xFE79, 1, "\u{0640}\u{064F}"),
    (0xFE7A, 1, "\u{0650}"), (0xFE7B, 1, "\u{0640}\u{0650}"), (0xFE7C, 1, "\u{0651}"),
    (0xFE7D, 1, "\u{0640}\u{0651}"), (0xFE7E, 1, "\u{0652}"), (0xFE7F, 1, "\u{0640}\u{0652}"),
    (0xFE80, 1, "ء"), (0xFE81, 2, "آ"), (0xFE83, 2, "أ"), (0xFE85, 2, "ؤ"), (0xFE87, 2, "إ"),
    (0xFE89, 4, "ئ"), (0xFE8D, 2, "ا"), (0xFE8F, 4, "ب"), (0xFE93, 2, "ة"), (0xFE95, 4, "ت"),
    (0xFE99, 4, "ث"), (0xFE9D, 4, "ج"), (0xFEA1, 4, "ح"), (0xFEA5, 4, "خ"), (0xFEA9, 2, "د"),
    (0xFEAB, 2, "ذ"), (0xFEAD, 2, "ر"), (0xFEAF, 2, "ز"), (0xFEB1, 4, "س"), (0xFEB5, 4, "ش"),
    (0xFEB9, 4, "ص"), (0xFEBD, 4, "ض"), (0xFEC1, 4, "ط"), (0xFEC5, 4, "ظ"), (0xFEC9, 4, "ع"),
    (0xFECD, 4, "غ"), (0xFED1, 4, "ف"), (0xFED5, 4, "ق"), (0xFED9, 4, "ك"), (0xFEDD, 4, "ل"),
    (0xFEE1, 4, "م"), (0xFEE5, 4, "ن"), (0xFEE9, 4, "ه"), (0xFEED, 2, "و"), (0xFEEF, 2, "ى"),
    (0xFEF1, 4, "ي"), (0xFEF5, 2, "لآ"), (0xFEF7, 2, "لأ"), (0xFEF9, 2, "لإ"), (0xFEFB, 2, "لا"),
];

/// U+FC00 to U+FDC7: the letters of each ligature (its marks left out), separated by spaces; a dot for none.
const LIGATURES: &str = "\
    ئج ئح ئم ئى ئي بج بح بخ بم بى بي تج تح تخ تم تى تي ثج ثم ثى ثي جح جم حج حم خج خح خم سج سح سخ سم صح صم ضج \
    ضح ضخ ضم طح طم ظم عج عم غج غم فج فح فخ فم فى في قح قم قى قي كا كج كح كخ كل كم كى كي لج لح لخ لم لى لي مج \
    مح مخ مم مى مي نج نح نخ نم نى ني هج هم هى هي يج يح يخ يم يى يي ذ ر ى . . . . . . ئر ئز ئم ئن ئى ئي بر بز \
    بم بن بى بي تر تز تم تن تى تي ثر ثز ثم ثن ثى ثي فى في قى قي كا كل كم كى كي لم لى لي ما مم نر نز نم نن نى \
    ني ى ير يز يم ين يى يي ئج ئح ئخ ئم ئه بج بح بخ بم به تج تح تخ تم ته ثم جح جم حج حم خج خم سج سح سخ سم صح صخ \
    صم ضج ضح ضخ ضم طح ظم عج عم غج غم فج فح فخ فم قح قم كج كح كخ كل كم لج لح لخ لم له مج مح مخ مم نج نح نخ نم \
    نه هج هم ه يج يح يخ يم يه ئم ئه بم به تم ته ثم ثه سم سه شم شه كل كم لم نم نه يم يه . . . طى طي عى عي غى غي \
    سى سي شى شي حى حي جى جي خى خي صى صي ضى ضي شج شح شخ شم شر سر صر ضر طى طي عى عي غى غي سى سي شى شي حى حي جى \
    جي خى خي صى صي ضى ضي شج شح شخ شم شر سر صر ضر شج شح شخ شم سه شه طم سج سح سخ شج شح شخ طم ظم ا ا . . . . . . \
    . . . . . . . . . . . . تجم تحج تحج تحم تخم تمج تمح تمخ جمح جمح حمي حمى سحج سجح سجى سمح سمح سمج سمم سمم \
    صحح صحح صمم شحم شحم شجي شمخ شمخ شمم شمم ضحى ضخم ضخم طمح طمح طمم طمي عجم عمم عمم عمى غمم غمي غمى فخم فخم \
    قمح قمم لحم لحي لحى لجج لجج لخم لخم لمح لمح محج محم محي مجح مجم مخج مخم . . مجخ همج همم نحم نحى نجم نجم \
    نجى نمي نمى يمم يمم بخي تجي تجى تخي تخى تمي تمى جمي جحى جمى سخى صحي شحي ضحي لجي لمي يحي يجي يمي ممي قمي \
    نحي قمح لحم عمي كمي نجح مخي لجم كمم لجم نجح جحي حجي مجي فمي بحي كمم عجم صمم سخي نجي";

/// The words that have a character of their own.
const WORDS: &[(char, &str)] = &[
    ('\u{FDF0}', "صلي"),
    ('\u{FDF1}', "قلي"),
    ('\u{FDF2}', "الله"),
    ('\u{FDF3}', "اكبر"),
    ('\u{FDF4}', "محمد"),
    ('\u{FDF5}', "صلعم"),
    ('\u{FDF6}', "رسول"),
    ('\u{FDF7}', "عليه"),
    ('\u{FDF8}', "وسلم"),
    ('\u{FDF9}', "صلى"),
    ('\u{FDFA}', "صلى الله عليه وسلم"),
    ('\u{FDFB}', "جل جلاله"),
    ('\u{FDFC}', "ريال"),
    ('\u{FDFD}', "بسم الله الرحمن الرحيم"),
];

/// The plain letters of a presentation form; none where `c` is not one.
pub(super) fn plain(c: char) -> Option<&'static str> {
    let code = u32::from(c);
    match code {
        0xFB50..=0xFBFF | 0xFE70..=0xFEFC => shape(u16::try_from(code).ok()?),
        0xFC00..=0xFDC7 => LIGATURES
            .split(' ')
            .nth(code as usize - 0xFC00)
            .filter(|letters| *letters != "."),
        0xFDF0..=0xFDFD => WORDS.iter().find(|(word, _)| *word == c).map(|(_, letters)| *letters),
        _ => None,
    }
}

fn shape(code: u16) -> Option<&'static str> {
    run(code).map(|(_, _, letters)| letters)
}

/// The run of shapes that holds `code`.
fn run(code: u16) -> Option<(u16, u8, &'static str)> {
    let after = SHAPES.partition_point(|(first, ..)| *first <= code);
    let &(first, count, letters) = SHAPES.get(after.checked_sub(1)?)?;
    (code < first + u16::from(count)).then_some((first, count, letters))
}

/// Whether `c` is the shape of a letter that is joined to the next one: of four shapes the third and the fourth.
pub(super) fn joins_next(c: char) -> bool {
    let code = u16::try_from(u32::from(c)).unwrap_or_default();
    run(code).is_some_and(|(first, count, _)| count == 4 && code - first >= 2)
}
