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
fn zeros_where_no_upper_byte_stands_make_no_text() {
    // As UTF-16 they would be two letters of everyday texts.
    assert!(detect(b"\0\x01\x02\x03").binary);
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
fn encodings_of_several_bytes_a_letter_are_told() {
    let samples: [(&str, &[u8]); 6] = [
        // 港口管理局表示,风暴过后渡轮服务已经恢复,东码头仍然关闭。部长说明天会有更多船只到达。
        (
            "gb18030",
            b"\xB8\xDB\xBF\xDA\xB9\xDC\xC0\xED\xBE\xD6\xB1\xED\xCA\xBE,\xB7\xE7\xB1\xA9\xB9\xFD\xBA\xF3\xB6\
          \xC9\xC2\xD6\xB7\xFE\xCE\xF1\xD2\xD1\xBE\xAD\xBB\xD6\xB8\xB4,\xB6\xAB\xC2\xEB\xCD\xB7\xC8\xD4\
          \xC8\xBB\xB9\xD8\xB1\xD5\xA1\xA3\xB2\xBF\xB3\xA4\xCB\xB5\xC3\xF7\xCC\xEC\xBB\xE1\xD3\xD0\xB8\xFC\
          \xB6\xE0\xB4\xAC\xD6\xBB\xB5\xBD\xB4\xEF\xA1\xA3",
        ),
        // 港口管理局表示，風暴過後渡輪服務已經恢復，東碼頭仍然關閉。部長說明天會有更多船隻到達。
        (
            "big5",
            b"\xB4\xE4\xA4f\xBA\xDE\xB2z\xA7\xBD\xAA\xED\xA5\xDC\xA1A\xAD\xB7\xBC\xC9\xB9L\xAB\xE1\xB4\xE7\xBD\
          \xFC\xAAA\xB0\xC8\xA4w\xB8g\xAB\xEC\xB4_\xA1A\xAAF\xBDX\xC0Y\xA4\xB4\xB5M\xC3\xF6\xB3\xAC\xA1C\
          \xB3\xA1\xAA\xF8\xBB\xA1\xA9\xFA\xA4\xD1\xB7|\xA6\xB3\xA7\xF3\xA6h\xB2\xEE\xB0\xA6\xA8\xEC\xB9F\
          \xA1C",
        ),
        // 港湾局は、嵐のあとフェリーの運航が再開されたと発表した。東の桟橋はまだ閉鎖されている。
        (
            "shift_jis",
            b"\x8D`\x98p\x8B\xC7\x82\xCD\x81A\x97\x92\x82\xCC\x82\xA0\x82\xC6\x83t\x83F\x83\x8A\x81[\x82\xCC\
          \x89^\x8Dq\x82\xAA\x8D\xC4\x8AJ\x82\xB3\x82\xEA\x82\xBD\x82\xC6\x94\xAD\x95\x5C\x82\xB5\x82\xBD\
          \x81B\x93\x8C\x82\xCC\x8EV\x8B\xB4\x82\xCD\x82\xDC\x82\xBE\x95\xC2\x8D\xBD\x82\xB3\x82\xEA\x82\
          \xC4\x82\xA2\x82\xE9\x81B",
        ),
        // 港湾局は、嵐のあとフェリーの運航が再開されたと発表した。東の桟橋はまだ閉鎖されている。
        (
            "euc-jp",
            b"\xB9\xC1\xCF\xD1\xB6\xC9\xA4\xCF\xA1\xA2\xCD\xF2\xA4\xCE\xA4\xA2\xA4\xC8\xA5\xD5\xA5\xA7\xA5\xEA\
          \xA1\xBC\xA4\xCE\xB1\xBF\xB9\xD2\xA4\xAC\xBA\xC6\xB3\xAB\xA4\xB5\xA4\xEC\xA4\xBF\xA4\xC8\xC8\xAF\
          \xC9\xBD\xA4\xB7\xA4\xBF\xA1\xA3\xC5\xEC\xA4\xCE\xBB\xB7\xB6\xB6\xA4\xCF\xA4\xDE\xA4\xC0\xCA\xC4\
          \xBA\xBF\xA4\xB5\xA4\xEC\xA4\xC6\xA4\xA4\xA4\xEB\xA1\xA3",
        ),
        // 港湾局は、嵐のあとフェリーの運航が再開されたと発表した。
        (
            "iso-2022-jp",
            b"\x1B$B9AOQ6I$O!\x22Mr$N$\x22$H%U%'%j!<$N1?9R$,:F3+$5$l$?$HH/I=$7$?!#\x1B(B",
        ),
        // 항만청은 폭풍이 지나간 뒤 여객선 운항이 재개되었다고 밝혔다. 동쪽 부두는 여전히 닫혀 있다.
        (
            "euc-kr",
            b"\xC7\xD7\xB8\xB8\xC3\xBB\xC0\xBA \xC6\xF8\xC7\xB3\xC0\xCC \xC1\xF6\xB3\xAA\xB0\xA3 \xB5\xDA \xBF\
          \xA9\xB0\xB4\xBC\xB1 \xBF\xEE\xC7\xD7\xC0\xCC \xC0\xE7\xB0\xB3\xB5\xC7\xBE\xFA\xB4\xD9\xB0\xED \
          \xB9\xE0\xC7\xFB\xB4\xD9. \xB5\xBF\xC2\xCA \xBA\xCE\xB5\xCE\xB4\xC2 \xBF\xA9\xC0\xFC\xC8\xF7 \
          \xB4\xDD\xC7\xF4 \xC0\xD6\xB4\xD9.",
        ),
    ];
    for (label, bytes) in samples {
        assert_eq!(detect(bytes).label, label);
    }
}

#[test]
#[ignore = "needs ../shared"]
fn real_files_of_known_encodings() {
    let root = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../../shared/evaluation/stress/chardet/tests"
    );
    let folders = std::fs::read_dir(root).unwrap();
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
