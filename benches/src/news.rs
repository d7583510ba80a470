//! Invented news: events that several outlets report, each in its own words.
//!
//! No sentence means anything. What is like news is what costs a comparison time: how often words come back, how
//! many outlets report a statement, how far their wordings part, attributions, quotations, numbers and names, and
//! that most articles have nothing to do with each other.

use muqabala_engine::ingest::Article;

use crate::chance::Chance;

/// Passages in an article: the statements of the event that the outlet reports, and some that only it has.
pub const PASSAGES: usize = 20;
const OUTLETS: usize = 5;
const WORDS: usize = 12_000;
/// Words that belong to an event.
const TOPIC: usize = 80;

const SPEAK_AR: [&str; 6] = ["قال", "أكد", "أوضح", "أعلن", "زعم", "ذكر"];
const SPEAK_EN: [&str; 6] = ["said", "stressed", "explained", "announced", "claimed", "noted"];
const LITTLE_AR: [&str; 12] = [
    "في", "من", "على", "إلى", "عن", "مع", "التي", "الذي", "بعد", "هذا", "كان", "لم",
];
const LITTLE_EN: [&str; 12] = [
    "the", "of", "to", "in", "and", "a", "that", "for", "was", "with", "on", "by",
];

/// How much an event holds.
#[derive(Clone, Copy)]
struct Size {
    outlets: usize,
    statements: usize,
    /// In each article.
    passages: usize,
    /// Of these, how many only that outlet has.
    own: usize,
}

const USUAL: Size = Size {
    outlets: OUTLETS,
    statements: 24,
    passages: PASSAGES,
    own: 4,
};

/// As large as a comparison in a tab is meant to stay quick with.
const LARGE: Size = Size {
    outlets: 12,
    statements: 300,
    passages: 200,
    own: 40,
};

/// A language to write in: its invented words, commonest first.
struct Language {
    arabic: bool,
    words: Vec<String>,
}

impl Language {
    fn arabic() -> Self {
        let letters: Vec<char> = "بتجحدرزسشصضطعغفقكلمنهوي".chars().collect();
        let patterns = [
            "123",
            "م123",
            "ت12ي3",
            "1ا2ي3",
            "12و3ات",
            "است123",
            "1ا23ون",
            "12ا3ة",
            "ال12ي3ة",
            "ي123",
        ];
        Self {
            arabic: true,
            words: invent(1, |chance| shaped(chance, &patterns, &letters)),
        }
    }

    fn english() -> Self {
        let starts = [
            "br", "st", "l", "m", "tr", "v", "d", "k", "pl", "n", "gr", "s", "f", "h", "sh", "t",
        ];
        let middles = ["a", "e", "i", "o", "u", "ai", "ea", "ou"];
        let ends = ["n", "rt", "ll", "ction", "ment", "r", "sh", "ng", "d", "ver", "st", "m"];
        Self {
            arabic: false,
            words: invent(2, |chance| {
                let mut word = String::new();
                for _ in 0..=chance.below(2) {
                    word.push_str(chance.one_of::<&str>(&starts));
                    word.push_str(chance.one_of::<&str>(&middles));
                }
                word + chance.one_of::<&str>(&ends)
            }),
        }
    }

    /// A word of the whole language, or, now and then, one of those that the event is about.
    fn word(&self, chance: &mut Chance, topic: &[usize]) -> Token {
        match chance.below(10) {
            0..3 => Token::Little(chance.below(LITTLE_AR.len())),
            3 | 4 => Token::Word(*chance.one_of(topic)),
            6 if chance.in_thousand(300) => Token::Number(1 + chance.rank_below(40_000)),
            _ => Token::Word(chance.rank_below(self.words.len())),
        }
    }
}

fn invent(seed: u64, mut one: impl FnMut(&mut Chance) -> String) -> Vec<String> {
    let mut chance = Chance::new(seed);
    (0..WORDS).map(|_| one(&mut chance)).collect()
}

/// A word of three chance letters in the places 1, 2 and 3 of one of `patterns`.
fn shaped(chance: &mut Chance, patterns: &[&str], letters: &[char]) -> String {
    let pattern = *chance.one_of(patterns);
    let root = [
        *chance.one_of(letters),
        *chance.one_of(letters),
        *chance.one_of(letters),
    ];
    let letter = |c: char| {
        c.to_digit(10)
            .and_then(|place| root.get(place as usize - 1))
            .copied()
            .unwrap_or(c)
    };
    pattern.chars().map(letter).collect()
}

#[derive(Clone, Copy)]
enum Token {
    Little(usize),
    Word(usize),
    Number(usize),
}

/// What somebody said or did, before an outlet words it.
#[derive(Clone)]
struct Statement {
    speaker: usize,
    quoted: bool,
    tokens: Vec<Token>,
}

