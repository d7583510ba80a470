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

#[test]
fn an_export_gives_an_article_each_in_any_format() {
    let text = ["Ferries", "Post", "Body", "The ferries run again.", "End of Document"];
    let fields = |bytes: &[u8]| {
        let documents = reading(bytes, "export").documents.into_iter();
        documents
            .map(|it| (it.title, it.outlet, it.paragraphs[0].text.clone()))
            .collect::<Vec<_>>()
    };
    let expected = (
        "Ferries".to_owned(),
        "Post".to_owned(),
        "The ferries run again.".to_owned(),
    );
    for bytes in [docx(&text), rtf(&text, false), text.join("\n").into_bytes()] {
        assert_eq!(fields(&bytes), std::slice::from_ref(&expected));
    }
    assert_eq!(fields([text, text].concat().join("\n").as_bytes()).len(), 2);
}

#[test]
fn tables_are_read_in_utf_16_too() {
    let text = "\u{FEFF}Headline\tOpening Text\n\"سطر\nثان\"\t\"- قال\"\n";
    let bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let reading = reading(&bytes, "export.csv");
    assert_eq!(reading.documents.len(), 1);
    assert_eq!(reading.documents[0].paragraphs[0].text, "- قال");
    assert_eq!(reading.notices[0].notice, Notice::Excerpts { rows: 1 });
    let sheet = b"<worksheet><row><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"inlineStr\"><is><t>Title</t></is></c></row><row><c r=\"A2\" \
                  t=\"s\"><v>1</v></c><c r=\"C2\" t=\"s\"><v>2</v></c></row></worksheet>";
    let strings =
        b"<sst><si><t>Text</t></si><si><r><t>The ferries </t></r><r><t>run.</t></r></si><si><t>Ferries</t></si></sst>";
    let book = zip(&[
        ("xl/workbook.xml", b"<x/>"),
        ("xl/sharedStrings.xml", strings),
        ("xl/worksheets/sheet1.xml", sheet),
    ]);
    let documents = read(&book, "a.xlsx", &Options::default()).documents;
    assert_eq!(
        (documents[0].title.as_str(), documents[0].paragraphs[0].text.as_str()),
        ("Ferries", "The ferries run.")
    );
}

#[test]
fn no_damage_breaks_a_reader() {
    let page = html(&TEXT, "windows-1256");
    let files = [
        docx(&TEXT),
        odt(&TEXT),
        rtf(&TEXT, true),
        mhtml(page.as_bytes()),
        page.into_bytes(),
        b"Title,Text\nA,\"b\"\n".to_vec(),
        b"{\"title\":\"a\",\"text\":\"b\"}".to_vec(),
        b"<rss><item><title>a</title><description>b</description></item></rss>".to_vec(),
    ];
    // Numbers that look random and are the same in every run.
    let mut state = 20_310_126_u64;
    let mut next = |below: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % below.max(1)
    };
    for whole in files {
        for _ in 0..60 {
            let mut bytes = whole.clone();
            for _ in 0..=next(4) {
                let at = next(bytes.len());
                match next(3) {
                    0 => bytes[at] = u8::try_from(next(256)).unwrap(),
                    1 => drop(bytes.drain(at..(at + next(40)).min(bytes.len()))),
                    _ => {
                        let from = next(bytes.len());
                        let copy = bytes[from..(from + next(60)).min(bytes.len())].to_vec();
                        bytes.splice(at..at, copy);
                    }
                }
                if bytes.is_empty() {
                    break;
                }
            }
            for document in reading(&bytes, "a").documents {
                let _ = muqabala_engine::ingest::paragraphs(&document.article());
            }
        }
    }
}
