//! An article as it was found in a file.

use muqabala_engine::ingest::{self, Article};
use muqabala_engine::text::Language;
use muqabala_engine::vocabulary::{Role, SetAside};

/// One article of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// The file that it was in; for a file in an archive `archive.zip/file.html`.
    pub file: String,
    /// Its title; empty where unknown, as are the other fields.
    pub title: String,
    /// Who published it.
    pub outlet: String,
    /// The day it was published: `2031-01-26` where the file says it so, else as the file writes it.
    pub date: String,
    /// Where it stood.
    pub address: String,
    /// Its language's tag (BCP 47).
    pub language: String,
    /// Its paragraphs, in order, what is not the article among them.
    pub paragraphs: Vec<Paragraph>,
    /// The article as the engine read it, where the file is text without markup.
    pub(crate) plain: Option<Article>,
}

/// A stretch of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Its text. A line break in it is one that the file has.
    pub text: String,
    /// What it is. A heading between two paragraphs is part of the body, and [`RoleReason::Heading`] tells it apart.
    pub role: Role,
    /// Why it has this role, where more is known.
    pub reason: Option<RoleReason>,
}

/// Why a paragraph has its role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoleReason {
    /// What sets a paragraph of any text aside.
    SetAside(SetAside),
    /// A heading inside the article.
    Heading,
    /// The lines under a headline that say what is coming.
    Standfirst,
    /// The site's own ways from page to page, boxes beside the article, the page's foot.
    Navigation,
    /// Readers' comments.
    Comments,
    /// An advertisement.
    Advertisement,
    /// Running text that stands elsewhere on the page.
    Elsewhere,
}

impl RoleReason {
    /// The word for it in JSON.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::SetAside(SetAside::Share) => "share",
            Self::SetAside(SetAside::Related) => "related",
            Self::SetAside(SetAside::Donation) => "donation",
            Self::SetAside(SetAside::Caption) => "caption",
            Self::SetAside(SetAside::Repeated) => "repeated",
            Self::SetAside(SetAside::Symbols) => "symbols",
            Self::SetAside(SetAside::Label) => "label",
            Self::SetAside(SetAside::Address) => "address",
            Self::SetAside(SetAside::Reader) => "reader",
            Self::Heading => "heading",
            Self::Standfirst => "standfirst",
            Self::Navigation => "navigation",
            Self::Comments => "comments",
            Self::Advertisement => "advertisement",
            Self::Elsewhere => "elsewhere",
        }
    }
}

impl Paragraph {
    /// A paragraph of the article.
    #[must_use]
    pub const fn body(text: String) -> Self {
        Self {
            text,
            role: Role::Body,
            reason: None,
        }
    }

    /// A heading inside the article.
    #[must_use]
    pub const fn heading(text: String) -> Self {
        Self {
            text,
            role: Role::Body,
            reason: Some(RoleReason::Heading),
        }
    }

    /// A picture's caption.
    #[must_use]
    pub const fn caption(text: String) -> Self {
        Self {
            text,
            role: Role::Caption,
            reason: Some(RoleReason::SetAside(SetAside::Caption)),
        }
    }

    /// Whether it is part of the article's body.
    #[must_use]
    pub fn is_body(&self) -> bool {
        self.role == Role::Body
    }

    /// Whether it is not compared: furniture and captions.
    #[must_use]
    pub const fn is_set_aside(&self) -> bool {
        matches!(self.role, Role::Furniture | Role::Caption)
    }
}

impl Document {
    /// The article as the engine compares it: its paragraphs in lines, and which of them are set aside.
    #[must_use]
    pub fn article(&self) -> Article {
        if let Some(article) = &self.plain {
            return article.clone();
        }
        let mut article = Article {
            outlet: self.outlet.clone(),
            title: self.title.clone(),
            date: self.date.clone(),
            address: self.address.clone(),
            ..Article::default()
        };
        for paragraph in &self.paragraphs {
            for line in paragraph
                .text
                .split('\n')
                .map(str::trim)
                .filter(|line| !line.is_empty())
            {
                if paragraph.is_set_aside() {
                    article.furniture.push((article.text.len(), true));
                }
                article.text.push_str(line);
                article.text.push('\n');
            }
        }
        article
    }

    /// Lets the engine look at the body's lines as at any text's, and sets lines aside that ask to share, name other
    /// articles or say who wrote it. Lines that stand twice or look odd stay: the page means them.
    pub(crate) fn set_furniture_aside(&mut self) {
        let article = self.article();
        let judged = ingest::paragraphs(&article);
        let mut judged = judged.iter();
        for paragraph in &mut self.paragraphs {
            let lines = paragraph
                .text
                .split('\n')
                .filter(|line| !line.trim().is_empty())
                .count();
            let lines: Vec<_> = judged.by_ref().take(lines).collect();
            let known = |reason| matches!(reason, SetAside::Share | SetAside::Related | SetAside::Label);
            let all = !lines.is_empty() && lines.iter().all(|line| line.set_aside.is_some_and(known));
            if let (true, true, Some(line)) = (paragraph.is_body(), all, lines.first()) {
                paragraph.role = Role::Furniture;
                paragraph.reason = line.set_aside.map(RoleReason::SetAside);
            }
        }
    }

    /// Fills in the language from the text where the file does not say it.
    pub(crate) fn set_language(&mut self) {
        if self.language.is_empty() {
            let body = self.paragraphs.iter().filter(|it| it.is_body());
            let text: String = body.map(|it| format!("{}\n", it.text)).collect();
            self.language = Language::of(&text).tag().to_owned();
        }
    }
}
