//! Circles in a graph: its strongly connected components.

use std::collections::{BTreeMap, BTreeSet};

/// The groups of two nodes and more in which every node is reached from every other, by Tarjan's algorithm (1972).
/// Groups and their nodes are sorted.
pub fn circles(edges: impl IntoIterator<Item = (usize, usize)>) -> Vec<Vec<usize>> {
    let mut search = Search::default();
    for (from, to) in edges {
        search.edges.entry(from).or_default().insert(to);
    }
    let nodes: Vec<usize> = search.edges.keys().copied().collect();
    for node in nodes {
        if !search.number.contains_key(&node) {
            search.visit(node);
        }
    }
    search.found.sort();
    search.found
}

#[derive(Default)]
struct Search {
    edges: BTreeMap<usize, BTreeSet<usize>>,
    /// The order in which nodes were met.
    number: BTreeMap<usize, usize>,
    /// The first node met that can be reached from each.
    low: BTreeMap<usize, usize>,
    stack: Vec<usize>,
    found: Vec<Vec<usize>>,
}

impl Search {
    fn visit(&mut self, node: usize) {
        let number = self.number.len();
        self.number.insert(node, number);
        self.low.insert(node, number);
        self.stack.push(node);
        for next in self.edges.get(&node).cloned().unwrap_or_default() {
            let reached = match self.number.get(&next) {
                None => {
                    self.visit(next);
                    self.low[&next]
                }
                Some(number) if self.stack.contains(&next) => *number,
                Some(_) => continue,
            };
            let low = self.low[&node].min(reached);
            self.low.insert(node, low);
        }
        if self.low[&node] == number {
            let start = self.stack.iter().rposition(|it| *it == node).unwrap_or_default();
            let mut group = self.stack.split_off(start);
            if group.len() > 1 {
                group.sort_unstable();
                self.found.push(group);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::circles;

    #[test]
    fn a_circle_is_found_whatever_leads_to_it() {
        let none: [Vec<usize>; 0] = [];
        assert_eq!(circles([(0, 1), (1, 2), (0, 2)]), none);
        assert_eq!(circles([(0, 1), (1, 2), (2, 3), (3, 1), (3, 4)]), [[1, 2, 3]]);
        assert_eq!(circles([(5, 4), (4, 5), (0, 1), (1, 0), (1, 4)]), [[0, 1], [4, 5]]);
    }
}
