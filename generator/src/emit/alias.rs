//! Another name for a type: a component that is a plain value, a list or a map.

use quote::quote;

use super::scope::{Scope, ident};
use super::text;
use crate::format::Part;
use crate::library::AliasItem;

pub fn emit(item: &AliasItem, scope: &mut Scope<'_>) -> Vec<Part> {
    let (name, ty) = (ident(&item.name), scope.ty(&item.ty));
    let docs = text::docs(&text::lines_of(&item.docs, &item.origin));
    vec![Part::Items(quote!(#docs pub type #name = #ty;))]
}
