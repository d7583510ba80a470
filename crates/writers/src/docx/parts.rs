//! What a document consists of beside its text.

use crate::pack::Xml;
use crate::words::Words;

pub const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const FONT: &str = "Arial";

pub fn content_types() -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open("Types", &[("xmlns", &format!("{PACKAGE}/content-types"))]);
    let defaults = [
        ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
        ("xml", "application/xml"),
    ];
    for (end, kind) in defaults {
        xml.empty("Default", &[("Extension", end), ("ContentType", kind)]);
    }
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    let parts = [
        ("/word/document.xml", format!("{word}.document.main+xml")),
        ("/word/styles.xml", format!("{word}.styles+xml")),
        (
            "/docProps/core.xml",
            "application/vnd.openxmlformats-package.core-properties+xml".to_owned(),
        ),
    ];
    for (name, kind) in parts {
        xml.empty("Override", &[("PartName", name), ("ContentType", &kind)]);
    }
    xml.finish()
}

/// What belongs to the package.
pub fn package() -> Vec<u8> {
    relations(&[
        (format!("{OFFICE}/officeDocument"), "word/document.xml"),
        (
            format!("{PACKAGE}/relationships/metadata/core-properties"),
            "docProps/core.xml",
        ),
    ])
}

/// What belongs to the document.
pub fn document() -> Vec<u8> {
    relations(&[(format!("{OFFICE}/styles"), "styles.xml")])
}

fn relations(parts: &[(String, &str)]) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open("Relationships", &[("xmlns", &format!("{PACKAGE}/relationships"))]);
    for (number, (kind, target)) in (1..).zip(parts) {
        let id = format!("rId{number}");
        xml.empty("Relationship", &[("Id", &id), ("Type", kind), ("Target", target)]);
    }
    xml.finish()
}

/// The document's title.
pub fn core(words: &Words) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open(
        "cp:coreProperties",
        &[
            ("xmlns:cp", &format!("{PACKAGE}/metadata/core-properties")),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ],
    );
    xml.element("dc:title", &[], words.heading);
    xml.element("dc:language", &[], words.tag);
    xml.finish()
}

/// Styles: sizes are said twice, for Latin and for complex scripts, or Word takes its own for one of them.
pub fn styles(words: &Words) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open("w:styles", &[("xmlns:w", MAIN)]);
    xml.open("w:docDefaults", &[])
        .open("w:rPrDefault", &[])
        .open("w:rPr", &[]);
    xml.empty("w:rFonts", &[("w:ascii", FONT), ("w:hAnsi", FONT), ("w:cs", FONT)]);
    xml.empty("w:sz", &[("w:val", "22")])
        .empty("w:szCs", &[("w:val", "24")]);
    let language = if words.rtl { "en-US" } else { words.tag };
    xml.empty("w:lang", &[("w:val", language), ("w:bidi", "ar-SA")]);
    xml.close().close();
    xml.open("w:pPrDefault", &[]).open("w:pPr", &[]);
    xml.empty(
        "w:spacing",
        &[("w:after", "80"), ("w:line", "276"), ("w:lineRule", "auto")],
    );
    xml.close().close().close();
    for (id, name, size, bold) in [
        ("Normal", "Normal", None, false),
        ("Title", "Title", Some("34"), true),
        ("Heading1", "heading 1", Some("26"), true),
        ("Outlet", "Outlet", None, true),
        ("Small", "Small", Some("18"), false),
    ] {
        style(&mut xml, id, name, size, bold);
    }
    xml.finish()
}

fn style(xml: &mut Xml, id: &str, name: &str, size: Option<&str>, bold: bool) {
    let default = if id == "Normal" { "1" } else { "0" };
    xml.open(
        "w:style",
        &[("w:type", "paragraph"), ("w:default", default), ("w:styleId", id)],
    );
    xml.empty("w:name", &[("w:val", name)]);
    xml.open("w:pPr", &[]);
    if id == "Heading1" {
        xml.empty("w:keepNext", &[]);
        xml.empty("w:spacing", &[("w:before", "280"), ("w:after", "100")]);
        xml.empty("w:outlineLvl", &[("w:val", "0")]);
    }
    xml.close();
    xml.open("w:rPr", &[]);
    if bold {
        xml.empty("w:b", &[]).empty("w:bCs", &[]);
    }
    if let Some(size) = size {
        xml.empty("w:sz", &[("w:val", size)])
            .empty("w:szCs", &[("w:val", size)]);
    }
    xml.close().close();
}
