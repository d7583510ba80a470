//! How a passage is punctuated: who reports a question or a quotation mostly leaves it one.

/// What the marks of a passage show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Form {
    /// Whether it asks something.
    pub(crate) asks: bool,
    /// Whether it begins with a quotation mark.
    pub(crate) opens_quoted: bool,
    /// Whether it ends with one.
    pub(crate) ends_quoted: bool,
}

impl Form {
    /// The form of a passage's text.
    pub(crate) fn of(passage: &str) -> Self {
        let passage = passage.trim();
        let end = passage.trim_end_matches(['.', ',', '،', '!', '?', '؟', ';', '؛']);
        Self {
            asks: passage.contains(['?', '؟']),
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
    use super::Form;

    #[test]
    fn marks_show_questions_and_quotations() {
        let form = |asks, opens_quoted, ends_quoted| Form {
            asks,
            opens_quoted,
            ends_quoted,
        };
        for (passage, expected) in [
            ("The harbour opened.", form(false, false, false)),
            ("“Will it open?”, she asked.", form(true, true, false)),
            ("هل يفتح الميناء؟", form(true, false, false)),
            ("ووصف القرار بأنه «خطأ».", form(false, false, true)),
            ("„Wir warten“.", form(false, true, true)),
            ("", Form::default()),
        ] {
            assert_eq!(Form::of(passage), expected, "{passage}");
        }
    }
}
