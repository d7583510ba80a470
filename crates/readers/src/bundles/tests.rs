use expect_test::{Expect, expect};

use super::of_text;

/// The articles of an export, and how many begin and end.
fn check(text: &str, expected: Expect) {
    let Some(bundle) = of_text(text) else {
        return expected.assert_eq("no export\n");
    };
    let mut out = format!("begin {} end {}\n", bundle.begins, bundle.ends);
    for it in &bundle.documents {
        let body: Vec<&str> = it.paragraphs.iter().map(|it| it.text.as_str()).collect();
        out += &format!("{} | {} | {}: {}\n", it.title, it.outlet, it.date, body.join(" / "));
    }
    expected.assert_eq(&out);
}

#[test]
fn nexis_uni_has_a_cover_and_ends_each_article() {
    check(
        "Documents (2)\n1. خبر\n2. خبر\n\nخبر\nالصحيفة\nLength:\u{A0}9 words\nBody\nأ\n\n\nب\nEnd of Document\nخبر\nالجريدة\nBody\nج\nEnd of Document",
        expect![[r#"
            begin 2 end 2
            خبر | الصحيفة | : أ / ب
            خبر | الجريدة | : ج
        "#]],
    );
}

#[test]
fn where_begin_and_end_disagree_both_are_counted_and_nothing_is_lost() {
    check(
        "Documents (3)\n1. One\n2. Two\n3. Three\nOne\nPost\n26 January 2031\nCopyright 2031 Post\nSection:\u{A0}A\nBody\nFirst text.\nLoad-Date:\u{A0}x\nTwo\nPost\nBody\n\
         Second text.\nEnd of Document\nThree\nMail\nBody\nThird text.\nClassification\nLanguage:\u{A0}ENGLISH",
        expect![[r#"
            begin 3 end 1
            One | Post | 26 January 2031: First text. / Load-Date: x / Two / Post / Body / Second text.
            Three | Mail | : Third text.
        "#]],
    );
}

#[test]
fn older_nexis_counts_its_documents_and_breaks_its_lines() {
    check(
        "                 1 of 2 DOCUMENTS\n\n     Harbour Post\n\n     January 26, 2031 Sunday\n\nFerries run\nagain\n\nBYLINE: Ada Example\n\nLENGTH: 20 words\n\n\
         The port authority said on Sunday that the ferries would run again,\nthree days after a storm had closed the harbour to all of the ships.\n\nNobody was hurt.\n\n\
         LANGUAGE: ENGLISH\n\n                 2 of 2 DOCUMENTS\n\n   Coast Mirror\n\n   January 27, 2031\n\nTickets\n\nLENGTH: 3 words\n\nTickets will be refunded.\n\nLANGUAGE: ENGLISH\n",
        expect![[r#"
            begin 2 end 2
            Ferries run again | Harbour Post | January 26, 2031 Sunday: The port authority said on Sunday that the ferries would run again, three days after a storm had closed the harbour to all of the ships. / Nobody was hurt.
            Tickets | Coast Mirror | January 27, 2031: Tickets will be refunded.
        "#]],
    );
}

#[test]
fn factiva_ends_each_article_with_its_number() {
    check(
        "1) Ferries run again\nAda Example\n1,285 words\n26 January 2031\nHarbour Post\nHRBP\nEnglish\n(c) 2031 Harbour Post. All rights reserved.\nThe ferries run.\nNobody was \
         hurt.\nDocument HRBP000020310126ef1q0001x\n\nHD\nTickets\nWC\t12 words\nPD\t27 January 2031\nSN\tCoast Mirror\nLA\tEnglish\nLP\nTickets will be refunded.\nTD\nFrom \
         Thursday.\nPUB\nCoast Ltd\nAN\nDocument CSTM000020310127ef1r0002y\n",
        expect![[r#"
            begin 2 end 2
            Ferries run again | Harbour Post | 26 January 2031: The ferries run. / Nobody was hurt.
            Tickets | Coast Mirror | 27 January 2031: Tickets will be refunded. / From Thursday.
        "#]],
    );
}

#[test]
fn proquest_draws_a_line_between_articles() {
    let line = "_".repeat(60);
    check(
        &format!(
            "{line}\n\nDocument 1 of 2\n\nFerries run again\n\nPublication info: x\n\nFull text: The ferries run.\n\nNobody was hurt.\n\nSubject: Ferries\n\nPublication title: \
             Harbour Post\n\nPublication date: Jan 26, 2031\n\n{line}\n\nDocument 2 of 2\n\nTickets\n\nFull text: Tickets will be refunded.\n\nTitle: Tickets at last\n\n{line}\n"
        ),
        expect![[r#"
            begin 2 end 2
            Ferries run again | Harbour Post | Jan 26, 2031: The ferries run. / Nobody was hurt.
            Tickets at last |  | : Tickets will be refunded.
        "#]],
    );
}

#[test]
fn an_article_is_no_export() {
    check(
        "Ferries run again\n\nThe port authority said: End of Document\n\nBody\n",
        expect![[r#"
            no export
        "#]],
    );
}
