//! What two passages have in common, as lists of numbers.

/// The weight of what two sorted lists share.
pub(crate) fn shared_weight(a: &[u32], b: &[u32], mut weight: impl FnMut(u32) -> f32) -> f32 {
    let (mut i, mut j, mut sum) = (0, 0, 0.0);
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        if x == y {
            sum += weight(*x);
        }
        i += usize::from(x <= y);
        j += usize::from(y <= x);
    }
    sum
}
