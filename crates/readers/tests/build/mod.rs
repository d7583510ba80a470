//! Files of each format, built from an article's paragraphs: headline, paragraph, heading, two paragraphs.

use muqabala_engine::ingest;

/// `text` in windows-1256.
pub fn windows_1256(text: &str) -> Vec<u8> {
    let upper: Vec<u8> = (0x80..=0xFF).collect();
    let table: Vec<char> = ingest::decode(&upper, "windows-1256").0.chars().collect();
    let byte = |c: char| {
        let at = table.iter().position(|&it| it == c);
        at.map_or_else(
            || u8::try_from(u32::from(c)).unwrap(),
            |at| u8::try_from(at + 128).unwrap(),
        )
    };
    text.chars().map(byte).collect()
}

pub fn html(text: &[&str; 5], charset: &str) -> String {
    let [headline, first, heading, second, third] = text;
    format!(
        "<!DOCTYPE html><html><head><meta charset={charset}><title>{headline}</title></head><body><article><h1>{headline}</h1>\
         <p>{first}</p><h2>{heading}</h2><p>{second}</p><p>{third}</p></article></body></html>"
    )
}

/// As a browser saves it: quoted-printable, without an encoding in the part's header, lines of at most 76.
pub fn mhtml(page: &[u8]) -> Vec<u8> {
    let mut out = String::from(
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://coast.example/a\r\nSubject: a\r\nDate: Sun, 26 Jan 2031 \
         10:43:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--b\"\r\n\r\n----b\r\n\
         Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n",
    );
    let mut column = 0;
    for &byte in page {
        let plain = byte.is_ascii_graphic() && byte != b'=' || byte == b' ';
        let piece = if plain {
            char::from(byte).to_string()
        } else {
            format!("={byte:02X}")
        };
        if column + piece.len() > 75 {
            out += "=\r\n";
            column = 0;
        }
        column += piece.len();
        out += &piece;
    }
    (out + "\r\n----b--\r\n").into_bytes()
}

pub fn docx(text: &[&str; 5]) -> Vec<u8> {
    let paragraph = |style: &str, text: &str| {
        format!(
            "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>"
        )
    };
    let styles = ["berschrift1", "Normal", "berschrift2", "Normal", "Normal"];
    let body: String = styles
        .iter()
        .zip(text)
        .map(|(style, text)| paragraph(style, text))
        .collect();
    let main = format!(
        "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}<w:sectPr/></w:body></w:document>"
    );
    zip(&[
        ("[Content_Types].xml", b"<Types/>"),
        (
            "_rels/.rels",
            b"<Relationships><Relationship Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" \
              Target=\"word/document.xml\"/></Relationships>",
        ),
        (
            "word/styles.xml",
            b"<w:styles><w:style w:styleId=\"berschrift1\"><w:name w:val=\"heading 1\"/></w:style><w:style w:styleId=\"berschrift2\"><w:name \
              w:val=\"heading 2\"/></w:style></w:styles>",
        ),
        ("word/document.xml", main.as_bytes()),
    ])
}

pub fn odt(text: &[&str; 5]) -> Vec<u8> {
    let [headline, first, heading, second, third] = text;
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text><text:p \
         text:style-name=\"Title\">{headline}</text:p><text:p>{first}</text:p><text:h>{heading}</text:h><text:p>{second}</text:p><text:p/><text:p>{third}\
         </text:p></office:text></office:body></office:document-content>"
    );
    zip(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("content.xml", content.as_bytes()),
    ])
}

/// Letters as bytes of windows-1256, or as numbers.
pub fn rtf(text: &[&str; 5], bytes: bool) -> Vec<u8> {
    let mut out = String::from(
        "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset178 Arial;}}{\\stylesheet{\\s0 Normal;}{\\s1 heading 1;}}\\uc1\n",
    );
    for (at, paragraph) in text.iter().enumerate() {
        out += if at == 0 || at == 2 {
            "\\pard\\s1\\rtlpar\\f0 "
        } else {
            "\\pard\\s0\\rtlpar\\f0 "
        };
        for c in paragraph.chars() {
            match c {
                c if c.is_ascii() => out.push(c),
                c if bytes => out += &format!("\\'{:02x}", windows_1256(&c.to_string())[0]),
                c => out += &format!("\\u{}?", i32::try_from(u32::from(c)).unwrap()),
            }
        }
        out += "\\par\n";
    }
    (out + "}").into_bytes()
}

/// A ZIP archive of `files`, nothing packed.
pub fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let (mut out, mut list) = (Vec::new(), Vec::new());
    for (name, bytes) in files {
        let (length, name_length) = (u32::try_from(bytes.len()).unwrap(), u16::try_from(name.len()).unwrap());
        let at = u32::try_from(out.len()).unwrap();
        // Version, flags (names are UTF-8), method, time and day, checksum (not looked at), lengths.
        let mut common = vec![20, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        common.extend(length.to_le_bytes());
        common.extend(length.to_le_bytes());
        common.extend(name_length.to_le_bytes());
        out.extend(b"PK\x03\x04");
        out.extend(&common);
        out.extend([0, 0]);
        out.extend(name.as_bytes());
        out.extend(*bytes);
        list.extend(b"PK\x01\x02\x14\0");
        list.extend(&common);
        list.extend([0; 12]);
        list.extend(at.to_le_bytes());
        list.extend(name.as_bytes());
    }
    let (count, at) = (u16::try_from(files.len()).unwrap(), u32::try_from(out.len()).unwrap());
    out.extend(&list);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend(count.to_le_bytes());
    out.extend(count.to_le_bytes());
    out.extend(u32::try_from(list.len()).unwrap().to_le_bytes());
    out.extend(at.to_le_bytes());
    out.extend([0, 0]);
    out
}
