use std::collections::BTreeMap;

use super::{docx, odt};

fn word(body: &str, as_original: bool) -> Vec<String> {
    let xml = format!("<w:document><w:body>{body}</w:body></w:document>");
    docx::body(&xml, &BTreeMap::new(), as_original)
        .paragraphs
        .into_iter()
        .map(|it| it.text)
        .collect()
}

fn open(body: &str, as_original: bool) -> Vec<String> {
    let xml = format!(
        "<office:document-content><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    );
    odt::body(&xml, as_original)
        .paragraphs
        .into_iter()
        .map(|it| it.text)
        .collect()
}

#[test]
fn words_tracked_changes_are_read_either_way() {
    let body = "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:tab/><w:t>قال</w:t></w:r><w:smartTag><w:r><w:t \
                xml:space=\"preserve\"> خالد</w:t></w:r></w:smartTag><w:del><w:r><w:delText xml:space=\"preserve\"> \
                أمس</w:delText></w:r><w:r><w:t> أول</w:t></w:r></w:del><w:ins><w:r><w:t xml:space=\"preserve\"> \
                اليوم</w:t></w:r></w:ins></w:p>";
    assert_eq!(word(body, false), ["\tقال خالد اليوم"]);
    assert_eq!(word(body, true), ["\tقال خالد أمس أول"]);
}

#[test]
fn of_two_ways_to_draw_a_text_one_is_read() {
    let box_of = |text: &str| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>");
    let body = format!(
        "<mc:AlternateContent><mc:Choice Requires=\"wps\">{0}</mc:Choice><mc:Fallback>{0}</mc:Fallback></mc:AlternateContent>",
        box_of("بيان")
    );
    assert_eq!(word(&body, false), ["بيان"]);
    let fallback = format!(
        "<mc:AlternateContent><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>",
        box_of("بيان")
    );
    assert_eq!(word(&fallback, false), ["بيان"]);
    let inside = format!(
        "<w:p><w:r><w:t>قبل</w:t></w:r><w:r><w:txbxContent>{}</w:txbxContent></w:r></w:p>",
        box_of("صندوق")
    );
    assert_eq!(word(&inside, false), ["صندوق", "قبل"]);
}

#[test]
fn word_says_more_than_its_text() {
    let body = "<w:p><w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:br/><w:t>c</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>\
                <w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
    assert_eq!(word(body, false), ["a\u{2011}b\nc", "cell"]);
}

#[test]
fn open_document_writes_its_spaces_as_elements() {
    let body = "<text:sequence-decls>no</text:sequence-decls><text:h>عنوان</text:h><text:p>قال<text:s text:c=\"2\"/>الوزير\n  \
                أمس<text:line-break/>إن<text:tab/>لا<text:note>حاشية</text:note><office:annotation><text:p>ملاحظة</text:p></office:annotation></text:p>";
    assert_eq!(open(body, false), ["عنوان", "قال  الوزير أمس\nإن\tلا"]);
}

#[test]
fn open_documents_tracked_changes_are_read_either_way() {
    let body = "<text:tracked-changes><text:changed-region text:id=\"d\"><text:deletion><office:change-info>x</office:change-info><text:p>أمس</text:p>\
                </text:deletion></text:changed-region><text:changed-region text:id=\"i\"><text:insertion/></text:changed-region></text:tracked-changes>\
                <text:p>قال <text:change text:change-id=\"d\"/><text:change-start text:change-id=\"i\"/>اليوم<text:change-end \
                text:change-id=\"i\"/></text:p>";
    assert_eq!(open(body, false), ["قال اليوم"]);
    assert_eq!(open(body, true), ["قال أمس"]);
    assert!(odt::body(&format!("<office:text>{body}</office:text>"), false).tracked);
}

#[test]
fn nothing_that_is_cut_off_breaks_a_reader() {
    let whole = "<w:p><w:r><w:t>قال &amp; لا</w:t></w:r></w:p>";
    for (end, _) in whole.char_indices() {
        let _ = (word(&whole[..end], false), open(&whole[..end], true));
    }
    assert!(docx::body(&"<w:p>".repeat(100_000), &BTreeMap::new(), false).damaged);
}
