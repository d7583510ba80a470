//! Runs of the real command: what goes in, and what a user sees on standard output, on standard error and in the
//! exit code.

// A test ends at the first surprise; clippy takes only functions marked as tests for such.
#![allow(clippy::unwrap_used)]

mod bad_lines;
mod nearest;
mod wordings;
mod written;

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use expect_test::{Expect, expect};
use serde_json::Value;

/// One run of `muqabala`.
struct Run {
    code: i32,
    out: String,
    err: String,
}

fn run(args: &[&str], input: &[u8]) -> Run {
    let mut child = Command::new(env!("CARGO_BIN_EXE_muqabala"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    // A command that needs no input may end before it is written.
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let done = child.wait_with_output().unwrap();
    writer.join().unwrap();
    Run {
        code: done.status.code().unwrap(),
        out: String::from_utf8(done.stdout).unwrap(),
        err: complaints(&done.stderr),
    }
}

/// What a run wrote on standard error, but for how far it had come: that is told after a second, which any run may take
/// on a busy machine.
fn complaints(err: &[u8]) -> String {
    let units = [" %\n", " lines\n", " steps\n"];
    let is_progress = |line: &&str| line.starts_with("muqabala: ") && units.iter().any(|it| line.ends_with(it));
    let err = str::from_utf8(err).unwrap();
    err.split_inclusive('\n').filter(|line| !is_progress(line)).collect()
}

/// Everything that a run shows, to be compared with what it should.
fn check(args: &[&str], input: &[u8], expected: Expect) {
    let Run { code, out, err } = run(args, input);
    let folder = format!("{}/", env!("CARGO_TARGET_TMPDIR"));
    let err = err.replace(&folder, "");
    expected.assert_eq(&format!("{out}-- {code}\n{err}"));
}

/// A file with `content`; its path.
fn file(name: &str, content: impl AsRef<[u8]>) -> String {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, content).unwrap();
    path.display().to_string()
}

fn json_lines(out: &str) -> Vec<Value> {
    out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

const FERRY: [&str; 3] = [
    "The ferry to Osmark ran aground at dawn with 214 people aboard.\n\nNobody was hurt, said harbour master Lena Quist: \
     \"The captain did everything right, and the tide did the rest.\"\n",
    "Harbour master Lena Quist praised the crew. \"The captain did everything right, and the tide did the rest,\" she \
     said.\n\nTickets will be refunded from Thursday.\n",
    "شحطت العبّارة المتجهة إلى أوسمارك فجرًا وعلى متنها 214 راكبًا.\n",
];

#[test]
fn every_command_explains_itself_with_an_example() {
    for command in ["compare", "read", "similarity", "diff", "collate", "decode"] {
        let run = run(&[command, "--help"], b"");
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{command}");
        assert!(run.out.contains(&format!("muqabala {command}")), "{}", run.out);
        assert!(run.out.contains("Example:"), "{}", run.out);
    }
}

#[test]
fn a_command_line_that_is_not_understood_ends_with_2_and_says_where_to_look() {
    check(
        &["compere"],
        b"",
        expect![[r#"
        -- 2
        muqabala: no command is called "compere"; muqabala --help lists them
    "#]],
    );
    check(
        &["compare"],
        b"",
        expect![[r"
        -- 2
        muqabala: compare needs a FILE, or - for standard input; muqabala compare --help explains it
    "]],
    );
    check(
        &["compare", "--strictness", "2", "a"],
        b"",
        expect![[r#"
        -- 2
        muqabala: --strictness is a number from 0 to 1, not "2"; muqabala compare --help explains it
    "#]],
    );
    check(
        &["decode", "--json", "a"],
        b"",
        expect![[r"
        -- 2
        muqabala: decode has no option --json; muqabala decode --help explains it
    "]],
    );
    check(
        &["diff"],
        b"",
        expect![[r"
        -- 2
        muqabala: diff reads JSON lines only: muqabala diff --jsonl
    "]],
    );
}

#[test]
fn the_board_sets_wordings_under_each_other_and_names_who_is_silent() {
    let files = [
        file("board-north.txt", FERRY[0]),
        file("board-south.txt", FERRY[1]),
        file("board-east.txt", FERRY[2]),
    ];
    let run = run(&["compare", &files[0], &files[1], &files[2]], b"");
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let first = run.out.split("\n\n").next().unwrap();
    assert!(first.starts_with("1. 2 of 3 outlets\n"), "{first}");
    assert_eq!(first.matches("the tide did the rest").count(), 2, "{first}");
    assert!(first.contains("not reported: \u{2068}board-east\u{2069}"), "{first}");
    assert!(run.out.contains("\u{2068}شحطت العبّارة"), "{}", run.out);
    let (opened, closed) = (run.out.matches('\u{2068}').count(), run.out.matches('\u{2069}').count());
    assert_eq!(opened, closed, "every isolate is closed");
}

#[test]
fn a_text_cannot_steer_the_terminal_or_leave_its_line() {
    let wild = "The mayor said \u{202E}no\u{2069} to \u{1B}[31mthe\u{7} plan of the harbour.\n";
    let files = [file("wild-1.txt", wild), file("wild-2.txt", wild)];
    let run = run(&["compare", &files[0], &files[1]], b"");
    assert!(!run.out.contains(['\u{1B}', '\u{7}', '\u{202E}']), "{:?}", run.out);
    assert_eq!(run.out.matches('\u{2068}').count(), run.out.matches('\u{2069}').count());
}

#[test]
fn json_gives_spans_in_code_points_of_the_text() {
    let text =
        "👩\u{200D}🚀 قالت Lena: «عُدنا سالمين».\n\nThe 𝒸aptain did everything right, and the tide did the rest.\n";
    let files = [file("json-1.txt", text), file("json-2.txt", FERRY[0])];
    let run = run(&["compare", "--json", &files[0], &files[1]], b"");
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let board: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(board["version"], 1);
    let points: Vec<char> = text.chars().collect();
    let article = &board["articles"][0];
    for part in [&article["paragraphs"], &article["passages"]]
        .into_iter()
        .flat_map(|it| it.as_array().unwrap())
    {
        let at = |name: &str| part[name].as_u64().unwrap() as usize;
        let slice: String = points[at("start")..at("end")].iter().collect();
        assert_eq!(part["text"], slice.as_str());
    }
    assert!(!article["passages"].as_array().unwrap().is_empty());
}

#[test]
fn the_board_and_its_json_have_the_promised_fields() {
    let files = [file("fields-1.txt", FERRY[0]), file("fields-2.txt", FERRY[1])];
    let board: Value = serde_json::from_str(&run(&["compare", "--json", &files[0], &files[1]], b"").out).unwrap();
    let fields = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>().join(" ");
    expect!["articles links statements version"].assert_eq(&fields(&board));
    expect!["direction language outlet paragraphs passages title"].assert_eq(&fields(&board["articles"][0]));
    expect!["end reason role start text"].assert_eq(&fields(&board["articles"][0]["paragraphs"][0]));
    expect!["direct end kind speaker start text verb"].assert_eq(&fields(&board["articles"][0]["passages"][0]));
    expect!["a b relation score why"].assert_eq(&fields(&board["links"][0]));
    expect!["label passages"].assert_eq(&fields(&board["statements"][0]));
}

#[test]
fn files_that_cannot_be_used_are_named_and_the_others_compared() {
    let files = [
        file("good-1.txt", FERRY[0]),
        file("good-2.txt", FERRY[1]),
        file("empty.txt", ""),
        file("blank.txt", " \n "),
    ];
    let folder = env!("CARGO_TARGET_TMPDIR");
    let picture = file(
        "picture.png",
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0\0\0\x01\0\x08\x06\0\0\0",
    );
    let args = [
        "compare",
        "--json",
        &files[0],
        "absent.txt",
        &files[1],
        &files[2],
        &files[3],
        &picture,
        folder,
    ];
    let run = run(&args, b"");
    assert_eq!(run.code, 1);
    let board: Value = serde_json::from_str(&run.out).unwrap();
    assert!(!board["statements"].as_array().unwrap().is_empty());
    let err = run.err.replace(&format!("{folder}/"), "").replace(folder, "FOLDER");
    expect![[r"
        muqabala: absent.txt: there is no such file
        muqabala: empty.txt: the file is empty; there is nothing to compare in it
        muqabala: blank.txt: the file holds only spaces and line breaks; there is nothing to compare in it
        muqabala: picture.png: the file is not text; nothing was taken from it
        muqabala: FOLDER: this is a folder; name the files in it
    "]]
    .assert_eq(&err);
}

#[test]
fn standard_input_is_a_file_called_minus() {
    let other = file("beside.txt", FERRY[1]);
    let run = run(&["compare", "--json", "-", &other], FERRY[0].as_bytes());
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let board: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(board["articles"].as_array().unwrap().len(), 2);
    assert!(!board["links"].as_array().unwrap().is_empty());
}

#[test]
fn a_bad_event_is_named_by_its_line_and_the_others_go_on_in_order() {
    let events = [
        r#"{"id": "first", "articles": [{"outlet": "A", "passages": ["The gates close."]}]}"#,
        r#"{"id": "second", "articles": ["#,
        "",
        r#"{"id": "fourth", "articles": [{"outlet": "A"}]}"#,
        r#"{"id": 5, "articles": []}"#,
        r#"[1, 2]"#,
    ];
    let run = run(&["compare", "--jsonl", "--jobs", "3"], events.join("\n").as_bytes());
    assert_eq!(run.code, 1);
    let ids: Vec<String> = json_lines(&run.out).iter().map(|it| it["id"].to_string()).collect();
    assert_eq!(ids, ["\"first\"", "5"]);
    let places: Vec<&str> = run.err.lines().map(|it| it.split(": ").nth(1).unwrap()).collect();
    assert_eq!(
        places,
        ["standard input:2:30", "standard input:4", "standard input:6:5"],
        "{}",
        run.err
    );
}

#[test]
fn given_passages_are_taken_as_they_are() {
    let passages = [
        "One. Two.",
        "",
        "«ثلاثة» قال. وأضاف: أربعة",
        "  spaced\tout ",
        "one\ntwo",
        "One. Two.",
    ];
    let event = serde_json::json!({"articles": [{"outlet": "A", "passages": passages}, {"outlet": "B", "passages": ["One. Two."]}]});
    let run = run(&["compare", "--jsonl"], event.to_string().as_bytes());
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let out = &json_lines(&run.out)[0];
    let given: Vec<&str> = out["articles"][0]["passages"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["text"].as_str().unwrap())
        .collect();
    assert_eq!(given, passages);
}

#[test]
fn many_events_come_out_in_the_order_they_went_in() {
    let event = |id: usize| {
        let text = "The ferry ran aground at dawn. ".repeat(if id.is_multiple_of(7) { 200 } else { 1 });
        serde_json::json!({"id": id, "articles": [{"outlet": "A", "text": text}]}).to_string()
    };
    let events: Vec<String> = (0..120).map(event).collect();
    let run = run(&["compare", "--jsonl"], events.join("\n").as_bytes());
    let ids: Vec<u64> = json_lines(&run.out)
        .iter()
        .map(|it| it["id"].as_u64().unwrap())
        .collect();
    assert_eq!(ids, (0..120).collect::<Vec<_>>());
}

#[test]
fn equivalents_can_be_given_in_a_file() {
    let list = file("equivalents.txt", "the Blue Party = Azure Front\n");
    let pair = "Azure Front won nine seats in Osmark\tThe Blue Party won nine seats in Osmark\n";
    let score = |args: &[&str]| run(args, pair.as_bytes()).out.trim().parse::<f64>().unwrap();
    assert!(score(&["similarity", "--equivalents", &list]) > score(&["similarity"]));
    check(
        &["similarity", "--equivalents", "absent.txt"],
        b"a\tb\n",
        expect![[r"
        -- 1
        muqabala: absent.txt: there is no such file
    "]],
    );
}

#[test]
fn a_line_that_is_not_utf8_is_named_and_the_others_go_on() {
    let sets = b"{\"witnesses\": {\"A\": [\"\xC7\xE1\"]}}\n{\"witnesses\": {\"A\": [\"x\"]}}\n";
    check(
        &["collate", "--jsonl"],
        sets,
        expect![[r#"
        {"columns":{"A":[0]},"version":1}
        -- 1
        muqabala: standard input:1:23: this is not UTF-8; muqabala decode makes it so
    "#]],
    );
}

#[test]
fn decode_gives_utf8_and_names_the_encoding() {
    let windows_1256 = file(
        "old.txt",
        b"\xDE\xC7\xE1 \xC7\xE1\xE6\xD2\xED\xD1 \xC5\xE4 \xC7\xE1\xCC\xD3\xD1 \xE3\xDB\xE1\xDE.\n",
    );
    check(
        &["decode", &windows_1256],
        b"",
        expect![[r"
            قال الوزير إن الجسر مغلق.
            -- 0
            muqabala: old.txt: windows-1256
        "]],
    );
    check(
        &["decode", "-"],
        "\u{FEFF}مرحبًا".as_bytes(),
        expect!["مرحبًا-- 0\nmuqabala: standard input: utf-8\n"],
    );
}

#[test]
fn decode_never_fails_on_damaged_bytes() {
    let cut = file("cut.txt", &"قال الوزير إن الجسر مغلق".as_bytes()[..20]);
    let mixed = file(
        "mixed.txt",
        ["قال الوزير ".as_bytes(), b"\xC7\xE1\xCC\xD3\xD1"].concat(),
    );
    let noise: Vec<u8> = (0..4000u32)
        .map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8)
        .collect();
    for damaged in [cut, mixed, file("noise.bin", noise), file("nothing", "")] {
        let run = run(&["decode", &damaged], b"");
        assert!(run.code == 0 || run.code == 1, "{damaged}: {}", run.err);
        assert!(!run.err.contains("panicked"), "{}", run.err);
    }
}

#[test]
fn nobody_reading_on_is_no_fault() {
    let events = r#"{"articles": []}"#.to_owned() + "\n";
    let mut child = Command::new(env!("CARGO_BIN_EXE_muqabala"))
        .args(["compare", "--jsonl"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut stdin = child.stdin.take().unwrap();
    for _ in 0..20_000 {
        if stdin.write_all(events.as_bytes()).is_err() {
            break;
        }
    }
    drop(stdin);
    let done = child.wait_with_output().unwrap();
    assert_eq!((done.status.code(), complaints(&done.stderr)), (Some(0), String::new()));
}
