//! The formats of cells.

use super::MAIN;
use crate::pack::Xml;

/// A cell's format.
#[derive(Clone, Copy)]
pub enum Format {
    Head,
    Text,
    Gap,
    Number,
}

/// The number of a format for text that runs this way.
pub const fn number(format: Format, rtl: bool) -> usize {
    let pair = match format {
        Format::Head => 1,
        Format::Text => 3,
        Format::Gap => 5,
        Format::Number => 7,
    };
    pair + rtl as usize
}

/// The part that says what the numbers mean.
pub fn write() -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open("styleSheet", &[("xmlns", MAIN)]);
    fonts(&mut xml);
    xml.open("fills", &[("count", "3")]);
    for pattern in ["none", "gray125"] {
        xml.open("fill", &[])
            .empty("patternFill", &[("patternType", pattern)])
            .close();
    }
    xml.open("fill", &[]).open("patternFill", &[("patternType", "solid")]);
    xml.empty("fgColor", &[("rgb", "FFEDEBE4")]).close().close().close();
    xml.open("borders", &[("count", "1")]).open("border", &[]);
    for side in ["left", "right", "top", "bottom", "diagonal"] {
        xml.empty(side, &[]);
    }
    xml.close().close();
    xml.open("cellStyleXfs", &[("count", "1")]).empty("xf", &[]).close();
    xml.open("cellXfs", &[("count", "9")]).empty("xf", &[("xfId", "0")]);
    for (font, fill) in [("1", "2"), ("0", "0"), ("2", "0"), ("0", "0")] {
        // Reading order 1 is from left to right, 2 from right to left; 0 would go by the first letter.
        for order in ["1", "2"] {
            xml.open(
                "xf",
                &[
                    ("fontId", font),
                    ("fillId", fill),
                    ("xfId", "0"),
                    ("applyFont", "1"),
                    ("applyFill", "1"),
                    ("applyAlignment", "1"),
                ],
            );
            xml.empty(
                "alignment",
                &[("vertical", "top"), ("wrapText", "1"), ("readingOrder", order)],
            );
            xml.close();
        }
    }
    xml.finish()
}

/// Plain, bold, and grey in italics.
fn fonts(xml: &mut Xml) {
    xml.open("fonts", &[("count", "3")]);
    for (style, colour) in [(None, "FF1A1A1A"), (Some("b"), "FF1A1A1A"), (Some("i"), "FF5D5D66")] {
        xml.open("font", &[]);
        if let Some(style) = style {
            xml.empty(style, &[]);
        }
        xml.empty("sz", &[("val", "11")]).empty("color", &[("rgb", colour)]);
        xml.empty("name", &[("val", super::sheet::FONT)]).close();
    }
    xml.close();
}
