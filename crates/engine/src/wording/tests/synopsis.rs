//! A whole synopsis: the words of each outlet with their columns and kinds of change.

use crate::align::Settings;
use crate::vocabulary::Span;
use crate::wording::{Alignment, Wording, synopsis};
use expect_test::{Expect, expect};

/// Each text the wording of an article of its own.
fn wordings<'a>(texts: &[&'a str]) -> Vec<Wording<'a>> {
    let wording = |(article, text): (usize, &&'a str)| Wording {
        article,
        text,
        passages: vec![Span::new(0, text.len())],
    };
    texts.iter().enumerate().map(wording).collect()
}

/// One line per column: the words in it, each with its change; `-` where a row lacks what it is compared with.
fn render(texts: &[&str], synopsis: &Alignment) -> String {
    let mut out = String::new();
    for column in 0..synopsis.columns {
        let cells = synopsis.rows.iter().map(|row| {
            let word = row.words.iter().find(|word| word.column == column);
            word.map_or_else(
                || {
                    if row.dropped.contains(&column) {
                        "-".to_owned()
                    } else {
                        String::new()
                    }
                },
                |word| {
                    let text = word.span.of(texts[row.article]);
                    let kind = word.change.map_or_else(String::new, |kind| format!(" ({kind:?})"));
                    format!("{text}{kind}")
                },
            )
        });
        out.push_str(cells.collect::<Vec<_>>().join(" | ").trim_end());
        out.push('\n');
    }
    out
}

#[expect(clippy::needless_pass_by_value, reason = "`expect!` makes a value")]
fn check(texts: &[&str], base: Option<usize>, expected: Expect) {
    let synopsis = synopsis(&wordings(texts), base, &Settings::default());
    expected.assert_eq(&render(texts, &synopsis));
}

