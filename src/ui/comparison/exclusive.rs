//! What only one outlet reports.

use crate::state::Comparison;
use muqabala_engine::session::PassageKind;

/// Passages of one article that nobody else has and that follow each other in one paragraph: one stretch of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Exclusive {
    /// First byte in the article's text.
    pub start: u32,
    /// One past the last.
    pub end: u32,
    /// The paragraph it stands in.
    pub paragraph: u32,
    /// Its first passage.
    pub passage: u32,
}

/// What only `article` reports, in reading order. Headlines sum up what follows and bare attributions say nothing:
/// neither is news that others lack.
#[must_use]
pub fn exclusives(comparison: &Comparison, article: usize) -> Vec<Exclusive> {
    let mut stretches: Vec<Exclusive> = Vec::new();
    let Some(shown) = comparison.board.articles.get(article) else {
        return stretches;
    };
    let mut before_is_unique = false;
    for (index, passage) in shown.passages.iter().enumerate() {
        let unique =
            passage.statements.is_empty() && !matches!(passage.kind, PassageKind::Frame | PassageKind::Headline);
        match stretches.last_mut() {
            Some(last) if unique && before_is_unique && last.paragraph == passage.paragraph => last.end = passage.end,
            _ if unique => stretches.push(Exclusive {
                start: passage.start,
                end: passage.end,
                paragraph: passage.paragraph,
                passage: index as u32,
            }),
            _ => {}
        }
        before_is_unique = unique;
    }
    stretches
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::comparison::fixtures::comparison;
    use muqabala_engine::session::Board;

    fn three(change: impl FnOnce(&mut Board)) -> Comparison {
        let articles: [&[_]; 3] = [
            &[
                ("فاض النهر ليلا", Some(0)),
                ("قال العمدة: سنبني سدّا", Some(1)),
                ("أغلقت المدارس", None),
            ],
            &[("سنبني سدا جديدا", Some(1)), ("فاض النهر", Some(0))],
            &[("فاض نهر المدينة", Some(0)), ("نزح مئة", None)],
        ];
        comparison(&articles, change)
    }

    #[test]
    fn what_only_one_outlet_has_is_listed_in_stretches() {
        let shown = |change: fn(&mut Board)| -> Vec<String> {
            let it = three(change);
            exclusives(&it, 0)
                .iter()
                .map(|s| it.text(0, s.start, s.end).to_owned())
                .collect()
        };
        let two: fn(&mut Board) = |board| board.articles[0].passages[1].statements.clear();
        assert_eq!(shown(|_| {}), ["أغلقت المدارس"]);
        assert_eq!(
            shown(two),
            ["قال العمدة: سنبني سدّا", "أغلقت المدارس"],
            "two paragraphs stay two"
        );
        let one: fn(&mut Board) = |board| {
            board.articles[0].passages[1].statements.clear();
            board.articles[0].passages[2].paragraph = 1;
        };
        assert_eq!(shown(one), ["قال العمدة: سنبني سدّا\nأغلقت المدارس"]);
        assert_eq!(
            shown(|board| board.articles[0].passages[2].kind = PassageKind::Frame),
            Vec::<String>::new()
        );
        assert_eq!(exclusives(&three(|_| {}), 9), []);
    }
}
