//! An enumeration whose values are not all strings: a variant for each value, which is written in JSON.

use quote::quote;

use super::scope::{Scope, ident};
use super::text;
use crate::format::{Part, Row, Table};
use crate::library::ScalarEnumItem;

pub fn emit(item: &ScalarEnumItem, scope: &mut Scope<'_>) -> Vec<Part> {
    let (name, unknown) = (ident(&item.name), ident(&item.unknown));
    let mut rows: Vec<Row> = item
        .variants
        .iter()
        .map(|(variant, value, docs)| {
            let (variant, json) = (ident(variant), value.to_string());
            Row {
                docs: docs.clone(),
                text: quote!(#variant = #json),
                ..Row::default()
            }
        })
        .collect();
    let open = item.open.then(|| quote!(open));
    rows.push(Row {
        text: quote!(..#unknown(Value) #open),
        ..Row::default()
    });
    scope.runtime = true;
    vec![Part::Table(Table {
        name: "scalar_enum",
        docs: text::lines_of(&item.docs, &item.origin),
        head: quote!(pub enum #name),
        rows,
        ..Table::default()
    })]
}
