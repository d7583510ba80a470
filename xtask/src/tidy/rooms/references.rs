//! All paths that a module's code names, those inside macros too.

use std::collections::BTreeSet;

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::spanned::Spanned;
use syn::visit::{self, Visit};

use super::modules::{Import, Reference};

/// What stands in one module, without the modules below it and without tests.
#[derive(Default)]
pub struct Collected {
    pub defines: BTreeSet<String>,
    pub imports: Vec<Import>,
    pub references: Vec<Reference>,
    /// Structs, enums, traits and type aliases, with their lines.
    pub types: Vec<(String, usize)>,
    /// How deep in functions we are: what they define is no part of the module.
    depth: usize,
}

/// Whether what has these attributes is there in tests alone.
pub fn is_test(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let path = attribute.path();
        path.is_ident("test") || (path.is_ident("cfg") && needs_test(attribute))
    })
}

/// Whether `#[cfg(…)]` names `test`, and not in `not(…)`.
fn needs_test(attribute: &syn::Attribute) -> bool {
    let mut found = false;
    let _ = attribute.parse_nested_meta(|meta| {
        found |= meta.path.is_ident("test");
        if meta.path.is_ident("all") {
            meta.parse_nested_meta(|inner| {
                found |= inner.path.is_ident("test");
                skip(&inner)
            })?;
        } else {
            skip(&meta)?;
        }
        Ok(())
    });
    found
}

/// Passes over what follows the name: ` = "…"` or `(…)`.
fn skip(meta: &syn::meta::ParseNestedMeta) -> syn::Result<()> {
    if meta.input.peek(syn::Token![=]) {
        meta.value()?.parse::<syn::Expr>()?;
    } else if meta.input.peek(syn::token::Paren) {
        let inside;
        syn::parenthesized!(inside in meta.input);
        inside.parse::<TokenStream>()?;
    }
    Ok(())
}

impl Collected {
    fn define(&mut self, name: &Ident) {
        if self.depth == 0 {
            self.defines.insert(name.to_string());
        }
    }

    fn define_type(&mut self, name: &Ident) {
        self.define(name);
        self.types.push((name.to_string(), name.span().start().line));
    }

    fn refer(&mut self, path: Vec<String>, line: usize) {
        self.references.push(Reference { path, line });
    }

    /// Adds the names that `tree` brings in, after the path `before`.
    fn import(&mut self, tree: &syn::UseTree, before: &[String], reexport: bool) {
        let line = tree.span().start().line;
        let after = |name: &Ident| [before, &[name.to_string()]].concat();
        let (name, path) = match tree {
            syn::UseTree::Path(it) => return self.import(&it.tree, &after(&it.ident), reexport),
            syn::UseTree::Group(it) => {
                return it.items.iter().for_each(|tree| self.import(tree, before, reexport));
            }
            // `use crate::span::{self, Span}`
            syn::UseTree::Name(it) if it.ident == "self" => (before.last().cloned(), before.to_vec()),
            syn::UseTree::Name(it) => (Some(it.ident.to_string()), after(&it.ident)),
            syn::UseTree::Rename(it) => (Some(it.rename.to_string()), after(&it.ident)),
            syn::UseTree::Glob(_) => (None, before.to_vec()),
        };
        self.imports.push(Import {
            name,
            path,
            reexport,
            line,
        });
    }

    /// The paths in `tokens`, which are no syntax that is known: `a::b`, and names of types.
    fn scan(&mut self, tokens: TokenStream) {
        let mut path: Vec<String> = Vec::new();
        let (mut line, mut colons) = (0, 0);
        for token in tokens {
            match token {
                TokenTree::Ident(ident) => {
                    if colons != 2 {
                        self.end(&mut path, line);
                        line = ident.span().start().line;
                    }
                    path.push(ident.to_string());
                    colons = 0;
                }
                TokenTree::Punct(mark) if mark.as_char() == ':' && !path.is_empty() && colons < 2 => colons += 1,
                other => {
                    self.end(&mut path, line);
                    colons = 0;
                    if let TokenTree::Group(group) = other {
                        self.scan(group.stream());
                    }
                }
            }
        }
        self.end(&mut path, line);
    }

    fn end(&mut self, path: &mut Vec<String>, line: usize) {
        let path = std::mem::take(path);
        if path.len() > 1 || path.first().is_some_and(|it| is_type_name(it)) {
            self.refer(path, line);
        }
    }
}

fn is_type_name(name: &str) -> bool {
    name.starts_with(char::is_uppercase)
}

/// Functions for the items that have attributes and a name that belongs to their module.
macro_rules! items {
    ($($visit:ident: $kind:ident, $define:ident;)*) => {$(
        fn $visit(&mut self, item: &'ast syn::$kind) {
            if is_test(&item.attrs) {
                return;
            }
            self.$define(&item.ident);
            visit::$visit(self, item);
        }
    )*};
}

impl<'ast> Visit<'ast> for Collected {
    items! {
        visit_item_struct: ItemStruct, define_type;
        visit_item_enum: ItemEnum, define_type;
        visit_item_union: ItemUnion, define_type;
        visit_item_trait: ItemTrait, define_type;
        visit_item_type: ItemType, define_type;
        visit_item_const: ItemConst, define;
        visit_item_static: ItemStatic, define;
    }

    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        if is_test(&item.attrs) {
            return;
        }
        self.define(&item.sig.ident);
        self.depth += 1;
        visit::visit_item_fn(self, item);
        self.depth -= 1;
    }

    fn visit_item_impl(&mut self, item: &'ast syn::ItemImpl) {
        if !is_test(&item.attrs) {
            self.depth += 1;
            visit::visit_item_impl(self, item);
            self.depth -= 1;
        }
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        if !is_test(&item.attrs) {
            visit::visit_impl_item_fn(self, item);
        }
    }

    fn visit_item_macro(&mut self, item: &'ast syn::ItemMacro) {
        if is_test(&item.attrs) {
            return;
        }
        if let Some(name) = &item.ident {
            self.define(name);
        }
        visit::visit_item_macro(self, item);
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        if !is_test(&item.attrs) {
            let reexport = !matches!(item.vis, syn::Visibility::Inherited);
            self.import(&item.tree, &[], reexport);
        }
    }

    // Read by itself.
    fn visit_item_mod(&mut self, _: &'ast syn::ItemMod) {}

    // `pub(in …)` refers to nothing.
    fn visit_visibility(&mut self, _: &'ast syn::Visibility) {}

    // Derives and lints.
    fn visit_attribute(&mut self, _: &'ast syn::Attribute) {}

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let names: Vec<String> = path.segments.iter().map(|it| it.ident.to_string()).collect();
        // A single small letter's name is a variable, but for what is called.
        if names.len() > 1 || names.first().is_some_and(|it| is_type_name(it)) {
            self.refer(names, path.span().start().line);
        }
        visit::visit_path(self, path);
    }

    fn visit_expr_call(&mut self, call: &'ast syn::ExprCall) {
        if let syn::Expr::Path(called) = &*call.func
            && let Some(name) = called.path.get_ident()
        {
            self.refer(vec![name.to_string()], name.span().start().line);
        }
        visit::visit_expr_call(self, call);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        self.scan(call.tokens.clone());
        visit::visit_macro(self, call);
    }
}
