//! Opens what was written, by means that the writers do not share.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use miniz_oxide::inflate::decompress_to_vec;

/// The files of an archive, found by their own headers.
pub fn parts(archive: &[u8]) -> BTreeMap<String, String> {
    let number = |at: usize| usize::from(u16::from_le_bytes([archive[at], archive[at + 1]]));
    let mut out = BTreeMap::new();
    let mut at = 0;
    while archive[at..].starts_with(b"PK\x03\x04") {
        let packed = number(at + 18) + (number(at + 20) << 16);
        let name = at + 30..at + 30 + number(at + 26);
        let start = name.end + number(at + 28);
        let bytes = decompress_to_vec(&archive[start..start + packed]).unwrap();
        out.insert(
            String::from_utf8(archive[name].to_vec()).unwrap(),
            String::from_utf8(bytes).unwrap(),
        );
        at = start + packed;
    }
    assert!(archive[at..].starts_with(b"PK\x01\x02"));
    out
}

/// A document's tags and the text between them; a declaration is left out.
fn pieces(xml: &str) -> Vec<(&str, &str)> {
    xml.split('<')
        .skip(1)
        .map(|piece| piece.split_once('>').expect("a tag ends"))
        .filter(|(tag, _)| !tag.starts_with('?'))
        .collect()
}

/// Every element ends, in order, and text holds no other ampersands than those of entities.
pub fn assert_well_formed(name: &str, xml: &str) {
    let mut open = Vec::new();
    for (tag, text) in pieces(xml) {
        if let Some(ended) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(ended), "{name}");
        } else if !tag.ends_with('/') {
            open.push(tag.split(' ').next().unwrap());
        }
        for entity in [tag, text].iter().flat_map(|it| it.split('&').skip(1)) {
            let known = ["amp;", "lt;", "gt;", "quot;"].iter().any(|it| entity.starts_with(it));
            assert!(known, "{name}: &{entity}");
        }
        assert_eq!(tag.matches('"').count() % 2, 0, "{name}: {tag}");
    }
    assert_eq!(open, Vec::<&str>::new(), "{name}");
}

/// What an edition in parallel segmentation reads for the witness `to`.
pub fn witness_of(tei: &str, to: &str) -> String {
    let (mut out, mut silent) = (String::new(), false);
    for (tag, text) in pieces(tei.split_once("<body>").unwrap().1) {
        if tag.starts_with("rdg") || tag.starts_with("note") {
            let witnesses = tag
                .split_once("wit=\"")
                .map_or("", |(_, after)| after.split('"').next().unwrap());
            silent = !witnesses.split(' ').any(|it| it == to);
        } else if tag.starts_with("/rdg") || tag.starts_with("/note") {
            silent = false;
        }
        // An empty reading ends where it begins; what follows is everybody's.
        let own = !silent;
        silent &= !tag.ends_with('/');
        if own || tag.ends_with('/') {
            out += text;
        }
    }
    out.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}

/// What LibreOffice makes of a file in another format.
pub fn by_libreoffice(name: &str, bytes: &[u8], format: &str) -> String {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let file = folder.join(name);
    std::fs::write(&file, bytes).unwrap();
    let filter = match format {
        // Commas, quotation marks, UTF-8.
        "csv" => "csv:Text - txt - csv (StarCalc):44,34,76",
        _ => "txt:Text (encoded):UTF8",
    };
    let profile = format!("-env:UserInstallation=file://{}/office", folder.display());
    let done = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", filter, "--outdir"])
        .arg(folder)
        .arg(&file)
        .status()
        .unwrap();
    assert!(done.success());
    std::fs::read_to_string(file.with_extension(format)).unwrap()
}
