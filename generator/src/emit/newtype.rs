//! A constrained string with a type of its own, and the table of its constraints.

use quote::quote;

use super::scope::{Scope, ident};
use super::{rules, text};
use crate::format::{Part, Table};
use crate::library::NewtypeItem;

pub fn emit(item: &NewtypeItem, scope: &mut Scope<'_>) -> Vec<Part> {
    let name = ident(&item.name);
    let docs = text::docs_of(&item.docs, &item.origin);
    let cow = scope.runtime("Cow");
    let definition = quote! {
        #docs
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct #name(#cow<'static, str>);
    };
    scope.runtime = true;
    let mut rows = Vec::new();
    for (rule, value) in [("min_length", item.min_length), ("max_length", item.max_length)] {
        if let Some(value) = value {
            let (rule, value) = (ident(rule), proc_macro2::Literal::u64_unsuffixed(value));
            rows.push(quote!(#rule: #value));
        }
    }
    for plan in &item.patterns {
        let pattern = rules::pattern(plan, scope);
        rows.push(quote!(pattern: #pattern));
    }
    let table = Table {
        name: "newtype",
        head: quote!(#name),
        rows,
        tail: quote!(),
    };
    vec![Part::Items(definition), Part::Table(table)]
}
