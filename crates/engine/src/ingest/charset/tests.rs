//! Encodings: each text comes back as it was written, and is told from the others.

use super::tables::TABLES;
use super::{decode, detect};
use proptest::prelude::*;

/// `text` in a single-byte encoding; none where it has characters that the encoding has not.
fn encode(text: &str, label: &str) -> Option<Vec<u8>> {
    let table = TABLES.iter().find(|table| table.label == label)?;
    let byte = |c: char| match table.upper.chars().position(|upper| upper == c) {
        _ if c.is_ascii() => u8::try_from(c).ok(),
        at => u8::try_from(at? + 128).ok(),
    };
    text.chars().map(byte).collect()
}

const ARABIC: &str =
    "قالت هيئة المرفأ إن الرحلات عادت بعد العاصفة، وإن الرصيف الشرقي ما زال مغلقا. فهل يعود العمل فيه غدا؟";

#[test]
fn encodings_are_told_by_their_letters() {
    for (text, labels) in [
        (ARABIC, &["windows-1256", "iso-8859-6"][..]),
        (
            "أعلنت هيئة المرفأ اليوم أن الرحلات عادت بعد العاصفة وأن الرصيف الشرقي ما زال مغلقا",
            &["ibm720", "windows-1256"],
        ),
        (
            "Портовая служба сообщила, что паромная линия снова действует после шторма. Восточная пристань закрыта",
            &[
                "windows-1251",
                "koi8-r",
                "ibm866",
                "iso-8859-5",
                "x-mac-cyrillic",
                "ibm855",
            ],
        ),
        (
            "Το λιμάνι ανακοίνωσε ότι τα πλοία ξεκίνησαν και πάλι μετά την καταιγίδα",
            &["windows-1253"],
        ),
        (
            "הנמל הודיע כי המעבורת חזרה לפעול לאחר הסערה, אך הרציף המזרחי עדיין סגור",
            &["windows-1255"],
        ),
        (
            "Le port a annoncé que les traversées étaient rétablies après la tempête, malgré le quai fermé",
            &["windows-1252", "macintosh"],
        ),
        (
            "Přístav oznámil, že trajekty po bouři opět jezdí, východní molo však zůstává uzavřené",
            &["windows-1250", "iso-8859-2"],
        ),
        (
            "Liman, fırtınadan sonra seferlerin yeniden başladığını, ancak doğu rıhtımının kapalı olduğunu açıkladı",
            &["windows-1254"],
        ),
        ("ท่าเรือแจ้งว่าเรือข้ามฟากกลับมาให้บริการหลังพายุ", &["windows-874"]),
    ] {
        for label in labels {
            let bytes = encode(text, label).unwrap_or_else(|| panic!("{label} has not all letters of {text}"));
            assert_eq!(detect(&bytes).label, *label, "{text}");
            assert_eq!(decode(&bytes, label), (text.to_owned(), 0));
        }
    }
}

#[test]
fn wide_encodings_with_and_without_a_byte_order_mark() {
    for text in [ARABIC, "The port said that ferries run again.", "港口说渡轮恢复了。"] {
        for mark in ["", "\u{FEFF}"] {
            let marked = format!("{mark}{text}");
            let utf16: Vec<u16> = marked.encode_utf16().collect();
            let utf32: Vec<u32> = marked.chars().map(u32::from).collect();
            for (label, bytes) in [
                (
                    "utf-16le",
                    utf16.iter().flat_map(|unit| unit.to_le_bytes()).collect::<Vec<u8>>(),
                ),
                ("utf-16be", utf16.iter().flat_map(|unit| unit.to_be_bytes()).collect()),
                ("utf-32le", utf32.iter().flat_map(|unit| unit.to_le_bytes()).collect()),
                ("utf-32be", utf32.iter().flat_map(|unit| unit.to_be_bytes()).collect()),
                ("utf-8", marked.clone().into_bytes()),
            ] {
                if mark.is_empty() && label.starts_with("utf-16") && text.starts_with('港') {
                    continue; // Nothing in it tells UTF-16 from other bytes.
                }
                assert_eq!(detect(&bytes).label, label, "{text}");
                assert_eq!(decode(&bytes, label), (text.to_owned(), 0));
            }
        }
    }
}

