//! Another name for a type: a component that is a plain value, a list or a map.

use quote::quote;

use super::paths::{Paths, ident};
use super::text;
use crate::format::Part;
use crate::library::AliasItem;

pub fn emit(item: &AliasItem, paths: &mut Paths<'_>) -> Vec<Part> {
    let (name, ty) = (ident(&item.name), paths.ty(&item.ty));
    let docs = text::docs(&item.docs);
    vec![Part::Items(quote!(#docs pub type #name = #ty;))]
}
