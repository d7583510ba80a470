//! Numbers, percentages and dates by their value, so that two spellings of one value compare equal.
//!
//! | text | value |
//! |---|---|
//! | خمسة وعشرون ألفا، ٢٥٬٠٠٠، 25 thousand | the number 25000 |
//! | نحو 3.5 ملايين، 3,500,000 | the number 3500000 |
//! | ١٥٪، 15 في المئة، fifteen percent | 15 percent |
//! | 26 من كانون الثاني، 26 يناير، 26 جانفي، January 26 | the 26th of January |
//! | 26/1/2031، 2031-01-26 | the 26th of January 2031 |
//!
//! A number word "one" by itself is no value: it is an article or a pronoun more often. Ranges are two values.

mod amount;
mod lexicon;
mod reader;
mod sum;

pub use amount::{Amount, Decimal, Value};
pub(crate) use reader::Keyed;

use super::language::Language;

/// The values in `text`, in order. They do not overlap.
#[must_use]
pub fn values(text: &str) -> Vec<Value> {
    values_of(&Keyed::all(text), &|| Language::of(text))
}

/// The values in `words`, which were read before; `language` is asked for where number words depend on it.
pub(crate) fn values_of(words: &[Keyed], language: &dyn Fn() -> Language) -> Vec<Value> {
    reader::ValueReader::new(words, language).read()
}

#[cfg(test)]
mod tests {
    use super::{Amount, Keyed, Language, values, values_of};
    use proptest::prelude::*;

