use super::{coding, read};
use crate::Options;

fn text(mail: &[u8]) -> String {
    read(mail, &Options::default())
        .map(|page| page.text.trim().to_owned())
        .unwrap_or_default()
}

#[test]
fn letters_cut_by_a_soft_line_break_are_whole() {
    let mail =
        b"MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n=D8=\n=A7=D9=84";
    assert_eq!(text(mail), "ال");
}

#[test]
fn the_page_says_its_encoding_where_the_part_does_not() {
    let mail = b"Content-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: \
                 quoted-printable\r\n\r\n<meta charset=3D\"windows-1256\">=C7=E1\r\n--b--\r\n";
    assert_eq!(text(mail), "<meta charset=\"windows-1256\">ال");
}

#[test]
fn the_root_is_the_page_and_not_the_picture_before_it_or_the_frame_after_it() {
    let mail = b"Snapshot-Content-Location: https://harbour.example/a\nSubject: =?utf-8?Q?=D8=A7=D9=84=D8?= =?utf-8?Q?=A8=D8=AD=D8=B1?=\n\
                 Date: Sun, 26 Jan 2031 10:43:00 -0000\nContent-Type: multipart/related; boundary=\"wrong\"\n\n--right\nContent-Type: \
                 image/png\n\nx\n--right\nContent-Type: text/html\n\n<p>page\n--right\nContent-Type: text/html\n\n<p>frame";
    let page = read(mail, &Options::default()).unwrap();
    assert_eq!(page.text.trim(), "<p>page");
    assert_eq!(page.address, "https://harbour.example/a");
    assert_eq!(page.subject, "البحر");
    assert_eq!(page.from, "");
}

#[test]
fn base64_that_is_none_is_taken_as_it_is() {
    let mail = b"Content-Type: text/html\nContent-Transfer-Encoding: base64\n\n<p>page";
    assert_eq!(text(mail), "<p>page");
    assert_eq!(coding::base64(b"2KfZ\r\nhA=="), "ال".as_bytes());
}

#[test]
fn cut_off_mail_is_read_as_far_as_it_goes() {
    let whole = b"Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>page\n--b--";
    for end in 0..whole.len() {
        let _ = read(&whole[..end], &Options::default());
    }
}
