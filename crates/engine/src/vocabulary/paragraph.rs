//! What the lines of an article are.

/// What a paragraph is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// The article's title, standing in its text.
    Headline,
    /// A heading inside the article.
    Subheading,
    /// The article itself.
    Body,
    /// A picture's caption.
    Caption,
    /// Share lines, related articles, donation lines, tags, bylines: not the article.
    Furniture,
}

/// Why a paragraph was set aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SetAside {
    /// A line that asks to share, follow or subscribe.
    Share,
    /// "Related articles", "Read also" and what follows it.
    Related,
    /// A line that asks for money.
    Donation,
    /// A picture's caption or credit.
    Caption,
    /// The same line stands twice in the article.
    Repeated,
    /// Symbols, icons' names, single letters.
    Symbols,
    /// A section name, tag, byline, date line or menu entry.
    Label,
    /// A link, an address, a social media post's signature.
    Address,
    /// The reader said so.
    Reader,
}
