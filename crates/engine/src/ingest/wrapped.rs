//! Paragraphs whose lines are broken at a width, as mail and typed text have them.
//!
//! ```text
//! قال رئيس البلدية، في مؤتمر صحفي عقده   one paragraph: the first word of each line would
//! مساء أمس، إن الجسر القديم سيبقى         not have fitted behind the line before
//! مغلقا.
//! ```
//!
//! A text is taken for such only where nearly all its lines are as full as they can be, most of them stop in the middle
//! of a sentence, and its paragraphs end in full stops: a list, a poem and a page with a paragraph a line are not.

use super::lines::{Line, lines};
use crate::Span;
use crate::text::script::is_unspaced;
use crate::vocabulary::text_before;

/// Nobody breaks lines at fewer or more characters.
const WIDTHS: std::ops::RangeInclusive<usize> = 30..=120;

/// Fewer breaks than this must all be where a line is full; of more, [`MOST`] of ten.
const FEW_BREAKS: usize = 6;
const MOST: usize = 7;

/// The paragraphs of `text`: its lines, those joined that a width alone parts.
pub(super) fn paragraphs(text: &str) -> Vec<Line<'_>> {
    let lines: Vec<Line> = lines(text).collect();
    let breaks = breaks(text, &lines);
    if !is_wrapped(&lines, &breaks) {
        return lines;
    }
    let mut out: Vec<Line> = Vec::with_capacity(lines.len());
    for (at, line) in lines.into_iter().enumerate() {
        let wrapped = at.checked_sub(1).and_then(|before| breaks.get(before)) == Some(&Break::Full);
        match out.last_mut().filter(|_| wrapped) {
            Some(paragraph) => *paragraph = Line::new(text, Span::new(paragraph.span.start, line.span.end)),
            None => out.push(line),
        }
    }
    out
}

/// What parts a line from the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Break {
    /// An empty line, a bullet, a number, the indentation of a paragraph.
    Sure,
    /// The next line's first word would not have fitted.
    Full,
    /// It would have.
    Early,
}

/// The break behind each line but the last.
fn breaks(text: &str, lines: &[Line]) -> Vec<Break> {
    let pairs = || lines.iter().zip(lines.iter().skip(1));
    let is_blank = |line: &Line, next: &Line| {
        let gap = Span::new(line.span.end, next.span.start).of(text);
        gap.replace("\r\n", "\n").matches(['\n', '\r', '\u{2029}']).count() > 1
    };
    let widths: Vec<usize> = lines.iter().map(|line| width(line.text)).collect();
    let inner = pairs().zip(&widths).filter(|((line, next), _)| !is_blank(line, next));
    let full = inner.map(|(_, &width)| width).max().unwrap_or(0);
    let part = |((line, next), &own): ((&Line, &Line), &usize)| {
        if is_blank(line, next) || begins_anew(text, next) {
            Break::Sure
        } else if own + 1 + first_word(next.text) > full {
            Break::Full
        } else {
            Break::Early
        }
    };
    if WIDTHS.contains(&full) {
        pairs().zip(&widths).map(part).collect()
    } else {
        Vec::new()
    }
}

/// How many letters of Latin fit into `line`: Chinese characters and kana are twice as wide.
fn width(line: &str) -> usize {
    line.chars().map(|c| 1 + usize::from(is_unspaced(c))).sum()
}

/// How wide what goes over into the next line is at least.
fn first_word(line: &str) -> usize {
    if line.starts_with(is_unspaced) {
        return 2;
    }
    width(line.split_whitespace().next().unwrap_or_default())
}

/// Whether `line` begins a paragraph or an entry of a list whatever stands before it.
fn begins_anew(text: &str, line: &Line) -> bool {
    let before = text_before(text, line.span.start);
    let indented = before.ends_with("  ") || before.ends_with('\t');
    indented
        || line
            .text
            .starts_with(|c: char| c.is_numeric() || "-*•–—»›◦▪#>|".contains(c))
}

/// Whether `lines`, with these `breaks`, are broken at a width.
fn is_wrapped(lines: &[Line], breaks: &[Break]) -> bool {
    let count = |of: Break| breaks.iter().filter(|&&it| it == of).count();
    let (full, early) = (count(Break::Full), count(Break::Early));
    let regular = match full + early {
        0 | 1 => false,
        few if few < FEW_BREAKS => early == 0,
        many => full * 10 >= many * MOST,
    };
    let (mut stops_inside, mut paragraphs, mut stops) = (0, 0, 0);
    let mut before = Break::Sure;
    for (line, &after) in lines.iter().zip(breaks.iter().chain([&Break::Sure])) {
        if after == Break::Full {
            stops_inside += usize::from(line.stops);
        } else if before == Break::Full {
            // Of paragraphs of a single line, which headings are, nothing is asked.
            paragraphs += 1;
            stops += usize::from(line.stops);
        }
        before = after;
    }
    regular && 2 * stops_inside <= full && 2 * stops >= paragraphs
}

#[cfg(test)]
mod tests {
    use super::paragraphs;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = paragraphs(text).iter().map(|line| line.text).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn lines_broken_at_a_width_are_one_paragraph() {
        check(
            "أعلنت هيئة الميناء، في بيان وزعته\nصباح اليوم، أن الرصيف الغربي سيعاد\nفتحه بعد أسبوعين.\n\nوقالت إن العمل بدأ.",
            &[
                "أعلنت هيئة الميناء، في بيان وزعته\nصباح اليوم، أن الرصيف الغربي سيعاد\nفتحه بعد أسبوعين.",
                "وقالت إن العمل بدأ.",
            ],
        );
        check(
            "The port board said in a statement on\nMonday that the western pier would be\nopen within two weeks.\n\n  Nobody was hurt when the ferry struck\nthe pier, it added, and no ship waits\noutside.\n- one more thing",
            &[
                "The port board said in a statement on\nMonday that the western pier would be\nopen within two weeks.",
                "Nobody was hurt when the ferry struck\nthe pier, it added, and no ship waits\noutside.",
                "- one more thing",
            ],
        );
        check(
            "港务局星期一在一份声明中说，西码头将在两周内重新开放，\r\n届时所有船只都可以停靠，渡轮也会恢复到原来的班次，然后\r\n再决定票价。\r\n",
            &[
                "港务局星期一在一份声明中说，西码头将在两周内重新开放，\r\n届时所有船只都可以停靠，渡轮也会恢复到原来的班次，然后\r\n再决定票价。",
            ],
        );
    }

    #[test]
    fn a_paragraph_a_line_stays_as_it_is() {
        for text in [
            "The port board said that the pier was shut.\nNobody was hurt in the harbour that night.\nThe ferries will run again within two weeks.",
            "Title: The western pier of the port reopens\nSource: Harbour Post of the island\nDate: 2031-01-26",
            "قال الربان إن الرصيف مغلق.\nوأضاف.\nوغادرت السفن الثلاث الميناء فجر اليوم ولم تعد.",
        ] {
            assert_eq!(paragraphs(text).len(), text.lines().count(), "{text}");
        }
    }
}
