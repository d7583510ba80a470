//! A page: the board as a table, the legend, the sources. It needs no script, loads nothing, and prints.

use std::fmt::Write;

use crate::draft::{Draft, Run, Statement};
use crate::marks::{Line, mark};
use muqabala_engine::session::ChangeKind;
use muqabala_engine::text::is_rtl;

const STYLE: &str = "body{font:1rem/1.6 system-ui,sans-serif;margin:2rem;color:#1a1a1a;background:#fff}\
table{border-collapse:collapse;width:100%}th,td{border:1px solid #8a8a8a;padding:.5rem;vertical-align:top;text-align:start}\
thead th{background:#edebe4}.gap{color:#5d5d66;font-style:italic}del,ins,mark{background:none;color:inherit}\
small{display:block;color:#5d5d66}@media print{body{margin:0}tr{break-inside:avoid}}";

/// The page.
pub fn write(draft: &Draft) -> String {
    let words = draft.words;
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" \
         content=\"width=device-width\">\n<title>{}</title>\n<style>{STYLE}{}</style>\n</head>\n<body>\n<h1>{}</h1>\n<p>{}</p>\n",
        words.tag,
        direction(words.rtl),
        words.heading,
        marks(),
        words.heading,
        words.relative,
    );
    legend(&mut out, draft);
    let _ = write!(
        out,
        "<table dir=\"{}\">\n<thead>\n<tr><th scope=\"col\" dir=\"{}\">{}</th>",
        direction(draft.rtl),
        direction(words.rtl),
        words.statement
    );
    for outlet in &draft.outlets {
        let name = &outlet.name;
        let _ = write!(
            out,
            "<th scope=\"col\" dir=\"{}\">{}</th>",
            direction(is_rtl(name)),
            escaped(name)
        );
    }
    out += "</tr>\n</thead>\n<tbody>\n";
    for statement in &draft.statements {
        row(&mut out, draft, statement);
    }
    out += "</tbody>\n</table>\n";
    sources(&mut out, draft);
    out + "</body>\n</html>\n"
}

fn row(out: &mut String, draft: &Draft, statement: &Statement) {
    let words = draft.words;
    let _ = write!(out, "<tr><th scope=\"row\">{}</th>", statement.number);
    for wording in &statement.wordings {
        let Some(wording) = wording else {
            let _ = write!(
                out,
                "<td class=\"gap\" dir=\"{}\">{}</td>",
                direction(words.rtl),
                words.gap
            );
            continue;
        };
        let _ = write!(out, "<td dir=\"{}\">", direction(wording.rtl));
        for it in &wording.runs {
            run(out, draft, it);
        }
        if let Some(relation) = wording.relation {
            let _ = write!(
                out,
                "<small dir=\"{}\">{}</small>",
                direction(words.rtl),
                words.of_relation(relation)
            );
        }
        *out += "</td>";
    }
    *out += "</tr>\n";
}

fn run(out: &mut String, draft: &Draft, run: &Run) {
    let text = escaped(&run.text);
    let Some(kind) = run.mark else {
        *out += &text;
        return;
    };
    let element = match kind {
        ChangeKind::Added => "ins",
        ChangeKind::Dropped => "del",
        _ => "mark",
    };
    let _ = write!(
        out,
        "<{element} class=\"{}\" title=\"{}\">{text}</{element}>",
        kind.key(),
        draft.words.of_kind(kind)
    );
}

fn legend(out: &mut String, draft: &Draft) {
    let kinds = draft.kinds();
    if kinds.is_empty() {
        return;
    }
    let kind = |kind: ChangeKind| format!("<mark class=\"{}\">{}</mark>", kind.key(), draft.words.of_kind(kind));
    let kinds: Vec<String> = kinds.into_iter().map(kind).collect();
    let _ = writeln!(out, "<p>{}: {}</p>", draft.words.legend, kinds.join(" · "));
}

fn sources(out: &mut String, draft: &Draft) {
    let _ = write!(out, "<h2>{}</h2>\n<ul>\n", draft.words.sources);
    for outlet in &draft.outlets {
        let article = outlet.article;
        let known = [&outlet.name, &article.title, &article.date];
        let known = known.iter().filter(|it| !it.is_empty());
        let known: Vec<String> = known.map(|it| format!("<bdi>{}</bdi>", escaped(it))).collect();
        let mut line = known.join(" · ");
        if !article.address.is_empty() {
            let address = escaped(&article.address);
            // What is no address of a page stays text.
            let page = ["http://", "https://"].iter().any(|it| address.starts_with(it));
            line += &if page {
                format!(" · <a href=\"{address}\" rel=\"noreferrer\"><bdi>{address}</bdi></a>")
            } else {
                format!(" · <bdi>{address}</bdi>")
            };
        }
        let _ = writeln!(out, "<li dir=\"{}\">{line}</li>", direction(outlet.board.rtl));
    }
    *out += "</ul>\n";
}

/// A line or a box for each kind.
fn marks() -> String {
    let of_kind = |kind: ChangeKind| {
        let drawn = mark(kind);
        let (key, colour) = (kind.key(), drawn.colour);
        let line = match drawn.line {
            Line::Through => "line-through".to_owned(),
            Line::Box(style) => return format!(".{key}{{border:2px {} #{colour}}}", css(style)),
            Line::Under(style) => format!("underline {} #{colour} 2px", css(style)),
        };
        format!(".{key}{{text-decoration:{line}}}")
    };
    ChangeKind::ALL.into_iter().map(of_kind).collect()
}

/// The name that style sheets have for a line of Word's; the finest kinds share one.
fn css(line: &str) -> &'static str {
    match line {
        "double" => "double",
        "wave" => "wavy",
        "dotted" | "dottedHeavy" => "dotted",
        "dash" | "dashed" | "dotDash" | "dotDotDash" => "dashed",
        _ => "solid",
    }
}

const fn direction(rtl: bool) -> &'static str {
    if rtl { "rtl" } else { "ltr" }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
