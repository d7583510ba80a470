//! Number words and month names, folded.

use crate::hashing::Map;
use std::sync::OnceLock;

use crate::text::language::Language;

/// What a number word does to the number that it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Numeral {
    /// 1 to 19, and the Spanish and Portuguese tens-with-units.
    Unit(u64),
    /// 20, 30 … 90.
    Ten(u64),
    /// 100 and the hundreds written as one word; 200 …
    Hundred(u64),
    /// 1,000, a million …; the number before it is multiplied by it.
    Scale(u64),
    /// A dual: two thousand, two million.
    Dual(u64),
}

/// Number words in Arabic letters.
#[rustfmt::skip]
const ARABIC: &[(Numeral, &str)] = &[
    (Numeral::Unit(1), "واحد واحده احدي"),
    (Numeral::Unit(2), "اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي"),
    (Numeral::Unit(3), "ثلاثه ثلاث"), (Numeral::Unit(4), "اربعه اربع"), (Numeral::Unit(5), "خمسه خمس"), (Numeral::Unit(6), "سته ست"),
    (Numeral::Unit(7), "سبعه سبع"), (Numeral::Unit(8), "ثمانيه ثماني ثمان"), (Numeral::Unit(9), "تسعه تسع"), (Numeral::Unit(10), "عشره عشر"),
    (Numeral::Ten(20), "عشرون عشرين"), (Numeral::Ten(30), "ثلاثون ثلاثين"), (Numeral::Ten(40), "اربعون اربعين"), (Numeral::Ten(50), "خمسون خمسين"),
    (Numeral::Ten(60), "ستون ستين"), (Numeral::Ten(70), "سبعون سبعين"), (Numeral::Ten(80), "ثمانون ثمانين"), (Numeral::Ten(90), "تسعون تسعين"),
    (Numeral::Hundred(100), "ميه مايه"), (Numeral::Hundred(200), "ميتان ميتين مايتان مايتين ميتا ميتي مايتا مايتي"),
    (Numeral::Hundred(300), "ثلاثميه ثلاثمايه"), (Numeral::Hundred(400), "اربعميه اربعمايه"), (Numeral::Hundred(500), "خمسميه خمسمايه"),
    (Numeral::Hundred(600), "ستميه ستمايه"), (Numeral::Hundred(700), "سبعميه سبعمايه"), (Numeral::Hundred(800), "ثمانميه ثمانمايه ثمانيميه ثمانيمايه"),
    (Numeral::Hundred(900), "تسعميه تسعمايه"),
    (Numeral::Scale(1_000), "الف الفا الاف"), (Numeral::Scale(1_000_000), "مليون مليونا ملايين"),
    (Numeral::Scale(1_000_000_000), "مليار مليارا مليارات بليون بليونا بلايين"), (Numeral::Scale(1_000_000_000_000), "تريليون تريليونا تريليونات ترليون"),
    (Numeral::Dual(1_000), "الفان الفين الفا الفي"), (Numeral::Dual(1_000_000), "مليونان مليونين مليوني"), (Numeral::Dual(1_000_000_000), "ملياران مليارين ملياري"),
    // Persian
    (Numeral::Unit(1), "يك"), (Numeral::Unit(2), "دو"), (Numeral::Unit(5), "پنج"), (Numeral::Ten(20), "بيست"), (Numeral::Hundred(100), "صد"), (Numeral::Scale(1_000), "هزار"),
    (Numeral::Scale(1_000_000), "ميليون"), (Numeral::Scale(1_000_000_000), "ميليارد"),
];

