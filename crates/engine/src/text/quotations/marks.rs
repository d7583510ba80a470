//! Quotation marks: which answer each other, and what each does where nothing round it says otherwise.

/// Marks that answer each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Family {
    /// “ ” „ ‟
    Curly,
    /// "
    Straight,
    /// « »
    Guillemet,
    /// ‹ ›
    SingleGuillemet,
    /// ‘ ’ ‚
    Single,
    /// '
    StraightSingle,
    /// 「 」
    Corner,
    /// 『 』
    WhiteCorner,
    /// (( ))
    DoubleBracket,
    /// << >>
    DoubleAngle,
    /// '' and ``
    DoubleSingle,
}

/// How many families there are.
pub(super) const FAMILIES: usize = Family::DoubleSingle as usize + 1;

/// What a mark does when nothing round it says otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Habit {
    Opens,
    Closes,
    Either,
}

fn family(c: char) -> Option<(Family, Habit)> {
    Some(match c {
        '“' | '‟' => (Family::Curly, Habit::Opens),
        '„' => (Family::Curly, Habit::Opens),
        '”' => (Family::Curly, Habit::Closes),
        '"' | '＂' => (Family::Straight, Habit::Either),
        '«' => (Family::Guillemet, Habit::Opens),
        '»' => (Family::Guillemet, Habit::Closes),
        '‹' => (Family::SingleGuillemet, Habit::Opens),
        '›' => (Family::SingleGuillemet, Habit::Closes),
        '‘' | '‚' | '‛' => (Family::Single, Habit::Opens),
        '’' => (Family::Single, Habit::Closes),
        '\'' => (Family::StraightSingle, Habit::Either),
        '「' => (Family::Corner, Habit::Opens),
        '」' => (Family::Corner, Habit::Closes),
        '『' => (Family::WhiteCorner, Habit::Opens),
        '』' => (Family::WhiteCorner, Habit::Closes),
        _ => return None,
    })
}

/// The same for two of `c` in a row, by which marks are typed that the keyboard has not.
const fn double_family(c: char) -> Option<(Family, Habit)> {
    Some(match c {
        '(' => (Family::DoubleBracket, Habit::Opens),
        ')' => (Family::DoubleBracket, Habit::Closes),
        '<' => (Family::DoubleAngle, Habit::Opens),
        '>' => (Family::DoubleAngle, Habit::Closes),
        '\'' => (Family::DoubleSingle, Habit::Either),
        '`' => (Family::DoubleSingle, Habit::Opens),
        _ => return None,
    })
}

/// The mark that `rest` begins with, and its length.
pub(super) fn mark_at(rest: &str) -> Option<((Family, Habit), usize)> {
    let mut chars = rest.chars();
    let c = chars.next()?;
    let double = double_family(c).filter(|_| chars.next() == Some(c));
    double
        .map(|found| (found, 2 * c.len_utf8()))
        .or_else(|| Some((family(c)?, c.len_utf8())))
}
