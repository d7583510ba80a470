//! Tests that need what lies beside the repository say so: where it is absent they are *ignored*, and not *ok* having
//! asserted nothing.

use std::collections::BTreeMap;

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::visit::{self, Visit};

/// What such a test's `#[ignore]` says.
const REASON: &str = "needs ../shared";

/// What is wrong with the tests in a Rust source.
pub fn complaints(text: &str) -> Vec<String> {
    // Parsing takes a while; few files speak of it.
    if !text.contains("shared") || !text.contains("#[test]") {
        return Vec::new();
    }
    let Ok(file) = syn::parse_file(text) else {
        return vec!["is no Rust".into()];
    };
    let mut functions = Functions::default();
    functions.visit_file(&file);
    let unmarked = functions
        .0
        .iter()
        .filter(|(name, function)| function.test && !function.ignored && functions.needs_shared(name, &mut Vec::new()));
    unmarked
        .map(|(name, _)| format!("the test {name} needs ../shared and is not marked #[ignore = \"{REASON}\"]"))
        .collect()
}

struct Function {
    test: bool,
    ignored: bool,
    reads_shared: bool,
    /// All names in it.
    names: Vec<String>,
}

/// The functions of a file by their names.
#[derive(Default)]
struct Functions(BTreeMap<String, Function>);

impl Functions {
    /// Whether `name`, or what it calls in this file, reads what lies beside the repository.
    fn needs_shared<'a>(&'a self, name: &'a str, seen: &mut Vec<&'a str>) -> bool {
        let Some(function) = self.0.get(name).filter(|_| !seen.contains(&name)) else {
            return false;
        };
        seen.push(name);
        function.reads_shared || function.names.iter().any(|called| self.needs_shared(called, seen))
    }
}

impl<'ast> Visit<'ast> for Functions {
    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        let has = |name: &str| item.attrs.iter().any(|attribute| attribute.path().is_ident(name));
        let says = |attribute: &syn::Attribute| attribute.to_token_stream().to_string().contains(REASON);
        let mut function = Function {
            test: has("test"),
            ignored: has("ignore") && item.attrs.iter().any(says),
            reads_shared: false,
            names: Vec::new(),
        };
        read(item.block.to_token_stream(), &mut function);
        self.0.insert(item.sig.ident.to_string(), function);
        visit::visit_item_fn(self, item);
    }
}

/// Notes what `tokens` name: a call of `xtask::repository::shared()`, or a path that leads there.
fn read(tokens: TokenStream, function: &mut Function) {
    let mut after_shared = false;
    for token in tokens {
        let is_shared = matches!(&token, TokenTree::Ident(name) if name == "shared");
        match token {
            TokenTree::Ident(name) => function.names.push(name.to_string()),
            TokenTree::Literal(text) => function.reads_shared |= text.to_string().contains("../shared"),
            TokenTree::Group(group) => {
                function.reads_shared |= after_shared && group.stream().is_empty();
                read(group.stream(), function);
            }
            TokenTree::Punct(_) => {}
        }
        after_shared = is_shared;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_test_that_passes_without_its_material_is_found() {
        let reads = "fn files() -> bool { open(concat!(\"..\", \"/../shared/x\")) }";
        let test = "#[test] fn t() { if !files() { return } }";
        assert_eq!(complaints(&format!("{reads} {test}")).len(), 1);
        let marked = format!("{reads} #[test] #[ignore = \"needs ../shared\"] fn t() {{ files(); }}");
        assert!(complaints(&marked).is_empty());
        let other = format!("{reads} #[test] #[ignore = \"slow\"] fn t() {{ files(); }}");
        assert_eq!(complaints(&other).len(), 1);
        assert_eq!(
            complaints("#[test] fn t() { let Some(a) = shared() else { return }; }").len(),
            1
        );
        assert!(
            complaints(&format!(
                "{reads} #[test] fn t() {{ let shared = words(); shared.len(); }}"
            ))
            .is_empty()
        );
    }
}