#[rustfmt::skip]
const ENGLISH: &[(Numeral, &str)] = &[
    (Numeral::Unit(1), "one"), (Numeral::Unit(2), "two"), (Numeral::Unit(3), "three"), (Numeral::Unit(4), "four"), (Numeral::Unit(5), "five"),
    (Numeral::Unit(6), "six"), (Numeral::Unit(7), "seven"), (Numeral::Unit(8), "eight"), (Numeral::Unit(9), "nine"), (Numeral::Unit(10), "ten"),
    (Numeral::Unit(11), "eleven"), (Numeral::Unit(12), "twelve"), (Numeral::Unit(13), "thirteen"), (Numeral::Unit(14), "fourteen"), (Numeral::Unit(15), "fifteen"),
    (Numeral::Unit(16), "sixteen"), (Numeral::Unit(17), "seventeen"), (Numeral::Unit(18), "eighteen"), (Numeral::Unit(19), "nineteen"),
    (Numeral::Ten(20), "twenty"), (Numeral::Ten(30), "thirty"), (Numeral::Ten(40), "forty fourty"), (Numeral::Ten(50), "fifty"), (Numeral::Ten(60), "sixty"),
    (Numeral::Ten(70), "seventy"), (Numeral::Ten(80), "eighty"), (Numeral::Ten(90), "ninety"), (Numeral::Hundred(100), "hundred"),
    (Numeral::Scale(1_000), "thousand"), (Numeral::Scale(1_000_000), "million mln m"), (Numeral::Scale(1_000_000_000), "billion bn"), (Numeral::Scale(1_000_000_000_000), "trillion tn"),
];

#[rustfmt::skip]
const FRENCH: &[(Numeral, &str)] = &[
    (Numeral::Unit(2), "deux"), (Numeral::Unit(3), "trois"), (Numeral::Unit(4), "quatre"), (Numeral::Unit(5), "cinq"), (Numeral::Unit(6), "six"), (Numeral::Unit(7), "sept"),
    (Numeral::Unit(8), "huit"), (Numeral::Unit(9), "neuf"), (Numeral::Unit(10), "dix"), (Numeral::Unit(11), "onze"), (Numeral::Unit(12), "douze"), (Numeral::Unit(13), "treize"),
    (Numeral::Unit(14), "quatorze"), (Numeral::Unit(15), "quinze"), (Numeral::Unit(16), "seize"), (Numeral::Ten(20), "vingt"), (Numeral::Ten(30), "trente"), (Numeral::Ten(40), "quarante"),
    (Numeral::Ten(50), "cinquante"), (Numeral::Ten(60), "soixante"), (Numeral::Ten(70), "soixante-dix septante"), (Numeral::Ten(80), "quatre-vingt quatre-vingts"), (Numeral::Ten(90), "quatre-vingt-dix nonante"),
    (Numeral::Hundred(100), "cent cents"), (Numeral::Scale(1_000), "mille"), (Numeral::Scale(1_000_000), "million millions"), (Numeral::Scale(1_000_000_000), "milliard milliards"),
];

#[rustfmt::skip]
const SPANISH: &[(Numeral, &str)] = &[
    (Numeral::Unit(2), "dos"), (Numeral::Unit(3), "tres"), (Numeral::Unit(4), "cuatro"), (Numeral::Unit(5), "cinco"), (Numeral::Unit(6), "seis"), (Numeral::Unit(7), "siete"),
    (Numeral::Unit(8), "ocho"), (Numeral::Unit(9), "nueve"), (Numeral::Unit(10), "diez"), (Numeral::Unit(11), "once"), (Numeral::Unit(12), "doce"), (Numeral::Unit(13), "trece"), (Numeral::Unit(14), "catorce"),
    (Numeral::Unit(15), "quince"), (Numeral::Unit(16), "dieciseis"), (Numeral::Unit(17), "diecisiete"), (Numeral::Unit(18), "dieciocho"), (Numeral::Unit(19), "diecinueve"), (Numeral::Ten(20), "veinte"),
    (Numeral::Unit(21), "veintiuno veintiun"), (Numeral::Unit(22), "veintidos"), (Numeral::Unit(23), "veintitres"), (Numeral::Unit(24), "veinticuatro"), (Numeral::Unit(25), "veinticinco"),
    (Numeral::Unit(26), "veintiseis"), (Numeral::Unit(27), "veintisiete"), (Numeral::Unit(28), "veintiocho"), (Numeral::Unit(29), "veintinueve"),
    (Numeral::Ten(30), "treinta"), (Numeral::Ten(40), "cuarenta"), (Numeral::Ten(50), "cincuenta"), (Numeral::Ten(60), "sesenta"), (Numeral::Ten(70), "setenta"), (Numeral::Ten(80), "ochenta"), (Numeral::Ten(90), "noventa"),
    (Numeral::Hundred(100), "cien ciento"), (Numeral::Hundred(200), "doscientos doscientas"), (Numeral::Hundred(300), "trescientos trescientas"), (Numeral::Hundred(500), "quinientos quinientas"),
    (Numeral::Scale(1_000), "mil"), (Numeral::Scale(1_000_000), "millon millones"),
];

