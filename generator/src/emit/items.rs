//! Any kind of type.

use super::scope::Scope;
use super::{alias, newtype, scalar_enum, structs, text_enum, union};
use crate::format::Part;
use crate::library::Item;

pub fn emit(item: &Item, scope: &mut Scope<'_>) -> Vec<Part> {
    match item {
        Item::Struct(item) => structs::emit(item, scope),
        Item::TextEnum(item) => text_enum::emit(item, scope),
        Item::ScalarEnum(item) => scalar_enum::emit(item, scope),
        Item::Union(item) => union::emit(item, scope),
        Item::Newtype(item) => newtype::emit(item, scope),
        Item::Alias(item) => alias::emit(item, scope),
        // They stand with their operation, which knows how they are written and found.
        Item::Choice(_) => Vec::new(),
    }
}
