//! How a word of one wording differs from the other wordings'.

/// What kind of difference a change is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChangeKind {
    /// Harakat or tatweel only.
    Marks,
    /// Hamza, alef, ى/ي, ة/ه, the script of digits, letter case, accents.
    Spelling,
    /// Punctuation or quotation marks.
    Punctuation,
    /// A clitic came or went: و ف ب ل ك ال, an attached pronoun.
    Clitic,
    /// Another form of the same stem.
    Inflection,
    /// Another word.
    Replaced,
    /// The same party, place or body under another name.
    Name,
    /// Another number or date.
    Number,
    /// Another attribution verb.
    Attribution,
    /// Denied or not, sure or only possible: a negation, will, may, قد, لن.
    Certainty,
    /// Quotation marks round a word or two that nobody is quoted with: the outlet keeps its distance.
    Distance,
    /// Only this wording has it.
    Added,
    /// This wording lacks it.
    Dropped,
    /// It stands elsewhere.
    Moved,
}

impl ChangeKind {
    /// All kinds, in the order in which they are listed to readers: what an outlet chose before how it spells.
    pub const ALL: [Self; 14] = [
        Self::Replaced,
        Self::Name,
        Self::Number,
        Self::Attribution,
        Self::Certainty,
        Self::Distance,
        Self::Added,
        Self::Dropped,
        Self::Moved,
        Self::Inflection,
        Self::Clitic,
        Self::Spelling,
        Self::Marks,
        Self::Punctuation,
    ];

    /// Its name where a machine reads it: in classes, addresses, attributes and exported files.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Marks => "marks",
            Self::Spelling => "spelling",
            Self::Punctuation => "punctuation",
            Self::Clitic => "clitic",
            Self::Inflection => "inflection",
            Self::Replaced => "replaced",
            Self::Number => "number",
            Self::Attribution => "attribution",
            Self::Name => "name",
            Self::Certainty => "certainty",
            Self::Distance => "distance",
            Self::Added => "added",
            Self::Dropped => "dropped",
            Self::Moved => "moved",
        }
    }
}
