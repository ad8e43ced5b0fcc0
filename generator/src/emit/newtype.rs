//! A constrained string with a type of its own: one row a constraint.

use quote::quote;

use super::paths::{Paths, ident};
use super::rules;
use crate::format::{Part, Row, Table};
use crate::library::NewtypeItem;

pub fn emit(item: &NewtypeItem, paths: &mut Paths<'_>) -> Vec<Part> {
    let name = ident(&item.name);
    paths.runtime = true;
    let mut rows = Vec::new();
    for (rule, value) in [("min_length", item.min_length), ("max_length", item.max_length)] {
        if let Some(value) = value {
            let (rule, value) = (ident(rule), proc_macro2::Literal::u64_unsuffixed(value));
            rows.push(quote!(#rule: #value));
        }
    }
    for plan in &item.patterns {
        let pattern = rules::pattern(plan, paths);
        rows.push(quote!(pattern: #pattern));
    }
    if item.secret {
        rows.push(quote!(secret: true));
    }
    let rows = rows.into_iter().map(|text| Row { text, ..Row::default() });
    vec![Part::Table(Table {
        name: "newtype",
        docs: item.docs.clone(),
        head: quote!(pub struct #name),
        rows: rows.collect(),
        ..Table::default()
    })]
}
