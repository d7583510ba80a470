//! The consonants of an Arabic word's root, as far as its letters show them.

/// A number for the consonants of an Arabic stem, the same for هجوم and هجم, إعلان and أعلن, تشكيل and شكل; none where
/// fewer than three are left. The م of places and participles stays: a court (محكمة) is no government (حكومة).
pub(super) fn root_skeleton(stem: &str) -> Option<u32> {
    if !stem.starts_with(|c| ('\u{0621}'..='\u{064A}').contains(&c)) {
        return None;
    }
    if let Some(hollow) = hollow(stem) {
        return Some(hollow);
    }
    let noun_of_action = stem.strip_prefix('ت').filter(|rest| {
        let mut letters = rest.chars().rev();
        letters.next().is_some() && letters.next() == Some('ي')
    });
    let body = noun_of_action.or_else(|| stem.strip_prefix("است")).unwrap_or(stem);
    let consonants = || body.chars().filter(|c| !matches!(c, 'ا' | 'و' | 'ي' | 'ء'));
    let count = consonants().count();
    // «نبرد» is «نحن» and برد, «انفجر» what تفجير does: a fourth consonant in front belongs to the form.
    let prefixed = count == 4 && consonants().next().is_some_and(|first| matches!(first, 'ن' | 'ت'));
    let root = consonants().skip(usize::from(prefixed));
    let hash = |hash: u32, consonant: char| (hash ^ u32::from(consonant)).wrapping_mul(0x0100_0193);
    (count >= 3).then(|| root.fold(0x811c_9dc5, hash))
}

/// The same for أشاد, مشيد, تشيد and إشادة, which have two consonants round a long vowel.
fn hollow(stem: &str) -> Option<u32> {
    let mut letters = stem.chars();
    let (prefix, first, long, last) = (letters.next()?, letters.next()?, letters.next()?, letters.next()?);
    let weak = |c: char| matches!(c, 'ا' | 'و' | 'ي' | 'ء');
    let found = matches!(prefix, 'ا' | 'م' | 'ت' | 'ي') && matches!(long, 'ا' | 'ي') && !weak(first) && !weak(last);
    (found && letters.next().is_none()).then(|| u32::from(first) << 16 | u32::from(last))
}
