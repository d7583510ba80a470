//! The whole way: articles in, links and statements out.

use super::assemble::assemble;
use super::result::{Comparison, Progress};
use crate::align::constraints::Constraints;
use crate::align::corpus::Corpus;
use crate::align::settings::Settings;
use crate::align::{links, model, statements};
use crate::ingest::Article;

/// Compares `articles`: cuts them into passages, links those that report the same statement, groups them.
///
/// `progress` is called often enough for a progress bar. The answer is the same in any order of `articles`.
#[must_use]
pub fn compare(articles: &[Article], settings: &Settings, progress: &mut dyn FnMut(Progress)) -> Comparison {
    let corpus = Corpus::read(articles, settings);
    let of = corpus.profiles.len() + 1;
    let mut scored = model::score(&corpus.profiles, corpus.statistics(), &mut |done| {
        if done % 64 == 0 {
            progress(Progress { done, of });
        }
    });
    let mut links = links::choose(&scored, settings.strictness);
    let constraints = Constraints::find(&settings.decisions, &corpus);
    constraints.apply(&mut scored, &mut links);
    let clusters = statements::cluster(&links, &scored, &corpus.article_of, settings.strictness, &constraints);
    let comparison = assemble(corpus, &links, &scored, &clusters, settings.nearest);
    progress(Progress { done: of, of });
    comparison
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::order;

    fn articles(texts: &[&str]) -> Vec<Article> {
        let article = |text: &&str| Article {
            text: (*text).to_owned(),
            ..Article::default()
        };
        texts.iter().map(article).collect()
    }

    #[test]
    fn three_outlets_one_statement() {
        let set = articles(&[
            "وقال الوزير سامي الحداد إن الجسر العتيق سيفتح أمام الشاحنات صباح الأحد المقبل.\nوهطلت أمطار غزيرة على المرتفعات.",
            "أكد الحداد أن «الجسر العتيق سيُفتح أمام الشاحنات صباح الأحد».\nونفدت تذاكر القطار السريع.",
            "صباح الأحد سيفتح الجسر العتيق أمام الشاحنات، بحسب الوزارة.",
        ]);
        let found = compare(&set, &Settings::default(), &mut |_| {});
        assert_eq!(found.statements.len(), 1);
        assert!(
            found.statements[0]
                .reports
                .iter()
                .all(|report| report.passages.len() == 1)
        );
    }

    #[test]
    fn any_order_gives_the_same_comparison() {
        let set = articles(&[
            "The bridge reopens on Sunday.\nIt rained.",
            "On Sunday the bridge reopens.",
            "The bridge reopens on Sunday, he said.",
        ]);
        let forward = compare(&set, &Settings::default(), &mut |_| {});
        let reversed: Vec<Article> = set.iter().rev().cloned().collect();
        let backward = compare(&reversed, &Settings::default(), &mut |_| {});
        let scores = |found: &Comparison| {
            let mut scores: Vec<f32> = found.links.iter().map(|link| link.score).collect();
            order::by(&mut scores, f32::total_cmp);
            scores
        };
        assert_eq!(scores(&forward), scores(&backward));
        assert_eq!(forward.statements.len(), backward.statements.len());
    }
}
