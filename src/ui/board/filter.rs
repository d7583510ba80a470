//! In which order and which rows: what the reader chooses on the board, and how the address bar has it.

use crate::state::Comparison;
use muqabala_engine::session::{ChangeKind, PassageKind, PassageRef};
use muqabala_engine::text::fold;

/// The order of the board's rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// Reported by most outlets first.
    #[default]
    Outlets,
    /// Least alike first.
    Different,
    /// As the articles tell it.
    Article,
    /// Missing at some outlets first, the most conspicuous gaps on top.
    Missing,
}

impl Order {
    /// All of them, as offered.
    pub const ALL: [Self; 4] = [Self::Outlets, Self::Different, Self::Article, Self::Missing];

    /// Its name in a form control.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Outlets => "outlets",
            Self::Different => "different",
            Self::Article => "article",
            Self::Missing => "missing",
        }
    }

    /// The order of that name; the first one if there is none.
    #[must_use]
    pub fn of(key: &str) -> Self {
        Self::ALL.into_iter().find(|it| it.key() == key).unwrap_or_default()
    }
}

/// How a statement is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Telling {
    /// Between quotation marks, at one outlet at least.
    Quoted,
    /// As somebody's words without quotation marks.
    Reported,
    /// As the outlet's own.
    Narrated,
}

impl Telling {
    /// All of them, as offered.
    pub const ALL: [Self; 3] = [Self::Quoted, Self::Reported, Self::Narrated];

    /// Its name in a form control.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Quoted => "quoted",
            Self::Reported => "reported",
            Self::Narrated => "narrated",
        }
    }

    fn is(self, kind: PassageKind) -> bool {
        match self {
            Self::Quoted => kind == PassageKind::Quotation,
            Self::Reported => kind == PassageKind::Reported,
            Self::Narrated => matches!(kind, PassageKind::Narrative | PassageKind::Headline),
        }
    }
}

/// Which rows to show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only what this article reports.
    pub article: Option<usize>,
    /// Only what this speaker said.
    pub speaker: Option<String>,
    /// Only what is told so by somebody.
    pub telling: Option<Telling>,
    /// Only what holds a change of this kind.
    pub change: Option<ChangeKind>,
    /// Only what holds this, in any spelling.
    pub search: String,
}

impl Filter {
    /// Whether everything is shown.
    #[must_use]
    pub fn is_open(&self) -> bool {
        *self == Self::default()
    }

    /// How it stands in the address bar, the search left out: `outlet:1,kind:quoted,change:number,by:a name`; empty if all is shown.
    #[must_use]
    pub fn name(&self) -> String {
        let outlet = self.article.map(|it| format!("outlet:{it}"));
        let kind = self.telling.map(|it| format!("kind:{}", it.key()));
        let change = self.change.map(|it| format!("change:{}", it.key()));
        // A name may hold a comma, so it comes last.
        let by = self.speaker.as_ref().map(|it| format!("by:{it}"));
        [outlet, kind, change, by]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(",")
    }

    /// The filter of that name. What is not understood is left out.
    #[must_use]
    pub fn of(name: &str, search: &str) -> Self {
        let mut filter = Self {
            search: search.to_owned(),
            ..Self::default()
        };
        let (before, by) = match name.split_once("by:") {
            Some((before, by)) => (before, Some(by)),
            None => (name, None),
        };
        filter.speaker = by.filter(|it| !it.is_empty()).map(str::to_owned);
        for part in before.split(',') {
            match part.split_once(':') {
                Some(("outlet", article)) => filter.article = article.parse().ok(),
                Some(("kind", key)) => filter.telling = Telling::ALL.into_iter().find(|it| it.key() == key),
                Some(("change", key)) => filter.change = ChangeKind::ALL.into_iter().find(|it| it.key() == key),
                _ => {}
            }
        }
        filter
    }

    /// Whether a passage is one that the reader asked for, the search left out.
    #[must_use]
    pub fn admits(&self, comparison: &Comparison, at: PassageRef) -> bool {
        let Some(passage) = comparison.passage(at) else {
            return false;
        };
        let said = passage.frame.as_ref().map(|frame| frame.speaker.as_str());
        self.article.is_none_or(|article| article == at.article as usize)
            && self.telling.is_none_or(|telling| telling.is(passage.kind))
            && self
                .speaker
                .as_ref()
                .is_none_or(|speaker| said.is_some_and(|it| fold(it) == fold(speaker)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_reads_back_from_its_name() {
        let speaker = Some("العمدة, by: himself".into());
        let full = Filter {
            article: Some(3),
            speaker,
            telling: Some(Telling::Quoted),
            change: Some(ChangeKind::Number),
            search: "x".into(),
        };
        for filter in [
            full,
            Filter::default(),
            Filter {
                article: Some(0),
                ..Default::default()
            },
        ] {
            assert_eq!(Filter::of(&filter.name(), &filter.search), filter);
        }
        assert_eq!(
            Filter::of("outlet:x,kind:,change:none,whatever,by:", ""),
            Filter::default()
        );
    }
}
