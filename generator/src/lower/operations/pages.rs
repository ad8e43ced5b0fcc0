//! How the items of a page are taken out of it: the members that lead to the list, by the names of their fields.

use crate::api::Api;
use crate::diagnostics::{Code, Diagnostics};
use crate::hash::HashMap;
use crate::library::{Decode, Item, Library, OperationItem, Output, PagesItem, Step, TypeRef};
use crate::source::Pointer;

/// Says of each operation that has pages how they are taken.
pub fn lower_all(api: &Api, library: &mut Library, diagnostics: &mut Diagnostics) {
    let paged: HashMap<&Pointer, _> = api
        .operations
        .iter()
        .filter_map(|operation| Some((&operation.pointer, operation.paging.as_ref()?)))
        .collect();
    if paged.is_empty() {
        return;
    }
    let types: HashMap<&str, &Item> = library
        .types
        .iter()
        .flat_map(|module| &module.items)
        .map(|item| (item.name(), item))
        .collect();
    let mut found: Vec<(usize, usize, PagesItem)> = Vec::new();
    for (group, operations) in library.groups.iter().enumerate() {
        for (index, operation) in operations.operations.iter().enumerate() {
            let Some(paging) = paged.get(&operation.origin) else {
                continue;
            };
            match steps(operation, &paging.items, &types) {
                Some((steps, item)) => found.push((
                    group,
                    index,
                    PagesItem {
                        item,
                        steps,
                        paging: paging.as_ref().clone(),
                    },
                )),
                None => diagnostics.push(
                    Code::PagesWithoutItems,
                    &operation.origin,
                    format!(
                        "what it answers with has no array at `{}` that can be taken out of its type, so that there are no pages",
                        paging.items
                    ),
                    "say under `[pages]` of codegen.toml where the array is, or `false`",
                ),
            }
        }
    }
    for (group, index, pages) in found {
        library.groups[group].operations[index].pages = Some(Box::new(pages));
    }
}

/// The fields from the output of an operation to its list, and the type of an item.
fn steps(operation: &OperationItem, place: &str, types: &HashMap<&str, &Item>) -> Option<(Vec<Step>, TypeRef)> {
    let Output::One(Decode::Json(output)) = &operation.responses.output else {
        return None;
    };
    let mut ty = output;
    let mut steps = Vec::new();
    // The body itself may be `null`.
    if let TypeRef::Option(inner) = ty {
        (ty, steps) = (
            &**inner,
            vec![Step {
                field: None,
                is_optional: true,
            }],
        );
    }
    for wire in Pointer::parse(place)?.tokens() {
        let Item::Struct(item) = resolved(ty, types)? else {
            return None;
        };
        let field = item.fields.iter().find(|field| field.wire == wire)?;
        let (is_optional, inner) = match &field.ty {
            TypeRef::Option(inner) => (true, &**inner),
            ty => (false, ty),
        };
        steps.push(Step {
            field: Some(field.name.clone()),
            is_optional,
        });
        ty = inner;
    }
    list_item(ty, types).map(|item| (steps, item))
}

/// The item that a type names, through boxes and other names.
fn resolved<'i>(mut ty: &'i TypeRef, types: &HashMap<&str, &'i Item>) -> Option<&'i Item> {
    // Other names of other names end: they are types of the description.
    for _ in 0..16 {
        let item = match ty {
            TypeRef::Box(inner) => {
                ty = inner;
                continue;
            }
            TypeRef::Named(name) => *types.get(name.as_str())?,
            _ => return None,
        };
        match item {
            Item::Alias(alias) => ty = &alias.ty,
            item => return Some(item),
        }
    }
    None
}

/// What a list is of.
fn list_item<'i>(ty: &'i TypeRef, types: &HashMap<&str, &'i Item>) -> Option<TypeRef> {
    let mut ty = ty;
    for _ in 0..16 {
        match ty {
            TypeRef::Vec(item) => return Some((**item).clone()),
            TypeRef::Named(name) => match types.get(name.as_str())? {
                Item::Alias(alias) => ty = &alias.ty,
                _ => return None,
            },
            _ => return None,
        }
    }
    None
}
