//! Which column of a table holds what, by its name.

use muqabala_engine::text::fold;

use super::{Table, paragraphs};
use crate::document::Document;
use crate::html::day;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The article.
    Text,
    /// Only its beginning.
    Excerpt,
    Title,
    Outlet,
    Date,
    Address,
}

/// Names of columns as they are once folded, without spaces and marks.
#[rustfmt::skip]
const NAMES: &[(Column, &[&str])] = &[
    (Column::Text, &["text", "fulltext", "body", "articletext", "articlebody", "content", "contents", "article", "story", "maintext", "bodytext", "النص", "نص", "نصالخبر", "نصالمقال",
        "المتن", "المحتوي", "محتوي", "الخبر", "texte", "texteintegral", "contenu", "corps", "inhalt", "volltext", "artikeltext", "texto", "contenido", "cuerpo", "textocompleto"]),
    (Column::Excerpt, &["openingtext", "hitsentence", "snippet", "summary", "excerpt", "lead", "description", "abstract", "الملخص", "ملخص", "مقتطف", "resume", "extrait", "chapeau",
        "zusammenfassung", "auszug", "anreisser", "resumen", "extracto", "entradilla"]),
    (Column::Title, &["title", "headline", "heading", "العنوان", "عنوان", "عنوانالخبر", "titre", "titel", "uberschrift", "schlagzeile", "titulo", "titular"]),
    (Column::Outlet, &["outlet", "source", "sourcename", "publisher", "publication", "publicationtitle", "newspaper", "media", "mediumname", "domainname", "site", "المصدر", "مصدر", "الصحيفه",
        "الوسيله", "الموقع", "الناشر", "editeur", "journal", "quelle", "medium", "zeitung", "fuente", "medio", "periodico"]),
    (Column::Date, &["date", "published", "publishedat", "publicationdate", "pubdate", "datepublished", "publishdate", "time", "التاريخ", "تاريخ", "تاريخالنشر", "datedepublication", "datum",
        "veroffentlicht", "fecha", "fechadepublicacion"]),
    (Column::Address, &["url", "link", "address", "permalink", "href", "webaddress", "الرابط", "رابط", "lien", "adresse", "enlace", "direccion", "vinculo"]),
];

/// What a column of this name holds.
pub fn named(name: &str) -> Option<Column> {
    let key: String = fold(name).chars().filter(|c| c.is_alphanumeric()).collect();
    NAMES
        .iter()
        .find(|(_, names)| names.contains(&key.as_str()))
        .map(|(column, _)| *column)
}

/// Whether `names` are the first row of a table of articles: something to read, and something that says what it is.
pub fn are_known(names: &[String]) -> bool {
    let known: Vec<Column> = names.iter().filter_map(|name| named(name)).collect();
    let reads = known.iter().any(|it| matches!(it, Column::Text | Column::Excerpt));
    known.len() >= 2 && (reads || (known.contains(&Column::Title) && known.contains(&Column::Address)))
}

/// The table's articles. `rows` begin with the names of the columns.
pub fn read(rows: &[Vec<String>]) -> Option<Table> {
    let (names, rows) = rows.split_first()?;
    if !are_known(names) {
        return None;
    }
    let columns: Vec<Option<Column>> = names.iter().map(|name| named(name)).collect();
    let full = columns.contains(&Some(Column::Text));
    let mut table = Table::default();
    for row in rows {
        let fields = columns
            .iter()
            .copied()
            .zip(row)
            .filter_map(|(column, value)| Some((column?, value.as_str())));
        table.push(document(fields), !full);
    }
    Some(table)
}

/// An article of its fields; the first of each kind that is not empty counts, the longest where it is text.
pub fn document<'a>(fields: impl Iterator<Item = (Column, &'a str)>) -> Document {
    let mut document = Document::default();
    let (mut text, mut excerpt) = ("", "");
    for (column, value) in fields {
        let value = value.trim();
        let slot = match column {
            Column::Text if value.len() > text.len() => {
                text = value;
                continue;
            }
            Column::Excerpt if value.len() > excerpt.len() => {
                excerpt = value;
                continue;
            }
            Column::Title => &mut document.title,
            Column::Outlet => &mut document.outlet,
            Column::Date => &mut document.date,
            Column::Address => &mut document.address,
            _ => continue,
        };
        if slot.is_empty() {
            value.clone_into(slot);
        }
    }
    document.date = day(&document.date);
    document.paragraphs = paragraphs(if text.is_empty() { excerpt } else { text });
    document
}
