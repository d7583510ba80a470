use super::*;
use crate::document::Paragraph;

fn text(rtf: &[u8], as_original: bool) -> Vec<String> {
    let options = Options {
        as_original,
        ..Options::default()
    };
    read(rtf, &options).paragraphs.into_iter().map(|it| it.text).collect()
}

#[test]
fn bytes_are_read_by_the_fonts_code_page_and_numbers_without_what_follows_them() {
    let rtf = br"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset178 Arial;}}\f0\uc1 \'c7\'e1\'d3\'e1\'c7\'e3 \u-261\'3f{\uc0\u1575}\par}";
    assert_eq!(text(rtf, false), ["السلام ﻻا"]);
}

#[test]
fn groups_that_hold_no_text_are_passed_over() {
    let rtf = br"{\rtf1\ansi{\fonttbl{\f0\fcharset0 Arial;}}{\*\generator x;}{\info{\title no}}{\pict\bin3 }}}}one\par two\line three\~four{\footnote note}\par\u-10179?\u-8704?}";
    assert_eq!(text(rtf, false), ["one", "two\nthree\u{A0}four", "😀"]);
}

#[test]
fn right_to_left_runs_have_a_font_of_their_own() {
    let rtf = br"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset178 B;}}{\rtlch\af1\ltrch\f0 Caf\'e9 }{\ltrch\f0\rtlch\af1 \'c7\'e1}}";
    assert_eq!(text(rtf, false), ["Café ال"]);
}

#[test]
fn tracked_changes_are_read_either_way() {
    let rtf = br"{\rtf1 He said {\deleted nothing}{\revised no}.\par}";
    assert_eq!(text(rtf, false), ["He said no."]);
    assert_eq!(text(rtf, true), ["He said nothing."]);
    assert!(read(rtf, &Options::default()).tracked);
}

#[test]
fn styles_tell_headings() {
    let rtf = br"{\rtf1{\stylesheet{\s0 Normal;}{\s1 heading 1;}}\pard\s1 Head\par\pard Text\par}";
    let paragraphs = read(rtf, &Options::default()).paragraphs;
    assert_eq!(
        paragraphs,
        [
            Paragraph::heading("Head".to_owned()),
            Paragraph::body("Text".to_owned())
        ]
    );
}

#[test]
fn cut_off_text_is_read_as_far_as_it_goes() {
    let rtf = br"{\rtf1\ansi{\fonttbl{\f0\fcharset178 Arial;}}\u1575\'3f \'c7\bin9 x}";
    for end in 0..rtf.len() {
        let _ = read(&rtf[..end], &Options::default());
    }
    let deep = b"{".repeat(100_000);
    assert!(read(&[b"{\\rtf1 ".as_slice(), &deep].concat(), &Options::default()).damaged);
}