    fn shown(amount: Amount) -> String {
        match amount {
            Amount::Number(number) => number.value().to_string(),
            Amount::Percent(number) => format!("{}%", number.value()),
            Amount::Ordinal(place) => format!("{place}."),
            Amount::Date { year, month, day } => {
                let or = |value: Option<String>| value.unwrap_or_else(|| "?".to_owned());
                format!(
                    "{}-{month}-{}",
                    or(year.map(|y| y.to_string())),
                    or(day.map(|d| d.to_string()))
                )
            }
            Amount::Time(minutes) => format!("{}:{:02}", minutes / 60, minutes % 60),
        }
    }

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<String> = values(text).iter().map(|value| shown(value.amount)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn digits_of_any_script_and_separators() {
        check(
            "175 و٢٠٠ و۳۰۰ و1,234.5 و٣٬٥٠٠",
            &["175", "200", "300", "1234.5", "3500"],
        );
        check("بلغت 3.5 مليون و25 ألفا و5 آلاف", &["3500000", "25000", "5000"]);
        check("$2bn, 3.5 million and 40 thousand", &["2000000000", "3500000", "40000"]);
    }

    #[test]
    fn arabic_number_words() {
        check("خمسة وعشرون ألف لاجئ", &["25000"]);
        check("قتل مئتان وخمسون شخصا", &["250"]);
        check("اثنا عشر رجلا وثلاث عشرة امرأة", &["12", "13"]);
        check("مئة وخمسة أشخاص", &["105"]);
        check("ثلاثة ملايين ومئتا ألف", &["3200000"]);
        check("ألفان وثلاثمئة وأربعون", &["2340"]);
        check("مليوني دولار وخمسين يورو", &["2000000", "50"]);
        check("أصيب ثلاثة رجال وأربع نساء", &["3", "4"]);
        check("آلاف الأشخاص وملايين الدولارات وواحد", &[]);
        check("خمسة أيام وستة أشهر", &["5", "6"]);
    }

    #[test]
    fn number_words_of_other_languages() {
        check(
            "Twenty-five people and one hundred and five thousand more",
            &["25", "105000"],
        );
        check("one of the two men", &["2"]);
        check("Deux cent mille personnes dans les rues de la ville", &["200000"]);
        check(
            "El ministro dijo que once personas y treinta y dos perros",
            &["11", "32"],
        );
        check("He did it once", &[]);
    }

    #[test]
    fn percentages() {
        check("15% و٪15 و%15 و15 في المئة و15 بالمائة و١٥٪", &["15%"; 6]);
        check("fifteen percent, 15 per cent, 15 %", &["15%"; 3]);
        check("نسبة خمسين في المئة", &["50%"]);
    }

    #[test]
    fn dates() {
        for text in [
            "26 كانون الثاني 2031",
            "26 يناير 2031",
            "26 من جانفي 2031",
            "26 كانون الثاني/يناير 2031",
            "26/1/2031",
            "(26 / 1 / 2031)",
            "2031-01-26",
            "26.1.2031",
            "January 26, 2031",
            "26 January 2031",
            "Jan. 26, 2031",
            "26th of January 2031",
            "le 26 janvier 2031",
            "26 de enero de 2031",
            "am 26. Januar 2031",
        ] {
            check(text, &["2031-1-26"]);
        }
        check("في الـ 23 من كانون الثاني الماضي", &["?-1-23"]);
        check("وفي مارس 2031 ويناير الماضي", &["2031-3-?", "?-1-?"]);
        check("مارس الرياضة and they may march", &[]);
        check("20 آب", &["?-8-20"]);
        check("عند 10:30 مساء", &["10:30"]);
    }

    #[test]
    fn mixed_digits_and_words() {
        check("وصل 3 آلاف و500 لاجئ", &["3500"]);
        check("ألفين و300 بيت، و12 ألفا و345 كتابا", &["2300", "12345"]);
        check("مليون و200 ألف نسخة", &["1200000"]);
        check("5 آلاف و7 آلاف", &["5000", "7000"]);
        check("خمسة و عشرين عاملا وثمانمائة و عشرين", &["25", "820"]);
        check("ثلاثة و صديقه", &["3"]);
        check("50km and 70 km", &["50", "70"]);
    }

    #[test]
    fn points_between_thousands() {
        check("Die Stadt hat 12.000 Einwohner und 3.450 Hunde", &["12000", "3450"]);
        check("O museu recebeu mais de 1.500 pessoas ontem", &["1500"]);
        check("1.250.000", &["1250000"]);
        check(
            "The rate rose to 3.125 and the share to 12.000 in the city",
            &["3.125", "12"],
        );
        check("بلغ العدد 12.000 نسخة والمعدل 3.125", &["12000", "3.125"]);
    }

    #[test]
    fn days_by_their_place() {
        check("في الثالث من أيار والحادي والعشرين من مايو", &["?-5-3", "?-5-21"]);
        check("on May 3rd and the fourth of June", &["?-5-3", "?-6-4"]);
        check("the first may win", &["1."]);
    }

    #[test]
    fn ordinals() {
        check("the 1st and second time, المرة الثانية", &["1.", "2.", "2."]);
    }

    #[test]
    fn dates_agree_where_one_says_less() {
        let amount = |text: &str| values(text)[0].amount;
        assert!(amount("26 كانون الثاني").agrees(amount("26/1/2031")));
        assert!(!amount("26 كانون الثاني").agrees(amount("25/1/2031")));
    }

    proptest! {
        #[test]
        fn words_that_were_read_one_by_one_say_the_same(words in prop::collection::vec("\\PC{0,6}|[0-9٠-٩.,/:%-]{1,5}|خمسة|و|وعشرون|ألف|آلاف|مليون|في|المئة|كانون|الثاني|وتشرين|/|يناير|twenty-five|hundred|and|mil|May|first|once|%", 0..9)) {
            let words: Vec<String> = words.iter().map(|word| word.replace(char::is_whitespace, "")).collect();
            let text = words.join(" ");
            let looked_at: Vec<Vec<Keyed>> = words.iter().map(|word| Keyed::looked_at(word)).collect();
            let mut start = 0;
            let mut cut = Vec::new();
            for (word, tokens) in words.iter().zip(&looked_at) {
                cut.extend(tokens.iter().map(|token| token.moved(start)));
                start += word.len() + 1;
            }
            prop_assert_eq!(values_of(&cut, &|| Language::of(&text)), values(&text));
        }

        #[test]
        fn values_rise_and_never_panic(text in "\\PC*|[0-9٠-٩ .,/:%-]*|(خمسة|و|عشرون|ألف|مليون|مئة| |في|26|كانون|الثاني|/|يناير|99999999999)*") {
            let found = values(&text);
            prop_assert!(found.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
            prop_assert!(found.iter().all(|value| !value.span.of(&text).is_empty()));
        }
    }
}