/// `sets` statements, each as `each` outlets word it, cut at spaces.
#[must_use]
pub fn wordings(sets: usize, each: usize) -> Vec<Vec<Vec<String>>> {
    let languages = [Language::arabic(), Language::english()];
    let mut chance = Chance::new(3);
    let mut set = |number: usize| {
        let language = &languages[usize::from(number % 4 == 3)];
        let topic: Vec<usize> = (0..TOPIC).map(|_| chance.below(WORDS)).collect();
        let told = statement(&mut chance, language, &topic);
        let mut words = || {
            wording(&told, language, &topic, &mut chance)
                .split(' ')
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        (0..each).map(|_| words()).collect()
    };
    (0..sets).map(&mut set).collect()
}

/// `count` articles on as many events as are needed, five outlets each.
#[must_use]
pub fn articles(count: usize) -> Vec<Article> {
    let languages = [Language::arabic(), Language::english()];
    (0..count.div_ceil(OUTLETS))
        .flat_map(|number| event(number, &languages, USUAL))
        .take(count)
        .collect()
}

/// One event that twelve outlets report in 200 paragraphs each: a board of about 300 statements.
#[must_use]
pub fn large_event() -> Vec<Article> {
    event(0, &[Language::arabic(), Language::english()], LARGE)
}

fn event(number: usize, languages: &[Language; 2], size: Size) -> Vec<Article> {
    let mut chance = Chance::new(1000 + number as u64);
    // Three in four are Arabic.
    let language = &languages[usize::from(number % 4 == 3)];
    let topic: Vec<usize> = (0..TOPIC).map(|_| chance.below(WORDS)).collect();
    let told: Vec<Statement> = (0..size.statements)
        .map(|_| statement(&mut chance, language, &topic))
        .collect();
    (0..size.outlets)
        .map(|outlet| Article {
            outlet: format!("Outlet {number}.{outlet}"),
            text: text(size, language, &topic, &told, &mut chance),
            ..Article::default()
        })
        .collect()
}

fn statement(chance: &mut Chance, language: &Language, topic: &[usize]) -> Statement {
    let length = 12 + chance.below(16);
    Statement {
        speaker: topic[chance.below(3)],
        quoted: chance.in_thousand(350),
        tokens: (0..length).map(|_| language.word(chance, topic)).collect(),
    }
}

/// What one outlet writes of the event.
fn text(size: Size, language: &Language, topic: &[usize], told: &[Statement], chance: &mut Chance) -> String {
    let mut told: Vec<Statement> = told.to_vec();
    while told.len() > size.passages - size.own {
        told.remove(chance.below(told.len()));
    }
    for _ in 0..size.own {
        let at = chance.below(told.len());
        told.insert(at, statement(chance, language, topic));
    }
    // Another outlet, another order: some neighbours change places.
    for at in 1..told.len() {
        if chance.in_thousand(200) {
            told.swap(at - 1, at);
        }
    }
    let paragraphs: Vec<String> = told.iter().map(|it| wording(it, language, topic, chance)).collect();
    paragraphs.join("\n")
}

/// `statement` in one outlet's words.
fn wording(statement: &Statement, language: &Language, topic: &[usize], chance: &mut Chance) -> String {
    let mut words = Vec::with_capacity(statement.tokens.len());
    for &token in &statement.tokens {
        match chance.below(1000) {
            0..50 => {}
            50..120 => words.push(written(language.word(chance, topic), language, chance)),
            120..150 => {
                words.push(written(token, language, chance));
                words.push(written(language.word(chance, topic), language, chance));
            }
            _ => words.push(written(token, language, chance)),
        }
    }
    let said = words.join(" ");
    let speaker = &language.words[statement.speaker];
    match (language.arabic, statement.quoted) {
        (true, true) => format!("و{} {speaker}: «{said}».", chance.one_of(&SPEAK_AR)),
        (true, false) => format!("و{} {speaker} أن {said}.", chance.one_of(&SPEAK_AR)),
        (false, true) => format!("\u{201C}{said},\u{201D} {speaker} {}.", chance.one_of(&SPEAK_EN)),
        (false, false) => format!("{speaker} {} that {said}.", chance.one_of(&SPEAK_EN)),
    }
}

fn written(token: Token, language: &Language, chance: &mut Chance) -> String {
    match token {
        Token::Little(index) if language.arabic => LITTLE_AR[index].to_owned(),
        Token::Little(index) => LITTLE_EN[index].to_owned(),
        Token::Number(number) if language.arabic && chance.in_thousand(300) => eastern(number),
        Token::Number(number) => number.to_string(),
        Token::Word(index) => {
            let word = &language.words[index];
            match chance.below(20) {
                0 if language.arabic => format!("و{word}"),
                1 if language.arabic => format!("ب{word}"),
                _ => word.clone(),
            }
        }
    }
}

fn eastern(number: usize) -> String {
    let digit = |c: char| c.to_digit(10).and_then(|it| char::from_u32(0x660 + it)).unwrap_or(c);
    number.to_string().chars().map(digit).collect()
}
