//! Which language a paragraph is in: by its script and letters, and among languages with Latin letters by the small
//! words that each has and the others have not.
//!
//! Short lines may stay [`Language::Undetermined`]: a caller then takes the language of the article.

use std::sync::OnceLock;

use super::fold::fold;
use super::script::{Script, is_letter_or_digit};
use crate::order;

/// A language that the engine tells apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Not known.
    #[default]
    Undetermined,
    /// Arabic.
    Arabic,
    /// Bulgarian.
    Bulgarian,
    /// Catalan.
    Catalan,
    /// Czech.
    Czech,
    /// Danish.
    Danish,
    /// German.
    German,
    /// Greek.
    Greek,
    /// English.
    English,
    /// Spanish.
    Spanish,
    /// Persian.
    Persian,
    /// Finnish.
    Finnish,
    /// French.
    French,
    /// Hebrew.
    Hebrew,
    /// Hindi.
    Hindi,
    /// Croatian, Bosnian, Serbian in Latin letters.
    Croatian,
    /// Hungarian.
    Hungarian,
    /// Indonesian and Malay.
    Indonesian,
    /// Italian.
    Italian,
    /// Japanese.
    Japanese,
    /// Korean.
    Korean,
    /// Kurdish in Arabic letters (Sorani).
    Kurdish,
    /// Dutch.
    Dutch,
    /// Norwegian.
    Norwegian,
    /// Polish.
    Polish,
    /// Pashto.
    Pashto,
    /// Portuguese.
    Portuguese,
    /// Romanian.
    Romanian,
    /// Russian.
    Russian,
    /// Serbian in Cyrillic letters.
    Serbian,
    /// Swedish.
    Swedish,
    /// Thai.
    Thai,
    /// Turkish.
    Turkish,
    /// Ukrainian.
    Ukrainian,
    /// Urdu.
    Urdu,
    /// Chinese.
    Chinese,
}

impl Language {
    /// The BCP 47 tag: `ar`, `en` …, `und` where unknown.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Undetermined => "und",
            Self::Arabic => "ar",
            Self::Bulgarian => "bg",
            Self::Catalan => "ca",
            Self::Czech => "cs",
            Self::Danish => "da",
            Self::German => "de",
            Self::Greek => "el",
            Self::English => "en",
            Self::Spanish => "es",
            Self::Persian => "fa",
            Self::Finnish => "fi",
            Self::French => "fr",
            Self::Hebrew => "he",
            Self::Hindi => "hi",
            Self::Croatian => "hr",
            Self::Hungarian => "hu",
            Self::Indonesian => "id",
            Self::Italian => "it",
            Self::Japanese => "ja",
            Self::Korean => "ko",
            Self::Kurdish => "ckb",
            Self::Dutch => "nl",
            Self::Norwegian => "no",
            Self::Polish => "pl",
            Self::Pashto => "ps",
            Self::Portuguese => "pt",
            Self::Romanian => "ro",
            Self::Russian => "ru",
            Self::Serbian => "sr",
            Self::Swedish => "sv",
            Self::Thai => "th",
            Self::Turkish => "tr",
            Self::Ukrainian => "uk",
            Self::Urdu => "ur",
            Self::Chinese => "zh",
        }
    }

    /// The script that it is written in; none for a language that is not known.
    #[must_use]
    pub const fn script(self) -> Option<Script> {
        Some(match self {
            Self::Undetermined => return None,
            Self::Arabic | Self::Kurdish | Self::Pashto | Self::Persian | Self::Urdu => Script::Arabic,
            Self::Bulgarian | Self::Russian | Self::Serbian | Self::Ukrainian => Script::Cyrillic,
            Self::Greek => Script::Greek,
            Self::Hebrew => Script::Hebrew,
            Self::Hindi => Script::Other,
            Self::Thai => Script::SouthEastAsian,
            Self::Korean => Script::Hangul,
            Self::Japanese => Script::Kana,
            Self::Chinese => Script::Han,
            _ => Script::Latin,
        })
    }

    /// Guesses the language of `text` from its first several hundred characters.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let sample = || text.chars().take(LONGEST_SAMPLE);
        let Some(script) = main_script(sample()) else {
            return Self::Undetermined;
        };
        match script {
            Script::Arabic => of_arabic_script(sample()),
            Script::Hebrew => Self::Hebrew,
            Script::Greek => Self::Greek,
            Script::Cyrillic => of_cyrillic(sample()),
            Script::Hangul => Self::Korean,
            Script::Kana => Self::Japanese,
            // Japanese writes Chinese characters with kana between them.
            Script::Han if sample().any(|c| Script::of(c) == Some(Script::Kana)) => Self::Japanese,
            Script::Han => Self::Chinese,
            Script::SouthEastAsian if sample().any(|c| ('\u{0E00}'..='\u{0E7F}').contains(&c)) => Self::Thai,
            Script::Other if sample().any(|c| ('\u{0900}'..='\u{097F}').contains(&c)) => Self::Hindi,
            Script::Latin => of_latin(&sample().collect::<String>()),
            Script::SouthEastAsian | Script::OtherRightToLeft | Script::Other => Self::Undetermined,
        }
    }
}

