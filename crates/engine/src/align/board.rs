//! The whole comparison: articles in, links and statements out.

use crate::order;

use super::comparison::{Comparison, Link, Report, Statement};
use super::cut::{Segmentation, by_content};
use super::evidence::Measures;
use super::form::Form;
use super::links::{self, Scored};
use super::passages::Passage;
use super::profile::{Grams, Profile};
use super::reading::Terms;
use super::settings::Settings;
use super::weights::Weights;
use super::{Progress, decisions::Decided, reasons, statements};
use crate::ingest::Article;
use crate::text::reading::Lexicon;
use crate::vocabulary::{PassageKind, PassageRef};

/// Compares `articles`: cuts them into passages, links those that report the same statement, groups them.
///
/// `progress` is called often enough for a progress bar. The answer is the same in any order of `articles`.
#[must_use]
pub fn compare(articles: &[Article], settings: &Settings, progress: &mut dyn FnMut(Progress)) -> Comparison {
    let set = Set::read(articles, settings);
    let steps = set.profiles.len() + 1;
    let mut scored = links::score(&set.profiles, &set.measures(), &mut |passage| {
        if passage % 64 == 0 {
            progress(Progress {
                done: passage,
                of: steps,
            });
        }
    });
    let mut chosen = links::choose(&scored, &set.profiles, settings.strictness);
    for links in [&mut scored, &mut chosen] {
        links.sort_unstable_by_key(|link| (link.a, link.b));
    }
    let decided = Decided::find(&settings.decisions, &set);
    decided.apply(&mut scored, &mut chosen);
    let groups = statements::group(&chosen, &scored, &set.article_of, settings.strictness, &decided);
    let comparison = set.into_comparison(&chosen, &scored, &groups);
    progress(Progress { done: steps, of: steps });
    comparison
}

/// The articles, cut and made ready for comparison, in [`by_content`]'s order.
pub(crate) struct Set<'a> {
    pub(crate) articles: Vec<&'a Article>,
    /// For each article, its index in the caller's order.
    original: Vec<usize>,
    pub(crate) cuts: Vec<Segmentation>,
    /// For each article, the number of its first passage.
    pub(crate) first: Vec<usize>,
    /// For each passage, its article.
    pub(crate) article_of: Vec<u32>,
    /// One for each passage.
    pub(crate) profiles: Vec<Profile>,
    pub(crate) lexicon: Lexicon,
    pub(crate) weights: Weights,
    pub(crate) grams: Grams,
}

impl<'a> Set<'a> {
    pub(crate) fn read(articles: &'a [Article], settings: &Settings) -> Self {
        let original = by_content(articles);
        let articles: Vec<&Article> = original.iter().map(|&index| &articles[index]).collect();
        let mut lexicon = Lexicon::default();
        let mut cuts: Vec<Segmentation> = articles
            .iter()
            .map(|article| Segmentation::new(article, &mut lexicon))
            .collect();
        let (mut first, mut article_of) = (Vec::new(), Vec::new());
        for (index, cut) in (0_u32..).zip(&cuts) {
            first.push(article_of.len());
            article_of.extend(cut.passages.iter().map(|_| index));
        }
        let mut profiles = profiles(&articles, &cuts, settings, &mut lexicon);
        cuts.iter_mut().for_each(Segmentation::forget_words);
        let weights = Weights::count(&lexicon, profiles.iter().map(|profile| profile.tokens.as_slice()));
        let grams = Grams::count(&profiles);
        for profile in &mut profiles {
            profile.weigh(&weights, &grams);
        }
        Self {
            articles,
            original,
            cuts,
            first,
            article_of,
            profiles,
            lexicon,
            weights,
            grams,
        }
    }

