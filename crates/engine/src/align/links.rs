//! Scored pairs to links: those that are likely enough and that no better partner in the same article puts in doubt.

use super::model::ScoredPair;
use super::terms::Profile;
use crate::hashing::Map;

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
pub(crate) fn choose(scored: &[ScoredPair], profiles: &[Profile], strictness: f32) -> Vec<ScoredPair> {
    let mut best: Map<(u32, u32), f32> = Map::default();
    let article = |passage: u32| profiles[passage as usize].article;
    for link in scored {
        for key in [(link.a, article(link.b)), (link.b, article(link.a))] {
            let entry = best.entry(key).or_insert(0.0);
            *entry = entry.max(link.score);
        }
    }
    let stands = |link: &&ScoredPair| {
        let best_a = best[&(link.a, article(link.b))];
        let best_b = best[&(link.b, article(link.a))];
        let part = link.overlap.contained >= PART_CONTAINED && link.overlap.length_ratio <= PART_LENGTH;
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
            let found = compare(&articles, &Settings::default(), &mut |_| {});
            assert_eq!(!found.links.is_empty(), linked, "{texts:?}");
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
        let found = compare(&articles, &Settings::default(), &mut |_| {});
        let headings: Vec<_> = found.articles[0].passages.iter().map(|passage| passage.kind).collect();
        assert_eq!(headings[0], PassageKind::Headline);
        assert!(found.links.iter().all(|link| link.a.passage != 0));
    }
}
