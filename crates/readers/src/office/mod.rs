//! Word processors' documents: DOCX, ODT and their single-file XML, to paragraphs.

pub mod docx;
pub mod odt;
#[cfg(test)]
mod tests;
mod walk;

use crate::document::Paragraph;
use muqabala_engine::vocabulary::Role;

/// What a document holds.
#[derive(Debug, Default)]
pub struct Written {
    /// Its paragraphs, blank ones left out.
    pub paragraphs: Vec<Paragraph>,
    /// Its title, where the document says it beside its text.
    pub title: String,
    /// Whether changes in it are tracked.
    pub tracked: bool,
    /// Whether it is cut off or broken.
    pub damaged: bool,
}

/// What a paragraph's style says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Style {
    /// Nothing.
    #[default]
    Plain,
    /// The document's title.
    Title,
    /// A heading.
    Heading,
    /// A picture's caption.
    Caption,
}

impl Style {
    /// What a style of this name is, in the languages that programs name them in.
    pub fn named(name: &str) -> Self {
        let name = name.to_lowercase().replace("_20_", " ");
        let name = name.trim();
        let begins = |words: &[&str]| words.iter().any(|word| name.starts_with(word));
        if matches!(name, "title" | "titel" | "titre" | "título" | "titulo" | "العنوان") {
            Self::Title
        } else if begins(&[
            "heading",
            "überschrift",
            "berschrift",
            "titre ",
            "título ",
            "titulo ",
            "عنوان",
        ]) {
            Self::Heading
        } else if begins(&["caption", "beschriftung", "légende", "legende", "leyenda", "تسمية"]) {
            Self::Caption
        } else {
            Self::Plain
        }
    }

    /// A paragraph of this style.
    fn paragraph(self, text: String) -> Paragraph {
        match self {
            Self::Plain => Paragraph::body(text),
            Self::Heading => Paragraph::heading(text),
            Self::Caption => Paragraph::caption(text),
            Self::Title => Paragraph {
                text,
                role: Role::Headline,
                reason: None,
            },
        }
    }
}

/// Paragraphs as they are written, one in another where a text box stands in one.
#[derive(Debug, Default)]
pub struct Writer {
    done: Vec<Paragraph>,
    open: Vec<(Style, String)>,
}

impl Writer {
    /// Begins a paragraph.
    pub fn begin(&mut self, style: Style) {
        self.open.push((style, String::new()));
    }

    /// Gives the paragraph that is being written another style.
    pub fn style(&mut self, style: Style) {
        if let Some((own, _)) = self.open.last_mut() {
            *own = style;
        }
    }

    /// Writes `text`; outside of a paragraph it is lost.
    pub fn push(&mut self, text: &str) {
        if let Some((_, own)) = self.open.last_mut() {
            own.push_str(text);
        }
    }

    /// Ends the paragraph that is being written.
    pub fn end(&mut self) {
        if let Some((style, text)) = self.open.pop() {
            // A tab at the start is how typists indent, and stays; spaces are not seen.
            let text = text.trim_matches([' ', '\n', '\r']).trim_end();
            if text.chars().any(|c| !c.is_whitespace() && !c.is_control()) {
                self.done.push(style.paragraph(text.to_owned()));
            }
        }
    }

    /// All paragraphs, those that were never ended too.
    pub fn finish(mut self) -> Vec<Paragraph> {
        while !self.open.is_empty() {
            self.end();
        }
        self.done
    }
}