/// More characters than this say nothing new about the language.
const LONGEST_SAMPLE: usize = 800;

/// The script that most letters belong to; of equals the first in [`Script`].
fn main_script(sample: impl Iterator<Item = char>) -> Option<Script> {
    let mut counts = [(0_usize, None); Script::COUNT];
    for script in sample.filter_map(Script::of) {
        if let Some(count) = counts.get_mut(script as usize) {
            *count = (count.0 + 1, Some(script));
        }
    }
    counts
        .into_iter()
        .rev()
        .max_by_key(|(count, _)| *count)
        .and_then(|(_, script)| script)
}

/// Letters that one language has and Arabic has not.
fn of_arabic_script(sample: impl Iterator<Item = char>) -> Language {
    let (mut urdu, mut persian, mut kurdish, mut pashto, mut arabic, mut all) = (0, 0, 0, 0, 0, 0);
    for c in sample.filter(|&c| Script::of(c) == Some(Script::Arabic)) {
        all += 1;
        match c {
            'ٹ' | 'ڈ' | 'ڑ' | 'ں' | 'ے' | 'ہ' | 'ھ' | 'ۓ' => urdu += 1,
            'ێ' | 'ۆ' | 'ە' | 'ڕ' | 'ڵ' => kurdish += 1,
            'ټ' | 'ډ' | 'ړ' | 'ښ' | 'ې' | 'ۍ' | 'ځ' | 'څ' | 'ږ' => pashto += 1,
            'پ' | 'چ' | 'ژ' | 'گ' | 'ک' | 'ی' => persian += 1,
            'ي' | 'ك' | 'ى' | 'ة' | 'أ' | 'إ' => arabic += 1,
            _ => {}
        }
    }
    // A foreign name in an Arabic text may bring one or two of these letters.
    let many = |count: usize| count * 50 > all;
    match () {
        () if many(kurdish) && kurdish > urdu && kurdish > pashto => Language::Kurdish,
        () if many(pashto) && pashto > urdu => Language::Pashto,
        () if many(urdu) => Language::Urdu,
        () if many(persian) && persian > arabic => Language::Persian,
        () => Language::Arabic,
    }
}

fn of_cyrillic(sample: impl Iterator<Item = char>) -> Language {
    let (mut ukrainian, mut serbian, mut russian, mut hard) = (0, 0, 0, 0);
    for c in sample {
        match c {
            'і' | 'ї' | 'є' | 'ґ' | 'І' | 'Ї' | 'Є' => ukrainian += 1,
            'ј' | 'љ' | 'њ' | 'ћ' | 'ђ' | 'џ' | 'Ј' => serbian += 1,
            'ы' | 'э' | 'ё' | 'Э' => russian += 1,
            'ъ' => hard += 1,
            _ => {}
        }
    }
    match () {
        () if ukrainian > russian && ukrainian > serbian => Language::Ukrainian,
        () if serbian > russian => Language::Serbian,
        () if hard > russian => Language::Bulgarian,
        () => Language::Russian,
    }
}