    pub(crate) fn measures(&self) -> Measures<'_> {
        Measures {
            lexicon: &self.lexicon,
            weights: &self.weights,
            grams: &self.grams,
        }
    }

    /// The passage with this number.
    pub(crate) fn passage(&self, number: u32) -> &Passage {
        let article = self.article_of[number as usize] as usize;
        &self.cuts[article].passages[number as usize - self.first[article]]
    }

    pub(crate) fn reference(&self, number: u32) -> PassageRef {
        let article = self.article_of[number as usize] as usize;
        PassageRef {
            article: self.original[article] as u32,
            passage: number - self.first[article] as u32,
        }
    }

    fn into_comparison(self, chosen: &[Scored], scored: &[Scored], groups: &[Vec<u32>]) -> Comparison {
        let mut links: Vec<Link> = chosen.iter().map(|link| self.link(link)).collect();
        order::by_key(&mut links, |link| (link.a, link.b));
        reasons::add_neighbours(&mut links);
        let groups = self.in_reading_order(groups);
        let statements = groups.iter().map(|group| self.statement(group, scored)).collect();
        let mut articles = vec![Segmentation::default(); self.articles.len()];
        for (index, cut) in self.original.into_iter().zip(self.cuts) {
            articles[index] = cut;
        }
        Comparison {
            articles,
            links,
            statements,
        }
    }

    fn link(&self, link: &Scored) -> Link {
        let (mut a, mut b, mut numbers) = (self.reference(link.a), self.reference(link.b), (link.a, link.b));
        if b < a {
            (a, b) = (b, a);
            numbers = (link.b, link.a);
        }
        let relation = reasons::relation(self, link);
        Link {
            a,
            b,
            score: link.score,
            relation,
            why: reasons::why(self, numbers, link),
        }
    }

    /// Statements most outlets first, then by where they stand on average in their articles.
    fn in_reading_order(&self, groups: &[Vec<u32>]) -> Vec<Vec<u32>> {
        let place = |number: u32| {
            let article = self.article_of[number as usize] as usize;
            let length = self.cuts[article].passages.len().max(1);
            (number as usize - self.first[article]) as f64 / length as f64
        };
        let mut keyed: Vec<(usize, f64, &Vec<u32>)> = groups
            .iter()
            .map(|group| {
                let mut outlets: Vec<u32> = group.iter().map(|&number| self.article_of[number as usize]).collect();
                outlets.dedup();
                let places: f64 = group.iter().map(|&number| place(number)).sum();
                (outlets.len(), places / group.len() as f64, group)
            })
            .collect();
        order::by(&mut keyed, |x, y| {
            y.0.cmp(&x.0).then(x.1.total_cmp(&y.1)).then_with(|| x.2.cmp(y.2))
        });
        keyed.into_iter().map(|(_, _, group)| group.clone()).collect()
    }

    fn statement(&self, group: &[u32], scored: &[Scored]) -> Statement {
        let mut reports: Vec<Report> = Vec::new();
        let mut label = (f32::MIN, group[0]);
        for &number in group {
            let mine = self.article_of[number as usize];
            let others = group.iter().filter(|&&other| self.article_of[other as usize] != mine);
            let alike: Vec<f32> = others.clone().map(|&other| alike(scored, number, other)).collect();
            let mean = alike.iter().sum::<f32>() / alike.len().max(1) as f32;
            if mean > label.0 {
                label = (mean, number);
            }
            let reference = self.reference(number);
            let known = reports.iter().position(|report| report.article == reference.article);
            let at = known.unwrap_or(reports.len());
            if known.is_none() {
                reports.push(Report {
                    article: reference.article,
                    ..Report::default()
                });
            }
            let report = &mut reports[at];
            let relation = others
                .filter_map(|&other| links::find(scored, number, other).map(|link| reasons::relation(self, link)))
                .min();
            report.relation = [report.relation, relation].into_iter().flatten().min();
            report.closeness = report.closeness.max(mean);
            report.passages.push(reference.passage);
        }
        order::by_key(&mut reports, |report| report.article);
        Statement {
            label: self.reference(label.1),
            reports,
        }
    }
}

/// How alike two passages are, among the pairs that were scored, in order of (a, b).
fn alike(scored: &[Scored], x: u32, y: u32) -> f32 {
    links::find(scored, x, y).map_or(0.0, |link| link.pair.alike())
}

/// For each passage: where it stands in its article, 0 to 1, and how much it leads it.
fn places(cuts: &[Segmentation]) -> impl Iterator<Item = (f32, f32)> {
    cuts.iter().flat_map(|cut| {
        let count = cut.passages.len() as f32;
        (0..cut.passages.len()).map(move |at| (at as f32 / count, (1.0 - at as f32 / 3.0).max(0.0)))
    })
}

/// A profile of each passage of `articles`, whose words `lexicon` has taken in.
fn profiles(articles: &[&Article], cuts: &[Segmentation], settings: &Settings, lexicon: &mut Lexicon) -> Vec<Profile> {
    let terms = Terms::new(settings, lexicon);
    let mut places = places(cuts);
    let mut out = Vec::with_capacity(cuts.iter().map(|cut| cut.passages.len()).sum());
    for (index, (article, cut)) in (0_u32..).zip(articles.iter().zip(cuts)) {
        for (at, passage) in cut.passages.iter().enumerate() {
            let source = cut.source(article, at);
            let said = match passage.kind {
                PassageKind::Frame => &[][..],
                _ => &passage.said,
            };
            let tokens = terms.of(said, source, lexicon);
            let speaker = passage.frame.as_ref().and_then(|frame| frame.speaker);
            let speaker = terms.of(speaker.as_slice(), source, lexicon);
            let (position, lead) = places.next().unwrap_or_default();
            out.push(Profile {
                position,
                lead,
                stance: passage.stance,
                form: Form::of(passage.span.of(&article.text)),
                heading: passage.kind == PassageKind::Headline,
                ..Profile::new(index, tokens, &speaker, lexicon)
            });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

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
