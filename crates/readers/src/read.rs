//! A file of any kind to its articles.

use muqabala_engine::ingest;
use muqabala_engine::vocabulary::Role;

use crate::document::{Document, Paragraph, RoleReason};
use crate::notice::{Notice, Noticed};
use crate::sniff::{Kind, sniff};
use crate::{Options, Reading, charset, html, mojibake};

/// Reads the articles of a file. `name` is the file's name: it stands in the answer, and the outlet is guessed from it
/// where nothing else says it.
///
/// It never fails: why nothing could be read is in the notices.
#[must_use]
pub fn read(bytes: &[u8], name: &str, options: &Options) -> Reading {
    let mut reader = Reader {
        options,
        reading: Reading::default(),
    };
    reader.file(bytes, name);
    reader.reading
}

struct Reader<'a> {
    options: &'a Options,
    reading: Reading,
}

impl Reader<'_> {
    fn file(&mut self, bytes: &[u8], name: &str) {
        match sniff(bytes) {
            Kind::Html => {
                let text = charset::decode_markup(bytes, "", self.options);
                let (document, notices) = html::read(&text, "");
                self.page(document, name);
                self.say_all(name, notices);
            }
            Kind::Pdf => self.say(name, Notice::Pdf),
            Kind::OldOffice => self.say(name, Notice::OldOffice),
            Kind::OtherArchive => self.say(name, Notice::OtherArchive),
            Kind::Companion => {}
            _ => self.text(bytes, name),
        }
    }

    /// Text without markup: the engine reads it.
    fn text(&mut self, bytes: &[u8], name: &str) {
        let detected = ingest::detect(bytes);
        let (article, notices) = if detected.ours || detected.binary {
            ingest::read(bytes, name)
        } else {
            ingest::read_text(charset::decode_text(bytes, self.options), name)
        };
        let failed = notices.iter().any(|notice| Notice::Text(notice.clone()).is_failure());
        self.say_all(name, notices.into_iter().map(Notice::Text));
        if failed {
            return;
        }
        let paragraphs = ingest::paragraphs(&article);
        let paragraph = |it: &ingest::Paragraph| Paragraph {
            text: it.span.of(&article.text).to_owned(),
            role: if it.role == Role::Subheading {
                Role::Body
            } else {
                it.role
            },
            reason: it
                .set_aside
                .map(RoleReason::from)
                .or((it.role == Role::Subheading).then_some(RoleReason::Heading)),
        };
        let document = Document {
            title: article.title.clone(),
            outlet: article.outlet.clone(),
            date: article.date.clone(),
            address: article.address.clone(),
            paragraphs: paragraphs.iter().map(paragraph).collect(),
            plain: Some(article),
            ..Document::default()
        };
        self.push(document, name);
    }

    /// An article of a page.
    fn page(&mut self, mut document: Document, name: &str) {
        document.set_furniture_aside();
        if document.outlet.is_empty() {
            document.outlet = html::host(&document.address).unwrap_or_else(|| ingest::outlet_of_name(name));
        }
        if document.paragraphs.iter().any(Paragraph::is_body) {
            self.push(document, name);
        } else {
            self.say(name, Notice::NoArticle);
        }
    }

    /// The last that is done for every article.
    fn push(&mut self, mut document: Document, name: &str) {
        let mended = mojibake::mend(&mut document, self.options.repair);
        if mended > 0 {
            let repaired = self.options.repair;
            if repaired {
                document.plain = None;
            }
            let paragraphs = mended;
            self.say(
                name,
                if repaired {
                    Notice::Repaired { paragraphs }
                } else {
                    Notice::Repairable { paragraphs }
                },
            );
        }
        document.set_language();
        name.clone_into(&mut document.file);
        self.reading.documents.push(document);
    }

    fn say(&mut self, name: &str, notice: Notice) {
        self.reading.notices.push(Noticed {
            file: name.to_owned(),
            notice,
        });
    }

    fn say_all(&mut self, name: &str, notices: impl IntoIterator<Item = Notice>) {
        for notice in notices {
            self.say(name, notice);
        }
    }
}
