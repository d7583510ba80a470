//! Nexis Uni's exports, and those of Nexis before it.

use super::{Bundle, labelled, paragraphs, wrapped};
use crate::document::Document;
use crate::limits;

const ENDS: [&str; 4] = [
    "End of Document",
    "Ende des Dokuments",
    "Fin du document",
    "Fin del documento",
];
const BODY: [&str; 4] = ["Body", "Volltext", "Corps", "Cuerpo"];
const AFTER: [&str; 4] = ["Classification", "Graphic", "Graphique", "Notes"];
const LABELS: [&str; 18] = [
    "Section",
    "Length",
    "Byline",
    "Dateline",
    "Highlight",
    "Load-Date",
    "Language",
    "Publication-Type",
    "Subject",
    "Industry",
    "Rubrik",
    "Länge",
    "Autor",
    "Rubrique",
    "Longueur",
    "Auteur",
    "Series",
    "Copyright",
];

/// Nexis Uni: a list of titles, then the articles, each with labels, the line `Body`, and a line that ends it.
pub fn recent(lines: &[&str]) -> Option<Bundle> {
    let is_end = |line: &&str| ENDS.iter().any(|end| end.eq_ignore_ascii_case(line));
    let ends = lines.iter().filter(|line| is_end(line)).count();
    let bodies = lines.iter().filter(|line| is_body(line)).count();
    if ends == 0 || bodies == 0 {
        return None;
    }
    let listed = lines.iter().find_map(|line| {
        let count = line.strip_prefix("Documents (")?.strip_suffix(')')?;
        count.trim().parse::<usize>().ok()
    });
    let stretches = lines
        .split(is_end)
        .filter(|stretch| stretch.iter().any(|line| is_body(line)));
    let documents = stretches.take(limits::ARTICLES).map(article).collect();
    Some(Bundle {
        documents,
        begins: listed.unwrap_or(bodies),
        ends,
    })
}

fn is_body(line: &str) -> bool {
    BODY.contains(&line)
}

fn article(lines: &[&str]) -> Document {
    let body = lines.iter().position(|line| is_body(line)).unwrap_or(lines.len());
    let (above, below) = lines.split_at(body);
    let above: Vec<&str> = without_cover(above)
        .iter()
        .copied()
        .filter(|line| !line.is_empty())
        .collect();
    let fields = above
        .iter()
        .position(|line| labelled(line, &LABELS).is_some() || line.starts_with("Copyright"));
    let named = above.get(..fields.unwrap_or(above.len())).unwrap_or_default();
    // Where an end is missing, the next article stands here too, and all of it is kept.
    let joined = below.iter().filter(|line| is_body(line)).count() > 1;
    let is_after = |line: &&str| AFTER.contains(line) || labelled(line, &["Load-Date"]).is_some();
    let end = below.iter().position(is_after).filter(|_| !joined);
    let text = below.get(1..end.unwrap_or(below.len())).unwrap_or_default();
    let line = |at: usize| named.get(at).map(|line| (*line).to_owned()).unwrap_or_default();
    Document {
        title: line(0),
        outlet: line(1),
        date: line(2),
        paragraphs: paragraphs(text),
        ..Document::default()
    }
}

/// The lines from the article's title on: the first article stands behind the cover, whose list holds its title.
fn without_cover<'a, 'b>(lines: &'a [&'b str]) -> &'a [&'b str] {
    let titles: Vec<&str> = lines.iter().filter_map(|line| numbered(line)).collect();
    let Some(first) = titles.first() else { return lines };
    let title = lines.iter().rposition(|line| line == first);
    let listed = lines
        .iter()
        .rposition(|line| numbered(line).is_some() || is_cover(line))
        .map_or(0, |at| at + 1);
    lines.get(title.unwrap_or(listed)..).unwrap_or_default()
}

/// The title in `3. Title`.
fn numbered(line: &str) -> Option<&str> {
    let (number, title) = line.split_once('.')?;
    let digits = !number.is_empty() && number.len() < 5 && number.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| title.trim())
}

fn is_cover(line: &str) -> bool {
    labelled(
        line,
        &[
            "Client/Matter",
            "Search Terms",
            "Search Type",
            "Narrowed by",
            "Job Number",
            "User Name",
            "Date and Time",
        ],
    )
    .is_some()
}

/// Nexis before: `3 of 10 DOCUMENTS`, outlet, date, title, labels, text.
pub fn older(lines: &[&str]) -> Option<Bundle> {
    let marks: Vec<usize> = lines
        .iter()
        .enumerate()
        .filter(|(_, line)| is_counter(line))
        .map(|(at, _)| at)
        .collect();
    let begins = marks.len();
    if begins == 0 {
        return None;
    }
    let next = marks.iter().skip(1).copied().chain([lines.len()]);
    let stretches = marks
        .iter()
        .map(|at| at + 1)
        .zip(next)
        .filter_map(|(from, to)| lines.get(from..to));
    let documents: Vec<Document> = stretches.take(limits::ARTICLES).map(old_article).collect();
    let ends = lines
        .iter()
        .filter(|line| labelled(line, &["LANGUAGE", "SPRACHE", "LANGUE"]).is_some())
        .count();
    Some(Bundle {
        documents,
        begins,
        ends: if ends == 0 { begins } else { ends },
    })
}

/// `3 of 10 DOCUMENTS`, `Dokument 3 von 10`, `Document 3 de 10`.
fn is_counter(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    let number = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    match words.as_slice() {
        [one, "of", all, last] => number(one) && number(all) && last.eq_ignore_ascii_case("documents"),
        [first, one, "von" | "de", all] => {
            number(one) && number(all) && ["dokument", "document", "documento"].contains(&first.to_lowercase().as_str())
        }
        _ => false,
    }
}

fn old_article(lines: &[&str]) -> Document {
    let is_label = |line: &&str| {
        let name = line.split(':').next().unwrap_or_default();
        line.contains(':')
            && name.len() > 2
            && !name.contains(' ')
            && name.chars().all(|c| c.is_uppercase() || c == '-')
    };
    let closing = [
        "LOAD-DATE",
        "LANGUAGE",
        "SPRACHE",
        "LANGUE",
        "GRAPHIC",
        "UPDATE",
        "PUBLICATION-TYPE",
        "JOURNAL-CODE",
        "SUBJECT",
    ];
    let first = lines.iter().position(is_label).unwrap_or(0);
    let last = lines.iter().rposition(|line| {
        labelled(
            line,
            &[
                "LENGTH", "LÄNGE", "LONGUEUR", "SECTION", "RUBRIK", "BYLINE", "AUTOR", "AUTEUR",
            ],
        )
        .is_some()
    });
    let named: Vec<&str> = lines
        .get(..first)
        .unwrap_or_default()
        .iter()
        .copied()
        .filter(|line| !line.is_empty())
        .collect();
    let below = lines.get(last.map_or(first, |at| at + 1)..).unwrap_or_default();
    let end = below
        .iter()
        .position(|line| labelled(line, &closing).is_some())
        .unwrap_or(below.len());
    let line = |at: usize| named.get(at).map(|line| (*line).to_owned()).unwrap_or_default();
    Document {
        outlet: line(0),
        date: line(1),
        title: named.get(2..).unwrap_or_default().join(" "),
        paragraphs: wrapped(below.get(..end).unwrap_or_default()),
        ..Document::default()
    }
}
