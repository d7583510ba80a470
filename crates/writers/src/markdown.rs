//! Markdown: a section for each statement, a list item for each outlet.
//!
//! What a wording lacks is struck out; other changes are bold, with their kinds named at the end. What comes from an article
//! is escaped. Text from right to left stands in an element that says so, because Markdown cannot.

use std::fmt::Write;

use crate::draft::{Draft, Reported, Run};
use muqabala_engine::session::ChangeKind;

/// The text of the file.
pub fn write(draft: &Draft) -> String {
    let words = draft.words;
    let mut out = String::new();
    if words.rtl {
        out += "<div dir=\"rtl\">\n\n";
    }
    let _ = writeln!(out, "# {}\n\n{}", words.heading, words.relative);
    for statement in &draft.statements {
        let heading = words.statement_of(statement.number, statement.reporting(), draft.outlets.len());
        let _ = writeln!(out, "\n## {heading}\n");
        for (outlet, wording) in draft.outlets.iter().zip(&statement.wordings) {
            let name = escaped(&outlet.name);
            let _ = match wording {
                Some(wording) => writeln!(out, "- **{name}**: {}", reported(draft, wording)),
                None => writeln!(out, "- **{name}**: *{}*", words.gap),
            };
        }
    }
    let _ = writeln!(out, "\n## {}\n", words.sources);
    for outlet in &draft.outlets {
        let article = outlet.article;
        let known = [&outlet.name, &article.title, &article.date, &article.address];
        let known: Vec<String> = known.iter().filter(|it| !it.is_empty()).map(|it| escaped(it)).collect();
        let _ = writeln!(out, "- {}", known.join(" · "));
    }
    if words.rtl {
        out += "\n</div>\n";
    }
    out
}

fn reported(draft: &Draft, wording: &Reported) -> String {
    let mut out: String = wording.runs.iter().map(run).collect();
    let mut kinds: Vec<&str> = Vec::new();
    for kind in ChangeKind::ALL {
        if wording.changes.iter().any(|change| change.kind == kind) {
            kinds.push(draft.words.of_kind(kind));
        }
    }
    if !kinds.is_empty() {
        let comma = if draft.words.rtl { "، " } else { ", " };
        let _ = write!(out, " *({})*", kinds.join(comma));
    }
    out
}

/// A mark stands between letters and what is none: `** a**` and `a**«**b` would be shown as they are. Punctuation round the
/// words is left out of it, and one that is changed by itself is not marked.
fn run(run: &Run) -> String {
    let sign = match run.mark {
        None => return escaped(&run.text),
        Some(ChangeKind::Dropped) => "~~",
        Some(_) => "**",
    };
    let core = run
        .text
        .trim_matches(|c: char| !c.is_alphanumeric() && (sign == "**" || c.is_whitespace()));
    match run.text.split_once(core) {
        Some((before, after)) if !core.is_empty() => {
            format!("{}{sign}{}{sign}{}", escaped(before), escaped(core), escaped(after))
        }
        _ => escaped(&run.text),
    }
}

/// `text` on one line, with nothing in it that Markdown reads as markup.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\r' => out.push(' '),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{escaped, run};
    use crate::draft::Run;
    use muqabala_engine::session::ChangeKind;

    #[test]
    fn what_an_article_says_is_no_markup() {
        assert_eq!(escaped("*a* <b> [c](d)\ne"), "\\*a\\* \\<b\\> \\[c\\](d) e");
    }

    #[test]
    fn marks_stand_at_letters() {
        let of = |text: &str, mark| {
            run(&Run {
                text: text.to_owned(),
                mark,
            })
        };
        assert_eq!(of(" قال ", Some(ChangeKind::Replaced)), " **قال** ");
        assert_eq!(of(" [أمس]", Some(ChangeKind::Dropped)), " ~~\\[أمس\\]~~");
        assert_eq!(of("«عمل»،", Some(ChangeKind::Replaced)), "«**عمل**»،");
        assert_eq!(of("،", Some(ChangeKind::Punctuation)), "،");
        assert_eq!(of(" ", None), " ");
    }
}
