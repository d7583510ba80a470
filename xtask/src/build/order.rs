//! The order of a module's functions: each beside one that is like it, so that compression finds what they share.
//!
//! Brotli writes a repetition by how far back it was: the nearer, the shorter. Generic code is compiled for each type
//! that it is used with, into functions that differ in a few bytes, and the linker puts those anywhere.

use std::collections::{BTreeSet, HashMap, HashSet};

use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{CodeSectionReader, FunctionBody, FunctionSectionReader, Parser, Payload, TypeRef};

/// How many functions stay where wasm-opt puts them, at the front, most called first: their numbers fit in one byte,
/// and stand wherever they are called.
const CALLED_MOST: usize = 100;

/// Bytes that stand in more functions than this tell nothing of whether two are alike.
const COMMON: usize = 200;

/// How many functions that share the most with one are looked at for the one most like it.
const CANDIDATES: usize = 30;

/// `module` with its functions in another order, and otherwise the same.
///
/// # Errors
/// Where it is no module.
pub fn beside_alike(module: &[u8]) -> Result<Vec<u8>, Error> {
    let mut ordered = Module::new();
    Ordered::of(module)?.parse_core_module(&mut ordered, Parser::new(0), module)?;
    Ok(ordered.finish())
}

/// Another order of a module's own functions.
struct Ordered {
    /// How many functions are imported: their numbers come first.
    imported: usize,
    /// The functions in their new order, by their old one.
    order: Vec<usize>,
    /// The place of each in it.
    places: Vec<usize>,
}

impl Ordered {
    fn of(module: &[u8]) -> Result<Self, Error> {
        let (mut imported, mut bodies) = (0, Vec::new());
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        imported += usize::from(matches!(import?.ty, TypeRef::Func(_) | TypeRef::FuncExact(_)));
                    }
                }
                Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
                _ => {}
            }
        }
        let order = chain(&bodies);
        let mut places = vec![0; order.len()];
        for (place, function) in order.iter().enumerate() {
            places[*function] = place;
        }
        Ok(Self {
            imported,
            order,
            places,
        })
    }
}

impl Reencode for Ordered {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error> {
        let own = (function as usize).checked_sub(self.imported);
        Ok(own.map_or(function, |own| (self.places[own] + self.imported) as u32))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error> {
        let types = section.into_iter().collect::<Result<Vec<u32>, _>>()?;
        for function in &self.order {
            functions.function(types[*function]);
        }
        Ok(())
    }

    fn parse_code_section(&mut self, code: &mut CodeSection, section: CodeSectionReader<'_>) -> Result<(), Error> {
        let bodies = section.into_iter().collect::<Result<Vec<FunctionBody<'_>>, _>>()?;
        for function in self.order.clone() {
            utils::parse_function_body(self, code, bodies[function].clone())?;
        }
        Ok(())
    }
}

/// An order of `bodies`, by their indexes: after each the one most like it of those that are left, or the longest where
/// none is. Likeness is the Jaccard index of the sets of all four bytes that follow each other.
fn chain(bodies: &[&[u8]]) -> Vec<usize> {
    let shingles: Vec<HashSet<[u8; 4]>> = bodies.iter().map(|body| shingles(body)).collect();
    let mut holders: HashMap<[u8; 4], Vec<usize>> = HashMap::new();
    for (function, own) in shingles.iter().enumerate().skip(CALLED_MOST) {
        for shingle in own {
            holders.entry(*shingle).or_default().push(function);
        }
    }
    holders.retain(|_, holders| holders.len() <= COMMON);

    let mut order: Vec<usize> = (0..bodies.len().min(CALLED_MOST)).collect();
    let mut left: BTreeSet<_> = (order.len()..bodies.len())
        .map(|function| (bodies[function].len(), function))
        .collect();
    let mut next = left.last().copied();
    while let Some((length, function)) = next {
        left.remove(&(length, function));
        order.push(function);
        let alike = most_alike(function, &shingles, &holders, |it| {
            left.contains(&(bodies[it].len(), it))
        });
        next = alike.map_or_else(|| left.last().copied(), |it| Some((bodies[it].len(), it)));
    }
    order
}

fn shingles(body: &[u8]) -> HashSet<[u8; 4]> {
    body.windows(4).filter_map(|bytes| bytes.try_into().ok()).collect()
}

/// The function most like `function` of those that are `left`.
fn most_alike(
    function: usize,
    shingles: &[HashSet<[u8; 4]>],
    holders: &HashMap<[u8; 4], Vec<usize>>,
    left: impl Fn(usize) -> bool,
) -> Option<usize> {
    let mut shared: HashMap<usize, usize> = HashMap::new();
    let alike = shingles[function].iter().filter_map(|it| holders.get(it)).flatten();
    for other in alike.filter(|it| left(**it)) {
        *shared.entry(*other).or_default() += 1;
    }
    let mut shared: Vec<_> = shared.into_iter().map(|(other, count)| (count, other)).collect();
    shared.sort_unstable_by(|a, b| b.cmp(a));
    shared.truncate(CANDIDATES);
    let likeness = |&(count, other): &(usize, usize)| {
        let either = shingles[function].len() + shingles[other].len() - count;
        (count * 1_000_000 / either.max(1), other)
    };
    shared.iter().map(likeness).max().map(|(_, other)| other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_that_are_alike_stand_together() {
        let other = |of: u8| (0..40).map(|it| it ^ of).collect::<Vec<u8>>();
        let nearly = |of: u8| [other(of).as_slice(), &[of]].concat();
        let mut bodies: Vec<Vec<u8>> = (0..CALLED_MOST).map(|it| vec![it as u8; 5]).collect();
        bodies.extend([nearly(64), nearly(128), other(64), other(128)]);
        let bodies: Vec<&[u8]> = bodies.iter().map(Vec::as_slice).collect();
        let order = chain(&bodies);
        assert_eq!(order[..CALLED_MOST], (0..CALLED_MOST).collect::<Vec<_>>());
        assert_eq!(
            order[CALLED_MOST..],
            [101, 103, 100, 102].map(|it| it + CALLED_MOST - 100)
        );
    }
}
