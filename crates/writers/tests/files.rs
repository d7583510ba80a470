//! Files as they are handed on: what is in them, and that our own readers and other programs take it out again.

// A test ends at the first surprise; clippy takes only functions marked as tests for such.
#![allow(clippy::unwrap_used)]

mod open;

use muqabala_engine::align::{self, Settings};
use muqabala_engine::ingest::Article;
use muqabala_engine::session::Board;
use muqabala_readers::{Options, read};
use muqabala_writers::{Comparison, Format, Language, write};
use open::{assert_well_formed, parts, witness_of};
use serde_json::Value;

fn article(outlet: &str, title: &str, text: &str) -> Article {
    Article {
        outlet: outlet.to_owned(),
        title: title.to_owned(),
        date: "2031-01-26".to_owned(),
        address: format!("https://coast.example/{}", outlet.len()),
        text: text.to_owned(),
        ..Article::default()
    }
}

/// Three outlets in Arabic, one of which lacks the second statement; a Latin name first, a text like a formula.
fn arabic() -> Vec<Article> {
    vec![
        article(
            "مرايا الساحل",
            "العبّارات تعود",
            "BBC: قالت هيئة المرفأ إن 214 مسافرا باتوا ليلتهم في القاعة القديمة بسبب العاصفة.\n\
             وأضافت الهيئة أن أصحاب التذاكر سيعوضون ابتداء من يوم الخميس المقبل.",
        ),
        article(
            "صوت المرفأ",
            "ليلة في القاعة",
            "زعمت هيئة المرفأ أن 241 مسافرا باتوا ليلتهم في القاعة القديمة بسبب العاصفة القوية.",
        ),
        article(
            "=الضفة & <الأفق>",
            "",
            "قالت هيئة المرفأ إن 214 مسافرا باتوا ليلتهم في القاعة القديمة.\n\
             وقالت الهيئة إن أصحاب التذاكر سيعوضون ابتداء من يوم الخميس المقبل.",
        ),
    ]
}

fn english() -> Vec<Article> {
    vec![
        article(
            "Harbour Post",
            "Ferries return",
            "The harbour authority said 214 passengers spent the night in the old hall because of the storm.",
        ),
        article(
            "Coast Mirror",
            "A night in the hall",
            "The harbour authority claimed 241 passengers spent the night in the old hall because of the heavy storm.",
        ),
    ]
}

struct Compared {
    articles: Vec<Article>,
    board: Board,
}

impl Compared {
    fn new(articles: Vec<Article>) -> Self {
        let compared = align::compare(&articles, &Settings::default(), &mut |_| {});
        let board = Board::new(&articles, compared);
        assert!(!board.statements.is_empty(), "nothing to write");
        Self { articles, board }
    }

    fn comparison(&self) -> Comparison<'_> {
        Comparison::new(&self.articles, &self.board, None, &Settings::default())
    }

    fn write(&self, format: Format, language: Language) -> Vec<u8> {
        write(&self.comparison(), format, language)
    }

    fn text(&self, format: Format, language: Language) -> String {
        String::from_utf8(self.write(format, language)).unwrap()
    }

    /// What each article writes of each statement, without spaces, which formats may set otherwise.
    fn wordings(&self) -> Vec<Vec<String>> {
        let of_article = |at: usize| {
            let comparison = self.comparison();
            let rows = comparison.statements.iter().filter_map(|(_, synopsis)| {
                let row = synopsis.rows.iter().find(|row| row.article as usize == at)?;
                let words = row.words.iter();
                Some(
                    words
                        .map(|it| &self.articles[at].text[it.start as usize..it.end as usize])
                        .collect(),
                )
            });
            rows.collect()
        };
        (0..self.articles.len()).map(of_article).collect()
    }
}

