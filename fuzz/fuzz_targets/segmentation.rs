//! Bytes to an article, paragraphs, sentences, quotations, words and keys: every span is one of the text.
#![no_main]

use libfuzzer_sys::fuzz_target;
use muqabala_engine::Span;
use muqabala_engine::ingest::{paragraphs, read};
use muqabala_engine::text::{Folded, analyse, quotations, sentences, values, words};

fn check(text: &str, span: Span) {
    assert!(text.get(span.start..span.end).is_some(), "{span:?} of {text:?}");
}

fuzz_target!(|bytes: &[u8]| {
    let (article, _) = read(bytes, "article.txt");
    let text = &article.text;
    paragraphs(&article).iter().for_each(|it| check(text, it.span));
    sentences(text).iter().for_each(|it| check(text, *it));
    let _ = (quotations(text), values(text));
    for word in words(text) {
        check(text, word.span);
        let key = word.key(text);
        let _ = analyse(&key);
    }
    let folded = Folded::new(text);
    for at in 0..folded.key.chars().count() {
        check(text, folded.span(at, at + 1));
    }
});