/// Small words by language. A word that two languages share stands under both and helps neither against the other.
#[rustfmt::skip]
const SMALL_WORDS: &[(Language, &str)] = &[
    (Language::English, " the of and to in that is was for on with as at by it he she they has have had said from be are were which their his her but not this will would who after about "),
    (Language::French, " le la les de des du et est en un une dans que qui pour sur avec par au aux il elle ce cette ont pas plus son sa ses été a selon mais nous dit "),
    (Language::Spanish, " el la los las de del y en que un una por con para se su al es fue lo como más pero sus ha han según este esta entre sobre dijo no "),
    (Language::Portuguese, " o os as de do da dos das e em que um uma por com para se no na ao foi é mais mas seu sua são não como entre sobre disse pelo pela à "),
    (Language::Italian, " il lo la i gli le di del della dei delle e è in che un una per con si da al dal nel nella non sono ha ma più come anche alla dopo questo "),
    (Language::German, " der die das und ist in den von zu mit dem des ein eine auf für nicht sich auch im am als es er sie wird wurde hat haben bei nach aus einer war dass werden "),
    (Language::Dutch, " de het een en van in is dat op te voor met zijn aan niet die er door om ook bij naar heeft hebben werd worden uit maar wordt over zei als "),
    (Language::Swedish, " och att det som en är på av för med den till inte ett han hon har de om var från vid så efter men enligt säger sig kan också ska "),
    (Language::Norwegian, " og at det som en er på av for med den til ikke et han hun har de om var fra ved så etter men seg kan også skal ble mot opp etter ut sier "),
    (Language::Danish, " og at det som en er på af for med den til ikke et han hun har de om var fra ved så efter men sig kan også skal blev mod op ud siger "),
    (Language::Indonesian, " yang dan di dari untuk pada dengan ini itu dalam tidak akan oleh ke sebagai juga adalah mereka kata telah karena bahwa tersebut dia kami saat ada lebih "),
    (Language::Croatian, " i je u na se da su za od s koji a kako će iz ne što bi do kao to koja nije sa te ili ali više nakon rekao "),
    (Language::Turkish, " ve bir bu da de için ile olarak olan gibi daha çok ancak sonra kadar göre en o ne dedi olduğunu ise her var "),
    (Language::Polish, " i w na z do się nie że jest to o jak po od za przez a dla są oraz został tym ale był które który "),
    (Language::Czech, " a v na se je že s z do o to i za by pro ve jsou po jako byl ale které který podle od být "),
    (Language::Romanian, " și în de la a cu pe că din o un este pentru care au mai fost nu să ale prin lui sau dar după "),
    (Language::Catalan, " el la els les de del i en que un una per amb als al es és ha no més com seva seu aquest dels van va "),
    (Language::Finnish, " ja on ei että se oli hän ovat myös mutta kun joka sekä mukaan ole ollut tai vuoden kuin niin "),
    (Language::Hungarian, " a az és hogy nem is egy van volt meg de azt ez csak már ha el szerint még mint lesz "),
];

/// The languages that have `word` among their [`SMALL_WORDS`]: a bit for each, by its place there.
fn languages_with(word: &str) -> u32 {
    static KNOWN: OnceLock<Vec<(&str, u32)>> = OnceLock::new();
    let known = KNOWN.get_or_init(|| {
        let mut known: Vec<(&str, u32)> = Vec::new();
        for (place, (_, small)) in SMALL_WORDS.iter().enumerate() {
            known.extend(small.split_whitespace().map(|word| (word, 1 << place)));
        }
        order::by_key(&mut known, |(word, _)| *word);
        known.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            kept.1 |= if same { next.1 } else { 0 };
            same
        });
        known
    });
    let place = known.binary_search_by_key(&word, |(known, _)| known).ok();
    place
        .and_then(|place| known.get(place))
        .map_or(0, |(_, languages)| *languages)
}

