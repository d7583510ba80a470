//! The whole page in one file that opens from a disk.
//!
//! A page opened from `file://` may load nothing that lies beside it, so all of `dist/` that the main job needs is
//! written into `index.html`: styles and scripts as they are, the modules packed (gzip, base64) in elements that are
//! no scripts, the examples in a list by path. `public/boot.js` and `platform::assets` look there first.

use std::io::Write;
use std::path::Path;

use base64::prelude::{BASE64_STANDARD, Engine};
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use super::{attribute, files, read, read_bytes, style_links};

/// The single file made of the page in `dist`.
///
/// # Errors
/// Where `index.html` is not as Trunk.toml makes it, or a file cannot be read.
pub fn page(dist: &Path) -> Result<String, String> {
    let html = read(&dist.join("index.html"))?;
    let glue_name = attribute(&html, "data-glue")?;
    let wasm_name = attribute(&html, "data-wasm")?;
    let engine_name = attribute(&html, "data-engine")?;
    let script = |name: &str| script_text(read(&dist.join(name))?, name);
    let (glue, boot) = (script(&glue_name)?, script("boot.js")?);
    let engine_glue = script(&format!("{engine_name}.js"))?;
    let style = styles(dist, &html)?;

    let policy = format!(
        "default-src 'none'; script-src {} {} {} 'wasm-unsafe-eval'; style-src {}; worker-src blob:; \
         img-src data: blob:; base-uri 'none'; form-action 'none'",
        source_hash(&glue),
        source_hash(&boot),
        source_hash(&engine_glue),
        source_hash(&style),
    );
    let head = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <link rel=\"icon\" href=\"data:image/svg+xml;base64,{icon}\">\n<style>{style}</style>\n",
        icon = BASE64_STANDARD.encode(read_bytes(&dist.join("icon.svg"))?),
    );
    let tail = format!(
        "<script type=\"application/json\" id=\"muqabala-files\">{files}</script>\n\
         <script type=\"application/octet-stream;base64\" id=\"muqabala-wasm\">{wasm}</script>\n\
         <script type=\"application/octet-stream;base64\" id=\"muqabala-engine-wasm\">{engine_wasm}</script>\n\
         <script type=\"text/plain\" id=\"muqabala-engine-glue\">{engine_glue}</script>\n\
         <script>{glue}</script>\n<script>{boot}</script>\n",
        files = carried_files(dist)?,
        wasm = packed(dist, &wasm_name)?,
        engine_wasm = packed(dist, &format!("{engine_name}.wasm"))?,
    );

    let html = without_elements(&without_elements(&html, "<script", "</script>"), "<link", ">");
    let charset = "<meta charset=\"utf-8\">";
    let missing = |what: &str| format!("index.html has no {what}");
    let (start, rest) = html.split_once(charset).ok_or_else(|| missing(charset))?;
    let (middle, end) = rest.rsplit_once("</body>").ok_or_else(|| missing("</body>"))?;
    Ok(format!("{start}{charset}\n{head}{middle}{tail}</body>{end}"))
}

/// All style sheets that `html` links to, in its order.
fn styles(dist: &Path, html: &str) -> Result<String, String> {
    let mut all = String::new();
    for link in style_links(html)? {
        all.push_str(&read(&dist.join(link.file))?);
    }
    if all.contains("</style") || all.contains("url(") {
        return Err("a style sheet refers to another file, which the single file cannot load".into());
    }
    Ok(all)
}

/// `text`, if it can stand in a script element.
fn script_text(text: String, name: &str) -> Result<String, String> {
    let ends_early = ["</script", "<!--"].iter().find(|mark| text.contains(**mark));
    match ends_early {
        Some(mark) => Err(format!(
            "{name} holds \"{mark}\", which would end the script that it stands in"
        )),
        None => Ok(text),
    }
}

/// The examples by their paths, as JSON that can stand in a script element.
fn carried_files(dist: &Path) -> Result<String, String> {
    let mut list = Map::new();
    for name in files(dist)?.into_iter().filter(|name| name.starts_with("examples/")) {
        let text = read(&dist.join(&name))?;
        list.insert(name, Value::String(text));
    }
    Ok(Value::Object(list).to_string().replace('<', "\\u003c"))
}

/// `html` without the elements that begin with `open` and end with `close`.
fn without_elements(html: &str, open: &str, close: &str) -> String {
    let mut parts = html.split(open);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| {
        kept + part.split_once(close).map_or("", |(_, rest)| rest)
    })
}

/// The source expression that allows just `text` inline.
fn source_hash(text: &str) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)))
}

/// A module of `dist` as it stands in the page.
fn packed(dist: &Path, name: &str) -> Result<String, String> {
    Ok(BASE64_STANDARD.encode(gzip(&read_bytes(&dist.join(name))?)))
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    let written = encoder.write_all(bytes).and_then(|()| encoder.finish());
    written.expect("invariant: memory can be written to")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn linked_files_are_taken_out_of_the_page() {
        let html = "<head><link rel=a href=\"b\"><script src=\"c\" defer></script><title>t</title></head>";
        let html = without_elements(&without_elements(html, "<script", "</script>"), "<link", ">");
        assert_eq!(html, "<head><title>t</title></head>");
    }

    #[test]
    fn a_script_that_would_end_its_element_is_refused() {
        assert!(script_text("const s = '</script>'".into(), "x.js").is_err());
        assert!(script_text("const s = 1".into(), "x.js").is_ok());
    }

    #[test]
    fn a_hash_is_written_as_browsers_expect() {
        assert_eq!(source_hash(""), "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
    }
}