fn bare(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
fn a_files_name_says_its_format() {
    for (format, end) in Format::ALL {
        assert_eq!(Format::of_name(&format!("Board{}", end.to_uppercase())), Some(format));
    }
    assert_eq!(Format::of_name("board.xml"), None);
    assert_eq!(Format::of_name("xlsx"), None);
}

#[test]
fn a_workbook_gives_the_articles_back() {
    for articles in [arabic(), english()] {
        for language in [Language::Arabic, Language::English] {
            let compared = Compared::new(articles.clone());
            let reading = read(
                &compared.write(Format::Xlsx, language),
                "board.xlsx",
                &Options::default(),
            );
            assert_eq!(reading.notices, []);
            let back: Vec<Article> = reading.documents.iter().map(|it| it.article()).collect();
            let known = |it: &Article| [&it.outlet, &it.title, &it.date, &it.address].map(Clone::clone);
            assert_eq!(
                back.iter().map(known).collect::<Vec<_>>(),
                articles.iter().map(known).collect::<Vec<_>>()
            );
            for (back, article) in back.iter().zip(&articles) {
                assert_eq!(back.text.trim(), article.text);
            }
        }
    }
}

#[test]
fn a_workbook_runs_as_its_texts_do_and_holds_no_formula() {
    let compared = Compared::new(arabic());
    let sheets = parts(&compared.write(Format::Xlsx, Language::English));
    let board = &sheets["xl/worksheets/sheet1.xml"];
    assert!(board.contains("rightToLeft=\"1\""), "{board}");
    // The style of cells from right to left, though the cell begins with a Latin name.
    assert!(board.contains("<c r=\"B2\" s=\"4\" t=\"inlineStr\">"), "{board}");
    assert!(sheets["xl/styles.xml"].contains("readingOrder=\"2\""));
    assert!(board.contains("=الضفة &amp; &lt;الأفق&gt;"), "{board}");
    assert!(
        board.contains("<t xml:space=\"preserve\">no match found</t>"),
        "{board}"
    );
    for (name, part) in &sheets {
        assert!(!part.contains("<f>"), "{name}");
    }
    let english = parts(&Compared::new(english()).write(Format::Xlsx, Language::Arabic));
    assert!(english["xl/worksheets/sheet1.xml"].contains("rightToLeft=\"0\""));
}

#[test]
fn offices_files_are_well_formed() {
    for articles in [arabic(), english()] {
        let compared = Compared::new(articles);
        for format in [Format::Xlsx, Format::Docx] {
            for (name, part) in parts(&compared.write(format, Language::Arabic)) {
                assert_well_formed(&name, &part);
            }
        }
        assert_well_formed("TEI", &compared.text(Format::Tei, Language::English));
    }
}

#[test]
fn a_hand_out_reads_back_as_its_wordings() {
    let compared = Compared::new(arabic());
    let reading = read(
        &compared.write(Format::Docx, Language::Arabic),
        "a.docx",
        &Options::default(),
    );
    let document = &reading.documents[0];
    assert_eq!(document.title, "صياغات الوسائل جنبًا إلى جنب");
    let without_dropped = |text: &str| {
        let mut out = String::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('[') {
            out += before;
            rest = after.split_once(']').map_or("", |(_, after)| after);
        }
        bare(&(out + rest))
    };
    let lines: Vec<String> = document.paragraphs.iter().map(|it| without_dropped(&it.text)).collect();
    for wording in compared.wordings().concat() {
        assert!(lines.contains(&bare(&wording)), "{wording} is not in {lines:#?}");
    }
    assert!(lines.contains(&bare("لا مقابل")));
}

#[test]
fn a_hand_out_says_right_to_left_wherever_word_looks() {
    let document = |articles, language| {
        let compared = Compared::new(articles);
        parts(&compared.write(Format::Docx, language))["word/document.xml"].clone()
    };
    let arabic = document(arabic(), Language::Arabic);
    for said in [
        "<w:bidiVisual/>",
        "<w:bidi/></w:pPr>",
        "<w:rtl/></w:rPr>",
        "<w:bidi/></w:sectPr>",
    ] {
        assert!(arabic.contains(said), "{said}");
    }
    // A Latin name is a run of its own, and the space beside it is not in it.
    assert!(
        arabic.contains("</w:rPr><w:t xml:space=\"preserve\">BBC</w:t>"),
        "{arabic}"
    );
    assert!(!arabic.contains("w:jc"));
    let english = document(english(), Language::English);
    assert!(!english.contains("w:bidi") && !english.contains("w:rtl"));
}

#[test]
fn each_kind_of_change_has_a_mark_that_is_no_colour() {
    let compared = Compared::new(arabic());
    let document = &parts(&compared.write(Format::Docx, Language::Arabic))["word/document.xml"];
    let marked = document.matches("<w:color").count();
    let drawn = ["<w:u ", "<w:bdr ", "<w:strike/>"].map(|it| document.matches(it).count());
    assert!(marked > 0);
    assert_eq!(drawn.iter().sum::<usize>(), marked);
}

#[test]
fn a_table_of_changes_names_what_stood_and_what_stands_there() {
    let text = Compared::new(english()).text(Format::ChangesCsv, Language::English);
    assert!(
        text.starts_with("\u{FEFF}\"Statement\",\"Outlet\",\"Kind\",\"From\",\"To\""),
        "{text}"
    );
    let rows = text.lines().filter(|it| it.contains("number or date"));
    assert!(
        rows.clone().any(|it| it.contains("214") && it.contains("241")),
        "{text}"
    );
    assert!(
        text.lines()
            .all(|line| line.trim_start_matches('\u{FEFF}').starts_with('"'))
    );
    assert!(text.ends_with("\r\n") && !text.contains("sep="));
    let board = Compared::new(arabic()).text(Format::Csv, Language::Arabic);
    assert!(board.contains("\"'=الضفة & <الأفق>\""), "{board}");
    assert!(board.contains("\"لا مقابل\""), "{board}");
}

#[test]
fn an_alignment_table_gives_each_witness_back() {
    let compared = Compared::new(arabic());
    let value: Value = serde_json::from_slice(&compared.write(Format::CollatexJson, Language::Arabic)).unwrap();
    let table = value["table"].as_array().unwrap();
    let witnesses = value["witnesses"].as_array().unwrap().len();
    assert!(table.iter().all(|row| row.as_array().unwrap().len() == witnesses));
    for (at, wordings) in compared.wordings().iter().enumerate() {
        let tokens = table.iter().flat_map(|row| row[at].as_array().unwrap());
        let text: String = tokens.map(|token| token["t"].as_str().unwrap()).collect();
        assert_eq!(bare(&text), bare(&wordings.concat()));
    }
}

#[test]
fn an_alignment_table_is_read_as_the_articles_wordings() {
    let compared = Compared::new(arabic());
    let bytes = compared.write(Format::CollatexJson, Language::Arabic);
    let reading = read(&bytes, "board.collatex.json", &Options::default());
    assert_eq!(reading.notices, []);
    assert_eq!(reading.documents.len(), compared.articles.len());
    for ((document, article), wordings) in reading
        .documents
        .iter()
        .zip(&compared.articles)
        .zip(compared.wordings())
    {
        assert_eq!([&document.outlet, &document.title], [&article.outlet, &article.title]);
        let read: Vec<String> = document.paragraphs.iter().map(|it| bare(&it.text)).collect();
        let written: Vec<String> = wordings.iter().map(|it| bare(it)).collect();
        assert_eq!(read, written);
    }
}

#[test]
fn an_edition_gives_each_witness_back() {
    for articles in [arabic(), english()] {
        let compared = Compared::new(articles);
        let tei = compared.text(Format::Tei, Language::English);
        assert!(tei.contains("type=\"number\""), "{tei}");
        for (at, wordings) in compared.wordings().iter().enumerate() {
            let text = witness_of(&tei, &format!("#w{}", at + 1));
            for wording in wordings {
                assert!(bare(&text).contains(&bare(wording)), "{wording} is not in {text}");
            }
        }
    }
}

#[test]
fn pages_and_texts_say_gaps_in_the_language_asked_for() {
    let compared = Compared::new(arabic());
    for format in [Format::Html, Format::Markdown, Format::Text] {
        for (language, gap, other) in [
            (Language::Arabic, "لا مقابل", "no match found"),
            (Language::English, "no match found", "لا مقابل"),
        ] {
            let text = compared.text(format, language);
            assert!(text.contains(gap) && !text.contains(other), "{text}");
        }
    }
    let page = compared.text(Format::Html, Language::Arabic);
    assert!(
        page.contains("=الضفة &amp; &lt;الأفق&gt;") && !page.contains("<script"),
        "{page}"
    );
}

#[test]
fn only_the_chosen_statements_are_written() {
    let compared = Compared::new(arabic());
    assert!(compared.board.statements.len() > 1);
    let settings = Settings::default();
    let chosen = Comparison::new(&compared.articles, &compared.board, Some(&[1, 99]), &settings);
    let text = String::from_utf8(write(&chosen, Format::Text, Language::English)).unwrap();
    assert!(
        text.contains("Statement 2 ·") && !text.contains("Statement 1 ·"),
        "{text}"
    );
}

#[test]
fn nothing_to_write_breaks_no_format() {
    let (articles, board) = (Vec::new(), Board::default());
    let empty = Comparison::new(&articles, &board, None, &Settings::default());
    for (format, _) in Format::ALL {
        assert!(!write(&empty, format, Language::English).is_empty());
    }
}

#[test]
fn the_articles_decide_on_the_language() {
    assert_eq!(Language::of_articles(["ar", "en"]), Language::Arabic);
    assert_eq!(Language::of_articles(["ar", "en", "de"]), Language::English);
    assert_eq!(Language::of_articles([]), Language::English);
}

#[test]
#[ignore = "needs LibreOffice"]
fn libreoffice_opens_workbook_and_hand_out() {
    for (name, articles, language) in [
        ("arabic", arabic(), Language::Arabic),
        ("english", english(), Language::English),
    ] {
        let compared = Compared::new(articles);
        let board = open::by_libreoffice(&format!("{name}.xlsx"), &compared.write(Format::Xlsx, language), "csv");
        let hand_out = open::by_libreoffice(&format!("{name}.docx"), &compared.write(Format::Docx, language), "txt");
        for wording in compared.wordings().concat() {
            assert!(bare(&board).contains(&bare(&wording)), "{wording} is not in {board}");
        }
        for article in &compared.articles {
            assert!(
                hand_out.contains(&article.outlet),
                "{} is not in {hand_out}",
                article.outlet
            );
        }
    }
}
