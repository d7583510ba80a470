//! Bytes of any file to articles, and on to the engine: no bytes break a reader, and every paragraph says something.
#![no_main]

use libfuzzer_sys::fuzz_target;
use muqabala_engine::ingest::paragraphs;
use muqabala_readers::{Options, read};

fuzz_target!(|bytes: &[u8]| {
    let options = Options {
        as_original: bytes.len() % 2 == 0,
        ..Options::default()
    };
    for document in read(bytes, "article", &options).documents {
        for paragraph in &document.paragraphs {
            assert!(!paragraph.text.trim().is_empty());
        }
        let article = document.article();
        for paragraph in paragraphs(&article) {
            assert!(article.text.get(paragraph.span.start..paragraph.span.end).is_some());
        }
    }
});
