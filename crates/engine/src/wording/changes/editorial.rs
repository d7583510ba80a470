//! Kinds of change that say more than that a word was replaced: another name, certainty, distance.

use super::change::Change;
use super::token::Token;
use crate::vocabulary::ChangeKind;
use crate::wording::words::class::Class;
use crate::wording::words::interner::{Lexeme, WordInterner};
use crate::wording::words::modality::{Modality, modality};

/// Some tokens of a wording, by their places.
type Picked<'t> = (&'t [Token], &'t [usize]);

fn words<'l>(interner: &'l WordInterner, (tokens, places): Picked<'l>) -> impl Iterator<Item = &'l Lexeme> + Clone {
    places
        .iter()
        .filter_map(|&at| tokens.get(at))
        .map(|token| interner.get(token.id))
}

/// Phrases of the list of equivalents that begin or end so tell what was done or a thing, and name nobody. Folded,
/// without clitics.
const NO_NAMES: &[&str] = &[
    "لقي",
    "لقوا",
    "مصرع",
    "حتف",
    "القي",
    "القت",
    "القاء",
    "قبض",
    "حمل",
    "حملت",
    "تحميل",
    "رجل",
    "طايره",
    "طايرات",
    "مسيره",
    "درون",
    "اصابع",
    "علاقه",
    "يقارب",
    "يقرب",
];

/// Whether both sides name one party: by the list of equivalents, or by a name and its initials.
pub fn is_name(interner: &WordInterner, base: Picked, own: Picked) -> bool {
    let (a, b) = (words(interner, base), words(interner, own));
    let listed = a.clone().any(|x| b.clone().any(|y| x.shares_set(y)));
    let all = || a.clone().chain(b.clone());
    let phrase = base.1.len() + own.1.len() > 2 && !all().any(|word| NO_NAMES.contains(&&*word.bare.text));
    let named = phrase || all().any(|word| word.outline.name);
    (listed && named) || spells_out(a.clone(), b.clone()) || spells_out(b, a)
}

/// Whether the initials of `long` are the one word that `short` is.
fn spells_out<'l>(long: impl Iterator<Item = &'l Lexeme>, mut short: impl Iterator<Item = &'l Lexeme>) -> bool {
    let (Some(acronym), None) = (short.next(), short.next()) else {
        return false;
    };
    let said = long.filter(|word| word.class() != Class::Function);
    let initials: Vec<char> = said.filter_map(|word| word.key.text.chars().next()).collect();
    initials.len() > 1 && *initials == *acronym.initials
}

/// Whether all that changed is whether, or how surely, something is so. Either side may have no words.
pub fn is_certainty(interner: &WordInterner, base: Picked, own: Picked) -> bool {
    let said = |side| -> Vec<Modality> {
        let mut said: Vec<Modality> = words(interner, side).filter_map(modality).collect();
        said.sort_unstable();
        said
    };
    let (of_base, of_own) = (said(base), said(own));
    // A form of the word beside it may change with it: does not know, knows.
    let others = |side| {
        words(interner, side)
            .filter(|word| word.weighs() && modality(word).is_none())
            .count()
    };
    of_base != of_own && others(base) <= 1 && others(own) <= 1
}

/// A quotation mark, whichever its shape.
fn is_quotation_mark(word: &Lexeme) -> bool {
    matches!(&*word.key.text, "\"" | "'")
}

/// So many words at most stand between the marks of distance.
const FEW: usize = 3;

/// Joins two quotation marks that came, or went, round a word or two that nobody is quoted with to one change.
pub fn join_distance(interner: &WordInterner, base: &[Token], own: &[Token], marks: Vec<Change>) -> Vec<Change> {
    let mut joined: Vec<Change> = Vec::with_capacity(marks.len());
    for mut mark in marks {
        match joined
            .last_mut()
            .filter(|last| encloses(interner, base, own, last, &mark))
        {
            Some(last) => {
                last.kind = ChangeKind::Distance;
                last.base.append(&mut mark.base);
                last.own.append(&mut mark.own);
            }
            None => joined.push(mark),
        }
    }
    joined
}

fn encloses(interner: &WordInterner, base: &[Token], own: &[Token], first: &Change, last: &Change) -> bool {
    let round = |tokens: &[Token], first: &[usize], last: &[usize]| {
        let ([first], [last]) = (first, last) else { return false };
        let word = |at: usize| tokens.get(at).map(|token| interner.get(token.id));
        let inside = || (first + 1..*last).filter_map(word);
        let says = (first.saturating_sub(2)..*first).filter_map(word);
        let quoted = says.clone().any(|word| word.attribution || &*word.key.text == ":");
        let marks = [*first, *last].into_iter().filter_map(word).all(is_quotation_mark);
        marks && !quoted && (1..=FEW).contains(&inside().count()) && inside().all(Lexeme::is_word)
    };
    let plain = |change: &Change| change.kind == ChangeKind::Punctuation;
    let came = || first.base.is_empty() && last.base.is_empty() && round(own, &first.own, &last.own);
    let went = || first.own.is_empty() && last.own.is_empty() && round(base, &first.base, &last.base);
    plain(first) && plain(last) && (came() || went())
}
