//! Scored pairs to links: those that are likely enough.

use super::model::ScoredPair;

/// Those of `scored` that are links at `strictness`. A passage may have several partners in one article: free reports tell
/// one thing twice, and a long sentence answers two short ones.
pub(crate) fn choose(scored: &[ScoredPair], strictness: f32) -> Vec<ScoredPair> {
    scored.iter().filter(|link| link.score >= strictness).cloned().collect()
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
