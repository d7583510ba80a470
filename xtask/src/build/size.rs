//! How much a first visit loads, as hosting sends it: compressed with brotli.

use std::path::Path;

use super::{SINGLE, files, read_bytes};

/// What a first visit may load at most, in bytes (`docs/size.md`).
const LIMIT: usize = 300_000;

/// Prints the size of each file of a first visit and of all together, and of what follows once the page stands.
///
/// # Errors
/// Where the files of a first visit are more than [`LIMIT`].
pub fn check(dist: &Path) -> Result<(), String> {
    let code = |name: &String| {
        let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
        matches!(ending, "html" | "css" | "js" | "wasm") && name != SINGLE
    };
    let (later, first): (Vec<_>, Vec<_>) = files(dist)?
        .into_iter()
        .filter(code)
        .partition(|name| name.starts_with("engine-"));
    println!("First load:            bytes   brotli");
    let packed = sum(dist, &first, &format!("   of {LIMIT}"))?;
    println!("Then, while the page is looked at, and once for all visits:");
    sum(dist, &later, "")?;
    let single = read_bytes(&dist.join(SINGLE))?.len();
    println!("Single file:       {single:>9}");
    if packed > LIMIT {
        let over = packed - LIMIT;
        return Err(format!("the first load is {packed} bytes, {over} more than it may be"));
    }
    Ok(())
}

/// Prints the size of each of the files `names`; gives the size of all together, compressed.
fn sum(dist: &Path, names: &[String], note: &str) -> Result<usize, String> {
    let (mut raw_sum, mut packed_sum) = (0, 0);
    for name in names {
        let bytes = read_bytes(&dist.join(name))?;
        let packed = brotli_size(&bytes);
        println!("  {:<17} {:>9} {packed:>8}", without_hash(name), bytes.len());
        raw_sum += bytes.len();
        packed_sum += packed;
    }
    println!("  {:<17} {raw_sum:>9} {packed_sum:>8}{note}", "together");
    Ok(packed_sum)
}

/// The size of `bytes` compressed as hosting compresses files that it sends often.
fn brotli_size(bytes: &[u8]) -> usize {
    let mut packed = Vec::new();
    let mut from = bytes;
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    brotli::BrotliCompress(&mut from, &mut packed, &parameters).expect("invariant: memory can be written to")
}

/// `muqabala-web-0123456789abcdef_bg.wasm` to `….wasm`: the name without what changes with each build.
fn without_hash(name: &str) -> String {
    let is_hash = |part: &&str| part.len() == 16 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    match name.split(['-', '_', '.']).find(is_hash) {
        Some(hash) => name.replace(&format!("-{hash}"), "").replace("_bg", ""),
        None => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_loses_its_hash_only() {
        assert_eq!(
            without_hash("muqabala-web-0123456789abcdef_bg.wasm"),
            "muqabala-web.wasm"
        );
        assert_eq!(without_hash("base-fedcba9876543210.css"), "base.css");
        assert_eq!(without_hash("boot.js"), "boot.js");
    }

    #[test]
    fn what_repeats_is_sent_once() {
        assert!(brotli_size(&b"again and again ".repeat(1000)) < 100);
    }
}