#[test]
fn damaged_utf8_stays_utf8() {
    let mut bytes = ARABIC.as_bytes().to_vec();
    bytes.truncate(bytes.len() - 1);
    bytes.splice(40..41, [0xC7, 0xE1]);
    let (text, replaced) = decode(&bytes, detect(&bytes).label);
    assert!(text.contains("الرصيف الشرقي") && replaced > 0);
}

#[test]
fn dos_arabic_is_read_as_plain_letters() {
    let bytes = [0xE7, 0xE4, 0x20, 0x9D, 0xC7]; // ﻫﻟ ﻻﺍ in cp864
    assert_eq!(decode(&bytes, "ibm864").0, "هل لاا");
}

#[test]
fn real_files_of_known_encodings() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/evaluation/stress/chardet/tests");
    let Ok(folders) = std::fs::read_dir(&root) else {
        println!("skipped: {} is not there", root.display());
        return;
    };
    let (mut right, mut all) = (0, 0);
    for folder in folders.flatten().filter(|folder| folder.path().is_dir()) {
        let labels = labels_of(&folder.file_name().to_string_lossy().to_lowercase());
        for file in std::fs::read_dir(folder.path()).unwrap().flatten() {
            let detected = detect(&std::fs::read(file.path()).unwrap());
            right += usize::from(labels.contains(&detected.label));
            all += 1;
        }
    }
    // Not named: EUC-TW, Johab, which browsers do not know either, and some files that two encodings read alike.
    assert!(right * 100 >= all * 96, "{right} of {all}");
}

/// The labels that are right for a folder of the test set; windows-1250 and -1253 hold what their ISO cousins hold.
fn labels_of(folder: &str) -> Vec<&'static str> {
    const KNOWN: &[(&str, &[&str])] = &[
        ("iso-8859-1", &["windows-1252"]),
        ("iso-8859-9", &["windows-1254"]),
        ("iso-8859-2", &["iso-8859-2"]),
        ("iso-8859-5", &["iso-8859-5"]),
        ("iso-8859-6", &["iso-8859-6"]),
        ("iso-8859-7", &["iso-8859-7"]),
        ("windows-1250", &["windows-1250"]),
        ("windows-1251", &["windows-1251"]),
        ("windows-1252", &["windows-1252"]),
        ("windows-1254", &["windows-1254"]),
        ("windows-1255", &["windows-1255"]),
        ("windows-1256", &["windows-1256"]),
        ("gb2312", &["gb18030", "gbk"]),
        ("cp949", &["euc-kr"]),
        ("cp932", &["shift_jis"]),
        ("shift_jis", &["shift_jis"]),
        ("big5", &["big5"]),
        ("euc-jp", &["euc-jp"]),
        ("euc-kr", &["euc-kr"]),
        ("iso-2022-jp", &["iso-2022-jp"]),
        ("iso-2022-kr", &["iso-2022-kr"]),
        ("ibm855", &["ibm855"]),
        ("ibm866", &["ibm866"]),
        ("koi8-r", &["koi8-r"]),
        ("maccyrillic", &["x-mac-cyrillic"]),
        ("macroman", &["macintosh"]),
        ("tis-620", &["windows-874"]),
        ("utf-16le", &["utf-16le"]),
        ("utf-16be", &["utf-16be"]),
        ("utf-16", &["utf-16le", "utf-16be"]),
        ("utf-32le", &["utf-32le"]),
        ("utf-32be", &["utf-32be"]),
        ("utf-32", &["utf-32le", "utf-32be"]),
        ("utf-8", &["utf-8"]),
        ("ascii", &["utf-8"]),
    ];
    KNOWN
        .iter()
        .filter(|(name, _)| folder.starts_with(name))
        .max_by_key(|(name, _)| name.len())
        .map(|(_, labels)| labels.to_vec())
        .unwrap_or_default()
}

proptest! {
    #[test]
    fn any_bytes_are_read(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let (article, _) = crate::ingest::read(&bytes, "name.txt");
        let _ = crate::ingest::paragraphs(&article);
        for table in TABLES {
            let (text, _) = decode(&bytes, table.label);
            prop_assert!(text.chars().count() >= bytes.len());
        }
    }
}
