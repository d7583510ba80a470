//! Text without markup: for each statement the outlets' wordings, each on a line of its own.
//!
//! An outlet's name stands above its wording and not before it: programs that show plain text go by a line's first letter.
//! A line that this would turn the wrong way begins with a mark of its direction.

use std::fmt::Write;

use crate::draft::Draft;
use muqabala_engine::text::is_rtl;
use muqabala_engine::text::script::Script;

/// The text of the file.
pub fn write(draft: &Draft) -> String {
    let words = draft.words;
    let mut out = format!("{}\n", words.heading);
    for statement in &draft.statements {
        let heading = words.statement_of(statement.number, statement.reporting(), draft.outlets.len());
        let _ = write!(out, "\n{heading}\n");
        for (outlet, wording) in draft.outlets.iter().zip(&statement.wordings) {
            let _ = write!(out, "\n{}\n", line(&outlet.name));
            let _ = match wording {
                Some(wording) => writeln!(out, "{}", line(&wording.text())),
                None => writeln!(out, "({})", words.gap),
            };
        }
    }
    let _ = write!(out, "\n{}\n", words.sources);
    for outlet in &draft.outlets {
        let article = outlet.article;
        let known = [&outlet.name, &article.title, &article.date, &article.address];
        let known: Vec<&str> = known.iter().map(|it| it.as_str()).filter(|it| !it.is_empty()).collect();
        let _ = writeln!(out, "{}", line(&known.join(" · ")));
    }
    out
}

/// `text` on one line that is shown in the direction of most of it.
fn line(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let first = text.chars().find_map(Script::of).map(Script::is_rtl);
    match (first, is_rtl(&text)) {
        (Some(false), true) => format!("\u{200F}{text}"),
        (Some(true), false) => format!("\u{200E}{text}"),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn a_line_that_begins_in_the_other_direction_says_its_own() {
        assert_eq!(line("BBC: قال الوزير"), "\u{200F}BBC: قال الوزير");
        assert_eq!(line("سلام is a word"), "\u{200E}سلام is a word");
        assert_eq!(line("قال  الوزير\n12"), "قال الوزير 12");
    }
}
