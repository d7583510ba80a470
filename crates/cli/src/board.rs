//! The board as text for a terminal.
//!
//! ```text
//! 1. 3 of 4 outlets
//!    Harbour Post · near, 81 % alike
//!    "The gates will stay closed until Friday," the warden said.
//!    …
//!    not reported: Dam Gazette
//! ```
//!
//! No table: terminals that know right-to-left text reorder a whole line, and columns drawn with spaces would fall
//! apart. Each wording has its own line, and everything that comes from an article stands between isolates (FSI,
//! PDI), so that its direction changes nothing around it.

use std::fmt::Write;

use muqabala_engine::Span;
use muqabala_engine::ingest::Article;
use muqabala_engine::session::{Board, BoardCell, BoardPassage, BoardStatement, PassageKind, Reason, Relation};

const FIRST_STRONG_ISOLATE: char = '\u{2068}';
const POP_ISOLATE: char = '\u{2069}';

/// All statements with every outlet's wording, then what only one outlet has.
pub fn text(articles: &[Article], board: &Board) -> String {
    let mut out = String::new();
    for (number, statement) in (1..).zip(&board.statements) {
        push_statement(&mut out, number, statement, articles, board);
    }
    push_alone(&mut out, articles, board);
    push_summary(&mut out, board);
    out
}

fn push_statement(out: &mut String, number: usize, statement: &BoardStatement, articles: &[Article], board: &Board) {
    push_line(
        out,
        format_args!("{number}. {} of {}", statement.cells.len(), outlets(articles.len())),
    );
    let mut silent = Vec::new();
    for (index, article) in articles.iter().enumerate() {
        let Some(cell) = statement.cell(index) else {
            silent.push(isolated(&outlet(article, index)));
            continue;
        };
        push_line(
            out,
            format_args!("   {} · {}", isolated(&outlet(article, index)), closeness(cell)),
        );
        for passage in passages(board, index, &cell.passages) {
            push_wording(out, article, passage);
        }
    }
    if !silent.is_empty() {
        push_line(out, format_args!("   not reported: {}", silent.join(", ")));
    }
    let reasons = reasons(statement, board);
    if !reasons.is_empty() {
        push_line(out, format_args!("   why: {reasons}"));
    }
    out.push('\n');
}

fn passages<'a>(board: &'a Board, article: usize, indexes: &'a [u32]) -> impl Iterator<Item = &'a BoardPassage> {
    let all = board.articles.get(article).map_or(&[][..], |it| &it.passages[..]);
    indexes.iter().filter_map(|&index| all.get(index as usize))
}

fn push_wording(out: &mut String, article: &Article, passage: &BoardPassage) {
    let wording = Span::new(passage.start as usize, passage.end as usize).of(&article.text);
    let speaker = passage
        .frame
        .as_ref()
        .map(|it| it.speaker.as_str())
        .filter(|it| !it.is_empty());
    let speaker = speaker.map(|it| format!(" [{}]", isolated(it))).unwrap_or_default();
    push_line(out, format_args!("   {}{speaker}", isolated(wording)));
}

/// How close a cell's wording is to the others', in words.
fn closeness(cell: &BoardCell) -> String {
    let relation = match cell.relation {
        Some(Relation::Verbatim) => "word for word",
        Some(Relation::Near) => "near",
        Some(Relation::Paraphrase) => "paraphrase",
        Some(Relation::Partial) => "part of it",
        Some(Relation::Disagree) => "they disagree",
        None => "alone",
    };
    format!("{relation}, {:.0} % alike", cell.closeness * 100.0)
}

/// The rare words and numbers that hold a statement together, from the strongest of its links.
fn reasons(statement: &BoardStatement, board: &Board) -> String {
    let within = |passage: muqabala_engine::session::PassageRef| {
        let cell = statement.cell(passage.article as usize);
        cell.is_some_and(|cell| cell.passages.contains(&passage.passage))
    };
    let links = board.links.iter().filter(|link| within(link.a) && within(link.b));
    let Some(strongest) = links.max_by(|x, y| x.score.total_cmp(&y.score)) else {
        return String::new();
    };
    let mut said = Vec::new();
    for reason in &strongest.why {
        match reason {
            Reason::Words(words) => said.extend(words.iter().take(5).map(|it| isolated(it))),
            Reason::Numbers(numbers) => said.extend(numbers.iter().take(3).map(|it| isolated(it))),
            Reason::Equivalents(pairs) => {
                said.extend(
                    pairs
                        .iter()
                        .take(2)
                        .map(|(a, b)| format!("{} = {}", isolated(a), isolated(b))),
                );
            }
            _ => {}
        }
    }
    said.join(", ")
}

fn push_alone(out: &mut String, articles: &[Article], board: &Board) {
    for (index, (article, cut)) in articles.iter().zip(&board.articles).enumerate() {
        let mut alone = cut
            .passages
            .iter()
            .filter(|it| it.statements.is_empty() && it.kind != PassageKind::Frame)
            .peekable();
        if alone.peek().is_none() {
            continue;
        }
        push_line(out, format_args!("Only {}", isolated(&outlet(article, index))));
        for passage in alone {
            push_wording(out, article, passage);
        }
        out.push('\n');
    }
}

fn push_summary(out: &mut String, board: &Board) {
    let passages: usize = board.articles.iter().map(|it| it.passages.len()).sum();
    let aside: usize = board
        .articles
        .iter()
        .flat_map(|it| &it.paragraphs)
        .filter(|it| it.set_aside.is_some())
        .count();
    push_line(
        out,
        format_args!(
            "{}, {}, {}; {} set aside as page furniture",
            counted(board.articles.len(), "article", "articles"),
            counted(passages, "passage", "passages"),
            counted(board.statements.len(), "shared statement", "shared statements"),
            counted(aside, "paragraph", "paragraphs"),
        ),
    );
}

fn outlets(count: usize) -> String {
    counted(count, "outlet", "outlets")
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// An article's outlet; where it has none, which one it is.
fn outlet(article: &Article, index: usize) -> String {
    if article.outlet.trim().is_empty() {
        format!("article {}", index + 1)
    } else {
        article.outlet.clone()
    }
}

/// `text` on one line, kept apart from the direction of what stands around it, and without the control characters
/// with which a file could move the cursor or recolour the terminal.
fn isolated(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 6);
    out.push(FIRST_STRONG_ISOLATE);
    for c in text.trim().chars() {
        match c {
            _ if c.is_whitespace() => out.push(' '),
            // An unbalanced control would reach past the isolate, and past the line on some terminals.
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {}
            _ if c.is_control() => out.push('\u{FFFD}'),
            _ => out.push(c),
        }
    }
    out.push(POP_ISOLATE);
    out
}

fn push_line(out: &mut String, line: std::fmt::Arguments<'_>) {
    let _ = out.write_fmt(line);
    out.push('\n');
}
