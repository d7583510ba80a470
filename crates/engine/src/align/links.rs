//! Candidates to links: every candidate is scored, and of the scored ones those are kept that are likely enough and
//! that no better partner in the same article puts in doubt.

use super::context;
use super::evidence::{self, Measures, Pair};
use super::facing::Facing;
use super::index::{Index, Scratch, candidates};
use super::model;
use super::profile::Profile;
use super::soft::Soft;
use crate::hashing::Map;

/// The least share of the smaller passage's weight that a candidate must share.
const LEAST_SHARE: f32 = 0.1;
/// Scores below this are not kept at all.
pub(crate) const FLOOR: f32 = 0.02;

/// Two passages with their score, by index; `a` is in the earlier article.
#[derive(Clone, Debug)]
pub(crate) struct Scored {
    pub(crate) a: u32,
    pub(crate) b: u32,
    pub(crate) score: f32,
    pub(crate) pair: Pair,
}

impl Scored {
    /// A pair that the reader pinned and that shares nothing the engine would have found.
    pub(crate) fn pinned(a: u32, b: u32) -> Self {
        Self {
            a,
            b,
            score: 1.0,
            pair: Pair::default(),
        }
    }
}

/// The pair of `x` and `y` in `scored`, which is in order of (a, b).
pub(crate) fn find(scored: &[Scored], x: u32, y: u32) -> Option<&Scored> {
    let pair = (x.min(y), x.max(y));
    let at = scored.binary_search_by_key(&pair, |link| (link.a, link.b)).ok()?;
    Some(&scored[at])
}

/// What a denial or an earlier occasion on one side only takes off the evidence: any link. Set by hand, because
/// such pairs are too seldom among the judged ones for a weight to be fitted.
const AGAINST: f32 = 16.0;

/// What is taken off where the two share joining words alone («there had been more», «there will be more»): doubtful
/// links, not the many between short sentences that stand at one place of two translations.
const AGAINST_JOINING: f32 = 0.4;

/// Scores all candidate pairs among `profiles`, in order. `step` is called after each passage.
pub(crate) fn score(profiles: &[Profile], by: &Measures, step: &mut dyn FnMut(usize)) -> Vec<Scored> {
    let mut scored = pairs(profiles, by, step);
    context::judge_each(&mut scored, profiles, by.weights, |link, standing| {
        let (a, b) = (&profiles[link.a as usize], &profiles[link.b as usize]);
        let against = if a.stance.is_against(b.stance) || is_label(a, b) || is_label(b, a) {
            AGAINST
        } else if link.pair.joins_only {
            AGAINST_JOINING
        } else {
            0.0
        };
        link.score = model::probability(&link.pair.own, standing, against);
    });
    scored.retain(|link| link.score >= FLOOR);
    scored
}

/// A heading of fewer terms names somebody or something and states nothing: «وزير النقل», «مخيمات للتدريب».
const LEAST_TERMS: usize = 4;

/// Whether `heading` is a label, which stands in `other` as in any passage that names the same.
fn is_label(heading: &Profile, other: &Profile) -> bool {
    heading.heading && heading.terms.len() < LEAST_TERMS && other.terms.len() > 2 * LEAST_TERMS
}

/// All candidate pairs among `profiles` with their own evidence, not yet scored.
pub(crate) fn pairs(profiles: &[Profile], by: &Measures, step: &mut dyn FnMut(usize)) -> Vec<Scored> {
    let index = Index::new(profiles, by.lexicon.len());
    let mut scratch = Scratch::new(profiles.len());
    let mut soft = Soft::default();
    let mut out = Vec::new();
    let Some(first) = profiles.first() else {
        return out;
    };
    let mut facing = Facing::new(first, by.lexicon.len());
    for a in 0..profiles.len() {
        facing.turn_to(&profiles[a]);
        for b in candidates(&index, profiles, by.weights, a, LEAST_SHARE, &mut scratch) {
            let Some(pair) = evidence::compare(&mut facing, &profiles[b as usize], by, &mut soft) else {
                continue;
            };
            out.push(Scored {
                a: a as u32,
                b,
                score: 0.0,
                pair,
            });
        }
        step(a);
    }
    out
}

