//! Any kind of type.

use super::paths::Paths;
use super::{alias, newtype, scalar_enum, structs, text_enum, union};
use crate::format::Part;
use crate::library::Item;

pub fn emit(item: &Item, paths: &mut Paths<'_>) -> Vec<Part> {
    match item {
        Item::Struct(item) => structs::emit(item, paths),
        Item::TextEnum(item) => text_enum::emit(item, paths),
        Item::ScalarEnum(item) => scalar_enum::emit(item, paths),
        Item::Union(item) => union::emit(item, paths),
        Item::Newtype(item) => newtype::emit(item, paths),
        Item::Alias(item) => alias::emit(item, paths),
    }
}
