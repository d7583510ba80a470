//! Bytes written in letters: quoted-printable, base64, and encoded words in header lines.

use crate::Options;
use crate::charset;

/// The bytes of a part.
pub fn decode(body: &[u8], coding: &str) -> Vec<u8> {
    match coding.trim().to_ascii_lowercase().as_str() {
        "quoted-printable" => quoted_printable(body),
        // Some programs say base64 and mean nothing by it.
        "base64" if is_base64(body) => base64(body),
        _ => body.to_vec(),
    }
}

fn is_base64(body: &[u8]) -> bool {
    let top = body.get(..4096.min(body.len())).unwrap_or_default();
    top.iter().all(|byte| {
        byte.is_ascii_alphanumeric() || byte.is_ascii_whitespace() || matches!(byte, b'+' | b'/' | b'=' | b'-' | b'_')
    })
}

/// `=D8=A7`, and `=` at a line's end for a line that goes on.
pub fn quoted_printable(body: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(body.len());
    let mut rest = body;
    while let Some((&byte, after)) = rest.split_first() {
        rest = after;
        if byte != b'=' {
            out.push(byte);
            continue;
        }
        let line = after.iter().position(|&it| it == b'\n');
        let soft = line.filter(|&end| {
            after
                .get(..end)
                .is_some_and(|it| it.iter().all(u8::is_ascii_whitespace))
        });
        let hex = after
            .get(..2)
            .and_then(|it| std::str::from_utf8(it).ok())
            .and_then(|it| u8::from_str_radix(it, 16).ok());
        match (soft, hex) {
            (Some(end), _) => rest = after.get(end + 1..).unwrap_or_default(),
            (None, Some(byte)) => {
                out.push(byte);
                rest = after.get(2..).unwrap_or_default();
            }
            _ => out.push(b'='),
        }
    }
    out
}

/// Letters of base64; others are passed over.
pub fn base64(body: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(body.len() / 4 * 3);
    let (mut bits, mut count) = (0_u32, 0);
    for &byte in body {
        let six = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            b'=' => {
                // Padding ends a stretch, and another may follow.
                (bits, count) = (0, 0);
                continue;
            }
            _ => continue,
        };
        bits = (bits << 6) | u32::from(six);
        count += 6;
        if count >= 8 {
            count -= 8;
            out.push(((bits >> count) & 0xFF) as u8);
        }
    }
    out
}

/// A header line with its encoded words (`=?utf-8?B?…?=`, RFC 2047) read. Two words next to each other are one text:
/// a letter may be cut between them.
pub fn words(line: &str, options: &Options) -> String {
    let mut out = String::new();
    let mut pending: Option<(String, Vec<u8>)> = None;
    let mut rest = line;
    while let Some((before, after)) = rest.split_once("=?") {
        let word = encoded_word(after);
        if !before.trim().is_empty() || word.is_none() {
            finish(&mut pending, &mut out, options);
            out.push_str(before);
        }
        let Some((label, bytes, after)) = word else {
            out.push_str("=?");
            rest = after;
            continue;
        };
        match &mut pending {
            Some((same, there)) if *same == label => there.extend(bytes),
            _ => {
                finish(&mut pending, &mut out, options);
                pending = Some((label, bytes));
            }
        }
        rest = after;
    }
    finish(&mut pending, &mut out, options);
    out.push_str(&plain(rest));
    out.trim().to_owned()
}

/// Header bytes above ASCII came in as one character each: as a rule they are UTF-8.
fn plain(text: &str) -> String {
    let bytes: Option<Vec<u8>> = text.chars().map(|c| u8::try_from(u32::from(c)).ok()).collect();
    bytes
        .and_then(|bytes| String::from_utf8(bytes).ok())
        .unwrap_or_else(|| text.to_owned())
}

fn finish(pending: &mut Option<(String, Vec<u8>)>, out: &mut String, options: &Options) {
    if let Some((label, bytes)) = pending.take() {
        let text = charset::decode_as(&bytes, &label, options);
        out.push_str(&text.unwrap_or_else(|| String::from_utf8_lossy(&bytes).into_owned()));
    }
}

/// The label, the bytes, and what follows, of `utf-8?B?…?=…`.
fn encoded_word(text: &str) -> Option<(String, Vec<u8>, &str)> {
    let (label, rest) = text.split_once('?')?;
    let (coding, rest) = rest.split_once('?')?;
    let (letters, rest) = rest.split_once("?=")?;
    let bytes = match coding {
        "B" | "b" => base64(letters.as_bytes()),
        "Q" | "q" => quoted_printable(letters.replace('_', " ").as_bytes()),
        _ => return None,
    };
    // A language may follow the label: `utf-8*ar`.
    let label = label.split('*').next().unwrap_or(label).to_ascii_lowercase();
    Some((label, bytes, rest))
}