/// A passage of at most this share of the other's weight …
const PART_LENGTH: f32 = 0.7;
/// … of which at least this share stands in the other, is a part of it: a passage may have several parts.
const PART_CONTAINED: f32 = 0.6;
/// A passage that has a better partner in the same article is linked all the same where so much of the doubt that
/// strictness leaves is gone: less where one is a part of the other.
const PART_DOUBT: f32 = 0.3;
const OTHER_DOUBT: f32 = 0.1;

/// Those of `scored` that are links at `strictness`: likely enough, and each the other's best in its article; or one is
/// the other's best, and little doubt is left.
pub(crate) fn choose(scored: &[Scored], profiles: &[Profile], strictness: f32) -> Vec<Scored> {
    let mut best: Map<(u32, u32), f32> = Map::default();
    let article = |passage: u32| profiles[passage as usize].article;
    for link in scored {
        for key in [(link.a, article(link.b)), (link.b, article(link.a))] {
            let entry = best.entry(key).or_insert(0.0);
            *entry = entry.max(link.score);
        }
    }
    let stands = |link: &&Scored| {
        let best_a = best[&(link.a, article(link.b))];
        let best_b = best[&(link.b, article(link.a))];
        let part = link.pair.contained() >= PART_CONTAINED && link.pair.length() <= PART_LENGTH;
        let doubt = (1.0 - strictness) * if part { PART_DOUBT } else { OTHER_DOUBT };
        let mutual = link.score >= best_a.max(best_b);
        let one_sided = link.score >= best_a.min(best_b) && link.score >= 1.0 - doubt;
        link.score >= strictness && (mutual || one_sided)
    };
    scored.iter().filter(stands).cloned().collect()
}

#[cfg(test)]
mod tests {
    use crate::align::{Settings, compare};
    use crate::ingest::Article;
    use crate::vocabulary::PassageKind;

    #[test]
    fn of_single_sentences_those_that_say_the_same_are_linked() {
        for (texts, linked) in [
            (
                [
                    "Nine people were killed when a ferry sank off Narr on Monday.",
                    "A ferry sank near Narr on Monday, killing nine people.",
                ],
                true,
            ),
            (
                [
                    "قتل تسعة أشخاص في غرق عبارة قبالة نرجان أمس.",
                    "غرقت عبارة أمس قرب سواحل نرجان ما أدى إلى مقتل 9 أشخاص.",
                ],
                true,
            ),
            (
                [
                    "The minister said the bridge would reopen on Monday.",
                    "The school will close on Monday, the mayor announced.",
                ],
                false,
            ),
            (
                [
                    "قال الوزير إن الجسر سيفتح يوم الاثنين.",
                    "أعلن العمدة أن المدرسة ستغلق يوم الاثنين.",
                ],
                false,
            ),
        ] {
            let articles = texts.map(|text| Article {
                text: text.to_owned(),
                ..Article::default()
            });
            let board = compare(&articles, &Settings::default(), &mut |_| {});
            assert_eq!(!board.links.is_empty(), linked, "{texts:?}");
        }
    }

    #[test]
    fn a_heading_that_only_names_is_linked_with_nothing() {
        let texts = [
            "وزير النقل\nافتتح وزير النقل سامي الحداد الجسر العتيق أمام الشاحنات صباح الأحد بعد صيانة دامت عامين كاملين.",
            "جال وزير النقل سامي الحداد أمس على مراكز الصيانة في الوادي واستمع إلى شكاوى أصحاب الشاحنات الصغيرة هناك.",
        ];
        let articles = texts.map(|text| Article {
            text: text.to_owned(),
            ..Article::default()
        });
        let board = compare(&articles, &Settings::default(), &mut |_| {});
        let headings: Vec<_> = board.articles[0].passages.iter().map(|passage| passage.kind).collect();
        assert_eq!(headings[0], PassageKind::Headline);
        assert!(board.links.iter().all(|link| link.a.passage != 0));
    }
}
