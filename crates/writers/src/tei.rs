//! TEI P5: a paragraph for each statement, its wordings in a critical apparatus by parallel segmentation.
//!
//! Neighbouring columns in which the same outlets agree are one segment, and readings that agree are one `rdg`. A segment on
//! which all agree is text without apparatus. No reading is the lemma: none is held to be the right one.

use std::collections::BTreeMap;

use muqabala_engine::session::{ChangeKind, Synopsis};

use crate::columns::{self, Placed};
use crate::comparison::Comparison;
use crate::pack::Xml;
use crate::words::Language;

const NAMESPACE: &str = "http://www.tei-c.org/ns/1.0";

/// The bytes of the file.
pub fn write(comparison: &Comparison, language: Language) -> Vec<u8> {
    let words = language.words();
    let mut xml = Xml::new();
    xml.open("TEI", &[("xmlns", NAMESPACE), ("xml:lang", words.tag)]);
    xml.open("teiHeader", &[]).open("fileDesc", &[]);
    xml.open("titleStmt", &[]).element("title", &[], words.heading).close();
    xml.open("publicationStmt", &[]).element("p", &[], "Muqabala").close();
    xml.open("sourceDesc", &[]).open("listWit", &[]);
    for (at, (name, article)) in comparison.names().iter().zip(comparison.articles).enumerate() {
        let known = [name, &article.title, &article.date, &article.address];
        let known: Vec<&str> = known.iter().map(|it| it.as_str()).filter(|it| !it.is_empty()).collect();
        xml.element("witness", &[("xml:id", &witness(at))], &known.join(", "));
    }
    xml.close().close().close();
    xml.open("encodingDesc", &[]);
    xml.empty(
        "variantEncoding",
        &[("method", "parallel-segmentation"), ("location", "internal")],
    );
    xml.close().close();
    xml.open("text", &[]).open("body", &[]);
    for (statement, synopsis) in &comparison.statements {
        paragraph(&mut xml, comparison, *statement, synopsis, words.gap);
    }
    xml.finish()
}

/// The name of an article: what it is called need not be a name in XML.
fn witness(article: usize) -> String {
    format!("w{}", article + 1)
}

/// Neighbouring columns in which the same rows agree.
struct Segment {
    /// What each row has there.
    readings: Vec<String>,
    /// Whether a space stands before it.
    spaced: bool,
    /// The weightiest kind of change in it.
    kind: Option<ChangeKind>,
}

fn paragraph(xml: &mut Xml, comparison: &Comparison, statement: usize, synopsis: &Synopsis, gap: &str) {
    xml.open("p", &[("n", &(statement + 1).to_string())]);
    for segment in segments(comparison, synopsis) {
        if segment.spaced {
            xml.text(" ");
        }
        let first = segment.readings.first().map_or("", String::as_str);
        if segment.readings.iter().all(|it| it == first) {
            xml.text(first);
        } else {
            apparatus(xml, synopsis, &segment);
        }
    }
    for article in 0..comparison.articles.len() {
        if !synopsis.rows.iter().any(|row| row.article as usize == article) {
            let to = format!("#{}", witness(article));
            xml.element("note", &[("type", "gap"), ("corresp", &to)], gap);
        }
    }
    xml.close();
}

fn apparatus(xml: &mut Xml, synopsis: &Synopsis, segment: &Segment) {
    let mut groups: Vec<(&str, Vec<String>)> = Vec::new();
    for (reading, row) in segment.readings.iter().zip(&synopsis.rows) {
        let to = format!("#{}", witness(row.article as usize));
        match groups.iter_mut().find(|(text, _)| text == reading) {
            Some((_, witnesses)) => witnesses.push(to),
            None => groups.push((reading, vec![to])),
        }
    }
    let kind = segment.kind.map(|kind| [("type", kind.key())]);
    xml.open("app", kind.as_ref().map_or(&[][..], |it| it));
    for (text, witnesses) in groups {
        let witnesses = witnesses.join(" ");
        if text.is_empty() {
            xml.empty("rdg", &[("wit", &witnesses)]);
        } else {
            xml.element("rdg", &[("wit", &witnesses)], text);
        }
    }
    xml.close();
}

fn segments(comparison: &Comparison, synopsis: &Synopsis) -> Vec<Segment> {
    let rows: Vec<BTreeMap<u32, Placed>> = synopsis
        .rows
        .iter()
        .map(|row| columns::words(comparison, row))
        .collect();
    let mut out: Vec<Segment> = Vec::new();
    let mut last = None;
    for column in 0..synopsis.columns {
        let placed: Vec<Placed> = rows
            .iter()
            .map(|row| row.get(&column).cloned().unwrap_or_default())
            .collect();
        let agreement = agreement(&placed);
        let kind = kind(synopsis, column);
        match out.last_mut() {
            Some(segment) if last.as_ref() == Some(&agreement) => {
                for (text, more) in segment.readings.iter_mut().zip(&placed) {
                    if more.spaced && !text.is_empty() {
                        text.push(' ');
                    }
                    text.push_str(&more.text);
                }
                segment.kind = weightier(segment.kind, kind);
            }
            before => {
                let spaced = before.is_some() && placed.iter().any(|it| it.spaced);
                out.push(Segment {
                    readings: placed.into_iter().map(|it| it.text).collect(),
                    spaced,
                    kind,
                });
            }
        }
        last = Some(agreement);
    }
    out
}

/// Who agrees with whom: for each row the first that has the same.
fn agreement(placed: &[Placed]) -> Vec<Option<usize>> {
    let first = |own: &Placed| placed.iter().position(|it| it.text == own.text);
    placed.iter().map(first).collect()
}

fn kind(synopsis: &Synopsis, column: u32) -> Option<ChangeKind> {
    let words = synopsis.rows.iter().flat_map(|row| &row.words);
    let changed = words.filter(|word| word.column == column).map(|word| word.change);
    let dropped = synopsis.rows.iter().filter(|row| row.dropped.contains(&column));
    let dropped = dropped.map(|_| Some(ChangeKind::Dropped));
    changed.chain(dropped).fold(None, weightier)
}

/// The kind that is spoken of first.
fn weightier(a: Option<ChangeKind>, b: Option<ChangeKind>) -> Option<ChangeKind> {
    ChangeKind::ALL.into_iter().find(|kind| [a, b].contains(&Some(*kind)))
}