fn of_latin(text: &str) -> Language {
    let mut scores = [0_usize; SMALL_WORDS.len()];
    for word in text
        .split(|c: char| !is_letter_or_digit(c) && c != '\u{301}')
        .filter(|word| !word.is_empty())
    {
        let mut languages = languages_with(&word.to_lowercase());
        while languages != 0 {
            if let Some(score) = scores.get_mut(languages.trailing_zeros() as usize) {
                *score += 1;
            }
            languages &= languages - 1;
        }
    }
    let letters = fold(text);
    let best = scores.iter().copied().max().unwrap_or_default();
    let leaders: Vec<Language> = scores
        .iter()
        .zip(SMALL_WORDS)
        .filter(|(score, _)| **score == best)
        .map(|(_, (language, _))| *language)
        .collect();
    match leaders.as_slice() {
        [only] if best >= 2 || (best == 1 && letters.len() < 60) => *only,
        // Norwegian and Danish share nearly all small words: their spelling decides.
        [_, ..] if best >= 2 => by_letters(text, &leaders),
        _ => Language::Undetermined,
    }
}

/// Among languages that the small words leave equal: the one whose own letters stand in the text.
fn by_letters(text: &str, leaders: &[Language]) -> Language {
    let own = |language: &Language| match language {
        Language::German => text.contains(['ß', 'ä', 'ü']),
        Language::French => text.contains(['ç', 'è', 'ê', 'œ', 'à']),
        Language::Spanish => text.contains(['ñ', '¿', '¡']),
        Language::Portuguese => text.contains(['ã', 'õ']),
        Language::Swedish => text.contains(['ä', 'ö']),
        Language::Danish => text.contains("af ") || text.contains("hvad") || text.contains("nogle"),
        Language::Norwegian => text.contains("av ") || text.contains("hva") || text.contains("noen"),
        Language::Turkish => text.contains(['ı', 'ğ', 'ş']),
        Language::Croatian => text.contains(['đ', 'ć']),
        _ => false,
    };
    leaders
        .iter()
        .find(|language| own(language))
        .or(leaders.first())
        .copied()
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn a_sentence_names_its_language() {
        for (text, tag) in [
            ("قال المتحدث إن السفينة وصلت إلى الميناء", "ar"),
            ("سخنگوی دولت گفت که کشتی به بندر رسید", "fa"),
            ("ترجمان نے کہا کہ جہاز بندرگاہ پر پہنچ گیا ہے", "ur"),
            ("وتەبێژەکە گوتی کە کەشتییەکە گەیشتە بەندەر", "ckb"),
            ("The ship reached the port after the storm, the spokesman said.", "en"),
            (
                "Le navire est arrivé au port après la tempête, selon le porte-parole.",
                "fr",
            ),
            (
                "El barco llegó al puerto después de la tormenta, según el portavoz.",
                "es",
            ),
            ("O navio chegou ao porto depois da tempestade, disse o porta-voz.", "pt"),
            (
                "Das Schiff ist nach dem Sturm im Hafen angekommen, sagte der Sprecher.",
                "de",
            ),
            (
                "La nave è arrivata nel porto dopo la tempesta, ha detto il portavoce.",
                "it",
            ),
            (
                "Het schip is na de storm in de haven aangekomen, zei de woordvoerder.",
                "nl",
            ),
            ("Fartyget kom fram till hamnen efter stormen, säger talesmannen.", "sv"),
            ("Skipet kom fram til havnen etter stormen, sier talsmannen.", "no"),
            ("Skibet kom frem til havnen efter stormen, siger talsmanden.", "da"),
            (
                "Kapal itu tiba di pelabuhan setelah badai, kata juru bicara tersebut.",
                "id",
            ),
            ("Brod je nakon oluje stigao u luku, rekao je glasnogovornik.", "hr"),
            ("Gemi fırtınadan sonra limana ulaştı ve sözcü bir açıklama yaptı.", "tr"),
            (
                "Корабль прибыл в порт после шторма, сообщил представитель. Это было вчера, и мы этому рады. Он цел, и все были живы",
                "ru",
            ),
            ("Корабель прибув до порту після шторму, і всі живі", "uk"),
            ("הספינה הגיעה לנמל אחרי הסערה", "he"),
            ("船在风暴后抵达港口", "zh"),
            ("船は嵐の後に港に着いた", "ja"),
            ("12:30 — 45%", "und"),
        ] {
            assert_eq!(Language::of(text).tag(), tag, "{text}");
        }
    }

    #[test]
    fn a_foreign_name_does_not_change_the_language() {
        assert_eq!(
            Language::of("قال چارلز لوكالة Reuters إن السفينة وصلت إلى الميناء مساء أمس"),
            Language::Arabic
        );
    }
}
