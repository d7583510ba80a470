//! One invented article in every format and encoding reads to the same paragraphs; and what no reader can read is named.

// A test ends at the first surprise; clippy takes only functions marked as tests for such.
#![allow(clippy::unwrap_used)]

mod build;

use build::{docx, html, mhtml, odt, rtf, windows_1256, zip};
use muqabala_readers::{Notice, Options, Reading, read};

/// Headline, paragraph, heading, two paragraphs.
const TEXT: [&str; 5] = [
    "العبّارات تعود إلى البحر",
    "أعلنت هيئة المرفأ أمس الأحد استئناف رحلات العبّارات بعد توقف دام ثلاثة أيام بسبب العاصفة التي ضربت الساحل الشرقي.",
    "انتظار على الرصيف",
    "وقال أحد الركاب: «لم يخبرنا أحد بموعد الرحلة التالية حتى المساء»، وأضاف أن نحو 214 مسافرا باتوا ليلتهم في القاعة القديمة.",
    "وستعوض الهيئة أصحاب التذاكر ابتداء من الخميس، بحسب بيان وزع على الصحافيين.",
];

fn reading(bytes: &[u8], name: &str) -> Reading {
    read(bytes, name, &Options::default())
}

/// Paragraphs as `role reason: text`.
fn paragraphs(bytes: &[u8], name: &str) -> Vec<String> {
    let reading = reading(bytes, name);
    let documents = reading.documents;
    assert_eq!(documents.len(), 1, "{name}: {:?}", reading.notices);
    let of = |it: &muqabala_readers::Paragraph| {
        format!(
            "{:?} {}: {}",
            it.role,
            it.reason.map_or("", |reason| reason.word()),
            it.text
        )
    };
    documents[0].paragraphs.iter().map(of).collect()
}

#[test]
fn one_article_reads_to_the_same_paragraphs_in_all_formats() {
    let expected = paragraphs(html(&TEXT, "utf-8").as_bytes(), "a.html");
    let roles: Vec<&str> = expected.iter().map(|it| it.split(':').next().unwrap()).collect();
    assert_eq!(roles, ["Headline ", "Body ", "Body heading", "Body ", "Body "]);
    let old = windows_1256(&html(&TEXT, "windows-1256"));
    for (name, bytes) in [
        ("windows-1256.html", old.clone()),
        (
            "undeclared.html",
            windows_1256(&html(&TEXT, "").replace("<meta charset=>", "")),
        ),
        ("a.mhtml", mhtml(html(&TEXT, "utf-8").as_bytes())),
        ("windows-1256.mhtml", mhtml(&old)),
        ("a.docx", docx(&TEXT)),
        ("a.odt", odt(&TEXT)),
        ("a.rtf", rtf(&TEXT, false)),
        ("windows-1256.rtf", rtf(&TEXT, true)),
        ("a.txt", TEXT.join("\n").into_bytes()),
        ("windows-1256.txt", windows_1256(&TEXT.join("\r\n"))),
        ("misread.html", misread(&html(&TEXT, "utf-8"))),
        ("page-in.zip", zip(&[("a.html", html(&TEXT, "utf-8").as_bytes())])),
    ] {
        assert_eq!(paragraphs(&bytes, name), expected, "{name}");
    }
}

/// `text` as one would have it who took its bytes for windows-1256 and saved what he saw.
fn misread(text: &str) -> Vec<u8> {
    muqabala_engine::ingest::decode(text.as_bytes(), "windows-1256")
        .0
        .into_bytes()
}

#[test]
fn what_lies_beside_a_page_is_no_article() {
    let page = html(&TEXT, "utf-8");
    let archive = zip(&[
        ("a.html", page.as_bytes()),
        ("a_files/saved_resource.html", page.as_bytes()),
        ("__MACOSX/._a.html", b"\0\x05\x16\x07\0\x02"),
        ("~$a.docx", b"x"),
        ("style.css", b"p { margin: 0 }"),
    ]);
    let reading = reading(&archive, "drop.zip");
    let files: Vec<&str> = reading.documents.iter().map(|it| it.file.as_str()).collect();
    assert_eq!(
        (files.as_slice(), reading.notices.as_slice()),
        (["drop.zip/a.html"].as_slice(), [].as_slice())
    );
}

#[test]
fn archives_are_read_in_archives_and_not_without_end() {
    let mut archive = zip(&[("a.docx", &docx(&TEXT)), ("b.rtf", &rtf(&TEXT, true))]);
    assert_eq!(reading(&archive, "two.zip").documents.len(), 2);
    for _ in 0..6 {
        archive = zip(&[("inner.zip", &archive)]);
    }
    let deep = reading(&archive, "deep.zip");
    assert_eq!((deep.documents.len(), &deep.notices[0].notice), (0, &Notice::Cut));
}

#[test]
fn what_cannot_be_read_is_named() {
    let notice = |bytes: &[u8]| {
        let reading = reading(bytes, "a");
        assert!(reading.documents.is_empty());
        reading.notices.into_iter().map(|it| it.notice).collect::<Vec<_>>()
    };
    assert_eq!(notice(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 word"), [Notice::OldOffice]);
    assert_eq!(notice(b"%PDF-1.7\n"), [Notice::Pdf]);
    assert_eq!(notice(b"Rar!\x1A\x07"), [Notice::OtherArchive]);
    assert_eq!(
        notice(b"<html><body><nav><a href=/>Home</a></nav></body></html>"),
        [Notice::NoArticle]
    );
    assert_eq!(notice(b"\0\x05\x16\x07\0\x02"), []);
    let locked = zip(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("META-INF/manifest.xml", b"<encryption-data/>"),
    ]);
    assert_eq!(notice(&locked), [Notice::Encrypted]);
}

#[test]
fn the_wrong_name_misleads_nobody() {
    let expected = paragraphs(html(&TEXT, "utf-8").as_bytes(), "a.html");
    assert_eq!(paragraphs(&docx(&TEXT), "a.html"), expected);
    assert_eq!(paragraphs(html(&TEXT, "utf-8").as_bytes(), "a.docx"), expected);
    assert_eq!(paragraphs(html(&TEXT, "utf-8").as_bytes(), "a.mht"), expected);
}

#[test]
fn no_cut_breaks_a_reader() {
    for whole in [
        docx(&TEXT),
        odt(&TEXT),
        rtf(&TEXT, true),
        mhtml(html(&TEXT, "utf-8").as_bytes()),
    ] {
        for end in (0..whole.len()).step_by(61) {
            let _ = reading(&whole[..end], "a");
        }
    }
}
