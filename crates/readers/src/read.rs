//! A file of any kind to its articles.

use std::collections::BTreeMap;

use muqabala_engine::ingest::{self, Article};
use muqabala_engine::vocabulary::Role;

use crate::archive::{Archive, companions, is_asset};
use crate::bundles::{self, Bundle};
use crate::document::{Document, Paragraph, RoleReason};
use crate::notice::{Notice, Noticed};
use crate::office::{Written, docx, odt};
use crate::sniff::{Kind, find, sniff};
use crate::tables::{Table, columns, csv, feed, json, xlsx};
use crate::{Options, Reading, charset, html, limits, mime, mojibake, rtf};

/// Reads the articles of a file. `name` is the file's name: it stands in the answer, and the outlet is guessed from it
/// where nothing else says it.
///
/// It never fails: why nothing could be read is in the notices.
#[must_use]
pub fn read(bytes: &[u8], name: &str, options: &Options) -> Reading {
    let mut reader = Reader {
        options,
        reading: Reading::default(),
        inflated: 0,
    };
    reader.file(bytes, name, 0);
    reader.reading
}

struct Reader<'a> {
    options: &'a Options,
    reading: Reading,
    /// Bytes that came out of archives so far.
    inflated: usize,
}

impl Reader<'_> {
    fn file(&mut self, bytes: &[u8], name: &str, depth: usize) {
        match sniff(bytes) {
            Kind::Html => self.html(bytes, name),
            Kind::Mime => self.mime(bytes, name),
            Kind::Zip => self.zip(bytes, name, depth),
            Kind::Rtf => {
                let written = rtf::read(bytes, self.options);
                self.written(written, name);
            }
            Kind::OfficeXml => self.office_xml(bytes, name),
            Kind::Feed => {
                let table = feed::read(&charset::decode_markup(bytes, "", self.options));
                self.table(table, name);
            }
            Kind::Json => match json::read(&charset::decode_text(bytes, self.options)) {
                Some(table) => self.table(table, name),
                None => self.text(bytes, name),
            },
            Kind::Pdf => self.say(name, Notice::Pdf),
            Kind::OldOffice => self.say(name, Notice::OldOffice),
            Kind::OtherArchive => self.say(name, Notice::OtherArchive),
            Kind::Companion => {}
            _ => self.text(bytes, name),
        }
    }

    fn html(&mut self, bytes: &[u8], name: &str) {
        // A page that SingleFile made to unpack itself is the beginning of an archive.
        if let Some(page) = self_extracting(bytes) {
            return self.html(&page, name);
        }
        let text = charset::decode_markup(bytes, "", self.options);
        let bundled = html::bundled(&text);
        if let (false, Some(bundle)) = (bundled.is_empty(), bundles::of_text(&bundled.concat())) {
            return self.bundle(bundle, name);
        }
        let (document, notices) = html::read(&text, "");
        self.page(document, name);
        self.say_all(name, notices);
    }

    fn mime(&mut self, bytes: &[u8], name: &str) {
        let Some(page) = mime::read(bytes, self.options) else {
            return self.say(name, Notice::NoArticle);
        };
        if !page.is_html {
            return self.plain(page.text, name, |document| {
                document.title = first(&[&page.subject, &document.title]);
                document.outlet = first(&[&page.from, &document.outlet]);
                document.date = first(&[&document.date, &page.date]);
            });
        }
        let (mut document, notices) = html::read(&page.text, &page.address);
        document.title = first(&[&document.title, &page.subject]);
        document.outlet = first(&[&document.outlet, &page.from]);
        if !page.from.is_empty() {
            document.date = first(&[&document.date, &page.date]);
        }
        self.page(document, name);
        self.say_all(name, notices);
    }

    /// A document, or an archive of files.
    fn zip(&mut self, bytes: &[u8], name: &str, depth: usize) {
        let archive = Archive::open(bytes);
        if docx::is_docx(&archive) {
            let written = docx::read(&archive, self.options.as_original);
            return self.written(written, name);
        }
        if odt::is_odt(&archive) {
            return match odt::read(&archive, self.options.as_original) {
                Some(written) => self.written(written, name),
                None => self.say(name, Notice::Encrypted),
            };
        }
        if xlsx::is_xlsx(&archive) {
            let table = xlsx::rows(&archive).iter().find_map(|rows| columns::read(rows));
            return match table {
                Some(table) => self.table(table, name),
                None => self.say(name, Notice::NoTextColumn),
            };
        }
        if depth >= limits::ARCHIVES {
            return self.say(name, Notice::Cut);
        }
        self.entries(&archive, name, depth);
        if !archive.whole {
            self.say(name, Notice::Damaged);
        }
    }

    fn entries(&mut self, archive: &Archive, name: &str, depth: usize) {
        let names: Vec<&str> = archive.entries.iter().map(|entry| entry.name.as_str()).collect();
        let before = self.reading.documents.len() + self.reading.notices.len();
        for (entry, companion) in archive.entries.iter().zip(companions(&names)) {
            if companion || is_asset(&entry.name) {
                continue;
            }
            let path = format!("{name}/{}", entry.name);
            if entry.encrypted {
                self.say(&path, Notice::Encrypted);
                continue;
            }
            match archive.bytes_of(entry) {
                Some(bytes) => {
                    self.inflated = self.inflated.saturating_add(bytes.len());
                    if self.inflated > limits::INFLATED {
                        return self.say(name, Notice::Cut);
                    }
                    self.file(&bytes, &path, depth + 1);
                }
                None => self.say(&path, Notice::Damaged),
            }
        }
        if self.reading.documents.len() + self.reading.notices.len() == before {
            self.say(name, Notice::NoArticle);
        }
    }

    fn office_xml(&mut self, bytes: &[u8], name: &str) {
        let text = charset::decode_markup(bytes, "", self.options);
        let written = if text.contains("<office:document") {
            odt::body(&text, self.options.as_original)
        } else {
            docx::body(&text, &BTreeMap::new(), self.options.as_original)
        };
        self.written(written, name);
    }

    /// A document of a word processor.
    fn written(&mut self, written: Written, name: &str) {
        if written.tracked {
            let as_original = self.options.as_original;
            self.say(name, Notice::TrackedChanges { as_original });
        }
        if written.damaged {
            self.say(name, Notice::Damaged);
        }
        if written.paragraphs.is_empty() {
            return self.say(name, Notice::NoArticle);
        }
        let text: String = written.paragraphs.iter().map(|it| format!("{}\n", it.text)).collect();
        if let Some(bundle) = bundles::of_text(&text) {
            return self.bundle(bundle, name);
        }
        self.plain(text, name, |document| {
            document.plain = None;
            document.paragraphs = styled(&document.paragraphs, &written.paragraphs);
            if let Some(headline) = document.paragraphs.iter().find(|it| it.role == Role::Headline) {
                document.title.clone_from(&headline.text);
            }
            document.title = first(&[&document.title, &written.title]);
        });
    }

    /// Text without markup: the engine reads it.
    fn text(&mut self, bytes: &[u8], name: &str) {
        let detected = ingest::detect(bytes);
        if !detected.binary {
            let text = charset::decode_text(bytes, self.options);
            if let Some(bundle) = bundles::of_text(&text) {
                return self.bundle(bundle, name);
            }
            if let Some(table) = table_of(&text) {
                return self.table(table, name);
            }
        }
        let (article, notices) = if detected.ours || detected.binary {
            ingest::read(bytes, name)
        } else {
            ingest::read_text(charset::decode_text(bytes, self.options), name)
        };
        let failed = notices.iter().any(|notice| Notice::Text(notice.clone()).is_failure());
        self.say_all(name, notices.into_iter().map(Notice::Text));
        if !failed {
            self.push(of_article(article), name);
        }
    }

    /// Text that is decoded already, and what else is known of it.
    fn plain(&mut self, text: String, name: &str, known: impl FnOnce(&mut Document)) {
        let (article, notices) = ingest::read_text(text, name);
        self.say_all(name, notices.into_iter().map(Notice::Text));
        let mut document = of_article(article);
        known(&mut document);
        self.push(document, name);
    }

    /// The articles of an archive's export.
    fn bundle(&mut self, bundle: Bundle, name: &str) {
        if bundle.begins != bundle.ends {
            let (begins, ends) = (bundle.begins, bundle.ends);
            self.say(name, Notice::CountsDiffer { begins, ends });
        }
        for document in bundle.documents {
            self.push(document, name);
        }
    }

    /// The articles of a table or a feed.
    fn table(&mut self, table: Table, name: &str) {
        if table.cut {
            self.say(name, Notice::Cut);
        }
        if table.excerpts > 0 {
            self.say(name, Notice::Excerpts { rows: table.excerpts });
        }
        if table.links > 0 {
            self.say(name, Notice::LinksOnly { count: table.links });
        }
        if table.documents.is_empty() && table.links == 0 {
            self.say(name, Notice::NoArticle);
        }
        for document in table.documents {
            self.push(document, name);
        }
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

/// The articles of a table with separators, where its first row names columns of articles.
fn table_of(text: &str) -> Option<Table> {
    let start = text
        .trim_start_matches('\u{FEFF}')
        .lines()
        .find(|line| !line.trim().is_empty())?;
    let holds = start.starts_with("sep=") || start.contains(['\t', ',', ';', '|']);
    let (rows, whole) = if holds { csv::rows(text) } else { return None };
    let mut table = columns::read(&rows)?;
    table.cut = !whole;
    Some(table)
}

/// The first of `choices` that is not empty.
fn first(choices: &[&String]) -> String {
    choices
        .iter()
        .find(|it| !it.is_empty())
        .map(|it| (*it).clone())
        .unwrap_or_default()
}

/// An article that the engine read, with what it says of its lines.
fn of_article(article: Article) -> Document {
    let paragraph = |it: ingest::Paragraph| Paragraph {
        text: it.span.of(&article.text).to_owned(),
        role: if it.role == Role::Subheading {
            Role::Body
        } else {
            it.role
        },
        reason: it
            .set_aside
            .map(RoleReason::SetAside)
            .or((it.role == Role::Subheading).then_some(RoleReason::Heading)),
    };
    Document {
        title: article.title.clone(),
        outlet: article.outlet.clone(),
        date: article.date.clone(),
        address: article.address.clone(),
        paragraphs: ingest::paragraphs(&article).into_iter().map(paragraph).collect(),
        plain: Some(article),
        ..Document::default()
    }
}

/// A document's paragraphs with what the engine says of their lines: a style that the document itself gives wins. The
/// first paragraph with a heading's style, where nothing of the body stands before it, is the headline.
fn styled(judged: &[Paragraph], written: &[Paragraph]) -> Vec<Paragraph> {
    let mut lines = judged.iter();
    let mut out: Vec<Paragraph> = Vec::with_capacity(written.len());
    for paragraph in written {
        let count = paragraph.text.lines().filter(|line| !line.trim().is_empty()).count();
        let own: Vec<&Paragraph> = lines.by_ref().take(count).collect();
        let mut paragraph = paragraph.clone();
        let titled = out.iter().any(|it| it.role == Role::Headline || it.is_body());
        if paragraph.reason == Some(RoleReason::Heading) && !titled {
            paragraph.role = Role::Headline;
            paragraph.reason = None;
        } else if paragraph == Paragraph::body(paragraph.text.clone()) {
            let same = own.first().filter(|first| own.iter().all(|it| it.role == first.role));
            if let Some(judged) = same {
                paragraph.role = judged.role;
                paragraph.reason = judged.reason;
            }
        }
        out.push(paragraph);
    }
    out
}

/// The page in an archive that stands behind a page's markup.
fn self_extracting(bytes: &[u8]) -> Option<Vec<u8>> {
    let tail = bytes.get(bytes.len().saturating_sub(66_000)..)?;
    find(tail, b"PK\x05\x06")?;
    let archive = Archive::open(bytes);
    let page = archive
        .entries
        .iter()
        .find(|entry| entry.name.ends_with("index.html"))?;
    // The page in it is a whole one: it is not looked for an archive again.
    archive
        .bytes_of(page)
        .filter(|page| find(page, b"PK\x05\x06").is_none())
}
