//! Code pages: which one a font's character set means, and the name that decoders know it by.

/// The code page of a font's character set.
pub(super) const fn page_of_charset(charset: i32, document: u16) -> u16 {
    match charset {
        77 => 10_000,
        128 => 932,
        129 => 949,
        134 => 936,
        136 => 950,
        161 => 1253,
        162 => 1254,
        163 => 1258,
        177 => 1255,
        178 => 1256,
        186 => 1257,
        204 => 1251,
        222 => 874,
        238 => 1250,
        _ => document,
    }
}

/// A code page's label in the WHATWG Encoding Standard.
pub(super) fn label(page: u16) -> String {
    match page {
        932 => "shift_jis".to_owned(),
        949 => "euc-kr".to_owned(),
        936 => "gbk".to_owned(),
        950 => "big5".to_owned(),
        874 => "windows-874".to_owned(),
        10_000 => "macintosh".to_owned(),
        65001 => "utf-8".to_owned(),
        page => format!("windows-{page}"),
    }
}
