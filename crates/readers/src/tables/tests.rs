use expect_test::{Expect, expect};

use super::{Table, columns, csv, feed, json};

fn check(table: Option<Table>, expected: Expect) {
    let Some(table) = table else {
        return expected.assert_eq("no table\n");
    };
    let mut out = format!("excerpts {} links {}\n", table.excerpts, table.links);
    for it in &table.documents {
        let body: Vec<&str> = it.paragraphs.iter().map(|it| it.text.as_str()).collect();
        out += &format!(
            "{} | {} | {} | {}: {}\n",
            it.title,
            it.outlet,
            it.date,
            it.address,
            body.join(" / ")
        );
    }
    expected.assert_eq(&out);
}

#[test]
fn a_table_is_read_by_its_columns_names() {
    let text = "sep=;\n\"العنوان\";\"النص\";\"المصدر\";\"الرابط\"\n\"العودة\";\"قال \"\"نعم\"\"\nوأضاف لا\";مرايا الساحل;https://a.example/1\n";
    check(
        columns::read(&csv::rows(text).0),
        expect![[r#"
        excerpts 0 links 0
        العودة | مرايا الساحل |  | https://a.example/1: قال "نعم" / وأضاف لا
    "#]],
    );
}

#[test]
fn a_table_of_excerpts_says_so() {
    let text = "Headline\tOpening Text\n\"سطر\nثان\"\t\"- قال\"\n";
    check(
        columns::read(&csv::rows(text).0),
        expect![[r#"
        excerpts 1 links 0
        سطر
        ثان |  |  | : - قال
    "#]],
    );
    check(
        columns::read(&csv::rows("Title,URL\nOne,https://a.example/1\n").0),
        expect![[r#"
            excerpts 0 links 1
        "#]],
    );
}

#[test]
fn what_is_no_table_of_articles_is_none() {
    check(
        columns::read(&csv::rows("The ferries, it said, run again.\nNobody, it added, was hurt.\n").0),
        expect![[r#"
            no table
        "#]],
    );
}

#[test]
fn json_records_are_found_where_they_are() {
    check(
        json::read(
            r#"{"data":{"items":[{"title":"Ferries","url":"https://a.example/1","published_at":"2031-01-26T08:00:00Z","domain_name":"a.example","content":"<p>One.</p><p>Two.</p>"}]}}"#,
        ),
        expect![[r#"
            excerpts 0 links 0
            Ferries | a.example | 2031-01-26 | https://a.example/1: One. / Two.
        "#]],
    );
    check(
        json::read("{\"titre\":\"A\",\"texte\":\"Un.\"}\n{\"titre\":\"B\",\"texte\":\"Deux.\"}\n"),
        expect![[r#"
            excerpts 0 links 0
            A |  |  | : Un.
            B |  |  | : Deux.
        "#]],
    );
    check(
        json::read("{\"a\": no}"),
        expect![[r#"
        no table
    "#]],
    );
}

#[test]
fn another_programs_comparison_gives_its_texts() {
    let tokens = |sigil: &str, text: &str| format!(r#"[{{"t":"{text} ","_sigil":"{sigil}"}}]"#);
    let (a, b, c, d) = (
        tokens("A", "قال"),
        tokens("B", "زعم"),
        tokens("A", "الوزير"),
        tokens("B", "المتحدث"),
    );
    // A row a column of the alignment; a row a witness.
    for table in [format!("[{a},{b}],[{c},{d}]"), format!("[{a},{c}],[{b},{d}]")] {
        let read = json::read(&format!(r#"{{"witnesses":["A","B"],"table":[{table}]}}"#));
        check(
            read,
            expect![[r#"
                excerpts 0 links 0
                 | A |  | : قال الوزير
                 | B |  | : زعم المتحدث
            "#]],
        );
    }
    check(
        json::read(
            r#"{"witnesses":["A","B"],"table":[[[{"t":"One. ","statement":1}],null],[[{"t":"Two.","statement":2}],["Three."]]],"articles":[{"id":"A","title":"Ferries"}]}"#,
        ),
        expect![[r#"
            excerpts 0 links 0
            Ferries | A |  | : One. / Two.
             | B |  | : Three.
        "#]],
    );
    check(
        json::read(
            "{\"id\":\"a1\",\"series\":\"Post\",\"cluster\":1,\"begin\":40,\"text\":\"Second\\nline.\"}\n\
             {\"id\":\"b1\",\"cluster\":1,\"begin\":0,\"text\":\"Other.\"}\n\
             {\"id\":\"a1\",\"series\":\"Post\",\"cluster\":2,\"begin\":3,\"text\":\"First.\"}\n",
        ),
        expect![[r#"
            excerpts 0 links 0
             | Post |  | : First. / Second line.
             | b1 |  | : Other.
        "#]],
    );
}

#[test]
fn feeds_give_their_fullest_text() {
    check(
        Some(feed::read(
            "<rss xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>Coast Mirror</title><item><title>Ferries</title><link>https://a.example/1</link>\
             <pubDate>Sun, 26 Jan 2031 08:00:00 GMT</pubDate><description>short</description><content:encoded><![CDATA[<p>One.</p><p>Two.</p>]]></content:encoded></item>\
             <item><title>B</title><link>https://www.google.com/url?rct=j&amp;url=https://b.example/%D8%A7&amp;ct=ga</link><description>&lt;![CDATA[&amp;lt;p&amp;gt;Three.&amp;lt;/p&amp;gt;]]&gt;</description></item></channel></rss>",
        )),
        expect![[r#"
            excerpts 1 links 0
            Ferries | Coast Mirror | Sun, 26 Jan 2031 08:00:00 GMT | https://a.example/1: One. / Two.
            B | Coast Mirror |  | https://b.example/ا: Three.
        "#]],
    );
    check(
        Some(feed::read(
            "<feed xmlns='http://www.w3.org/2005/Atom'><title>Post</title><entry><title>A</title><link href='https://a.example/2'/><updated>2031-01-26T08:00Z</updated>\
             <content type='html'>&lt;p&gt;One.&lt;/p&gt;</content></entry></feed>",
        )),
        expect![[r#"
            excerpts 0 links 0
            A | Post | 2031-01-26 | https://a.example/2: One.
        "#]],
    );
}