#[rustfmt::skip]
const PORTUGUESE: &[(Numeral, &str)] = &[
    (Numeral::Unit(2), "dois duas"), (Numeral::Unit(3), "tres"), (Numeral::Unit(4), "quatro"), (Numeral::Unit(5), "cinco"), (Numeral::Unit(6), "seis"), (Numeral::Unit(7), "sete"), (Numeral::Unit(8), "oito"),
    (Numeral::Unit(9), "nove"), (Numeral::Unit(10), "dez"), (Numeral::Unit(11), "onze"), (Numeral::Unit(12), "doze"), (Numeral::Unit(13), "treze"), (Numeral::Unit(14), "catorze quatorze"), (Numeral::Unit(15), "quinze"),
    (Numeral::Unit(16), "dezesseis dezasseis"), (Numeral::Unit(17), "dezessete dezassete"), (Numeral::Unit(18), "dezoito"), (Numeral::Unit(19), "dezenove dezanove"), (Numeral::Ten(20), "vinte"),
    (Numeral::Ten(30), "trinta"), (Numeral::Ten(40), "quarenta"), (Numeral::Ten(50), "cinquenta"), (Numeral::Ten(60), "sessenta"), (Numeral::Ten(70), "setenta"), (Numeral::Ten(80), "oitenta"), (Numeral::Ten(90), "noventa"),
    (Numeral::Hundred(100), "cem cento"), (Numeral::Hundred(200), "duzentos duzentas"), (Numeral::Scale(1_000), "mil"), (Numeral::Scale(1_000_000), "milhao milhoes"), (Numeral::Scale(1_000_000_000), "bilhao bilhoes"),
];

#[rustfmt::skip]
const GERMAN: &[(Numeral, &str)] = &[
    (Numeral::Unit(2), "zwei"), (Numeral::Unit(3), "drei"), (Numeral::Unit(4), "vier"), (Numeral::Unit(5), "funf"), (Numeral::Unit(6), "sechs"), (Numeral::Unit(7), "sieben"), (Numeral::Unit(8), "acht"),
    (Numeral::Unit(9), "neun"), (Numeral::Unit(10), "zehn"), (Numeral::Unit(11), "elf"), (Numeral::Unit(12), "zwolf"), (Numeral::Ten(20), "zwanzig"), (Numeral::Ten(30), "dreissig"), (Numeral::Ten(40), "vierzig"),
    (Numeral::Ten(50), "funfzig"), (Numeral::Ten(60), "sechzig"), (Numeral::Ten(70), "siebzig"), (Numeral::Ten(80), "achtzig"), (Numeral::Ten(90), "neunzig"), (Numeral::Hundred(100), "hundert"),
    (Numeral::Scale(1_000), "tausend"), (Numeral::Scale(1_000_000), "million millionen mio"), (Numeral::Scale(1_000_000_000), "milliarde milliarden mrd"),
];

