//! Which unions stand in a box somewhere: a box of a struct is a place to be filled by itself, one of a union only where the
//! union says so.

use std::collections::BTreeSet;

use crate::hash::HashMap;
use crate::library::{Item, Library, TypeRef};

/// Has the unions that are boxed say so.
pub fn note(library: &mut Library) {
    let mut found = BTreeSet::new();
    let operations = library.groups.iter().flat_map(|group| &group.operations);
    let items = library.types.iter().flat_map(|module| &module.items);
    let types = operations
        .flat_map(|operation| operation.types())
        .chain(items.clone().flat_map(Item::types));
    types.for_each(|ty| boxes(ty, &mut found));
    let aliases: HashMap<&str, &TypeRef> = items
        .filter_map(|item| match item {
            Item::Alias(alias) => Some((alias.name.as_str(), &alias.ty)),
            _ => None,
        })
        .collect();
    let found: BTreeSet<String> = found.into_iter().map(|name| meant(name, &aliases).to_owned()).collect();
    for module in &mut library.types {
        for item in &mut module.items {
            if let Item::Union(union) = item {
                union.boxed = found.contains(&union.name);
            }
        }
    }
}

/// The names that stand in a box, anywhere in a type.
fn boxes<'l>(ty: &'l TypeRef, found: &mut BTreeSet<&'l str>) {
    if let TypeRef::Box(inner) = ty
        && let TypeRef::Named(name) | TypeRef::Local(name) = &**inner
    {
        found.insert(name);
    }
    ty.inner().iter().for_each(|inner| boxes(inner, found));
}

/// What a name is another name of. Aliases end: they are types of the description.
fn meant<'l>(mut name: &'l str, aliases: &HashMap<&'l str, &'l TypeRef>) -> &'l str {
    for _ in 0..=aliases.len() {
        match aliases.get(name) {
            Some(TypeRef::Named(other)) => name = other,
            _ => break,
        }
    }
    name
}