#[test]
fn two_wordings_against_the_first() {
    check(
        &[
            "قال الوزير إن الجسر سيفتح يوم الاثنين.",
            "وأكد الوزير أنّ الجسر سيُفتح الاثنين",
        ],
        Some(0),
        expect![[r#"
            قال | وأكد (Attribution)
            الوزير | الوزير
            إن | أنّ (Spelling)
            الجسر | الجسر
            سيفتح | سيُفتح (Marks)
            يوم | -
            الاثنين | الاثنين
            . |
        "#]],
    );
}

#[test]
fn three_wordings_against_what_most_have() {
    check(
        &[
            "The ferry sank near the old port on Monday.",
            "The ferry sank near the port on Monday",
            "A ferry sank near the port on Tuesday, officials said.",
        ],
        None,
        expect![[r#"
            The | The | A (Replaced)
            ferry | ferry | ferry
            sank | sank | sank
            near | near | near
            the | the | the
            old (Added) |  |
            port | port | port
            on | on | on
            Monday | Monday | Tuesday (Replaced)
             |  | , (Punctuation)
             |  | officials (Added)
             |  | said (Added)
            . |  | .
        "#]],
    );
}

#[test]
fn quotation_marks_stand_between_the_words() {
    check(
        &[
            "The mayor said: \"We will rebuild the bridge\".",
            "The mayor said they would \"rebuild\" the bridge.",
        ],
        Some(0),
        expect![[r#"
            The | The
            mayor | mayor
            said | said
            : |
             | they (Replaced)
             | would (Replaced)
            " | "
            We |
            will |
            rebuild | rebuild
             | " (Punctuation)
            the | the
            bridge | bridge
            " |
            . | .
        "#]],
    );
}

#[test]
fn a_base_that_is_not_there_is_no_error() {
    let wordings = wordings(&["one two", "one two three"]);
    assert_eq!(synopsis(&wordings, Some(9), &Settings::default()).base, None);
    assert_eq!(synopsis(&[], Some(0), &Settings::default()), Alignment::default());
}

#[test]
fn a_name_that_stands_elsewhere_in_one_of_two() {
    check(
        &[
            "يوم الأحد أعلنت نقابة الصيادين عودة القوارب إلى الميناء.",
            "وأعلنت عودة القوارب إلى الميناء يوم الأحد نقابة الصيادين.",
        ],
        None,
        expect![[r#"
            يوم (Moved) |
            الأحد (Moved) |
            أعلنت (Clitic) | وأعلنت (Clitic)
            نقابة (Moved) |
            الصيادين (Moved) |
            عودة | عودة
            القوارب | القوارب
            إلى | إلى
            الميناء | الميناء
             | يوم (Moved)
             | الأحد (Moved)
             | نقابة (Moved)
             | الصيادين (Moved)
            . | .
        "#]],
    );
}

#[test]
fn one_wording_is_only_a_part_of_the_others() {
    check(
        &[
            "غرقت السفينة القديمة ليل الاثنين قبالة الميناء ونجا كل من كان على متنها",
            "غرقت السفينة ليل الثلاثاء قبالة الميناء ونجا كل من كان على متنها",
            "نجا كل من كان على متنها",
        ],
        None,
        expect![[r#"
            غرقت | غرقت | -
            السفينة | السفينة | -
            القديمة (Added) |  |
            ليل | ليل | -
            الاثنين (Replaced) | الثلاثاء (Replaced) | -
            قبالة | قبالة | -
            الميناء | الميناء | -
            ونجا | ونجا | نجا (Clitic)
            كل | كل | كل
            من | من | من
            كان | كان | كان
            على | على | على
            متنها | متنها | متنها
        "#]],
    );
}

#[test]
fn a_number_in_words_and_in_digits() {
    check(
        &[
            "عاد خمسة وعشرون صيادا من داعش في ٣ آذار",
            "عاد 25 صيادا من تنظيم الدولة في 3 مارس",
        ],
        Some(0),
        expect![[r#"
            عاد | عاد
            خمسة | 25 (Spelling)
            وعشرون |
            صيادا | صيادا
            من | من
             | تنظيم (Name)
            داعش | الدولة (Name)
            في | في
            ٣ | 3 (Spelling)
            آذار | مارس (Spelling)
        "#]],
    );
}

#[test]
fn two_wordings_with_nothing_in_common_are_a_block() {
    let wordings = wordings(&[
        "The harbour froze over last winter.",
        "Bakers asked their guild about prices.",
    ]);
    let synopsis = synopsis(&wordings, Some(0), &Settings::default());
    assert_eq!(
        synopsis.rows.iter().map(|row| row.block).collect::<Vec<_>>(),
        [false, true]
    );
}

#[test]
fn a_paragraph_of_fifty_kilobytes_is_set_in_columns() {
    let long: String = (0..6000).map(|at| format!("word{} ", at * 7919 % 1009)).collect();
    let other = long.replace("word7 ", "").replace("word99 ", "another ");
    let wordings = wordings(&[&long, &other]);
    let synopsis = synopsis(&wordings, None, &Settings::default());
    assert!(synopsis.columns < 6100, "{}", synopsis.columns);
    assert!(
        synopsis
            .rows
            .iter()
            .all(|row| row.words.is_sorted_by(|a, b| a.column < b.column))
    );
}

#[test]
fn words_that_the_reader_takes_for_the_same_are_no_change() {
    let wordings = wordings(&[
        "قال المتحدث باسم حزب النهضة إن السد فُرّغ",
        "قال المتحدث باسم المعارضة إن السد فُرّغ",
    ]);
    let changes = |same: &str| {
        let settings = Settings {
            same: crate::align::Equivalents::parse(same),
            ..Settings::default()
        };
        let synopsis = synopsis(&wordings, Some(0), &settings);
        let words = synopsis.rows.iter().flat_map(|row| &row.words);
        let dropped = synopsis.rows.iter().map(|row| row.dropped.len()).sum::<usize>();
        words.filter(|word| word.change.is_some()).count() + dropped
    };
    assert!(changes("") > 0);
    assert_eq!(changes("حزب النهضة = المعارضة"), 0);
}
