//! A number in words, added up numeral by numeral.

use super::lexicon::Numeral;

/// A number while it is read.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sum {
    /// What is multiplied out already: the millions of "two million three hundred".
    total: u64,
    /// What the next scale multiplies.
    part: u64,
    /// The scale of the last multiplication; a later one must be smaller.
    scale: Option<u64>,
    /// The last numeral.
    last: Option<Numeral>,
}

impl Sum {
    /// Takes `numeral` in; false where it begins another number. `joined`: the conjunction و stands before it.
    pub(super) fn add(&mut self, numeral: Numeral, joined: bool) -> bool {
        let fits = match (self.last, numeral) {
            (None, _) => true,
            (Some(_), _) if joined => self.joins(numeral),
            (Some(last), _) => follows(last, numeral),
        };
        if !fits {
            return false;
        }
        match numeral {
            // «ثلاث مئة», "two hundred".
            Numeral::Hundred(100) if !joined && (1..10).contains(&self.part) => self.part *= 100,
            Numeral::Unit(n) | Numeral::Ten(n) | Numeral::Hundred(n) => self.part += n,
            Numeral::Scale(scale) | Numeral::Dual(scale) => {
                let dual = matches!(numeral, Numeral::Dual(_));
                let part = if dual { self.part + 2 } else { self.part.max(1) };
                self.total = self.total.saturating_add(part.saturating_mul(scale));
                self.part = 0;
                self.scale = Some(scale);
            }
        }
        self.last = Some(numeral);
        true
    }

    /// Whether `numeral` may be added after "and".
    pub(super) fn joins(&self, numeral: Numeral) -> bool {
        match numeral {
            Numeral::Unit(n) => self.part.is_multiple_of(100) || (n < 10 && self.part.is_multiple_of(10)),
            // Arabic counts units before tens: خمسة وعشرون.
            Numeral::Ten(_) => self.part % 100 < 10,
            Numeral::Hundred(_) => self.part == 0 && self.scale.is_some(),
            Numeral::Scale(scale) | Numeral::Dual(scale) => {
                self.part == 0 && self.scale.is_some_and(|last| scale < last)
            }
        }
    }

    /// The scale that ended the number so far; none where something was added after it.
    pub(super) const fn scale(&self) -> Option<u64> {
        match self.last {
            Some(Numeral::Scale(_) | Numeral::Dual(_)) => self.scale,
            _ => None,
        }
    }

    /// The number; none for a bare "one" and for plurals without a number ("thousands").
    pub(super) fn value(&self) -> Option<u64> {
        self.last?;
        let value = self.total.saturating_add(self.part);
        (value > 1).then_some(value)
    }
}

/// Whether `next` continues a number after `last` without a conjunction between them.
fn follows(last: Numeral, next: Numeral) -> bool {
    match (last, next) {
        // ثلاث عشرة
        (Numeral::Unit(unit), Numeral::Unit(10)) => unit < 10,
        // "twenty five", "vingt cinq"
        (Numeral::Ten(_), Numeral::Unit(unit)) => unit < 10,
        (Numeral::Unit(unit), Numeral::Hundred(100)) => unit < 10,
        (Numeral::Hundred(_), Numeral::Unit(_) | Numeral::Ten(_)) => true,
        (Numeral::Scale(_), Numeral::Unit(_) | Numeral::Ten(_) | Numeral::Hundred(_)) => true,
        (_, Numeral::Scale(_)) => true,
        _ => false,
    }
}
