//! `muqabala read`: any file to its articles.

use muqabala_engine::vocabulary::Role;
use muqabala_readers::{self as readers, Document, Paragraph};
use serde::Serialize;

use crate::complaints::Complaints;
use crate::options::Options;
use crate::{encoding, input, notices, write_out};

/// Prints the articles of the files of `options`.
pub fn run(options: &Options, complaints: &Complaints) {
    let documents = documents(options, complaints);
    let out = if options.json {
        json(&documents) + "\n"
    } else {
        documents.iter().map(text).collect::<Vec<_>>().join("\n\n")
    };
    write_out(&out, complaints);
}

/// All articles of the files of `options`; what was decided and what was bad is said.
pub fn documents(options: &Options, complaints: &Complaints) -> Vec<Document> {
    let how = readers::Options {
        repair: !options.as_it_is,
        as_original: options.original,
        decode: encoding::decode_as,
    };
    let names: Vec<String> = options.files.iter().map(|file| input::name(file)).collect();
    let known: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut documents = Vec::new();
    for (file, companion) in options.files.iter().zip(readers::companions(&known)) {
        // Named by a pattern (`*`), what a browser or a system puts beside a page comes along.
        if companion && options.files.len() > 1 {
            continue;
        }
        let name = input::name(file);
        match input::bytes(file) {
            Ok(bytes) => {
                let reading = readers::read(&bytes, &name, &how);
                notices::say(&reading.notices, complaints);
                documents.extend(reading.documents);
            }
            Err(why) => complaints.bad(&name, &why),
        }
    }
    documents
}

#[derive(Serialize)]
struct ReadDocument<'a> {
    file: &'a str,
    title: &'a str,
    outlet: &'a str,
    date: &'a str,
    address: &'a str,
    language: &'a str,
    paragraphs: Vec<ReadParagraph<'a>>,
}

#[derive(Serialize)]
struct ReadParagraph<'a> {
    text: &'a str,
    role: Role,
    reason: Option<&'static str>,
}

fn json(documents: &[Document]) -> String {
    let paragraph = |it: &'_ Paragraph| (it.role, it.reason.map(readers::RoleReason::word));
    let documents: Vec<ReadDocument> = documents
        .iter()
        .map(|it| ReadDocument {
            file: &it.file,
            title: &it.title,
            outlet: &it.outlet,
            date: &it.date,
            address: &it.address,
            language: &it.language,
            paragraphs: it
                .paragraphs
                .iter()
                .map(|it| {
                    let (role, reason) = paragraph(it);
                    ReadParagraph {
                        text: &it.text,
                        role,
                        reason,
                    }
                })
                .collect(),
        })
        .collect();
    serde_json::to_string(&documents).expect("invariant: strings alone, and no writer that fails")
}

/// The article as a text file that `muqabala` reads again: lines that say what it is, then its paragraphs.
fn text(document: &Document) -> String {
    let mut out = String::new();
    let fields = [
        ("Title", &document.title),
        ("Source", &document.outlet),
        ("Date", &document.date),
        ("URL", &document.address),
    ];
    for (name, value) in fields.into_iter().filter(|(_, value)| !value.is_empty()) {
        out += &format!("{name}: {value}\n");
    }
    for paragraph in document
        .paragraphs
        .iter()
        .filter(|it| !it.is_set_aside() && it.role != Role::Headline)
    {
        out += &format!("\n{}\n", paragraph.text);
    }
    out
}
