//! Runs of words that two long wordings share: between them, each stretch is aligned by itself.

use crate::wording::words::class::Class;
use crate::wording::words::interner::{WordId, WordInterner};
use similar::DiffOp;
use similar::algorithms::{Capture, histogram};

/// A run of words that both share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// Where it begins in the first wording.
    pub a: usize,
    /// Where it begins in the second.
    pub b: usize,
    /// How many words it has.
    pub len: usize,
}

/// A shared run of this many words is common ground without weighing it against anything, if two of them say something.
const WORDS: usize = 4;

/// The shared runs that are long enough to stand on their own; they rise in both.
pub fn anchors(interner: &WordInterner, a: &[WordId], b: &[WordId]) -> Vec<Run> {
    let says_something = |&&id: &&WordId| interner.get(id).class() == Class::Content;
    let stands = |run: &Run| run.len >= WORDS && a.iter().skip(run.a).take(run.len).filter(says_something).count() >= 2;
    let mut runs = shared_runs(interner, a, b);
    runs.retain(stands);
    runs
}

/// The runs of words that two wordings share in the same order, whatever their spelling.
pub fn shared_runs(interner: &WordInterner, a: &[WordId], b: &[WordId]) -> Vec<Run> {
    let keys = |ids: &[WordId]| ids.iter().map(|&id| interner.key(id)).collect::<Vec<_>>();
    let (a, b) = (keys(a), keys(b));
    let mut capture = Capture::new();
    let Ok(()) = histogram::diff(&mut capture, &a, 0..a.len(), &b, 0..b.len());
    let ops = capture.into_ops();
    ops.into_iter()
        .filter_map(|op| match op {
            DiffOp::Equal {
                old_index,
                new_index,
                len,
            } => Some(Run {
                a: old_index,
                b: new_index,
                len,
            }),
            _ => None,
        })
        .collect()
}
