//! How a passage is punctuated: a question or a quotation mostly stays one in another report.

/// What the marks of a passage show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Punctuation {
    /// Whether it holds a question mark.
    pub(crate) question: bool,
    /// Whether it begins with a quotation mark.
    pub(crate) opens_quoted: bool,
    /// Whether it ends with one.
    pub(crate) ends_quoted: bool,
}

impl Punctuation {
    /// Of a passage's text.
    pub(crate) fn of(passage: &str) -> Self {
        let passage = passage.trim();
        let end = passage.trim_end_matches(['.', ',', '،', '!', '?', '؟', ';', '؛']);
        Self {
            question: passage.contains(['?', '؟']),
            opens_quoted: passage.starts_with(is_quote),
            ends_quoted: end.ends_with(is_quote),
        }
    }
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\'' | '«' | '»' | '‹' | '›' | '“'..='‟' | '‘'..='‛')
}

#[cfg(test)]
mod tests {
    use super::Punctuation;

    #[test]
    fn marks_show_questions_and_quotations() {
        let form = |question, opens_quoted, ends_quoted| Punctuation {
            question,
            opens_quoted,
            ends_quoted,
        };
        for (passage, expected) in [
            ("The harbour opened.", form(false, false, false)),
            ("“Will it open?”, she asked.", form(true, true, false)),
            ("هل يفتح الميناء؟", form(true, false, false)),
            ("ووصف القرار بأنه «خطأ».", form(false, false, true)),
            ("„Wir warten“.", form(false, true, true)),
            ("", Punctuation::default()),
        ] {
            assert_eq!(Punctuation::of(passage), expected, "{passage}");
        }
    }
}
