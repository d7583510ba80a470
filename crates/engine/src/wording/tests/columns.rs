//! Columns: their properties, whatever the wordings and their order.

use crate::wording::collate;
use proptest::prelude::*;

fn wordings() -> impl Strategy<Value = Vec<Vec<String>>> {
    let word = prop::sample::select(vec![
        "bridge",
        "the",
        "a",
        "bridges",
        "port",
        "5",
        "خمسة",
        "وزير",
        "الوزير",
        ",",
        "on",
    ]);
    prop::collection::vec(prop::collection::vec(word.prop_map(str::to_owned), 0..9), 0..5)
}

fn words(rows: &[Vec<String>]) -> Vec<Vec<&str>> {
    rows.iter()
        .map(|row| row.iter().map(String::as_str).collect())
        .collect()
}

/// The words of two wordings that share a column.
fn shared<'w>(a: &'w str, b: &'w str) -> Vec<(&'w str, &'w str)> {
    let rows: Vec<Vec<&str>> = [a, b].map(|text| text.split(' ').collect()).into();
    let columns = collate(&rows);
    let cells = |at: usize| columns[at].iter().copied().zip(rows[at].iter().copied());
    let answer = |(column, own)| cells(1).find(|&(at, _)| at == column).map(|(_, other)| (own, other));
    cells(0)
        .filter_map(answer)
        .filter(|(own, other)| own != other)
        .collect()
}

#[test]
fn words_that_changed_places_share_columns_in_a_copy_only() {
    assert_eq!(
        shared(
            "we know that dei veri power shines on us",
            "we know that veri dei power shines on us"
        ),
        [("dei", "veri"), ("veri", "dei")]
    );
    let rewritten = shared(
        "we all know dei veri power shines on us",
        "nobody here will know veri dei power before long",
    );
    assert!(!rewritten.contains(&("dei", "veri")), "{rewritten:?}");
}

#[test]
fn words_alone_between_shared_ones_share_a_column_if_they_are_alike() {
    let alike = shared(
        "they painted the harbour wall blue",
        "they painted the harbor wall blue",
    );
    assert_eq!(alike, [("harbour", "harbor")]);
    assert_eq!(shared("he left , she stayed", "he left then she stayed"), []);
}

proptest! {
    #[test]
    fn columns_rise_and_none_is_empty(rows in wordings()) {
        let columns = collate(&words(&rows));
        prop_assert_eq!(columns.iter().map(Vec::len).collect::<Vec<_>>(), rows.iter().map(Vec::len).collect::<Vec<_>>());
        prop_assert!(columns.iter().all(|row| row.is_sorted_by(|a, b| a < b)));
        let mut used: Vec<u32> = columns.into_iter().flatten().collect();
        used.sort_unstable();
        used.dedup();
        prop_assert!(used.iter().enumerate().all(|(at, &column)| at as u32 == column));
    }

    #[test]
    fn the_order_of_the_wordings_does_not_matter(rows in wordings(), turn in 0_usize..5) {
        let mut turned = rows.clone();
        let by = if rows.is_empty() { 0 } else { turn % rows.len() };
        turned.rotate_left(by);
        let mut columns = collate(&words(&rows));
        columns.rotate_left(by);
        prop_assert_eq!(collate(&words(&turned)), columns);
    }

    #[test]
    fn any_text_is_put_in_columns(rows in prop::collection::vec(prop::collection::vec(any::<String>(), 0..6), 0..4)) {
        prop_assert_eq!(collate(&words(&rows)).len(), rows.len());
    }
}
