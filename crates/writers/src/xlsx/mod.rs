//! Excel's workbook (Office Open XML): the board, the changes, the articles, a sheet each.
//!
//! A sheet runs from right to left where most articles do; a cell's direction is its own text's, said in numbers, because
//! a spreadsheet would go by the first letter. Every text is typed as one: none is a formula, whatever it begins with.

mod sheet;
mod styles;

use crate::draft::Draft;
use crate::pack::{Xml, zip};
use crate::tables::{self, Table};

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The bytes of the workbook.
pub fn write(draft: &Draft) -> Vec<u8> {
    let tables = [tables::board(draft), tables::changes(draft), tables::articles(draft)];
    let [board, changes, articles] = &tables;
    zip(&[
        ("[Content_Types].xml", content_types()),
        ("_rels/.rels", relations(&[("officeDocument", "xl/workbook.xml")])),
        ("xl/workbook.xml", workbook(&tables)),
        (
            "xl/_rels/workbook.xml.rels",
            relations(&[
                ("worksheet", "worksheets/sheet1.xml"),
                ("worksheet", "worksheets/sheet2.xml"),
                ("worksheet", "worksheets/sheet3.xml"),
                ("styles", "styles.xml"),
            ]),
        ),
        ("xl/styles.xml", styles::write()),
        ("xl/worksheets/sheet1.xml", sheet::write(board, draft.words, true)),
        ("xl/worksheets/sheet2.xml", sheet::write(changes, draft.words, false)),
        ("xl/worksheets/sheet3.xml", sheet::write(articles, draft.words, false)),
    ])
}

fn content_types() -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open(
        "Types",
        &[("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")],
    );
    xml.empty(
        "Default",
        &[
            ("Extension", "rels"),
            (
                "ContentType",
                "application/vnd.openxmlformats-package.relationships+xml",
            ),
        ],
    );
    xml.empty("Default", &[("Extension", "xml"), ("ContentType", "application/xml")]);
    let parts = [
        ("/xl/workbook.xml", "sheet.main"),
        ("/xl/worksheets/sheet1.xml", "worksheet"),
        ("/xl/worksheets/sheet2.xml", "worksheet"),
        ("/xl/worksheets/sheet3.xml", "worksheet"),
        ("/xl/styles.xml", "styles"),
    ];
    for (name, kind) in parts {
        let kind = format!("application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml");
        xml.empty("Override", &[("PartName", name), ("ContentType", &kind)]);
    }
    xml.finish()
}

/// What belongs to a part: the kind of each and where it is, numbered from 1 in this order.
fn relations(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open("Relationships", &[("xmlns", RELATIONS)]);
    for (number, (kind, target)) in (1..).zip(parts) {
        xml.empty(
            "Relationship",
            &[
                ("Id", &format!("rId{number}")),
                ("Type", &format!("{OFFICE}/{kind}")),
                ("Target", target),
            ],
        );
    }
    xml.finish()
}

fn workbook(tables: &[Table]) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open("workbook", &[("xmlns", MAIN), ("xmlns:r", OFFICE)]);
    xml.open("sheets", &[]);
    for (number, table) in (1..).zip(tables) {
        let (id, relation) = (format!("{number}"), format!("rId{number}"));
        xml.empty("sheet", &[("name", table.name), ("sheetId", &id), ("r:id", &relation)]);
    }
    xml.finish()
}
