//! Paragraphs and runs.

use muqabala_engine::text::script::Script;

use crate::draft::Run;
use crate::marks::{Line, mark};
use crate::pack::Xml;

/// A paragraph's style.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Style {
    Normal,
    Title,
    Heading,
    Outlet,
    Small,
    /// An empty line to write on.
    Line,
}

impl Style {
    /// Its name in the document.
    const fn id(self) -> Option<&'static str> {
        match self {
            Self::Normal | Self::Line => None,
            Self::Title => Some("Title"),
            Self::Heading => Some("Heading1"),
            Self::Outlet => Some("Outlet"),
            Self::Small => Some("Small"),
        }
    }
}

/// A paragraph of one run without a mark.
pub fn plain(xml: &mut Xml, style: Style, rtl: bool, text: &str) {
    let run = Run {
        text: text.to_owned(),
        mark: None,
    };
    paragraph(xml, style, rtl, &[run]);
}

/// A paragraph.
pub fn paragraph(xml: &mut Xml, style: Style, rtl: bool, runs: &[Run]) {
    xml.open("w:p", &[]).open("w:pPr", &[]);
    if let Some(id) = style.id() {
        xml.empty("w:pStyle", &[("w:val", id)]);
    }
    if style == Style::Line {
        xml.open("w:pBdr", &[]);
        for side in ["w:bottom", "w:between"] {
            xml.empty(
                side,
                &[
                    ("w:val", "single"),
                    ("w:sz", "4"),
                    ("w:space", "1"),
                    ("w:color", "8A8A8A"),
                ],
            );
        }
        xml.close();
    }
    if rtl {
        xml.empty("w:bidi", &[]);
    }
    xml.close();
    for it in runs {
        for (text, rtl) in by_direction(&it.text, rtl) {
            run(xml, text, it, rtl);
        }
    }
    xml.close();
}

fn run(xml: &mut Xml, text: &str, of: &Run, rtl: bool) {
    xml.open("w:r", &[]).open("w:rPr", &[]);
    if let Some(kind) = of.mark {
        let drawn = mark(kind);
        if matches!(drawn.line, Line::Through) {
            xml.empty("w:strike", &[]);
        }
        xml.empty("w:color", &[("w:val", drawn.colour)]);
        match drawn.line {
            Line::Under(kind) => {
                xml.empty("w:u", &[("w:val", kind)]);
            }
            Line::Box(kind) => {
                xml.empty(
                    "w:bdr",
                    &[
                        ("w:val", kind),
                        ("w:sz", "6"),
                        ("w:space", "0"),
                        ("w:color", drawn.colour),
                    ],
                );
            }
            Line::Through => {}
        }
    }
    if rtl {
        xml.empty("w:rtl", &[]);
    }
    xml.close();
    xml.element("w:t", &[("xml:space", "preserve")], text).close();
}

/// `text` in stretches that run one way, each with whether it is from right to left. What has no direction of its own
/// (spaces, digits, punctuation) goes with the paragraph's: a run of Latin letters with the space beside it would begin
/// anew in a paragraph from right to left, and words would change places.
fn by_direction(text: &str, rtl: bool) -> Vec<(&str, bool)> {
    let against = |c: char| Script::of(c).is_some_and(|script| script.is_rtl() != rtl);
    let with = |c: char| Script::of(c).is_some_and(|script| script.is_rtl() == rtl);
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(against) {
        let (before, from) = rest.split_at(start);
        let stretch = from.find(with).map_or(from, |end| from.get(..end).unwrap_or(from));
        let last = stretch.char_indices().rev().find(|(_, c)| against(*c));
        let end = last.map_or(stretch.len(), |(at, c)| at + c.len_utf8());
        let (own, after) = from.split_at(end);
        if !before.is_empty() {
            out.push((before, rtl));
        }
        out.push((own, !rtl));
        rest = after;
    }
    if !rest.is_empty() {
        out.push((rest, rtl));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::by_direction;

    #[test]
    fn spaces_and_digits_run_with_the_paragraph() {
        assert_eq!(
            by_direction("قالت BBC News إن 12 مليونا", true),
            [("قالت ", true), ("BBC News", false), (" إن 12 مليونا", true)]
        );
        assert_eq!(
            by_direction("the word سلام means", false),
            [("the word ", false), ("سلام", true), (" means", false)]
        );
        assert_eq!(by_direction("12 %", true), [("12 %", true)]);
        assert_eq!(by_direction("", true), []);
    }
}
