//! Word's document (Office Open XML): a hand-out, a table for each statement, with a legend and lines for notes.
//!
//! Right to left is said where Word looks for it: the table (`bidiVisual`), the paragraph (`bidi`), the run (`rtl`, with the
//! sizes and fonts for complex scripts), the section. A paragraph is never aligned to the right, which Word would take for
//! its end, on the left.

mod parts;
mod text;

use muqabala_engine::text::is_rtl;

use crate::draft::{Draft, Reported, Run, Statement};
use crate::pack::{Xml, zip};
use text::{Style, paragraph, plain};

/// Lines for notes under a statement.
const LINES: usize = 3;
/// The widths of a table's two columns, in twentieths of a point: 16 cm together.
const WIDTHS: [&str; 2] = ["2268", "6804"];

/// The bytes of the document.
pub fn write(draft: &Draft) -> Vec<u8> {
    zip(&[
        ("[Content_Types].xml", parts::content_types()),
        ("_rels/.rels", parts::package()),
        ("docProps/core.xml", parts::core(draft.words)),
        ("word/_rels/document.xml.rels", parts::document()),
        ("word/styles.xml", parts::styles(draft.words)),
        ("word/document.xml", document(draft)),
    ])
}

fn document(draft: &Draft) -> Vec<u8> {
    let words = draft.words;
    let mut xml = Xml::new();
    xml.open("w:document", &[("xmlns:w", parts::MAIN)]).open("w:body", &[]);
    plain(&mut xml, Style::Title, words.rtl, words.heading);
    plain(&mut xml, Style::Normal, words.rtl, words.relative);
    legend(&mut xml, draft);
    for statement in &draft.statements {
        about_statement(&mut xml, draft, statement);
    }
    plain(&mut xml, Style::Heading, words.rtl, words.sources);
    for outlet in &draft.outlets {
        let article = outlet.article;
        let known = [&outlet.name, &article.title, &article.date, &article.address];
        let known: Vec<&str> = known.iter().map(|it| it.as_str()).filter(|it| !it.is_empty()).collect();
        plain(&mut xml, Style::Normal, outlet.board.rtl, &known.join(" · "));
    }
    xml.open("w:sectPr", &[]);
    xml.empty("w:pgSz", &[("w:w", "11906"), ("w:h", "16838")]);
    let margin = "1417";
    xml.empty(
        "w:pgMar",
        &[
            ("w:top", margin),
            ("w:right", margin),
            ("w:bottom", margin),
            ("w:left", margin),
            ("w:header", "708"),
            ("w:footer", "708"),
            ("w:gutter", "0"),
        ],
    );
    if words.rtl {
        xml.empty("w:bidi", &[]);
    }
    xml.finish()
}

/// The kinds that occur, each in its own mark.
fn legend(xml: &mut Xml, draft: &Draft) {
    let kinds = draft.kinds();
    if kinds.is_empty() {
        return;
    }
    let words = draft.words;
    let plain = |text: &str| Run {
        text: text.to_owned(),
        mark: None,
    };
    let mut runs = vec![plain(words.legend), plain(": ")];
    for (at, kind) in kinds.into_iter().enumerate() {
        if at > 0 {
            runs.push(plain(" · "));
        }
        runs.push(Run {
            text: words.of_kind(kind).to_owned(),
            mark: Some(kind),
        });
    }
    paragraph(xml, Style::Normal, words.rtl, &runs);
}

fn about_statement(xml: &mut Xml, draft: &Draft, statement: &Statement) {
    let words = draft.words;
    let heading = words.statement_of(statement.number, statement.reporting(), draft.outlets.len());
    plain(xml, Style::Heading, words.rtl, &heading);
    table(xml, draft.rtl);
    for (outlet, wording) in draft.outlets.iter().zip(&statement.wordings) {
        xml.open("w:tr", &[]);
        xml.open("w:trPr", &[]).empty("w:cantSplit", &[]).close();
        cell(xml, WIDTHS[0]);
        plain(xml, Style::Outlet, is_rtl(&outlet.name), &outlet.name);
        if let Some(relation) = wording.as_ref().and_then(|it| it.relation) {
            plain(xml, Style::Small, words.rtl, words.of_relation(relation));
        }
        xml.close();
        cell(xml, WIDTHS[1]);
        match wording {
            Some(wording) => reported(xml, draft, wording),
            None => plain(xml, Style::Small, words.rtl, words.gap),
        }
        xml.close().close();
    }
    xml.close();
    plain(xml, Style::Small, words.rtl, words.notes);
    for _ in 0..LINES {
        paragraph(xml, Style::Line, words.rtl, &[]);
    }
}

fn reported(xml: &mut Xml, draft: &Draft, wording: &Reported) {
    paragraph(xml, Style::Normal, wording.rtl, &wording.runs);
    if !wording.speaker.is_empty() {
        let said = format!("{}: {}", draft.words.speaker, wording.speaker);
        plain(xml, Style::Small, draft.words.rtl, &said);
    }
}

fn table(xml: &mut Xml, rtl: bool) {
    xml.open("w:tbl", &[]).open("w:tblPr", &[]);
    if rtl {
        xml.empty("w:bidiVisual", &[]);
    }
    xml.empty("w:tblW", &[("w:w", "9072"), ("w:type", "dxa")]);
    xml.open("w:tblBorders", &[]);
    for side in ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"] {
        xml.empty(
            side,
            &[
                ("w:val", "single"),
                ("w:sz", "4"),
                ("w:space", "0"),
                ("w:color", "8A8A8A"),
            ],
        );
    }
    xml.close();
    xml.empty("w:tblLayout", &[("w:type", "fixed")]).close();
    xml.open("w:tblGrid", &[]);
    for width in WIDTHS {
        xml.empty("w:gridCol", &[("w:w", width)]);
    }
    xml.close();
}

fn cell(xml: &mut Xml, width: &str) {
    xml.open("w:tc", &[]).open("w:tcPr", &[]);
    xml.empty("w:tcW", &[("w:w", width), ("w:type", "dxa")]).close();
}
