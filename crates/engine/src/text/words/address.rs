//! Web and mail addresses, @accounts and #tags, which are one word each.

use crate::text::fold::is_mark;
use crate::text::script::is_letter_or_digit;
use crate::vocabulary::{text_before, text_from};

/// Bytes of the web or mail address, @account or #tag that `rest` begins with.
pub(super) fn address_len(rest: &str, first: char) -> Option<usize> {
    if matches!(first, '@' | '#' | '＠' | '＃') {
        let name = text_from(rest, first.len_utf8())
            .chars()
            .take_while(|&c| is_letter_or_digit(c) || c == '_' || is_mark(c));
        let len: usize = name.map(char::len_utf8).sum();
        return (len > 0).then_some(first.len_utf8() + len);
    }
    if !first.is_ascii_alphanumeric() {
        return None;
    }
    is_address(rest).then(|| {
        let end = rest.find(|c: char| !is_address_char(c)).unwrap_or(rest.len());
        text_before(rest, end)
            .trim_end_matches(['.', ',', '!', '?', ':', ';', '\'', ')', ']', '&'])
            .len()
    })
}

fn is_address_char(c: char) -> bool {
    c.is_ascii_alphanumeric() || "-._~:/?#[]@!$&'()*+,;=%".contains(c)
}

/// The longest name that a host can have (RFC 1035); also what keeps the look ahead short.
const LONGEST_HOST: usize = 253;

fn is_address(rest: &str) -> bool {
    let is_name = |b: &u8| b.is_ascii_alphanumeric() || b"-._+".contains(b);
    let len = rest.bytes().take(LONGEST_HOST).take_while(is_name).count();
    let (name, after) = rest.split_at(len);
    let schemed = name.len() < 12
        && after
            .strip_prefix("://")
            .is_some_and(|path| path.starts_with(is_letter_or_digit));
    let mail = || {
        let host = after.strip_prefix('@')?;
        let len = host.bytes().take(LONGEST_HOST).take_while(is_name).count();
        text_before(host, len).trim_end_matches('.').contains('.').then_some(())
    };
    let name = name.trim_end_matches('.');
    schemed || mail().is_some() || is_domain(name) || (name.starts_with("www.") && name.len() > 6)
}

/// `example.org`, `news.example.com`: at least one dot, and a well-known ending.
fn is_domain(host: &str) -> bool {
    const ENDINGS: &[&str] = &[
        "com", "org", "net", "info", "edu", "gov", "mil", "int", "tv", "news", "io", "ly", "co",
    ];
    let Some((name, ending)) = host.rsplit_once('.') else {
        return false;
    };
    name.len() > 1
        && ENDINGS.contains(&ending)
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '.')
        && name.chars().any(|c| c.is_ascii_alphabetic())
}
