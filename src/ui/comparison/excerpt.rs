//! Long texts in little room.

/// At most `limit` characters of `text` on one line, cut between words, with an ellipsis where something was cut.
#[must_use]
pub fn shorten(text: &str, limit: usize) -> String {
    let mut short = String::new();
    let mut length = 0;
    for word in text.split_whitespace() {
        length += word.chars().count() + usize::from(!short.is_empty());
        if length > limit && !short.is_empty() {
            short.push('…');
            return short;
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.push_str(word);
    }
    short
}

#[cfg(test)]
mod tests {
    use super::shorten;

    #[test]
    fn a_label_is_cut_between_words() {
        assert_eq!(shorten("أعلن  الوزير\nافتتاح الجسر", 100), "أعلن الوزير افتتاح الجسر");
        assert_eq!(shorten("أعلن الوزير افتتاح الجسر", 14), "أعلن الوزير…");
        assert_eq!(shorten("كلمةطويلةجدابلافراغ", 4), "كلمةطويلةجدابلافراغ");
        assert_eq!(shorten("", 4), "");
    }
}
