//! Latin and Greek letters without their accents, as tables by code point.
//!
//! | original | key |
//! |---|---|
//! | É é Ế | e |
//! | ß | ss |
//! | Ώ ώ ᾧ | ω |

/// U+00C0 to U+024F: the plain lower-case letter, or a dot where there is none.
const LATIN: &[u8] = b"\
    aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.yaaaaaaccccccccddddeeeeeeeeeegggg\
    gggghhhhiiiiiiiiii..jjkk.llllll..llnnnnnn...oooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
    bbbb...ccdd......ffg...ikkl..nn.oo..pp......tttuu.vyyzz......................aaiioouuuuuuuuuu.aa\
    aa..ggggkkoooo..j...gg..nnaa..ooaaaaeeeeiiiioooorrrruuuusstt..hhnd..zzaaeeooooooooyylnt...acclts\
    z..bu.eejj..rryy";

/// U+1E00 to U+1EFF, likewise.
const LATIN_ADDITIONAL: &[u8] = b"\
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr\
    ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy.sss.daaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy..vvyy";

/// U+0370 to U+03FF: the letter of the Greek alphabet counted from A for α, or a dot.
const GREEK: &[u8] = b"\
    ......................A.EGI.O.UYIABCDEFGHIJKLMNOPQ.STUVWXYIUAEGIUABCDEFGHIJKLMNOPQSSTUVWXYIUOUY.\
    BHUUUVP.........................JQS.HE...S......";

/// U+1F00 to U+1FFF, likewise.
const GREEK_EXTENDED: &[u8] = b"\
    AAAAAAAAAAAAAAAAEEEEEE..EEEEEE..GGGGGGGGGGGGGGGGIIIIIIIIIIIIIIIIOOOOOO..OOOOOO..UUUUUUUU.U.U.U.U\
    YYYYYYYYYYYYYYYYAAEEGGIIOOUUYY..AAAAAAAAAAAAAAAAGGGGGGGGGGGGGGGGYYYYYYYYYYYYYYYYAAAAA.AAAAAAA.I.\
    ..GGG.GGEEGGG...IIII..IIIIII....UUUUQQUUUUUUQ.....YYY.YYOOYYY...";

/// The plain lower-case letter under an accented Latin or Greek one.
pub(super) fn plain(c: char) -> Option<char> {
    let (table, first, shift) = match c {
        '\u{00C0}'..='\u{024F}' => (LATIN, 0x00C0, 0),
        '\u{1E00}'..='\u{1EFF}' => (LATIN_ADDITIONAL, 0x1E00, 0),
        '\u{0370}'..='\u{03FF}' => (GREEK, 0x0370, 'α' as u32 - 'A' as u32),
        '\u{1F00}'..='\u{1FFF}' => (GREEK_EXTENDED, 0x1F00, 'α' as u32 - 'A' as u32),
        _ => return None,
    };
    match table.get(c as usize - first) {
        None | Some(b'.') => None,
        Some(&letter) => char::from_u32(u32::from(letter) + shift),
    }
}

/// The letters that stand for one Latin letter or ligature that has no single plain letter.
pub(super) fn spelled_out(c: char) -> Option<&'static str> {
    Some(match c {
        'Æ' | 'æ' | 'Ǣ' | 'ǣ' | 'Ǽ' | 'ǽ' => "ae",
        'Œ' | 'œ' => "oe",
        'ß' | 'ẞ' => "ss",
        'Þ' | 'þ' => "th",
        'Ĳ' | 'ĳ' => "ij",
        'Ǆ' | 'ǅ' | 'ǆ' => "dz",
        'Ǉ' | 'ǈ' | 'ǉ' => "lj",
        'Ǌ' | 'ǋ' | 'ǌ' => "nj",
        'Ǳ' | 'ǲ' | 'ǳ' => "dz",
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' | 'ﬆ' => "st",
        _ => return None,
    })
}