/// The numeral that `key`, a folded word without clitics, stands for.
///
/// Words that only some languages count with ("once", "mil") count in those alone; Arabic letters and English always.
pub(super) fn numeral(key: &str, language: impl FnOnce() -> Language) -> Option<Numeral> {
    static WORDS: OnceLock<Map<&str, Vec<(Language, Numeral)>>> = OnceLock::new();
    let words = WORDS.get_or_init(|| {
        let mut map: Map<&str, Vec<(Language, Numeral)>> = Map::default();
        for (language, list) in [
            (Language::Arabic, ARABIC),
            (Language::English, ENGLISH),
            (Language::French, FRENCH),
            (Language::Spanish, SPANISH),
            (Language::Portuguese, PORTUGUESE),
            (Language::German, GERMAN),
        ] {
            for (numeral, words) in list {
                words
                    .split(' ')
                    .for_each(|word| map.entry(word).or_default().push((language, *numeral)));
            }
        }
        map
    });
    let found = words.get(key)?;
    match found.as_slice() {
        [(Language::Arabic | Language::English, numeral), ..] if found.len() == 1 => Some(*numeral),
        _ => {
            let language = language();
            found
                .iter()
                .find(|(of, _)| *of == language)
                .map(|(_, numeral)| *numeral)
                .or_else(|| match found.first() {
                    Some((Language::Arabic | Language::English, numeral)) => Some(*numeral),
                    _ => None,
                })
        }
    }
}

/// The names of the months, folded; those that mean something else as well stand after a bar.
#[rustfmt::skip]
const MONTHS: [&str; 12] = [
    "يناير جانفي كانون_الثاني january janvier enero janeiro januar januari gennaio | jan",
    "فبراير شباط فيفري february fevrier febrero fevereiro februar februari febbraio | feb",
    "اذار marzo marz maart | مارس march mars marco mar",
    "ابريل نيسان افريل avril abril aprile | april apr",
    "مايو ايار maggio | ماي may mai mayo maio mei maj",
    "يونيو يونيه حزيران juin junio junho giugno | جوان june juni jun",
    "يوليو يوليه تموز جويليه يوليوز juillet julio julho luglio | july juli jul",
    "اغسطس غشت august aout agosto augustus augusti | اب اوت aug",
    "سبتمبر ايلول شتنبر september septembre septiembre setembro settembre | sep sept",
    "اكتوبر تشرين_الاول october octobre octubre outubro oktober ottobre | oct okt",
    "نوفمبر تشرين_الثاني نونبر november novembre noviembre novembro | nov",
    "ديسمبر كانون_الاول دجنبر december decembre diciembre dezembro dezember dicembre | dec",
];

/// The month that a name stands for, and whether the name alone says so (مارس is "he practised" as well).
pub(super) fn month(key: &str) -> Option<(u8, bool)> {
    static NAMES: OnceLock<Map<&str, (u8, bool)>> = OnceLock::new();
    let names = NAMES.get_or_init(|| {
        let mut map = Map::default();
        for (month, names) in (1..).zip(MONTHS) {
            let (sure, unsure) = names.split_once(" | ").unwrap_or((names, ""));
            map.extend(sure.split(' ').map(|name| (name, (month, true))));
            map.extend(
                unsure
                    .split(' ')
                    .filter(|name| !name.is_empty())
                    .map(|name| (name, (month, false))),
            );
        }
        map
    });
    names.get(key).copied()
}

/// Ordinal words, in order.
const ORDINALS: [&str; 10] = [
    "الاول الاولي first premier premiere primero primera primeiro primeira",
    "الثاني الثانيه second deuxieme segundo segunda",
    "الثالث الثالثه third troisieme tercero tercera terceiro terceira",
    "الرابع الرابعه fourth quatrieme cuarto cuarta",
    "الخامس الخامسه fifth cinquieme quinto quinta",
    "السادس السادسه sixth sixieme sexto sexta",
    "السابع السابعه seventh septieme septimo",
    "الثامن الثامنه eighth huitieme octavo",
    "التاسع التاسعه ninth neuvieme noveno",
    "العاشر العاشره tenth dixieme decimo",
];

/// The place in an order that a word stands for.
pub(super) fn ordinal(key: &str) -> Option<u64> {
    static PLACES: OnceLock<Map<&str, u64>> = OnceLock::new();
    let places = PLACES.get_or_init(|| {
        let places = (1..).zip(ORDINALS);
        places
            .flat_map(|(place, words)| words.split(' ').map(move |word| (word, place)))
            .collect()
    });
    places.get(key).copied()
}

/// Whether the name of a month that begins with `first` has two words.
pub(super) fn is_month_of_two_words(first: &str) -> bool {
    matches!(first, "كانون" | "تشرين")
}
