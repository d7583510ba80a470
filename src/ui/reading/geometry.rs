//! The geometry of reading side by side: ribbons between columns, and how one column follows another.

use muqabala_engine::order;

/// One end of a ribbon: the edge of a passage, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Edge {
    /// The side of the column at which the ribbon begins.
    pub x: f64,
    /// The passage's top.
    pub top: f64,
    /// Its bottom.
    pub bottom: f64,
}

/// A ribbon as drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Ribbon {
    /// Its outline.
    pub path: String,
    /// Whether it belongs to the statement that is brought out.
    pub lit: bool,
}

/// The outline of a ribbon, as an SVG path, to the whole pixel.
#[must_use]
pub fn ribbon(from: Edge, to: Edge) -> String {
    let middle = f64::midpoint(from.x, to.x) as i32;
    let [x0, top0, bottom0] = [from.x, from.top, from.bottom].map(|it| it.round() as i32);
    let [x1, top1, bottom1] = [to.x, to.top, to.bottom].map(|it| it.round() as i32);
    format!(
        "M{x0} {top0}C{middle} {top0} {middle} {top1} {x1} {top1}V{bottom1}C{middle} {bottom1} {middle} {bottom0} {x0} {bottom0}Z"
    )
}

/// Pairs of heights at which two columns say the same, cut down to those that cross no other and rise in both.
///
/// The longest such chain: what one outlet moved to another place is given up rather than let the column jump.
#[must_use]
pub fn anchors(mut pairs: Vec<(f64, f64)>) -> Vec<(f64, f64)> {
    order::by(&mut pairs, |a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let mut best: Vec<(usize, Option<usize>)> = Vec::with_capacity(pairs.len());
    for (index, pair) in pairs.iter().enumerate() {
        let before = (0..index).filter(|&it| pairs[it].0 < pair.0 && pairs[it].1 < pair.1);
        let longest = before.max_by_key(|&it| best[it].0);
        best.push((longest.map_or(1, |it| best[it].0 + 1), longest));
    }
    let mut chain = Vec::new();
    let mut at = (0..best.len()).max_by_key(|&it| best[it].0);
    while let Some(index) = at {
        chain.push(pairs[index]);
        at = best[index].1;
    }
    chain.reverse();
    chain
}

/// Where the other column's reading line is when this one's is at `y`: between two anchors in proportion, before the
/// first and after the last at the same distance.
#[must_use]
pub fn follow(anchors: &[(f64, f64)], y: f64) -> Option<f64> {
    let (first, last) = (anchors.first()?, anchors.last()?);
    if y <= first.0 {
        return Some(first.1 - (first.0 - y));
    }
    if y >= last.0 {
        return Some(last.1 + (y - last.0));
    }
    let pair = anchors.windows(2).find(|pair| y <= pair[1].0)?;
    let share = (y - pair[0].0) / (pair[1].0 - pair[0].0);
    Some(pair[0].1 + share * (pair[1].1 - pair[0].1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_follows_without_jumping() {
        let chain = anchors(vec![(100.0, 50.0), (200.0, 900.0), (300.0, 250.0), (400.0, 450.0)]);
        assert_eq!(
            chain,
            [(100.0, 50.0), (300.0, 250.0), (400.0, 450.0)],
            "what was moved is left out"
        );
        assert_eq!(follow(&chain, 200.0), Some(150.0));
        assert_eq!(follow(&chain, 50.0), Some(0.0));
        assert_eq!(follow(&chain, 410.0), Some(460.0));
        assert_eq!(follow(&[], 10.0), None);
    }
}
